"""The answers of one run: kept as they come, asked for by one thread at a time, and noted for what rests on them."""

import hashlib
import json
import threading
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from summarizer.cache import Keeping, Kept
from summarizer.errors import OutputError

__all__ = ["Answers", "Grounds", "Turn", "says"]


class Grounds(NamedTuple):
    """What an article's brief rests on: the keys of its answers, and what they say; None where one did not come."""

    keys: tuple[str, ...]
    says: str | None


@dataclass
class Turn:
    """A thread's turn at a question; `answer` is what is known of it, and what its holder found out."""

    answer: Kept | None = None
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False)
    users: int = 0


class Answers:
    """What keeps a model's answers. Safe with several threads, and with several runs as far as the cache is."""

    def __init__(self, cache: Keeping) -> None:
        """Look for answers in the cache, and keep them there."""
        self.cache = cache
        self.trouble: str | None = None
        """Why answers are not kept, where they are not."""
        self._lock = threading.Lock()
        self._turns: dict[str, Turn] = {}
        self._used: defaultdict[str, list[tuple[str, str | None]]] = defaultdict(list)

    @contextmanager
    def turn(self, key: str, source: str) -> Iterator[Turn]:
        """Let one thread at a time look for an answer and ask for it; who waited for another gets what that one got.

        What the turn holds at its end is what the article `source` rests on. A thread has one turn at a time: two
        would let threads wait for each other.
        """
        turn = self._begun(key)
        try:
            with turn.lock:
                turn.answer = turn.answer or self.cache.get(key)
                try:
                    yield turn
                finally:
                    self._note(source, key, turn.answer)
        finally:
            self._ended(key, turn)

    def keep(self, key: str, answer: Kept) -> None:
        """Keep an answer; where that cannot be, `trouble` says so."""
        try:
            self.cache.put(key, answer)
        except OutputError as error:
            self.trouble = f"it would have to be paid for again: {error}"

    def forget(self, *keys: str) -> None:
        """Let a run to come ask anew."""
        try:
            for key in keys:
                self.cache.forget(key)
        except OutputError as error:
            self.trouble = f"it would have to be paid for again: {error}"

    def under(self, source: str) -> Grounds:
        """All answers about an article as they were used, unusable ones included."""
        with self._lock:
            used = sorted(self._used[source], key=lambda one: one[0])
        rows = [row for _, row in used if row is not None]
        return Grounds(tuple(key for key, _ in used), _together(rows) if len(rows) == len(used) else None)

    def _begun(self, key: str) -> Turn:
        with self._lock:
            turn = self._turns.setdefault(key, Turn())
            turn.users += 1
            return turn

    def _ended(self, key: str, turn: Turn) -> None:
        with self._lock:
            turn.users -= 1
            # The next one looks in the cache, where another run may have put a newer answer.
            if not turn.users:
                self._turns.pop(key, None)

    def _note(self, source: str, key: str, answer: Kept | None) -> None:
        # The row as the cache writes it: read back later, it may be another run's.
        row = None if answer is None else _hash(answer.model_dump_json())
        with self._lock:
            self._used[source].append((key, row))


def says(rows: Iterable[str]) -> str:
    """A hash of answers, each as the cache writes it."""
    return _together([_hash(row) for row in rows])


def _together(hashes: list[str]) -> str:
    return _hash(json.dumps(hashes))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
