"""The whole way: gather the articles, ask the model, merge, and say how far it is."""

import time
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer import store
from summarizer.choice import Choice, choose, reading_for
from summarizer.continuity import inherit
from summarizer.errors import SourceError, UsageError
from summarizer.keeping.results import Results
from summarizer.merge import merge
from summarizer.model import opened
from summarizer.progress import Progress
from summarizer.prompts import load as load_prompt
from summarizer.reuse import Briefed, Reader
from summarizer.schema import Article, Brief, Making, Outcome, Run, Usage
from summarizer.settings import Settings
from summarizer.sources import gather

if TYPE_CHECKING:
    from summarizer.evaluate import Report
    from summarizer.who.aliases import Aliases

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
    `on_progress` is called, one call at a time, as the work goes on. Nothing is written but the cache, of answers and
    of what was worked out from them, and the log, where the settings name one.
    Items go by the ids that they have in the `earlier` briefs, those of the 30 days before.

    An article that fails costs that article: `brief.outcomes` says so. Raises SummarizerError where nothing can be
    done: UsageError for a wrong date, SourceError where no article can be read, ModelError where the model cannot be
    used, ReadingError where it reads none of the articles.
    """
    options, tell, day = settings or Settings(), on_progress or _silent, _day(date)
    known, choice, watch = _aliases(options), choose(model), _Watch()
    how = reading_for(choice, reading)
    made = _made(choice, how)
    with closing(Results.within(options.cache, keep=options.keep)) as results:
        gathered = gather([sources] if isinstance(sources, str | Path | Article) else sources, read=results.read)
        if not gathered.articles:
            raise _nothing_read(gathered.outcomes)
        watch.lap("read")
        tell(Progress("model", message=choice.sentence, articles=len(gathered.articles)))
        with opened(choice, options) as asked:
            briefed = Reader(asked, how, made.prompt, results, options, known).read(gathered.articles, tell)
        results.save()
    watch.lap("extract")
    tell(Progress("merge", articles_done=len(briefed.records), articles=len(gathered.articles)))
    outcomes = (*gathered.outcomes, *briefed.outcomes)
    brief = inherit(merge(briefed.records, date=day, title=options.title, made=made, outcomes=outcomes), earlier)
    watch.lap("merge")
    return brief.model_copy(update={"run": watch.run(briefed, asked.usage)})


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
    from summarizer.extract import Extraction
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


class _Watch:
    """Times the stages of a run, one after another."""

    def __init__(self) -> None:
        self._started, self._at = datetime.now(UTC), time.perf_counter()
        self._stages: dict[str, float] = {}

    def lap(self, stage: str) -> None:
        """A stage has ended."""
        before, self._at = self._at, time.perf_counter()
        self._stages[stage] = self._at - before

    def run(self, briefed: Briefed, usage: Usage) -> Run:
        """What varies from run to run."""
        return Run(
            started=self._started.isoformat(timespec="seconds"),
            stages=self._stages,
            articles=dict(briefed.seconds),
            usage=usage,
            failures=briefed.failures,
        )


def _silent(_: Progress) -> None:
    pass


def _aliases(options: Settings) -> "Aliases | None":
    if options.aliases is None:
        return None
    from summarizer.who.aliases import load

    return load(options.aliases)


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
        prompt=load_prompt(how).label,  # a reading's prompt has its name
        summarizer=__version__,
    )
