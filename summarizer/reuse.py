"""The articles' briefs: those of earlier runs where they still hold, the model's for the rest."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.keeping.results import Found, Results, Way
from summarizer.model import Model
from summarizer.progress import Progress
from summarizer.schema import Article, ArticleRecord, Failure, Outcome, Reading
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.who.aliases import Aliases

__all__ = ["Briefed", "Reader"]


@dataclass(frozen=True, slots=True)
class Briefed:
    """What became of the articles, in their order; `seconds` and `failures` as an Extraction's."""

    records: tuple[ArticleRecord, ...]
    outcomes: tuple[Outcome, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)
    failures: tuple[Failure, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads articles with one model in one way, but for those whose results are kept."""

    model: Model
    how: Reading
    prompt: str
    results: Results
    settings: Settings
    aliases: "Aliases | None" = None

    def read(self, articles: Sequence[Article], tell: Callable[[Progress], None]) -> Briefed:
        """The articles' briefs. Raises what `Extraction.read` raises."""
        known = self.results.briefs(articles, self._way, self.model.answers)
        for source, found in known.items():
            self.model.credit(source, len(found.answers))
        fresh = [one for one in articles if one.id not in known]
        asked = self._asked(fresh, len(known), tell) if fresh else Briefed((), ())
        self._keep(asked)
        return _together(articles, known, asked)

    @property
    def _way(self) -> Way:
        choice, aliases = self.model.choice, self.aliases
        names = aliases.model_dump_json() if aliases else ""
        return Way(model=choice.identity, at=choice.base_url, reading=self.how, prompt=self.prompt, aliases=names)

    def _asked(self, articles: Sequence[Article], beside: int, tell: Callable[[Progress], None]) -> Briefed:
        # Reading takes a fifth of a second to load, which is for nothing where every result is kept.
        from summarizer.extract import Extraction

        settings = self.settings
        extraction = Extraction(self.model, self.how, jobs=settings.jobs, aliases=self.aliases, on_progress=tell)
        records, outcomes = extraction.read(articles, beside=beside)
        return Briefed(records, outcomes, extraction.seconds, extraction.failures)

    def _keep(self, asked: Briefed) -> None:
        """Keep what rests on all answers alone: what failed is asked for again."""
        failed = {one.source for one in asked.failures}
        whys = {one.source: one.why for one in asked.outcomes}
        made = [
            (article, Found(brief=one.brief, why=whys[article.id], answers=on.keys, says=on.says))
            for one in asked.records
            if (article := one.article).id not in failed
            for on in [self.model.rests_on(article.id)]
        ]
        self.results.add(made, self._way)


def _together(articles: Sequence[Article], known: Mapping[str, Found], asked: Briefed) -> Briefed:
    records = {one.article.id: one for one in asked.records}
    outcomes = {one.source: one for one in asked.outcomes}
    for article in articles:
        if found := known.get(article.id):
            # Not validated again: both are values of these types.
            records[article.id] = ArticleRecord.model_construct(article=article, brief=found.brief)
            outcomes[article.id] = Outcome(source=article.id, state="read", why=found.why)
    return Briefed(
        tuple(records[one.id] for one in articles if one.id in records),
        tuple(outcomes[one.id] for one in articles),
        {**dict.fromkeys(known, 0.0), **asked.seconds},
        asked.failures,
    )
