"""A diff as Markdown that reads well in a pull request: lists, ~~old~~ and **new** (GFM), no HTML."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.render.change_plain import spaced
from summarizer.render.diff_plain import HEADINGS, DiffView
from summarizer.render.markdown import escape
from summarizer.render.words import Run
from summarizer.schema import BriefDiff, Change, Rewording

__all__ = ["to_markdown"]

_SIGNS = {"same": "", "del": "~~", "ins": "**"}


def to_markdown(diff: BriefDiff, *, quotes: bool = False) -> str:
    """The diff as Markdown, ending in a newline; with `quotes`, each change with the sentences of both sides."""
    view = DiffView(diff, escape)
    people = view.people()
    blocks = [
        f"# {view.title()}: {view.days[0]} → {view.days[1]}",
        f"**{escape(diff.lead)}**",
        " · ".join(view.basis()),
        *(_changes(view, HEADINGS[kind], changes, quotes=quotes) for kind, changes in view.groups()),
        *([_changes(view, "Parties and people", people, quotes=quotes)] if people else ()),
        *_standing(view),
        *(_reworded(view) if quotes else ()),
        *_sources(view),
        view.unchanged(),
    ]
    return "\n\n".join(blocks) + "\n"


def _changes(view: DiffView, title: str, changes: Sequence[Change], *, quotes: bool) -> str:
    lines: list[str] = []
    for change in changes:
        lines.append(_change(view, change))
        if quotes:
            lines += _quotes(view, change)
    return f"## {title} ({len(changes)})\n\n" + "\n".join(lines).rstrip()


def _change(view: DiffView, change: Change) -> str:
    facts = [view.who(change), _status(view.status(change)), view.when(change), *view.facts(change)]
    facts += [*(f"**≠** {said}" for said in view.differences(change)), view.backing(change), view.mark(change)]
    text = _marked(view.wording(change))
    return f"- *{view.subject(change)}* {text} — " + "; ".join(filter(None, facts))


def _status(status: Sequence[str]) -> str:
    *before, after = status or ("",)
    return " → ".join([*before, f"**{after}**"]) if after else ""


def _marked(lines: Iterable[Sequence[Run]]) -> str:
    """The words with their marks, on one line."""
    shown = ""
    before: Run | None = None
    for space, run in spaced(run for line in lines for run in line):
        kind, words = run
        shown += " " if before and (space or _closed(before, run)) else ""
        shown += f"{_SIGNS[kind]}{escape(words)}{_SIGNS[kind]}"
        before = run
    return shown


def _closed(before: Run, after: Run) -> bool:
    """Whether a mark would not open or close between them: next to a letter it does so only if a letter follows within.

    The rule of delimiter runs: CommonMark 0.31, section 6.2.
    """
    inner, outer = (before[1][-1], after[1][0]) if after[0] == "same" else (after[1][0], before[1][-1])
    return outer.isalnum() and not inner.isalnum()


def _quotes(view: DiffView, change: Change | Rewording) -> Iterator[str]:
    """Block quotes inside the list item; the empty lines keep one quote from running into the next."""
    for found in view.quotes(change):
        yield f"\n  > {found.quote}\n  > — {found.source} {found.place}"
    yield ""


def _standing(view: DiffView) -> Iterator[str]:
    standing = view.diff.standing
    if standing:
        rows = [f"| {escape(one.text)} | {view.open_for(one)} |" for one in standing]
        yield "\n".join([f"## Still open ({len(standing)})\n", "| question | open |", "| --- | --- |", *rows])


def _reworded(view: DiffView) -> Iterator[str]:
    reworded = view.diff.reworded
    if reworded:
        lines = [line for one in reworded for line in (f"- {_marked(view.wording(one))}", *_quotes(view, one))]
        yield f"## In other words ({len(reworded)})\n\n" + "\n".join(lines).rstrip()


def _sources(view: DiffView) -> Iterator[str]:
    lines = [f"- {number} {source}" for number, source in view.sources()]
    if lines:
        yield "## Sources of the changes\n\n" + "\n".join(lines)
