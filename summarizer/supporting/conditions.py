"""Whether an item keeps the condition under which its sentence states it, and adds none."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.supporting.denial import denied, negators
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.passage import Passage, Span, dates_of

__all__ = ["condition_clauses", "differing_conditions"]

_OPENS = frozenset(", and but that".split())
_WILL = frozenset(["will", "would"])


def differing_conditions(grounds: Grounds, context: Passage) -> Iterator[Difference]:
    """A condition of the sentence that the claim drops, or one of the claim that neither the sentence nor the context
    knows of."""
    for span in condition_clauses(grounds.said):
        if _dropped(grounds, span):
            stated = f'the sentence says "{grounds.said.slice(span)}"'
            yield Difference("condition", "sets no condition", stated)
            return
    own = condition_clauses(grounds.claim)
    if own and _reversed(grounds, own[0]):
        yield Difference(
            "condition", f'says "{grounds.claim.slice(own[0])}"', "the sentence has it the other way round"
        )
        return
    yield from _turned(grounds, own)
    if own and not _ties(grounds.said):
        yield Difference("condition", f'says "{grounds.claim.slice(own[0])}"', "the sentence sets no condition")
        return
    for span in own:
        if _groundless(grounds, span, context):
            yield Difference("condition", f'says "{grounds.claim.slice(span)}"', "the sentence sets another condition")


def _reversed(grounds: Grounds, span: Span) -> bool:
    """Whether the condition of the claim is what the sentence offers under a condition, and the offer its condition."""
    theirs = condition_clauses(grounds.said)
    if not theirs or "in" in (grounds.claim.keys[span[0]], grounds.said.keys[theirs[0][0]]):
        return False  # "this in return for that" may be told from either side
    mine, there = range(*span), range(*theirs[0])
    offered = [place for at, places in grounds.found if at not in mine for place in places]
    required = [place for at, places in grounds.found if at in mine for place in places]
    crossed = all(place in there for place in offered) and not any(place in there for place in required)
    return bool(offered and required) and crossed


def _groundless(grounds: Grounds, span: Span, context: Passage) -> bool:
    """Whether there is nothing of a condition of the claim, which tells of two things at least."""
    claim = grounds.claim
    content = list(claim.content((span[0] + 1, span[1])))
    return len(content) > 1 and all(
        at in grounds.missing and claim.words[at].senses.isdisjoint(context.senses) for at in content
    )


def _turned(grounds: Grounds, own: Sequence[Span]) -> Iterator[Difference]:
    """An *if* for an *unless*, or the other way round, with nothing denied in return."""
    theirs = condition_clauses(grounds.said)
    words = [[of.keys[first] for first, _ in spans] for of, spans in ((grounds.claim, own), (grounds.said, theirs))]
    if own and theirs and ("unless" in words[0]) != ("unless" in words[1]):
        mine, there = own[0], theirs[0]
        denials = [_denials(grounds.claim, mine), _denials(grounds.said, there)]
        whole = [_denials(of, (0, len(of.keys))) for of in (grounds.claim, grounds.said)]
        if denials[0] == denials[1] and whole[0] == whole[1] and _matched(grounds, there):
            shown = grounds.claim.slice(mine), grounds.said.slice(there)
            yield Difference("condition", f'says "{shown[0]}"', f'the sentence says "{shown[1]}"')


def _denials(of: Passage, span: Span) -> int:
    return sum(span[0] <= first < span[1] for _, (first, _end) in negators(of)) % 2


def _ties(said: Passage) -> bool:
    ties = (first for first, _ in said.marks("condition", "ties"))
    free = any(not (denied(said)[first] and "condition" in said.keys[first]) for first in ties)  # "no conditions"
    return free or bool(said.marks("condition", "marks"))


@lru_cache(maxsize=8192)
def condition_clauses(of: Passage) -> tuple[Span, ...]:
    """The conditions, each with the word that begins it. What is denied until something happens hangs on it too."""
    return tuple(_clauses(of))


def _clauses(of: Passage) -> Iterator[Span]:
    idle = list(of.marks("condition", "idle"))
    for first, end in of.marks("condition", "marks"):
        if not any(one <= first < other for one, other in idle):
            yield first, _clause_end(of, end)
    yield from _inverted(of)
    for first, end in of.marks("time", "until"):
        if denied(of)[first] and of.keys[first] in ("until", "till") and not _dated(of, end):
            yield first, _clause_end(of, end)


def _inverted(of: Passage) -> Iterator[Span]:
    """Conditions told by order: "Should Korin agree, ..."; and "will open the road when Noria stops its raids"."""
    names = {name.first for name in of.names}
    for at, key in enumerate(of.keys):
        should = key == "should" and (not at or of.keys[at - 1] in _OPENS) and "," in of.keys[at:]
        when = key == "when" and at + 1 in names and not _WILL.isdisjoint(of.keys[of.clause_start(at) : at])
        if should or when:
            yield at, _clause_end(of, at + 1)


def _dated(of: Passage, start: int) -> bool:
    """Whether only a date follows: what is denied until a day hangs on no condition."""
    found = dates_of(of.slice((start, _clause_end(of, start))))
    return bool(found.days or found.months or found.weekdays or found.years)


def _clause_end(of: Passage, start: int) -> int:
    return of.clause_end(start + 1 if start < len(of.keys) and of.keys[start] == "," else start, commas=True)


def _dropped(grounds: Grounds, condition: Span) -> bool:
    """Whether the claim tells what hangs on the condition, and nothing of the condition."""
    governed = _governed(grounds.said, condition)
    inside = _matched(grounds, condition)
    hanging = _matched(grounds, governed) - inside
    if not hanging or inside:
        return False
    return not grounds.claim.marks("condition", "marks") and 2 * len(hanging) >= len(grounds.found)


def _matched(grounds: Grounds, span: Span) -> set[int]:
    return {at for at, places in grounds.found if any(span[0] <= place < span[1] for place in places)}


def _governed(of: Passage, condition: Span) -> Span:
    """What hangs on the condition: what stands before it in its clause, or what follows where it comes first."""
    start = of.clause_start(condition[0])
    leads = condition[0] - start <= 1 or of.keys[condition[0] - 1] in ("and", "but", "that")
    if not leads and of.keys[condition[0] - 1] == ",":
        leads = of.keys[max(0, condition[0] - 2)] in ("and", "but", "that")
    end = of.clause_end(condition[1] + 1) if condition[1] < len(of.keys) else condition[1]
    if leads and any(True for _ in of.content((condition[1], end))) and of.keys[condition[0] - 1] != "but":
        return condition[1], end
    return of.clause_start(max(0, start - 1)) if leads else start, condition[0]
