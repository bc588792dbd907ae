"""The items sorted into groups, one for each thing: candidates by rare shared words, every pair of a group the same."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from summarizer.merging.candidates import Pair, candidates, nodes_of, pair_of, weights_of
from summarizer.merging.judge import Judge, Likenesses
from summarizer.merging.same import Verdict
from summarizer.schema.brief import AnyItem

__all__ = ["Group", "Near", "groups"]

_NEAREST = 2
"""Groups that a reader is told of."""


@dataclass(frozen=True)
class Near:
    """A group that stayed apart from another: where it stands in the list of groups, and the verdict on the nearest."""

    group: int
    verdict: Verdict


@dataclass(frozen=True)
class Group:
    """Items that are the same."""

    items: tuple[AnyItem, ...]
    verdict: Verdict | None
    """On the two least alike of its wordings; None where all have one wording."""
    near: tuple[Near, ...] = ()


def groups(items: Sequence[AnyItem]) -> list[Group]:
    """The groups in the order of their first items. `items` are distinct and in a stable order.

    The most alike are joined first, and only where every two of the joined group are the same: nothing is chained.
    """
    nodes = nodes_of(items)
    weights = weights_of(nodes)
    judge = Judge(nodes, weights)
    alike, different = _judged(candidates(nodes, weights), judge)
    places = _Joining(judge, alike).groups()
    near = _near(places, different, judge)
    return [
        Group(
            tuple([item for place in group for item in nodes[place].items]),
            judge.verdict(*_least_alike(group, alike)) if len(group) > 1 else None,
            tuple(near.get(at, ())),
        )
        for at, group in enumerate(places)
    ]


def _judged(candidates: Iterable[Iterable[int]], judge: Judge) -> tuple[list[Likenesses], list[Likenesses]]:
    """For each node the likeness of the candidates that are the same, both ways, and of the later ones that are not and
    have something in common."""
    different: list[Likenesses] = []
    alike: list[Likenesses] = []
    for one, others in enumerate(candidates):
        same, other = judge.likenesses(one, others)
        alike.append(same)
        different.append(other)
    for place, later in enumerate(alike):
        for after, likeness in later.items():
            if after > place:
                alike[after][place] = likeness
    return alike, different


class _Joining:
    """Groups that grow, the most alike first. Two groups that cannot be one never can, whatever joins them."""

    def __init__(self, judge: Judge, alike: Sequence[Likenesses]) -> None:
        self._judge = judge
        self._alike = alike
        """For each node the likeness of those that are the same, as far as it has been asked for."""
        self._members: dict[int, list[int]] = {place: [place] for place in range(len(alike))}
        self._apart: dict[int, set[int]] = {}
        """For each group those that it cannot be one with."""

    def groups(self) -> list[list[int]]:
        """All nodes in groups, by their first."""
        group_of = list(range(len(self._alike)))
        for _, one, other in self._pairs():
            first, second = pair_of(group_of[one], group_of[other])
            if first != second and self._join(first, second):
                for place in self._members[second]:
                    group_of[place] = first
                self._members[first].extend(self._members.pop(second))
        return sorted(map(sorted, self._members.values()))

    def _pairs(self) -> list[tuple[float, int, int]]:
        """The most alike first, of as many in order."""
        known = enumerate(self._alike)
        pairs = [(same[other], one, other) for one, same in known for other in sorted(same) if one < other]
        return sorted(pairs, key=itemgetter(0), reverse=True)

    def _join(self, first: int, second: int) -> bool:
        """Whether every two of both groups are the same."""
        apart = self._apart.setdefault(first, set())
        if second in apart:
            return False
        if not self._all_same(self._members[first], self._members[second]):
            apart.add(second)
            self._apart.setdefault(second, set()).add(first)
            return False
        for other in self._apart.pop(second, ()):
            apart.add(other)
            self._apart.setdefault(other, set()).add(first)
        return True

    def _all_same(self, some: Sequence[int], others: Iterable[int]) -> bool:
        """Whether each of one group is the same as each of the other: whole sets are asked, as most is known."""
        wanted = set(others)
        return all(self._same(one, wanted.difference(self._alike[one])) for one in some)

    def _same(self, one: int, others: Iterable[int]) -> bool:
        for other in others:
            likeness, same = self._judge.likeness(one, other)
            if not same:
                return False
            self._alike[one][other] = self._alike[other][one] = likeness
        return True


def _least_alike(group: Sequence[int], alike: Sequence[Likenesses]) -> Pair:
    """The two places, of as many the first ones."""
    lowest = [min(map(alike[one].__getitem__, group[at:])) for at, one in enumerate(group[:-1], 1)]
    first = lowest.index(min(lowest))
    return group[first], min(group[first + 1 :], key=alike[group[first]].__getitem__)


def _near(groups: Sequence[Sequence[int]], different: Sequence[Likenesses], judge: Judge) -> dict[int, list[Near]]:
    """For each group the nearest that stayed apart."""
    group_of = {place: at for at, places in enumerate(groups) for place in places}
    found: dict[int, list[tuple[float, Pair, int]]] = {}
    for (one, other), (unlike, pair) in _nearest(group_of, different).items():
        found.setdefault(one, []).append((unlike, pair, other))
        found.setdefault(other, []).append((unlike, pair, one))
    return {
        mine: [_seen(mine, theirs, pair, group_of, judge) for _, pair, theirs in sorted(others)[:_NEAREST]]
        for mine, others in found.items()
    }


def _nearest(group_of: Mapping[int, int], different: Sequence[Likenesses]) -> dict[Pair, tuple[float, Pair]]:
    """For every two groups that have something in common the most alike of their wordings, of as many the first ones:
    their likeness, below zero, and their places."""
    found: dict[Pair, tuple[float, Pair]] = {}
    for one, others in enumerate(different):
        mine = group_of[one]
        for other, likeness in others.items():
            theirs = group_of[other]
            if mine != theirs:
                both = pair_of(mine, theirs)
                known = found.get(both)
                if known is None or -likeness <= known[0]:
                    seen = (-likeness, (one, other))
                    found[both] = min(known, seen) if known else seen
    return found


def _seen(mine: int, theirs: int, pair: Pair, group_of: Mapping[int, int], judge: Judge) -> Near:
    """What keeps the pair apart, with what the first group says first."""
    verdict = judge.verdict(*pair)
    if verdict.block and group_of[pair[0]] != mine:
        verdict = verdict._replace(block=(verdict.block[0], verdict.block[1][::-1]))
    return Near(theirs, verdict)
