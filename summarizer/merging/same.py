"""Whether two items are the same: what blocks it, and how alike they are where nothing does."""

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.claim import Claim, asked_of, claim, root_of, roots
from summarizer.merging.figures import agreeing, differing_figures
from summarizer.merging.lexicon import names
from summarizer.merging.places import apart
from summarizer.merging.things import other_thing
from summarizer.merging.words import Weights
from summarizer.schema.brief import AnyItem

__all__ = [
    "ALIKE",
    "SAME_OBJECT",
    "SAME_SENTENCE",
    "Block",
    "Told",
    "Verdict",
    "agreed",
    "blocked",
    "differing",
    "overlap",
    "same_act",
    "told",
]

SAME_OBJECT = 0.4
"""Overlap of the words beside the act from which two articles' items of one act are the same. In the sample articles'
gold, pairs that belong together and share no known thing have 0.45 and more; items that share only such a word as
"border" beside the act stay below."""
_SAME_THING = 0.3
"""Overlap of all words needed where the act's object is a known thing, or the act needs none. In the sample articles'
gold, pairs that belong together have 0.32 and more; of those that do not, none has the same act and polarity."""
ALIKE = 0.6
"""Overlap needed within an article, which tells its items apart, and where an act is not known. At 0.5, a proposal to
present a memorandum joins one to work on a memorandum; at 0.7, a third of the pairs that belong together stay apart."""
SAME_SENTENCE = 0.6
"""Shared words of two articles' sentences over all their words from which they tell the same, whatever the items say.
Rewordings of one report have 0.43 to 0.89 in the sample articles, other pairs that belong together at most 0.39."""

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


def told(item: AnyItem) -> Told:
    """What of the item is compared."""
    actors, addressees = frozenset(item.actors), frozenset(item.addressees)
    found = claim(asked_of(item.text))
    if found.act == "return" and len(actors) > 1 and (not addressees or actors <= addressees):
        found = found._replace(act="exchange", roots=found.roots - {"return"} | {"exchange"})  # each to the other
    return Told(item.section, actors, addressees, found)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Shared words over the words of the shorter, 0 to 1; 0 where only one is shared, which tells little."""
    shared = len(one & other)
    return shared / min(len(one), len(other)) if shared > 1 else 0.0


def same_act(one: Told, other: Told, shared: frozenset[str], alike: float, weights: Weights) -> bool:
    """Whether two items tell of one act with one object."""
    mine, theirs, act = one.claim, other.claim, one.claim.act
    if act is None or act != theirs.act or alike == 0.0:
        return False
    rest, others = mine.roots - {act}, theirs.roots - {act}
    if act in names("whole"):
        named = _named(one.actors)  # that both name who it is asked of tells nothing
        return alike >= _SAME_THING and not (rest - named and others - named and (rest & others) <= named)
    if not shared.isdisjoint(names("things")):
        return alike >= _SAME_THING
    return weights.overlap(rest, others, rest & others) >= SAME_OBJECT


def agreed(one: Claim, other: Claim) -> int:
    """How many figures two items of one act share, where one says all that the other does but for a place: else 0.

    A party meets many on one day, so that for talks a day counts only where neither says more than the other.
    """
    if one.act is None or one.act != other.act or not (found := agreeing(one.figures, other.figures)):
        return 0
    mine, theirs = one.roots - _placed(one), other.roots - _placed(other)
    if mine == theirs:
        return found
    surely = one.act != "meet" or found > 1 or not one.figures.ordinals.isdisjoint(other.figures.ordinals)
    return found if surely and (mine <= other.roots or theirs <= one.roots) else 0


def _placed(of: Claim) -> frozenset[str]:
    return frozenset(filter(None, map(root_of, of.places)))


@lru_cache(maxsize=4096)
def _named(actors: frozenset[str]) -> frozenset[str]:
    """The roots of the actors' names."""
    return roots(" ".join(sorted(actors)).replace("-", " "))


def blocked(one: Told, other: Told) -> Block | None:
    """The first difference that keeps two items apart however alike they are; None where there is none."""
    if block := differing(one, other):
        return block
    things = other_thing(one.claim, other.claim)
    return ("object", things) if things else None


def differing(one: Told, other: Told) -> Block | None:
    """The first difference in anything but their words."""
    mine, theirs = one.claim, other.claim
    if one.actors != other.actors:
        return "actor", (_listed(one.actors), _listed(other.actors))
    if one.addressees and other.addressees and not one.addressees & other.addressees:
        return "addressee", (_listed(one.addressees), _listed(other.addressees))
    if mine.act and theirs.act and mine.act != theirs.act:
        return "act", (mine.act, theirs.act)
    if mine.negative != theirs.negative and "open_questions" not in (one.section, other.section):
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


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names)) or "nobody"
