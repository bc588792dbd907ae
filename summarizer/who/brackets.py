"""Letters in a bracket behind a long name, and how they come from its words: (RPA), (Pafwusa)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from summarizer.who.lexicon import never, words
from summarizer.who.names import Token

__all__ = ["SMALL", "are_people", "is_spoken", "shuffled", "spells", "syllables", "written"]

SMALL = frozenset(
    "of the and for in de del della dei di du des da das do dos la las le los na voor van der und et y e & - to"
    " on".split()
)
"""Words inside a name that its letters may leave out."""
_SHORTEST_SPOKEN = 4
_FEWEST = 3


def is_spoken(word: Token) -> bool:
    """Whether it may be letters that are said as a word, of which only the first is a capital: `Cosatu`."""
    long = _SHORTEST_SPOKEN <= len(word.text) <= 2 * _SHORTEST_SPOKEN + 2
    return long and word.text.istitle() and word.text.isalpha() and word.key not in words("common") | never("outlets")


def spells(part: Sequence[Token], letters: str) -> bool:
    """Whether these are the first letters of the words, each small one counted or not."""
    if not part:
        return not letters
    key = part[0].key
    if letters and key[0] == letters[0] and spells(part[1:], letters[1:]):
        return True
    return key in SMALL and spells(part[1:], letters)


def syllables(part: Sequence[Token], letters: str) -> bool:
    """Whether these are the beginnings of the words, one after the other: "Peoples Cooperative Bank (Pecoba)"."""
    if not part or not letters:
        return not part and not letters
    key = part[0].key
    same = next((at for at, pair in enumerate(zip(key, letters, strict=False)) if pair[0] != pair[1]), len(key))
    if any(syllables(part[1:], letters[at:]) for at in range(min(same, len(letters)), 0, -1)):
        return True
    return key in SMALL and syllables(part[1:], letters)


def shuffled(found: Sequence[Token], letters: str) -> str | None:
    """The name at the end whose capitalised words, as many as the letters, begin with them in another order.

    Letters of another language's name: "Delta Free Movement (MDF)", where the article keeps the French letters.
    """
    wanted, start, capitals = sorted(letters.lower()), len(found), 0
    while start > 0 and capitals < len(wanted) and (found[start - 1].capital or found[start - 1].key in SMALL):
        start -= 1
        capitals += found[start].capital
    begin = [word.key[0] for word in found[start:] if word.capital]
    of_language = len(wanted) >= _FEWEST and sorted(begin) == wanted
    return written(found[start:]) if of_language and found[start].key not in words("common") else None


def are_people(word: Token) -> bool:
    """Whether it is the people of the body behind it: "Delegates of the Delta Front"."""
    return word.key == "members" or (word.key.endswith("s") and word.key in words("offices"))


def written(run: Sequence[Token]) -> str:
    """The words as written, from their own offsets."""
    parts = [run[0].text]
    for before, word in pairwise(run):
        parts += [" " * min(1, word.start - before.end), word.text]
    return "".join(parts)
