"""What is known of one article's actors, and the answer to whom a mention means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from summarizer.who.collectives import may_hold
from summarizer.who.lines import Line
from summarizer.who.names import Names
from summarizer.who.people import Named
from summarizer.who.persons import People
from summarizer.who.roles import Parts
from summarizer.who.speech import Speaker
from summarizer.who.stand_ins import StandIns


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
    def text(self) -> str:
        """All of the body."""
        return " ".join(line.text for line in self.lines)

    @cached_property
    def places(self) -> Mapping[str, Sequence[tuple[Line, int]]]:
        """Where each word, folded, stands in the body, in order."""
        found: dict[str, list[tuple[Line, int]]] = {}
        for line in self.lines:
            for place, word in enumerate(line.words):
                found.setdefault(word.key, []).append((line, place))
        return found

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
