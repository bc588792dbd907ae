"""Bodies and parts of countries that articles name without a word that tells what they are: data/bodies.toml."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, TypedDict

from summarizer.who.names import Form, Names, folded

__all__ = ["add_known", "called", "companies", "governed", "nouns_abroad", "regions", "seats"]


_ORGANS = ("authorities", "cabinet", "executive", "government", "ministers")
"""What parts of countries with a government have: "the Scottish Government"."""


class _Body(TypedDict, total=False):
    name: str
    names: list[str]
    adjectives: list[str]
    called: list[str]
    source: str


class _List(TypedDict):
    names: list[str]
    source: str


class _Nouns(TypedDict):
    first: dict[str, list[str]]
    last: dict[str, list[str]]


class _Data(TypedDict):
    body: list[_Body]
    companies: _List
    nouns: _Nouns
    governments: dict[str, str]
    seats: dict[str, list[str]]
    regions: _List


@cache
def _data() -> _Data:
    import tomllib
    from importlib import resources

    text = (resources.files("summarizer") / "data" / "bodies.toml").read_text(encoding="utf-8")
    loaded: _Data = tomllib.loads(text)  # type: ignore[assignment]  # the file is ours, and a test checks its shape
    return loaded


@cache
def companies() -> frozenset[str]:
    """Names of companies, folded."""
    return frozenset(folded(name) for name in _data()["companies"]["names"])


@cache
def regions() -> frozenset[str]:
    """English names of parts of countries, folded."""
    return frozenset(folded(name) for name in _data()["regions"]["names"])


@cache
def nouns_abroad(where: Literal["first", "last"]) -> Mapping[str, str]:
    """Noun for a body in another language, folded, to the English one: those that open a name, or those that end it."""
    return {noun: english for english, nouns in _data()["nouns"][where].items() for noun in nouns}


@cache
def governed() -> frozenset[str]:
    """Parts of countries whose adjectives are among the names."""
    return frozenset(_data()["governments"].values())


@cache
def seats() -> Mapping[str, Sequence[str]]:
    """Government of a part of a country, or the part, folded, to the towns that stand for it."""
    return {folded(name): towns for name, towns in _data()["seats"].items()}


@cache
def called() -> Mapping[str, frozenset[str]]:
    """Body to the nouns by which articles call it: group and movement of Hamas."""
    found = {one["name"]: frozenset(one.get("called", ())) for one in _data()["body"]}
    return found | dict.fromkeys(_data()["governments"].values(), frozenset(["province"]))


def add_known(names: Names) -> None:
    """Add the bodies, with their other names and the adjectives of each, and the governments of parts of countries."""
    for one in _data()["body"]:
        for name in (one["name"], *one.get("names", ())):
            names.add(name, Form(one["name"], "organisation"))
        for word in one.get("adjectives", ()):
            names.add(word, Form(one["name"], "adjective"))
    for adjective, part in _data()["governments"].items():
        names.add(adjective, Form(part, "adjective"))
        for organ in _ORGANS:
            names.add(f"{adjective} {organ}", Form(part, "organisation"))
