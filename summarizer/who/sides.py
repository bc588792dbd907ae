"""Several parties in one phrase: "both sides", "the two companies", "neither government", "all three"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from summarizer.who.lexicon import country_names, kinds

if TYPE_CHECKING:
    from summarizer.who.scene import Scene

__all__ = ["sides"]

_COUNTS = {"both": 2, "two": 2, "neither": 2, "either": 2, "each": 2, "": 2, "three": 3, "four": 4}
_COUNT = r"(?P<count>both|two|neither|either|each|three|four)"
_OPENS = r"(?:(?:all|none|any|both|neither|either|each) (?:of )?)?(?:(?:the|these|those) )?"
_PHRASE = rf"{_OPENS}(?:{_COUNT}\b ?)?(?:of )?(?:the )?(?P<noun>[a-z]*)"
_ANY = frozenset(
    ["", "side", "party", "delegation", "team", "camp", "management", "board", "negotiator", "them", "one"]
)
_STATES = frozenset(
    ["country", "nation", "government", "state", "neighbour", "neighbor", "capital", "power", "minister"]
)
_SEVERAL = frozenset(["side", "party", "negotiator", "delegation"])
_CLEAR = 0.6
"""The next party takes part in at most this share of the sentences of the least of the sides."""


def sides(mention: str, scene: Scene, sentence: int | None) -> tuple[str, ...]:
    """The parties of such a phrase, sorted as the article names them; none where it is not plain which are meant.

    They are those that take part in clearly more sentences than any other, mediators left out; else the ones that the
    sentence, or the one before it, names.
    """
    asked = re.fullmatch(_PHRASE, mention.strip().lower())
    if not asked or mention.strip().lower() in ("", "the"):
        return ()
    noun = _singular(asked["noun"])
    counted = asked["count"] or next((word for word in ("both", "neither", "either") if word in mention.lower()), "")
    if not counted and (noun == asked["noun"] or not (noun in kinds() or noun in _SEVERAL)):
        return ()
    count = _COUNTS[counted]
    fitting = _fitting(noun, count, scene)
    if fitting is None:
        return ()
    weights = {party: weight for party, weight in _weights_of(scene).items() if fitting(party)}
    found = _clear(weights, count)
    if not counted and found and len(weights) > 2 and noun in kinds():
        return ()
    return found or _near(weights, count, scene, sentence)


def _clear(weights: Mapping[str, int], count: int) -> tuple[str, ...]:
    ranked = sorted(weights.values(), reverse=True)
    if len(ranked) < count or (len(ranked) > count and ranked[count] > _CLEAR * ranked[count - 1]):
        return ()
    return tuple(party for party, weight in weights.items() if weight >= ranked[count - 1])


def _near(weights: Mapping[str, int], count: int, scene: Scene, sentence: int | None) -> tuple[str, ...]:
    for number in (sentence, sentence - 1) if sentence else ():
        named = [party for party in weights if number in scene.mentions.get(party, ())]
        if len(named) == count:
            return tuple(named)
    return ()


def _fitting(noun: str, count: int, scene: Scene) -> Callable[[str], bool] | None:
    """Which parties the noun may mean; None where it is no such noun."""
    if noun in _ANY:
        return lambda _: True
    countries = frozenset(country_names().values())
    if noun in _STATES:
        return lambda party: party in countries
    of_kind = scene.stand_ins.of_kind(noun, count)
    return (lambda party: party in of_kind) if of_kind else None


_REMEMBERED: WeakKeyDictionary[Scene, dict[str, int]] = WeakKeyDictionary()


def _weights_of(scene: Scene) -> dict[str, int]:
    """The weights, worked out once an article: they took most of the time of telling whose an item is."""
    if scene not in _REMEMBERED:
        _REMEMBERED[scene] = _weights(scene)
    return _REMEMBERED[scene]


def _weights(scene: Scene) -> dict[str, int]:
    """The parties that act and do not mediate, in order, each with the number of sentences that it takes part in."""
    found: dict[str, set[int]] = {party: {at for at in numbers if at} for party, numbers in scene.mentions.items()}
    for person in scene.people:
        if person.party:
            found.setdefault(person.party, set()).update(at for at in person.sentences if at)
    for number, speaker in scene.speakers.items():
        if speaker.party:
            found.setdefault(speaker.party, set()).add(number)
    plain = {party: numbers for party, numbers in found.items() if numbers}
    acting = {party: len(at) for party, at in plain.items() if scene.parts.role(party, among=()) == "observer"}
    # Whoever urges both sides is none of them; where all do, each speaks of another two.
    return {party: count for party, count in acting.items() if not scene.parts.calls_on_both(party)} or acting


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")
