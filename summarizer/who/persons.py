"""Which person of an article a mention names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.who.drafts import family, same_person
from summarizer.who.names import POSSESSIVES, Names, Token, tokens
from summarizer.who.people import Named

__all__ = ["MANY", "Offices", "People"]

_GLUE = frozenset(["the", "of", "for", "from", "s", "to", "new", "current"])
_SPELLINGS = {"defense": "defence", "spokeswoman": "spokesman", "spokesperson": "spokesman", "labor": "labour"}
MANY = frozenset("official officials lawmaker diplomat delegate member aide adviser advisor senator".split())
"""Titles that several people of a party hold at a time."""


class _Form(NamedTuple):
    """One form of a person's name."""

    keys: tuple[str, ...]
    person: int
    """The person's place among the people."""


class People:
    """The people of one article by the words of their names: a mention is compared only with those that share one."""

    def __init__(self, people: Sequence[Named]) -> None:
        self._people = tuple(people)
        self._by_last: dict[str, list[_Form]] = {}
        self._by_keys: dict[tuple[str, ...], list[_Form]] = {}
        self._lengths: dict[str, set[int]] = {}
        """How many words the forms have that begin with a word."""
        self._by_family: dict[str, list[int]] = {}
        for place, one in enumerate(self._people):
            forms = [_Form(_keys(name), place) for name in (one.name, *one.aliases)]
            for form in forms:
                self._by_last.setdefault(form.keys[-1], []).append(form)
            for form in (*forms, _Form(_keys(one.name.split()[-1]), place)):
                self._by_keys.setdefault(form.keys, []).append(form)
                self._lengths.setdefault(form.keys[0], set()).add(len(form.keys))
            if " " in one.name:
                self._by_family.setdefault(family(one.name), []).append(place)

    def find(self, mention: str) -> Named | None:
        """The one person whom the article names so, in any form or transliteration."""
        key = _keys(mention)
        found = {form.person for form in self._ending(key)}
        if not found and len(key) > 1:
            near = self._by_family.get(family(mention), ())
            found = {place for place in near if same_person(self._people[place].name, mention)}
        return self._only(found)

    def named(self, mention: str) -> Named | None:
        """The one person that the mention names, with or without a title: "Kremlin spokesman Dmitry Peskov".

        A person in the possessive is not meant: "Trump's special envoy".
        """
        return self.find(mention) or self._only(self._standing(tokens(mention)))

    def several(self, mention: Sequence[str]) -> bool:
        """Whether the folded words are, or end, names of more than one person."""
        return len({form.person for form in self._ending(tuple(mention))}) > 1

    def _only(self, found: Collection[int]) -> Named | None:
        return self._people[next(iter(found))] if len(found) == 1 else None

    def _ending(self, keys: tuple[str, ...]) -> Iterator[_Form]:
        """The forms that the words are, or end (the surname alone)."""
        return (
            (form for form in self._by_last.get(keys[-1], ()) if form.keys[-len(keys) :] == keys) if keys else iter(())
        )

    def _standing(self, found: Sequence[Token]) -> set[int]:
        """Whose name ends the mention, or has a mark after it; a form is judged where it stands first."""
        judged: dict[_Form, bool] = {}
        for first, word in enumerate(found):
            for length in self._lengths.get(word.key, ()) if first and word.capital else ():
                end = first + length
                for form in self._by_keys.get(tuple([one.key for one in found[first:end]]), ()):
                    if form not in judged and len(form.keys) == length:
                        judged[form] = end == len(found) or _is_mark(found[end])
        return {form.person for form, stands in judged.items() if stands}


def _is_mark(word: Token) -> bool:
    """Whether it is a mark, and none of the possessive."""
    return not word.text[0].isalnum() and word.key not in POSSESSIVES


@lru_cache(maxsize=8192)
def _keys(name: str) -> tuple[str, ...]:
    """The words of a name for comparison."""
    return tuple([word.key for word in tokens(name)])


class Offices:
    """The people of one article by their party and the words of their title."""

    def __init__(self, people: Sequence[Named], names: Names) -> None:
        self._names = names
        self._holders: dict[tuple[str | None, frozenset[str]], list[Named]] = {}
        for one in people:
            if one.title:
                self._holders.setdefault((one.party, _office(one.title, names)), []).append(one)

    def holder(self, mention: str, party: str) -> Named | None:
        """The one person of the party with just this title in the article: "Moscow's chief negotiator"."""
        title = _office(mention, self._names)
        if not title or tokens(mention)[0].key in ("a", "an", "another") or title & MANY:
            return None
        same = self._holders.get((party, title), ())
        return same[0] if len(same) == 1 else None


def _office(title: str, names: Names) -> frozenset[str]:
    """The words of a title, without the party and what goes with it."""
    found = tokens(title)
    named = {place for hit in names.find(found) for place in range(hit.first, hit.end)}
    plain = (word.key for place, word in enumerate(found) if place not in named and word.text[0].isalnum())
    return frozenset(_SPELLINGS.get(key, key) for key in plain if key not in _GLUE)
