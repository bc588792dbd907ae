"""Whether a question that a model drafted can be open, and can await whom it names, by the words of its sentence.

Where the sentence's grammar does not tell whom a question awaits, it awaits the question's own subject; a small model
makes that the one that waits about as often as the one waited for.
"""

import re

from summarizer.actors import Actors
from summarizer.reading.named import first_of, whole_of
from summarizer.reading.phrases import written_out
from summarizer.text import one_line

__all__ = ["mistaken"]

_DONE = re.compile(r"\b(?:has|have|had)(?: (?:also|already|since|now|again|just|repeatedly))? ([a-z]{3,}ed)\b")
"""What somebody has done: "Indonesia has also proposed a committee"."""
_WAITS = re.compile(
    r"(?:still )?(?:wait|await|hop(?:e|es|ed|ing) (?:for|to)|expect(?:s|ed|ing)? (?:an?|to (?:hear|know|learn|get)))"
    r"|(?:\w+ )?hear\w* back"
)
"""Announcing words of whoever waits for another."""
_YET_TO_HEAR = re.compile(r"yet to (?:receive|get|hear|obtain|have|see)\b")
_WANTS_TO_KNOW = re.compile(
    r"\b(?:want|ask|demand|request|insist)\w*(?: on)? (?:to )?"
    r"(?:be(?:ing)? told|know(?:ing)?|see(?:ing)?|hear(?:ing)?)\b"
)
"""Before what somebody asks to learn: "wants to be told whether he is alive"."""
_ITS_TURN = re.compile(r"\bbefore (?:it|he|she|they|\w+ing|the \w+)\b")
"""After what is awaited: what the one that waits does then, "waiting for the report before it decides"."""
_BETWEEN = re.compile(
    r"\bno (?:\w+ )?(?:agreement|deal|consensus|accord|compromise)\b|\b(?:not|failed to|yet to) agree"
)
"""What takes more than one."""
_OTHER_CLAUSE = re.compile(
    r"^(?P<first>.+),? (?:but|while|whereas|although|though) (?P<who>(?:the|its|his|her|their) (?:[\w'’-]+ ){1,5}?)"
    r"(?:has|have|had|did|does|would|will|is|was|were|are)\b[^,;]*$"
)
"""Two clauses of which the second, with the announcing words, has a subject of its own."""


def mistaken(
    question: str, awaited: tuple[str, ...], words: str, sentence: str, number: int, actors: Actors
) -> str | None:
    """Why the question is not open or does not await these parties; None where it may be.

    `words` announce it, as matched in the sentence in lower case; `awaited` are names that the grammar did not give.
    """
    text = written_out(one_line(sentence))
    if done := _done(question, text):
        return f'the sentence says that it is done: "{done}"'
    at = text.lower().replace("’", "'").find(words)
    before, after = (text[:at], text[at:]) if at >= 0 else (text, "")
    if len(awaited) == 1 and _BETWEEN.search(words):
        return f"{awaited[0]} does not settle alone what the sentence leaves open"
    if _waits(words, before, after) and not set(awaited) <= set(_named(re.split("[,;]", after)[0], number, actors)):
        return f"it awaits {' and '.join(awaited)}, who in the sentence waits for another"
    if (clause := _OTHER_CLAUSE.match(f"{before}{words}")) and set(awaited) <= set(
        _named(clause["first"], number, actors)
    ):
        meant = whole_of(clause["who"].strip(), number, actors)
        return None if set(awaited) <= set(meant) else f"it awaits {' and '.join(awaited)}, of whom that is not said"
    return None


def _done(question: str, text: str) -> str | None:
    """What the sentence says has been done that the question asks for."""
    asked, lower = set(re.findall(r"[a-z]+", question.lower())), text.lower()
    for found in _DONE.finditer(lower):
        part = found[1]
        forms = {part[:-1], part[:-2], part[:-3], f"{part[:-3]}y"} & asked
        if any(not re.search(rf"\b{form}\b", lower) for form in forms):
            return found.group()
    return None


def _waits(words: str, before: str, after: str) -> bool:
    """Whether the announcing words are said of whoever waits for another's answer."""
    if _ITS_TURN.search(after) and not _WANTS_TO_KNOW.search(before):
        return False
    return bool(_WAITS.match(words) or _YET_TO_HEAR.match(after) or _WANTS_TO_KNOW.search(before))


def _named(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The party that is named first in the words."""
    return first_of(text, number, actors, reach=30)
