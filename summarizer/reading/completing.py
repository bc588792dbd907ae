"""What a small model left out of an item and the rules can put back in the sentence's own words.

A denial, a condition, a "could".

Asked again with what differs, the embedded model repeated its answer or made it worse in 9 cases of 9.
"""

import re

from summarizer.supporting.difference import Difference
from summarizer.text import one_line

__all__ = ["completed", "within"]

_FEW = 3
"""Words of a clause by which it is found in its sentence."""
_MOST = 20
"""Words of a condition that are put back; a longer one would be most of the sentence."""
_ABBREVIATED = r"(?<!\b[A-Z])(?<!\bM[rs])(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\bNo)(?<!\bGen)(?<!\bGov)(?<!\bSen)"
_CLAUSE = rf"[^,;:!?—–\"”“»]*?(?=\s*(?:[,;:!?—–\"”“»]|{_ABBREVIATED}\.\s+[\"“A-Z]|\.?$))"
_GOES_ON = re.compile(r"\s*, (?:which|who|whose|whom|where|when|by|on|in|at|after|before|as)\b")
"""What stands in the middle of a clause: it would be put back by half."""
_SAID_IS = re.compile(r'the sentence says "(?P<words>.+)"$')
_RED_LINE = re.compile(r"(?P<not>\b(?:not|never|refuse[sd]? to|ruled out|rules out)\b)|\bout of the question\b")
"""Announcing words that tell what somebody will not do or have."""
_DENIED = re.compile(r"\b(?:not|no|never|nor|none|nothing|without|refus\w+|reject\w*|cannot)\b|n't\b", re.I)


def completed(text: str, announced: str, differs: Difference, sentence: str) -> str | None:
    """The text with what the sentence says beyond it; None where that is more than a few words left out.

    A denial, a condition, or a "could".

    A denial only where the words that announce the item deny: "will not sign" does, "urged them to sign" does not,
    whatever else its sentence denies.
    """
    said = one_line(sentence)
    if differs.kind == "condition" and differs.says == "sets no condition":
        clause = _clause(differs.stated, said)
        return f"{text.rstrip(' .')}, {clause}" if clause else None
    if differs.kind == "modality" and differs.says == "leaves nothing open":
        return _left_open(text, differs.stated, said)
    opposite = differs.kind == "polarity" and differs.stated == "the sentence says the opposite"
    red_line = _RED_LINE.search(announced)
    if opposite and red_line and not _DENIED.search(text):
        return f"{'not' if red_line['not'] else 'no'} {within(text, said)}"
    return None


def _left_open(text: str, stated: str, said: str) -> str | None:
    """The text with the "could" that stands right before it in its sentence: "signalled that it could accept a cut"."""
    found = _SAID_IS.search(stated)
    opened = f"{found['words']} {within(text, said)}" if found else ""
    return opened if opened and opened.rstrip(" .").lower() in said.lower() else None


def within(text: str, sentence: str) -> str:
    """The text as it stands within a sentence: its first letter small, unless a name begins it."""
    first = next(iter(re.findall(r"\w+", text)), "")
    named = first[1:] != first[1:].lower() or re.search(rf".\b{re.escape(first)}\b", sentence)
    return text if named else text[:1].lower() + text[1:]


def _clause(stated: str, sentence: str) -> str | None:
    found = _SAID_IS.search(stated)
    opening = re.findall(r"[^\s,]+", found["words"])[:_FEW] if found else []
    at = re.search(r"\W+".join(map(re.escape, opening)) + _CLAUSE, sentence) if len(opening) == _FEW else None
    clause = at.group().strip() if at else ""
    if not at or "," in clause or len(clause.split()) > _MOST or _GOES_ON.match(sentence, at.end()):
        return None
    return clause[:1].lower() + clause[1:]
