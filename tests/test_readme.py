"""The README says what the program says: its generated parts are what the commands print."""

import pytest
from recording import WRITING
from test_seeds import QUALITY
from typer.testing import CliRunner

from evals.readme import fill, part
from summarizer.cli import app

COMMANDS: tuple[list[str], ...] = ([], ["brief"], ["show"], ["model"], ["eval"])


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
    table = QUALITY.read_text("utf-8").rstrip()
    if WRITING:
        fill("quality", table)
    assert part("quality") == table


@pytest.mark.parametrize("name", ["brief", "quality", "bench", "help"])
def test_every_part_is_filled(name: str) -> None:
    """No generated part of the README is left empty."""
    assert part(name).strip()
