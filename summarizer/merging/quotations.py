"""The same statement quoted in different words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations, pairwise
from typing import NamedTuple

from summarizer.merging.claim import WORD, key_of, root_of, roots
from summarizer.schema import Disagreement, Evidence, Version
from summarizer.schema.brief import AnyItem

__all__ = ["quotations"]

_QUOTED = re.compile(r"[“«\"„]([^“”«»\"„]+)[”»\"“]|(?<!\w)[‘']([^‘’“”\"]{8,}?)[’'](?!\w)")
_MARKS = frozenset("“«\"„‘'")
_CLAUSE = re.compile(r"[.,;:!?—–]+")
_FRAME = 3
"""Words in a row that must be the same beside words that differ: "turning the meeting into a ...". With two, the sample
articles' "it is" and "of the" frame words that have nothing to do with each other."""
_MOST = 3
"""Words that tell something in a stretch that differs. Longer ones, in the sample articles, say different things."""
_FRAGMENT = 4
"""Words of a quotation that stands within a sentence: "combine the two"."""
_SAME_SENTENCE = 0.4
"""Shared words over all of two sentences from which their only fragments stand in the same place of the story. Two
rewordings of one sentence have 0.43 and more among the sample articles."""
_QUOTES = 200
"""Sentences of an item that are compared: as many as a day's brief of 100 articles holds for its most told item."""


class _Word(NamedTuple):
    key: str
    quoted: int
    """Which quotation it stands in, 0 for none."""
    clause: int
    start: int
    end: int


class _Said(NamedTuple):
    """A quoted stretch that another article words differently."""

    source: str
    words: str


def quotations(found: Iterable[tuple[AnyItem, Sequence[AnyItem]]]) -> Iterator[Disagreement]:
    """For every statement that articles quote differently, the words of each; at the item whose text is nearest."""
    at_item: dict[tuple[Version, ...], list[tuple[int, str]]] = {}
    for item, accounts in found:
        statements = list(_statements(item.evidence)) if len(accounts) > 1 else []
        told = frozenset[str]().union(*(roots(one.text) for one in accounts)) if statements else frozenset()
        for versions in statements:
            words = frozenset[str]().union(*(roots(one.value) for one in versions))
            at_item.setdefault(versions, []).append((-len(words & told), item.id))
    for versions, items in at_item.items():
        yield Disagreement(item=min(items)[1], about="quotation", versions=versions)


def _statements(evidence: Sequence[Evidence]) -> Iterator[tuple[Version, ...]]:
    """The versions of each statement among the sentences."""
    quoting = [one for one in evidence[:_QUOTES] if not _MARKS.isdisjoint(one.quote) and _QUOTED.search(one.quote)]
    group_of: dict[_Said, set[_Said]] = {}
    for one, other in combinations(quoting, 2):
        if words := _differing(one.quote, other.quote) if one.source != other.source else None:
            pair = _Said(one.source, words[0]), _Said(other.source, words[1])
            joined = set().union(*(group_of.get(said, {said}) for said in pair))
            group_of |= dict.fromkeys(joined, joined)
    for group in {id(group): group for group in group_of.values()}.values():
        if versions := _versions(group):
            yield versions


def _versions(group: Iterable[_Said]) -> tuple[Version, ...] | None:
    """What each article says, in its first words for it; None where all say the same."""
    first: dict[str, str] = {}
    for said in sorted(group):
        first.setdefault(said.source, said.words)
    by_words: dict[str, list[str]] = {}
    for source, words in first.items():
        by_words.setdefault(words, []).append(source)
    if len({_plain(words) for words in by_words}) < 2:
        return None
    return tuple(Version(value=words, sources=tuple(sources)) for words, sources in sorted(by_words.items()))


@lru_cache(maxsize=4096)
def _differing(one: str, other: str) -> tuple[str, str] | None:
    """Quoted stretches of two sentences that stand in the same place and hold different words.

    Remembered: a day's reprints compare the same sentences many times.
    """
    mine, theirs = _words(one), _words(other)
    matcher = SequenceMatcher(None, [word.key for word in mine], [word.key for word in theirs], autojunk=False)
    blocks = matcher.get_matching_blocks()
    for block, after in pairwise(blocks):
        if block.size >= _FRAME and _tells(mine[block.a : block.a + block.size]):
            first = _stretch(mine, block.a + block.size, after.a)
            second = _stretch(theirs, block.b + block.size, after.b)
            if first and second and _differ(first, second):
                return _said(one, first), _said(other, second)
    return _fragments(one, other, mine, theirs)


def _fragments(one: str, other: str, mine: list[_Word], theirs: list[_Word]) -> tuple[str, str] | None:
    """The only fragments that two sentences quote, where the sentences are rewordings of one another."""
    first, second = ([word for word in words if word.quoted == 1] for words in (mine, theirs))
    several = any(word.quoted > 1 for words in (mine, theirs) for word in words)
    if several or not (0 < len(first) <= _FRAGMENT and 0 < len(second) <= _FRAGMENT) or not _differ(first, second):
        return None
    said, others = roots(one), roots(other)
    alike = len(said & others) >= _SAME_SENTENCE * len(said | others)
    return (_said(one, first), _said(other, second)) if alike else None


def _stretch(words: Sequence[_Word], start: int, end: int) -> list[_Word]:
    """The words up to where the two agree again or the clause ends, if they stand in a quotation."""
    if start >= len(words) or not words[start].quoted:
        return []
    first = words[start]
    return [word for word in words[start:end] if (word.quoted, word.clause) == (first.quoted, first.clause)]


def _differ(one: Sequence[_Word], other: Sequence[_Word]) -> bool:
    mine, theirs = _contents(one), _contents(other)
    return 0 < len(mine) <= _MOST and 0 < len(theirs) <= _MOST and not mine & theirs


def _contents(words: Iterable[_Word]) -> frozenset[str]:
    return frozenset(found for word in words if (found := root_of(word.key)))


def _tells(words: Iterable[_Word]) -> bool:
    return bool(_contents(words))


def _said(text: str, words: Sequence[_Word]) -> str:
    """The clause of the quotation that the words stand in, as it stands in the article."""
    begin, stop = _bounds(text, words[0].start)
    marks = [found.span() for found in _CLAUSE.finditer(text, begin, stop)]
    start = max((end for _, end in marks if end <= words[0].start), default=begin)
    end = min((first for first, _ in marks if first >= words[-1].end), default=stop)
    return " ".join(text[start:end].split())


def _bounds(text: str, at: int) -> tuple[int, int]:
    """Where the quotation around a place begins and ends."""
    return next(_inner(found) for found in _QUOTED.finditer(text) if found.start() <= at < found.end())


def _inner(found: re.Match[str]) -> tuple[int, int]:
    return found.span(1) if found[1] is not None else found.span(2)


@lru_cache(maxsize=4096)
def _words(text: str) -> list[_Word]:
    spans = [_inner(found) for found in _QUOTED.finditer(text)]
    clause, words = 0, []
    for found in WORD.finditer(text):
        if found[0][0].isalnum():
            words.append(_Word(_same(found[0]), _inside(spans, found.start()), clause, *found.span()))
        else:
            clause += 1
    return words


def _same(word: str) -> str:
    """The word by what it means, where the groups of words say so: meeting and talks are one."""
    key = key_of(word)
    return root_of(key) or key


def _inside(spans: Sequence[tuple[int, int]], place: int) -> int:
    return next((number for number, (start, end) in enumerate(spans, 1) if start <= place < end), 0)


def _plain(words: str) -> str:
    return " ".join(key_of(one) for one in WORD.findall(words) if one[0].isalnum())
