"""The README says what the program says: its generated parts are what the commands print."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from recording import WRITING
from serving import Script, Server, said
from typer.testing import CliRunner

from evals.quality import TEXT
from evals.readme import README, fill, part
from evals.sets import SETS
from summarizer.answers import ArticleAnswer
from summarizer.cli import app
from summarizer.corrections import load as load_corrections
from summarizer.gold import load
from summarizer.who.aliases import load as load_aliases

COMMANDS: tuple[list[str], ...] = (
    [],
    ["brief"],
    ["show"],
    ["diff"],
    ["timeline"],
    ["review"],
    ["model"],
    ["eval"],
    ["eval", "reading"],
)


def _help() -> str:
    runner = CliRunner(env={"COLUMNS": "110", "TERMINAL_WIDTH": "110"})
    shown = []
    for command in COMMANDS:
        result = runner.invoke(app, [*command, "--help"], prog_name="summarizer")
        assert result.exit_code == 0
        shown.append(result.output.strip())
    return "\n\n".join(shown)


def test_help_is_what_the_commands_print() -> None:
    """The command line in the README is the program's own help."""
    if WRITING:
        fill("help", _help())
    assert part("help") == _help()


def test_quality_is_the_committed_table() -> None:
    """The table of quality in the README is the one that the recorded answers score."""
    table = TEXT.read_text("utf-8").rstrip()
    if WRITING:
        fill("quality", table)
    assert part("quality") == table


def test_the_line_for_a_hosted_model_runs(hosted: Callable[[Script], Server], monkeypatch: pytest.MonkeyPatch) -> None:
    """The line of the README that scores a hosted model reads every annotated article with that model."""
    monkeypatch.chdir(README.parent)
    (line,) = re.findall(r"^    summarizer (eval .*)$", README.read_text("utf-8"), re.MULTILINE)
    server = hosted(said(ArticleAnswer(parties=[], proposals=[], demands=[], open_questions=[])))
    result = CliRunner().invoke(app, shlex.split(line))
    assert result.exit_code == 0, result.stderr
    assert len(server.asked) == sum(len(load(folder)) for folder in SETS.values())
    assert "all items" in result.stdout


def test_the_files_to_write_by_hand_can_be_read(tmp_path: Path) -> None:
    """The aliases and the corrections that the README shows are of the form that the program reads."""
    names, decisions = re.findall(r"```yaml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)[::-1]
    (tmp_path / "aliases.yaml").write_text(names, "utf-8")
    (tmp_path / "corrections.yaml").write_text(decisions, "utf-8")
    assert load_aliases(tmp_path / "aliases.yaml").parties
    assert len(load_corrections(tmp_path / "corrections.yaml").corrections) == decisions.count("do:")


@pytest.mark.parametrize("name", ["brief", "quality", "bench", "help"])
def test_every_part_is_filled(name: str) -> None:
    """No generated part of the README is left empty."""
    assert part(name).strip()
