"""What announcing words govern, as the sentence has it: of "urged the city to open the road, he said", "open the road".

A small model at times answers with another clause of its sentence, with words of the sentence before, or with the
opposite of what it read. The sentence's own words are then worth more than its.
"""

import re

from summarizer.reading.phrases import MARKS, written_out
from summarizer.reading.refused import TAKES
from summarizer.text import one_line

__all__ = ["DUTY", "clause_of", "red_line", "until"]

_FEWEST, _MOST = 2, 32
"""Words that a clause may have: one tells nothing, and more are most of a long sentence."""
DUTY = re.compile(r"(?:must|should|ought to|ha(?:s|ve) to|needs? to|had to be \w+)(?: \w+)?$")
"""Announcing words that stand between what is to be done and of what: "the road must be opened"."""
_IN_RETURN = re.compile(r"(?:in (?:return|turn|exchange)|for (?:its|their|his|her) part), ", re.I)
"""Before such a clause: what binds it to the sentence before."""
_SET_FOR = re.compile(r"(?:scheduled|set|due|planned) (?:for|to|in|on)$")
"""Announcing words of when something is to be, which stands before them: "the round is scheduled for"."""
_HELD = re.compile(
    r"(?:received|sent|submitted|presented|circulated|unveiled|delivered|handed|gave|given|published|rejected|dismissed"
    r"|turned down|threw out|tabled|got|(?:provided|presented|supplied|furnished) (?:\S+ ){1,4}?with)"
    r" (?P<thing>(?:an?|the|its|their|his|her|\S+'s?) (?:[\w.%$€£-]+ ){0,4}[\w.%-]+)$"
)
"""Announcing words that hold what was put forward: "received Chile's plan"."""
_ASKS = re.compile(
    r"(?:urg|want|ask|call|tell|told|invit|press|order|beg|appeal|expect|requir|demand|await|propos|suggest|insist)"
)
_CLAIM = re.compile(r"(?:demand|call|request|insist\w*|condition|propos\w+|suggest\w*|ask\w*|want\w*|requir\w+)$")
"""Words after which "that" begins what is asked, and no relative clause: "the offer that values it at"."""
_DENIES = re.compile(
    r"\b(?:not|refus\w+|rul\w+ out|only|if|unless|until|provided(?! .* with)|(?:as|so) long|before|question|whether"
    r"|how|why)\b"
)
"""Words that deny what they govern, or make it a condition: alone, that would say the opposite."""
_BLAMES = re.compile(
    r"critici[sz]\w+ (?!(?:the|an?|this|that|its|their) (?:treaty|pact|deal|plan|text|offer|draft|law|report)\b).*"
    r"\bfor (?:not|(?:failing|refusing) to)$"
)
"""Announcing words of what another has not done, and should have: "criticised Peru for not sharing the text"."""
_NOT_SO = re.compile(
    r"\b(?:not|never|no longer|nobody|none|no one|neither|nor|den(?:y|ies|ied|ying)|without|far from|stopped short of"
    r"|whether|how|if|unless|until|false|untrue|fear\w*|threat\w*|claims?|reports?|rumou?rs?|regret\w*|(?-i:may|might))\b"
    r"(?:(?! (?:and|but) )[^,;.\"])*$",
    re.I,
)
"""Before announcing words that announce nothing: "said it had not offered to", "reports that Peru offered"."""
_ASKED_TO = re.compile(r"(?:told|warn\w*|ask\w*|order\w*|instruct\w*) .*?\bto\b")
"""Announcing words that hold whom one asks, and some of what: "told the union to accept"."""
_STATES = re.compile(r"(?:[\w'.$-]+ ){0,6}?(?:is|are|was|were|has|have|had|did|does|do|will|would|never|could)\b")
"""Behind "insisted that" and "suggested": what one says is so, and not what one would have."""
_INSISTS = re.compile(r"(?:insist|suggest)")
_TWO = re.compile(
    r"\b(?:and|but|while|whereas) (?:[\w'.-]+ ){0,4}?(?:wants?|wanted|repl(?:y|ies|ied)|refus\w+|reject\w+"
    r"|demand(?:s|ed)|propos(?:es|ed)|offer(?:s|ed)|asks?|asked|said|now)\b"
    r"|\b(?:was|were|is|are|been) (?:rejected|refused|false|untrue"
    r"|turned down|accepted|met|dropped|withdrawn)\b|\band [A-Z]\w+ (?:an?|the|\d)"
)
"""What another clause holds that was not cut off."""
_ITS = re.compile(r"(?:\b(?:an?|the|its|their|his|her|this|that|any)|['’]s) $")
"""Before a participle that stands with its noun: "announced the proposed meeting"."""
_ELSEWHERE = re.compile(r"(?:by|at|in|from|with|as|of|during|on|before|after)\b")
_WHEN = re.compile(
    r"(?:an?|the|this|that|one|two|three|\d+) (?:few |first |second |third |last |next |same |previous )?"
    r"(?:times?|weeks?|days?|nights?|evening|morning|months?|years?|hours?|moment|opening|start|beginning"
    r"|end(?! to\b)|outset)\b"
)
_ITS_VERB = re.compile(r"(?:.* to (?P<asked>[a-z]+ \w+)|(?:will|would) (?:(?:also|even|then) )?(?P<offered>[a-z]+))$")
"""Announcing words that hold the verb of what is asked or offered: "asked the team to come to", "would add"."""
_ONE = re.compile(r"(?:you|it|they|he|she|we|i|that|this)$", re.I)
_SAID = re.compile(
    r"\b(?:said|says|say|added|adding|told (?:\S+ ){1,4}?|insist(?:s|ed)?|emphasi[sz]ed|stress(?:ed|es)?|warned|wrote"
    r"|confirmed|argued|argues|believes?)(?: on \w+day| \w+day)?(?: that\b|,)? "
    r"|\b(?:that|where|when) |[;:—–] ?|(?:, |\b)(?:and|but|while|although|though|because|since) "
)
"""Behind such words a clause begins."""
_OTHER = r"(?:said|says|say|told|according|adding|added|wrote|announced|confirmed|showed)\b"
_GOES_ON = (
    r"(?:is|are|was|were|has|have|had|said|says|expects?|expected|calls?|called|urge[sd]?|warn\w*|will|would|did|does)"
    r"\b"
)
_KEPT = (
    r"(?:including|excluding|excepting|barring|providing|provided|pending|assuming|leaving|keeping|granting|covering"
    r"|lasting|starting|beginning|depending|following)"
)
"""Participles with which a clause goes on to say what is left out of it, or what it depends on."""
_END = re.compile(
    r"\s*(?:[;—–?!]|\.(?=\s*$|\s+[A-Z\"])"
    r"|, (?:who|which|whose|where|when|while|although|though|but|after|as(?! (?:long|well|soon))|saying|adding"
    r"|arguing|claiming|noting|warning|stressing|he|she|they|it|we|i|because|since|despite|following)\b"
    r"| and (?:came|went|put forward|made|offered|proposed|tabled|sent)\b"
    r"|, (?:and|but) [a-z]+ed\b|, [a-z]+ (?:days|weeks|hours|months) (?:before|after)\b"
    rf"|, (?!{_KEPT}\b)[a-z]+ing (?:an?|the|its|their|his|her|this|that)\b"
    rf"|, (?:the|an?|its|their|his|her) (?:[\w'-]+ ){{0,6}}[\w'-]+, (?:[A-Z][\w'.-]+,? ){{1,3}}{_OTHER}"
    rf"|, (?:[\w'.$-]+ ){{1,8}}?{_OTHER}|, {_OTHER}"
    rf"|,? (?:and|but) (?:{_GOES_ON}|that\b)"
    rf"|, (?:and|but) (?:[\w'.-]+ ){{1,5}}?{_GOES_ON})"
)
_TO = re.compile(r"(?:[^\s,;:]+ ){0,7}?to (?=[a-z])")
"""Whom one asks, and what: "the city to" """
_THING = re.compile(
    r"(?:an?|the|its|their|his|her|no|more|less|at least|up to|all|any|every|each|both)\b|[a-z]+ing\b"
    r"|(?:(?:some|about|around|nearly|almost|roughly) )?[$€£¥]?\d"
)
_TELLS = re.compile(r"'s? |\d")
"""In the name of what was put forward: whose it is, or how much."""
_DAY = re.compile(r"(?P<day>[^\s,;:]+(?: [^\s,;:]+){0,3}?) to (?=[a-z])")
"""Behind "gave the port until": by when, and what."""
_RED_LINE = re.compile(
    r"(?:will|would|can|could|shall) (?P<not>not|never) (?P<act>(?!be\b)[a-z]+\b.*)$"
    r"|(?P<none>no (?:[a-z]+ ){1,3}(?:without|unless|until|while))$|(?P<refuses>refus(?:es|ed|ing))$"
)
"""Announcing words of what somebody will not do, with its verb, or have: "would not open its", "no deal without"."""
_THAT = re.compile(r"(?:its|their|his|her|the|a) (?:\w+ )?(?:demand|call|request|insistence|condition) that ")


def clause_of(words: str, sentence: str) -> str | None:
    """What the announcing words govern in the sentence; None where that is not plain. `words` are lower case."""
    told = written_out(one_line(sentence).translate(MARKS))
    at = told.lower().find(words)
    if asks := _ASKED_TO.match(words):
        words = asks.group()
    if (
        at < 0
        or not words
        or (_DENIES.search(words.removesuffix(" until")) and not _BLAMES.match(words))
        or (words.endswith("ed") and _ITS.search(told[:at]))
    ):
        return None
    if _NOT_SO.search(told[:at]):
        return None
    before, rest = _spoken(told[:at], told[at + len(words) :].lstrip())
    if words.startswith("critici"):
        return _fit(until(rest)) if _BLAMES.match(words) and not rest.startswith("only ") else None
    said = told[at : at + len(words)]
    if DUTY.search(words) or _SET_FOR.search(words):
        return _duty(before, said, rest)
    if words.endswith(" until"):
        day = _DAY.match(rest)
        if not day:
            return None
        what, comma, more = until(rest[day.end() :]).partition(",")
        return _fit(f"{what} by {day['day']}{comma}{more}")
    held = _HELD.match(words)
    if _INSISTS.match(words) and _STATES.match(rest.removeprefix("that ")):
        return None
    if held and not rest.startswith("to "):
        return _thing(said[held.start("thing") :], rest)
    return _object(words, rest)


def red_line(words: str, sentence: str) -> str | None:
    """What the announcing words say will not be done, with its denial; None where that is not plain.

    >>> red_line("would not open its", "Ruiz said Peru would not open its ports, but that it could wait.")
    'not open its ports'
    """
    told = written_out(one_line(sentence).translate(MARKS))
    at, act = told.lower().find(words), _RED_LINE.match(words)
    if at < 0 or not act or _NOT_SO.search(told[:at]):
        return None
    _, rest = _spoken(told[:at], told[at + len(words) :].lstrip())
    if act["refuses"] and not TAKES.match(f" {rest}"):
        return None
    what = f"{act['act'] or ''} {until(rest.removeprefix('to '))}".strip()
    if _ONE.match(what.partition(" ")[2].partition(" ")[0]):
        return None
    return _fit(f"{act['none'] or 'not'} {what}")


def _thing(thing: str, rest: str) -> str | None:
    """What was put forward, with what tells about what it is: "a plan for the port"; no bare "a lower offer"."""
    goes_on = re.match(r"(?:[a-z]+ing|on|for|of|under|about)\b", rest)
    if not (goes_on or _TELLS.search(thing)):
        return None
    return _fit(f"{thing} {until(rest)}" if goes_on else thing)


def _spoken(before: str, rest: str) -> tuple[str, str]:
    """What stands before and after within the quotation that holds the announcing words, if one does; no marks."""
    if before.count('"') % 2:
        return before.rpartition('"')[2], rest.partition('"')[0].rstrip(" ,")
    return before.replace('"', ""), rest.replace('"', "")


def _duty(before: str, words: str, rest: str) -> str | None:
    """The clause that tells what must be done or will be, whole; where "it" does, only what that must do.

    >>> clause_of("must", "He said two posts must be returned.")
    'two posts must be returned'
    """
    start = max((found.end() for found in _SAID.finditer(before)), default=0)
    whose = _IN_RETURN.sub("", before[start:]).strip(" ,")
    if re.search(r"\b(?:may|might|could|the|a|no)$|\b(?:may|might|could)\b", whose) or "," in whose:
        return None
    tail = until(rest)
    return _fit(tail if not whose or _ONE.match(whose) else f"{whose} {words} {tail}")


def _object(words: str, rest: str) -> str | None:
    """What is asked or offered: "to open", "that it open", "the city to open", "the opening of"."""
    claim = _THAT.match(rest)
    if claim:
        return _fit(until(rest[claim.end() :]))
    if held := _ITS_VERB.match(words):
        return _fit(f"{held['asked'] or held['offered']} {until(rest)}")
    if words.endswith(" to") or rest.startswith("to "):
        rest = rest.removeprefix("to ")
        return None if re.match(r"[a-z]+ing\b", rest) else _fit(until(rest))
    if rest.startswith("that "):
        return _fit(until(rest[5:])) if _CLAIM.search(words) else None
    if _ELSEWHERE.match(rest) or _WHEN.match(rest):
        return None
    asked = _TO.match(rest) if _ASKS.match(words) else None
    return _fit(until(rest)) if asked or _THING.match(rest) else None


def until(text: str) -> str:
    """The text up to where another statement begins."""
    end = _END.search(text)
    return text[: end.start()] if end else text


def _fit(text: str) -> str | None:
    """The text, if it is neither too short nor too long."""
    plain = re.sub(r"^(?:on|for) ", "", text.strip(" ,."))
    told = any(word[:1].islower() and len(word) > 1 for word in plain.split())
    if _TWO.search(plain):
        return None
    return plain if told and _FEWEST <= len(plain.split()) <= _MOST else None
