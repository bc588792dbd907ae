"""Small measures of text that several stages share: content words, numbers, ids from content."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["EMPTY_WORDS", "content_words", "item_id", "numbers", "one_line", "slug"]

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MARKS = str.maketrans("’‘“”«»–—", '\'\'""""--')
_STEM = 5
"""Letters of a word that count: "submit" and "submitted", "prisoner" and "prisoners" are one."""
EMPTY_WORDS = frozenset(
    """
    a an and any are as at be been being but by can could did do does for from had has have he her him his how i
    if in into is it its just may me might more most my no nor not of off on once one or other our out over own
    shall she should so some such than that the their them then there these they this those to too under until
    up upon us very was we were what when where which while who whom whose why will with would you your yet also
    again about after before during between against ahead through
    """.split()
)


@lru_cache(maxsize=16_384)
def content_words(text: str) -> frozenset[str]:
    """The words that carry meaning, lower-case, without accents, cut to their first letters.

    Remembered, since the same sentences are compared many times over.
    """
    words = _WORD.findall(_plain(text.replace("’s ", " ").replace("'s ", " ")))
    return frozenset(word[:_STEM] for word in words if len(word) > 1 and word not in EMPTY_WORDS)


@lru_cache(maxsize=16_384)
def numbers(text: str) -> frozenset[str]:
    """The numbers written in digits, without thousands separators: 1,000 and 1000 are one."""
    return frozenset(re.sub(r",(?=\d{3}\b)", "", found) for found in _NUMBER.findall(text))


def one_line(text: str) -> str:
    """The text with every run of blanks and line breaks as one space: no sentence can begin a line of a prompt."""
    return " ".join(text.split())


def slug(text: str, *, limit: int = 40) -> str:
    """Lower-case letters, digits and hyphens, at most `limit` characters, cut between words."""
    whole = re.sub(r"[^a-z0-9]+", "-", _plain(text)).strip("-")
    return whole if len(whole) <= limit else whole[: limit + 1].rpartition("-")[0] or whole[:limit]


def item_id(section: str, actors: Iterable[str], text: str) -> str:
    """An id from an item's content: readable words, then six hex digits that tell equal words apart."""
    digest = hashlib.sha256("\n".join([section, *actors, text]).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{slug(text) or section}-{digest[:6]}"


def _plain(text: str) -> str:
    """Lower-case, accents taken off."""
    lower = text.lower().translate(_MARKS)
    if lower.isascii():
        return lower
    folded = unicodedata.normalize("NFKD", lower)
    return "".join(letter for letter in folded if not unicodedata.combining(letter))
