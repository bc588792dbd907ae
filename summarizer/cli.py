"""The command line: parse, call one library function, show the result, pick an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Literal

import typer
from typer.core import TyperGroup

from summarizer.errors import SummarizerError, UsageError
from summarizer.render import Form

__all__ = ["app", "main"]

DONE, NOTHING_DONE, WRONG_USAGE, SOME_FAILED, INTERRUPTED, PIPE_CLOSED = 0, 1, 2, 3, 130, 141
"""Exit codes. The last two are what a shell reports for a program ended by SIGINT and SIGPIPE."""

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
Folder = Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the briefs are kept, a folder a day.")]


class _Group(TyperGroup):
    """Commands whose errors end in a message and an exit code, never in a traceback."""

    def invoke(self, ctx: typer.Context) -> object:  # type: ignore[override]  # typer's own Context, a subclass
        with _exit_codes():
            return super().invoke(ctx)


class _Eval(TyperGroup):
    """`eval GOLD` is `eval reading GOLD`."""

    default = "reading"

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # as above
        named = bool(args) and args[0] in (*self.commands, "--help")
        return super().parse_args(ctx, args if named else [self.default, *args])


app = typer.Typer(
    cls=_Group,
    no_args_is_help=True,
    add_completion=False,
    # Rich help and tracebacks would load rich (0.04 s) for every call.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    epilog="Exit codes: 0 done; 3 done, but some articles failed; 1 nothing could be done; 2 wrong usage.",
)
model_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Fetch, find, list and serve models.")
app.add_typer(model_app, name="model")
eval_app = typer.Typer(
    cls=_Eval,
    rich_markup_mode=None,
    subcommand_metavar="GOLD... | merge FOLDER",
    help="Score a model's reading, or the merger, against gold.",
)
app.add_typer(eval_app, name="eval")


def main() -> None:
    """Run the command line; the console script."""
    app(prog_name="summarizer")


@contextmanager
def _exit_codes() -> Iterator[None]:
    try:
        yield
    except SummarizerError as error:
        _complain(str(error))
        raise typer.Exit(WRONG_USAGE if isinstance(error, UsageError) else NOTHING_DONE) from error
    except KeyboardInterrupt:
        _complain("interrupted. What was done so far is kept: the same command goes on from there")
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


@app.command()
def brief(
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="SOURCE", help="Files, folders, or - for standard input.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="2025-05-30", help="The day of the brief.", show_default="today")
    ] = None,
    title: Annotated[str | None, typer.Option(help="What is negotiated.", show_default="from the articles")] = None,
    model: Model = None,
    reading: How = "auto",
    folder: Folder = Path("briefs"),
    jobs: Annotated[int | None, typer.Option(min=1, metavar="N", help="Questions asked at a time.")] = None,
    form: Shape = "text",
    quotes: Quotes = False,
    aliases: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Names of your own.", show_default="aliases.yaml where the briefs are kept"),
    ] = None,
) -> None:
    """Read the articles and write the brief of the day."""
    if not sources:
        raise UsageError("No article is named", "For example: summarizer brief articles/ --date 2025-05-30")
    from summarizer import show, store
    from summarizer.pipeline import summarize
    from summarizer.settings import Settings

    if date is not None and not store.is_day(date):
        raise UsageError(f"'{date}' is no date", "Give one such as --date 2025-05-30.")
    store.check_writable(folder)
    kept = folder / "aliases.yaml"
    settings = Settings(title=title, jobs=jobs, aliases=aliases or (kept if kept.is_file() else None))
    with show.board() as board:
        made = summarize(
            sources, date=date, model=model, reading=reading, on_progress=board.progress, settings=settings
        )
    show.say(f"Written to {made.save(folder)}.")
    show.present(made, form, quotes=quotes)
    failed = [outcome for outcome in made.outcomes if outcome.state == "failed"]
    for outcome in failed:
        show.say(f"summarizer: {outcome.source} failed: {outcome.why or 'no reason recorded'}")
    raise typer.Exit(SOME_FAILED if failed else DONE)


@app.command(name="show")
def show_(
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
    from summarizer import show, store
    from summarizer.errors import UsageError

    if form != "text" and (why is not None or rejected or missed):
        raise UsageError(f"--format {form} is for the whole brief", "--why, --rejected and --missed are text alone")
    found = store.load(store.find(ref, folder))
    if why is not None:
        from summarizer.render.why import why as reasons

        show.out(reasons(found, why))
    if rejected or missed:
        from summarizer.render import doubts

        parts = [doubts.rejected(found)] if rejected else []
        parts += [doubts.missed(found)] if missed else []
        show.out("\n".join(parts))
    if why is None and not rejected and not missed:
        show.present(found, form, quotes=quotes)


@eval_app.command(name=_Eval.default)
def eval_(
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Gold files, or folders of them.")],
    details: Annotated[bool, typer.Option("--details", help="Show gold and found items side by side.")] = False,
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="What goes to standard output.")] = "text",
    model: Model = None,
    reading: How = "auto",
) -> None:
    """Score a model's reading of annotated articles. `eval GOLD` does the same."""
    from summarizer import show
    from summarizer.evaluate import text
    from summarizer.pipeline import evaluate
    from summarizer.render.json import to_json

    with show.board() as board:
        report = evaluate(gold, model=model, reading=reading, on_progress=board.progress)
    show.out(to_json(report) if form == "json" else text(report, details=details))


@eval_app.command()
def merge(
    gold: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of gold files with a merged.yaml.")],
    form: Annotated[Literal["text", "json"], typer.Option("--format", help="What goes to standard output.")] = "text",
) -> None:
    """Score the merger: what annotators found in the articles, merged. No model is asked."""
    from summarizer import show
    from summarizer.render.json import to_json
    from summarizer.scoring.merged import evaluate_merge, merge_text

    report = evaluate_merge(gold)
    show.out(to_json(report) if form == "json" else merge_text(report))


@model_app.command()
def pull(
    source: Annotated[
        Path | None, typer.Option("--from", metavar="FILE", help="A copy of the file, instead of fetching it.")
    ] = None,
) -> None:
    """Fetch the embedded model, check it, and print where it is."""
    from summarizer import show, weights

    with show.board() as board:
        path = weights.pull(source=source, on_progress=board.transfer)
    show.out(f"{path}\n")


@model_app.command()
def path() -> None:
    """Print where the embedded model's file is."""
    from summarizer import show, weights

    show.out(f"{weights.locate()}\n")


@model_app.command(name="list")
def list_() -> None:
    """List the models that can be used, and what the others lack."""
    from summarizer import show
    from summarizer.pipeline import models

    rows = [(name, "ready" if ready else f"not ready: {why}", what) for name, what, ready, why in models()]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    show.out("".join(f"{name:{wide[0]}}  {state:{wide[1]}}  {what}\n" for name, state, what in rows))


@model_app.command()
def serve() -> None:
    """Keep the embedded model loaded for the runs to come, until Ctrl-C."""
    from summarizer import engine, show, weights

    def ready(at: engine.Endpoint) -> None:
        show.say(f"The model answers at {at.base_url}. Runs on this machine find it by themselves. Ctrl-C stops it.")

    engine.serve(weights.locate(), on_ready=ready)


if __name__ == "__main__":
    main()
