"""People as an article names them: "Russian Foreign Minister Sergei Lavrov", "Ria de Boer, FNV's negotiator,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.who.after_name import is_past, title_after, title_of_clause
from summarizer.who.apposed import after_home, office_before, office_of_guest
from summarizer.who.beside import before_address, name_tail
from summarizer.who.lexicon import words
from summarizer.who.lines import OPENING_QUOTES, PLACES, Line, is_name_word
from summarizer.who.names import Hit, Token
from summarizer.who.titles import (
    before_described,
    before_past,
    has_office,
    led,
    owner,
    plain,
    title_start,
)
from summarizer.who.written import name_end, name_starts

_LEADS = frozenset(["headed", "led", "chaired"])
_LONGEST_NAME = 6
_BEFORE_KNOWN = frozenset([",", "(", "who", "is", "also", "better", "best", "widely", "commonly", "popularly", "more"])
_HEADS_OF_STATES = frozenset(["gov", "owner", "publisher"])
"""Titles before a name that are no offices elsewhere: "Ohio Gov. Ana Roe"; a Dutch publisher is not the Netherlands."""
_GOES_BY = frozenset(["goes", "known", "identified", "uses", "using", "gave", "calls", "called"])
_BY_NAME = _GOES_BY | frozenset(
    "who is was only better best also by as the name names of alias nom de guerre pseudonym nickname his her their"
    " himself herself simply locally widely just".split()
)
"""What may stand between an office and the name that its holder uses, "who goes by the name of"."""
_LONGEST_ALIAS = 9
_DEPUTIES = (["his", "deputy", ","], ["her", "deputy", ","])


class Sighting(NamedTuple):
    """One place where a person is named: where, the name's words, and what is said of them there."""

    line: Line
    first: int
    end: int
    title: str = ""
    described: str = ""
    """The title with the words around it that tell whose it is, `Trump's special envoy for Ukraine`."""
    after: str = ""
    """The title that follows the name."""
    past: bool = False
    leads: str = ""
    """The delegation that the person is said to lead."""
    nickname: str = ""
    """Another name that the text gives the person there, "known as Hemedti"."""

    @property
    def name(self) -> str:
        """The name as written."""
        return self.line.slice(self.first, self.end)

    @property
    def surname(self) -> str:
        """The last word of the name, folded."""
        return self.line.words[self.end - 1].key

    @property
    def tail(self) -> int:
        """Where what belongs to the name ends: behind "of Samoa", ", 67" and ", MP"."""
        return name_tail(self.line, self.end)


def sightings(line: Line) -> Iterator[Sighting]:
    """Every run of words in the line that a title or the grammar around it shows to be a person's name.

    Two who are joined share an office of several: "Guild negotiators Ana Roe and Ray Low", "Ana Roe and Ray Low, the
    guild's co-chairs".
    """
    found = list(_alone(line))
    for place, (one, other) in enumerate(pairwise(found)):
        if other.first != one.end + 1 or line.words[one.end].key not in ("and", ","):
            continue
        if not (other.title or other.after) and _is_plural(one.title):
            found[place + 1] = other._replace(title=one.title, described=one.described)
        elif not (one.title or one.after) and _is_plural(other.after):
            found[place] = one._replace(after=other.after, past=other.past)
    yield from found


def _is_plural(title: str) -> bool:
    """Whether the office is that of several: "chief negotiators", "co-chairs of the Guild"."""
    return any(word.endswith("s") and word.removesuffix("s") in words("offices") for word in title.lower().split())


def _alone(line: Line) -> Iterator[Sighting]:
    capital = [place for place, word in enumerate(line.words) if word.text[0].isupper()]
    covered = line.covered() if capital else {}
    end = 0
    for place in capital:
        if place < end or not name_starts(line, place, covered):
            continue
        end = name_end(line, place, covered)
        if line.words[end - 1].key not in PLACES or not line.words[end - 2].capital or end < 2:
            yield _described(line, place, end, covered)


def _described(line: Line, first: int, end: int, covered: dict[int, Hit]) -> Sighting:
    found = line.words
    called = before_address(found, first)
    first = called if called < first and _after_title(found, called) < called else first  # "known as Comandante Luz"
    at = before_past(found, before_described(line, _after_title(found, first)))
    start, past = (first, False) if _of_several(found, first, end) else title_start(line, at, covered)
    before = Sighting(line, first, end, past=past)
    if has_office(found[start:at]) or any(word.key in _HEADS_OF_STATES for word in found[start:at]):
        shown = before_address(found, at, ranks=False)
        of = office_before(line, start, end, covered)
        described = line.slice(of, start - 1) if of else line.slice(start, shown).rstrip(", ")
        before = before._replace(title=plain(line, start, at), described=described)
    elif [word.key for word in found[max(0, called - 3) : called]] in _DEPUTIES:
        before = before._replace(title=found[called - 2].text, described=line.slice(called - 3, called - 1))
    elif whose := owner(line, first, covered):
        before = before._replace(described=whose)
        if its := office_of_guest(line, first, covered):
            before = before._replace(title=line.slice(*its), described=line.slice(its[0] - 1, its[1]))
    elif (home := after_home(line, first)) and (of := office_before(line, home, end, covered)):
        before = before._replace(title=plain(line, of, home - 1), described=line.slice(of, home - 1))
    tail = name_tail(line, end)
    if after := title_after(line, tail, covered) or title_of_clause(line, tail, covered):
        was = found[tail].text == "," and is_past(found, tail)
        if not (was and (before.title or before.described)):  # unlike "Its negotiator, Ana Roe, a retired general,"
            before = before._replace(after=line.slice(*after), past=past or was)
    led_by = start - 1
    if led_by >= 2 and found[led_by].key == "by" and found[led_by - 1].key in _LEADS:
        before = before._replace(leads=led(line, led_by - 1))
    return before._replace(nickname=_nickname(line, end))


def _of_several(found: Sequence[Token], first: int, end: int) -> bool:
    """Whether the office behind the comma is that of several: "a critic of the guild's leaders, Ray Low said"."""
    several = first > 1 and found[first - 1].text == "," and found[first - 2].key in words("offices")
    plural = several and found[first - 2].key.removesuffix("s") in words("offices") - {found[first - 2].key}
    return plural and not (end < len(found) and found[end].key in ("and", ","))


def _after_title(found: Sequence[Token], first: int) -> int:
    """Where the title before the name ends: "the front's lead delegate, who goes by the name Ann Roe"."""
    called = False
    for place in range(first - 1, max(0, first - _LONGEST_ALIAS), -1):
        if found[place].text == ",":
            return place + 1 if called else first
        if called and found[place].key in words("offices") and found[place + 1].key == "who":
            return place + 1  # "a commander who uses the alias Ann Roe"
        if found[place].key not in _BY_NAME:
            return first
        called = called or found[place].key in _GOES_BY
    return first


def _nickname(line: Line, end: int) -> str:
    """`Hemedti` of ", better known as Hemedti,"."""
    found = line.words
    place = end
    while place < len(found) and place - end < _LONGEST_NAME and found[place].key in _BEFORE_KNOWN:
        place += 1
    known = [word.key for word in found[place : place + 2]]
    if known == ["known", "as"]:
        place += 2
    elif known[:1] == ["nicknamed"]:
        place += 1
    else:
        return ""
    place += place < len(found) and found[place].text in OPENING_QUOTES
    stop = place
    while stop < len(found) and stop - place < _LONGEST_NAME and is_name_word(found[stop]):
        stop += 1
    return line.slice(place, stop)
