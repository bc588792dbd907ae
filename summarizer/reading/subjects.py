"""Who offers, demands or owes an answer, where the words around the announcing verb plainly say so.

A small model often names the wrong party of two; the subject of "urged" or of "has yet to reply" is no opinion.
"""

import re
from typing import NamedTuple

from summarizer.actors import Actors
from summarizer.reading.agreeing import offering
from summarizer.reading.awaited import awaited
from summarizer.reading.cues import Cue
from summarizer.reading.named import first_of, last_of, whole_of
from summarizer.reading.owned import made_by, made_under, maker_before, maker_named, maker_told, thing_of
from summarizer.reading.phrases import written_out
from summarizer.reading.refused import demanded_by_another
from summarizer.reading.subject import PASSIVE, WE, opening, other_side, speaking, subject
from summarizer.reading.taken_up import taken_up
from summarizer.text import one_line

__all__ = ["party_of"]

_PARTICIPLE = re.compile(r"\w+ed\b|(?:sought|told|put|drawn|given|made|set|written|sent|brought|laid|taken|won)\b")
"""Announcing words that a form of "to be" makes passive."""
_WITH = re.compile(r", with ([^,]+)$")
"""What goes on beside: "the talks resumed, with Chile insisting on a vote"."""
_OWNER = re.compile(
    r"(?:^|\s)(?:(\S+)['’]s?|(?:an?|the|this) ([A-Z]\S+))(?: [\d.,]+)?"
    r"(?: (?:own|new|latest|last|earlier|main|first|second|third|separate|final|pay|wage|initial|original|current"
    r"|previous|improved|revised|sweetened|better|counter|cash|best|per cent|percent|\w+-year)){0,3}$"
)
_BY = re.compile(r"(?: \w+){0,4}? by ")
_SPOKEN = re.compile(
    r"(?:must|should|ought|ha[sd] to|have to|needs? to|unless|only|if|until|provided|as long|so long|no\b|not\b|never"
    r"|nothing|either|condition|immediate|at once|without|under|avoid|in return|in exchange|deadline"
    r"|(?:is|are|was|were) what)|.*\bmust\b"
)
"""Announcing words that are said by whoever speaks, and have no subject that demands."""
_ANSWERS = re.compile(
    r"(?:reject|turn|thr[eo]w|voted (?:down|out|.*\bagainst)|refus|dismiss|spurn|rebuff|rul(?:ed|ing) out"
    r"|accept|received|in return|led to)"
)
"""Words that tell what became of a proposal: whoever rejects it did not make it."""
_RETURN = re.compile(
    r"in (?:return|exchange),? (?P<who>.+?) (?:will|would|has|have|had|is|are|was|were|agreed|promised)\b"
)
"""Who gives something for what was told before: "In return, Peru will"."""
_TURNED_DOWN = re.compile(
    r", (?:an? (?:\w+ )?\w+|something|which|a step)(?: that| which)? (?P<who>[^,;]{2,60}?)"
    r"(?: (?:has|have|had))?(?: \w+ly)?"
    r" (?:rejected|dismissed|refused|opposes?|resists?|spurned|ruled out|turned down|brushed aside|described|called)\b"
)
"""After a demand: who answers it, and so did not make it: "wants a share, an idea that Peru has dismissed"."""
_VOTED = re.compile(r"vot\w+ (?:\S+ ){0,3}to (?:accept|approve|ratify|endorse)")
"""Announcing words of what another, who need not be named, has offered."""
_IDEA_OF = re.compile(r"\b(?:idea|brainchild|suggestion|initiative|proposal|work) of$")
"""Announcing words of whose a thing was: "was the idea of"."""
_PAY = re.compile(r"\b(?:pay|wage|salary) (?:\w+ )?offer\b")
"""An offer that none but an employer makes."""
_SAYS = re.compile(r"^(?P<who>.{2,120}?) (?:said|says|warned|warn|threatened|threaten|vowed|insisted)\b")
"""Who says it, where the article does not plainly tell of a speaker."""
_ASKS = re.compile(r"(?:urg|ask|call|press|appeal|told|order|plead|implor)")
_ADDRESSED = re.compile(r"(?:\w+ ?(?:on|upon|to|with)? )(?P<whom>(?:[^\s,.;:]+ ){1,6}?)to\b")
"""Announcing words of who asks for something, and whom they ask: "urged the union to"."""
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
    words = _Around(cue, before, after, text[at + len(cue.words) :])
    for rule in (_answered, _passive, _thing):
        if (found := rule(words, number, actors)) is not None:
            return found
    if words.goes_on and (aside := _WITH.search(before)):
        words = words._replace(before=aside[1])
    elif words.goes_on and before.endswith((",", " by")) and (main := opening(before, number, actors)):
        return main  # "Peru left the table, demanding that"
    if cue.kind == "proposal":
        return offering(cue.words, words.before, after, number, actors)
    return _demands(words, number, actors)


class _Around(NamedTuple):
    """Announcing words of a proposal or demand and what stands around them."""

    cue: Cue
    before: str
    after: str
    """What follows the first of the announcing words."""
    beyond: str
    """What follows the last of them."""

    @property
    def text(self) -> str:
        """From the announcing words on."""
        return f"{self.cue.words.split()[0]}{self.after}"

    @property
    def goes_on(self) -> bool:
        """Whether the first word tells what is done beside something else: "insisting"."""
        return self.cue.words.split()[0].endswith("ing")


def _answered(words: _Around, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Whose an item is that the words answer; None where they answer none."""
    cue, before, after, _ = words
    if cue.kind == "demand":
        return demanded_by_another(cue, before, after, number, actors)
    if gives := _RETURN.match(words.text):
        return whole_of(gives["who"], number, actors) or last_of(gives["who"], number, actors)
    if owner := taken_up(cue, before, after, number, actors):
        return owner
    if _VOTED.match(cue.words):
        return made_by(after, (), "plan", number, actors)
    if not _ANSWERS.match(cue.words):
        return None
    if PASSIVE.search(before) and (maker := maker_before(before, "plan", number, actors)):
        return maker
    by = made_by(after, subject(before, number, actors), "plan", number, actors)
    pay = _PAY.search(words.text) and maker_told(after, "plan", number, actors) is None
    return by or (whole_of("management", number, actors) if pay else ())


def _passive(words: _Around, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Who does what is told in the passive, where "by" names them."""
    if not (_PARTICIPLE.match(words.cue.words) and PASSIVE.search(words.before)):
        return None
    by = _BY.match(words.after)
    return first_of(words.after[by.end() :], number, actors, reach=1) if by else ()


def _thing(words: _Around, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Whose the thing is that the words name; None where they name none, or a demand whose owner is told elsewhere."""
    if _IDEA_OF.search(words.cue.words):
        return maker_named(words.beyond.strip(), number, actors)
    if words.cue.words.startswith("under ") and (maker := made_under(words.beyond, number, actors)):
        return maker
    if words.cue.words.startswith(("offer", "own ")) and (owner := _owner(words.before, number, actors)):
        return owner
    found = thing_of(words.before, words.beyond, number, actors)
    return found if found or words.cue.kind == "proposal" else None


def _demands(words: _Around, number: int, actors: Actors) -> tuple[str, ...]:
    """Who demands."""
    spoken = speaking(number, actors)
    if _SPOKEN.match(words.cue.words):
        says = None if spoken else _SAYS.match(words.before)
        return subject(says["who"], number, actors) if says else spoken
    found = _owner(words.before, number, actors) or subject(words.before, number, actors)
    answers = _TURNED_DOWN.search(words.after)
    if answers and found and whole_of(answers["who"], number, actors) == found:
        return other_side(found, number, actors)
    asked = _ADDRESSED.match(words.text) if _ASKS.match(words.cue.words) else None
    if asked and (found or spoken) == whole_of(asked["whom"].strip(), number, actors):
        return ()  # Nobody urges themselves: "He urged the union to" is said by another, whoever was named last.
    # "The fishermen of Norway demanded ..., Chile said": another is named there, and is not the speaker.
    near = [word for word in words.before.split()[1:][-_NEAR:] if not WE.search(word)]
    another = any(word[:1].isupper() for word in near) and not words.before.endswith(",")
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
    if not found:
        return ()
    one = found[1] or found[2]
    return actors.resolve_all(one if one[:1].isupper() else f"the {one}", sentence=number)
