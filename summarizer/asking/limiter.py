"""How many requests may be under way at once, and when the next may start: one limiter for all workers of a model."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from summarizer.errors import ModelError

__all__ = ["Clock", "Limiter", "Turn"]

_ROOM = 1_000.0
"""Requests at a time before the server has refused any: the workers are the limit then."""


class Clock:
    """Time as it passes; tests put one in its place that only counts."""

    def now(self) -> float:
        """Seconds since some moment."""
        return time.monotonic()

    def wait(self, changed: threading.Condition, ready: Callable[[], bool], seconds: float) -> None:
        """Wait for so many seconds, or until `changed` tells that it is `ready`; the condition is held."""
        changed.wait_for(ready, seconds)


CLOCK = Clock()


@dataclass(frozen=True, slots=True)
class Turn:
    """A request that may be sent; `number` counts them."""

    number: int


class Limiter:
    """Slows all workers down together where the server is in trouble, and recovers as it answers.

    Half as many requests at a time after a refusal and one more for each round of answers (additive increase,
    multiplicative decrease, as TCP does it: RFC 5681); nothing before the moment that a refusal names; and while
    nothing has been answered since the last trouble, one request at a time, so that a storm costs one call a pause and
    not one a worker.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._room = _ROOM
        self._running = self._most = self._begun = self._burst = 0
        self._not_before = CLOCK.now()
        self._ends: list[ModelError] = []
        self.troubles = 0
        """Troubles in a row since the last answer; those of requests sent together count as one."""
        self.has_answered = False
        """Whether the server ever answered."""
        self._refused = 0

    @property
    def ends(self) -> int:
        """How often the model was given up: whoever waits since before then need not go on."""
        return len(self._ends)

    @contextmanager
    def turn(self, since: int) -> Iterator[Turn]:
        """Wait until a request may be sent, and count it as under way.

        Raises the error of the last `end` where there was one after the first `since`.
        """
        turn = self._begin(since)
        try:
            yield turn
        finally:
            with self._changed:
                self._running -= 1
                self._changed.notify_all()

    def answered(self) -> None:
        """The server answered: a little more at a time."""
        with self._changed:
            self.troubles = 0
            self.has_answered = True
            self._room = min(self._room + 1 / self._room, _ROOM)
            if self._room >= self._most:
                self._room = _ROOM

    def refused(self) -> int:
        """The server refused a question for good. Returns how many it has refused so far; 0 once it ever answered."""
        with self._changed:
            self._refused += 1
            return 0 if self.has_answered else self._refused

    def in_trouble(self, turn: Turn, *, crowded: bool) -> int:
        """The server did not answer; `crowded` where it has too much to do. Returns the troubles in a row."""
        with self._changed:
            if turn.number > self._burst:
                self.troubles += 1
                self._burst = self._begun
                if crowded:
                    self._room = max(1.0, min(self._room, self._running) / 2)
            return self.troubles

    def pause(self, seconds: float) -> None:
        """Let no request start for so many seconds."""
        with self._changed:
            self._not_before = max(self._not_before, CLOCK.now() + seconds)

    def wait(self, seconds: float, since: int) -> None:
        """Wait, but no longer than until the model is given up."""
        with self._changed:
            CLOCK.wait(self._changed, lambda: self.ends > since, seconds)

    def end(self, error: ModelError) -> None:
        """Give the model up: whoever waits for a turn gets the error. Questions to come are asked all the same."""
        with self._changed:
            self._ends.append(error)
            self._changed.notify_all()

    def _begin(self, since: int) -> Turn:
        with self._changed:
            while self.ends <= since:
                if (left := self._not_before - CLOCK.now()) > 0:
                    CLOCK.wait(self._changed, lambda: self.ends > since, left)
                elif self._running < (1 if self.troubles else max(1, int(self._room))):
                    self._running += 1
                    self._begun += 1
                    self._most = max(self._most, self._running)
                    return Turn(self._begun)
                else:
                    self._changed.wait()
            last = self._ends[-1]
        raise type(last)(last.what, last.do)  # one of its own for each thread: a traceback grows with each raise
