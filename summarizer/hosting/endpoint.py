"""A running engine as others see it: its address and key, and the note that `summarizer model serve` leaves of them."""

import http.client
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from summarizer.errors import ModelError, UnreachableError
from summarizer.whole import replace_file

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

    def __post_init__(self) -> None:
        """Raises TypeError or ValueError for what no engine notes: the file may hold anything."""
        if not all(isinstance(one, str) for one in (self.base_url, self.key, self.weights)):
            raise TypeError("an address, a key and weights are text")
        if not all(type(one) is int and one > 0 for one in (self.slots, self.pid)):
            raise ValueError("slots and a process are counted from 1")


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
    headers = {"Authorization": f"Bearer {endpoint.key}", "Content-Type": "application/json"}
    try:
        host = urlsplit(endpoint.base_url).netloc
        with closing(http.client.HTTPConnection(host, timeout=seconds)) as connection:
            connection.request("GET" if content is None else "POST", path, content, headers)
            answer = connection.getresponse()
            text = answer.read()
        if answer.status != 200:
            raise UnreachableError(f"{endpoint.base_url}: {path} answers {answer.status}")
        return dict(json.loads(text))
    except (OSError, http.client.HTTPException, ValueError, TypeError) as error:
        raise UnreachableError(f"{endpoint.base_url}: {path} does not answer: {error}") from error


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
        replace_file(place, json.dumps(asdict(note)), mode=0o600)
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
