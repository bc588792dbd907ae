"""Threads that work off tasks, and that a program can leave behind at any moment.

Not concurrent.futures: its threads are waited for at the end of the program, a hung server's answer included, and
Ctrl-C would take minutes.
"""

import queue
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Generic, NamedTuple, Self, TypeVar

__all__ = ["Done", "Workers"]

Task = TypeVar("Task")
Value = TypeVar("Value")

_GRACE = 0.5
"""Seconds that an interrupted run waits for answers under way, which are paid for; it ends within a second."""
_LOOK = 0.2
"""Seconds between looks for Ctrl-C, which does not wake a waiting thread on Windows."""


class Done(NamedTuple, Generic[Task, Value]):
    """A task and what came of it: a value, or the error."""

    task: Task
    value: Value | None
    error: BaseException | None


class Workers(Generic[Task, Value]):
    """A context manager. Left normally, nothing is under way; left by an error, whatever is under way is abandoned."""

    def __init__(self, count: int, work: Callable[[Task], Value]) -> None:
        """Up to `count` threads that call `work`; each is started when it is needed."""
        self._count = count
        self._work = work
        self._threads: list[threading.Thread] = []
        self._tasks: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._done: queue.SimpleQueue[Done[Task, Value]] = queue.SimpleQueue()
        self._stopped = False
        self.under_way = 0
        """Tasks given and not yet taken back."""

    @property
    def free(self) -> bool:
        """Whether a task given now is begun at once."""
        return self.under_way < self._count

    def give(self, task: Task) -> None:
        """Hand over a task."""
        self.under_way += 1
        self._tasks.put(task)
        if len(self._threads) < min(self._count, self.under_way):
            thread = threading.Thread(target=self._run, daemon=True)
            self._threads.append(thread)
            thread.start()

    def take(self) -> Done[Task, Value]:
        """The next task that is done; waits for it."""
        while True:
            try:
                done = self._done.get(timeout=_LOOK)
            except queue.Empty:
                continue
            self.under_way -= 1
            return done

    def __enter__(self) -> Self:
        """Return the workers themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the threads; after an error give what is under way a moment."""
        self._stopped = True
        for _ in self._threads:
            self._tasks.put(None)
        until = time.monotonic() + _GRACE
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()) if kind else None)

    def _run(self) -> None:
        while (task := self._tasks.get()) is not None and not self._stopped:
            try:
                done: Done[Task, Value] = Done(task, self._work(task), None)
            except BaseException as error:  # noqa: BLE001  # handed on to whoever takes it, and raised there
                done = Done(task, None, error)
            self._done.put(done)
