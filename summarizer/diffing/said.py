"""What an item says, and what its sentences bear out."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property

from summarizer.diffing.moments import Moment, moments, without_times
from summarizer.merging.claim import Claim, asked_of, claim
from summarizer.schema.brief import AnyItem
from summarizer.supporting.passage import Passage, passage
from summarizer.supporting.quantities import Quantity, quantities

__all__ = ["Said", "values"]

_LISTING = frozenset(["or", "and", "to"])
"""Words after which a number's unit still is to come."""
_LEADING = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


class Said:
    """An item and its sentences, each thing worked out when it is first asked for."""

    def __init__(self, item: AnyItem, day: date | None) -> None:
        self.item = item
        self.day = day
        self.text = f"{item.text.rstrip('.')}. {item.when}" if item.when else item.text
        self.quotes = tuple(dict.fromkeys(found.quote for found in item.evidence))

    @cached_property
    def claim(self) -> Claim:
        """What the item claims."""
        return claim(asked_of(self.item.text))

    @cached_property
    def passage(self) -> Passage:
        """The item's text, marked."""
        return passage(self.item.text)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The sentences, marked."""
        return tuple(map(passage, self.quotes))

    @cached_property
    def told(self) -> tuple[str, ...]:
        """Everything that this side says somewhere: sentences, and the texts of its accounts."""
        accounts = [part for one in self.item.versions for part in (one.text, one.when) if part]
        return (*self.quotes, *dict.fromkeys(accounts))

    @cached_property
    def moments(self) -> tuple[Moment, ...]:
        """The dates and times that the item names."""
        return moments(self.text, self.day)

    @cached_property
    def quoted_moments(self) -> tuple[Moment, ...]:
        """The dates and times that its sentences name."""
        return tuple(one for quote in self.quotes for one in moments(quote, self.day))

    @cached_property
    def told_moments(self) -> tuple[Moment, ...]:
        """The dates and times that this side names somewhere."""
        return tuple(one for text in self.told for one in moments(text, self.day))


def values(text: str) -> dict[tuple[str, float], Quantity]:
    """The numbers that a text states, by kind and value: not what is put aside, nor where a change starts from."""
    found = list(quantities(without_times(text)))
    for at in range(len(found) - 2, -1, -1):
        found[at] = _with_unit(found[at], found[at + 1])
    goes = any(one.role == "to" for one in found)
    return {(one.kind, one.value): one for one in found if one.role != "not" and not (goes and one.role == "from")}


def _with_unit(one: Quantity, after: Quantity) -> Quantity:
    """In "30, 50 or 100 days" all are days."""
    bare, unit = _LEADING.fullmatch(one.shown), _LEADING.match(after.shown)
    listed = not one.nouns or one.nouns[0] in _LISTING
    if not (bare and unit and listed and one.kind in ("count", after.kind)) or after.kind == "count":
        return one
    number = float(unit[0].replace(",", ""))
    value = float(bare[0].replace(",", "")) * (after.value / number if number else 1.0)
    return one._replace(kind=after.kind, value=value, shown=one.shown + after.shown[unit.end() :])
