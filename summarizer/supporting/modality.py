"""Whether an item is as certain as its sentence: what may come is not what will, and what is offered is not done."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.supporting.conditions import condition_clauses
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.lists import words
from summarizer.supporting.passage import Passage, Span

__all__ = ["differing_modality"]

_NOUN_REACH = 3
"""How far an adjective such as *possible* reaches."""
_FLOATS = ("float", "moot")
_STUDIES = ("consider", "weigh", "mull", "examin", "stud", "ponder", "looking")
_OBJECT_REACH = 5
"""Words from a verb of studying to what is studied: "weighing a new joint request"."""
_RELATIVE = frozenset(["which", "who"])
"""In their clause a hedge ends with the comma: "the Fund, which is weighing a loan, has told"."""
_AHEAD = frozenset(["before", "until"])
_WAS = ("was", "were")
_CLEFT = (("do", "is"), ("do", "was"))
"""After "what she could": what follows is all that is offered, and is no more open than an offer."""
_NOTHING = frozenset("no not never nothing".split())
_ADJECTIVES = ("possib", "potential", "eventual", "likely", "conceivabl", "thinkable")


def differing_modality(grounds: Grounds, mentions: Sequence[Span] = (), *, item: bool = False) -> Iterator[Difference]:
    """What the claim makes more certain than the sentence, or less.

    Where the claim is an `item` put forward, a sentence that floats it states it, or one that tells that another than
    its party, whose `mentions` are given, studies it: "is studying an offer of".
    """
    claim, said = grounds.claim, grounds.said
    hedged = bool(_marks(claim, "may"))
    if not hedged and not claim.marks("modality", "allow") and (hedge := _hedge(grounds, mentions, item=item)):
        yield Difference("modality", "leaves nothing open", f'the sentence says "{said.slice(hedge)}"')
        return
    ready = said.marks("modality", "ready")
    open_ = (*_marks(said, "may"), *ready, *said.marks("modality", "allow"))
    if hedged and not open_ and not _tied(said):
        yield Difference(
            "modality", f'says "{claim.slice(_marks(claim, "may")[0])}"', "the sentence leaves nothing open"
        )
    elif _told_as_done(claim) and not _done(grounds) and _to_come(grounds):
        what = claim.slice(_told_as_done(claim)[0])
        yield Difference("modality", f'says that it is so ("{what}")', "the sentence only speaks of it as to come")
    elif claim.marks("modality", "firm") and ready and not said.marks("modality", "firm"):
        yield Difference("modality", "says that it will be", f'the sentence says "{said.slice(ready[0])}"')


def _marks(of: Passage, name: str) -> tuple[Span, ...]:
    """The marks outside conditions: "if it could be done" leaves nothing open."""
    conditions = condition_clauses(of)
    return tuple(
        span
        for span in of.marks("modality", name)
        if not any(first < span[0] < end for first, end in conditions)
        and not _is_month(of, span[0])
        and _AHEAD.isdisjoint(of.keys[max(0, span[0] - _NOUN_REACH) : span[0]])  # "before any talks could begin"
    )


def _is_month(of: Passage, at: int) -> bool:
    after = of.keys[at + 1 : at + 2]
    return of.words[at].text == "May" and (at > 0 or any(key.isdigit() for key in after))


def _told_as_done(claim: Passage) -> tuple[Span, ...]:
    """What the claim tells as done: "has signed", "was signed"; a participle alone where the claim begins with it."""
    marks = claim.marks("modality", "done")
    done = (span for span in marks if not span[0] or claim.keys[span[0]] in ("already", "has", "have"))
    pairs = enumerate(pairwise(claim.keys))
    return (*done, *((at, at + 2) for at, (one, other) in pairs if one in _WAS and other.endswith("ed")))


def _hedge(grounds: Grounds, mentions: Sequence[Span], *, item: bool) -> Span | None:
    """The hedge that most of the claim's words stand under in the sentence, their subject left out."""
    said = grounds.said
    for span in _marks(said, "may"):
        if _told(grounds, span) or _denies(said, span) or said.keys[span[1] : span[1] + 2] in _CLEFT:
            continue
        if item and _puts_forward(said, span, mentions):
            continue
        if _covers(grounds, _reach(said, span), leaving=said.clause_start(span[0])):
            return span
    return None


def _told(grounds: Grounds, hedge: Span) -> bool:
    """Whether the claim has the hedge in its own words: "Review the offer" is "study the offer"."""
    word = grounds.said.words[hedge[0]]
    return word.key in grounds.claim.keys or not word.senses.isdisjoint(grounds.claim.senses)


def _denies(said: Passage, hedge: Span) -> bool:
    """Whether the hedge is denied and so leaves nothing open: "there could be no truce"."""
    after = said.keys[hedge[0] + 1 : hedge[1] + 2]
    return said.keys[hedge[0]] in ("could", "possible") and not _NOTHING.isdisjoint(after)


def _puts_forward(said: Passage, hedge: Span, mentions: Sequence[Span]) -> bool:
    """Whether the hedge itself puts something forward, or is said of what was: "floated", "weighing a request".

    Not where the party itself weighs it: "Peru is weighing a bid of 40 million".
    """
    if said.keys[hedge[0]].startswith(_FLOATS):
        return True
    asked = (first for first, _ in said.marks("polarity", "asked"))
    studied = any(hedge[1] <= at < hedge[1] + _OBJECT_REACH for at in asked)
    if not studied or not said.keys[hedge[0]].startswith(_STUDIES):
        return False
    names = ((name.first, name.end) for name in said.names)
    nearest = max((one for one in (*names, *mentions) if one[1] <= hedge[0]), default=None)
    return nearest not in mentions


def _reach(said: Passage, span: Span) -> Span:
    adjective = said.keys[span[0]].startswith(_ADJECTIVES)
    ahead = said.keys[span[1] : span[1] + 1] in (("to",), ("that",))
    if adjective and not ahead and not words("content", "be").isdisjoint(said.keys[max(0, span[0] - 1) : span[0]]):
        return said.clause_start(span[0]), span[0]  # "a cut is possible"
    conditions = (first for first, _ in condition_clauses(said) if first >= span[1])
    aside = not _RELATIVE.isdisjoint(said.keys[max(0, span[0] - _NOUN_REACH) : span[0]])
    end = min([said.clause_end(span[1], commas=aside), *conditions])
    return span[1], min(end, span[1] + _NOUN_REACH) if adjective and not ahead else end


def _tied(said: Passage) -> bool:
    return bool(said.marks("condition", "marks") or said.marks("who", "offer"))


def _done(grounds: Grounds) -> bool:
    """Whether the sentence tells something as done, or has the claim's very participle."""
    claim, said = grounds.claim, grounds.said
    asked = {end for list_ in ("ask", "offer") for _, end in said.marks("who", list_)}
    participle = any(key.endswith("ed") and key in said.keys for key in claim.keys)
    return participle or any(end not in asked for _, end in said.marks("modality", "done"))  # "has offered" is none


def _to_come(grounds: Grounds) -> bool:
    """Whether most of the claim's words stand in the sentence after an offer, a plan, a request or a readiness."""
    said = grounds.said
    lists = (
        ("modality", "may"),
        ("modality", "ready"),
        ("modality", "plan"),
        ("modality", "firm"),
        ("who", "offer"),
        ("who", "ask"),
    )
    return any(_covers(grounds, _reach(said, span)) for list_ in lists for span in said.marks(*list_))


def _covers(grounds: Grounds, reach: Span, *, leaving: int | None = None) -> bool:
    """Whether most of the claim's words stand within reach; what stands from `leaving` on is its subject, left out."""
    first = reach[0] if leaving is None else leaving
    told = [places for _, places in grounds.found if not all(first <= place < reach[0] for place in places)]
    inside = [places for places in told if all(reach[0] <= place < reach[1] for place in places)]
    return 2 * len(inside) > len(told)
