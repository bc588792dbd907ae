"""Bodies that bear a country's name and are not the country: "Nigeria Labour Congress", "Bank of Thailand"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.who.lexicon import is_country, kinds, never, words
from summarizer.who.names import Names, Token

__all__ = ["beside_organ", "ends_in_country", "is_own_noun", "names_own_body"]

_CIVIC = frozenset(["business", "labor", "labour", "press", "trade"])
"""What makes a council or a congress one of the people who do such work, and not the state's."""
_GATHERINGS = frozenset(["assembly", "board", "committee", "conference", "congress", "council", "forum", "panel"])
_GOVERNING = frozenset(["cabinet", "government", "minister", "ministers", "ministry", "secretary"])
"""Before these the Union is India's: "the Union Health Ministry"."""
_OWN = frozenset(["employers", "labour", "league", "loose", "other"])
"""Kinds of bodies that belong to no state."""
_PARTIES = frozenset(["party"])
_OF_STATES = frozenset(["commons", "deputies", "lords", "provinces", "state", "states"])
"""What states' own chambers and departments are made of: "Chamber of Deputies"."""
_BEFORE_ORGANS = frozenset(["armed", "central", "transitional"])
_ORGANS = frozenset(["authorities", "council", "forces", "government", "military", "police"])
_REACH = 3
_NATIONS = frozenset(["england", "europe", "international", "scotland", "usa", "wales"])
"""Where bodies are that no state is."""
_BEFORE_PLACES = frozenset(
    "central coastal downtown east eastern greater lower mainland middle north northern occupied rural south southern"
    " team upper west western states".split()
)
"""What tells a part of a country, and no body."""


def names_own_body(part: Sequence[Token], named: Collection[int]) -> bool:
    """Whether a capitalised noun tells that this is a body's own name, whatever country stands in it.

    A union, a party, a council of some trade or people; no word of the country's name itself, the places `named`.
    """
    return any(word.capital and place not in named and _is_own(part, place, named) for place, word in enumerate(part))


def _is_own(part: Sequence[Token], place: int, named: Collection[int]) -> bool:
    noun = part[place].key
    if noun in _PARTIES:
        return True
    if kinds().get(noun) == "labour":
        return not any(word.key in _GOVERNING for word in part[place + 1 : place + 1 + _REACH])
    if noun not in _GATHERINGS:
        return False
    return (place > 0 and part[place - 1].key in _CIVIC) or _of_people(part, place + 1, named)


def _of_people(part: Sequence[Token], place: int, named: Collection[int]) -> bool:
    """Whether `of` and those follow who make the body up: "Council of Kenya Muslims", "Committee of Women"."""
    if place >= len(part) or part[place].key not in ("of", "for"):
        return False
    behind = [
        word
        for at, word in enumerate(part[place + 1 : place + 1 + _REACH], place + 1)
        if at not in named and word.capital and word.key not in _OF_STATES
    ]
    return any(word.key not in words("fields") | words("qualifiers") | words("offices") for word in behind)


def is_own_noun(noun: str | None) -> bool:
    """Whether only a body of its own is named with the noun, and no organ of a state: union, federation, church."""
    return kinds().get(noun or "") in _OWN and noun not in words("groups") and noun not in words("organs")


def beside_organ(part: Sequence[Token], place: int) -> bool:
    """Whether the word goes with a state's organ behind it, and with nothing else: "Armed Forces"."""
    after = part[place + 1 : place + _REACH]
    if part[place].key == "chamber":
        return [word.key for word in after] == ["of", "deputies"]
    if part[place].key == "deputies":
        return place > 1 and part[place - 2].key == "chamber"
    return part[place].key in _BEFORE_ORGANS and any(word.key in _ORGANS for word in after)


def ends_in_country(run: Sequence[Token], names: Names) -> bool:
    """Whether the name of a body ends with where it is: "Grain Shippers Australia", "Universities UK"."""
    last = next((at for at in range(1, len(run)) if run[at].capital and _is_country(run, at, names)), 0)
    if not last or not all(word.capital for word in run):
        return False
    plural = run[last - 1].key.endswith("s") and run[last - 1].key not in _BEFORE_PLACES
    surname = last == 1 and run[last].key in never("names_of_persons")
    return (plural or last > 1) and not surname and not any(word.key in _BEFORE_PLACES for word in run[:last])


def _is_country(run: Sequence[Token], at: int, names: Names) -> bool:
    hit = names.at(run, at)
    named = hit is not None and hit.end == len(run)
    if named and hit is not None and hit.form.kind == "name" and hit.form.party:
        return is_country(hit.form.party)
    return run[at].key in _NATIONS and at + 1 == len(run)
