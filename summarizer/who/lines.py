"""Sentences ready to be looked at: their words, and the names in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from summarizer.who.lexicon import never, words
from summarizer.who.mentions import belongs
from summarizer.who.names import Hit, Names, Token

_OF_LANGUAGES = frozenset(["acronym", "initials", "abbreviation", "language", "translation"])
"""What has a language, of which no state is meant: "their French acronym"."""


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
    starts = {hit.first for hit in hits}
    return tuple(hit for hit in hits if hit.form.kind == "person" or _stands(found, hit, starts))


def _stands(found: Sequence[Token], hit: Hit, starts: set[int]) -> bool:
    after = found[hit.end] if hit.end < len(found) and hit.end not in starts else None
    if hit.form.kind == "office" and found[hit.end - 1].key in words("offices"):
        return True  # "U.S. Trade Representative" before a name
    if after and (_unknown(after) or (hit.form.kind == "adjective" and after.key in _OF_LANGUAGES)):
        return False
    before = found[hit.first - 1] if hit.first > 0 else None
    if before and before.key == "air" and before.capital and hit.form.kind == "name":
        return False  # "Air France"
    if before and before.capital and hit.first > 1 and hit.first - 1 not in starts and before.key == "international":
        before = found[hit.first - 2]  # "Amnesty International Kenya"
    ends_name = hit.form.kind in ("name", "seat") and before and _unknown(before)
    if ends_name and before and before.text.isupper():
        # "NHS England", but not the outlet of "AFP Ukraine", nor one of two parties, "EU Ukraine"
        ends_name = before.text.isalpha() and len(before.text) > 2 and not _names_itself(found, hit)
    return not (ends_name and (hit.first > 1 or found[hit.first].key in never("names_of_persons")))


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
