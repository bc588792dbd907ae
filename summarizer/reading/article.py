"""Article reading: one question for a whole article, for models that can hold it."""

from collections.abc import Sequence

from summarizer.answers import ArticleAnswer, DemandAnswer, ProposalAnswer, QuestionAnswer
from summarizer.model import Question
from summarizer.prompts import load
from summarizer.reading.draft import Draft, Drafts
from summarizer.schema import Article, ArticleBrief
from summarizer.text import one_line
from summarizer.who.aliases import Aliases

__all__ = ["PROMPT", "ArticleReading"]

PROMPT = "article"
_GROUNDED = 0.2
"""Share of an item's words that its sentences must hold. Larger models put things in words of their own ("raise pay"
for "a rise"), so that only what shares next to nothing with its sentences is set aside."""
_LIMIT = 3000
"""Tokens an answer may have: 40 items of about 60 tokens, and the parties."""


class ArticleReading:
    """The one question to ask of an article, and the brief that its answer makes."""

    def __init__(self, article: Article, aliases: Aliases | None = None) -> None:
        self._article = article
        self._drafts = Drafts(article, aliases, grounded=_GROUNDED)

    def questions(self) -> list[Question[ArticleAnswer]]:
        """The question."""
        sentences = [one_line(self._article.sentence(one.number)) for one in self._article.sentences]
        messages = load(PROMPT).ask(title=one_line(self._article.title), sentences=sentences)
        return [Question(self._article.id, messages, ArticleAnswer, _LIMIT, self._problem)]

    def brief(self, answers: Sequence[ArticleAnswer | None]) -> ArticleBrief:
        """The article's brief from the answer."""
        given = [answer for answer in answers if answer]
        told = [party for answer in given for party in answer.parties]
        return self._drafts.brief((draft for answer in given for draft in _drafted(answer)), told=told)

    def _problem(self, answer: ArticleAnswer) -> str | None:
        wrong = [(draft, self._drafts.problem(draft)) for draft in _drafted(answer)]
        named = [f"'{draft.text}': {why}" for draft, why in wrong if why]
        return "; ".join(named) or None


def _drafted(answer: ArticleAnswer) -> list[Draft]:
    items: list[ProposalAnswer | DemandAnswer | QuestionAnswer] = []
    items += [*answer.proposals, *answer.demands, *answer.open_questions]
    return [_draft(item) for item in items]


def _draft(item: ProposalAnswer | DemandAnswer | QuestionAnswer) -> Draft:
    sentences = tuple(sorted(set(item.sentences)))
    if isinstance(item, ProposalAnswer):
        by, to = tuple(item.by), tuple(item.to)
        return Draft("proposals", item.text, by, item.status, sentences, to=to, when=item.when)
    if isinstance(item, DemandAnswer):
        by, to = tuple(item.by), tuple(item.of)
        return Draft("demands", item.text, by, item.status, sentences, to=to, when=item.when)
    return Draft("open_questions", item.text, tuple(item.awaiting), item.status, sentences, when=item.when)
