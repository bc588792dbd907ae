"""Whom a person acts for by what the text says the person does: it goes before where the person comes from.

"Rwandan minister Ana Roe, who co-chairs the coalition" speaks for the coalition.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.at_table import TEAMS, at_table, hit_at, is_team, on_team, owns_next, party_of, represented
from summarizer.who.beside import for_whom, name_tail
from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import kinds, words
from summarizer.who.names import POSSESSIVES, Token, tokens
from summarizer.who.sightings import Sighting
from summarizer.who.stand_ins import StandIns

__all__ = ["LEADS", "engaged"]

LEADS = frozenset(["leads", "heads", "chairs", "runs", "represents"])
_DOES = LEADS | frozenset(["advises", "speaks", "spoke", "negotiates", "represented", "led", "headed", "chaired"])
_DOING = frozenset(
    "leading heading chairing running representing speaking negotiating mediating facilitating moderating convening led"
    " headed chaired represented mediated lead head chair represent advising".split()
)
_DID = frozenset(["spoke", "represented", "led", "headed", "chaired"])
_GIVEN_OFFICE = frozenset(["named", "appointed", "designated"])
"""What a party does to who speaks for it; others may be sent to prison by it, or hired by it once."""
_HELPERS = frozenset("to is are was were has have had been will be also now currently".split())
_INTO = frozenset(["of", "for", "the"])
_AT = frozenset(["at", "with"])
_WITH = frozenset(["of", "from", "with"])
_REACH = 8
_FOR = frozenset(["signed", "signs", "negotiated", "bargains", "bargained", "talks", "answers"])
_WHO_ARE = [[",", "who", verb] for verb in ("are", "have", "were")]
_FEWEST = 2
_IN_FIRM = frozenset(["at", "firm"])
_ACTS = frozenset(["acts", "speaks", "works"])
_COUNSEL = frozenset(["adviser", "advisor", "counsel"])


def engaged(sighting: Sighting, stand_ins: StandIns, *, own: bool = False) -> str | None:
    """The party of "who speaks for the African Group", "the mediator named by the Service", "the guild's chair".

    `own`: the person has a title by which one speaks for no party, such as a bishop's: then a team told of decides.
    """
    doing = _by_clause(sighting, stand_ins, own=own) or on_team(sighting) or at_table(sighting)
    if doing or sighting.past or own:
        return doing  # "Former Kenyan minister Ana Roe, who is chairing the talks for the African Union"
    return (
        _on_behalf(sighting)
        or _by_employer(sighting)
        or _by_task(sighting)
        or _by_whose(sighting)
        or _by_body(sighting)
        or _by_firm(sighting)
        or _by_owner(sighting, stand_ins)
    )


def _by_clause(sighting: Sighting, stand_ins: StandIns, *, own: bool) -> str | None:
    """The party of ", who leads the negotiating team of the Guild", ", the diplomat who chairs the committee"."""
    found = sighting.line.words
    at = _past_other(sighting)
    if at >= len(found) or found[at].text != ",":
        return None
    if found[at + 1 : at + 2] and found[at + 1].key in _DOING and is_team(found, at + 2):
        return _next_party(sighting, at + 2)  # "Ana Roe, leading the delegation from Lima"
    for place in range(at + 1, min(len(found), at + _REACH)):
        if found[place].key == "who":
            verb = _past_helpers(found, place + 1)
            verb += 2 * ([word.key for word in found[verb : verb + 2]] == ["co", "-"])
            does = verb < len(found) and found[verb].key in (_DOES if verb == place + 1 else _DOES | _DOING)
            does = does and not (sighting.past and found[verb].key in _DID)
            does = does or _acts_for(found, verb)
            if [word.key for word in found[verb + 1 : verb + 2]] == ["by"] and found[verb].key in words("named"):
                return None if sighting.past or found[verb].key not in _GIVEN_OFFICE else _by_one(sighting, verb + 2)
            does = does and (not own or is_team(found, verb + 1))
            if not does or (found[verb].key == "advises" and owns_next(sighting, verb + 1)):
                return None
            return _next_party(sighting, verb + 1) or _by_a_word(sighting, verb + 1, stand_ins)
        described = found[place].text == "," and found[place + 1 : place + 2] and found[place + 1].key == "who"
        if not (found[place].text[0].isalpha() or found[place].text == "-" or described):
            return None  # "Marta Roe, mayor of Easton, who leads the negotiators" is described
    return None


def _by_one(sighting: Sighting, first: int) -> str | None:
    """The party of "who was named by the Fund"; none of "by the Fund's rivals", of two, nor of one who left."""
    hit = next((hit for hit in sighting.line.hits if hit.first in (first, first + 1)), None)
    behind = [word.key for word in sighting.line.words[hit.end :]] if hit else []
    shared = behind[:1] == ["and"] and hit and hit_at(sighting, hit.end + 1 + (behind[1:2] == ["the"]))
    later = "now" in behind or any(word in LEADS for word in behind[:_REACH])
    return None if not POSSESSIVES.isdisjoint(behind[:1]) or shared or later else _next_party(sighting, first)


def _past_other(sighting: Sighting) -> int:
    """Where the clause begins that tells of two: "Ana Roe of Kenya and Ray Low of Peru, who were named by the Fund"."""
    found, at = sighting.line.words, sighting.tail
    if at >= len(found) or found[at].key != "and" or sighting.after:
        return at
    end = at + 1
    while end < len(found) and found[end].capital:
        end += 1
    tail = name_tail(sighting.line, end) if end > at + _FEWEST else at
    return tail if [word.key for word in found[tail : tail + 3]][:3] in _WHO_ARE else at


def _acts_for(found: Sequence[Token], verb: int) -> bool:
    """Whether it is "who signed for Peru", unlike "who signed Peru's first deal"."""
    return verb + 1 < len(found) and found[verb].key in _FOR and found[verb + 1].key == "for"


def _past_helpers(found: Sequence[Token], first: int) -> int:
    """Where the verb stands: behind `has been` of "who has been chairing the talks for the African Union"."""
    while first < len(found) and found[first].key in _HELPERS:
        first += 1
    return first


def _by_a_word(sighting: Sighting, first: int, stand_ins: StandIns) -> str | None:
    """The one body whose name ends with the word of "the League's strike committee", or begins or ends with that of
    "Labour's delegation"."""
    found = sighting.line.words
    the = first < len(found) and found[first].key == "the"
    first += the
    if first + 1 >= len(found) or found[first + 1].key not in POSSESSIVES or not found[first].capital:
        return None
    names = {body.name: [word.key for word in tokens(body.name)] for body in stand_ins.bodies}
    named = [name for name, keys in names.items() if found[first].key in (keys[-1:] if the else (keys[0], keys[-1]))]
    return named[0] if len(named) == 1 else None


def _by_whose(sighting: Sighting) -> str | None:
    """The party of "Ana Roe, whose Delta Growers' Union held a sit-in, said"; not of "whose Peru trip"."""
    found, at = sighting.line.words, sighting.tail
    if at + 2 >= len(found) or found[at].text != "," or found[at + 1].key != "whose":
        return None
    hit = next((hit for hit in sighting.line.hits if hit.first == at + 2 and hit.form.kind == "organisation"), None)
    return hit.form.party if hit and hit.end < len(found) and is_verb(found[hit.end]) else None


def _on_behalf(sighting: Sighting) -> str | None:
    """The party of "Ana Roe, for Indonesia, said", which stands between commas, of "Speaking for Indonesia, Ana Roe
    said" and of "Ana Roe, with the Guild, said"."""
    found, end = sighting.line.words, sighting.end
    before = for_whom(found, 0)
    if before and (hit := hit_at(sighting, before)) and found[hit.end : hit.end + 1] and hit.end == sighting.first - 1:
        return party_of(hit) if found[hit.end].text == "," else None
    if end + 2 >= len(found) or found[end].text != ",":
        return None
    near = end + 2 if found[end + 1].key in _WITH else 0
    first = for_whom(found, end + 1) or (near + (found[near].key == "the") if near else 0)
    hit = hit_at(sighting, first) if first else None
    if hit is None or (near and hit.form.kind != "organisation"):
        return None
    return party_of(hit) if hit.end < len(found) and found[hit.end].text == "," else None


def _by_task(sighting: Sighting) -> str | None:
    """The party of ", the mediator named by the Conciliation Service,"."""
    found = sighting.line.words
    if not sighting.after:
        return None
    for place in range(sighting.end + 1, min(len(found) - 1, sighting.end + _REACH)):
        if found[place].key == "representing":
            return represented(sighting, place + 1)
        if found[place].key in words("named"):
            by = next((at for at in range(place + 1, min(len(found), place + 3)) if found[at].key == "by"), None)
            return _next_party(sighting, by + 1) if by else None
    return None


def _by_employer(sighting: Sighting) -> str | None:
    """The body of ", a mediator with the state Labor Relations Board,"; none of an analyst's or a scholar's."""
    found = sighting.line.words
    after = [word.key for word in tokens(sighting.after)]
    if words("offices").isdisjoint(after) or not words("others").isdisjoint(after):
        return None
    near = _AT | {"to"} if after[-1] in _COUNSEL else _AT
    reach = range(sighting.end + 1, min(len(found), sighting.end + _REACH))
    at = next((at for at in reach if found[at].key in near), 0)
    if not at or found[at - 1].key != after[-1]:
        return None
    party = _next_party(sighting, at + 1)
    own = {hit.form.party for hit in sighting.line.hits if hit.form.kind in ("organisation", "role")}
    return party if party in own else None


def _by_body(sighting: Sighting) -> str | None:
    """The party of "New Horizon, the centrist party of Prime Minister Jan Roe,"."""
    found = sighting.line.words
    for place in range(sighting.first - 1, max(2, sighting.first - _REACH), -1):
        if found[place].text in ",.;":
            return None
        if found[place].key == "of" and found[place - 1].key in kinds():
            comma = next((at for at in range(place - 2, max(0, place - _REACH), -1) if found[at].text == ","), None)
            return party_of(next((hit for hit in sighting.line.hits if hit.end == comma), None))
    return None


def _by_firm(sighting: Sighting) -> str | None:
    """The party of "Ana Roe, a partner at the law firm Marlow, which acts for the Guild"."""
    line = sighting.line
    found = line.words
    if sighting.end >= len(found) or found[sighting.end].text != ",":
        return None
    firm = next((hit for hit in line.hits if hit.first > sighting.end and hit.form.kind == "organisation"), None)
    if firm is None or not _IN_FIRM.issubset(word.key for word in found[sighting.end : firm.first]):
        return None
    which = [word.key for word in found[firm.end : firm.end + 4]]
    for_party = which[:2] == [",", "which"] and which[3:] == ["for"] and which[2] in _ACTS
    direct = which[:2] == [",", "which"] and which[2:3] in (["advises"], ["represents"])
    return _next_party(sighting, firm.end + 3 + for_party) if for_party or direct else None


def _by_owner(sighting: Sighting, stand_ins: StandIns) -> str | None:
    """The party of "Ana Roe of Samoa, the alliance's lead negotiator"."""
    found = tokens(sighting.after)
    owner = next((place for place, word in enumerate(found) if word.key in POSSESSIVES), 0)
    return stand_ins.party(found[:owner]) if owner and not _is_somebodys(found) else None


def _is_somebodys(found: Sequence[Token]) -> bool:
    return any(word.key in words("others") for word in found)


def _next_party(sighting: Sighting, first: int) -> str | None:
    """The first party from the token `first` on, in the same phrase."""
    line = sighting.line
    for place in range(first, min(len(line.words), first + _REACH)):
        if hit := next((hit for hit in line.hits if hit.first == place), None):
            return party_of(hit)
        word = line.words[place]
        if not word.text[0].isalnum() and word.text != "-" and word.key not in POSSESSIVES:
            return None
        behalf = word.key == "on" and line.words[place + 1 : place + 2] and line.words[place + 1].key == "behalf"
        behalf = behalf or (word.key == "from" and line.words[place - 1].key in TEAMS)
        if (word.key in words("prepositions") - _INTO and not behalf) or word.key in words("speech"):
            return None
    return None
