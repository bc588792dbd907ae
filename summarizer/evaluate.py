"""The scorer of evals/gold/GUIDELINES.md: how good a brief is, against gold annotations and beside two baselines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarizer.schema import Article, ArticleBrief, Frozen, Item, Section
from summarizer.scoring.annotations import GoldArticle, GoldItem, evidence_of, sentences_with
from summarizer.scoring.baselines import cite_everything, every_sentence
from summarizer.scoring.matching import Case, assign
from summarizer.scoring.parties import compared_id, parties, roles, spokespeople
from summarizer.scoring.scoreboard import text
from summarizer.scoring.scores import BASELINES, SECTIONS, ArticleScore, Counts, Measure, Pair, Report, Share, Side

__all__ = ["ArticleScore", "Report", "score", "summarise", "text"]


class _Section(Frozen):
    """One section's result."""

    measure: Measure
    status: Share
    exact: Share
    pairs: tuple[Pair, ...]


def score(gold: GoldArticle, article: Article, brief: ArticleBrief) -> ArticleScore:
    """Compare `brief` with the gold of `article`, item by item, and do the same for the two baselines.

    Raises BriefError where a snippet of the gold stands in no sentence of the article.
    """
    from summarizer.actors import Actors

    given = _sections(gold, article, brief)
    weak = (
        cite_everything(article, gold.principals),
        every_sentence(article, gold.principals, Actors.of(article)),
    )
    traps = frozenset(sentences_with(gold.traps, article))
    return ArticleScore(
        article=gold.article.file,
        items=_counts(given),
        baselines={name: _counts(_sections(gold, article, one)) for name, one in zip(BASELINES, weak, strict=True)},
        parties=parties(gold, brief),
        roles=roles(gold, brief),
        spokespeople=spokespeople(gold, brief),
        status=Share.total(one.status for one in given.values()),
        exact=Share.total(one.exact for one in given.values()),
        traps=sum(1 for item in brief.items if traps & {n for found in item.evidence for n in found.sentences}),
        pairs=tuple(pair for one in given.values() for pair in one.pairs),
    )


def summarise(scores: Iterable[ArticleScore]) -> Report:
    """All articles together: counts are added up, then measured."""
    articles = tuple(scores)
    return Report(
        items=_added([one.items for one in articles]),
        baselines={name: _added([one.baselines[name] for one in articles]) for name in BASELINES},
        parties=Measure.total(one.parties for one in articles),
        roles=Share.total(one.roles for one in articles),
        spokespeople=Measure.total(one.spokespeople for one in articles),
        status=Share.total(one.status for one in articles),
        exact=Share.total(one.exact for one in articles),
        traps=sum(one.traps for one in articles),
        articles=articles,
    )


def _counts(sections: dict[Section, _Section]) -> Counts:
    measures = {section: one.measure for section, one in sections.items()}
    return Counts(sections=measures, overall=Measure.total(measures.values()))


def _added(counts: Sequence[Counts]) -> Counts:
    measures = {section: Measure.total(one.sections[section] for one in counts) for section in SECTIONS}
    return Counts(sections=measures, overall=Measure.total(measures.values()))


def _sections(gold: GoldArticle, article: Article, brief: ArticleBrief) -> dict[Section, _Section]:
    traps = frozenset(sentences_with(gold.traps, article))
    return {section: _section(gold, brief, Case(section, article, traps, _ids(gold, brief))) for section in SECTIONS}


def _section(gold: GoldArticle, brief: ArticleBrief, case: Case) -> _Section:
    wanted = gold.section(case.section)
    items = [item for item in brief.items if item.section == case.section]
    at = [frozenset(evidence_of(one, gold, case.article)) for one in wanted]
    found = assign(items, wanted, at, case)
    counted = {row: column for row, column in found.items() if not wanted[column].optional}
    cited = {row: case.cited(items[row]) for row in counted}
    return _Section(
        measure=Measure.of(
            len(counted), len(items) - len(found) + len(counted), sum(1 for one in wanted if not one.optional)
        ),
        status=Share.count(
            sum(_status(items[row]) == wanted[column].status for row, column in counted.items()), len(counted)
        ),
        exact=Share.count(
            sum(len(cited[row] & at[column]) for row, column in counted.items()),
            sum(len(one) for one in cited.values()),
        ),
        pairs=_pairs(items, wanted, found, at, case),
    )


def _pairs(
    items: Sequence[Item], wanted: Sequence[GoldItem], found: dict[int, int], at: Sequence[frozenset[int]], case: Case
) -> tuple[Pair, ...]:
    """Matched first, in the gold's order, then missed, then wrong."""
    matched = [
        _pair(case, gold=wanted[column], item=items[row])
        for row, column in sorted(found.items(), key=lambda one: one[1])
    ]
    missed = [
        _pair(case, gold=one) for column, one in enumerate(wanted) if column not in found.values() and not one.optional
    ]
    wrong = [
        _pair(case, item=item, why=_why(item, wanted, at, case)) for row, item in enumerate(items) if row not in found
    ]
    return (*matched, *missed, *wrong)


def _pair(case: Case, *, gold: GoldItem | None = None, item: Item | None = None, why: str = "") -> Pair:
    return Pair(
        section=case.section,
        key=gold.key if gold else None,
        optional=gold.optional if gold else False,
        gold=gold and Side(text=gold.text, actors=_sorted(case, gold), status=gold.status, quotes=gold.at),
        predicted=item
        and Side(
            text=item.text,
            actors=_sorted(case, item),
            status=_status(item),
            quotes=tuple(found.quote for found in item.evidence),
        ),
        why=why,
    )


def _sorted(case: Case, item: Item | GoldItem) -> tuple[str, ...]:
    return tuple(sorted(case.actors(item.actors)))


def _status(item: Item) -> str:
    return str(getattr(item, "status", ""))


def _why(item: Item, wanted: Sequence[GoldItem], at: Sequence[frozenset[int]], case: Case) -> str:
    """Why a prediction matches nothing, by the gold item that it comes nearest to."""
    if fault := case.fault(item):
        return fault
    reasons = {case.difference(item, one, at[column]): one.key for column, one in enumerate(wanted)}
    if "" in reasons:
        return f"repeats {reasons['']}"
    if "is ascribed to another party" in reasons:
        return f"is ascribed to another party than {reasons['is ascribed to another party']}"
    return "states what the gold does not hold"


def _ids(gold: GoldArticle, brief: ArticleBrief) -> dict[str, str]:
    """Every party id and name that occurs to the id that it is compared by, so that U.K. is United Kingdom."""
    names = {party.id: party.name for party in brief.parties}
    used = {name for item in brief.items for name in item.actors} | set(names)
    used |= {name for section in SECTIONS for one in gold.section(section) for name in one.actors}
    return {name: compared_id(names.get(name, name)) for name in used | {party.name for party in gold.parties}}
