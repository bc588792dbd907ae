"""The title that stands before or after a person's name, and the delegation that the person leads."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.beside import before_address, posting
from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, Hit, Token

_STOPS = frozenset(
    ["a", "an", "the", "that", "this", "his", "her", "its", "their", "our", "both", "all", "some", "other"]
)
_OF = frozenset(["of", "for", "from"])
_ITS = frozenset(["its", "their"])
_LONGEST_TITLE = 14
_LONGEST_PAST = 6
_LONGEST_FIELD = 3
_LONGEST_PART = 6
OF_A_PART = frozenset(["provincial", "cantonal", "county"])
_HAVE_MEMBERS = frozenset(["board", "cabinet", "committee", "executive"])
_OF_AGE = ["-", "year", "-", "old"]


def title_start(line: Line, first: int, covered: dict[int, Hit]) -> tuple[int, bool]:
    """Where the title before a name starts, and whether it is one of the past (`former`)."""
    found = line.words
    start = before_address(found, first)
    apposed = start >= 2 and found[start - 1].text == ","
    start = start - 1 if apposed else first
    if start and found[start - 1].key in _OF:
        return first, False
    while start > 0 and first - start < _LONGEST_TITLE:
        more = posting(found, start) or _and_office(found, start, first)
        if more := more or _joined_words(line, start, apposed=apposed) or _owned_words(found, start, first):
            start -= more
            continue
        if not in_title(line, start - 1, covered):
            break
        if found[start - 1].key in _OF and not apposed and not _joins(line, start - 1, first):
            break
        start -= 1
    while start < first and (found[start].key in _OF or not found[start].text[0].isalnum()):
        start += 1
    before = start - 1 - (start > 1 and found[start - 1].text == "-")  # "then-President"
    return start, start > 0 and (found[before].key in words("past") or _is_against(found, start))


def _joined_words(line: Line, start: int, *, apposed: bool) -> int:
    """How many words before `start` belong to the title with the one before them; 0 where the next must by itself."""
    found = line.words
    if not apposed:
        return _of_what(found, start - 1) if _heads_field(found, start - 1) else 0
    if found[start - 1].key == "on" and found[start - 2].key in words("offices"):
        return 1  # "Its spokesman on energy, Lars Holmberg"
    if of := _of_what(found, start - 1) or _of_part(line, start) or _of_its(found, start):
        return of
    # "The head of the EU mission in Georgia, Ana Roe, said"
    return 2 if _in_country(line, start) or _owner_joined(found, start - 1) else 0


def _and_office(found: Sequence[Token], start: int, first: int) -> int:
    """1 where `and` joins an office to the one that starts there: "Marlow's finance chief and lead negotiator"."""
    joined = start > 1 and found[start - 1].key == "and" and found[start - 2].key in words("offices")
    return int(joined and not found[start - 2].key.endswith("s") and has_office(found[start:first]))


def _owned_words(found: Sequence[Token], start: int, first: int) -> int:
    """How many plain words stand between whose the office is and the office: 1 of "the guild's outreach director".

    None where they tell of one who left it or is against it, or of another owner: "Peru's striking nurses' leader".
    """
    at = start
    while at > 1 and start - at < _LONGEST_FIELD and _is_of_owner(found[at - 1]):
        at -= 1
    owned = at < start and found[at - 1].key in POSSESSIVES and has_office(found[start:first])
    return start - at if owned and not any(word.key in POSSESSIVES for word in found[start:first]) else 0


def _is_against(found: Sequence[Token], start: int) -> bool:
    """Whether the office is one of the owner's opponents, and so the owner's no more than one of the past: "the guild's
    breakaway section director"."""
    at = start
    while at > 0 and start - at < _LONGEST_FIELD and is_plain(found[at - 1]) and not is_verb(found[at - 1]):
        at -= 1
        if found[at].key in words("against"):
            return True
    return False


def _is_of_owner(word: Token) -> bool:
    """Whether the word may stand between an owner and an office of the owner's own."""
    return is_plain(word) and not is_verb(word) and word.key not in words("past") | words("against")


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


def _of_part(line: Line, end: int) -> int:
    """How many words tell of which part of a body somebody is the head: 5 of "The chief of Iran's atomic agency, Ana
    Roe"."""
    found, at = line.words, end
    while at > 1 and end - at < _LONGEST_FIELD and (is_plain(found[at - 1]) or belongs(found[at - 1])):
        at -= 1
        if found[at].key in POSSESSIVES:
            break
    hit = next((hit for hit in line.hits if hit.end == at), None) if found[at].key in POSSESSIVES else None
    of = hit.first - 1 - (found[hit.first - 1].key == "the") if hit and hit.first > 1 else 0
    return end - of if of > 0 and found[of].key in _OF and found[of - 1].key in words("offices") else 0


def _of_what(found: Sequence[Token], place: int) -> int:
    """How many words tell of what somebody is the head: 2 of "Its head of personnel", 3 of "head of media rights"."""
    at = place
    while at > 1 and place - at < _LONGEST_FIELD and is_plain(found[at]):
        at -= 1
    of = at < place and at > 0 and found[at].key in _OF and found[at - 1].key in words("offices")
    return place - at + 1 if of else 0


def _of_its(found: Sequence[Token], end: int) -> int:
    """How many words tell of which part of "its" somebody is the head: 5 of "The president of its local in Alma"."""
    for at in range(end - 1, max(1, end - _LONGEST_PART), -1):
        if found[at].key in _ITS:
            of = found[at - 1].key in _OF and found[at - 2].key in words("offices")
            return end - at + 1 if of else 0
        if not found[at].text[0].isalpha() or is_verb(found[at]) or found[at].key in ("the", "who", "which"):
            break
    return 0


def _in_country(line: Line, end: int) -> bool:
    """Whether "in" and a country stand there: "mission in Colombia"."""
    here = any(hit.end == end and hit.first == end - 1 and hit.form.kind in ("name", "seat") for hit in line.hits)
    return here and end > _LONGEST_FIELD and line.words[end - 2].key == "in"


def _heads_field(found: Sequence[Token], place: int) -> bool:
    """Whether "its head of retail" ends there."""
    of = _of_what(found, place)
    head = place - of
    return bool(of) and head > 0 and found[head].key == "head" and found[head - 1].key in POSSESSIVES | _ITS


def is_plain(word: Token) -> bool:
    """Whether it is a word of no name and no title."""
    plain = word.text.isalpha() and word.text.islower() and word.key not in words("common") | _OF
    return plain and word.key not in words("offices") and word.key not in words("others")


def _after_honorific(found: Sequence[Token], place: int) -> bool:
    return found[place].text == "." and place > 0 and found[place - 1].key in words("honorifics")


def in_title(line: Line, place: int, covered: dict[int, Hit]) -> bool:
    """Whether the word may stand in a title: an office, what goes with one, a name, a kind of body."""
    word = line.words[place]
    if word.key in _STOPS or word.key in words("past"):
        return False
    if word.text == ".":
        return _after_honorific(line.words, place)
    return (
        place in covered
        or belongs(word)
        or word.key in OF_A_PART
        or word.key in words("others")
        or word.key in kinds()
        or _organisation_word(word, place)
        or _is_in_chief(line.words, place)
        or _is_of_age(line.words, place)
        or _are_chairs(line.words, place)
        or _is_of_body(line.words, place)
        or (word.key == "opposite" and _is_of_body(line.words, place + 1))
    )


def _is_in_chief(found: Sequence[Token], place: int) -> bool:
    """Whether it is the "in" of "Commander-in-Chief"."""
    return (
        found[place].key == "in"
        and 0 < place < len(found) - 1
        and found[place - 1].text == found[place + 1].text == "-"
    )


def _is_of_age(found: Sequence[Token], place: int) -> bool:
    """Whether it is part of "44-year-old" within "Peru's 44-year-old envoy"."""
    for first in range(max(0, place - len(_OF_AGE)), place + 1):
        if [word.key for word in found[first + 1 : first + 1 + len(_OF_AGE)]] == _OF_AGE:
            return found[first].text.isdigit()
    return False


def _organisation_word(word: Token, place: int) -> bool:
    return word.capital and word.key not in words("common") and (place > 0 or len(word.text) > 2 or word.text.isupper())


def _joins(line: Line, place: int, first: int) -> bool:
    """Whether the `of` at `place` joins a title ("Secretary of State") or a name ("Port of Rotterdam Authority")."""
    between = line.words[place + 1 : first]
    before = line.words[place - 1] if place else None
    if before is None:
        return False
    if before.capital and between[0].capital and kinds().get(before.key) in ("labour", "loose", "league"):
        return True  # "National Union of Teachers general secretary"
    return not has_office(between) or (
        before.capital and not belongs(before) and between[0].capital and not belongs(between[0])
    )


def has_office(found: Sequence[Token]) -> bool:
    """Whether the head of a title is among the words."""
    one = any(word.key in words("offices") or word.key in words("others") for word in found)
    return one or any(_are_chairs(found, place) or _is_of_body(found, place) for place in range(len(found)))


def _is_of_body(found: Sequence[Token], place: int) -> bool:
    """Whether it is an office by the word before it alone: "cabinet member", "opposite number", an
    opposition's "education critic"."""
    if place >= len(found):
        return False
    before = found[place - 1].key if place else ""
    member = found[place].key == "member" and before in _HAVE_MEMBERS
    opposite = found[place].key == "number" and before == "opposite"
    return member or opposite or (found[place].key == "critic" and before in words("fields"))


def _are_chairs(found: Sequence[Token], place: int) -> bool:
    """Whether it is the "chairs" of "co-chairs", which is a verb elsewhere."""
    return found[place].key == "chairs" and place > 0 and found[place - 1].text == "-"


def plain(line: Line, start: int, first: int) -> str:
    """The title without the country before it: `Foreign Minister` of `Russian Foreign Minister`."""
    for hit in line.hits:
        if hit.first == start and hit.form.kind in ("name", "adjective") and hit.end < first:
            start = hit.end + (line.words[hit.end].key in POSSESSIVES)
    apposed = before_address(line.words, first)
    if apposed > start and line.words[apposed - 1].text == ",":
        first = apposed - 1
    first = max(start, before_address(line.words, first, ranks=False))
    return line.slice(start, first).strip(" ,’'")


def owner(line: Line, first: int, covered: dict[int, Hit]) -> str:
    """Whose the person is said to be, without any title: `RSF's` of "the RSF's Mohamed Hamdan Dagalo"."""
    found = line.words
    first = before_address(found, first)
    if first < 2 or found[first - 1].key not in POSSESSIVES or not found[first].start > found[first - 1].end:
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
