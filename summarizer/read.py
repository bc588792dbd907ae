"""Text to an Article: numbered sentences with exact offsets, and what on the page is not the article."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from summarizer.errors import SourceError
from summarizer.page.credits import credit_line, full_date
from summarizer.page.datelines import Dateline, datelines
from summarizer.page.furniture import cue, stands_alone
from summarizer.page.language import guess_language
from summarizer.page.layout import lay_out
from summarizer.page.masthead import Marked, credited, front_matter, published, publisher
from summarizer.page.paragraphs import LIST_MARK, Paragraph, split
from summarizer.schema import Article, Excluded, Sentence

__all__ = ["read_text"]

_SLUG_LENGTH = 40
_STRETCH = 20_000
"""Characters after which a paragraph is cut at the next full stop: 80,000 of unclosed quotations took 0.2 s, four times
what half as many took; no article's paragraph is as long."""
_STOP = re.compile(r"[.!?…。][\"”’»)]{0,2}\s")
_OPENERS, _CLOSERS = "\"'“‘«„([", "\"'”’»)]"


class _Part(NamedTuple):
    """A stretch of the text: a sentence of a paragraph (`why` is None), or an excluded range."""

    start: int
    end: int
    paragraph: int
    why: str | None


def read_text(text: str, *, path: str | None = None, url: str | None = None) -> Article:
    """Read one article.

    Every character of `text` that is not blank lies in exactly one sentence or one excluded range, and offsets count
    in `text` as given, its line ends included. `path` names the file it came from, `url` where it was published.

    Raises SourceError when the text is empty, is no valid Unicode, or holds nothing but page furniture.
    """
    name = path or url or "text"
    _check(text, name)
    front, fields = front_matter(text)
    paragraphs = split(" " * front + text[front:], stands_alone=stands_alone)  # blanks keep the offsets
    layout = lay_out(paragraphs, title=fields.get("title", ""))
    page = tuple(zip(paragraphs, layout.whys, strict=True))
    language = guess_language(" ".join(part.text for part, why in page if why is None))
    dated = datelines([(number, part.text) for number, (part, why) in enumerate(page) if why is None])
    parts = tuple(_parts(page, dated, language))
    sentences, excluded = _numbered(parts), _merged(text, front, parts)
    if not sentences:
        found = ", ".join(dict.fromkeys(span.why for span in excluded))
        raise SourceError(name, f"holds only page furniture ({found})", "Give the text of the article itself")
    return Article(
        id=_article_id(text, path, layout.title),
        path=path,
        url=url or fields.get("url"),
        title=layout.title,
        publisher=layout.site or fields.get("publisher") or publisher(page),
        credit=credited(page, dated.values()),
        published=full_date(fields.get("date", "")) or published(page, dated),
        language=language,
        text=text,
        sentences=sentences,
        excluded=excluded,
    )


def _check(text: str, name: str) -> None:
    if not text.strip():
        raise SourceError(name, "the text is empty", "Give the text of an article")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        what = f"character {error.start} is half of a surrogate pair, so the text was decoded wrongly"
        raise SourceError(name, what, "Decode it again, or save it as UTF-8") from error


def _article_id(text: str, path: str | None, title: str) -> str:
    name = PurePath(path).stem if path else title
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain)[: _SLUG_LENGTH + 1].strip("-")[:_SLUG_LENGTH].strip("-")
    return f"{slug or 'text'}-{hashlib.sha256(text.encode()).hexdigest()[:6]}"


def _parts(page: Marked, dated: Mapping[int, Dateline], language: str) -> Iterator[_Part]:
    for number, (paragraph, why) in enumerate(page):
        if why is None:
            yield from _body_parts(paragraph, number, dated.get(number), language)
        else:
            yield _Part(paragraph.start, paragraph.end, number, why)


def _body_parts(paragraph: Paragraph, number: int, dated: Dateline | None, language: str) -> Iterator[_Part]:
    """The sentences of a paragraph, without the mark or dateline before them and the credit or prompt after them."""
    text, begin = paragraph.text, 0
    for length, why in _leads(text, dated):
        if text[length:].strip():
            yield _Part(paragraph.start, paragraph.start + len(text[:length].rstrip()), number, why)
            begin = length
    spans = _spans(text[begin:], language)
    ends: list[str | None] = [None] * len(spans)
    for index in range(len(spans) - 1, 0, -1):
        start, end = spans[index]
        ends[index] = _trailing(text[begin + start : begin + end])
        if ends[index] is None:
            break
    for (start, end), trailing in zip(spans, ends, strict=True):
        yield _Part(paragraph.start + begin + start, paragraph.start + begin + end, number, trailing)


def _leads(text: str, dated: Dateline | None) -> Iterator[tuple[int, str]]:
    mark = LIST_MARK.match(text)
    if mark:
        yield mark.end(), "list mark"
    elif dated:
        yield dated.length, "dateline"


def _trailing(sentence: str) -> str | None:
    return "credit" if credit_line(sentence) else cue(sentence)


def _spans(text: str, language: str) -> list[tuple[int, int]]:
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
        if end > last:
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


def _numbered(parts: tuple[_Part, ...]) -> tuple[Sentence, ...]:
    body = [part for part in parts if part.why is None]
    order = {paragraph: number for number, paragraph in enumerate(dict.fromkeys(part.paragraph for part in body), 1)}
    return tuple(
        Sentence(start=part.start, end=part.end, number=number, paragraph=order[part.paragraph])
        for number, part in enumerate(body, 1)
    )


def _merged(text: str, front: int, parts: tuple[_Part, ...]) -> tuple[Excluded, ...]:
    """The excluded ranges, neighbours of one kind as one."""
    spans: list[tuple[int, int, str]] = [(0, len(text[:front].rstrip()), "front matter")] if front else []
    touching = False
    for part in parts:
        if part.why is None:
            touching = False
        elif touching and spans[-1][2] == part.why:
            spans[-1] = (spans[-1][0], part.end, part.why)
        else:
            spans.append((part.start, part.end, part.why))
            touching = True
    return tuple(Excluded(start=start, end=end, why=why) for start, end, why in spans)
