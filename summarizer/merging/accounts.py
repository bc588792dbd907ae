"""Merged items and the accounts that they are made of: put together, and taken apart again.

A merged item keeps every account, so that merging it again merges what went into it: that is why merging is
idempotent, and why an article that comes later makes no difference.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar, cast

from summarizer.merging.claim import roots
from summarizer.merging.people import merge_evidence
from summarizer.schema import Account, Demand, Evidence, Proposal
from summarizer.schema.brief import AnyItem
from summarizer.text import numbers

__all__ = ["Known", "apart", "joined", "order"]

_LIFECYCLE = (
    ("tabled", "under consideration", "accepted", "rejected", "withdrawn", "implemented"),
    ("standing", "met", "refused", "dropped"),
    ("open", "answered"),
)
_RANK = {status: at for statuses in _LIFECYCLE for at, status in enumerate(statuses)}

ItemT = TypeVar("ItemT", bound=AnyItem)
Order = tuple[str, str, tuple[tuple[str, int, int], ...], tuple[str, ...], tuple[str, ...], str, str, str]


class Known(NamedTuple):
    """What is known about the articles."""

    origin_of: Mapping[str, str] = {}
    """Origin of each article; an article that is not in it is its own."""
    published: Mapping[str, str] = {}
    """Day of each article (ISO 8601), where its text gives one."""

    def origins(self, sources: Iterable[str]) -> set[str]:
        """The origins of the articles."""
        return {self.origin_of.get(source, source) for source in sources}


def order(item: AnyItem) -> Order:
    """A total order of accounts by content; accounts of one place in it are one. Grades of evidence do not count."""
    places = tuple([(found.source, found.start, found.end) for found in item.evidence])
    return item.section, item.id, places, item.actors, item.addressees, item.text, item.status, item.when or ""


def apart(items: Iterable[ItemT]) -> list[ItemT]:
    """The accounts that the items are made of, each once, in order."""
    found = [account for item in items for account in (_accounts(item) if item.versions else (item,))]
    return list(dict(sorted([(order(one), one) for one in found], key=_first)).values())


def _first(pair: tuple[Order, ItemT]) -> Order:
    return pair[0]


def _accounts(item: ItemT) -> Iterable[ItemT]:
    for one in item.versions:
        update: dict[str, object] = {
            "id": one.id,
            "text": one.text,
            "status": one.status,
            "when": one.when,
            "evidence": tuple(item.evidence[at - 1] for at in one.evidence),
            "origins": 1,
            "versions": (),
        }
        if isinstance(item, Proposal | Demand):
            update["to" if isinstance(item, Proposal) else "of"] = one.to
        # Pydantic copies the class that it is given; the checker loses it on the way through the union.
        yield cast("ItemT", item.model_copy(update=update))


def joined(group: Sequence[ItemT], known: Known) -> ItemT:
    """One item for the accounts of a group: the text of one of them, the status that holds, all evidence."""
    if len(group) == 1:
        return _alone(group[0], known)
    typical = _typical(group)
    evidence = merge_evidence(found for item in group for found in item.evidence)
    update: dict[str, object] = {
        "status": _status(group, known),
        "when": typical.when or min((item.when for item in group if item.when), default=None),
        "evidence": evidence,
        "origins": len(known.origins(found.source for found in evidence)),
        "versions": _versions(group, evidence),
    }
    if addressees := tuple(sorted({party for item in group for party in item.addressees})):
        update["to" if typical.section == "proposals" else "of"] = addressees
    return cast("ItemT", typical.model_copy(update=update))


def _alone(item: ItemT, known: Known) -> ItemT:
    """The item, with its evidence in order and its origins counted."""
    if len(item.evidence) == 1 and item.origins == 1:
        return item
    evidence = merge_evidence(item.evidence)
    origins = len(known.origins(found.source for found in evidence))
    return cast("ItemT", item.model_copy(update={"evidence": evidence, "origins": origins}))


def _typical(group: Sequence[ItemT]) -> ItemT:
    """The account with most numbers; of those the one whose words most accounts use; of those the shortest."""
    texts = Counter(item.text for item in group)  # each is looked at once, however many reprint it
    used: dict[str, int] = {}
    for text, times in texts.items():
        for word in roots(text):
            used[word] = used.get(word, 0) + times

    def rank(text: str) -> tuple[int, float, int]:
        words = roots(text)
        shared = sum([used[word] for word in words]) / len(words) if words else 0.0
        return -len(numbers(text)), -shared, len(text)

    ranks = {text: rank(text) for text in texts}
    best = min(ranks.values())
    return min((item for item in group if ranks[item.text] == best), key=order)


def _versions(group: Iterable[AnyItem], evidence: Sequence[Evidence]) -> tuple[Account, ...]:
    at = {(found.source, found.start, found.end): place for place, found in enumerate(evidence, 1)}
    return tuple(
        Account(
            id=item.id,
            text=item.text,
            status=item.status,
            when=item.when,
            to=item.addressees,
            sources=item.sources,
            evidence=tuple([at[found.source, found.start, found.end] for found in item.evidence]),
        )
        for item in group
    )


def _status(group: Sequence[AnyItem], known: Known) -> str:
    """The status that holds: the one of the latest day; of that day, the one that most origins report; of as many, the
    one furthest in an item's life. An article that gives no day counts as of the latest.
    """
    if len({item.status for item in group}) == 1:
        return group[0].status
    told = [(known.published.get(source), source, item.status) for item in group for source in item.sources]
    latest = max((day for day, _, _ in told if day), default=None)
    reported = {(known.origin_of.get(source, source), status) for day, source, status in told if day in (None, latest)}
    counted = Counter(status for _, status in reported)
    return max(counted, key=lambda status: (counted[status], _RANK[status]))
