"""How a name goes on past an `and`, a comma or a possessive: "the Union of Rail, Maritime and Transport Workers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.who.heads import heads, is_group
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.names import Token

__all__ = ["PREFIXES", "past_and", "past_comma", "past_possessive"]

PREFIXES = frozenset(["anti", "co", "inter", "multi", "non", "pan", "trans"])
"""What a hyphen joins to the rest of a word in a name: "Co-operative Society"."""
_PEOPLES = frozenset(["people", "women", "men", "children"])
_FIELDS = ("tion", "ment", "ics", "ing", "ture", "ance", "ence", "gy", "ies", "ers", "ors", "al", "ic")
_LONGEST_PART = 4
_LONGEST = 12


def past_possessive(found: Sequence[Token], place: int) -> int:
    """How many tokens lead past a possessive inside a name: "Workers' Union", "People's Front", "Seamen's and Dockers'
    Union", "Wheat Farmers' Co-operative Society"."""
    tail = found[place + 1 : place + 5]
    if not tail or found[place].start != found[place - 1].end:
        return 0
    joined = len(tail) > 3 and tail[0].key == "and" and tail[1].capital and tail[2].text in "'’"
    if joined:
        return 5 if tail[3].key in heads() and tail[3].capital else 0
    if found[place].text in "'’" or found[place - 1].key in _PEOPLES:
        plural = found[place - 1].key.endswith("s") or found[place - 1].key in _PEOPLES
        return 2 if plural and tail[0].capital and _headed(found, place + 1) else 0
    return 0


def _headed(found: Sequence[Token], first: int) -> bool:
    """Whether the capitalised words from `first` on end in a noun for a body, which may be its only word."""
    last = first
    for place in range(first, min(len(found), first + _LONGEST_PART + 2)):
        if not (found[place].capital or found[place].text == "-" or found[place - 1].text == "-"):
            break
        last = place
    return found[last].key in heads() or found[first].key in heads()


def past_and(line: Line, first: int, end: int, article: str) -> int:
    """How many tokens lead past an `and` inside a name: 2, or 0 where it stands between two names."""
    found = line.words
    inside = end + 1 < len(found) and found[end].key == "and" and found[end + 1].capital
    if not inside or found[end - 1].key in heads():
        return 0
    if any(word.text == "," for word in found[first:end]):
        return 2  # it closes the list
    return 2 if _of_fields(found, first, end) or _of_parts(line, first, end, article) else 0


def past_comma(found: Sequence[Token], first: int, place: int) -> int:
    """How many tokens lead past a comma in the list of trades that names one body: 2, or 0 where it closes the name.

    "the Union of Rail, Maritime and Transport Workers", "the Medical Practitioners, Pharmacists and Dentists Union".
    """
    if place + 2 >= len(found) or found[place].text != "," or first == 0:
        return 0
    if found[first - 1].key != "the" and not (first > 1 and found[first - 2].key == "the" and found[first - 1].capital):
        return 0
    trades = is_group(found[place - 1]) or any(word.key in ("of", "for") for word in found[first:place])
    end = place + 1
    while end < len(found) and end - place <= _LONGEST and (found[end].capital or found[end].text == ","):
        end += 1
    last = _end_of_part(found, end + 1)
    joins = trades and end < len(found) and found[end].key == "and" and found[end - 1].capital
    body = last > end + 1 and kinds().get(found[last - 1].key) in ("labour", "loose", "authority")
    return 2 if joins and body and found[place + 1].capital else 0


def _of_fields(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` joins fields or groups of people: "the Federal Mediation and Conciliation Service"."""
    before = found[place - 1]
    field = before.key in words("fields") or before.key.endswith(_FIELDS)
    determined = first > 0 and found[first - 1].key in ("the", "'s", "’s", "a")
    end = _end_of_part(found, place + 1)
    return field and determined and end > place + 2 and found[end - 1].key in heads()


def _of_parts(line: Line, first: int, place: int, article: str) -> bool:
    """Whether `and` joins places or trades that the noun for one body follows: "Tees and Wear Hospitals NHS Trust".

    The words before it must stand nowhere else by themselves, and the verb behind must not tell of several.
    """
    found = line.words
    end = _end_of_part(found, place + 1)
    local = found[end - 2].key == "local" and found[end - 1].text.isdigit()
    noun = found[end - 3 if local else end - 1].key
    if end < place + 3 or kinds().get(noun) in (None, "company", "armed", "league") or place - first > _LONGEST_PART:
        return False
    listed = first > 0 and found[first - 1].text == ","
    several = listed or (end < len(found) and found[end].key in ("are", "were", "have", "both"))
    name = re.escape(line.slice(first, place))
    return not several and not re.search(rf"(?<=[a-z,] ){name}\b(?!(?: and)? [A-Z])", article)


def _end_of_part(found: Sequence[Token], first: int) -> int:
    """Where the capitalised words from `first` on end, what may stand inside a name included."""
    end = first
    while end < len(found) and end - first <= _LONGEST_PART + 2 and (step := _step(found, first, end)):
        end += step
    return end


def _step(found: Sequence[Token], first: int, place: int) -> int:
    """How many tokens carry the part further: 3 for "Co-operative", 0 where it ends."""
    word = found[place]
    after = found[place + 1] if place + 1 < len(found) else None
    if word.key in PREFIXES and after and after.text == "-":
        return 3
    if word.text.isdigit():
        return int(place > first and found[place - 1].key == "local")
    if word.capital:
        return int(word.key not in words("common") or word.key == "local")
    return int(place > first and after is not None and after.capital and word.text in "'’-")
