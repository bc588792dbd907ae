"""The report of `make torture`: what it prints, and what it does not let pass."""

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from evals import torture

GOOD: Mapping[str, float] = {name: float(most) for name, most in torture.BOUNDS.items()}
"""Every figure right at its bound."""


def test_figures_at_their_bounds_pass() -> None:
    """Nothing is said of figures that are no more than they may be, and the report has a line for each figure."""
    assert torture.beyond(GOOD) == []
    assert len(torture.report(GOOD).splitlines()) == len(torture.FIGURES)


@pytest.mark.parametrize("name", torture.BOUNDS)
def test_a_figure_beyond_its_bound_is_named(name: str) -> None:
    """A figure that is over its bound, or that nothing counted, is one line with its label and its bound."""
    for figures in ({**GOOD, name: torture.BOUNDS[name] + 0.01}, {k: v for k, v in GOOD.items() if k != name}):
        (line,) = torture.beyond(figures)
        assert torture.FIGURES[name].strip() in line
        assert f"at most {torture.BOUNDS[name]:g}" in line


def test_what_the_tests_count_adds_up() -> None:
    """Figures of several lines are summed by name, zeros included."""
    lines = [json.dumps({"kills": 1, "crashes": 0}), json.dumps({"kills": 2})]
    assert torture.counted(lines) == {"kills": 3, "crashes": 0}


@pytest.mark.parametrize(("code", "figures", "ends"), [(0, GOOD, 0), (0, {}, 1), (5, GOOD, 5)])
def test_the_command_ends_with_what_it_found(
    code: int,
    figures: Mapping[str, float],
    ends: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It ends with pytest's code where a test fails, else with 1 where a figure is beyond, and says which."""
    asked: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr("evals.torture.subprocess.run", run)
    monkeypatch.setattr(torture, "counted", lambda _: dict(figures))
    for name in ("_malformed", "_measured"):
        monkeypatch.setattr(torture, name, dict)
    with pytest.raises(SystemExit) as ended:
        torture.main()
    assert ended.value.code == ends
    assert asked == [[sys.executable, "-m", "pytest", *torture.TESTS]]
    assert capsys.readouterr().err.count("beyond its bound") == (0 if figures else len(torture.BOUNDS))


def test_every_file_of_tests_is_there() -> None:
    """`make torture` names no file that does not exist."""
    assert [name for name in torture.TESTS if not (torture.ROOT / name).is_file()] == []
