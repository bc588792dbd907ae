"""Evidence from sentence numbers: quotes that are exact by construction."""

from collections.abc import Iterable, Sequence

from summarizer.schema import Article, Evidence
from summarizer.schema.brief import Support

__all__ = ["MOST_CITED", "quote"]

MOST_CITED = 4
"""Sentences of an item, at most: more are no evidence but a heap (GUIDELINES.md, Scoring)."""


def quote(article: Article, sentences: Iterable[int], *, support: Support = "unchecked") -> tuple[Evidence, ...]:
    """Evidence for these sentences of the article: one quote for each run of neighbours within a paragraph."""
    runs: list[list[int]] = []
    for number in sorted(set(sentences)):
        if runs and _continues(article, runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(_evidence(article, run, support) for run in runs)


def _continues(article: Article, last: int, number: int) -> bool:
    paragraphs = [article.sentences[one - 1].paragraph for one in (last, number)]
    return number == last + 1 and paragraphs[0] == paragraphs[1]


def _evidence(article: Article, run: Sequence[int], support: Support) -> Evidence:
    start, end = article.sentences[run[0] - 1].start, article.sentences[run[-1] - 1].end
    text = article.text[start:end]
    return Evidence(source=article.id, sentences=tuple(run), quote=text, start=start, end=end, support=support)
