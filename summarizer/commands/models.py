"""`summarizer model`: fetch, find, list and serve models."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["app"]

app = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Fetch, find, list and serve models.")


@app.command()
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


@app.command()
def path() -> None:
    """Print where the embedded model's file is."""
    from summarizer import show, weights

    show.out(f"{weights.locate()}\n")


@app.command(name="list")
def list_() -> None:
    """List the models that can be used, and what the others lack."""
    from summarizer import show
    from summarizer.pipeline import models

    rows = [(name, "ready" if ready else f"not ready: {why}", what) for name, what, ready, why in models()]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    show.out("".join(f"{name:{wide[0]}}  {state:{wide[1]}}  {what}\n" for name, state, what in rows))


@app.command()
def serve() -> None:
    """Keep the embedded model loaded for the runs to come, until Ctrl-C."""
    from summarizer import engine, show, weights

    def ready(at: engine.Endpoint) -> None:
        show.say(f"The model answers at {at.base_url}. Runs on this machine find it by themselves. Ctrl-C stops it.")

    engine.serve(weights.locate(), on_ready=ready)
