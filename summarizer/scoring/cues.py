"""How often a sentence that is listed as possibly missed holds an item that was missed."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from summarizer.schema import Article, Section
from summarizer.scoring.annotations import GoldArticle, GoldItem, evidence_of
from summarizer.scoring.scores import SECTIONS, Share

__all__ = ["cue_precision"]


def cue_precision(
    gold: GoldArticle, article: Article, listed: Iterable[int], found: Collection[tuple[Section, str | None]]
) -> Share:
    """Of the sentences listed, those that hold a gold item other than the ones `found`, by section and key.

    A sentence that holds only optional ones is left out. Raises BriefError where a snippet stands in no sentence.
    """
    left = [one for section in SECTIONS for one in gold.section(section) if (section, one.key) not in found]

    def sentences(items: Iterable[GoldItem]) -> set[int]:
        return {number for one in items for number in evidence_of(one, gold, article)}

    missed = sentences(one for one in left if not one.optional)
    counted = set(listed) - (sentences(left) - missed)
    return Share.count(len(counted & missed), len(counted))
