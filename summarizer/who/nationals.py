"""A company by the people of its country: "The Danes want to see the books", of Frostvik A/S or the Danish Frostvik."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from summarizer.who.body import Body
from summarizer.who.lexicon import is_country
from summarizer.who.lines import Line
from summarizer.who.names import Form, Hit, Names, tokens

__all__ = ["with_nationals"]

_OF_FORMS = {
    "a/s": "Denmark",
    "aps": "Denmark",
    "asa": "Norway",
    "ab": "Sweden",
    "oyj": "Finland",
    "gmbh": "Germany",
    "spa": "Italy",
    "bv": "Netherlands",
    "nv": "Netherlands",
}
"""Legal forms that companies of one country have."""
_NO_FIRMS = frozenset(["labour", "employers", "armed", "authority", "league", "local", "go_between", "other"])
_REACH = 4
_BEHIND = 3


def with_nationals(names: Names, bodies: Sequence[Body], lines: Sequence[Line]) -> Names:
    """The names, with the people of a country for the only company that is of it, where the country itself is not
    named: nobody else can be meant."""
    peoples = {(hit.form.party, line.words[hit.first].text) for line, hit in _adjectives(lines, plural=True)}
    if not peoples:
        return names  # as nearly always
    named = {hit.form.party for line in lines for hit in line.hits if hit.form.kind in ("name", "seat", "office")}
    own = {one: _companies_of(one[0], bodies, lines) for one in sorted(peoples, key=str) if one[0] not in named}
    found = {people: next(iter(firms)) for (_, people), firms in own.items() if len(firms) == 1}
    more = Names(names) if found else names
    for people, firm in found.items():
        more.add(people, Form(firm, "organisation"))
    return more


def _adjectives(lines: Sequence[Line], *, plural: bool = False) -> list[tuple[Line, Hit]]:
    """The words for what is of a country; `plural`: those that stand by themselves for its people."""
    return [
        (line, hit)
        for line in lines
        for hit in line.hits
        if hit.form.kind == "adjective" and (not plural or _is_people(line, hit)) and is_country(hit.form.party or "")
    ]


def _is_people(line: Line, hit: Hit) -> bool:
    """Whether it is a plural by itself behind `the`: "the Danes"."""
    found = line.words
    single = hit.end == hit.first + 1 and found[hit.first].key.endswith("s")
    return single and hit.first > 0 and found[hit.first - 1].key == "the"


def _companies_of(country: str | None, bodies: Sequence[Body], lines: Sequence[Line]) -> Collection[str]:
    """The companies that the text gives to the country, by a legal form or by an adjective beside the name."""
    firms = {body.name for body in bodies if body.kinds.isdisjoint(_NO_FIRMS)}
    by_form = {body.name for body in bodies for form in body.forms if _OF_FORMS.get(tokens(form)[-1].key) == country}
    by_word = {
        other.form.party
        for line, hit in _adjectives(lines)
        if hit.form.party == country
        for other in line.hits
        if other.form.party in firms and _beside(line, hit, other)
    }
    return by_form | {name for name in by_word if name}


def _beside(line: Line, hit: Hit, other: Hit) -> bool:
    """Whether the adjective tells of what country the company is: "the Danish group Marlow", "Marlow, the Danish"."""
    before = line.words[hit.end : other.first]
    if 0 <= other.first - hit.end < _REACH and all(word.text.islower() or word.text == "-" for word in before):
        return True
    between = [word.key for word in line.words[other.end : hit.first]]
    return between in ([",", "the"], [",", "a"]) and hit.first - other.end < _BEHIND
