"""How the program stands up to models and servers that are slow or misbehave: figures, from real HTTP on loopback.

`python -m evals.torture_models` prints them.
"""

import heapq
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from unittest import mock

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))  # the server that misbehaves is the tests'

from misbehaving import ARTICLE, RECOVERED, RIGHT, spoiled  # noqa: E402
from serving import KEY, Asked, Reply, Server, refused, said  # noqa: E402

from summarizer import Brief, Settings, SummarizerError, summarize  # noqa: E402

__all__ = ["Shapes", "Window", "interrupted", "shapes", "sliding_window", "storm"]

_SPREAD = 0.5
"""Sigma of the lognormal latency: the slowest of 200 answers takes about four times the median, as hosted models do."""


@dataclass(frozen=True, slots=True)
class Window:
    """Seconds for the same latencies: as measured, at best with a sliding window, and at best in batches."""

    seconds: float
    ideal: float
    batches: float

    @property
    def ratio(self) -> float:
        """The time taken against the best that a sliding window can do."""
        return self.seconds / self.ideal


@dataclass(frozen=True, slots=True)
class Shapes:
    """What became of articles whose answers were malformed, each in a way of its own."""

    tried: int
    recovered: int
    recorded: int
    silent: int
    calls: int


def sliding_window(articles: int = 200, jobs: int = 16, latency: float = 1.0) -> Window:
    """Read articles from a server whose answers take a lognormal time with this mean, in seconds."""
    random = Random(7)  # noqa: S311  # a fixed course of latencies
    drawn = [random.lognormvariate(0.0, _SPREAD) for _ in range(articles)]
    latencies = [latency * one * articles / sum(drawn) for one in drawn]
    course = iter([0.0, *latencies])
    with Server(lambda _: Reply(said(RIGHT).body, after=next(course))) as server:
        _read(server, 1, Settings(keep=False))  # the client is loaded once, and not what is measured here
        started = time.perf_counter()
        _read(server, articles, Settings(keep=False, jobs=jobs))
        seconds = time.perf_counter() - started
    return Window(seconds, _slid(latencies, jobs), _batched(latencies, jobs))


def shapes() -> Shapes:
    """Read an article with each malformed answer, given every time that it is asked for."""
    found = [(False, said(way(RIGHT))) for way in RECOVERED.values()]
    found += [(True, way(RIGHT)) for way in spoiled().values()]
    recovered = recorded = silent = calls = 0
    for _, reply in found:
        with Server(reply) as server:
            brief = _read(server, 1, Settings(keep=False))
            calls += len(server.asked)
        recovered += brief is not None and bool(brief.demands)
        recorded += brief is None
        silent += brief is not None and not brief.items
    return Shapes(len(found), recovered, recorded, silent, calls)


def storm(articles: int = 200, jobs: int = 16, refusals: int = 20) -> int:
    """Calls beyond one an article, where the server refuses so many with 429 before it answers; the fewest: those."""
    # Each takes its time, so that all jobs are under way when the first is refused.
    left = [replace(refused(429), after=0.2)] * refusals
    with Server(lambda _: left.pop() if left else said(RIGHT)) as server, _no_waits():
        brief = _read(server, articles, Settings(keep=False, jobs=jobs))
        assert brief is not None  # noqa: S101
        assert all(one.state == "read" for one in brief.outcomes)  # noqa: S101
        return len(server.asked) - articles


def interrupted() -> float:
    """Seconds from Ctrl-C to the end of a run against a server that hangs."""
    hanging = threading.Event()

    def hang(_asked: Asked) -> Reply:
        hanging.set()
        return Reply(said(RIGHT).body, after=600)

    with Server(hang) as server, tempfile.TemporaryDirectory() as folder:
        files = _articles(Path(folder), 20)
        command = [sys.executable, "-m", "summarizer.cli", "brief", *files, "--model", "openai/test", "--no-cache"]
        run = subprocess.Popen(  # noqa: S603 (this Python)
            [*command, "--out", folder], env=_environment(server), stderr=subprocess.DEVNULL, cwd=ROOT
        )
        hanging.wait(60)
        started = time.perf_counter()
        run.send_signal(signal.SIGINT)
        run.wait(60)
        return time.perf_counter() - started


def _read(server: Server, articles: int, settings: Settings) -> Brief | None:
    """The brief; None where no article could be read."""
    with tempfile.TemporaryDirectory() as folder, mock.patch.dict(os.environ, _environment(server)):
        try:
            files = _articles(Path(folder), articles)
            return summarize(files, date="2025-05-30", model="openai/test", settings=settings)
        except SummarizerError:
            return None


def _articles(folder: Path, count: int) -> list[str]:
    files = [folder / f"{number:04}.txt" for number in range(count)]
    for number, file in enumerate(files):
        file.write_text(f"Right {number}\n\n{ARTICLE}", "utf-8")
    return [str(file) for file in files]


def _environment(server: Server) -> dict[str, str]:
    return {**os.environ, "OPENAI_API_KEY": KEY, "OPENAI_BASE_URL": server.base_url}


def _no_waits() -> "mock._patch[mock.MagicMock]":
    return mock.patch("summarizer.asking.tries.backoff", return_value=0.0)


def _slid(latencies: Sequence[float], jobs: int) -> float:
    """Each job takes the next article as soon as it is free."""
    free = [0.0] * jobs
    for one in latencies:
        heapq.heapreplace(free, free[0] + one)
    return max(free)


def _batched(latencies: Sequence[float], jobs: int) -> float:
    """Each batch waits for its slowest."""
    return sum(max(latencies[start : start + jobs]) for start in range(0, len(latencies), jobs))


def main() -> None:
    """Print every figure."""
    window = sliding_window()
    print(f"200 articles, 16 jobs, 1 s: {window.seconds:.2f} s, {window.ratio:.2f} of the ideal {window.ideal:.2f} s")
    print(f"  batch and wait would take {window.batches:.2f} s at best")
    print(f"a storm of 20 refusals over 200 articles: {storm()} calls more than articles")
    found = shapes()
    print(f"{found.tried} malformed answers: {found.recovered} recovered, {found.recorded} recorded")
    print(f"  calls: {found.calls}; silent empties: {found.silent}")
    print(f"Ctrl-C against a server that hangs: {interrupted():.2f} s")


if __name__ == "__main__":
    main()
