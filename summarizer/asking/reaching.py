"""How a model is reached: its engine and its client, started when the first question has to be sent."""

import threading
from collections.abc import Sequence
from contextlib import ExitStack, closing
from typing import TYPE_CHECKING

from summarizer.asking.log import CallLog
from summarizer.asking.spending import Bill
from summarizer.cache import Cache
from summarizer.choice import Choice
from summarizer.prompts import Message

if TYPE_CHECKING:
    from summarizer.asking.transport import Transport
    from summarizer.engine import Endpoint, Engine, Warmth

__all__ = ["Reach", "warm_up"]


class Reach:
    """A model's client. Safe with several threads."""

    def __init__(self, choice: Choice, endpoint: "Endpoint | None", *, bill: Bill, log: CallLog) -> None:
        """Nothing is loaded or started yet; `endpoint` as for `Model`."""
        self._choice = choice
        self._endpoint = endpoint
        self._bill = bill
        self._log = log
        self._lock = threading.Lock()
        self._open = ExitStack()
        self._transport: Transport | None = None

    def transport(self, messages: Sequence[Message]) -> "Transport":
        """The client, started once; an engine is warmed with what comes before the last message. Raises ModelError."""
        with self._lock:
            if self._transport is None:
                from summarizer.asking.transport import Transport

                transport = Transport(self._choice, self._engine(messages), bill=self._bill, log=self._log)
                self._transport = self._open.enter_context(closing(transport))
            return self._transport

    def close(self) -> None:
        """End what was started."""
        self._transport = None
        self._open.close()

    def _engine(self, messages: Sequence[Message]) -> "Endpoint | None":
        if self._choice.kind != "embedded" or self._endpoint:
            return self._endpoint
        from summarizer import engine, weights

        file = self._choice.weights or weights.locate()
        if found := engine.running(file):
            return found
        started = self._open.enter_context(engine.Engine.start(file))
        warm_up(started, messages[:-1])
        return started.endpoint


def warm_up(engine: "Engine", fixed: Sequence[Message]) -> "Warmth":
    """Let the engine hold the fixed part of a prompt, restored from disk where an earlier run read it."""
    messages = [*fixed, Message(role="user", content="")]
    return engine.warm(Cache.key({"fixed": messages}), {"messages": messages, "max_tokens": 1, "temperature": 0})
