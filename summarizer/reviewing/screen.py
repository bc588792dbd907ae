"""What a review shows: a change with both its sides, and their sentences in context. All text is made safe here."""

from collections.abc import Iterator
from typing import Final

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.render.diff_plain import HEADINGS, DiffView
from summarizer.render.plain import View, count
from summarizer.render.safe import clean
from summarizer.render.screen import DIFFERS, inset, labelled, status_style
from summarizer.reviewing.context import Passage, passages
from summarizer.reviewing.state import Decided, Question, Session
from summarizer.schema import BriefDiff, Change, Side

__all__ = ["Screen"]

_SOURCES: Final = 2
"""Articles shown of a change, one a side where it has two sides: most changes then fit on a screen of 40 lines."""


class Screen:
    """The changes of a diff, as a reviewer sees them."""

    def __init__(self, diff: BriefDiff) -> None:
        self._diff = diff
        self._words = DiffView(diff, clean)
        self._views = tuple(View(brief, clean) for brief in diff.briefs) if diff.briefs else (None, None)

    def opening(self, session: Session) -> Iterator[RenderableType]:
        """What is reviewed, and how far earlier reviews got."""
        yield Text(self._words.title(), "bold")
        yield Text(clean(self._diff.lead))
        seen = len(session.changes) - len(session.queue)
        if seen:
            told = "was" if seen == 1 else "were"
            yield Text(f"{seen} of {count(len(session.changes), 'change')} {told} looked at before.", "dim")

    def change(self, session: Session) -> Iterator[RenderableType]:
        """The change that the session asks about."""
        change = session.change
        if change is None:
            return
        title = f"{HEADINGS[change.kind]} · {self._words.subject(change)}"
        yield Text()
        yield Rule(Text.assemble((_place(session), "bold"), " · ", (title, "bold cyan")), align="left", style="cyan")
        yield from map(Text, self._words.facts(change))
        statuses = [one.upper() for one in self._words.status(change)]
        changed = [f"status: {' → '.join(statuses)}"] if len(statuses) > 1 else []
        yield from (Text(f"≠ {said}", DIFFERS) for said in (*changed, *self._words.differences(change)))
        for at, side in enumerate((change.before, change.after)):
            yield Text()
            yield from self._side(at, side, change)
            yield from self._sources(at, change, all_shown=session.all_shown) if side else ()
        if marked := _marked(change, session.decided.get(change.id)):
            yield Text(f"\nMarked before: {marked}", "bold")

    def question(self, session: Session, question: Question) -> Iterator[RenderableType]:
        """The note on the last answer, and what is asked: its keys on one line, or a list of them."""
        if session.note:
            yield from (Text(clean(line), "bold yellow") for line in ("", *session.note.split("\n")))
        yield Text()
        if session.step == "verdict" and session.change:
            # Where a change is higher than the screen, its head is out of sight by now.
            yield Text(self._head(session, session.change), "bold", no_wrap=True, overflow="ellipsis")
        if question.text:
            yield Text(clean(question.text), "bold")
        if session.step in ("status", "party", "what"):
            keys = labelled(1)
            for choice in question.choices:
                keys.add_row(Text(choice.key, "bold cyan"), Text(clean(choice.does)))
            yield inset(keys)
        elif question.choices:
            named = (Text.assemble((one.key, "bold cyan"), f" {one.does}") for one in question.choices)
            yield Text(" · ").join(named)

    def _head(self, session: Session, change: Change) -> str:
        side = change.after or change.before
        return f"{_place(session)} · {HEADINGS[change.kind]}: {clean(side.text) if side else ''}"

    def decision(self, decided: Decided) -> Iterator[RenderableType]:
        """What was decided, in a line."""
        yield Text(f"✓ {self._decision(decided)}", "green")

    def _decision(self, decided: Decided) -> str:
        correction = decided.correction
        if correction is None:
            return f"Marked as {decided.mark.verdict}."
        if correction.do == "drop":
            return "Marked as rejected: the item will be dropped."
        if correction.do == "rename":
            return f"Marked as corrected: {clean(correction.party or '')} will be {clean(correction.name or '')}."
        fields = {"status": correction.status, "text": correction.text, "when": correction.when}
        changed = [f"{name} will be {clean(value) or 'none'}" for name, value in fields.items() if value is not None]
        return f"Marked as corrected: its {', '.join(changed)}."

    def _side(self, at: int, side: Side | None, change: Change) -> Iterator[RenderableType]:
        day = self._words.days[at]
        if side is None:
            yield Text.assemble((day, "bold"), ("  not in this brief", "dim"))
            return
        table = labelled()
        table.add_row(Text(day, "bold"), Text(clean(side.text), "bold"))
        table.add_row("", self._facts(side, change))
        yield table

    def _sources(self, at: int, change: Change, *, all_shown: bool) -> Iterator[RenderableType]:
        """What the articles of a side say; of the later side, what is not among the earlier side's already."""
        before, after = (self._passages(place, side) for place, side in enumerate((change.before, change.after)))
        mine = [passage for passage in after if all_shown or passage not in before] if at else before
        most = len(mine) if all_shown else _SOURCES // 2 if before and after else _SOURCES
        for passage in mine[:most]:
            yield inset(self._passage(passage, self._views[at]), 4)
        same, more = len((before, after)[at]) - len(mine), len(mine) - len(mine[:most])
        told = [f"{count(same, 'article')} as on {self._words.days[0]}"] * bool(same)
        told += [count(more, "more article")] * bool(more)
        if told:
            yield inset(Text(f"and {', '.join(told)}: v shows all", "dim"), 4)

    def _passages(self, at: int, side: Side | None) -> list[Passage]:
        return passages(side.evidence, self._diff.briefs[at] if self._diff.briefs else None) if side else []

    def _facts(self, side: Side, change: Change) -> Text:
        alone = change.model_copy(update={"before": None, "after": side})
        who = Text(self._words.who(alone))
        status = Text(clean(side.status or "").upper(), status_style(side.status or ""))
        origins = Text(count(side.origins, "origin") if side.evidence else "", "dim")
        return Text(" · ").join(part for part in (who, status, Text(clean(side.when or "")), origins) if part)

    def _passage(self, passage: Passage, view: View | None) -> RenderableType:
        sources = view.brief.sources if view else ()
        titles = {source.id: source.title or source.path or source.url or "" for source in sources}
        number = view.numbers([passage.source]) if view else f"[{clean(passage.source)}]"
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(width=1)
        table.add_column(justify="right")
        table.add_column(ratio=1)
        last = passage.lines[0].number
        for line in passage.lines:
            if line.number > last + 1:
                table.add_row("", "", Text("…", "dim"))
            last = line.number
            style = "" if line.cited else "dim"
            sign = Text("▶" if line.cited else "", "bold yellow")
            table.add_row(sign, Text(str(line.number), style), Text(clean(line.text), style))
        return Group(Text(f"{number} {clean(titles.get(passage.source, ''))}".rstrip(), "cyan"), table)


def _place(session: Session) -> str:
    """`3 of 12`."""
    return f"{session.queue[session.at] + 1} of {len(session.changes)}"


def _marked(change: Change, decided: Decided | None) -> str:
    """`accepted by mia: agreed in writing`, empty where nobody has looked at it."""
    mark = decided.mark if decided else change.mark
    if mark is None:
        return ""
    by = f" by {clean(mark.by)}" if mark.by else ""
    return f"{mark.verdict}{by}" + (f": {clean(mark.comment)}" if mark.comment else "")
