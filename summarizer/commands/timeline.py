"""`summarizer timeline`: what became of an item or a party over all briefs of a folder."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from summarizer.commands.options import Folder
from summarizer.errors import BriefError

__all__ = ["timeline"]


def timeline(
    of: Annotated[
        str | None,
        typer.Argument(
            metavar="ITEM|PARTY", help="An id, a label of the latest brief such as D2, or a name.", show_default="all"
        ),
    ] = None,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="What goes to standard output.")] = "text",
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the sentences of each day.")] = False,
    folder: Folder = Path("briefs"),
) -> None:
    """Show what became of an item, a party, or all items."""
    from summarizer import show, store
    from summarizer.render.json import to_json
    from summarizer.timeline import timeline as history

    briefs = [store.load(folder / day, beside=False) for day in store.days(folder)]
    if not briefs:
        raise BriefError(f"There are no briefs in {folder}", "Make one with summarizer brief, or name another folder")
    found = history(briefs, of)
    if form == "json":
        show.out(to_json(found))
        return
    from summarizer.render.timeline_text import to_text

    width, colour = show.screen()
    show.out(to_text(found, briefs[-1], quotes=quotes, width=width, colour=colour))
