"""An item without the verb that announces it: "a payment of £900", of what was floated, and not "float a payment".

The brief says beside each item whose it is and how it stands; a small model says again that it was put forward.
"""

import re

from summarizer.reading.clause import clause_of
from summarizer.reading.phrases import MARKS, written_out
from summarizer.text import one_line

__all__ = ["act_of", "without_announcing"]

_PUTS_FORWARD = (
    r"(?:float|tabl|propos|suggest|present|submit|circulat|unveil|pitch|moot|offer|put(?:ting)? (?:forward|on))"
)
_THING = (
    r"(?:(?:an?|one|two|three)\b(?! [\w-]+s? (?:an?|the|\d)\b)|[\d$€£¥]|to (?!the\b|an?\b)(?-i:[a-z]+)\b"
    r"|[a-z]+ing (?:an?|the|its|their|\d)|(?-i:[A-Z][a-z]+ \d+\b))"
)
_SAYS = re.compile(rf"(?P<verb>{_PUTS_FORWARD})(?:e|ed|ted|ing|es|s)? (?P<thing>{_THING}.*)", re.I | re.S)
"""Not before "the": of "offer the union a rise" only a part would be left."""
_WHOM = re.compile(r"(?:the|both|all|its|their) (?:[\w-]+ ){1,3}?to (?!be\b)", re.I)
"""Whom one invites, where a text begins with them: "The two sides to its offices in May"."""
_HAS_PUT = re.compile(
    r"(?:sent|submitted|presented|circulated|unveiled|delivered|published|tabled) (?:its|their|his|her) "
)
_AWAITS = re.compile(r"(?:await|expect|wait)\w* (?:for )?(?P<whom>(?:the |[A-Z])\S+(?: \S+){0,3} to)$")


def without_announcing(text: str, announced: str) -> str:
    """The item's text, in its own words; `announced` are those that announce it, in lower case.

    >>> without_announcing("Float a payment of £900.", "floated")
    'A payment of £900.'
    >>> without_announcing("Present the plan.", "ready to")
    'Present the plan.'
    >>> without_announcing("The two sides to its offices in May.", "invited")
    'Invite the two sides to its offices in May.'
    """
    said = _SAYS.match(text)
    if said and re.match(said["verb"], announced, re.I):
        thing = said["thing"].removeprefix("to ").removeprefix("To ")
        return thing[:1].upper() + thing[1:]
    if announced.startswith("invit") and _WHOM.match(text):
        return f"Invite {text[:1].lower()}{text[1:]}"
    return text


def act_of(words: str, sentence: str) -> str | None:
    """What the announcing words tell beside what they govern: "submitted its own version", "Moscow to deliver its own".

    For where that alone says too little.
    """
    told = written_out(one_line(sentence).translate(MARKS))
    at = told.lower().find(words)
    said = told[at : at + len(words)] if at >= 0 else ""
    if _HAS_PUT.match(said.lower()):
        return said
    whom, own = _AWAITS.match(said), clause_of(words, sentence)
    return f"{whom['whom']} {own}" if whom and own else None
