"""The one client: every model, embedded or hosted, is asked through it, and no answer is asked for twice."""

import threading
from typing import TYPE_CHECKING

from pydantic import ValidationError

from summarizer.asking.again import asked_again, asked_with_room, unread
from summarizer.asking.log import CallLog
from summarizer.asking.prices import price_of
from summarizer.asking.question import Question, Shape, UnusableError, schema_of
from summarizer.asking.reaching import Reach, warm_up
from summarizer.asking.secrets import hidden, keys
from summarizer.asking.spending import Allowance, Bill, most
from summarizer.cache import Cache, Keeping, Kept, NoCache
from summarizer.choice import Choice
from summarizer.closing import Closing
from summarizer.errors import ModelError, ReadingError, SpentError
from summarizer.keeping.answers import Answers, Grounds
from summarizer.schema import Usage
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.engine import Endpoint

__all__ = ["Model", "Question", "opened", "warm_up"]


def opened(choice: Choice, settings: Settings) -> "Model":
    """The model with the cache, the log and the limits that the settings name. Raises UsageError and OutputError."""
    allowance = Allowance(settings.max_tokens, settings.max_cost)
    allowance.check(choice.name, price_of(choice))
    cache: Keeping = Cache(settings.cache) if settings.keep else NoCache()
    return Model(choice, cache, allowance=allowance, log=CallLog(settings.log))


class Model(Closing):
    """A model that can be asked; a context manager. Safe with several threads."""

    def __init__(
        self,
        choice: Choice,
        cache: Keeping,
        *,
        endpoint: "Endpoint | None" = None,
        allowance: Allowance = Allowance(),  # noqa: B008 (frozen)
        log: CallLog | None = None,
    ) -> None:
        """Nothing is loaded or sent before the first question whose answer is not kept.

        `endpoint` is an engine that runs already; the embedded model starts one of its own where it is None.
        """
        self.choice = choice
        price = price_of(choice)
        self.usage = Usage(cost=None if price is None else 0.0)
        self.keeps = not isinstance(cache, NoCache)
        self._bill = Bill(allowance, price)
        self._log = log or CallLog()
        self._answers = Answers(cache)
        self._given_up: list[ModelError] = []
        self._reach = Reach(choice, endpoint, bill=self._bill, log=self._log)
        self._lock = threading.Lock()

    @property
    def trouble(self) -> str | None:
        """What the run does without, where it has to: keeping answers, or its log."""
        return self._answers.trouble or self._log.trouble

    @property
    def answers(self) -> Keeping:
        """Where answers are kept."""
        return self._answers.cache

    def rests_on(self, source: str) -> Grounds:
        """All answers about an article, as they were used."""
        return self._answers.under(source)

    def credit(self, source: str, answers: int) -> None:
        """Count answers about an article that were kept, and whose result was kept as well."""
        for _ in range(answers):
            self._counted(source)

    def ask(self, question: Question[Shape]) -> Shape:
        """The answer, from the cache or from the model; a wrong one is asked for once more with what was wrong.

        After that an answer that fits the shape but still has a problem is returned as it is: the caller sets aside
        what it cannot use; so is one whose repeat is refused. Raises ReadingError where no answer fits the shape,
        ModelError where the model cannot be used at all, SpentError where the run may spend no more.
        """
        answer: Shape | None = None
        first: UnusableError | None = None
        try:
            answer = self._answer(question)
            why = question.problem(answer)
            if why is None:
                return answer
            again = asked_again(question, answer.model_dump_json(), why)
        except UnusableError as error:
            first = error
            again = asked_with_room(question, error.raw) if error.cut else asked_again(question, error.raw, error.why)
        try:
            return self._answer(again)
        except (UnusableError, ReadingError) as error:
            if answer is not None:
                return answer
            # A run to come asks anew: what failed twice may have been the model's bad day.
            self._answers.forget(self._key(question), self._key(again))
            raise unread(question.source, error, first) from error

    def close(self) -> None:
        """End what was started for this model."""
        self._reach.close()

    def _answer(self, question: Question[Shape]) -> Shape:
        key, given_up = self._key(question), len(self._given_up)
        with self._answers.turn(key, question.source) as turn:
            if turn.answer is not None and (kept := self._kept(turn.answer, question)) is not None:
                return kept
            turn.answer = None
            if last := self._given_up[given_up:]:
                # While this thread waited for another one's answer. An error of its own: tracebacks grow.
                raise type(last[-1])(last[-1].what, last[-1].do)
            # Unusable ones as well: a run that is killed before the next answer asks for no more than that one.
            turn.answer = self._asked(question)
            self._answers.keep(key, turn.answer)
            return _value(turn.answer, question)

    def _asked(self, question: Question[Shape]) -> Kept:
        """What the model says now. A server that says what it was sent, headers and all, gets no key into a brief."""
        try:
            answer, usage = self._sent(question)
            said = Kept(text=hidden(answer.model_dump_json(), keys()), usage=usage)
        except UnusableError as error:
            said = Kept(text=hidden(error.raw, keys()), usage=error.usage, wrong=error.why, cut=error.cut)
        self._count(said.usage)
        return said

    def _sent(self, question: Question[Shape]) -> tuple[Shape, Usage]:
        call = most(question.messages, schema_of(question.shape), question.limit)
        try:
            with self._bill.reserved(call) as used:
                try:
                    answer, usage = self._reach.transport(question.messages).send(question)
                except UnusableError as error:
                    used.append(error.usage)
                    raise
                used.append(usage)
                return answer, usage
        except SpentError as error:
            self._log.call(self.choice.name, question.source, "left out", more={"why": error.what})
            raise
        except ModelError as error:
            self._given_up.append(error)
            raise

    def _key(self, question: Question[Shape]) -> str:
        return Cache.key(
            {
                "model": self.choice.identity,
                "at": self.choice.base_url,
                "messages": list(question.messages),
                "schema": schema_of(question.shape),
                "limit": question.limit,
            }
        )

    def _kept(self, found: Kept, question: Question[Shape]) -> Shape | None:
        """The kept answer; None for a damaged one. Raises UnusableError where it is unusable."""
        try:
            answer = _value(found, question)
        except ValidationError:
            return None
        except UnusableError:
            self._counted(question.source, found.wrong)
            raise
        self._counted(question.source)
        return answer

    def _counted(self, source: str, why: str | None = None) -> None:
        """Count a kept answer."""
        free = Usage(cached_calls=1, cost=0.0)
        self._count(free)
        self._log.call(self.choice.name, source, "kept", free, {"why": why})

    def _count(self, usage: Usage) -> None:
        with self._lock:
            self.usage += usage


def _value(said: Kept, question: Question[Shape]) -> Shape:
    """The same value for a new answer as for a kept one: instructor hangs the whole response onto its own."""
    if said.wrong is not None:
        raise UnusableError(said.wrong, said.text, said.usage, cut=said.cut)
    return question.shape.model_validate_json(said.text)
