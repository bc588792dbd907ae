"""Organisations that an article names and no table knows: unions, companies, rebel groups, leagues, regulators.

A name is one by its own words ("Screen Writers Guild"), by the noun beside it ("the airline Skyfare", "Lumo, an online
retailer,") or by what the article says of it: who is its chief executive, what "it" says. A person's name is none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.who.body import Body, Seen, is_outlet, is_venue
from summarizer.who.causes import names_cause
from summarizer.who.clauses import is_place
from summarizer.who.firms import is_seated, is_vessel
from summarizer.who.governed import govern_alone, govern_by_letters
from summarizer.who.governing import LOCAL, governs
from summarizer.who.halves import half, is_direction, union
from summarizer.who.heads import head, heads, is_group, is_political
from summarizer.who.joints import PEOPLES
from summarizer.who.known import called, companies, seats
from summarizer.who.lexicon import holders, is_country, kinds, words
from summarizer.who.lines import PLACES, Line
from summarizer.who.marks import (
    bidding,
    called_on,
    has_members,
    names_itself,
    of_country,
    province,
)
from summarizer.who.mentions import belongs
from summarizer.who.nameless import nameless
from summarizer.who.names import POSSESSIVES, Form, Names, folded, tokens
from summarizer.who.organs import office_of, state_of
from summarizer.who.own_names import ends_in_country
from summarizer.who.repeated import note_beside, note_repeated
from summarizer.who.runs import Run, is_elsewhere, runs
from summarizer.who.short_forms import joined, shortened
from summarizer.who.signs import (
    apposed,
    is_person,
    is_side,
    is_subject,
    joined_by,
    managed,
    noun_before,
    noun_behind,
    owns,
    says_it,
)
from summarizer.who.small_letters import small_letters
from summarizer.who.towns import towns_of

__all__ = ["Bodies", "Body", "bodies", "with_bodies"]

_PARLIAMENTS = frozenset(["parliament", "assembly"])
_SHORT = 2
_INNER_CAPITAL = re.compile(r"^(?!Mc|Mac|O['’]|D[aei]|L[aei]|Van|Abd)[A-Z][a-z]{2,}[A-Z][a-z]+$")
"""How companies write their names in one word: BulgarTranzit, FlyFair; and some families: McBride, AbdulRahman."""
_OWN_GOVERNMENTS = frozenset(["autonomous", "provincial", "regional", "territorial", "unity"])
"""What ends the name of a government that is no state's own."""
_BIDS = frozenset(["bidder", "target"])
# Every state has one: with one state's named, another's may be meant elsewhere.
_EVERY_STATES = frozenset(["army", "department", "government", "military", "ministry", "navy", "police"])


class Bodies(NamedTuple):
    """The organisations of an article, and the organs that it calls one state's: `National Assembly` to South Korea."""

    own: tuple[Body, ...]
    organs: Mapping[str, str]
    people: frozenset[str]
    """Names, folded, that the text beside them shows to be people's."""
    towns: Mapping[str, Sequence[str]]
    """Body to the towns that stand for it: `Holyrood` for the Scottish Government."""


def bodies(lines: Sequence[Line], names: Names) -> Bodies:
    """The organisations, in order of appearance; those that a bracket introduces with their letters among them."""
    seen: dict[str, Seen] = {}
    article = "\n".join(line.text for line in lines)
    named = frozenset(hit.form.party for line in lines for hit in line.hits)
    for line in lines:
        if line.number:
            for run in runs(line, article):
                one = seen.setdefault(run.key, Seen())
                _note(run, one, names, named)
                one.governs = one.governs or governs(run, article)
    govern_by_letters(seen, article)
    govern_alone(seen, article)
    for name in companies() & seen.keys():
        seen[name].plain = not seen[name].person
        seen[name].nouns.add("company")
    surnames = {tokens(name)[-1].key for name, one in seen.items() if one.person} | _last_words(seen) | holders().keys()
    shortened(seen)
    note_repeated(seen)
    note_beside(seen)
    abroad = any(is_country(hit.form.party or "") and not is_place(line, hit) for line in lines for hit in line.hits)
    towns = {name: towns_of(name, article) for name in seats().keys() & seen.keys()}
    places = {folded(town) for found in towns.values() for town in found}
    found = [
        Body(_spelling(one), one.nouns, {run.written for run in one.runs if run.legal}, idle=one.idle)
        for name, one in seen.items()
        if not (one.person or one.other or one.states or name in places)
        and not is_venue(one)
        and not is_outlet(one)
        and (_is_body(one, surnames) or (not abroad and _is_department(one)))
        and not (is_elsewhere(name) and not _province(one))
    ]
    organs = {one.runs[0].text: one.states for one in seen.values() if len(one.states) == 1}
    own = joined([*_introduced(lines), *found], seen, surnames)
    return Bodies(
        (*own, *nameless(lines, own), *small_letters(lines, own)),
        {name: next(iter(states)) for name, states in organs.items() if not _is_every_states(name)},
        frozenset(name for name, one in seen.items() if one.person),
        {body.name: towns_of(body.name, article) for body in own if folded(body.name) in seats()},
    )


def _spelling(seen: Seen) -> str:
    """The name as the article writes it, where it can without the capitals of an opening: "NORTHMOOR said"."""
    written = [run.text for run in seen.runs if run.key == seen.runs[0].key]
    return next((text for text in written if not text.isupper()), written[0])


def _is_every_states(organ: str) -> bool:
    found = tokens(organ)
    return found[-1].key in _EVERY_STATES and found[0].key != "union"


def with_bodies(found: Bodies, names: Names) -> Names:
    """The names, with those of these bodies and their short forms, and the organs of a state by the state."""
    if not found.own and not found.organs:
        return names
    more = Names(names)
    for body in found.own:
        for form in (body.name, *sorted(body.forms)):
            more.add(form, Form(body.name, "organisation"))
        for town in found.towns.get(body.name, ()):
            more.add(town, Form(body.name, "seat"))
    for organ, state in found.organs.items():
        more.add(organ, Form(state, "office"))
    return more


def _last_words(seen: Mapping[str, Seen]) -> set[str]:
    """What the article uses alone of the names of two words that it ends: `solbakken` of "Ingrid Solbakken"."""
    two = (one.runs[0].words for one in seen.values() if not one.the)
    plain = [
        run
        for run in two
        if len(run) == 2 and head(run) is None and not run[0].text.isupper() and not any(belongs(word) for word in run)
    ]
    return {run[-1].key for run in plain if run[-1].key in seen and run[0].key not in seen}


def _province(seen: Seen) -> bool:
    """Whether it is a part of a country that acts: the text calls it a province, or shows it to have a government."""
    if seen.governs:
        seen.nouns.add("province")
    return "province" in seen.nouns and (seen.acts or seen.governs)


def _note(run: Run, seen: Seen, names: Names, named: Collection[str | None]) -> None:
    """Add what is told at this place of an article that has `named` these parties."""
    seen.runs.append(run)
    seen.the = seen.the and _is_definite(run)
    seen.abroad = seen.abroad or ends_in_country(run.words, names)
    if state := state_of(run, names) or office_of(run, names) or half(run, named) or union(run, named):
        seen.states.add(state)
        return
    members = has_members(run) or is_seated(run)
    seen.other = seen.other or is_vessel(run)
    if not members and is_person(run):
        seen.person = True
        return
    nouns = {*noun_before(run), *noun_behind(run), *apposed(run), *province(run), *joined_by(run)}
    seen.nouns |= nouns
    seen.acts = seen.acts or is_subject(run)
    seen.talks = seen.talks or is_side(run)
    seen.plain = seen.plain or bool(nouns - {"province"}) or owns(run) or says_it(run) or names_itself(run)
    seen.plain = seen.plain or called_on(run) or of_country(run) or members
    if is_seated(run):
        seen.nouns.add("company")
    seen.nouns |= set(bidding(run))
    if run.words[0].key == "air" and len(run.words) == 2:
        seen.nouns.add("airline")  # "Air France"
    legal = run.legal
    if managed(run) or legal:
        seen.nouns.add("club" if run.line.words[run.end - 1].key in words("clubs") else "company")
    seen.plain = seen.plain or legal or "airline" in seen.nouns


def _is_definite(run: Run) -> bool:
    """Whether `the` stands before the name, or before what tells whose department it is: "the state Department"."""
    found, place = run.line.words, run.first - 1
    office = found[run.first].key in ("department", "ministry")
    place -= office and place > 0 and found[place].key in LOCAL | {"federal"}
    return place >= 0 and found[place].key == "the"


def _is_body(seen: Seen, surnames: Collection[str]) -> bool:
    run = seen.runs[0]
    found = run.words
    if found[0].text == "Local" and not (seen.acts or seen.plain):
        return False
    if noun := head(found):
        seen.nouns -= {"company", *(_BIDS if kinds().get(noun) in ("labour", "authority") else ())}
        seen.nouns.add(noun)
        lettered = seen.lettered and noun not in words("organs")
        return lettered or _is_own(run, noun) or _is_regulator(seen, noun)
    if seen.abroad:
        seen.nouns.add("group")
        return seen.acts or seen.plain or found[-2].key.endswith("s")
    return not _is_plain(seen, surnames) and _shows_body(seen)


def _is_plain(seen: Seen, surnames: Collection[str]) -> bool:
    """Whether the words are none of a body's name, but plain ones or a person's."""
    found = seen.runs[0].words
    if found[-1].key in surnames and not seen.nouns:
        return True
    if len(found) == 1 and (found[0].key in heads() or is_direction(found[0])):
        return True  # "Guild spokesman Ivan Petrov": a word for it, not its name
    if len(found) == 1 and not _province(seen) and is_group(found[0]) and all(run.first == 0 for run in seen.runs):
        return True  # "Farmers' leader Ivan Petrov"
    if all(belongs(word) for word in found) or found[-1].key in words("generic"):
        return True
    if len(found) == 1 and found[0].key in words("others"):
        return True  # "The Bishop"
    if found[-1].key in PLACES and seen.the and not seen.nouns:
        return True  # "families along the Wabe River"
    return found[-1].key in words("common") and not seen.nouns


def _shows_body(seen: Seen) -> bool:
    """Whether what is told of the name, or a word of it, shows a body: "Patients First, a lobby group,"."""
    found = seen.runs[0].words
    if len(found) > 1 and not seen.nouns and any(is_group(word) for word in found[1:]):
        seen.nouns.add("union")
    if (seen.acts or seen.plain) and names_cause(found):
        seen.nouns.add("group")
        return True
    if seen.acts and is_political(found):
        seen.nouns.add("party")
    if _province(seen):
        return True
    acronym = len(found) == 1 and 2 < len(found[0].text) <= 8 and found[0].text.isupper()
    acronym = acronym or (len(found) == 1 and any(_INNER_CAPITAL.search(run.text) for run in seen.runs))
    return seen.plain or (seen.acts and (acronym or seen.talks or "party" in seen.nouns))


def _is_own(run: Run, noun: str) -> bool:
    """Whether a name with such a head is a body's own: some word of it is specific, and it is no organ of a state."""
    found = run.words
    specific = any(not belongs(word) and word.key not in ("'", "’") for word in found if word.key != noun)
    if noun == "government" and found[-2].key in _OWN_GOVERNMENTS and found[-2].capital and len(found) > _SHORT:
        return specific  # "Kurdistan Regional Government"
    if noun in words("organs") and noun not in words("organs_of_others") and noun not in kinds():
        return specific and noun in _PARLIAMENTS and bool(found[-1].key != noun or _acts_as_body(run))
    peoples = kinds().get(noun) in ("armed", "loose") and noun != "congress" and found[0].key in PEOPLES
    return specific or noun == "party" or (peoples and found[1].key in POSSESSIVES)


def _acts_as_body(run: Run) -> bool:
    """Whether a people's own parliament does something: "the Sami Parliament rejected"."""
    return run.first > 0 and run.line.words[run.first - 1].key == "the" and is_subject(run)


def _is_department(seen: Seen) -> bool:
    """Whether it is a department that acts by its full name, in an article that names no state whose it could be."""
    found = seen.runs[0].words
    full = len(found) > _SHORT and found[0].key in ("department", "ministry") and found[1].key in ("of", "for")
    return full and seen.acts and seen.the


def _is_regulator(seen: Seen, noun: str) -> bool:
    """Whether it is a public body that is named for what it sees to: "asked the Commerce Commission to rule"."""
    found = seen.runs[0].words
    public = kinds().get(noun) == "authority" or (noun == "board" and len(found) > _SHORT)
    asked = (seen.the and (seen.plain or seen.acts)) or all(_is_official(run) for run in seen.runs)
    return (
        public
        and asked
        and len(found) > 1
        and all(word.capital for word in found)
        and found[0].key not in words("qualifiers")
    )


def _is_official(run: Run) -> bool:
    """Whether the name stands behind whose body it is: "a mediator with the state Labor Relations Board"."""
    found = run.line.words
    return run.first > 1 and found[run.first - 1].key in ("state", "federal") and found[run.first - 2].key == "the"


def _introduced(lines: Sequence[Line]) -> Iterator[Body]:
    """The bodies that brackets introduce, which are among the names already."""
    given = dict.fromkeys(
        hit.form.party for line in lines for hit in line.hits if hit.form.kind == "organisation" and hit.form.party
    )
    for name in given:
        noun = head(tokens(name))
        yield Body(name, {*called().get(name, ()), *([noun] if noun else [])})
