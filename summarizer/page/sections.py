"""Sections of a page that are not the article: how far each reaches, and whether the body goes on after it."""

import re
from collections import deque
from collections.abc import Collection, Iterator

from summarizer.page.furniture import Opening
from summarizer.page.marks import Page, is_headline

__all__ = ["exclude_sections"]

_SAME_STORY = 0.35
"""Share of the names on one side that stand on the other too, the larger of both ways, which says that a body goes on
after a box of links. At every place in three samples the two halves share 0.38 to 0.66; another story on such a
page, of the same country, shared 0.27."""
_COMPARED = 30
"""Paragraphs before a section whose names are compared, the nearest ones: enough for the names, and bounded."""
_RESUMED = {"stories": 2, "end": 4}
"""Paragraphs of prose on end that it takes to go on with the body. Teasers have one and a comment seldom four."""
_BARELY_BEGUN = 2
"""Paragraphs of prose after which a box may still stand in the head of the page, as a standfirst and a summary."""

_NAME = re.compile(r"\b[A-ZÀ-ÞЀ-Я][\w’'-]+")


def exclude_sections(page: Page) -> None:
    """Exclude every section that one of the known headings opens."""
    index = 0
    body: deque[str] = deque(maxlen=_COMPARED)
    while index < len(page.texts):
        opened = page.openings[index]
        if page.prose[index]:
            body.append(page.texts[index])
        end = _section_end(page, index, opened, body) if opened else index + 1
        for inside in range(index + 1, end):
            page.exclude(inside, opened.why if opened else "")
        index = end


def _section_end(page: Page, index: int, opened: Opening, before: Collection[str]) -> int:
    after = index + 1
    while after < len(page.texts) and not page.openings[after] and _is_link(page, after):
        after += 1
    if opened.reach == "links" or not before:
        return after
    if _is_over(page, index):
        return len(page.texts)
    for run in _prose_runs(page, after):
        if len(run) >= _RESUMED[opened.reach] and _goes_on(before, [page.texts[at] for at in run]):
            return run.start
    return len(page.texts)


def _is_link(page: Page, index: int) -> bool:
    return page.whys[index] is not None or (not page.prose[index] and is_headline(page.texts[index]))


def _is_over(page: Page, index: int) -> bool:
    """Whether a closing credit or a copyright line has ended the article before this paragraph."""
    for before in range(index - 1, -1, -1):
        credit = page.credits[before]
        if (credit and credit.said) or page.whys[before] == "copyright":
            return True
        if page.prose[before]:
            return False
    return False


def _prose_runs(page: Page, start: int) -> Iterator[range]:
    index = start
    while index < len(page.texts):
        end = index
        while end < len(page.texts) and page.prose[end]:
            end += 1
        if end > index:
            yield range(index, end)
        index = end + 1


def _goes_on(before: Collection[str], run: list[str]) -> bool:
    if len(before) <= _BARELY_BEGUN and len(run) > len(before) + 1:
        return True
    first, second = _names(before), _names(run)
    return max(_share(first, second), _share(second, first)) >= _SAME_STORY


def _names(texts: Collection[str]) -> list[str]:
    return [name.casefold() for name in _NAME.findall(" ".join(texts))]


def _share(names: list[str], others: list[str]) -> float:
    """The share of the names that stand among the others."""
    known = set(others)
    return sum(name in known for name in names) / len(names) if names else 0.0
