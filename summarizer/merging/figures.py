"""The numbers, ordinals and dates of a text, by what they count, and where those of two texts differ."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["FIGURE_WORDS", "NO_FIGURES", "Figures", "agreeing", "differing_figures", "digits", "figures"]

_MONTHS = "january february march april may june july august september october november december".split()
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_CARDINALS = "zero one two three four five six seven eight nine ten eleven twelve".split()
_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth".split()
)
_TENS = {"twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60", "ninety": "90", "hundred": "100"}
FIGURE_WORDS = frozenset([*_MONTHS, *_DAYS, *_CARDINALS, *_ORDINALS, *_TENS]) - {"may", "march", "one"}
"""Words that are compared as figures, not as words."""
_MONTH = rf"(?:{'|'.join(_MONTHS)}|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.?)"
_DATE = re.compile(
    rf"\b(?P<iso>\d{{4}}-(\d\d)-(\d\d))\b"
    rf"|\b(?P<day1>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month1>{_MONTH})\b"
    rf"|\b(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!,?\d)"
    rf"|\b(?P<month3>{'|'.join(month for month in _MONTHS if month not in ('may', 'march'))})\b"
    rf"|\b(?P<weekday>{'|'.join(_DAYS)})\b"
    r"|\b(?P<year>(?:19|20)\d\d)\b(?![.,]\d)(?! ?%)"
)
_NUMBER = re.compile(
    r"(?=[$€£¥\d])(?P<money>[$€£¥]\s?)?\b(?P<number>\d+(?:[.,]\d+)*)(?P<ordinal>st|nd|rd|th)?\b"
    r"(?P<scale> (?:thousand|million|billion|trillion))?"
    r"(?P<percent>\s?%| per ?cent\b| percentage points?\b)?(?: ?-?(?P<noun>[^\W\d_]+))?"
)
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_DATED = re.compile(rf"\d{{4}}|{'|'.join(month[:3] for month in _MONTHS)}|day\b")
"""What a date has: a year, a month or a weekday."""
_WORDS = re.compile(rf"\b(?:{'|'.join([*_CARDINALS[2:], *_ORDINALS[1:], *_TENS])})\b")
_UNITS = {
    unit: kind
    for kind, units in {
        "money": "dollar dollars euro euros pound pounds yen yuan rubles roubles hryvnia shekels rupees",
        "hours": "hour hours",
        "days": "day days",
        "weeks": "week weeks",
        "months": "month months",
        "years": "year years",
    }.items()
    for unit in units.split()
}
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}


class Figures(NamedTuple):
    """What a text counts and dates."""

    numbers: frozenset[tuple[str, str]] = frozenset()
    """Kind (count, percent, money, days, ...) and value."""
    ordinals: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    """Month and day, such as 6-2."""
    months: frozenset[str] = frozenset()
    weekdays: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()


NO_FIGURES = Figures()


@lru_cache(maxsize=32_768)
def figures(text: str) -> Figures:
    """The figures of a text; spelled-out numbers up to twelve count."""
    lower = text.lower()
    if not FIGURE_WORDS.isdisjoint(_LETTERS.findall(lower)):
        lower = _WORDS.sub(lambda found: digits(found[0]), lower)
    dates, rest = _dates(lower) if _DATED.search(lower) else ([], lower)
    found = list(_NUMBER.finditer(rest)) if _DIGIT.search(rest) else []
    ordinals = frozenset(_value(one) for one in found if one["ordinal"])
    numbers = frozenset((_kind(one), _value(one)) for one in found if not one["ordinal"])
    return Figures(numbers, ordinals, *dates) if dates or ordinals or numbers else NO_FIGURES


def agreeing(one: Figures, other: Figures) -> int:
    """How many figures both give that tell one thing from another: ordinals, days, and numbers with a unit.

    A day and its weekday are one; a number without a unit is none, since it may count anything.
    """
    if one is NO_FIGURES or other is NO_FIGURES:
        return 0
    days = len(one.days & other.days) or len(one.weekdays & other.weekdays)
    measured = sum(kind != "count" for kind, _ in one.numbers & other.numbers)
    return len(one.ordinals & other.ordinals) + days + measured


def differing_figures(one: Figures, other: Figures) -> tuple[str, tuple[str, str]] | None:
    """The first figures that keep two texts apart: ordinal, number or date, with both sides; None where none does.

    Only what both give is compared, and a text that gives some of the other's figures agrees with it.
    """
    if one is other or one is NO_FIGURES or other is NO_FIGURES:
        return None
    for kind, mine, theirs, unit in _comparable(one, other):
        if mine and theirs and not (mine <= theirs or theirs <= mine):
            return kind, (_listed(mine, unit), _listed(theirs, unit))
    return None


def _comparable(one: Figures, other: Figures) -> Iterator[tuple[str, frozenset[str], frozenset[str], str]]:
    yield "ordinal", one.ordinals, other.ordinals, ""
    for kind in sorted({kind for kind, _ in one.numbers} & {kind for kind, _ in other.numbers}):
        mine = frozenset(value for of, value in one.numbers if of == kind)
        yield "number", mine, frozenset(value for of, value in other.numbers if of == kind), kind
    yield "date", one.years, other.years, ""
    yield "date", one.days, other.days, "day"
    yield "date", _months(one), _months(other), "month"
    if not one.days & other.days:  # a day that agrees outweighs a weekday that differs
        yield "date", one.weekdays, other.weekdays, ""


def _listed(values: frozenset[str], unit: str) -> str:
    return ", ".join(_shown(value, unit) for value in sorted(values))


def _shown(value: str, unit: str) -> str:
    if unit == "day":
        month, _, day = value.partition("-")
        return f"{int(day)} {_MONTHS[int(month) - 1].title()}"
    if unit == "month":
        return _MONTHS[int(value) - 1].title()
    return value.title() + {"": "", "count": "", "percent": "%"}.get(unit, f" {unit}")


def _months(of: Figures) -> frozenset[str]:
    return of.months | {day.partition("-")[0] for day in of.days}


def digits(word: str) -> str:
    """A number word, in lower case, in digits: ten is 10, twelfth 12th; any other word as it is."""
    if word in _TENS:
        return _TENS[word]
    if word in _CARDINALS:
        return str(_CARDINALS.index(word))
    return f"{_ORDINALS.index(word)}th" if word in _ORDINALS else word


def _dates(lower: str) -> tuple[list[frozenset[str]], str]:
    """The dates, and the text without them."""
    parts: dict[str, set[str]] = {"days": set(), "months": set(), "weekdays": set(), "years": set()}
    for found in _DATE.finditer(lower):
        for part, value in _date(found):
            parts[part].add(value)
    if not any(parts.values()):
        return [], lower
    return [frozenset(values) for values in parts.values()], _DATE.sub(" ", lower)


def _date(found: re.Match[str]) -> Iterator[tuple[str, str]]:
    if found["iso"]:
        year, month, day = found["iso"].split("-")
        yield "years", year
        yield "days", f"{int(month)}-{int(day)}"
    elif month := found["month1"] or found["month2"]:
        yield "days", f"{_month(month)}-{int(found['day1'] or found['day2'])}"
    elif found["month3"]:
        yield "months", str(_month(found["month3"]))
    elif found["weekday"]:
        yield "weekdays", found["weekday"]
    elif found["year"]:
        yield "years", found["year"]


def _month(name: str) -> int:
    return next(place for place, month in enumerate(_MONTHS, 1) if month.startswith(name.rstrip(".")[:3]))


def _kind(found: re.Match[str]) -> str:
    if found["percent"]:
        return "percent"
    if found["money"]:
        return "money"
    return _UNITS.get(found["noun"] or "", "count")


def _value(found: re.Match[str]) -> str:
    """The number without separators: 1,000 is 1000, 1.5 million is 1500000."""
    plain = re.sub(r",(?=\d{3}\b)", "", found["number"])
    scale = _SCALES.get((found["scale"] or "").strip())
    if scale and re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return f"{float(plain) * scale:.0f}"
    return plain
