"""The scorer's matching: which prediction is which gold item, one to one, the best overall."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.merging.assignment import best_matching
from summarizer.schema import Article, Item, Section
from summarizer.scoring.annotations import MOST_CITED, GoldItem


class Case:
    """What matching one section needs: the items on both sides, as sets of sentence numbers and of party ids."""

    def __init__(self, section: Section, article: Article, traps: frozenset[int], ids: Mapping[str, str]) -> None:
        self.section = section
        self.article = article
        self.traps = traps
        self.ids = ids
        """Party ids or names as they stand, to the ids that they are compared by."""

    def actors(self, names: Sequence[str]) -> frozenset[str]:
        """The ids to compare by."""
        return frozenset(self.ids[name] for name in names)

    def cited(self, item: Item) -> frozenset[int]:
        """Numbers of the sentences of the article that the item cites."""
        return frozenset(
            number for found in item.evidence if found.source == self.article.id for number in found.sentences
        )

    def fault(self, item: Item) -> str:
        """Why the item can match nothing at all; empty where it can."""
        cited = self.cited(item)
        if cited & self.traps:
            return "cites a trap"
        if any(found.support == "mismatch" for found in item.evidence):
            return "is graded a mismatch"
        if len(cited) > MOST_CITED:
            return f"cites {len(cited)} sentences, more than {MOST_CITED}"
        return "" if cited else "cites no sentence of the article"

    def difference(self, item: Item, gold: GoldItem, at: frozenset[int]) -> str:
        """Why the item is not this gold item, whose snippets stand in the sentences `at`; empty where it is."""
        cited = self.cited(item)
        if 2 * len(cited & at) < len(cited):
            return "cites other sentences"
        if self.actors(item.actors) != self.actors(gold.actors):
            return "is ascribed to another party"
        return ""


def assign(items: Sequence[Item], gold: Sequence[GoldItem], at: Sequence[frozenset[int]], case: Case) -> dict[int, int]:
    """Place of prediction to place of gold item: the assignment with the most matches.

    Items that are not optional go first (they are what counts), then optional ones; among equals, equal status and
    then evidence that agrees more.
    """
    edges = []
    for row, item in enumerate(items):
        if case.fault(item):
            continue
        for column, wanted in enumerate(gold):
            if not case.difference(item, wanted, at[column]):
                edges.append((row, column, _worth(item, wanted, len(case.cited(item) & at[column]))))
    return best_matching(edges, len(items), len(gold))


def _worth(item: Item, wanted: GoldItem, agreeing: int) -> int:
    """A required match outweighs any number of optional ones, and those any number of finer agreements."""
    status: str = getattr(item, "status", "")
    return (1 if wanted.optional else 1_000_000) * 1_000_000 + 1_000 * (status == wanted.status) + agreeing
