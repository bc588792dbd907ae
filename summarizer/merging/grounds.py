"""Whether a difference stands in the sources' own sentences, and not only in how two items are worded."""

import re

from summarizer.merging.claim import key_of, negative, roots, words_of
from summarizer.schema.brief import AnyItem

__all__ = ["DENIED", "stands"]

DENIED = "denied"
"""The value of the side that denies, where one affirms and another denies."""
_CLAUSE = re.compile(r"[.;:!?—–,]\s+")


def stands(item: AnyItem, kind: str, value: str) -> bool:
    """Whether the sentences of `item` say `value`, its side of a difference of this kind (see `same.Block`)."""
    if kind == "polarity":
        return _denies(item) == (value == DENIED)
    if kind == "actor":
        return item.section != "open_questions"  # whom a question awaits is no ascription of a statement
    said = {key for found in item.evidence for key in _keys(found.quote)}
    return said.issuperset(_keys(value))


def _keys(text: str) -> set[str]:
    return {key for word in words_of(text) if (key := key_of(word))[0].isalnum()}


def _denies(item: AnyItem) -> bool | None:
    """Whether a clause about the item denies; None where no clause is about it."""
    subject = roots(item.text)
    said = [
        negative(clause) for found in item.evidence for clause in _CLAUSE.split(found.quote) if subject & roots(clause)
    ]
    return any(said) if said else None
