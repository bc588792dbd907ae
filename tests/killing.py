"""The real command line in a process of its own, to be killed or run out of disk at any moment, and a server to ask."""

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from serving import KEY, RESET, Asked, Reply, Server, said

DAY = "2025-05-30"
_TRAPPED = """
import os, signal, sys
left, kind, inside = int(sys.argv[1]), sys.argv[2], os.path.realpath(sys.argv[3])
del sys.argv[1:4]
WRITES = {"os.mkdir", "os.rename"}
def look(event, arguments):
    global left
    if event not in {"open", "os.remove", "os.rmdir", *WRITES} or not isinstance(arguments[0], (str, os.PathLike)):
        return
    writes = event in WRITES or (event == "open" and any(mode in str(arguments[1]) for mode in "wax+"))
    if not os.path.realpath(arguments[0]).startswith(inside) or (kind == "full" and not writes):
        return
    left -= 1
    if left == -1 and kind in ("kill", "interrupt"):
        os.kill(os.getpid(), signal.SIGKILL if kind == "kill" else signal.SIGINT)
    if left < 0 and kind == "full":
        raise OSError(28, "No space left on device")
sys.addaudithook(look)
from summarizer.cli import main
main()
"""
"""The command line with a trap: after so many looks at files of a folder it is killed or interrupted, or the disk is
full."""

STORIES = (
    "The dockers' union urged Harbour Ltd on Monday to raise pay by 7%. Harbour Ltd offered 4% over two years. "
    "The union said it would not call off the strike. Harbour Ltd invited the union to talks on Thursday.",
    "Norland demanded on Tuesday that Sudaria withdraw its troops. Sudaria proposed a truce of 30 days. "
    "Norland has not answered the proposal. Sudaria called on Norland to free two pilots.",
)


@dataclass(frozen=True)
class Trap:
    """After how many looks at files within a folder something befalls the program: `kill`, `interrupt`, `full` disk."""

    after: int
    kind: str
    inside: Path


@dataclass
class Echo:
    """Answers each question with the sentence that it is about; `answered` are the questions that got an answer."""

    kill_at: int | None = None
    victim: "subprocess.Popen[str] | None" = None
    answered: list[str] = field(default_factory=list)

    def __call__(self, asked: Asked) -> Reply:
        """Answer, or kill who asks: not before it keeps the answers that it was given."""
        if len(self.answered) == self.kill_at and self.victim:
            self.victim.send_signal(signal.SIGKILL)
            self.kill_at = None
            return RESET
        self.answered.append(json.dumps(asked.body, sort_keys=True))
        sentence = asked.last.split("\nNote: ")[0].split("\n")[-1]
        fields = asked.body["response_format"]["json_schema"]["schema"]["properties"]
        text = {kind: sentence if one.get("type") == "string" else None for kind, one in fields.items()}
        terms = {
            kind: {"by": sentence.split(" ")[0], "what": sentence} for kind, one in fields.items() if "$ref" in one
        }
        return said(json.dumps({**text, **terms}))

    @property
    def paid_twice(self) -> int:
        """Answers that were given and asked for again."""
        return sum(times - 1 for times in Counter(self.answered).values())


@dataclass
class Bench:
    """A folder with articles, and a cache and briefs of its own."""

    folder: Path
    server: Server
    echo: Echo
    jobs: int = 1

    def __post_init__(self) -> None:
        for number, story in enumerate(STORIES):
            file = self.folder / "articles" / f"{number}.txt"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(story, encoding="utf-8")

    @property
    def briefs(self) -> Path:
        """Where the briefs go."""
        return self.folder / "briefs"

    @property
    def day(self) -> Path:
        """The day's folder."""
        return self.briefs / DAY

    @property
    def cache(self) -> Path:
        """Where answers are kept."""
        return self.folder / "cache"

    def start(self, *sources: str, trap: Trap | None = None, limit: int | None = None) -> "subprocess.Popen[str]":
        """The program, on its way; `limit` is the most bytes that a file of it may have."""
        begin = ["-c", _TRAPPED, str(trap.after), trap.kind, str(trap.inside)] if trap else ["-m", "summarizer.cli"]
        given = [f"articles/{name}" for name in sources] or ["articles"]
        options = ["--date", DAY, "--model", "openai/test", "--reading", "sentence", "--out", str(self.briefs)]
        self.echo.victim = subprocess.Popen(
            [sys.executable, *begin, "brief", *given, *options, "--jobs", str(self.jobs), "--format", "json"],
            cwd=self.folder,
            env={**os.environ, **self._environment()},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=_limited(limit) if limit is not None else None,
        )
        return self.echo.victim

    def run(self, *sources: str, trap: Trap | None = None, limit: int | None = None) -> tuple[int, str]:
        """The program to its end: its exit code and what it told."""
        process = self.start(*sources, trap=trap, limit=limit)
        _, told = process.communicate(timeout=120)
        return process.returncode, told

    def _environment(self) -> dict[str, str]:
        return {
            "OPENAI_API_KEY": KEY,
            "OPENAI_BASE_URL": self.server.base_url,
            "XDG_CACHE_HOME": str(self.cache),
            "PYTHONPATH": str(Path(__file__).parent.parent),
        }


def files(folder: Path) -> dict[str, bytes]:
    """Every file under a folder by its name there, but for run.json, which differs from run to run."""
    found = (file for file in sorted(folder.rglob("*")) if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in found if file.name != "run.json"}


def _limited(most: int) -> Callable[[], None]:
    def limit() -> None:
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return limit
