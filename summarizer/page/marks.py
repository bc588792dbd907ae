"""A page's paragraphs with what is known of each: what its words tell, and whether it reads as prose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from summarizer.page.credits import Credit, credit_line, full_date
from summarizer.page.furniture import Opening, cue, opening
from summarizer.page.paragraphs import LIST_MARK, Paragraph, is_ended

__all__ = ["Page", "is_headline", "words"]

_PROSE_WORDS = 5
"""Words of the shortest paragraph that, ended as a sentence, marks the bounds of the body."""
_LONG_WORDS, _CHARACTERS_A_WORD = 25, 12
"""A paragraph of so many words is prose however it ends: the longest headline of the samples has 15."""
_DATE_WORDS = 8
"""Words of the longest line that is a date with its day, time and zone, and not a sentence that names one."""
_SENTENCE_WITHIN = re.compile(r"[^\W_A-Z][.!?…][\"”’»)]{0,2}\s")
_DAY_AND_TIME = re.compile(
    r"(?:[a-z]{3,9},? )?(?:\d{1,2}(?:st|nd|rd|th)? MONTH|MONTH \d{1,2}(?:st|nd|rd|th)?)(?:,? \d{4})?,?(?: at)?"
    r" \d{1,2}[:.]\d{2}[ a-z.]{0,12}".replace(
        "MONTH", r"(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
    ),
    re.IGNORECASE,
)
"""A day, its year given or not, and a time: "Wednesday 5 March, 21:10 GMT"."""
_FULL_STOP = re.compile(r"[.…。۔।][\"'”’»)\]*_]{0,4}\Z")


@dataclass
class Page:
    """Paragraphs in order; the lists run beside `texts`, and stages of the layout fill `whys` in."""

    texts: list[str]
    close: list[bool]
    """Whether no blank line stands before the paragraph."""
    credits: list[Credit | None] = field(init=False)
    openings: list[Opening | None] = field(init=False)
    whys: list[str | None] = field(init=False)
    """What the paragraph is; None as long as it may be the body."""
    prose: list[bool] = field(init=False)

    def __post_init__(self) -> None:
        self.credits = [credit_line(text) for text in self.texts]
        self.openings = [opening(text) for text in self.texts]
        self.whys = [self._told_by_words(index) for index in range(len(self.texts))]
        self.prose = [why is None and _is_prose(text) for why, text in zip(self.whys, self.texts, strict=True)]

    @classmethod
    def of(cls, paragraphs: Sequence[Paragraph]) -> Self:
        """The page that these paragraphs make."""
        close = [False, *(after.start - before.end <= 2 for before, after in pairwise(paragraphs))]
        return cls([paragraph.text for paragraph in paragraphs], close)

    def exclude(self, index: int, why: str) -> None:
        """Leave a paragraph out of the body; what its own words have told stands."""
        self.whys[index] = self.whys[index] or why
        self.prose[index] = False

    def body(self, start: int = 0, end: int | None = None) -> list[int]:
        """Indices of the paragraphs from start to end that are not excluded."""
        return [index for index in range(len(self.texts))[start:end] if self.whys[index] is None]

    def is_item(self, index: int) -> bool:
        """Whether the paragraph has the mark of a list."""
        return LIST_MARK.match(self.texts[index]) is not None

    def _told_by_words(self, index: int) -> str | None:
        text, opened = self.texts[index], self.openings[index]
        if opened:
            return opened.why
        told = "credit" if self.credits[index] else cue(text) or _date_line(text)
        return None if told == "date line" and self.is_item(index) else told  # "We can meet on:", "- 14 June 2025"


def words(text: str) -> int:
    """How many words, or how many there would be in a script that puts no blanks between them."""
    return max(len(text.split()), len(text) // _CHARACTERS_A_WORD)


def is_headline(text: str) -> bool:
    """Whether a paragraph may be a headline or the text of a link: short, and without a full stop."""
    return not _FULL_STOP.search(text[-8:]) and text[-1] not in ":;," and words(text) < _LONG_WORDS


def _is_prose(text: str) -> bool:
    count = words(text)
    return count >= _LONG_WORDS or (count >= _PROSE_WORDS and (is_ended(text) or _holds_sentence(text)))


def _holds_sentence(text: str) -> bool:
    """Whether a sentence ends within: "It will wait. Read more" is prose, "Talks in St. Petersburg" is none."""
    found = _SENTENCE_WITHIN.search(text)
    return found is not None and words(text[: found.end()]) >= _PROSE_WORDS


def _date_line(text: str) -> str | None:
    if words(text) > _DATE_WORDS or is_ended(text):
        return None
    return "date line" if full_date(text) or _DAY_AND_TIME.fullmatch(text) else None
