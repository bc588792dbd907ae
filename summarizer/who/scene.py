"""What is known of one article's actors, and the answer to whom a mention means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarizer.who.clauses import is_place
from summarizer.who.collectives import may_hold
from summarizer.who.lines import Line
from summarizer.who.names import Names
from summarizer.who.organisations import Places
from summarizer.who.people import Named
from summarizer.who.persons import Offices, People
from summarizer.who.roles import Parts
from summarizer.who.speech import Speaker
from summarizer.who.stand_ins import StandIns

_CALLING = ("name", "seat", "office", "organisation")


class Resolution(NamedTuple):
    """Whom a mention means."""

    party: str | None
    """The party's common name; None where the mention stays unresolved."""
    person: Named | None = None
    """The person that the mention names, where there is one."""
    why: str | None = None
    """Why there is no party; None where there is one."""


@dataclass(frozen=True, eq=False)
class Scene:
    """What is known of one article: its lines, names, people and speakers. Compared by identity.

    What many mentions are looked up in is put in order once, when the first asks for it.
    """

    lines: tuple[Line, ...]
    """The sentences of the body."""
    names: Names
    mentions: Mapping[str, tuple[int, ...]]
    people: tuple[Named, ...]
    speakers: Mapping[int, Speaker]
    stand_ins: StandIns
    persons: frozenset[str]
    """Names, folded, that the text beside them shows to be people's."""

    @cached_property
    def resolved(self) -> dict[tuple[str, int | None], Resolution | None]:
        """What mentions were found to mean: the rules for one item ask again what those for another have asked."""
        return {}

    @cached_property
    def text(self) -> str:
        """All of the body."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def places(self) -> Places:
        """Where each word stands in the body."""
        return Places(self.lines)

    @cached_property
    def endings(self) -> frozenset[str]:
        """The names of `persons`, and what they end with: "maria van der berg", "van der berg", "der berg", "berg"."""
        parts = (name.split(" ") for name in self.persons)
        return frozenset(" ".join(one[start:]) for one in parts for start in range(len(one)))

    @cached_property
    def parties_named(self) -> frozenset[str | None]:
        """The parties that the body names, and those that people speak for."""
        hits = (hit.form.party for line in self.lines for hit in line.hits)
        return frozenset((*self.mentions, *(person.party for person in self.people), *hits))

    @cached_property
    def called(self) -> Mapping[str, tuple[str, ...]]:
        """The names, as written and in order, by which the body calls each party, its own left out."""
        found: dict[str, dict[str, None]] = {}
        for line in self.lines:
            for hit in line.hits:
                if hit.form.party and hit.form.kind in _CALLING and not is_place(line, hit):
                    found.setdefault(hit.form.party, {})[line.slice(hit.first, hit.end)] = None
        return {party: tuple(name for name in names if name != party) for party, names in found.items()}

    @cached_property
    def in_sentence(self) -> Mapping[int, Sequence[str]]:
        """The parties that each sentence names, in the order in which the article names them first."""
        found: dict[int, list[str]] = {}
        for party, numbers in self.mentions.items():
            for number in numbers:
                found.setdefault(number, []).append(party)
        return found

    @cached_property
    def people_of(self) -> Mapping[str | None, Sequence[Named]]:
        """The people of each party, in order of appearance."""
        found: dict[str | None, list[Named]] = {}
        for one in self.people:
            found.setdefault(one.party, []).append(one)
        return found

    @cached_property
    def offices(self) -> Offices:
        """The people by party and office."""
        return Offices(self.people, self.names)

    @cached_property
    def of_groups(self) -> tuple[Line, ...]:
        """The lines that may name a group by its members."""
        return tuple(line for line in self.lines if may_hold(line.text))

    @cached_property
    def by_name(self) -> People:
        """The people, by the words of their names."""
        return People(self.people)

    @cached_property
    def parts(self) -> Parts:
        """The parts that the parties play."""
        return Parts(self.lines, self.speakers)
