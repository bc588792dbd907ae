"""The run of a day: its brief goes on from the folder's earlier ones, takes people's corrections, and is written."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from summarizer import store
from summarizer.schema import Brief, Failure, Outcome
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.progress import Progress

__all__ = ["Day", "Written"]

_ALIASES = "aliases.yaml"


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as it was written, and the day's folder that holds it."""

    brief: Brief
    folder: Path

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The articles that failed."""
        return tuple(one for one in self.brief.outcomes if one.state == "failed")

    @property
    def lost(self) -> tuple[Failure, ...]:
        """The questions without a usable answer about articles that were read all the same."""
        failed = {one.source for one in self.failed}
        failures = self.brief.run.failures if self.brief.run else ()
        return tuple(one for one in failures if one.source not in failed)


@dataclass(frozen=True, slots=True)
class Day:
    """A day in a folder of briefs. `say` is told, a sentence at a time, what somebody should know."""

    date: str
    folder: Path
    say: Callable[[str], None]

    def make(
        self,
        sources: Iterable[str],
        *,
        model: str | None,
        reading: Literal["auto", "article", "sentence"],
        settings: Settings,
        on_progress: "Callable[[Progress], None]",
    ) -> Written:
        """Read the articles, and write the brief of the day into the folder.

        Names come from the folder's aliases.yaml where the settings name no file. Raises what `summarize` and
        `Brief.save` raise, and UsageError for a corrections.yaml that cannot be read: before a model is asked.
        """
        from summarizer.pipeline import summarize

        store.check_writable(self.folder)
        correct = self._corrections()
        made = summarize(
            sources,
            date=self.date,
            model=model,
            reading=reading,
            on_progress=on_progress,
            settings=self._named(settings),
            earlier=self._earlier(),
        )
        made = correct(made)
        return Written(made, made.save(self.folder))

    def _named(self, settings: Settings) -> Settings:
        kept = self.folder / _ALIASES
        if settings.aliases or not kept.is_file():
            return settings
        return settings.model_copy(update={"aliases": kept})

    def _earlier(self) -> list[Brief]:
        """The briefs of the days before, as they were before corrections."""
        if not store.days(self.folder):
            return []
        from summarizer.continuity import earlier_briefs
        from summarizer.corrections import remembered

        found = earlier_briefs(self.folder, self.date)
        for error in found.damaged:
            self.say(f"no item takes its id from this brief: {error}")
        return [remembered(one) for one in found.briefs]

    def _corrections(self) -> Callable[[Brief], Brief]:
        """What applies the folder's corrections to a brief; without any it stays as it is."""
        if not (self.folder / store.CORRECTIONS).exists():
            return lambda brief: brief
        from summarizer import corrections

        decided = corrections.load(self.folder / store.CORRECTIONS).corrections

        def corrected(brief: Brief) -> Brief:
            brief = corrections.apply(brief, decided)
            for sentence in corrections.unmet(brief):
                self.say(sentence)
            return brief

        return corrected
