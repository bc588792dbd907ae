"""Which items of two days may be one, and how alike they are."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from summarizer.merging.accounts import apart, order
from summarizer.merging.candidates import Node, candidates
from summarizer.merging.claim import WORD, name_of
from summarizer.merging.figures import NO_FIGURES, Figures
from summarizer.merging.judge import Judge
from summarizer.merging.places import party_of
from summarizer.merging.same import Told, blocked, told
from summarizer.merging.terms import passing_roots
from summarizer.merging.things import other_thing
from summarizer.merging.words import Weights
from summarizer.schema.brief import AnyItem

__all__ = ["Alike", "likely", "weights_over"]

CHANGED = 0.6
"""Overlap of two texts' lasting words from which a day's difference alone makes them one item that has changed.

Of 12 changed items of negotiations of several kinds, ten have 1.0 and two at most 0.33; of 14 near misses, two have
1.0 and 12 at most 0.59 (pay for nurses, pay for doctors); most of them stand in tests/test_pairing.py. In the gold of
the sample articles, taken two and two as two days, 71 of 72 pairs are found and no other; of 405 items of annotated
articles, put on one of two days by chance, none finds a partner.
"""
REWORDED = 0.55
"""Shared words over all words from which two texts are one item though a word that tells what it is about is another.

Within a day such a word makes two things: tariffs on cars, tariffs on steel. A long text in which a word or two are
others is, a day later, the same reworded. Of generated items of eight words of which two are others, all but one of 600
are paired right (at 0.6, 85%); of 20 pairs of tests/data/merge_pairs.yaml that are two things, three are paired (two
more than if such words always kept items apart, eight fewer than if they never did).
"""
_ANYBODY = "*"
"""Put among the addressees of every item that has some, so that whom it is put to keeps no two items apart."""
_SIDES = ("one", "other")


class Alike(NamedTuple):
    """Two items that may be one."""

    worth: float
    """How alike they are, 0 to 1."""
    why: str
    """The words that both have."""


class _Wording(NamedTuple):
    """One account of an item."""

    side: int
    place: int
    item: AnyItem
    told: Told
    lasting: Node
    """The account without what a day can change, for the merger's comparison."""


def weights_over(items: Iterable[AnyItem]) -> Weights:
    """How much each word tells among the items, each of which counts once: other sources weigh nothing differently."""
    wordings = (_wordings(0, 0, account) for item in items for account in apart([item]))
    nodes = ([one.lasting for one in found] for found in wordings)
    return Weights([[root for node in found for root in (node.told.claim.roots, *node.sentences)] for found in nodes])


def likely(
    some: Mapping[int, AnyItem], others: Mapping[int, AnyItem], weights: Weights
) -> dict[tuple[int, int], Alike]:
    """The pairs that may be one, by place on both sides: of an item's accounts, the two most alike count.

    `weights` are over these items at least.
    """
    wordings = [
        wording
        for side, held in enumerate((some, others))
        for place, item in held.items()
        for account in apart([item])
        for wording in _wordings(side, place, account)
    ]
    wordings.sort(key=lambda one: (order(one.item), len(one.lasting.told.claim.roots), one.side))
    nodes = [one.lasting for one in wordings]
    judge = Judge(nodes, weights)
    found: dict[tuple[int, int], Alike] = {}
    for at, to in ((at, to) for at, later in enumerate(candidates(nodes, weights)) for to in later):
        mine, theirs = sorted((wordings[at], wordings[to]), key=lambda one: one.side)
        if mine.side != theirs.side and (alike := _alike(mine, theirs, judge.likeness(at, to), weights)):
            pair = mine.place, theirs.place
            found[pair] = max(alike, found.get(pair, alike))
    return found


def _wordings(side: int, place: int, item: AnyItem) -> Iterator[_Wording]:
    """The account, and where it says how far the item goes, the account without that."""
    what = told(item)
    plain = _lasting(what)
    bare = plain.claim.roots - passing_roots()
    for roots in (plain.claim.roots, bare) if bare and bare != plain.claim.roots else (plain.claim.roots,):
        node = Node(plain._replace(claim=plain.claim._replace(roots=roots, slots=())))
        node.add(item)
        node.sources = {_SIDES[side]}  # one article may tell two items apart, but not those of two days
        yield _Wording(side, place, item, what, node)


def _lasting(what: Told) -> Told:
    """Without numbers, dates, places, and whether it is denied.

    Ordinals and other parties tell as much as words: the 12th package is not the 13th, and out of NATO is out of NATO.
    """
    ordinals = what.claim.figures.ordinals
    figures = Figures(ordinals=ordinals) if ordinals else NO_FIGURES
    where = {party_of(place.title()) for place in what.claim.places}
    roots = what.claim.roots | ordinals | (what.claim.parties - what.actors - what.addressees - where)
    claim = what.claim._replace(negative=False, figures=figures, places=frozenset(), roots=roots)
    return what._replace(addressees=what.addressees and what.addressees | {_ANYBODY}, claim=claim)


def _alike(one: _Wording, other: _Wording, judged: tuple[float, bool], weights: Weights) -> Alike | None:
    """How alike two wordings are, where they may be one."""
    likeness, same = judged
    mine, theirs = one.lasting.told.claim.roots, other.lasting.told.claim.roots
    shared = mine & theirs
    of_all = weights.of(shared) / weights.of(mine | theirs) if shared else 0.0
    if of_all < REWORDED and other_thing(one.told.claim, other.told.claim):
        return None
    if not same or (likeness > _overlap(mine, theirs, weights) and not _told_twice(one.item, other.item)):
        return None
    changed = blocked(one.told, other.told) is not None
    if changed and _overlap(mine, theirs, weights) < CHANGED:
        return None
    worth = (2 * likeness + 2 * of_all + (not changed) + _agreeing(one.told, other.told)) / 6
    return Alike(worth, _words(other.item.text, shared))


def _agreeing(one: Told, other: Told) -> float:
    """How much of what a day can change is the same, 0 to 1: of two that are alike, the one of the same date goes."""
    mine, theirs = one.claim, other.claim
    same = mine.figures == theirs.figures, mine.places == theirs.places, one.addressees == other.addressees
    return sum((*same, mine.negative == theirs.negative)) / 4


def _overlap(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Shared words over the words of the lighter; one shared word is none."""
    shared = one & other
    return weights.overlap(one, other, shared) if len(shared) > 1 or one == other else 0.0


def _told_twice(one: AnyItem, other: AnyItem) -> bool:
    """Whether the sentences are two tellings, so that their likeness tells something: one may hold two items."""
    return {found.quote for found in one.evidence}.isdisjoint(found.quote for found in other.evidence)


def _words(text: str, shared: Iterable[str]) -> str:
    """The shared roots as the words that the text has for them."""
    found = {name_of(word): word.lower() for word in reversed(WORD.findall(text))}
    listed = ", ".join(sorted(found.get(name, name) for name in shared))
    return f"words shared: {listed}" if listed else "sentences that say the same"
