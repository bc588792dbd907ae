"""The difference between two briefs as an HTML page: changes by kind, both sides with their quotes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from summarizer.render.diff_plain import HEADINGS, DiffView
from summarizer.render.html.articles import Citation, Cite, Desk, Quote, Sheet
from summarizer.render.html.page import Choice, Filters, lay_out
from summarizer.render.plain import View
from summarizer.render.safe import clean
from summarizer.render.words import Run
from summarizer.schema import Brief, BriefDiff, Change, Making, Rewording, Side

if TYPE_CHECKING:
    from markupsafe import Markup

__all__ = ["diff_page"]

# Makes the brief that stands in where a difference carries none: without sources, quotes go by their articles' ids.
_UNKNOWN = Making(model="", chosen="", leaves_machine=False, reading="sentence", prompt="", summarizer="")


class _Entry(NamedTuple):
    """A change, and where it stands on the page."""

    anchor: str
    change: Change


class _Group(NamedTuple):
    """The changes of one kind."""

    key: str
    title: str
    entries: list[_Entry]


class _Shown(NamedTuple):
    """One side of a change as the page shows it."""

    day: str
    side: Side
    text: Markup
    quotes: list[Quote]


def diff_page(diff: BriefDiff) -> str:
    """The difference as one HTML file; with the articles that its changes cite where it carries the two briefs."""
    page = _Page(diff)
    sheets = [sheet for _, found in page.days for sheet in found]
    return lay_out("diff.html", page=page, diff=diff, view=page.view, sheets=sheets)


class _Page:
    """What the template asks of a difference."""

    def __init__(self, diff: BriefDiff) -> None:
        self.diff = diff
        self.view = DiffView(diff, clean)
        self.groups = list(_groups(self.view))
        names = sorted({name for change in diff.changes for name in _parties(change)})
        self._keys = {name: str(number) for number, name in enumerate(names, 1)}
        self._desks = [_desk(brief, prefix) for brief, prefix in zip(_briefs(diff), "on", strict=True)]
        self.days = [(day, self._sheets(at)) for at, day in enumerate(self.view.days)]

    def sides(self, change: Change | Rewording) -> list[_Shown]:
        """The sides that there are; where there are two, with the words marked that only one of them has."""
        lines = self.view.wording(change)
        return [
            _Shown(
                self.view.days[at], side, _words(lines, clean(side.text), own), self._desks[at].quotes(side.evidence)
            )
            for at, (side, own) in enumerate(((change.before, "del"), (change.after, "ins")))
            if side is not None
        ]

    def parties(self, change: Change) -> str:
        """Keys of the parties that a change is about."""
        return " ".join(self._keys[name] for name in _parties(change))

    def filters(self) -> Filters:
        """What can be picked: kinds of changes, and parties that a change is about."""
        kinds = tuple(Choice(group.key, group.title, len(group.entries)) for group in self.groups)
        about = [self.parties(change).split() for change in self.diff.changes]
        parties = (Choice(key, name, sum(key in one for one in about)) for name, key in self._keys.items())
        return Filters(kinds, tuple(parties), len(self.diff.changes))

    def _sheets(self, at: int) -> list[Sheet]:
        """The articles of the earlier (0) or later (1) brief that a change cites."""
        cited = list(self._cited(at))
        return self._desks[at].sheets(cited, only={found.source for found in cited})

    def _cited(self, at: int) -> Iterator[Citation]:
        for group in self.groups:
            for anchor, change in group.entries:
                side = (change.before, change.after)[at]
                cite = Cite(group.title.lower(), f"#{anchor}")
                yield from (found for one in (side.evidence if side else ()) for found in Citation.all_of(one, cite))


def _groups(view: DiffView) -> Iterator[_Group]:
    told = [(str(kind), HEADINGS[kind], changes) for kind, changes in view.groups()]
    told.append(("people", "Parties and people", view.people()))
    numbers = itertools.count(1)
    for key, title, changes in told:
        if changes:
            yield _Group(key, title, [_Entry(f"c{next(numbers)}", change) for change in changes])


def _briefs(diff: BriefDiff) -> Sequence[Brief]:
    return diff.briefs or [Brief(date=day.date, title=day.title, made=_UNKNOWN) for day in (diff.old, diff.new)]


def _desk(brief: Brief, prefix: str) -> Desk:
    return Desk(brief, View(brief, clean, lambda _: ""), prefix)


def _parties(change: Change) -> tuple[str, ...]:
    """Names of the parties that a change is about, in order."""
    sides = [side for side in (change.before, change.after) if side is not None]
    own = [side.text for side in sides] if change.subject == "parties" else []
    return tuple(dict.fromkeys((*own, *(name for side in sides for name in (*side.by, *side.to)))))


def _words(lines: Sequence[Sequence[Run]], text: str, own: str) -> Markup:
    """The text of one side; marked where the view found that marks can be read, which is one line of runs."""
    from markupsafe import Markup, escape

    if len(lines) > 1 or not text:
        return escape(text)
    kept = [(kind, words) for kind, words in lines[0] if kind in ("same", own)]
    parts = (escape(words) if kind == "same" else Markup("<{0}>{1}</{0}>").format(own, words) for kind, words in kept)
    return Markup("").join(parts)
