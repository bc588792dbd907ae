"""What a bare question is about: "When will Peru reply?" asks about the one offer that its sentence answers."""

import re
from collections.abc import Sequence

from summarizer.reading.completing import within
from summarizer.reading.folding import says_little
from summarizer.reading.own_words import cited
from summarizer.reading.quotes import MOST_CITED, quote
from summarizer.schema import Article, OpenQuestion, Proposal
from summarizer.text import item_id, one_line

__all__ = ["told_in_full"]

_STILL_OPEN = ("tabled", "under consideration")
_LONGEST = 30
"""Words of an offer that are put into a question; a longer one would bury it."""


def told_in_full(
    questions: Sequence[OpenQuestion], proposals: Sequence[Proposal], article: Article
) -> tuple[OpenQuestion, ...]:
    """The questions, in order, those that say too little with the offer that they await an answer to.

    That offer cites the question's sentence as its answer, is another party's and stands alone in that; of the 19 such
    questions of the sample and development articles all 19 were about it.
    """
    return tuple(_in_full(one, proposals, article) for one in questions)


def _in_full(question: OpenQuestion, proposals: Sequence[Proposal], article: Article) -> OpenQuestion:
    asked = set(cited(question))
    offers = [one for one in proposals if asked & set(cited(one)) and _may_await(question, one)]
    if len(offers) != 1 or not says_little("open_questions", question.text):
        return question
    (offer,) = offers
    said = re.sub(r"[.\s]+$", "", offer.text)
    numbers = {*asked, cited(offer)[0]}
    if len(said.split()) > _LONGEST or len(numbers) > MOST_CITED:
        return question
    text = f"{question.text.rstrip('? ')} ({within(said, one_line(article.sentence(cited(offer)[0])))})?"
    evidence = quote(article, sorted(numbers), support=question.evidence[0].support)
    told = {"id": item_id(question.section, question.actors, text), "text": text, "evidence": evidence}
    return question.model_copy(update=told)


def _may_await(question: OpenQuestion, offer: Proposal) -> bool:
    return offer.status in _STILL_OPEN and set(offer.actors).isdisjoint(question.actors)
