"""A diff for the terminal, laid out by rich: what happened, to what, and what it was before."""

from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from summarizer.render.diff_plain import HEADINGS, DiffView
from summarizer.render.safe import clean
from summarizer.render.screen import DIFFERS, heading, inset, labelled, laid_out, marked_text, status_style
from summarizer.render.words import Run
from summarizer.schema import BriefDiff, Change, Rewording

__all__ = ["to_text"]

_SUBJECT = len("proposal")


def to_text(diff: BriefDiff, *, quotes: bool = False, width: int = 80, colour: bool = False) -> str:
    """The diff laid out in `width` columns (100 at most); without `colour`, plain text with [-old-] and {+new+}."""
    page = _Page(DiffView(diff, clean), quotes=quotes, colour=colour)
    return laid_out(page.parts(), width=width, colour=colour)


class _Page:
    """The screen, part by part."""

    def __init__(self, view: DiffView, *, quotes: bool, colour: bool) -> None:
        self._view = view
        self._quotes = quotes
        self._colour = colour

    def parts(self) -> Iterator[RenderableType]:
        """From the lead to what did not change."""
        view = self._view
        yield Text(clean(view.diff.lead), "bold")
        yield Text(view.title())
        yield Text(" · ".join(view.basis()), "dim")
        for kind, changes in view.groups():
            yield from heading(HEADINGS[kind], len(changes))
            yield self._changes(changes)
        if people := view.people():
            yield from heading("Parties and people", len(people))
            yield self._changes(people)
        yield from self._standing()
        yield from self._reworded()
        yield from self._sources()
        yield Text(f"\n{view.unchanged()}", "dim")

    def _changes(self, changes: Sequence[Change]) -> RenderableType:
        table = labelled(least=_SUBJECT)
        for position, change in enumerate(changes):
            if position:
                table.add_row("", "")
            subject = Text(self._view.subject(change), "bold cyan")
            for line in self._lines(change):
                table.add_row(subject, line)
                subject = Text()
        return inset(table, 1)

    def _lines(self, change: Change) -> Iterator[RenderableType]:
        view = self._view
        yield from map(self._marked, view.wording(change))
        yield from filter(None, [self._facts(change)])
        yield from (Text(f"≠ {said}", DIFFERS) for said in view.differences(change))
        yield from filter(None, [Text(view.backing(change), "dim"), Text(view.mark(change), "bold")])
        yield from self._cited(change)

    def _marked(self, runs: Iterable[Run]) -> Text:
        return marked_text(runs, colour=self._colour)

    def _facts(self, change: Change) -> Text:
        view = self._view
        status = Text(" → ").join(Text(one.upper(), status_style(one)) for one in view.status(change))
        parts = [Text(view.who(change)), status, Text(view.when(change)), *map(Text, view.facts(change))]
        return Text(" · ").join(part for part in parts if part)

    def _cited(self, change: Change | Rewording) -> Iterator[RenderableType]:
        for found in self._view.quotes(change) if self._quotes else ():
            table = labelled(1)
            table.add_row(
                Text(found.source, "cyan"), Text.assemble((found.quote, "italic"), (f" ({found.place})", "dim"))
            )
            yield table

    def _standing(self) -> Iterator[RenderableType]:
        standing = self._view.diff.standing
        if standing:
            yield from heading("Still open", len(standing))
            table = labelled(least=_SUBJECT)
            for one in standing:
                table.add_row(Text(self._view.open_for(one), "bold yellow"), Text(clean(one.text)))
            yield inset(table, 1)

    def _reworded(self) -> Iterator[RenderableType]:
        reworded = self._view.diff.reworded if self._quotes else ()
        if reworded:
            yield from heading("In other words", len(reworded))
        for position, one in enumerate(reworded):
            if position:
                yield Text()
            yield from map(inset, (*map(self._marked, self._view.wording(one)), *self._cited(one)))

    def _sources(self) -> Iterator[RenderableType]:
        sources = list(self._view.sources())
        if sources:
            yield from heading("Sources of the changes", len(sources))
            table = labelled(1)
            for number, source in sources:
                table.add_row(Text(number, "cyan"), Text(source))
            yield inset(table, 1)
