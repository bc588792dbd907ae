"""A text ready to be compared: its words with what they may mean, its clauses, and where the marked words stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import accumulate

from summarizer.merging.figures import Figures, figures
from summarizer.supporting.lists import pattern
from summarizer.supporting.quantities import Quantity, in_digits, quantities
from summarizer.supporting.words import END_MARKS, Name, Word, names_in, words_of
from summarizer.who.names import folded

__all__ = ["Name", "Passage", "Span", "dates_of", "passage"]

_MONTH = re.compile(r"\b(?:of|in|until|till|by|since|from|before|after|late|early|mid|next|last) (may|march)\b(?! \d)")
_TURNS = frozenset(
    "but although though whereas while however because adding saying stating arguing noting telling".split()
)

Span = tuple[int, int]
"""From the first word to the one after the last."""


class Passage:
    """A text and what is found in it, each thing once and when it is first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = words_of(text)
        self._called: dict[Name, tuple[str, ...]] = {}
        self._marks: dict[tuple[str, str], tuple[Span, ...]] = {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """The names in it."""
        return tuple(names_in(self._plain))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words and marks."""
        inside = {at for name in self.names for at in range(name.first, name.end)}
        return tuple([word._replace(named=True) if at in inside else word for at, word in enumerate(self._plain)])

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The words for comparison."""
        return tuple([word.key for word in self._plain])

    @cached_property
    def senses(self) -> frozenset[str]:
        """What its words may mean."""
        return frozenset[str]().union(*[word.senses for word in self._plain])

    @cached_property
    def figures(self) -> Figures:
        """Its dates and ordinals."""
        return dates_of(self.text)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Its numbers, with what they count."""
        return quantities(self.text)

    @cached_property
    def _joined(self) -> str:
        return f" {' '.join(self.keys)} "

    @cached_property
    def _starts(self) -> Mapping[int, int]:
        """The word that begins at each place of `_joined`."""
        places = accumulate((len(key) + 1 for key in self.keys), initial=1)
        return dict(zip(places, range(len(self.keys)), strict=False))

    def marks(self, section: str, name: str) -> tuple[Span, ...]:
        """Where the phrases of a list of `data/support.toml` stand."""
        key = section, name
        if key not in self._marks:
            found = pattern(section, name).finditer(self._joined)
            self._marks[key] = tuple(
                (at, at + one[0].count(" ")) for one in found if (at := self._starts.get(one.start() + 1)) is not None
            )
        return self._marks[key]

    def called(self, name: Name) -> tuple[str, ...]:
        """A name as written here, folded and without the mark of the possessive, and each word of it."""
        if name not in self._called:
            text = folded(self.slice((name.first, name.end)).removesuffix("'s").removesuffix("’s"))
            self._called[name] = (text, *text.split())
        return self._called[name]

    def clause_end(self, start: int, *, commas: bool = False) -> int:
        """Where the clause that `start` stands in ends."""
        for place in range(start, len(self.words)):
            key = self.keys[place]
            if key in END_MARKS or key in _TURNS or (commas and key == ","):
                return place
        return len(self.words)

    def clause_start(self, end: int) -> int:
        """Where the clause that ends at `end` begins."""
        for place in range(end - 1, -1, -1):
            if self.keys[place] in END_MARKS or self.keys[place] in _TURNS:
                return place + 1
        return 0

    def content(self, span: Span | None = None) -> Iterator[int]:
        """The places of the words that carry a meaning of their own."""
        first, end = span or (0, len(self.words))
        return (at for at in range(first, end) if self.words[at].senses and not self.words[at].named)

    def slice(self, span: Span) -> str:
        """The words of a span, as written."""
        return " ".join(word.text for word in self.words[span[0] : span[1]])


@lru_cache(maxsize=8192)
def dates_of(text: str) -> Figures:
    """The dates and ordinals of a text, March and May among them where a word before shows them to be months."""
    plain = in_digits(text)
    found = figures(plain)
    months = frozenset({"march": "3", "may": "5"}[one[1]] for one in _MONTH.finditer(plain))
    return found._replace(months=found.months | months) if months else found


@lru_cache(maxsize=8192)
def passage(text: str) -> Passage:
    """The passage of a text; worked out once, since a sentence bears several items."""
    return Passage(text)
