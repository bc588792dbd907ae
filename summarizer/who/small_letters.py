"""Bodies that are named in small letters: "the Marlow family", "the committee of official creditors"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from summarizer.who.body import Body
from summarizer.who.lines import Line
from summarizer.who.names import Token

__all__ = ["small_letters"]

_OWNS = re.compile(r"(?i)\b(?:shares?|stake|sell|owns?|per ?cent|bid|takeover|offer)\b|%")
"""What tells that a family is one of owners, and not of somebody who was hurt."""
_GATHERED = frozenset(["committee", "group"])
_CREDITORS = frozenset(["bondholders", "creditors", "lenders", "noteholders"])
_NOUNS = ("family", *_CREDITORS)
_LONGEST = 3
_FEWEST = 2


def small_letters(lines: Sequence[Line], bodies: Collection[Body]) -> Iterator[Body]:
    """The families that own something, by their name, and the committees of creditors, by what they are called."""
    names = {body.name for body in bodies}
    found: dict[str, Body] = {}
    for line in lines:
        for place, word in enumerate(line.words) if any(noun in line.text for noun in _NOUNS) else ():
            body = _family(line, place, lines) if word.key == "family" else _committee(line, place)
            if body and body.name not in names:
                found.setdefault(body.name, body)
    yield from found.values()


def _family(line: Line, place: int, lines: Sequence[Line]) -> Body | None:
    """`Marlow family` of "the Marlow family", where the sentence or the next tells of shares."""
    found = line.words
    if place < _FEWEST or not found[place - 1].capital or found[place - 2].key != "the" or found[place].capital:
        return None
    near = (one.text for one in lines if line.number <= one.number <= line.number + 1)
    return Body(line.slice(place - 1, place + 1), {"family"}) if any(map(_OWNS.search, near)) else None


def _committee(line: Line, place: int) -> Body | None:
    """`Committee of official creditors`, behind `the`."""
    found: Sequence[Token] = line.words
    if found[place].key not in _GATHERED or place < 1 or found[place - 1].key != "the":
        return None
    near = range(place + 2, min(len(found), place + _LONGEST + 1))
    end = next((at + 1 for at in near if found[at].key in _CREDITORS), 0)
    plain = end > 0 and found[place + 1].key == "of" and all(word.text.islower() for word in found[place:end])
    name = line.slice(place, end)
    return Body(name[0].upper() + name[1:], {found[place].key}, {name}) if plain else None
