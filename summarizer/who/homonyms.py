"""Names that a party shares with something else: Georgia, the country and the U.S. state."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import combining, normalize

from summarizer.who.lexicon import Homonym, country_names, data, table
from summarizer.who.names import Form, Names, folded, tokens
from summarizer.who.world import world


def with_homonyms(names: Names, text: str) -> Names:
    """The names, without those that mean something else in this text, or may.

    The signs of data/offices.toml decide: only the other's, or both's, and the name stands for no party; else it is
    the party.
    """
    names = _with_capitals(names, text)
    doubtful = [entry for entry in data()["homonym"] if entry["name"] in text and _shows(text, entry, other=True)]
    if not doubtful:
        return names
    more = Names(names)
    for entry in doubtful:
        more.add(entry["name"], Form(None, "never"))
    return more


def _with_capitals(names: Names, text: str) -> Names:
    """The names, with the capitals that are words or people's names elsewhere, where the text names the country and
    puts something there: "in Male" in an article on the Maldives."""
    found = [
        (town, country)
        for town, country in _doubtful_capitals().items()
        if country in text and _there(town).search(text)
    ]
    if not found:
        return names
    more = Names(names)
    for town, country in found:
        more.add(town, Form(country, "seat"))
    return more


@cache
def _doubtful_capitals() -> dict[str, str]:
    """Capitals that stand for no party by themselves, each with its country; not those that another table has."""
    left_out, dependent = {folded(town) for town in data()["never"]["capitals"]}, set(data()["never"]["dependent"])
    own = (one for one in world()["countries"].values() if one["iso"] in country_names().keys() - dependent)
    found = {one["capital"]: country_names()[one["iso"]] for one in own if folded(one["capital"]) in left_out}
    return {town: country for town, country in found.items() if table().at(tokens(town), 0) is None}


@cache
def _there(town: str) -> re.Pattern[str]:
    """The town as the place of something, with its accents or without, and not before more of a name or
    the noun that it belongs to: "from Male wards"."""
    bare = "".join(sign for sign in normalize("NFD", town) if not combining(sign))
    return re.compile(
        rf"\b(?:at|from|in|near|to) (?:{re.escape(town)}|{re.escape(bare)})\b(?! [A-Z]| (?!says\b)[a-z]{{3,}}s\b)"
    )


def why_not(mention: str, text: str) -> str | None:
    """Why a name in the mention is not taken for the party; None where that is not the matter."""
    for entry in data()["homonym"]:
        if entry["name"] in mention and _shows(text, entry, other=True):
            both = _shows(text, entry, other=False)
            return f"{entry['name']} {'may mean' if both else 'means'} {entry['other']} in this article"
    return None


def _shows(text: str, entry: Homonym, *, other: bool) -> bool:
    return _signs(entry["name"], other).search(text.replace("’", "'")) is not None


@cache
def _signs(name: str, other: bool) -> re.Pattern[str]:
    entry = next(one for one in data()["homonym"] if one["name"] == name)
    signs = entry["signs_of_other"] if other else entry["signs_of_party"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, signs))})\b")
