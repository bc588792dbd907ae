"""The day in one sentence, from counts."""

from collections.abc import Iterator, Sequence

from summarizer.schema import Change
from summarizer.schema.diff import ChangeKind, Standing, Subject

__all__ = ["lead"]

_NOUNS: dict[Subject, tuple[str, str]] = {
    "proposals": ("proposal", "proposals"),
    "demands": ("demand", "demands"),
    "open_questions": ("question", "questions"),
    "parties": ("party", "parties"),
    "spokespeople": ("spokesperson", "spokespeople"),
}
_TOLD: tuple[tuple[ChangeKind, str], ...] = (
    ("new", "new {}"),
    ("accepted", "{} accepted"),
    ("rejected", "{} rejected"),
    ("withdrawn", "{} withdrawn"),
    ("answered", "{} answered"),
    ("changed", "{} changed"),
    ("disputed", "{} newly disputed"),
    ("settled", "{} no longer disputed"),
    ("back", "{} back"),
    ("corroborated", "{} corroborated"),
    ("unreported", "{} not reported"),
)
_OF_DEMANDS = {"accepted": "{} met", "rejected": "{} refused", "withdrawn": "{} dropped"}


def lead(changes: Sequence[Change], standing: Sequence[Standing], items: tuple[int, int]) -> str:
    """Such as "3 new demands, 1 proposal accepted, 2 questions still open after 4 days".

    `items` is how many items the two briefs hold.
    """
    parts = list(_counts(changes))
    open_ = _still_open(standing)
    if parts:
        return ", ".join([*parts, open_] if open_ else parts)
    if not any(items):
        return "Nothing changed: neither brief holds an item"
    return f"Nothing changed{f', {open_}' if open_ else ''}"


def _counts(changes: Sequence[Change]) -> Iterator[str]:
    for subject, nouns in _NOUNS.items():
        for kind, told in _TOLD:
            number = sum(one.kind == kind and one.subject == subject for one in changes)
            if number:
                form = _OF_DEMANDS.get(kind, told) if subject == "demands" else told
                yield f"{number} {form.format(nouns[number > 1])}"


def _still_open(standing: Sequence[Standing]) -> str:
    if not standing:
        return ""
    number, longest = len(standing), max(one.days for one in standing)
    told = f"{number} {_NOUNS['open_questions'][number > 1]} still open"
    if not longest:
        return told
    most = "" if {one.days for one in standing} == {longest} else "up to "
    return f"{told} after {most}{longest} {'days' if longest > 1 else 'day'}"
