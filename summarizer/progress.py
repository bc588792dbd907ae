"""How far a run has come: the value that `on_progress` receives."""

from dataclasses import dataclass
from typing import Literal

__all__ = ["Progress", "Stage"]

Stage = Literal["model", "read", "extract", "merge"]


@dataclass(frozen=True, slots=True)
class Progress:
    """One report from a run. Counts only grow within a stage; 0 of 0 means that the total is not known yet."""

    stage: Stage
    message: str | None = None
    """A line for people, said once, even where no bar is shown: which model reads, what failed."""
    articles_done: int = 0
    articles: int = 0
    sentences_done: int = 0
    sentences: int = 0
    tokens: int = 0
    """Tokens so far, sent and answered together."""
    seconds_left: float | None = None
    """An estimate, in seconds; None while there is nothing to estimate from."""
