"""The command line: the program and its commands, and how errors end it."""

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer
from typer.core import TyperGroup

from summarizer.commands import cache, evaluate, models
from summarizer.commands.brief import brief
from summarizer.commands.diff import diff
from summarizer.commands.options import INTERRUPTED, NOTHING_DONE, PIPE_CLOSED, WRONG_USAGE
from summarizer.commands.review import review
from summarizer.commands.show import show
from summarizer.commands.timeline import timeline
from summarizer.errors import SummarizerError, UsageError

__all__ = ["app", "main"]


class _Group(TyperGroup):
    """Commands whose errors end in a message and an exit code, never in a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # typer's own Context, a subclass
        with _exit_codes():
            return super().invoke(ctx)


app = typer.Typer(
    cls=_Group,
    no_args_is_help=True,
    add_completion=False,
    # Rich help and tracebacks would load rich (0.04 s) for every call.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 done; 3 done, but some articles or questions failed; 1 nothing could be done; 2 wrong usage.",
)


def main() -> None:
    """Run the command line; the console script."""
    # Nearly all that a command makes while it starts stays: looking there for garbage took `diff` a tenth of its time.
    gc.set_threshold(100_000)
    try:
        app(prog_name="summarizer")
    except SystemExit as end:
        if end.code == INTERRUPTED:
            # Everything is closed by now. To take the interpreter down as well would cost most of a second, and
            # threads that a hung server holds are still in it.
            sys.stderr.flush()
            os._exit(INTERRUPTED)
        raise
    finally:
        # The interpreter would go through all that a command made twice more before it ends: a tenth of a cached run.
        gc.freeze()


@contextmanager
def _exit_codes() -> Iterator[None]:
    try:
        yield
    except SummarizerError as error:
        _complain(str(error))
        raise typer.Exit(WRONG_USAGE if isinstance(error, UsageError) else NOTHING_DONE) from error
    except KeyboardInterrupt as stop:
        _complain(
            str(stop)
            or "interrupted. No file is left by halves, and kept answers stay kept: the same command goes on from them"
        )
        raise typer.Exit(INTERRUPTED) from None
    except BrokenPipeError:
        raise typer.Exit(PIPE_CLOSED) from None


def _complain(message: str) -> None:
    from summarizer.show import say

    say(f"summarizer: {message}" + ("" if message.endswith((".", "?", "!")) else "."))


def _version(wanted: bool) -> None:
    if wanted:
        from summarizer import __version__

        typer.echo(f"summarizer {__version__}")
        raise typer.Exit


@app.callback()
def _program(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Negotiation briefs from the news: parties, proposals, demands and open questions, with their sentences."""


app.command()(brief)
app.command()(show)
app.command()(diff)
app.command()(timeline)
app.command()(review)
app.add_typer(models.app, name="model")
app.add_typer(cache.app, name="cache")
app.add_typer(evaluate.app, name="eval")

if __name__ == "__main__":
    main()
