"""The review of a day's changes: one at a time, each decision written to corrections.yaml at once.

review("2024-03-05", Path("briefs"), terminal=terminal())
marked(diff(old, new), load(Path("briefs/corrections.yaml")).reviewed)
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer import corrections, store
from summarizer.corrections import Decisions
from summarizer.errors import BriefError, UsageError
from summarizer.render.plain import count
from summarizer.schema import Brief, BriefDiff, Change, Mark

if TYPE_CHECKING:
    from summarizer.reviewing.state import Decided
    from summarizer.reviewing.terminal import Terminal

__all__ = ["Reviewed", "compared", "marked", "notes", "review"]


@dataclass(frozen=True)
class Reviewed:
    """What came of a review."""

    marks: tuple[Mark, ...]
    """Those of this session, one a change."""
    left: int
    """Changes that nobody has looked at yet."""
    corrected: Brief | None
    """The day's brief as it was written anew; None where it stays as it was."""

    def sentence(self, path: Path) -> str:
        """What was decided, and where it is: `Marked 3 changes in ...: 2 accepted, 1 rejected. 4 are left.`"""
        left = f"{self.left or 'None'} {'is' if self.left == 1 else 'are'} left to look at."
        if not self.marks:
            return f"No change was marked. {left}"
        verdicts = Counter(mark.verdict for mark in self.marks)
        told = ", ".join(f"{number} {verdict}" for verdict, number in sorted(verdicts.items()))
        return f"Marked {count(len(self.marks), 'change')} in {path}: {told}. {left}"


def marked(diff: BriefDiff, marks: Iterable[Mark]) -> BriefDiff:
    """The diff with the marks on its changes: those on changes between the same two days, the later ones first."""
    found = {mark.change: mark for mark in marks if (mark.old, mark.new) == (diff.old.date, diff.new.date)}
    changes = tuple(one.model_copy(update={"mark": found.get(one.id)}) for one in diff.changes)
    return diff.model_copy(update={"changes": changes})


def compared(old: Brief, new: Brief, decided: Decisions) -> BriefDiff:
    """What changed between two briefs, as people have corrected both, and with their marks."""
    from summarizer.compare import diff

    earlier, later = (corrections.backdated(one, decided.corrections) for one in (old, new))
    return marked(diff(earlier, later), decided.reviewed)


def review(
    day: str,
    folder: Path,
    *,
    terminal: "Terminal",
    by: str | None = None,
    on: str | None = None,
    everything: bool = False,
) -> Reviewed:
    """Go through the changes of a day against the brief before it that bear no mark; with `everything`, through all.

    `by` and `on` are who decides, and the day of the decision. Decisions are written to corrections.yaml in `folder`
    as they are made; at the end, and on Ctrl-C, the day's brief is written anew where they change it. Raises UsageError
    for a wrong day or a corrections.yaml that cannot be loaded, BriefError where a brief is missing, OutputError.
    """
    from summarizer.reviewing.running import run
    from summarizer.reviewing.session import begun
    from summarizer.reviewing.state import Decided, Review

    found = _changes(day, folder)
    session = begun(Review(found.old.date, found.new.date, by, on), found.changes, everything=everything)
    path, named = folder / corrections.FILE, notes(found)
    made: dict[str, Decided] = {}

    def keep(before: Decided | None, decided: Decided) -> None:
        _keep(path, before, decided, named)
        made[decided.mark.change] = decided

    try:
        run(session, found, terminal, keep)
    finally:
        # Also on Ctrl-C: what was decided is to be in the brief, whichever way the review ends.
        corrected = _corrected(day, folder)
        if corrected:
            _mark_results(day, folder, found, made.values())
    unseen = {one.id for one in found.changes if one.mark is None}
    return Reviewed(tuple(one.mark for one in made.values()), len(unseen - set(made)), corrected)


def _changes(day: str, folder: Path) -> BriefDiff:
    """The day's changes with their marks, between the briefs as they are corrected now."""
    if not store.is_day(day):
        raise UsageError(f"'{day}' is no date", "Give one such as 2025-05-30")
    decided = corrections.load(folder / corrections.FILE)
    later = store.load(store.find(day, folder))
    before = store.before(day, folder)
    if before is None:
        raise BriefError(f"There is no brief in {folder} from before {day}", "A review needs two days to compare.")
    return compared(store.load(before), corrections.apply(later, decided.corrections), decided)


def notes(diff: BriefDiff) -> dict[str, str]:
    """What the ids of a diff stand for, for the comments of corrections.yaml: changes and items by their texts."""
    sides = [(change, change.after or change.before) for change in diff.changes]
    items = {side.id: side.text for _, side in sides if side}
    return items | {change.id: f"{change.kind}: {side.text}" for change, side in sides if side}


def _keep(path: Path, before: "Decided | None", decided: "Decided", named: Mapping[str, str]) -> None:
    """Write a decision; where the change was decided before in this session, in that one's place."""
    held, mark = corrections.load(path), decided.mark
    about = (mark.change, mark.old, mark.new)
    kept = [one for one in held.corrections if not before or one != before.correction]
    made = [decided.correction] if decided.correction and decided.correction not in kept else []
    others = [one for one in held.reviewed if (one.change, one.old, one.new) != about]
    corrections.save(path, Decisions(corrections=(*kept, *made), reviewed=(*others, mark)), notes=named)


def _corrected(day: str, folder: Path) -> Brief | None:
    """Write the day's brief anew with the corrections, where they change it."""
    stored = store.load(store.find(day, folder))
    brief = corrections.apply(stored, corrections.load(folder / corrections.FILE).corrections)
    if brief == stored:
        return None
    store.save(brief, folder)
    return brief


def _mark_results(day: str, folder: Path, before: BriefDiff, made: "Iterable[Decided]") -> None:
    """Mark the changes that corrections made of others, as the person's own: they are not to be asked about again."""
    done = [one for one in made if one.correction]
    known = {change.id for change in before.changes}
    path = folder / corrections.FILE
    fresh = [change for change in _changes(day, folder).changes if change.id not in known and change.mark is None]
    marks = {
        change.id: one.mark.model_copy(update={"change": change.id})
        for change in fresh
        for one in done
        if _is_on(one, change)
    }
    held = corrections.load(path)
    corrections.save(path, held.model_copy(update={"reviewed": (*held.reviewed, *marks.values())}))


def _is_on(decided: "Decided", change: Change) -> bool:
    """Whether a correction is on the item, or the party, of a change."""
    sides = [side for side in (change.before, change.after) if side]
    fix = decided.correction
    return fix is not None and any(side.id in fix.items or side.text == fix.name for side in sides)
