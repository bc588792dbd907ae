"""Whose a title or an office is, where no name says so: "its president", "the union's general secretary"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.who.apposed import before_home
from summarizer.who.clauses import is_subject
from summarizer.who.engaged import LEADS
from summarizer.who.lexicon import is_country, kinds, never, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, Token, tokens
from summarizer.who.sightings import Sighting
from summarizer.who.stand_ins import StandIns

__all__ = ["by_clause", "by_led", "by_pronoun", "by_stand_in", "is_owned"]

_ITS = frozenset(["its", "their", "whose"])
_LONGEST_TITLE = 9
_LEADS_IT = 5
_LONGEST_OWNER = 3
_LONGEST_CLAUSE = 16
_COMMITTEES = frozenset(["committee", "council", "delegation", "team"])
_QUOTES = frozenset('"“”')
_BODIES = frozenset(["agency", "body", "organisation", "organization"])
_LED = frozenset(["led", "headed", "chaired"])


def by_pronoun(sighting: Sighting, topic: Callable[[int], str | None]) -> str | None:
    """The party that "its" means in "said its president, Shawn Fain": the subject there, else the `topic` before."""
    place = _pronoun_before(sighting)
    place = _pronoun_after(sighting) if place is None else place
    return _meant(sighting.line, place, topic) if place is not None else None


def by_clause(sighting: Sighting, topic: Callable[[int], str | None]) -> str | None:
    """The party that "its" means in ", the Chilean lawyer who runs its office"."""
    found = sighting.line.words
    end = sighting.tail
    if end >= len(found) or found[end].text != ",":
        return None
    for place in range(end + 1, min(len(found) - 2, end + _LONGEST_TITLE)):
        if found[place].key == "who":
            leads = found[place + 1].key in LEADS and found[place + 2].key in _ITS
            return _meant(sighting.line, place + 2, topic) if leads else None
        if not found[place].text[0].isalpha():
            return None
    return None


def by_committee(sighting: Sighting, topic: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    """The body whose committee the person leads, "who co-chairs the committee": the union, or what was spoken of."""
    found = sighting.line.words
    keys = [word.key for word in found[sighting.tail : sighting.tail + _LONGEST_CLAUSE] if word.key not in ("-", "co")]
    who = keys.index("who") if "who" in keys else 0
    keys = keys[:1] + keys[who:] if all(key.isalpha() for key in keys[1:who]) else []
    if keys[:2] != [",", "who"] or len(keys) < _LEADS_IT or keys[2] not in LEADS or keys[3] not in ("the", "its"):
        return None
    noun = next((at for at, key in enumerate(keys) if at > 3 and key in _COMMITTEES), 0)
    if not noun or noun > _LEADS_IT:
        return None
    unions = stand_ins.of_kind("union", 1)
    if noun == _LEADS_IT and keys[4] in ("bargaining", "strike") and len(unions) == 1:
        return next(iter(unions))
    party = topic(sighting.line.number)
    return party if party and not is_country(party) and (noun < _LEADS_IT or keys[4] == "negotiating") else None


def by_noun(sighting: Sighting, topic: Callable[[int], str | None]) -> str | None:
    """The world body of "the organisation's head of mission", of which the sentence before speaks; no state is one."""
    found = tokens(sighting.described or sighting.after)
    owner = next((at for at, word in enumerate(found) if word.key in POSSESSIVES), 0)
    if not owner or found[owner - 1].key not in _BODIES:
        return None
    party = topic(sighting.line.number)
    return party if party and not is_country(party) else None


def _meant(line: Line, place: int, topic: Callable[[int], str | None]) -> str | None:
    """The party that the pronoun at the place means."""
    before = [hit for hit in line.hits if hit.end <= place]
    if line.words[place].key == "whose":
        return _before_whose(line, place)
    here = next(
        (one for one in before if one.first >= _after_quote(line.words[:place]) and is_subject(line, one)), None
    )
    if here:
        return here.form.party if here.form.kind != "person" else None
    return None if any(hit.form.kind == "person" for hit in before) else topic(line.number)


def _after_quote(found: Sequence[Token]) -> int:
    """Where a quotation ends with which these words open: who acts in it is no owner of what follows."""
    opens = bool(found) and found[0].text in _QUOTES
    return next((at for at in range(len(found) - 1, 0, -1) if found[at].text in _QUOTES), 0) if opens else 0


def _before_whose(line: Line, place: int) -> str | None:
    """The Pool of "the West African Power Pool (WAPP), whose secretary-general, Ana Roe,"."""
    ends = [place - 1, place - 2] if place > 1 else []
    return next((hit.form.party for hit in line.hits if hit.end in ends and hit.form.kind != "person"), None)


def is_owned(sighting: Sighting) -> bool:
    """Whether the title says whose it is, known or not: "their co-leader", "the union's lawyer"."""
    if any(word.key in POSSESSIVES for word in tokens(sighting.after)):
        return True
    if _possessive_before(sighting):
        return True
    found = tokens(sighting.described)
    described = any(word.key in POSSESSIVES for word in found) or bool(found and found[0].key in kinds())
    return described or _pronoun_before(sighting) is not None or _pronoun_after(sighting) is not None


def _possessive_before(sighting: Sighting) -> bool:
    """Whether a possessive stands before the title: "The islands' president, Ana Roe"."""
    found = sighting.line.words
    place = sighting.first - 1
    while place > 0 and found[place].key not in POSSESSIVES and (belongs(found[place]) or found[place].text == ","):
        place -= 1
    return bool(sighting.title) and place > 0 and found[place].key in POSSESSIVES


def by_led(sighting: Sighting) -> str | None:
    """The party of "the union, led by Priya Nair"."""
    found = sighting.line.words
    place = sighting.first - 2
    if place < 2 or found[place + 1].key != "by" or found[place].key not in _LED:
        return None
    place -= found[place - 1].text in ",("
    return next((hit.form.party for hit in sighting.line.hits if hit.end == place), None)


def _pronoun_before(sighting: Sighting) -> int | None:
    """The place of "its" before the title that stands before the name."""
    found = sighting.line.words
    if not sighting.title:
        return None
    said = [word.key for word in tokens(sighting.described)]
    if its := next((at for at, key in enumerate(said) if key in _ITS), 0):
        near = range(sighting.first - 1, max(-1, sighting.first - len(said) - 2), -1)
        return next((at for at in near if sighting.line.words[at].key == said[its]), None)
    for at in range(before_home(found, sighting.first), max(-1, sighting.first - 1 - _LONGEST_TITLE), -1):
        if found[at].key in _ITS:
            return at
        if found[at].capital and not (belongs(found[at]) or _is_field(sighting, at) or _is_of_home(sighting, at)):
            return None
        if not found[at].text[0].isalnum() and found[at].text not in ",-.":
            return None
    return None


def _is_of_home(sighting: Sighting, place: int) -> bool:
    """Whether the word tells where who holds the office before the comma is from: "its chair, Iraqi judge Ana Roe"."""
    adjective = any(hit.first == place and hit.form.kind == "adjective" for hit in sighting.line.hits)
    return adjective and sighting.line.words[place - 1].text == ","


def _is_field(sighting: Sighting, place: int) -> bool:
    """Whether the word tells what the office is about: "its mission chief for Gabon", "its Middle East envoy"."""
    found = sighting.line.words
    hit = next((hit for hit in sighting.line.hits if hit.first <= place < hit.end), None)
    if hit and hit.first and found[hit.first - 1].key == "for":
        return True
    pairs = ((place, place + 1), (place, place + 2), (place - 1, place + 1))
    return any(" ".join(word.key for word in found[max(0, first) : end]) in never("places") for first, end in pairs)


def _pronoun_after(sighting: Sighting) -> int | None:
    """The place of "its" in ", its president," and ", who leads its retail section"."""
    found = sighting.line.words
    at = sighting.tail
    if at + 1 >= len(found) or found[at].text != ",":
        return None
    if found[at + 1].key in _ITS and found[at + 1].key != "whose":
        return at + 1  # of "Ana Roe, whose aides", nobody's
    leads = at + 3 < len(found) and found[at + 1].key == "who" and found[at + 2].key in LEADS
    return at + 3 if leads and found[at + 3].key in _ITS else None


def _by_head(sighting: Sighting, owner: Sequence[Token], stand_ins: StandIns) -> str | None:
    """The body of "the centre's director", by the noun that heads its name and is no kind of body elsewhere."""
    noun = owner[-1]
    plain = noun.text.islower() and len(owner) < _LONGEST_OWNER and noun.key not in kinds()
    if not plain or noun.key in words("organs") | words("groups"):
        return None
    return stand_ins.with_noun([noun.key], sighting.line.number)


def _is_called(word: Token, party: str) -> bool:
    """Whether the word can stand for the party: "Teamsters President Ana Roe" is of no body but the Teamsters."""
    members = word.capital and word.key.endswith("s")
    return not members or word.key in {one.key for one in tokens(party)}


def by_stand_in(sighting: Sighting, stand_ins: StandIns) -> str | None:
    """The party of "the union's general secretary" and "general secretary of the union", and of "army spokesman"."""
    at = sighting.line.number
    for title in (sighting.described, sighting.after):
        found = tokens(title)
        for place, word in enumerate(found):
            own = found[:place] if word.key in POSSESSIVES else ()
            if own and (party := _stood_for(own, at, stand_ins) or _by_head(sighting, own, stand_ins)):
                return party
            of = word.key in ("of", "for") and place + 1 < len(found)
            if of and (party := _stood_for(found[place + 1 :], at, stand_ins)):
                return party
        if found and (party := _stood_for(found[:1], at, stand_ins)) and _is_called(found[0], party):
            return party  # "army spokesman", "Guild spokesman"
    return None


def _stood_for(phrase: Sequence[Token], sentence: int, stand_ins: StandIns) -> str | None:
    """The one party that the phrase means in the article, or of several the only one that is named by the sentence."""
    return stand_ins.party(phrase) or stand_ins.party(phrase, sentence)
