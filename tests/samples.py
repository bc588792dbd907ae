"""A model for a server to play: it finds in the sample articles what their annotators found, in the articles' words."""

import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from serving import Asked, Reply, said

from summarizer.answers import ArticleAnswer, DemandAnswer, PartyAnswer, ProposalAnswer, QuestionAnswer
from summarizer.gold import GoldArticle, load
from summarizer.schema import Article
from summarizer.scoring.annotations import MOST_CITED, GoldItem, evidence_of
from summarizer.sources import gather

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"


@cache
def articles() -> tuple[Article, ...]:
    """The sample articles, by file name."""
    return gather([SEEDS]).articles


def article_of(asked: Asked) -> Article:
    """The sample article that a question is about."""
    said_so_far = "\n".join(message["content"] for message in asked.messages)
    (found,) = [one for one in articles() if f"\n1. {one.sentence(1)}\n" in said_so_far]
    return found


def annotated(asked: Asked) -> Reply:
    """What the annotators found in the article of a question."""
    return said(_answers()[article_of(asked).id])


def least(asked: Asked) -> Reply:
    """The least answer of the form that is asked for: nothing where there may be nothing, else one word without ground.

    Its words are no sentence's, so that it is set aside; and Russia is a party of every sample.
    """
    fields = asked.body["response_format"]["json_schema"]["schema"]["properties"]
    return said(json.dumps({kind: _least(field) for kind, field in fields.items()}))


def _least(field: Mapping[str, object]) -> object:
    if "anyOf" in field:
        return None
    return "nothing of note" if field.get("type") == "string" else {"by": "Russia", "what": "nothing of note"}


def failing(number: int, reply: Reply) -> Callable[[Asked], Reply]:
    """As `annotated`, with this reply for the article of this place (0 to 4)."""
    return lambda asked: reply if article_of(asked) == articles()[number] else annotated(asked)


@cache
def _answers() -> dict[str, ArticleAnswer]:
    gold = load(ROOT / "evals" / "gold")
    return {article.id: _answer(one, article) for one, article in zip(gold, articles(), strict=True)}


def _answer(gold: GoldArticle, article: Article) -> ArticleAnswer:
    def at(item: GoldItem) -> list[int]:
        return list(evidence_of(item, gold, article)[:MOST_CITED])

    return ArticleAnswer(
        parties=[PartyAnswer(name=one.name, role=one.role, people=[]) for one in gold.parties],
        proposals=[
            ProposalAnswer(text=one.at[0], by=[*one.by], to=[*one.to], status=one.status, when=None, sentences=at(one))
            for one in gold.proposals
        ],
        demands=[
            DemandAnswer(text=one.at[0], by=[*one.by], of=[*one.of], status=one.status, when=None, sentences=at(one))
            for one in gold.demands
        ],
        open_questions=[
            QuestionAnswer(text=one.at[0], awaiting=[*one.awaiting], status=one.status, when=None, sentences=at(one))
            for one in gold.open_questions
        ],
    )
