"""Whether an item affirms what its sentence affirms and denies what it denies."""

from collections.abc import Iterator, Sequence

from summarizer.supporting.conditions import condition_clauses
from summarizer.supporting.denial import denials, negators
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.numbers import turned_bounds
from summarizer.supporting.opposites import differing_acts, restated
from summarizer.supporting.passage import Passage, Span
from summarizer.supporting.plainness import Side, plainly_opposed

__all__ = ["differing_polarity"]

_ASKED_REACH = 6


def _refusals_of_others(said: Passage, mentions: Sequence[Span]) -> tuple[Span, ...]:
    """Refusals of what the party mentioned asked or offered: its demand stands though another refuses it."""
    asked = [first for first, _ in said.marks("polarity", "asked")]
    return tuple(
        span
        for kind, span in negators(said)
        if kind == "refuse"
        and any(span[1] <= at <= span[1] + _ASKED_REACH for at in asked)
        and not _is_own(said, span, mentions)
    )


def _is_own(said: Passage, refusal: Span, mentions: Sequence[Span]) -> bool:
    """Whether the last name before the refusal is the party's: it refuses itself."""
    names = [(name.first, name.end) for name in said.names if name.end <= refusal[0]]
    return bool(mentions) and max((*names, *mentions), key=lambda one: (one[0] < refusal[0], one[0])) in mentions


def differing_polarity(grounds: Grounds, mentions: Sequence[Span], *, ascribed: bool) -> Iterator[Difference]:
    """What the claim affirms and the sentence denies, or the other way round. `mentions` are those of the actor,
    where the claim is `ascribed` to one."""
    claim, said = grounds.claim, grounds.said
    if turned_bounds(claim, said):  # "no more than 60" denies what "at most 60" affirms
        return
    mine, theirs = denials(claim), denials(said, _refusals_of_others(said, mentions) if ascribed else ())
    tied = _tied(claim)
    found = [(at, places) for at, places in grounds.found if not _inside(at, negators(claim)) and at not in tied]
    differing = [
        at
        for at, places in found
        if all(plainly_opposed(Side(claim, mine, at, True), Side(said, theirs, place, False)) for place in places)
    ]
    alone = len(found) < 2 and not {one.value for one in claim.quantities}.isdisjoint(
        [one.value for one in said.quantities]
    )
    if differing and restated(grounds):
        return
    if differing and not alone and (differing[0] == found[0][0] or 2 * len(differing) >= len(found)):
        yield Difference("polarity", f'says "{claim.slice((0, differing[0] + 1))}"', "the sentence says the opposite")
    elif not differing:
        yield from differing_acts(grounds, tied)


def _tied(claim: Passage) -> frozenset[int]:
    """The words that tell before what or until what: "fix it before rent is paid" is "no rent until it is fixed"."""
    spans = [*claim.marks("time", "before"), *claim.marks("time", "until"), *condition_clauses(claim)]
    whiles = [(place, place + 1) for place, key in enumerate(claim.keys) if key in ("while", "during")]
    ties = [(first + 1, claim.clause_end(first + 1, commas=True)) for first, _ in [*spans, *whiles]]
    return frozenset(at for tie in ties for at in range(*tie))


def _inside(at: int, found: Sequence[tuple[str, Span]]) -> bool:
    return any(first <= at < end for _, (first, end) in found)
