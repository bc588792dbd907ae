"""What a brief does not count: statements that did not pass the checks, and sentences that may have been missed."""

from collections.abc import Iterator

from summarizer.missed import Missed, missed_in
from summarizer.render.plain import SUBJECTS, View, count
from summarizer.render.safe import clean
from summarizer.schema import Brief, Rejected

__all__ = ["missed", "rejected"]


def rejected(brief: Brief) -> str:
    """Every rejected statement with its reason and its sentences, as text."""
    view = View(brief, clean)
    lines = [view.refused()]
    for one in brief.rejected:
        lines += ["", *_rejected(view, one)]
    return _text(lines)


def missed(brief: Brief) -> str:
    """Every sentence that may state something and that no item cites, with the words that say so, as text."""
    view = View(brief, clean)
    found = missed_in(brief)
    sentences = count(len(found), "sentence")
    lines = [f"{sentences} may state something that no item cites. Words tell it, no model."]
    if not brief.records:
        lines = ["The brief holds no articles, so that nothing can be looked for in them."]
    for one in found:
        lines += ["", *_missed(view, one)]
    return _text(lines)


def _rejected(view: View, one: Rejected) -> Iterator[str]:
    by = f" of {', '.join(map(clean, one.by))}" if any(map(str.strip, one.by)) else ""
    yield f"{SUBJECTS[one.section]}{by}: {clean(one.text)}"
    yield f"    {clean(one.why)}"
    for found in one.evidence:
        yield f"    {view.numbers([found.source])} {clean(found.quote)} ({view.place(found)})"


def _missed(view: View, one: Missed) -> Iterator[str]:
    yield f"{view.numbers([one.source])} {clean(one.quote)} (sentence {one.sentence})"
    announced = zip(one.kinds, one.words, strict=True)
    yield f"    {'; '.join(f'{kind}: {clean(words)}' for kind, words in announced)}"


def _text(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
