"""Sentences ready to be looked at: their words, and the names in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarizer.who.known import governed
from summarizer.who.lexicon import never, words
from summarizer.who.mentions import belongs
from summarizer.who.names import Hit, Names, Token

_OF_LANGUAGES = frozenset(["acronym", "initials", "abbreviation", "language", "translation"])
"""What has a language, of which no state is meant: "their French acronym"."""

LOCATIVE = frozenset(["in", "near", "outside", "around", "across", "throughout"])
"""Prepositions that stand before a place."""
OPENING_QUOTES = frozenset("“\"«„'‘")
"""Marks with which a quotation begins."""
PLACES = frozenset(
    "airport avenue basin boulevard delta desert estuary harbour harbor infirmary islands lake mountains ocean"
    " peninsula plateau province railway region river sea square stadium strait valley".split()
)
"""What ends the name of a place and no person's or body's: "Uzbekistan's Fergana Valley", "the Sobat River"."""
_LONGEST_OFFICE = 5
_MINISTERS = frozenset(["minister", "ministers", "ministry", "premier", "president", "secretary"])
_QUARTERS = frozenset("north south east west northern southern eastern western upper lower greater".split())


class Line(NamedTuple):
    """One sentence, ready to be looked at. `number` 0 is the headline."""

    number: int
    paragraph: int
    text: str
    words: tuple[Token, ...]
    hits: tuple[Hit, ...]

    def covered(self) -> dict[int, Hit]:
        """The name that each token belongs to."""
        return {place: hit for hit in self.hits for place in range(hit.first, hit.end)}

    def with_hits(self, more: Sequence[Hit]) -> Line:
        """The line with these names as well, where no other stands."""
        if not more:
            return self
        taken = {place for hit in self.hits for place in range(hit.first, hit.end)}
        free = [hit for hit in more if taken.isdisjoint(range(hit.first, hit.end))]
        return self._replace(hits=tuple(sorted((*self.hits, *free), key=lambda hit: hit.first)))

    def slice(self, first: int, end: int) -> str:
        """The text of tokens `first` to `end` (exclusive)."""
        return self.text[self.words[first].start : self.words[end - 1].end] if first < end else ""


def find(names: Names, found: Sequence[Token]) -> tuple[Hit, ...]:
    """The names in a sentence, without those that are part of a longer unknown one ("American Airlines")."""
    hits = tuple(names.find(found))
    hits = tuple(hit for at, hit in enumerate(hits) if hit.form.kind != "office" or not _another_s(found, hits, at))
    starts = {hit.first for hit in hits}
    return tuple(hit for hit in hits if hit.form.kind == "person" or _stands(found, hit, starts))


def _another_s(found: Sequence[Token], hits: Sequence[Hit], at: int) -> bool:
    """Whether the office is the state's that stands beside it: "Russian Security Council", "Treasury of Chile"."""
    office = hits[at]
    before = hits[at - 1] if at else None
    between = found[before.end : office.first] if before else ()
    owned = bool(between) and between[0].text in ("'s", "’s")
    beside = before is not None and before.form.kind == "name" and not between  # "ECOWAS Commission President"
    if before and (owned or beside or before.form.kind == "adjective") and all(belongs(word) for word in between):
        return before.form.party != office.form.party  # "Iran's Supreme National Security Council"
    of = [word.key for word in found[office.end : office.end + 2]]
    place = office.end + (2 if of == ["of", "the"] else 1)
    after = hits[at + 1] if at + 1 < len(hits) else None
    of_after = bool(of) and of[0] == "of" and after is not None and after.first == place
    return of_after and after is not None and after.form.kind == "name" and after.form.party != office.form.party


def _stands(found: Sequence[Token], hit: Hit, starts: set[int]) -> bool:
    after = found[hit.end] if hit.end < len(found) and hit.end not in starts else None
    if hit.form.kind == "adjective" and hit.form.party in governed() and not _governs(found, hit.end):
        return False
    if hit.form.kind == "office" and found[hit.end - 1].key in words("offices"):
        return True  # "U.S. Trade Representative" before a name
    if after and (_unknown(after) or (hit.form.kind == "adjective" and after.key in _OF_LANGUAGES)):
        return False
    before = found[hit.first - 1] if hit.first > 0 else None
    if before and before.capital and before.key in _QUARTERS and hit.form.kind == "adjective":
        return False  # "a South Australian university": of a part of the country
    if before and before.key == "air" and before.capital and hit.form.kind == "name":
        return False  # "Air France"
    if before and before.capital and hit.first > 1 and hit.first - 1 not in starts and before.key == "international":
        before = found[hit.first - 2]  # "Amnesty International Kenya"
    ends_name = hit.form.kind in ("name", "seat") and before and _unknown(before)
    if ends_name and before and before.text.isupper():
        # "NHS England", but not the outlet of "AFP Ukraine", nor one of two parties, "EU Ukraine"
        ends_name = before.text.isalpha() and len(before.text) > 2 and not _names_itself(found, hit)
    quarter = before is not None and before.key in (_QUARTERS | words("firms"))  # "Telecom Egypt"
    return not (ends_name and (hit.first > 1 or quarter or found[hit.first].key in never("names_of_persons")))


def _governs(found: Sequence[Token], place: int) -> bool:
    """Whether a minister follows, as one of a part of a country: "the Catalan health minister"."""
    for word in found[place : place + _LONGEST_OFFICE]:
        if word.key in _MINISTERS:
            return True
        if word.key not in words("fields") | words("qualifiers") | {"and", "first"}:
            return False
    return False


def _names_itself(found: Sequence[Token], hit: Hit) -> bool:
    """Whether the letters before the name are those of an outlet, or stand in a headline's capitals."""
    before = found[hit.first - 1]
    shouts = all(word.text.isupper() for word in found[: hit.end] if word.text.isalpha())
    return before.key in never("outlets") or shouts or (hit.first - 1 in {1, 2} and not found[0].text[0].isalnum())


def _unknown(word: Token) -> bool:
    return word.capital and not belongs(word) and word.key not in words("common") and word.key != "governor"


def is_name_word(word: Token) -> bool:
    """Whether the word can be part of a person's name: capitalised, no acronym, no title, no common word."""
    written = word.text
    return written[0].isupper() and word.key not in _no_names() and (len(written) <= 2 or not written.isupper())


@cache
def _no_names() -> frozenset[str]:
    kinds = ("common", "generic", "past", "others", "offices", "groups", "fields", "qualifiers", "honorifics")
    return frozenset(["owner", "publisher"]).union(*(words(kind) for kind in kinds))
