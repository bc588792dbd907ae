"""The halves of a divided country, called by their direction alone: "the North" where North Korea is named."""

from __future__ import annotations

from collections.abc import Collection

from summarizer.who.names import Token
from summarizer.who.runs import Run

__all__ = ["half", "is_direction", "union"]

_HALVES = {"north": ("North Korea",), "south": ("South Korea", "South Sudan")}
_OF_UNION = frozenset(["cabinet", "government", "ministry"])
_DIRECTIONS = frozenset(["east", "north", "south", "west"])


def half(run: Run, named: Collection[str | None]) -> str | None:
    """The only such country of those `named` that the run means; "the South" of any other article is a region."""
    if run.end - run.first != 1 or not run.first or run.line.words[run.first - 1].key != "the":
        return None
    found = [party for party in _HALVES.get(run.key, ()) if party in named]
    return found[0] if len(found) == 1 else None


def union(run: Run, named: Collection[str | None]) -> str | None:
    """India, by its ministries and its government: "the Union Power Ministry". Myanmar has ministers so called, too."""
    found = run.words
    union = len(found) > 1 and found[0].key == "union" and found[-1].key in _OF_UNION
    return "India" if union and "Myanmar" not in named else None


def is_direction(word: Token) -> bool:
    """Whether the word tells a direction, and so by itself at most a region."""
    return word.key in _DIRECTIONS
