"""What a page says of itself: its publisher, the agency credited, its date, and a Markdown file's front matter."""

import re
from collections.abc import Iterable, Mapping, Sequence

from summarizer.page.agencies import is_outlet, outlet_in_byline
from summarizer.page.credits import credit_line, full_date, publisher_named
from summarizer.page.datelines import Dateline
from summarizer.page.paragraphs import Paragraph

__all__ = ["credited", "front_matter", "published", "publisher"]

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<fields>(?:[^\n]{0,400}\n){1,40}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?P<name>[A-Za-z_-]{1,30})[ \t]*:[ \t]*(?P<value>.*)")
_DATED = ("date line", "credit", "page head", "menu")
_HEAD = ("page head", "menu")
_DATED_LENGTH = 120
"""Characters of the longest line that is searched for a date of publication."""

Marked = Sequence[tuple[Paragraph, str | None]]
"""Paragraphs, each with what it is; None for the body."""


def publisher(page: Marked) -> str | None:
    """Who publishes the page: by a disclaimer or copyright line, a byline, or a newspaper's name over the body."""
    said = (publisher_named(part.text) for part, why in page if why in ("disclaimer", "copyright"))
    bylines = (outlet_in_byline(part.text) for part, why in page if why == "credit")
    mastheads = (part.text for part, why in page if why in _HEAD and is_outlet(part.text))
    return _first(said) or _first(bylines) or _first(mastheads)


def credited(page: Marked, dated: Iterable[Dateline]) -> str | None:
    """The agency that a credit in words names, else a dateline, else a byline or a name that stands alone."""
    lines = [credit_line(part.text) for part, why in page if why == "credit"]
    said = (credit.agency for credit in lines if credit and credit.said)
    alone = (credit.agency for credit in lines if credit)
    return _first(said) or _first(found.agency for found in dated) or _first(alone)


def published(page: Marked, dated: Mapping[int, Dateline]) -> str | None:
    """The first full date in a date line, byline, head line or dateline, as ISO 8601."""
    lines = (part.text for part, why in page if why in _DATED and len(part.text) <= _DATED_LENGTH)
    datelines = (page[number][0].text[: found.length] for number, found in dated.items())
    return _first(map(full_date, lines)) or _first(map(full_date, datelines))


def front_matter(text: str) -> tuple[int, dict[str, str]]:
    """Length of the front matter that a Markdown file begins with, and its fields by lower-case name; 0 for none."""
    found = _FRONT_MATTER.match(text)
    if not found:
        return 0, {}
    lines = [line for line in found["fields"].splitlines() if line.strip()]
    fields = [_FIELD.fullmatch(line.strip()) for line in lines if not line.startswith((" ", "\t", "-", "#"))]
    if not fields or None in fields:
        return 0, {}
    return found.end(), {field["name"].lower(): field["value"].strip(" \"'") for field in fields if field}


def _first(values: Iterable[str | None]) -> str | None:
    return next(filter(None, values), None)
