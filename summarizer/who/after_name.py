"""The title that follows a person's name: ", the guild's vice chairman,", "is the alliance's chief negotiator"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import words
from summarizer.who.lines import Line
from summarizer.who.names import POSSESSIVES, Hit, Token
from summarizer.who.titles import has_office, in_title, is_plain

__all__ = ["is_past", "title_after", "title_of_clause"]

_CLOSES = frozenset(["at", "in", "to", "with", "who", "representing"])
"""Words that close a title behind a name: "a joint secretary at the ministry", "the diplomat who chairs"."""
_PLAIN_STOPS = frozenset(["who", "whose", "which", "and", "or", "as", "at", "in", "with", "said", "says", "told"])
_LONGEST_CLAUSE = 16
_QUOTES = frozenset("”\"'’»")
_IS = frozenset(["is", "serves"])
_OF = frozenset(["of", "for", "from"])
_ITS = frozenset(["its", "their"])
_LONGEST_TITLE = 14
_LONGEST_FIELD = 3
_EMPLOYS = frozenset(["at", "for", "with"])


def title_after(line: Line, end: int, covered: dict[int, Hit]) -> tuple[int, int] | None:
    """The title in `Ria de Boer, chief negotiator of FNV,`."""
    found = line.words
    if end + 1 >= len(found) or found[end].text != ",":
        return None
    first = end + 1 + (found[end + 1].key in ("the", "a", "an", *_ITS))
    first += is_past(found, end)
    title = _title_from(line, first, covered)
    owned = title is not None and any(word.key in _ITS | POSSESSIVES for word in found[end + 1 : title[1]])
    if title and owned and _name_follows(found, title[1]):
        return None  # "to leave Palma, its secretary, Amade Saide, said": of the name behind
    return title


def is_past(found: Sequence[Token], end: int) -> bool:
    """Whether what the person was follows the name: "Ana Roe, a former planning minister,"."""
    return end + 2 < len(found) and not {word.key for word in found[end + 1 : end + 3]}.isdisjoint(words("past"))


def title_of_clause(line: Line, end: int, covered: dict[int, Hit]) -> tuple[int, int] | None:
    """The title in "Cho, who made the film, is the alliance's chief negotiator" and "Ana Roe is Peru's envoy"."""
    found = line.words
    if [word.key for word in found[end : end + 2]] == [",", "who"]:
        end += 2 if found[end + 2 : end + 3] and found[end + 2].key in _IS else 0
    if end < len(found) and found[end].text == ",":
        stops = range(end + 1, min(len(found), end + _LONGEST_CLAUSE))
        end = next((at + 1 for at in stops if found[at].text == ","), len(found))
        end += end < len(found) and found[end].text in _QUOTES  # 'who made "Low Water," is'
    if end + 1 >= len(found) or found[end].key not in _IS:
        return None
    first = end + 1 + (found[end + 1].key in ("the", "a", "an"))
    return _title_from(line, first, covered)


def _title_from(line: Line, first: int, covered: dict[int, Hit]) -> tuple[int, int] | None:
    """The title that starts at `first`, where a mark or a word that closes one ends it."""
    found = line.words
    stop = _past_owner(found, first)
    while (
        stop < len(found)
        and stop - first < _LONGEST_TITLE
        and (
            found[stop].key == "the"
            or in_title(line, stop, covered)
            or _of_office(found, stop)
            or _joins_office(found, first, stop)
        )
    ):
        stop += 1
    if found[stop - 1].key == "of" and stop - 2 >= first and found[stop - 2].key in words("offices"):
        stop = _past_field(found, stop)
    if stop in covered and covered[stop].first < stop:
        stop = covered[stop].end  # "chief medical officer of St. Anne"
    if found[stop - 1].key in POSSESSIVES and has_office(found[first:stop]):
        while stop < len(found) and stop - first < _LONGEST_TITLE and is_plain(found[stop]):
            stop += 1  # "head of the Dock Guild's port section"
    field = found[stop - 1].key in ("of", "for") and has_office(found[first : stop - 1])  # "secretary for ports"
    closed = (
        stop == len(found)
        or not found[stop].text[0].isalnum()
        or (found[stop].key in _CLOSES or found[stop].key in words("named"))
    )
    return (first, stop - field) if (closed or field) and has_office(found[first:stop]) else None


def _past_field(found: Sequence[Token], stop: int) -> int:
    """Where the plain words end that an office is about, before whose it is: "president of flight operations at"."""
    end = stop
    while end < len(found) and end - stop < _LONGEST_FIELD and (is_plain(found[end]) or _is_field(found[end])):
        end += 1
    return end if end < len(found) and found[end].key in _EMPLOYS else stop


def _joins_office(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` joins another office: "president and chief executive of Marlow"."""
    joins = found[place].key == "and" and place > first and found[place - 1].key in words("offices")
    return joins and has_office(found[place + 1 : place + 1 + _LONGEST_FIELD])


def _past_owner(found: Sequence[Token], first: int) -> int:
    """Where an owner in small letters ends, with plain words before the office: `ruling body's` of "the governing
    body's president"; `first` where there is none."""
    plain = first
    while plain < len(found) and plain - first < _LONGEST_FIELD and _is_field(found[plain]):
        plain += 1
    if plain == first or plain >= len(found) or found[plain].key not in POSSESSIVES:
        return first
    return plain + 1


def _name_follows(found: Sequence[Token], stop: int) -> bool:
    """Whether a comma and a name come next, what the office is about left out: "head of media sales, Ana Roe"."""
    while stop < len(found) and (found[stop].key in _OF or is_plain(found[stop])):
        stop += 1
    after = found[stop + 1] if stop + 1 < len(found) and found[stop].text == "," else None
    return after is not None and after.capital and after.key not in words("common")


def _of_office(found: Sequence[Token], place: int) -> bool:
    """Whether plain words tell more of the office behind them: "labour relations director", behind a possessive more
    of them, "the ministry's drinking water supply chief"."""
    at = place
    while at > 1 and place - at < _LONGEST_FIELD and _is_field(found[at - 1]):
        at -= 1
    owned = found[at - 1].key in POSSESSIVES
    reach = _LONGEST_FIELD if owned else 2
    for near in range(place + 1, min(len(found), place + 1 + reach)):
        if found[near].key in words("offices"):
            return all(_is_field(word) for word in found[place : near - (near - place > 1 and not owned)])
        if owned and not _is_field(found[near]):
            return False
    return False


def _is_field(word: Token) -> bool:
    """Whether a word in small letters may tell what an office is about."""
    plain = word.text.isalpha() and word.text.islower() and not is_verb(word)
    return plain and word.key not in _no_fields()


@cache
def _no_fields() -> frozenset[str]:
    return words("common") | words("past") | _PLAIN_STOPS
