"""The articles of a brief on a page: each sentence with an anchor, and with links back to what cites it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, NamedTuple

from summarizer.render.plain import View, count
from summarizer.schema import Article, Brief, Evidence, Source

__all__ = ["Citation", "Cite", "Desk", "Line", "Quote", "Sheet"]

Weight = Literal["cited", "doubted"]


@dataclass(frozen=True)
class Cite:
    """What cites a sentence: an entry of the page, by its label and anchor; doubted where it is no finding."""

    label: str
    href: str
    weight: Weight = "cited"


class Citation(NamedTuple):
    """A sentence of an article, and what cites it."""

    source: str
    sentence: int
    cite: Cite

    @classmethod
    def all_of(cls, evidence: Evidence, cite: Cite) -> list[Citation]:
        """Each sentence of a piece of evidence."""
        return [cls(evidence.source, sentence, cite) for sentence in evidence.sentences]


@dataclass(frozen=True)
class Line:
    """A sentence of an article."""

    anchor: str
    number: int
    text: str
    cites: tuple[Cite, ...]

    @property
    def weight(self) -> str:
        """How the sentence is marked: as a finding if any cites it."""
        return min((cite.weight for cite in self.cites), default="")


@dataclass(frozen=True)
class Sheet:
    """An article as the page shows it."""

    anchor: str
    number: str
    source: Source
    credit: str
    paragraphs: tuple[tuple[Line, ...], ...]
    excluded: str


@dataclass(frozen=True)
class Quote:
    """A cited sentence with its place, and the link to it where the article's text is kept."""

    number: str
    place: str
    text: str
    language: str
    href: str | None


class Desk:
    """Where the articles of a brief lie on the page. `prefix` tells those of two briefs apart."""

    def __init__(self, brief: Brief, view: View, prefix: str = "a") -> None:
        self._view = view
        self._sources = {source.id: source for source in brief.sources}
        self._articles = {record.article.id: record.article for record in brief.records}
        ids = dict.fromkeys((*self._sources, *self._articles))
        self._anchors = {source: f"{prefix}{number}" for number, source in enumerate(ids, 1)}

    def sheet_of(self, source: str) -> str | None:
        """Link to an article, where its text is kept."""
        return f"#{self._anchors[source]}" if source in self._articles else None

    def link(self, source: str, sentence: int) -> str | None:
        """Link to a sentence, where the article's text is kept and has it."""
        article = self._articles.get(source)
        there = article is not None and 1 <= sentence <= len(article.sentences)
        return f"#{self._anchors[source]}-{sentence}" if there else None

    def quotes(self, evidence: Iterable[Evidence]) -> list[Quote]:
        """The cited sentences with their places."""
        return [self._quote(found) for found in evidence]

    def _quote(self, found: Evidence) -> Quote:
        source = self._sources.get(found.source)
        return Quote(
            number=self._view.numbers([found.source]),
            place=self._view.place(found),
            text=found.quote,
            language=source.language if source else "",
            href=self.link(found.source, found.sentences[0]),
        )

    def sheets(self, cited: Iterable[Citation], only: Collection[str] | None = None) -> list[Sheet]:
        """The articles whose texts are kept (`only` those of these ids), each sentence with what cites it."""
        cites: dict[tuple[str, int], dict[Cite, None]] = {}
        for source, sentence, cite in cited:
            cites.setdefault((source, sentence), {})[cite] = None
        kept = [source for source in self._anchors if source in self._articles and (only is None or source in only)]
        return [self._sheet(self._articles[source], cites) for source in kept]

    def _sheet(self, article: Article, cites: dict[tuple[str, int], dict[Cite, None]]) -> Sheet:
        anchor = self._anchors[article.id]
        source = self._sources.get(article.id) or _source(article)
        lines = [
            (
                sentence.paragraph,
                Line(
                    anchor=f"{anchor}-{sentence.number}",
                    number=sentence.number,
                    text=article.sentence(sentence.number),
                    cites=tuple(cites.get((article.id, sentence.number), ())),
                ),
            )
            for sentence in article.sentences
        ]
        paragraphs = tuple(tuple(line for _, line in group) for _, group in groupby(lines, key=lambda pair: pair[0]))
        number, credit = self._view.numbers([article.id]), self._view.credit(source)
        return Sheet(anchor, number, source, credit, paragraphs, _excluded(article))


def _source(article: Article) -> Source:
    """An article that is kept beside a brief and is none of its sources."""
    known = article.model_dump(include=set(Source.model_fields) & set(Article.model_fields))
    return Source(**known, origin=article.id)


def _excluded(article: Article) -> str:
    """What of the page is not shown: `2 stretches: share links, comments`."""
    kinds = [part.why for part in article.excluded if part.why not in ("title", "credit")]
    return f"{count(len(kinds), 'stretch', 'stretches')}: {', '.join(dict.fromkeys(kinds))}" if kinds else ""
