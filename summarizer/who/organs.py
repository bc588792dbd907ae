"""Which states, blocs and world bodies an article means by what they have: a government, an army, a last word."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.clauses import is_place, is_subject
from summarizer.who.heads import head
from summarizer.who.known import governed
from summarizer.who.lexicon import is_country, kinds, never, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, read
from summarizer.who.names import POSSESSIVES, Hit, Names, Token, folded, tokens
from summarizer.who.own_names import beside_organ, is_own_noun, names_own_body
from summarizer.who.runs import Run

__all__ = ["STATE", "by_last_word", "headlined", "home", "office_of", "organs", "state_of"]

STATE = frozenset(["ministry", "government", "authorities", "army", "military", "parliament", "troops", "assembly"])
STATE |= frozenset(["country", "cabinet", "legislature", "senate", "congress", "administration", "police", "navy"])
"""Organs that every state has."""
_COUNTRY = frozenset(["name", "adjective", "seat"])
_OFFICES = frozenset(["department", "ministry", "office", "treasury"])
_REACH = 3
_SHORTEST = 2
_ORGAN_WORDS = (STATE - {"country"}) | {"chamber", "council", "forces", "house", "office", "presidency"}
"""What a name holds that a state's organ bears."""


def organs(lines: Sequence[Line]) -> dict[str, set[str]]:
    """Organ to the states that the article gives one: "Colombia's government", "Chadian authorities"."""
    found: dict[str, set[str]] = {}
    for line in lines:
        for hit in line.hits:
            if hit.form.party and _has_government(line, hit):
                found.setdefault("government", set()).add(hit.form.party)
            if hit.form.party is None or hit.form.kind not in _COUNTRY:
                continue
            if hit.first > 1 and line.words[hit.first - 1].key == "in" and line.words[hit.first - 2].key in STATE:
                found.setdefault(line.words[hit.first - 2].key, set()).add(hit.form.party)  # "government in Niamey"
            place = hit.end + (hit.end < len(line.words) and line.words[hit.end].key in POSSESSIVES)
            if hit.form.kind == "name" and _rebels_in(line, hit):
                found.setdefault("government", set()).add(hit.form.party)
            for word in line.words[place : place + _REACH]:
                if word.key in STATE or word.key == "minister":
                    found.setdefault(word.key, set()).add(hit.form.party)
                    break
                recognised = word.text.islower() and word.key.endswith(("ly", "ised", "ized"))
                if not recognised and word.key not in words("fields") and word.key not in words("qualifiers"):
                    break  # unlike "Yemen's newly reorganised government"
    return found


def _has_government(line: Line, hit: Hit) -> bool:
    """Whether the article's own name is one of a country by its government: "the government of Marlow"."""
    before = [word.key for word in line.words[max(0, hit.first - 2) : hit.first]]
    return hit.form.kind == "organisation" and before == ["government", "of"]


def _rebels_in(line: Line, hit: Hit) -> bool:
    """Whether rebels fight in the country: "Rebels in northern Mozambique". The government is then that country's."""
    before = [word.key for word in line.words[max(0, hit.first - _REACH) : hit.first]]
    return "in" in before and any(kinds().get(key) == "armed" for key in before)


def home(lines: Sequence[Line]) -> str | None:
    """The state at home in the article, of which nothing is told that it does: the only one whose ministry is named,
    "talks at the Department of Health", else the only one that the headline and the first sentence name."""
    offices = {hit.form.party for line in lines for hit in line.hits if _is_office(line, hit)}
    places = {hit.form.party for line in lines[:2] for hit in line.hits if _is_there(line, hit)}
    for found in (offices, {party for party in places if party and is_country(party)}):
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def headlined(lines: Sequence[Line]) -> str | None:
    """The only state that the headline names, where it acts below: whose the government is in "Peru's bondholders say
    no" and "Peru had asked them to wait", whatever Chile says there."""
    states = {hit.form.party for line in lines for hit in line.hits if not line.number and hit.form.kind in _COUNTRY}
    state = states.pop() if len(states) == 1 else None
    acts = any(hit.form.party == state and is_subject(line, hit) for line in lines if line.number for hit in line.hits)
    return state if state and is_country(state) and acts else None


def _is_there(line: Line, hit: Hit) -> bool:
    """Whether a headline names the state, or the first sentence as where it all is: "marched in Portugal"."""
    return hit.form.kind in ("name", "seat") and (not line.number or is_place(line, hit))


def _is_office(line: Line, hit: Hit) -> bool:
    return hit.form.kind == "office" and any(word.key in _OFFICES for word in line.words[hit.first : hit.end])


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


def state_of(run: Run, names: Names) -> str | None:
    """The state whose organ this is said to be: "Canada's Competition Bureau", "Parliament of Norway"."""
    noun = head(run.words)
    if noun not in words("organs"):
        return _of_state(run, names)
    if names_own_body(run.words, {at for hit in names.find(run.words) for at in range(hit.first, hit.end)}):
        return None
    place = run.first - 1
    owned = place > 0 and run.line.words[place].key in POSSESSIVES
    before = next((hit for hit in run.line.hits if hit.end == place), None) if owned else None
    hit = before or names.at(run.words, 0)
    if hit and hit.form.kind in _COUNTRY and not before and noun == "council" and not _all_belong(run.words[hit.end :]):
        return None  # "American Dairy Council"
    if hit and hit.form.kind in _COUNTRY:
        return hit.form.party
    return _of_state(run, names)


def _all_belong(found: Sequence[Token]) -> bool:
    return all(belongs(word) or beside_organ(found, place) for place, word in enumerate(found))


def _of_state(run: Run, names: Names) -> str | None:
    """The state in whose name the run is an organ's, by every word of it: "Armed Forces of Ukraine"."""
    found = run.words
    if len(found) < _SHORTEST or not _ORGAN_WORDS & {word.key for word in found}:
        return None
    reading = read(run.text, names)
    party = reading.parties[0] if reading.whole and len(reading.parties) == 1 else None
    return party if party and (is_country(party) or folded(party) in never("blocs")) else None


def office_of(run: Run, names: Names) -> str | None:
    """The state whose minister this is: "British Business Secretary"."""
    found = run.line.words
    ministers = run.end < len(found) and found[run.end].key in words("of_states")
    hit = names.at(run.words, 0) if ministers and not is_own_noun(head(run.words)) else None
    country = hit is not None and hit.form.kind in ("name", "adjective") and hit.form.party not in governed()
    return hit.form.party if hit and country else None
