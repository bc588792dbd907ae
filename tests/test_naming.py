"""Who takes part, told without a model: the measure itself."""

import sys
from pathlib import Path

import pytest

from evals.naming import NAMING, main, named, naming
from evals.quality import HELD_OUT
from evals.sets import SETS
from summarizer.gold import load

ARTICLE = """Dock Guild and Marlow Ports to meet again

The Dock Guild, the port's biggest union, has offered Marlow Ports a truce until Monday, its leader Ana Roe said.

Marlow Ports demanded an end to the overtime ban.
"""
GOLD = """article: {file: talks.txt}
parties:
  - {name: Dock Guild, role: principal, spokespeople: [Ana Roe]}
  - {name: Marlow Ports, role: %s}
proposals:
  - {key: truce, by: [Dock Guild], to: [Marlow Ports], text: A truce., status: tabled, at: [a truce until Monday]}
demands:
  - {key: ban, by: [Marlow Ports], text: End the overtime ban., status: standing, at: [an end to the overtime ban]}
"""


def _annotated(folder: Path, role: str = "principal") -> Path:
    (folder / "talks.txt").write_text(ARTICLE, "utf-8")
    (folder / "talks.yaml").write_text(GOLD % role, "utf-8")
    return folder


def test_parties_are_found_around_the_golds_items(tmp_path: Path) -> None:
    """The parties of an article whose items are known come with their roles and their people."""
    (gold,) = load(_annotated(tmp_path))
    found = {party.name: (party.role, [one.name for one in party.spokespeople]) for party in named(gold).parties}
    assert found == {"Dock Guild": ("principal", ["Ana Roe"]), "Marlow Ports": ("principal", [])}


def test_what_differs_from_the_gold_is_counted_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A role that the gold has otherwise counts as wrong, and is named with both roles on request."""
    folder = _annotated(tmp_path, role="mediator")
    assert naming(load(folder)).values["role right"] == 0.5
    monkeypatch.setattr(sys, "argv", ["naming", str(folder), "--details"])
    main()
    shown = capsys.readouterr().out
    assert "talks.txt  marlow-ports: found ('principal', []), the gold has ('mediator', [])\n" in shown


def test_the_sets_are_apart() -> None:
    """No article of the naming set is in one of the sets that a model reads."""
    read = {one.article.file for folder in SETS.values() for one in load(folder)}
    assert not read & {one.article.file for one in load(NAMING)}


def test_of_the_set_held_out_only_the_figures_are_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No party of the set held out is named, whatever is asked for."""
    monkeypatch.setattr(sys, "argv", ["naming", str(SETS[HELD_OUT]), "--details"])
    main()
    shown = capsys.readouterr().out
    assert "party accuracy" in shown
    assert not [party.name for one in load(SETS[HELD_OUT]) for party in one.parties if party.name in shown]
