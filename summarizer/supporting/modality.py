"""Whether an item is as certain as its sentence: what may come is not what will, and what is offered is not done."""

from collections.abc import Iterator

from summarizer.supporting.conditions import condition_clauses
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.passage import Passage, Span

__all__ = ["differing_modality"]

_NOUN_REACH = 3
"""How far an adjective such as *possible* reaches."""
_ADJECTIVES = ("possib", "potential", "eventual", "likely")


def differing_modality(grounds: Grounds) -> Iterator[Difference]:
    """What the claim makes more certain than the sentence, or less."""
    claim, said = grounds.claim, grounds.said
    hedged = bool(_marks(claim, "may"))
    if not hedged and not claim.marks("modality", "allow") and (hedge := _hedge(grounds)):
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
    conditions = list(condition_clauses(of))
    return tuple(
        span
        for span in of.marks("modality", name)
        if not any(first < span[0] < end for first, end in conditions) and not _is_month(of, span[0])
    )


def _is_month(of: Passage, at: int) -> bool:
    after = of.keys[at + 1 : at + 2]
    return of.words[at].text == "May" and (at > 0 or any(key.isdigit() for key in after))


def _told_as_done(claim: Passage) -> tuple[Span, ...]:
    """A participle by itself tells of something done where the claim begins with it."""
    return tuple(
        span
        for span in claim.marks("modality", "done")
        if not span[0] or claim.keys[span[0]] in ("already", "has", "have")
    )


def _hedge(grounds: Grounds) -> Span | None:
    """The hedge that the claim's first grounded word, or most of its words, stand under in the sentence."""
    said = grounds.said
    for span in _marks(said, "may"):
        if said.keys[span[0]] in grounds.claim.keys:
            continue
        if _covers(grounds, _reach(said, span)):
            return span
    return None


def _reach(said: Passage, span: Span) -> Span:
    adjective = said.keys[span[0]].startswith(_ADJECTIVES)
    end = said.clause_end(span[1])
    return span[1], min(end, span[1] + _NOUN_REACH) if adjective else end


def _tied(said: Passage) -> bool:
    return bool(said.marks("condition", "marks") or said.marks("who", "offer"))


def _done(grounds: Grounds) -> bool:
    """Whether the sentence tells something as done, or has the claim's very participle."""
    claim, said = grounds.claim, grounds.said
    participle = any(key.endswith("ed") and key in said.keys for key in claim.keys)
    return participle or bool(said.marks("modality", "done"))


def _to_come(grounds: Grounds) -> bool:
    """Whether most of the claim's words stand in the sentence after an offer, a plan, a request or a readiness."""
    said = grounds.said
    lists = (("modality", "may"), ("modality", "ready"), ("modality", "firm"), ("who", "offer"), ("who", "ask"))
    return any(_covers(grounds, _reach(said, span)) for list_ in lists for span in said.marks(*list_))


def _covers(grounds: Grounds, reach: Span) -> bool:
    inside = [at for at, places in grounds.found if all(reach[0] <= place < reach[1] for place in places)]
    return 2 * len(inside) > len(grounds.found)
