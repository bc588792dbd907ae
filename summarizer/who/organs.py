"""Which states, blocs and world bodies an article means by what they have: a government, an army, a last word."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.lexicon import kinds, never, words
from summarizer.who.lines import Line
from summarizer.who.names import Hit, folded, tokens

__all__ = ["STATE", "by_last_word", "organs"]

STATE = frozenset(["ministry", "government", "authorities", "army", "military", "parliament", "troops", "assembly"])
STATE |= frozenset(["country", "cabinet", "legislature", "senate", "congress", "administration", "police", "navy"])
"""Organs that every state has."""
_COUNTRY = frozenset(["name", "adjective", "seat"])
_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_REACH = 3


def organs(lines: Sequence[Line]) -> dict[str, set[str]]:
    """Organ to the states that the article gives one: "Colombia's government", "Chadian authorities"."""
    found: dict[str, set[str]] = {}
    for line in lines:
        for hit in line.hits:
            if hit.form.party is None or hit.form.kind not in _COUNTRY:
                continue
            place = hit.end + (hit.end < len(line.words) and line.words[hit.end].key in _POSSESSIVES)
            if hit.form.kind == "name" and _rebels_in(line, hit):
                found.setdefault("government", set()).add(hit.form.party)
            for word in line.words[place : place + _REACH]:
                if word.key in STATE or word.key == "minister":
                    found.setdefault(word.key, set()).add(hit.form.party)
                    break
                if word.key not in words("fields") and word.key not in words("qualifiers"):
                    break
    return found


def _rebels_in(line: Line, hit: Hit) -> bool:
    """Whether rebels fight in the country: "Rebels in northern Mozambique". The government is then that country's."""
    before = [word.key for word in line.words[max(0, hit.first - _REACH) : hit.first]]
    return "in" in before and any(kinds().get(key) == "armed" for key in before)


def by_last_word(lines: Sequence[Line]) -> dict[str, set[str]]:
    """Noun to the parties of the tables whose name, or what the text calls them, ends with it."""
    found: dict[str, set[str]] = {}
    for line in lines:
        for hit in line.hits:
            if hit.form.party and hit.form.kind == "name":
                ends = {line.words[hit.end - 1].key, tokens(hit.form.party)[-1].key} & kinds().keys()
                for noun in ends | ({"bloc"} if folded(hit.form.party) in never("blocs") else set()):
                    found.setdefault(noun, set()).add(hit.form.party)
    return found
