"""The title that stands before or after a person's name, and the delegation that the person leads."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs
from summarizer.who.names import Hit, Token

_STOPS = frozenset(
    ["a", "an", "the", "that", "this", "his", "her", "its", "their", "our", "both", "all", "some", "other"]
)
_OF = frozenset(["of", "for", "from"])
_POSSESSIVES = frozenset(["'s", "’s", "'"])
_ITS = frozenset(["its", "their"])
_CLOSES = frozenset(["at", "in", "to", "with", "who"])
"""Words that close a title behind a name: "a joint secretary at the ministry", "the diplomat who chairs"."""
_PLAIN_STOPS = frozenset(["who", "whose", "which", "and", "or", "as", "at", "in", "with", "said", "says", "told"])
_LONGEST_TITLE = 14
_LONGEST_PAST = 6
_LONGEST_FIELD = 3
_LOCAL = frozenset(["provincial", "cantonal", "county"])


def title_start(line: Line, first: int, covered: dict[int, Hit]) -> tuple[int, bool]:
    """Where the title before a name starts, and whether it is one of the past (`former`)."""
    found = line.words
    start = _before_honorifics(found, first)
    apposed = start >= 2 and found[start - 1].text == ","
    start = start - 1 if apposed else first
    if start and found[start - 1].key in _OF:
        return first, False
    while start > 0 and first - start < _LONGEST_TITLE:
        if more := _joined_words(line, start, apposed=apposed):
            start -= more
            continue
        if not _in_title(line, start - 1, covered):
            break
        if found[start - 1].key in _OF and not apposed and not _joins(line, start - 1, first):
            break
        start -= 1
    while start < first and (found[start].key in _OF or not found[start].text[0].isalnum()):
        start += 1
    before = start - 1 - (start > 1 and found[start - 1].text == "-")  # "then-President"
    return start, start > 0 and found[before].key in words("past")


def _joined_words(line: Line, start: int, *, apposed: bool) -> int:
    """How many words before `start` belong to the title with the one before them; 0 where the next must by itself."""
    found = line.words
    if not apposed:
        return _of_what(found, start - 1) if _heads_field(found, start - 1) else 0
    if found[start - 1].key == "on" and found[start - 2].key in words("offices"):
        return 1  # "Its spokesman on energy, Lars Holmberg"
    if of := _of_what(found, start - 1):
        return of
    # "The head of the EU mission in Georgia, Ana Roe, said"
    return 2 if _in_country(line, start) or _owner_joined(found, start - 1) else 0


def before_described(line: Line, first: int) -> int:
    """Where the office begins to close that stands before what the person is: "Its president, coal miner Ann Roe", "the
    group's chair, Guinean diplomat Luc Roe"."""
    found = line.words
    of_country = {hit.first: hit.end for hit in line.hits if hit.form.kind == "adjective"}
    for place in range(first - 1, max(1, first - _LONGEST_PAST), -1):
        if found[place].text == "," and place + 1 < first:
            start = of_country.get(place + 1, place + 1)
            joined = {at - 1 for at in range(start, first) if found[at].text == "-"}  # "third-generation"
            plain = all(at in joined or _is_describing(found[at]) for at in range(start, first)) and start < first
            return place + 1 if plain and found[place - 1].key in words("offices") else first
        if not (found[place].text[0].isalpha() or found[place].text == "-"):
            break
    return first


def _is_describing(word: Token) -> bool:
    plain = word.text.islower() and word.text.isalpha() and word.key not in words("common") | words("cuts")
    return word.text == "-" or (plain and word.key not in words("speech"))


def before_past(found: Sequence[Token], first: int) -> int:
    """Where what the person was begins, behind what the person is: "the union's envoy, former judge Ann Roe"."""
    for place in range(first - 2, max(1, first - _LONGEST_PAST), -1):
        if found[place].key in words("past") and found[place - 1].text == ",":
            return place
        if not found[place].text[0].isalpha():
            break
    return first


def _owner_joined(found: Sequence[Token], place: int) -> bool:
    """Whether `the` at `place` opens whose the office is: "a spokesman for the board"."""
    of = place > 1 and found[place].key == "the" and found[place - 1].key in _OF
    return of and found[place - 2].key in words("offices")


def _of_what(found: Sequence[Token], place: int) -> int:
    """How many words tell of what somebody is the head: 2 of "Its head of personnel", 3 of "head of media rights"."""
    at = place
    while at > 1 and place - at < _LONGEST_FIELD and _is_plain(found[at]):
        at -= 1
    of = at < place and at > 0 and found[at].key in _OF and found[at - 1].key in words("offices")
    return place - at + 1 if of else 0


def _in_country(line: Line, end: int) -> bool:
    """Whether "in" and a country stand there: "mission in Colombia"."""
    here = any(hit.end == end and hit.first == end - 1 and hit.form.kind in ("name", "seat") for hit in line.hits)
    return here and end > _LONGEST_FIELD and line.words[end - 2].key == "in"


def _heads_field(found: Sequence[Token], place: int) -> bool:
    """Whether "its head of retail" ends there."""
    of = _of_what(found, place)
    head = place - of
    return bool(of) and head > 0 and found[head].key == "head" and found[head - 1].key in _POSSESSIVES | _ITS


def _is_plain(word: Token) -> bool:
    """Whether it is a word of no name and no title."""
    plain = word.text.isalpha() and word.text.islower() and word.key not in words("common") | _OF
    return plain and word.key not in words("offices") and word.key not in words("others")


def _before_honorifics(found: Sequence[Token], first: int) -> int:
    """Where `Mr.`, `Sheikh` or `General` before the name starts."""
    start = first
    while start > 0 and (found[start - 1].key in words("honorifics") or _after_honorific(found, start - 1)):
        start -= 1
    return start


def _after_honorific(found: Sequence[Token], place: int) -> bool:
    return found[place].text == "." and place > 0 and found[place - 1].key in words("honorifics")


def _in_title(line: Line, place: int, covered: dict[int, Hit]) -> bool:
    word = line.words[place]
    if word.key in _STOPS or word.key in words("past"):
        return False
    if word.text == ".":
        return _after_honorific(line.words, place)
    return (
        place in covered
        or belongs(word)
        or word.key in _LOCAL
        or word.key in words("others")
        or word.key in kinds()
        or _organisation_word(word, place)
    )


def _organisation_word(word: Token, place: int) -> bool:
    return word.capital and word.key not in words("common") and (place > 0 or len(word.text) > 2 or word.text.isupper())


def _joins(line: Line, place: int, first: int) -> bool:
    """Whether the `of` at `place` joins a title ("Secretary of State") or a name ("Port of Rotterdam Authority")."""
    between = line.words[place + 1 : first]
    before = line.words[place - 1] if place else None
    if before is None:
        return False
    return not has_office(between) or (
        before.capital and not belongs(before) and between[0].capital and not belongs(between[0])
    )


def has_office(found: Sequence[Token]) -> bool:
    """Whether the head of a title is among the words."""
    return any(word.key in words("offices") or word.key in words("others") for word in found)


def plain(line: Line, start: int, first: int) -> str:
    """The title without the country before it: `Foreign Minister` of `Russian Foreign Minister`."""
    for hit in line.hits:
        if hit.first == start and hit.form.kind in ("name", "adjective") and hit.end < first:
            start = hit.end + (line.words[hit.end].key in _POSSESSIVES)
    apposed = _before_honorifics(line.words, first)
    if apposed > start and line.words[apposed - 1].text == ",":
        first = apposed - 1
    return line.slice(start, first).strip(" ,’'")


def title_after(line: Line, end: int, covered: dict[int, Hit]) -> tuple[int, int] | None:
    """The title in `Ria de Boer, chief negotiator of FNV,`."""
    found = line.words
    if end + 1 >= len(found) or found[end].text != ",":
        return None
    first = end + 1 + (found[end + 1].key in ("the", "a", "an", *_ITS))
    stop = first
    while (
        stop < len(found)
        and stop - first < _LONGEST_TITLE
        and (found[stop].key == "the" or _in_title(line, stop, covered) or _of_office(found, stop))
    ):
        stop += 1
    if stop in covered and covered[stop].first < stop:
        stop = covered[stop].end  # "chief medical officer of St. Anne"
    closed = stop == len(found) or not found[stop].text[0].isalnum() or found[stop].key in _CLOSES | words("named")
    if found[end + 1].key in _ITS and _name_follows(found, stop):
        return None  # "to leave Palma, its secretary, Amade Saide, said": of the name behind
    return (first, stop) if closed and has_office(found[first:stop]) else None


def _name_follows(found: Sequence[Token], stop: int) -> bool:
    after = found[stop + 1] if stop + 1 < len(found) and found[stop].text == "," else None
    return after is not None and after.capital and after.key not in words("common")


def _of_office(found: Sequence[Token], place: int) -> bool:
    """Whether a plain word tells more of the office right behind it: "country manager", "labour relations director"."""
    plain = found[place].text.isalpha() and found[place].text.islower() and found[place].key not in _PLAIN_STOPS
    near = found[place + 1 : place + 3]
    return plain and found[place].key not in words("common") and bool(near) and near[0].key in words("offices")


def owner(line: Line, first: int, covered: dict[int, Hit]) -> str:
    """Whose the person is said to be, without any title: `RSF's` of "the RSF's Mohamed Hamdan Dagalo"."""
    found = line.words
    if first < 2 or found[first - 1].key not in _POSSESSIVES or not found[first].start > found[first - 1].end:
        return ""
    start = first - 1
    if start - 1 in covered:
        return line.slice(covered[start - 1].first, first)
    while start > 0 and _organisation_word(found[start - 1], start - 1) and found[start - 1].key not in _STOPS:
        start -= 1
    return line.slice(start, first) if start < first - 1 else ""


def led(line: Line, verb: int) -> str:
    """The group said to be led: `our delegation` of "our delegation, headed by"; a party by its name or kind."""
    place = verb - 1
    if known := next(
        (hit for hit in line.hits if hit.end in (verb, place) and hit.form.kind in ("organisation", "role")), None
    ):
        return line.slice(known.first, known.end)
    while place >= 0 and verb - place < 5:
        if line.words[place].key in words("groups"):
            first = place
            while first > 0 and line.words[first - 1].key != "that" and _in_group(line.words[first - 1]):
                first -= 1
            return line.slice(first, place + 1)
        place -= 1
    return ""


def _in_group(word: Token) -> bool:
    return belongs(word) or word.capital
