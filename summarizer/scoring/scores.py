"""What the scorer gives: counts, measures, and gold and predicted text side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

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


class Side(Frozen):
    """An item as gold or as predicted, as much of it as one reads to compare the two."""

    text: str
    actors: tuple[str, ...] = Field(description="Ids of the parties: `by`, or `awaiting` for a question.")
    status: str
    quotes: tuple[str, ...] = Field(description="Snippets of the gold, or the sentences cited.")


class Pair(Frozen):
    """A gold item and a prediction side by side; one of them is missing where it found no partner."""

    section: Section
    key: str | None = Field(default=None, description="The gold item's key.")
    optional: bool = False
    gold: Side | None = None
    predicted: Side | None = None
    why: str = Field(default="", description="Why a prediction is wrong.")


class Counts(Frozen):
    """A measure for each section and for all of them."""

    sections: dict[Section, Measure]
    overall: Measure


class ArticleScore(Frozen):
    """How a brief of one article compares with the gold."""

    article: str = Field(description="The article's file name.")
    items: Counts
    baselines: dict[str, Counts] = Field(description="What makes no use of the text scores.")
    parties: Measure
    roles: Share = Field(description="Right roles among the parties found.")
    spokespeople: Measure = Field(description="Of the parties found or expected, people with their party.")
    status: Share = Field(description="Right statuses among the matched items.")
    exact: Share = Field(description="Cited sentences that hold a snippet, over matched items.")
    traps: int = Field(ge=0, description="Predictions that cite a trap.")
    pairs: tuple[Pair, ...] = ()

    @property
    def matched(self) -> tuple[Pair, ...]:
        """Predictions with the gold items that they match, optional ones included."""
        return tuple(pair for pair in self.pairs if pair.gold and pair.predicted)

    @property
    def missed(self) -> tuple[Pair, ...]:
        """Gold items, not optional, that no prediction matches."""
        return tuple(pair for pair in self.pairs if not pair.predicted)

    @property
    def wrong(self) -> tuple[Pair, ...]:
        """Predictions that match nothing."""
        return tuple(pair for pair in self.pairs if not pair.gold)


class Report(Frozen):
    """The scores of all articles together, by counts added up."""

    items: Counts
    baselines: dict[str, Counts]
    parties: Measure
    roles: Share
    spokespeople: Measure
    status: Share
    exact: Share
    traps: int
    articles: tuple[ArticleScore, ...]
