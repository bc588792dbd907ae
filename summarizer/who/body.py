"""A body while its article is being read, and what the article shows of a run of words that may name one."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.who.heads import head, is_group
from summarizer.who.lexicon import kinds, words
from summarizer.who.marks import is_idle
from summarizer.who.names import fold
from summarizer.who.runs import Run

__all__ = ["Body", "Seen", "is_outlet", "is_venue"]

_VENUES = frozenset(
    "centre center hospital university museum college theatre theater gallery church hotel port institute".split()
)
_STAFF = frozenset(["crew", "crews", "doctors", "drivers", "nurses", "staff", "teachers", "unions", "workers"])
_STAFF_ENDS = ("workers", "nurses", "pilots", "teachers", "drivers", "musicians", "firefighters", "doctors")
_AT = frozenset(["at", "in", "outside", "inside", "near", "from"])


@dataclass(slots=True)
class Body:
    """An organisation while the article is being read."""

    name: str
    nouns: set[str] = field(default_factory=set)
    """What the article calls it, folded: `airline`, `rebel`, `group`; and the noun in its name."""
    forms: set[str] = field(default_factory=set)
    """Shorter names of it, as written."""
    idle: bool = False
    """Whether it has no part in what the article tells: no word for its kind means it."""

    @property
    def kinds(self) -> set[str]:
        """The kinds that its nouns tell."""
        found = {kinds()[noun] for noun in self.nouns if noun in kinds()} or self._by_name()
        return found | {"company"} if self.nouns & words("firms") else found

    def _by_name(self) -> set[str]:
        """`labour` of a name with such a noun before its head, or that ends with those who work: "Workers Harbour
        Congress", "Lakeland Dockworkers"."""
        found = {kinds().get(fold(word)) for word in self.name.split()}
        staff = " " in self.name and fold(self.name).endswith(_STAFF_ENDS)
        return {"labour"} & (found | ({"labour"} if staff else set()))


@dataclass(slots=True)
class Seen:
    """What the article shows of one run of words."""

    runs: list[Run] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    plain: bool = False
    """Something in the article shows plainly that it is a body."""
    acts: bool = False
    the: bool = True
    """Whether `the` stands before it wherever it stands."""
    talks: bool = False
    governs: bool = False
    """Whether it is a part of a country, with a government of its own."""
    abroad: bool = False
    """Whether a country ends the name: "Grain Shippers Australia"."""
    person: bool = False
    other: bool = False
    """Whether it names a ship, or a part of a country by its letters, and no body."""
    lettered: bool = False
    """Whether the article has the first letters of its words as a name."""
    states: set[str] = field(default_factory=set)
    """The states whose organ it is said to be."""

    @property
    def legal(self) -> bool:
        """Whether a company's legal form stands behind it somewhere: it is a company by its own, whatever it begins."""
        return any(run.legal for run in self.runs)

    @property
    def idle(self) -> bool:
        """Whether every sentence that has it tells of another matter."""
        return all(is_idle(run.line.text) for run in self.runs)


def is_venue(seen: Seen) -> bool:
    """Whether it is a building that the article names only as the place of something: "at the Keystone Centre"."""
    noun = head(seen.runs[0].words)
    return noun in _VENUES and all(_before(run) in _AT and not _works_at(run) for run in seen.runs)


def _works_at(run: Run) -> bool:
    """Whether its people stand before: "Nurses at St. Anne Hospital will strike"."""
    found = run.line.words
    place = run.first - 2 - (run.first > 1 and found[run.first - 1].key == "the")
    return place >= 0 and found[place + 1].key == "at" and (is_group(found[place]) or found[place].key in _STAFF)


def is_outlet(seen: Seen) -> bool:
    """Whether somebody only spoke to it, as one does to a newspaper: "he told the Echo"."""
    ends = (run.end >= len(run.line.words) or not run.line.words[run.end].text[0].isalnum() for run in seen.runs)
    return all(_before(run) in ("told", "tells") for run in seen.runs) and all(ends)


def _before(run: Run) -> str:
    """The word before the name and its article, folded."""
    found = run.line.words
    place = run.first - 1 - (run.first > 0 and found[run.first - 1].key == "the")
    return found[place].key if place >= 0 else ""
