"""Independent origins: articles that carry the same report, reprinted, reworded or cut, count as one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.schema import Article
from summarizer.tracing.candidates import Index
from summarizer.tracing.likeness import Likeness, compare
from summarizer.tracing.report import Report

__all__ = ["Link", "origins", "trace"]

_SAME_REPORT = 0.3
"""Likeness of the same report. The rewordings among the samples have 0.72; a made-up report has 0.94 to its reprint,
0.60 and 0.52 to two rewordings, 0.80 to a cut; the rewordings have 0.48 to each other, and 0.51 and 0.32 to the cut.
Independent articles have up to 0.06: two on the same talks, and two on the same press conference 0.01."""
_SAME_AGENCY, _OTHER_AGENCY = 0.25, 0.45
"""Likeness wanted instead where both articles credit the same agency, and where they credit different ones."""
_WITNESSES = 5
"""Articles of a group that a new one is compared with at most: a report in a thousand papers stays cheap."""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two articles count as one origin."""

    one: str
    """Id of the article with the fullest telling of the report."""
    other: str
    """Id of the article that carries the same."""
    likeness: float
    """Share of the shorter article that the other tells in the same order, 0 to 1, two decimals."""
    shares: str
    """In words: "11 of 14 sentences told in the same order; 6 quotations; both credit AFP"."""


class _Joined(NamedTuple):
    report: Report
    likeness: Likeness
    """To the fullest telling of the report."""


_Group = list[_Joined]


def origins(articles: Sequence[Article]) -> dict[str, str]:
    """For each article's id the id of the first article, by id, that carries the same report; else its own.

    A function of the set of articles. The fullest articles come first; each following one joins the report it is most
    like, provided that it is like the fullest telling of it and like more than half of the articles compared. So
    likeness is not handed on from one to the next, and an article made of two reports joins the one that makes up most
    of it, or stays alone, but does not make one of the two.
    """
    ids = [[joined.report.id for joined in group] for group in _groups(articles)]
    found = {article: first for group in ids for first in [min(group)] for article in group}
    return dict(sorted(found.items()))


def trace(articles: Sequence[Article]) -> tuple[Link, ...]:
    """Why articles count as one origin: each of them linked to the fullest telling. By id, a function of the set."""
    links = (_link(group[0].report, joined) for group in _groups(articles) for joined in group[1:])
    return tuple(sorted(links, key=lambda link: (link.one, link.other)))


def _groups(articles: Iterable[Article]) -> list[_Group]:
    """The articles by report; the fullest of a group comes first."""
    unique = {article.id: article for article in articles}
    index, groups = Index(), list[_Group]()
    for article in sorted(unique.values(), key=lambda one: (-_length(one), one.id)):
        report = Report.of(article)
        keys = report.keys()
        if offer := _best(report, [(place, groups[place]) for place in index.candidates(keys)]):
            joined, place = offer
            groups[place].append(_Joined(report, joined))
        else:
            whole = len(report.sentences)
            groups.append([_Joined(report, Likeness(1.0, whole, whole, len(report.quotations)))])
            index.add(keys)
    return groups


def _length(article: Article) -> int:
    return sum(sentence.end - sentence.start for sentence in article.sentences)


def _best(report: Report, candidates: Iterable[tuple[int, _Group]]) -> tuple[Likeness, int] | None:
    """The group that a report is most like of those that it belongs to, the first of equals, with how like it is."""
    best: tuple[Likeness, int] | None = None
    for place, group in candidates:
        joined = _join(report, group, least=best[0].share if best else 0.0)
        if joined and (best is None or (joined.share, -place) > (best[0].share, -best[1])):
            best = joined, place
    return best


def _join(report: Report, group: _Group, *, least: float) -> Likeness | None:
    """How like the fullest telling of the group a report is; None where it does not belong to the group, or is less
    like it than `least`."""
    fullest, *others = (joined.report for joined in group[:_WITNESSES])
    wanted = max(least, _wanted(fullest, report))
    likeness = compare(fullest, report, least=wanted)
    return likeness if likeness.share >= wanted and _mostly(report, others) else None


def _mostly(report: Report, others: Sequence[Report]) -> bool:
    """Whether a report that is like the fullest telling of a group is like more than half of what is compared."""
    needed = (1 + len(others)) // 2
    for left, other in zip(range(len(others), 0, -1), others, strict=True):
        if not 0 < needed <= left:
            break
        wanted = _wanted(other, report)
        needed -= compare(other, report, least=wanted).share >= wanted
    return needed <= 0


def _wanted(one: Report, other: Report) -> float:
    if not (one.credit and other.credit):
        return _SAME_REPORT
    return _SAME_AGENCY if one.credit == other.credit else _OTHER_AGENCY


def _link(fullest: Report, joined: _Joined) -> Link:
    report, likeness = joined
    told = [f"{likeness.in_order} of {likeness.sentences} sentences told in the same order"]
    if likeness.quotations:
        told.append(f"{likeness.quotations} quotation{'s' * (likeness.quotations > 1)}")
    if report.credit and report.credit == fullest.credit:
        told.append(f"both credit {report.credit}")
    return Link(fullest.id, report.id, round(likeness.share, 2), "; ".join(told))
