"""An office before a comma, and behind it who has it: "the head of Chad's delegation, Interior Minister Ana Roe,"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.beside import name_tail
from summarizer.who.lexicon import words
from summarizer.who.lines import Line
from summarizer.who.names import POSSESSIVES, Hit, Token
from summarizer.who.titles import has_office, title_start
from summarizer.who.written import is_from

__all__ = ["after_home", "before_home", "office_before", "office_of_guest"]

_BEFORE_SUBJECT = frozenset([",", '"', "”", "’", ";", "and", "that"])
"""Behind one of these, or at the start of a sentence, stands who does something and is not only spoken to."""
_FEWEST = 3
_LONGEST_HOME = 4


def office_before(line: Line, start: int, end: int, covered: dict[int, Hit]) -> int:
    """Where the office starts to which title and name are apposed: "The head of Chad's delegation, Interior Minister
    Ana Roe, said"; 0 where there is none, or where somebody is only spoken to or of."""
    found = line.words
    tail = name_tail(line, end)
    closed = tail < len(found) and found[tail].text == ","
    if start < _FEWEST or found[start - 1].text != "," or not closed:
        return 0
    first, past = title_start(line, start, covered)
    opens = first - (first > 0 and found[first - 1].key == "the")
    subject = opens == 0 or found[opens - 1].key in _BEFORE_SUBJECT
    owned = any(word.key in POSSESSIVES or word.key == "of" for word in found[first : start - 1])
    return first if subject and owned and not past and has_office(found[first : start - 1]) else 0


def office_of_guest(line: Line, first: int, covered: dict[int, Hit]) -> tuple[int, int] | None:
    """The office before the comma, where the owner behind it is only the home: "its lead negotiator, Portugal's Ana
    Roe"."""
    found = line.words
    comma = next((at for at in range(first - 1, 0, -1) if found[at].text == ","), 0)
    if not comma or found[first - 1].key not in POSSESSIVES or found[comma - 1].key not in words("offices"):
        return None
    start, past = title_start(line, comma + 1, covered)
    its = start > 0 and found[start - 1].key in ("its", "their")
    return (start, comma) if its and not past else None


def after_home(line: Line, first: int) -> int:
    """Where it begins to tell where the person is from whose office stands before the comma: "the Ghanaian" of "The
    envoy of the Union, the Ghanaian Ana Roe,"; 0 where nothing does."""
    home = first - 2
    return home if home > 0 and is_from(line.words, first - 1) and line.words[home - 1].text == "," else 0


def before_home(found: Sequence[Token], first: int) -> int:
    """The last place before the name at `first`, and before where the person is from: the comma of "its lead
    negotiator, Portugal's Ana Roe"."""
    at = first - 1
    if found[at].key not in POSSESSIVES:
        return at
    return next((place for place in range(at, max(0, at - _LONGEST_HOME), -1) if found[place].text == ","), at)
