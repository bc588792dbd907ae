"""Whether two texts say the same of two things: only what stands in one place of them is another."""

from summarizer.merging.claim import Claim
from summarizer.merging.lexicon import names
from summarizer.merging.slots import Slot

__all__ = ["other_thing"]

_Slots = tuple[Slot, ...]
_MOST = 3
"""Words of both texts together that may be in one place: the rent, the service charge."""
_LIVING = frozenset(["prisoner", "troops", "person", "worker"])


def other_thing(one: Claim, other: Claim) -> tuple[str, str] | None:
    """What two texts are about where it is two things, else None: tariffs on steel or on cars, the dead or the living.

    Two outlets that tell one thing in their own words differ in more than what stands in one place, or in words that
    mean the same (`data/synonyms.toml`). What begins a text is mostly its verb, and tells nothing here. In the gold, no
    two items that belong together are kept apart; of 1,000 generated briefs, 59 pairs of wordings of different points.
    """
    return _dead_or_living(one.roots, other.roots) or _replaced(one.slots, other.slots)


def _dead_or_living(one: frozenset[str], other: frozenset[str]) -> tuple[str, str] | None:
    """The bodies of soldiers are not soldiers."""
    dead = "dead" in one
    if dead == ("dead" in other) or (other if dead else one).isdisjoint(_LIVING):
        return None
    return ("dead", "living") if dead else ("living", "dead")


def _replaced(mine: _Slots, theirs: _Slots) -> tuple[str, str] | None:
    """What stands in the one text where something else stands in the other, all else being the same."""
    size = min(len(mine), len(theirs))
    start = end = 0
    while start < size and mine[start].root == theirs[start].root:
        start += 1
    if start in (0, size):
        return None
    while end < size - start and mine[-1 - end].root == theirs[-1 - end].root:
        end += 1
    first, second = mine[start : len(mine) - end], theirs[start : len(theirs) - end]
    if not first or not second or len(first) + len(second) > _MOST or first[0].of != second[0].of:
        return None
    fresh = _fresh(first, theirs) and _fresh(second, mine) and _senses(first).isdisjoint(_senses(second))
    return (_named(first), _named(second)) if fresh else None


def _fresh(some: _Slots, text: _Slots) -> bool:
    """Whether words are none of the text's, and no acts, which are compared by themselves."""
    known = {slot.root for slot in text} | names("acts") | names("whole")
    return known.isdisjoint(slot.root for slot in some)


def _senses(some: _Slots) -> frozenset[str]:
    from summarizer.supporting.lists import groups_of

    return frozenset[str]().union(*(groups_of(slot.key) for slot in some))


def _named(found: _Slots) -> str:
    return " ".join(slot.key for slot in found)
