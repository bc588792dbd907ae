"""The history of an item or a party over all briefs.

timeline(map(load, Path("briefs").glob("*-*-*")), "Russia").threads[0].entries
"""

from collections.abc import Iterable, Iterator, Sequence

from pydantic import Field

from summarizer.continuity import inherit
from summarizer.diffing.days import DayBrief, days_between
from summarizer.diffing.items import kinds
from summarizer.diffing.parties import both
from summarizer.errors import UsageError
from summarizer.schema import Brief, Frozen, Party, Side
from summarizer.schema.brief import AnyItem
from summarizer.schema.diff import ChangeKind, Difference, Subject
from summarizer.who.names import folded

__all__ = ["Entry", "Thread", "Timeline", "timeline"]

_MARKS: dict[str, Subject] = {"p": "proposals", "d": "demands", "q": "open_questions"}


class Entry(Frozen):
    """An item or a party as the brief of one day has it, and what changed since the entry before."""

    day: str = Field(description="Day of the brief (ISO 8601).")
    side: Side = Field(description="Text, status, date, origins and sentences on that day.")
    kinds: tuple[ChangeKind, ...] = Field(default=(), description="What happened; none where nothing changed.")
    differences: tuple[Difference, ...] = Field(default=(), description="What differs from the entry before.")
    days: int | None = Field(default=None, description="Days since the entry before, where briefs between have none.")


class Thread(Frozen):
    """One item, or one party, over all briefs."""

    id: str = Field(description="Id in the latest brief that holds it.")
    subject: Subject = Field(description="What it is.")
    entries: tuple[Entry, ...] = Field(min_length=1, description="The days that hold it, the first day first.")
    silent: tuple[str, ...] = Field(default=(), description="Days of briefs since its first day that do not hold it.")


class Timeline(Frozen):
    """The history of an item, of a party with the items that hang on it, or of all items."""

    of: str | None = Field(default=None, description="What was asked for.")
    days: tuple[str, ...] = Field(default=(), description="The days of all briefs.")
    threads: tuple[Thread, ...] = Field(default=(), description="What was found: a party first, then items by day.")


def timeline(briefs: Iterable[Brief], of: str | None = None) -> Timeline:
    """The history of what `of` names, in the briefs of one negotiation; of all items where it is None.

    `of` is an item's id or the beginning of one, its label in the latest brief (P1, D2, Q3), or a party's id or name.
    Raises UsageError where it names nothing, or several items.
    """
    days = [DayBrief(brief) for brief in _in_order(briefs)]
    dates = tuple(day.brief.date for day in days)
    items = [_thread(found, days) for found in _items(days).values()]
    if of is None:
        return Timeline(days=dates, threads=tuple(items))
    if party := _party(of, days):
        hanging = {item.id for day in days for item in day.items if party in (*item.actors, *item.addressees)}
        own = (_party_thread(party, days), *(one for one in items if one.id in hanging))
        return Timeline(of=of, days=dates, threads=own)
    return Timeline(of=of, days=dates, threads=(_item(of, items, days),))


def _in_order(briefs: Iterable[Brief]) -> list[Brief]:
    """The briefs by day, an item under one id in all."""
    found: list[Brief] = []
    for brief in sorted(briefs, key=lambda one: one.date):
        found.append(inherit(brief, found))
    return found


def _items(days: Sequence[DayBrief]) -> dict[str, list[tuple[int, AnyItem]]]:
    """Each id with the days, by place, that hold it."""
    found: dict[str, list[tuple[int, AnyItem]]] = {}
    for place, day in enumerate(days):
        for item in day.items:
            found.setdefault(item.id, []).append((place, item))
    return found


def _thread(found: Sequence[tuple[int, AnyItem]], days: Sequence[DayBrief]) -> Thread:
    entries = []
    for (last, before), (place, item) in zip([(-1, None), *found], found, strict=False):
        changed = kinds(before, item, (days[last], days[place])) if before else {}
        entries.append(_entry(days, last, place, days[place].side(item), changed))
    return _made(found[0][1].id, found[0][1].section, entries, [place for place, _ in found], days)


def _entry(
    days: Sequence[DayBrief], last: int, place: int, side: Side, changed: dict[ChangeKind, tuple[Difference, ...]]
) -> Entry:
    """An entry; `last` is the place of the day of the entry before, -1 where there is none."""
    day = days[place].brief.date
    away = last >= 0 and place - last > 1
    first: tuple[ChangeKind, ...] = ("new",) if last < 0 else ("back",) if away else ()
    return Entry(
        day=day,
        side=side,
        kinds=(*first, *changed),
        differences=tuple(one for listed in changed.values() for one in listed),
        days=days_between(days[last].brief.date, day) if away else None,
    )


def _made(
    named: str, subject: Subject, entries: Iterable[Entry], places: Sequence[int], days: Sequence[DayBrief]
) -> Thread:
    silent = (day.brief.date for at, day in enumerate(days) if at > places[0] and at not in places)
    return Thread(id=named, subject=subject, entries=tuple(entries), silent=tuple(silent))


def _party(of: str, days: Sequence[DayBrief]) -> str | None:
    """The id of the party that goes by this id or name; a name goes before an alias."""
    parties = [party for day in reversed(days) for party in day.brief.parties]
    tests = (
        lambda party: party.id == of,
        lambda party: folded(party.name) == folded(of),
        lambda party: folded(of) in map(folded, party.aliases),
    )
    return next((party.id for test in tests for party in parties if test(party)), None)


def _party_thread(named: str, days: Sequence[DayBrief]) -> Thread:
    held: list[tuple[int, Party]] = [(at, day.parties[named]) for at, day in enumerate(days) if named in day.parties]
    entries = []
    for (last, before), (place, party) in zip([(-1, None), *held], held, strict=False):
        changed = both(before, party, days[last], days[place]) if before else {}
        entries.append(_entry(days, last, place, days[place].party_side(party), changed))
    return _made(named, "parties", entries, [place for place, _ in held], days)


def _item(of: str, items: Sequence[Thread], days: Sequence[DayBrief]) -> Thread:
    wanted = _labelled(of, days[-1].brief) if days else None
    found = [one for one in items if one.id in (of, wanted)] or [one for one in items if of and one.id.startswith(of)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"'{of}' begins the ids of {len(found)} items", f"Name one: {', '.join(_ids(found))}")
    raise UsageError(f"No brief has an item or a party '{of}'", f"Items: {', '.join(_ids(items)) or 'none'}")


def _labelled(label: str, brief: Brief) -> str | None:
    """The id of the item with this label: P1 is the brief's first proposal."""
    section, number = _MARKS.get(label[:1].lower()), label[1:]
    if not section or not number.isascii() or not number.isdigit():
        return None
    items = [item for item in brief.items if item.section == section]
    return items[int(number) - 1].id if 0 < int(number) <= len(items) else None


def _ids(threads: Iterable[Thread]) -> Iterator[str]:
    return (one.id for one in threads)
