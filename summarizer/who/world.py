"""What the tables of names take from CLDR and countryinfo: `data/world.json`, which `summarizer.who.tables` writes.

Asking the libraries took each process 0.13 s; reading the file takes 5 ms.
"""

from __future__ import annotations

from functools import cache
from typing import TypedDict

__all__ = ["Country", "World", "world"]


class Country(TypedDict):
    """What countryinfo knows of a country."""

    iso: str
    """ISO 3166-1 alpha-2; empty where it has none of its own."""
    long: list[str]
    """Its other names of several words."""
    capital: str
    """Empty where it has none."""
    demonyms: list[str]


class World(TypedDict):
    """The world's names, sorted but where an order is told."""

    territories: dict[str, str]
    """CLDR's code of a territory (ISO 3166-1, or UN M49 such as 001) to its English name."""
    elsewhere: dict[str, str]
    """Name in another language, folded, to the codes of the territories that bear it, in the order of the languages."""
    cities: dict[str, str]
    """City of a time zone, folded, to the code of its territory."""
    countries: dict[str, Country]
    """By the name that countryinfo gives, in its order: of two countries with one capital, the later has it."""
    provinces: list[str]
    """Folded."""


@cache
def world() -> World:
    """The names of data/world.json."""
    import json
    from importlib import resources

    text = (resources.files("summarizer") / "data" / "world.json").read_text(encoding="utf-8")
    loaded: World = json.loads(text)
    return loaded
