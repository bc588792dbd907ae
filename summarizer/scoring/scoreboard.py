"""A score report as plain text: aligned tables, and what was missed, wrong and matched, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from summarizer.scoring.report import ArticleScore, Pair, Report, Scores, Side, Spent
from summarizer.scoring.scores import SECTIONS, Counts, Measure, Share

__all__ = ["aligned", "text"]

_HEADER = ("", "precision", "recall", "F1", "F0.5", "right", "given", "gold", "status", "evidence", "supported")
_WIDTH = 56


def text(report: Report, *, details: bool = False, articles: bool = True) -> str:
    """The report as text, each line ending in a newline: a line an article, and with `details` its items too."""
    lines = [
        *aligned([_HEADER, *_rows(report, articles=articles)]),
        "",
        *aligned(_baselines(report)),
        "",
        *aligned(_facts(report)),
    ]
    if details:
        for one in report.articles:
            lines += ["", *_article(one)]
    return "".join(f"{line.rstrip()}\n" for line in lines)


def aligned(rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The rows as lines: the first column to the left, the others to the right, or to the left where there are two."""
    listed = list(rows)
    widths = [max(len(row[column]) for row in listed) for column in range(len(listed[0]))]
    for row in listed:
        cells = row[1:] if len(row) == 2 else [cell.rjust(width) for cell, width in zip(row, widths, strict=True)][1:]
        yield "  ".join((row[0].ljust(widths[0]), *cells)).rstrip()


def _rows(report: Report, *, articles: bool) -> Iterator[Sequence[str]]:
    yield from _counted(report)
    yield _row("parties", report.parties)
    yield _row("spokespeople", report.spokespeople)
    for one in report.articles if articles and len(report.articles) > 1 else ():
        shares = (one.status.overall, one.exact.overall, one.supported.overall)
        yield _row(one.article, one.items.overall, *shares)


def _counted(scores: Scores) -> Iterator[Sequence[str]]:
    for section, measure in scores.items.sections.items():
        shares = (one.sections[section] for one in (scores.status, scores.exact, scores.supported))
        yield _row(section.replace("_", " "), measure, *shares)
    yield _row(
        "all items", scores.items.overall, *(one.overall for one in (scores.status, scores.exact, scores.supported))
    )


def _row(name: str, measure: Measure, *shares: Share) -> Sequence[str]:
    rates = (measure.precision, measure.recall, measure.f1, measure.f05)
    counts = (measure.matched, measure.predicted, measure.expected)
    values = ["-" if share.value is None else f"{share.value:.3f}" for share in shares] or [""] * 3
    return (name, *(f"{rate:.3f}" for rate in rates), *(str(count) for count in counts), *values)


def _baselines(scores: Scores) -> Iterator[Sequence[str]]:
    sections = [section.replace("_", " ") for section in SECTIONS]
    yield ("F1 of a baseline", *sections, "all items")
    for name, counts in scores.baselines.items():
        yield (name, *_f1s(counts))


def _f1s(counts: Counts) -> Iterator[str]:
    yield from (f"{counts.sections[section].f1:.3f}" for section in SECTIONS)
    yield f"{counts.overall.f1:.3f}"


def _facts(scores: Scores) -> Iterator[Sequence[str]]:
    yield "party accuracy", _share(scores.party_accuracy)
    yield "role right", _share(scores.roles)
    yield "status right", _share(scores.status.overall)
    yield "evidence exact", _share(scores.exact.overall)
    yield "supported", _share(scores.supported.overall, nothing="not checked")
    yield "traps cited", str(scores.traps)
    yield "strange parties", str(len(scores.strange_parties))
    yield "cues right", _share(scores.cues)
    yield "cues right alone", _share(scores.cues_alone)
    if isinstance(scores, Report) and scores.spent:
        yield from _spent(scores.spent, len(scores.articles))
    if isinstance(scores, Report) and scores.made:
        yield "model", f"{scores.made.model}, {scores.made.reading} reading, prompt {scores.made.prompt}"


def _spent(spent: Spent, articles: int) -> Iterator[Sequence[str]]:
    usage = spent.usage
    answers = "answer" if usage.cached_calls == 1 else "answers"
    kept = f"; {usage.cached_calls} {answers} kept from earlier runs took none" if usage.cached_calls else ""
    yield "tokens", f"{usage.prompt_tokens:,} in, {usage.completion_tokens:,} out{kept}"
    yield "cost", "-" if usage.cost is None else f"${usage.cost:.2f}"
    yield "seconds", f"{spent.seconds:.1f}, {spent.seconds / max(articles, 1):.1f} an article"


def _share(share: Share, *, nothing: str = "none to judge") -> str:
    return nothing if share.value is None else f"{share.value:.3f}  ({share.right} of {share.of})"


def _article(one: ArticleScore) -> Iterator[str]:
    yield f"== {one.article}"
    yield from aligned([_HEADER, *_counted(one)])
    yield from aligned(_facts(one))
    if one.strange_parties:
        yield f"parties that the gold does not hold: {', '.join(one.strange_parties)}"
    for name, pairs in (("missed", one.missed), ("wrong", one.wrong), ("matched", one.matched)):
        yield ""
        yield f"-- {name}: {len(pairs)}"
        yield from _listed(pairs)


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
