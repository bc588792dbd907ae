"""The wordings of a day's items, and which of them are worth comparing: found by shared words, not pair by pair."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from summarizer.merging.claim import roots
from summarizer.merging.figures import NO_FIGURES
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
_FEW = 3
"""Words beside the act from which a text is found by its words, not by the day or the ordinal that it gives."""
_QUOTES = 4
"""Sentences of an item that are compared, as many as an item may cite."""

Pair = tuple[int, int]
_Who = tuple[str, frozenset[str]]
"""Section and actors."""
_Key = tuple[str, str]
"""What kind of key it is, and a root."""
_Found = Sequence[set[int]]
"""For each node the later ones found for it."""
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
        claimed = (*what[:-1], what.claim[:-1])  # without the order of its words
        node = found.setdefault(claimed if len(what.claim.roots) > 1 else key, Node(what))
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


def candidates(nodes: Sequence[Node], weights: Weights) -> list[set[int]]:
    """For each node the later ones that may be the same: by their act and words or by a sentence's rare word, or since
    they share two rare words."""
    acting: dict[_Who, dict[str, dict[_Key, _Held]]] = defaultdict(_by_act)
    others: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for place, node in enumerate(nodes):
        section, actors, claim = node.told.section, node.told.actors, node.told.claim
        ordered = weights.rarest(claim.roots)
        keys = acting[section, actors][claim.act or ""]
        for key, leads in _keys(node, [name for name in ordered if name != claim.act], weights):
            keys[key][not leads].append(place)
        for one, other in combinations(ordered[:_RARE], 2):
            others[section, one, other].append(place)
    found: list[set[int]] = [set() for _ in nodes]
    for by_act in acting.values():
        _of_one_act(found, by_act)
    for held in others.values():
        _within(found, held, [])
    return found


def _by_act() -> dict[str, dict[_Key, _Held]]:
    return defaultdict(lambda: defaultdict(_held))


def _held() -> _Held:
    return [], []


def _of_one_act(found: _Found, by_act: Mapping[str, Mapping[_Key, _Held]]) -> None:
    """Add the pairs of each act by their keys; a text without a known act may be of any."""
    for keys in by_act.values():
        for first, second in keys.values():
            _within(found, first, second)
    for key, some in by_act.get("", {}).items():
        for act, keys in by_act.items():
            if act and key in keys:
                _between(found, some, keys[key])


def _within(found: _Found, first: list[int], second: list[int]) -> None:
    """Add every pair with one that leads; where there would be too many, of the first that lead."""
    if len(first) + len(second) < 2:
        return
    if len(first) * (len(first) + 2 * len(second)) > 2 * _PAIRS:
        first, second = first[:_FIRST], sorted(first[_FIRST:] + second)
    _add(found, first, first)
    if first and second:
        _add(found, first, second)
        _add(found, second, first)


def _between(found: _Found, some: _Held, others: _Held) -> None:
    """Add every pair of one of these and one of those, one of which leads; where there would be too many, of the
    first."""
    every = sorted([*others[0], *others[1]])
    most = _FIRST if len(some[0]) * len(every) + len(some[1]) * len(others[0]) > _PAIRS else None
    for one, other in ((some[0][:most], every), (some[1], others[0][:most])):
        _add(found, one, other)
        _add(found, other, one)


def _add(found: _Found, some: Iterable[int], others: Sequence[int]) -> None:
    """Add the pairs of each with those of the others, in order, that come after it."""
    for one in some:
        found[one].update(others[bisect_right(others, one) :])


def _keys(node: Node, rest: Sequence[str], weights: Weights) -> Iterator[tuple[_Key, bool]]:
    """What a node is found by among those of its actors and act, and whether the key leads.

    A pair is found by a key that leads for one of the two. Of two texts with enough in common, the lighter has one of
    the shared words among its rarest, up to all but the needed share of its weight (the prefix filter of Chaudhuri,
    Ganti and Kaushik, 2006).
    """
    act, roots, figures = node.told.claim.act, node.told.claim.roots, node.told.claim.figures
    left = weights.of(rest)
    if act:
        yield from [(("act", act), True)] if not rest or act in names("whole") else ()
        needed = min(SAME_OBJECT * left, ALIKE * weights.of(roots) - weights.of(roots - {*rest}))
    else:
        needed = ALIKE * left
    for figure in (figures.ordinals, figures.days, figures.weekdays) if figures is not NO_FIGURES and act else ():
        yield from [(("figure", one), len(rest) < _FEW) for one in sorted(figure)]
    for one in rest:
        yield ("word", one), left >= needed or (act is not None and one in names("things"))
        left -= weights.of((one,))
    for said in node.sentences:
        for one in weights.rarest(said)[:_RARE]:
            yield ("said", one), True
