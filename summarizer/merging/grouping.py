"""The items sorted into groups, one for each thing: candidates by rare shared words, every pair of a group the same."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.merging.candidates import Pair, candidates, nodes_of, pair_of, weights_of
from summarizer.merging.judge import Judge
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
    places = _Joining(judge, alike).groups(len(nodes))
    near = _near(places, different, judge)
    return [
        Group(
            tuple([item for place in group for item in nodes[place].items]),
            judge.verdict(*min(combinations(group, 2), key=alike.__getitem__)) if len(group) > 1 else None,
            tuple(near.get(at, ())),
        )
        for at, group in enumerate(places)
    ]


def _judged(pairs: Iterable[Pair], judge: Judge) -> tuple[dict[Pair, float], dict[Pair, float]]:
    """The likeness of the candidates that are the same, and of those that are not and have something in common."""
    alike: dict[Pair, float] = {}
    different: dict[Pair, float] = {}
    for pair in pairs:
        likeness, same = judge.likeness(*pair)
        if same:
            alike[pair] = likeness
        elif likeness:
            different[pair] = likeness
    return alike, different


class _Joining:
    """Groups that grow, the most alike first. Two groups that cannot be one never can, whatever joins them."""

    def __init__(self, judge: Judge, alike: dict[Pair, float]) -> None:
        self._judge = judge
        self._alike = alike
        """The likeness of the pairs that are the same, as far as it has been asked for."""
        self._members: dict[int, list[int]] = {}
        self._apart: dict[int, set[int]] = {}
        """For each group those that it cannot be one with."""

    def groups(self, number: int) -> list[list[int]]:
        """So many nodes in groups, by their first."""
        group_of = list(range(number))
        self._members = {place: [place] for place in range(number)}
        for pair in sorted(self._alike, key=lambda pair: (-self._alike[pair], pair)):
            first, second = pair_of(*(group_of[place] for place in pair))
            if first != second and self._join(first, second):
                for place in self._members[second]:
                    group_of[place] = first
                self._members[first].extend(self._members.pop(second))
        return sorted(map(sorted, self._members.values()))

    def _join(self, first: int, second: int) -> bool:
        """Whether every two of both groups are the same."""
        apart = self._apart.setdefault(first, set())
        if second in apart:
            return False
        if not all(self._same(pair_of(one, other)) for one in self._members[first] for other in self._members[second]):
            apart.add(second)
            self._apart.setdefault(second, set()).add(first)
            return False
        for other in self._apart.pop(second, ()):
            apart.add(other)
            self._apart.setdefault(other, set()).add(first)
        return True

    def _same(self, pair: Pair) -> bool:
        if pair in self._alike:
            return True
        likeness, same = self._judge.likeness(*pair)
        if same:
            self._alike[pair] = likeness
        return same


def _near(groups: Sequence[Sequence[int]], likeness: dict[Pair, float], judge: Judge) -> dict[int, list[Near]]:
    """For each group the nearest that stayed apart."""
    group_of = {place: at for at, places in enumerate(groups) for place in places}
    found: dict[int, dict[int, tuple[float, Pair]]] = {}
    for pair, alike in likeness.items():
        one, other = group_of[pair[0]], group_of[pair[1]]
        if one != other:
            for mine, theirs in ((one, other), (other, one)):
                others = found.setdefault(mine, {})
                others[theirs] = min(others.get(theirs, (1.0, pair)), (-alike, pair))
    return {mine: [_seen(mine, *one, group_of, judge) for one in _nearest(others)] for mine, others in found.items()}


def _nearest(others: dict[int, tuple[float, Pair]]) -> list[tuple[int, Pair]]:
    return [(theirs, pair) for theirs, (_, pair) in sorted(others.items(), key=lambda one: one[1])[:_NEAREST]]


def _seen(mine: int, theirs: int, pair: Pair, group_of: dict[int, int], judge: Judge) -> Near:
    """What keeps the pair apart, with what the first group says first."""
    verdict = judge.verdict(*pair)
    if verdict.block and group_of[pair[0]] != mine:
        verdict = verdict._replace(block=(verdict.block[0], verdict.block[1][::-1]))
    return Near(theirs, verdict)
