"""What an item claims, as far as two items can be compared: act, words, polarity, owners, places, numbers, dates."""

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.figures import FIGURE_WORDS, NO_FIGURES, Figures, digits, figures
from summarizer.merging.lexicon import Root, particle_verb, root
from summarizer.merging.places import party_of
from summarizer.text import EMPTY_WORDS

__all__ = ["WORD", "Claim", "claim", "key_of", "name_of", "negative", "root_of", "roots", "words_of"]

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*|[.;:!?,—–]")
_ASCII_WORD = re.compile(r"[A-Za-z]+(?:['-][A-Za-z]+)*|[0-9]+(?:[.,][0-9]+)*|[.;:!?,]")
"""The same in a text without other letters and marks, as most are: in 4.2 instead of 6.9 µs a sentence."""
_NEGATIVE = frozenset(
    """
    not no never without stop avoid refrain refuse reject oppose against cannot neither nor nobody nothing none
    """.split()
)
_PREPOSITIONS = frozenset("on of over about for from".split())
_DETERMINERS = frozenset("a an the all any its their his her this these those that".split())
_WHERE = frozenset("in at near outside".split())
_COMPLEMENT = 4
"""Words of a complement that are compared."""
_NO_ROOT = EMPTY_WORDS | FIGURE_WORDS | {"without"}
_REACH = 2
"""Words that may stand between a verb and its particle (hand it over), or an owner and what is owned."""


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


class _Word(NamedTuple):
    text: str
    key: str
    root: Root | None
    """None for words that carry no meaning, marks, and names of parties."""
    party: str | None
    particles: Mapping[str, Root] = {}
    figure: bool = False
    """Whether it may be part of a number or date."""
    role: str = ""
    """What it does in a text beside having a root: "denies", "leads" to a complement, says "where"; mostly nothing."""


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
    words = _words(text)
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
        owners=_owners(words) if parties and "things" in kinds else frozenset(),
        parties=parties,
        places=_places(words) if "where" in roles else frozenset(),
        figures=figures(text) if True in [word.figure for word in words] else NO_FIGURES,
        objects=_objects(words) if "leads" in roles else (),
    )


def negative(text: str) -> bool:
    """Whether the text denies what it tells: what its claim says of it, without the rest of the claim."""
    words = _words(text)
    return any(word.role == "denies" for word in words) and _negative(words, _act_at(words))


def _words(text: str) -> list[_Word]:
    found = list(map(_word, words_of(text)))
    for place, particles in [(place, word.particles) for place, word in enumerate(found) if word.particles]:
        for after in range(place + 1, min(place + 2 + _REACH, len(found))):
            if meant := particles.get(found[after].key):
                found[place] = found[place]._replace(root=meant)
                found[after] = found[after]._replace(root=None)
                break
    return found


@lru_cache(maxsize=65_536)
def _word(text: str) -> _Word:
    bare = text.removesuffix("'s").removesuffix("’s")
    key = _plain(bare)
    if not key[0].isalpha():
        return _Word(text, key, None, None, figure=key[0].isdigit())
    if text[0].isupper() and (party := party_of(bare)):
        return _Word(text, key, None, party)
    means = None if key in _NO_ROOT or len(key) == 1 else root(key)
    figure = key in FIGURE_WORDS or key in ("may", "march")
    return _Word(text, key, means, None, particle_verb(key), figure, _role(key))


def _role(key: str) -> str:
    if key in _NEGATIVE or key.endswith("n't") or _stops(key):
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


def _act_at(words: list[_Word]) -> int | None:
    """Where the first act is told: a verb of the groups, or a document named before any.

    Not the act of who reports ("confirmed that ...") where another follows, and not a word that only says of what kind
    a thing is (a ceasefire agreement).
    """
    found = [place for place, word in enumerate(words) if word.root and _act(word.root)]
    told = [place for place in found if not _modifies(words, place) and not _reports(words, place)]
    return next(iter(told or found), None)


def _next(words: list[_Word], place: int) -> _Word | None:
    return words[place + 1] if place + 1 < len(words) else None


def _modifies(words: list[_Word], place: int) -> bool:
    after = _next(words, place)
    own = words[place].root
    return bool(after and after.root and after.root.kind == "things" and own and own.name in ("ceasefire", "exchange"))


def _reports(words: list[_Word], place: int) -> bool:
    after = _next(words, place)
    return bool(after and after.key == "that")


def _negative(words: list[_Word], act: int | None) -> bool:
    """Whether what stands before the act (or the first clause, where there is none) is denied, once or three times."""
    end = act if act is not None else next((at for at, word in enumerate(words) if word.key in ".;:!?"), len(words))
    return sum(word.role == "denies" for word in words[:end]) % 2 == 1


def _stops(key: str) -> bool:
    return key not in _NEGATIVE and any(
        key.startswith(verb) and key[len(verb) :] in ("s", "ed", "d", "ing", "ping", "ped", "ring", "red", "es")
        for verb in ("stop", "avoid", "refrain", "refuse", "reject", "oppose", "refus", "oppos")
    )


def _owners(words: list[_Word]) -> frozenset[tuple[str, str]]:
    found = set()
    for place, word in enumerate(words):
        if word.party:
            for after in words[place + 1 : place + 2 + _REACH]:
                if after.root is None or after.root.kind in ("acts", "whole", "meeting"):
                    break
                if after.root.kind == "things":
                    found.add((after.root.name, word.party))
                    break
    return frozenset(found)


def _objects(words: list[_Word]) -> tuple[tuple[str, frozenset[str]], ...]:
    """For each word with a complement, the words of the complement, up to what is no noun any more."""
    found: dict[str, set[str]] = {}
    for place, word in enumerate(words):
        head = words[place - 1].root if place else None
        if word.role == "leads" and head:
            for after in words[place + 1 : place + 1 + _COMPLEMENT]:
                if after.root:
                    found.setdefault(head.name, set()).add(after.root.name)
                elif after.key not in _DETERMINERS:
                    break
    return tuple(sorted((head, frozenset(names)) for head, names in found.items()))


def _places(words: list[_Word]) -> frozenset[str]:
    """Capitalised names after `in` or `at`, and what a comma adds to them."""
    found = set()
    for place, word in enumerate(words[:-1]):
        after = words[place + 1]
        if word.role == "where" and after.text[0].isupper():
            found.add(after.key)
    return frozenset(found)
