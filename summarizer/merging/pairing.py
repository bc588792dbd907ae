"""Items of two days in pairs: which item of one is which of the other, by the merger's own comparison.

    pairs(yesterday.items, today.items)  # [Pairing(one=0, other=3, ...), ...]

First go the items that one id or one wording makes the same, then the best overall assignment of the rest. The result
does not depend on the order of the items, and the two sides are alike: `pairs(b, a)` names the pairs of `pairs(a, b)`.
"""

import hashlib
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.merging.accounts import order
from summarizer.merging.assignment import best_matching
from summarizer.merging.likely import likely, weights_over
from summarizer.merging.same import Told, told
from summarizer.merging.words import Weights
from summarizer.schema.brief import AnyItem

__all__ = ["SAME_ID", "SAME_WORDS", "Pairing", "exact", "pairs"]

_FINE = 32
"""Bits by which equally good assignments differ, from the items' content: one is the best, whatever the order."""
_PRIME = (1 << _FINE) - 5
_STEPS = 1_000_000
"""Steps of how alike two items are."""
SAME_ID, SAME_WORDS = "the same id", "the same words"


class Pairing(NamedTuple):
    """Two items that are one, by their places."""

    one: int
    other: int
    why: str
    """Its id, its words, or the words that both have."""


def pairs(some: Sequence[AnyItem], others: Sequence[AnyItem], weights: Weights | None = None) -> list[Pairing]:
    """The pairs, each item in one at most, by place on the first side.

    Items of one id are a pair unless they plainly are two things, of two sections or of actors of which none is the
    same. Others are a pair where the merger calls them the same, or where nothing keeps them apart but what a day can
    change: a number, a date or place, whom it is put to, whether it is affirmed or denied. `weights` say how much a
    word tells; without, they are over these items.
    """
    sides = _joined(some, others)
    sides.join(_claimed, SAME_WORDS)
    mine, theirs = sides.rest()
    if not (mine and theirs):
        return sorted(sides.found)
    return sorted([*sides.found, *_matched(mine, theirs, weights or weights_over([*some, *others]))])


def exact(some: Sequence[AnyItem], others: Sequence[AnyItem]) -> list[Pairing]:
    """The pairs that one id or one text makes, and no others."""
    return sorted(_joined(some, others).found)


def _joined(some: Sequence[AnyItem], others: Sequence[AnyItem]) -> "_Sides":
    sides = _Sides(some, others)
    sides.join(lambda item: item.id, SAME_ID, _may_be_one)
    sides.join(lambda item: (item.section, frozenset(item.actors), item.text), SAME_WORDS)
    return sides


def _may_be_one(one: AnyItem, other: AnyItem) -> bool:
    """Whether nothing shows plainly that they are two things."""
    if one.section != other.section:
        return False
    mine, theirs = set(one.actors), set(other.actors)
    return not (mine and theirs and mine.isdisjoint(theirs))


def _claimed(item: AnyItem) -> Told | None:
    """What the item claims; None where that is a word at most, which tells nothing from others.

    Without the act and the order of words: where all words are the same, it depends on an article which of them is
    taken for the act ("Swap the proposal", "swap proposal").
    """
    what = told(item)
    return what._replace(claim=what.claim._replace(act=None, slots=())) if len(what.claim.roots) > 1 else None


class _Sides:
    """The items of both sides that are in no pair yet, and the pairs found."""

    def __init__(self, some: Sequence[AnyItem], others: Sequence[AnyItem]) -> None:
        self._items = (some, others)
        self._left = (dict.fromkeys(range(len(some))), dict.fromkeys(range(len(others))))
        self.found: list[Pairing] = []

    def join(
        self,
        key: Callable[[AnyItem], Hashable | None],
        why: str,
        agree: Callable[[AnyItem, AnyItem], bool] = lambda _one, _other: True,
    ) -> None:
        """Pair the items whose key no other item of their side has."""
        mine, theirs = (self._alone(side, key) for side in (0, 1))
        for shared in mine.keys() & theirs.keys():
            one, other = mine[shared], theirs[shared]
            if agree(self._items[0][one], self._items[1][other]):
                self.found.append(Pairing(one, other, why))
                del self._left[0][one], self._left[1][other]

    def rest(self) -> tuple[dict[int, AnyItem], dict[int, AnyItem]]:
        """What is in no pair, by place."""
        first, second = ({at: items[at] for at in left} for items, left in zip(self._items, self._left, strict=True))
        return first, second

    def _alone(self, side: int, key: Callable[[AnyItem], Hashable | None]) -> dict[Hashable, int]:
        found: dict[Hashable, list[int]] = {}
        for at in self._left[side]:
            if (of := key(self._items[side][at])) is not None:
                found.setdefault(of, []).append(at)
        return {of: places[0] for of, places in found.items() if len(places) == 1}


def _matched(some: Mapping[int, AnyItem], others: Mapping[int, AnyItem], weights: Weights) -> Iterator[Pairing]:
    """The best overall assignment among the items that may be one.

    By the third power of the likeness: two pairs that are 0.79 alike count less than one of the same words.
    """
    found = likely(some, others, weights)
    marks = [{place: _mark(item) for place, item in held.items()} for held in (some, others)]
    edges = [
        (one, other, (round(_STEPS * alike.worth**3) << _FINE) + marks[0][one] * marks[1][other] % _PRIME)
        for (one, other), alike in found.items()
    ]
    for one, other in best_matching(edges, 1 + max(some), 1 + max(others)).items():
        yield Pairing(one, other, found[one, other].why)


def _mark(item: AnyItem) -> int:
    """A number from the item's content."""
    return int.from_bytes(hashlib.sha256(repr(order(item)).encode("utf-8", "surrogatepass")).digest()[:4], "big") | 1
