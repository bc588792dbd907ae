"""The parties of one article: who puts items forward or is addressed, and who else acts on the talks."""

from collections import Counter
from collections.abc import Mapping, Sequence

from summarizer.actors import Actors, party_id
from summarizer.reading.quotes import quote
from summarizer.schema import Article, Party, Person
from summarizer.schema.brief import AnyItem

__all__ = ["naming", "parties"]

_PRINCIPAL_SHARE = 0.5
"""A side at the table takes part in at least this share of the items that the second most active side takes part in."""
_ORDER = ("principal", "mediator", "observer")


def parties(article: Article, actors: Actors, items: Sequence[AnyItem], names: Mapping[str, str]) -> tuple[Party, ...]:
    """The parties with role, people and the sentences that name them; principals first, then by id.

    `names` gives the name of each party of the items by its id.
    """
    principals = [names[party] for party in _principals(items)]
    spoken_for = (person.party for person in actors.people if person.party)
    every = dict.fromkeys([*names.values(), *actors.mentions, *spoken_for])
    found = (_party(article, actors, name, principals, taking_part=name in names.values()) for name in every)
    return tuple(sorted((one for one in found if one), key=lambda party: (_ORDER.index(party.role), party.id)))


def _principals(items: Sequence[AnyItem]) -> list[str]:
    ranked = Counter(party for item in items for party in {*item.actors, *item.addressees}).most_common()
    least = ranked[1][1] * _PRINCIPAL_SHARE if len(ranked) > 1 else 0
    return sorted(party for party, count in ranked if count >= least)


def _party(article: Article, actors: Actors, name: str, principals: list[str], *, taking_part: bool) -> Party | None:
    role = actors.role(name, principals=principals) or ("observer" if taking_part else None)
    if role is None:
        return None
    people = (one for one in actors.people if one.party == name)
    return Party(
        id=party_id(name),
        name=name,
        role=role,
        aliases=tuple(sorted(actors.aliases(name))),
        spokespeople=tuple(Person(name=one.name, title=one.title, aliases=one.aliases) for one in people),
        evidence=quote(article, naming(article, actors, name)),
    )


def naming(article: Article, actors: Actors, name: str) -> list[int]:
    """Numbers of the sentences that name the party or its people, in order."""
    by_people = (number for one in actors.people if one.party == name for number in one.sentences)
    found = {number for number in (*actors.mentions.get(name, ()), *by_people) if number}
    return sorted(found) or [one.number for one in article.sentences if name in article.text[one.start : one.end]]
