"""What documents on the terminal have in common: their width, their headings, and what a colour means."""

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from summarizer.render.change_plain import spaced
from summarizer.render.plain import ENDED, SETTLED
from summarizer.render.words import Run

if TYPE_CHECKING:
    from rich.style import StyleType

__all__ = ["DIFFERS", "heading", "inset", "labelled", "laid_out", "marked_text", "status_style"]

# Longer lines are harder to follow, however wide the screen is; tables still breathe at 100.
_WIDEST = 100
DIFFERS: "StyleType" = "bold magenta"
_STYLES = {"same": "bold", "del": "red strike", "ins": "bold green underline"}
_SIGNS = {"same": ("", ""), "del": ("[-", "-]"), "ins": ("{+", "+}")}


def laid_out(parts: Iterable[RenderableType], *, width: int, colour: bool) -> str:
    """The parts below one another in `width` columns (100 at most); without `colour`, no escapes."""
    console = Console(
        file=io.StringIO(),
        width=min(width, _WIDEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
        _environ={},
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))


def heading(title: str, number: int = 0) -> Iterator[RenderableType]:
    """An empty line and a rule with the title, and how many follow."""
    yield Text()
    named = Text.assemble((title.upper(), "bold cyan"), (f" ({number})" if number else "", "cyan"))
    yield Rule(named, align="left", characters="─", style="cyan")


def inset(content: RenderableType, columns: int = 2) -> Padding:
    """The content, moved to the right."""
    return Padding(content, (0, 0, 0, columns))


def labelled(gap: int = 2, *, least: int | None = None) -> Table:
    """A table of two columns: a label that never wraps, `least` columns wide, and what it labels."""
    table = Table.grid(padding=(0, gap, 0, 0))
    table.add_column(no_wrap=True, min_width=least)
    table.add_column(ratio=1)
    return table


def status_style(status: str) -> str:
    """Green for what came about, red for what came to nothing, yellow for what may be either."""
    return "bold green" if status in SETTLED else "bold red" if status in ENDED else "bold yellow"


def marked_text(runs: Iterable[Run], *, colour: bool) -> Text:
    """Words with their marks: styles in colour, [-old-] and {+new+} without."""
    shown = Text()
    for space, (kind, words) in spaced(runs):
        begin, end = ("", "") if colour else _SIGNS[kind]
        shown.append(" " if space else "")
        shown.append(f"{begin}{words}{end}", _STYLES[kind] if colour else "")
    return shown
