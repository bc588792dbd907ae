"""Whether two items are the same: what blocks it, and how alike they are where nothing does."""

from collections.abc import Callable, Iterable
from math import log
from typing import NamedTuple

from summarizer.merging.claim import Claim, claim
from summarizer.merging.figures import differing_figures
from summarizer.merging.lexicon import things
from summarizer.merging.places import apart
from summarizer.schema.brief import AnyItem

__all__ = ["Told", "Verdict", "Weights", "blocked", "compare", "likeness_of_sentences", "overlap", "told"]

_SAME_ACT, _SAME_ACT_AND_THING = 0.35, 0.3
"""Overlap of words from which two articles' items of one act are the same; less is needed where the act's object is a
known thing as well. In the gold of the sample articles, pairs that belong together have 0.31 and more; of those that do
not, none has the same act and polarity."""
_ALIKE = 0.6
"""Overlap needed within an article, which tells its items apart, and where an act is not known. At 0.5, a proposal to
present a memorandum joins one to work on a memorandum; at 0.7, a third of the pairs that belong together stay apart."""
_SAME_SENTENCE = 0.6
"""Shared words of two articles' sentences over all their words from which they tell the same, whatever the items say.
Rewordings of one report have 0.43 to 0.89 in the sample articles, other pairs that belong together at most 0.39."""
_UNIT = 1000

Block = tuple[str, tuple[str, str]]
"""What differs (actor, addressee, act, polarity, ordinal, number, date, place, owner, party, object) and both sides."""


class Told(NamedTuple):
    """What of an item is compared. Items of one value are the same."""

    section: str
    actors: frozenset[str]
    addressees: frozenset[str]
    claim: Claim


class Verdict(NamedTuple):
    """What a comparison found."""

    likeness: float
    """0 to 1; the larger of the texts' overlap and, between articles, the sentences' likeness."""
    same: bool
    shared: frozenset[str] = frozenset()
    block: Block | None = None
    sentences: float = 0.0
    """Likeness of what the articles say."""


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
        ordered = sorted(self._weights, key=lambda name: (-self._weights[name], name))
        self._rank = {name: place for place, name in enumerate(ordered)}

    def of(self, names: Iterable[str]) -> int:
        """The weight of these roots together."""
        return sum([self._weights.get(name, 2 * _UNIT) for name in names])

    def rarest(self, names: Iterable[str], number: int) -> list[str]:
        """Those of the articles' roots that tell most, that which tells most first."""
        return sorted(names, key=self._rank.__getitem__)[:number]


def told(item: AnyItem) -> Told:
    """What of the item is compared."""
    return Told(item.section, frozenset(item.actors), frozenset(item.addressees), claim(item.text))


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words over the words of the shorter, 0 to 1; 0 where only one is shared, which tells little."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared > 1 else 0.0


def compare(one: Told, other: Told, alike: float, sentences: Callable[[], float] | None) -> Verdict:
    """Whether two items of one section are the same.

    `alike` is the overlap of their words by weight. `sentences` gives the likeness of what their articles say, and is
    asked only where that can matter; None where an article tells both items, so that they must be more alike.
    """
    shared = one.claim.roots & other.claim.roots
    if block := blocked(one, other):
        differ = sentences() if sentences and block[0] == "actor" and alike >= _ALIKE else 0.0
        return Verdict(alike, False, shared, block, differ)
    if sentences is None:
        return Verdict(alike, alike >= _ALIKE, shared)
    if alike >= _needed(one.claim, other.claim, shared):
        return Verdict(alike, True, shared)
    said = sentences()
    return Verdict(max(alike, said), said >= _SAME_SENTENCE, shared, None, said)


def likeness_of_sentences(one: Iterable[frozenset[str]], other: Iterable[frozenset[str]], weights: Weights) -> float:
    """Shared words over all words, by weight, of the two most alike sentences: 0 to 1."""
    return max((_shared(mine, theirs, weights) for mine in one for theirs in other), default=0.0)


def blocked(one: Told, other: Told) -> Block | None:
    """The first difference that keeps two items apart however alike they are; None where there is none."""
    mine, theirs = one.claim, other.claim
    if one.actors != other.actors:
        return "actor", (_listed(one.actors), _listed(other.actors))
    if one.addressees and other.addressees and not one.addressees & other.addressees:
        return "addressee", (_listed(one.addressees), _listed(other.addressees))
    if mine.act and theirs.act and mine.act != theirs.act:
        return "act", (mine.act, theirs.act)
    if mine.negative != theirs.negative and one.section != "open_questions":
        return "polarity", (_polarity(mine), _polarity(theirs))
    if differing := differing_figures(mine.figures, theirs.figures):
        return differing
    if apart(mine.places, theirs.places):
        return "place", (_listed(mine.places), _listed(theirs.places))
    return _other_things(one, other)


def _polarity(of: Claim) -> str:
    return "denied" if of.negative else "affirmed"


def _other_things(one: Told, other: Told) -> Block | None:
    """Whose it is, who else is named, what it is about."""
    mine, theirs = one.claim, other.claim
    if mine.owners and theirs.owners:
        for thing in sorted({thing for thing, _ in mine.owners} & {thing for thing, _ in theirs.owners}):
            first, second = (
                frozenset(who for of, who in owners if of == thing) for owners in (mine.owners, theirs.owners)
            )
            if not first & second:
                return "owner", (_listed(first), _listed(second))
    if mine.parties and theirs.parties:
        known = one.actors | other.actors | one.addressees | other.addressees
        first, second = mine.parties - known, theirs.parties - known
        if first and second and not first & second:
            return "party", (_listed(first), _listed(second))
    objects = dict(theirs.objects)
    for head, first in mine.objects:
        if head in objects and not first & objects[head]:
            return "object", (_listed(first), _listed(objects[head]))
    return None


def _needed(one: Claim, other: Claim, shared: frozenset[str]) -> float:
    if one.act is None or one.act != other.act:
        return _ALIKE
    return _SAME_ACT if shared.isdisjoint(things()) else _SAME_ACT_AND_THING


def _shared(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """0 as well where the sentences are too different for any use: less than a fifth of their words."""
    shared = one & other
    if not shared or 5 * len(shared) < len(one) + len(other):
        return 0.0
    return weights.of(shared) / weights.of(one | other)


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nobody"
