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
    from summarizer import corrections, show, store
    from summarizer.continuity import earlier_briefs
    from summarizer.pipeline import summarize
    from summarizer.settings import Settings

    if date is not None and not store.is_day(date):
        raise UsageError(f"'{date}' is no date", "Give one such as --date 2025-05-30.")
    if cache and no_cache:
        raise UsageError("--cache and --no-cache exclude each other", "Give one of them")
    if max_cost is not None and not max_cost > 0:
        raise UsageError(f"--max-cost {max_cost:g} allows nothing", "Give an amount in US dollars, such as 0.50")
    day = date or datetime.now().astimezone().date().isoformat()
    store.check_writable(folder)
    kept = folder / "aliases.yaml"
    settings = Settings(
        title=title,
        jobs=jobs,
        aliases=aliases or (kept if kept.is_file() else None),
        cache=cache,
        keep=not no_cache,
        max_tokens=max_tokens,
        max_cost=max_cost,
        log=log,
    )
    decided = corrections.load(folder / corrections.FILE).corrections
    earlier = earlier_briefs(folder, day)
    for error in earlier.damaged:
        show.say(f"summarizer: no item takes its id from this brief: {error}")
    with show.board() as board:
        made = summarize(
            sources,
            date=day,
            model=model,
            reading=reading,
            on_progress=board.progress,
            settings=settings,
            earlier=map(corrections.remembered, earlier.briefs),
        )
    made = corrections.apply(made, decided)
    for sentence in corrections.unmet(made):
        show.say(f"summarizer: {sentence}")
    show.say(f"Written to {made.save(folder)}.")
    show.present(made, form, quotes=quotes)
    failed = [outcome for outcome in made.outcomes if outcome.state == "failed"]
    for outcome in failed:
        show.say(f"summarizer: {outcome.source} failed: {outcome.why or 'no reason recorded'}")
    raise typer.Exit(SOME_FAILED if failed else DONE)
