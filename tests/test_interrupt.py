"""Ctrl-C, for real: a run against a server that hangs ends at once, keeps what was answered, and can go on."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import psutil
import pytest
from hanging import hanging_engine
from misbehaving import ARTICLE, RIGHT
from serving import KEY, Asked, Reply, Script, Server, said

from summarizer.asking.workers import Workers

Hosted = Callable[[Script], Server]
posix = pytest.mark.skipif(os.name != "posix", reason="SIGINT is sent to another process as POSIX does it")


def _command(folder: Path, *, keeping: bool = True) -> list[str]:
    kept = ["--cache", str(folder / "kept")] if keeping else ["--no-cache"]
    places = ["--out", str(folder / "briefs"), *kept]
    brief = ["brief", str(folder / "in"), "--model", "openai/test", "--date", "2025-05-30", "--jobs", "4"]
    return [sys.executable, "-m", "summarizer.cli", *brief, *places]


def _articles(folder: Path, count: int) -> None:
    (folder / "in").mkdir()
    for number in range(count):
        (folder / "in" / f"{number}.txt").write_text(f"Right {number}\n\n{ARTICLE}", "utf-8")


@posix
@pytest.mark.parametrize("keeping", [True, False], ids=["kept", "not kept"])
def test_ctrl_c_ends_a_run_that_hangs(keeping: bool, hosted: Hosted, tmp_path: Path) -> None:
    """The run ends long before the server would answer, with exit code 130 and a line that says what is kept."""
    hanging = threading.Event()

    def script(_asked: Asked) -> Reply:
        if len(server.asked) > 6:
            hanging.set()
            return Reply(said(RIGHT).body, after=600)
        return said(RIGHT)

    server = hosted(script)
    _articles(tmp_path, 12)
    environment = dict(os.environ) | {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url}
    run = subprocess.Popen(
        _command(tmp_path, keeping=keeping), env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert hanging.wait(60)
    run.send_signal(signal.SIGINT)
    # Far less than the 600 s that the server takes, or the 300 s of the time-out; a busy machine needs some.
    out, err = run.communicate(timeout=30)
    assert (run.returncode, out) == (130, "")
    assert "summarizer: interrupted after " in err
    assert "Traceback" not in err
    if keeping:
        assert "of 12 articles. Every answer so far is kept: the same command goes on from there.\n" in err
    else:
        assert "of 12 articles. No answer is kept, as asked for.\n" in err
    assert not (tmp_path / "briefs" / "2025-05-30").exists()
    assert len(server.asked) <= 10


@posix
def test_an_interrupted_run_goes_on(hosted: Hosted, tmp_path: Path) -> None:
    """The same command after Ctrl-C asks only about the articles that had no answer yet."""
    hanging, freed = threading.Event(), threading.Event()

    def script(_asked: Asked) -> Reply:
        if len(server.asked) > 6 and not freed.is_set():
            hanging.set()
            return Reply(said(RIGHT).body, after=600)
        return said(RIGHT)

    server = hosted(script)
    _articles(tmp_path, 12)
    environment = dict(os.environ) | {"OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url}
    run = subprocess.Popen(_command(tmp_path), env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
    assert hanging.wait(60)
    run.send_signal(signal.SIGINT)
    run.communicate(timeout=30)
    freed.set()
    server.asked.clear()
    done = subprocess.run(_command(tmp_path), env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert len(server.asked) == 6


def _interrupted(command: list[str], environment: dict[str, str], reached: Callable[[], bool]) -> tuple[int, str]:
    """Exit code and messages of a command that is interrupted once it got there."""
    run = subprocess.Popen(command, env=dict(os.environ) | environment, stderr=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while not reached():
        assert run.poll() is None, run.stderr and run.stderr.read()
        assert time.monotonic() < until
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=30)
    return run.returncode, err


@posix
def test_ctrl_c_while_the_engine_loads_leaves_no_process(tmp_path: Path) -> None:
    """A run that is interrupted while native code loads the model ends with 130, and the engine's process with it."""
    loading = hanging_engine(tmp_path)
    _articles(tmp_path, 2)
    command = [*_command(tmp_path), "--model", f"local:{tmp_path / 'a.gguf'}"]
    environment = {"PYTHONPATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    code, err = _interrupted(command, environment, lambda: loading.exists() and bool(loading.read_text("utf-8")))
    assert code == 130, err
    assert "summarizer: interrupted after 0 of 2 articles. Every answer so far is kept" in err
    pid = int(loading.read_text("utf-8"))
    with suppress(psutil.NoSuchProcess):
        psutil.Process(pid).wait(20)
    assert not (tmp_path / "briefs" / "2025-05-30").exists()


@posix
def test_a_killed_run_takes_its_loading_engine_with_it(tmp_path: Path) -> None:
    """A run that is killed outright while native code loads the model leaves no process behind either."""
    loading = hanging_engine(tmp_path)
    _articles(tmp_path, 1)
    environment = dict(os.environ) | {"PYTHONPATH": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    run = subprocess.Popen([*_command(tmp_path), "--model", f"local:{tmp_path / 'a.gguf'}"], env=environment)
    until = time.monotonic() + 60
    while not (loading.exists() and loading.read_text("utf-8")):
        assert time.monotonic() < until
        time.sleep(0.01)
    run.kill()
    run.wait()
    with suppress(psutil.NoSuchProcess):
        psutil.Process(int(loading.read_text("utf-8"))).wait(20)


@posix
def test_ctrl_c_while_the_model_is_fetched(tmp_path: Path) -> None:
    """A fetch that is interrupted ends with 130 and keeps what came; nothing stands where the model belongs."""
    first = bytes(3 << 20)
    models = tmp_path / "models"

    class Slow(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "1117320768")
            self.end_headers()
            self.wfile.write(first)
            self.wfile.flush()
            freed.wait(60)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it so
            pass

    freed = threading.Event()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Slow)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    environment = {"SUMMARIZER_MODELS": str(models), "HF_ENDPOINT": f"http://127.0.0.1:{server.server_address[1]}"}
    try:
        code, err = _interrupted(
            [sys.executable, "-m", "summarizer.cli", "model", "pull"],
            environment,
            lambda: any(file.stat().st_size for file in models.glob("*.part")),
        )
    finally:
        freed.set()
        server.shutdown()
        server.server_close()
    assert code == 130, err
    assert "interrupted" in err
    assert "Traceback" not in err
    assert not list(models.glob("*.gguf"))
    assert sum(file.stat().st_size for file in models.glob("*.part")) > 0


def test_workers_hand_back_values_and_errors() -> None:
    """Each task comes back once, with its value or the error that it raised."""
    with Workers[int, float](3, lambda number: 1 / number) as workers:
        for number in range(4):
            workers.give(number)
        done = {one.task: one for one in (workers.take() for _ in range(4))}
    assert [done[number].value for number in (1, 2)] == [1.0, 0.5]
    assert isinstance(done[0].error, ZeroDivisionError)
    assert workers.under_way == 0


def test_workers_left_by_an_error_begin_nothing_more() -> None:
    """A task that was given and not begun when the block is left by an error is never begun."""
    begun: list[int] = []
    held = threading.Event()

    def work(number: int) -> None:
        begun.append(number)
        held.wait(60)

    with suppress(KeyboardInterrupt), Workers[int, None](1, work) as workers:
        workers.give(1)
        workers.give(2)
        raise KeyboardInterrupt
    held.set()
    assert begun == [1]
