"""A bounded store of results that can all be made again: it fails no run, and gives back only what it was given."""

import hashlib
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from summarizer.errors import OutputError

__all__ = ["Shelf"]

_NAME = "results.sqlite"
_COLUMNS = "place INTEGER PRIMARY KEY, key TEXT UNIQUE NOT NULL, result BLOB NOT NULL"
_MOST = 100_000_000
"""Bytes of the file: the results of about 4,000 articles of 500 words, which take 24 kB each."""
_SHARE = 50
"""Of the file, the most for one result is a 50th: an article of 5 MB would drive out hundreds of others."""
_WAIT_SECONDS = 2.0
"""For another run that writes; to work 50 results out again takes no longer."""
_SEAL = 32
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class Shelf:
    """Results by key, in a file. Safe with several runs at once.

    What cannot be read or kept is as if it were not there. Each result is sealed with a hash: SQLite itself does not
    see a byte that changed within a value.
    """

    def __init__(self, folder: Path, *, most: int = _MOST) -> None:
        """Keep at most so many bytes; nothing is opened or made before it is needed."""
        self.file = folder / _NAME
        self._most = most
        self._reading: sqlite3.Connection | None = None

    def get(self, key: str) -> bytes | None:
        """The result kept under `key`, if there is one."""
        with suppress(sqlite3.Error, OSError):
            if self._reading is None and self.file.is_file():
                self._reading = _connect(self.file)
            if self._reading is not None:
                row = self._reading.execute("SELECT result FROM results WHERE key = ?", (key,)).fetchone()
                return _opened(key, row[0]) if row else None
        return None

    def put(self, results: Mapping[str, bytes]) -> None:
        """Keep results, all of them or none; the older half of what is kept goes where there is no room."""
        small = {key: result for key, result in results.items() if len(result) <= self._most // _SHARE}
        if small and not self._put(small):
            # A damaged file holds nothing that could not be made again. Who has it open goes on with what was there.
            with suppress(OutputError):
                self.clear()
                self._put(small)

    def close(self) -> None:
        """Let go of the file."""
        if self._reading is not None:
            self._reading.close()
            self._reading = None

    @property
    def size(self) -> int:
        """Bytes of the file; 0 where there is none."""
        try:
            return self.file.stat().st_size
        except OSError:
            return 0

    def count(self) -> int:
        """The results kept; 0 where the file is damaged, as nothing of it will be used."""
        with suppress(sqlite3.Error):
            if self.size:
                with closing(_connect(self.file)) as database:
                    return int(database.execute("SELECT count(*) FROM results").fetchone()[0])
        return 0

    def clear(self) -> None:
        """Remove all, damaged or not. Raises OutputError where the file cannot be removed."""
        self.close()
        try:
            for file in (self.file, self.file.with_name(f"{_NAME}-journal")):
                file.unlink(missing_ok=True)
        except OSError as error:
            what = f"{self.file} cannot be removed: {error.strerror}"
            raise OutputError(what, "Let its folder be written") from error

    def _put(self, results: Mapping[str, bytes]) -> bool:
        """False where the file is damaged; other trouble passes, and costs the results."""
        try:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            with closing(_connect(self.file)) as database, _written(database):
                for key, result in results.items():
                    row = (key, _seal(key, result) + result)
                    database.execute("INSERT OR REPLACE INTO results (key, result) VALUES (?, ?)", row)
                    self._make_room(database)
        except sqlite3.Error as error:
            return (getattr(error, "sqlite_errorcode", 0) & 0xFF) not in _DAMAGED
        except OSError:
            pass
        return True

    def _make_room(self, database: sqlite3.Connection) -> None:
        # By age, not by last use: a run that only reads then writes nothing.
        while _used(database) > self._most:
            database.execute("DELETE FROM results WHERE place <= (SELECT (min(place) + max(place)) / 2 FROM results)")


def _connect(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(file, timeout=_WAIT_SECONDS, isolation_level=None)
    # What a power cut spoils is noticed, and made again; what a killed process leaves is whole all the same.
    database.execute("PRAGMA synchronous = OFF")
    return database


@contextmanager
def _written(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("BEGIN IMMEDIATE")
    with database:
        database.execute(f"CREATE TABLE IF NOT EXISTS results ({_COLUMNS})")
        yield


def _used(database: sqlite3.Connection) -> int:
    """Bytes in use, told without reading a result."""
    names = ("page_count", "freelist_count", "page_size")
    pages, free, size = (int(database.execute(f"PRAGMA {name}").fetchone()[0]) for name in names)
    return (pages - free) * size


def _seal(key: str, result: bytes) -> bytes:
    return hashlib.sha256(key.encode() + b"\n" + result).digest()


def _opened(key: str, sealed: object) -> bytes | None:
    if not isinstance(sealed, bytes):
        return None
    result = sealed[_SEAL:]
    return result if sealed[:_SEAL] == _seal(key, result) else None
