"""The one policy of trying again: how often, after how long, and when a server is taken for gone."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from summarizer.asking.failures import Trouble
from summarizer.asking.limiter import Limiter, Turn
from summarizer.asking.waiting import backoff

if TYPE_CHECKING:
    from tenacity import RetryCallState

__all__ = ["PassingError", "Tries"]

_TRIES, _SLOW_TRIES = 4, 2
"""Requests for one answer; fewer where they time out, after 300 s each, and more where the server is crowded."""
_GIVE_UP, _GIVE_UP_ERRORS, _GIVE_UP_SLOW = 8, 3 * _TRIES, 2 * _SLOW_TRIES
"""Troubles in a row, over all workers and with no answer between, after which the server is taken for gone. Refusals:
with the pauses between them a good minute, which is what hosted models count their limits by. Errors: three articles'
worth, for one or two that a server cannot bear may follow each other. Time-outs: two articles' worth, 20 minutes."""
_SHARED = 2
"""Troubles in a row that are taken for the server's, and not for one article's: then all pause."""

Value = TypeVar("Value")


class PassingError(Exception):
    """Trouble that passes, the seconds to wait for it, and the client's error as its cause."""

    def __init__(self, found: Trouble, seconds: float) -> None:
        super().__init__(seconds)
        self.found = found
        self.seconds = seconds


class Tries:
    """Tries again where trouble passes, in step with all the others that ask the same model."""

    def __init__(self, limiter: Limiter) -> None:
        self._limiter = limiter

    def run(self, once: Callable[[int, int], Value]) -> Value:
        """What `once` returns, called with the number of the try and the model's ends before the first.

        Raises the last PassingError where none passed, and whatever else `once` raises at once.
        """
        import tenacity

        since = self._limiter.ends
        tries = tenacity.Retrying(
            stop=self._is_enough,
            wait=lambda state: _passing(state).seconds,
            sleep=lambda seconds: self._limiter.wait(seconds, since),
            retry=tenacity.retry_if_exception_type(PassingError),
            reraise=True,
        )
        for attempt in tries:
            with attempt:
                return once(attempt.retry_state.attempt_number, since)
        raise AssertionError  # tenacity raises the last error

    def noted(self, found: Trouble, turn: Turn, attempt: int) -> PassingError:
        """Let all slow down for trouble that passes, where it is not one article's; the error to raise for it."""
        in_row = self._limiter.in_trouble(turn, crowded=found.crowded)
        seconds = found.asked if found.asked is not None else backoff(max(attempt, in_row))
        if found.crowded or in_row >= _SHARED:
            self._limiter.pause(seconds)
        return PassingError(found, seconds)

    def is_gone(self, found: Trouble) -> bool:
        """Whether the server has been in trouble for so long that more tries are no use to anyone."""
        most = _GIVE_UP if found.crowded else _GIVE_UP_SLOW if found.timed_out else _GIVE_UP_ERRORS
        return self._limiter.troubles >= most

    def _is_enough(self, state: "RetryCallState") -> bool:
        found = _passing(state).found
        tries = _SLOW_TRIES if found.timed_out else _GIVE_UP if found.crowded else _TRIES
        return self.is_gone(found) or state.attempt_number >= tries


def _passing(state: "RetryCallState") -> PassingError:
    error = state.outcome.exception() if state.outcome else None
    assert isinstance(error, PassingError)  # noqa: S101 (only these are tried again)
    return error
