"""Words that announce no item of their own where they stand: a term of another, a duty asked about, another's part."""

import re

from summarizer.answers import Kind

__all__ = ["ORDERS", "part_of_another"]

ORDERS = re.compile(r"must|(?:have|has) to\b")
"""What orders, in whose mouth ever: "Every hostage must come home first"."""
_OTHERS_MOVE = re.compile(r"\b(?:unless|until)\b[^,;.\"]*$|(?:^|[\"] ?|, )if\b[^,;.\"]*$")
"""Before what another is to offer: "will strike unless the owners come up with more"."""
_AGREED_TERM = re.compile(
    r"\b(?:agreed|signed|reached|struck|accepted|sealed)\b[^.;\"]* (?:under which|in which|that|which)\b[^.;\"]*$"
)
"""Before a term of what is agreed already: "signed a pact under which no post will go before June"."""
_TERM = re.compile(
    r"\b(?:propos|suggest|offer|demand|tabl|want)\w*\b[^.;\"]* (?:that|which|who) (?:would|will|could)\b[^.;\"]*$"
)
"""Before what a proposed thing would do: "proposed a panel that would rule within a month"."""
_URGED = re.compile(
    r"\b(?:urg|ask|call|press|beg|invit|appeal|want)\w*(?: (?:on|upon|for|to))? (?!to\b)(?:[^\s,;:.\"]{1,40} ){1,6}"
    r"to (?!(?:say|tell|clarify|explain|answer|respond|reply)\b)(?:[^\s,;:.\"]{1,40} ){0,5}$"
)
"""Before what another is asked to do, which is a demand and nothing open: "urged the guild to hold a vote on"."""
_ENTERS = re.compile(r"to ")
"""Words of a question that begin with what is asked of another: "asked the union to put the offer to a vote"."""
_STATE = re.compile(r"pending|to be |(?:put off|deferred) until|left (?:to|for|open)|undecided|open\b")
"""Words of a question that tell how something is left, which may be what a party wants of it."""
_WANTED = re.compile(
    r"\b(?:should|must|ought to|needs? to)(?: be)? (?:\w+ )?$"
    r"|\b(?:propos|suggest|offer|want|demand|ask|urg)\w* [^.;,\"]*$"
)
"""Before what somebody wants left so: "said the case should be left for a later phase"."""
_ASKED_ABOUT = re.compile(
    r"\b(?:how (?:long|much|many|far|often)|whether"
    r"|(?:over|on|about|say|said|know|known|clear|unclear|decide|settle|agree|ask|asked) (?:who|what|when|where))"
    r" (?:[^\s,;.\"]{1,40} ){0,6}$"
)
"""Before a duty that is only asked about: "at odds over how long a film must stay off"."""
_DEMANDED = re.compile(r"\b(?:demand|insist)\w* that [^.;,\"]*$")
"""Before what another is to offer: "dropped its demand that Tokyo commit to"."""
_DUTY = re.compile(r",(?: \w+)? (?:which|who) (?:also |still )?$")
"""Before what somebody has to do at any rate: "the Commission, which must clear any aid"."""
_REPLIES = re.compile(
    r"\b(?:(?:repl(?:y|ies|ied)|respond\w*|answer\w*|decid\w*|comment\w*|minds?)(?: [^\s,;:.\"]{1,40}){0,3}|vote|say) $"
)
"""Before the moment of an answer, which is no condition: "would reply to Lahore once the mission has left"."""
_NOT_DONE = re.compile(r"\b(?:not|never)(?: (?:yet|ever|even|formally|officially))? $")
"""Before an offer that there was not: "said it had not offered to"."""
_OF_A_THING = re.compile(r"\b(?:which|that)(?: \w+ (?:says?|said|claims?|fears?|estimates?|argues?|reckons?))? $")
"""Before what a thing does, which nobody offers: "a figure which it says would add 19 million"."""
_ASKED_FOR = re.compile(r"\b(?:demand|insist|call|press|push|ask|want|seek)\w*\b[^.;\"]*$")
"""Before the terms of what somebody asks for: "wants a treaty under which"."""
_BEFORE_IT = re.compile(r"\bbefore (?:[^\s,;:.\"]{1,40} ){1,4}$")
"""Before what only tells by when something is to be: "wants a deal before its board meets to consider"."""
_ANY, _MODAL, _TERMS = re.compile(""), re.compile(r"(?:will|would|can|could)\b"), re.compile("under which")
_MEETS, _ONCE = re.compile(r"me(?:et|ets|t)\b"), re.compile("once ")
_PARTS: dict[Kind, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {
    "proposal": (
        *((_ANY, before) for before in (_OTHERS_MOVE, _URGED, _DEMANDED, _NOT_DONE)),
        (_MODAL, _OF_A_THING),
        (_TERMS, _ASKED_FOR),
    ),
    "demand": ((_ANY, _AGREED_TERM), (ORDERS, _ASKED_ABOUT), (ORDERS, _DUTY), (_ONCE, _REPLIES)),
    "question": ((_ANY, _URGED), (_ANY, _TERM), (_STATE, _WANTED), (_MEETS, _BEFORE_IT)),
}
"""How such words begin, and what stands before them then."""


def part_of_another(kind: Kind, words: str, before: str) -> bool:
    """Whether the words tell only a part of another item. `before` is what precedes them, as the patterns want it."""
    if kind == "question" and _ENTERS.match(words):
        before += "to "
    return any(begin.match(words) and part.search(before) for begin, part in _PARTS[kind])
