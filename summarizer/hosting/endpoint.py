"""A running engine as others see it: its address and key, and the note that `summarizer model serve` leaves of them."""

import http.client
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from summarizer.errors import ModelError, UnreachableError

__all__ = ["Endpoint", "announced", "ask", "cache_folder", "running"]

_ANSWER_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where an engine listens: `base_url` for an OpenAI client, its `key`, and how many requests it reads at once."""

    base_url: str
    key: str = field(repr=False)
    slots: int = 1


@dataclass(frozen=True, slots=True)
class _Note:
    """What `server.json` says."""

    base_url: str
    key: str = field(repr=False)
    slots: int
    weights: str
    pid: int


def cache_folder() -> Path:
    """Return the user's folder for what the program can make again."""
    from platformdirs import user_cache_path

    return user_cache_path("summarizer", appauthor=False)


def ask(
    endpoint: Endpoint, path: str, body: Mapping[str, object] | None = None, *, seconds: float = _ANSWER_SECONDS
) -> Mapping[str, object]:
    """Send one request to the engine and return its answer: GET, or POST where there is a `body`.

    `path` counts from the server's root. Raises UnreachableError where no answer comes within `seconds` or the answer
    is an error.
    """
    # http.client, since a proxy that the environment names must not see what goes to this machine itself.
    content = None if body is None else json.dumps(body)
    connection = http.client.HTTPConnection(urlsplit(endpoint.base_url).netloc, timeout=seconds)
    headers = {"Authorization": f"Bearer {endpoint.key}", "Content-Type": "application/json"}
    try:
        connection.request("GET" if content is None else "POST", path, content, headers)
        answer = connection.getresponse()
        text = answer.read()
        if answer.status != 200:
            raise UnreachableError(f"{endpoint.base_url}: {path} answers {answer.status}")
        return dict(json.loads(text))
    except (OSError, http.client.HTTPException, ValueError, TypeError) as error:
        raise UnreachableError(f"{endpoint.base_url}: {path} does not answer: {error}") from error
    finally:
        connection.close()


def running(weights: Path) -> Endpoint | None:
    """Return the engine that `summarizer model serve` keeps for these weights, if it answers within 1 s."""
    note = _read()
    if note is None or note.weights != str(weights.resolve()) or not _alive(note.pid):
        return None
    endpoint = Endpoint(note.base_url, note.key, note.slots)
    try:
        # Not /health, which needs no key: a listener that took over a dead engine's port must not get articles.
        ask(endpoint, "/v1/models")
    except UnreachableError:
        return None
    return endpoint


@contextmanager
def announced(endpoint: Endpoint, weights: Path) -> Iterator[None]:
    """Let later runs find `endpoint`, by a file that only this user can read, removed at the end.

    Raises ModelError where it cannot be written.
    """
    place = _place()
    note = _Note(**asdict(endpoint), weights=str(weights.resolve()), pid=os.getpid())
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _write_private(place, json.dumps(asdict(note)))
    except OSError as error:
        raise ModelError(f"The engine cannot be announced in {place}: {error.strerror or error}") from error
    try:
        yield
    finally:
        kept = _read()
        if kept and kept.key == endpoint.key:
            with suppress(FileNotFoundError):
                place.unlink()


def _place() -> Path:
    return cache_folder() / "server.json"


def _write_private(place: Path, text: str) -> None:
    temporary = place.with_name(f"{place.name}.{os.getpid()}")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
    temporary.replace(place)


def _read() -> _Note | None:
    try:
        return _Note(**json.loads(_place().read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _alive(pid: int) -> bool:
    if sys.platform == "win32":
        return True  # os.kill(pid, 0) would send Ctrl-C there; the question with the key decides
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        pass  # another user's process: alive
    return True
