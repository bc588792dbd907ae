"""What the engine's neighbours promise, with a small server in its place that keeps slots as the engine does."""

import json
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from summarizer.errors import ModelError, UnreachableError
from summarizer.hosting.endpoint import Endpoint, announced, ask, running
from summarizer.hosting.prefix import warm

REQUEST = {"messages": [{"role": "system", "content": "fixed"}]}


@dataclass
class Slots:
    """A stand-in for the engine: two slots whose state is the text that they read last."""

    folder: Path
    key: str = "secret"
    held: dict[int, str] = field(default_factory=dict)
    read: list[int] = field(default_factory=list)
    saves: bool = True

    def answer(self, path: str, body: dict[str, object]) -> int:
        """Do what the engine does on that path and return the HTTP status."""
        parts = urlsplit(path)
        if parts.path == "/v1/chat/completions":
            slot = body["id_slot"]
            assert isinstance(slot, int)
            self.read.append(slot)
            self.held[slot] = json.dumps(body["messages"])
        elif parts.path.startswith("/slots/"):
            slot = int(parts.path.removeprefix("/slots/"))
            return self._keep(slot, parse_qs(parts.query)["action"][0], self.folder / str(body["filename"]))
        return 200

    def _keep(self, slot: int, action: str, file: Path) -> int:
        if action == "save" and self.saves:
            file.write_text(self.held[slot], encoding="utf-8")
        elif action == "restore" and self.saves:
            self.held[slot] = file.read_text(encoding="utf-8")
        return 200 if self.saves else 501


@pytest.fixture
def slots(tmp_path: Path) -> Slots:
    """Two empty slots."""
    return Slots(tmp_path / "states")


@pytest.fixture
def endpoint(slots: Slots) -> Iterator[Endpoint]:
    """The address of the stand-in, while it lives."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            allowed = self.headers["Authorization"] == f"Bearer {slots.key}"
            self._send(slots.answer(self.path, json.loads(body or b"{}")) if allowed else 401)

        def do_GET(self) -> None:
            self.do_POST()

        def _send(self, status: int) -> None:
            self.send_response(status)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            """Keep the tests' output clean."""

    slots.folder.mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield Endpoint(f"http://127.0.0.1:{server.server_port}/v1", slots.key, 2)
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "summarizer"


def test_a_prefix_is_read_in_one_slot_and_restored_in_the_others(slots: Slots, endpoint: Endpoint) -> None:
    """The first time one slot reads the prefix; then each slot of any engine gets it from the file."""
    assert not warm(endpoint, slots.folder, "k", REQUEST).restored
    assert slots.read == [0]
    assert slots.held[0] == slots.held[1]
    slots.held.clear()
    assert warm(endpoint, slots.folder, "k", REQUEST).restored
    assert slots.read == [0]
    assert set(slots.held.values()) == {json.dumps(REQUEST["messages"])}


def test_another_key_is_another_prefix(slots: Slots, endpoint: Endpoint) -> None:
    """A state is restored for the key that it was saved for alone."""
    warm(endpoint, slots.folder, "k", REQUEST)
    assert not warm(endpoint, slots.folder, "l", REQUEST).restored


@pytest.mark.parametrize("content", [b"", b"damaged"])
def test_a_damaged_state_is_made_anew(slots: Slots, endpoint: Endpoint, content: bytes) -> None:
    """A state file whose content changed is never given to the engine, and is replaced."""
    warm(endpoint, slots.folder, "k", REQUEST)
    (state,) = slots.folder.iterdir()
    state.write_bytes(content)
    assert not warm(endpoint, slots.folder, "k", REQUEST).restored
    assert slots.read == [0, 0]
    assert warm(endpoint, slots.folder, "k", REQUEST).restored


def test_an_engine_that_saves_nothing_is_warmed_by_reading(slots: Slots, endpoint: Endpoint) -> None:
    """Where no state can be saved or restored, every slot reads the prefix."""
    warm(endpoint, slots.folder, "k", REQUEST)
    slots.saves = False
    slots.read.clear()
    assert not warm(endpoint, slots.folder, "k", REQUEST).restored
    assert slots.read == [0, 1]


def test_a_folder_that_is_missing_costs_reading_alone(slots: Slots, endpoint: Endpoint) -> None:
    """A cache that cannot be made stops nobody."""
    slots.saves = False
    assert not warm(endpoint, slots.folder / "missing", "k", REQUEST).restored
    assert slots.read == [0, 1]


def test_four_states_are_kept(slots: Slots, endpoint: Endpoint) -> None:
    """Old states make room for new ones, and the one used last stays longest."""
    for number in range(4):
        warm(endpoint, slots.folder, f"k{number}", REQUEST)
    for age, path in enumerate(sorted(slots.folder.iterdir())):
        os.utime(path, ns=(age, age))
    assert warm(endpoint, slots.folder, "k0", REQUEST).restored
    warm(endpoint, slots.folder, "k4", REQUEST)
    assert len(list(slots.folder.iterdir())) == 4
    assert warm(endpoint, slots.folder, "k0", REQUEST).restored


def test_nobody_there_is_said(slots: Slots, endpoint: Endpoint) -> None:
    """A refused key, a dead port and a wrong address are the same error of ours, with the address in it."""
    for broken in (replace(endpoint, key="x"), replace(endpoint, base_url="http://127.0.0.1:1/v1")):
        with pytest.raises(UnreachableError, match=r"127\.0\.0\.1"):
            ask(broken, "/v1/models")
    assert slots.read == []


def test_a_proxy_does_not_see_loopback(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    """Requests to the engine go straight to it, whatever proxy the environment names."""
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert ask(endpoint, "/v1/models") == {}


def test_an_announced_engine_is_found(endpoint: Endpoint, cache: Path) -> None:
    """Who asks for the same weights finds the address and key, in a file for this user alone, until the end."""
    weights = cache / "a.gguf"
    with announced(endpoint, weights):
        assert running(weights) == endpoint
        assert running(cache / "b.gguf") is None
        if os.name == "posix":
            assert (cache / "server.json").stat().st_mode & 0o777 == 0o600
    assert running(weights) is None
    assert not (cache / "server.json").exists()


def test_an_engine_does_not_unannounce_another(endpoint: Endpoint, cache: Path) -> None:
    """The note of an engine that started later is not removed with an earlier one."""
    weights = cache / "a.gguf"
    with announced(endpoint, weights):
        (cache / "server.json").unlink()
        other = announced(replace(endpoint, key="other"), weights)
        other.__enter__()
    assert (cache / "server.json").exists()
    other.__exit__(None, None, None)
    assert not (cache / "server.json").exists()


@pytest.mark.parametrize(
    ("name", "wrong"),
    [
        *[("pid", "1"), ("pid", 1.5), ("pid", None), ("pid", True), ("pid", 0), ("pid", -1), ("pid", 2**70)],
        *[("slots", "1"), ("slots", 0), ("slots", []), ("slots", False)],
        *[("key", 7), ("key", None), ("key", "a\nb"), ("key", "\u20ac"), ("weights", 7)],
        *[("base_url", 7), ("base_url", ""), ("base_url", "http://[/v1"), ("base_url", "http://127.0.0.1:x/v1")],
    ],
)
def test_a_note_of_another_form_finds_nothing(endpoint: Endpoint, cache: Path, name: str, wrong: object) -> None:
    """Whatever a note holds in the place of an address, a key, a count or a process, it counts as none."""
    weights = cache / "a.gguf"
    with announced(endpoint, weights):
        note = cache / "server.json"
        kept = note.read_text(encoding="utf-8")
        note.write_text(json.dumps(json.loads(kept) | {name: wrong}), encoding="utf-8")
        assert running(weights) is None
        note.write_text(kept, encoding="utf-8")


@pytest.mark.parametrize("change", [{"pid": 2**22 + 1}, {"key": "x"}, {"base_url": "http://127.0.0.1:1/v1"}, {"x": 1}])
def test_a_stale_note_finds_nothing(endpoint: Endpoint, cache: Path, change: dict[str, object]) -> None:
    """A note whose process is gone, whose key is refused or whose address is dead counts as none."""
    weights = cache / "a.gguf"
    with announced(endpoint, weights):
        note = cache / "server.json"
        kept = note.read_text(encoding="utf-8")
        note.write_text(json.dumps(json.loads(kept) | change), encoding="utf-8")
        assert running(weights) is None
        note.write_text("{", encoding="utf-8")
        assert running(weights) is None
        note.write_text(kept, encoding="utf-8")


def test_a_note_that_cannot_be_written_is_an_error(endpoint: Endpoint, cache: Path) -> None:
    """Where the cache folder cannot be made, the error names the file."""
    cache.write_bytes(b"")
    with pytest.raises(ModelError, match=r"server\.json"), announced(endpoint, cache / "a.gguf"):
        pass
