"""Names in items: which party a word names, and whether two places can be the same."""

from functools import cache, lru_cache

from summarizer.who.alone import alone
from summarizer.who.lexicon import table
from summarizer.who.names import fold, party_id
from summarizer.who.world import world

__all__ = ["apart", "party_of"]


@lru_cache(maxsize=65_536)
def party_of(word: str) -> str | None:
    """The id of the party that a word names by itself: Moscow and Russian are russia."""
    name, _ = alone(word, table())
    return party_id(name) if name else None


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of places, folded, cannot be the same: none is shared and none lies in another's country.

    A place that no library knows lies in no known country, so that it may lie in any.
    """
    if not one or not other or one & other:
        return False
    return not any(_may_hold(mine, theirs) or _may_hold(theirs, mine) for mine in one for theirs in other)


def _may_hold(country: str, place: str) -> bool:
    """Whether `country` is a country that `place` lies in, or may lie in."""
    of = _country(country)
    return of is not None and not _is_country(place) and _cities().get(place, of) == of


def _is_country(name: str) -> bool:
    return _country(name) is not None


@lru_cache(maxsize=4096)
def _country(name: str) -> str | None:
    """The id of the country whose name this is; None for cities and adjectives."""
    party = party_of(name.title())
    return party if party and name not in _cities() and name not in _capitals() else None


@cache
def _cities() -> dict[str, str]:
    """City (folded) to the id of its country: the time zones' cities of CLDR, and the capitals."""
    countries = world()["territories"]
    return {city: _id(countries[code]) for city, code in world()["cities"].items()} | _capitals()


@cache
def _capitals() -> dict[str, str]:
    countries = world()["countries"].items()
    return {fold(country["capital"]): _id(name) for name, country in countries if country["capital"]}


def _id(country: str) -> str:
    return party_of(country) or party_id(country)
