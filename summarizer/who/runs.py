"""Capitalised words that stand together in a sentence and may name something: "Union of Ferry Pilots", "Northmoor"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.who.lexicon import kinds, never, words
from summarizer.who.lines import Line
from summarizer.who.names import Token

POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_LONGEST = 9
_IN_NAMES = frozenset(["bank", "studio", "airlines", "front", "line", "target", "business"])
_FIELDS = ("tion", "ment", "ics", "ing", "ture", "ance", "ence", "gy", "ies", "ers", "ors", "al", "ic")
_PEOPLE = ("ers", "ees", "ors", "ists", "ians", "men", "pilots", "nurses", "crews")
_SHORTEST = 5
_LONGEST_PART = 4
_RANKS = frozenset(["chief", "executive", "general", "premier", "head", "first", "marine", "royal"])
"""Words of titles that begin names as well: "General Confederation of Labour", "Premier Handball League"."""


class Run(NamedTuple):
    """Tokens `first` to `end` (exclusive) of a line."""

    line: Line
    first: int
    end: int

    @property
    def text(self) -> str:
        """The words as written."""
        return self.line.slice(self.first, self.end)

    @property
    def key(self) -> str:
        """The words, folded."""
        return " ".join([word.key for word in self.words])

    @property
    def words(self) -> tuple[Token, ...]:
        """Its tokens."""
        return self.line.words[self.first : self.end]


def runs(line: Line) -> Iterator[Run]:
    """Every such run in the sentence, left to right, up to a word of a title ("United Auto Workers President")."""
    found = line.words
    closed = _no_opening()
    opens = [place for place, word in enumerate(found) if word.text[0].isupper() and word.key not in closed]
    known = [hit for hit in line.hits if hit.form.kind != "never"] if opens else ()
    taken = {place for hit in known for place in range(hit.first, hit.end)}
    end = 0
    for place in opens:
        if place < end or place in taken or (place == 0 and _calls(found)):
            continue
        end = place + 1
        while end - place < _LONGEST and (step := _further(found, place, end, taken)):
            end += step
        named = end - place > 1 or found[place].key in heads()
        before = found[place - 1] if place and place - 1 not in taken else None
        opened = named and before and before.capital and before.key in _RANKS and head(found[place:end])
        yield Run(line, place - 1 if opened else place, end)


@cache
def _no_opening() -> frozenset[str]:
    return words("common") | words("offices") | words("honorifics") | words("past")


def _calls(found: Sequence[Token]) -> bool:
    """Whether the sentence opens with a word for a body before its name: "Rival Velda", "Broadcaster Vivo"."""
    called = kinds().get(found[0].key) in ("company", "armed", "authority") and found[0].key not in _IN_NAMES
    return called and len(found) > 1 and found[1].capital and found[1].key not in _no_opening() | heads()


def _further(found: Sequence[Token], first: int, end: int, taken: set[int]) -> int:
    """How many tokens from `end` on belong to the run: 0, or as many as lead to its next word."""
    if end >= len(found):
        return 0
    word = found[end]
    if word.text[0].isupper():
        joins = word.key not in _no_opening() or _ends_name(found, first, end)
        return int(joins and end not in taken and _beside(found, end))
    after = found[end + 1] if end + 1 < len(found) else None
    if after is None:
        return 0
    if word.text in "'’" or word.key in POSSESSIVES:
        return _past_possessive(found, end)
    if word.text in "-&" and after.capital:
        return 2 if word.text == "&" or (word.start == found[end - 1].end and after.start == word.end) else 0
    if word.key == "and":
        return 2 if after.capital and _one_name(found, first, end) else 0
    if word.key == "of" and found[first - 1].key == "the" and _of_country(found, first, end, taken):
        return 2
    if word.key == "of" and end - first == 1 and first and found[first - 1].key == "the" and end + 1 not in taken:
        return 2 if after.capital and after.key not in words("common") else 0  # "the Community of Sant'Elia"
    if word.key in ("of", "for") and found[end - 1].key in heads():
        step = 2 if after.key == "the" else 1
        noun = found[end + step] if end + step < len(found) else None
        return step + 1 if noun and noun.capital and noun.key not in words("common") else 0
    return 0


def _past_possessive(found: Sequence[Token], place: int) -> int:
    """How many tokens lead past a possessive inside a name: "Workers' Union", "Seamen's and Dockers' Union"."""
    tail = found[place + 1 : place + 5]
    if not tail:
        return 0
    if found[place].text in "'’":
        whose = tail[0].key in heads() and tail[0].capital and found[place - 1].key.endswith("s")
        return 2 if whose and found[place].start == found[place - 1].end else 0
    several = len(tail) > 3 and tail[0].key == "and" and tail[1].capital and tail[2].text in "'’"
    return 5 if several and tail[3].key in heads() and tail[3].capital else 0


def _one_name(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether `and` stands inside a name: "the Federal Mediation and Conciliation Service".

    What is joined are fields or groups of people, no bodies, and a noun for a body ends it all.
    """
    before = found[place - 1]
    field = before.key in words("fields") or before.key.endswith(_FIELDS)
    if not field or before.key in heads() or first == 0 or found[first - 1].key not in ("the", "'s", "’s", "a"):
        return False
    end = place + 1
    while (
        end < len(found)
        and end - place <= _LONGEST_PART
        and found[end].capital
        and found[end].key not in words("common")
    ):
        end += 1
    return end > place + 2 and found[end - 1].key in heads()


def _of_country(found: Sequence[Token], first: int, place: int, taken: set[int]) -> bool:
    """Whether `of` and a country's name end the name of a group of people: "the Federated Airline Pilots of Canada"."""
    if first == 0 or place - first < 2 or place + 1 not in taken or not found[place + 1].capital:
        return False
    closed = place + 2 >= len(found) or place + 2 not in taken
    return closed and (is_group(found[place - 1]) or found[place - 1].key in heads())


def is_group(word: Token) -> bool:
    """Whether the word names people by what they do, in the plural: Pilots, Teachers, Nurses, Musicians."""
    return word.key.endswith(_PEOPLE) and len(word.key) > _SHORTEST


def _ends_name(found: Sequence[Token], first: int, place: int) -> bool:
    """Whether a word of titles ends the name of a body, "Health Service Executive", with no person's name after."""
    named = found[place].key == "executive" and place - first > 1 and found[place - 1].key in heads()
    return named and not (place + 1 < len(found) and found[place + 1].capital)


def _beside(found: Sequence[Token], place: int) -> bool:
    """Whether nothing but a blank stands before the word."""
    return 0 <= found[place].start - found[place - 1].end <= 1


@cache
def heads() -> frozenset[str]:
    """Nouns that head the name of a body."""
    return frozenset(kinds()) | words("organs") | words("firms") | _OTHERS


_OTHERS = frozenset(["bank", "foundation", "foundations", "port", "center", "centre"])


def head(run: Sequence[Token]) -> str | None:
    """The noun that tells what body a name of several words names: `union` of "Union of Ferry Pilots"."""
    if len(run) < 2:
        return None
    of = next((place for place, word in enumerate(run) if word.key in ("of", "for") and place), 0)
    nouns = (run[of - 1], run[-1]) if of and run[of - 1].key in words("organs") else (run[-1], run[of - 1])
    found = (noun.key for noun in nouns if noun.key in heads())
    return next(found, None)


def is_elsewhere(name: str) -> bool:
    """Whether the name, folded, is one of an outlet or a place."""
    from summarizer.who.lexicon import provinces

    return name in never("outlets") or name in never("places") or name in provinces()
