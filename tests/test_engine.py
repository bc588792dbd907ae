"""The embedded engine: its refusals everywhere, and its life where the engine and the model file are at hand."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from summarizer.engine import Endpoint, Engine, running, serve
from summarizer.errors import ModelError, UnreachableError, WeightsError
from summarizer.hosting.endpoint import ask
from summarizer.weights import locate

pytestmark = pytest.mark.usefixtures("cache")

PREFIX = {"role": "system", "content": "Answer with one word, in small letters, and never explain it. " * 4}


def _weights() -> Path | None:
    try:
        return locate()
    except WeightsError:
        return None


WEIGHTS = _weights() if find_spec("xllamacpp") else None
NEEDS_MODEL = pytest.mark.skipif(WEIGHTS is None, reason="needs xllamacpp and the file of `summarizer model pull`")
NEEDS_ENGINE = pytest.mark.skipif(find_spec("xllamacpp") is None, reason="needs xllamacpp")


def _question(text: str) -> dict[str, object]:
    return {"messages": [PREFIX, {"role": "user", "content": text}], "max_tokens": 2, "temperature": 0}


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A cache folder that no other run uses."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("cache")
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="module")
def engine(cache: Path) -> Iterator[Engine]:
    """One engine for all tests here: it takes seconds to load."""
    assert WEIGHTS is not None
    assert cache.is_dir()
    with Engine.start(WEIGHTS, slots=2, context=512) as started:
        yield started


def test_a_missing_engine_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without xllamacpp the error names the command that installs it."""
    (tmp_path / "a.gguf").write_bytes(b"GGUF")
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with pytest.raises(ModelError, match=r'pip install "summarizer\[local\]"'):
        Engine.start(tmp_path / "a.gguf")


@pytest.mark.parametrize("content", [None, b"", b"no model"])
def test_a_file_that_is_no_model_is_named(tmp_path: Path, content: bytes | None) -> None:
    """A file that is missing or has another format is refused by name, before anything is started."""
    weights = tmp_path / "a.gguf"
    if content is not None:
        weights.write_bytes(content)
    with pytest.raises(WeightsError, match=r"a\.gguf"):
        Engine.start(weights)


@NEEDS_ENGINE
def test_a_damaged_model_is_refused(tmp_path: Path) -> None:
    """What looks like a model file and cannot be loaded is named, and its process is gone."""
    weights = tmp_path / "a.gguf"
    weights.write_bytes(b"GGUF" + bytes(1000))
    with pytest.raises(WeightsError, match=r"a\.gguf cannot be loaded"):
        Engine.start(weights)
    assert not psutil.Process().children()


@NEEDS_MODEL
def test_it_answers_those_who_have_the_key(engine: Engine) -> None:
    """The engine listens on loopback, answers a request with its key and refuses one without."""
    assert engine.base_url.startswith("http://127.0.0.1:")
    assert ask(engine.endpoint, "/v1/chat/completions", _question("hi"), seconds=60)["choices"]
    with pytest.raises(UnreachableError, match="401"):
        ask(Endpoint(engine.base_url, "another"), "/v1/chat/completions", _question("hi"), seconds=60)
    assert engine.key not in repr(engine.endpoint)


@NEEDS_MODEL
def test_no_answer_tells_where_the_file_is(engine: Engine) -> None:
    """The model's name in an answer is the file's, without its folder."""
    assert WEIGHTS is not None
    answer = ask(engine.endpoint, "/v1/chat/completions", _question("hi"), seconds=60)
    assert answer["model"] == WEIGHTS.stem
    assert str(WEIGHTS.parent) not in str(answer)


@NEEDS_MODEL
def test_a_prefix_is_read_once(engine: Engine, cache: Path) -> None:
    """A prefix that was read is restored later in every slot, and read again when its saved state is damaged."""
    assert not engine.warm("a prompt", _question("x")).restored
    assert engine.warm("a prompt", _question("x")).restored
    for slot in (0, 1):
        answer = ask(engine.endpoint, "/v1/chat/completions", {**_question("hello"), "id_slot": slot}, seconds=60)
        assert _cached(answer) > 40
    (state,) = (cache / "summarizer" / "prefixes").iterdir()
    content = state.read_bytes()
    state.write_bytes(content[:5000] + b"?" + content[5001:])
    assert not engine.warm("a prompt", _question("x")).restored
    assert engine.warm("a prompt", _question("x")).restored


def _cached(answer: object) -> int:
    """Return how many tokens of a prompt were not read again."""
    assert isinstance(answer, dict)
    return int(answer["usage"]["prompt_tokens_details"]["cached_tokens"])


@NEEDS_MODEL
def test_closing_does_not_wait_for_an_answer() -> None:
    """An engine that is closed in the middle of an answer ends, and so does the request."""
    assert WEIGHTS is not None
    engine = Engine.start(WEIGHTS, context=512)
    process = psutil.Process(engine.pid)
    failed: list[UnreachableError] = []
    asking = threading.Thread(target=_ask_long, args=(engine.endpoint, failed))
    asking.start()
    asking.join(0.5)
    engine.close()
    engine.close()
    asking.join()
    assert len(failed) == 1
    assert not process.is_running()


def _ask_long(endpoint: Endpoint, failed: list[UnreachableError]) -> None:
    try:
        ask(endpoint, "/v1/chat/completions", {**_question("Count to 900."), "max_tokens": 500}, seconds=300)
    except UnreachableError as error:
        failed.append(error)


@NEEDS_MODEL
def test_the_engine_ends_with_its_program() -> None:
    """A program that dies without closing its engine leaves no process behind."""
    assert WEIGHTS is not None
    program = (
        "import os, sys, pathlib; from summarizer.engine import Engine\n"
        "print(Engine.start(pathlib.Path(sys.argv[1]), context=512).pid, flush=True); os._exit(1)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(WEIGHTS)], capture_output=True, text=True, check=False)
    pid = int(done.stdout)
    if psutil.pid_exists(pid):
        psutil.Process(pid).wait(20)


@NEEDS_MODEL
@pytest.mark.skipif(sys.platform == "win32", reason="sends POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_served_engine_is_found_until_it_is_stopped(cache: Path, number: signal.Signals) -> None:
    """`serve` lets other programs find a warm engine by a private file, refuses a second one, and clears up."""
    assert WEIGHTS is not None
    program = (
        "import sys, pathlib; from summarizer.engine import serve\n"
        "serve(pathlib.Path(sys.argv[1]), context=512, slots=2, on_ready=lambda _: print('ready', flush=True))"
    )
    server = subprocess.Popen([sys.executable, "-c", program, str(WEIGHTS)], stdout=subprocess.PIPE, text=True)
    with server:
        assert server.stdout is not None
        assert server.stdout.readline() == "ready\n"
        found = running(WEIGHTS)
        assert found is not None
        assert found.slots == 2
        assert ask(found, "/v1/chat/completions", _question("hi"), seconds=60)["choices"]
        note = cache / "summarizer" / "server.json"
        assert note.stat().st_mode & 0o777 == 0o600
        with pytest.raises(ModelError, match=found.base_url):
            serve(WEIGHTS)
        os.kill(server.pid, number)
    assert server.returncode == 0
    assert running(WEIGHTS) is None
    assert not note.exists()
