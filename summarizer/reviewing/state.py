"""The state of a review."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from summarizer.schema import Change, Correction, Mark, Verdict

__all__ = ["Choice", "Decided", "Question", "Review", "Session", "Step"]

Step = Literal["verdict", "drop", "what", "status", "text", "when", "party", "name", "comment", "end", "left"]
"""What the session waits for; `left` is its end."""


class Review(NamedTuple):
    """What all decisions of a review share: the days of the two briefs, who decides, and the day of the decision."""

    old: str
    new: str
    by: str | None = None
    on: str | None = None


class Choice(NamedTuple):
    """A key that may be pressed, and what it does."""

    key: str
    does: str


class Question(NamedTuple):
    """What is asked: one of the choices by its key; where there are none, a line of text."""

    text: str
    choices: tuple[Choice, ...] = ()
    proposed: str = ""
    """A line to begin with."""


@dataclass(frozen=True)
class Decided:
    """What was decided on one change."""

    mark: Mark
    correction: Correction | None = None


@dataclass(frozen=True)
class Session:
    """Where a review is."""

    review: Review
    changes: tuple[Change, ...]
    queue: tuple[int, ...]
    """Places of the changes to go through."""
    at: int = 0
    """Place in the queue."""
    step: Step = "verdict"
    verdict: Verdict = "accepted"
    draft: Correction | None = None
    """The correction that is being put together."""
    decided: Mapping[str, Decided] = field(default_factory=dict)
    """By the change's id."""
    note: str = ""
    """What to tell about the last answer."""
    all_shown: bool = False
    """Whether all articles are to be shown, and not the first ones of each side alone."""

    @property
    def change(self) -> Change | None:
        """The change that is asked about; None at the end."""
        return self.changes[self.queue[self.at]] if self.at < len(self.queue) else None
