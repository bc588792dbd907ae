"""Examples of what a reading gets right and wrong, chosen by rule and not by hand."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from summarizer.evaluate import Report
from summarizer.scoring.report import Pair
from summarizer.text import content_words

__all__ = ["examples"]

_WIDTH = 70
_EXAMPLES = 2

Example = tuple[str, Pair]
"""An article's file name and a pair of it."""


def examples(report: Report) -> str:
    """Two lines that are right and two that are wrong, by rule.

    Right: the most words in common with the annotator's, of two articles. Wrong: the first in the order of the
    articles, of two articles and with two reasons where there are such.
    """
    matched = [(one.article, pair) for one in report.articles for pair in one.matched if not pair.optional]
    wrong = [(one.article, pair) for one in report.articles for pair in one.wrong]
    right = _differing(sorted(matched, key=lambda found: -_in_common(found[1])))
    shown = [*(_shown("Right", *one) for one in right), *(_shown("Wrong", *one) for one in _differing(wrong))]
    return "\n".join("".join(f"{line}\n" for line in lines) for lines in shown)


def _differing(found: Sequence[Example]) -> list[Example]:
    """The first ones, of different articles and with different reasons as long as there are such."""
    chosen: list[Example] = []
    left = list(found)
    while left and len(chosen) < _EXAMPLES:
        articles, reasons = {one for one, _ in chosen}, {_reason(pair) for _, pair in chosen} - {""}
        fresh = [one for one in left if one[0] not in articles]
        best = next((one for one in fresh if _reason(one[1]) not in reasons), (fresh or left)[0])
        chosen.append(best)
        left.remove(best)
    return chosen


def _reason(pair: Pair) -> str:
    """The kind of reason: its first word, such as "repeats"."""
    return pair.why.partition(" ")[0]


def _in_common(pair: Pair) -> int:
    return (
        len(content_words(pair.gold.text) & content_words(pair.predicted.text)) if pair.gold and pair.predicted else 0
    )


def _shown(verdict: str, article: str, pair: Pair) -> Iterator[str]:
    section = pair.section.removesuffix("s").replace("_", " ")
    yield f"{verdict}: {section} in {article}" + (f", {pair.why}" if pair.why else "")
    for label, side in (("gold", pair.gold), ("model", pair.predicted)):
        if side:
            yield from _labelled(label, f"{side.text} [{', '.join(side.actors) or 'nobody'}; {side.status}]")
    for quote in pair.predicted.quotes if pair.predicted else ():
        yield from _labelled("cites", f"“{' '.join(quote.split())}”")


def _labelled(label: str, words: str) -> Iterator[str]:
    for at, line in enumerate(wrap(words, _WIDTH)):
        yield f"  {label if not at else '':6}{line}"
