"""The SHA-256 of a large file, remembered, so that a program's start does not hash a gigabyte each time."""

import hashlib
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from summarizer.whole import replace_file

__all__ = ["sha256_of", "write_receipt"]


@dataclass(frozen=True, slots=True)
class _Receipt:
    """What a file was when it was hashed; another size or time of change means that it must be hashed again."""

    size: int
    mtime_ns: int
    sha256: str


def sha256_of(path: Path, folder: Path) -> str:
    """Return the SHA-256 (hexadecimal) of `path`, from its receipt in `folder` where the file has not changed since.

    Raises OSError where the file cannot be read.
    """
    stat = path.stat()
    kept = _read(_place(path, folder))
    if kept and (kept.size, kept.mtime_ns) == (stat.st_size, stat.st_mtime_ns):
        return kept.sha256
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    write_receipt(path, found, folder)
    return found


def write_receipt(path: Path, sha256: str, folder: Path) -> None:
    """Remember that `path`, as it is now, has this hash."""
    stat = path.stat()
    # A receipt that cannot be written costs two seconds at the next start, and nothing else.
    with suppress(OSError):
        replace_file(_place(path, folder), json.dumps(asdict(_Receipt(stat.st_size, stat.st_mtime_ns, sha256))))


def _place(path: Path, folder: Path) -> Path:
    """Name the receipt after the whole path: the file's own folder may not be writable."""
    whole = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return folder / f"{path.name}.{whole[:12]}.verified.json"


def _read(place: Path) -> _Receipt | None:
    try:
        return _Receipt(**json.loads(place.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None
