"""Whom a person acts for by what the text says the person does: it goes before where the person comes from.

"Rwandan minister Claudine Mukamana, who co-chairs the coalition" speaks for the coalition.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.lexicon import kinds, words
from summarizer.who.names import Hit, Token, tokens
from summarizer.who.sightings import Sighting, after_home
from summarizer.who.stand_ins import StandIns

__all__ = ["LEADS", "engaged"]

LEADS = frozenset(["leads", "heads", "chairs", "runs", "represents"])
_DOES = LEADS | frozenset(["speaks", "spoke", "negotiates", "represented", "led", "headed", "chaired"])
_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_INTO = frozenset(["of", "for", "the"])
_AT = frozenset(["at", "with"])
_REACH = 8


def engaged(sighting: Sighting, stand_ins: StandIns) -> str | None:
    """The party of "who speaks for the African Group", "the mediator named by the Service", "the guild's chair"."""
    return (
        _by_clause(sighting)
        or _on_behalf(sighting)
        or _by_employer(sighting)
        or _by_task(sighting)
        or _by_body(sighting)
        or _by_owner(sighting, stand_ins)
    )


def _by_clause(sighting: Sighting) -> str | None:
    """The party of ", who leads the negotiating team of the Guild", ", the diplomat who chairs the committee"."""
    found = sighting.line.words
    at = after_home(sighting.line, sighting.end)
    if at >= len(found) or found[at].text != ",":
        return None
    for place in range(at + 1, min(len(found), at + _REACH)):
        if found[place].key == "who":
            verb = place + 1 + 2 * ([word.key for word in found[place + 1 : place + 3]] == ["co", "-"])
            does = verb < len(found) and found[verb].key in _DOES
            return _next_party(sighting, verb + 1) if does else None
        described = found[place].text == "," and found[place + 1 : place + 2] and found[place + 1].key == "who"
        if not (found[place].text[0].isalpha() or described):
            return None  # "Marta Roe, mayor of Easton, who leads the negotiators" is described
    return None


def _on_behalf(sighting: Sighting) -> str | None:
    """The party of "Ana Roe, for Indonesia, said", which stands between commas."""
    found, end = sighting.line.words, sighting.end
    if end + 2 >= len(found) or found[end].text != "," or found[end + 1].key not in ("for", "representing"):
        return None
    first = end + 2 + (found[end + 2].key == "the")
    hit = next((hit for hit in sighting.line.hits if hit.first == first), None)
    return _party(hit) if hit and hit.end < len(found) and found[hit.end].text == "," else None


def _by_task(sighting: Sighting) -> str | None:
    """The party of ", the mediator named by the Conciliation Service,"."""
    found = sighting.line.words
    if not sighting.after:
        return None
    for place in range(sighting.end + 1, min(len(found) - 1, sighting.end + _REACH)):
        if found[place].key in words("named"):
            by = next((at for at in range(place + 1, min(len(found), place + 3)) if found[at].key == "by"), None)
            return _next_party(sighting, by + 1) if by else None
    return None


def _by_employer(sighting: Sighting) -> str | None:
    """The body of ", a mediator with the state Labor Relations Board,"; none of an analyst's or a scholar's."""
    found = sighting.line.words
    after = [word.key for word in tokens(sighting.after)]
    if not after or after[-1] not in words("offices") or not words("others").isdisjoint(after):
        return None
    at = next((at for at in range(sighting.end + 1, min(len(found), sighting.end + _REACH)) if found[at].key in _AT), 0)
    if not at or found[at - 1].key != after[-1]:
        return None
    party = _next_party(sighting, at + 1)
    own = {hit.form.party for hit in sighting.line.hits if hit.form.kind == "organisation"}
    return party if party in own else None


def _by_body(sighting: Sighting) -> str | None:
    """The party of "New Horizon, the centrist party of Prime Minister Matej Kranjec,"."""
    found = sighting.line.words
    for place in range(sighting.first - 1, max(2, sighting.first - _REACH), -1):
        if found[place].text in ",.;":
            return None
        if found[place].key == "of" and found[place - 1].key in kinds():
            comma = next((at for at in range(place - 2, max(0, place - _REACH), -1) if found[at].text == ","), None)
            return _party(next((hit for hit in sighting.line.hits if hit.end == comma), None))
    return None


def _by_owner(sighting: Sighting, stand_ins: StandIns) -> str | None:
    """The party of "Teuila Faleolo of Samoa, the alliance's lead negotiator"."""
    found = tokens(sighting.after)
    owner = next((place for place, word in enumerate(found) if word.key in _POSSESSIVES), 0)
    return stand_ins.party(found[:owner]) if owner and not _is_somebodys(found) else None


def _is_somebodys(found: Sequence[Token]) -> bool:
    return any(word.key in words("others") for word in found)


def _next_party(sighting: Sighting, first: int) -> str | None:
    """The first party from the token `first` on, in the same phrase."""
    line = sighting.line
    for place in range(first, min(len(line.words), first + _REACH)):
        if hit := next((hit for hit in line.hits if hit.first == place), None):
            return _party(hit)
        word = line.words[place]
        if not word.text[0].isalpha() and word.text != "-" and word.key not in _POSSESSIVES:
            return None
        if word.key in words("prepositions") - _INTO or word.key in words("speech"):
            return None
    return None


def _party(hit: Hit | None) -> str | None:
    return hit.form.party if hit and hit.form.kind != "person" else None
