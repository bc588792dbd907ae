"""Everything that must not break the program, tried thoroughly, as figures: `make torture`.

The tests below run in full, where `make test` runs a sample of them, and count what they tried.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from evals.torture_models import interrupted, shapes, sliding_window, storm

__all__ = ["FIGURES", "TESTS", "report"]

ROOT = Path(__file__).parent.parent
TESTS = (
    "tests/test_kills.py",
    "tests/test_hostile.py",
    "tests/test_attacks.py",
    "tests/test_misbehaving.py",
)
"""The files of tests; one that is not there yet is passed over."""
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
}
"""What the tests count, by the name that they count it under; a test that fails is a figure that is missing."""


def main() -> None:
    """Run the tests and print the figures; exits with pytest's code."""
    started = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "figures.jsonl"
        tests = [name for name in TESTS if (ROOT / name).exists()]
        environment = {**os.environ, "SUMMARIZER_TORTURE": "1", "SUMMARIZER_FIGURES": str(file)}
        done = subprocess.run([sys.executable, "-m", "pytest", *tests], cwd=ROOT, env=environment, check=False)  # noqa: S603
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    print(report([*lines, json.dumps(_malformed())]))
    _models()
    print(f"{'seconds':48}{time.perf_counter() - started:10.0f}")
    sys.exit(done.returncode)


def _malformed() -> dict[str, int]:
    """What became of malformed answers, a shape an article."""
    found = shapes()
    return {
        "misbehaving_calls": found.calls,
        "malformed_shapes": found.tried,
        "malformed_recovered": found.recovered,
        "malformed_recorded": found.recorded,
        "silent_empties": found.silent,
    }


def _models() -> None:
    """How it stands up to servers that refuse, are slow, or hang."""
    print(f"{'calls beyond the fewest, 20 refusals':48}{storm() - 20:10}")
    window = sliding_window()
    print(f"{'200 articles, 16 jobs, 1 s each: seconds':48}{window.seconds:10.1f}")
    print(f"{'  of the ideal sliding window':48}{window.ratio:10.2f}  at most 1.15")
    print(f"{'  batch and wait, at best: seconds':48}{window.batches:10.1f}")
    print(f"{'Ctrl-C against a hung server: seconds':48}{interrupted():10.2f}  at most 1")


def report(lines: list[str]) -> str:
    """The figures that were counted, a line each."""
    total: Counter[str] = Counter()
    for line in lines:
        total.update(json.loads(line))
    counted = {name for line in lines for name in json.loads(line)}
    return "\n".join(f"{label:48}{total[name] if name in counted else '-':>10}" for name, label in FIGURES.items())


if __name__ == "__main__":
    main()
