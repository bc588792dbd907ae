"""Who must answer an open question, where the words around the announcing verb plainly say so."""

import re

from summarizer.actors import Actors
from summarizer.reading.cues import Cue
from summarizer.reading.named import first_of, last_of, whole_of
from summarizer.reading.owned import maker_named
from summarizer.reading.subject import PASSIVE, both_sides, other_side, speaking, subject

__all__ = ["awaited"]

_OPEN = re.compile(
    r"(?:any|no|an|not been|still|whether|unclear|not (?:\w+ )?clear|asked (?:[\w ]+ )?(?:whether|if|when)|neither|none"
    r"|with|without|not known|uncertain|remain\w* (?:unclear|unknown|uncertain|to be seen)|nor is it)\b"
)
"""Announcing words of a question whose subject is not the party that must answer."""
_NO_REPLY = re.compile(
    r"(?:was|is|been|came) no (?:\w+ )?word\b"
    r"|(?:(?:received|had|heard|got|seen) )?(?:not (?:yet )?(?:been |received |had |seen )?)?(?:no|any|an|a) (?:\w+ )?"
    r"(?:response|reply|answer|replies)s?\b"
)
"""Announcing words by which a speaker says that the other side has not answered."""
_YET_TO_HEAR = re.compile(
    r"yet to (?:receive|get|hear|obtain|have|see) (?:(?:an?|any|the|its|their|his|her) )?(?:[\w-]+ ){0,2}?"
    r"(?:answer|reply|response|word|decision|verdict|back)\b"
)
"""What is said of whoever waits for another: "Rome had yet to receive an answer"."""
_SET_BY = re.compile(
    r"[^,;.]{0,60}?\b(?:set|fixed|named|agreed|announced|chosen) by (?P<who>(?:\S+ ){1,6}?)(?:for|to)\b"
)
"""Whose the date is that has not been set: "no date has been set by the council for"."""
_STOPS = re.compile(r"[.,;:!?\"“”«»]")
_OWED = re.compile(r"(?:still )?(?:await|wait|pending|hop|expect|press)\w*|hear\w* back")
"""Announcing words after which the party that owes the answer is named."""
_NONE_OF = re.compile(r"(?:neither|none)\b")
_NOR = re.compile(r"nor (?:has|have|had|did|does|do|would|will) (?P<who>(?:\S+ ){0,5}?\S+?)(?: yet)? \w+(?: on)?$")
_FROM = re.compile(r" (?:yet |so far )?from ")
_WHETHER = re.compile(r"\b(?:whether|if)\b")
_UP_TO = re.compile(r"(?:(?:is|are|was|were|be|left|now) up to|(?:is|was) (?:for|over to)) ")
_HELD_BY = re.compile(r"in (?P<who>(?:\S+ ){0,4}?\S+?)['’]s? (?:court|hands|gift)$")
"""Announcing words of whose turn it is: "the ball is in Chile's court"."""
_ASIDE = re.compile(r", (?:who|which|whose|the|an?|with|backed by|led by|headed by|based in|home to) [^,]{1,120},(?= )")
"""What is told of somebody between two commas."""
_GIVES_ITS = re.compile(
    r" (?:give|send|deliver|announce|make|submit|present|publish|hand over) (?:its|their|his|her|an?)$"
)
"""Before a reply that is promised: "would study the figure and give its"."""
_YET_TO_BE = re.compile(r"(?:\w+ )?yet to be (?:decided|determined|settled|fixed|set|agreed|chosen|worked out)\b")
"""What has no party for its subject: "the seat has yet to be determined"."""
_THING = re.compile(
    r"\bwhether (?:an?|the|its|their) (?!(?:\w+ )?(?:board|cabinet|council|committee|members|guild|union)\b)"
)
"""A question of what becomes of a thing: "left open whether a hotline would keep running"."""
_SETTLED = re.compile(
    r"(?:will|would|can|could|might|is to|are to) (?:\w+ )?"
    r"be (?:\w+ )?(?:signed|concluded|initialled|sealed|reached|agreed|finali[sz]ed)\b"
    r"|\b(?:talks|negotiations|discussions|mediation|conciliation|bargaining|dialogue|meetings?|sides|they|two)\b"
    r"[^,;]{0,40} (?:will|would|can|could|might|is to|are to) (?:\w+ )?resume\b"
)
"""What takes both sides, after "not clear when the pact"."""
_BODY = re.compile(r"(?!nor\b)(\w+) (?:will|would) ")
"""Announcing words that begin with who acts: "board would decide"."""
_GIVES = re.compile(r"(?:will|would|to) (?:\S+ ){0,8}give ")
"""Announcing words of who gives an answer, and to whom: "would give the district an answer"."""
_BEFORE_IT = re.compile(r"before (?:he|she|it|they|we|i) (?:can|could|will|would)\b")
_INDIRECT = re.compile(
    r"\b(?:who|when|where|whether|if|what|why|how)\b (?P<who>(?:\S+ ){1,9}?)"
    r"(?:will|would|can|could|might|has|have|had|is|are|was|were|should|must)\b",
    re.I,
)
"""Of whom an open question asks: "not clear when the committee would decide"."""
_DECLINES = re.compile(
    r"(?P<who>.{2,120}?) (?:declined to|refused to|(?:did|does|do|would|will) not) (?:comment|elaborate|be drawn)\b"
    r"[^,;.]{0,40}? (?:whether|if|when|how) (?:it|they|he|she)\b"
)
"""Who says nothing of what they will do: "Norway declined to comment on whether it would"."""
_SIDES = re.compile(
    r"(?:the |both )?(?:two )?(?:sides|camps|parties|countries|ministers|delegations|leaders|teams|governments)$"
)
_FOR = re.compile(r" for (?P<who>(?:\S+ ){1,6}?)to\b")
"""Whose date it is that has not been set: "no date for the board to meet"."""
_APART = re.compile(r"(?:still )?(?:far apart|divided|haggling|arguing|wrangling|bargaining|negotiating|in talks)")
"""Announcing words of what takes two."""
_SPEAKERS_OWN = re.compile(
    r"no decision\b|(?:\w+ )?not (?:yet )?been decided"
    r"|be(?:ing)? (?:\w+ )?(?:studied|considered|examined|reviewed|weighed|assessed|analy[sz]ed|evaluated"
    r"|looked (?:at|into))$|(?:would|will|to|must) be (?:put|taken|submitted|sent) "
    r"|(?:can|could) not (?:\w+ )?(?:tell|predict)\b|(?:would|will) (?:go|come) (?:to|before|by)\b"
    r"|\w+ (?:would|will) come (?:by|before|on|within)\b"
)
"""Announcing words of what whoever says so decides or looks at: "the list was being examined, Hanoi said"."""
_DOING = re.compile(r"still (?!wait|await|pend|hop|expect)\w+ing\b")
"""Announcing words of what somebody is still doing: "still reading it", "still consulting"."""
_GIVEN = re.compile(
    r"^(?P<who>.*\b(?:had|has|have)) (?:(?:not|yet|so far) )?given(?: (?:him|her|them|it|us|\w+))?$", re.I
)
"""Before "an answer": who has given none."""
_SILENT = re.compile(
    r"(?:\w+ )?(?:(?:declined|refused) to|(?:would|could|did|will|can) not|not) (?:\w+ )?(?:say|tell|comment)\b"
)
"""Announcing words of whoever says nothing of their own plans."""
_GOES_ON = re.compile(r"(?:^|[\s,])(?:and|but)(?: (?:he|she))?$")
"""Before what the speaker of the sentence goes on to do: "said members would be asked and could not say when"."""
_JOINT = re.compile(
    r"(?:(?:set|fixed|named|gave) )?no (?:\w+ ){0,3}(?:dates?|timetable|venue|talks|meetings?|rounds?|sessions?)\b"
    r"|(?:meet|see) each other|without (?:\w+ )?(?:settling|agreeing)"
    r"|(?:\w+ )?not (?:yet )?(?:been )?(?:settled|set|fixed|agreed|decided)\b"
    r"|remain(?:s|ed)? (?:unmet|undecided|unresolved|to be)|(?:still )?undecided|un(?:settled|resolved)|left open"
)
"""Announcing words of what only both sides can settle: all 5 questions of the sample and development articles that
these announce, and of which no party is the subject, await both."""


def awaited(cue: Cue, before: str, rest: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who must answer; `rest` begins with the announcing words."""
    if (found := _named_outright(cue, before, rest, number, actors)) is not None:
        return found
    if hears := _YET_TO_HEAR.match(rest):
        source = _FROM.match(rest, hears.end())
        named = first_of(rest[source.end() :], number, actors, reach=1) if source else ()
        return named or other_side(subject(before, number, actors), number, actors)
    if cue.words.startswith("expected") and PASSIVE.search(before):
        return subject(before, number, actors)  # "Tokyo is expected to answer"
    if _OWED.match(cue.words) or _NO_REPLY.match(cue.words):
        return _owing(cue, before, rest, number, actors)
    if nor := _NOR.match(cue.words):
        return _sides_or(nor["who"], number, actors)
    if _NONE_OF.match(cue.words):
        words = rest.split()[: len(cue.words.split())]
        heads = (" ".join(words[:end]) for end in range(len(words), 0, -1))
        return next((found for head in heads if len(found := actors.resolve_all(head, sentence=number)) > 1), ())
    if _GIVES.match(cue.words):
        return subject(before, number, actors)
    if _BEFORE_IT.match(cue.words):
        return speaking(number, actors)
    if _OPEN.match(cue.words):
        return (
            _asked_of(before, number, actors) or _asked_of(rest, number, actors) or _unsaid(cue, rest, number, actors)
        )
    return _apart(cue, before, number, actors) or _unsaid(cue, rest, number, actors)


def _named_outright(cue: Cue, before: str, rest: str, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Whom the announcing words or those beside them name; None where they name nobody."""
    if body := _BODY.match(cue.words):
        return subject(f"{before} {body[1]}", number, actors)
    if owing := _UP_TO.match(rest):
        return whole_of(rest[owing.end() :].partition(" to ")[0], number, actors)
    if held := _HELD_BY.search(rest[: len(cue.words)]):
        return whole_of(held["who"], number, actors)
    if gives := _GIVES_ITS.search(before):
        return subject(f"{before[: gives.start()]} and", number, actors)
    if (silent := _DECLINES.match(f"{before} {rest}")) and (found := subject(silent["who"], number, actors)):
        return found
    given = _GIVEN.match(before)
    doing = given["who"] if given else before if _DOING.match(cue.words) else None
    return (subject(doing, number, actors) or None) if doing else None


def _apart(cue: Cue, before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The subject; of "far apart" and the like only where it is more than one."""
    goes_on = _SILENT.match(cue.words) and _GOES_ON.search(before)
    found = subject(before, number, actors) or (speaking(number, actors) if goes_on else ())
    return () if len(found) == 1 and _APART.match(cue.words) else found


def _owing(cue: Cue, before: str, rest: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who owes the answer that another waits for: whoever is named after, else the other side."""
    if missing := _NO_REPLY.match(cue.words):
        source = _FROM.match(rest, missing.end())
        if source is None:
            return other_side(speaking(number, actors), number, actors)
        who = rest[source.end() :]
        named = first_of(who, number, actors, reach=1) or maker_named(who, number, actors)
        return named or other_side(speaking(number, actors), number, actors)
    after = rest[len(cue.words.split()[0]) :]
    named = first_of(_STOPS.split(after, maxsplit=1)[0], number, actors)
    return named or other_side(speaking(number, actors) or subject(before, number, actors), number, actors)


def _asked_of(clause: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The party that an indirect question in the clause is about."""
    found = _INDIRECT.search(_ASIDE.sub("", clause))
    if not found:
        return ()
    return _sides_or(found["who"].strip(), number, actors)


def _sides_or(who: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Both sides, where the words call them so, or the party that they end with."""
    if _SIDES.search(who):
        return both_sides(number, actors)
    return last_of(who, number, actors)


def _unsaid(cue: Cue, rest: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who must answer where the subject is a thing: whoever speaks of their own, or both sides of what is theirs."""
    if _SPEAKERS_OWN.match(cue.words) and (own := speaking(number, actors)):
        return own
    if owner := _SET_BY.match(rest):
        return whole_of(owner["who"].strip(), number, actors)
    if theirs := _FOR.search(rest):
        return whole_of(theirs["who"].strip(), number, actors)
    open_thing = not _WHETHER.search(rest) or (_THING.search(rest) and not _asked_of(rest, number, actors))
    if (_JOINT.match(cue.words) and open_thing) or _YET_TO_BE.match(rest) or _SETTLED.search(rest):
        return both_sides(number, actors)
    return ()
