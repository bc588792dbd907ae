"""Everything that must not break the program, tried thoroughly, as figures with bounds: `make torture`.

The tests below run in full, where `make test` runs a sample of some, and count what they tried.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from evals.torture_models import interrupted, shapes, sliding_window, storm

__all__ = ["BOUNDS", "FIGURES", "TESTS", "beyond", "counted", "report"]

ROOT = Path(__file__).parent.parent
TESTS = (
    "tests/test_kills.py",
    "tests/test_hostile.py",
    "tests/test_attacks.py",
    "tests/test_misbehaving.py",
    "tests/test_interrupt.py",
    "tests/test_limiter.py",
    "tests/test_spending.py",
    "tests/test_secrets.py",
    "tests/test_keeping.py",
    "tests/test_sources.py",
    "tests/test_cache.py",
)
FIGURES = {
    "kills": "kills",
    "kills_survived": "kills survived",
    "full_disks": "full disks",
    "full_disks_survived": "full disks survived",
    "runs_at_once": "runs for one day at once",
    "answers_paid_twice": "answers paid twice",
    "answers_lost_on_their_way": "answers that were on their way to a killed run",
    "misbehaving_calls": "calls against the misbehaving server",
    "malformed_shapes": "malformed shapes",
    "malformed_recovered": "malformed shapes recovered",
    "malformed_recorded": "malformed shapes recorded as failures",
    "silent_empties": "silent empties",
    "attacks_tried": "attacks tried",
    "attacks_succeeded": "attacks succeeded",
    "unseen_attacks_tried": "attacks in words that no rule knows tried",
    "unseen_attacks_succeeded": "attacks in words that no rule knows succeeded",
    "hostile_texts": "hostile texts read and rendered",
    "inputs_fuzzed": "inputs fuzzed",
    "crashes": "crashes",
    "sentences_read": "sentences of the longest article",
    "storm_calls": "calls beyond the fewest, 20 refusals",
    "window_seconds": "200 articles, 16 jobs, 1 s each: seconds",
    "window_ratio": "  of the ideal sliding window",
    "batch_seconds": "  batch and wait, at best: seconds",
    "interrupt_seconds": "Ctrl-C against a hung server: seconds",
}
"""What is counted and measured, in the order of the report; a test that fails is a figure that is missing."""
BOUNDS: Mapping[str, float] = {
    "answers_paid_twice": 0,
    "silent_empties": 0,
    "crashes": 0,
    "storm_calls": 0,
    "window_ratio": 1.15,
    "interrupt_seconds": 1.0,
}
"""The most that a figure may be."""
_REFUSALS = 20


def main() -> None:
    """Run the tests and print the figures; exits with pytest's code, else with 1 where a figure is beyond its bound."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "figures.jsonl"
        environment = {**os.environ, "SUMMARIZER_TORTURE": "1", "SUMMARIZER_FIGURES": str(file)}
        done = subprocess.run([sys.executable, "-m", "pytest", *TESTS], cwd=ROOT, env=environment, check=False)  # noqa: S603
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    figures = {**counted(lines), **_malformed(), **_measured()}
    print(report(figures))
    print(f"{'seconds':48}{time.perf_counter() - started:10.0f}")
    wrong = beyond(figures)
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(done.returncode or bool(wrong))


def counted(lines: Iterable[str]) -> dict[str, float]:
    """The sums of what the tests counted, a JSON object a line."""
    total: Counter[str] = Counter()
    for line in lines:
        total.update(json.loads(line))
    return dict(total)


def report(figures: Mapping[str, float]) -> str:
    """The figures, a line each, with their bounds."""
    return "\n".join(_row(name, label, figures.get(name)) for name, label in FIGURES.items())


def beyond(figures: Mapping[str, float]) -> list[str]:
    """A line for every figure that is over its bound, or missing."""
    found = [(name, figures.get(name), most) for name, most in BOUNDS.items()]
    return [
        f"beyond its bound: {FIGURES[name].strip()}: {_number(figure)}, at most {_number(most)}"
        for name, figure, most in found
        if figure is None or figure > most
    ]


def _row(name: str, label: str, figure: float | None) -> str:
    bound = f"  at most {_number(BOUNDS[name])}" if name in BOUNDS else ""
    return f"{label:48}{_number(figure):>10}{bound}"


def _number(figure: float | None) -> str:
    return "-" if figure is None else f"{figure:.2f}" if figure % 1 else f"{figure:.0f}"


def _malformed() -> dict[str, float]:
    """What became of malformed answers, a shape an article."""
    found = shapes()
    return {
        "misbehaving_calls": found.calls,
        "malformed_shapes": found.tried,
        "malformed_recovered": found.recovered,
        "malformed_recorded": found.recorded,
        "silent_empties": found.silent,
    }


def _measured() -> dict[str, float]:
    """How it stands up to servers that refuse, are slow, or hang."""
    window = sliding_window()
    return {
        "storm_calls": storm(refusals=_REFUSALS) - _REFUSALS,
        "window_seconds": window.seconds,
        "window_ratio": window.ratio,
        "batch_seconds": window.batches,
        "interrupt_seconds": interrupted(),
    }


if __name__ == "__main__":
    main()
