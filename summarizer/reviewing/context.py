"""Cited sentences in their articles: with the sentences around them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.schema import Article, Brief, Evidence

__all__ = ["Line", "Passage", "passages"]

_AROUND = 1
"""Sentences before and after a cited one."""


class Line(NamedTuple):
    """A sentence of an article."""

    number: int
    text: str
    cited: bool


class Passage(NamedTuple):
    """An article's cited sentences and those around them, in order; numbers jump where some are left out."""

    source: str
    """Id of the article."""
    lines: tuple[Line, ...]


def passages(evidence: Iterable[Evidence], brief: Brief | None) -> list[Passage]:
    """The evidence article by article, with its surroundings where the brief holds the article's text."""
    articles = {record.article.id: record.article for record in brief.records} if brief else {}
    by_source: dict[str, list[Evidence]] = {}
    for found in evidence:
        by_source.setdefault(found.source, []).append(found)
    return [Passage(source, _lines(found, articles.get(source))) for source, found in by_source.items()]


def _lines(evidence: Sequence[Evidence], article: Article | None) -> tuple[Line, ...]:
    if article is None or any(found.sentences[-1] > len(article.sentences) for found in evidence):
        ordered = sorted(evidence, key=lambda found: found.sentences)
        return tuple(Line(found.sentences[0], found.quote, cited=True) for found in ordered)
    cited = {number for found in evidence for number in found.sentences}
    near = {other for number in cited for other in range(number - _AROUND, number + _AROUND + 1)}
    shown = sorted(near & {sentence.number for sentence in article.sentences})
    return tuple(Line(number, article.sentence(number), cited=number in cited) for number in shown)
