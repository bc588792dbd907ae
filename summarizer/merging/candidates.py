"""The wordings of a day's items, and which of them are worth comparing: found by shared words, not pair by pair."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.merging.claim import roots
from summarizer.merging.lexicon import names
from summarizer.merging.same import ALIKE, SAME_OBJECT, Told, told
from summarizer.merging.words import Weights
from summarizer.schema.brief import AnyItem

__all__ = ["Node", "Pair", "candidates", "nodes_of", "pair_of", "weights_of"]

_PAIRS, _FIRST = 1_000, 20
"""Pairs that are compared for one key, those of 45 wordings; where there would be more, each wording is compared with
the first twenty. Without a limit, a word that all share would make the work quadratic."""
_RARE = 4
"""Rarest words of a text, of which two must be shared for items of different actors to be compared, and of a sentence,
of which one must be shared by the same actors' items."""
_QUOTES = 4
"""Sentences of an item that are compared, as many as an item may cite."""

Pair = tuple[int, int]
Key = tuple[str, ...]


@dataclass
class Node:
    """The items of one wording."""

    told: Told
    items: list[AnyItem] = field(default_factory=list)
    sources: set[str] = field(default_factory=set)
    sentences: list[frozenset[str]] = field(default_factory=list)

    def add(self, item: AnyItem) -> None:
        """Take in an item of this wording."""
        self.items.append(item)
        for found in item.evidence:
            self.sources.add(found.source)
            if len(self.sentences) < _QUOTES and (said := roots(found.quote)) not in self.sentences:
                self.sentences.append(said)


def pair_of(one: int, other: int) -> Pair:
    """The two places, the smaller first."""
    return (one, other) if one < other else (other, one)


def nodes_of(items: Iterable[AnyItem]) -> list[Node]:
    """One node for each wording: items of one text (they have one id), and of texts that claim exactly the same."""
    texts: dict[tuple[str, tuple[str, ...], str], list[AnyItem]] = {}
    for item in items:
        texts.setdefault((item.section, item.actors, item.text), []).append(item)
    found: dict[object, Node] = {}
    for key, same in texts.items():
        what = told(same[0])
        addressees = frozenset(party for item in same for party in item.addressees)
        what = what._replace(addressees=addressees) if addressees != what.addressees else what
        node = found.setdefault(what if len(what.claim.roots) > 1 else key, Node(what))
        for item in same:
            node.add(item)
    return list(found.values())


def weights_of(nodes: Iterable[Node]) -> Weights:
    """Weights over the articles."""
    documents: dict[str, list[frozenset[str]]] = {}
    for node in nodes:
        for source in node.sources:
            documents.setdefault(source, []).extend((node.told.claim.roots, *node.sentences))
    return Weights(documents.values())


def candidates(nodes: Sequence[Node], weights: Weights) -> set[Pair]:
    """Pairs that may be the same by their act and words, or share two rare words, or a sentence's rare word."""
    leading: dict[Key, list[int]] = {}
    others: dict[Key, list[int]] = {}
    for place, node in enumerate(nodes):
        for key, leads in _keys(node, weights):
            (leading if leads else others).setdefault(key, []).append(place)
    found: set[Pair] = set()
    for key, first in leading.items():
        second = others.get(key, [])
        if len(first) * (len(first) + 2 * len(second)) > 2 * _PAIRS:
            first, second = first[:_FIRST], first[_FIRST:] + second
        found.update(combinations(first, 2))
        found.update([pair_of(one, other) for one in first for other in second])
    return found


def _keys(node: Node, weights: Weights) -> Iterator[tuple[Key, bool]]:
    """What a node is found by, and whether the key leads: a pair is found by a key that leads for one of the two."""
    section, claim = node.told.section, node.told.claim
    actors = " ".join(sorted(node.told.actors))
    rest = weights.rarest(claim.roots - {claim.act}, len(claim.roots))
    if claim.act:
        if not rest or claim.act in names("whole"):
            yield (section, actors, claim.act), True
        for one, leads in _leading(rest, SAME_OBJECT, weights):
            yield (section, actors, claim.act, one), leads or one in names("things")
    for one, leads in _leading(weights.rarest(claim.roots, len(claim.roots)), ALIKE, weights):
        yield (section, actors, one), leads
    for one, other in combinations(rest[:_RARE], 2):
        yield (section, "any", one, other), True
    for said in node.sentences:
        for one in weights.rarest(said, _RARE):
            yield (section, actors, "said", one), True


def _leading(ordered: Sequence[str], needed: float, weights: Weights) -> Iterator[tuple[str, bool]]:
    """Each word, the rarest first, and whether it leads.

    Of two texts with enough in common, the lighter has one of the shared words among its rarest, up to all but the
    needed share of its weight (the prefix filter of Chaudhuri, Ganti and Kaushik, 2006).
    """
    left = weights.of(ordered)
    least = left * needed
    for one in ordered:
        yield one, left >= least
        left -= weights.of((one,))
