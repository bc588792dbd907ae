"""How much a word tells among the day's articles."""

from collections.abc import Iterable
from math import log

__all__ = ["UNIT", "Weights"]

UNIT = 1000
"""The weight of a word that all articles have."""


class Weights:
    """How much a root tells: twice as much where one article has it as where all have it.

    The inverse document frequency, damped so that no single rare word decides; in whole thousandths, since sums of
    fractions would depend on their order.
    """

    def __init__(self, documents: Iterable[Iterable[frozenset[str]]]) -> None:
        found: dict[str, int] = {}
        count = 0
        for document in documents:
            count += 1
            for one in frozenset[str]().union(*document):
                found[one] = found.get(one, 0) + 1
        scale = log(1 + count) or 1.0
        self._weights = {
            name: UNIT + round(UNIT * (log(1 + count / held) - log(2)) / scale) for name, held in found.items()
        }
        ordered = sorted(self._weights, key=lambda name: (-self._weights[name], name))
        self._rank = {name: place for place, name in enumerate(ordered)}

    def of(self, names: Iterable[str]) -> int:
        """The weight of these roots together; all of them are in the articles."""
        return sum(map(self._weights.__getitem__, names))

    def overlap(self, one: frozenset[str], other: frozenset[str], shared: frozenset[str]) -> float:
        """Shared words over the words of the lighter, 0 to 1."""
        return self.of(shared) / min(self.of(one), self.of(other)) if shared else 0.0

    def rarest(self, names: Iterable[str]) -> list[str]:
        """Roots of the articles in order: that which tells most first."""
        return sorted(names, key=self._rank.__getitem__)
