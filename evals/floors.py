"""The floors that the quality of a reading may not fall below: `python -m evals.floors [--reason TEXT]`.

The figures come from the recorded answers (evals/quality.json). Better ones raise the floors. A lower one is refused
without a reason, and with one it is kept in the file, for good: a floor is never lowered in silence.
"""

import argparse
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from pydantic import Field

from evals.sets import Figures, read_measured
from summarizer.schema import Frozen

__all__ = ["FILE", "FloorError", "Floors", "Lowered", "complaints", "load", "shortfalls", "updated"]

FILE = Path(__file__).with_name("floors.json")
_AT_MOST = ("traps cited", "strange parties")
"""Figures of which less is better: their floor is a ceiling."""
_COMMAND = "make generated"


class Lowered(Frozen):
    """A floor that was lowered: `after` is None where the figure is not measured any more."""

    set: str
    figure: str
    before: float
    after: float | None
    date: str
    reason: str


class Floors(Frozen):
    """The floors of each set, with the gold that they were reached on, and every lowering there was."""

    sets: dict[str, Figures] = Field(default={})
    lowered: tuple[Lowered, ...] = ()


class FloorError(Exception):
    """A floor would be lowered without a reason."""


class Shortfall(NamedTuple):
    """A figure that is below its floor, or not measured any more."""

    set: str
    figure: str
    floor: float
    found: float | None

    def __str__(self) -> str:
        found = "is not measured any more" if self.found is None else f"is {self.found:g}"
        limit = "at most" if self.figure in _AT_MOST else "at least"
        return f"{self.set}: {self.figure} {found}, and must be {limit} {self.floor:g}"


def load(file: Path = FILE) -> Floors:
    """The committed floors; none where the file is not there yet."""
    return Floors.model_validate_json(file.read_bytes()) if file.exists() else Floors()


def shortfalls(floors: Floors, measured: Mapping[str, Figures]) -> tuple[Shortfall, ...]:
    """Every figure that is below its floor, set by set."""
    found = (
        Shortfall(name, figure, floor, measured[name].values.get(figure) if name in measured else None)
        for name, kept in floors.sets.items()
        for figure, floor in kept.values.items()
    )
    return tuple(one for one in found if one.found is None or _is_worse(one.figure, one.found, one.floor))


def complaints(floors: Floors, measured: Mapping[str, Figures]) -> tuple[str, ...]:
    """What the gate refuses: figures below their floor, and gold that the floors were not reached on."""
    return (*(str(one) for one in shortfalls(floors, measured)), *_changed(floors, measured))


def updated(floors: Floors, measured: Mapping[str, Figures], *, reason: str = "", today: str) -> Floors:
    """The floors that these figures reach. Raises FloorError where one is lower and no reason is given."""
    lower = shortfalls(floors, measured)
    if lower and not reason.strip():
        listed = "\n".join(str(one) for one in lower)
        raise FloorError(f'{listed}\nTo lower a floor, say why: python -m evals.floors --reason "..."')
    noted = (
        Lowered(set=one.set, figure=one.figure, before=one.floor, after=one.found, date=today, reason=reason.strip())
        for one in lower
    )
    return Floors(sets=dict(measured), lowered=(*floors.lowered, *noted))


def main() -> None:
    """Write the floors that the recorded answers reach, or say which would be lowered."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--reason", default="", metavar="TEXT", help="why a floor is lowered; kept in the file")
    reason = arguments.parse_args().reason
    before, measured = load(FILE), read_measured()
    try:
        after = updated(before, measured, reason=reason, today=datetime.now(UTC).date().isoformat())
    except FloorError as error:
        sys.exit(str(error))
    FILE.write_text(after.model_dump_json(indent=2) + "\n", "utf-8")
    print("\n".join(_news(before, measured)) or "The floors are as they were.")


def _is_worse(figure: str, found: float, floor: float) -> bool:
    return found > floor if figure in _AT_MOST else found < floor


def _changed(floors: Floors, measured: Mapping[str, Figures]) -> list[str]:
    known = {name: kept.sha256 for name, kept in floors.sets.items()}
    new = [f"{name}: has no floors yet. Run `{_COMMAND}`" for name in measured if name not in known]
    other = [name for name, one in measured.items() if known.get(name, one.sha256) != one.sha256]
    return [*new, *(f"{name}: its gold is not what the floors were reached on. Run `{_COMMAND}`" for name in other)]


def _news(before: Floors, measured: Mapping[str, Figures]) -> list[str]:
    """What changed, a line a figure."""
    known = {(name, figure): value for name, kept in before.sets.items() for figure, value in kept.values.items()}
    found = {(name, figure): value for name, kept in measured.items() for figure, value in kept.values.items()}
    return [
        f"{name}: {figure} {known.get((name, figure), '-')} -> {found.get((name, figure), '-')}"
        for name, figure in dict.fromkeys((*known, *found))
        if known.get((name, figure)) != found.get((name, figure))
    ]


if __name__ == "__main__":
    main()
