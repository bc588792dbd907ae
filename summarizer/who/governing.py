"""Provinces, states of a federation and counties that an article shows to act by a government of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.who.lexicon import provinces, words
from summarizer.who.marks import PAST
from summarizer.who.names import Token
from summarizer.who.runs import POSSESSIVES, Run

__all__ = ["GOVERNMENTS", "LOCAL", "governs"]

LOCAL = frozenset(["cantonal", "county", "provincial", "regional", "state"])
"""What tells that a government or a minister is not a country's."""
GOVERNMENTS = frozenset(["administration", "authorities", "cabinet", "government"])
_PARTS = frozenset(["canton", "county", "oblast", "prefecture", "province"])
"""Words that end the name of a part of a country."""
_TITLES = frozenset(["minister", "premier"])
_LONGEST_TITLE = 4
_FEDERAL = r"\b(?:provinc(?:es?|ial)|cantonal|(?:state|regional|county) (?:government|minister)|premier)\b"
_WILL = frozenset(
    "wants demands insists refuses refused rejected rejects asked demanded urged opposes proposed".split()
)
_WILL_BE = frozenset(["agreed", "asked", "demanded", "insisted", "offered", "proposed", "refused", "rejected", "urged"])
_HAS = frozenset(["has", "had", "have"])


def governs(run: Run, article: str) -> bool:
    """Whether the name is one of a part of a country, and the text beside it tells that its government acts.

    "the Punjab government", "the state government of Holm", "Manitoba's labour minister"; and "Punjab wants" in an
    `article` that speaks of provinces.
    """
    found = run.line.words
    known = run.key in provinces() or run.words[-1].key in _PARTS
    return (
        _before_government(found, run.end, known=known)
        or _of_government(found, run.first, known=known)
        or (known and (_has_minister(found, run.end) or _decides(run, article)))
    )


def _before_government(found: Sequence[Token], end: int, *, known: bool) -> bool:
    """Whether a government follows: "the Punjab government", "the Holm state government"."""
    at = end + (end < len(found) and found[end].key in POSSESSIVES)
    local = at < len(found) and found[at].key in LOCAL
    at += local
    government = at < len(found) and found[at].key in GOVERNMENTS and found[at].text.islower()
    return government and (known or local)


def _of_government(found: Sequence[Token], first: int, *, known: bool) -> bool:
    """Whether it is the one whose government is named: "the state government of Holm"."""
    place = first - 1 - (first > 0 and found[first - 1].key == "the")
    if place < 1 or found[place].key != "of" or found[place - 1].key not in GOVERNMENTS:
        return False
    return known or (place > 1 and found[place - 2].key in LOCAL)


def _has_minister(found: Sequence[Token], end: int) -> bool:
    """Whether a minister of its own follows: "Manitoba's labour minister", "Manitoba Premier Ann Roe"."""
    for word in found[end : end + _LONGEST_TITLE]:
        if word.key in _TITLES:
            return True
        if word.key not in POSSESSIVES and word.key not in words("fields") | words("qualifiers"):
            return False
    return False


def _decides(run: Run, article: str) -> bool:
    """Whether it wants or refuses something, in an article that speaks of provinces."""
    found = run.line.words[run.end : run.end + 2]
    before = run.line.words[run.first - 1] if run.first else None
    if not found or (before and (before.capital or before.key in words("prepositions"))):
        return False
    will = found[0].key in _WILL or (len(found) > 1 and found[0].key in _HAS and found[1].key in _WILL_BE)
    return will and not re.search(PAST, run.line.text) and re.search(_FEDERAL, article, re.IGNORECASE) is not None
