"""git shows what changed in a brief, by the lines that the README gives."""

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from diffs import day_after
from factories import strike
from typer.testing import CliRunner

from evals.readme import README
from summarizer.cli import app
from summarizer.schema import Brief

pytestmark = pytest.mark.skipif(
    shutil.which("git") is None or sys.platform == "win32", reason="needs git and a POSIX shell"
)
PATH = "briefs/2024-03-04/brief.json"


class Repository:
    """A repository of one's own, whose PATH holds this program."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "repository"
        self.folder.mkdir()
        program = folder / "bin" / "summarizer"
        program.parent.mkdir()
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarizer.cli "$@"\n', "utf-8")
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
        who = {f"GIT_{role}_{what}": "me@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(README.parent)}
        path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") and name != "COLUMNS"}
        self._environment = kept | who | alone | {"PATH": path}
        self.sh("git init --quiet")

    def sh(self, line: str) -> str:
        """What a line of the shell prints; standard error too, so that no complaint goes unseen."""
        done = subprocess.run(
            ["sh", "-c", line],
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout
        return done.stdout

    def write(self, brief: Brief | None, path: str = PATH) -> None:
        """Put the brief there, or nothing."""
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        if brief is None:
            file.unlink()
        else:
            file.write_text(brief.to_json(), "utf-8")

    def commit(self) -> None:
        """Commit all that there is."""
        self.sh("git add --all && git commit --quiet --message x")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository that is set up as the README says, with one brief committed."""
    found = Repository(tmp_path)
    lines = re.findall(r"^    ((?:echo|git config) .*brief.*?)(?:  +#.*)?$", README.read_text("utf-8"), re.MULTILINE)
    assert len(lines) == 2
    for line in lines:
        found.sh(line)
    found.write(strike())
    found.commit()
    return found


def test_git_diff_shows_the_changes_of_a_brief(repository: Repository) -> None:
    """After the README's two lines, `git diff briefs/` names the file and shows what changed, not the lines of JSON."""
    repository.write(day_after())
    shown = repository.sh("git diff briefs/")
    assert shown.startswith(f"{PATH}\n")
    assert "A raise of [-7%-] {+8% from May+}." in shown
    assert '"text"' not in shown


def test_git_log_shows_them_with_ext_diff(repository: Repository) -> None:
    """`git log -p --ext-diff` shows the changes of each commit; the first one added the brief."""
    repository.write(day_after())
    repository.commit()
    shown = repository.sh("git log -p --ext-diff -- briefs/")
    assert "A raise of [-7%-] {+8% from May+}." in shown
    assert f"{PATH} (added)" in shown


def test_git_log_shows_markdown_without_it(repository: Repository) -> None:
    """With the README's line for textconv, plain `git log -p` compares the briefs as Markdown, line by line."""
    (line,) = re.findall(r"`(git config diff\.brief\.textconv '[^`]+)`", README.read_text("utf-8"))
    repository.sh(line)
    repository.write(day_after())
    repository.commit()
    assert "\n-- **D1** A raise of 7%. — Dockers' Union" in repository.sh("git log -p -- briefs/")


def test_added_and_deleted_briefs(repository: Repository) -> None:
    """A brief that was added is shown as all new, one that was deleted as not reported, and both say so."""
    repository.write(None)
    repository.write(day_after(), "briefs/2024-03-05/brief.json")
    repository.sh("git add --all")
    shown = repository.sh("git diff --cached --no-renames briefs/")
    deleted, added = shown.split("briefs/2024-03-05/brief.json (added)\n")
    assert deleted.startswith(f"{PATH} (deleted)\n")
    assert "NOT REPORTED" in deleted
    assert re.search(r"^NEW \(\d\) ─.*No night shifts\.", added, re.MULTILINE | re.DOTALL)


def test_a_renamed_brief_is_compared_with_what_it_was(repository: Repository) -> None:
    """A brief that moved to another path is named with both, and compared."""
    more = strike().demands[0].model_copy(update={"status": "met"})
    repository.write(None)
    repository.write(strike().model_copy(update={"demands": (more,)}), "briefs/moved/brief.json")
    repository.sh("git add --all")
    shown = repository.sh("git diff --cached --find-renames briefs/")
    assert shown.startswith(f"{PATH} → briefs/moved/brief.json\n")
    assert "STANDING → MET" in shown


def test_a_file_that_is_no_brief_hides_no_other(repository: Repository) -> None:
    """A damaged brief is said with its path, and the next file is still shown."""
    (repository.folder / PATH).write_text("{", "utf-8")
    repository.write(day_after(), "briefs/2024-03-05/brief.json")
    repository.sh("git add --intent-to-add --all")
    shown = repository.sh("git diff briefs/")
    assert f"{PATH}: cannot be compared. {PATH} is not JSON" in shown
    assert "briefs/2024-03-05/brief.json (added)\n" in shown


def test_a_file_in_conflict_is_named() -> None:
    """Of a file in conflict git gives the path alone: that is said."""
    result = CliRunner().invoke(app, ["diff", "--git", PATH])
    assert (result.stdout, result.exit_code) == (f"{PATH}: in conflict, nothing to compare\n", 0)


def test_other_arguments_are_refused() -> None:
    """Called by hand, the driver says how to set it up."""
    result = CliRunner().invoke(app, ["diff", "--git", "2024-03-04", "2024-03-05"])
    assert result.exit_code == 2
    assert "git config diff.brief.command 'summarizer diff --git'" in result.stderr


def test_git_s_pager_is_coloured(repository: Repository) -> None:
    """Where git pages, the changes have their colours, as git's own lines would."""
    repository.write(day_after())
    assert "\x1b[" not in repository.sh("git diff briefs/")
    assert "\x1b[" in repository.sh("GIT_PAGER_IN_USE=true TERM=xterm git diff briefs/")
    assert "\x1b[" not in repository.sh("NO_COLOR=1 GIT_PAGER_IN_USE=true TERM=xterm git diff briefs/")
