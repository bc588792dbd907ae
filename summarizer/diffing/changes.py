"""Changes: how one is made, what it is called, and in which order they stand."""

from collections.abc import Iterable, Sequence

from summarizer.schema import Change, Side
from summarizer.schema.diff import ChangeKind, Difference, Subject

__all__ = ["KINDS", "SUBJECTS", "made", "ordered"]

KINDS: tuple[ChangeKind, ...] = (
    "accepted",
    "rejected",
    "withdrawn",
    "answered",
    "changed",
    "disputed",
    "new",
    "back",
    "corroborated",
    "settled",
    "unreported",
)
"""What a reader needs first."""
SUBJECTS: tuple[Subject, ...] = ("proposals", "demands", "open_questions", "parties", "spokespeople")
_ONE: dict[Subject, str] = {"parties": "party-", "spokespeople": "person-"}


def made(
    kind: ChangeKind,
    subject: Subject,
    about: str,
    before: Side | None = None,
    after: Side | None = None,
    *,
    differences: tuple[Difference, ...] = (),
    days: int | None = None,
    paired: str | None = None,
) -> Change:
    """A change; its id is its kind and the id of what it is about, in the earlier brief where that has it."""
    return Change(
        id=f"{kind}-{_ONE.get(subject, '')}{about}",
        kind=kind,
        subject=subject,
        before=before,
        after=after,
        differences=differences,
        days=days,
        paired=paired,
    )


def ordered(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Items before parties, by kind, section and what most origins report; ids that are given twice are numbered."""
    return tuple(_numbered(sorted(changes, key=_place)))


def _place(change: Change) -> tuple[bool, int, int, int, str, str]:
    side = change.after or change.before
    about = (-side.origins, side.text, side.id) if side else (0, "", "")
    rank = SUBJECTS.index(change.subject)
    return rank > 2, KINDS.index(change.kind), rank, *about


def _numbered(changes: Sequence[Change]) -> Iterable[Change]:
    seen: dict[str, int] = {}
    for change in changes:
        seen[change.id] = number = seen.get(change.id, 0) + 1
        yield change if number == 1 else change.model_copy(update={"id": f"{change.id}-{number}"})
