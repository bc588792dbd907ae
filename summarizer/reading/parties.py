"""The parties of one article: who puts items forward or is addressed, and who else acts on the talks."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from summarizer.actors import Actors, party_id
from summarizer.answers import PartyAnswer
from summarizer.reading.background import Background
from summarizer.reading.quotes import quote
from summarizer.schema import Article, Party, Person, Role
from summarizer.schema.brief import AnyItem
from summarizer.who.drafts import same_person
from summarizer.who.lexicon import is_country, provinces
from summarizer.who.names import folded

__all__ = ["naming", "parties"]

_PRINCIPAL_SHARE = 0.5
"""A side at the table takes part in at least this share of the items that the second most active side takes part in."""
_MANY_SIDES = 6
_LATE = 0.5
"""A side is first named in this part of the article: in 38 articles 83 of 88 sides are, and 4 of 21 that only act on
their talks."""
_LATE_AMONG_MANY = 2 / 3
_LEAD = 3
_OFTEN = 3
"""Who is named in one of the first `_LEAD` sentences and in `_OFTEN` in all is a side, with items or without."""
_LENDERS = frozenset(["International Monetary Fund", "World Bank"])
_CREDITORS = re.compile(r"\b(?:bond|note)holder|\bcreditor", re.IGNORECASE)
"""A state restructures its bonds with a body of their holders; who lends meanwhile watches."""
_BLOCS = 4
_STATES = 2
"""Sides that act where delegates of many states negotiate one text, and states among them, at least: with half of the
items left out, 297 and 288 of 323 roles of 83 articles were right, 293 and 286 where all four had to be states."""
_PLENARY = re.compile(
    r"\b(?:delegates|(?:all|every|other|the) delegations|plenary|member states|member countries|contracting parties"
    r"|signatories|heads of delegation)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:the|all|these|those|its|with) (three|four|five|six|seven|eight|nine|ten) (?:[\w-]+ ){0,2}?"
    r"(sides|parties|partners|delegations|countries|states|governments|nations|capitals|factions|groups|unions)\b",
    re.IGNORECASE,
)
_NUMBERS = {word: at for at, word in enumerate("three four five six seven eight nine ten".split(), 3)}
_OF_STATES = frozenset(["countries", "states", "governments", "nations", "capitals"])
_TWO = re.compile(r"\b(?:both|the two|two) (?:sides|parties|delegations|countries|governments)\b", re.IGNORECASE)
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
    principals = _principals(drafts, items, names)
    spoken_for = (person.party for person in drafts.actors.people if person.party)
    every = dict.fromkeys([*names.values(), *told, *drafts.actors.mentions, *spoken_for])
    known = frozenset(names.values())
    found = []
    for name in every:
        ours = drafts.actors.role(
            name, principals=principals, apart=_NONE if name in known else drafts.background.apart
        )
        if ours == "observer" and name not in known and not drafts.actors.bears(name, apart=drafts.background.apart):
            ours = None
        ours = ours or ("observer" if name in known else None)
        if role := told[name].role if name in told else ours:
            found.append(_party(drafts, name, role, told.get(name)))
    return tuple(sorted(found, key=lambda party: (_ORDER.index(party.role), party.id)))


def _principals(drafts: Known, items: Sequence[AnyItem], names: Mapping[str, str]) -> list[str]:
    """Those who take part in most of the items and stand where an article names the sides, mediators left out.

    Those who are named early and often are sides with items or without, and so is who is told of as sitting at a table
    and takes part: a war or a border told of in passing seats nobody. The most named of the others make up two.
    """
    counts = Counter(names[party] for item in items for party in {*item.actors, *item.addressees})
    active = _active(counts)
    apart = drafts.background.apart
    acting = [name for name in drafts.actors.mentions if _part(drafts, name) == "observer"]
    acting = [name for name in acting if drafts.actors.bears(name, apart=apart)]
    named = {name: _acting_at(drafts, name) for name in {*active, *acting}}
    length = len(drafts.article.sentences)
    many = {*counts, *(name for name in acting if is_country(name))}
    if _are_many(counts) or _is_plenary(drafts, {*many, *acting}):
        late = int(length * _LATE_AMONG_MANY)
        found = [name for name in many if is_country(name) or naming(drafts.article, drafts.actors, name)[:1] <= [late]]
    else:
        sides = [name for name in active if len(named[name]) > 1 and named[name][0] <= length * _LATE]
        found = [*sides, *(name for name in acting if len(named[name]) >= _OFTEN and named[name][0] <= _LEAD)]
    found += _counted(drafts, {*counts, *acting})
    found += [name for name in {*counts, *acting} if drafts.actors.sits(name, apart=apart)]
    found = sorted(name for name in set(found) if not _is_outside(drafts, name))
    if len(found) > 1:
        return found
    rest = [name for name in {*active, *acting} if name not in found and not _is_outside(drafts, name)]
    rest.sort(key=lambda name: (-len(named[name]), named[name][:1], name))
    return [*found, *rest[: 2 - len(found)]] if len(found) + len(rest) > 1 else active


def _counted(drafts: Known, sides: Collection[str]) -> list[str]:
    """Those that act, where the article counts as many sides or more: "the five parties have agreed"."""
    told = [(found[2].lower(), _NUMBERS[found[1].lower()]) for found in _COUNTED.finditer(drafts.article.text)]
    if not told or _TWO.search(drafts.article.text):
        return []
    states = any(noun in _OF_STATES for noun, _ in told)
    inside = [name for name in sides if not _is_outside(drafts, name) and (_is_state(name) or not states)]
    return inside if len(inside) <= max(count for _, count in told) else []


def _is_state(name: str) -> bool:
    """Whether it is a country, or a state of a federation: three states share a river."""
    return is_country(name) or folded(name) in provinces()


def _acting_at(drafts: Known, name: str) -> list[int]:
    """Numbers of the sentences that name the party, but not as the place where something is."""
    every = naming(drafts.article, drafts.actors, name)
    where = drafts.actors.only_where(name)
    return [number for number in every if number not in where] or every


def _is_outside(drafts: Known, name: str) -> bool:
    """Whether it is no side at the table: it mediates, calls on both sides, or lends where creditors negotiate."""
    if name in _LENDERS and any(_CREDITORS.search(other) for other in drafts.actors.mentions):
        return True
    return _part(drafts, name) == "mediator" or drafts.actors.calls_on_both(name)


def _part(drafts: Known, name: str) -> Role | None:
    return drafts.actors.role(name, principals=(), apart=drafts.background.apart)


def _active(counts: Counter[str]) -> list[str]:
    """Those with at least `_PRINCIPAL_SHARE` of the items of the second most active."""
    ranked = counts.most_common()
    least = ranked[1][1] * _PRINCIPAL_SHARE if len(ranked) > 1 else 0
    return sorted(name for name, count in ranked if count >= least)


def _are_many(counts: Counter[str]) -> bool:
    """Whether the talks have many sides, each of which may be named once and late: no two have most of the items."""
    first = sum(count for _, count in counts.most_common(2))
    return len(counts) >= _MANY_SIDES and 2 * first <= counts.total()


def _is_plenary(drafts: Known, sides: Collection[str]) -> bool:
    """Whether states negotiate a text that many of them are to adopt: each that acts there is a side."""
    if len(sides) < _BLOCS or sum(map(is_country, sides)) < _STATES or not _PLENARY.search(drafts.article.text):
        return False
    inside = [name for name in sides if not _is_outside(drafts, name)]
    return len(inside) >= _BLOCS and sum(map(is_country, inside)) >= _STATES


def _party(drafts: Known, name: str, role: Role, told: PartyAnswer | None) -> Party:
    own = drafts.actors.people_of(name)
    people = [Person(name=one.name, title=one.title, aliases=one.aliases) for one in own]
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
    by_people = (number for one in actors.people_of(name) for number in one.sentences)
    found = {number for number in (*actors.mentions.get(name, ()), *by_people) if number}
    return sorted(found) or [one.number for one in article.sentences if name in article.text[one.start : one.end]]
