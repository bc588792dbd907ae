"""What stands in a completion, whatever shape a server gave it: nothing is taken to be there."""

from summarizer.schema import Usage

__all__ = ["content", "finish", "used"]


def content(completion: object) -> str:
    """What the model said; the arguments of its call where a vendor's client asks in that way."""
    message = getattr(_first(completion), "message", None)
    said = getattr(message, "content", None)
    if not isinstance(said, str):
        calls = getattr(message, "tool_calls", None)
        said = getattr(getattr(_at_front(calls), "function", None), "arguments", None)
    # What is no valid Unicode could neither be sent back nor shown.
    return said.encode("utf-8", "replace").decode() if isinstance(said, str) else ""


def finish(completion: object) -> object:
    """Why the model stopped: "stop", "length", ...; None where it does not say."""
    return getattr(_first(completion), "finish_reason", None)


def used(completion: object) -> Usage:
    """What the call used, as far as the server says; Anthropic's counts have names of their own."""
    told = getattr(completion, "usage", None)
    details = getattr(told, "prompt_tokens_details", None)
    return Usage(
        calls=1,
        prompt_tokens=_count(told, "prompt_tokens", "input_tokens"),
        prefix_tokens=_count(details, "cached_tokens"),
        completion_tokens=_count(told, "completion_tokens", "output_tokens"),
    )


def _first(completion: object) -> object:
    return _at_front(getattr(completion, "choices", None))


def _at_front(some: object) -> object:
    return some[0] if isinstance(some, list) and some else None


def _count(told: object, *names: str) -> int:
    found = (getattr(told, name, None) for name in names)
    return next((one for one in found if isinstance(one, int) and one >= 0), 0)
