"""A brief as one side of a comparison: its day, its parties' names, and its sides of changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from summarizer.schema import Brief, Day, Party, Person, Side
from summarizer.schema.brief import AnyItem
from summarizer.who.names import folded

__all__ = ["DayBrief", "date_of", "days_between"]


class DayBrief:
    """One of the two briefs, with what is looked up in it."""

    def __init__(self, brief: Brief, same: Mapping[str, str] | None = None) -> None:
        self.brief = brief
        self.same = same or {}
        """Ids of its parties to the ids that they are compared by."""
        self.parties = {self.same.get(party.id, party.id): party for party in brief.parties}

    @cached_property
    def items(self) -> tuple[AnyItem, ...]:
        """The items, their parties under the ids that they are compared by."""
        if not self.same:
            return self.brief.items
        return tuple(_renamed(item, self.same) for item in self.brief.items)

    @property
    def about(self) -> Day:
        """What a reader is told of it."""
        brief = self.brief
        return Day(date=brief.date, title=brief.title, articles=len(brief.sources), items=len(brief.items))

    def names(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The parties' names, in this brief; the id of one that it does not list."""
        return tuple(self.parties[one].name if one in self.parties else one for one in ids)

    def forms(self, party_id: str) -> frozenset[str]:
        """The names of a party, folded."""
        party = self.parties.get(party_id)
        return frozenset(map(folded, (party.name, *party.aliases))) if party else frozenset()

    def side(self, item: AnyItem) -> Side:
        """The item as a side of a change. `item` is one of `items`."""
        return Side(
            id=item.id,
            text=item.text,
            status=item.status,
            when=item.when,
            by=self.names(item.actors),
            to=self.names(item.addressees),
            origins=item.origins,
            evidence=item.evidence,
        )

    def party_side(self, party: Party) -> Side:
        """The party as a side of a change."""
        origin = {source.id: source.origin for source in self.brief.sources}
        origins = {origin.get(found.source, found.source) for found in party.evidence}
        return Side(
            id=party.id, text=party.name, status=party.role, origins=max(1, len(origins)), evidence=party.evidence
        )

    def person_side(self, person: Person, party: Party) -> Side:
        """The person as a side of a change, with the sentences that name the party and the person."""
        forms = [name.split()[-1] for name in (person.name, *person.aliases) if name.split()]
        evidence = tuple(found for found in party.evidence if any(form in found.quote for form in forms))
        return Side(id=party.id, text=person.name, status=person.title, by=(party.name,), evidence=evidence)


def date_of(day: str | None) -> date | None:
    """The calendar day; None where the text is none."""
    try:
        return date.fromisoformat(day) if day else None
    except ValueError:
        return None


def days_between(earlier: str | None, later: str) -> int | None:
    """Days from one day to another, at least 0; None where one of them is no date."""
    first, last = date_of(earlier), date_of(later)
    return max(0, (last - first).days) if first and last else None


def _renamed(item: AnyItem, same: Mapping[str, str]) -> AnyItem:
    update: dict[str, object] = {
        name: tuple(same.get(party, party) for party in getattr(item, name))
        for name in ("by", "to", "of", "awaiting")
        if name in type(item).model_fields
    }
    if all(update[name] == getattr(item, name) for name in update):
        return item
    return item.model_copy(update=update)
