"""The numbers of a text: what they count, in which direction, and between which bounds."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = ["Quantity", "in_digits", "quantities"]

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
_UNITS += "seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: at for at, word in enumerate(_UNITS, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 2)}
_VALUES["dozen"] = 12
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHORT = {"k": "thousand", "m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}
_ANY = "|".join([*_VALUES, "hundred", "thousand"])
_NUMERALS = frozenset([*_VALUES, "hundred", "thousand"])
_LETTERS = re.compile(r"[^\W\d_]+")
_SPELLED = re.compile(rf"\b(?:a )?(?:{_ANY})(?:[ -](?:and )?(?:{_ANY}))*\b")
_A_UNIT = re.compile(
    r"(^|\b(?:for|of|within|in|over|by|than|after|about) )an?(?= (?:week|month|year|day|fortnight)\b)"
    r"|()\ban?(?= (?:week|month|year|day|fortnight)(?:['’]s|-long)\b)"
)
"""A unit with an article for its number; not as the measure of a rate ("40 tonnes a year")."""
_AFTER_AN = (" week", " month", " year", " day", " fortnight")
_ABBREVIATED = re.compile(r"(?<=\d)\s?(k|mn|m|bn|tn)\b")
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)(?:[a-z]{0,6})\b"
_NUMBER = re.compile(
    r"(?=[$€£¥\d])(?P<money>[$€£¥]\s?)?(?<![\w.])(?P<number>\d+(?:[.,]\d+)*)(?![\d])(?P<plural>s\b)?(?P<ordinal>(?:st|nd|rd|th)\b)?"
    r"(?P<scale>[ -](?:thousand|million|billion|trillion)\b)?"
    r"(?P<percent>\s?%|[ -]per ?cent\b|[ -]pct\b|[ -]percentage points?\b)?"
    r"(?:[ -](?P<noun>[^\W\d_]+))?(?:[ -](?P<more>[^\W\d_]+))?"
)
_BEFORE_MONTH = re.compile(rf"(?:of )?{_MONTH}")
_AFTER_MONTH = re.compile(rf"{_MONTH}\.? $")
_ELLIPSIS = (("instead",), ("to",), ("or",), ("rather",))
_TIMES = {"hour": 1.0, "day": 24.0, "night": 24.0, "week": 168.0, "fortnight": 336.0}
_LONG_TIMES = {"month": 1.0, "year": 12.0, "season": 12.0, "decade": 120.0}
_MONEY = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "yuan": "¥", "ruble": "₽", "rouble": "₽"}
_MONEY |= {"rupee": "₹", "shekel": "₪", "franc": "fr", "krone": "kr", "krona": "kr", "peso": "peso"}
_LEAST = r"at least|no (?:less|fewer) than|not less than|more than|above|minimum of|a minimum|floor of|older than"
_MOST = r"at most|up to|no more than|not more than|less than|fewer than|under|below|younger than"
_MOST += r"|maximum of|cap of|capped at"
_BOUND = re.compile(rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST}))(?: (?:of|some|about|the|a))?[ -]?[$€£¥]?\s?$")
_AFTER_LEAST = re.compile(r"^\W*(?:[a-z]+ ){0,4}(?:or more|and more|or over|at least|minimum)\b")
_AFTER_MOST = re.compile(r"^\W*(?:[a-z]+ ){0,4}(?:or less|or fewer|at most|maximum)\b")
_TOTAL = re.compile(r"\d of (?:[a-z']+ ){0,3}$")
_ASIDE = re.compile(r"\b(?:not|rather than|instead of)(?: (?:by|to|of|at))?(?: the)? [$€£¥]?$")
_ROLE = re.compile(r"\b(from|to|by|of)(?: (?:about|some|around|nearly|the|a))?\s?[$€£¥]?$")


class Quantity(NamedTuple):
    """One number of a text."""

    value: float
    kind: str
    """percent, hours, months, the sign of a currency, or count."""
    nouns: tuple[str, ...]
    """The two words after it."""
    role: str
    """from, to, by, of, or empty; `total` for the 34 of "eleven of the 34", `not` for one put aside: "not the 100"."""
    bound: str
    """least, most, or empty."""
    shown: str
    """As written, its unit with it."""


@lru_cache(maxsize=8192)
def in_digits(text: str) -> str:
    """The text in lower case, on one line, spelled-out and abbreviated numbers in digits."""
    lower = " ".join(text.lower().split()).replace("‑", "-")
    if any(unit in lower for unit in _AFTER_AN):
        lower = _A_UNIT.sub(lambda found: f"{found[1] or ''}1", lower)
    lower = lower.replace("half a dozen", "6")
    if not _NUMERALS.isdisjoint(_LETTERS.findall(lower)):
        lower = _SPELLED.sub(lambda found: _spelled(found[0]), lower)
    return _ABBREVIATED.sub(lambda found: f" {_SHORT[found[1]]}", lower)


def _spelled(words: str) -> str:
    """The number that the words spell; a scale alone ("per thousand") stays a word, except after `a`."""
    parts = [word for word in re.split(r"[ -]", words) if word not in ("and", "a")]
    if parts in (["hundred"], ["thousand"]) and not words.startswith("a "):
        return words
    total = part = 0.0
    for word in parts:
        if word in _SCALES:
            part = (part or 1) * _SCALES[word]
            total, part = (total + part, 0.0) if _SCALES[word] > 100 else (total, part)
        elif word == "dozen":
            part = (part or 1) * 12
        else:
            part += _VALUES[word]
    return f"{total + part:.0f}"


@lru_cache(maxsize=8192)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a text that are neither dates nor ordinals, in order."""
    found = list(_found(in_digits(text)))
    for at in range(len(found) - 2, -1, -1):
        if found[at].kind == "count" and found[at].nouns[:1] in _ELLIPSIS:  # "10 instead of 25 percent"
            found[at] = found[at]._replace(kind=found[at + 1].kind)
    return tuple(found)


def _found(text: str) -> Iterator[Quantity]:
    for one in _NUMBER.finditer(text):
        plain = one["number"].replace(",", "") if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", one["number"]) else ""
        digits = plain or one["number"].replace(",", ".")
        if one["ordinal"] or digits.count(".") > 1 or _is_date(text, one):
            continue
        value = float(digits) * _SCALES.get((one["scale"] or "").strip(" -"), 1.0)
        yield _quantity(text, one, value)


def _is_date(text: str, one: re.Match[str]) -> bool:
    after, before = text[one.end("number") :].lstrip(), text[: one.start()]
    if _BEFORE_MONTH.match(after) or _AFTER_MONTH.search(before[-12:]):
        return True
    year = re.fullmatch(r"(?:19|20)\d\d", one["number"])
    return bool(year and not (one["scale"] or one["percent"] or one["money"] or one["plural"]) and not _counts(one))


def _counts(one: re.Match[str]) -> bool:
    return (one["noun"] or "").removesuffix("s") in _TIMES


def _quantity(text: str, one: re.Match[str], value: float) -> Quantity:
    noun = one["noun"] or ""
    before, after = text[: one.start()][-40:], text[one.end("percent" if one["percent"] else "number") :]
    kind, scaled = _kind(one, noun.removesuffix("s"), value)
    end = "noun" if kind not in ("count", "percent") and not one["money"] else _last(one)
    nouns = tuple(word for word in (noun, one["more"]) if word)
    return Quantity(scaled, kind, nouns, _role(before), _bound(before, after), text[one.start() : one.end(end)].strip())


def _last(one: re.Match[str]) -> str:
    return "percent" if one["percent"] else "scale" if one["scale"] else "number"


def _role(before: str) -> str:
    if _ASIDE.search(before):
        return "not"
    found = _ROLE.search(before)
    return "total" if _TOTAL.search(before) else found[1] if found else ""


def _bound(before: str, after: str) -> str:
    found = _BOUND.search(before)
    if (found and found["least"]) or _AFTER_LEAST.match(after):
        return "least"
    return "most" if (found and found["most"]) or _AFTER_MOST.match(after) else ""


def _kind(one: re.Match[str], noun: str, value: float) -> tuple[str, float]:
    if one["percent"] or (noun == "point" and not one["money"]):
        return "percent", value
    if one["money"]:
        return one["money"].strip(), value
    if noun in _MONEY:
        return _MONEY[noun], value
    if noun in _TIMES:
        return "hours", value * _TIMES[noun]
    return ("months", value * _LONG_TIMES[noun]) if noun in _LONG_TIMES else ("count", value)
