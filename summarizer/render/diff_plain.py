"""What every form of a diff shares: its words, and the order in which a reader needs them."""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from summarizer.render.change_plain import PEOPLE, ChangeView
from summarizer.render.plain import View, count
from summarizer.schema import BriefDiff, Change, ChangeKind, Evidence, Rewording, Side
from summarizer.schema.diff import Standing

__all__ = ["HEADINGS", "DiffView", "Quoted"]

HEADINGS: dict[ChangeKind, str] = {
    "accepted": "Accepted",
    "rejected": "Rejected",
    "withdrawn": "Withdrawn",
    "answered": "Answered",
    "changed": "Changed",
    "disputed": "Sources now differ",
    "new": "New",
    "back": "Back",
    "corroborated": "Reported by more origins",
    "settled": "Sources no longer differ",
    "unreported": "Not reported this time",
}
"""Every kind in words, in the order in which a reader needs them; a diff lists its changes in the same order."""
_ORDER = {kind: place for place, kind in enumerate(HEADINGS)}


class Quoted(NamedTuple):
    """A cited run of sentences: the day and the number of its source, the words, and where they stand."""

    source: str
    quote: str
    place: str


class DiffView(ChangeView):
    """A diff in words, and its changes as ChangeView has them."""

    def __init__(self, diff: BriefDiff, safe: Callable[[str], str]) -> None:
        super().__init__(safe)
        self.diff = diff
        self._views = tuple(View(brief, safe) for brief in diff.briefs or ())
        same = diff.old.date == diff.new.date
        self.days = ("old", "new") if same else (safe(diff.old.date), safe(diff.new.date))

    def title(self) -> str:
        """What is negotiated, as the later brief has it."""
        return self.safe(self.diff.new.title)

    def basis(self) -> list[str]:
        """What the two briefs are: `2025-05-29: 3 articles, 12 items`."""
        return [
            f"{name}: {count(day.articles, 'article')}, {count(day.items, 'item')}"
            for name, day in zip(self.days, (self.diff.old, self.diff.new), strict=True)
        ]

    def groups(self) -> Iterator[tuple[ChangeKind, list[Change]]]:
        """The changes of items, kind by kind in the order of HEADINGS."""
        items = [change for change in self.diff.changes if change.subject not in PEOPLE]
        ordered = sorted(items, key=lambda change: _ORDER[change.kind])
        for kind, group in groupby(ordered, lambda change: change.kind):
            yield kind, list(group)

    def people(self) -> list[Change]:
        """The changes of parties and spokespeople."""
        return [change for change in self.diff.changes if change.subject in PEOPLE]

    def backing(self, change: Change) -> str:
        """Where each side is reported: `2025-05-29 D1 [1][3] · 2025-05-30 D2 [2]`."""
        return " · ".join(filter(None, (self._backing(at, side) for at, side in self._sides(change))))

    def quotes(self, change: Change | Rewording) -> Iterator[Quoted]:
        """The cited sentences of both sides, the earlier first."""
        for at, side in self._sides(change):
            for found in side.evidence:
                yield Quoted(f"{self.days[at]} {self._numbers(at, (found,))}", self.safe(found.quote), _place(found))

    def sources(self) -> Iterator[tuple[str, str]]:
        """Every article that the changes cite: its day with its number, and its title with who published it."""
        for at, view in enumerate(self._views):
            cited = {found.source for change in self.diff.changes for found in _evidence(change, at)}
            for source in view.brief.sources:
                if source.id in cited:
                    known = (source.title or source.path or source.url or source.id, source.credit, source.publisher)
                    told = dict.fromkeys(self.safe(one) for one in known if one)
                    yield f"{self.days[at]} {view.numbers([source.id])}", " · ".join(told)

    def open_for(self, question: Standing) -> str:
        """How long a question has been open: `4 days`; of one first asked on the later day, `since this day`."""
        return count(question.days, "day") if question.days else "since this day"

    def unchanged(self) -> str:
        """What did not change, in a sentence: `5 items unchanged, 1 of them in other words.`"""
        same = count(self.diff.unchanged, "item")
        reworded = f", {len(self.diff.reworded)} of them in other words" if self.diff.reworded else ""
        return f"{same[0].upper()}{same[1:]} unchanged{reworded}."

    def _sides(self, change: Change | Rewording) -> Iterator[tuple[int, Side]]:
        yield from ((at, side) for at, side in enumerate((change.before, change.after)) if side)

    def _backing(self, at: int, side: Side) -> str:
        view = self._views[at] if self._views else None
        label = view.label(side.id) if view and any(item.id == side.id for item in view.brief.items) else ""
        origins = f"({count(side.origins, 'origin')})" if len({found.source for found in side.evidence}) > 1 else ""
        parts = [label, self._numbers(at, side.evidence), origins]
        return " ".join(filter(None, [self.days[at], *parts])) if any(parts) else ""

    def _numbers(self, at: int, evidence: Sequence[Evidence]) -> str:
        sources = list(dict.fromkeys(found.source for found in evidence))
        if self._views:
            return self._views[at].numbers(sources)
        return "".join(f"[{self.safe(source)}]" for source in sources)


def _evidence(change: Change, at: int) -> tuple[Evidence, ...]:
    side = (change.before, change.after)[at]
    return side.evidence if side else ()


def _place(found: Evidence) -> str:
    first, last = found.sentences[0], found.sentences[-1]
    place = f"sentence {first}" if first == last else f"sentences {first}-{last}"
    return place if found.support in ("supported", "unchecked") else f"{place}, {found.support}"
