"""Several parties in one phrase: "both sides", "the two companies", "neither government", "all three"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from summarizer.who.lexicon import country_names, kinds, never
from summarizer.who.names import folded
from summarizer.who.opposed import only_watches, opposed

if TYPE_CHECKING:
    from summarizer.who.scene import Scene

__all__ = ["sides"]

_NUMBERS = {word: at for at, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
_COUNTS = {"both": 2, "neither": 2, "either": 2, "each": 2, **_NUMBERS}
_COUNT = rf"(?P<count>{'|'.join(_COUNTS)})"
_OPENS = r"(?:(?:all|none|any|both|neither|either|each) (?:of )?)?(?:(?:the|these|those) )?"
_PHRASE = rf"{_OPENS}(?:{_COUNT}\b ?)?(?:of )?(?:the )?(?P<noun>[a-z]*)"
_ANY = frozenset(
    ["", "side", "party", "delegation", "team", "camp", "management", "board", "negotiator", "them", "one"]
)
_STATES = frozenset(
    ["country", "nation", "government", "state", "neighbour", "neighbor", "capital", "power", "minister"]
)
_SEVERAL = frozenset(["side", "party", "negotiator", "delegation", "board", "team", "camp", "bloc"])
_CLEAR = 0.6
"""The next party takes part in at most this share of the sentences of the least of the sides."""
_LEAST = 2
"""Sentences in which a side takes part, at least: who is told of once is seldom one of two."""
_OFTEN = 3
"""Sentences beyond which the other is so much of the article that one told of once is no match."""
_MOST = 1 / 3
"""Who takes part in more than this share of what all do is one of the sides, whoever a sentence names."""
_TOLD = re.compile(
    rf"\b(?:the|these|those|all|its) (?P<count>{'|'.join(_NUMBERS)}) (?:[\w-]+ )?"
    r"(?:sides|parties|partners|delegations|countries|states|governments|nations|teams|camps)\b",
    re.IGNORECASE,
)
"""How many there are, where the article says so anywhere: "the three parties"."""
_TWO = re.compile(r"\b(?:both|the two|two|neither) (?:side|part|delegation|camp|team)", re.IGNORECASE)


def sides(mention: str, scene: Scene, sentence: int | None) -> tuple[str, ...]:
    """The parties of such a phrase, sorted as the article names them; none where it is not plain which are meant.

    They are those that take part in clearly more sentences than any other, mediators left out; else those that words
    put at the table; else the ones whose kinds are opposed; else the ones that the sentence, or the one before it,
    names.
    """
    asked = re.fullmatch(_PHRASE, mention.strip().lower())
    if not asked or mention.strip().lower() in ("", "the"):
        return ()
    noun = _singular(asked["noun"])
    counted = asked["count"] or next((word for word in ("both", "neither", "either") if word in mention.lower()), "")
    if not counted and (noun == asked["noun"] or not (noun in kinds() or noun in _SEVERAL)):
        return ()
    every = _weights_of(scene)
    told = _told(scene) if not counted and noun in _SEVERAL else 2
    count = _COUNTS[counted] if counted else told if told <= len(every) else 2
    fitting = _fitting(noun, count, scene)
    if fitting is None:
        return ()
    weights = {party: weight for party, weight in every.items() if fitting(party)}
    found = _clear(weights, count)
    if not counted and found and len(weights) > 2 and noun in kinds():
        return found if found == sides("both sides", scene, sentence) else ()
    return (
        found
        or _seated(weights, count, scene)
        or (_opposed(weights, scene) if count == 2 else ())
        or _near(weights, count, scene, sentence)
    )


def _told(scene: Scene) -> int:
    """How many sides the article counts; two where it counts none, or several numbers of them."""
    counts = {_NUMBERS[found["count"].lower()] for found in _TOLD.finditer(scene.text)}
    return counts.pop() if len(counts) == 1 and not _TWO.search(scene.text) else 2


def _clear(weights: Mapping[str, int], count: int) -> tuple[str, ...]:
    ranked = sorted(weights.values(), reverse=True)
    if len(ranked) < count or (len(ranked) > count and ranked[count] > _CLEAR * ranked[count - 1]):
        return ()
    if count == 2 and ranked[1] < _LEAST and ranked[0] > _OFTEN:
        return ()
    return tuple(party for party, weight in weights.items() if weight >= ranked[count - 1])


def _seated(weights: Mapping[str, int], count: int, scene: Scene) -> tuple[str, ...]:
    """Those that words put at the table, where they are as many: "talks between Peru and Chile"."""
    found = tuple(party for party in weights if scene.parts.sits(party, apart=()))
    return found if len(found) == count else ()


def _opposed(weights: Mapping[str, int], scene: Scene) -> tuple[str, ...]:
    """The two whose kinds are opposed, where they are clear among their kinds, none of the rest sits there as well, and
    one of them takes part in most of what is told."""
    marked, fits = opposed(weights, scene)
    found = _clear(fits, 2)
    least = min((weights[party] for party in found), default=0)
    if least < _LEAST or _foremost(weights) not in found or (marked and len(marked & set(found)) != 1):
        return ()
    apart = (party for party, weight in weights.items() if party not in fits and weight >= least)
    return found if all(only_watches(party, scene) for party in apart) else ()


def _near(weights: Mapping[str, int], count: int, scene: Scene, sentence: int | None) -> tuple[str, ...]:
    for number in (sentence, sentence - 1) if sentence else ():
        named = [party for party in weights if number in scene.mentions.get(party, ())]
        first = _foremost(weights)
        most = weights[first] > _MOST * sum(weights.values()) if first else False
        if len(named) == count and not (most and first not in named):
            return tuple(named)
    return ()


def _foremost(weights: Mapping[str, int]) -> str | None:
    return max(weights, key=lambda party: weights[party], default=None)


def _fitting(noun: str, count: int, scene: Scene) -> Callable[[str], bool] | None:
    """Which parties the noun may mean; None where it is no such noun."""
    if noun in _ANY:
        return lambda _: True
    countries = frozenset(country_names().values())
    if noun in _STATES:
        return lambda party: party in countries
    if noun == "bloc":
        return lambda party: folded(party) in never("blocs")
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
