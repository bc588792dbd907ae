"""Capitalised words that stand together in a sentence and may name something: "Union of Ferry Pilots", "Northmoor"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.who.causes import past_cause
from summarizer.who.heads import head, heads, is_group, is_local
from summarizer.who.joints import (
    PREFIXES,
    country_start,
    is_rank,
    of_officers,
    past_and,
    past_comma,
    past_possessive,
)
from summarizer.who.known import nouns_abroad
from summarizer.who.lexicon import kinds, never, provinces, words
from summarizer.who.lines import Line
from summarizer.who.names import POSSESSIVES, Token

_LONGEST = 12
_IN_NAMES = frozenset(["bank", "studio", "airlines", "front", "line", "target", "business"])
_OF_TOWNS = frozenset(
    ["city", "town", "county", "district", "borough", "village", "school", "port", "municipal", "works", "staff"]
)
_TOWNS = frozenset(["Borough", "City", "Town", "Village"])
"""What towns call themselves in their names: "City of Marlow Council has offered"."""
_FIGHTERS = frozenset(["fighters", "guerrillas", "insurgents", "militants", "rebels"])
_SHORTENED = frozenset(["St", "Ste", "Sts", "Mt", "Ft", "Pt"])
"""Words that a name begins with and a point shortens."""
_TOWN_BODIES = frozenset(["council", "board", "authority", "commission", "government", "district"])
_SMALL_ABROAD = frozenset(
    "an d da dal das de degli dei del della delle des di do dos du e et i la las le les los na por y".split()
)
"""What joins the words of a name in the languages whose nouns for bodies stand first."""
_ECLIPSED = r"(?:bhF|[nmbgdht]-?)[A-ZÁÉÍÓÚ]"
"""How a noun begins behind an Irish article: "Aontas na nAisteoirí"."""
_SLOGANS = frozenset(["Again", "Ahead", "First", "Now", "Today", "Together", "Tomorrow"])
"""Common words that end the name of a campaign or a party: "Patients First"."""
_RANKS = frozenset(["chief", "executive", "general", "premier", "head", "first", "marine", "royal"])
"""Words of titles that begin names as well: "General Confederation of Labour", "Premier Handball League"."""

_BOARDS = frozenset(["trustees", "governors", "commissioners"])
"""Those who make up the body that is named: "the Marlow Pension Trustees"."""
_OPENERS = frozenset(["First", "New"])
"""Common words that begin names where they have their capital in the midst of a sentence."""


class Run(NamedTuple):
    """Tokens `first` to `end` (exclusive) of a line."""

    line: Line
    first: int
    end: int

    @property
    def written(self) -> str:
        """The words as written."""
        return self.line.slice(self.first, self.end)

    @property
    def text(self) -> str:
        """The words as written, without a company's legal form: `Marlow` of "Marlow SA"."""
        return self.line.slice(self.first, self._named)

    @property
    def key(self) -> str:
        """The words without a legal form, folded."""
        return " ".join([word.key for word in self.words])

    @property
    def words(self) -> tuple[Token, ...]:
        """Its tokens, without a legal form."""
        return self.line.words[self.first : self._named]

    @property
    def legal(self) -> bool:
        """Whether a company's legal form ends it."""
        return self._named < self.end

    @property
    def _named(self) -> int:
        last = self.line.words[self.end - 1]
        if last.text[0].isalnum() and last.key not in words("legal_forms"):
            return self.end  # as nearly always
        return self.first + common_length(self.line.words[self.first : self.end])


def common_length(found: Sequence[Token]) -> int:
    """How many of these words are the common name: all but a company's legal form, "Marlow SA", "Ford Motor Co."."""
    end = len(found)
    while end > 1 and (found[end - 1].key in words("legal_forms") or not found[end - 1].text[0].isalnum()):
        end -= 1
    if end == 1 and found[-1].key in words("clubs"):
        return len(found)  # "Marlow FC" is not the town
    shorter = end < len(found) and any(word.key not in words("common") for word in found[:end])
    return end if shorter else len(found)


def runs(line: Line, article: str = "") -> Iterator[Run]:
    """Every such run in the sentence, left to right, up to a word of a title ("United Auto Workers President").

    What stands alone in the text of the `article` is a name of its own: an `and` behind it joins two.
    """
    found = line.words
    closed = _no_opening()
    opens = [
        place
        for place, word in enumerate(found)
        if word.text[0].isupper() and (word.key not in closed or is_local(found, place))
    ]
    known = [hit for hit in line.hits if hit.form.kind != "never"] if opens else ()
    taken = {place: hit.end for hit in known for place in range(hit.first, hit.end)}
    end = 0
    for place in opens:
        if place < end or place in taken or (place == 0 and _calls(found)) or is_rank(found, place):
            continue
        end = place + 1 + is_local(found, place)
        while end - place < _LONGEST and (
            step := _further(found, place, end, taken)
            or past_and(line, place, end, article)
            or past_comma(found, place, end)
            or past_cause(found, place, end)
        ):
            end += step
        named = end - place > 1 or found[place].key in heads()
        before = found[place - 1] if place and place - 1 not in taken else None
        ranked = before and before.capital and before.key in _RANKS and named and head(found[place - 1 : end])
        opened = bool(ranked) or (before is not None and _is_first(before, found[place], article))
        yield Run(line, country_start(found, place - opened, end, known), end)


def _is_first(before: Token, word: Token, article: str) -> bool:
    """Whether `First` or `New` begins the name, as where it stands in the midst of a sentence: "from First Yorkshire",
    "whether New Harbour"."""
    if before.text not in _OPENERS or before.end + 1 != word.start:
        return False
    name, at = f" {before.text} {word.text}", 0
    while (at := article.find(name, at + 1)) > 0:
        after = article[at + len(name) : at + len(name) + 1]
        if (article[at - 1].islower() or article[at - 1] == ",") and not after.isalnum():
            return True
    return False


@cache
def _no_opening() -> frozenset[str]:
    return words("common") | words("offices") | words("honorifics") | words("past") | {"governor"}


def _calls(found: Sequence[Token]) -> bool:
    """Whether the sentence opens with a word for a body before its name: "Rival Velda", "Broadcaster Vivo"."""
    called = kinds().get(found[0].key) in ("company", "armed", "authority") and found[0].key not in _IN_NAMES
    return called and len(found) > 1 and found[1].capital and found[1].key not in _no_opening() | heads()


def _further(found: Sequence[Token], first: int, end: int, taken: Mapping[int, int]) -> int:
    """How many tokens from `end` on belong to the run: 0, or as many as lead to its next word."""
    if end >= len(found):
        return 0
    word = found[end]
    if word.text[0].isupper():
        return _past_capital(found, first, end, taken)
    after = found[end + 1] if end + 1 < len(found) else None
    if after is None:
        return 0
    if word.text == "government" and end - first == 1 and found[first].key == "union":
        return 1
    if word.key in _OF_TOWNS and word.text.islower() and after.key in _TOWN_BODIES and after.text.islower():
        return 2 * int(end - first <= 2 and end not in taken)  # "Brandon city council"
    if word.text in "'’" or word.key in POSSESSIVES:
        return past_possessive(found, end)
    if word.text == "." and end - first >= 1 and found[end - 1].text in _SHORTENED and word.start == found[end - 1].end:
        return 2 * after.capital  # "St. Anne Medical Center"
    if word.text == "-" and found[end - 1].key in PREFIXES and after.start == word.end == found[end - 1].end + 1:
        return 2  # "Co-operative Society"
    if word.text in "-&" and after.capital:
        return 2 if word.text == "&" or (word.start == found[end - 1].end and after.start == word.end) else 0
    return _past_of(found, first, end, taken)


def _past_capital(found: Sequence[Token], first: int, end: int, taken: Mapping[int, int]) -> int:
    """How many tokens a capitalised word leads further: 2 for what its next makes part of a name, "First Nation"."""
    word = found[end]
    after = found[end + 1] if end + 1 < len(found) else None
    if is_local(found, end):
        return 2  # "Sanitation Workers Local 418"
    if after and word.text == "First" and after.text in ("Nation", "Nations"):
        return 2  # "the Haida First Nation"
    if is_rank(found, end):
        return 0  # "Water Principal Secretary"
    letters = word.text.isupper() and len(word.text) > 1 and found[end - 1].text.isupper()  # "UNITE HERE"
    joins = (
        letters
        or _is_of_body(found, end)
        or word.key not in _no_opening()
        or _ends_name(found, first, end)
        or of_officers(found, end)
    )
    placed = word.text in ("UK", "USA") and found[end - 1].key.endswith("s")  # "Universities UK"
    return int(joins and (placed or end not in taken) and _beside(found, end))


def _is_of_body(found: Sequence[Token], place: int) -> bool:
    """Whether a word of titles belongs to a body that is named behind it: "Marlow General Hospital", "Dock Executive
    Council"; not in "Attorney General Office" or "Ford General Counsel"."""
    after = found[place + 1] if place + 1 < len(found) else None
    noun = after is not None and after.capital and after.key in heads() and after.start == found[place].end + 1
    return noun and found[place].key in ("general", "executive") and found[place - 1].key not in words("offices")


def _past_of(found: Sequence[Token], first: int, end: int, taken: Mapping[int, int]) -> int:
    """How many tokens lead past `of` or `for` inside a name: "the Port of Elmhaven Authority"."""
    word, after = found[end], found[end + 1]
    if word.key in _SMALL_ABROAD and _is_abroad(found[first]):
        step = 2 if after.key in _SMALL_ABROAD and end + 2 < len(found) else 1
        named = found[end + step].capital or re.match(_ECLIPSED, found[end + step].text) is not None
        return step + 1 if named else 0  # "Frente de los Trabajadores"
    if end - first == 1 and found[first].key in _FIGHTERS:
        return 0  # "Rebels of the Delta Front"
    the = first > 0 and found[first - 1].key == "the"
    if word.key == "of" and the and _of_country(found, first, end, taken):
        return taken[end + 1] - end
    opens = the or found[first].text in _TOWNS
    if word.key == "of" and opens and end - first == 1 and end + 1 not in taken and after.key != "the":
        return 2 if after.capital and after.key not in words("common") else 0  # "the Community of Sant'Elia"
    if word.key in ("of", "for") and (found[end - 1].key in heads() or head(found[first:end])):
        step = 2 if after.key == "the" else 1
        noun = found[end + step] if end + step < len(found) else None
        named = noun is not None and noun.capital and noun.key not in words("common")
        return taken.get(end + step, end + step + 1) - end if named else 0
    return 0


def _is_abroad(word: Token) -> bool:
    """Whether a noun of another language opens the name: `Frente`, `Unión`."""
    return word.key in nouns_abroad("first") or (not word.text.isascii() and word.key in kinds())


def _of_country(found: Sequence[Token], first: int, place: int, taken: Mapping[int, int]) -> bool:
    """Whether `of` and a country's name end the name of a group of people: "the Federated Airline Pilots of Canada"."""
    if first == 0 or place - first < 2 or place + 1 not in taken or not found[place + 1].capital:
        return False
    closed = place + 2 >= len(found) or place + 2 not in taken
    return closed and (is_group(found[place - 1]) or found[place - 1].key in heads())


def _ends_name(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether a common word or one of titles ends the name of a body, with no person's name after: "Patients First",
    "Health Service Executive"."""
    last = not (place + 1 < len(found) and found[place + 1].capital)
    if found[place].text in _SLOGANS and found[place - 1].key not in words("common") | heads():
        return last and place - first > 0
    of_body = found[place - 1].key in heads() or (first > 0 and found[first - 1].key == "the")
    people = found[place].key in _BOARDS and place - first > 1
    return last and (people or found[place].key == "executive") and place - first > 1 and of_body


def _beside(found: Sequence[Token], place: int) -> bool:
    """Whether nothing but a blank stands before the word."""
    return 0 <= found[place].start - found[place - 1].end <= 1


def is_elsewhere(name: str) -> bool:
    """Whether the name, folded, is one of an outlet, a place or a feast."""
    return any(name in known for known in (never("outlets"), never("places"), never("feasts"), provinces()))
