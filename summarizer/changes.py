"""The difference between briefs by their names: which two are meant, where they are, and what people marked in it."""

from collections.abc import Sequence
from pathlib import Path

from summarizer import store
from summarizer.errors import BriefError, UsageError
from summarizer.schema import Brief, BriefDiff

__all__ = ["changes"]


def changes(refs: Sequence[str], folder: str | Path, *, beside: bool = False) -> BriefDiff:
    """What changed between two briefs, or since the brief before where one alone is named.

    `refs` are days within `folder`, or paths of briefs; the brief before is that of the latest earlier day in the same
    folder. With `beside`, the briefs keep their articles. What people decided, in that folder's file of corrections,
    holds for both, and changes bear their marks.
    Raises UsageError where it is not one brief or two, or the marks cannot be read; BriefError where a brief cannot be
    loaded or there is none before.
    """
    if len(refs) not in (1, 2):
        raise UsageError(f"{len(refs)} briefs are named", "Name two, or one to compare with the brief before it")
    places = [store.find(ref, folder) for ref in refs]
    later = store.load(places[-1], beside=beside)
    home = _home(places[-1], Path(folder))
    earlier = places[0] if len(places) == 2 else _before(later, home, refs[0])
    return _compared(store.load(earlier, beside=beside), later, home / store.CORRECTIONS)


def _home(place: Path, folder: Path) -> Path:
    """The folder of days that a brief is in; `folder` where it is in none."""
    days = [one for one in (place, place.parent) if store.is_day(one.name)]
    return days[0].parent if days else folder


def _before(later: Brief, home: Path, ref: str) -> Path:
    earlier = store.before(later.date, home)
    if earlier is None:
        do = f"Make one of an earlier day, or name both: summarizer diff OLD {ref}"
        raise BriefError(f"There is no brief in {home} from before {later.date}", do)
    return earlier


def _compared(earlier: Brief, later: Brief, decisions: Path) -> BriefDiff:
    if not decisions.is_file():
        from summarizer.compare import diff

        return diff(earlier, later)
    # YAML is loaded where there is some.
    from summarizer.corrections import load
    from summarizer.review import compared

    return compared(earlier, later, load(decisions))
