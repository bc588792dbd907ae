"""What changes over the days of an example, against a key written by hand: `python -m evals.days [--model NAME]`.

Each day's brief is built from the gold of its articles, or read by a model, merged, and given the ids of the days
before; each is compared with the day before, and the changes found with the key.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from evals.changes import Compared, DayOf, matched, read_key
from summarizer import show
from summarizer.compare import diff
from summarizer.continuity import inherit
from summarizer.errors import SummarizerError
from summarizer.evaluate import score
from summarizer.gold import load
from summarizer.merge import merge
from summarizer.pipeline import summarize
from summarizer.schema import ArticleRecord, Brief, Making
from summarizer.scoring.merged import gold_records
from summarizer.scoring.scores import SECTIONS, Measure
from summarizer.text import item_id

__all__ = ["EXAMPLE", "KEY", "compare", "from_gold", "from_model", "text"]

EXAMPLE = Path(__file__).parent.parent / "examples" / "istanbul"
KEY = "changes.yaml"
GOLD = "gold"
_MADE = Making(model="none", chosen=GOLD, leaves_machine=False, reading="article", prompt="none", summarizer="none")


def main() -> None:
    """Print precision and recall, and item by item what is missing and what is too much."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("folder", nargs="?", type=Path, default=EXAMPLE, help="days, each with its articles")
    arguments.add_argument("--model", default=GOLD, metavar="NAME", help=f"who reads them; by default the {GOLD}")
    wanted = arguments.parse_args()
    try:
        print(text(compare(wanted.folder, model=wanted.model)))
    except SummarizerError as error:
        sys.exit(str(error))


def compare(folder: Path = EXAMPLE, *, model: str = GOLD) -> tuple[Compared, ...]:
    """The steps of the key, each against the briefs of its two days.

    Raises BriefError for a key or gold that cannot be read, and SummarizerError as `summarize` does.
    """
    steps = read_key(folder / KEY)
    names = sorted({day.isoformat() for step in steps for day in (step.old, step.new)})
    days = dict(zip(names, _days([folder / name for name in names], model), strict=True))
    both = [(step, days[step.old.isoformat()], days[step.new.isoformat()]) for step in steps]
    return tuple(matched(step, diff(old.brief, new.brief).changes, old, new) for step, old, new in both)


def _days(folders: Sequence[Path], model: str) -> Iterator[DayOf]:
    """The days in order, each with the ids of those before."""
    earlier: list[Brief] = []
    for folder in folders:
        day = from_gold(folder) if model == GOLD else from_model(folder, model)
        brief = inherit(day.brief, earlier)
        earlier.append(brief)
        yield day._replace(brief=brief)


def from_gold(folder: Path) -> DayOf:
    """The brief of the day that a perfect reader's article briefs give.

    Its items have ids from their content, as a reader gives them: the gold's keys would tell which are the same.
    """
    records = gold_records(folder)
    read = [(one.article.id, item) for one in records for item in one.brief.items]
    known = {(article, str(item.section), item.text): item.id for article, item in read}
    return DayOf(merge(map(_renamed, records), date=folder.name, made=_MADE), known)


def _renamed(record: ArticleRecord) -> ArticleRecord:
    brief = record.brief
    sections: dict[str, object] = {
        section: tuple(
            item.model_copy(update={"id": item_id(section, item.actors, item.text)}) for item in getattr(brief, section)
        )
        for section in SECTIONS
    }
    return record.model_copy(update={"brief": brief.model_copy(update=sections)})


def from_model(folder: Path, model: str) -> DayOf:
    """The brief of the day that a model gives; what its items are the scorer of readings says."""
    gold = {one.text_path: one for one in load(folder)}
    with show.board() as board:
        brief = summarize(gold, date=folder.name, model=model, on_progress=board.progress)
    by_name = {path.name: one for path, one in gold.items()}
    known: dict[tuple[str, str, str], str] = {}
    for record in brief.records:
        annotated = by_name[Path(record.article.path or "").name]
        for pair in score(annotated, record.article, record.brief).pairs:
            if pair.key and pair.predicted:
                known[record.article.id, pair.section, pair.predicted.text] = pair.key
    return DayOf(brief, known)


def text(compared: Sequence[Compared]) -> str:
    """Precision and recall of each step and of all, with what is missing and what is too much."""
    whole = Measure.total(one.measure for one in compared)
    return "\n".join([*(line for one in compared for line in _lines(one)), f"together: {_figures(whole)}"])


def _lines(one: Compared) -> Iterator[str]:
    yield f"{one.step.old} to {one.step.new}: {_figures(one.measure)}"
    for wanted in one.missing:
        yield f"  missing   {wanted.kind:12} {wanted.subject:14} {wanted.name}"
    for change, about in one.too_much:
        yield f"  too much  {change.kind:12} {change.subject:14} {about}"
    for wanted, change in one.otherwise:
        found = ", ".join(difference.field for difference in change.differences)
        yield f"  otherwise {wanted.kind:12} {wanted.subject:14} {wanted.name}: {wanted.field}, found {found}"


def _figures(measure: Measure) -> str:
    counts = f"{measure.matched} of {measure.expected} found, {measure.predicted - measure.matched} too much"
    return f"precision {measure.precision:.3f}, recall {measure.recall:.3f} ({counts})"


if __name__ == "__main__":
    main()
