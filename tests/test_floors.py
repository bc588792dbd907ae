"""The gate: quality may not fall below its committed floors in silence."""

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from recording import NOWHERE
from replaying import report

from evals import floors as gate
from evals.floors import FloorError, Floors, complaints, shortfalls, updated
from evals.naming import NAMING, naming
from evals.sets import SETS, Figures, fingerprint, measured, read_measured, write_measured
from summarizer.gold import load

DAY = "2025-05-30"
REACHED = {"dev": Figures(sha256="a", values={"F1": 0.7, "traps cited": 0})}
FLOORS = Floors(sets=REACHED)

VALUES = st.dictionaries(
    st.sampled_from(["F1", "precision", "traps cited"]), st.integers(0, 1000).map(lambda n: n / 1000)
)
SOME = st.dictionaries(
    st.sampled_from(["dev", "check"]), st.builds(Figures, sha256=st.sampled_from("ab"), values=VALUES)
)


def figures(**values: float) -> dict[str, Figures]:
    """Figures of dev, with `_` for a blank."""
    return {"dev": Figures(sha256="a", values={name.replace("_", " "): value for name, value in values.items()})}


@pytest.mark.parametrize("name", SETS)
def test_the_recorded_answers_reach_the_floors(name: str) -> None:
    """What the recorded answers score now is at or above every floor of the set, on the gold that it was reached on."""
    assert complaints(_floors_of(name), measured({name: report(name, NOWHERE)})) == ()


def test_what_rules_name_reaches_the_floors() -> None:
    """Parties, roles and people that are found without a model are at or above every floor of their set."""
    assert complaints(_floors_of(NAMING.name), {NAMING.name: naming(load(NAMING))}) == ()


def _floors_of(name: str) -> Floors:
    kept = gate.load()
    return kept.model_copy(update={"sets": {one: floor for one, floor in kept.sets.items() if one == name}})


def test_every_floor_is_of_a_set() -> None:
    """No floor is kept for a set that is not measured."""
    assert set(gate.load().sets) <= {*SETS, NAMING.name}


def test_a_better_figure_raises_the_floor() -> None:
    """A better figure passes, and becomes the floor without being asked for."""
    better = figures(F1=0.75, traps_cited=0)
    assert complaints(FLOORS, better) == ()
    assert updated(FLOORS, better, today=DAY) == Floors(sets=better)


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (figures(F1=0.699, traps_cited=0), "dev: F1 is 0.699, and must be at least 0.7"),
        (figures(F1=0.7, traps_cited=1), "dev: traps cited is 1, and must be at most 0"),
        (figures(traps_cited=0), "dev: F1 is not measured any more, and must be at least 0.7"),
        ({}, "dev: F1 is not measured any more, and must be at least 0.7"),
    ],
)
def test_a_lower_figure_is_refused(found: dict[str, Figures], said: str) -> None:
    """A figure below its floor, or one that is gone, is named by the gate and lowers nothing without a reason."""
    assert said in complaints(FLOORS, found)
    for reason in ("", "  "):
        with pytest.raises(FloorError, match="--reason") as caught:
            updated(FLOORS, found, reason=reason, today=DAY)
        assert said in str(caught.value)


def test_a_reason_lowers_a_floor_and_is_kept() -> None:
    """With a reason the floor falls, and the date, both values and the reason stay in the file from then on."""
    lower = figures(F1=0.6, traps_cited=0)
    once = updated(FLOORS, lower, reason="the gold was too kind", today=DAY)
    assert complaints(once, lower) == ()
    (noted,) = once.lowered
    assert (noted.set, noted.figure, noted.before, noted.after) == ("dev", "F1", 0.7, 0.6)
    assert (noted.date, noted.reason) == (DAY, "the gold was too kind")
    assert updated(once, REACHED, today="2025-06-01").lowered == once.lowered


def test_a_changed_gold_is_noticed() -> None:
    """Figures of other gold are refused even where none is lower, and the message names the command."""
    other = {"dev": Figures(sha256="b", values=REACHED["dev"].values)}
    (said,) = complaints(FLOORS, other)
    assert said == "dev: its gold is not what the floors were reached on. Run `make generated`"
    assert complaints(updated(FLOORS, other, today=DAY), other) == ()


def test_a_set_without_floors_is_noticed() -> None:
    """A set that has no floors yet is refused until the command gave it some."""
    assert complaints(Floors(), REACHED) == ("dev: has no floors yet. Run `make generated`",)


@given(SOME, SOME)
def test_no_floor_falls_without_a_reason(before: dict[str, Figures], found: dict[str, Figures]) -> None:
    """Either the command refuses, or every figure is at its old floor or better, and the gate is content."""
    floors = Floors(sets=before)
    try:
        after = updated(floors, found, today=DAY)
    except FloorError:
        assert shortfalls(floors, found)
        return
    assert complaints(after, found) == ()
    assert shortfalls(floors, after.sets) == ()
    assert after.lowered == ()


def test_the_fingerprint_is_of_gold_and_text(tmp_path: Path) -> None:
    """A changed annotation or article changes the fingerprint; other line ends do not."""
    gold, text = tmp_path / "one.yaml", tmp_path / "one.txt"
    gold.write_bytes(b"article: {file: one.txt}\nparties: []\n")
    text.write_bytes(b"Talks go on.\n")
    before = fingerprint(load(tmp_path))
    text.write_bytes(b"Talks go on.\r\n")
    assert fingerprint(load(tmp_path)) == before
    text.write_bytes(b"Talks end.\n")
    changed = fingerprint(load(tmp_path))
    gold.write_bytes(b"article: {file: one.txt}\nparties: []\ntraps: [end]\n")
    assert len({before, changed, fingerprint(load(tmp_path))}) == 3


def test_the_command_writes_the_floors(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The command raises the floors, refuses to lower one, and lowers it with `--reason`."""
    file, kept = tmp_path / "floors.json", tmp_path / "quality.json"
    monkeypatch.setattr(gate, "FILE", file)
    monkeypatch.setattr(gate, "read_measured", lambda: read_measured(kept))
    _run(monkeypatch, REACHED, kept)
    assert "dev: F1 - -> 0.7\n" in capsys.readouterr().out
    lower = figures(F1=0.5, traps_cited=0)
    with pytest.raises(SystemExit, match="must be at least"):
        _run(monkeypatch, lower, kept)
    assert gate.load(file) == FLOORS
    _run(monkeypatch, lower, kept, "--reason", "another model")
    assert gate.load(file).sets == lower
    assert [one.reason for one in gate.load(file).lowered] == ["another model"]


def _run(monkeypatch: pytest.MonkeyPatch, found: dict[str, Figures], kept: Path, *arguments: str) -> None:
    write_measured(found, kept)
    monkeypatch.setattr(sys, "argv", ["floors", *arguments])
    gate.main()
