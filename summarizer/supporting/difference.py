"""What an item says and its sentence does not."""

from typing import Literal, NamedTuple

__all__ = ["Difference", "Kind"]

Kind = Literal["number", "date", "place", "polarity", "actor", "addressee", "condition", "modality", "content"]


class Difference(NamedTuple):
    """One difference, in words fit for a person."""

    kind: Kind
    says: str
    """What the item says: "says 9%"."""
    stated: str
    """What the sentence says: "the sentence says 7%"."""

    def __str__(self) -> str:
        return f"{self.says}, {self.stated}"
