"""The one client: every model, embedded or hosted, is asked through instructor over an openai client.

The only module that imports instructor and openai, and only when a question is really sent: loading them takes about
a second, and a run whose answers are all kept sends none.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Generic, NoReturn, Protocol, Self, TypeVar, cast

from pydantic import BaseModel, ValidationError

from summarizer.cache import Cache, Kept
from summarizer.choice import Choice
from summarizer.errors import ModelKeyError, ModelNameError, ReadingError, UnreachableError
from summarizer.prompts import Message
from summarizer.schema import Usage

if TYPE_CHECKING:
    import instructor
    from openai.types import CompletionUsage

    from summarizer.engine import Endpoint, Engine, Warmth

__all__ = ["Model", "Question", "warm_up"]

Shape = TypeVar("Shape", bound=BaseModel)

_TRIES = 4
_LONGEST_WAIT = 20.0
_TIMEOUT = 300.0
"""Seconds for one answer: a whole article takes the embedded model up to 120 s on two busy cores."""
_KEY_STATUS, _NAME_STATUS = (401, 403), (404,)
_PASSING_STATUS = (408, 409, 429)


@dataclass(frozen=True)
class Question(Generic[Shape]):
    """One request: the conversation, the shape of its answer, and the tokens that the answer may have.

    `source` names the article, for messages. `problem` says what is wrong with an answer that fits the shape, None
    where nothing is; a wrong answer is asked for once more, with the problem named.
    """

    source: str
    messages: Sequence[Message]
    shape: type[Shape]
    limit: int
    problem: Callable[[Shape], str | None] = lambda _answer: None


class _UnusableError(Exception):
    """An answer that does not fit its shape."""

    def __init__(self, why: str, raw: str, usage: Usage) -> None:
        super().__init__(why)
        self.why = why
        self.raw = raw
        self.usage = usage


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
        self._transport: _Transport | None = None

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
        except _UnusableError as error:
            answer, why, raw = None, error.why, error.raw
        again = (
            *question.messages,
            Message(role="assistant", content=raw),
            Message(role="user", content=f"That answer cannot be used: {why}. Answer again, in the same form."),
        )
        try:
            return self._answer(question, again)
        except _UnusableError as error:
            if answer is not None:
                return answer
            raise ReadingError(question.source, f"the model gave no usable answer: {error.why}", error.raw) from error

    def close(self) -> None:
        """End what was started for this model."""
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
        kept = self._cache.get(key)
        if kept is not None:
            self._count(kept.usage, kept=True)
            return question.shape.model_validate_json(kept.text)
        try:
            answer, usage = self._reach(question).send(question, messages)
        except _UnusableError as error:
            self._count(error.usage, kept=False)
            raise
        self._cache.put(key, Kept(text=answer.model_dump_json(), usage=usage))
        self._count(usage, kept=False)
        return answer

    def _count(self, usage: Usage, *, kept: bool) -> None:
        free = Usage(cached_calls=1, cost=self.usage.cost)
        with self._lock:
            self.usage += free if kept else usage

    def _reach(self, question: Question[Shape]) -> "_Transport":
        """Start the engine and load the client, once, when the first question has to be sent."""
        with self._lock:
            if self._transport is None:
                self._transport = _Transport(self.choice, self._engine(question.messages))
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


class _Creating(Protocol):
    """The part of instructor that is used: an answer of a shape, with the completion that it came in."""

    def create_with_completion(
        self, *, messages: object, response_model: type[Shape], max_retries: int, **options: object
    ) -> tuple[Shape, object]: ...


class _Transport:
    """Sends one request and maps whatever goes wrong to our errors."""

    def __init__(self, choice: Choice, endpoint: "Endpoint | None") -> None:
        # instructor logs each failed try; what failed is said once, by us.
        logging.getLogger("instructor").setLevel(logging.CRITICAL)
        self._choice = choice
        self._client = _client(choice, endpoint)

    def send(self, question: Question[Shape], messages: Sequence[Message]) -> tuple[Shape, Usage]:
        """Ask, repeating where the trouble passes. Raises _UnusableError and the errors of `Model.ask`."""
        import tenacity
        from instructor.core.exceptions import InstructorError

        tries = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(_TRIES),
            wait=tenacity.wait_random_exponential(max=_LONGEST_WAIT),
            retry=tenacity.retry_if_exception(_passes),
            reraise=True,
        )
        try:
            return tries(self._once, question, messages)
        except InstructorError as error:
            self._fail(question.source, error.__cause__ or error)

    def _once(self, question: Question[Shape], messages: Sequence[Message]) -> tuple[Shape, Usage]:
        from instructor.core.exceptions import InstructorRetryException

        options: dict[str, object] = {"max_tokens": question.limit, "temperature": 0.0}
        if self._choice.kind != "vendor":
            options["model"] = self._choice.model
        create = cast("_Creating", self._client.chat.completions)
        try:
            answer, completion = create.create_with_completion(
                messages=[dict(message) for message in messages],
                response_model=question.shape,
                max_retries=0,
                **options,
            )
        except InstructorRetryException as error:
            if isinstance(error.__cause__, ValidationError) or error.last_completion is not None:
                raise _unusable(error, self._usage(error.last_completion)) from error
            raise
        return answer, self._usage(completion)

    def _usage(self, completion: object) -> Usage:
        used = cast("CompletionUsage | None", getattr(completion, "usage", None))
        details = getattr(used, "prompt_tokens_details", None)
        return Usage(
            calls=1,
            prompt_tokens=getattr(used, "prompt_tokens", 0) or 0,
            prefix_tokens=getattr(details, "cached_tokens", 0) or 0,
            completion_tokens=getattr(used, "completion_tokens", 0) or 0,
            cost=0.0 if self._choice.kind == "embedded" else None,
        )

    def _fail(self, source: str, error: BaseException) -> NoReturn:
        """Raise ours for what the client raised: other vendors' errors have a status code as well, or none."""
        name = self._choice.name
        status = getattr(error, "status_code", None)
        if status in _KEY_STATUS:
            raise ModelKeyError(f"{name} refuses the key ({status})", "Check the key and what it may use") from error
        if status in _NAME_STATUS:
            raise ModelNameError(f"{name} is not known there ({status})", "Check the model's name") from error
        if status is not None:
            raise ReadingError(source, f"{name} answers {status}: {_line(error)}") from error
        raise UnreachableError(
            f"{name} cannot be reached: {_line(error)}", "Check the address and the network"
        ) from error


def _client(choice: Choice, endpoint: "Endpoint | None") -> "instructor.Instructor":
    import instructor
    import openai
    from instructor.core.exceptions import ConfigurationError

    try:
        if choice.kind == "vendor":
            # instructor names vendors' models in a Literal that a name from outside cannot match.
            return instructor.from_provider(choice.name)  # type: ignore[no-any-return,call-overload,unused-ignore]
        client = openai.OpenAI(
            base_url=endpoint.base_url if endpoint else choice.base_url,
            api_key=endpoint.key if endpoint else _api_key(),
            max_retries=0,
            timeout=_TIMEOUT,
        )
        return instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA)
    except (ConfigurationError, ImportError) as error:
        raise ModelNameError(f"{choice.name} cannot be used: {_line(error)}") from error
    except openai.OpenAIError as error:
        raise ModelKeyError(f"{choice.name} cannot be used: {_line(error)}") from error


def _api_key() -> str:
    import os

    # Servers of one's own want none, but the client insists on some.
    return os.environ.get("OPENAI_API_KEY") or "none"


def _passes(error: BaseException) -> bool:
    """Whether to try again: no connection, a time-out, too many requests, or trouble at the server."""
    import openai

    cause = error.__cause__
    if isinstance(cause, openai.APIConnectionError):
        return True
    status = getattr(cause, "status_code", None)
    return isinstance(status, int) and (status in _PASSING_STATUS or status >= 500)


def _unusable(error: "instructor.core.exceptions.InstructorRetryException", usage: Usage) -> _UnusableError:
    choices = getattr(error.last_completion, "choices", None) or [None]
    raw = getattr(getattr(choices[0], "message", None), "content", None) or ""
    if getattr(choices[0], "finish_reason", None) == "length":
        return _UnusableError("it was cut off at the token limit: be shorter", raw, usage)
    cause = error.__cause__
    if isinstance(cause, ValidationError):
        first = cause.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        return _UnusableError(f"{place}: {first['msg']}" if place else first["msg"], raw, usage)
    return _UnusableError(_line(cause or error), raw, usage)


def _line(error: BaseException) -> str:
    """The first line of an error's message, without markup."""
    text = str(error).strip().splitlines()
    return text[0][:300] if text else type(error).__name__
