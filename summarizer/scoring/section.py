"""One section of a brief against the same section of the gold: what matches, what is missed, and what is wrong."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.schema import ArticleBrief, Frozen, Item
from summarizer.schema.brief import Support
from summarizer.scoring.annotations import GoldArticle, GoldItem, evidence_of
from summarizer.scoring.matching import Case, assign
from summarizer.scoring.report import Pair, Side
from summarizer.scoring.scores import Measure, Share

__all__ = ["SectionScore", "score_section"]


class SectionScore(Frozen):
    """One section's result."""

    measure: Measure
    status: Share
    exact: Share
    supported: Share
    pairs: tuple[Pair, ...]


def score_section(gold: GoldArticle, brief: ArticleBrief, case: Case) -> SectionScore:
    """Match the section's items and count. Raises BriefError where a snippet of the gold stands in no sentence."""
    wanted = gold.section(case.section)
    items = [item for item in brief.items if item.section == case.section]
    at = [frozenset(evidence_of(one, gold, case.article)) for one in wanted]
    found = assign(items, wanted, at, case)
    counted = {row: column for row, column in found.items() if not wanted[column].optional}
    required = sum(1 for one in wanted if not one.optional)
    right = sum(_status(items[row]) == wanted[column].status for row, column in counted.items())
    return SectionScore(
        measure=Measure.of(len(counted), len(items) - len(found) + len(counted), required),
        status=Share.count(right, len(counted)),
        exact=Share.total(_exact(case.cited(items[row]), at[column]) for row, column in counted.items()),
        supported=_supported(items),
        pairs=_pairs(items, wanted, found, at, case),
    )


def _exact(cited: frozenset[int], at: frozenset[int]) -> Share:
    return Share.count(len(cited & at), len(cited))


def _supported(items: Sequence[Item]) -> Share:
    grades = [_grade(item) for item in items]
    return Share.count(grades.count("supported"), len(grades) - grades.count("unchecked"))


def _grade(item: Item) -> Support:
    """An item's grade: a mismatch anywhere undoes it; else one piece of evidence that states it is enough."""
    grades = {found.support for found in item.evidence}
    order: tuple[Support, ...] = ("mismatch", "supported", "unsupported")
    return next((grade for grade in order if grade in grades), "unchecked")


def _pairs(
    items: Sequence[Item], wanted: Sequence[GoldItem], found: dict[int, int], at: Sequence[frozenset[int]], case: Case
) -> tuple[Pair, ...]:
    """Matched first, in the gold's order, then missed, then wrong."""
    matched = [
        _pair(case, gold=wanted[column], item=items[row])
        for row, column in sorted(found.items(), key=lambda one: one[1])
    ]
    missed = [
        _pair(case, gold=one) for column, one in enumerate(wanted) if column not in found.values() and not one.optional
    ]
    wrong = [
        _pair(case, item=item, why=_why(item, wanted, at, case)) for row, item in enumerate(items) if row not in found
    ]
    return (*matched, *missed, *wrong)


def _pair(case: Case, *, gold: GoldItem | None = None, item: Item | None = None, why: str = "") -> Pair:
    return Pair(
        section=case.section,
        key=gold.key if gold else None,
        optional=gold.optional if gold else False,
        gold=gold and Side(text=gold.text, actors=_sorted(case, gold), status=gold.status, quotes=gold.at),
        predicted=item
        and Side(
            text=item.text,
            actors=_sorted(case, item),
            status=_status(item),
            quotes=tuple(found.quote for found in item.evidence),
        ),
        why=why,
    )


def _sorted(case: Case, item: Item | GoldItem) -> tuple[str, ...]:
    return tuple(sorted(case.actors(item.actors)))


def _status(item: Item) -> str:
    return str(getattr(item, "status", ""))


def _why(item: Item, wanted: Sequence[GoldItem], at: Sequence[frozenset[int]], case: Case) -> str:
    """Why a prediction matches nothing, by the gold item that it comes nearest to."""
    if fault := case.fault(item):
        return fault
    reasons = {case.difference(item, one, at[column]): one.key for column, one in enumerate(wanted)}
    if "" in reasons:
        return f"repeats {reasons['']}"
    if "is ascribed to another party" in reasons:
        return f"is ascribed to another party than {reasons['is ascribed to another party']}"
    return "states what the gold does not hold"
