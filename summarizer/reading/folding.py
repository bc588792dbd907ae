"""What says no more than "when will they answer?" or "a serious offer" is told with the item that says about what."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache, lru_cache

from summarizer.merging.claim import roots
from summarizer.reading.draft import Draft
from summarizer.schema import Section

__all__ = ["folded", "retells", "says_little"]

_NEAR = 3
"""Sentences between two questions of one party that say no more than "when will it answer?" and are yet the same."""
_ANSWERING = """
answer reply respond decide decision give examine study consider look review weigh assess accept reject agree say tell
offer proposal plan text idea draft package terms bid letter list suggestion proposition
government military ministry board committee council cabinet members union company leaders side sides officials
"""
"""Words of a question that tell only that an answer is awaited, to what is on the table, and of whom."""
_OFFERING = """
offer proposal plan text idea draft package terms put lay table serious final good fair new present make submit
"""
"""Words of a proposal that tell only that there is one."""


_HAD = re.compile(
    r"\bhad (?:earlier |first |initially |originally )?(?:offered|proposed|suggested|tabled|put forward|floated)\b"
)
_REPORTED = re.compile(
    r"\b(?:said|says|told|added|that|which|who|whom|when|where|after|as|because|while|and|but)\b", re.I
)
"""Before such words: they are of another clause than the sentence's own."""
_CAPITAL = re.compile(r"\W*[^\Wa-z]")
_ASIDE = re.compile(r", (?:which|who|whose)\b[^,]{1,120},")


def retells(sentence: str) -> bool:
    """Whether the sentence goes back to what was offered before the news: "Gabon had proposed a cut of 28 percent".

    Of the sample and development articles and 24 others, 6 such followed an answered offer of the same party within
    three sentences; all 6 told that offer again.
    """
    told = _ASIDE.sub("", sentence)
    found = _HAD.search(told)
    return found is not None and not _REPORTED.search(told[: found.start()])


def folded(
    drafts: Iterable[Draft],
    names: Callable[[Draft], tuple[str, ...]] | None = None,
    retold: Callable[[Draft, Draft], bool] | None = None,
) -> list[Draft]:
    """The drafts, each that says too little as one more sentence of the one that tells what it is about.

    A bare question joins the nearest fuller one that awaits the same party, a bare offer the last one before it of the
    same party; of two bare questions close together the second joins the first, unless something new was offered
    between. An offer joins the answered one before it of the same party where `retold` says that it goes back to that.
    `names` gives the parties that a draft's mentions mean; without it these are compared as they stand.
    """
    given = list(drafts)
    joins = _Joins(given, names or (lambda draft: draft.by))
    told: dict[Draft, set[int]] = {}
    left: list[Draft] = []
    for one in given:
        same = joins.fuller(one) or joins.twin(one, left)
        if not same and retold and (last := joins.answered(one, left)) and retold(last, one):
            same = last
        if same:
            told.setdefault(same, set()).update(one.sentences)
        else:
            left.append(one)
    # Its own sentence stays first: names are resolved there.
    return [replace(one, sentences=(*one.sentences, *sorted(told.get(one, set()) - {*one.sentences}))) for one in left]


class _Joins:
    """Which of an article's drafts tell what another leaves out."""

    def __init__(self, drafts: list[Draft], names: Callable[[Draft], tuple[str, ...]]) -> None:
        self._offered = [one.sentences[0] for one in drafts if one.section == "proposals" and not _bare(one)]
        self._names = {one: names(one) or one.by for one in drafts if one.section != "demands"}
        self._full = [one for one in self._names if not _bare(one)]

    def fuller(self, one: Draft) -> Draft | None:
        """The fuller item that a bare one is told with."""
        if one.section == "demands" or not _bare(one):
            return None
        same = [other for other in self._full if other.section == one.section and self._same(other, one)]
        if one.section == "proposals":
            same = [other for other in same if other.sentences[0] < one.sentences[0]]
        else:
            same = [other for other in same if not self._apart(other, one)]
        return min(same, key=lambda other: abs(other.sentences[0] - one.sentences[0]), default=None)

    def twin(self, one: Draft, before: list[Draft]) -> Draft | None:
        """The bare question before a bare one that asks the same."""
        if one.section != "open_questions" or not _bare(one):
            return None
        twins = (other for other in reversed(before) if other.section == one.section and self._same(other, one))
        return next((other for other in twins if _bare(other) and not self._apart(other, one)), None)

    def answered(self, one: Draft, before: list[Draft]) -> Draft | None:
        """The last offer of the same party close before this one, where its sentence tells what became of it."""
        if one.section != "proposals":
            return None
        offers = [other for other in before if other.section == "proposals" and self._same(other, one)]
        last = offers[-1] if offers else None
        near = last and 0 < one.sentences[0] - last.sentences[0] <= _NEAR
        return last if near and last and last.status != "tabled" else None

    def _apart(self, one: Draft, other: Draft) -> bool:
        """Whether two questions stand far apart, or something new was offered from the first to the second."""
        first, last = sorted((one.sentences[0], other.sentences[0]))
        return last - first > _NEAR or any(first < offered <= last for offered in self._offered)

    def _same(self, one: Draft, other: Draft) -> bool:
        return self._names[one] == self._names[other]


def _bare(draft: Draft) -> bool:
    return says_little(draft.section, draft.text)


@lru_cache(maxsize=1024)  # each is compared with every other
def says_little(section: Section, text: str) -> bool:
    """Whether an item's text holds nothing, beside names, that tells what it is about; a question one word at most."""
    words = " ".join(word for word in text.split() if not _CAPITAL.match(word))
    if section == "open_questions":
        return len(roots(text)) < 2 or roots(words) <= _roots_of(_ANSWERING)
    return section == "proposals" and bool(roots(text)) and roots(text) <= _roots_of(_OFFERING)


@cache
def _roots_of(words: str) -> frozenset[str]:
    return frozenset().union(*(roots(word) for word in words.split()))
