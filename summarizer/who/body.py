"""A body while its article is being read, and what the article shows of a run of words that may name one."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarizer.who.lexicon import kinds, words
from summarizer.who.marks import is_idle
from summarizer.who.runs import Run

__all__ = ["Body", "Seen"]


@dataclass(slots=True)
class Body:
    """An organisation while the article is being read."""

    name: str
    nouns: set[str] = field(default_factory=set)
    """What the article calls it, folded: `airline`, `rebel`, `group`; and the noun in its name."""
    forms: set[str] = field(default_factory=set)
    """Shorter names of it, as written."""
    idle: bool = False
    """Whether it has no part in what the article tells: no word for its kind means it."""

    @property
    def kinds(self) -> set[str]:
        """The kinds that its nouns tell."""
        found = {kinds()[noun] for noun in self.nouns if noun in kinds()}
        return found | {"company"} if self.nouns & words("firms") else found


@dataclass(slots=True)
class Seen:
    """What the article shows of one run of words."""

    runs: list[Run] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    plain: bool = False
    """Something in the article shows plainly that it is a body."""
    acts: bool = False
    the: bool = True
    """Whether `the` stands before it wherever it stands."""
    talks: bool = False
    governs: bool = False
    """Whether it is a part of a country, with a government of its own."""
    person: bool = False
    states: set[str] = field(default_factory=set)
    """The states whose organ it is said to be."""

    @property
    def legal(self) -> bool:
        """Whether a company's legal form stands behind it somewhere: it is a company by its own, whatever it begins."""
        return any(run.legal for run in self.runs)

    @property
    def idle(self) -> bool:
        """Whether every sentence that has it tells of another matter."""
        return all(is_idle(run.line.text) for run in self.runs)
