"""Which person of an article a mention names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.who.drafts import same_person
from summarizer.who.names import Names, Token, tokens
from summarizer.who.people import Named

_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_GLUE = frozenset(["the", "of", "for", "from", "s", "to", "new", "current"])
_SPELLINGS = {"defense": "defence", "spokeswoman": "spokesman", "spokesperson": "spokesman", "labor": "labour"}
# Titles that several people of a party hold at a time.
_MANY = frozenset("official officials lawmaker diplomat delegate member aide adviser advisor senator".split())


def find_person(mention: str, people: Sequence[Named]) -> Named | None:
    """The one person whom the article names so, in any form or transliteration."""
    key = [word.key for word in tokens(mention)]
    found = [one for one in people if any(ends(form, key) for form in (one.name, *one.aliases))]
    if not found and len(key) > 1:
        found = [one for one in people if " " in one.name and same_person(one.name, mention)]
    return found[0] if len(found) == 1 else None


def person_in(mention: str, people: Sequence[Named]) -> Named | None:
    """The one person that the mention names, with or without a title: "Kremlin spokesman Dmitry Peskov".

    A person in the possessive is not meant: "Trump's special envoy".
    """
    if one := find_person(mention, people):
        return one
    found = tokens(mention)
    named = {id(person): person for person in people if any(_stands(form, found) for form in _forms(person))}
    return next(iter(named.values())) if len(named) == 1 else None


def _forms(person: Named) -> Iterator[str]:
    yield from (person.name, *person.aliases)
    yield person.name.split()[-1]


def _stands(form: str, found: Sequence[Token]) -> bool:
    """Whether the name ends the mention, or a mark follows it."""
    keys = list(_keys(form))
    for first in range(1, len(found) - len(keys) + 1):
        end = first + len(keys)
        if [word.key for word in found[first:end]] == keys and found[first].capital:
            return end == len(found) or (not found[end].text[0].isalnum() and found[end].key not in _POSSESSIVES)
    return False


def ends(form: str, key: list[str]) -> bool:
    """Whether a name is the mention, or ends with it (the surname alone)."""
    return bool(key) and list(_keys(form)[-len(key) :]) == key


@lru_cache(maxsize=8192)
def _keys(name: str) -> tuple[str, ...]:
    """The words of a name for comparison: the same names are compared with every mention."""
    return tuple([word.key for word in tokens(name)])


def in_office(mention: str, party: str, people: Sequence[Named], names: Names) -> Named | None:
    """The one person of the party with just this title in the article: "Moscow's chief negotiator"."""
    title = _office(mention, names)
    if not title or tokens(mention)[0].key in ("a", "an", "another") or title & _MANY:
        return None
    own = (one for one in people if one.party == party and one.title)
    same = [one for one in own if _office(one.title or "", names) == title]
    return same[0] if len(same) == 1 else None


def _office(title: str, names: Names) -> frozenset[str]:
    """The words of a title, without the party and what goes with it."""
    found = tokens(title)
    named = {place for hit in names.find(found) for place in range(hit.first, hit.end)}
    plain = (word.key for place, word in enumerate(found) if place not in named and word.text[0].isalnum())
    return frozenset(_SPELLINGS.get(key, key) for key in plain if key not in _GLUE)
