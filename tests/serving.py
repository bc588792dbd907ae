"""A server on loopback that speaks OpenAI's protocol and answers what a test gives it.

Real HTTP under the real client: what the program sends is noted, what it gets is up to the test.
"""

import json
import socket
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

from pydantic import BaseModel

KEY = "sk-key-of-the-tests-0123456789"


@dataclass(frozen=True)
class Asked:
    """One request that came in."""

    path: str
    headers: Mapping[str, str]
    body: Mapping[str, Any]

    @property
    def messages(self) -> list[dict[str, str]]:
        """The conversation sent."""
        found: list[dict[str, str]] = self.body["messages"]
        return found

    @property
    def last(self) -> str:
        """What the last message says."""
        return self.messages[-1]["content"]


@dataclass(frozen=True)
class Reply:
    """One answer: a status, a body and a content type; no body at all closes the connection with a reset.

    It begins `after` so many seconds, comes in so many `parts` with as many seconds `between` them, and is `cut` off
    after so many bytes, where the connection is closed.
    """

    body: bytes | None
    status: int = 200
    content_type: str = "application/json"
    headers: Mapping[str, str] = field(default_factory=dict)
    after: float = 0.0
    parts: int = 1
    between: float = 0.0
    cut: int | None = None


Answering = Callable[[Asked], Reply]
Script = Answering | Sequence[Reply] | Reply
"""A function of the request; or replies in turn, the last of them from then on; or one reply to everything."""


def said(answer: BaseModel | str | None, *, finish: str = "stop", used: tuple[int, int] = (120, 30)) -> Reply:
    """An answer of the model: its text (or the value that it stands for), why it stopped, tokens read and written."""
    content = answer.model_dump_json() if isinstance(answer, BaseModel) else answer
    read, written = used
    body = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 0,
        "model": "test",
        "choices": [{"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": content}}],
        "usage": {
            "prompt_tokens": read,
            "completion_tokens": written,
            "total_tokens": read + written,
            "prompt_tokens_details": {"cached_tokens": 100},
        },
    }
    return plain(body)


def plain(body: object, *, status: int = 200) -> Reply:
    """Any JSON."""
    return Reply(json.dumps(body).encode(), status)


def refused(status: int, message: str = "no", **parts: str) -> Reply:
    """An error in the form that OpenAI gives it."""
    return plain({"error": {"message": message, "type": "error", **parts}}, status=status)


RESET = Reply(None)
"""No answer: the connection is reset."""


class Server:
    """A context manager: listens while it is open, and notes each request in `asked`."""

    def __init__(self, script: Script) -> None:
        """Answer as the script says."""
        self.asked: list[Asked] = []
        self.under_way = self.most_under_way = 0
        self._ending = threading.Event()
        self._script = script if callable(script) else _in_turn([script] if isinstance(script, Reply) else script)
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        # Half a second between looks at whether to stop is what the default would cost each test.
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,), daemon=True)

    @property
    def base_url(self) -> str:
        """The address for OPENAI_BASE_URL."""
        return f"http://127.0.0.1:{self._http.server_address[1]}/v1"

    def __enter__(self) -> Self:
        """Listen."""
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop listening, and whatever an answer still waits for."""
        self._ending.set()
        self._http.shutdown()
        self._http.server_close()

    def reply(self, asked: Asked) -> Reply:
        """Note the request and answer it, one at a time."""
        with self._lock:
            self.asked.append(asked)
            return self._script(asked)

    def pause(self, seconds: float) -> None:
        """Wait, but not longer than the server lives."""
        if seconds:
            self._ending.wait(seconds)

    @contextmanager
    def counted(self) -> Iterator[None]:
        """Count a request as under way."""
        with self._lock:
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            yield
        finally:
            with self._lock:
                self.under_way -= 1

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            # Head and body are two writes: without this the second waits 40 ms for a word from the client.
            disable_nagle_algorithm = True

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                headers = {name.lower(): value for name, value in self.headers.items()}
                # Who asks may have gone by then: its time-out, or its end.
                with server.counted(), suppress(ConnectionError):
                    _send(self, server.reply(Asked(self.path, headers, body)), server.pause)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
                pass

        return Handler


def _in_turn(replies: Sequence[Reply]) -> Answering:
    left = list(replies)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def _send(handler: BaseHTTPRequestHandler, reply: Reply, pause: Callable[[float], None]) -> None:
    pause(reply.after)
    if reply.body is None:
        # Zero seconds to linger: the close is a reset.
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        handler.connection.close()
        handler.close_connection = True
        return
    handler.send_response(reply.status)
    for name, value in {"Content-Type": reply.content_type, **reply.headers}.items():
        handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(reply.body)))
    handler.end_headers()
    body = reply.body[: reply.cut]
    size = max(1, -(-len(body) // reply.parts))
    for start in range(0, len(body), size):
        pause(reply.between if start else 0.0)
        handler.wfile.write(body[start : start + size])
    if reply.cut is not None:
        handler.close_connection = True


def unused_address() -> str:
    """A base URL at which nothing listens."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{found.getsockname()[1]}/v1"
