"""The noun that tells what body a name names, `union` of "Union of Ferry Pilots", and words for groups of people."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from summarizer.who.known import nouns_abroad
from summarizer.who.lexicon import kinds, provinces, words
from summarizer.who.names import Token

__all__ = ["head", "heads", "is_group", "is_local", "is_political"]

_PEOPLE = ("ers", "ees", "ors", "ists", "ians", "men", "pilots", "nurses", "crews")
_SHORTEST = 5
_LOCAL = 2
_GROUPS = ("employers", "labour", "loose")
_POLITICAL = frozenset(
    "alternative centrists communists conservatives democrats greens left liberals list nationalists progressives"
    " radicals right socialists unionists".split()
)
"""What ends the names of political parties, and is none by itself: "Social Democrats", "Civic List"."""
_DISTRICTS = frozenset(
    "school schools fire hospital health irrigation library park sanitation transit utility water".split()
)
_NO_CREWS = frozenset(
    "advisers advisors brothers consumers customers directors founders insurers leaders letters managers owners"
    " partners providers shareholders sisters stakeholders traders travellers travelers users".split()
)
_INNER = re.compile(r"[a-z](Guild|Union|Workers|Association|Federation)$")
"""The noun that a name written as one word ends with: `guild` of NewsGuild, `workers` of FoodWorkers."""
_LAST = {"watch": "group", "alert": "group"}
"""Nouns of no kind that end the name of a group with a cause: "Human Rights Watch"."""
_OTHERS = frozenset(["bank", "foundation", "foundations", "port", "center", "centre"])


@cache
def heads() -> frozenset[str]:
    """Nouns that head the name of a body."""
    named = kinds().keys() - {"family"}  # a family of owners is called so in small letters: "Modern Family" is a film
    return frozenset(named) | words("organs") | words("firms") | _OTHERS | nouns_abroad("last").keys()


def head(run: Sequence[Token]) -> str | None:
    """The noun that tells what body a name of several words names: `union` of "Union of Ferry Pilots"."""
    if len(run) > 2 and run[-2].key == "local" and run[-1].text.isdigit():
        return head(run[:-2]) or "union"
    if len(run) < 2:
        return None
    if len(run) == _LOCAL and is_local(run, 0):
        return "union"  # "Local 418"
    abroad = nouns_abroad("first").get(run[0].key) or nouns_abroad("last").get(run[-1].key)
    if abroad or (not run[0].text.isascii() and run[0].key in kinds()):
        return abroad or run[0].key  # "Confédération Paysanne"
    if run[-1].key in _LAST or (len(run) > 2 and run[-1].key == "executive"):
        return _LAST.get(run[-1].key, "agency")
    of = next((place for place, word in enumerate(run) if word.key in ("of", "for") and place), 0)
    nouns = (run[of - 1], run[-1]) if of and _leads(run[of - 1], run[-1]) else (run[-1], run[of - 1])
    found = (noun.key for noun in nouns if noun.key in heads() or _is_district(run, noun))
    noun = next(found, None)
    if noun or run[-1].text[1:].islower():
        return noun
    inner = _INNER.search(run[-1].text)
    return inner[1].lower() if inner else None


def _leads(noun: Token, last: Token) -> bool:
    """Whether the noun before `of` tells more than the last word: in "Federation of Small Business", but not in "Port
    of Elmhaven Authority"."""
    groups = kinds().get(noun.key) in _GROUPS and kinds().get(last.key) not in (*_GROUPS, "authority")
    return groups or noun.key in words("organs")


def _is_district(run: Sequence[Token], noun: Token) -> bool:
    """Whether it is the district of a school board or a utility, which bargains: the Lake District does not."""
    place = run.index(noun)
    return noun.key == "district" and place > 0 and run[place - 1].key in _DISTRICTS


def is_group(word: Token) -> bool:
    """Whether the word names people by what they do, in the plural: Pilots, Teachers, Nurses, Musicians."""
    return word.key.endswith(_PEOPLE) and len(word.key) > _SHORTEST and not _is_trade(word.key)


def _is_trade(plural: str) -> bool:
    """Whether the people are firms or those who lead them: Providers, Retailers. They have lobbies and no unions."""
    return plural in _NO_CREWS or kinds().get(plural.removesuffix("s")) == "company"


def is_political(run: Sequence[Token]) -> bool:
    """Whether it may be a political party's name by its last word; parliaments' groups are none: Senate Democrats."""
    if len(run) < 2 or run[-1].key not in _POLITICAL or not all(word.capital for word in run):
        return False
    return not any(run[0].key in others for others in (provinces(), words("groups"), words("qualifiers")))


def is_local(found: Sequence[Token], place: int) -> bool:
    """Whether a branch of a union is named by its number: "Local 418"."""
    return found[place].text == "Local" and place + 1 < len(found) and found[place + 1].text.isdigit()
