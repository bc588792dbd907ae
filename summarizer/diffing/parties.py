"""Parties and spokespeople that came, went, or took another part."""

from collections.abc import Iterator, Sequence

from summarizer.diffing.changes import made
from summarizer.diffing.days import DayBrief
from summarizer.diffing.disputes import disputes
from summarizer.diffing.returning import came
from summarizer.diffing.who import pair_people
from summarizer.merging.pairing import SAME_ID
from summarizer.schema import Change, Party
from summarizer.schema.diff import ChangeKind, Difference
from summarizer.text import slug

__all__ = ["both", "party_changes"]


def party_changes(old: DayBrief, new: DayBrief) -> Iterator[Change]:
    """The changes of parties, and those of the people of the parties that both briefs have."""
    for key, party in sorted(new.parties.items()):
        if key not in old.parties:
            kind, days = came(party, old, new)
            yield made(kind, "parties", party.id, after=new.party_side(party), days=days)
    for key, party in sorted(old.parties.items()):
        if key not in new.parties:
            yield made("unreported", "parties", party.id, before=old.party_side(party))
        else:
            yield from _changed(party, new.parties[key], old, new)


def both(before: Party, after: Party, old: DayBrief, new: DayBrief) -> dict[ChangeKind, tuple[Difference, ...]]:
    """The kinds of change of a party that both briefs have, each with what differs."""
    found = disputes(old.brief, new.brief, [before.id], [after.id])
    if before.role != after.role:
        found["changed"] = (Difference(field="role", before=before.role, after=after.role),)
    return found


def _changed(before: Party, after: Party, old: DayBrief, new: DayBrief) -> Iterator[Change]:
    sides = old.party_side(before), new.party_side(after)
    why = SAME_ID if before.id == after.id else "the same name"
    for kind, listed in both(before, after, old, new).items():
        yield made(kind, "parties", before.id, *sides, differences=listed, paired=why)
    yield from _people(before, after, old, new)


def _people(before: Party, after: Party, old: DayBrief, new: DayBrief) -> Iterator[Change]:
    mine, theirs = (sorted(party.spokespeople, key=lambda one: one.name) for party in (before, after))
    pairs = pair_people(mine, theirs)
    known: Sequence[str] = [one.name for one, _ in pairs]
    there: Sequence[str] = [other.name for _, other in pairs]
    for person in theirs:
        if person.name not in there:
            about = f"{after.id}-{slug(person.name)}"
            kind, days = came(person, old, new)
            yield made(kind, "spokespeople", about, after=new.person_side(person, after), days=days)
    for person in mine:
        if person.name not in known:
            about = f"{before.id}-{slug(person.name)}"
            yield made("unreported", "spokespeople", about, before=old.person_side(person, before))
