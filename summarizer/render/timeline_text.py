"""A history for the terminal: all items in a line each, or what became of one, day by day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.render.change_plain import PEOPLE, ChangeView
from summarizer.render.plain import View, count
from summarizer.render.safe import clean
from summarizer.render.screen import DIFFERS, heading, inset, labelled, laid_out, marked_text, status_style
from summarizer.schema import Brief, Change, Subject
from summarizer.timeline import Entry, Thread, Timeline

__all__ = ["to_text"]

_TITLES: dict[Subject, str] = {"proposals": "Proposals", "demands": "Demands", "open_questions": "Open questions"}
_SUBJECTS = list(_TITLES)
_SHORT, _LONGEST = 12, 24
"""Letters of an id that stand for it, and those that are shown at most."""
_DATE = len("2025-05-30")


def to_text(found: Timeline, latest: Brief, *, quotes: bool = False, width: int = 80, colour: bool = False) -> str:
    """The history laid out in `width` columns (100 at most); without `colour`, plain text.

    Items go by their labels in the `latest` brief, those that it does not hold by the beginning of their ids. With
    `quotes`, each day of an item or a party with its sentences.
    """
    view = View(latest, clean)
    labels = {item.id: view.label(item.id) for item in latest.items}
    histories = _Histories(labels, quotes=quotes, colour=colour)
    parts = _overview(found, labels) if found.of is None else histories.parts(found.threads)
    return laid_out(parts, width=width, colour=colour)


def _names(ids: Sequence[str], labels: Mapping[str, str]) -> dict[str, str]:
    """What to call each item: its label, else as much of its id as tells it from the others."""
    return {one: labels.get(one) or _beginning(one, tuple(other for other in ids if other != one)) for one in ids}


def _beginning(named: str, others: Sequence[str]) -> str:
    """Whole words where few letters are enough, else the letters that it takes."""
    own = [named[:end] for end in range(1, len(named)) if not any(other.startswith(named[:end]) for other in others)]
    words = [one for one in own if len(one) <= _SHORT and named[len(one)] == "-"]
    whole = [named] if len(named) <= _SHORT else []
    return next(iter((*words, *whole, *own)), named)


def _overview(found: Timeline, labels: Mapping[str, str]) -> Iterator[RenderableType]:
    yield Text(_span(found.days), "bold")
    names = _names([one.id for one in found.threads], labels)
    threads = sorted(found.threads, key=lambda one: _SUBJECTS.index(one.subject))
    rows = [(one.subject, _row(one, names[one.id], found.days)) for one in threads]
    widths = [max((row[column].cell_len for _, row in rows), default=0) for column in range(3)]
    for subject, group in groupby(rows, lambda row: row[0]):
        listed = [row for _, row in group]
        yield from heading(_TITLES[subject], len(listed))
        yield inset(_table(listed, widths), 1)


def _span(days: Sequence[str]) -> str:
    """`3 briefs, 2025-05-29 to 2025-06-02`."""
    return f"{count(len(days), 'brief')}, {clean(days[0])}" + (f" to {clean(days[-1])}" if len(days) > 1 else "")


def _table(rows: Iterable[Sequence[Text]], widths: Sequence[int]) -> Table:
    """A line an item; what does not fit is cut."""
    label, span, days = widths
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    for width in (min(label, _LONGEST), span, days):
        table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1)
    for row in rows:
        table.add_row(*row)
    return table


def _row(thread: Thread, name: str, days: Sequence[str]) -> tuple[Text, ...]:
    """What it is called, the days it was seen first and last, on how many, and what its status was; then its text.

    Statuses are short or long: with the text behind them, each line has all the room that there is for it.
    """
    first, last = thread.entries[0], thread.entries[-1]
    # The head has the year, where there is one alone.
    shown = [clean(day)[5:] if days[0][:5] == days[-1][:5] else clean(day) for day in (first.day, last.day)]
    return (
        Text(clean(name), "bold cyan", overflow="ellipsis", no_wrap=True),
        Text(" to ".join(dict.fromkeys(shown)), "dim"),
        Text(count(len(thread.entries), "day")),
        Text.assemble(_path(thread), "  ", clean(last.side.text), overflow="ellipsis", no_wrap=True),
    )


def _path(thread: Thread) -> Text:
    """The statuses that it had, one after another."""
    had = [clean(status) for status, _ in groupby(entry.side.status or "" for entry in thread.entries) if status]
    return Text(" → ").join(Text(one.upper(), status_style(one)) for one in had)


class _Histories:
    """What became of each item or party, day by day."""

    def __init__(self, labels: Mapping[str, str], *, quotes: bool, colour: bool) -> None:
        self._labels = labels
        self._quotes = quotes
        self._colour = colour
        self._view = ChangeView(clean)

    def parts(self, threads: Iterable[Thread]) -> Iterator[RenderableType]:
        """A head and a table for each."""
        for position, thread in enumerate(threads):
            if position:
                yield Text()
            yield from self._head(thread)
            yield inset(self._table(thread), 1)

    def _head(self, thread: Thread) -> Iterator[Text]:
        last = thread.entries[-1].side
        label = self._labels.get(thread.id, "")
        yield Text.assemble((f"{label}  " if label else "", "bold cyan"), (clean(last.text), "bold"))
        change = _change(thread, None, thread.entries[-1])
        gaps = f"not reported on {len(thread.silent)}" if thread.silent else ""
        facts = [self._view.subject(change), self._view.who(change), count(len(thread.entries), "day"), gaps]
        facts += [] if thread.subject in PEOPLE else [clean(thread.id)]
        yield Text(" · ".join(filter(None, facts)), "dim")

    def _table(self, thread: Thread) -> Table:
        table = labelled(least=_DATE)
        held = dict(self._held(thread))
        for day in sorted((*held, *thread.silent)):
            named = Text(clean(day), "cyan")
            for line in held.get(day) or [Text("not reported", "dim")]:
                table.add_row(named, line)
                named = Text()
        return table

    def _held(self, thread: Thread) -> Iterator[tuple[str, list[RenderableType]]]:
        """The days that hold it, each with its lines."""
        before = None
        for entry in thread.entries:
            lines = list(self._lines(_change(thread, before, entry), before, thread.entries[-1]))
            yield entry.day, lines + (list(self._cited(entry)) if self._quotes else [])
            before = entry

    def _lines(self, change: Change, before: Entry | None, last: Entry) -> Iterator[RenderableType]:
        """The words where they changed, or where the first are not the last, which the head has; then what differs."""
        view = self._view
        if change.after and change.after.text != (before or last).side.text:
            yield from (marked_text(runs, colour=self._colour) for runs in view.wording(change))
        status = Text(" → ").join(Text(one.upper(), status_style(one)) for one in view.status(change))
        origins = count(change.after.origins, "origin") if change.after else ""
        facts = [status, Text(view.when(change)), *map(Text, view.facts(change)), Text(origins, "dim")]
        yield Text(" · ").join(fact for fact in facts if fact)
        yield from (Text(f"≠ {said}", DIFFERS) for said in view.differences(change))

    def _cited(self, entry: Entry) -> Iterator[RenderableType]:
        for found in entry.side.evidence:
            yield Text.assemble((clean(found.quote), "italic"), (f" [{clean(found.source)}]", "dim"))


def _change(thread: Thread, before: Entry | None, entry: Entry) -> Change:
    """What happened between two entries, as a diff would have it."""
    kind = entry.kinds[0] if before and entry.kinds else "changed"
    return Change(
        id=thread.id,
        kind=kind,
        subject=thread.subject,
        before=before.side if before else None,
        after=entry.side,
        differences=entry.differences,
        days=entry.days,
    )
