"""Names that a party shares with something else: Georgia, the country and the U.S. state."""

from __future__ import annotations

import re
from functools import cache

from summarizer.who.lexicon import Homonym, data
from summarizer.who.names import Form, Names


def with_homonyms(names: Names, text: str) -> Names:
    """The names, without those that mean something else in this text, or may.

    The signs of data/offices.toml decide: only the other's, or both's, and the name stands for no party; else it is
    the party.
    """
    doubtful = [entry for entry in data()["homonym"] if entry["name"] in text and _shows(text, entry, other=True)]
    if not doubtful:
        return names
    more = Names(names)
    for entry in doubtful:
        more.add(entry["name"], Form(None, "never"))
    return more


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
