"""A score report as plain text: an aligned table, and what was missed, wrong and matched, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from summarizer.scoring.scores import SECTIONS, ArticleScore, Counts, Measure, Pair, Report, Share, Side

_HEADER = ("", "precision", "recall", "F1", "F0.5", "right", "given", "gold")
_WIDTH = 56


def text(report: Report, *, details: bool = False) -> str:
    """The report as text, each line ending in a newline; with `details`, each article's items too."""
    lines = [*_table([_HEADER, *_rows(report)]), "", *_shares(report)]
    if details:
        for one in report.articles:
            lines += ["", *_article(one)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _rows(report: Report) -> Iterator[Sequence[str]]:
    for section in SECTIONS:
        yield _row(section.replace("_", " "), report.items.sections[section])
    yield _row("all items", report.items.overall)
    yield _row("parties", report.parties)
    yield _row("spokespeople", report.spokespeople)
    for name, counts in report.baselines.items():
        yield _row(f"baseline: {name}", counts.overall)
    for one in report.articles if len(report.articles) > 1 else ():
        yield _row(one.article, one.items.overall)


def _row(name: str, measure: Measure) -> Sequence[str]:
    rates = (measure.precision, measure.recall, measure.f1, measure.f05)
    counts = (measure.matched, measure.predicted, measure.expected)
    return (name, *(f"{rate:.3f}" for rate in rates), *(str(count) for count in counts))


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = (cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))
        yield "  ".join((row[0].ljust(widths[0]), *cells))


def _shares(report: Report | ArticleScore) -> Iterator[str]:
    yield f"status right      {_share(report.status)}"
    yield f"role right        {_share(report.roles)}"
    yield f"evidence exact    {_share(report.exact)}"
    yield f"traps cited       {report.traps}"


def _share(share: Share) -> str:
    return "none to judge" if share.value is None else f"{share.value:.3f}  ({share.right} of {share.of})"


def _article(one: ArticleScore) -> Iterator[str]:
    yield f"== {one.article}"
    yield from _table([_HEADER, *_counted(one.items)])
    yield from _shares(one)
    for name, pairs in (("missed", one.missed), ("wrong", one.wrong), ("matched", one.matched)):
        yield ""
        yield f"-- {name}: {len(pairs)}"
        yield from _listed(pairs)


def _counted(counts: Counts) -> Iterator[Sequence[str]]:
    for section, measure in counts.sections.items():
        yield _row(section.replace("_", " "), measure)
    yield _row("all items", counts.overall)


def _listed(pairs: Iterable[Pair]) -> Iterator[str]:
    for pair in pairs:
        note = " (optional)" if pair.optional else f": {pair.why}" if pair.why else ""
        yield f"{pair.section} {pair.key or ''}".rstrip() + note
        yield from _beside(_side(pair.gold), _side(pair.predicted))


def _side(side: Side | None) -> list[str]:
    if side is None:
        return ["-"]
    quotes = [line for quote in side.quotes for line in wrap(f"“{' '.join(quote.split())}”", _WIDTH)]
    return [*wrap(side.text, _WIDTH), f"[{', '.join(side.actors) or 'nobody'}; {side.status}]", *quotes]


def _beside(left: list[str], right: list[str]) -> Iterator[str]:
    """Gold on the left, the prediction on the right."""
    for row in range(max(len(left), len(right))):
        one = left[row] if row < len(left) else ""
        other = right[row] if row < len(right) else ""
        yield f"    {one.ljust(_WIDTH)}  | {other}"
