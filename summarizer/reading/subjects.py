"""Who offers, demands or owes an answer, where the words around the announcing verb plainly say so.

A small model often names the wrong party of two; the subject of "urged" or of "has yet to reply" is no opinion.
"""

import re

from summarizer.actors import Actors
from summarizer.reading.cues import Cue
from summarizer.reading.named import first_of, last_of, whole_of
from summarizer.reading.phrases import one_of
from summarizer.text import one_line

__all__ = ["party_of"]

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
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:\w+ly|also|again|not|never|now|then|first|once|still|already))?$", re.I
)
_PARTICIPLE = re.compile(r"\w+ed\b|sought\b|told\b|put\b")
"""Announcing words that a form of "to be" makes passive."""
_WITH = re.compile(r", with ([^,]+)$")
"""What goes on beside: "the talks resumed, with Chile insisting on a vote"."""
_OWNER = re.compile(r"(?:^|\s)(?:(\S+)['’]s?|(?:an?|the|this) ([A-Z]\S+))(?: (?:own|new|latest|earlier|main))?$")
_BY = re.compile(r"(?: \w+){0,4}? by ")
_TOLD = re.compile(r"said|says|told|stated|confirmed|announced|added|noted|warned")
"""Verbs after which another's deeds may be told: in "Peru said Chile had refused and offered", either may offer."""
_SPOKEN = re.compile(
    r"(?:must|should|ought|ha[sd] to|have to|needs? to|unless|only|if|until|provided|as long|so long|no\b|not\b|never"
    r"|nothing|either|condition|immediate|at once|without|under|avoid|in return|in exchange|deadline)|.*\bmust\b"
)
"""Announcing words that are said by whoever speaks, and have no subject that demands."""
_ANSWERS = re.compile(
    r"(?:reject|turn|refus|dismiss|spurn|rebuff|rul(?:ed|ing) out|off the|accept|received|in return|led to)"
)
"""Words that tell what became of a proposal: whoever rejects it did not make it."""
_NOUN_BEFORE = re.compile(
    r"(?:^|\s)(?:the|an?|its|his|her|their|our|this|that|any|no|first|second|new|latest|pay)$", re.I
)
_SAID = re.compile(r" (?:said|says|added|stated) (?:that )?(?:he|she|it|they|we)$")
"""Who says it has a name before: "an idea that Okafor said she would take to her members"."""
_OPEN = re.compile(
    r"(?:any|no|an|not been|still|whether|unclear|not clear|neither|none|with|without|not known|uncertain)\b"
)
"""Announcing words of a question whose subject is not the party that must answer."""
_NO_REPLY = re.compile(
    r"(?:(?:received|had|heard|got|seen) )?(?:not (?:yet )?(?:been |received |had |seen )?)?(?:no|any|an|a) (?:\w+ )?"
    r"(?:response|reply|answer|replies)s?\b"
)
"""Announcing words by which a speaker says that the other side has not answered."""
_STOPS = re.compile(r"[.,;:!?\"“”«»]")
_THAT = re.compile(r"\bthat$")
_OWED = re.compile(r"(?:still )?(?:await|wait|pending|hop|expect|press)\w*")
"""Announcing words after which the party that owes the answer is named."""
_NONE_OF = re.compile(r"(?:neither|none)\b")
_PLANNED = re.compile(r" ?(?:from|by|of) ")
_FROM = re.compile(r" (?:yet |so far )?from ")
_ASIDE = re.compile(r"(?:which|whose)\b|\w+ed (?:by|with|to)\b")
"""What begins an aside about the subject: "Norway, supported by Chile, urged"."""
_NEAR = 4
"""Words before a verb that its subject, titles and all, is expected to end among."""
_FAR = 60
"""Words before a verb among which its subject is looked for."""
_WE = re.compile(r"(?:^|\s)[\"“”«»'‘’(]*(?:we|i|our|it|they|he|she)$", re.I)


def party_of(cue: Cue, sentence: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Names of the parties whose item a cue announces; none where the words do not plainly say.

    Of a proposal or demand those that make it, of a question those that it awaits.
    """
    text = one_line(sentence)
    at = _place(cue.words, text.lower().replace("’", "'"))
    if at is None:
        return ()
    before, after = " ".join(text[:at].split()[-_FAR:]), text[at + len(cue.words.split()[0]) :]
    if cue.kind == "question":
        return _awaited(cue, before, text[at:], number, actors)
    if cue.kind == "proposal" and _ANSWERS.match(cue.words):
        return _maker(after, _subject(before, number, actors), number, actors)
    if _PARTICIPLE.match(cue.words) and _PASSIVE.search(before):
        by = _BY.match(after)
        return first_of(after[by.end() :], number, actors, reach=1) if by else ()
    if aside := _WITH.search(before) if cue.words.split()[0].endswith("ing") else None:
        before = aside[1]
    if cue.kind == "proposal":
        return () if _NOUN_BEFORE.search(before) else _subject(before, number, actors)
    if _SPOKEN.match(cue.words):
        return _speaking(number, actors)
    found = _owner(before, number, actors) or _subject(before, number, actors)
    # "The fishermen of Norway demanded ..., Chile said": another is named there, and is not the speaker.
    near = [word for word in before.split()[1:][-_NEAR:] if not _WE.search(word)]
    another = any(word[:1].isupper() for word in near) and not before.endswith(",")
    speaking = _speaking(number, actors)
    return found or (() if another and first_of(" ".join(near), number, actors) != speaking else speaking)


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


def _awaited(cue: Cue, before: str, rest: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who must answer; `rest` begins with the announcing words."""
    after = rest[len(cue.words.split()[0]) :]
    if cue.words.startswith("expected") and _PASSIVE.search(before):
        return _subject(before, number, actors)  # "Tokyo is expected to answer"
    if _OWED.match(cue.words):
        named = first_of(_STOPS.split(after, maxsplit=1)[0], number, actors)
        return named or _other_side(_speaking(number, actors), number, actors)
    if missing := _NO_REPLY.match(cue.words):
        owing = _FROM.match(rest, missing.end())
        named = first_of(rest[owing.end() :], number, actors, reach=1) if owing else ()
        return named or _other_side(_speaking(number, actors), number, actors)
    if _NONE_OF.match(cue.words):
        words = rest.split()[: len(cue.words.split())]
        heads = (" ".join(words[:end]) for end in range(len(words), 0, -1))
        return next((found for head in heads if len(found := actors.resolve_all(head, sentence=number)) > 1), ())
    return () if _OPEN.match(cue.words) else _subject(before, number, actors)


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
    return _other_side(answering, number, actors)


def _other_side(one: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """The other of the two sides at the table, where they are two and this is one of them."""
    sides = actors.resolve_all("both sides", sentence=number)
    return tuple(side for side in sides if side not in one) if len(one) == 1 and set(one) < set(sides) else ()


def _speaking(number: int, actors: Actors) -> tuple[str, ...]:
    speaker = actors.speaker(number)
    return (speaker.party,) if speaker and speaker.party else ()


def _subject(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the words before a verb end with, what may stand between left out."""
    rest = before.rstrip()
    while between := _BEFORE_VERB.search(rest):
        rest = rest[: between.start()].rstrip()
    if said := _SAID.search(rest):
        rest = rest[: said.start()]
    if joins := _JOINS.search(rest):
        return _subject_of_verbs(rest[: joins.start()], number, actors)
    if _WE.search(rest) or _THAT.search(rest):
        return _speaking(number, actors)
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
    found = _subject(text[: verbs[-1].start()], number, actors)
    told = len(verbs) > 1 and _TOLD.match(verbs[0].group())
    return () if told and found != _subject(text[: verbs[0].start()], number, actors) else found
