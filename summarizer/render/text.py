"""A brief for the terminal, laid out by rich: what, who, status, and where the sources differ."""

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.render.plain import AnyItem, View, count
from summarizer.render.safe import clean
from summarizer.schema import Brief, Disagreement, Evidence, Party

if TYPE_CHECKING:
    from rich.style import StyleType

__all__ = ["WIDEST", "to_text"]

# Longer lines are harder to follow, however wide the screen is; tables still breathe at 100.
WIDEST = 100

# The longest status is 19 characters, a date in words 17: two of them with their sources fit on one line.
_SHORT = 24

_SETTLED = {"accepted", "implemented", "met", "answered"}
_ENDED = {"rejected", "withdrawn", "refused", "dropped"}
_ROLES = {"principal": "side at the table", "mediator": "mediator", "observer": "observer"}
_DIFFERS: "StyleType" = "bold magenta"


def to_text(brief: Brief, *, quotes: bool = False, width: int = 80, colour: bool = False) -> str:
    """The brief laid out in `width` columns (100 at most); without `colour`, plain text with no escapes."""
    console = Console(
        file=io.StringIO(),
        width=min(width, WIDEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as captured:
        for part in _parts(View(brief, clean), quotes=quotes):
            console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def _parts(view: View, *, quotes: bool) -> Iterator[RenderableType]:
    brief = view.brief
    yield Text(clean(brief.title), "bold")
    yield Text(f"{clean(brief.date)} · {view.basis()}")
    yield Text(" · ".join(view.holdings()))
    yield from (Text(alarm, _DIFFERS) for alarm in view.alarms())
    yield from _parties(brief.parties)
    yield from _items(view, "Proposals", brief.proposals, quotes=quotes)
    yield from _items(view, "Demands", brief.demands, quotes=quotes)
    yield from _items(view, "Open questions", brief.open_questions, quotes=quotes)
    yield from _disagreements(view)
    yield from _rejected(view, quotes=quotes)
    yield from _sources(view)
    yield from _left_out(view)
    yield from _heading("How it was made")
    yield _inset(Text(view.made(), "dim"))


def _heading(title: str, number: int = 0) -> Iterator[RenderableType]:
    yield Text()
    named = Text.assemble((title.upper(), "bold cyan"), (f" ({number})" if number else "", "cyan"))
    yield Rule(named, align="left", characters="─", style="cyan")


def _inset(content: RenderableType, columns: int = 2) -> Padding:
    return Padding(content, (0, 0, 0, columns))


def _parties(parties: Sequence[Party]) -> Iterator[RenderableType]:
    yield from _heading("Parties", len(parties))
    if not parties:
        yield _inset(Text("No parties found."))
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=24)
    table.add_column()
    table.add_column(ratio=1)
    for party in parties:
        people = [f"{clean(who.name)}{f', {clean(who.title)}' if who.title else ''}" for who in party.spokespeople]
        table.add_row(Text(clean(party.name), "bold"), _ROLES[party.role], Text("\n".join(people) or "—"))
    yield _inset(table)


def _items(view: View, title: str, items: Sequence[AnyItem], *, quotes: bool) -> Iterator[RenderableType]:
    yield from _heading(title, len(items))
    if not items:
        yield _inset(Text(f"No {title.lower()} found."))
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for position, item in enumerate(items):
        if position:
            table.add_row("", "")
        table.add_row(Text(view.label(item.id), "bold cyan"), Text(clean(item.text), "bold"))
        table.add_row("", _facts(view, item))
        table.add_row("", Text(view.backing(item), "dim"))
        for mark in _marks(view, item):
            table.add_row("", mark)
        for quote in _quotes(view, item.evidence) if quotes else ():
            table.add_row("", quote)
    yield _inset(table, 1)


def _facts(view: View, item: AnyItem) -> Text:
    style = "bold green" if item.status in _SETTLED else "bold red" if item.status in _ENDED else "bold yellow"
    when = view.when(item)
    return Text.assemble(view.who(item), " · ", (item.status.upper(), style), f" · {when}" if when else "")


def _marks(view: View, item: AnyItem) -> Iterator[Text]:
    doubt = view.doubt(item)
    if doubt:
        yield Text(f"! doubtful: {doubt}", "bold red")
    for found in view.brief.disagreements:
        if found.item == item.id:
            yield Text.assemble((f"≠ sources differ on {clean(found.about)}: ", _DIFFERS), _versions(view, found))


def _versions(view: View, found: Disagreement) -> str:
    """Statuses, numbers and dates at once; longer versions stand side by side further down."""
    if any(len(side.value) > _SHORT for side in found.versions):
        return "see below"
    return "; ".join(f"{view.value(found, side)} {view.numbers(side.sources)}" for side in found.versions)


def _quotes(view: View, evidence: Iterable[Evidence]) -> Iterator[RenderableType]:
    for found in evidence:
        table = Table.grid(padding=(0, 1, 0, 0))
        table.add_column(no_wrap=True)
        table.add_column(ratio=1)
        place = (f" ({view.place(found)})", "dim")
        table.add_row(Text(view.numbers([found.source]), "cyan"), Text.assemble((clean(found.quote), "italic"), place))
        yield table


def _disagreements(view: View) -> Iterator[RenderableType]:
    found = view.brief.disagreements
    yield from _heading("Where sources differ", len(found))
    if not found:
        yield _inset(Text("No disagreements found."))
    for position, each in enumerate(found):
        if position:
            yield Text()
        label = Text.assemble((view.subject(each), "bold cyan"), f" {view.item_text(each.item)}")
        yield _inset(label, 1)
        yield _inset(_side_by_side(view, each), 1)


def _side_by_side(view: View, found: Disagreement) -> Table:
    table = Table(box=box.SQUARE, show_header=False, show_lines=True)
    table.add_row(Text(clean(found.about)), *(Text(view.value(found, side), _DIFFERS) for side in found.versions))
    table.add_row(Text("reported by"), *(Text(view.numbers(side.sources)) for side in found.versions))
    return table


def _rejected(view: View, *, quotes: bool) -> Iterator[RenderableType]:
    rejected = view.brief.rejected
    yield from _heading("Rejected", len(rejected))
    if not rejected:
        yield _inset(Text("Nothing was rejected."))
        return
    number = count(len(rejected), "statement")
    yield _inset(Text(f"{number} of the model did not pass the checks; none counts as a finding."))
    for found in rejected if quotes else ():
        by = f"{', '.join(map(clean, found.by))}: " if found.by else ""
        yield _inset(Text.assemble("\n", by, clean(found.text), (f"\n{clean(found.why)}", "red")))
        yield from (_inset(quote) for quote in _quotes(view, found.evidence))


def _sources(view: View) -> Iterator[RenderableType]:
    sources = view.brief.sources
    yield from _heading("Sources", len(sources))
    if not sources:
        yield _inset(Text("No sources."))
        return
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1)
    for source in sources:
        table.add_row(Text(view.numbers([source.id]), "cyan"), Text(clean(source.title) or "(no title)"))
        table.add_row("", Text(view.credit(source), "dim"))
    yield _inset(table, 1)


def _left_out(view: View) -> Iterator[RenderableType]:
    left_out = view.left_out()
    yield from _heading("Articles left out", len(left_out))
    if not left_out:
        yield _inset(Text("No article was left out."))
    for name, why in left_out:
        yield _inset(Text.assemble((name, "bold"), "\n  ", why))
