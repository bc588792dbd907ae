"""Which program this is: a digest of its code, its data, its prompts and the libraries beside it.

What one program worked out is no result of another, however small the difference.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import summarizer
from summarizer.prompts import folder as prompts

__all__ = ["digest", "digest_of", "libraries"]

_SLACK = 1.0
"""Seconds by which a file's time may lie behind the clock: file systems count in steps of up to a second."""
_NOT_READ = {"__pycache__"}


def digest() -> str | None:
    """The digest of the running program; None where it cannot be told.

    Every byte counts, not names and times: a wheel's files may all have one time, and an edit may keep a file's size.
    Reading and hashing the 290 files (1.6 MB) takes 4 to 8 ms. None where the program does not lie in files, and where
    one of them is younger than this process: then what runs may be another code than what lies there.
    """
    return digest_of([Path(summarizer.__file__).parent, prompts()], libraries(), since=summarizer._STARTED)


def digest_of(folders: Iterable[Path], beside: Iterable[str], *, since: float) -> str | None:
    """A digest of all files in the folders, by their places there, and of what else is named.

    None where one cannot be read, or where a file was changed after `since`, in seconds since 1970.
    """
    found = hashlib.sha256("\n".join([sys.version, *beside]).encode("utf-8", "surrogateescape"))
    try:
        for folder in folders:
            for file in _files(str(folder)):
                content = _unchanged(file, since)
                if content is None:
                    return None
                found.update(f"\n{os.path.relpath(file, folder)} {len(content)}\n".encode("utf-8", "surrogateescape"))
                found.update(content)
    except OSError:
        return None
    return found.hexdigest()


def libraries() -> list[str]:
    """What is installed, by name and version: sentences, likenesses and names of countries come from libraries."""
    found: set[str] = set()
    for folder in filter(os.path.isdir, sys.path):
        try:
            found.update(name for name in os.listdir(folder) if name.endswith((".dist-info", ".egg-info")))  # noqa: PTH208
        except OSError:
            found.add(folder)
    return sorted(found)


def _files(folder: str) -> Iterator[str]:
    """All files within, in an order that does not depend on the disk."""
    for entry in sorted(os.scandir(folder), key=lambda one: one.name):
        if not entry.is_dir():
            yield entry.path
        elif entry.name not in _NOT_READ:
            yield from _files(entry.path)


def _unchanged(file: str, since: float) -> bytes | None:
    with open(file, "rb", buffering=0) as opened:  # noqa: PTH123 (Path.open takes as long again)
        status = os.fstat(opened.fileno())
        # A file that is put in place may bring an old time of its own along; the change of its entry is new.
        return None if max(status.st_mtime, status.st_ctime) > since - _SLACK else opened.read()
