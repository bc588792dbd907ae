"""Which words of an item have a ground in its sentence, and where."""

from functools import cached_property

from summarizer.supporting.passage import Passage
from summarizer.supporting.words import Word

__all__ = ["Grounds"]

_PREFIX = 5
"""Letters that two words of other endings must share, and at least two thirds of the longer word."""


class Grounds:
    """A claim beside what its sentence says."""

    def __init__(self, claim: Passage, said: Passage) -> None:
        self.claim = claim
        self.said = said

    @cached_property
    def places(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Each word of the claim that carries meaning, with the places in the sentence that ground it."""
        return tuple((at, self._places(self.claim.words[at])) for at in self.claim.content())

    @cached_property
    def found(self) -> tuple[tuple[int, tuple[int, ...]], ...]:
        """Those that have a ground."""
        return tuple((at, places) for at, places in self.places if places)

    @cached_property
    def missing(self) -> frozenset[int]:
        """The places of the claim's words that have none."""
        return frozenset(at for at, places in self.places if not places)

    def _places(self, word: Word) -> tuple[int, ...]:
        """Where the same word stands, else words akin to it."""
        same = tuple(at for at, key in enumerate(self.said.keys) if key == word.key)
        if same:
            return same
        meant = (at for at, one in enumerate(self.said.words) if not word.senses.isdisjoint(one.senses))
        return tuple(meant) or tuple(at for at, key in enumerate(self.said.keys) if _akin(word.key, key))


def _akin(one: str, other: str) -> bool:
    shared = _PREFIX if len(one) >= _PREFIX and one[:_PREFIX] == other[:_PREFIX] else 0
    while shared and shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return shared > 0 and 3 * shared >= 2 * max(len(one), len(other))
