"""Every test runs alone: with a cache folder of its own, none of the user's settings, and no network but loopback."""

import os
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from ipaddress import ip_address
from types import SimpleNamespace

import pytest
from hypothesis import settings
from serving import KEY, Script, Server

# No time is asserted in a test: the machine may be busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

# A shell ignores Ctrl-C for what it starts in the background, and programs started from there inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_KEPT = ("SUMMARIZER_RECORD",)
_OURS = ("SUMMARIZER_", "OPENAI_", "OLLAMA_")
_OTHERS = ("_API_KEY", "_PROXY")


@pytest.fixture(autouse=True)
def _alone(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Point the cache into a folder of the test, and take the user's models, keys and proxies away."""
    if "cache" not in request.fixturenames:  # tests that share an engine share a cache folder of their own
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    for name in list(os.environ):
        if name not in _KEPT and (name.startswith(_OURS) or name.upper().endswith(_OTHERS)):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    """Let no test reach another machine, and none ask for one's address."""
    connect, look_up = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: tuple[str, int] | str) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6):
            _allow(address[0])
        connect(self, address)

    def guarded_look_up(host: str | bytes | None, *rest: object, **options: object) -> object:
        _allow(host)
        return look_up(host, *rest, **options)  # type: ignore[arg-type]  # handed on as they came

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


def _allow(host: str | bytes | None) -> None:
    name = host.decode() if isinstance(host, bytes) else host or "localhost"
    try:
        here = ip_address(name).is_loopback
    except ValueError:
        here = name == "localhost"
    if not here:
        # Not an error that the code under test could take for a network's.
        pytest.fail(f"a test would reach {name}")


@pytest.fixture
def hosted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Script], Server]]:
    """Start servers that stand in OpenAI's place for the test: `openai/...` means the last one started."""
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    with ExitStack() as stack:

        def start(script: Script) -> Server:
            server = stack.enter_context(Server(script))
            monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
            return server

        yield start


@pytest.fixture
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let tries follow each other at once; the seconds that would have passed between them."""
    found: list[float] = []
    # A clock that stands still but for what is waited.
    clock = SimpleNamespace(now=lambda: sum(found), wait=lambda _changed, _ready, seconds: found.append(seconds))
    monkeypatch.setattr("summarizer.asking.limiter.CLOCK", clock)
    return found
