"""Words that are written so that no search finds them: invisible characters, look-alike letters, marks over letters."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

__all__ = ["seen", "undisguised"]

_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_OVERLAID = "\u0300-\u036f\u20d0-\u20ff"
_WIDE = "\uff01-\uff5e\U0001d400-\U0001d7ff\u2460-\u24ff\U0001f110-\U0001f189"
_ALIKE = dict(
    zip(
        "аеорсухіјѕԁһոѵқпгІАВЕКМНОРСТХαειορυκνΑΒΕΗΙΚΜΝΟΡΤΧ",
        "aeopcyxijsdhnvknrIABEKMHOPCTXaeiopukvABEHIKMNOPTX",
        strict=True,
    )
)
_DISGUISED = re.compile(f"[{_UNSEEN}{_OVERLAID}{_WIDE}]|[a-zA-Z][Ͱ-ӿԀ-ԯ]|[Ͱ-ӿԀ-ԯ][a-zA-Z]")
_DROPPED = re.compile(f"[{_UNSEEN}{_OVERLAID}]")
_TAG = "\U000e0020", "\U000e007e"
"""The tag characters stand for ASCII and are never seen."""
_WORD = re.compile(r"[^\W\d_]+")


def undisguised(text: str) -> Iterator[tuple[str, Sequence[int]]]:
    """The text, and where it is disguised the text as it is meant; each with the place in `text` of its characters."""
    yield text, range(len(text))
    if not _DISGUISED.search(text):
        return
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(text):
        for shown in _meant(letter):
            letters.append(shown)
            places.append(at)
    yield _one_script("".join(letters)), places


def seen(text: str) -> str:
    """The text without characters that are not seen."""
    return _DROPPED.sub("", text)


def _meant(letter: str) -> str:
    if _TAG[0] <= letter <= _TAG[1]:
        return chr(ord(letter) - 0xE0000)
    if _DROPPED.match(letter):
        return ""
    return unicodedata.normalize("NFKC", letter) if not letter.isascii() else letter


def _one_script(text: str) -> str:
    """The text with the look-alikes in words of mixed scripts as the Latin letters that they pass for."""
    return _WORD.sub(lambda word: _latin(word[0]) if re.search("[a-zA-Z]", word[0]) else word[0], text)


def _latin(word: str) -> str:
    return word if word.isascii() else "".join(_ALIKE.get(letter, letter) for letter in word)
