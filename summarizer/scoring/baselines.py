"""Two briefs that a scorer must not reward, made without a model (GUIDELINES.md, Scoring)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations
from typing import TYPE_CHECKING

from summarizer.schema import Article, ArticleBrief, Demand, Evidence, OpenQuestion, Proposal
from summarizer.who.names import party_id

if TYPE_CHECKING:
    from summarizer.actors import Actors

_EACH = 3
"""Items a section and pair of principals when everything is cited: the seeds' gold has one to four."""


def cite_everything(article: Article, principals: Sequence[str]) -> ArticleBrief:
    """A few items per section for each pair of principals, each citing every sentence."""
    evidence = tuple(_evidence(article, one.number) for one in article.sentences)
    pairs = [(party_id(one), party_id(other)) for one, other in permutations(principals, 2)] * _EACH
    if not evidence:
        return ArticleBrief(source=article.id)
    return ArticleBrief(
        source=article.id,
        proposals=tuple(_proposal(f"p{at}", one, other, evidence) for at, (one, other) in enumerate(pairs)),
        demands=tuple(_demand(f"d{at}", one, other, evidence) for at, (one, other) in enumerate(pairs)),
        open_questions=tuple(_question(f"q{at}", other, evidence) for at, (_, other) in enumerate(pairs)),
    )


def every_sentence(article: Article, principals: Sequence[str], actors: Actors) -> ArticleBrief:
    """Each sentence as a proposal, a demand and an open question of whoever speaks in it; the others must answer."""
    proposals, demands, questions = [], [], []
    for sentence in article.sentences:
        one, other = _sides(sentence.number, principals, actors)
        evidence = (_evidence(article, sentence.number),)
        name = f"s{sentence.number}"
        proposals.append(_proposal(f"p-{name}", one, other, evidence))
        demands.append(_demand(f"d-{name}", one, other, evidence))
        questions.append(_question(f"q-{name}", other, evidence))
    return ArticleBrief(
        source=article.id, proposals=tuple(proposals), demands=tuple(demands), open_questions=tuple(questions)
    )


def _sides(number: int, principals: Sequence[str], actors: Actors) -> tuple[str, str]:
    """Who speaks or acts in the sentence, by the best guess, and who is left to answer."""
    speaker = actors.speaker(number)
    named = [party for party, numbers in actors.mentions.items() if number in numbers]
    one = (speaker.party if speaker else None) or next(iter([*named, *principals]), "")
    other = next((party for party in principals if party != one), "")
    return party_id(one), party_id(other)


def _evidence(article: Article, number: int) -> Evidence:
    found = article.sentences[number - 1]
    return Evidence(
        source=article.id, sentences=(number,), quote=article.sentence(number), start=found.start, end=found.end
    )


def _proposal(name: str, one: str, other: str, evidence: tuple[Evidence, ...]) -> Proposal:
    text = evidence[0].quote
    return Proposal(id=name, text=text, by=(one,), to=(other,), status="tabled", evidence=evidence)


def _demand(name: str, one: str, other: str, evidence: tuple[Evidence, ...]) -> Demand:
    text = evidence[0].quote
    return Demand(id=name, text=text, by=(one,), of=(other,), status="standing", evidence=evidence)


def _question(name: str, other: str, evidence: tuple[Evidence, ...]) -> OpenQuestion:
    return OpenQuestion(id=name, text=evidence[0].quote, awaiting=(other,), status="open", evidence=evidence)
