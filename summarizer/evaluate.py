"""The scorer of evals/gold/GUIDELINES.md: how good a brief is, against gold annotations and beside two baselines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from summarizer.schema import Article, ArticleBrief, Making, Section
from summarizer.scoring.annotations import GoldArticle, sentences_with
from summarizer.scoring.baselines import cite_everything, every_sentence
from summarizer.scoring.cues import cue_precision
from summarizer.scoring.matching import Case
from summarizer.scoring.parties import (
    accuracy,
    compared_id,
    letters_spelled_out,
    parties,
    roles,
    spokespeople,
    strange,
)
from summarizer.scoring.report import ArticleScore, Report, Spent
from summarizer.scoring.scoreboard import text
from summarizer.scoring.scores import BASELINES, SECTIONS, Counts, Measure, Share, Shares
from summarizer.scoring.section import SectionScore, score_section

__all__ = ["ArticleScore", "Report", "Spent", "score", "summarise", "text"]


def score(gold: GoldArticle, article: Article, brief: ArticleBrief) -> ArticleScore:
    """Compare `brief` with the gold of `article`, item by item, and do the same for the two baselines.

    Raises BriefError where a snippet of the gold stands in no sentence of the article.
    """
    found = _sections(gold, article, brief)
    traps = frozenset(sentences_with(gold.traps, article))
    pairs = tuple(pair for one in found.values() for pair in one.pairs)
    keys = {(pair.section, pair.key) for pair in pairs if pair.gold and pair.predicted}
    return ArticleScore(
        article=gold.article.file,
        items=_counts(found),
        baselines=_baselines(gold, article),
        status=_shares(found, "status"),
        exact=_shares(found, "exact"),
        supported=_shares(found, "supported"),
        parties=parties(gold, brief),
        party_accuracy=accuracy(gold, brief),
        strange_parties=strange(gold, brief),
        roles=roles(gold, brief),
        spokespeople=spokespeople(gold, brief),
        traps=sum(1 for item in brief.items if traps & {n for one in item.evidence for n in one.sentences}),
        cues=cue_precision(gold, article, _listed(article, brief), keys),
        cues_alone=cue_precision(gold, article, _listed(article, ArticleBrief(source=article.id)), ()),
        pairs=pairs,
    )


def summarise(scores: Iterable[ArticleScore], *, made: Making | None = None, spent: Spent | None = None) -> Report:
    """All articles together: counts are added up, then measured."""
    articles = tuple(scores)
    return Report(
        items=Counts.total([one.items for one in articles]),
        baselines={name: Counts.total([one.baselines[name] for one in articles]) for name in BASELINES},
        status=Shares.total([one.status for one in articles]),
        exact=Shares.total([one.exact for one in articles]),
        supported=Shares.total([one.supported for one in articles]),
        parties=Measure.total(one.parties for one in articles),
        party_accuracy=Share.total(one.party_accuracy for one in articles),
        strange_parties=tuple(name for one in articles for name in one.strange_parties),
        roles=Share.total(one.roles for one in articles),
        spokespeople=Measure.total(one.spokespeople for one in articles),
        traps=sum(one.traps for one in articles),
        cues=Share.total(one.cues for one in articles),
        cues_alone=Share.total(one.cues_alone for one in articles),
        articles=articles,
        made=made,
        spent=spent,
    )


def _baselines(gold: GoldArticle, article: Article) -> dict[str, Counts]:
    from summarizer.actors import Actors

    weak = (
        cite_everything(article, gold.principals),
        every_sentence(article, gold.principals, Actors.of(article)),
    )
    return {name: _counts(_sections(gold, article, one)) for name, one in zip(BASELINES, weak, strict=True)}


def _listed(article: Article, brief: ArticleBrief) -> list[int]:
    """Numbers of the sentences that are listed as possibly missed."""
    from summarizer.missed import missed

    return [one.sentence for one in missed(article, brief)]


def _counts(sections: dict[Section, SectionScore]) -> Counts:
    return Counts.of({section: one.measure for section, one in sections.items()})


def _shares(sections: dict[Section, SectionScore], name: Literal["status", "exact", "supported"]) -> Shares:
    return Shares.of({section: getattr(one, name) for section, one in sections.items()})


def _sections(gold: GoldArticle, article: Article, brief: ArticleBrief) -> dict[Section, SectionScore]:
    traps, ids = frozenset(sentences_with(gold.traps, article)), _ids(gold, brief)
    return {section: score_section(gold, brief, Case(section, article, traps, ids)) for section in SECTIONS}


def _ids(gold: GoldArticle, brief: ArticleBrief) -> dict[str, str]:
    """Every party id and name that occurs to the id that it is compared by, so that U.K. is United Kingdom."""
    names = {party.id: party.name for party in brief.parties}
    used = {name for item in brief.items for name in item.actors} | set(names)
    used |= {name for section in SECTIONS for one in gold.section(section) for name in one.actors}
    same = letters_spelled_out(gold, brief)
    ids = {name: compared_id(names.get(name, name)) for name in used | {party.name for party in gold.parties}}
    return {name: same.get(one, one) for name, one in ids.items()}
