"""Bodies and parts of countries that articles name without a word that tells what they are: data/bodies.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypedDict

from summarizer.who.names import Form, Names, folded

__all__ = ["add_known", "called", "companies", "regions"]


class _Body(TypedDict, total=False):
    name: str
    names: list[str]
    adjectives: list[str]
    called: list[str]
    source: str


class _List(TypedDict):
    names: list[str]
    source: str


class _Data(TypedDict):
    body: list[_Body]
    companies: _List
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
def called() -> Mapping[str, frozenset[str]]:
    """Body to the nouns by which articles call it: group and movement of Hamas."""
    return {one["name"]: frozenset(one.get("called", ())) for one in _data()["body"]}


def add_known(names: Names) -> None:
    """Add the bodies, with their other names and the adjectives of each."""
    for one in _data()["body"]:
        for name in (one["name"], *one.get("names", ())):
            names.add(name, Form(one["name"], "organisation"))
        for word in one.get("adjectives", ()):
            names.add(word, Form(one["name"], "adjective"))
