"""Whose a demand is that is told by what another makes of it: "the college said 6 per cent was out of the question"."""

import re

from summarizer.actors import Actors
from summarizer.reading.cues import Cue
from summarizer.reading.owned import made_by
from summarizer.reading.subject import WE, other_side, speaking, subject

__all__ = ["demanded_by_another"]

_CLAIM = re.compile(r"(?:granted|turn\w* down|reject\w*|refus\w*|dismiss\w*) ")
"""Announcing words of an answer to a demand that they name: "turned down a request that"."""
_YIELDS = re.compile(r"conced|g[ai]ven? (?:in|way) to|bow|relent|back\w* down|climb\w* down")
"""Announcing words of whoever yields to what another demands."""
_TO_THEIRS = re.compile(r" (?:in|way) to (?:its|their|his|her) ")
_JUDGED = re.compile(
    r"out of (?:reach|the question)|unaffordable|unacceptable|(?:a )?non-starter|impossible"
    r"|not (?:achievable|affordable|feasible|realistic|negotiable|up for|for sale)|(?:will|would|can|could) not be$"
)
"""Announcing words of what a demand is called. All 7 such, said of a thing, in the 76 articles that this was
written from answer what another side had demanded."""
_REFUSES = re.compile(r"refus(?:ed|es|ing)$")
_COPULA = re.compile(r" (?:is|are|was|were|would be|has been)(?: (?:simply|just|not|\w+ly))*$")
_TIED = re.compile(r"\b(?:unless|until|before|as long as|while|without)\b")
"""After a refusal that sets a condition, and so is a demand of its own."""
_SAYER = re.compile(r"^(.{1,80}?) (?:said|says|called)\b")


def demanded_by_another(cue: Cue, before: str, after: str, number: int, actors: Actors) -> tuple[str, ...] | None:
    """The other side, or whoever is named with the demand; None where the words are no answer to one.

    `before` and `after` are the words around the first of the announcing words.
    """
    if cue.kind != "demand":
        return None
    if _CLAIM.match(cue.words):
        return made_by(after, subject(before, number, actors), "claim", number, actors)
    if _YIELDS.match(cue.words):
        theirs = other_side(subject(before, number, actors), number, actors)
        return theirs or (speaking(number, actors) if _TO_THEIRS.match(after) else ())
    if _TIED.search(after):
        return None
    if _JUDGED.match(cue.words) and not WE.search(_COPULA.sub("", before)):
        return other_side(speaking(number, actors) or _sayer(before, number, actors), number, actors)
    if _REFUSES.match(cue.words) and after.startswith(" to "):
        return other_side(subject(before, number, actors), number, actors)
    return None


def _sayer(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who says it, where the article tells no speaker: "a university official said 6 per cent was"."""
    said = _SAYER.match(before)
    return subject(said[1], number, actors) if said else ()
