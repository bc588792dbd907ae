"""The one client: every model, embedded or hosted, is asked through it, and no answer is asked for twice."""

import threading
from collections.abc import Sequence
from contextlib import ExitStack, closing
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pydantic import ValidationError

from summarizer.asking.again import asked_again, asked_with_room
from summarizer.asking.log import CallLog
from summarizer.asking.prices import price_of
from summarizer.asking.question import Question, Shape, UnusableError, schema_of
from summarizer.asking.secrets import hidden, keys
from summarizer.asking.spending import Allowance, Bill, most
from summarizer.cache import Cache, Keeping, Kept, NoCache
from summarizer.choice import Choice
from summarizer.errors import OutputError, ReadingError, SpentError
from summarizer.prompts import Message
from summarizer.schema import Usage
from summarizer.settings import Settings

if TYPE_CHECKING:
    from summarizer.asking.transport import Transport
    from summarizer.engine import Endpoint, Engine, Warmth

__all__ = ["Model", "Question", "opened", "warm_up"]

_EXCERPT = 80
"""Characters of an unusable answer in the message about it."""


def opened(choice: Choice, settings: Settings) -> "Model":
    """The model with the cache, the log and the limits that the settings name. Raises UsageError and OutputError."""
    allowance = Allowance(settings.max_tokens, settings.max_cost)
    allowance.check(choice.name, price_of(choice))
    cache: Keeping = Cache(settings.cache) if settings.keep else NoCache()
    return Model(choice, cache, allowance=allowance, log=CallLog(settings.log))


class Model:
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
        self._cache = cache
        self._lock = threading.Lock()
        self._open = ExitStack()
        self._endpoint = endpoint
        self._transport: Transport | None = None
        self._not_kept: str | None = None

    @property
    def trouble(self) -> str | None:
        """What the run does without, where it has to: keeping answers, or its log."""
        return self._not_kept or self._log.trouble

    def ask(self, question: Question[Shape]) -> Shape:
        """The answer, from the cache or from the model; a wrong one is asked for once more with what was wrong.

        After that an answer that fits the shape but still has a problem is returned as it is: the caller sets aside
        what it cannot use. Raises ReadingError where no answer fits the shape, ModelError where the model cannot be
        used at all, SpentError where the run may spend no more.
        """
        try:
            answer = self._answer(question)
            why = question.problem(answer)
            if why is None:
                return answer
            again = asked_again(question, answer.model_dump_json(), why)
        except UnusableError as error:
            answer = None
            again = asked_with_room(question, error.raw) if error.cut else asked_again(question, error.raw, error.why)
        try:
            return self._answer(again)
        except UnusableError as error:
            if answer is not None:
                return answer
            # A run to come asks anew: what failed twice may have been the model's bad day.
            self._forget(question, again)
            raise _unread(question.source, error) from error

    def close(self) -> None:
        """End what was started for this model."""
        self._transport = None
        self._open.close()

    def __enter__(self) -> Self:
        """Return the model itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def _answer(self, question: Question[Shape]) -> Shape:
        key = self._key(question)
        if (kept := self._kept(key, question)) is not None:
            return kept
        try:
            answer, usage = self._sent(question)
        except UnusableError as error:
            self._count(error.usage)
            error.raw = hidden(error.raw, keys())
            # Kept too: a run that is killed before the next answer asks for no more than that one.
            self._keep(key, Kept(text=error.raw, usage=error.usage, wrong=error.why, cut=error.cut))
            raise
        self._count(usage)
        # A server that says what it was sent, headers and all, gets no key into a brief.
        text = hidden(answer.model_dump_json(), keys())
        self._keep(key, Kept(text=text, usage=usage))
        # The same value as a kept answer gives: instructor hangs the whole response onto its own.
        return question.shape.model_validate_json(text)

    def _sent(self, question: Question[Shape]) -> tuple[Shape, Usage]:
        call = most(question.messages, schema_of(question.shape), question.limit)
        try:
            with self._bill.reserved(call) as used:
                try:
                    answer, usage = self._reach(question).send(question)
                except UnusableError as error:
                    used.append(error.usage)
                    raise
                used.append(usage)
                return answer, usage
        except SpentError as error:
            self._log.call(self.choice.name, question.source, "left out", more={"why": error.what})
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

    def _kept(self, key: str, question: Question[Shape]) -> Shape | None:
        """The kept answer; None where there is none, or a damaged one. Raises UnusableError where it is unusable."""
        found = self._cache.get(key)
        try:
            answer = question.shape.model_validate_json(found.text) if found and found.wrong is None else None
        except ValidationError:
            return None
        if found is not None and (answer is not None or found.wrong is not None):
            free = Usage(cached_calls=1, cost=0.0)
            self._count(free)
            self._log.call(self.choice.name, question.source, "kept", free, {"why": found.wrong})
            if found.wrong is not None:
                raise UnusableError(found.wrong, found.text, free, cut=found.cut)
        return answer

    def _keep(self, key: str, answer: Kept) -> None:
        try:
            self._cache.put(key, answer)
        except OutputError as error:
            self._not_kept = f"it would have to be paid for again: {error}"

    def _forget(self, *questions: Question[Shape]) -> None:
        try:
            for one in questions:
                self._cache.forget(self._key(one))
        except OutputError as error:
            self._not_kept = f"it would have to be paid for again: {error}"

    def _count(self, usage: Usage) -> None:
        with self._lock:
            self.usage += usage

    def _reach(self, question: Question[Shape]) -> "Transport":
        """Start the engine and load the client, once, when the first question has to be sent."""
        with self._lock:
            if self._transport is None:
                from summarizer.asking.transport import Transport

                endpoint = self._engine(question.messages)
                transport = Transport(self.choice, endpoint, bill=self._bill, log=self._log)
                self._transport = self._open.enter_context(closing(transport))
            return self._transport

    def _engine(self, messages: Sequence[Message]) -> "Endpoint | None":
        if self.choice.kind != "embedded" or self._endpoint:
            return self._endpoint
        from summarizer import engine, weights

        file = self.choice.weights or weights.locate()
        if found := engine.running(file):
            return found
        started = self._open.enter_context(engine.Engine.start(file))
        warm_up(started, messages[:-1])
        return started.endpoint


def warm_up(engine: "Engine", fixed: Sequence[Message]) -> "Warmth":
    """Let the engine hold the fixed part of a prompt, restored from disk where an earlier run read it."""
    messages = [*fixed, Message(role="user", content="")]
    return engine.warm(Cache.key({"fixed": messages}), {"messages": messages, "max_tokens": 1, "temperature": 0})


def _unread(source: str, error: UnusableError) -> ReadingError:
    said = " ".join(error.raw.split())
    short = f"; it said: {said[:_EXCERPT]}{'...' if len(said) > _EXCERPT else ''}" if said else ""
    return ReadingError(source, f"the model gave no usable answer: {error.why}{short}", error.raw)
