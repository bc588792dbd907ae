"""The whole way: gather the articles, ask the model, merge, and say how far it is."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer import store
from summarizer.choice import Choice, choose
from summarizer.continuity import inherit
from summarizer.errors import SourceError, UsageError
from summarizer.extract import Extraction, prompt_label, reading_for
from summarizer.merge import merge
from summarizer.model import opened
from summarizer.progress import Progress
from summarizer.schema import (
    Article,
    Brief,
    Making,
    Outcome,
    Run,
)
from summarizer.settings import Settings
from summarizer.sources import gather
from summarizer.who.aliases import load as load_aliases

if TYPE_CHECKING:
    from summarizer.evaluate import Report

__all__ = ["evaluate", "merge", "models", "summarize"]

Reading = Literal["auto", "article", "sentence"]
OnProgress = Callable[[Progress], None]


def summarize(
    sources: Iterable[str | Path | Article],
    *,
    date: str | None = None,
    model: str | None = None,
    reading: Reading = "auto",
    on_progress: OnProgress | None = None,
    settings: Settings | None = None,
    earlier: Iterable[Brief] = (),
) -> Brief:
    """Read the articles and merge them into the brief of the day.

    `sources` are files, folders (read recursively), "-" for standard input, or Articles. `date` is ISO 8601, today
    where None. `model` is a name as for `--model`; `reading` follows from the model where it is "auto".
    `on_progress` is called, one call at a time, as the work goes on. Nothing is written but the cache of answers and
    the log, where the settings name one.
    Items go by the ids that they have in the `earlier` briefs, those of the 30 days before.

    An article that fails costs that article: `brief.outcomes` says so. Raises SummarizerError where nothing can be
    done: UsageError for a wrong date, SourceError where no article can be read, ModelError where the model cannot be
    used, ReadingError where it reads none of the articles.
    """
    options, tell = settings or Settings(), on_progress or _silent
    day = _day(date)
    known = load_aliases(options.aliases) if options.aliases else None
    started, clock = datetime.now(UTC), time.perf_counter()
    choice = choose(model)
    gathered = gather([sources] if isinstance(sources, str | Path | Article) else sources)
    if not gathered.articles:
        raise _nothing_read(gathered.outcomes)
    read_at = time.perf_counter()
    tell(Progress("model", message=choice.sentence, articles=len(gathered.articles)))
    how = reading_for(choice, reading)
    with opened(choice, options) as asked:
        extraction = Extraction(asked, how, jobs=options.jobs, aliases=known, on_progress=tell)
        records, outcomes = extraction.read(gathered.articles)
        usage = asked.usage
    extracted_at = time.perf_counter()
    tell(Progress("merge", articles_done=len(records), articles=len(gathered.articles)))
    brief = merge(
        records, date=day, title=options.title, made=_made(choice, how), outcomes=(*gathered.outcomes, *outcomes)
    )
    brief = inherit(brief, earlier)
    stages = {
        "read": read_at - clock,
        "extract": extracted_at - read_at,
        "merge": time.perf_counter() - extracted_at,
    }
    run = Run(
        started=started.isoformat(timespec="seconds"),
        stages=stages,
        articles=extraction.seconds,
        usage=usage,
        failures=extraction.failures,
    )
    return brief.model_copy(update={"run": run})


def evaluate(
    gold: Path | Iterable[Path],
    *,
    model: str | None = None,
    reading: Reading = "auto",
    on_progress: OnProgress | None = None,
    settings: Settings | None = None,
) -> "Report":
    """Read the articles that gold files, or folders of them, name, and score the briefs.

    Raises SummarizerError as `summarize` does, and for an article that cannot be read: a score needs them all.
    """
    from summarizer.evaluate import Spent, score, summarise
    from summarizer.gold import load

    wanted = load(*([gold] if isinstance(gold, Path) else gold))
    options, choice, tell = settings or Settings(), choose(model), on_progress or _silent
    tell(Progress("model", message=choice.sentence, articles=len(wanted)))
    gathered, how = gather([one.text_path for one in wanted]), reading_for(choice, reading)
    started = time.perf_counter()
    with opened(choice, options) as asked:
        records, outcomes = Extraction(asked, how, jobs=options.jobs, on_progress=tell).read(gathered.articles)
        spent = Spent(usage=asked.usage, seconds=time.perf_counter() - started)
    if failed := next((one for one in (*gathered.outcomes, *outcomes) if one.state != "read"), None):
        raise SourceError(failed.source, failed.why or "it could not be read", "A score needs every article")
    pairs = zip(wanted, records, strict=True)
    scores = (score(annotated, record.article, record.brief) for annotated, record in pairs)
    return summarise(scores, made=_made(choice, how), spent=spent)


def models() -> tuple[tuple[str, str, bool, str], ...]:
    """What can be named with `--model`: name, what it is, whether it is ready, and why not."""
    from summarizer.catalogue import rows

    return rows()


def _silent(_: Progress) -> None:
    pass


def _day(date: str | None) -> str:
    if date is None:
        return datetime.now().astimezone().date().isoformat()
    if not store.is_day(date):
        raise UsageError(f"'{date}' is no date", "Give one such as 2025-05-30")
    return date


def _nothing_read(outcomes: Iterable[Outcome]) -> SourceError:
    """Every source with its reason, a line each."""
    first, *others = list(outcomes) or [Outcome(source="sources", state="failed", why="no article is named")]
    return SourceError(first.source, "\n".join([first.why or "", *(f"{one.source}: {one.why}" for one in others)]))


def _made(choice: Choice, how: Literal["article", "sentence"]) -> Making:
    from summarizer import __version__

    return Making(
        model=choice.name,
        chosen=choice.why,
        leaves_machine=choice.leaves_machine,
        reading=how,
        prompt=prompt_label(how),
        summarizer=__version__,
    )
