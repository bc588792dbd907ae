"""A brief for the terminal, laid out by rich: what, who, status, and where the sources differ."""

from collections.abc import Iterable, Iterator, Sequence

from rich import box
from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from summarizer.render.plain import ROLES, AnyItem, View
from summarizer.render.safe import clean
from summarizer.render.screen import DIFFERS, heading, inset, labelled, laid_out, status_style
from summarizer.schema import Brief, Disagreement, Evidence

__all__ = ["to_text"]

# The longest status is 19 characters, a date in words 17: two of them with their sources fit on one line.
_SHORT = 24
_BY_HAND = "bold blue"


def to_text(brief: Brief, *, quotes: bool = False, width: int = 80, colour: bool = False) -> str:
    """The brief laid out in `width` columns (100 at most); without `colour`, plain text with no escapes."""
    return laid_out(_parts(View(brief, clean), quotes=quotes), width=width, colour=colour)


def _parts(view: View, *, quotes: bool) -> Iterator[RenderableType]:
    brief = view.brief
    yield Text(clean(brief.title), "bold")
    yield Text(f"{clean(brief.date)} · {view.basis()}")
    yield Text(" · ".join(view.holdings()))
    yield from (Text(alarm, DIFFERS) for alarm in view.alarms())
    yield from _parties(view)
    yield from _items(view, "Proposals", brief.proposals, quotes=quotes)
    yield from _items(view, "Demands", brief.demands, quotes=quotes)
    yield from _items(view, "Open questions", brief.open_questions, quotes=quotes)
    yield from _disagreements(view)
    yield from _rejected(view, quotes=quotes)
    yield from _sources(view)
    yield from _left_out(view)
    yield from heading("How it was made")
    yield inset(Text(view.made(), "dim"))


def _parties(view: View) -> Iterator[RenderableType]:
    parties = view.brief.parties
    yield from heading("Parties", len(parties))
    if not parties:
        yield inset(Text("No parties found."))
        return
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(max_width=24)
    table.add_column()
    table.add_column(ratio=1)
    for party in parties:
        people = [f"{clean(who.name)}{f', {clean(who.title)}' if who.title else ''}" for who in party.spokespeople]
        table.add_row(Text(clean(party.name), "bold"), ROLES[party.role], Text("\n".join(people) or "—"))
        if by_hand := view.corrected(party.id):
            table.add_row("", "", Text(f"✎ {by_hand}", _BY_HAND))
    yield inset(table)


def _items(view: View, title: str, items: Sequence[AnyItem], *, quotes: bool) -> Iterator[RenderableType]:
    yield from heading(title, len(items))
    if not items:
        yield inset(Text(f"No {title.lower()} found."))
        return
    table = labelled()
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
    yield inset(table, 1)


def _facts(view: View, item: AnyItem) -> Text:
    when = view.when(item)
    return Text.assemble(
        view.who(item), " · ", (item.status.upper(), status_style(item.status)), f" · {when}" if when else ""
    )


def _marks(view: View, item: AnyItem) -> Iterator[Text]:
    if by_hand := view.corrected(item.id):
        yield Text(f"✎ {by_hand}", _BY_HAND)
    doubt = view.doubt(item)
    if doubt:
        yield Text(f"! doubtful: {doubt}", "bold red")
    for found in view.brief.disagreements:
        if found.item == item.id:
            yield Text.assemble((f"≠ sources differ on {clean(found.about)}: ", DIFFERS), _versions(view, found))


def _versions(view: View, found: Disagreement) -> str:
    """Statuses, numbers and dates at once; longer versions stand side by side further down."""
    if any(len(side.value) > _SHORT for side in found.versions):
        return "see below"
    return "; ".join(f"{view.value(found, side)} {view.numbers(side.sources)}" for side in found.versions)


def _quotes(view: View, evidence: Iterable[Evidence]) -> Iterator[RenderableType]:
    for found in evidence:
        table = labelled(1)
        place = (f" ({view.place(found)})", "dim")
        table.add_row(Text(view.numbers([found.source]), "cyan"), Text.assemble((clean(found.quote), "italic"), place))
        yield table


def _disagreements(view: View) -> Iterator[RenderableType]:
    found = view.brief.disagreements
    yield from heading("Where sources differ", len(found))
    if not found:
        yield inset(Text("No disagreements found."))
    for position, each in enumerate(found):
        if position:
            yield Text()
        label = Text.assemble((view.subject(each), "bold cyan"), f" {view.item_text(each.item)}")
        yield inset(label, 1)
        yield inset(_side_by_side(view, each), 1)


def _side_by_side(view: View, found: Disagreement) -> Table:
    table = Table(box=box.SQUARE, show_header=False, show_lines=True)
    table.add_row(Text(clean(found.about)), *(Text(view.value(found, side), DIFFERS) for side in found.versions))
    table.add_row(Text("reported by"), *(Text(view.numbers(side.sources)) for side in found.versions))
    return table


def _rejected(view: View, *, quotes: bool) -> Iterator[RenderableType]:
    rejected = view.brief.rejected
    yield from heading("Rejected", len(rejected))
    if not rejected:
        yield inset(Text("Nothing was rejected."))
        return
    yield inset(Text(view.refused()))
    for found in rejected if quotes else ():
        by = f"{', '.join(map(clean, found.by))}: " if found.by else ""
        yield inset(Text.assemble("\n", by, clean(found.text), (f"\n{clean(found.why)}", "red")))
        yield from (inset(quote) for quote in _quotes(view, found.evidence))


def _sources(view: View) -> Iterator[RenderableType]:
    sources = view.brief.sources
    yield from heading("Sources", len(sources))
    if not sources:
        yield inset(Text("No sources."))
        return
    table = labelled(1)
    for source in sources:
        table.add_row(Text(view.numbers([source.id]), "cyan"), Text(clean(source.title) or "(no title)"))
        table.add_row("", Text(view.credit(source), "dim"))
    yield inset(table, 1)


def _left_out(view: View) -> Iterator[RenderableType]:
    left_out = view.left_out()
    yield from heading("Articles left out", len(left_out))
    if not left_out:
        yield inset(Text("No article was left out."))
    for name, why in left_out:
        yield inset(Text.assemble((name, "bold"), "\n  ", why))
