"""Whether a denial in one text and none in the other plainly contradict each other, or may say the same.

Much is denied by a word that no rule reaches: who keeps a thing will not give it up, and what a ministry exempts it
does not tax. Where either text has such a word and the other has not, it is not plain that they differ.
"""

from typing import NamedTuple

from summarizer.supporting.denial import negators
from summarizer.supporting.passage import Passage, Span

__all__ = ["Side", "plainly_opposed"]

_CUTS = frozenset("and or while who which if unless until".split())
"""Words beyond which another statement begins."""
_BACK = frozenset("it them that this so these those".split())
"""Words that take up what stands before: "its bid is final and it will not raise it"."""
_NEAR = 4
"""Words between a denial's verb and what it is said of."""


class Side(NamedTuple):
    """A word in one of the two texts."""

    of: Passage
    counts: tuple[int, ...]
    """For each word of the text, how many negations reach it."""
    at: int
    whole: bool
    """Whether all of the text is about the word, as in a claim."""

    @property
    def odd(self) -> bool:
        """Whether the word is denied."""
        return self.counts[self.at] % 2 == 1


def plainly_opposed(one: Side, other: Side) -> bool:
    """Whether one of the two denies its word, the other affirms it, and nothing else in them may deny or affirm it."""
    if one.odd == other.odd:
        return False
    denying, affirming = (one, other) if one.odd else (other, one)
    if not affirming.counts[affirming.at] and _denied_elsewhere(affirming, denying):
        return False
    return not _undone(affirming, denying) and not _undone_within(denying, affirming)


def _denied_elsewhere(side: Side, other: Side) -> bool:
    """Whether a negation that does not reach the word may be said of it: "our quotas are not on the table".

    What both texts end or waive is said of something else where the other text has another negation beside it.
    """
    beside = any(not _shared(other.of, span, side.of) for _, span in negators(other.of))
    return any(
        (side.whole or _about(side, span)) and not (kind == "stop" and beside and _shared(side.of, span, other.of))
        for kind, span in negators(side.of)
    )


def _about(side: Side, span: Span) -> bool:
    """Whether what stands at the span is said of the side's word: in its clause, with no other statement between."""
    first, end = (side.at + 1, span[0]) if side.at < span[0] else (span[1], side.at)
    if side.of.clause_end(first) < end:
        return False
    between = side.of.keys[first:end]
    after = side.of.keys[span[1] : side.of.clause_end(span[1])]
    return _CUTS.isdisjoint(between) or (side.at < span[0] and not _BACK.isdisjoint(after))


def _undone(affirming: Side, denying: Side) -> bool:
    """Whether the side that affirms has a word that may deny, and the other has not."""
    of = affirming.of
    soft = [span for span in of.marks("polarity", "soft") if affirming.whole or _about(affirming, span)]
    if not any(kind == "stop" for kind, _ in negators(denying.of)):
        kept = (span for span in of.marks("polarity", "steady") if affirming.whole or _about(affirming, span))
        soft += [span for span in kept if not _goes_on(of, span)]
    return any(not _shared(of, span, denying.of) for span in soft)


def _goes_on(of: Passage, span: Span) -> bool:
    return any(key.endswith("ing") for key in of.keys[span[1] : span[1] + 1])  # "keep talking" keeps nothing


def _undone_within(denying: Side, affirming: Side) -> bool:
    """Whether what is denied may itself be a denial: "will not dismantle its quotas"."""
    of = denying.of
    spans = (*of.marks("polarity", "soft"), *of.marks("polarity", "steady"))
    near = (span for span in spans if 0 < denying.at - span[0] <= _NEAR and denying.counts[span[0]] % 2)
    return any(not _shared(of, span, affirming.of) for span in near)


def _shared(of: Passage, span: Span, other: Passage) -> bool:
    """Whether the other text has the word too, or one that means the same."""
    return of.keys[span[0]] in other.keys or not of.words[span[0]].senses.isdisjoint(other.senses)
