"""Which words stand alone in an article: one pass over its text, however many names are asked for."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

__all__ = ["has_word", "stands_alone"]

_WORD = re.compile(r"\w+")
_INSIDE = re.compile(r"(?<=[a-z,] )\w+")
"""A word inside a sentence, behind another or a comma: no capital there is that of an opening."""
_ENDS = re.compile(r"\b(?!(?: and)? [A-Z])")
_KEPT = 2
"""Articles whose words are kept: the questions about one come one after the other."""


def stands_alone(name: str, article: str) -> bool:
    """Whether the name stands somewhere inside a sentence, with no other name behind it and joined to none."""
    first = _WORD.match(name)
    places = _inside(article).get(first[0], ()) if first else ()
    return any(article.startswith(name, at) and _ENDS.match(article, at + len(name)) for at in places)


def has_word(word: str, article: str) -> bool:
    """Whether the article has the word, written so."""
    return word in _words(article)


@lru_cache(maxsize=_KEPT)
def _inside(article: str) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = {}
    for one in _INSIDE.finditer(article):
        found.setdefault(one[0], []).append(one.start())
    return found


@lru_cache(maxsize=_KEPT)
def _words(article: str) -> frozenset[str]:
    return frozenset(_WORD.findall(article))
