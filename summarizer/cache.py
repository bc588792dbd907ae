"""Answers of models kept on disk as they arrive, so that nothing is asked twice."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Mapping
from contextlib import closing, suppress
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import OutputError
from summarizer.schema import Frozen, Usage

__all__ = ["Cache", "Kept"]

_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID"
_WAIT_SECONDS = 10.0


class Kept(Frozen):
    """One answer: its text as the model gave it, and what it used."""

    text: str
    usage: Usage


class Cache:
    """Answers by the request that they answer. Safe with several threads and several runs at once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep answers in `folder` (the user's cache where None). Raises OutputError where that cannot be."""
        # SQLite lets its writers sleep and try again; threads that wait for each other are done ten times sooner.
        self._writing = threading.Lock()
        self._file = (folder or _user_folder()) / "answers.sqlite"
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._connect()) as database, database:
                # Not in WAL mode: several runs that begin at once fail over switching to it ("database is locked",
                # at once and whatever the time-out: 8 of 48 processes), and it does not work on network folders.
                database.execute("BEGIN IMMEDIATE")
                database.execute(_TABLE)
        except (OSError, sqlite3.Error) as error:
            do = f"Move {self._file} away if it is damaged, or let its folder be written"
            raise OutputError(f"Answers cannot be kept in {self._file}: {error}", do) from error

    @staticmethod
    def key(request: Mapping[str, object]) -> str:
        """The name of a request: a hash of all that the answer depends on."""
        text = json.dumps(request, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> Kept | None:
        """The answer kept under `key`; None where there is none or it cannot be read."""
        with suppress(sqlite3.Error, ValidationError), closing(self._connect()) as database:
            row = database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
            return Kept.model_validate_json(row[0]) if row else None
        return None

    def put(self, key: str, answer: Kept) -> None:
        """Keep an answer. Raises OutputError where the disk refuses: what was paid for must not be lost unsaid."""
        try:
            with self._writing, closing(self._connect()) as database, database:
                database.execute("INSERT OR REPLACE INTO answers VALUES (?, ?)", (key, answer.model_dump_json()))
        except sqlite3.Error as error:
            do = f"Make room, or move {self._file} away if it is damaged"
            raise OutputError(f"An answer cannot be kept in {self._file}: {error}", do) from error

    def _connect(self) -> sqlite3.Connection:
        # Immediate: a transaction that began by reading gives up at once where another one writes.
        return sqlite3.connect(self._file, timeout=_WAIT_SECONDS, isolation_level="IMMEDIATE")


def _user_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("summarizer", appauthor=False)
