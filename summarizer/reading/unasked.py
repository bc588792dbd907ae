"""What a page says to its readers or to a model: never asked about, and never left out without a word."""

from collections.abc import Iterator

from summarizer.page.addressed import ADDRESSED
from summarizer.schema import Article, Rejected
from summarizer.text import one_line

__all__ = ["WHY", "told_to_readers"]

WHY = "it addresses the reader of the article, not its matter"
_LONGEST = 300
"""Characters that are shown; the whole of it stands in the article's text."""


def told_to_readers(article: Article) -> Iterator[Rejected]:
    """Each stretch of the article that addresses its reader, as a demand that is no finding.

    It has no evidence: what is no sentence of the article has no number there. `article.excluded` has the offsets.
    """
    for span in article.excluded:
        if span.why == ADDRESSED:
            text = one_line(article.text[span.start : span.end])
            shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
            yield Rejected(section="demands", text=shown, why=WHY)
