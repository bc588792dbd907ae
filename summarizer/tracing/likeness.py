"""How much of the shorter of two reports the other one tells too, in the same order."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from summarizer.tracing.report import UNIT, Report

__all__ = ["Likeness", "compare"]

_SAME_SENTENCE = 0.4
"""Weight of the shared words, over that of all words of both, from which two sentences tell the same. At 0.3
independent samples tell up to 6 of 14 sentences in the same order, at 0.4 up to 3; at 0.5 a report that was reworded
by one hand and cut by another falls from 6 of 6 to 5."""
_DOUBT = 8 * UNIT
"""Words of no likeness that every report is given: a few words in common are no report. A reprint of six words is then
0.43 alike, one of a hundred words 0.93; one sentence of ten words that another article half shares stays at 0.28."""
_OPENING = 4
"""The first of so many parts of a report is its opening, and at least two sentences, since one may be a byline."""

_FEW = 3
"""Sentences of an article that hold a word, up to which they are looked at one by one."""


class Likeness(NamedTuple):
    """What two reports share."""

    share: float
    """Weight of the shorter report's sentences that the other tells in the same order, 0 to 1."""
    in_order: int
    """Sentences in that run."""
    sentences: int
    """Sentences of the shorter report."""
    quotations: int
    """How many of the run are mostly quotation."""


_NOTHING = Likeness(0.0, 0, 0, 0)


class _Match(NamedTuple):
    here: int
    there: int
    alike: float


def compare(one: Report, other: Report, *, least: float = 0.0) -> Likeness:
    """How alike two reports are; the same whichever comes first. Nothing where they cannot share `least`.

    Each sentence of the run counts by its weight and by how alike the two are. A run that holds the opening of neither
    counts for nothing: news comes first and background last, so a shortened or a lengthened reprint keeps an opening,
    and a background or a notice that two stories share does not.
    """
    shorter, longer = sorted((one, other), key=lambda report: (report.weight, report.id))
    nothing = _NOTHING._replace(sentences=len(shorter.sentences))
    spare = shorter.weight - int(least * (shorter.weight + _DOUBT))  # weights are whole: what is below counts as enough
    if spare < 0:
        return nothing
    run = _reprint(shorter) if shorter.sentences == longer.sentences else _told_alike(shorter, longer, spare)
    if not any(match.here < _opening(shorter) or match.there < _opening(longer) for match in run):
        return nothing
    told = sum(match.alike * shorter.weights[match.here] for match in run)
    quotations = sum(match.here in shorter.quotations for match in run)
    return Likeness(told / (shorter.weight + _DOUBT), len(run), len(shorter.sentences), quotations)


def _reprint(report: Report) -> list[_Match]:
    """The run of a report and its reprint word by word: there is one longest."""
    return [_Match(at, at, 1.0) for at, weight in enumerate(report.weights) if weight]


def _told_alike(shorter: Report, longer: Report, spare: int) -> list[_Match]:
    """The longest run; none where sentences of more weight than `spare` cannot be in it."""
    near = _near(shorter, longer, spare)
    return _longest_run(_matches(shorter, longer, near)) if near else []


def _near(shorter: Report, longer: Report, spare: int) -> dict[int, list[int]]:
    """For each sentence of the shorter, those of the longer that may tell the same: for which the most that they can
    share is enough. Words of few sentences are counted for each, others as if all had them. Nothing as soon as
    sentences of more weight than `spare` have none: most reports that are compared are of other origin."""
    found: dict[int, list[int]] = {}
    for here, own in enumerate(shorter.weights):
        if own and (near := _near_one(shorter.sentences[here], own, longer)):
            found[here] = near
        elif (spare := spare - own) < 0:
            return {}
    return found


def _near_one(words: Mapping[str, int], own: int, longer: Report) -> list[int]:
    known, places, weights = longer.terms, longer.places, longer.weights
    shared = [0] * len(weights)
    by_all = 0
    for word, weight in words.items():
        if there := places.get(word):
            both = weight + known[word]
            if len(there) > _FEW:
                by_all += both
            else:
                for one in there:
                    shared[one] += both
    if max(shared, default=0) + by_all < _SAME_SENTENCE * (own + longer.lightest):
        return []
    return [one for one, weight in enumerate(shared) if weight + by_all >= _SAME_SENTENCE * (own + weights[one])]


def _matches(shorter: Report, longer: Report, near: Mapping[int, Iterable[int]]) -> list[_Match]:
    """Every pair of sentences that tell the same."""
    found: list[_Match] = []
    for here, places in near.items():
        mine = shorter.sentences[here]
        for there in places:
            theirs = longer.sentences[there]
            shared = sum([mine[word] + theirs[word] for word in mine.keys() & theirs.keys()])
            alike = shared / (shorter.weights[here] + longer.weights[there])
            if alike >= _SAME_SENTENCE:
                found.append(_Match(here, there, alike))
    return found


def _longest_run(matches: Sequence[_Match]) -> list[_Match]:
    """The longest run in the order of both reports, each sentence once, by patience sorting (Schensted, 1961)."""
    ends: list[int] = []
    tops: list[_Match] = []
    before: dict[_Match, _Match | None] = {}
    for match in sorted(matches, key=lambda one: (one.here, -one.there)):
        place = bisect_left(ends, match.there)
        before[match] = tops[place - 1] if place else None
        ends[place : place + 1], tops[place : place + 1] = [match.there], [match]
    run: list[_Match] = []
    last = tops[-1] if tops else None
    while last:
        run.append(last)
        last = before[last]
    return run[::-1]


def _opening(report: Report) -> int:
    return max(2, -(-len(report.sentences) // _OPENING))
