"""Page furniture told by its words: share links, menus, cookie notices, disclaimers, prompts, section headings.

A phrase counts where a paragraph or sentence *begins* with it, and within a limit of words, so that prose which
merely mentions a newsletter or a disclaimer stays prose. Where furniture stands on the page is the concern of
`layout`.
"""

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from summarizer.page import cues
from summarizer.page.menus import is_menu
from summarizer.page.paragraphs import LIST_MARK, is_ended

__all__ = ["Opening", "bare", "cue", "opening", "stands_alone"]

_SEEN = 400
"""Characters of a paragraph that are looked at: the patterns stay linear and bounded, whatever the input."""
_LONGEST_LINE = 80
"""A line longer than this, in characters, is no heading and no link by itself."""


class Opening(NamedTuple):
    """A heading that opens a section of the page which is not the article."""

    why: str
    reach: Literal["links", "stories", "end"]
    """What it covers: the link lines after it; other stories; everything to the end of the page."""


class _Table:
    """Labelled patterns in one, so that a text is matched once; each table has its labels in order."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        joined = "|".join(f"(?P<g{index}>{_alternatives(pattern)})" for index, pattern in enumerate(patterns))
        self._pattern = re.compile(joined, re.IGNORECASE)

    def whole(self, text: str) -> int | None:
        """Index of the pattern that the whole text matches."""
        return self._index(self._pattern.fullmatch(text))

    def beginning(self, text: str) -> int | None:
        """Index of the pattern that the text begins with."""
        return self._index(self._pattern.match(text))

    @staticmethod
    def _index(found: re.Match[str] | None) -> int | None:
        return int(found.lastgroup[1:]) if found and found.lastgroup else None


def _alternatives(lines: str) -> str:
    return "|".join(line.strip() for line in lines.strip().splitlines())


_LINE_WHYS, _LINES = tuple(cues.LINES), _Table(tuple(cues.LINES.values()))
_BEGINNINGS = _Table(tuple(beginning.patterns for beginning in cues.BEGINNINGS))
_OPENINGS = (
    Opening("links", "links"),
    Opening("related posts", "stories"),
    *(Opening(why, "end") for why in cues.FINAL),
)
_HEADINGS = _Table((cues.LINKS, cues.STORIES, *cues.FINAL.values()))
_HEADING_MARK = re.compile(r"\A#{1,6}(?: |\Z)[*_ ]*")
_PHOTO_AT_END = re.compile(
    r"[(\[](?:file )?(?:photo|image|picture|pic|ap photo)\b[^()\[\]]{0,120}[)\]]\.?\Z", re.IGNORECASE
)
_CREDITED_PHOTO = re.compile(
    r"[^.!?]{10,200}[.!?…]\s(?:photo(?:graph)?|picture|image|illustration)s?(?: credit)?: ?[^.:!?]{2,80}\.?",
    re.IGNORECASE,
)
"""One sentence and who took the picture: a paragraph of that form is what stands under one."""


def bare(text: str) -> str:
    """The beginning of a paragraph on one line, without list marks, heading marks and the colon at its end."""
    return _bare(text[:_SEEN])


@lru_cache(maxsize=1024)  # splitting, telling by words and looking for the title all ask about a line
def _bare(text: str) -> str:
    line = " ".join(text.split())
    mark = LIST_MARK.match(line)
    plain = line[mark.end() if mark else 0 :].strip("*_ ")
    return _HEADING_MARK.sub("", plain).rstrip(":").strip("*_ ")


def cue(text: str) -> str | None:
    """What a paragraph or sentence is, when its words tell that it is furniture; None for what may be prose."""
    line = bare(text)
    if not any(character.isalnum() for character in line):
        return "rule"
    if all(word.strip("|,/·•+&") in cues.SOCIAL | {""} for word in line.lower().split()):
        return "share links"
    return _whole_line(line) or _begins_as(text, line) or _caption(text)


def opening(text: str) -> Opening | None:
    """The section that a paragraph opens, when it is one of the headings that stand over other parts of a page."""
    line = bare(text)
    if len(line) > _LONGEST_LINE or is_ended(line):
        return None
    index = _HEADINGS.whole(line)
    return None if index is None else _OPENINGS[index]


@lru_cache(maxsize=1024)  # each line is asked about with the one before it and with the one after
def stands_alone(line: str) -> bool:
    """Whether a line is furniture by itself, so that the lines around it do not continue it."""
    return len(line) <= _LONGEST_LINE and (opening(line) is not None or cue(line) is not None or is_menu(line))


def _whole_line(line: str) -> str | None:
    unfinished = line.removesuffix("...").removesuffix("…")
    index = None if is_ended(unfinished) else _LINES.whole(unfinished)
    return None if index is None else _LINE_WHYS[index]


def _begins_as(text: str, line: str) -> str | None:
    index = _BEGINNINGS.beginning(line)
    if index is None:
        return None
    why, limit, _ = cues.BEGINNINGS[index]
    too_long = len(text.split(maxsplit=limit)) > limit
    return None if too_long or (why == "date line" and is_ended(text)) else why


def _caption(text: str) -> str | None:
    told = len(text) < _SEEN and (_PHOTO_AT_END.search(text) or (":" in text and _CREDITED_PHOTO.fullmatch(text)))
    return "caption" if told else None
