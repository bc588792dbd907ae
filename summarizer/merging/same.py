"""Which items are the same: section and actors equal, no number differs, texts or evidence alike."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from summarizer.schema.brief import AnyItem
from summarizer.text import content_words, numbers

__all__ = ["groups", "order", "overlap"]

_ALIKE = 0.6
"""Overlap of content words from which two items of the same actors are the same. Tried on the gold of the sample
articles: at 0.5 a proposal to present a memorandum joins one to work on a memorandum, at 0.7 a third of the pairs that
belong together stay apart."""

_SAME_TEXT = 2.0

ItemT = TypeVar("ItemT", bound=AnyItem)
Order = tuple[str, str, tuple[tuple[str, int, int], ...], str]


def groups(items: Iterable[ItemT]) -> list[list[ItemT]]:
    """The items sorted into groups, one for each thing; every two items of a group are the same.

    The most alike are joined first. The result does not depend on the order of the items; equal ones count once.
    """
    distinct = sorted({order(item): item for item in items}.values(), key=order)
    likeness = _likeness(distinct)
    members = {place: [place] for place in range(len(distinct))}
    for one, other in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        first, second = members[one], members[other]
        if first is not second and all((min(a, b), max(a, b)) in likeness for a in first for b in second):
            first.extend(second)
            members |= dict.fromkeys(second, first)
    unique = {min(places): places for places in members.values()}
    return [[distinct[place] for place in sorted(unique[first])] for first in sorted(unique)]


def order(item: AnyItem) -> Order:
    """A total order of items by content: only equal items have equal places in it."""
    places = tuple((found.source, found.start, found.end) for found in item.evidence)
    return item.section, item.id, places, item.model_dump_json()


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words over the words of the shorter, 0 to 1; 0 where only one is shared, which tells little."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared > 1 else 0.0


def _likeness(items: Sequence[AnyItem]) -> dict[tuple[int, int], float]:
    """For every two places whose items are the same, how alike they are."""
    kinds: dict[tuple[str, frozenset[str]], list[int]] = {}
    for place, item in enumerate(items):
        kinds.setdefault((item.section, frozenset(item.actors)), []).append(place)
    told = [_told(item) for item in items]
    pairs = (pair for places in kinds.values() for pair in combinations(places, 2))
    alike = ((pair, _alike(told[pair[0]], told[pair[1]])) for pair in pairs)
    return {pair: likeness for pair, likeness in alike if likeness >= _ALIKE}


class _Told(NamedTuple):
    """What of an item is compared."""

    text: str
    numbers: frozenset[str]
    words: frozenset[str]
    quoted: tuple[frozenset[str], ...]
    """The words of what each source is quoted with."""
    sources: frozenset[str]


def _told(item: AnyItem) -> _Told:
    quoted: dict[str, frozenset[str]] = {}
    for found in item.evidence:
        quoted[found.source] = quoted.get(found.source, frozenset()) | content_words(found.quote)
    return _Told(item.text, numbers(item.text), content_words(item.text), tuple(quoted.values()), frozenset(quoted))


def _alike(one: _Told, other: _Told) -> float:
    """How alike two items of one section and the same actors are: 0 to 1; 0 where a number differs.

    The same text comes before everything else: its items have one id, so they must become one.
    """
    if one.text == other.text:
        return _SAME_TEXT
    if one.numbers and other.numbers and not (one.numbers <= other.numbers or other.numbers <= one.numbers):
        return 0.0
    by_text = overlap(one.words, other.words)
    # Within an article two items may share a sentence: there its words tell nothing.
    if by_text == 1.0 or one.sources & other.sources:
        return by_text
    # Of every two sources: what many sources say together holds the words of nearly anything.
    return max(by_text, min(overlap(mine, theirs) for mine in one.quoted for theirs in other.quoted))
