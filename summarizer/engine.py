"""The embedded engine: llama.cpp's own server in a process of its own, on a loopback port, with a key of its own."""

import hashlib
import os
import secrets
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Self

from summarizer.closing import Closing
from summarizer.errors import ModelError, WeightsError
from summarizer.hosting.endpoint import Endpoint, announced, cache_folder, running
from summarizer.hosting.host import Host, Setup, start_host
from summarizer.hosting.prefix import Warmth, warm

__all__ = ["Endpoint", "Engine", "Warmth", "running", "serve"]


class Engine(Closing):
    """A model that answers OpenAI's chat protocol at `base_url` until `close`; a context manager.

    It listens on 127.0.0.1 alone, on a port that the system picks, and refuses requests without `key`.
    """

    def __init__(self, host: Host, endpoint: Endpoint, identity: str) -> None:
        self._host = host
        self._identity = identity
        self.endpoint = endpoint

    @classmethod
    def start(cls, weights: Path, *, threads: int | None = None, slots: int = 1, context: int = 8192) -> Self:
        """Load the GGUF file `weights` and listen; returns when requests are answered (2 to 10 s for 1.1 GB).

        `threads` defaults to the processor cores that this process may use. `slots` is the number of requests read at
        once; `context` is the tokens, prompt and answer together, that each slot holds (28 KiB of memory a token with
        the embedded model). Raises ModelError where the engine is not installed, WeightsError where the file cannot be
        loaded.
        """
        content = _fingerprint(weights)
        key = secrets.token_urlsafe(32)
        host = start_host(Setup(weights, threads or _cores(), slots, context, _state_folder()), key)
        return cls(host, Endpoint(f"{host.address}/v1", key, slots), f"{content} {host.version} {context}")

    @property
    def base_url(self) -> str:
        """The address for an OpenAI client."""
        return self.endpoint.base_url

    @property
    def key(self) -> str:
        """The key for an OpenAI client, random for each engine."""
        return self.endpoint.key

    @property
    def pid(self) -> int:
        """The process that holds the model, for who measures its memory."""
        return self._host.process.pid

    def warm(self, prefix_key: str, request: Mapping[str, object]) -> Warmth:
        """Let every slot hold the fixed first part of the prompt, so that no article waits for it.

        `request` is the body of a chat completion that begins with that part, `prefix_key` a name that changes when
        the part does. Restored from the user's cache where an earlier run saved it, else read once and saved. Raises
        UnreachableError where the engine does not answer.
        """
        return warm(self.endpoint, _state_folder(), f"{self._identity} {prefix_key}", request)

    def close(self) -> None:
        """End the engine at once, even in the middle of an answer. Closing twice does nothing."""
        self._host.end()


def serve(
    weights: Path,
    *,
    threads: int | None = None,
    slots: int = 1,
    context: int = 8192,
    on_ready: Callable[[Endpoint], None] | None = None,
) -> None:
    """Keep an engine for these weights until the process is interrupted (Ctrl-C or SIGTERM).

    While it lives, `running(weights)` finds it from other processes. Raises what `Engine.start` raises, and ModelError
    where such an engine lives already or the note of it cannot be written.
    """
    if other := running(weights):
        raise ModelError(f"An engine for {weights.name} runs already at {other.base_url}", "Stop it first, or use it")
    with (
        Engine.start(weights, threads=threads, slots=slots, context=context) as engine,
        announced(engine.endpoint, weights),
        _until_interrupted() as ended,
    ):
        if on_ready:
            on_ready(engine.endpoint)
        while not ended.wait(1.0):
            pass


@contextmanager
def _until_interrupted() -> Iterator[threading.Event]:
    """Turn SIGINT and SIGTERM into an event, so that whatever must be removed is removed."""
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    if threading.current_thread() is not threading.main_thread():
        yield ended  # Python lets only the main thread handle signals
        return
    before = {number: signal.signal(number, end) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield ended
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _state_folder() -> Path:
    folder = cache_folder() / "prefixes"
    # Where it cannot be made, nothing is saved and `warm` reads the prefix each time.
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def _cores() -> int:
    """Count the cores that this process may use: in a container or under taskset fewer than the machine has."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _fingerprint(weights: Path) -> str:
    """Tell two model files apart without reading all of them: size, time of change, and the first and last MiB."""
    end = 1 << 20
    try:
        stat = weights.stat()
        with weights.open("rb") as file:
            head = file.read(end)
            file.seek(max(0, stat.st_size - end))
            tail = file.read(end)
    except OSError as error:
        raise WeightsError(f"{weights} cannot be read: {error.strerror or error}") from error
    if not head.startswith(b"GGUF"):
        raise WeightsError(f"{weights} is no GGUF file", "Name one with --model local:/path/to/file.gguf")
    return hashlib.sha256(f"{stat.st_size} {stat.st_mtime_ns}".encode() + head + tail).hexdigest()
