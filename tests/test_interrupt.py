"""Ctrl-C, for real: a run against a server that hangs ends at once, keeps what was answered, and can go on."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
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
