"""What a user's alias file says, put to the names and the people of one article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarizer.who.drafts import Draft, given, same_person
from summarizer.who.mentions import read
from summarizer.who.names import Form, Names, folded
from summarizer.who.sightings import Sighting

if TYPE_CHECKING:
    from summarizer.schema import Role
    from summarizer.who.aliases import Aliases


class Known(NamedTuple):
    """A person of whom the user says who it is."""

    name: str
    forms: frozenset[str]
    """The name and its aliases, folded."""
    party: str
    title: str | None


def with_parties(names: Names, aliases: Aliases) -> Names:
    """The names, with the user's own for parties, which go before all others."""
    if not aliases.parties:
        return names
    more = Names(names)
    for name, party in aliases.parties.items():
        for written in (name, *party.aliases):
            more.add(written, Form(common_name(name, names), "name"))
    return more


def common_name(name: str, names: Names) -> str:
    """The party's name in the tables where they know it (`Türkiye` of "Turkey"), else the user's."""
    reading = read(name, names)
    return reading.parties[0] if reading.whole and len(reading.parties) == 1 else name


def roles(aliases: Aliases, names: Names) -> dict[str, Role]:
    """The roles that the user gives."""
    return {common_name(name, names): party.role for name, party in aliases.parties.items() if party.role}


def known_people(aliases: Aliases, names: Names) -> tuple[Known, ...]:
    """The people that the user names, each with the common name of the party."""
    return tuple(
        Known(name, frozenset(map(folded, (name, *one.aliases))), common_name(one.party, names), one.title)
        for name, one in aliases.people.items()
    )


def with_known(drafts: Sequence[Draft], seen: Sequence[Sighting], known: Sequence[Known]) -> list[Draft]:
    """The people, with nicknames that the article gives and what the user says of each; in order of appearance."""
    found = list(drafts)
    for draft in drafts:
        forms = frozenset(folded(one.nickname) for one in draft.seen if one.nickname)
        if forms:
            _join(draft, found, seen, forms)
    for person in known:
        if one := _draft(person, found, seen):
            _join(one, found, seen, person.forms)
            one.name, one.party, one.title = person.name, person.party, person.title
    return sorted(found, key=lambda draft: (draft.seen[0].line.number, draft.seen[0].first))


def _draft(person: Known, drafts: list[Draft], seen: Sequence[Sighting]) -> Draft | None:
    """The person among those found, or else anew; None where nothing in the article may be this person."""
    by_form = [draft for draft in drafts if any(folded(one.name) in person.forms for one in draft.seen)]
    by_name = [draft for draft in drafts if same_person(draft.full.name, person.name)]
    full = [draft for draft in by_name if given(draft.full)]
    if by_form or len(full) == 1 or len(by_name) == 1:
        return (by_form or full or by_name)[0]
    exact = [one for one in seen if folded(one.name) in person.forms]
    alone = [one for one in seen if not by_name and not given(one) and same_person(one.name, person.name)]
    if not (exact or alone):
        return None
    drafts.append(Draft(exact or alone))
    return drafts[-1]


def _join(draft: Draft, drafts: list[Draft], seen: Sequence[Sighting], forms: frozenset[str]) -> None:
    """Give the draft every sighting under one of these forms, and the drafts that are known by nothing else."""
    for other in [one for one in drafts if one is not draft and folded(one.full.name) in forms]:
        draft.add(*other.seen)
        drafts.remove(other)
    placed = set(_places(drafts))
    draft.add(*(one for one in seen if folded(one.name) in forms and (one.line.number, one.first) not in placed))
    draft.settle()


def _places(drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    return ((one.line.number, one.first) for draft in drafts for one in draft.seen)
