"""The items sorted into groups, one for each thing: candidates by rare shared words, every pair of a group the same."""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.merging.claim import roots
from summarizer.merging.same import Told, Verdict, Weights, compare, likeness_of_sentences, told
from summarizer.schema.brief import AnyItem

__all__ = ["Group", "Near", "groups"]

_POSTINGS = 48
"""Items that may share a key and still be compared with one another for it. Of 150,000 generated items of 10,000
articles, 99% of the keys hold fewer; without a limit a word that all share makes the work quadratic."""
_RARE = 4
"""Rarest words of a text, of which two must be shared for items of different acts or actors to be compared, and of a
sentence, of which one must be shared by the same actors' items."""
_QUOTES = 4
"""Sentences of an item that are compared, as many as an item may cite."""
_NEAREST = 2
"""Groups that a reader is told of."""

Pair = tuple[int, int]


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


@dataclass
class _Node:
    """The items of one wording."""

    told: Told
    items: list[AnyItem] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    sentences: list[frozenset[str]] = field(default_factory=list)

    def add(self, item: AnyItem) -> None:
        self.items.append(item)
        for found in item.evidence:
            self.sources.add(found.source)
            if len(self.sentences) < _QUOTES and (said := roots(found.quote)) not in self.sentences:
                self.sentences.append(said)


def groups(items: Sequence[AnyItem]) -> list[Group]:
    """The groups in the order of their first items. `items` are distinct and in a stable order.

    The most alike are joined first, and only where every two of the joined group are the same: nothing is chained.
    """
    nodes = _nodes(items)
    judge = _Judge(nodes, _weights(nodes))
    alike, different = _judged(nodes, judge)
    members = {place: [place] for place in range(len(nodes))}
    for one, other in sorted(alike, key=lambda pair: (-alike[pair], pair)):
        first, second = members[one], members[other]
        if first is not second and all(judge.same(_pair(a, b), alike) for a in first for b in second):
            first.extend(second)
            members |= dict.fromkeys(second, first)
    places = sorted({id(places): sorted(places) for places in members.values()}.values())
    near = _near(places, alike | different, judge)
    return [_built([nodes[at] for at in group], group, near.get(at, ()), judge) for at, group in enumerate(places)]


def _judged(nodes: Sequence[_Node], judge: "_Judge") -> tuple[dict[Pair, float], dict[Pair, float]]:
    """The likeness of the candidates that are the same, and of those that are not and have something in common."""
    alike: dict[Pair, float] = {}
    different: dict[Pair, float] = {}
    for pair in _candidates(nodes, judge.weights):
        verdict = judge.verdict(pair)
        if verdict.same:
            alike[pair] = verdict.likeness
        elif verdict.likeness:
            different[pair] = verdict.likeness
    return alike, different


class _Judge:
    """Verdicts on pairs of nodes."""

    def __init__(self, nodes: Sequence[_Node], weights: Weights) -> None:
        self._nodes = nodes
        self._totals = [weights.of(node.told.claim.roots) for node in nodes]
        self.weights = weights

    def verdict(self, pair: Pair) -> Verdict:
        """Whether two nodes are the same."""
        one, other = self._nodes[pair[0]], self._nodes[pair[1]]
        if not one.sources.isdisjoint(other.sources):
            return compare(one.told, other.told, self.overlap(pair), None)
        return compare(
            one.told,
            other.told,
            self.overlap(pair),
            lambda: likeness_of_sentences(one.sentences, other.sentences, self.weights),
        )

    def same(self, pair: Pair, known: Container[Pair]) -> bool:
        """Whether two nodes are the same, looked up where it is known."""
        return pair in known or self.verdict(pair).same

    def overlap(self, pair: Pair) -> float:
        """Shared words over the words of the shorter, by weight; 0 where only one is shared, which tells little."""
        one, other = self._nodes[pair[0]].told.claim.roots, self._nodes[pair[1]].told.claim.roots
        shared = one & other
        if len(shared) < 2 and one != other:
            return 0.0
        return self.weights.of(shared) / (min(self._totals[pair[0]], self._totals[pair[1]]) or 1)


def _pair(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def _nodes(items: Iterable[AnyItem]) -> list[_Node]:
    """One node for each wording: items of one text (they have one id), and of texts that claim exactly the same."""
    texts: dict[tuple[str, tuple[str, ...], str], list[AnyItem]] = {}
    for item in items:
        texts.setdefault((item.section, item.actors, item.text), []).append(item)
    found: dict[object, _Node] = {}
    for key, same in texts.items():
        what = told(same[0])
        addressees = frozenset(party for item in same for party in item.addressees)
        what = what._replace(addressees=addressees) if addressees != what.addressees else what
        node = found.setdefault(what if len(what.claim.roots) > 1 else key, _Node(what))
        for item in same:
            node.add(item)
    return list(found.values())


def _weights(nodes: Iterable[_Node]) -> Weights:
    """Weights over the articles."""
    documents: dict[str, list[frozenset[str]]] = {}
    for node in nodes:
        for source in node.sources:
            documents.setdefault(source, []).extend((node.told.claim.roots, *node.sentences))
    return Weights(documents.values())


def _candidates(nodes: Sequence[_Node], weights: Weights) -> set[Pair]:
    """Pairs that share a word and an act, or a rare word, or a sentence's rare words."""
    postings: dict[tuple[str, ...], list[int]] = {}
    for place, node in enumerate(nodes):
        for key in _keys(node, weights):
            postings.setdefault(key, []).append(place)
    return {pair for places in postings.values() if 1 < len(places) <= _POSTINGS for pair in combinations(places, 2)}


def _keys(node: _Node, weights: Weights) -> Iterator[tuple[str, ...]]:
    """A word with the act and actors; two rare words, whoever acts; a rare word of a sentence with the actors."""
    section, claim = node.told.section, node.told.claim
    actors = " ".join(sorted(node.told.actors))
    for one in claim.roots if claim.act else ():
        if one != claim.act or len(claim.roots) == 1:
            yield section, actors, claim.act or "", one
    for one, other in combinations(weights.rarest(claim.roots, _RARE), 2):
        yield section, one, other
    for said in node.sentences:
        for one in weights.rarest(said, _RARE):
            yield section, actors, "said", one


def _built(nodes: Sequence[_Node], places: list[int], near: Sequence[Near], judge: _Judge) -> Group:
    least = judge.verdict(min(combinations(places, 2), key=judge.overlap)) if len(places) > 1 else None
    return Group(tuple([item for node in nodes for item in node.items]), least, tuple(near))


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
