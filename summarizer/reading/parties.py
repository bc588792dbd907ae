"""The parties of one article: who puts items forward or is addressed, and who else acts on the talks."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Protocol

from summarizer.actors import Actors, party_id
from summarizer.answers import PartyAnswer
from summarizer.reading.background import Background
from summarizer.reading.quotes import quote
from summarizer.schema import Article, Party, Person, Role
from summarizer.schema.brief import AnyItem
from summarizer.who.drafts import same_person

__all__ = ["naming", "parties"]

_PRINCIPAL_SHARE = 0.5
"""A side at the table takes part in at least this share of the items that the second most active side takes part in."""
_NONE = frozenset[int]()
_ORDER = ("principal", "mediator", "observer")


class Known(Protocol):
    """An article and its actors."""

    article: Article
    actors: Actors
    background: Background


def parties(
    drafts: Known, items: Sequence[AnyItem], names: Mapping[str, str], told: Mapping[str, PartyAnswer]
) -> tuple[Party, ...]:
    """The parties with role, people and the sentences that name them; principals first, then by id.

    `names` gives the name of each party of the items by its id; `told` what a model said of parties, by name: its word
    on a role goes before ours, and its people join those that the article's own words give.
    """
    principals = _at_the_table([names[party] for party in _principals(items)], drafts.actors)
    spoken_for = (person.party for person in drafts.actors.people if person.party)
    every = dict.fromkeys([*names.values(), *told, *drafts.actors.mentions, *spoken_for])
    known = frozenset(names.values())
    found = []
    for name in every:
        ours = drafts.actors.role(
            name, principals=principals, apart=_NONE if name in known else drafts.background.apart
        )
        ours = ours or ("observer" if name in known else None)
        if role := told[name].role if name in told else ours:
            found.append(_party(drafts, name, role, told.get(name)))
    return tuple(sorted(found, key=lambda party: (_ORDER.index(party.role), party.id)))


def _principals(items: Sequence[AnyItem]) -> list[str]:
    ranked = Counter(party for item in items for party in {*item.actors, *item.addressees}).most_common()
    least = ranked[1][1] * _PRINCIPAL_SHARE if len(ranked) > 1 else 0
    return sorted(party for party, count in ranked if count >= least)


def _at_the_table(names: Sequence[str], actors: Actors) -> list[str]:
    """Those of them that do not mediate by what the article says: whoever invites both sides is active too, and none.

    All of them where fewer than two would be left: nobody mediates between one party and itself.
    """
    sides = [name for name in names if actors.role(name, principals=()) != "mediator"]
    return sides if len(sides) > 1 else list(names)


def _party(drafts: Known, name: str, role: Role, told: PartyAnswer | None) -> Party:
    people = [
        Person(name=one.name, title=one.title, aliases=one.aliases) for one in drafts.actors.people if one.party == name
    ]
    for one in told.people if told else ():
        # A model's person must stand in the article, and adds nothing where our own reading has the same one.
        if one.name in drafts.article.text and not any(same_person(known.name, one.name) for known in people):
            people.append(Person(name=one.name, title=one.title))
    return Party(
        id=party_id(name),
        name=name,
        role=role,
        aliases=tuple(sorted(drafts.actors.aliases(name))),
        spokespeople=tuple(people),
        evidence=quote(drafts.article, naming(drafts.article, drafts.actors, name)),
    )


def naming(article: Article, actors: Actors, name: str) -> list[int]:
    """Numbers of the sentences that name the party or its people, in order."""
    by_people = (number for one in actors.people if one.party == name for number in one.sentences)
    found = {number for number in (*actors.mentions.get(name, ()), *by_people) if number}
    return sorted(found) or [one.number for one in article.sentences if name in article.text[one.start : one.end]]
