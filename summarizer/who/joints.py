"""How a name goes on past an `and`, a comma or a possessive: "the Union of Rail, Maritime and Transport Workers"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.who.heads import head, heads, is_group
from summarizer.who.introduced import initials
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.names import Hit, Token

__all__ = ["PEOPLES", "PREFIXES", "country_start", "of_officers", "past_and", "past_comma", "past_possessive"]

PREFIXES = frozenset(["anti", "co", "inter", "multi", "non", "pan", "trans"])
"""What a hyphen joins to the rest of a word in a name: "Co-operative Society"."""
PEOPLES = frozenset(["people", "women", "men", "children"])
_FIELDS = ("tion", "ment", "ics", "ing", "ture", "ance", "ence", "gy", "ies", "ers", "ors", "al", "ic")
_LONGEST_PART = 4
_OWN_OF_COUNTRY = frozenset(["labour", "employers", "loose"])
_LONGEST = 12
_FEWEST_LETTERS = 3


def past_possessive(found: Sequence[Token], place: int) -> int:
    """How many tokens lead past a possessive inside a name: "Workers' Union", "People's Front", "Seamen's and Dockers'
    Union", "Wheat Farmers' Co-operative Society"."""
    tail = found[place + 1 : place + 5]
    if not tail or found[place].start != found[place - 1].end:
        return 0
    joined = len(tail) > 3 and tail[0].key == "and" and tail[1].capital and tail[2].text in "'’"
    if joined:
        return 5 if tail[3].key in heads() and tail[3].capital else 0
    if found[place].text in "'’" or found[place - 1].key in PEOPLES:
        plural = found[place - 1].key.endswith("s") or found[place - 1].key in PEOPLES
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
    if not inside:
        return 0
    if _spelt_out(line, first, end, article) or _of_trades(found, first, end):
        return 2
    if found[end - 1].key in heads():
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


def _of_trades(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` joins trades whose people follow: "the League of Stage and Circus Performers"."""
    of = next((at for at in range(first + 1, place) if found[at].key in ("of", "for")), place)
    if of == place or kinds().get(found[of - 1].key) not in ("labour", "loose", "other") or is_group(found[place - 1]):
        return False
    end = _end_of_part(found, place + 1)
    complete = found[of - 1].key == "chamber" or place - of > _LONGEST_PART
    return not complete and end > place + 2 and is_group(found[end - 1])


def _spelt_out(line: Line, first: int, place: int, article: str) -> bool:
    """Whether the article has the first letters of the words on both sides of the `and`, which then are one name."""
    end = _end_of_part(line.words, place + 1)
    letters = (one.upper() for one in initials(line.slice(first, end)) if len(one) >= _FEWEST_LETTERS)
    return any(re.search(rf"\b{re.escape(one)}\b", article) for one in letters)


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


def country_start(found: Sequence[Token], first: int, end: int, known: Sequence[Hit]) -> int:
    """Where the name begins: with the country of "the Canadian Union of Postal Workers", which is no state's organ."""
    if end - first < 2 or first == 0 or kinds().get(head(found[first:end]) or "") not in _OWN_OF_COUNTRY:
        return first
    before = next((hit for hit in known if hit.end == first and hit.form.kind == "adjective"), None)
    return (
        before.first
        if before and found[before.first].capital and found[first].start == found[first - 1].end + 1
        else first
    )


def of_officers(found: Sequence[Token], place: int) -> bool:
    """Whether people of a rank make up the body that is named: "the Prison Officers' Association"."""
    noun = place + 1 + (place + 1 < len(found) and found[place + 1].text in "'’")
    plural = found[place].key.endswith("s") and found[place].key in words("offices")
    return plural and noun < len(found) and found[noun].capital and found[noun].key in kinds()
