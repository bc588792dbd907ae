"""The merger: the articles' briefs become one, every item with all its evidence, and the sources' differences kept."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, cast

from summarizer.merging.people import merge_evidence, merge_parties
from summarizer.merging.same import Order, groups, order, overlap
from summarizer.schema import Disagreement, Version
from summarizer.schema.brief import AnyItem
from summarizer.text import content_words, numbers

__all__ = ["merge_items", "merge_parties", "status_disagreements"]

_LIFECYCLE = (
    ("tabled", "under consideration", "accepted", "rejected", "withdrawn", "implemented"),
    ("standing", "met", "refused", "dropped"),
    ("open", "answered"),
)
_SECTIONS = ("proposals", "demands", "open_questions")

ItemT = TypeVar("ItemT", bound=AnyItem)
Origins = Mapping[str, str]


def merge_items(items: Iterable[ItemT], origin_of: Origins | None = None) -> list[ItemT]:
    """The items with the same ones merged: section by section, what most origins report first.

    `origin_of` gives the origin of each source; without it each source is its own. The result does not depend on the
    order of the items, and merging it again changes nothing.
    """
    return sorted((_merged(group, origin_of or {}) for group in _settled(items, origin_of or {})), key=_place)


def status_disagreements(items: Iterable[AnyItem], origin_of: Origins | None = None) -> tuple[Disagreement, ...]:
    """Where sources report different statuses of one item, side by side. The items are those before merging."""
    found = []
    for group in _settled(items, origin_of or {}):
        versions: dict[str, set[str]] = {}
        for item in group:
            versions.setdefault(item.status, set()).update(item.sources)
        if len(versions) > 1 and len(set().union(*versions.values())) > 1:
            sides = tuple(Version(value=value, sources=tuple(sorted(versions[value]))) for value in sorted(versions))
            found.append(Disagreement(item=_merged(group, origin_of or {}).id, about="status", versions=sides))
    return tuple(sorted(found, key=lambda one: one.item))


def _settled(items: Iterable[ItemT], origin_of: Origins) -> list[list[ItemT]]:
    """The items in groups, grouped on until what the groups become is not the same any more.

    A merged item speaks for its group by one text: without this, merging a merged list could go further.
    """
    found = groups(items)
    while any(len(group) > 1 for group in found):
        members = {order(merged): group for group in found for merged in [_merged(group, origin_of)]}
        again = groups(_merged(group, origin_of) for group in found)
        if len(again) == len(found):
            break
        found = [[item for merged in group for item in members[order(merged)]] for group in again]
    return found


def _merged(group: Sequence[ItemT], origin_of: Origins) -> ItemT:
    """One item for a group: the text with most numbers, of those the most typical; the status that most origins
    report; all evidence. A text that left a number out would let the item merge with one that has another number.
    """
    typical = min(
        group, key=lambda item: (-len(numbers(item.text)), -_typicality(item, group), len(item.text), order(item))
    )
    evidence = merge_evidence(found for item in group for found in item.evidence)
    update: dict[str, object] = {
        "status": _status(group, origin_of),
        "when": typical.when or next((item.when for item in group if item.when), None),
        "evidence": evidence,
        "origins": len({origin_of.get(found.source, found.source) for found in evidence}),
    }
    if addressees := tuple(sorted({party for item in group for party in item.addressees})):
        update["to" if typical.section == "proposals" else "of"] = addressees
    # Pydantic copies the class that it is given; the checker loses it on the way through the union.
    return cast("ItemT", typical.model_copy(update=update))


def _typicality(item: AnyItem, group: Sequence[AnyItem]) -> float:
    words = content_words(item.text)
    return sum(overlap(words, content_words(other.text)) for other in group)


def _status(group: Sequence[AnyItem], origin_of: Origins) -> str:
    """The status that most origins report; of as many, the one furthest in an item's life."""
    reported = {(origin_of.get(source, source), item.status) for item in group for source in item.sources}
    counted = Counter(status for _, status in reported)
    rank = {status: at for statuses in _LIFECYCLE for at, status in enumerate(statuses)}
    return max(counted, key=lambda status: (counted[status], rank[status]))


def _place(item: AnyItem) -> tuple[int, int, Order]:
    return _SECTIONS.index(item.section), -item.origins, order(item)
