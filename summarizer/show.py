"""What a person sees while the program runs: the document, messages, and how far it has come."""

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarizer.errors import OutputError
from summarizer.render import Form, render
from summarizer.render.safe import clean

if TYPE_CHECKING:
    from rich.progress import Progress as Bar

    from summarizer.progress import Progress
    from summarizer.schema import Brief
    from summarizer.weights import Transfer

__all__ = ["Board", "board", "out", "present", "say", "screen"]

_STAGES = {
    "model": "Starting the model",
    "read": "Reading the articles",
    "extract": "Asking the model",
    "merge": "Merging",
}


def present(brief: "Brief", form: Form, *, quotes: bool) -> None:
    """Write the brief to standard output; text takes the terminal's width, and colours unless NO_COLOR is set."""
    if form != "text":
        out(render(brief, form, quotes=quotes))
        return
    from summarizer.render.text import to_text

    width, colour = screen()
    out(to_text(brief, quotes=quotes, width=width, colour=colour))


def screen() -> tuple[int, bool]:
    """The columns of standard output, and whether to colour it: on a terminal or in git's pager, but for NO_COLOR."""
    # Where git pages what an external diff writes, standard output is a pipe, and git itself would colour it.
    seen = sys.stdout.isatty() or os.environ.get("GIT_PAGER_IN_USE") == "true"
    colour = seen and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return shutil.get_terminal_size().columns, colour


def out(text: str) -> None:
    """Write to standard output, in UTF-8 wherever it is not a terminal.

    Raises BrokenPipeError where nobody reads any more, OutputError where it cannot be written (a full disk).
    """
    stream = sys.stdout
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding=stream.encoding if stream.isatty() else "utf-8", errors="replace")
    try:
        # Line by line: with PYTHONUNBUFFERED, a long write that stops half way is no error (seen with a closed pipe).
        stream.writelines(text.splitlines(keepends=True))
        stream.flush()
    except OSError as error:
        # What Python would still flush at its end goes nowhere instead of failing again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if isinstance(error, BrokenPipeError):
            raise
        raise OutputError(f"Cannot write to standard output: {error.strerror or error}") from error


def say(message: str) -> None:
    """A line to standard error, made safe: messages name files and articles."""
    print("\n".join(clean(line) for line in message.split("\n")), file=sys.stderr)  # noqa: T201 (said to the user)


class Board:
    """Where progress goes: every new message to standard error, and a bar where there is a terminal to draw it on."""

    def __init__(self, bar: "Bar | None" = None) -> None:
        self._bar = bar
        self._task = bar.add_task("", total=None, facts="") if bar else None
        self._said: str | None = None

    def progress(self, report: "Progress") -> None:
        """Take a report of a run."""
        self._tell(report.message)
        if report.sentences:
            done, total = report.sentences_done, report.sentences
        else:
            done, total = report.articles_done, report.articles
        self._draw(_STAGES[report.stage], done, total, _facts(report))

    def transfer(self, report: "Transfer") -> None:
        """Take a report of a fetch."""
        megabytes = f"{report.done / 1e6:,.0f} of {report.total / 1e6:,.0f} MB"
        self._tell(f"Fetching the model: {report.source}, {report.total / 1e6:,.0f} MB.")
        self._draw("Fetching", report.done, report.total, megabytes)

    def _tell(self, message: str | None) -> None:
        if message and message != self._said:
            self._said = message
            say(message)

    def _draw(self, stage: str, done: int, total: int, facts: str) -> None:
        if self._bar and self._task is not None:
            self._bar.update(self._task, description=stage, completed=done, total=total or None, facts=facts)


@contextmanager
def board() -> Iterator[Board]:
    """A board for as long as the work takes; the bar vanishes with it. Rich is loaded for a terminal only."""
    if not sys.stderr.isatty():
        yield Board()
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(20), TextColumn("{task.fields[facts]}"))
    with Progress(SpinnerColumn(), *columns, console=Console(stderr=True), transient=True) as bar:
        yield Board(bar)


def _facts(report: "Progress") -> str:
    """`2 of 5 articles · 34 of 120 sentences · 1,234 tokens · 1:20 left`."""
    left = report.seconds_left
    facts = [
        f"{report.articles_done} of {report.articles} articles" if report.articles else "",
        f"{report.sentences_done} of {report.sentences} sentences" if report.sentences else "",
        f"{report.tokens:,} tokens" if report.tokens else "",
        f"{int(left) // 60}:{int(left) % 60:02} left" if left is not None else "",
    ]
    return " · ".join(filter(None, facts))
