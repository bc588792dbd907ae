"""What becomes of whatever goes wrong between the client and a model: our errors, in words that help."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from pydantic import ValidationError

from summarizer.asking.secrets import hidden
from summarizer.asking.waiting import LONGEST_ASKED, asked_for
from summarizer.errors import (
    ModelError,
    ModelKeyError,
    ModelNameError,
    ReadingError,
    SummarizerError,
    UnreachableError,
)

__all__ = ["Trouble", "complaint", "is_about_one", "line", "mapped", "trouble"]

_KEY_STATUS, _NAME_STATUS = (401, 403), (404,)
_NAME_CODES = ("model_not_found", "invalid_model")
"""How OpenAI, Groq and Mistral say so, with whatever status; vLLM says that the parameter `model` is wrong."""
_PASSING_STATUS = (408, 409, 429)
_CROWDED_STATUS = (429, 503, 529)
"""Too many requests; no capacity; and Anthropic's own for the same."""
_SPENT_CODE = "insufficient_quota"
"""OpenAI's 429 for an account without credit: waiting does not help."""
_ONE_STATUS = (413,)
_ONE_CODES = ("content_filter", "content_policy_violation", "context_length_exceeded", "string_above_max_length")
"""What is refused for what one article says, or its length: the others may be answered. OpenAI's and Azure's names."""
_COMPLAINTS = 3
"""Faults of an answer that are named; the others would only make the next request longer."""


class Trouble(NamedTuple):
    """Trouble that passes: the seconds that the server asks for, and whether it has too much to do or no time left."""

    asked: float | None
    crowded: bool
    timed_out: bool


def trouble(error: BaseException | None) -> Trouble | None:
    """No connection, a time-out, too many requests, or trouble at the server; None where to try again is no use."""
    import openai

    if isinstance(error, openai.APITimeoutError):
        return Trouble(None, crowded=False, timed_out=True)
    if isinstance(error, openai.APIConnectionError):
        return Trouble(None, crowded=False, timed_out=False)
    status = _status(error)
    if status is None or _is_spent(error) or not (status in _PASSING_STATUS or status >= 500):
        return None
    asked = asked_for(_headers(error))
    if asked is not None and asked > LONGEST_ASKED:
        return None
    return Trouble(asked, crowded=asked is not None or status in _CROWDED_STATUS, timed_out=False)


def mapped(error: BaseException, *, name: str, where: str, source: str, secrets: Iterable[str]) -> SummarizerError:
    """Ours for what a client raised; other vendors' errors have a status code as well, or none.

    `name` is the model's, `where` its host, `source` the article's id; none of `secrets` stays in a message.
    """
    status = _status(error)
    said = hidden(line(error), secrets)
    if status in _KEY_STATUS:
        return ModelKeyError(f"{name}: {where} refuses the key ({status})", "Check the key and what it may use")
    if status in _NAME_STATUS or _is_unknown(error):
        return ModelNameError(f"{name} is not known at {where} ({status})", "Check the model's name and the address")
    if _is_spent(error):
        return ModelError(f"{name}: the account at {where} has no credit left ({status})", "Check its plan and billing")
    if (asked := asked_for(_headers(error))) is not None and asked > LONGEST_ASKED:
        what = f"{name} answers {status} and asks to wait for {asked:,.0f} seconds"
        return UnreachableError(what, "Run again then: what is answered is kept")
    if status is not None:
        return ReadingError(source, f"{name} answers {status}" + (f": {said}" if said else ""))
    return UnreachableError(f"{name} cannot be reached at {where}: {said}", "Check the address and the network")


def is_about_one(error: BaseException) -> bool:
    """Whether a refusal is about one article's words or length, and tells nothing of the others."""
    return _status(error) in _ONE_STATUS or any(code in _named(error) for code in _ONE_CODES)


def complaint(error: BaseException) -> str:
    """Why an answer does not fit its shape, in words for the model and the reader."""
    if not isinstance(error, ValidationError):
        return f"it does not follow OpenAI's protocol ({line(error)})"
    found = error.errors(include_url=False, include_input=False, include_context=False)
    named = [(".".join(str(part) for part in one["loc"]), one["msg"]) for one in found[:_COMPLAINTS]]
    return "; ".join(f"{place}: {message}" if place else message for place, message in named)


def line(error: BaseException) -> str:
    """The first line of what an error says, without the stop at its end; nothing of a page of HTML."""
    import openai

    text = str(error)
    body = getattr(error, "body", None)
    if isinstance(body, dict) and isinstance(body.get("message"), str):
        text = body["message"]
    elif isinstance(error, openai.APIConnectionError) and error.__cause__:
        # The client says "Connection error." of all of them; its cause says which.
        text = str(error.__cause__)
    lines = text.strip().splitlines() or [type(error).__name__]
    return "" if lines[0].startswith("<") else lines[0][:300].rstrip(".")


def _status(error: BaseException | None) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _headers(error: BaseException | None) -> Mapping[str, str]:
    found = getattr(getattr(error, "response", None), "headers", None)
    return found if isinstance(found, Mapping) else {}


def _is_spent(error: BaseException | None) -> bool:
    return _SPENT_CODE in _named(error)


def _is_unknown(error: BaseException | None) -> bool:
    return getattr(error, "param", None) == "model" or any(code in _named(error) for code in _NAME_CODES)


def _named(error: BaseException | None) -> tuple[object, object]:
    """The names that a server gives an error."""
    return getattr(error, "code", None), getattr(error, "type", None)
