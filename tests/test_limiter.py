"""One limiter for all workers: it slows down with the server's trouble and recovers with its answers."""

import threading
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.asking.limiter import Limiter, Turn
from summarizer.asking.waiting import asked_for, backoff
from summarizer.errors import ModelKeyError, UnreachableError


def taken(limiter: Limiter, most: int) -> int:
    """How many turns are to be had at once, `most` at most."""
    begun = threading.Semaphore(0)

    def take() -> None:
        with limiter.turn(limiter.ends):
            begun.release()
            held.wait()

    held = threading.Event()
    threads = [threading.Thread(target=take, daemon=True) for _ in range(most)]
    for thread in threads:
        thread.start()
    count = 0
    while begun.acquire(timeout=0.1):
        count += 1
    held.set()
    for thread in threads:
        thread.join()
    return count


def sent(limiter: Limiter, count: int) -> list[Turn]:
    """So many turns begun together and ended."""
    with ExitStack() as open_:
        return [open_.enter_context(limiter.turn(0)) for _ in range(count)]


def test_nothing_is_limited_before_trouble() -> None:
    """Without a refusal as many requests go as there are workers."""
    assert taken(Limiter(), 40) == 40


def test_after_trouble_one_goes_first() -> None:
    """Until something is answered one request is under way; then half as many as before the trouble."""
    limiter = Limiter()
    with ExitStack() as open_:
        turns = [open_.enter_context(limiter.turn(0)) for _ in range(16)]
        limiter.in_trouble(turns[0], crowded=True)
    assert taken(limiter, 16) == 1
    limiter.answered()
    assert taken(limiter, 16) == 8


@given(st.integers(2, 40))
def test_it_recovers(workers: int) -> None:
    """After one answer a request for each that was under way, there is room for all again."""
    limiter = Limiter()
    with ExitStack() as open_:
        turns = [open_.enter_context(limiter.turn(0)) for _ in range(workers)]
        limiter.in_trouble(turns[0], crowded=True)
    for _ in range(workers * workers):
        limiter.answered()
    assert len(sent(limiter, workers)) == workers


def test_a_burst_is_one_trouble() -> None:
    """Refusals of requests that were sent together count once; the next request's counts again."""
    limiter = Limiter()
    turns = sent(limiter, 16)
    assert [limiter.in_trouble(turn, crowded=True) for turn in turns] == [1] * 16
    (later,) = sent(limiter, 1)
    assert limiter.in_trouble(later, crowded=False) == 2
    limiter.answered()
    assert limiter.troubles == 0


def test_a_pause_holds_for_all(waits: list[float]) -> None:
    """No request starts before the moment that any refusal named; a shorter pause does not shorten it."""
    limiter = Limiter()
    limiter.pause(7.0)
    limiter.pause(2.0)
    sent(limiter, 2)
    assert waits == [7.0]


def test_who_waits_is_told_of_the_end() -> None:
    """A worker that waits for a turn gets the error that ended the run; a question asked after it goes on."""
    limiter = Limiter()
    limiter.pause(60.0)
    caught: list[BaseException] = []

    def wait() -> None:
        try:
            with limiter.turn(0):
                pass
        except UnreachableError as error:
            caught.append(error)

    waiting = threading.Thread(target=wait, daemon=True)
    waiting.start()
    limiter.end(UnreachableError("gone", "Run again"))
    waiting.join(10)
    assert [str(error) for error in caught] == ["gone. Run again"]
    with pytest.raises(UnreachableError):
        sent(limiter, 1)
    other = Limiter()
    other.end(ModelKeyError("no"))
    with other.turn(other.ends) as turn:
        assert turn.number == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "12"}, 12.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "٣"}, None),
        ({"retry-after": "Fri, 30 May 2025 10:00:30 GMT", "date": "Fri, 30 May 2025 10:00:00 GMT"}, 30.0),
        ({"retry-after": "Fri, 30 May 2025 10:00:00 GMT", "date": "Fri, 30 May 2025 10:00:30 GMT"}, 0.0),
        ({"retry-after": "Fri, 30 May 2025 10:00:00 GMT"}, 0.0),
        ({"retry-after": "Fri, 99 May 2025"}, None),
    ],
)
def test_what_a_server_asks_for(headers: dict[str, str], seconds: float | None) -> None:
    """Retry-After in seconds, in milliseconds, and as a date by the server's own clock; None where it says nothing."""
    assert asked_for(headers) == seconds


def test_a_date_without_a_clock_is_taken_by_ours() -> None:
    """Where the server gives no Date, a date in a minute is a wait of about a minute."""
    until = datetime.now(UTC) + timedelta(seconds=60)
    found = asked_for({"retry-after": format_datetime(until, usegmt=True)})
    assert found is not None
    assert 0 < found <= 60


@given(st.text(max_size=40))
def test_any_retry_after_is_seconds_or_nothing(text: str) -> None:
    """Whatever stands in the header, the wait is None or a number of at least 0."""
    found = asked_for({"retry-after": text})
    assert found is None or found >= 0


@given(st.integers(1, 2000))
def test_waits_grow_to_a_limit_by_chance(tries: int) -> None:
    """After so many tries the wait lies between half of 2 to their power, less one, and all of it, 20 s at most."""
    most = min(20.0, 2.0 ** min(tries - 1, 10))
    assert most / 2 <= backoff(tries) <= most


def test_the_clock_waits_until_told() -> None:
    """A wait ends at once when the model is given up."""
    limiter = Limiter()
    waiting = threading.Thread(target=limiter.wait, args=(60.0, 0), daemon=True)
    waiting.start()
    limiter.end(UnreachableError("gone"))
    waiting.join(10)
    assert not waiting.is_alive()


def test_refusals_count_until_the_first_answer() -> None:
    """Refusals add up while nothing was ever answered; after an answer they tell nothing of the others."""
    limiter = Limiter()
    assert [limiter.refused(), limiter.refused()] == [1, 2]
    limiter.answered()
    assert limiter.refused() == 0
