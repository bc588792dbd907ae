"""Makes the client: instructor over an openai client, or over a vendor's own. Nothing in it tries again by itself."""

import logging
import os
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from summarizer.asking.failures import line
from summarizer.asking.secrets import hidden, keys
from summarizer.choice import Choice
from summarizer.errors import ModelKeyError, ModelNameError

if TYPE_CHECKING:
    import httpx2
    import instructor
    from openai import OpenAI

    from summarizer.engine import Endpoint

__all__ = ["connected"]

TIMEOUT: Final = 300.0
"""Seconds for one answer: a whole article takes the embedded model up to 120 s on two busy cores."""
_NO_KEY = "none"
"""Servers of one's own want no key, but the client insists on some."""


def connected(choice: Choice, endpoint: "Endpoint | None") -> tuple["instructor.Instructor", str | None]:
    """The client of a model, and its key where it has one. Raises ModelNameError and ModelKeyError."""
    # instructor logs each failed try; what failed is said once, by us.
    logging.getLogger("instructor").setLevel(logging.CRITICAL)
    key = endpoint.key if endpoint else _api_key(choice)
    base_url = endpoint.base_url if endpoint else choice.base_url
    client = _vendor(choice) if choice.kind == "vendor" else _compatible(choice, base_url, key)
    return client, key or None


def _compatible(choice: Choice, base_url: str | None, key: str) -> "instructor.Instructor":
    import instructor

    return instructor.from_openai(_openai(choice, base_url, key or _NO_KEY), mode=instructor.Mode.JSON_SCHEMA)


def _vendor(choice: Choice) -> "instructor.Instructor":
    import instructor

    try:
        # instructor names vendors' models in a Literal that a name from outside cannot match.
        client: instructor.Instructor = instructor.from_provider(choice.name)  # type: ignore[call-overload,unused-ignore]
    except Exception as error:  # each vendor's client has errors of its own: no key, no account, no package
        raise ModelNameError(f"{choice.name} cannot be used: {hidden(line(error), keys())}") from error
    # Clients made as OpenAI's is (Anthropic's, Groq's, and all that speak its protocol) try twice more by themselves,
    # unseen by the limiter. The others (Mistral's, Google's) do not unless told to.
    if (vendors := client.client) is not None and hasattr(vendors, "max_retries"):
        vendors.max_retries = 0
    return client


def _openai(choice: Choice, base_url: str | None, key: str) -> "OpenAI":
    import httpx2
    import openai

    # A proxy that the environment names, or a redirection, must not carry away what is to stay on this machine.
    away = choice.leaves_machine
    http = openai.DefaultHttpxClient(
        trust_env=away, follow_redirects=away, timeout=TIMEOUT, event_hooks={"response": [_limit_time]}
    )
    try:
        return openai.OpenAI(base_url=base_url, api_key=key, max_retries=0, timeout=TIMEOUT, http_client=http)
    except (openai.OpenAIError, httpx2.InvalidURL) as error:
        raise ModelNameError(f"{choice.name} cannot be used: {line(error)}") from error


def _limit_time(response: "httpx2.Response") -> None:
    """Let the whole body come within the time-out: the client's own counts anew with every byte that trickles in."""
    import httpx2

    class Limited(httpx2.SyncByteStream):
        def __init__(self, stream: httpx2.SyncByteStream) -> None:
            self._stream = stream
            self._until = time.monotonic() + TIMEOUT

        def __iter__(self) -> Iterator[bytes]:
            for part in self._stream:
                yield part
                if time.monotonic() > self._until:
                    raise httpx2.ReadTimeout("the answer came too slowly", request=response.request)

        def close(self) -> None:
            self._stream.close()

    if isinstance(response.stream, httpx2.SyncByteStream):
        response.stream = Limited(response.stream)


def _api_key(choice: Choice) -> str:
    """OpenAI's key, for OpenAI and for the server that stands in its place; no other server gets it."""
    key = os.environ.get("OPENAI_API_KEY", "").strip() if choice.name.startswith("openai/") else ""
    if not (key.isascii() and key.isprintable()):
        raise ModelKeyError("OPENAI_API_KEY holds characters that no key has", "Copy it again")
    return key
