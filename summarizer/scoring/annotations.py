"""Annotations of an article as values: what a correct brief of it holds (evals/gold/GUIDELINES.md)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pydantic import Field

from summarizer.errors import BriefError
from summarizer.schema import Article, Frozen, Role, Section
from summarizer.schema.brief import DemandStatus, ProposalStatus, QuestionStatus

MOST_CITED = 4
"""Sentences that a prediction may cite to match (GUIDELINES.md, Scoring)."""


class GoldParty(Frozen):
    """A party that the brief must name."""

    name: str
    role: Role
    spokespeople: tuple[str, ...] = ()
    optional: bool = False


class GoldItem(Frozen):
    """What the three sections share."""

    key: str
    text: str
    at: tuple[str, ...] = Field(min_length=1, description="Snippets, each from one supporting sentence.")
    status: str
    optional: bool = False

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of the parties that the item hangs on."""
        raise NotImplementedError


class GoldProposal(GoldItem):
    """A proposal that the article holds."""

    by: tuple[str, ...]
    to: tuple[str, ...] = ()
    status: ProposalStatus

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of the parties that the item hangs on."""
        return self.by


class GoldDemand(GoldItem):
    """A demand that the article holds."""

    by: tuple[str, ...]
    of: tuple[str, ...] = ()
    status: DemandStatus

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of the parties that the item hangs on."""
        return self.by


class GoldQuestion(GoldItem):
    """A question that the article leaves open."""

    awaiting: tuple[str, ...] = ()
    status: QuestionStatus

    @property
    def actors(self) -> tuple[str, ...]:
        """Names of the parties that the item hangs on."""
        return self.awaiting


class GoldSource(Frozen):
    """The article that the annotations are for."""

    file: str
    credit: str | None = None
    publisher: str | None = None
    same_origin_as: str | None = None


class GoldArticle(Frozen):
    """The annotations of one article."""

    path: Path = Field(description="The gold file.")
    text_path: Path = Field(description="The article's text.")
    article: GoldSource
    parties: tuple[GoldParty, ...]
    proposals: tuple[GoldProposal, ...] = ()
    demands: tuple[GoldDemand, ...] = ()
    open_questions: tuple[GoldQuestion, ...] = ()
    traps: tuple[str, ...] = Field(default=(), description="Snippets of sentences that no item may cite.")

    def section(self, section: Section) -> Sequence[GoldItem]:
        """The items of a section."""
        return {"proposals": self.proposals, "demands": self.demands, "open_questions": self.open_questions}[section]

    @property
    def principals(self) -> tuple[str, ...]:
        """Names of the sides at the table."""
        return tuple(party.name for party in self.parties if party.role == "principal")


def sentences_with(snippets: Sequence[str], article: Article) -> tuple[int, ...]:
    """Numbers of the sentences that hold one of the snippets, in order."""
    texts = [(one.number, article.text[one.start : one.end]) for one in article.sentences]
    return tuple(number for number, text in texts if any(snippet in text for snippet in snippets))


def evidence_of(item: GoldItem, gold: GoldArticle, article: Article) -> tuple[int, ...]:
    """Numbers of the sentences that support an item. Raises BriefError where a snippet stands in none."""
    for snippet in item.at:
        if not sentences_with([snippet], article):
            raise BriefError(f"{gold.path}: {item.key}: no sentence of {article.id} holds {snippet!r}")
    return sentences_with(item.at, article)
