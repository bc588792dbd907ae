"""How well a model reads the three sets: `make eval`, or `python -m evals.quality [SET ...] [--model NAME]`.

Everything is asked anew. Items are shown for the set that is tuned on; of the set held out only the figures.
"""

import argparse
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from evals.examples import examples
from evals.sets import SETS, measured, read_measured
from summarizer import show
from summarizer.errors import SummarizerError
from summarizer.evaluate import Report, text
from summarizer.pipeline import evaluate
from summarizer.scoring.scoreboard import aligned
from summarizer.scoring.scores import BASELINES, SECTIONS, Share
from summarizer.settings import Settings

__all__ = ["TEXT", "quality", "table"]

TEXT = Path(__file__).with_name("quality.txt")
"""The table and the examples that the recorded answers give; the README shows it."""
TUNED, HELD_OUT = "dev", "check"


def main() -> None:
    """Read the sets with a model and print how well it does."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)}; all of them by default")
    arguments.add_argument("--model", default="local", metavar="NAME")
    wanted = arguments.parse_args()
    if strange := [name for name in wanted.sets if name not in SETS]:
        arguments.error(f"no set is called {strange[0]}: {', '.join(SETS)}")
    try:
        reports = {name: _live(name, wanted.model) for name in wanted.sets or SETS}
    except SummarizerError as error:
        sys.exit(str(error))
    print(f"== together\n{table(reports)}")
    if wanted.model == "local":
        _compare(reports)


def quality(reports: Mapping[str, Report]) -> str:
    """The table of all sets, and examples from the set that is tuned on."""
    return f"{table(reports)}\n{examples(reports[TUNED])}"


def table(reports: Mapping[str, Report]) -> str:
    """The figures, a column a set."""
    columns = [_column(report) for report in reports.values()]
    rows = [(name, *(column[name] for column in columns)) for name in columns[0]]
    return "".join(f"{line}\n" for line in aligned([("", *reports), *rows]))


def _live(name: str, model: str) -> Report:
    """A set, read with nothing kept from earlier runs."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as kept, show.board() as board:
        report = evaluate(SETS[name], model=model, on_progress=board.progress, settings=Settings(cache=Path(kept)))
    print(f"== {name}\n{text(report, details=name == TUNED, articles=name != HELD_OUT)}", flush=True)
    return report


def _compare(reports: Mapping[str, Report]) -> None:
    kept, found = read_measured(), measured(reports)
    other = [name for name, one in found.items() if kept.get(name) != one]
    differs = f"{', '.join(other)}: not the figures of evals/quality.json. `make record` records the answers anew."
    print(differs if other else "The figures are those of the recorded answers.")


def _column(report: Report) -> dict[str, str]:
    overall = report.items.overall
    return {
        "articles": str(len(report.articles)),
        "items in the gold": str(overall.expected),
        "precision": f"{overall.precision:.3f}",
        "recall": f"{overall.recall:.3f}",
        "F1": f"{overall.f1:.3f}",
        **{f"F1, {section.replace('_', ' ')}": f"{report.items.sections[section].f1:.3f}" for section in SECTIONS},
        "F0.5": f"{overall.f05:.3f}",
        **{f"F1 of a baseline: {name}": f"{report.baselines[name].overall.f1:.3f}" for name in BASELINES},
        "party accuracy": _value(report.party_accuracy),
        "role right": _value(report.roles),
        "spokespeople F1": f"{report.spokespeople.f1:.3f}",
        "status right": _value(report.status.overall),
        "evidence exact": _value(report.exact.overall),
        "supported": _value(report.supported.overall, nothing="not checked"),
        "traps cited": str(report.traps),
        "parties that the gold does not hold": str(len(report.strange_parties)),
        "cues of what was missed, right": _value(report.cues),
        "cues without any item, right": _value(report.cues_alone),
        **_tokens(report),
    }


def _tokens(report: Report) -> dict[str, str]:
    """Tokens an article; whatever else a run takes is not the same twice."""
    sent, answered = "-", "-"
    if report.spent and report.articles:
        usage = report.spent.usage
        sent = f"{usage.prompt_tokens / len(report.articles):,.0f}"
        answered = f"{usage.completion_tokens / len(report.articles):,.0f}"
    return {"tokens an article, in": sent, "tokens an article, out": answered}


def _value(share: Share, *, nothing: str = "-") -> str:
    return nothing if share.value is None else f"{share.value:.3f}"


if __name__ == "__main__":
    main()
