"""Options that several commands share, and their exit codes."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from summarizer.render import Form

__all__ = [
    "CHANGED",
    "DONE",
    "INTERRUPTED",
    "NOTHING_DONE",
    "PIPE_CLOSED",
    "SOME_FAILED",
    "WRONG_USAGE",
    "Folder",
    "Forget",
    "How",
    "Kept",
    "Log",
    "MaxCost",
    "MaxTokens",
    "Model",
    "Quotes",
    "Reading",
    "Shape",
]

DONE, NOTHING_DONE, WRONG_USAGE, SOME_FAILED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141
"""Exit codes. The last two are what a shell reports for a program ended by SIGINT and SIGPIPE."""
CHANGED = 1
"""What `diff --exit-code` says of two briefs that differ, as git and diff do."""

Reading = Literal["auto", "article", "sentence"]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        help="local, local:/path/to/any.gguf, or provider/model.",
        show_default="SUMMARIZER_MODEL, else local",
    ),
]
How = Annotated[Reading, typer.Option("--reading", help="Whole articles, or sentence by sentence.")]
Shape = Annotated[Form, typer.Option("--format", help="What goes to standard output.")]
Quotes = Annotated[bool, typer.Option("--quotes", help="Show each item with the sentences that state it.")]
Kept = Annotated[
    Path | None,
    typer.Option("--cache", metavar="DIR", help="Where answers are kept.", show_default="the user's cache folder"),
]
Forget = Annotated[bool, typer.Option("--no-cache", help="Keep no answers, and use none kept before.")]
MaxTokens = Annotated[
    int | None, typer.Option("--max-tokens", min=1, metavar="N", help="Most tokens of the run, sent and answered.")
]
MaxCost = Annotated[float | None, typer.Option("--max-cost", metavar="USD", help="Most that the run may cost.")]
Log = Annotated[Path | None, typer.Option("--log", metavar="FILE", help="Add a line of JSON for each call.")]
Folder = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the briefs are kept, a folder a day.")]
