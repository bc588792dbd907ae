"""Whom an office without a name means, and whose a ministry is: "the minister", "the bishop", "the interior ministry".

The minister is the one who was named last; a ministry is of the only state whose ministers the article names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarizer.who.lexicon import is_country, words
from summarizer.who.names import tokens
from summarizer.who.people import Named
from summarizer.who.scene import Scene

__all__ = ["of_office"]

_OFFICE = re.compile(r"the (?:[a-z-]+ ){0,3}?(?P<office>[a-z]+)$", re.I)
_REACH = 6
"""Sentences before in which the holder was named, at most."""
_ORGANS = frozenset(["ministry", "department", "treasury"])
_MANY = frozenset(
    "adviser advisor aide ambassador delegate diplomat lawmaker member official officials senator".split()
)
"""Offices that several have at a time, and those of a state as well as of a union: "the official" and "the president"
are none of those named for sure."""
_OF_STATE = frozenset(["minister", "secretary"])
_OF_BODIES = frozenset(["general", "branch", "regional", "permanent", "press", "chief"])
"""What makes a secretary one of a union or of an office: "general secretary"."""


def of_office(mention: str, scene: Scene, sentence: int | None) -> str | None:
    """The party of the one with the office who was named last, or the state whose ministry it is."""
    found = _OFFICE.match(mention)
    if found is None or sentence is None:
        return None
    office = found["office"].lower()
    if office in _ORGANS:
        return _only_state(scene, sentence)
    if office not in words("offices") or office in _MANY | words("others"):
        return None
    asked = [word.key for word in tokens(mention) if word.key != "the"]
    near = [(at, one) for one in scene.people if _has(one, asked) for at in one.sentences if at <= sentence]
    last = max((at for at, _ in near), default=0)
    holders = {one.party for at, one in near if at == last}
    return holders.pop() if len(holders) == 1 and sentence - last <= _REACH else None


def _has(one: Named, asked: list[str]) -> bool:
    """Whether the person's title has all the words of the office."""
    title = {word.key for word in tokens(one.title or "")}
    return bool(title) and title.issuperset(asked)


def _only_state(scene: Scene, sentence: int) -> str | None:
    """The only state whose ministers the article names, where neither it nor the sentence is about another as well."""
    states = set(_with_ministers(scene))
    if len(states) != 1:
        return None
    state = states.pop()
    counts = {party: len(numbers) for party, numbers in scene.mentions.items() if is_country(party) and party != state}
    here = {party for party in scene.in_sentence.get(sentence, ()) if is_country(party)}
    about = max(counts.values(), default=0) <= len(scene.mentions.get(state, ()))
    return state if about and here <= {state} else None


def _with_ministers(scene: Scene) -> Iterator[str]:
    for one in scene.people:
        title = {word.key for word in tokens(one.title or "")}
        if one.party and is_country(one.party) and title & _OF_STATE and not title & _OF_BODIES:
            yield one.party
