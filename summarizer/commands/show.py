"""`summarizer show`: a brief that was made before."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.commands.options import Folder, Quotes, Shape
from summarizer.errors import UsageError

__all__ = ["show"]


def show(
    ref: Annotated[str, typer.Argument(metavar="DATE|FILE", help="A day such as 2025-05-30, or a brief's path.")],
    form: Shape = "text",
    folder: Folder = Path("briefs"),
    quotes: Quotes = False,
    why: Annotated[
        str | None, typer.Option(metavar="ITEM", help="Show why P1, D2, Q3 or an id is one item, instead.")
    ] = None,
    rejected: Annotated[
        bool, typer.Option("--rejected", help="Show what did not pass the checks, and why, instead.")
    ] = False,
    missed: Annotated[
        bool, typer.Option("--missed", help="Show sentences that may state what no item cites, instead.")
    ] = False,
) -> None:
    """Show a brief that was made before."""
    from summarizer import show as shown
    from summarizer import store

    if form != "text" and (why is not None or rejected or missed):
        raise UsageError(f"--format {form} is for the whole brief", "--why, --rejected and --missed are text alone")
    found = store.load(store.find(ref, folder))
    if why is not None:
        from summarizer.render.why import why as reasons

        shown.out(reasons(found, why))
    if rejected or missed:
        from summarizer.render import doubts

        parts = [doubts.rejected(found)] if rejected else []
        parts += [doubts.missed(found)] if missed else []
        shown.out("\n".join(parts))
    if why is None and not rejected and not missed:
        shown.present(found, form, quotes=quotes)
