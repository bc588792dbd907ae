"""Small measures of text that several stages share: content words, numbers, ids from content."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["EMPTY_WORDS", "JOINERS", "UNSEEN", "content_words", "item_id", "numbers", "one_line", "slug", "visible"]

_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MARKS = str.maketrans("’‘“”«»–—", '\'\'""""--')
# Characters that are not seen (Unicode 16): general category Cf without the Arabic number signs, which show, and the
# other default ignorable ones, fillers among them. Tag characters and variation selectors can carry a whole text.
UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
"""Characters for a class of a pattern that are never seen, whatever stands beside them."""
JOINERS = "\u200c\u200d"
"""Zero-width characters that spelling needs between letters of some scripts, and emoji between pictures."""
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_JOINED_LETTERS = "\u0600-\u0dff\u1000-\u109f\u1780-\u17b3\u17b6-\u180a\u1810-\u18af"
_PICTURES = "\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_NOT_SEEN = re.compile(
    f"[{UNSEEN}]"
    f"|(?<![{_JOINED_LETTERS}{_PICTURES}])(?<![{_PICTURES}]\ufe0f)[{JOINERS}]|[{JOINERS}](?![{_JOINED_LETTERS}{_PICTURES}])"
    # One selector may follow what has variants: a picture, an ideograph, a digit, # or * of a key; never a blank.
    rf"|(?<![^{UNSEEN}{JOINERS}{_SELECTORS}\s\x00-\x22\x24-\x29\x2b-\x2f\x3a-\x7f])[{_SELECTORS}]"
)
_MAY_BE_UNSEEN = re.compile(f"[{UNSEEN}{JOINERS}{_SELECTORS}]")
"""Any of those: a class alone is searched for at a tenth of the cost, and few texts have one."""
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
    """What a reader sees of the text, with every run of blanks and line breaks as one space.

    So no sentence can begin a line of a prompt, and nothing that a reader cannot see reaches a model.
    """
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """The text without the characters that are not seen: invisible and bidirectional ones, tags, stray selectors.

    The zero-width joiners stay where spelling needs them (Persian, Indic scripts) and between the pictures of an emoji.
    """
    return _NOT_SEEN.sub("", text) if not text.isascii() and _MAY_BE_UNSEEN.search(text) else text


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
