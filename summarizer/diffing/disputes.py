"""Where sources began to differ about an item or a party, and where they ceased to."""

from collections.abc import Iterable

from summarizer.schema import Brief, Disagreement
from summarizer.schema.diff import ChangeKind, Difference

__all__ = ["disputes"]

_NO_DISPUTE = frozenset(["quotation"])
"""What sources differ on without differing about the item: the words in which one statement is quoted."""


def disputes(
    old: Brief, new: Brief, before: Iterable[str], after: Iterable[str]
) -> dict[ChangeKind, tuple[Difference, ...]]:
    """What is disputed now and was not, and the other way round, of what has these ids in the two briefs."""
    had, has = _about(old, set(before)), _about(new, set(after))
    found: dict[ChangeKind, tuple[Difference, ...]] = {
        "disputed": tuple(_told(None, has[about]) for about in sorted(has.keys() - had.keys())),
        "settled": tuple(_told(had[about], None) for about in sorted(had.keys() - has.keys())),
    }
    return {kind: listed for kind, listed in found.items() if listed}


def _about(brief: Brief, ids: set[str]) -> dict[str, Disagreement]:
    """The disagreements of something, by what they are on. Those of different days contradict nothing."""
    return {
        one.about: one
        for one in brief.disagreements
        if one.scope is None and one.about not in _NO_DISPUTE and not ids.isdisjoint((one.item, *one.apart))
    }


def _told(before: Disagreement | None, after: Disagreement | None) -> Difference:
    return Difference(field="sources", before=_versions(before), after=_versions(after))


def _versions(of: Disagreement | None) -> str | None:
    return f"{of.about}: {' / '.join(sorted(one.value for one in of.versions))}" if of else None
