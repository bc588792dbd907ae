"""`summarizer cache`: what is kept of models' answers and of what was worked out from them, and its removal."""

from typing import TYPE_CHECKING

import typer

from summarizer.commands.options import Kept

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Show or clear what is kept from earlier runs.")


@app.command()
def info(folder: Kept = None) -> None:
    """Print where answers, and results worked out from them, are kept, how many, and their size."""
    from summarizer import show
    from summarizer.cache import folder_of, stock
    from summarizer.keeping.shelf import Shelf

    found, shelf = stock(folder), Shelf(folder_of(folder))
    show.out(_told(found.file, found.answers, "answer", found.size))
    show.out(_told(shelf.file, shelf.count(), "result", shelf.size))


@app.command()
def clear(folder: Kept = None) -> None:
    """Remove the answers kept and their results, and print what was removed; runs to come pay for theirs again."""
    from summarizer import cache as kept
    from summarizer import show
    from summarizer.keeping.shelf import Shelf

    # The results first: they hold what the answers say, and are no use without them.
    shelf = Shelf(kept.folder_of(folder))
    results, size = shelf.count(), shelf.size
    shelf.clear()
    gone = kept.clear(folder)
    show.out(_told(gone.file, gone.answers, "answer", gone.size, removed=True))
    show.out(_told(shelf.file, results, "result", size, removed=True))


def _told(file: "Path", number: int, of: str, size: int, *, removed: bool = False) -> str:
    said = "removed: " if removed else ""
    return f"{file}\n{said}{number:,} {of}{'' if number == 1 else 's'}, {_sized(size)}\n"


def _sized(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size / 1e3:,.1f} kB"
