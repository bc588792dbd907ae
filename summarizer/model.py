"""The one client: every model, embedded or hosted, is asked through it, and no answer is asked for twice."""

import threading
from collections.abc import Sequence
from contextlib import ExitStack, closing
from types import TracebackType
from typing import TYPE_CHECKING, Self

from pydantic import ValidationError

from summarizer.asking.question import Question, Shape, UnusableError
from summarizer.cache import Cache, Kept
from summarizer.choice import Choice
from summarizer.errors import OutputError, ReadingError
from summarizer.prompts import Message
from summarizer.schema import Usage

if TYPE_CHECKING:
    from summarizer.asking.transport import Transport
    from summarizer.engine import Endpoint, Engine, Warmth

__all__ = ["Model", "Question", "warm_up"]


class Model:
    """A model that can be asked; a context manager. Safe with several threads."""

    def __init__(self, choice: Choice, cache: Cache, *, endpoint: "Endpoint | None" = None) -> None:
        """Nothing is loaded or sent before the first question whose answer is not kept.

        `endpoint` is an engine that runs already; the embedded model starts one of its own where it is None.
        """
        self.choice = choice
        self.usage = Usage(cost=0.0 if choice.kind == "embedded" else None)
        self._cache = cache
        self._lock = threading.Lock()
        self._open = ExitStack()
        self._endpoint = endpoint
        self._transport: Transport | None = None
        self.trouble: str | None = None
        """Why answers are not being kept, where they are not: the run goes on without."""

    def ask(self, question: Question[Shape]) -> Shape:
        """The answer, from the cache or from the model; a wrong one is asked for once more with what was wrong.

        After that an answer that fits the shape but still has a problem is returned as it is: the caller sets aside
        what it cannot use. Raises ReadingError where no answer fits the shape, ModelError where the model cannot be
        used at all.
        """
        try:
            answer = self._answer(question, question.messages)
            why, raw = question.problem(answer), answer.model_dump_json()
            if why is None:
                return answer
        except UnusableError as error:
            answer, why, raw = None, error.why, error.raw
        again = (
            *question.messages,
            Message(role="assistant", content=raw or "(nothing)"),
            Message(role="user", content=f"That answer cannot be used: {why}. Answer again, in the same form."),
        )
        try:
            return self._answer(question, again)
        except UnusableError as error:
            if answer is not None:
                return answer
            raise ReadingError(question.source, f"the model gave no usable answer: {error.why}", error.raw) from error

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

    def _answer(self, question: Question[Shape], messages: Sequence[Message]) -> Shape:
        key = self._cache.key(
            {
                "model": self.choice.identity,
                "at": self.choice.base_url,
                "messages": list(messages),
                "schema": question.shape.model_json_schema(),
                "limit": question.limit,
            }
        )
        if (kept := self._kept(key, question.shape)) is not None:
            return kept
        try:
            answer, usage = self._reach(question).send(question, messages)
        except UnusableError as error:
            self._count(error.usage)
            raise
        self._count(usage)
        text = answer.model_dump_json()
        try:
            self._cache.put(key, Kept(text=text, usage=usage))
        except OutputError as error:
            self.trouble = str(error)
        # The same value as a kept answer gives: instructor hangs the whole response onto its own.
        return question.shape.model_validate_json(text)

    def _kept(self, key: str, shape: type[Shape]) -> Shape | None:
        """The kept answer; None where there is none, or a damaged one."""
        found = self._cache.get(key)
        try:
            answer = shape.model_validate_json(found.text) if found else None
        except ValidationError:
            return None
        if answer is not None:
            self._count(Usage(cached_calls=1, cost=self.usage.cost))
        return answer

    def _count(self, usage: Usage) -> None:
        with self._lock:
            self.usage += usage

    def _reach(self, question: Question[Shape]) -> "Transport":
        """Start the engine and load the client, once, when the first question has to be sent."""
        with self._lock:
            if self._transport is None:
                from summarizer.asking.transport import Transport

                endpoint = self._engine(question.messages)
                self._transport = self._open.enter_context(closing(Transport(self.choice, endpoint)))
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
