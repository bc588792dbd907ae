"""The words of a text that tell what it is about, each in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from summarizer.merging.claim import Word
    from summarizer.merging.lexicon import Root

__all__ = ["Slot", "slots", "tells_things"]

_OF = frozenset("on of over about for from".split())
_BESIDE = frozenset(
    "with in at by to under without before after until during into near outside within amid that".split()
)
"""Words before what stands beside the thing itself: one account may tell where, the other with whom."""
_LOOSE = frozenset(
    "new next further fresh additional extra direct joint formal urgent clear other final revised".split()
)
"""Words that say of which kind a thing is, but do not tell it from another."""
_KIND = ("ly", "less", "ful", "ive", "ous", "able", "ible", "ed")
"""Endings of words that say so, or how it is done."""


class Slot(NamedTuple):
    """A word that tells what a text is about."""

    root: str
    key: str
    of: str
    """The preposition before it: tariffs *on* steel."""


def slots(words: Iterable[Word]) -> tuple[Slot, ...]:
    """In order: without what stands beside the thing, and words that say how, how far, or of which kind."""
    found: list[Slot] = []
    of, beside = "", False
    for word in words:
        key, root = word.key, word.root
        if root:
            if word.tells and not beside:
                found.append(Slot(root.name, key, of))
            of = ""
        elif key == ",":
            of, beside = "", False
        elif key in _BESIDE:
            beside = True
        elif key in _OF:
            of = key
    return tuple(found)


def tells_things(key: str, root: Root) -> bool:
    """Whether a word can tell one thing from another: not how it is done, how far it goes, or of which kind it is."""
    from summarizer.merging.terms import SCALES

    kind = root.kind == "other" and (key.endswith(_KIND) or key in _LOOSE)
    return not kind and not any(key in scale.full or key in scale.less for scale in SCALES)
