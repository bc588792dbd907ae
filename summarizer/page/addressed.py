"""Sentences that address whoever or whatever reads the page, instead of reporting: orders to a model, for one.

Articles are hostile input. What is found here is set aside before anything else looks at the page, so that the rest is
read as if it had never stood there. The words are in `data/addressed.toml`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from summarizer.page.disguise import seen, undisguised
from summarizer.page.furniture import stands_alone
from summarizer.page.language import guess_language
from summarizer.page.paragraphs import Paragraph, is_ended, split
from summarizer.page.sentences import sentence_spans

__all__ = ["ADDRESSED", "addressed", "without"]

ADDRESSED = "words to the reader"
"""What such a range of a page is called."""
_LONGEST_BLOCK = 20_000
"""Characters of a marked block, at most."""
_LEADING = re.compile(
    r"(?:^|(?<=\W))(?:please|now|then|so|and|but|instead|kindly|just|simply|also|first"
    r"|you (?:must|should|will|are to|have to)),?\Z",
    re.IGNORECASE,
)
"""What may stand before an order."""
_ORDERS = ("voice", "start")
_REACH = 200
"""Characters about a word in which a pattern is looked for: the rules take a third of the time of whole texts."""
_SEEN = 200
"""Characters before a block that are looked at."""
_TAGS = re.compile("(?<![\U0001f3f4\U000e0020-\U000e007f])[\U000e0020-\U000e007f]+")
"""Letters that nobody sees, but for those that make a flag of the black one."""
_WORD, _STEM = re.compile(r"\w\w+"), 5
_MARK = re.compile(r"[\W\d_]*\Z")
_QUOTE_MARKS = frozenset("\"'“”‘’«»„")
_VOICED = frozenset("\"'“”‘’«»„:;,.!?…([{*_>#-–—|/\\])}`~=。、：，！")


class _Rule(NamedTuple):
    words: frozenset[str]
    marks: tuple[str, ...]
    where: str
    pattern: str


class _Words(NamedTuple):
    rules: tuple[_Rule, ...]
    goes_on: re.Pattern[str]
    blocks: tuple[tuple[str, str], ...]


def addressed(text: str, *, front: int = 0) -> tuple[tuple[int, int], ...]:
    """The ranges of the text, whole sentences or marked blocks, in which it addresses who reads it; in order.

    A range of `front`, the characters of the page's own fields at its beginning, is a line of it.
    """
    free: list[tuple[int, int]] = []
    fused: dict[int, str] = {}
    for start, end in _blocks(text):
        if _stands_free(text, start, free[-1][1] if free else 0):
            free.append((start, end))
        else:
            fused[start] = "anywhere"
    text = without(text, free)
    found = fused | {at: where for form, places in undisguised(text) for at, where in _hits(form, places)}
    return _apart((*free, *_sentences(text, found, front))) if found else tuple(free)


def _apart(spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The ranges in order, those that overlap as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The text with blanks in place of these ranges, so that what is left keeps its offsets and its lines."""
    parts, last = [], 0
    for start, end in spans:
        parts += [text[last:start], re.sub(r"[^\r\n]", " ", text[start:end])]
        last = end
    return "".join((*parts, text[last:])) if parts else text


def _hits(text: str, places: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Where a rule's words stand in the text as it is meant, told by the place in the text as given."""
    lower = text.lower()
    begins: dict[str, list[int]] = {}
    for word in _WORD.finditer(text):
        begins.setdefault(word[0][:_STEM].lower(), []).append(word.start())
    found: Iterator[re.Match[str]]
    for rule in _words().rules:
        stems = rule.words & begins.keys()
        if not stems and not any(mark in lower for mark in rule.marks):
            continue
        pattern = _compiled(rule.pattern)
        places_of = sorted(at for stem in stems for at in begins[stem])
        if rule.where in _ORDERS:
            found = filter(None, (pattern.match(text, at) for at in places_of))
        elif rule.marks:
            found = iter(pattern.finditer(text))
        else:
            found = chain.from_iterable(pattern.finditer(text, *window) for window in _windows(places_of))
        yield from ((places[one.start()], rule.where) for one in found)


def _windows(ordered: Sequence[int]) -> Iterator[tuple[int, int]]:
    """What lies about these places, in stretches that do not overlap."""
    start = end = 0
    for at in ordered:
        if at - _REACH > end:
            if end:
                yield start, end
            start = at - _REACH
        end = at + _REACH
    if end:
        yield max(start, 0), end


def _sentences(text: str, found: dict[int, str], front: int) -> Iterator[tuple[int, int]]:
    """The sentences with what was found, where it stands as its rule says, and those that go on with them."""
    ordered = sorted(found)
    for paragraph in _paragraphs(text, front):
        inside = _within(ordered, paragraph.start, paragraph.end)
        if inside:
            yield from _of_paragraph(paragraph, {at - paragraph.start: found[at] for at in inside})


def _within(ordered: Sequence[int], start: int, end: int) -> Sequence[int]:
    return ordered[bisect_left(ordered, start) : bisect_left(ordered, end)]


def _paragraphs(text: str, front: int) -> Iterator[Paragraph]:
    for line in re.finditer(r"[^\n]+", text[:front]):
        yield Paragraph(line.start(), line.end(), line[0])
    yield from split(" " * front + text[front:], stands_alone=stands_alone)


def _of_paragraph(paragraph: Paragraph, found: dict[int, str]) -> Iterator[tuple[int, int]]:
    going_on, ordered = False, sorted(found)
    for start, end in sentence_spans(paragraph.text, guess_language(paragraph.text)):
        sentence = paragraph.text[start:end]
        hit = any(_stands(sentence, at - start, found[at]) for at in _within(ordered, start, end))
        going_on = hit or (going_on and _words().goes_on.match(sentence) is not None)
        if going_on:
            numbered = not any(map(str.isalpha, paragraph.text[:start]))  # "1." before it is its own
            yield paragraph.start + (0 if numbered else start), paragraph.start + end


def _stands(sentence: str, at: int, where: str) -> bool:
    """Whether words at this place of the sentence stand where their rule wants them."""
    if where not in _ORDERS:
        return True
    before = seen(sentence[:at]).rstrip()
    while leading := _LEADING.search(before[-20:]):
        before = before[: len(before) - len(leading[0])].rstrip()
    if where == "start":
        return _MARK.match(before) is not None and not _QUOTE_MARKS & set(before)
    return not before or before[-1] in _VOICED


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Ranges between marks that are no part of an article, such as comments of HTML; none within another."""
    lower, last = text.lower(), 0
    if len(lower) != len(text):  # a letter whose small form is two: offsets would be wrong
        lower = "".join(letter if len(letter.lower()) != 1 else letter.lower() for letter in text)
    marked = (span for opens, closes in _words().blocks for span in _between(lower, opens, closes))
    spans = sorted((*marked, *(found.span() for found in _TAGS.finditer(text))))
    for start, end in spans:
        if start >= last:
            yield start, end
            last = end


def _between(lower: str, opens: str, closes: str) -> Iterator[tuple[int, int]]:
    start = lower.find(opens)
    close = lower.find(closes)
    while start >= 0 and close >= 0:
        if close < start:
            close = lower.find(closes, start)
        elif close - start > _LONGEST_BLOCK:
            start = lower.find(opens, start + 1)
        else:
            yield start, close + len(closes)
            start = lower.find(opens, close)


def _stands_free(text: str, start: int, after: int) -> bool:
    """Whether a block at `start` begins a line or stands after a sentence, or after another that ends at `after`."""
    before = text[max(start - _SEEN, after) : start]
    return not before.strip() or before.rstrip(" \t").endswith("\n") or is_ended(before.rstrip())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, a space in it any run of blanks; from the beginning of a word, where words are parted."""
    spaced = pattern.replace(" ?", r"\s*").replace(" ", r"\s+")
    return re.compile(rf"(?:(?<![^\W一-龠ぁ-んァ-ン가-힣])|(?!\w))(?:{spaced})", re.IGNORECASE)


@cache
def _words() -> _Words:
    import tomllib
    from importlib import resources

    data = tomllib.loads((resources.files("summarizer") / "data" / "addressed.toml").read_text(encoding="utf-8"))
    rules = tuple(_rule(**one) for one in data["rule"])
    blocks = tuple((one["opens"], one["closes"]) for one in data["block"])
    return _Words(rules, _compiled(data["goes_on"]["pattern"]), blocks)


def _rule(*, pattern: str, where: str, words: str = "", marks: Iterable[str] = ()) -> _Rule:
    return _Rule(frozenset(word[:_STEM] for word in words.split()), tuple(marks), where, pattern)
