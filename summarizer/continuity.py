"""Ids that last from day to day: an item goes by the id of the earlier item that it continues."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from summarizer.diffing.days import DayBrief, date_of
from summarizer.diffing.returning import dated, seen_parties
from summarizer.diffing.who import renamed
from summarizer.errors import BriefError
from summarizer.merging.likely import weights_over
from summarizer.merging.pairing import exact, pairs
from summarizer.schema import Brief, Disagreement, Merge
from summarizer.schema.brief import AnyItem

__all__ = ["DAYS", "Earlier", "earlier_briefs", "inherit"]

DAYS = 30
"""Days back in which an item is looked for. Rounds of talks follow one another within weeks; what comes up again after
more than a month is as likely another thing in the same words, and every brief read costs time (30 of the size of the
sample articles' brief: 0.1 s)."""


_SECTIONS = ("proposals", "demands", "open_questions")


class Earlier(NamedTuple):
    """The briefs of earlier days that a folder holds."""

    briefs: tuple[Brief, ...]
    """The latest first, without what is kept beside them."""
    damaged: tuple[BriefError, ...]
    """Why others could not be read."""


class _Held(NamedTuple):
    """An item of an earlier brief."""

    item: AnyItem
    day: str


def earlier_briefs(folder: str | Path, day: str) -> Earlier:
    """The briefs of the 30 days before `day` in a folder; one that cannot be read costs that one."""
    from summarizer import store

    found: list[Brief] = []
    damaged: list[BriefError] = []
    for name in reversed(store.days(folder)):
        if _counts(name, day):
            try:
                found.append(store.load(Path(folder) / name, beside=False))
            except BriefError as error:
                damaged.append(error)
    return Earlier(tuple(found), tuple(damaged))


def inherit(brief: Brief, earlier: Iterable[Brief]) -> Brief:
    """The brief with the ids that its items have in earlier briefs, the latest that holds an item first.

    Of each earlier id the latest brief within 30 days that holds it counts, so that an item comes back under its own
    id. `first_seen` and `last_seen` say when, of parties and people too. Briefs of the same day or later do not count.
    Ids stay unique, an id that was inherited already is kept, and the order of the items does not change.
    """
    items = brief.items
    days = _days(brief, earlier)
    found = _continued(items, _pool(days))
    ids = _unique([found[at].item.id if at in found else item.id for at, item in enumerate(items)], found.keys())
    now = dict(zip((item.id for item in items), ids, strict=True))
    if len(now) < len(items):
        now = {}  # two items of one id: what refers to it cannot be told apart, and is left as it is
    seen = [_seen(item, ids[at], found.get(at)) for at, item in enumerate(items)]
    return brief.model_copy(
        update={
            **{section: tuple(one for one in seen if one.section == section) for section in _SECTIONS},
            "parties": seen_parties(brief.parties, days),
            "disagreements": tuple(_disagreement(one, now) for one in brief.disagreements),
            "merges": tuple(_merge(one, now) for one in brief.merges),
        }
    )


def _counts(earlier: str, day: str) -> bool:
    first, last = date_of(earlier), date_of(day)
    return bool(first and last and timedelta() < last - first <= timedelta(DAYS))


def _days(brief: Brief, earlier: Iterable[Brief]) -> list[DayBrief]:
    """The earlier briefs that count, the latest day first; parties by their ids in the new brief."""
    wanted = [one for one in earlier if _counts(one.date, brief.date)]
    return [DayBrief(one, renamed(one, brief)) for one in sorted(wanted, key=lambda one: one.date, reverse=True)]


def _pool(days: Sequence[DayBrief]) -> list[_Held]:
    """Each earlier id with the latest item that has it, the latest day first."""
    held: dict[str, _Held] = {}
    for day in days:
        for item in day.items:
            held.setdefault(item.id, _Held(item, day.brief.date))
    return list(held.values())


def _continued(items: Sequence[AnyItem], pool: Sequence[_Held]) -> dict[int, _Held]:
    """Place of an item to the earlier one that it continues: by id or text, then by likeness, latest day first."""
    before = [held.item for held in pool]
    found = {pair.other: pool[pair.one] for pair in exact(before, items)}
    taken = {held.item.id for held in found.values()}
    weights = weights_over([*before, *items]) if pool and len(found) < len(items) else None
    for day in dict.fromkeys(held.day for held in pool):
        rest = [at for at in range(len(items)) if at not in found]
        left = [held for held in pool if held.day == day and held.item.id not in taken]
        for pair in pairs([held.item for held in left], [items[at] for at in rest], weights) if rest else ():
            found[rest[pair.other]] = left[pair.one]
    return found


def _unique(ids: Sequence[str], inherited: Iterable[int]) -> list[str]:
    """The ids, one that is not inherited with a number where another item has it."""
    kept = set(inherited)
    taken = {ids[at] for at in kept}
    found = list(ids)
    for at in (at for at in range(len(ids)) if at not in kept):
        number = 1
        while found[at] in taken:
            number += 1
            found[at] = f"{ids[at]}-{number}"
        taken.add(found[at])
    return found


def _seen(item: AnyItem, now: str, held: _Held | None) -> AnyItem:
    named = item.model_copy(update={"id": now})
    return dated(named, [(held.item, held.day)] if held else [])


def _disagreement(one: Disagreement, ids: Mapping[str, str]) -> Disagreement:
    """A party's id stays as it is."""
    apart = tuple(ids.get(item, item) for item in one.apart)
    return one.model_copy(update={"item": ids.get(one.item, one.item), "apart": apart})


def _merge(one: Merge, ids: Mapping[str, str]) -> Merge:
    apart = tuple(near.model_copy(update={"item": ids.get(near.item, near.item)}) for near in one.apart)
    return one.model_copy(update={"item": ids.get(one.item, one.item), "apart": apart})
