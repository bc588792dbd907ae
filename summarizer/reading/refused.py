"""Whose a demand is that is told by what another makes of it: "the college said 6 per cent was out of the question"."""

import re
from functools import cache

from summarizer.actors import Actors
from summarizer.reading.cues import Cue
from summarizer.reading.named import whole_of
from summarizer.reading.owned import made_by
from summarizer.reading.phrases import normal, one_of, pattern
from summarizer.reading.subject import WE, other_side, speaking, subject

__all__ = ["TAKES", "demanded_by_another", "only_refuses"]

_CLAIM = re.compile(r"(?:(?:has|have|had) )?(?:granted|turn\w* down|reject\w*|refus\w*|dismiss\w*) ")
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
_REFUSES = re.compile(r"refus(?:ed|es|ing|e)$")
TAKES = re.compile(r" to (?:accept|recogni[sz]e|tolerate|allow|permit|let|take (?:in|back))\b")
"""After "refuses": what is not done to whoever refuses, but is a red line of their own."""
_RULES_OUT = re.compile(r"rul(?:ed|es|ing) out$")
"""Announcing words of what one will not do, as another asks; of 3 such in the articles that this was written from 3."""
_ONESELF = re.compile(r" out (?:interven|comment|tak|stepp|quitt|resign)ing\b|[^,;]{0,60}sel(?:f|ves)\b")
"""After "ruled": what nobody had asked for, "ruled out intervening himself"."""
_SPURNS = re.compile(r" (?:dismissed|rejected|refused|spurned|brushed aside|waved away) (?:that|this|the)$")
"""Before a demand that is named and answered: "dismissed that condition"."""
_COPULA = re.compile(r" (?:is|are|was|were|would be|has been)(?: (?:simply|just|not|\w+ly))*$")
_TIED = re.compile(r"\b(?:unless|until|before|as long as|while|without)\b")
"""After a refusal that sets a condition, and so is a demand of its own."""
_UNLESS = re.compile(r"^[^,;]*\b(?:unless|until|as long as|without)\b")
"""After what is not done or is called impossible: the condition of a demand of one's own."""
_SAID = re.compile(r", (?P<who>[^,;]{2,60}?) (?:said|says|added)\b[^,;]{0,40}$")
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
    told = f"{cue.words.split()[0]}{after}"
    if only_refuses(told):
        return ()
    if _RULES_OUT.match(cue.words) and not _ONESELF.match(after):
        return other_side(subject(before, number, actors), number, actors)
    if spurns := _SPURNS.search(before):
        return other_side(subject(before[: spurns.start()], number, actors), number, actors)
    if _JUDGED.match(cue.words) and not _UNLESS.search(after) and not WE.search(_COPULA.sub("", before)):
        sayer = speaking(number, actors) or _sayer(before, number, actors) or _sayer_behind(after, number, actors)
        return other_side(sayer, number, actors)
    refuses = _REFUSES.match(cue.words) and after.startswith(" to ") and not _keeps_own().match(after)
    if refuses and not _TIED.search(after) and not TAKES.match(after):
        return other_side(subject(before, number, actors), number, actors)
    return None


def only_refuses(told: str) -> bool:
    """Whether announcing words, with what follows, refuse to undo something and set no condition of one's own.

    "Would not accept" and "would not sign" are red lines of whoever says so: 30 of 31 in the articles that this was
    written from.
    """
    return bool(pattern("demand-status", "kept").match(normal(told)))


@cache
def _keeps_own() -> re.Pattern[str]:
    """After "refuses": that one does not give up a demand of one's own, " to drop its demand for"."""
    return re.compile(f" to {one_of('undo').pattern} {one_of('insisted').pattern}", re.I)


def _sayer_behind(after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who says it, told at the end: "was out of the question, the company said in a statement"."""
    said = _SAID.search(after)
    return whole_of(said["who"], number, actors) if said else ()


def _sayer(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who says it, where the article tells no speaker: "a university official said 6 per cent was"."""
    said = _SAYER.match(before)
    return subject(said[1], number, actors) if said else ()
