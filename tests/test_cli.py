"""The command line: what it prints where, and its exit codes."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Literal

import pytest
from factories import bare, strike
from typer.testing import CliRunner

import summarizer
from summarizer.cli import app
from summarizer.errors import OutputError, UnreachableError, UsageError, WeightsError
from summarizer.progress import Progress
from summarizer.render.text import to_text
from summarizer.schema import Brief, Failure
from summarizer.settings import Settings
from summarizer.show import Board
from summarizer.store import load, save

RUNNER = CliRunner()
PROGRAM = [sys.executable, "-m", "summarizer.cli"]
LOADED = "from summarizer.cli import main; import atexit, sys; atexit.register(lambda: print(*sys.modules)); main()"

Reporter = Callable[[Progress], None]


class Calls:
    """A pipeline that makes no call to a model: it notes what it was asked and gives what it was told to."""

    def __init__(self, gives: Brief | BaseException) -> None:
        self.gives = gives
        self.asked: dict[str, object] = {}
        self.earlier: tuple[Brief, ...] = ()

    def summarize(
        self,
        sources: Iterable[str],
        *,
        date: str | None = None,
        model: str | None = None,
        reading: Literal["auto", "article", "sentence"] = "auto",
        on_progress: Reporter | None = None,
        settings: Settings | None = None,
        earlier: Iterable[Brief] = (),
    ) -> Brief:
        """As `summarizer.pipeline.summarize`."""
        self.asked = {"sources": list(sources), "date": date, "model": model, "reading": reading, "settings": settings}
        self.earlier = tuple(earlier)
        if on_progress:
            on_progress(
                Progress("model", message="local reads: no model was asked for. No article leaves this machine.")
            )
            on_progress(Progress("extract", articles_done=1, articles=3, tokens=1234, seconds_left=70))
        if isinstance(self.gives, BaseException):
            raise self.gives
        return self.gives


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Brief | BaseException], Calls]:
    """Put a pipeline that gives this brief, or raises this error, in the place of the one that asks a model."""
    monkeypatch.chdir(tmp_path)

    def give(gives: Brief | BaseException) -> Calls:
        calls = Calls(gives)
        module = ModuleType("summarizer.pipeline")
        module.__dict__["summarize"] = calls.summarize
        monkeypatch.setitem(sys.modules, "summarizer.pipeline", module)
        return calls

    return give


def all_read() -> Brief:
    """The strike's brief without the article that failed."""
    return strike().model_copy(update={"outcomes": strike().outcomes[:3]})


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    known = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "NO_COLOR")}
    return subprocess.run(
        [*PROGRAM, *arguments], env=known | environment, text=True, encoding="utf-8", capture_output=True, check=False
    )


def test_a_brief_goes_on_from_the_days_before(pipeline: Callable[[Brief], Calls]) -> None:
    """`brief` gives the pipeline the earlier briefs of its folder; a damaged one is said and passed over."""
    for day in ("2024-03-01", "2024-03-02", "2024-03-04"):
        strike().model_copy(update={"date": day}).save("briefs")
    Path("briefs/2024-03-01/brief.json").write_text("{", "utf-8")
    calls = pipeline(all_read())
    result = RUNNER.invoke(app, ["brief", "port", "--date", "2024-03-04"])
    assert result.exit_code == 0
    assert [one.date for one in calls.earlier] == ["2024-03-02"]
    assert "no item takes its id from this brief: " in result.stderr
    assert "2024-03-01" in result.stderr


def test_a_brief_is_printed_and_written(pipeline: Callable[[Brief], Calls]) -> None:
    """`brief` prints the document alone, writes the day's folder, says the rest on standard error, and exits 0."""
    pipeline(all_read())
    result = RUNNER.invoke(app, ["brief", "port"])
    assert result.exit_code == 0
    assert result.stdout == to_text(all_read())
    assert "No article leaves this machine." in result.stderr
    assert "Written to briefs/2024-03-04." in result.stderr
    assert load(Path("briefs/2024-03-04")) == all_read()


def test_every_option_reaches_the_library(pipeline: Callable[[Brief], Calls]) -> None:
    """The options of `brief` are handed on as they were given, and --out and --format are obeyed."""
    calls = pipeline(all_read())
    options = "--date 2024-03-04 --title Port --model openai/x --reading article --jobs 3 --out there --format json"
    result = RUNNER.invoke(app, ["brief", "a.txt", "-", *options.split()])
    assert result.exit_code == 0
    settings = calls.asked.pop("settings")
    assert calls.asked == {"sources": ["a.txt", "-"], "date": "2024-03-04", "model": "openai/x", "reading": "article"}
    assert isinstance(settings, Settings)
    assert (settings.title, settings.jobs) == ("Port", 3)
    assert json.loads(result.stdout)["title"] == "Port talks"
    assert Path("there/2024-03-04/brief.json").exists()


def test_failed_articles_are_named_and_exit_with_3(pipeline: Callable[[Brief], Calls]) -> None:
    """A run in which some articles failed names each on standard error and exits 3; the brief is still made."""
    pipeline(strike())
    result = RUNNER.invoke(app, ["brief", "port"])
    assert result.exit_code == 3
    assert result.stderr.endswith("summarizer: port/empty.txt failed: the file is empty\n")
    assert Path("briefs/2024-03-04/brief.json").exists()


def test_lost_questions_are_told_and_exit_with_3(pipeline: Callable[[Brief], Calls]) -> None:
    """Each question without a usable answer about an article that was read is a line on standard error; it exits 3."""
    read = all_read().outcomes[0].source
    failures = tuple(Failure(source=read, why=f"{read}: no usable answer, {number}") for number in range(2))
    made = all_read()
    assert made.run is not None
    pipeline(made.model_copy(update={"run": made.run.model_copy(update={"failures": failures})}))
    result = RUNNER.invoke(app, ["brief", "port"])
    assert result.exit_code == 3
    told = [f"summarizer: {read} was read, but for one question: no usable answer, {number}" for number in range(2)]
    assert result.stderr.splitlines()[-2:] == told


def test_an_article_that_failed_is_told_once(pipeline: Callable[[Brief], Calls]) -> None:
    """The questions of an article that failed are told with it, in its one line."""
    failed = next(one.source for one in strike().outcomes if one.state == "failed")
    made = strike()
    assert made.run is not None
    failures = (Failure(source=failed, why=f"{failed}: no usable answer"),)
    pipeline(made.model_copy(update={"run": made.run.model_copy(update={"failures": failures})}))
    result = RUNNER.invoke(app, ["brief", "port"])
    assert result.exit_code == 3
    assert result.stderr.count(failed) == 1


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (UnreachableError("Nothing answers at x", "Start it."), 1, "summarizer: Nothing answers at x. Start it.\n"),
        (UsageError("'--x' is wrong"), 2, "summarizer: '--x' is wrong.\n"),
        (OutputError("\x1b[31mred", "Now"), 1, "summarizer: ␛[31mred. Now.\n"),
        (WeightsError("None. Tried:\n  hub: no", "Stop"), 1, "summarizer: None. Tried:\nhub: no. Stop.\n"),
        (KeyboardInterrupt(), 130, "summarizer: interrupted. No file is left by halves, and kept answers stay kept: "),
    ],
)
def test_errors_end_in_a_line_and_an_exit_code(
    error: BaseException, code: int, said: str, pipeline: Callable[[BaseException], Calls]
) -> None:
    """An error is told in one message on standard error, made safe, with its exit code and no traceback."""
    pipeline(error)
    result = RUNNER.invoke(app, ["brief", "port"])
    assert result.exit_code == code
    assert said in result.stderr
    assert "Traceback" not in result.output
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief"], "No article is named. For example: summarizer brief articles/ --date 2025-05-30"),
        (["brief", "a.txt", "--date", "30 May"], "'30 May' is no date. Give one such as --date 2025-05-30."),
        (["brief", "a.txt", "--date", "2025-02-30"], "'2025-02-30' is no date."),
        (["brief", "a.txt", "--reading", "fast"], "'fast'"),
        (["brief", "a.txt", "--jobs", "0"], "--jobs"),
        (["show"], "DATE|FILE"),
        (["sing"], "sing"),
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str], said: str, pipeline: Callable[[Brief], Calls]) -> None:
    """A wrong call is told what is wrong, exits 2, and asks no model."""
    calls = pipeline(all_read())
    result = RUNNER.invoke(app, arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not calls.asked


def test_an_output_folder_is_checked_before_a_model_is_asked(pipeline: Callable[[Brief], Calls]) -> None:
    """Where the brief could not be written, the run ends before the first question."""
    calls = pipeline(all_read())
    Path("file").write_text("", encoding="utf-8")
    result = RUNNER.invoke(app, ["brief", "port", "--out", "file/briefs"])
    assert result.exit_code == 1
    assert "Cannot write to file/briefs" in result.stderr
    assert not calls.asked


def test_show_prints_a_stored_brief_to_standard_output_alone(tmp_path: Path) -> None:
    """`show` of a date or a path prints the document, plain when piped, with nothing on standard error."""
    day = save(strike(), tmp_path)
    by_date = run("show", "2024-03-04", "--out", str(tmp_path), "--quotes")
    by_path = run("show", str(day / "brief.json"), "--format", "json")
    assert (by_date.stdout, by_date.stderr, by_date.returncode) == (to_text(strike(), quotes=True), "", 0)
    assert (by_path.stdout, by_path.stderr, by_path.returncode) == (strike().to_json(), "", 0)


def test_a_document_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    """A piped document is UTF-8 even where the locale says ASCII."""
    save(strike(), tmp_path)
    result = run("show", "2024-03-04", "--out", str(tmp_path), PYTHONIOENCODING="ascii")
    assert result.stdout == to_text(strike())


def test_show_of_a_missing_day_names_the_nearest(tmp_path: Path) -> None:
    """A day that has no brief is answered with the nearest, on standard error, and exit code 1."""
    save(strike(), tmp_path)
    result = RUNNER.invoke(app, ["show", "2024-03-05", "--out", str(tmp_path)])
    assert result.exit_code == 1
    assert "The nearest: 2024-03-04." in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_leaves_is_no_error(unbuffered: str, tmp_path: Path) -> None:
    """Piping into a program that stops reading ends quietly, whether Python buffers its output or not."""
    parties = tuple(strike().parties[0].model_copy(update={"id": f"p{n}", "name": "x" * 200}) for n in range(2000))
    save(bare().model_copy(update={"parties": parties}), tmp_path)
    command = [*PROGRAM, "show", "2024-03-04", "--out", str(tmp_path), "--format", "json"]
    known = dict(os.environ) | {"PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=known) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline() == b"{\n"
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path) -> None:
    """Standard output that cannot be written ends in a message and exit code 1."""
    save(strike(), tmp_path)
    with Path("/dev/full").open("w") as full:
        command = [*PROGRAM, "show", "2024-03-04", "--out", str(tmp_path)]
        result = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert result.returncode == 1
    assert result.stderr == "summarizer: Cannot write to standard output: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("no_colour", "escapes"), [("", True), ("1", False)])
def test_colours_are_for_a_terminal_without_no_color(no_colour: str, escapes: bool, tmp_path: Path) -> None:
    """On a terminal the text is coloured, unless NO_COLOR is set."""
    import pty

    save(strike(), tmp_path)
    ours, theirs = pty.openpty()
    known = dict(os.environ) | {"NO_COLOR": no_colour, "TERM": "xterm-256color", "COLUMNS": "100"}
    command = [*PROGRAM, "show", "2024-03-04", "--out", str(tmp_path)]
    with subprocess.Popen(command, stdout=theirs, stderr=subprocess.DEVNULL, env=known) as process:
        os.close(theirs)
        written = b"".join(iter(lambda: _read(ours), b""))
    os.close(ours)
    assert process.returncode == 0
    assert (b"\x1b[" in written) is escapes
    assert b"PROPOSALS" in written


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux's way to say that the other end is closed
        return b""


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"], ["--version"], ["show", "DAY"]])
def test_light_commands_load_no_client(arguments: list[str], tmp_path: Path) -> None:
    """Help, version and show import neither openai nor instructor; help and version not even rich."""
    day = save(strike(), tmp_path)
    given = [str(day) if word == "DAY" else word for word in arguments]
    result = subprocess.run([sys.executable, "-c", LOADED, *given], capture_output=True, text=True, check=True)
    loaded = set(result.stdout.splitlines()[-1].split())
    assert "summarizer.cli" in loaded
    assert not {"openai", "instructor", "httpx", "sentencex", "jinja2", "summarizer.pipeline"} & loaded
    if "show" not in arguments:
        assert not {"rich", "summarizer.schema"} & loaded


def test_the_version_is_the_package_s() -> None:
    """`--version` prints the version that the package's metadata has."""
    result = RUNNER.invoke(app, ["--version"])
    assert result.stdout == f"summarizer {summarizer.__version__}\n"


def test_the_door_opens_to_every_public_name() -> None:
    """Each name in `summarizer.__all__` can be imported, and nothing else leaks from the package's listing."""
    for name in summarizer.__all__:
        assert getattr(summarizer, name).__name__ == name
    assert set(dir(summarizer)) == {*summarizer.__all__, "__version__"}
    with pytest.raises(AttributeError, match="no attribute 'sumarize'"):
        getattr(summarizer, "sumarize")  # noqa: B009 (as a misspelt import would)


def test_a_message_is_said_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A message that a run repeats is said once, and reports without one say nothing where there is no terminal."""
    board = Board()
    for _ in range(2):
        board.progress(Progress("model", message="local reads"))
        board.progress(Progress("extract", articles=2))
    assert capsys.readouterr().err == "local reads\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_progress_is_drawn_on_a_terminal_only() -> None:
    """On a terminal the bar shows articles, sentences, tokens and time left; standard output stays empty."""
    import pty

    script = (
        "from summarizer.show import board; from summarizer.progress import Progress\n"
        "with board() as at: at.progress(Progress('extract', None, 1, 3, 4, 20, 1234, 70.0)); at._bar.refresh()"
    )
    ours, theirs = pty.openpty()
    known = dict(os.environ) | {"TERM": "xterm", "COLUMNS": "120"}
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=theirs, env=known) as process:
        os.close(theirs)
        written = b"".join(iter(lambda: _read(ours), b"")).decode()
        assert process.stdout is not None
        assert process.stdout.read() == b""
    os.close(ours)
    for words in ("Asking the model", "1 of 3 articles", "4 of 20 sentences", "1,234 tokens", "1:10 left"):
        assert words in written
