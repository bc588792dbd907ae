"""Datelines: the place, day and agency that a report begins with. They are no part of what its first sentence says."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from summarizer.page.agencies import UNNAMED, known_agency, looks_like_agency
from summarizer.page.paragraphs import LIST_MARK

__all__ = ["Dateline", "dateline", "datelines"]

_SEEN = 120
_OPENING_PARAGRAPHS = 2
"""Paragraphs of a body of which the first dateline opens one: the report's first, or the second after a standfirst."""
_REPORT_WORDS = 8
"""Words after the dash of the shortest report: a label ("WAGES - The union wants 6%") goes before fewer."""

_DASH = r"\s{0,3}[-–—]{1,2}\s+"
_MONTH = r"[A-Z][a-z]{2,8}\.?"
_DAY = rf"(?:,\s(?:{_MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{_MONTH}(?:\s\d{{4}})?))?"
_COUNTRY = r"(?:,\s[A-ZÀ-Þ][\w.'’-]+(?:\s[A-ZÀ-Þ][\w.'’-]+){0,3}?)?"
_CAPITALS = rf"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?:[\s/][A-ZÀ-Þ][A-ZÀ-Þ.'’-]*){{0,4}}{_COUNTRY}"
_WRITTEN = r"[A-ZÀ-Þ][\w.'’-]+(?:,?\s[A-ZÀ-Þ][\w.'’-]+){0,4}"
_REPORT = r"(?=[\"“«'‘]?[A-ZÀ-Þ\d$€£])"

_OF_KNOWN = re.compile(
    r"(?:[A-Z][^()\[\]/:;\n]{1,60}?)?\s{0,3}"
    r"(?:\((?P<agency>[A-Za-z][\w /.-]{1,30})\)\s{0,3}[-–—]{1,2}"
    r"|/(?P<slashed>[A-Z][\w-]{1,20})/[.:]?(?:\s{0,3}[-–—]{1,2})?)\s+"
)
_SPACED_DASH = re.compile(r"\s[-–—]{1,2}\s")
_OPENING = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS})|{_WRITTEN}){_DAY}"
    rf"(?:\s{{1,3}}\((?P<agency>[A-Z][\w &.'’-]{{1,40}})\))?{_DASH}{_REPORT}"
)


class Dateline(NamedTuple):
    """How a paragraph begins."""

    length: int
    """Characters up to the report."""
    agency: str | None
    """The agency that it credits."""


def dateline(text: str) -> Dateline | None:
    """The dateline that a paragraph begins with, told by an agency that is known: "ROTTERDAM, May 3 (Reuters) - ".

    "The alliance (NATO) - which ..." begins with no dateline.
    """
    found = _OF_KNOWN.match(text[:_SEEN])
    agency = found and known_agency(found["agency"] or found["slashed"])
    return Dateline(found.end(), agency) if found and agency else None


def datelines(body: Sequence[tuple[int, str]]) -> Mapping[int, Dateline]:
    """The datelines of a body's paragraphs, by the number that each paragraph comes with.

    In the beginning of a body the form alone tells one: "HAVANA — Negotiators ...", "LUSAKA (Copperbelt Wire) — ...",
    "N'Djamena (Sahel Newsroom) – ...". Where several paragraphs have the form it is that of a list, and tells nothing.
    """
    found = {number: told for number, text in body if (told := dateline(text))}
    formed = {number: told for number, text in body if number not in found and (told := _opening(text))}
    begins = {number for number, text in body[:_OPENING_PARAGRAPHS] if not LIST_MARK.match(text)}
    if len(formed) == 1 and not found and begins.issuperset(formed):
        return formed
    return found


def _opening(text: str) -> Dateline | None:
    found = _OPENING.match(text[:_SEEN]) if _SPACED_DASH.search(text[:_SEEN]) else None
    if not found or len(text[found.end() :].split(maxsplit=_REPORT_WORDS)) < _REPORT_WORDS:
        return None
    agency = found["agency"]
    if not found["capitals"] and not (agency and looks_like_agency(agency)):
        return None
    dash = text[: found.end()].split()[-1]
    if f" {dash} " in text[found.end() : found.end() + _SEEN] and not agency:
        return None  # "NATO — Oslo's partner — has not been asked"
    return Dateline(found.end(), None if not agency or agency.lower() in UNNAMED else known_agency(agency) or agency)
