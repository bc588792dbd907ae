"""What becomes of whatever goes wrong between the client and a model: our errors, in words that help."""

from collections.abc import Iterable

from pydantic import ValidationError

from summarizer.errors import ModelKeyError, ModelNameError, ReadingError, SummarizerError, UnreachableError

__all__ = ["complaint", "line", "mapped", "passes"]

_KEY_STATUS, _NAME_STATUS = (401, 403), (404,)
_PASSING_STATUS = (408, 409, 429)


def passes(error: BaseException | None) -> bool:
    """Whether to try again: no connection, a time-out, too many requests, or trouble at the server."""
    import openai

    if isinstance(error, openai.APIConnectionError):
        return True
    status = getattr(error, "status_code", None)
    return isinstance(status, int) and (status in _PASSING_STATUS or status >= 500)


def mapped(error: BaseException, *, name: str, where: str, source: str, secrets: Iterable[str]) -> SummarizerError:
    """Ours for what a client raised; other vendors' errors have a status code as well, or none.

    `name` is the model's, `where` its host, `source` the article's id; none of `secrets` stays in a message.
    """
    status = getattr(error, "status_code", None)
    said = line(error)
    for secret in secrets:
        said = said.replace(secret, "...")
    if status in _KEY_STATUS:
        return ModelKeyError(f"{name}: {where} refuses the key ({status})", "Check the key and what it may use")
    if status in _NAME_STATUS:
        return ModelNameError(f"{name} is not known at {where} ({status})", "Check the model's name and the address")
    if status is not None:
        return ReadingError(source, f"{name} answers {status}" + (f": {said}" if said else ""))
    return UnreachableError(f"{name} cannot be reached at {where}: {said}", "Check the address and the network")


def complaint(error: BaseException) -> str:
    """Why an answer does not fit its shape, in words for the model and the reader."""
    if not isinstance(error, ValidationError):
        return f"it does not follow OpenAI's protocol ({line(error)})"
    first = error.errors(include_url=False, include_input=False, include_context=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    return f"{place}: {first['msg']}" if place else first["msg"]


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
