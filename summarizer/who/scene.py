"""What is known of one article's actors, and the answer to whom a mention means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from summarizer.who.lines import Line
from summarizer.who.names import Names
from summarizer.who.people import Named
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
    """What is known of one article: its lines, names, people and speakers. Compared by identity."""

    lines: tuple[Line, ...]
    """The sentences of the body."""
    names: Names
    mentions: Mapping[str, tuple[int, ...]]
    people: tuple[Named, ...]
    speakers: Mapping[int, Speaker]
    stand_ins: StandIns
    persons: frozenset[str]
    """Names, folded, that the text beside them shows to be people's."""
