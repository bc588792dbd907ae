"""Which party, and which person, of one day is which of the other."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from summarizer.merging.assignment import best_matching
from summarizer.schema import Brief, Party, Person
from summarizer.who.drafts import same_person
from summarizer.who.introduced import stands_for
from summarizer.who.names import folded

__all__ = ["pair_people", "renamed"]

T = TypeVar("T")


def renamed(brief: Brief, like: Brief) -> dict[str, str]:
    """The ids of a brief's parties to those that the same parties have in another brief, where they differ.

    Of two parties without a namesake, one goes by the other's name, or by its first letters: UAW, United Auto Workers.
    """
    known = {party.id for party in brief.parties} & {party.id for party in like.parties}
    mine, theirs = ([party for party in one.parties if party.id not in known] for one in (brief, like))
    return {one.id: other.id for one, other in _only(mine, theirs, _one_party)}


def pair_people(some: Sequence[Person], others: Sequence[Person]) -> list[tuple[Person, Person]]:
    """The people of one written name, then as many as can be of those whose names may be one person's."""
    there = {one.name: one for one in others}
    found = {one.name: (one, there[one.name]) for one in some if one.name in there}
    mine, theirs = ([one for one in side if one.name not in found] for side in (some, others))
    edges = [(at, to, 1) for at, one in enumerate(mine) for to, other in enumerate(theirs) if _one_person(one, other)]
    matched = best_matching(edges, len(mine), len(theirs))
    return [*found.values(), *((mine[at], theirs[to]) for at, to in sorted(matched.items()))]


def _one_party(one: Party, other: Party) -> bool:
    mine, theirs = (frozenset(map(folded, (party.name, *party.aliases))) for party in (one, other))
    if folded(one.name) in theirs or folded(other.name) in mine:
        return True
    return stands_for(one.name, other.name) or stands_for(other.name, one.name)


def _one_person(one: Person, other: Person) -> bool:
    return any(same_person(mine, theirs) for mine in _names(one) for theirs in _names(other))


def _names(person: Person) -> Iterable[str]:
    return (person.name, *person.aliases)


def _only(some: Sequence[T], others: Sequence[T], same: Callable[[T, T], bool]) -> list[tuple[T, T]]:
    """The pairs of which neither side is the same as a third."""
    found = [(at, to) for at, one in enumerate(some) for to, other in enumerate(others) if same(one, other)]
    first, second = [at for at, _ in found], [to for _, to in found]
    return [(some[at], others[to]) for at, to in found if first.count(at) == 1 and second.count(to) == 1]
