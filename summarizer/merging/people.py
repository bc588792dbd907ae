"""Parties and people of several articles: one entry each."""

from collections import Counter
from collections.abc import Iterable, Sequence

from summarizer.schema import ArticleBrief, Evidence, Party, Person, Role
from summarizer.who.drafts import family, same_person

__all__ = ["merge_evidence", "merge_parties"]

_ROLES: tuple[Role, ...] = ("principal", "mediator", "observer")


def merge_parties(briefs: Iterable[ArticleBrief]) -> tuple[Party, ...]:
    """The parties of all articles, those of one id as one: principals first, then by id."""
    by_id: dict[str, list[Party]] = {}
    for brief in sorted(briefs, key=lambda one: one.source):
        for party in brief.parties:
            by_id.setdefault(party.id, []).append(party)
    merged = (_one(same) for same in by_id.values())
    return tuple(sorted(merged, key=lambda party: (_ROLES.index(party.role), party.id)))


def merge_evidence(found: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Each quote once, by source and place; of several grades the last by name, so that no order matters."""
    unique = {(one.source, one.start, one.end): one for one in sorted(found, key=lambda one: one.support)}
    return tuple(unique[key] for key in sorted(unique))


def _one(same: Sequence[Party]) -> Party:
    """One party; its role is what most articles give, the weightier where as many give another."""
    counted = Counter(party.role for party in same)
    role = max(_ROLES, key=lambda one: (counted[one], -_ROLES.index(one)))
    update = {
        "role": role,
        "aliases": tuple(sorted({alias for party in same for alias in party.aliases})),
        "spokespeople": _people(person for party in same for person in party.spokespeople),
        "evidence": merge_evidence(found for party in same for found in party.evidence),
    }
    return same[0].model_copy(update=update)


def _people(people: Iterable[Person]) -> tuple[Person, ...]:
    """People under one name each: a surname alone, or another spelling, is an alias unless it fits two of them."""
    found: list[Person] = []
    alike: dict[str, list[int]] = {}
    """Places of those of one family name: no others are the same person."""
    for person in sorted(people, key=lambda one: (-len(one.name.split()), one.name)):
        near = alike.setdefault(family(person.name), [])
        fits = [at for at in near if same_person(found[at].name, person.name)]
        exact = [at for at in fits if found[at].name == person.name]
        if len(exact or fits) == 1:
            (at,) = exact or fits
            found[at] = _joined(found[at], person)
        else:
            near.append(len(found))
            found.append(person)
    return tuple(sorted(found, key=lambda one: one.name))


def _joined(known: Person, other: Person) -> Person:
    names = {*known.aliases, *other.aliases, other.name} - {known.name}
    return known.model_copy(update={"aliases": tuple(sorted(names)), "title": known.title or other.title})
