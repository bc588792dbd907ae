"""Where the sources differ: on a merged item, or so that two items stayed apart."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from summarizer.merging.accounts import Known
from summarizer.merging.grounds import stands
from summarizer.merging.quotations import quotations
from summarizer.merging.roles import role_differences
from summarizer.merging.same import Verdict
from summarizer.schema import ArticleBrief, Disagreement, Version
from summarizer.schema.brief import AnyItem

__all__ = ["Joined", "disagreements", "status_differences"]

_ABOUT = {"number": "number", "date": "date", "place": "place", "polarity": "contradiction", "actor": "attribution"}
"""What two items that are the same but for one thing differ on. Other blocks make two different things: an ordinal
(the 12th and the 13th package), an act, an owner, an object."""
_ALIKE = 0.6
"""Likeness from which two items that a difference kept apart are two accounts of one thing."""
_SAME_SENTENCE = 0.4
"""Likeness of sentences from which two parties are given for one statement: alike items of two parties are common."""
TIME = "told of different days"


class Joined(NamedTuple):
    """A merged item with what it is made of."""

    item: AnyItem
    accounts: tuple[AnyItem, ...]
    verdict: Verdict | None
    """On the two least alike."""
    near: tuple[tuple[AnyItem, Verdict], ...] = ()
    """The nearest that stayed apart."""


def disagreements(found: Sequence[Joined], briefs: Sequence[ArticleBrief], known: Known) -> tuple[Disagreement, ...]:
    """All differences, in the order of the items; of a pair of items once."""
    listed = [
        *status_differences(found, known),
        *_between(found, known),
        *quotations([(one.item, one.accounts) for one in found]),
        *role_differences(briefs),
    ]
    place = {one.item.id: at for at, one in enumerate(found)}
    return tuple(sorted(listed, key=lambda one: (place.get(one.item, len(place)), one.about, one.versions[0].value)))


def status_differences(found: Iterable[Joined], known: Known) -> Iterator[Disagreement]:
    """Where sources report different statuses of one item."""
    for one in sorted(found, key=lambda one: one.item.id):
        if len({account.status for account in one.accounts}) < 2:
            continue
        said: dict[str, set[str]] = {}
        for account in one.accounts:
            said.setdefault(account.status, set()).update(account.sources)
        if len(set().union(*said.values())) > 1:
            versions = tuple(_version(value, said[value]) for value in sorted(said))
            scope = TIME if _told_apart(said.values(), known) else None
            yield Disagreement(item=one.item.id, about="status", versions=versions, scope=scope)


def _between(found: Iterable[Joined], known: Known) -> Iterator[Disagreement]:
    """Where two items are the same but for one difference, and no article tells both."""
    for one in found:
        for other, verdict in one.near:
            if (
                verdict.block
                and _difference(verdict)
                and not set(one.item.sources) & set(other.sources)
                and one.item.id < other.id
            ):
                about, (mine, theirs) = verdict.block
                if not (stands(one.item, about, mine) and stands(other, about, theirs)):
                    continue
                versions = (_version(mine, one.item.sources), _version(theirs, other.sources))
                first, second = (one.item, other) if one.item.origins >= other.origins else (other, one.item)
                yield Disagreement(
                    item=first.id,
                    about=_ABOUT[about],
                    versions=tuple(sorted(versions, key=lambda side: side.value)),
                    scope=TIME if _told_apart((one.item.sources, other.sources), known) else None,
                    apart=(second.id,),
                )


def _difference(verdict: Verdict) -> bool:
    kind = verdict.block[0] if verdict.block else ""
    told_alike = kind != "actor" or verdict.sentences >= _SAME_SENTENCE
    return kind in _ABOUT and verdict.likeness >= _ALIKE and told_alike


def _told_apart(sides: Iterable[Iterable[str]], known: Known) -> bool:
    """Whether the sides are of different days, every article with its day known."""
    days = [{known.published.get(source) for source in side} for side in sides]
    shared = set[str | None]().union(*days)
    return None not in shared and len(shared) == sum(map(len, days))


def _version(value: str, sources: Iterable[str]) -> Version:
    return Version(value=value, sources=tuple(sorted(set(sources))))
