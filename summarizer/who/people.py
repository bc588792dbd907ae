"""The people of one article, each once, with the party that the article shows them to speak for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.who.affiliation import affiliate
from summarizer.who.drafts import Draft, drafts_of
from summarizer.who.lexicon import words
from summarizer.who.lines import Line
from summarizer.who.names import Form, Names, fold, tokens
from summarizer.who.sightings import sightings
from summarizer.who.stand_ins import StandIns
from summarizer.who.users import Known, with_known


@dataclass(frozen=True, slots=True)
class Named:
    """A person named in an article."""

    name: str
    """The fullest form in the article."""
    title: str | None
    """Office or function, as the article gives it, without the country."""
    party: str | None
    """The party that the person speaks for; None where the article does not tell."""
    aliases: tuple[str, ...]
    """Other forms in the article."""
    sentences: tuple[int, ...]
    """The sentences that name the person; 0 is the headline."""


def people(
    lines: Sequence[Line], names: Names, known: Sequence[Known] = (), stand_ins: StandIns | None = None
) -> tuple[Named, ...]:
    """The people that the article names, in order of appearance; of those `known` the user says who they are."""
    seen = [sighting for line in lines for sighting in sightings(line)]
    drafts = with_known(drafts_of(seen), seen, known)
    affiliate(drafts, lines, names, stand_ins or StandIns((), lines))
    return tuple(_finished(draft) for draft in drafts)


def _finished(draft: Draft) -> Named:
    name = draft.name or draft.full.name
    forms = dict.fromkeys(sighting.name for sighting in draft.seen)
    titles = [sighting.title or sighting.after for sighting in draft.seen if sighting.title or sighting.after]
    return Named(
        name=name,
        title=draft.title or (titles[0] if titles else None),
        party=draft.party,
        aliases=tuple(form for form in forms if form != name),
        sentences=tuple(sorted({sighting.line.number for sighting in draft.seen})),
    )


def with_people(found: Sequence[Named], base: Names) -> Names:
    """The names, with those of these people (full, by surname, in the article's forms) and of who they speak for."""
    names = Names(base)
    for person in found:
        if person.party and not _is_known(person.party, base):
            names.add(person.party, Form(person.party, "name"))
        for form in dict.fromkeys((person.name, *person.aliases, _surname(person.name))):
            names.add(form, Form(person.party, "person"))
    return names


def _is_known(party: str, names: Names) -> bool:
    found = tokens(party)
    hit = names.at(found, 0)
    return hit is not None and hit.end == len(found) and hit.form.party == party


def _surname(name: str) -> str:
    """`de Boer` of `Ria de Boer`."""
    parts = name.split()
    start = len(parts) - 1
    while start > 1 and fold(parts[start - 1]) in words("particles"):
        start -= 1
    return " ".join(parts[start:])
