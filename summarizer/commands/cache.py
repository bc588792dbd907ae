"""`summarizer cache`: what is kept of models' answers, and its removal."""

import typer

from summarizer.commands.options import Kept

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Show or clear the answers kept from earlier runs.")


@app.command()
def info(folder: Kept = None) -> None:
    """Print where answers are kept, how many, and their size."""
    from summarizer import show
    from summarizer.cache import stock

    found = stock(folder)
    show.out(f"{found.file}\n{_counted(found.answers)}, {_sized(found.size)}\n")


@app.command()
def clear(folder: Kept = None) -> None:
    """Remove the answers kept, and print what was removed; runs to come pay for theirs again."""
    from summarizer import cache as kept
    from summarizer import show

    gone = kept.clear(folder)
    show.out(f"{gone.file}\nremoved: {_counted(gone.answers)}, {_sized(gone.size)}\n")


def _counted(answers: int) -> str:
    return f"{answers:,} answer{'' if answers == 1 else 's'}"


def _sized(size: int) -> str:
    return f"{size / 1e6:,.1f} MB" if size >= 100_000 else f"{size / 1e3:,.1f} kB"
