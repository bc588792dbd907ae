"""Whom an office without a name means, and whose a ministry is: "the minister", "the bishop", "the interior ministry".

The minister is the one who was named last; a ministry is of the only state whose ministers the article names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from summarizer.who.lexicon import is_country, words
from summarizer.who.names import tokens
from summarizer.who.people import Named
from summarizer.who.persons import MANY
from summarizer.who.scene import Scene

__all__ = ["of_office"]

_OFFICE = re.compile(r"the (?:[a-z-]+ ){0,3}?(?P<office>[a-z]+)$", re.I)
_REACH = 6
"""Sentences before in which the holder was named, at most."""
_ORGANS = frozenset(["ministry", "department", "treasury"])
_MANY = MANY | {"ambassador", "chief", "negotiator", "president"}
"""Offices that several have at a time, and those of a state as well as of a union: "the official" and "the president"
are none of those named for sure."""
_OF_ANY_BODY = frozenset(["chair", "chairman"])
"""Offices of many a body, told for sure only where all who are named with one are of one party."""
_DEPARTMENT = "department"
"""What a hospital, a town and a school have as well, and of states those whose ministers are secretaries."""
_SECRETARY = frozenset(["secretary"])
_OF_STATE = _SECRETARY | {"minister"}
_OF_BODIES = frozenset(["general", "branch", "regional", "permanent", "press", "chief"])
"""What makes a secretary one of a union or of an office: "general secretary"."""


def of_office(mention: str, scene: Scene, sentence: int | None) -> str | None:
    """The party of the one with the office who was named last, or the state whose ministry it is."""
    found = _OFFICE.match(mention)
    if found is None or sentence is None:
        return None
    office = found["office"].lower()
    if office in _ORGANS:
        fields = [word.key for word in tokens(mention) if word.key not in ("the", office)]
        of_state = office != _DEPARTMENT or words("fields").issuperset(fields)
        return _only_state(scene, sentence, _SECRETARY if office == _DEPARTMENT else _OF_STATE) if of_state else None
    if office not in words("offices") or office in _MANY | words("others"):
        return None
    asked = [word.key for word in tokens(mention) if word.key != "the"]
    titled = [one for one in scene.people if _has(one, asked)]
    if office in _OF_ANY_BODY and len({one.party for one in titled}) > 1:
        return None
    near = [(at, one) for one in titled for at in one.sentences if at <= sentence]
    last = max((at for at, _ in near), default=0)
    holders = {one.party for at, one in near if at == last}
    return holders.pop() if len(holders) == 1 and sentence - last <= _REACH else None


def _has(one: Named, asked: list[str]) -> bool:
    """Whether the person's title has all the words of the office."""
    title = {word.key for word in tokens(one.title or "")}
    return bool(title) and title.issuperset(asked)


def _only_state(scene: Scene, sentence: int, titles: Collection[str]) -> str | None:
    """The only state whose ministers the article names, where neither it nor the sentence is about another as well.

    One of them has one of the `titles`.
    """
    states = set(_with_ministers(scene, _OF_STATE))
    if len(states) != 1 or not states.issubset(_with_ministers(scene, titles)):
        return None
    state = states.pop()
    counts = {party: len(numbers) for party, numbers in scene.mentions.items() if is_country(party) and party != state}
    here = {party for party in scene.in_sentence.get(sentence, ()) if is_country(party)}
    about = max(counts.values(), default=0) <= len(scene.mentions.get(state, ()))
    return state if about and here <= {state} else None


def _with_ministers(scene: Scene, titles: Collection[str]) -> Iterator[str]:
    for one in scene.people:
        title = {word.key for word in tokens(one.title or "")}
        if one.party and is_country(one.party) and title.intersection(titles) and not title & _OF_BODIES:
            yield one.party
