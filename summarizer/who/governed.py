"""Provinces that an article shows to govern by what it calls them: "the state government", "B.C." and its ministers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from summarizer.who.body import Seen
from summarizer.who.governing import countries, governs
from summarizer.who.introduced import initials, letters_of
from summarizer.who.lexicon import provinces
from summarizer.who.runs import Run

__all__ = ["govern_alone", "govern_by_letters"]

_GOVERNMENT = (
    r"\b[Tt]he (?:(?:state|provincial|cantonal) (?:administration|cabinet|government)"
    r"|province(?:['’]s|,? (?:has|had|is|was|will|would|said|says|should|must|to)\b))"
)
_LONGEST_PROVINCE = 2


def govern_alone(seen: dict[str, Seen], article: str) -> None:
    """Let the only province that the article names govern, where it tells of "the state government".

    It may be named in a longer name alone: "the Alberta Transit Board", where it is told what "the province" does.
    """
    if not re.search(_GOVERNMENT, article):
        return
    known = ((name, one) for name, one in seen.items() if name in provinces() and not one.person)
    own = {name: one.runs[0] for name, one in known if not any(_is_shortened(run) for run in one.runs)}
    found = own or dict(_within(seen))
    if len(found) == 1 and (name := next(iter(found))) not in countries():
        seen.setdefault(name, Seen([found[name]])).governs = True


def govern_by_letters(seen: Mapping[str, Seen], article: str) -> None:
    """Let the letters of a province stand for it, and for its government: "B.C.'s minister" of British Columbia."""
    known = {name: one for name, one in seen.items() if name in provinces() and " " in name}
    for one in seen.values() if known else ():
        letters = letters_of(one.runs[0].text)
        fits = [name for name in known if letters and letters in initials(name)]
        if len(fits) == 1:
            longer = known[fits[0]]
            longer.governs = longer.governs or any(governs(run, article, known=True) for run in one.runs)
            longer.acts = longer.acts or one.acts
            one.other = True


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
