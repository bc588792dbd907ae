"""The tables of names, built at first use, once.

Country names come from CLDR, capitals and demonyms from countryinfo, both by way of `data/world.json`; the rest (seats,
offices, blocs, the words of titles) comes from `data/offices.toml`, which gives a source for each entry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, TypedDict

from summarizer.who.known import add_known, regions
from summarizer.who.names import Form, Kind, Names, fold, folded, tokens
from summarizer.who.world import world

if TYPE_CHECKING:
    from datetime import date

_PLURAL_ENDINGS = ("an", "i", "o")


class _Entry(TypedDict, total=False):
    name: str
    iso: str
    names: list[str]
    adjectives: list[str]
    seats: list[str]
    offices: list[str]
    source: str


class _Several(TypedDict):
    words: list[str]
    parties: list[str]
    source: str


class _Holders(TypedDict, total=False):
    people: list[str]
    party: str
    family_first: bool
    as_of: date
    source: str


class Homonym(TypedDict):
    """A party's name that something else bears as well."""

    name: str
    party: str
    other: str
    signs_of_party: list[str]
    signs_of_other: list[str]
    source: str


class _Data(TypedDict):
    party: list[_Entry]
    ambiguous: list[_Several]
    homonym: list[Homonym]
    person: list[_Holders]
    never: dict[str, list[str]]
    words: dict[str, list[str]]
    kinds: dict[str, list[str]]


@cache
def data() -> _Data:
    """The entries of data/offices.toml."""
    import tomllib
    from importlib import resources

    text = (resources.files("summarizer") / "data" / "offices.toml").read_text(encoding="utf-8")
    loaded: _Data = tomllib.loads(text)  # type: ignore[assignment]  # the file is ours, and a test checks its shape
    return loaded


@cache
def words(of: str) -> frozenset[str]:
    """A list of words of data/offices.toml: offices, groups, fields, qualifiers, speech, ..."""
    return frozenset(fold(word) for word in data()["words"][of])


@cache
def kinds() -> Mapping[str, str]:
    """The kind of body that each noun tells: labour of "union", company of "airline", `loose` where bodies of several
    kinds bear it."""
    return {fold(noun): kind for kind, nouns in data()["kinds"].items() if kind != "source" for noun in nouns}


@cache
def never(what: str) -> frozenset[str]:
    """A list of names of data/offices.toml that stand for no party, folded word by word."""
    return frozenset(folded(name) for name in data()["never"][what])


@cache
def holders() -> Mapping[str, tuple[str, str]]:
    """Surname (folded) to full name and party, for holders of offices whom articles name with no country."""
    found = {}
    for entry in data()["person"]:
        family = 0 if entry.get("family_first") else -1
        found.update({tokens(name)[family].key: (name, entry["party"]) for name in entry["people"]})
    return found


@cache
def provinces() -> frozenset[str]:
    """Names of provinces, folded: places that are no party."""
    return frozenset(world()["provinces"]) | regions()


@cache
def table() -> Names:
    """Every name that needs no article to be understood."""
    found = Names()
    for entry in data()["ambiguous"]:
        for word in entry["words"]:
            found.add(word, Form(None, "ambiguous", tuple(entry["parties"])))
    for kind, names in (("never", data()["never"]["phrases"]), ("outlet", data()["never"]["outlets"])):
        for name in names:
            found.add(name, Form(None, "never" if kind == "never" else "outlet"))
    for party in data()["party"]:
        _add_entry(found, party)
    _add_countries(found)
    add_known(found)
    return found


def _add_entry(found: Names, entry: _Entry) -> None:
    party = entry["name"]
    found.add(party, Form(party, "name"))
    kinds: tuple[tuple[Kind, list[str]], ...] = (
        ("name", entry.get("names", [])),
        ("adjective", _with_plurals(entry.get("adjectives", []))),
        ("seat", entry.get("seats", [])),
        ("office", entry.get("offices", [])),
    )
    for kind, names in kinds:
        for name in names:
            found.add(name, Form(party, kind))


@cache
def country_names() -> Mapping[str, str]:
    """ISO 3166-1 code to common name, of every country and territory: ours, else CLDR's English one."""
    ours = {entry["iso"]: entry["name"] for entry in data()["party"] if "iso" in entry}
    skipped = set(data()["never"]["territories"])
    return {
        code: ours.get(code) or name.replace(" & ", " and ").replace("St. ", "Saint ").replace("’", "'")
        for code, name in world()["territories"].items()
        if len(code) == 2 and code not in skipped
    }


def is_country(party: str) -> bool:
    """Whether the party is a state or a territory, by its common name."""
    return party in _common_names()


@cache
def _common_names() -> frozenset[str]:
    return frozenset(country_names().values())


def _add_countries(found: Names) -> None:
    names = country_names()
    for name in names.values():
        found.add(name, Form(name, "name"))
    _add_facts(found, names)


def _add_facts(found: Names, names: Mapping[str, str]) -> None:
    """Capitals, demonyms and long names, of the countries that countryinfo knows."""
    dependent = set(data()["never"]["dependent"])
    capitals = set(data()["never"]["capitals"])
    for common, country in world()["countries"].items():
        code = country["iso"]
        if code not in names or common == "Wales":
            continue
        party = names[code]
        for name in (common, *country["long"]):
            found.add(name, Form(party, "name"))
        if code in dependent:
            continue
        if country["capital"] and country["capital"] not in capitals:
            found.add(country["capital"], Form(party, "seat"))
        for demonym in _with_plurals(country["demonyms"]):
            found.add(demonym, Form(party, "adjective"))


def _with_plurals(adjectives: Sequence[str]) -> list[str]:
    return [*adjectives, *(f"{word}s" for word in adjectives if word.endswith(_PLURAL_ENDINGS))]
