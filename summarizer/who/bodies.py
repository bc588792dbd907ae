"""Organisations that an article names and no table knows: unions, companies, rebel groups, leagues, regulators.

A name is one by its own words ("Screen Writers Guild"), by the noun beside it ("the airline Skyfare", "Lumo, an online
retailer,") or by what the article says of it: who is its chief executive, what "it" says. A person's name is none.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from summarizer.who.body import Body, Seen
from summarizer.who.lexicon import holders, kinds, words
from summarizer.who.lines import Line
from summarizer.who.marks import bidding, called_on, names_itself, province
from summarizer.who.mentions import belongs
from summarizer.who.names import Form, Names, tokens
from summarizer.who.runs import POSSESSIVES, Run, head, heads, is_elsewhere, is_group, runs
from summarizer.who.short_forms import joined, shortened
from summarizer.who.signs import (
    apposed,
    is_person,
    is_side,
    is_subject,
    managed,
    noun_before,
    noun_behind,
    owns,
    says_it,
)

__all__ = ["Bodies", "Body", "bodies", "with_bodies"]

_BIDS = frozenset(["bidder", "target"])
# Every state has one: with one state's named, another's may be meant elsewhere.
_EVERY_STATES = frozenset(["army", "department", "government", "military", "ministry", "navy", "police"])


class Bodies(NamedTuple):
    """The organisations of an article, and the organs that it calls one state's: `National Assembly` to South Korea."""

    own: tuple[Body, ...]
    organs: Mapping[str, str]
    people: frozenset[str]
    """Names, folded, that the text beside them shows to be people's."""


def bodies(lines: Sequence[Line], names: Names) -> Bodies:
    """The organisations, in order of appearance; those that a bracket introduces with their letters among them."""
    seen: dict[str, Seen] = {}
    for line in lines:
        if line.number:
            for run in runs(line):
                _note(run, seen.setdefault(run.key, Seen()), names)
    surnames = {tokens(name)[-1].key for name, one in seen.items() if one.person} | _last_words(seen) | holders().keys()
    shortened(seen)
    found = [
        Body(one.runs[0].text, one.nouns, idle=one.idle)
        for name, one in seen.items()
        if not (one.person or one.states)
        and _is_body(one, surnames)
        and not (is_elsewhere(name) and not _province(one))
    ]
    organs = {one.runs[0].text: one.states for one in seen.values() if len(one.states) == 1}
    return Bodies(
        joined([*_introduced(lines), *found], seen, surnames),
        {name: next(iter(states)) for name, states in organs.items() if tokens(name)[-1].key not in _EVERY_STATES},
        frozenset(name for name, one in seen.items() if one.person),
    )


def with_bodies(found: Bodies, names: Names) -> Names:
    """The names, with those of these bodies and their short forms, and the organs of a state by the state."""
    if not found.own and not found.organs:
        return names
    more = Names(names)
    for body in found.own:
        for form in (body.name, *sorted(body.forms)):
            more.add(form, Form(body.name, "organisation"))
    for organ, state in found.organs.items():
        more.add(organ, Form(state, "office"))
    return more


def _last_words(seen: Mapping[str, Seen]) -> set[str]:
    """What the article uses alone of the names of two words that it ends: `solbakken` of "Ingrid Solbakken"."""
    two = (one.runs[0].words for one in seen.values() if not one.the)
    plain = [run for run in two if len(run) == 2 and head(run) is None and not any(belongs(word) for word in run)]
    return {run[-1].key for run in plain if run[-1].key in seen and run[0].key not in seen}


def _province(seen: Seen) -> bool:
    return "province" in seen.nouns and seen.acts


def _note(run: Run, seen: Seen, names: Names) -> None:
    """Add what is told at this place."""
    seen.runs.append(run)
    seen.the = seen.the and run.first > 0 and run.line.words[run.first - 1].key == "the"
    if state := _state(run, names) or _office_of(run, names):
        seen.states.add(state)
        return
    if is_person(run):
        seen.person = True
        return
    nouns = {*noun_before(run), *noun_behind(run), *apposed(run), *province(run)}
    seen.nouns |= nouns
    seen.acts = seen.acts or is_subject(run)
    seen.talks = seen.talks or is_side(run)
    seen.plain = seen.plain or bool(nouns - {"province"}) or owns(run) or says_it(run) or names_itself(run)
    seen.plain = seen.plain or called_on(run)
    seen.nouns |= set(bidding(run))
    if managed(run):
        seen.nouns.add("company")


def _is_body(seen: Seen, surnames: Collection[str]) -> bool:
    run = seen.runs[0]
    found = run.words
    if noun := head(found):
        seen.nouns -= {"company", *(_BIDS if kinds().get(noun) in ("labour", "authority") else ())}
        seen.nouns.add(noun)
        return _is_own(run, noun)
    if len(found) == 1 and found[0].key in heads():
        return False  # "Guild spokesman Ivan Petrov": a word for it, not its name
    if all(belongs(word) for word in found) or found[-1].key in words("generic") | words("common"):
        return False
    if found[-1].key in surnames and not seen.nouns:
        return False
    if len(found) > 1 and not seen.nouns and any(is_group(word) for word in found[1:]):
        seen.nouns.add("union")
    if _province(seen):
        return True
    acronym = len(found) == 1 and 2 < len(found[0].text) <= 8 and found[0].text.isupper()
    return seen.plain or (seen.acts and (acronym or seen.talks))


def _state(run: Run, names: Names) -> str | None:
    """The state whose organ this is said to be: "Canada's Competition Bureau"."""
    noun = head(run.words)
    if noun not in words("organs"):
        return None
    place = run.first - 1
    owned = place > 0 and run.line.words[place].key in POSSESSIVES
    before = next((hit for hit in run.line.hits if hit.end == place), None) if owned else None
    hit = before or names.at(run.words, 0)
    return hit.form.party if hit and hit.form.kind in ("name", "adjective", "seat") else None


def _office_of(run: Run, names: Names) -> str | None:
    """The state whose minister this is: "British Business Secretary"."""
    found = run.line.words
    ministers = run.end < len(found) and found[run.end].key in words("of_states")
    hit = names.at(run.words, 0) if ministers else None
    return hit.form.party if hit and hit.form.kind in ("name", "adjective") else None


def _is_own(run: Run, noun: str) -> bool:
    """Whether a name with such a head is a body's own: some word of it is specific, and it is no organ of a state."""
    found = run.words
    specific = any(not belongs(word) and word.key not in ("'", "’") for word in found if word.key != noun)
    if noun in words("organs") and noun not in words("organs_of_others") and noun not in kinds():
        return False
    return specific or noun == "party"


def _introduced(lines: Sequence[Line]) -> Iterator[Body]:
    """The bodies that brackets introduce, which are among the names already."""
    given = dict.fromkeys(
        hit.form.party for line in lines for hit in line.hits if hit.form.kind == "organisation" and hit.form.party
    )
    for name in given:
        noun = head(tokens(name))
        yield Body(name, {noun} if noun else set())
