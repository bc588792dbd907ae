"""How long to wait before the next try: what the server asks for, else longer each time, by chance."""

import random
import time
from collections.abc import Mapping
from email.utils import parsedate_to_datetime

__all__ = ["LONGEST_ASKED", "asked_for", "backoff"]

_FIRST, _LONGEST = 1.0, 20.0
LONGEST_ASKED = 120.0
"""Seconds. Hosted models count their limits by the minute; who asks for more has a limit of the day, and a run that
sleeps through it would only seem to hang."""


def asked_for(headers: Mapping[str, str]) -> float | None:
    """Seconds that a server asks to wait; None where it does not say.

    Retry-After holds seconds or a date (RFC 9110, 10.2.3); OpenAI and Azure also send `retry-after-ms`. A date is
    compared with the server's own Date where it gives one: its clock may differ from ours.
    """
    if (milliseconds := _number(headers.get("retry-after-ms", ""))) is not None:
        return milliseconds / 1000
    value = headers.get("retry-after", "")
    if (seconds := _number(value)) is not None:
        return seconds
    until = _moment(value)
    if until is None:
        return None
    now = _moment(headers.get("date", ""))
    return max(0.0, until - (time.time() if now is None else now))


def backoff(tries: int) -> float:
    """Seconds after so many tries: 1, 2, 4, ... up to 20, of which half is left to chance, lest all return at once."""
    most = min(_LONGEST, _FIRST * 2 ** min(tries - 1, 10))
    return random.uniform(most / 2, most)  # noqa: S311  # spreads requests, guards nothing


def _number(text: str) -> float | None:
    """A number of at least 0, in plain digits."""
    whole, _, part = text.strip().partition(".")
    return float(text) if whole.isdecimal() and whole.isascii() and (part or "0").isdecimal() else None


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, TypeError, OverflowError):
        return None
