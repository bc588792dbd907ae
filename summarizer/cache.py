"""Answers of models kept on disk as they arrive, so that nothing is asked twice."""

import hashlib
import json
import sqlite3
import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pydantic import ValidationError

from summarizer.errors import OutputError
from summarizer.schema import Frozen, Usage

__all__ = ["Cache", "Keeping", "Kept", "NoCache", "Stock", "clear", "folder_of", "stock"]

_TABLE = "CREATE TABLE IF NOT EXISTS answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID"
_FILE = "answers.sqlite"
_WAIT_SECONDS = 10.0


class Kept(Frozen):
    """One answer: its text as the model gave it, what it used, and why it cannot be used, where it cannot."""

    text: str
    usage: Usage
    wrong: str | None = None
    cut: bool = False


class Keeping(Protocol):
    """What keeps answers: a Cache, or NoCache."""

    def get(self, key: str) -> Kept | None:
        """The answer kept under `key`, if there is one."""

    def put(self, key: str, answer: Kept) -> None:
        """Keep an answer. Raises OutputError where it cannot be kept."""

    def forget(self, key: str) -> None:
        """Keep the answer no longer. Raises OutputError."""

    def said(self, keys: Collection[str]) -> dict[str, str]:
        """All that is kept under each key, as it is written; a key without an answer is left out."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What a cache holds: its file, the bytes of it, and the answers in it."""

    file: Path
    size: int
    answers: int


class NoCache:
    """Keeps nothing, where nothing is to be left on the disk."""

    def get(self, key: str) -> Kept | None:  # noqa: ARG002
        """None: nothing is kept."""
        return None

    def put(self, key: str, answer: Kept) -> None:
        """Do nothing."""

    def forget(self, key: str) -> None:
        """Do nothing."""

    def said(self, keys: Collection[str]) -> dict[str, str]:  # noqa: ARG002
        """Nothing."""
        return {}


class Cache:
    """Answers by the request that they answer. Safe with several threads and several runs at once."""

    def __init__(self, folder: Path | None = None) -> None:
        """Keep answers in `folder` (the user's cache where None). Raises OutputError where that cannot be."""
        # SQLite lets its writers sleep and try again; threads that wait for each other are done ten times sooner.
        self._writing = threading.Lock()
        self._file = _file(folder)
        with _told(f"Answers cannot be kept in {self._file}", self._file):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with closing(_connect(self._file)) as database, database:
                # Not in WAL mode: several runs that begin at once fail over switching to it ("database is locked",
                # at once and whatever the time-out: 8 of 48 processes), and it does not work on network folders.
                database.execute("BEGIN IMMEDIATE")
                database.execute(_TABLE)

    @staticmethod
    def key(request: Mapping[str, object]) -> str:
        """The name of a request: a hash of all that the answer depends on."""
        text = json.dumps(request, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def get(self, key: str) -> Kept | None:
        """The answer kept under `key`; None where there is none or it cannot be read."""
        with suppress(sqlite3.Error, ValidationError), closing(_connect(self._file)) as database:
            row = database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
            return Kept.model_validate_json(row[0]) if row else None
        return None

    def put(self, key: str, answer: Kept) -> None:
        """Keep an answer. Raises OutputError where the disk refuses: what was paid for must not be lost unsaid."""
        self._write("INSERT OR REPLACE INTO answers VALUES (?, ?)", key, answer.model_dump_json())

    def forget(self, key: str) -> None:
        """Keep the answer no longer; nothing where there is none. Raises OutputError as `put`."""
        self._write("DELETE FROM answers WHERE key = ?", key)

    def said(self, keys: Collection[str]) -> dict[str, str]:
        """All that is kept under each key, as it is written; a key without an answer, or a damaged one, is left out."""
        found: dict[str, str] = {}
        with suppress(sqlite3.Error), closing(_connect(self._file)) as database:
            for key in keys:
                row = database.execute("SELECT answer FROM answers WHERE key = ?", (key,)).fetchone()
                if row and isinstance(row[0], str):
                    found[key] = row[0]
        return found

    def _write(self, statement: str, *values: str) -> None:
        what, do = f"An answer cannot be kept in {self._file}", f"Make room, or move {self._file} away if it is damaged"
        with _told(what, self._file, do), self._writing, closing(_connect(self._file)) as database, database:
            database.execute(statement, values)


def stock(folder: Path | None = None) -> Stock:
    """What is kept in `folder` (the user's cache where None); makes nothing. Raises OutputError for a damaged file."""
    file = _file(folder)
    if not file.exists():
        return Stock(file, 0, 0)
    with _told(f"{file} cannot be read", file), closing(_connect(file)) as database:
        return Stock(file, file.stat().st_size, _count(database))


def clear(folder: Path | None = None) -> Stock:
    """Remove the answers kept in `folder`, and return what there was. Safe while runs go on: they keep what comes.

    Raises OutputError.
    """
    file = _file(folder)
    if not file.exists():
        return Stock(file, 0, 0)
    with _told(f"{file} cannot be cleared", file), closing(_connect(file)) as database:
        size = file.stat().st_size
        with database:
            database.execute("BEGIN IMMEDIATE")
            answers = _count(database)
            database.execute("DROP TABLE IF EXISTS answers")
            database.execute(_TABLE)
        # Only this gives the bytes back, and takes what the answers said off the disk.
        database.execute("VACUUM")
    return Stock(file, size, answers)


def _count(database: sqlite3.Connection) -> int:
    known = database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'answers'").fetchone()[0]
    return int(database.execute("SELECT count(*) FROM answers").fetchone()[0]) if known else 0


def _connect(file: Path) -> sqlite3.Connection:
    # Immediate: a transaction that began by reading gives up at once where another one writes.
    return sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level="IMMEDIATE")


@contextmanager
def _told(what: str, file: Path, do: str = "") -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        do = do or f"Move {file} away if it is damaged, or let its folder be written"
        raise OutputError(f"{what}: {error}", do) from error


def folder_of(folder: Path | None) -> Path:
    """The folder of a cache: the user's where None."""
    if folder is None:
        from platformdirs import user_cache_path

        folder = user_cache_path("summarizer", appauthor=False)
    return folder


def _file(folder: Path | None) -> Path:
    return folder_of(folder) / _FILE
