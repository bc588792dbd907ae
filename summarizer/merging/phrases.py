"""Verbs that mean something else with the words after them: hand over, come to talks, give a memorandum."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.merging.complements import COMPLEMENT, REACH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.merging.claim import Word
    from summarizer.merging.lexicon import Phrase

__all__ = ["with_phrases"]

_ENDS = frozenset("on of over about for from . ; : ! ? , – — to and or".split())
"""What ends the object of a verb."""


def with_phrases(words: list[Word]) -> list[Word]:
    """The words, each verb with what it means there; a particle means nothing by itself any more."""
    for place in [place for place, word in enumerate(words) if word.phrases]:
        for phrase in words[place].phrases:
            at = _particle_at(words, place, phrase) if phrase.particle else place
            if at is not None and (not phrase.group or _leads_to(words, at, phrase.group)):
                words[at] = words[at]._replace(root=None)
                words[place] = _meaning(words[place], phrase)
                break
    return words


def _meaning(word: Word, phrase: Phrase) -> Word:
    """The word as the phrase means it; without delay denies nothing."""
    light = phrase.means.kind == "light"
    return word._replace(root=None, role="") if light else word._replace(root=phrase.means, tells=True)


def _particle_at(words: Sequence[Word], verb: int, phrase: Phrase) -> int | None:
    ahead = range(verb + 1, min(verb + 2 + REACH, len(words)))
    return next((at for at in ahead if words[at].key == phrase.particle), None)


def _leads_to(words: Sequence[Word], start: int, group: str) -> bool:
    """Whether a word of the group is what the verb has as its object, with its recipient perhaps between the two."""
    for word in words[start + 1 : start + 2 + COMPLEMENT]:
        if word.root and word.root.name == group:
            return True
        if word.key in _ENDS or (word.root and word.root.kind in ("acts", "whole", "things")):
            return False
    return False
