"""Questions that say no more than "when will they answer?" are told with the question that says about what."""

from collections.abc import Iterable
from dataclasses import replace

from summarizer.merging.claim import roots
from summarizer.reading.draft import Draft

__all__ = ["folded"]


def folded(drafts: Iterable[Draft]) -> list[Draft]:
    """The drafts, each bare question as one more sentence of the nearest fuller one that awaits the same party."""
    given = list(drafts)
    questions = [one for one in given if one.section == "open_questions"]
    full = [one for one in questions if not _bare(one)]
    told: dict[Draft, set[int]] = {}
    left: list[Draft] = []
    for one in given:
        same = [other for other in full if other.by == one.by] if one in questions and _bare(one) else []
        if same:
            nearest = min(same, key=lambda other: abs(other.sentences[0] - one.sentences[0]))
            told.setdefault(nearest, set()).update(one.sentences)
        else:
            left.append(one)
    # Its own sentence stays first: names are resolved there.
    return [replace(one, sentences=(*one.sentences, *sorted(told.get(one, set()) - {*one.sentences}))) for one in left]


def _bare(question: Draft) -> bool:
    """Whether the question holds one word, beside names, that tells what it is about."""
    return len(roots(question.text)) < 2
