"""How far an item goes: the words by which its terms are hard or soft, and which a day can change."""

import re
from functools import cache
from typing import NamedTuple

from summarizer.merging.claim import name_of

__all__ = ["SCALES", "Scale", "passing_roots", "scale_words"]


class Scale(NamedTuple):
    """Words for all of something, and words for less of it."""

    full: frozenset[str]
    less: frozenset[str]


def _scale(full: str, less: str) -> Scale:
    return Scale(frozenset(full.split()), frozenset(less.split()))


SCALES = (
    _scale("unconditional unconditionally", "conditional conditionally"),
    _scale("immediate immediately", "gradual gradually phased stages phases"),
    _scale("full fully complete completely total totally comprehensive entire", "partial partially partly limited"),
    _scale("permanent permanently lasting indefinite indefinitely", "temporary temporarily interim provisional"),
)
_EVERY = frozenset[str]().union(*(scale.full | scale.less for scale in SCALES))
_SCALED = re.compile(rf"\b(?:{'|'.join(sorted(_EVERY))})\b", re.IGNORECASE)
_PASSING = frozenset("start starts starting begin begins beginning last lasts".split())
"""Words for a beginning or a length, beside which its date or number stands."""


def scale_words(text: str) -> dict[str, str]:
    """The words of the scales that a text has, in lower case and as written."""
    return {word.lower(): word for word in _SCALED.findall(text)}


@cache
def passing_roots() -> frozenset[str]:
    """The roots of words that a day can change: an immediate ceasefire and a full one are one ceasefire."""
    return frozenset(filter(None, map(name_of, _PASSING | _EVERY)))
