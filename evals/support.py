"""How well the support check tells right statements from wrong ones, on made-up pairs of a statement and a sentence.

    python -m evals.support

prints a line a file of `tests/data/support_pairs*.yaml`: right statements passed, wrong ones stopped, time an item.
"""

import time
from pathlib import Path
from typing import Final, Literal, NamedTuple

import yaml
from pydantic import ConfigDict, Field, TypeAdapter

from summarizer.schema import Frozen, Section
from summarizer.support import Support, check

__all__ = ["FILES", "HELD_OUT", "Pair", "Totals", "checked", "main", "pairs", "table", "totals"]

FILES: Final = tuple(sorted((Path(__file__).parent.parent / "tests" / "data").glob("support_pairs*.yaml")))
HELD_OUT: Final = frozenset(["support_pairs_check.yaml", "support_pairs_opposites.yaml"])
"""Files that are read only to report a figure; what was not quite unseen, the file itself says."""
_SECTIONS: dict[str, Section] = {"proposal": "proposals", "demand": "demands", "question": "open_questions"}
_WARM = ("Raise pay by 9%", "We insist on a 7% rise, the union said.")
"""What the tables are loaded with, once a process, before the clock runs."""


class Pair(Frozen):
    """A statement, the sentence that it cites, and whether the sentence states it."""

    claim: str
    evidence: str
    before: tuple[str, ...] = Field(default=(), description="The headline and sentences before.")
    by: str | None = None
    to: str | None = None
    awaiting: str | None = Field(default=None, description="Who must answer an open question.")
    section: Literal["proposal", "demand", "question"] | None = None
    verdict: Literal["supported", "mismatch"]
    differs: str | None = Field(default=None, description="What is wrong; null where nothing is.")

    model_config = ConfigDict(frozen=True, extra="forbid")


class Totals(NamedTuple):
    """What became of the pairs of a file."""

    passed: int
    right: int
    """Right statements, of which so many passed."""
    stopped: int
    wrong: int
    """Wrong statements, of which so many were stopped."""
    milliseconds: float
    """Processor time an item, its sentence read anew."""


_PAIRS = TypeAdapter(tuple[Pair, ...])


def pairs(path: Path) -> tuple[Pair, ...]:
    """The pairs of a file."""
    return _PAIRS.validate_python(yaml.safe_load(path.read_text("utf-8")))


def checked(pair: Pair) -> Support:
    """What the support check says of a pair."""
    section = _SECTIONS[pair.section] if pair.section else None
    by = (pair.awaiting or pair.by) if section == "open_questions" else pair.by
    who, whom = ((name,) if name else () for name in (by, pair.to))
    return check(pair.claim, [pair.evidence], by=who, to=whom, section=section, context=pair.before)


def totals(given: tuple[Pair, ...]) -> Totals:
    """How many pairs are judged as they should be."""
    check(_WARM[0], _WARM[1:])
    started = time.process_time()
    found = [(pair.verdict, checked(pair).grade == "supported") for pair in given]
    milliseconds = (time.process_time() - started) * 1000 / max(1, len(given))
    right = found.count(("supported", True)), sum(verdict == "supported" for verdict, _ in found)
    wrong = found.count(("mismatch", False)), sum(verdict == "mismatch" for verdict, _ in found)
    return Totals(*right, *wrong, milliseconds)


def table() -> str:
    """A line a file, those held out marked."""
    lines = [f"{'':32}{'passed':>12}{'stopped':>12}{'ms an item':>12}"]
    for path in FILES:
        one = totals(pairs(path))
        sides = f"{one.passed} of {one.right}", f"{one.stopped} of {one.wrong}"
        mark = "  held out" if path.name in HELD_OUT else ""
        lines.append(f"{path.name:32}{sides[0]:>12}{sides[1]:>12}{one.milliseconds:12.2f}{mark}")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    print(table())


if __name__ == "__main__":
    main()
