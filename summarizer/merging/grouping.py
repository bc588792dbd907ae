"""The items sorted into groups, one for each thing: candidates by rare shared words, every pair of a group the same."""

from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import combinations

from summarizer.merging.candidates import Node, Pair, candidates, nodes_of, pair_of, weights_of
from summarizer.merging.same import Verdict, compare, likeness_of_sentences
from summarizer.merging.words import Weights
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
    judge = _Judge(nodes, weights_of(nodes))
    alike, different = _judged(nodes, judge)
    members = {place: [place] for place in range(len(nodes))}
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        first, second = members[one], members[other]
        if first is not second and all(judge.same(pair_of(a, b), alike) for a in first for b in second):
            first.extend(second)
            members |= dict.fromkeys(second, first)
    places = sorted({id(places): sorted(places) for places in members.values()}.values())
    near = _near(places, alike | different, judge)
    return [
        Group(
            tuple([item for place in group for item in nodes[place].items]),
            judge.verdict(min(combinations(group, 2), key=judge.overlap)) if len(group) > 1 else None,
            tuple(near.get(at, ())),
        )
        for at, group in enumerate(places)
    ]


def _judged(nodes: Sequence[Node], judge: "_Judge") -> tuple[dict[Pair, float], dict[Pair, float]]:
    """The likeness of the candidates that are the same, and of those that are not and have something in common."""
    alike: dict[Pair, float] = {}
    different: dict[Pair, float] = {}
    for pair in candidates(nodes, judge.weights):
        verdict = judge.verdict(pair)
        if verdict.same:
            alike[pair] = verdict.likeness
        elif verdict.likeness:
            different[pair] = verdict.likeness
    return alike, different


class _Judge:
    """Verdicts on pairs of nodes."""

    def __init__(self, nodes: Sequence[Node], weights: Weights) -> None:
        self._nodes = nodes
        self.weights = weights

    def verdict(self, pair: Pair) -> Verdict:
        """Whether two nodes are the same."""
        one, other = self._nodes[pair[0]], self._nodes[pair[1]]
        if not one.sources.isdisjoint(other.sources):
            return compare(one.told, other.told, self.weights, None)

        def said() -> float:
            return likeness_of_sentences(one.sentences, other.sentences, self.weights)

        return compare(one.told, other.told, self.weights, said)

    def same(self, pair: Pair, known: Container[Pair]) -> bool:
        """Whether two nodes are the same, looked up where it is known."""
        return pair in known or self.verdict(pair).same

    def overlap(self, pair: Pair) -> float:
        """The overlap of the words of two nodes, by weight."""
        one, other = self._nodes[pair[0]].told.claim.roots, self._nodes[pair[1]].told.claim.roots
        return self.weights.overlap(one, other, one & other)


def _near(groups: Sequence[Sequence[int]], likeness: dict[Pair, float], judge: _Judge) -> dict[int, list[Near]]:
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


def _seen(mine: int, theirs: int, pair: Pair, group_of: dict[int, int], judge: _Judge) -> Near:
    """What keeps the pair apart, with what the first group says first."""
    verdict = judge.verdict(pair)
    if verdict.block and group_of[pair[0]] != mine:
        verdict = verdict._replace(block=(verdict.block[0], verdict.block[1][::-1]))
    return Near(theirs, verdict)
