"""People as an article names them: "Russian Foreign Minister Sergei Lavrov", "Ria de Boer, FNV's negotiator,"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.who.lexicon import never, words
from summarizer.who.lines import Line, is_name_word
from summarizer.who.names import Hit, Token
from summarizer.who.titles import before_described, before_past, has_office, led, owner, plain, title_after, title_start

_LEADS = frozenset(["headed", "led", "chaired"])
_LONGEST_NAME = 6
_BEFORE_KNOWN = frozenset([",", "(", "who", "is", "also", "better", "best", "widely", "commonly", "popularly", "more"])
_HEADS_OF_STATES = frozenset(["gov", "owner", "publisher"])
"""Titles before a name that are no offices elsewhere: "Ohio Gov. Ana Roe"; a Dutch publisher is not the Netherlands."""
_GOES_BY = (
    [",", "who", "goes", "by", "the", "name"],
    [",", "who", "goes", "by", "the", "name", "of"],
    [",", "who", "goes", "by"],
)
_DEPUTIES = (["his", "deputy", ","], ["her", "deputy", ","])
_ALSO_GIVEN = frozenset(["nor", "so", "an", "do", "will", "no", "you", "per", "may"])
"""Words that are given names as well: "according to Nor Aini Yusof"."""
_PLACES = frozenset(
    "airport avenue basin boulevard harbour harbor infirmary islands mountains peninsula province railway region river"
    " square stadium strait valley".split()
)
"""What ends the name of a place and no person's: "Uzbekistan's Fergana Valley"."""
_QUOTES = frozenset("“\"‘'«„")


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


def sightings(line: Line) -> Iterator[Sighting]:
    """Every run of words in the line that a title or the grammar around it shows to be a person's name."""
    capital = [place for place, word in enumerate(line.words) if word.text[0].isupper()]
    covered = line.covered() if capital else {}
    end = 0
    for place in capital:
        if place < end or not _starts(line, place, covered):
            continue
        end = _name_end(line, place, covered)
        if line.words[end - 1].key not in _PLACES or not line.words[end - 2].capital or end < 2:
            yield _described(line, place, end, covered)


def _name_end(line: Line, first: int, covered: dict[int, Hit]) -> int:
    """Where the person's name that starts at `first` ends."""
    end = first + 1
    while end < len(line.words) and end - first < _LONGEST_NAME:
        step = _next_in_name(line.words, end, covered)
        if not step:
            break
        end += step
    return end


def _starts(line: Line, place: int, covered: dict[int, Hit]) -> bool:
    word = line.words[place]
    if place in covered:
        follows = place + 1 < len(line.words) and place + 1 not in covered and is_name_word(line.words[place + 1])
        return word.key in never("names_of_persons") and covered[place].end == place + 1 and follows
    return is_name_word(word) or _looks_common(line.words, place)


def _looks_common(found: Sequence[Token], place: int) -> bool:
    """Whether a common word starts a name here, as in "Vice Premier He Lifeng"."""
    if place == 0 or place + 1 >= len(found) or not found[place].capital or found[place].key not in words("common"):
        return False
    before = found[place - 1]
    titled = before.key in words("offices") and (before.capital or found[place].key in _ALSO_GIVEN)
    if not titled and found[place].key in _ALSO_GIVEN and before.text.islower() and before.text.isalpha():
        return all(is_name_word(word) for word in found[place + 1 : place + 3]) and place + 2 < len(found)
    return titled and is_name_word(found[place + 1])


def _next_in_name(found: Sequence[Token], place: int, covered: dict[int, Hit]) -> int:
    """How many tokens from `place` on carry a name further: 0, 1, or 2 for a particle or hyphen with its word."""
    word = found[place]
    if is_name_word(word):
        return 1 if place not in covered or word.key in never("names_of_persons") else 0
    if word.text == "-" and place + 1 < len(found) and word.start == found[place - 1].end == found[place + 1].start - 1:
        return 2 if found[place + 1].text.isalpha() else 0
    initial = len(found[place - 1].text) == 1 and word.text == "." and word.start == found[place - 1].end
    joins = word.key in words("particles") or initial
    if joins and place + 1 < len(found):
        further = _next_in_name(found, place + 1, covered)
        return further + 1 if further else 0
    return 0


def _described(line: Line, first: int, end: int, covered: dict[int, Hit]) -> Sighting:
    found = line.words
    at = before_past(found, before_described(line, _after_title(found, first)))
    start, past = title_start(line, at, covered)
    before = Sighting(line, first, end, past=past)
    if has_office(found[start:at]) or any(word.key in _HEADS_OF_STATES for word in found[start:at]):
        before = before._replace(title=plain(line, start, at), described=line.slice(start, at).rstrip(", "))
    elif [word.key for word in found[max(0, first - 3) : first]] in _DEPUTIES:
        before = before._replace(title=found[first - 2].text, described=line.slice(first - 3, first - 1))
    elif of := owner(line, first, covered):
        before = before._replace(described=of)
    if after := title_after(line, after_home(line, end), covered):
        before = before._replace(after=line.slice(*after))
    led_by = start - 1
    if led_by >= 2 and found[led_by].key == "by" and found[led_by - 1].key in _LEADS:
        before = before._replace(leads=led(line, led_by - 1))
    return before._replace(nickname=_nickname(line, end))


def after_home(line: Line, end: int) -> int:
    """Where the name ends with the country that the person is of: "Teuila Faleolo of Samoa, the alliance's"."""
    if end + 1 >= len(line.words) or line.words[end].key not in ("of", "from"):
        return end
    home = next((hit for hit in line.hits if hit.first == end + 1), None)
    return home.end if home and home.form.kind == "name" else end


def _after_title(found: Sequence[Token], first: int) -> int:
    """Where the title before the name ends: "the front's lead delegate, who goes by the name Ann Roe"."""
    for words_between in _GOES_BY:
        start = first - len(words_between)
        if start > 0 and [word.key for word in found[start:first]] == words_between:
            return start + 1
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
    place += place < len(found) and found[place].text in _QUOTES
    stop = place
    while stop < len(found) and stop - place < _LONGEST_NAME and is_name_word(found[stop]):
        stop += 1
    return line.slice(place, stop)
