"""Provinces, states of a federation and counties that an article shows to act by a government of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from summarizer.who.body import Seen
from summarizer.who.lexicon import country_names, provinces, words
from summarizer.who.marks import PAST
from summarizer.who.names import Token, folded
from summarizer.who.runs import POSSESSIVES, Run

__all__ = ["GOVERNMENTS", "LOCAL", "govern_alone", "governs"]

LOCAL = frozenset(["cantonal", "county", "provincial", "regional", "state"])
"""What tells that a government or a minister is not a country's."""
GOVERNMENTS = frozenset(["administration", "authorities", "cabinet", "government"])
_PARTS = frozenset(["canton", "county", "oblast", "prefecture", "province"])
"""Words that end the name of a part of a country."""
_TITLES = frozenset(["gov", "governor", "minister", "ministry", "premier"])
_LONGEST_TITLE = 4
_FEDERAL = (
    r"\b(?:provinc(?:es?|ial)|cantonal|(?:state|regional|county) (?:government|minister)|premier|governors?|federal"
    r"|chief minister|(?:both|two|three|neighbou?ring) states"
    r"|(?:basin|border|coastal|downstream|lower|upper|upstream) states)\b"
)
_GOVERNMENT = (
    r"\b[Tt]he (?:(?:state|provincial|cantonal) (?:administration|cabinet|government)"
    r"|province(?:['’]s|,? (?:has|had|is|was|will|would|said|says|should|must|to)\b))"
)
_LONGEST_PROVINCE = 2
_WILL = frozenset(
    "asked demanded demands insists offered offers opposes proposed refused refuses rejected rejects urged"
    " wants".split()
)
_WILL_BE = frozenset(["agreed", "asked", "demanded", "insisted", "offered", "proposed", "refused", "rejected", "urged"])
_HAS = frozenset(["has", "had", "have"])


def governs(run: Run, article: str) -> bool:
    """Whether the name is one of a part of a country, and the text beside it tells that its government acts.

    "the Punjab government", "the state government of Holm", "Manitoba's labour minister"; and "Punjab wants" in an
    `article` that speaks of provinces.
    """
    found = run.line.words
    known = (run.key in provinces() and run.key not in _countries()) or run.words[-1].key in _PARTS
    return (
        _before_government(found, run.end, known=known)
        or _of_government(found, run.first, known=known)
        or (known and (_has_minister(run) or _decides(run, article)))
    )


@cache
def _countries() -> frozenset[str]:
    """Countries' names, folded: Georgia, where it is the state, is no party, for it would be taken for the country."""
    return frozenset(folded(name) for name in country_names().values())


def govern_alone(seen: dict[str, Seen], article: str) -> None:
    """Let the only province that the article names govern, where it tells of "the state government".

    It may be named in a longer name alone: "the Alberta Transit Board", where it is told what "the province" does.
    """
    if not re.search(_GOVERNMENT, article):
        return
    known = ((name, one) for name, one in seen.items() if name in provinces() and not one.person)
    own = {name: one.runs[0] for name, one in known if not any(_is_shortened(run) for run in one.runs)}
    found = own or dict(_within(seen))
    if len(found) == 1 and (name := next(iter(found))) not in _countries():
        seen.setdefault(name, Seen([found[name]])).governs = True


def _is_shortened(run: Run) -> bool:
    """Whether it is short for another name, behind a town's: "Selkirk, Man., on Tuesday"."""
    found = run.line.words
    point = run.end + 1 < len(found) and found[run.end].text == "." and found[run.end].start == found[run.end - 1].end
    return point and run.first > 0 and found[run.first - 1].text == ","


def _within(seen: Mapping[str, Seen]) -> Iterator[tuple[str, Run]]:
    """The provinces with which longer names begin, each with where it stands."""
    for one in seen.values():
        run = one.runs[0]
        for end in range(run.first + 1, min(run.end, run.first + _LONGEST_PROVINCE + 1)):
            part = run._replace(end=end)
            if part.key in provinces():
                yield part.key, part


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


def _has_minister(run: Run) -> bool:
    """Whether one who governs it follows: "Manitoba's labour minister", "Ohio Gov. Jo Roe"."""
    found = run.line.words
    if run.first and found[run.first - 1].key in words("past"):
        return False
    for at, word in enumerate(found[run.end : run.end + _LONGEST_TITLE], run.end):
        attorney = word.key == "attorney" and found[at + 1 : at + 2] and found[at + 1].key == "general"
        if word.key in _TITLES or attorney:
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
