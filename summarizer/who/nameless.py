"""Bands that have no name and bargain: "Somali pirates", "the kidnappers". Nobody but their deed tells who they are."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from summarizer.who.body import Body
from summarizer.who.clauses import is_verb
from summarizer.who.lines import Line
from summarizer.who.names import Token

__all__ = ["nameless"]

_BANDS = frozenset(["bandits", "captors", "gunmen", "hackers", "hijackers", "kidnappers", "pirates"])
_FORMS = frozenset(["captors", "gang", "hostage takers"])
"""What else an article calls such a band; by another of the nouns it means another band."""
_BARGAINS = (
    r"(?i)\b(?<!no )(?:ransoms?|demand(?:s|ed|ing)?|wants?|wanted|negotiat\w+|bargain\w*|talks|offer(?:s|ed)?|freed"
    r"|releas(?:e|ed|es|ing))\b"
)
"""What tells that a band deals with somebody, and has not only shot or robbed."""
_ACTING = frozenset(["demanding", "having", "holding", "seeking", "threatening", "wanting", "who"])
_OPENING = 2
"""Sentences in which a side is first named."""
_FEWEST = 2


def nameless(lines: Sequence[Line], bodies: Collection[Body]) -> tuple[Body, ...]:
    """The band that opens one of the first sentences by doing something; none beside a body under arms with a name."""
    if any("armed" in body.kinds for body in bodies):
        return ()
    for line in (line for line in lines if 0 < line.number <= _OPENING):
        if (end := _band_end(line)) and _bargains(line.words[end - 1].key, lines):
            first = int(line.words[0].key == "the")
            name = line.slice(first, end)
            return (Body(name[0].upper() + name[1:], {"group"}, {line.words[end - 1].key, *_FORMS}),)
    return ()


def _bargains(noun: str, lines: Sequence[Line]) -> bool:
    """Whether the article goes on about the band, and has it deal in one of the sentences about it."""
    calls = {noun, *_FORMS}
    told = [line for line in lines if line.number for word in line.words if word.key in calls]
    return len(told) >= _FEWEST and any(re.search(_BARGAINS, line.text) for line in told)


def _band_end(line: Line) -> int:
    """Where the band ends with which the sentence opens, behind where it comes from; 0 where it opens with none."""
    found: Sequence[Token] = line.words
    first = int(bool(found) and found[0].key == "the")
    home = next((hit for hit in line.hits if hit.first == first and hit.form.kind == "adjective"), None)
    place = home.end if home else first
    if place + 1 >= len(found) or found[place].key not in _BANDS:
        return 0
    return (place + 1) * (found[place + 1].key in _ACTING or is_verb(found[place + 1]))
