"""The noun that tells what body a name names, `union` of "Union of Ferry Pilots", and words for groups of people."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from summarizer.who.lexicon import kinds, words
from summarizer.who.names import Token

__all__ = ["head", "heads", "is_group"]

_PEOPLE = ("ers", "ees", "ors", "ists", "ians", "men", "pilots", "nurses", "crews")
_SHORTEST = 5
_DISTRICTS = frozenset(
    "school schools fire hospital health irrigation library park sanitation transit utility water".split()
)
_OTHERS = frozenset(["bank", "foundation", "foundations", "port", "center", "centre"])


@cache
def heads() -> frozenset[str]:
    """Nouns that head the name of a body."""
    return frozenset(kinds()) | words("organs") | words("firms") | _OTHERS


def head(run: Sequence[Token]) -> str | None:
    """The noun that tells what body a name of several words names: `union` of "Union of Ferry Pilots"."""
    if len(run) > 2 and run[-2].key == "local" and run[-1].text.isdigit():
        run = run[:-2]
    if len(run) < 2:
        return None
    of = next((place for place, word in enumerate(run) if word.key in ("of", "for") and place), 0)
    nouns = (run[of - 1], run[-1]) if of and run[of - 1].key in words("organs") else (run[-1], run[of - 1])
    found = (noun.key for noun in nouns if noun.key in heads() or _is_district(run, noun))
    return next(found, None)


def _is_district(run: Sequence[Token], noun: Token) -> bool:
    """Whether it is the district of a school board or a utility, which bargains: the Lake District does not."""
    place = run.index(noun)
    return noun.key == "district" and place > 0 and run[place - 1].key in _DISTRICTS


def is_group(word: Token) -> bool:
    """Whether the word names people by what they do, in the plural: Pilots, Teachers, Nurses, Musicians."""
    return word.key.endswith(_PEOPLE) and len(word.key) > _SHORTEST
