"""What a run may still spend: asked before each call, so that no call begins that could go over the limit."""

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from summarizer.asking.prices import Price
from summarizer.errors import SpentError, UsageError
from summarizer.prompts import Message
from summarizer.schema import Usage

__all__ = ["Allowance", "Bill", "most"]

_BYTES_A_TOKEN = 3
"""Of UTF-8, at least, in running text: English has 4 to 5, Russian and Chinese about 3."""
_A_MESSAGE = 8
"""Tokens that a message takes beside its text."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """The most that a run may use: tokens sent and answered, and US dollars; None where there is no limit."""

    tokens: int | None = None
    cost: float | None = None

    def check(self, name: str, price: Price | None) -> None:
        """Raises UsageError where a limit of cost is set for a model of unknown price."""
        if self.cost is not None and price is None:
            what = f"--max-cost needs a price, and what {name} costs is not known"
            raise UsageError(what, "Use --max-tokens, or name a table of your own prices with SUMMARIZER_PRICES")


def most(messages: Sequence[Message], schema: Mapping[str, object], limit: int) -> Usage:
    """The most that a call can use: its messages and the shape that goes with them, and an answer up to its limit."""
    sent = sum(len(one["content"].encode("utf-8", "replace")) for one in messages) + len(str(schema))
    return Usage(calls=1, prompt_tokens=sent // _BYTES_A_TOKEN + _A_MESSAGE * len(messages), completion_tokens=limit)


class Bill:
    """What a run has used, and what the calls under way may use yet. Safe with several threads."""

    def __init__(self, allowance: Allowance, price: Price | None) -> None:
        self._allowance = allowance
        self._price = price
        self._settled = threading.Condition()
        self._used = Usage()
        self._reserved: list[Usage] = []
        self._stopped = False

    def cost(self, usage: Usage) -> float | None:
        """US dollars for what a call used; None where the price or the tokens are not known."""
        known = usage.prompt_tokens > 0 or usage.completion_tokens > 0
        if self._price is None or not (known or self._price.written == 0):
            return None
        return self._price.cost(usage)

    @contextmanager
    def reserved(self, call: Usage) -> Iterator[list[Usage]]:
        """Set aside the most that a call can use while it is under way; what it did use goes into the list.

        Where only the calls under way stand in the way, waits for them. Raises SpentError where the call could go over
        the limit, and from then on for every call. Where the server does not say what was used, the most counts.
        """
        self._reserve(call)
        used: list[Usage] = []
        try:
            yield used
        finally:
            with self._settled:
                self._reserved.remove(call)
                for one in used:
                    self._used += one if one.prompt_tokens or one.completion_tokens else call
                self._settled.notify_all()

    def _reserve(self, call: Usage) -> None:
        with self._settled:
            self._settled.wait_for(lambda: self._stopped or not self._reserved or not self._over(call))
            if self._stopped or self._over(call):
                self._stopped = True
                self._settled.notify_all()
                raise SpentError(self._limit(), "What is answered is kept: run again with more")
            self._reserved.append(call)

    def _over(self, call: Usage) -> bool:
        total = sum((*self._reserved, call), self._used)
        tokens, cost = self._allowance.tokens, self._allowance.cost
        if tokens is not None and total.prompt_tokens + total.completion_tokens > tokens:
            return True
        return cost is not None and self._price is not None and self._price.cost(total) > cost

    def _limit(self) -> str:
        tokens, cost = self._allowance.tokens, self._allowance.cost
        limits = [f"{tokens:,} tokens (--max-tokens)"] if tokens is not None else []
        limits += [f"${cost:g} (--max-cost)"] if cost is not None else []
        return f"left out, as the run may use no more than {' and '.join(limits)}"
