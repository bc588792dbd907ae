"""What the text calls a body right behind its name: "Marlow won the vote, giving the Portuguese carrier time"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from summarizer.who.body import Body
from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import data, kinds, words
from summarizer.who.lines import Line
from summarizer.who.names import Token

__all__ = ["MANAGEMENT", "alike", "describe", "phrase_start"]

_REACH = 3
_ADJECTIVES = frozenset(["local", "city", "town", "county", "borough", "district"])
"""Nouns that more often only describe the next: they stand for a body where a mark or a verb follows."""
"""Words that may stand between the determiner and the noun: "the port authority", "the English operator"."""
_BEFORE_MANAGEMENT = frozenset(["a", "after", "and", "but", "if", "that", "unless", "when", "while", "with", ","])
MANAGEMENT = frozenset(["management", "managements", "bosses", "managers"])


def describe(bodies: Sequence[Body], lines: Sequence[Line]) -> None:
    """Give a body the noun of a kind of company that first stands behind its name, in the sentence or the next.

    Nothing else in the article is called so, and no other body that may be a company stands there.
    """
    own = {body.name: body for body in bodies}
    before: list[Body] = []
    known: set[str] = set()
    for line in lines:
        found = line.words
        known |= {hit.form.party for hit in line.hits if hit.form.party in own}
        for place in [place for place, word in enumerate(found) if _tells(word)]:
            first = phrase_start(found, place)
            called = alike(found[place].key)
            if first is None or any(not own[name].nouns.isdisjoint(called) for name in known):
                continue
            here = [own[hit.form.party] for hit in line.hits if hit.end <= first and hit.form.party in own]
            near = {body.name: body for body in here or (before if first == 0 else ())}
            fits = [body for body in near.values() if body.kinds <= {"company"}]
            if len(fits) == 1:
                fits[0].nouns.add(found[place].key)
        before = [own[hit.form.party] for hit in line.hits if hit.form.party in own] if line.number else []


def _tells(word: Token) -> bool:
    return kinds().get(word.key) == "company" and word.key not in words("any_of_kind") | words("no_stand_ins")


@cache
def alike(noun: str) -> frozenset[str]:
    """The nouns that mean the same kind of company: carrier and airline, brewer and brewery."""
    groups = (frozenset(group.split()) for group in data()["words"]["alike"])
    return next((group for group in groups if noun in group), frozenset([noun]))


def phrase_start(found: Sequence[Token], place: int) -> int | None:
    """Where the phrase with this noun begins, or None where it is no such phrase."""
    word = found[place]
    if word.key in MANAGEMENT and (place == 0 or found[place - 1].key in _BEFORE_MANAGEMENT):
        return place
    if place == 0:
        return 0 if kinds().get(word.key) in ("armed", "employers") and word.key.endswith("s") else None
    if place + 1 < len(found):
        after = found[place + 1]
        if after.capital and after.key not in words("common") and after.start == word.end + 1:
            return None  # "the union Feta", "the rebel group FRF"
        if after.key in kinds() or after.key in ("of", "-"):
            return None
    if (
        word.key in _ADJECTIVES
        and place + 1 < len(found)
        and found[place + 1].text[0].isalpha()
        and not is_verb(found[place + 1])
    ):
        return None  # "the local hospital", "the city limits"
    hyphens = sum(2 for word in found[max(0, place - 1 - _REACH) : place] if word.text == "-")
    for at in range(place - 1, max(-1, place - 2 - _REACH - hyphens), -1):
        if found[at].key == "the":
            return at
        if (
            not (found[at].text[0].isalnum() or found[at].text == "-")
            or found[at].key in words("cuts")
            or found[at].key in words("common")
        ):
            return None
    return None
