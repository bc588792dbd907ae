"""Whether an item says other things than the clause that its announcing words govern."""

import re

from summarizer.reading.clause import DUTY
from summarizer.text import content_words

__all__ = ["strays"]

_LEAST = 1 / 3
"""Share of an item's words that its clause must hold: with less it tells another clause of the sentence."""
_OUTSIDE = re.compile(r"\b(?:it|them|they|him|her|he|she|that|this|these|those|so|one|ones)\b", re.I)
_WAITS = re.compile(
    r"(?:await|wait|expect|want|demand|insist|urg|press|requir|float|tabl|propos|suggest|pitch|answer|counter"
    r"|repl|respond)"
)
_JOINED = re.compile(r",? (?:and|but) (?:[a-z]+ed|came|went|gave|made|took|began|sent|put)\b", re.I)
"""Where a sentence goes on to another act."""
_GOES_ON_TOO = re.compile(r",? (?:and|but) ")


def strays(text: str, own: str, announced: str, sentence: str) -> bool:
    """Whether an item says other things than its clause `own`: words that its sentence has not, or another clause's.

    Or whether it tells that it is asked for, and not what; of what must be, a small model makes an order of its own.
    Not where the clause points outside itself: "let six of them go" needs what the text may say in its place.
    """
    plain = " ".join(word for word in text.split() if not word[:1].isupper())
    if _goes_on(text, own, sentence):
        return True
    words, ground = content_words(plain) or content_words(text), content_words(sentence)
    if not words or _OUTSIDE.search(own):
        return False
    if not words <= ground or len(words & content_words(own)) < _LEAST * len(words):
        return True
    asks = _WAITS.match(announced) and _WAITS.match(text.lower())
    return bool(asks) or (bool(DUTY.search(announced)) and f"{announced} be " in own)


def _goes_on(text: str, own: str, sentence: str) -> bool:
    """Whether the text tells another act of its sentence after the clause: "a 4% offer and announce a strike"."""
    at = sentence.lower().find(own.lower())
    begins = text.lower().startswith(own.lower()) and _GOES_ON_TOO.match(text[len(own) :])
    return bool(begins and at >= 0 and _JOINED.match(sentence[at + len(own) :]))
