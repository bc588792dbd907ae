"""How much a word tells among the day's articles."""

from collections.abc import Iterable
from math import log

__all__ = ["Weights"]

_UNIT = 1000


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
            name: _UNIT + round(_UNIT * (log(1 + count / held) - log(2)) / scale) for name, held in found.items()
        }
        self._totals: dict[frozenset[str], int] = {}
        ordered = sorted(self._weights, key=lambda name: (-self._weights[name], name))
        self._rank = {name: place for place, name in enumerate(ordered)}

    def of(self, names: Iterable[str]) -> int:
        """The weight of these roots together."""
        return sum([self._weights.get(name, 2 * _UNIT) for name in names])

    def overlap(self, one: frozenset[str], other: frozenset[str], shared: frozenset[str], *, least: int = 2) -> float:
        """Shared words over the words of the lighter, 0 to 1; 0 where fewer than `least` are shared and others not."""
        if not shared or (len(shared) < least and one != other):
            return 0.0
        return self.of(shared) / min(self._total(one), self._total(other))

    def _total(self, names: frozenset[str]) -> int:
        """The weight of all words of a text, worked out once."""
        if names not in self._totals:
            self._totals[names] = self.of(names)
        return self._totals[names]

    def rarest(self, names: Iterable[str], number: int) -> list[str]:
        """Those of the articles' roots that tell most, that which tells most first."""
        return sorted(names, key=self._rank.__getitem__)[:number]
