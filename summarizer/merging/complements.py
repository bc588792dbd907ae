"""What stands with the words of a claim: whose things they are, what follows a preposition, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarizer.merging.claim import Word

__all__ = ["COMPLEMENT", "REACH", "objects", "owners", "places"]

COMPLEMENT = 4
"""Words of a complement that are compared."""
REACH = 2
"""Words that may stand between a verb and its particle (hand it over), or an owner and what is owned."""
_DETERMINERS = frozenset("a an the all any its their his her this these those that".split())


def owners(words: Sequence[Word]) -> frozenset[tuple[str, str]]:
    """Things and the parties whose they are: the Ukrainian memorandum."""
    found = set()
    for place, word in enumerate(words):
        if word.party:
            for after in words[place + 1 : place + 2 + REACH]:
                if after.root is None or after.root.kind in ("acts", "whole", "meeting"):
                    break
                if after.root.kind == "things":
                    found.add((after.root.name, word.party))
                    break
    return frozenset(found)


def objects(words: Sequence[Word]) -> tuple[tuple[str, frozenset[str]], ...]:
    """For each word with a complement, the words of the complement, up to what is no noun any more."""
    found: dict[str, set[str]] = {}
    for place, word in enumerate(words):
        head = words[place - 1].root if place else None
        if word.role == "leads" and head:
            for at, after in enumerate(words[place + 1 : place + 1 + COMPLEMENT], place + 1):
                if after.root:
                    found.setdefault(head.name, set()).add(after.root.name)
                elif after.key not in _DETERMINERS and not _lists_names(words, at):
                    break
    return tuple(sorted((head, frozenset(names)) for head, names in found.items()))


def _lists_names(words: Sequence[Word], place: int) -> bool:
    """Whether a comma or "and" goes on to another name: the leaders, Putin and Zelensky."""
    return words[place].key in (",", "and") and any(after.text[0].isupper() for after in words[place + 1 : place + 2])


def places(words: Sequence[Word]) -> frozenset[str]:
    """Capitalised names after `in` or `at`, and what a comma adds to them."""
    found = set()
    for place, word in enumerate(words[:-1]):
        after = words[place + 1]
        if word.role == "where" and after.text[0].isupper():
            found.add(after.key)
    return frozenset(found)
