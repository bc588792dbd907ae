"""The wordings of a day's items, and which of them are worth comparing: found by shared words, not pair by pair."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations

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
_Who = tuple[str, str]
"""Section and actors."""
_Held = tuple[list[int], list[int]]
"""Places of the nodes that a key leads for, and of those that only have it."""


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
    """Pairs that may be the same by their act and words or by a sentence's rare word, or that share two rare words."""
    acting: dict[tuple[_Who, str, str, str], _Held] = defaultdict(_held)
    others: dict[tuple[str, str, str], _Held] = defaultdict(_held)
    acts: dict[_Who, set[str]] = {}
    for place, node in enumerate(nodes):
        claim = node.told.claim
        who = (node.told.section, " ".join(sorted(node.told.actors)))
        ordered = weights.rarest(claim.roots)
        rest = [name for name in ordered if name != claim.act]
        if claim.act:
            acts.setdefault(who, set()).add(claim.act)
        for kind, one, leads in _keys(node, rest, weights):
            acting[who, claim.act or "", kind, one][not leads].append(place)
        for one, other in combinations(ordered[:_RARE], 2):
            others[who[0], one, other][0].append(place)
    found: set[Pair] = set()
    for held in chain(acting.values(), others.values()):
        found.update(_within(*held))
    for (who, act, kind, one), held in acting.items():
        for known in () if act else acts.get(who, ()):
            if known_held := acting.get((who, known, kind, one)):
                found.update(_between(held, known_held))
    return found


def _held() -> _Held:
    return [], []


def _within(first: list[int], second: list[int]) -> Iterable[Pair]:
    """Every pair with one that leads; where there would be too many, of the first that lead."""
    if len(first) * (len(first) + 2 * len(second)) > 2 * _PAIRS:
        first, second = first[:_FIRST], first[_FIRST:] + second
    return chain(combinations(first, 2), [pair_of(one, other) for one in first for other in second])


def _between(some: _Held, others: _Held) -> Iterable[Pair]:
    """Every pair of one of these and one of those, one of which leads; where there would be too many, of the first."""
    every = [*others[0], *others[1]]
    most = _FIRST if len(some[0]) * len(every) + len(some[1]) * len(others[0]) > _PAIRS else None
    found = [pair_of(one, other) for one in some[0][:most] for other in every]
    return [*found, *[pair_of(one, other) for one in others[0][:most] for other in some[1]]]


def _keys(node: Node, rest: Sequence[str], weights: Weights) -> Iterator[tuple[str, str, bool]]:
    """What a node is found by among those of its actors and act, and whether the key leads.

    A pair is found by a key that leads for one of the two. Of two texts with enough in common, the lighter has one of
    the shared words among its rarest, up to all but the needed share of its weight (the prefix filter of Chaudhuri,
    Ganti and Kaushik, 2006).
    """
    act, roots = node.told.claim.act, node.told.claim.roots
    left = weights.of(rest)
    if act:
        yield from [("act", act, True)] if not rest or act in names("whole") else ()
        needed = min(SAME_OBJECT * left, ALIKE * weights.of(roots) - weights.of(roots - {*rest}))
    else:
        needed = ALIKE * left
    for one in rest:
        yield "word", one, left >= needed or (act is not None and one in names("things"))
        left -= weights.of([one])
    for said in node.sentences:
        for one in weights.rarest(said)[:_RARE]:
            yield "said", one, True
