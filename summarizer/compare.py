"""What changed between two briefs.

    diff(load("briefs/2025-05-29"), load("briefs/2025-05-30")).changes

Items are paired by the merger's own comparison (`summarizer.merging.pairing`). Other words, another order and other
sources are no change; what the later brief does not hold is not reported, which is no withdrawal.
"""

from collections.abc import Iterator, Sequence

from summarizer.diffing.changes import made, ordered
from summarizer.diffing.days import DayBrief, days_between
from summarizer.diffing.items import kinds
from summarizer.diffing.lead import lead
from summarizer.diffing.parties import party_changes
from summarizer.diffing.returning import came
from summarizer.diffing.who import renamed
from summarizer.merging.pairing import Pairing, pairs
from summarizer.schema import Brief, BriefDiff, Change
from summarizer.schema.brief import AnyItem
from summarizer.schema.diff import Rewording, Standing

__all__ = ["diff"]


def diff(old: Brief, new: Brief) -> BriefDiff:
    """What changed from `old` to `new`. A function of the two; the order of what they list does not matter."""
    days = DayBrief(old), DayBrief(new, renamed(new, old))
    before, after = (day.items for day in days)
    found = pairs(before, after)
    both = [(before[one.one], after[one.other], one) for one in found]
    paired = [list(_changed(mine, theirs, why, days)) for mine, theirs, why in both]
    changes = ordered(
        [
            *(change for listed in paired for change in listed),
            *_alone(before, after, found, days),
            *party_changes(*days),
        ]
    )
    untouched = [(mine, theirs) for (mine, theirs, _), listed in zip(both, paired, strict=True) if not listed]
    standing = _standing(both, old, new)
    return BriefDiff(
        old=days[0].about,
        new=days[1].about,
        lead=lead(changes, standing, (len(before), len(after))),
        changes=changes,
        reworded=_reworded(untouched, days),
        standing=standing,
        unchanged=len(untouched),
        briefs=(old, new),
    )


def _changed(before: AnyItem, after: AnyItem, why: Pairing, days: tuple[DayBrief, DayBrief]) -> Iterator[Change]:
    """One change a kind between two accounts of one item."""
    old, new = days
    for kind, listed in kinds(before, after, days).items():
        sides = old.side(before), new.side(after)
        yield made(kind, after.section, before.id, *sides, differences=listed, paired=why.why)


def _alone(
    before: Sequence[AnyItem], after: Sequence[AnyItem], found: Sequence[Pairing], days: tuple[DayBrief, DayBrief]
) -> Iterator[Change]:
    """The items that one brief alone holds: new, back, or not reported."""
    old, new = days
    gone = set(range(len(before))) - {one.one for one in found}
    come = set(range(len(after))) - {one.other for one in found}
    for at in gone:
        yield made("unreported", before[at].section, before[at].id, before=old.side(before[at]))
    for at in come:
        item = after[at]
        kind, days_away = came(item, old, new)
        yield made(kind, item.section, item.id, after=new.side(item), days=days_away)


def _reworded(untouched: Sequence[tuple[AnyItem, AnyItem]], days: tuple[DayBrief, DayBrief]) -> tuple[Rewording, ...]:
    old, new = days
    found = [
        Rewording(before=old.side(mine), after=new.side(theirs))
        for mine, theirs in untouched
        if mine.text.split() != theirs.text.split()
    ]
    return tuple(sorted(found, key=lambda one: (one.after.text, one.after.id)))


def _standing(both: Sequence[tuple[AnyItem, AnyItem, Pairing]], old: Brief, new: Brief) -> tuple[Standing, ...]:
    """The open questions that both briefs hold open: what has been open for longest first."""
    found = [
        Standing(
            id=theirs.id,
            text=theirs.text,
            days=days_between(theirs.first_seen or mine.first_seen or old.date, new.date) or 0,
        )
        for mine, theirs, _ in both
        if mine.status == theirs.status == "open"
    ]
    return tuple(sorted(found, key=lambda one: (-one.days, one.text, one.id)))
