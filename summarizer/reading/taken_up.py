"""Whose a proposal is that others take up: "agreed to a proposal by the Labour Court", "accepted Peru's request"."""

import re

from summarizer.actors import Actors
from summarizer.reading.cues import Cue
from summarizer.reading.named import last_of, whole_of
from summarizer.reading.owned import maker_named
from summarizer.reading.phrases import one_of
from summarizer.reading.subject import speaking, subject

__all__ = ["taken_up"]

_TAKES_UP = ("agree", "accept", "signed up", "backed", "endorse", "welcom", "approv")
_THINGS = ("plan", "thing", "claim")
_AGREED_TO = re.compile(
    r"\w* (?:(?:to|on|with|up to|in to) )?"
    r"(?:(?:his|her)|(?P<named>(?:(?:the|an?) )?[\w.'’-]+(?: [\w.'’-]+){0,4}?)['’]s?) (?P<what>\w+(?: \w+)?)"
)
"""After "agreed" or "accepted": whose idea it is, "both sides agreed to her idea of a survey"."""
_TAKEN_UP = re.compile(
    r"\w* (?:(?:to|on|with|up to|in to) )?(?:an?|the) (?:[\w-]+ ){0,3}?(?P<what>[\w-]+)"
    r" (?:(?:put forward|proposed|tabled|suggested|made|drafted|drawn up|floated|brokered) by|by|from) "
)
"""After "agreed" or "accepted": who made what is taken up, "agreed to a proposal by the Labour Court"."""


def taken_up(cue: Cue, before: str, after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose the idea is that others agreed to, where the words say so; `before` and `after` stand around the verb."""
    if not cue.words.startswith(_TAKES_UP):
        return ()
    return _made_by(after, number, actors) or _agreed_to(before, after, number, actors)


def _made_by(after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who made what others agreed to, where that is told after it."""
    found = _TAKEN_UP.match(after)
    named = found and any(one_of(name).fullmatch(found["what"].lower()) for name in (*_THINGS, "deal"))
    return maker_named(after[found.end() :], number, actors) if found and named else ()


def _agreed_to(before: str, after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose the idea is that others agreed to, where the words say so."""
    found = _AGREED_TO.match(after)
    if not found or not any(one_of(name).search(found["what"].lower()) for name in _THINGS):
        return ()
    if named := found["named"]:
        return whole_of(named, number, actors) or last_of(named, number, actors)
    theirs = speaking(number, actors)
    return () if theirs == subject(before, number, actors) else theirs
