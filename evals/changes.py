"""Changes from day to day: the key written by hand, and which change found is which of the key.

A change found is one of the key where kind and subject are the same and both sides hold the item that the key names:
an item of a brief stands for the gold items that went into it. One change of the key goes with one found, the best
overall assignment.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from summarizer.errors import BriefError
from summarizer.merging.assignment import best_matching
from summarizer.schema import Brief, Change, Frozen, Item
from summarizer.schema.diff import Aspect, ChangeKind, Side, Subject
from summarizer.scoring.parties import compared_id
from summarizer.scoring.scores import Measure
from summarizer.who.drafts import same_person

__all__ = ["Compared", "DayOf", "Known", "Step", "Wanted", "matched", "read_key"]

Known = Mapping[tuple[str, str, str], str]
"""Article, section and text of an item of an article's brief, to the key of the gold item that it is."""


class Wanted(Frozen):
    """A change that a careful analyst names."""

    kind: ChangeKind
    subject: Subject
    before: str | None = Field(default=None, description="Key of the gold item on the earlier day, or a name.")
    after: str | None = Field(default=None, description="Key of the gold item on the later day, or a name.")
    party: str | None = Field(default=None, description="Whom a spokesperson speaks for.")
    field: Aspect | None = Field(default=None, description="What differs, of what is changed.")
    from_: str | None = Field(default=None, alias="from", description="What the earlier day has.")
    to: str | None = Field(default=None, description="What the later day has.")
    why: str = Field(min_length=1, description="Why it is a change, and of this kind.")

    model_config = ConfigDict(coerce_numbers_to_str=True)

    @property
    def name(self) -> str:
        """What it is about, to be read."""
        both = " -> ".join(dict.fromkeys(one for one in (self.before, self.after) if one))
        return f"{both} ({self.party})" if self.party else both


class Step(Frozen):
    """Two consecutive days and all that changes between them."""

    old: date
    new: date
    changes: tuple[Wanted, ...]


_STEPS = TypeAdapter(tuple[Step, ...])


def read_key(file: Path) -> tuple[Step, ...]:
    """The steps of a key. Raises BriefError, which names the file, where it is missing or not of this form."""
    import yaml

    try:
        return _STEPS.validate_python(yaml.safe_load(file.read_text(encoding="utf-8")))
    except OSError as error:
        raise BriefError(f"{file}: cannot be read ({error.strerror})", "Name a folder with a key in it.") from error
    except (yaml.YAMLError, ValidationError, UnicodeDecodeError) as error:
        raise BriefError(f"{file}: is no key of changes: {error}") from error


class DayOf(NamedTuple):
    """A day's brief, with what its items are."""

    brief: Brief
    known: Known

    def keys(self, item_id: str) -> frozenset[str]:
        """Keys of the gold items that went into the item with this id."""
        held = [item for item in self.brief.items if item.id == item_id]
        return frozenset(self.known[one] for item in held for one in _accounts(item) if one in self.known)


class Compared(NamedTuple):
    """Two days: what the key names, what was found, and which is which by place."""

    step: Step
    found: tuple[Change, ...]
    names: tuple[str, ...]
    """What each change found is about, to be read."""
    pairs: Mapping[int, int]
    """Place of a change found to the place of the change in the key."""

    @property
    def measure(self) -> Measure:
        """Precision and recall."""
        return Measure.of(len(self.pairs), len(self.found), len(self.step.changes))

    @property
    def missing(self) -> tuple[Wanted, ...]:
        """What the key names and was not found."""
        matched_ = set(self.pairs.values())
        return tuple(one for at, one in enumerate(self.step.changes) if at not in matched_)

    @property
    def too_much(self) -> tuple[tuple[Change, str], ...]:
        """What was found and the key does not name, with what it is about."""
        named = zip(self.found, self.names, strict=True)
        return tuple(one for at, one in enumerate(named) if at not in self.pairs)

    @property
    def otherwise(self) -> tuple[tuple[Wanted, Change], ...]:
        """What both have as changed, but not in what the key says."""
        both = [(self.step.changes[column], self.found[row]) for row, column in self.pairs.items()]
        return tuple((one, found) for one, found in both if one.field not in (None, *_fields(found)))


def matched(step: Step, found: Sequence[Change], old: DayOf, new: DayOf) -> Compared:
    """What was found between two days against what the key names."""
    edges = [
        (row, column, 1 + (wanted.field in _fields(change)))
        for row, change in enumerate(found)
        for column, wanted in enumerate(step.changes)
        if _same(change, wanted, old, new)
    ]
    pairs = best_matching(edges, len(found), len(step.changes))
    return Compared(step, tuple(found), tuple(_about(change, old, new) for change in found), pairs)


def _fields(change: Change) -> list[Aspect]:
    return [one.field for one in change.differences]


def _same(change: Change, wanted: Wanted, old: DayOf, new: DayOf) -> bool:
    if (change.kind, change.subject) != (wanted.kind, wanted.subject):
        return False
    sides = ((change.before, wanted.before, old), (change.after, wanted.after, new))
    return all(_holds(side, name, wanted, day) for side, name, day in sides)


def _holds(side: Side | None, name: str | None, wanted: Wanted, day: DayOf) -> bool:
    """Whether a side is what the key names there."""
    if side is None or name is None:
        return side is None and name is None
    match wanted.subject:
        case "parties":
            return compared_id(side.text) == compared_id(name)
        case "spokespeople":
            return compared_id(side.id) == compared_id(wanted.party or "") and same_person(side.text, name)
        case _:
            return name in day.keys(side.id)


def _about(change: Change, old: DayOf, new: DayOf) -> str:
    """The gold keys of both sides, and what the later says."""
    sides = [(side, day) for side, day in ((change.before, old), (change.after, new)) if side]
    if change.subject in ("parties", "spokespeople"):
        return sides[-1][0].text
    keys = [", ".join(sorted(day.keys(side.id))) or "none of the gold" for side, day in sides]
    differing = "".join(f"; {one.field}: {one.before} -> {one.after}" for one in change.differences)
    return f"{' -> '.join(dict.fromkeys(keys))}: {sides[-1][0].text}{differing}"


def _accounts(item: Item) -> Iterator[tuple[str, str, str]]:
    """Article, section and text of each account of an item."""
    accounts = [(one.text, one.sources) for one in item.versions] or [(item.text, item.sources)]
    return ((source, item.section, said) for said, sources in accounts for source in sources)
