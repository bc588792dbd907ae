"""Which party a person speaks for, by what the article shows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

from summarizer.who.clauses import topics
from summarizer.who.context import by_topic, introduced, of_employer, of_own_kind, opposite, other_leader
from summarizer.who.drafts import Draft, given, latin, speaks
from summarizer.who.engaged import engaged
from summarizer.who.joints import is_rank
from summarizer.who.known import called
from summarizer.who.lexicon import holders, kinds, never, provinces, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, read
from summarizer.who.names import POSSESSIVES, Hit, Names, Token, folded, tokens
from summarizer.who.next_to import (
    COUNTERPARTS,
    beside_head,
    head_of_state,
    his_own,
    leads_own,
    quoted,
    told_by_government,
)
from summarizer.who.offices import at_seat, described_next, its_own, of_department, same_office
from summarizer.who.owners import by_clause, by_committee, by_led, by_noun, by_pronoun, by_stand_in
from summarizer.who.sightings import Sighting
from summarizer.who.stand_ins import StandIns
from summarizer.who.unowned import States, Surroundings, for_itself, is_silent_founder
from summarizer.who.we import speaks_for_state

_SERVANTS = frozenset("adviser advisor aide counsel deputy envoy lawyer spokesman spokeswoman".split())
_LONGEST_SERVICE = 9
_ITS = frozenset(["its", "their"])
_FOR_WHAT = frozenset(["minister", "secretary", "state", "undersecretary"])
_HIRED = frozenset(["attorney", "consultant", "lawyer"])
# "Teamsters General President": words of a title that may follow an organisation's name, in capitals as well.
_TITLE_ENDS = frozenset(
    "additional chief deputy executive first general joint managing permanent prime principal senior vice".split()
)


def affiliate(drafts: Sequence[Draft], lines: Sequence[Line], names: Names, stand_ins: StandIns) -> None:
    """Give each person the party that the article shows: by title, by whom they work for, by a known office, or by what
    the paragraph speaks of. A person of whom it shows none, or two, keeps none."""
    before = partial(_topic, lines, {})
    numbered = {line.number: line for line in lines}
    named = {hit.form.party for line in lines for hit in line.hits if hit.form.party}
    people = {draft.full.surname for draft in drafts} | holders().keys()
    for draft in drafts:
        draft.party = draft.party or _engaged(draft, stand_ins) or _of_clause(draft, before, stand_ins)
        draft.party = (
            draft.party
            or beside_head(draft, drafts)
            or introduced(draft, numbered)
            or told_by_government(draft, numbered)
        )
        draft.party = draft.party or _own_party(draft, names, people, lines) or _owner(draft, before, stand_ins)
    surnamed: dict[str, list[Draft]] = {}
    for draft in drafts:
        surnamed.setdefault(draft.full.surname, []).append(draft)
    for draft in drafts:
        draft.party = draft.party or _through_another(draft, surnamed) or _leads(draft, lines)
    for draft in drafts:
        draft.party = draft.party or _holder(draft, named)
    for draft in drafts:
        draft.party = draft.party or _through_speaker(draft, drafts) or opposite(draft, drafts, lines)
        draft.party = draft.party or quoted(draft, numbered) or his_own(draft, drafts)
        draft.party = draft.party or speaks_for_state(draft, numbered)
    for draft in drafts:
        draft.party = draft.party or same_office(draft, numbered) or described_next(draft, drafts, numbered)
        draft.party = draft.party or at_seat(draft) or of_department(draft, numbered) or its_own(draft, numbered)
        draft.party = draft.party or of_own_kind(draft, stand_ins, lines) or by_topic(draft, before, stand_ins)
    _by_surroundings(drafts, lines)
    for draft in drafts:
        draft.party = (
            draft.party
            or head_of_state(draft, drafts)
            or _through_another(draft, surnamed)
            or of_employer(draft, stand_ins)
        )
    for draft in drafts:
        draft.party = other_leader(draft, drafts, numbered) or leads_own(draft, drafts, numbered) or draft.party


def _opens(title: str, party: str, lines: Sequence[Line]) -> bool:
    """Whether the party is a word that has its capital only for opening a sentence: "Plant manager"."""
    found = tokens(title)
    known = folded(party) in provinces() or party in called()
    if len(found) < 2 or found[0].text != party or party.isupper() or known or not found[1].text[0].islower():
        return False
    inside = (word for line in lines if line.number for word in line.words[1:])
    return not any(word.key == found[0].key and word.capital for word in inside)


def _by_surroundings(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """For those whose title does not tell: by the paragraph, and by what only one party of the article can have."""
    paragraphs: dict[int, list[Line]] = {}
    for line in lines:
        paragraphs.setdefault(line.paragraph, []).append(line)
    around = Surroundings(paragraphs, drafts)
    for draft in drafts:
        if draft.party is None and (party := around.party(draft)):
            around.give(draft, party)
    states = States(lines, drafts)
    for draft in drafts:
        draft.party = draft.party or states.party(draft)


def _engaged(draft: Draft, stand_ins: StandIns) -> str | None:
    """The one party that the text says the person acts for, wherever the person comes from."""
    found = {engaged(one, stand_ins, own=for_itself(one)) for one in draft.seen} - {None}
    return found.pop() if len(found) == 1 else None


def _of_clause(draft: Draft, before: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    """The one party of "the Chilean lawyer who runs its office", "who chairs the bargaining committee"."""
    present = [one for one in draft.seen if not one.past]
    found = {by_clause(one, before) or by_committee(one, before, stand_ins) for one in present} - {None}
    return found.pop() if len(found) == 1 else None


def _own_party(draft: Draft, names: Names, people: Collection[str], lines: Sequence[Line]) -> str | None:
    """The one party that the person's titles and delegation name."""
    present = (one for one in draft.seen if not one.past and not is_silent_founder(one))
    titles = {title for one in present for title in (one.described, one.after, one.leads) if title}
    named = ((title, party) for title in titles for party in _of_title(title, names, people))
    found = {party for title, party in named if not _opens(title, party, lines)}
    return found.pop() if len(found) == 1 else None


def _leads(draft: Draft, lines: Sequence[Line]) -> str | None:
    """The one party that is said to have the group that the person leads: "its review mission", "the IMF mission"."""
    groups = {one.leads.lower() for one in draft.seen if one.leads and not one.past}
    nouns = {group.removeprefix("the ") for group in groups if group.startswith("the ") and group.count(" ") == 1}
    if not nouns:
        return None
    found = {
        hit.form.party
        for line in lines
        for hit in line.hits
        if hit.form.kind in ("name", "organisation") and _has_next(line, hit, nouns)
    }
    return found.pop() if len(found) == 1 else None


def _has_next(line: Line, hit: Hit, nouns: Collection[str]) -> bool:
    at = hit.end + (hit.end < len(line.words) and line.words[hit.end].key in ("'s", "’s"))
    return at < len(line.words) and line.words[at].key in nouns


def _topic(lines: Sequence[Line], known: dict[int, str], number: int) -> str | None:
    """What "it" means at the start of the sentence; worked out at the first question, which few articles ask."""
    if not known:
        known.update(topics(lines) or {-1: ""})
    return known.get(number)


def _owner(draft: Draft, before: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    """The one party that the words beside the title point to: "its president", "the union's president"."""
    found = set()
    for one in draft.seen:
        if one.past or for_itself(one):
            continue
        stood_for = by_noun(one, before) or by_stand_in(one, stand_ins)
        found |= {_of(one), by_led(one), by_pronoun(one, before), stood_for} - {None}
    return found.pop() if len(found) == 1 else None


def _of(sighting: Sighting) -> str | None:
    """Peru of "Foreign Minister Elena Rojas of Peru"."""
    found = sighting.line.words
    place = sighting.end
    if place + 1 >= len(found) or found[place].key not in ("of", "from"):
        return None
    place += 1 + (found[place + 1].key == "the")
    hit = next((hit for hit in sighting.line.hits if hit.first == place), None)
    town = hit is not None and hit.form.kind == "seat" and not (sighting.title or sighting.after)
    return hit.form.party if hit and not town else None  # "Archbishop Ana Roe of Kinshasa" is no state's


def _of_title(described: str, names: Names, people: Collection[str]) -> tuple[str, ...]:
    """The party in a title; none for titles of people who speak for themselves, such as a mayor or an analyst."""
    if any(word.key in words("others") for word in tokens(described)):
        return ()
    found = tokens(described)
    if any(word.key in _ITS for word in found):
        return ()  # "head of its European arm"
    hit = names.at(found, 0) if found and found[0].capital else None
    if (
        hit
        and hit.form.kind in ("organisation", "name", "seat")
        and hit.form.party
        and found[hit.end : hit.end + 1]
        and found[hit.end].key in POSSESSIVES
    ):
        return (hit.form.party,)  # "Cerro Blanco's country manager"
    if province := _province(found, described):
        return (province,)
    parties = read(described, names).parties
    if len(parties) == 1:
        return parties
    organisation = _of_part(found, names) or (None if parties else _organisation(described, names, people))
    return (organisation,) if organisation else ()


def _of_part(found: Sequence[Token], names: Names) -> str | None:
    """The Guild of "head of the Dock Guild's port section", Iran of "chief of Iran's atomic agency": a state's organs
    speak for it, its other bodies do not."""
    hits = list(names.find(found))
    if not hits or not hits[0].first:
        return None
    hit = hits[0]
    if hit.end == len(found):  # "vice president of labour relations for the Tidal Group"
        before = found[hit.first - 1 - (found[hit.first - 1].key == "the")].key
        return hit.form.party if hit.form.kind == "organisation" and before in ("of", "for") else None
    if any(other.form.kind != "adjective" for other in hits[1:]):
        return None  # unlike "head of Marlow's Canadian operations"
    own = hit.form.kind == "organisation" or (hit.form.kind in ("name", "seat") and found[-1].key in words("organs"))
    of = found[hit.first - 1 - (found[hit.first - 1].key == "the" and hit.first > 1)].key in ("of", "for")
    rival = any(word.key in words("against") for word in found[hit.end :])  # "head of the Dock Guild's rival"
    return hit.form.party if own and of and not rival and found[hit.end].key in POSSESSIVES else None


def _province(found: Sequence[Token], described: str) -> str | None:
    """The province whose minister this is: "British Columbia's forests minister", "Hesse premier"."""
    owner = next((place for place, word in enumerate(found) if word.key in ("'s", "’s", "premier")), 0)
    name = described[found[0].start : found[owner - 1].end] if owner else ""
    governs = any(word.key in ("minister", "premier", "secretary", "treasurer") for word in found[owner:])
    return name if governs and folded(name) in provinces() and name[0].isupper() else None


def _organisation(described: str, names: Names, people: Collection[str]) -> str | None:
    """`FNV` of "FNV negotiator", "chief negotiator of FNV"; the words of its name, in the article's spelling.

    None where it is one of the `people` who is named as whose aide this is ("Trump's special envoy").
    """
    found = tokens(described)
    run: list[Token] = []
    if any(names.find(found)):
        return None
    for place, word in enumerate(found):
        if not run and is_rank(found, place):
            continue
        if word.key == "for" and not run and place and found[place - 1].key in _FOR_WHAT:
            return None  # "Minister of State for the Gaeltacht"
        inner = run and (word.key == "of" or (word.capital and belongs(word) and word.key not in words("offices")))
        if inner or (word.capital and not belongs(word) and word.key not in words("common")):
            run.append(word)
        elif run and word.key == "minister":
            return None  # "Farming Minister": what the minister is for
        elif run:
            break
    while run and (run[-1].key == "of" or run[-1].key in _TITLE_ENDS):
        run.pop()
    common = len(run) == 1 and (
        run[0].key in words("generic")
        or run[0].key in kinds()
        or _is_persons(run[0], found, people)
        or _is_home(run[0], found)
    )
    name = described[run[0].start : run[-1].end] if run and not common else None
    return None if name and folded(name) in never("places") else name


def _is_home(word: Token, found: Sequence[Token]) -> bool:
    """Whether the word more likely tells where one works whom anybody hires: "Mumbai entertainment lawyer"."""
    hired = found[0] is word and found[-1].key in _HIRED and len(found) > 1
    return hired and not word.text.isupper() and found[1].key not in POSSESSIVES


def _is_persons(word: Token, found: Sequence[Token], people: Collection[str]) -> bool:
    after = found[found.index(word) + 1 :]
    return word.key in people and bool(after) and after[0].key in POSSESSIVES


def _through_another(draft: Draft, surnamed: Mapping[str, Sequence[Draft]]) -> str | None:
    """The party of the person whose envoy or aide this is, "Trump's special envoy"."""
    parties = set()
    for sighting in draft.seen:
        parties |= {other.party for other in surnamed.get(_served(sighting), ()) if other is not draft and other.party}
        found = tokens(sighting.described or sighting.after)
        if any(word.key in COUNTERPARTS for word in found):
            continue  # "Roe's counterpart, Luis Paz", is of another side
        owners = {found[place - 1].key for place, word in enumerate(found) if place and word.key in POSSESSIVES}
        others = (other for owner in owners for other in surnamed.get(owner, ()))
        parties |= {other.party for other in others if other is not draft and other.party}
    return parties.pop() if len(parties) == 1 else None


def _served(sighting: Sighting) -> str:
    """The surname of the person of ", an adviser to Mr Lungu,", folded; empty where there is none."""
    found = sighting.line.words[sighting.end : sighting.end + _LONGEST_SERVICE]
    to = next((at for at, word in enumerate(found) if word.key == "to"), 0)
    if to < 2 or found[0].text != "," or found[to - 1].key not in _SERVANTS:
        return ""
    name = [word for word in found[to + 1 :] if word.key not in words("honorifics") and word.text != "."]
    return name[0].key if name and name[0].capital and (len(name) == 1 or not name[1].capital) else ""


def _through_speaker(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The party of the one who says "our delegation, headed by ..."."""
    numbers = {one.line.number for one in draft.seen if one.leads.lower().startswith("our ")}
    parties = {
        other.party
        for other in (drafts if numbers else ())
        for one in other.seen
        if other is not draft and one.line.number in numbers and speaks(one)
    }
    return parties.pop() if len(parties) == 1 else None


def _holder(draft: Draft, named: Collection[str]) -> str | None:
    """The party of a known holder of office whom the article gives none, where it names that party."""
    name, party = holders().get(draft.full.surname, ("", ""))
    first = given(draft.full)
    agrees = not first or latin(first[0]) in {latin(word.key) for word in tokens(name)}
    past = any(sighting.past for sighting in draft.seen)
    return party if party in named and agrees and not past else None
