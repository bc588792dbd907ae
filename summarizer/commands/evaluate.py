"""`summarizer eval`: score a model's reading, or the merger, against gold."""

from pathlib import Path
from typing import Annotated, Literal

import typer
from typer.core import TyperGroup

from summarizer.commands.options import How, Model

__all__ = ["app"]


class _Eval(TyperGroup):
    """`eval GOLD` is `eval reading GOLD`."""

    default = "reading"

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # as above
        named = bool(args) and args[0] in (*self.commands, "--help")
        return super().parse_args(ctx, args if named else [self.default, *args])


app = typer.Typer(
    cls=_Eval,
    rich_markup_mode=None,
    subcommand_metavar="GOLD... | merge FOLDER",
    help="Score a model's reading, or the merger, against gold.",
)


@app.command(name=_Eval.default)
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


@app.command()
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
