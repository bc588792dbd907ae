"""Lines to paragraphs: which line breaks end a paragraph and which only wrap it.

A blank line ends a paragraph. So does a line break, except where the text was plainly wrapped there: the next line
goes on in lower case, or the lines are as full as the text's own wrapped lines. List items, titles and page
furniture stand alone.
"""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

__all__ = ["LIST_MARK", "Paragraph", "is_ended", "split"]

# Plain-text mail and wire copy wraps at 60 to 80 columns; nobody wraps prose narrower than 40 or wider than 120.
_NARROWEST_WRAP, _WIDEST_WRAP = 40, 120
_WRAPPED_LINES = 4
"""Lines of the shortest block whose mere shape says that it was wrapped: three headlines may be of one length."""

LIST_MARK = re.compile(r"(?:[-*+•·‣▪◦●>]|\d{1,2}[.)])[ \t]+")
_NUMBER_MARK = re.compile(r"\d{1,2}[.)][ \t]")
_ENDED = re.compile(r"[.!?…。！？؟۔।][\"'”’»)\]*_]{0,4}\Z")
_ABBREVIATION = re.compile(r"(?:\b(?:[A-Z]\.)+|\b[A-Z][a-z]{1,3}\.)\Z")
_OPENING = "\"'“‘«([*_„"
_CONTINUING = ",;)]»”’"


class Paragraph(NamedTuple):
    """A stretch of a text without blanks at its ends; `text` is `whole[start:end]`."""

    start: int
    end: int
    text: str


class _Line(NamedTuple):
    start: int
    end: int
    text: str
    after_blank: bool


def is_ended(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets allowed."""
    return _ENDED.search(text[-8:]) is not None


def split(text: str, *, stands_alone: Callable[[str], bool]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text, in order; every character that is not blank lies in exactly one.

    `stands_alone` tells a line that is a paragraph of its own (a share link, a byline) whatever its neighbours are.
    """
    lines = tuple(_lines(text))
    width = _wrap_width(lines)
    spans: list[list[int]] = []
    before: _Line | None = None
    for line in lines:
        if before and not line.after_blank and _wraps(before.text, line.text, width, stands_alone):
            spans[-1][1] = line.end
        else:
            spans.append([line.start, line.end])
        before = line
    return tuple(Paragraph(start, end, text[start:end]) for start, end in spans)


def _lines(text: str) -> Iterator[_Line]:
    start, blank = 0, False
    for raw in text.splitlines(keepends=True):
        stripped = raw.strip()
        if stripped:
            begin = start + raw.index(stripped)
            yield _Line(begin, begin + len(stripped), stripped, blank)
        blank = not stripped
        start += len(raw)


def _wrap_width(lines: tuple[_Line, ...]) -> int:
    """The longest line that certainly was wrapped, in characters; 0 when there is none."""
    certain = (
        len(line.text)
        for line, after in pairwise(lines)
        if not after.after_blank and _goes_on(after.text) and len(line.text) <= _WIDEST_WRAP
    )
    return max((*certain, *map(_block_width, _blocks(lines))), default=0)


def _blocks(lines: tuple[_Line, ...]) -> Iterator[list[_Line]]:
    """Lines with no blank line between them."""
    block: list[_Line] = []
    for line in lines:
        if line.after_blank and block:
            yield block
            block = []
        block.append(line)
    yield block


def _block_width(block: list[_Line]) -> int:
    """The width of a block that has the shape of wrapped text, each line filled but for the last; else 0."""
    width = max((len(line.text) for line in block), default=0)
    if len(block) < _WRAPPED_LINES or width > _WIDEST_WRAP:
        return 0
    return width if all(_is_full(line.text, after.text, width) for line, after in pairwise(block)) else 0


def _wraps(line: str, after: str, width: int, stands_alone: Callable[[str], bool]) -> bool:
    if _begins_item(line, after) or stands_alone(line):
        return False
    if _is_full(line, after, width):
        return not is_ended(line) or _ABBREVIATION.search(line[-8:]) is not None
    return _goes_on(after) and not stands_alone(after)


def _begins_item(line: str, after: str) -> bool:
    if _NUMBER_MARK.match(after):  # "on May\n16. The" is no list
        return is_ended(line) or line.endswith(":") or _NUMBER_MARK.match(line) is not None
    return LIST_MARK.match(after) is not None or after.startswith("#")


def _is_full(line: str, after: str, width: int) -> bool:
    """Whether the first word of the next line would have gone over the width that the text is wrapped at."""
    first = after[:_WIDEST_WRAP].split(maxsplit=1)[0]
    fits = _NARROWEST_WRAP <= len(line) <= width and len(after) <= width
    return fits and len(line) + 1 + len(first) > width


def _goes_on(line: str) -> bool:
    begin = line[:12].lstrip(_OPENING + "–— ")
    return begin[:1].islower() or line[0] in _CONTINUING
