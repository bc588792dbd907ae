"""A paragraph's text to its sentences, with exact offsets."""

import re
from collections.abc import Iterator

__all__ = ["sentence_spans"]

_STRETCH = 20_000
"""Characters after which a paragraph is cut at the next full stop: 80,000 of unclosed quotations took 0.2 s, four times
what half as many took; no article's paragraph is as long."""
_STOP = re.compile(r"[.!?…。][\"”’»)]{0,2}\s")
_TITLED = re.compile(r"\b(?:Coun|Cllr|Ald|Atty|Amb|Treas)\.\s*$")
"""Titles before a name whose point sentencex takes for the end of a sentence; it knows Gov., Sen. and others."""
_OPENERS, _CLOSERS = "\"'“‘«„([", "\"'”’»)]"


def sentence_spans(text: str, language: str) -> list[tuple[int, int]]:
    """Start and end of each sentence, without blanks around it; what holds no word goes with its neighbour."""
    spans: list[tuple[int, int]] = []
    start = 0
    for end in _boundaries(text, list(_pieces(text, language))):
        if any(character.isalnum() for character in text[start:end]) or end == len(text):
            spans.append((start, end))
            start = end
    if len(spans) > 1 and not any(character.isalnum() for character in text[spans[-1][0] :]):
        spans[-2:] = [(spans[-2][0], spans[-1][1])]
    return [_stripped(text, *span) for span in spans if text[slice(*span)].strip()]


def _pieces(text: str, language: str) -> Iterator[str]:
    """The text cut after each sentence. sentencex is quadratic in unclosed quotations, so it gets bounded stretches."""
    from sentencex import segment  # type: ignore[import-untyped]  # it ships no types

    start = 0
    while start < len(text):
        stop = _STOP.search(text, start + _STRETCH)
        end = stop.end() if stop else len(text)
        yield from segment(language, text[start:end])
        start = end


def _boundaries(text: str, pieces: list[str]) -> Iterator[int]:
    """Ends of the pieces; a quotation mark that sentencex leaves on the wrong side of a boundary is moved over it."""
    at = last = 0
    for piece in pieces[:-1]:
        at += len(piece)
        end = _settled(text, at)
        if end > last and not _TITLED.search(text, max(end - 10, 0), end):
            yield end
            last = end
    yield len(text)


def _settled(text: str, at: int) -> int:
    head = text[max(at - 50, 0) : at].rstrip()
    if len(head) > 1 and head[-1] in _OPENERS and head[-2].isspace():  # 'he said. "' + 'We stay.'
        return max(at - 50, 0) + len(head) - 1
    rest = text[at : at + 50]
    closing = len(rest) - len(rest.lstrip())
    if rest[closing : closing + 1] in tuple(_CLOSERS) and not rest[closing + 1 : closing + 2].strip():
        return at + closing + 1  # 'He left.” ' + '” And'
    return at


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
