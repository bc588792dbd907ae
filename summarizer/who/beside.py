"""What stands right beside a person's name: forms of address, `Jr.`, ages, letters, "speaking for Peru", a posting."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.lexicon import table, words
from summarizer.who.lines import Line
from summarizer.who.names import Token

__all__ = ["MARKS", "SENT", "SUFFIXES", "before_address", "for_whom", "name_tail", "posting"]

_ACTING = frozenset(["speaking", "acting", "negotiating", "appearing", "writing"])
SENT = frozenset(["to", "for", "in"])
"""Words behind which stands where a person is posted: "Peru's envoy to Chile Ana Roe"."""
_MINISTERS = frozenset(["minister", "secretary", "undersecretary"])
_TEAMS = frozenset(["mission", "delegation"])
_LONGEST_PLACE = 4
_LONGEST_BRACKET = 6
MARKS = frozenset([".", "'", "’"])
"""Marks that may belong to a word of a name: `Jr.`."""
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


def name_tail(line: Line, end: int) -> int:
    """Where what belongs to the name that ends at `end` ends: the home of "Ana Roe of Samoa", `Jr.`, an age or
    letters between commas, ", 67,", ", OBE,", a bracket, "(D-Ohio)"."""
    at = _home_end(line, end)
    while (further := _apposed_end(line, at)) > at:
        at = further
    return at


def _home_end(line: Line, end: int) -> int:
    if end + 1 >= len(line.words) or line.words[end].key not in ("of", "from"):
        return end
    home = next((hit for hit in line.hits if hit.first == end + 1), None)
    return home.end if home and home.form.kind == "name" else end


def _apposed_end(line: Line, at: int) -> int:
    found = line.words
    first = at + (at < len(found) and found[at].text == ",")
    if first + 1 >= len(found):
        return at
    if found[first].key in SUFFIXES:
        return first + 1 + (found[first + 1].text == ".")
    if first > at and found[first + 1].text == "," and (found[first].text.isdigit() or _is_letters(line, first)):
        return first + 1
    if first == at and found[at].text == "(":
        near = range(at + 2, min(len(found), at + _LONGEST_BRACKET))
        return next((place + 1 for place in near if found[place].text == ")"), at)
    return at


def for_whom(found: Sequence[Token], at: int) -> int:
    """Where the body starts for which a person acts, behind words such as `speaking on behalf of the` that start at
    `at`; 0 where there are none."""
    place = at + (at < len(found) and found[at].key in _ACTING)
    three = [word.key for word in found[place : place + 3]]
    if three == ["on", "behalf", "of"]:
        place += 3
    elif three[:1] == ["for"] or (place == at and three[:1] == ["representing"]):
        place += 1
    else:
        return 0
    return place + (place < len(found) and found[place].key == "the")


def _is_letters(line: Line, place: int) -> bool:
    """Whether letters of an order or a degree stand there, and neither a party nor an office: `OBE`, `PhD`."""
    word = line.words[place]
    letters = word.text.isalpha() and len(word.text) > 1 and sum(sign.isupper() for sign in word.text) > 1
    return letters and word.key not in words("offices") and not any(hit.first == place for hit in line.hits)


def posting(found: Sequence[Token], end: int) -> int:
    """How many words before `end` tell where an envoy is sent: 2 of "Peru's ambassador to Chile"; 0 where none do."""
    if end < _LONGEST_PLACE or not found[end - 1].capital:
        return 0
    if of := _field(found, end):
        return of
    for first in range(end - 1, max(1, end - _LONGEST_PLACE), -1):
        if found[first].capital and (hit := table().at(found, first)) and hit.end == end and hit.form.kind == "name":
            to = first - 1 - (found[first - 1].key == "the")
            sender = found[to - 1].key if to > 0 and found[to].key in SENT else ""
            sent = sender in _TEAMS or sender in words("offices")
            return end - to if sent else 0
    return 0


def _field(found: Sequence[Token], end: int) -> int:
    """How many words before `end` tell what a minister is for: 3 of "Minister for the Gaeltacht", "Minister of State
    for the Gaeltacht"; a name must follow."""
    if found[end - 2].key != "the" or found[end - 3].key != "for" or end >= len(found) or not found[end].capital:
        return 0
    office = end - _LONGEST_PLACE
    office -= 2 * (office > 1 and [word.key for word in found[office - 1 : office + 1]] == ["of", "state"])
    return _LONGEST_PLACE - 1 if found[office].key in _MINISTERS else 0


def _is_own(found: Sequence[Token], at: int) -> bool:
    """Whether it is a title of the person's own behind an office: "its chair, Professor Roe", "chair Bishop Roe"."""
    if at < 1 or not found[at].capital or found[at].key not in words("others"):
        return False
    before = at - 1 - (at > 1 and found[at - 1].text == ",")
    return found[before].key in words("offices")


def before_address(found: Sequence[Token], first: int, *, ranks: bool = True) -> int:
    """Where `Mr.`, `Datuk Seri` or `General` before the name at `first` starts; without `ranks`, `Datuk Seri` alone."""
    start = first
    while start > 0:
        end = start - (start > 1 and found[start - 1].text in MARKS)
        word = found[end - 1] if end else None
        called = word is not None and word.capital and word.key in words("address")
        if called or (ranks and word is not None and word.key in words("honorifics")) or _is_own(found, end - 1):
            start = end - 1
        elif end > 1 and found[end - 1].capital and f"{found[end - 2].key} {found[end - 1].key}" in words("address"):
            start = end - 2
        else:
            break
    return start
