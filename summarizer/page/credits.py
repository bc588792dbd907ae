"""Who reported, who published and when, as the page itself says it."""

import re
from datetime import date
from typing import NamedTuple

from summarizer.page.agencies import UNNAMED, known_agency

__all__ = ["Credit", "credit_line", "full_date", "publisher_named"]

_WORK = r"(?:additional |with |and )?(?:report(?:ed|ing)|writing|written|edit(?:ed|ing)|compiled|graphics)"
_NAMED = re.compile(
    rf"(?:{_WORK}(?: (?:was|were))?(?: (?:contributed|provided))?(?: in [^.;]{{1,40}})? (?:by|from)"
    r"|with (?:reporting|files|inputs?|material|information|contributions?) (?:by|from)|(?:source|via|text)\s?:)"
    rf"\s?(?P<who>[^.;:()]{{2,80}})(?:[;.,]\s?{_WORK}[^;.]{{0,100}}){{0,5}}[.;]?",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"(?P<who>[^.]{2,80}?) (?:also )?contributed (?:reporting|to this (?:report|story|article))\b[^.]{0,60}\.?",
    re.IGNORECASE,
)
_ROLES = r"(?:writer|reporter|correspondent|journalist|editor|staff)s?"
_FROM = re.compile(
    rf"(?P<who>[^.]{{0,40}}\b{_ROLES} [^.]{{2,60}}?) contributed from (?-i:[A-ZÀ-Þ])[^.]{{1,40}}\.?", re.IGNORECASE
)
_WITH = re.compile(r"with (?P<who>[^.,;]{2,40})\.?", re.IGNORECASE)
_BYLINE = re.compile(r"(?:story |words |text )?by:? (?P<who>.{2,100})", re.IGNORECASE)
_LINKING = frozenset(
    re.findall(r"\S+", "and & in for of the at with de da di du la le van von der den bin al el | - – — · /")
)

_ROLE = re.compile(_ROLES)
_POSITION = re.compile(rf", ?(?:[a-z-]{{2,20}} ){{1,3}}{_ROLES}(?=,|\Z)")

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DATES = (
    re.compile(r"\b(?P<year>\d{4})-(?P<number>\d{2})-(?P<day>\d{2})(?!\d)"),
    re.compile(rf"\b{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? {_MONTH},? (?P<year>\d{{4}})\b", re.IGNORECASE),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<number>\d{1,2})\.(?P<year>\d{4})\b"),  # 29/05/2025 may be either way round
)

_PUBLISHER = (
    re.compile(
        r"(?:(?:Legal )?Disclaimer:?\s)?(?P<who>[A-Z][^.,:]{1,40}?) provides? "
        r"(?:the|this) (?:news )?(?:content|information)\b"
    ),
    re.compile(
        r"(?:(?i:©|\(c\)|copyright)[\s©]{0,3}(?i:\(c\)\s?)?\d{4}(?:\s?[-–]\s?\d{4})?,? (?:by )?|© )"
        r"(?P<who>[A-Z][^.,|]{1,50}?)(?= [Aa]ll [Rr]ights|[.,|]|\Z)"
    ),
)
_YEARS = re.compile(r",? \d{4}(?:\s?[-–]\s?\d{4})?\Z")
_COMPANY = re.compile(r",? (?:Ltd|Limited|Inc|LLC|PLC|plc|GmbH|Corp|Sdn Bhd|Pty Ltd|Pvt Ltd|SA|AG|BV)\b\.?\Z")


class Credit(NamedTuple):
    """A line that says who reported."""

    agency: str | None
    """The news agency, or the one source, that it names; None where it names people only."""
    said: bool
    """Whether it says so in words ("Reported by AFP"), rather than being a name that stands alone."""


def credit_line(text: str) -> Credit | None:
    """The credit that a paragraph or sentence is; None when it is none. "By X" counts where X has the form of names."""
    if len(text) > 300:
        return None
    line = " ".join(text.split()).strip("*_[]()—–-= ")
    if known_agency(line) or line.lower() in UNNAMED:
        return Credit(known_agency(line), said=False)
    return _named(line) or _byline(line)


def full_date(text: str) -> str | None:
    """The first full date in the beginning of a text, as ISO 8601; a date without its year is none."""
    for pattern in _DATES:
        found = pattern.search(text[:300])
        day = found and _iso(found.groupdict())
        if day:
            return day
    return None


def publisher_named(text: str) -> str | None:
    """Who a disclaimer or a copyright line says publishes the page."""
    line = " ".join(text[:300].split())
    found = next(filter(None, (pattern.match(line) for pattern in _PUBLISHER)), None)
    name = _COMPANY.sub("", _YEARS.sub("", found["who"].strip())) if found else None
    return name.removeprefix("The ") if name and known_agency(name) else name


def _named(line: str) -> Credit | None:
    found = _NAMED.fullmatch(line)
    if not found and "contributed" in line.lower():
        found = _CONTRIBUTED.fullmatch(line) or _FROM.fullmatch(line)
    if found and _are_names(found["who"]):
        return Credit(_agency(found["who"]), said=True)
    accompanying = _WITH.fullmatch(line)
    agency = accompanying and _agency_within(accompanying["who"])
    return Credit(agency, said=True) if agency else None


def _byline(line: str) -> Credit | None:
    found = _BYLINE.fullmatch(line)
    if found and not line.endswith(".") and _are_names(found["who"]):
        return Credit(_agency_within(found["who"]), said=False)
    return None


def _agency(names: str) -> str | None:
    """A known agency among the names; else the name itself where it is a single word, as "Axios" is."""
    return _agency_within(names) or (names.strip() if len(names.split()) == 1 else None)


def _agency_within(names: str) -> str | None:
    return next(filter(None, map(known_agency, re.split(rf",|/|\||\b(?:and|via|for|{_ROLES})\b", names))), None)


def _are_names(text: str) -> bool:
    words = _POSITION.sub("", text).replace(",", " ").split()
    named = all(word[:1].isupper() or word.lower() in _LINKING or _ROLE.fullmatch(word) for word in words)
    return 0 < len(words) <= 14 and words[0][:1].isalpha() and (named or known_agency(text) is not None)


def _iso(parts: dict[str, str]) -> str | None:
    month = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"].lower()) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"])).isoformat()
    except ValueError:
        return None
