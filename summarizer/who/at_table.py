"""Whose team or table the text puts a person at: "one of four welders on the guild's bargaining team"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.beside import for_whom
from summarizer.who.names import POSSESSIVES, Hit, Token
from summarizer.who.sightings import Sighting

__all__ = ["TEAMS", "at_table", "hit_at", "is_team", "on_team", "owns_next", "party_of", "represented"]

TEAMS = frozenset(["committee", "delegation", "mission", "negotiators", "team"])
_TABLE = frozenset(["negotiating", "bargaining", "strike", "contract", "delegation"])
_MEMBERS = frozenset(["member", "members", "part"])
_MEN = frozenset(["man", "woman", "person", "voice"])
_TALKS = frozenset(["bargaining", "negotiations", "table", "talks"])
_PRESIDED = frozenset("chaired conducted convened facilitated led mediated moderated run".split())
_NEAR = 4
"""Words after "at" in which the talks are named: "at the peace talks"."""
_REACH = 8


def is_team(found: Sequence[Token], first: int) -> bool:
    """Whether it is a team that somebody leads there: "the government's negotiating team"."""
    for word in found[first : first + _REACH]:
        if word.key in TEAMS:
            return True
        if not (word.text[0].isalpha() or word.text == "-" or word.key in POSSESSIVES):
            break
    return False


def on_team(sighting: Sighting) -> str | None:
    """The party of ", one of four players on the guild's negotiating committee," and ", a member of Peru's team"."""
    found = sighting.line.words
    at = sighting.tail
    if at >= len(found) or found[at].text != ",":
        return None
    for place in range(at + 2, min(len(found) - 2, at + 2 + _REACH)):
        if not (found[place].text[0].isalnum() or found[place].text == "-"):
            return None
        if found[place].key == "on" or (found[place].key == "of" and found[place - 1].key in _MEMBERS):
            hit = hit_at(sighting, place + 1 + (found[place + 1].key == "the"))
            team = hit is not None and _is_table(found[hit.end : hit.end + 4])
            return party_of(hit) if team else None
    return None


def at_table(sighting: Sighting) -> str | None:
    """The party of "Ana Roe, Peru's woman at the table," and "Ana Roe, the guild's point person on pay,", and the body
    for which talks were "chaired by Ana Roe"."""
    if presided := _presides(sighting):
        return presided
    found, at = sighting.line.words, sighting.tail
    if at + 2 >= len(found) or found[at].text != ",":
        return None
    hit = hit_at(sighting, at + 1 + (found[at + 1].key == "the"))
    if hit is None or hit.end >= len(found) or found[hit.end].key not in POSSESSIVES:
        return None
    after = [word.key for word in found[hit.end + 1 : hit.end + 4]]
    man = next((place for place, key in enumerate(after[:2]) if key in _MEN), None)
    if man is None or after[man + 1 : man + 2] not in (["at"], ["in"], ["on"]):
        return None
    where = found[hit.end + man + 3 : hit.end + man + 3 + _NEAR]
    pointed = after[:man] == ["point"]
    return (
        party_of(hit)
        if pointed or any(word.key in _TALKS and not _is_of(where, at) for at, word in enumerate(where))
        else None
    )


def _presides(sighting: Sighting) -> str | None:
    """The body of "The meeting was chaired by Ana Roe, a retired judge, for the Mediation Service."."""
    found, at = sighting.line.words, sighting.tail
    if sighting.first < _NEAR or found[sighting.first - 1].key != "by" or at >= len(found):
        return None
    if found[sighting.first - 2].key not in _PRESIDED:
        return None
    if found[at].text == "," and found[at + 1].key in ("a", "an", "the"):
        at = next((place for place in range(at + 1, min(len(found), at + _REACH)) if found[place].text == ","), at)
    first = for_whom(found, at + (found[at].text == ","))
    return party_of(hit_at(sighting, first)) if first else None


def _is_of(found: Sequence[Token], place: int) -> bool:
    """Whether it goes on to tell of what table: "the table of the league"."""
    return [word.key for word in found[place + 1 : place + 2]] == ["of"]


def represented(sighting: Sighting, first: int) -> str | None:
    """The party that follows at once: a lawyer "representing victims of the Dock Guild" speaks against it."""
    found = sighting.line.words
    hit = hit_at(sighting, first + (first < len(found) and found[first].key == "the"))
    owns = hit is not None and hit.end < len(found) and found[hit.end].key in POSSESSIVES
    return None if owns else party_of(hit)


def owns_next(sighting: Sighting, first: int) -> bool:
    """Whether it is somebody that a party has: "who advises the guild's members on pensions"; unlike its team."""
    found = sighting.line.words
    hit = next((hit for hit in sighting.line.hits if first <= hit.first <= first + 1), None)
    owns = hit is not None and hit.end < len(found) and found[hit.end].key in POSSESSIVES
    return owns and not is_team(found, first)


def _is_table(found: Sequence[Token]) -> bool:
    """Whether it goes on with a team for talks: "'s negotiating committee", "'s delegation"."""
    keys = [word.key for word in found]
    if not keys or keys[0] not in POSSESSIVES | _TABLE:
        return False
    return not _TABLE.isdisjoint(keys) and not TEAMS.isdisjoint(keys)


def hit_at(sighting: Sighting, first: int) -> Hit | None:
    """The name that starts at the token `first`, or one before it with the article that belongs to it."""
    return next((hit for hit in sighting.line.hits if hit.first in (first - 1, first) and hit.end > first), None)


def party_of(hit: Hit | None) -> str | None:
    """The party that the name is one of; none of a person's."""
    return hit.form.party if hit and hit.form.kind != "person" else None
