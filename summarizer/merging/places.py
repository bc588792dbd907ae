"""Names in items: which party a word names, and whether two places can be the same."""

from functools import cache, lru_cache

from summarizer.who.names import fold, party_id

__all__ = ["apart", "party_of"]


@lru_cache(maxsize=65_536)
def party_of(word: str) -> str | None:
    """The id of the party that a word names by itself: Moscow and Russian are russia."""
    from summarizer.actors import resolve

    name = resolve(word)
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
    from babel import Locale
    from babel.core import get_global

    countries = Locale("en").territories
    found = {}
    for zone, code in get_global("zone_territories").items():
        if "/" in zone and code in countries:
            found[fold(zone.rpartition("/")[2].replace("_", " "))] = party_of(countries[code]) or party_id(
                countries[code]
            )
    return found | _capitals()


@cache
def _capitals() -> dict[str, str]:
    from countryinfo import all_countries

    found = {}
    for country in all_countries():
        capital: object = country.capital()  # a list in one of the files, whatever the annotation says
        if isinstance(capital, str) and capital:
            found[fold(capital)] = party_of(country.name()) or party_id(country.name())
    return found
