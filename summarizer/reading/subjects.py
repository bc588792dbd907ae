"""Who offers, demands or owes an answer, where the words around the announcing verb plainly say so.

A small model often names the wrong party of two; the subject of "urged" or of "has yet to reply" is no opinion.
"""

import re

from summarizer.actors import Actors
from summarizer.reading.awaited import awaited
from summarizer.reading.cues import Cue
from summarizer.reading.named import first_of, whole_of
from summarizer.reading.phrases import one_of, written_out
from summarizer.reading.subject import PASSIVE, WE, other_side, speaking, subject
from summarizer.text import one_line

__all__ = ["party_of"]

_PARTICIPLE = re.compile(r"\w+ed\b|sought\b|told\b|put\b")
"""Announcing words that a form of "to be" makes passive."""
_WITH = re.compile(r", with ([^,]+)$")
"""What goes on beside: "the talks resumed, with Chile insisting on a vote"."""
_OWNER = re.compile(r"(?:^|\s)(?:(\S+)['’]s?|(?:an?|the|this) ([A-Z]\S+))(?: (?:own|new|latest|earlier|main))?$")
_BY = re.compile(r"(?: \w+){0,4}? by ")
_SPOKEN = re.compile(
    r"(?:must|should|ought|ha[sd] to|have to|needs? to|unless|only|if|until|provided|as long|so long|no\b|not\b|never"
    r"|nothing|either|condition|immediate|at once|without|under|avoid|in return|in exchange|deadline"
    r"|(?:is|are|was|were) what)|.*\bmust\b"
)
"""Announcing words that are said by whoever speaks, and have no subject that demands."""
_ANSWERS = re.compile(
    r"(?:reject|turn|refus|dismiss|spurn|rebuff|rul(?:ed|ing) out|off the|accept|received|in return|led to)"
)
"""Words that tell what became of a proposal: whoever rejects it did not make it."""
_NOUN_BEFORE = re.compile(
    r"(?:^|\s)(?:the|an?|its|his|her|their|our|this|that|any|no|first|second|new|latest|pay)$", re.I
)
_PLANNED = re.compile(
    r" ?(?:from|(?:(?:that (?:was|is) )?(?:put forward|proposed|tabled|offered|suggested|made|drafted|drawn up|floated"
    r"|brokered|written) )?by|of) "
)
_AGREED_TO = re.compile(
    r"\w* (?:(?:to|on|with) )?(?:(?:his|her)|(?P<named>[^\Wa-z][\w.'’-]*(?: [^\Wa-z][\w.'’-]*){0,4}?)['’]s?)"
    r" (?P<what>\w+(?: \w+)?)"
)
"""After "agreed" or "accepted": whose idea it is, "both sides agreed to her idea of a survey"."""
_NEAR = 4
"""Words before a verb that its subject, titles and all, is expected to end among."""
_FAR = 60
"""Words before a verb among which its subject is looked for."""


def party_of(cue: Cue, sentence: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Names of the parties whose item a cue announces; none where the words do not plainly say.

    Of a proposal or demand those that make it, of a question those that it awaits.
    """
    text = written_out(one_line(sentence))
    at = _place(cue.words, text.lower().replace("’", "'"))
    if at is None:
        return ()
    before, after = " ".join(text[:at].split()[-_FAR:]), text[at + len(cue.words.split()[0]) :]
    if cue.kind == "question":
        return awaited(cue, before, text[at:], number, actors)
    if cue.kind == "proposal" and (owner := _agreed_to(cue, after, before, number, actors)):
        return owner
    if cue.kind == "proposal" and _ANSWERS.match(cue.words):
        return _maker(after, subject(before, number, actors), number, actors)
    if _PARTICIPLE.match(cue.words) and PASSIVE.search(before):
        by = _BY.match(after)
        return first_of(after[by.end() :], number, actors, reach=1) if by else ()
    if aside := _WITH.search(before) if cue.words.split()[0].endswith("ing") else None:
        before = aside[1]
    if cue.kind == "proposal":
        return () if _NOUN_BEFORE.search(before) else subject(before, number, actors)
    if _SPOKEN.match(cue.words):
        return speaking(number, actors)
    found = _owner(before, number, actors) or subject(before, number, actors)
    # "The fishermen of Norway demanded ..., Chile said": another is named there, and is not the speaker.
    near = [word for word in before.split()[1:][-_NEAR:] if not WE.search(word)]
    another = any(word[:1].isupper() for word in near) and not before.endswith(",")
    spoken = speaking(number, actors)
    return found or (() if another and first_of(" ".join(near), number, actors) != spoken else spoken)


def _place(words: str, text: str) -> int | None:
    """Where the words stand first, as whole words: to compile a pattern for each took 1.4 ms an article."""
    at = text.find(words)
    while at >= 0:
        before, after = text[max(0, at - 1) : at], text[at + len(words) :][:1]
        if not (_in_word(before) or before == "'" or _in_word(after)):
            return at
        at = text.find(words, at + 1)
    return None


def _in_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _owner(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose a demand is that is told as a thing: "a British push for", "Chile's demand that"."""
    found = _OWNER.search(before)
    return actors.resolve_all(found[1] or found[2], sentence=number) if found else ()


def _agreed_to(cue: Cue, after: str, before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose the idea is that others agreed to, where the words say so."""
    found = _AGREED_TO.match(after) if cue.words.startswith(("agree", "accept")) else None
    if not found or not any(one_of(name).search(found["what"].lower()) for name in ("plan", "thing")):
        return ()
    if named := found["named"]:
        return whole_of(named, number, actors)
    theirs = speaking(number, actors)
    return () if theirs == subject(before, number, actors) else theirs


def _maker(after: str, answering: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """Whose proposal was answered: that of the party named with it, "a Qatari plan", else the other side's."""
    plan = one_of("plan").search(after.lower())
    if plan and (by := _PLANNED.match(after, plan.end())):
        named = first_of(after[by.end() :], number, actors, reach=1)
        if named:
            return named
    owner = after[: plan.start()] if plan else ""
    if any(word[:1].isupper() for word in owner.split()):
        return first_of(owner, number, actors)
    return other_side(answering, number, actors)
