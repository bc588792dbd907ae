"""Evidence from sentence numbers: quotes that are exact by construction."""

from collections.abc import Iterable, Sequence

from summarizer.schema import Article, Evidence

__all__ = ["quote"]


def quote(article: Article, sentences: Iterable[int]) -> tuple[Evidence, ...]:
    """Evidence for these sentences of the article: one quote for each run of neighbours within a paragraph."""
    runs: list[list[int]] = []
    for number in sorted(set(sentences)):
        if runs and _continues(article, runs[-1][-1], number):
            runs[-1].append(number)
        else:
            runs.append([number])
    return tuple(_evidence(article, run) for run in runs)


def _continues(article: Article, last: int, number: int) -> bool:
    paragraphs = [article.sentences[one - 1].paragraph for one in (last, number)]
    return number == last + 1 and paragraphs[0] == paragraphs[1]


def _evidence(article: Article, run: Sequence[int]) -> Evidence:
    start, end = article.sentences[run[0] - 1].start, article.sentences[run[-1] - 1].end
    return Evidence(source=article.id, sentences=tuple(run), quote=article.text[start:end], start=start, end=end)
