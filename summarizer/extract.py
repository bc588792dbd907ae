"""Extraction: ask a model about each article, several questions at a time, and make the article briefs."""

import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from pydantic import BaseModel

from summarizer.asking.tally import Tally
from summarizer.asking.workers import Done, Workers
from summarizer.errors import ModelError, ReadingError, SpentError
from summarizer.model import Model, Question
from summarizer.progress import Progress
from summarizer.reading import article, sentence
from summarizer.schema import Article, ArticleBrief, ArticleRecord, Failure, Outcome, Reading
from summarizer.who.aliases import Aliases

__all__ = ["Extraction"]

_JOBS = {"embedded": 1, "compatible": 8, "vendor": 8}
"""Questions at a time. The embedded engine spreads one over all cores: two or three at a time took 0.9 to 1.9 times as
long an article on 2 cores. Servers batch."""


class _Reader(Protocol):
    """One way to read one article."""

    def questions(self) -> Sequence[Question[BaseModel]]: ...
    def brief(self, answers: Sequence[BaseModel | None]) -> ArticleBrief: ...


@dataclass
class _Open:
    """An article being read: its answers so far, by the place of the question, and what failed."""

    article: Article
    reader: _Reader
    answers: list[BaseModel | None]
    left: int
    seconds: float = 0.0
    failed: list[ReadingError] = field(default_factory=list)
    left_out: SpentError | None = None


class _Task(NamedTuple):
    """A question, and where its answer goes."""

    one: _Open
    place: int
    question: Question[BaseModel]


_Answered = tuple[BaseModel, float]
"""An answer, and the seconds that it took."""


class Extraction:
    """Reads articles with one model in one way.

    `seconds` holds the time that each article's answers took, `failures` the last answer where none could be used.
    """

    def __init__(
        self,
        model: Model,
        how: Reading,
        *,
        jobs: int | None = None,
        aliases: Aliases | None = None,
        on_progress: Callable[[Progress], None] = lambda _: None,
    ) -> None:
        self._model = model
        self._aliases = aliases
        self._reader: Callable[[Article, Aliases | None], _Reader] = (
            sentence.SentenceReading if how == "sentence" else article.ArticleReading  # type: ignore[assignment]
        )
        self._by_sentence = how == "sentence"
        self._jobs = jobs or _JOBS[model.choice.kind]
        self._tell = on_progress
        self._tally = Tally()
        self.seconds: dict[str, float] = {}
        self.failures: tuple[Failure, ...] = ()

    def read(
        self, articles: Iterable[Article], *, beside: int = 0
    ) -> tuple[tuple[ArticleRecord, ...], tuple[Outcome, ...]]:
        """The records of the articles that were read, and the outcome of every article, both in the order given.

        An article without a usable answer is an outcome, not an error. Raises ModelError where the model cannot be
        used and no article has been read by then; SpentError and ReadingError where none was read. Ctrl-C ends it at
        once: what was answered is kept. `beside` articles are read already, and count as such.
        """
        self._tally = Tally(beside)
        opened = [self._open(one) for one in articles]
        stopped = self._ask_all(opened)
        records = [
            ArticleRecord(article=one.article, brief=one.reader.brief(one.answers)) for one in opened if _is_read(one)
        ]
        if not records and not beside:
            raise stopped or next(error for one in opened for error in (*one.failed, one.left_out) if error)
        self.seconds = {one.article.id: one.seconds for one in opened}
        self.failures = tuple(
            Failure(source=error.source, why=error.what, answer=error.answer) for one in opened for error in one.failed
        )
        empty = {one.article.id for one in records if not (one.brief.items or one.brief.rejected)}
        return tuple(records), tuple(_outcome(one, stopped, empty=one.article.id in empty) for one in opened)

    def _open(self, one: Article) -> _Open:
        reader = self._reader(one, self._aliases)
        count = len(reader.questions())
        self._tally.opened(count)
        return _Open(one, reader, [None] * count, count)

    def _ask_all(self, opened: Sequence[_Open]) -> ModelError | None:
        """Ask every question. The error that made the model unusable, if one did: then no more is asked.

        What was under way by then is waited for: an answer that comes is kept and counts.
        """
        stopped: ModelError | None = None
        work = deque(
            _Task(one, place, question) for one in opened for place, question in enumerate(one.reader.questions())
        )
        self._report()
        try:
            with Workers[_Task, _Answered](self._jobs, self._timed) as workers:
                while workers.under_way or (work and not stopped):
                    while work and not stopped and workers.free:
                        workers.give(work.popleft())
                    stopped = self._take(workers.take()) or stopped
                    self._report()
        except KeyboardInterrupt:
            raise KeyboardInterrupt(self._interrupted()) from None
        return stopped

    def _timed(self, task: _Task) -> _Answered:
        started = time.perf_counter()
        return self._model.ask(task.question), time.perf_counter() - started

    def _take(self, done: Done[_Task, _Answered]) -> ModelError | None:
        """Take what came of a question; the error where the model cannot be used: then it stays unanswered.

        Where the run may spend no more, the others are gone through all the same: their answers may be kept.
        """
        one = done.task.one
        if isinstance(done.error, SpentError):
            one.left_out = done.error
            return None
        if isinstance(done.error, ModelError):
            return done.error
        if isinstance(done.error, ReadingError):
            one.failed.append(done.error)
        elif done.error is not None:
            raise done.error
        if done.value is not None:
            one.answers[done.task.place], seconds = done.value
            one.seconds += seconds
        one.left -= 1
        self._tally.asked(one.left)
        return None

    def _interrupted(self) -> str:
        read, every = self._tally.read
        if not self._model.keeps:
            return f"interrupted after {read} of {every} articles. No answer is kept, as asked for"
        kept = f"interrupted after {read} of {every} articles. Every answer so far is kept"
        return f"{kept}: the same command goes on from there"

    def _report(self) -> None:
        self._tell(self._tally.progress(self._model.usage, by_sentence=self._by_sentence, message=self._trouble()))

    def _trouble(self) -> str | None:
        trouble = self._model.trouble
        return f"The run goes on, but {trouble}" if trouble else None


def _is_read(one: _Open) -> bool:
    """Whether every question was asked and, where there were any, one was answered."""
    return not one.left and (not one.answers or any(answer is not None for answer in one.answers))


def _outcome(one: _Open, stopped: ModelError | None, *, empty: bool) -> Outcome:
    """What became of an article; an empty brief never passes in silence for what an article says."""
    whys = [error.what.removeprefix(f"{error.source}: ") for error in one.failed]
    if _is_read(one):
        whys += ["nothing was found in it"] if empty else []
        return Outcome(source=one.article.id, state="read", why="; ".join(whys) or None)
    error = one.left_out or (stopped if one.left else None)
    whys += [str(error)] if error else []
    return Outcome(source=one.article.id, state="failed", why="; ".join(whys) or None)
