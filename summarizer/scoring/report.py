"""What the scorer gives: the figures of an article or of all, and gold and predicted text side by side."""

from __future__ import annotations

from pydantic import Field

from summarizer.schema import Frozen, Making, Section, Usage
from summarizer.scoring.scores import Counts, Measure, Share, Shares


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


class Scores(Frozen):
    """The figures that an article and a report share."""

    items: Counts
    baselines: dict[str, Counts] = Field(description="What makes no use of the text scores.")
    status: Shares = Field(description="Right statuses among the matched items.")
    exact: Shares = Field(description="Cited sentences that hold a snippet, over matched items.")
    supported: Shares = Field(description="Items graded supported, of those whose evidence was checked.")
    parties: Measure
    party_accuracy: Share = Field(description="Of the parties that are in the gold or given, those that are in both.")
    strange_parties: tuple[str, ...] = Field(description="Names of the parties given that the gold does not hold.")
    roles: Share = Field(description="Right roles among the parties found.")
    spokespeople: Measure = Field(description="Of the parties found or expected, people with their party.")
    traps: int = Field(ge=0, description="Predictions that cite a trap.")
    cues: Share = Field(description="Sentences listed as possibly missed that hold a gold item that nothing found.")
    cues_alone: Share = Field(description="The same for a brief that holds nothing.")


class ArticleScore(Scores):
    """How a brief of one article compares with the gold."""

    article: str = Field(description="The article's file name.")
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


class Spent(Frozen):
    """What a reading of all articles took."""

    usage: Usage
    seconds: float = Field(ge=0, description="From the first question to the last answer, the model's start included.")


class Report(Scores):
    """The scores of all articles together, by counts added up."""

    articles: tuple[ArticleScore, ...]
    made: Making | None = Field(default=None, description="The model, the reading and the prompt.")
    spent: Spent | None = Field(default=None, description="Tokens, cost and seconds of this run.")
