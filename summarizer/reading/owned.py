"""Whose a proposal or demand is that is told as a thing: "the offer from Castlegate", "a guild proposal"."""

import re

from summarizer.actors import Actors
from summarizer.reading.named import first_of, last_of, whole_of
from summarizer.reading.phrases import one_of
from summarizer.reading.subject import opening, other_side, speaking, subject

__all__ = ["made_by", "made_under", "maker_before", "maker_named", "maker_told", "thing_of"]

_NOUN_BEFORE = re.compile(
    r"(?:^|\s)(?:(?:the|an?|its|his|her|their|our|this|that|any|no) (?:[\w-]+ )?"
    r"(?:separate|earlier|later|similar|rival|further|fresh|formal|written|verbal|joint|improved|revised|better|previous"
    r"|original|initial|last|[\w-]+-year)|the|an?|its|his|her|their|our|this|that|any|no|first|second|new|latest|final"
    r"|pay)$",
    re.I,
)
_OURS = re.compile(r"^(?P<doing>.*) (?:its|his|her|their|our)(?: [\w-]+){0,2}$")
"""A thing told as somebody's own, and the words before it."""
_KEEPS = re.compile(
    r"\b(?:repeat|reiterat|renew|restat|improv|rais|sweeten|withdr|ma[dk]|tabl|present|extend|defend|unveil|submit|revis"
    r"|put|drop|ditch|soften)\w*$"
)
"""What one does with an offer or a demand of one's own."""
_SAID = re.compile(r"\b(?:said|says|added)(?: that)?$")
_DOING = re.compile(r"(?:, [a-z]+ing| with)(?: (?:an?|its|his|her|their))(?: [\w$£€%.,-]+){0,4}$")
"""Who launches, tables or opens with a thing: "Alpha went to shareholders, launching a tender offer"."""
_FROM = re.compile(r"(?: \w+)? (?:from|by) ")
_VERB = re.compile(
    r" (?:to|that|for|which|who|at|in|on|came|was|were|is|has|had|would|will|drew|led)\b| of (?=[a-z\d])|[,;:.]"
)
"""What ends the name of a maker."""
_NEAR = 6
"""Words of a maker's name and what describes it, at most."""
_WHOSE = re.compile(r"\b(?:the|its|their|his|her) ([a-z]\w+)['’]s? (?:[\w-]+ ){1,3}$")
"""Whose the thing is, by the word for them: "against the company's final offer"."""
_PLANNED = re.compile(
    r" ?(?:from|(?:(?:that (?:was|is) )?(?:put forward|proposed|tabled|offered|suggested|made|drafted|drawn up|floated"
    r"|brokered|written) )?by|of) "
)
_DATE = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
    r"|November|December)"
)
_MAKER = re.compile(
    r"(?:(?! (?:to|that|which|who|for)\b)[^,;:]){0,60}? (?:from|by) "
    rf"(?=(?!{_DATE}\b)[^\Wa-z]|(?:the|its|their|his|her|an?) (?!(?:\w+ )?(?:margin|majority|vote|end|start)\b))"
)
"""After a thing: who made it, further on: "a pay offer of 5 percent from the ministry", not "by a wide margin"."""
_POSSESSOR = re.compile(
    r"^\w* (?:down |out )?(?P<who>(?:[\w-]+ ){0,3}[\w.-]+(?<!week)(?<!month)(?<!year)(?<!day))(?:['’]s|(?<=s)['’]) "
)
"""Before a thing: whose it is, known or not: "the ministry's offer"; a day has none."""


_SUGGESTED = re.compile(r"\b(?:suggestion|initiative|request)\b")
_SOURCE = re.compile(r"(?:(?! (?:to|that|which|who)\b)(?:[^,;:]|,(?=\d)))*? (?:from|by) (?=the |[^\Wa-z])")
"""Between a thing and who made it: "a bid of 3 million for the field from"."""
_MADE = (
    r"(?:made|put|tabled|presented|proposed|offered|initialled|signed|agreed|submitted|sent|drafted|drew up|floated"
    r"|suggested|outlined|unveiled)"
)
_MADE_BY = re.compile(
    r" (?:(?:that|which) (?:is|was|had been|has been) )?"
    rf"(?:(?:put|set|drawn|worked|laid) (?:forward|out|up)|{_MADE}|written|drawn|brokered|devised|prepared|negotiated"
    r"|announced|published|circulated|released|mediated|sponsored|championed)"
    r"(?: (?:in|on|at|last|this) (?:[\w]+ ?){1,2}?)?,? by "
)
_MADE_THERE = re.compile(rf" (?:(?:that|which) )?(?P<who>(?:[\w'’.&-]+ ){{1,6}}?)(?:has |had |have )?{_MADE}\b")
"""Behind "under a plan": who made it, "that the company put to its staff", "the crews offered on Sunday"."""
_OWNS = re.compile(
    r"(?:^|\s)(?P<owner>(?:[^\Wa-z][\w.&-]* ){0,4}[^\Wa-z][\w.&-]*(?:['’]s|(?<=s)['’])"
    r"|(?i:an?|the|this|that|another|one|earlier|rival|first|second|third|new|latest) (?:[^\Wa-z][\w.&-]* ?){1,5})"
    r"(?: ?(?!(?:the|an?|its|his|her|their|our|any|no|and|but|said|says)\b)[a-z][\w-]*){0,3} ?$"
)
"""Directly before a thing: whose it is, "Norway's latest", "a second Icelandic"; not who else is named before it."""
_LEADS = re.compile(
    r"(?:^|\s)(?:in|on|at|to|by|with|from|for|of|under|over|before|after|since|despite|against|amid)(?: the| an?)?$",
    re.I,
)
"""Before an owner: the thing only tells when or how, as in "under Norway's plan a round was turned down"."""


def made_under(after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who made what things are done under: "under a plan presented by the state", "under an offer the crews made"."""
    if by := _MADE_BY.match(after):
        return maker_named(after[by.end() :], number, actors)
    made = _MADE_THERE.match(after)
    return whole_of(made["who"].strip(), number, actors) if made else ()


def maker_before(before: str, kind: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose the thing is that the sentence begins with: "A bid of 3 million from Marlow was", "A Peruvian plan was"."""
    thing = one_of(kind).search(before.lower()) or _SUGGESTED.search(before)
    if thing is None or len(before[: thing.start()].split()) > _NEAR:
        return ()
    if source := _SOURCE.match(before, thing.end()):
        return maker_named(before[source.end() :], number, actors)
    owns = _OWNS.search(before[: thing.start()])
    return () if owns is None or _LEADS.search(before[: owns.start()]) else first_of(owns["owner"], number, actors)


def thing_of(before: str, after: str, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Whose a thing is that the announcing word is, by the words around it; None where it is no thing but a verb."""
    if not (_NOUN_BEFORE.search(before) or _OURS.match(before) or _DOING.search(before)):
        return None
    if source := _FROM.match(after):
        return maker_named(after[source.end() :], number, actors)
    if doing := _DOING.search(before):
        return opening(before[: doing.start()], number, actors) or subject(before[: doing.start()], number, actors)
    ours = _OURS.match(before)
    if ours and _SAID.search(ours["doing"]):
        return speaking(number, actors)
    if ours and (keeps := _KEEPS.search(ours["doing"])):
        return subject(ours["doing"][: keeps.start()], number, actors)
    return ()


def maker_named(words: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The party that the words begin with, up to what it did, titles and descriptions left out."""
    name = _VERB.split(words, maxsplit=1)[0]
    if not any(word[:1].isupper() for word in name.split()[:_NEAR]):
        return whole_of(name, number, actors) if name.startswith(("the ", "their ", "its ", "his ", "her ")) else ()
    return whole_of(name, number, actors) or last_of(name, number, actors)


def made_by(after: str, answering: tuple[str, ...], kind: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Whose thing was answered: that of the party named with it, "a Qatari plan", else the other side's.

    `kind` is the list of words that name such a thing, `answering` who answers it.
    """
    thing = one_of(kind).search(after.lower())
    if (
        thing
        and (by := _PLANNED.match(after, thing.end()))
        and (named := maker_named(after[by.end() :], number, actors))
    ):
        return named
    owner = after[: thing.start()] if thing else ""
    if (whose := _WHOSE.search(owner)) and (named := whole_of(f"the {whose[1]}", number, actors)):
        return named
    if any(word[:1].isupper() for word in owner.split()):
        return first_of(owner, number, actors)
    words = [word for word in owner.split() if word not in ("a", "an", "the", "of", "new", "own")]
    described = whole_of(f"the {words[-1]}", number, actors) if words else ()
    if described:
        return described
    maker = maker_told(after, kind, number, actors)
    return other_side(answering, number, actors) if maker is None else maker


def maker_told(after: str, kind: str, number: int, actors: Actors) -> tuple[str, ...] | None:
    """Whose a thing is that was answered, by "the ministry's" before it or "from the ministry" further on.

    Nobody where that is nobody known, None where the words do not tell: only then is it simply the other side's.
    """
    thing = one_of(kind).search(after.lower())
    if whose := _POSSESSOR.match(after[: thing.start()] if thing else after):
        return whole_of(whose["who"], number, actors) or last_of(whose["who"], number, actors)
    maker = _MAKER.match(after, thing.end() if thing else 0)
    return maker_named(after[maker.end() :], number, actors) if maker else None
