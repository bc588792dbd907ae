"""What differs between two accounts of one item, and what kinds of change that makes."""

from collections.abc import Iterator

from summarizer.diffing.days import DayBrief, date_of
from summarizer.diffing.disputes import disputes
from summarizer.diffing.figures import date_differences, number_differences, place_differences
from summarizer.diffing.said import Said
from summarizer.diffing.terms import term_differences
from summarizer.merging.claim import claim
from summarizer.merging.grounds import DENIED, stands
from summarizer.schema.brief import AnyItem
from summarizer.schema.diff import ChangeKind, Difference
from summarizer.who.names import folded

__all__ = ["OUTCOMES", "differences", "kinds"]

OUTCOMES: dict[str, ChangeKind] = {
    "accepted": "accepted",
    "implemented": "accepted",
    "met": "accepted",
    "rejected": "rejected",
    "refused": "rejected",
    "withdrawn": "withdrawn",
    "dropped": "withdrawn",
    "answered": "answered",
}
"""What became of an item, by the status that it has now; any other status is a change of status."""


def kinds(before: AnyItem, after: AnyItem, days: tuple[DayBrief, DayBrief]) -> dict[ChangeKind, tuple[Difference, ...]]:
    """The kinds of change between two accounts of one item, each with what differs."""
    found: dict[ChangeKind, list[Difference]] = {}
    for one in differences(before, after, days):
        outcome = OUTCOMES.get(after.status) if one.field == "status" else None
        kind: ChangeKind = outcome or ("corroborated" if one.field == "sources" else "changed")
        found.setdefault(kind, []).append(one)
    old, new = (day.brief for day in days)
    disputed = disputes(old, new, [before.id], [after.id])
    return {kind: tuple(listed) for kind, listed in found.items()} | disputed


def differences(before: AnyItem, after: AnyItem, days: tuple[DayBrief, DayBrief]) -> Iterator[Difference]:
    """What differs, as far as the sentences of both sides bear it out; the status is the brief's own."""
    if before.status != after.status:
        yield Difference(field="status", before=before.status, after=after.status)
    old, new = (Said(item, date_of(day.brief.date)) for item, day in zip((before, after), days, strict=True))
    if old.text != new.text:  # "Monday" a week later is told in the same words: nothing shows that it is another
        yield from number_differences(old, new)
        yield from date_differences(old, new)
        yield from place_differences(old, new)
        yield from term_differences(old, new)
        yield from _polarity(old, new)
    yield from _addressee(old, new, days)
    if before.origins == 1 < after.origins:
        yield Difference(field="sources", before="1 origin", after=f"{after.origins} origins")


def _polarity(before: Said, after: Said) -> Iterator[Difference]:
    """Affirmed and then denied, or the other way round. A question is neither."""
    had, has = (DENIED if one.claim.negative else "affirmed" for one in (before, after))
    if had == has or after.item.section == "open_questions":
        return
    if stands(before.item, "polarity", had) and stands(after.item, "polarity", has):
        yield Difference(field="polarity", before=had, after=has)


def _addressee(before: Said, after: Said, days: tuple[DayBrief, DayBrief]) -> Iterator[Difference]:
    """Another that it is put to, whom the later sentences name and the earlier ones do not."""
    had, has = before.item.addressees, after.item.addressees
    fresh = [one for one in has if one not in had and _names(after, one, days) and not _names(before, one, days)]
    if fresh:
        old, new = days
        yield Difference(field="addressee", before=", ".join(old.names(had)) or None, after=", ".join(new.names(has)))


def _names(side: Said, party_id: str, days: tuple[DayBrief, DayBrief]) -> bool:
    """Whether a sentence of the side names the party, by any name that either brief knows."""
    forms = days[0].forms(party_id) | days[1].forms(party_id)
    return any(
        party_id in claim(quote).parties or any(f" {form} " in f" {folded(quote)} " for form in forms)
        for quote in side.quotes
    )
