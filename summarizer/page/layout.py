"""Where on a page a paragraph stands: which are the article's body, and what each of the others is.

Words tell most furniture (`furniture`, `credits`) and the sections that it opens (`sections`); here position tells the
rest. Before the first paragraph of prose and after the last one, short lines are menus and links; between them only
headings are left out, and lists stay, for a list in an article may be the very demands.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from summarizer.page.furniture import bare
from summarizer.page.marks import Page, is_headline, words
from summarizer.page.menus import is_menu, trail_end
from summarizer.page.paragraphs import Paragraph, is_ended
from summarizer.page.sections import exclude_sections

__all__ = ["Layout", "lay_out"]

_LONGEST_TITLE = 400
"""Characters of the longest title line, with the section and the site after it."""
_TITLE_WORDS, _SHORTEST_TITLE = 5, 2
"""The first line of so many words is the title, else the longest: menu entries have one or two words."""
_HEADING_WORDS = 8
"""Words of the longest heading that is left out of the middle of a body: a longer line may be news without its dot."""
_INTRODUCTION_WORDS = 3
"""Words of the shortest line that introduces a list of the article: "Contact:" and "Follow us:" do not."""
_TOLD_IN = 4
"""Paragraphs of prose whose words a headline is compared with."""
_STEM = 5
"""Letters by which two words are one: "strike" and "strikes", "reject" and "rejected"."""
_TITLES_FROM = 40
"""Paragraphs among which a title is looked for a second time."""

_HEADING_MARK = re.compile(r"#{1,6}\s")
_FRAMED = re.compile(r"([-–—]) \S.{0,80} \1\Z")
_QUESTION = re.compile(r"(?:what|why|how|who|when|where|which)\b.*\?\Z", re.IGNORECASE)
_WORD = re.compile(r"\w{4,}")
_QUOTE_MARKS = "\"'“”‘’«»„"
_PIPE, _DASH = re.compile(r"\s*\|\s*"), re.compile(r"\s+[•·»—–-]\s+")


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page's paragraphs are, one entry each: None for the body, else what it is."""

    whys: tuple[str | None, ...]
    title: str = ""
    site: str | None = None
    """The outlet, where the title line names it after the title."""


def lay_out(paragraphs: Sequence[Paragraph], *, title: str = "") -> Layout:
    """Tell the body of a page from its title, credits, furniture and other stories.

    `title` is the title where it is known already; else it is looked for in the head of the page.
    """
    page = Page.of(paragraphs)
    _exclude_menus(page)
    exclude_sections(page)
    lists = _introduced(page)
    head = page.body(end=_body_start(page))
    found = _find_title(page, head, title)
    headline, site = (_trail(page), None) if found is None else _split_title(page, bare(page.texts[found]))
    if found is not None:
        _exclude_titles(page, {_same(headline), _same(bare(page.texts[found]))})
    _exclude_ends(page, head, lists, found)
    _exclude_headings(page, lists)
    return Layout(tuple(page.whys), title or headline, site)


def _exclude_menus(page: Page) -> None:
    """Exclude the lines that have the form of a menu before the first prose and after the last."""
    for index in range(len(page.texts)):
        if is_menu(page.texts[index]):
            page.exclude(index, "menu")
        elif page.prose[index]:
            break
    for index in range(len(page.texts) - 1, 0, -1):
        if page.texts[index - 1].endswith(":") or (page.prose[index] and not is_menu(page.texts[index])):
            break
        if is_menu(page.texts[index]):
            page.exclude(index, "menu")


def _introduced(page: Page) -> set[int]:
    """Indices of the lines of lists that a line of the body introduces with a colon."""
    found: set[int] = set()
    for index in range(1, len(page.texts)):
        before = page.texts[index - 1]
        if page.whys[index - 1] is not None:
            continue
        alike = page.is_item(index) == page.is_item(index - 1) and (page.is_item(index) or not is_ended(before))
        introduces = before.endswith(":") and len(before.split()) >= _INTRODUCTION_WORDS
        if introduces or (index - 1 in found and alike and page.close[index]):
            found.add(index)
    return found


def _body_start(page: Page) -> int:
    """Index of the first prose; a headline that asks or exclaims reads as prose, yet before all other it is a title."""
    prose = [index for index, is_prose in enumerate(page.prose) if is_prose][:2]
    if prose and is_headline(page.texts[prose[0]]):
        prose.pop(0)
    return prose[0] if prose else len(page.texts)


def _find_title(page: Page, head: list[int], title: str) -> int | None:
    lines = {at: bare(page.texts[at]) for at in head if is_headline(page.texts[at])}
    if title:
        return next((at for at, line in lines.items() if _same(line) == _same(title)), None)
    marked = [at for at in lines if page.texts[at].startswith("# ")]
    plain = [at for at in lines if not page.is_item(at) and not is_ended(lines[at])]
    long = [at for at in plain if words(lines[at]) >= _TITLE_WORDS]
    short = sorted((at for at in plain if words(lines[at]) >= _SHORTEST_TITLE), key=lambda at: -words(lines[at]))
    asking = [at for at in lines if at in head[:1]]
    if not marked and len(long + short) > 1:
        told = _told(page)
        marked = [at for at in long + short if not told.isdisjoint(_terms(lines[at]))]
    return next(iter(marked + long + short + asking), None)


def _told(page: Page) -> set[str]:
    """Terms of the first paragraphs of prose. A headline shares one with them, a slogan or a prompt seldom does."""
    prose = (text for text, is_prose in zip(page.texts, page.prose, strict=True) if is_prose)
    return {term for text in islice(prose, _TOLD_IN) for term in _terms(text[:_LONGEST_TITLE])}


def _terms(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(text.casefold())}


def _trail(page: Page) -> str:
    """The headline at the end of a trail of sections, where the page gives it nowhere else."""
    trails = (trail_end(text) for text, why in zip(page.texts, page.whys, strict=True) if why == "menu")
    return next(filter(None, trails), "")


def _split_title(page: Page, line: str) -> tuple[str, str | None]:
    """The title and the site of "Title | World | Site", and of "Title - Site" where Title stands alone too."""
    parts = _PIPE.split(line) if "|" in line else _DASH.split(line)
    lines = {_same(bare(text)) for text in page.texts[:_TITLES_FROM]}
    alone = [part for part in parts if _same(part) in lines]
    if len(parts) == 1 or ("|" not in line and not alone):
        return line, None
    headline = alone[0] if alone else parts[0]
    return headline, parts[0] if headline == parts[-1] else parts[-1]


def _exclude_titles(page: Page, titles: set[str]) -> None:
    for index in page.body():
        if len(page.texts[index]) < _LONGEST_TITLE and _same(bare(page.texts[index])) in titles:
            page.exclude(index, "title")


def _exclude_ends(page: Page, head: list[int], lists: set[int], title: int | None) -> None:
    """Exclude the lines before and after the prose that do not end as sentences."""
    last = max((index for index, is_prose in enumerate(page.prose) if is_prose), default=-1)
    for index in head:
        if not is_ended(page.texts[index]):
            page.exclude(index, "menu" if title is None or index < title else "page head")
    for index in page.body(last + 1):
        listed = index in lists or (index + 1 in lists and page.texts[index].endswith(":"))
        if not listed and not is_ended(page.texts[index]):
            page.exclude(index, "links")


def _exclude_headings(page: Page, lists: set[int]) -> None:
    for index in page.body():
        if _HEADING_MARK.match(page.texts[index]) or _FRAMED.match(page.texts[index]):
            page.exclude(index, "heading")
    for index, after in pairwise(page.body()):
        goes_on = page.prose[after] or page.is_item(after) or page.texts[after].endswith(":")
        if goes_on and index not in lists and _is_heading(page.texts[index]):
            page.exclude(index, "heading")


def _is_heading(text: str) -> bool:
    line = bare(text)
    plain = line == text.strip("*_") and ":" not in line and line[0] not in _QUOTE_MARKS and not line[0].islower()
    return plain and len(line.split()) <= _HEADING_WORDS and (not is_ended(line) or _QUESTION.match(line) is not None)


def _same(text: str) -> str:
    """A text as it is compared with another: its letters and digits alone, whatever their case."""
    return "".join(filter(str.isalnum, text.casefold()))
