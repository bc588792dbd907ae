"""How much of the shorter of two reports the other one tells too, in the same order."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from summarizer.tracing.report import Report

__all__ = ["Likeness", "compare"]

_SAME_SENTENCE = 0.4
"""Weight of the shared words, over that of all words of both, from which two sentences tell the same. At 0.3
independent samples tell up to 6 of 14 sentences in the same order, at 0.4 up to 3; at 0.5 a report that was reworded
by one hand and cut by another falls from 6 of 6 to 5."""
_DOUBT = 8.0
"""Words of no likeness that every report is given: a few words in common are no report. A reprint of six words is then
0.43 alike, one of a hundred words 0.93; one sentence of ten words that another article half shares stays at 0.28."""
_OPENING = 4
"""The first of so many parts of a report is its opening, and at least two sentences, since one may be a byline."""


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


def compare(one: Report, other: Report) -> Likeness:
    """How alike two reports are; the same whichever comes first.

    Each sentence of the run counts by its weight and by how alike the two are. A run that holds the opening of neither
    counts for nothing: news comes first and background last, so a shortened or a lengthened reprint keeps an opening,
    and a background or a notice that two stories share does not.
    """
    shorter, longer = sorted((one, other), key=lambda report: (report.weight, report.id))
    run = _longest_run(_matches(shorter, longer))
    if not any(match.here < _opening(shorter) or match.there < _opening(longer) for match in run):
        return _NOTHING._replace(sentences=len(shorter.sentences))
    told = sum(match.alike * shorter.weights[match.here] for match in run)
    quotations = sum(match.here in shorter.quotations for match in run)
    return Likeness(told / (shorter.weight + _DOUBT), len(run), len(shorter.sentences), quotations)


def _matches(shorter: Report, longer: Report) -> list[_Match]:
    """Every pair of sentences that tell the same."""
    found: list[_Match] = []
    places = longer.places
    for here, words in enumerate(shorter.sentences):
        shared: dict[int, float] = {}
        for word, weight in words.items():
            for there, as_much in places.get(word, ()):
                shared[there] = shared.get(there, 0.0) + weight + as_much
        for there, weight in shared.items():
            alike = weight / (shorter.weights[here] + longer.weights[there])
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
