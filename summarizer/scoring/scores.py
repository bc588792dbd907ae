"""Measures and shares, of one section and of all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, Self, TypeVar

from pydantic import Field

from summarizer.schema import Frozen, Section

SECTIONS: tuple[Section, ...] = ("proposals", "demands", "open_questions")
BASELINES = ("cite everything", "every sentence is an item")


class Measure(Frozen):
    """Precision, recall, F1 and F0.5 of one count of items. Nothing expected and nothing given is 1."""

    matched: int = Field(ge=0, description="Predictions that match.")
    predicted: int = Field(ge=0, description="Predictions that count: those that match an optional item do not.")
    expected: int = Field(ge=0, description="Gold items that are not optional.")
    precision: float = Field(ge=0, le=1)
    recall: float = Field(ge=0, le=1)
    f1: float = Field(ge=0, le=1)
    f05: float = Field(ge=0, le=1, description="F0.5: precision weighs twice as much as recall.")

    @classmethod
    def of(cls, matched: int, predicted: int, expected: int) -> Self:
        """The measures of these counts (van Rijsbergen's F)."""
        nothing = 1.0 if not predicted and not expected else 0.0
        return cls(
            matched=matched,
            predicted=predicted,
            expected=expected,
            precision=matched / predicted if predicted else nothing,
            recall=matched / expected if expected else 1.0,
            f1=_f(1.0, matched, predicted, expected),
            f05=_f(0.5, matched, predicted, expected),
        )

    @classmethod
    def total(cls, measures: Iterable[Self]) -> Self:
        """The measures of the counts added up."""
        counts = [(one.matched, one.predicted, one.expected) for one in measures]
        matched, predicted, expected = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0, 0)
        return cls.of(matched, predicted, expected)


def _f(beta: float, matched: int, predicted: int, expected: int) -> float:
    weighed = beta * beta * expected + predicted
    return (1 + beta * beta) * matched / weighed if weighed else 1.0


class Share(Frozen):
    """So many of so many; `value` is None of none."""

    right: int = Field(ge=0)
    of: int = Field(ge=0)
    value: float | None

    @classmethod
    def count(cls, right: int, of: int) -> Self:
        """The share of these counts."""
        return cls(right=right, of=of, value=right / of if of else None)

    @classmethod
    def total(cls, shares: Iterable[Self]) -> Self:
        """The share of the counts added up."""
        counts = [(one.right, one.of) for one in shares]
        return cls.count(sum(right for right, _ in counts), sum(of for _, of in counts))


Part = TypeVar("Part", Measure, Share)


class _BySection(Frozen, Generic[Part]):
    """One for each section and for all of them."""

    sections: dict[Section, Part]
    overall: Part

    @classmethod
    def of(cls, sections: Mapping[Section, Part]) -> Self:
        """These sections, and all of them together."""
        parts = list(sections.values())
        return cls(sections=dict(sections), overall=type(parts[0]).total(parts))

    @classmethod
    def total(cls, found: Sequence[Self]) -> Self:
        """Those of several articles added up, section by section."""
        parts = {section: [one.sections[section] for one in found] for section in SECTIONS}
        return cls.of({section: type(same[0]).total(same) for section, same in parts.items()})


class Counts(_BySection[Measure]):
    """A measure for each section and for all of them."""


class Shares(_BySection[Share]):
    """A share for each section and for all of them."""
