"""Text to an Article: numbered sentences with exact offsets, and what on the page is not the article."""

import hashlib
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import NamedTuple

from summarizer.errors import SourceError
from summarizer.page.addressed import ADDRESSED, addressed, without
from summarizer.page.credits import credit_line, full_date
from summarizer.page.datelines import Dateline, datelines
from summarizer.page.furniture import cue, stands_alone
from summarizer.page.language import guess_language
from summarizer.page.layout import lay_out
from summarizer.page.masthead import Marked, credited, front_matter, published, publisher
from summarizer.page.paragraphs import LIST_MARK, Paragraph, split
from summarizer.page.sentences import sentence_spans
from summarizer.schema import Article, Excluded, Sentence

__all__ = ["read_text"]

_SLUG_LENGTH = 40


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
    apart = addressed(text, front=front_matter(text)[0])
    page_text = without(text, apart)
    front, fields = front_matter(page_text)
    paragraphs = split(" " * front + page_text[front:], stands_alone=stands_alone)  # blanks keep the offsets
    layout = lay_out(paragraphs, title=fields.get("title", ""))
    page = tuple(zip(paragraphs, layout.whys, strict=True))
    language = guess_language(" ".join(part.text for part, why in page if why is None))
    dated = datelines([(number, part.text) for number, (part, why) in enumerate(page) if why is None])
    parts = _set_apart(tuple(_parts(page, dated, language)), [span for span in apart if span[0] >= front])
    sentences, excluded = _numbered(parts), _merged(page_text, front, parts)
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
    spans = sentence_spans(text[begin:], language)
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


def _set_apart(parts: tuple[_Part, ...], apart: list[tuple[int, int]]) -> tuple[_Part, ...]:
    """The parts with these ranges among them; a sentence that goes round one belongs to it, furniture takes it in."""
    if not apart:
        return parts
    starts = [part.start for part in parts]
    kept = list(parts)
    for start, end in apart:
        at = max(bisect_right(starts, start) - 1, 0)
        if at < len(parts) and parts[at].start < end and start < parts[at].end:
            kept[at] = parts[at]._replace(why=parts[at].why or ADDRESSED)
        else:
            kept.append(_Part(start, end, -1, ADDRESSED))
    return tuple(sorted(kept))


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
