"""`summarizer brief`: read the articles and write the brief of the day."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from summarizer.commands.options import (
    DONE,
    SOME_FAILED,
    Folder,
    Forget,
    How,
    Kept,
    Log,
    MaxCost,
    MaxTokens,
    Model,
    Quotes,
    Shape,
)
from summarizer.errors import UsageError

__all__ = ["brief"]


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
    cache: Kept = None,
    no_cache: Forget = False,
    max_tokens: MaxTokens = None,
    max_cost: MaxCost = None,
    log: Log = None,
) -> None:
    """Read the articles and write the brief of the day."""
    if not sources:
        raise UsageError("No article is named", "For example: summarizer brief articles/ --date 2025-05-30")
    _check(date, max_cost, exclusive=bool(cache) and no_cache)
    from summarizer import show
    from summarizer.daily import Day
    from summarizer.settings import Settings

    settings = Settings(
        title=title,
        jobs=jobs,
        aliases=aliases,
        cache=cache,
        keep=not no_cache,
        max_tokens=max_tokens,
        max_cost=max_cost,
        log=log,
    )
    today = datetime.now().astimezone().date().isoformat()
    day = Day(date or today, folder, lambda sentence: show.say(f"summarizer: {sentence}"))
    with show.board() as board:
        written = day.make(sources, model=model, reading=reading, settings=settings, on_progress=board.progress)
    show.say(f"Written to {written.folder}.")
    show.present(written.brief, form, quotes=quotes)
    for outcome in written.failed:
        show.say(f"summarizer: {outcome.source} failed: {outcome.why or 'no reason recorded'}")
    for failure in written.lost:
        why = failure.why.removeprefix(f"{failure.source}: ")
        show.say(f"summarizer: {failure.source} was read, but for one question: {why}")
    raise typer.Exit(SOME_FAILED if written.failed or written.lost else DONE)


def _check(date: str | None, max_cost: float | None, *, exclusive: bool) -> None:
    """Raises UsageError for what the command line itself cannot tell."""
    from summarizer.store import is_day

    if date is not None and not is_day(date):
        raise UsageError(f"'{date}' is no date", "Give one such as --date 2025-05-30.")
    if exclusive:
        raise UsageError("--cache and --no-cache exclude each other", "Give one of them")
    if max_cost is not None and not max_cost > 0:
        raise UsageError(f"--max-cost {max_cost:g} allows nothing", "Give an amount in US dollars, such as 0.50")
