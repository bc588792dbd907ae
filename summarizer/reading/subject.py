"""The subject of a verb, who speaks, and the other side, as the names of parties."""

import re

from summarizer.actors import Actors
from summarizer.reading.named import last_of, whole_of

__all__ = ["PASSIVE", "WE", "other_side", "speaking", "subject"]

_BEFORE_VERB = re.compile(
    r"(?:^|\s)(?:has|have|had|is|are|was|were|be|been|being|will|would|can|could|may|might|also|again|not|never|yet|then"
    r"|still|now|later|earlier|once|therefore|however|more|did|does|do|both|all|each|just|already|instead|since|who|which"
    r"|remains?|remained|stays?|expressed|signalled|signaled|voiced|repeated|reiterated|made|makes|clear"
    r"|\w+ly|(?:on|late on|early on|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$",
    re.I,
)
"""What may stand between a subject and its verb."""
_JOINS = re.compile(r"(?:^|[\s,])(?:and|but|nor|or)$")
_VERB = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|can|could|said|says|told|stated|confirmed|announced|added|noted|warned"
    r"|criticised|criticized|welcomed|supported|rejected|offered|proposed|urged|demanded|called|accused|dismissed)\b"
)
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:\w+ly|also|again|not|never|now|then|first|once|still|already))?$", re.I
)
_TOLD = re.compile(r"said|says|told|stated|confirmed|announced|added|noted|warned")
"""Verbs after which another's deeds may be told: in "Peru said Chile had refused and offered", either may offer."""
_SAID = re.compile(r" (?:said|says|added|stated) (?:that )?(?:he|she|it|they|we)$")
"""Who says it has a name before: "an idea that Okafor said she would take to her members"."""
_THAT = re.compile(r"\bthat$")
_ASIDE = re.compile(r"(?:which|whose)\b|\w+ed (?:by|with|to)\b")
"""What begins an aside about the subject: "Norway, supported by Chile, urged"."""
WE = re.compile(r"(?:^|\s)[\"“”«»'‘’(]*(?:we|i|our|it|they|he|she)$", re.I)


def subject(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the words before a verb end with, what may stand between left out."""
    rest = before.rstrip()
    while between := _BEFORE_VERB.search(rest):
        rest = rest[: between.start()].rstrip()
    if said := _SAID.search(rest):
        rest = rest[: said.start()]
    if joins := _JOINS.search(rest):
        return _subject_of_verbs(rest[: joins.start()], number, actors)
    if WE.search(rest) or _THAT.search(rest):
        return speaking(number, actors)
    if not rest.endswith(","):
        return last_of(rest, number, actors)
    # "Velaria's chairman, Jordi Pla, proposed"; "Botswana, whose delta lives on the river, proposed".
    phrases = [phrase.strip() for phrase in rest.rstrip(",").split(",")]
    named = (phrase for phrase in phrases[::-1] if not _ASIDE.match(phrase))
    inner = (found for phrase in named if (found := whole_of(phrase, number, actors)))
    return next(inner, ()) or last_of(phrases[0], number, actors)


def _subject_of_verbs(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The subject of the verb that an "and" joins the next one to."""
    verbs = list(_VERB.finditer(text))
    if not verbs:
        return ()
    found = subject(text[: verbs[-1].start()], number, actors)
    told = len(verbs) > 1 and _TOLD.match(verbs[0].group())
    return () if told and found != subject(text[: verbs[0].start()], number, actors) else found


def speaking(number: int, actors: Actors) -> tuple[str, ...]:
    """The party that speaks in the sentence, where the article tells."""
    speaker = actors.speaker(number)
    return (speaker.party,) if speaker and speaker.party else ()


def other_side(one: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """The other of the two sides at the table, where they are two and this is one of them."""
    sides = actors.resolve_all("both sides", sentence=number)
    return tuple(side for side in sides if side not in one) if len(one) == 1 and set(one) < set(sides) else ()
