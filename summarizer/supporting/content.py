"""Whether the words of an item have a ground in its sentence at all."""

from collections.abc import Iterator
from itertools import pairwise

from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.lists import qualifier, qualifies, stem, words
from summarizer.supporting.passage import Passage, Span

__all__ = ["grounded", "missing_content"]

_TIMES = frozenset("day week month year".split())
_ALL = frozenset(["all"])
_JOINTS = frozenset(", ; : and but plus with under".split())


def grounded(grounds: Grounds, context: Passage | None = None) -> float:
    """The share of the claim's words of meaning, names and numbers that the sentence, or the context, holds: 0 to 1."""
    near = context.senses if context else frozenset[str]()
    numbers = [any(one.value == other.value for other in grounds.said.quantities) for one in grounds.claim.quantities]
    theirs = {name.id for name in grounds.said.names}
    names = [name.id in theirs for name in grounds.claim.names]
    mine, there = grounds.claim.figures, grounds.said.figures
    dates = [*(day in there.days for day in mine.days), *(year in there.years for year in mine.years)]
    words = [bool(places) or not grounds.claim.words[at].senses.isdisjoint(near) for at, places in grounds.places]
    all_ = [*words, *numbers, *names, *dates]
    return sum(all_) / len(all_) if all_ else 1.0


def missing_content(grounds: Grounds) -> Iterator[Difference]:
    """What the claim adds: a part of it with no ground, or a limiting word such as *permanent*."""
    for span in _parts(grounds.claim):
        content = list(grounds.claim.content(span))
        added = all(at in grounds.missing for at in content) or _second_act(grounds, span[0])
        if content and added and not _told_otherwise(grounds, span):
            yield Difference("content", f'says "{grounds.claim.slice(span)}"', "the sentence does not")
    idle = {at for span in grounds.said.marks("polarity", "idle") for at in range(*span)}
    there = frozenset[str]().union(*(qualifies(key) for at, key in enumerate(grounds.said.keys) if at not in idle))
    stems = {stem(key) for at, key in enumerate(grounds.said.keys) if at not in idle}
    for key, after in zip(grounds.claim.keys, [*grounds.claim.keys[1:], ""], strict=True):
        groups = qualifier(key)
        if groups == _ALL and after not in _TIMES and not _in_part(grounds.said):
            continue  # "the troops" may well mean all of them
        if groups and groups.isdisjoint(there) and stem(key) not in stems:
            yield Difference("content", f'says "{key}"', "the sentence does not")


def _in_part(said: Passage) -> bool:
    """Whether the sentence counts or limits anything, so that *all* may say more than it does."""
    return bool(said.quantities) or not words("content", "part").isdisjoint(said.keys)


def _second_act(grounds: Grounds, start: int) -> bool:
    """Whether *and* joins to a word of the sentence one that the sentence has not: "reinstate and compensate"."""
    before = {at for at, _ in grounds.found}
    return grounds.claim.keys[start - 1] == "and" and start in grounds.missing and start - 2 in before


def _told_otherwise(grounds: Grounds, span: Span) -> bool:
    """Whether the part names or counts something that the sentence has: it tells that in its own words."""
    theirs = {name.id for name in grounds.said.names}
    return any(span[0] <= name.first < span[1] and name.id in theirs for name in grounds.claim.names)


def _parts(claim: Passage) -> Iterator[Span]:
    """The parts of the claim after the first: what a comma, *and* or *with* adds."""
    starts = [at for at, key in enumerate(claim.keys) if key in _JOINTS and at]
    for start, end in pairwise([*starts, len(claim.keys)]):
        yield start + 1, end
