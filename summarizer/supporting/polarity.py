"""Whether an item affirms what its sentence affirms and denies what it denies."""

from collections.abc import Iterator, Sequence

from summarizer.supporting.asides import relative_start
from summarizer.supporting.conditions import condition_clauses
from summarizer.supporting.denial import denials, denied, is_passive, negators
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.lists import stem, words
from summarizer.supporting.numbers import turned_bounds
from summarizer.supporting.opposites import differing_acts, restated
from summarizer.supporting.passage import Passage, Span
from summarizer.supporting.plainness import Side, plainly_opposed

__all__ = ["differing_polarity", "refusals_of_others"]

_ASKED_REACH = 6
_GIVES_UP = ("drop", "withdr", "giv", "gave", "abandon", "scrap", "pull")
_NOT_UN = frozenset(["unless", "until", "under", "unit", "union", "unions", "united"])
_SHORTEST = 3
"""Letters of a word that "un" may turn into its opposite."""


def refusals_of_others(said: Passage, mentions: Sequence[Span]) -> tuple[Span, ...]:
    """Refusals of what the party mentioned asked or offered: its demand stands though another refuses it."""
    asked = [first for first, _ in said.marks("polarity", "asked")]
    return tuple(
        span
        for kind, span in negators(said)
        if kind == "refuse"
        and (
            _was_refused(said, span, asked, mentions)
            or (any(span[1] <= at <= span[1] + _ASKED_REACH for at in asked) and not _is_own(said, span, mentions))
        )
    )


def _was_refused(said: Passage, refusal: Span, asked: Sequence[int], mentions: Sequence[Span]) -> bool:
    """Whether it is told in the passive of an offer: "its bid of 40 million was turned down", by another than it."""
    if not is_passive(said, refusal):
        return False
    start = relative_start(said, said.clause_start(refusal[0]), refusal[0])
    return any(start <= at < refusal[0] for at in asked) and not _by_itself(said, refusal, mentions)


def _by_itself(said: Passage, refusal: Span, mentions: Sequence[Span]) -> bool:
    """Whether the party is who refused: "on Monday by Ruiz of Korin"; not "by Norland at the urging of Korin"."""
    end = said.clause_end(refusal[1])
    by = next((at for at in range(refusal[1], end) if said.keys[at] == "by"), end)
    names = [(one.first, one.end) for one in said.names if said.keys[one.end : one.end + 1] != ("of",)]
    end = said.clause_end(by, commas=True)
    first = min((one for one in (*names, *mentions) if by < one[0] < end), default=None)
    return first is not None and first in mentions and not _is_workforce(said, first)


def _is_workforce(said: Passage, mention: Span) -> bool:
    """Whether those are named who work for the party, and not it: "crews at Skylark"."""
    first = mention[0]
    return said.keys[max(0, first - 1)] == "at" and said.keys[max(0, first - 2)] in words("who", "workforce")


def _is_own(said: Passage, refusal: Span, mentions: Sequence[Span]) -> bool:
    """Whether the last name before the refusal is the party's: it refuses itself; not "crews at Skylark refused"."""
    names = [(name.first, name.end) for name in said.names if name.end <= refusal[0]]
    nearest = max((*names, *mentions), key=lambda one: (one[0] < refusal[0], one[0]), default=None)
    if nearest is None or nearest not in mentions or said.words[nearest[1] - 1].owner:
        return False
    if nearest[0] < refusal[0]:
        return not _is_workforce(said, nearest)
    return said.keys[max(0, nearest[0] - 1)] == "by"


def _giving_up(said: Passage) -> tuple[Span, ...]:
    """The words that tell that somebody gives up what it asked or offered."""
    return tuple(span for kind, span in negators(said) if kind == "stop" and said.keys[span[0]].startswith(_GIVES_UP))


def differing_polarity(
    grounds: Grounds, mentions: Sequence[Span], *, ascribed: bool, ended: bool = False
) -> Iterator[Difference]:
    """What the claim affirms and the sentence denies, or the other way round. `mentions` are those of the actor,
    where the claim is `ascribed` to one; one that is told as `ended` is given up in its sentence."""
    claim, said = grounds.claim, grounds.said
    if turned_bounds(claim, said):  # "no more than 60" denies what "at most 60" affirms
        return
    spared = refusals_of_others(said, mentions) if ascribed else ()
    if ended:
        spared += _giving_up(said)
    mine, theirs = denials(claim), denials(said, spared)
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
        yield from differing_acts(grounds, tied, spared)
        yield from _undone(claim, said)


def _undone(claim: Passage, said: Passage) -> Iterator[Difference]:
    """A word of the claim that stands in the sentence only with "un" before it: "arm" where that says "unarmed"."""
    turned = {stem(key[2:]): key for key in said.keys if key.startswith("un") and key not in _NOT_UN}
    if not turned:
        return
    there = {stem(key) for key in said.keys}
    for word, deny in zip(claim.words, denied(claim), strict=True):
        own = stem(word.key)
        if own in turned and own not in there and not deny and len(own) >= _SHORTEST:
            yield Difference("polarity", f'says "{word.text}"', f'the sentence says "{turned[own]}"')
            return


def _tied(claim: Passage) -> frozenset[int]:
    """The words that tell before what or until what: "fix it before rent is paid" is "no rent until it is fixed"."""
    spans = [*claim.marks("time", "before"), *claim.marks("time", "until"), *condition_clauses(claim)]
    whiles = [(place, place + 1) for place, key in enumerate(claim.keys) if key in ("while", "during")]
    ties = [(first + 1, claim.clause_end(first + 1, commas=True)) for first, _ in [*spans, *whiles]]
    return frozenset(at for tie in ties for at in range(*tie))


def _inside(at: int, found: Sequence[tuple[str, Span]]) -> bool:
    return any(first <= at < end for _, (first, end) in found)
