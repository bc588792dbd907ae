"""The names that parties go by, and where they stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
"""The marks behind an owner, as tokens: "Peru's", "the workers’"."""
_SPOKEN = 4
"""Letters of an acronym that may be said as a word: `Igad` is no word of English, `Who` and `Un` are."""
Kind = Literal["name", "adjective", "seat", "office", "ambiguous", "outlet", "never", "person", "organisation", "role"]

# An acronym with points, a legal form (A/S), a word (inner apostrophes, P5+1, OPEC+), the possessive's mark, or any
# other single character.
_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|(?<!\w)[AIKP]/S(?!\w)|[^\W_]+(?:\+(?:\d|(?!\w)))?(?:['’](?!s\b)[^\W_]+)*|['’]s\b|[^\s\w]|_"
)


class Token(NamedTuple):
    """One word or mark: as written, where it starts and ends in its text, and folded for comparison."""

    text: str
    start: int
    end: int
    key: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter (or a digit followed by none in lower case)."""
        return self.text[0].isupper()


class Form(NamedTuple):
    """What a name stands for. `party` is None for a name that stands for none, or for several (`candidates`)."""

    party: str | None
    kind: Kind
    candidates: tuple[str, ...] = ()


class Hit(NamedTuple):
    """A name found: tokens `first` to `end` (exclusive)."""

    first: int
    end: int
    form: Form


class Names:
    """Names by their first word, so that one pass over a text finds them all."""

    def __init__(self, base: Names | None = None) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], bool, Form]]] = {}
        self._heads: set[str] = set() if base is None else set(base._heads)
        self._small: set[str] = set() if base is None else set(base._small)
        self._base = base

    def add(self, name: str, form: Form) -> None:
        """Let `name` stand for `form`. A name that already stands for another party then stands for neither."""
        name = name.removeprefix("The ").removeprefix("the ")
        keys = tuple(token.key for token in tokens(name))
        if not keys:
            return
        if name[0].islower():
            self._small.add(keys[0])
        capitals = len(name) <= 6 and name.isupper()
        self._heads.add(keys[0])
        entries = self._by_first.setdefault(keys[0], [])
        for position, (rest, acronym, known) in enumerate(entries):
            if rest == keys[1:]:
                entries[position] = (rest, acronym and capitals, _both(known, form))
                return
        entries.append((keys[1:], capitals, form))
        entries.sort(key=lambda entry: -len(entry[0]))

    def at(self, words: Sequence[Token], first: int) -> Hit | None:
        """The longest name that starts at token `first`; of two as long, the one of these names before the base's."""
        own = self._own_at(words, first)
        known = self._base.at(words, first) if self._base else None
        return known if known and (own is None or known.end > own.end) else own

    def _own_at(self, words: Sequence[Token], first: int) -> Hit | None:
        word = words[first]
        entries = self._by_first.get(word.key)
        if not entries:
            return None
        longest = len(entries[0][0])
        behind = tuple([one.key for one in words[first + 1 : first + 1 + longest]]) if longest else ()
        for rest, acronym, form in entries:
            if behind[: len(rest)] == rest and (not acronym or self._as_letters(word, form)):
                return Hit(first, first + 1 + len(rest), form)
        return None

    def _as_letters(self, word: Token, form: Form) -> bool:
        """Whether an acronym is in capitals, or, if it is one of the tables, spelt as some papers do, "Igad"."""
        spoken = self._base is None and form.kind == "name" and word.text.istitle() and len(word.text) >= _SPOKEN
        return word.text.isupper() or spoken

    def own(self, words: Sequence[Token]) -> bool:
        """Whether a name may start among these words that is not in the base."""
        return not self._by_first.keys().isdisjoint([word.key for word in words])

    def begin(self, words: Sequence[Token]) -> bool:
        """Whether a name of these or of the base may start among these words."""
        return not self._heads.isdisjoint([word.key for word in words])

    def find(self, words: Sequence[Token]) -> Iterator[Hit]:
        """Every name in the text that is written as one (with a capital), left to right, the longest first.

        A name that was added in lower case ("the union") is found in lower case as well.
        """
        end = 0
        heads = self._heads
        for place in [place for place, word in enumerate(words) if word.key in heads]:
            if place >= end and self.written(words[place]) and (hit := self.at(words, place)):
                end = hit.end
                yield hit

    def written(self, word: Token) -> bool:
        """Whether a name may start with the word as it is written."""
        sign = word.text[0]
        return sign.isupper() or (sign.isalnum() and not sign.islower()) or word.key in self._small


def _both(known: Form, form: Form) -> Form:
    if known.party == form.party or known.kind in ("ambiguous", "never", "outlet"):
        return known
    if known.kind in ("name", "seat") and form.kind == "adjective":
        return known
    parties = tuple(party for party in (known.party, form.party) if party)
    return Form(None, "ambiguous", parties)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """The word without case, accents and the points of an acronym, for comparison."""
    if not word.isascii():
        word = word.replace("’", "'").replace("ı", "i").replace("ł", "l").replace("ø", "o")
        word = "".join(sign for sign in unicodedata.normalize("NFKD", word) if not unicodedata.combining(sign))
    word = word.lower()
    return word.replace(".", "") if len(word) > 1 else word


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[Token, ...]:
    """The words and marks of a text, in order."""
    make = tuple.__new__  # what Token(...) does, without its call: two thirds of the time on a seed
    return tuple([make(Token, (word := at[0], at.start(), at.end(), fold(word))) for at in _TOKEN.finditer(text)])


@lru_cache(maxsize=4096)
def party_id(name: str) -> str:
    """The party's id, from its name: `Türkiye` is turkiye, `United States` is united-states."""
    return "-".join(word.key for word in tokens(name.replace("+", " plus ")) if word.key[0].isalnum())


def folded(name: str) -> str:
    """A name of several words, folded."""
    return " ".join(token.key for token in tokens(name))
