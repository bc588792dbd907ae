"""Items put together and taken apart because a person says so. All evidence is kept."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.merging.accounts import Known, apart, joined
from summarizer.schema import Evidence, OpenQuestion
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id

__all__ = ["Part", "merged", "parted"]


class Part(NamedTuple):
    """An item with the accounts that it is made of."""

    item: AnyItem
    accounts: tuple[AnyItem, ...]


def merged(group: Sequence[AnyItem], known: Known) -> Part:
    """The items as one: id, text and actors of the first, status by the merger's rule, all accounts and evidence."""
    accounts = tuple(apart(group))
    first = group[0]
    update: dict[str, object] = {
        "id": first.id,
        "text": first.text,
        "when": first.when,
        "awaiting" if isinstance(first, OpenQuestion) else "by": first.actors,
        "first_seen": min((one.first_seen for one in group if one.first_seen), default=None),
        "last_seen": max((one.last_seen for one in group if one.last_seen), default=None),
    }
    return Part(joined(accounts, known).model_copy(update=update), accounts)


def parted(item: AnyItem, sources: frozenset[str], known: Known, *, taken: frozenset[str]) -> tuple[Part, Part] | None:
    """What is left of the item, with its id, and what the articles `sources` say, with an id of its own.

    None where either would be empty. `taken` are the ids that are in use.
    """
    accounts = apart([item])
    off = tuple(_told(accounts, sources))
    rest = tuple(_told(accounts, frozenset(item.sources) - sources))
    if not off or not rest:
        return None
    stays = {"id": item.id, "first_seen": item.first_seen, "last_seen": item.last_seen}
    left = joined(rest, known).model_copy(update=stays)
    away = joined(off, known)
    named = away.id if away.id not in taken else item_id(away.section, (*away.actors, *sorted(sources)), away.text)
    away = away.model_copy(update={"id": named, "first_seen": None, "last_seen": None})
    return Part(left, rest), Part(away, off)


def _told(accounts: Iterable[AnyItem], sources: frozenset[str]) -> Iterable[AnyItem]:
    """The accounts with their evidence from these articles; without those that have none."""
    for one in accounts:
        evidence: tuple[Evidence, ...] = tuple(found for found in one.evidence if found.source in sources)
        if evidence:
            yield one.model_copy(update={"evidence": evidence})
