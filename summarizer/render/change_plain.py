"""One change in words, as every form of a diff and of a history has them."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from summarizer.render.plain import ROLES, count
from summarizer.render.safe import clean
from summarizer.render.words import Run, marked
from summarizer.schema import Change, ChangeKind, Difference, Rewording, Side, Subject

__all__ = ["PEOPLE", "ChangeView", "spaced"]

PEOPLE: frozenset[Subject] = frozenset({"parties", "spokespeople"})
"""What is named rather than stated: parties and those who speak for them."""
_WORDS: dict[Subject, str] = {
    "proposals": "proposal",
    "demands": "demand",
    "open_questions": "question",
    "parties": "party",
    "spokespeople": "person",
}
_COMING: dict[ChangeKind, str] = {"new": "newly named", "unreported": "not named this time"}
_READABLE = 0.5
"""Share of the longer text that has to stay for marks in one line; with less, old and new alternate word by word."""


def spaced(runs: Iterable[Run]) -> Iterator[tuple[bool, Run]]:
    """The runs without white space around them, each with whether a space stands before it.

    One also stands between what went and what came in its place, which would read as one word.
    """
    gap, before = False, ""
    for kind, words in runs:
        inner = words.strip()
        gap = gap or words[:1].isspace()
        if inner:
            yield bool(before) and (gap or "same" not in (before, kind)), (kind, inner)
            gap, before = words[-1].isspace(), kind


class ChangeView:
    """A change in words. Whatever comes from an article or a model passes through `safe` on its way out."""

    def __init__(self, safe: Callable[[str], str]) -> None:
        self.safe = safe

    def subject(self, change: Change) -> str:
        """What it happened to: `proposal`, `demand`, `question`, `party`, `person`."""
        return _WORDS[change.subject]

    def wording(self, change: Change | Rewording) -> tuple[tuple[Run, ...], ...]:
        """The lines that show the text of both sides; the words are clean, and each run is yet to be escaped.

        One line with its marks, or two where words were replaced and too little stays for one to be read.
        """
        before, after = (clean(side.text) if side else "" for side in (change.before, change.after))
        runs = marked(before or after, after or before)
        stays = sum(len(words) for kind, words in runs if kind == "same")
        replaced = {"del", "ins"} <= {kind for kind, _ in runs}
        if replaced and stays < _READABLE * max(len(before), len(after)):
            return (("del", before),), (("ins", after),)
        return (runs,)

    def who(self, change: Change) -> str:
        """By whom to whom, as the later brief has it: `Russia → Ukraine`, `awaiting Ukraine`."""
        side = _latest(change)
        by, to = (self._listed(names) for names in (side.by, side.to))
        if change.subject in PEOPLE:
            return by
        if change.subject == "open_questions":
            return f"awaiting {by}" if by else "no party named"
        if by and set(side.by) == set(side.to):
            return f"{by}, jointly" if len(side.by) > 1 else by
        return f"{by or 'no party named'} → {to}" if to else by or "no party named"

    def status(self, change: Change) -> tuple[str, ...]:
        """An item's status: the earlier and the later where they differ, else the one; nothing of a party or person."""
        return () if change.subject in PEOPLE else self._stages(change)

    def when(self, change: Change) -> str:
        """The date or deadline of the latest side, empty where it names none or a difference tells it."""
        told = any(one.field == "date" for one in change.differences)
        return "" if told else self.safe(_latest(change).when or "")

    def facts(self, change: Change) -> list[str]:
        """What else there is in few words: a role or a title, that someone is newly named, how long it was gone."""
        gone = f"back after {count(change.days, 'day')}" if change.days is not None else ""
        if change.subject not in PEOPLE:
            return [gone] if gone else []
        part = " → ".join(ROLES.get(one, one) for one in self._stages(change))
        return [fact for fact in (part, _COMING.get(change.kind, ""), gone) if fact]

    def differences(self, change: Change) -> list[str]:
        """What differs, but for what `status` and `facts` tell: `number: 7% → 8%, hardened`."""
        return [self._difference(one) for one in change.differences if one.field not in ("status", "role")]

    def mark(self, change: Change) -> str:
        """What a person decided about it: `accepted by Ana: agreed in writing`."""
        if change.mark is None:
            return ""
        by = f" by {self.safe(change.mark.by)}" if change.mark.by else ""
        return f"{change.mark.verdict}{by}" + (f": {self.safe(change.mark.comment)}" if change.mark.comment else "")

    def _listed(self, names: Sequence[str]) -> str:
        *most, last = [self.safe(name) for name in names] or [""]
        return f"{', '.join(most)} and {last}" if most else last

    def _stages(self, change: Change) -> tuple[str, ...]:
        known = [self.safe(side.status) for side in (change.before, change.after) if side and side.status]
        return tuple(dict.fromkeys(known))

    def _difference(self, one: Difference) -> str:
        before, after = (self.safe(value or "") for value in (one.before, one.after))
        if one.field == "sources" and not (before and after):
            return f"they differed on {before}" if before else f"they differ on {after}"
        way = f", {one.terms}" if one.terms else ""
        if not before and not after:
            return f"{one.field}{way.replace(',', '')}"
        return f"{one.field}: {before or 'none'} → {after or 'none'}{way}"


def _latest(change: Change) -> Side:
    side = change.after or change.before
    if side is None:
        raise ValueError(f"the change {change.id} has no side")
    return side
