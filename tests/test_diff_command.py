"""`summarizer diff`: which briefs it compares, what it prints, and its exit codes."""

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from diffs import KINDS, day_after
from factories import bare, strike
from typer.testing import CliRunner, Result

from evals.readme import README
from summarizer import diff
from summarizer.cli import app
from summarizer.render.diff import DiffForm, render_diff
from summarizer.schema import BriefDiff
from summarizer.store import load, save

LOADED = "from summarizer.cli import main; import atexit, sys; atexit.register(lambda: print(*sys.modules)); main()"
OLD, NEW = "2024-03-04", "2024-03-05"


def run(*arguments: str) -> Result:
    """The command, in this process."""
    return CliRunner().invoke(app, ["diff", *arguments])


def found() -> BriefDiff:
    """What changed between the two stored days."""
    return diff(load(Path("briefs") / OLD), load(Path("briefs") / NEW))


@pytest.fixture(autouse=True)
def _two_days(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the briefs of two days."""
    monkeypatch.chdir(tmp_path)
    save(strike(), "briefs")
    save(day_after(), "briefs")


@pytest.mark.parametrize(
    ("old", "new"), [(OLD, NEW), (f"briefs/{OLD}", f"briefs/{NEW}/brief.json"), (OLD, f"briefs/{NEW}")]
)
def test_two_briefs_by_day_folder_or_file(old: str, new: str) -> None:
    """Two days, folders or files are compared, the earlier first; the text goes to standard output alone."""
    result = run(old, new)
    assert (result.stdout, result.stderr, result.exit_code) == (render_diff(found(), "text"), "", 0)
    assert "A raise of [-7%-] {+8% from May+}." in result.stdout


@pytest.mark.parametrize("ref", [NEW, f"briefs/{NEW}", f"briefs/{NEW}/brief.json"])
def test_one_brief_is_compared_with_the_one_before(ref: str) -> None:
    """One brief alone is compared with the latest earlier one in the folder, however it is named."""
    save(bare().model_copy(update={"date": "2024-02-01"}), "briefs")
    save(bare().model_copy(update={"date": "2024-04-01"}), "briefs")
    assert run(ref).stdout == render_diff(found(), "text")


@pytest.mark.parametrize("file", ["", "brief.json"])
def test_one_brief_is_looked_up_where_it_is(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The one before a brief that is named by its path is looked for beside it, not under --out."""
    Path("elsewhere").mkdir()
    expected = render_diff(found(), "text")
    stored = Path("briefs").absolute()
    monkeypatch.chdir("elsewhere")
    assert run(str(stored / NEW / file)).stdout == expected


def test_the_first_brief_has_none_before() -> None:
    """Where there is no earlier brief, that is said, and what to do."""
    result = run(OLD)
    assert result.exit_code == 1
    assert f"There is no brief in briefs from before {OLD}." in result.stderr
    assert f"summarizer diff OLD {OLD}" in result.stderr


def test_marks_of_people_are_shown() -> None:
    """A change that somebody looked at bears the mark that corrections.yaml beside the briefs has."""
    change = found().changes[0].id
    entry = f"{{change: {change}, old: {OLD}, new: {NEW}, verdict: accepted, by: Ana}}"
    Path("briefs/corrections.yaml").write_text(f"reviewed:\n  - {entry}\n", "utf-8")
    for arguments in ((OLD, NEW), (NEW,), (OLD, f"briefs/{NEW}")):
        assert "accepted by Ana" in run(*arguments).stdout


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_every_form(form: DiffForm) -> None:
    """--format gives each form of the diff, and --quotes the sentences of both sides."""
    assert run(OLD, NEW, "--format", form, "--quotes").stdout == render_diff(found(), form, quotes=True)


def test_only_some_kinds() -> None:
    """--only shows changes of these kinds alone, and says on standard error how many there are."""
    result = run(OLD, NEW, "--only", "new, unreported", "--format", "json")
    assert {one["kind"] for one in json.loads(result.stdout)["changes"]} <= {"new", "unreported"}
    of = len(found().changes)
    assert re.fullmatch(rf"\d+ of {of} changes shown: new, unreported\.\n", result.stderr)


def test_a_wrong_kind_is_named_with_the_right_ones() -> None:
    """A kind that is none is named, with the list of those there are."""
    result = run(OLD, NEW, "--only", "new,improved")
    assert result.exit_code == 2
    assert f"'improved' is no kind of change. The kinds: {', '.join(KINDS)}." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((OLD, NEW), 0),
        ((OLD, NEW, "--exit-code"), 1),
        ((OLD, OLD, "--exit-code"), 0),
        ((OLD, NEW, "--only", "answered", "--exit-code"), 0),
        ((OLD, "2024-03-09"), 1),
        ((OLD, "2024-03-09", "--exit-code"), 2),
        ((OLD, "--exit-code"), 2),
        ((OLD, NEW, OLD, "--exit-code"), 2),
        ((OLD, NEW, "--only", "improved", "--exit-code"), 2),
        ((OLD, NEW, "--format", "pdf", "--exit-code"), 2),
        ((), 2),
    ],
)
def test_exit_codes(arguments: tuple[str, ...], code: int) -> None:
    """With --exit-code: 0 no change, 1 changes, 2 every error; without it, as the other commands."""
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert "Traceback" not in result.output


def test_a_damaged_brief_is_told_with_its_path() -> None:
    """A brief that cannot be read ends in a message, and with --exit-code in 2."""
    Path(f"briefs/{NEW}/brief.json").write_text("{", "utf-8")
    result = run(OLD, NEW, "--exit-code")
    assert result.exit_code == 2
    assert f"briefs/{NEW}/brief.json is not JSON" in result.stderr


@pytest.mark.parametrize("arguments", [["diff", "--help"], ["diff", OLD, NEW]])
def test_diff_loads_no_client(arguments: list[str]) -> None:
    """Comparing loads neither a model's client nor a template engine; help not even the schema."""
    environment = dict(os.environ) | {"PYTHONPATH": str(README.parent)}
    command = [sys.executable, "-c", LOADED, *arguments]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=environment)
    loaded = set(result.stdout.splitlines()[-1].split())
    assert not {"openai", "instructor", "httpx2", "jinja2", "sentencex", "summarizer.pipeline"} & loaded
    if "--help" in arguments:
        assert not {"rich", "summarizer.schema"} & loaded


def test_the_readme_s_lines_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of the README about what changed runs on briefs of its two days."""
    section = README.read_text("utf-8").partition("\n## What changed\n")[2].partition("\n## ")[0]
    lines = re.findall(r"^    summarizer ((?:diff|timeline)\b.*?)(?:  +#.*)?$", section, re.MULTILINE)
    days = sorted(set(re.findall(r"\d{4}-\d\d-\d\d", section)))
    assert len(lines) >= 4
    Path("readme").mkdir()
    monkeypatch.chdir("readme")
    for brief, day in zip((strike(), day_after()), days, strict=True):
        save(brief.model_copy(update={"date": day}), "briefs")
    for line in lines:
        result = CliRunner().invoke(app, shlex.split(line))
        assert result.exit_code == 0, result.output
        assert result.stdout
