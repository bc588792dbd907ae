"""Which reports are worth comparing: those that share pairs of words, found through an index."""

from collections import Counter
from collections.abc import Iterable
from itertools import chain

__all__ = ["Index"]

_COMMON = 64
"""A pair of words that so many independent reports hold is the topic's, and tells nothing about a report. It also
bounds the work for each article, so that the whole stays near-linear."""
_FEWEST_SHARED = 0.12
"""Share of the smaller one's pairs that candidates have in common. The rewordings among the samples share 0.37, a
made-up report and its rewordings 0.30 and more, these and a cut of it 0.18 to 0.23; independent samples up to 0.15,
but for two of one background or one outlet, 0.30 and 0.53."""
_MOST_COMPARED = 4
"""Candidates that are compared for one article: those that share most. With all compared, none of 1,000 generated
articles finds another origin."""


class Index:
    """Reports by the pairs of words that they hold, as `Report.keys` gives them.

    Not MinHash over whole articles, since that finds what has most in common, and a report cut to its first half has
    not; datasketch besides takes two seconds to import.
    """

    def __init__(self) -> None:
        self._places: dict[int, list[int]] = {}
        self._sizes: list[int] = []

    def add(self, keys: frozenset[int]) -> None:
        """Add a report; its place is how many were added before."""
        place = len(self._sizes)
        self._sizes.append(len(keys))
        for key in keys:
            places = self._places.setdefault(key, [])
            if len(places) < _COMMON:
                places.append(place)

    def candidates(self, keys: frozenset[int]) -> Iterable[int]:
        """Places of the reports that share most with these keys, by what they share, then by place."""
        found = (self._places.get(key, ()) for key in keys)
        shared = Counter(chain.from_iterable(places for places in found if len(places) < _COMMON))
        enough = (
            (-count, place)
            for place, count in shared.items()
            if count >= _FEWEST_SHARED * min(len(keys), self._sizes[place])
        )
        return [place for _, place in sorted(enough)[:_MOST_COMPARED]]
