"""What an item claims, as far as two items can be compared: act, words, polarity, owners, places, numbers, dates."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.complements import objects, owners, places
from summarizer.merging.denial import denies, is_denied
from summarizer.merging.figures import FIGURE_WORDS, NO_FIGURES, Figures, digits, figures
from summarizer.merging.lexicon import Phrase, Root, phrases, root
from summarizer.merging.phrases import with_phrases
from summarizer.merging.places import party_of
from summarizer.merging.slots import Slot, slots, tells_things
from summarizer.text import EMPTY_WORDS

__all__ = [
    "WORD",
    "Claim",
    "Word",
    "asked_of",
    "claim",
    "key_of",
    "name_of",
    "negative",
    "root_of",
    "roots",
    "words_of",
]

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?,—–]")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*|[0-9]+(?:[.,][0-9]+)*|[.;:!?,]")
"""The same in a text without other letters and marks, as most are: in 4.2 instead of 6.9 µs a sentence."""
_PREPOSITIONS = frozenset("on of over about for from".split())
_WHERE = frozenset("in at near outside".split())
_OFFER = re.compile(r" \(.*\)\?$")
_NO_ROOT = EMPTY_WORDS | FIGURE_WORDS | {"without"}


class Claim(NamedTuple):
    """What a text claims."""

    act: str | None
    negative: bool
    roots: frozenset[str]
    owners: frozenset[tuple[str, str]]
    """Thing and the party whose it is: the Ukrainian memorandum."""
    parties: frozenset[str]
    places: frozenset[str]
    figures: Figures
    objects: tuple[tuple[str, frozenset[str]], ...] = ()
    """A word and what follows it after *on*, *of*, *over*, *about*, *for* or *from*: a ban on imports."""
    slots: tuple[Slot, ...] = ()
    """The words that tell what it is about, each in its place; the last field, since the order of words is no claim."""


class Word(NamedTuple):
    """A word of a text."""

    text: str
    key: str
    root: Root | None
    """None for words that carry no meaning, marks, and names of parties."""
    party: str | None
    phrases: Sequence[Phrase] = ()
    """What the word means together with words after it."""
    figure: bool = False
    """Whether it may be part of a number or date."""
    tells: bool = True
    """Whether it can tell one thing from another: not how, how far or of which kind it is."""
    role: str = ""
    """What it does in a text beside having a root: "denies", "leads" to a complement, says "where"; mostly nothing."""


def asked_of(text: str) -> str:
    """The text, of a question without the offer that it is about: "When will Peru reply (free the crew)?".

    What one waits for is compared, and not in which words each account tells of the offer.
    """
    return _OFFER.sub("?", text)


def words_of(text: str) -> list[str]:
    """The words, numbers and marks of a text, in order: what `WORD` finds."""
    found: list[str] = (_ASCII_WORD if text.isascii() else WORD).findall(text)
    return found


@lru_cache(maxsize=32_768)
def roots(text: str) -> frozenset[str]:
    """The roots of a text's words that carry meaning; names of parties are left out."""
    return frozenset(filter(None, map(name_of, words_of(text))))


@lru_cache(maxsize=65_536)
def name_of(word: str) -> str | None:
    """The name of the root of a word as written; None for one that carries no meaning, or names a party."""
    found = _word(word).root
    return found.name if found else None


@lru_cache(maxsize=32_768)
def claim(text: str) -> Claim:
    """What the text claims."""
    words = _read(text)
    found = [word.root for word in words if word.root]
    kinds = {one.kind for one in found}
    roles = {word.role for word in words}
    parties = frozenset([word.party for word in words if word.party])
    at = _act_at(words)
    act = _act(words[at].root) if at is not None else None
    return Claim(
        act=act or ("meet" if "meeting" in kinds else None),
        negative="denies" in roles and _negative(words, at),
        roots=frozenset([one.name for one in found]),
        owners=owners(words) if parties and "things" in kinds else frozenset(),
        parties=parties,
        places=places(words) if "where" in roles else frozenset(),
        figures=figures(text) if True in [word.figure for word in words] else NO_FIGURES,
        objects=objects(words) if "leads" in roles else (),
        slots=slots(words),
    )


def negative(text: str) -> bool:
    """Whether the text denies what it tells: what its claim says of it, without the rest of the claim."""
    words = _read(text)
    return any(word.role == "denies" for word in words) and _negative(words, _act_at(words))


def _read(text: str) -> list[Word]:
    """The words of a text, with what they mean where they stand."""
    return with_phrases(list(map(_word, words_of(text))))


@lru_cache(maxsize=65_536)
def _word(text: str) -> Word:
    bare = text.removesuffix("'s").removesuffix("’s")
    key = _plain(bare)
    if not key[0].isalpha():
        return Word(text, key, None, None, figure=key[0].isdigit())
    if text[0].isupper() and (party := party_of(bare)):
        return Word(text, key, None, party)
    means = None if key in _NO_ROOT or len(key) == 1 else root(key)
    figure = key in FIGURE_WORDS or key in ("may", "march")
    tells = means is not None and tells_things(key, means)
    return Word(text, key, means, None, phrases(key), figure, tells, _role(key))


def _role(key: str) -> str:
    if denies(key):
        return "denies"
    return "leads" if key in _PREPOSITIONS else "where" if key in _WHERE else ""


def key_of(text: str) -> str:
    """The word for comparison: lower-case, without accents and possessive mark, a spelled-out number in digits."""
    return digits(_plain(text.removesuffix("'s").removesuffix("’s")))


@lru_cache(maxsize=65_536)
def root_of(key: str) -> str | None:
    """The name of the root of a word, given as its key; None for one that carries no meaning."""
    if not key[0].isalpha():
        return key if key[0].isdigit() else None
    means = None if key in EMPTY_WORDS or len(key) == 1 else root(key)
    return means.name if means else None


def _plain(text: str) -> str:
    lower = text.lower()
    if lower.isascii():
        return lower
    folded = unicodedata.normalize("NFKD", lower.replace("’", "'"))
    return "".join(letter for letter in folded if not unicodedata.combining(letter))


def _act(found: Root | None) -> str | None:
    if found and found.kind in ("acts", "whole"):
        return found.name
    return "present" if found and found.name == "document" else None


def _act_at(words: list[Word]) -> int | None:
    """Where the first act is told: a verb of the groups, or a document named before any.

    Not the act of who reports ("confirmed that ...") where another follows, and not a word that only says of what kind
    a thing is (a ceasefire agreement).
    """
    found = [place for place, word in enumerate(words) if word.root and _act(word.root)]
    told = [place for place in found if not _modifies(words, place) and not _reports(words, place)]
    return next(iter(told or found), None)


def _next(words: list[Word], place: int) -> Word | None:
    return words[place + 1] if place + 1 < len(words) else None


def _modifies(words: list[Word], place: int) -> bool:
    after = _next(words, place)
    own = words[place].root
    return bool(after and after.root and after.root.kind == "things" and own and own.name in ("ceasefire", "exchange"))


def _reports(words: list[Word], place: int) -> bool:
    after = _next(words, place)
    return bool(after and after.key == "that")


def _negative(words: list[Word], act: int | None) -> bool:
    """Whether what stands before the act (or the first clause, where there is none) is denied, once or three times."""
    end = act if act is not None else next((at for at, word in enumerate(words) if word.key in ".;:!?"), len(words))
    return is_denied([word.key for word in words[:end]])
