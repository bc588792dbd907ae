"""Sends one request through instructor over an openai client.

The only module that imports the two, and only when a question is really sent: loading them takes about a second, and
a run whose answers are all kept sends none.
"""

import logging
import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NoReturn, Protocol, cast

from summarizer.asking.failures import complaint, line, mapped, passes
from summarizer.asking.question import Question, Shape, UnusableError
from summarizer.choice import Choice
from summarizer.errors import ModelKeyError, ModelNameError
from summarizer.prompts import Message
from summarizer.schema import Usage

if TYPE_CHECKING:
    import instructor
    from openai import OpenAI
    from openai.types import CompletionUsage
    from tenacity import RetryCallState

    from summarizer.engine import Endpoint

__all__ = ["Transport"]

_TRIES = 4
_LONGEST_WAIT: Final = 20.0
_LONGEST_ASKED_WAIT: Final = 60.0
"""Seconds. Hosted models count their limits by the minute, so a longer wait than that gains nothing."""
_TIMEOUT = 300.0
"""Seconds for one answer: a whole article takes the embedded model up to 120 s on two busy cores."""
_STUMBLES = (ValueError, TypeError, AttributeError, LookupError)
"""What the client raises over an answer that is not in OpenAI's form; pydantic's and JSON's errors are ValueErrors."""
_NO_KEY = "none"
"""Servers of one's own want no key, but the client insists on some."""


class _Creating(Protocol):
    """The part of instructor that is used: an answer of a shape, with the completion that it came in."""

    def create_with_completion(
        self, *, messages: object, response_model: type[Shape], max_retries: int, **options: object
    ) -> tuple[Shape, object]: ...


class Transport:
    """One model's client. Maps whatever goes wrong to our errors."""

    def __init__(self, choice: Choice, endpoint: "Endpoint | None") -> None:
        """Load the client. Raises ModelNameError and ModelKeyError where the model cannot be asked at all."""
        # instructor logs each failed try; what failed is said once, by us.
        logging.getLogger("instructor").setLevel(logging.CRITICAL)
        self._choice = choice
        self._key = endpoint.key if endpoint else _api_key(choice)
        self._client = _client(choice, endpoint.base_url if endpoint else choice.base_url, self._key)
        self._refused: set[str] = set()

    def send(self, question: Question[Shape], messages: Sequence[Message]) -> tuple[Shape, Usage]:
        """Ask, repeating where the trouble passes. Raises UnusableError and the errors of `Model.ask`."""
        import tenacity
        from instructor.core.exceptions import InstructorError

        tries = tenacity.Retrying(
            stop=tenacity.stop_after_attempt(_TRIES),
            wait=_wait,
            retry=tenacity.retry_if_exception(lambda error: passes(error.__cause__)),
            reraise=True,
        )
        try:
            return tries(self._once, question, messages)
        except InstructorError as error:
            self._fail(question.source, error.__cause__ or error)

    def close(self) -> None:
        """Close the client's connections."""
        close = getattr(self._client.client, "close", None)
        if callable(close):
            close()

    def _once(self, question: Question[Shape], messages: Sequence[Message]) -> tuple[Shape, Usage]:
        from instructor.core.exceptions import InstructorError

        options = self._options(question)
        create = cast("_Creating", self._client.chat.completions)
        try:
            answer, completion = create.create_with_completion(
                messages=[dict(message) for message in messages],
                response_model=question.shape,
                max_retries=0,
                **options,
            )
        except (InstructorError, *_STUMBLES) as error:
            refused = getattr(error.__cause__, "param", None)
            if refused in options:
                self._refused.add(refused)
                return self._once(question, messages)
            if unusable := self._unusable(error):
                raise unusable from error
            raise
        return answer, self._usage(completion)

    def _options(self, question: Question[Shape]) -> dict[str, object]:
        """What goes with a request; without what the model refused before: reasoning models know neither of the two."""
        limit = "max_completion_tokens" if "max_tokens" in self._refused else "max_tokens"
        options: dict[str, object] = {limit: question.limit, "temperature": 0.0}
        if self._choice.kind == "compatible":
            options["extra_body"] = {"response_format": _strict(question.shape)}
        known = {name: value for name, value in options.items() if name not in self._refused}
        return known if self._choice.kind == "vendor" else known | {"model": self._choice.model}

    def _unusable(self, error: BaseException) -> UnusableError | None:
        """The error as an answer that cannot be used; None where there was no answer."""
        completion = getattr(error, "last_completion", None)
        choices = getattr(completion, "choices", None) or [None]
        content = getattr(getattr(choices[0], "message", None), "content", None)
        # What is no valid Unicode could neither be sent back nor shown.
        raw = content.encode("utf-8", "replace").decode() if isinstance(content, str) else ""
        cause = error.__cause__ or error
        if getattr(choices[0], "finish_reason", None) == "length":
            return UnusableError("it was cut off at the token limit: be shorter", raw, self._usage(completion))
        if completion is not None or isinstance(cause, _STUMBLES):
            why = complaint(cause) if raw or not completion else "it is empty"
            return UnusableError(why, raw, self._usage(completion))
        return None

    def _usage(self, completion: object) -> Usage:
        used = cast("CompletionUsage | None", getattr(completion, "usage", None))
        details = getattr(used, "prompt_tokens_details", None)
        return Usage(
            calls=1,
            prompt_tokens=_count(used, "prompt_tokens"),
            prefix_tokens=_count(details, "cached_tokens"),
            completion_tokens=_count(used, "completion_tokens"),
            cost=0.0 if self._choice.kind == "embedded" else None,
        )

    def _fail(self, source: str, error: BaseException) -> NoReturn:
        secrets = [self._key] if self._key != _NO_KEY else []
        choice = self._choice
        raise mapped(error, name=choice.name, where=choice.host, source=source, secrets=secrets) from error


def _client(choice: Choice, base_url: str | None, key: str) -> "instructor.Instructor":
    import instructor

    if choice.kind != "vendor":
        return instructor.from_openai(_openai(choice, base_url, key), mode=instructor.Mode.JSON_SCHEMA)
    try:
        # instructor names vendors' models in a Literal that a name from outside cannot match.
        return instructor.from_provider(choice.name)  # type: ignore[no-any-return,call-overload,unused-ignore]
    except Exception as error:  # each vendor's client has errors of its own: no key, no account, no package
        raise ModelNameError(f"{choice.name} cannot be used: {line(error)}") from error


def _openai(choice: Choice, base_url: str | None, key: str) -> "OpenAI":
    import httpx2
    import openai

    # A proxy that the environment names, or a redirection, must not carry away what is to stay on this machine.
    here = None if choice.leaves_machine else openai.DefaultHttpxClient(trust_env=False, follow_redirects=False)
    try:
        return openai.OpenAI(base_url=base_url, api_key=key, max_retries=0, timeout=_TIMEOUT, http_client=here)
    except (openai.OpenAIError, httpx2.InvalidURL) as error:
        raise ModelNameError(f"{choice.name} cannot be used: {line(error)}") from error


def _api_key(choice: Choice) -> str:
    """OpenAI's key, for OpenAI and for the server that stands in its place; no other server gets it."""
    key = os.environ.get("OPENAI_API_KEY", "").strip() if choice.name.startswith("openai/") else ""
    if not (key.isascii() and key.isprintable()):
        raise ModelKeyError("OPENAI_API_KEY holds characters that no key has", "Copy it again")
    return key or _NO_KEY


def _strict(shape: type[Shape]) -> dict[str, object]:
    """The shape as OpenAI holds a model to it; instructor leaves `strict` out, and without it the shape is a hint."""
    from openai.lib._pydantic import to_strict_json_schema

    named = {"name": shape.__name__, "schema": to_strict_json_schema(shape), "strict": True}
    return {"type": "json_schema", "json_schema": named}


def _wait(state: "RetryCallState") -> float:
    """Seconds before the next try: what the server asks for, else some, more each time."""
    import tenacity

    error = state.outcome.exception() if state.outcome else None
    response = getattr(error.__cause__, "response", None) if error else None
    asked = str(getattr(response, "headers", {}).get("retry-after", ""))
    if asked.isdecimal():
        return min(float(asked), _LONGEST_ASKED_WAIT)
    return tenacity.wait_random_exponential(max=_LONGEST_WAIT)(state)


def _count(used: object, name: str) -> int:
    found = getattr(used, name, None)
    return found if isinstance(found, int) else 0
