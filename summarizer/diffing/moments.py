"""The dates and times that a text names, as stretches of days, so that "Monday" and "2 June" can be compared."""

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.figures import Figures
from summarizer.supporting.passage import dates_of, passage

__all__ = ["Moment", "agree", "moments", "without_times"]

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_AROUND = 6
"""Days before and after the report in which a weekday is looked for: it is the last or the next of its name."""
_UNDATED = date(2000, 1, 1)
"""Stands for a day that is none, on both sides."""
_LAST_YEAR = 9998
_MONTHS = "January February March April May June July August September October November December".split()
_BETWEEN = re.compile(
    r"\b(?:between |from )?(?P<first>\d{1,2}) ?(?:and|to|-|–) ?(?P<last>\d{1,2}) (?:of )?"
    rf"(?P<month>{'|'.join(_MONTHS)})\b"
)
_CLOCK = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}:\d\d\b")

Stretch = tuple[date, date]


class Moment(NamedTuple):
    """A date or time that a text names."""

    shown: str
    stretches: tuple[Stretch, ...]
    """What it may be, first and last day."""


def agree(one: Moment, other: Moment) -> bool:
    """Whether two moments may be the same, or one lies in the other."""
    return any(first <= end and start <= last for first, last in one.stretches for start, end in other.stretches)


def without_times(text: str) -> str:
    """The text without the dates and times of day whose figures would be taken for numbers."""
    return _CLOCK.sub(" ", _BETWEEN.sub(" ", text)) if any(sign.isdigit() for sign in text) else text


@lru_cache(maxsize=8192)
def moments(text: str, day: date | None) -> tuple[Moment, ...]:
    """The days, weekdays, months, years, and words such as "next week", of a report of that day."""
    base = day if day and 1 < day.year < _LAST_YEAR else _UNDATED  # at the ends of the calendar no day is near
    between = list(_BETWEEN.finditer(text))
    text = _BETWEEN.sub(" ", text) if between else text
    return (*_ranges(between, base), *_dated(dates_of(text), base), *_relative(text, base))


def _dated(found: Figures, base: date) -> Iterator[Moment]:
    years = [int(year) for year in sorted(found.years) if int(year) > 0]
    for each in sorted(found.days):
        month, _, day = each.partition("-")
        dates = [one for year in years or _near(base) if (one := _date(year, int(month), int(day)))]
        if dates:
            exact = dates if years else [min(dates, key=lambda one: abs(one - base))]
            yield Moment(f"{int(day)} {_MONTHS[int(month) - 1]}", tuple((one, one) for one in exact))
    for weekday in sorted(found.weekdays) if not found.days else ():
        around = [base + timedelta(days) for days in range(-_AROUND, _AROUND + 1)]
        dates = [one for one in around if one.weekday() == _WEEKDAYS.index(weekday)]
        yield Moment(weekday.title(), tuple((one, one) for one in dates))
    for month in sorted(found.months):
        stretches = [_month(year, int(month)) for year in years or _near(base)]
        yield Moment(_MONTHS[int(month) - 1], tuple(stretches))
    if not (found.days or found.months):
        yield from (Moment(str(year), ((date(year, 1, 1), date(year, 12, 31)),)) for year in years)


def _ranges(found: Iterable[re.Match[str]], base: date) -> Iterator[Moment]:
    for one in found:
        last = next(_dated(dates_of(f"{one['last']} {one['month']}"), base), None)
        if last:
            end = last.stretches[0][0]
            first = _date(end.year, end.month, int(one["first"])) or end
            yield Moment(one[0], ((min(first, end), end),))


def _near(base: date) -> list[int]:
    return [year for year in (base.year - 1, base.year, base.year + 1) if 1 <= year <= 9999]


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month(year: int, month: int) -> Stretch:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def _relative(text: str, base: date) -> Iterator[Moment]:
    of = passage(text)
    for first, end in of.marks("time", "relative"):
        phrase = " ".join(of.keys[first:end])
        if stretch := _stretch(phrase, base):
            yield Moment(phrase, (stretch,))


def _stretch(phrase: str, base: date) -> Stretch | None:
    """What the phrase means on that day; None for one that may be any day."""
    day = timedelta(1)
    monday = base - base.weekday() * day
    first = _month(base.year, base.month)
    known = {
        "today": (base, base),
        "tonight": (base, base),
        "tomorrow": (base + day, base + day),
        "yesterday": (base - day, base - day),
        "this week": (monday, monday + 6 * day),
        "next week": (monday + 7 * day, monday + 13 * day),
        "this month": first,
        "next month": (first[1] + day, first[1] + 31 * day),
        "this year": (date(base.year, 1, 1), date(base.year, 12, 31)),
    }
    return known.get(phrase)
