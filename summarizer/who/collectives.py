"""Groups that an article names by their members alone: "the employers' association", "the pilots' union"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.who.lexicon import table, words
from summarizer.who.lines import Line
from summarizer.who.names import tokens

_BODY = "association|federation|confederation|union|organi[sz]ation|league|council|committee|guild|chamber|alliance"
# Patterns are compiled when first used, not on import.
# Words between belong to the name only after a determiner: "the port employers' association".
_GROUP = (
    rf"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Oo]ur) (?P<whose>[A-Z]\w+ )?(?P<more>(?:[a-z]+[ -]){{0,2}}?))?"
    rf"\b(?P<name>[A-Za-z][a-z]{{2,}}s['’] (?:{_BODY}))\b"
)
_NAME = r"[A-Z][\w&-]+(?: [A-Z][\w&-]+)*"
_AFTER = rf",? ({_NAME})"
_BEFORE = rf"({_NAME}), $"
_OPENERS = r"(?i)^(?:(?:from|of|by) )?(?:(?:the|an?|their|its|our|his|her) )?"


class Collective(NamedTuple):
    """One place where such a group is named."""

    name: str
    whose: str
    """`Dutch` of "the Dutch employers' association"; empty where nothing tells."""
    proper: str | None
    """The name beside it, "Deltalinqs, the employers' association"."""


def collective(mention: str, lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """The party that such a mention means in lines that `may_hold` one, or why it means none; both None for others.

    By the proper name that stands beside it, else by what it is called; None where the article has two of the kind.
    """
    asked = re.fullmatch(_GROUP, "the " + re.sub(_OPENERS, "", mention.strip())) if may_hold(mention) else None
    if not asked:
        return None, None
    wanted, owner = _name(asked), (asked["whose"] or "").strip()
    there = [
        one
        for line in lines
        for one in _collectives(line.text)
        if one.name.endswith(wanted) and (not owner or one.whose in ("", owner))
    ]
    if not there:
        return None, "the article names no such group"
    proper = {one.proper for one in there if one.proper}
    owners = {one.whose for one in there if one.whose}
    if len(proper) > 1 or len(owners) > 1 or not _nested({one.name for one in there}):
        return None, "the article names several such groups"
    return (proper.pop() if proper else max((one.name for one in there), key=len)), None


def beside_group(mention: str, lines: Sequence[Line]) -> str | None:
    """The name itself, where such a group is named beside it: "Deltalinqs, the employers' association"."""
    texts = (line.text for line in lines if mention in line.text)
    return next((one.proper for text in texts for one in _collectives(text) if one.proper == mention), None)


def may_hold(text: str) -> bool:
    """Whether such a group may be named in the text: all others are not looked at."""
    return "s'" in text or "s’" in text


@lru_cache(maxsize=16_384)
def _collectives(text: str) -> tuple[Collective, ...]:
    """The groups that a sentence tells of; remembered, since each mention of one looks through all that may."""
    return tuple(_found(text))


def _found(text: str) -> Iterator[Collective]:
    for found in re.finditer(_GROUP, text):
        whose = (found["whose"] or "").strip()
        before = re.search(_BEFORE, text[: found.start()])
        after = re.match(_AFTER, text[found.end() :])
        beside = [one[1] for one in (before, after) if one and _proper(one[1])]
        yield Collective(_name(found), whose, beside[0] if beside else None)


def _proper(name: str) -> bool:
    found = tokens(name)
    return found[0].key not in words("common") and not any(table().find(found))


def _name(found: re.Match[str]) -> str:
    return f"{found['more'] or ''}{found['name']}".replace("’", "'").lower()


def _nested(names: set[str]) -> bool:
    """Whether each is a shorter form of the longest."""
    longest = max(names, key=len)
    return all(longest.endswith(name) for name in names)
