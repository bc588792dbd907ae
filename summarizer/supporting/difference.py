"""What an item says and its sentence does not."""

from collections.abc import Callable
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
    party: str = ""
    """Id or name of the party that `says` is about, which it ends with: "is ascribed to"."""
    other: str = ""
    """The same of `stated`: "the sentence says it of"."""

    def told(self, name: Callable[[str], str]) -> "Difference":
        """The difference with each party as `name` has it."""
        party, other = (one and name(one) for one in (self.party, self.other))
        return self._replace(party=party, other=other)

    def __str__(self) -> str:
        return f"{self.says} {self.party}".rstrip() + f", {self.stated} {self.other}".rstrip()
