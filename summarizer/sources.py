"""Files, folders and standard input to articles; what could not be read is an outcome, never an absence."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from summarizer.encoding import decode
from summarizer.errors import SourceError
from summarizer.schema import Article, Outcome

__all__ = ["KINDS", "LIMIT", "MOST_SENTENCES", "Gathered", "gather"]

KINDS = (".txt", ".md")
"""Endings of the files that are read."""
LIMIT = 5_000_000
"""Bytes of the largest file that is read: a thousand times the text of a long article."""
MOST_SENTENCES = 10_000
"""Sentences of the longest article that is read: a book of 150,000 words, or a day of a parliament's minutes.

What is longer is a dump of many texts, and to ask a model about each of its sentences takes hours: the embedded one
needs about 1.5 s for each of those that may state something, up to all of them.
"""

_STDIN = "-"
_ARCHIVES = (".zip", ".gz", ".tgz", ".tar", ".bz2", ".xz", ".zst", ".7z", ".rar")
_DEEPEST = 100
"""Folders within each other that are entered: Python's walk ends with an error after about 300 (3.11)."""
_LONGEST_NAME = 200
"""Characters of a path in a message."""
_SPECIAL = {stat.S_IFIFO: "pipe", stat.S_IFSOCK: "socket", stat.S_IFCHR: "device", stat.S_IFBLK: "device"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sources gave, in their order."""

    articles: tuple[Article, ...]
    """The articles that were read; their ids are unique."""
    outcomes: tuple[Outcome, ...]
    """What failed or was skipped, and why."""


class Reader(Protocol):
    """What makes an article of a text: `read_text`, or what gives the same."""

    def __call__(self, text: str, *, path: str | None = None) -> Article:
        """The article. Raises SourceError."""


def gather(
    sources: Iterable[str | Path | Article], *, stdin: BinaryIO | None = None, read: Reader | None = None
) -> Gathered:
    """Read every source: a .txt or .md file, a folder of them at any depth, "-" for standard input, or an Article.

    Files of a folder come in the order of their paths; hidden files and folders are passed over, and links to folders
    are not followed. A text that came before is skipped, whatever its name and line ends. Bad input never raises: it
    gives an outcome that names the source as given and says what to do. `stdin` stands in for standard input, `read`
    for `read_text`.
    """
    gathering = _Gathering(read or _read)
    for source in sources:
        if isinstance(source, Article):
            gathering.add(source, source.path or source.id)
        elif str(source) == _STDIN:
            gathering.read(_STDIN, stdin or sys.stdin.buffer)
        else:
            gathering.take(source)
    return Gathered(tuple(gathering.articles), tuple(gathering.outcomes))


@dataclass
class _Gathering:
    make: Reader
    articles: list[Article] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)
    texts: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    def take(self, source: str | Path) -> None:
        name = _name(source)
        try:
            if stat.S_ISDIR(_status(source, name).st_mode):
                self.take_folder(Path(source), name)
            else:
                self.read(name, Path(source))
        except SourceError as error:
            self.note(name, error)

    def take_folder(self, folder: Path, name: str) -> None:
        found = sorted(_walk(folder), key=lambda pair: pair[0].as_posix())
        if not found:
            raise SourceError(name, f"the folder holds no articles ({_kinds()})", "Put some into it, or name another")
        for path, outcome in found:
            if outcome:
                self.outcomes.append(outcome)
            else:
                self.read(_name(path), path)

    def read(self, name: str, source: Path | BinaryIO) -> None:
        try:
            data = _bytes(source, name) if isinstance(source, Path) else _limited(source, name)
            text = decode(data, name)
            self.add(self.make(text, path=name if isinstance(source, Path) else None), name)
        except SourceError as error:
            self.note(name, error)

    def add(self, article: Article, name: str) -> None:
        plain = " ".join(article.text.split())
        if plain in self.texts:
            self.outcomes.append(Outcome(source=name, state="skipped", why=f"same text as {self.texts[plain]}"))
        elif article.id in self.ids:
            what = f"it has the id of {self.ids[article.id]}, {article.id}, and another text"
            self.note(name, SourceError(name, what, "Give it an id, or a file name, of its own"))
        elif len(article.sentences) > MOST_SENTENCES:
            what = f"it has {len(article.sentences):,} sentences; at most {MOST_SENTENCES:,} are read as one article"
            self.note(name, SourceError(name, what, "Split it into its articles"))
        else:
            self.texts[plain] = self.ids[article.id] = name
            self.articles.append(article)

    def note(self, name: str, error: SourceError) -> None:
        self.outcomes.append(_failed(name, error))


def _read(text: str, *, path: str | None = None) -> Article:
    from summarizer.read import read_text

    return read_text(text, path=path)


def _failed(name: str, error: SourceError) -> Outcome:
    return Outcome(source=name, state="failed", why=str(error).removeprefix(f"{error.source}: "))


def _walk(folder: Path) -> Iterator[tuple[Path, Outcome | None]]:
    """Articles in a folder, and each folder in it that is not entered with the outcome that says so."""
    problems: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=problems.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in folders:
            inside = Path(where, name)
            if inside.is_symlink():
                why = "a link to a folder is not followed. Name the folder itself"
                yield inside, Outcome(source=_name(inside), state="skipped", why=why)
        if folders and len(Path(where).parts) - len(folder.parts) >= _DEEPEST:
            why = f"folders more than {_DEEPEST} deep are not entered. Name the folder itself"
            yield Path(where), Outcome(source=_shown(where), state="skipped", why=why)
            folders.clear()
        for name in files:
            if name.lower().endswith(_ARCHIVES) and not name.startswith("."):
                why = "an archive is not opened. Unpack it, and name the folder"
                yield Path(where, name), Outcome(source=_name(Path(where, name)), state="skipped", why=why)
            if name.lower().endswith(KINDS) and not name.startswith("."):
                yield Path(where, name), None
    for error in problems:
        name = _name(error.filename)
        yield Path(error.filename), _failed(name, _unreadable(error, name))


def _status(source: str | Path, name: str) -> os.stat_result:
    if not str(source):
        raise SourceError("''", "the name is empty", "Name a file or a folder")
    if _is_address(source):
        raise SourceError(name, "web addresses cannot be read here", f"Save the article as a file ({_kinds()})")
    try:
        return Path(source).stat()
    except (OSError, ValueError) as error:
        raise _unreadable(error, name) from error


def _bytes(path: Path, name: str) -> bytes:
    mode = _status(path, name).st_mode
    if not stat.S_ISREG(mode):
        kind = _SPECIAL.get(stat.S_IFMT(mode), "special file")
        raise SourceError(name, f"it is a {kind}, not a file", "Name a file, or give the text on standard input with -")
    if path.suffix.lower() not in KINDS:
        kind = f"{path.suffix} files" if path.suffix else "files without an ending"
        raise SourceError(name, f"{kind} cannot be read here", f"Save the article as text ({_kinds()})")
    try:
        with path.open("rb") as file:
            return _limited(file, name)
    except OSError as error:
        raise _unreadable(error, name) from error


def _limited(file: BinaryIO, name: str) -> bytes:
    try:
        data = file.read(LIMIT + 1)
    except OSError as error:
        raise _unreadable(error, name) from error
    if len(data) > LIMIT:
        what = f"it is larger than {LIMIT / 1e6:.0f} MB"
        if file.seekable():
            what = f"it has {file.seek(0, os.SEEK_END) / 1e6:.1f} MB; at most {LIMIT / 1e6:.0f} MB are read"
        raise SourceError(name, what, "Split it into its articles")
    return data


def _unreadable(error: OSError | ValueError, name: str) -> SourceError:
    if isinstance(error, FileNotFoundError):
        return SourceError(name, "there is no such file or folder", "Check the name")
    if isinstance(error, PermissionError):
        return SourceError(name, "it may not be read", "Change its permissions, or copy it to where it may be")
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(name, f"it cannot be read ({reason})", "Check the name and the disk")


def _is_address(source: str | Path) -> bool:
    return str(source).lower().startswith(("http://", "https://"))


def _name(path: str | Path) -> str:
    """The path as given, with / between its parts; bytes in it that are no text are shown escaped."""
    plain = str(path) if _is_address(path) else Path(path).as_posix()
    return plain.encode("utf-8", "backslashreplace").decode()


def _shown(path: str) -> str:
    """A path that may be thousands of characters long, its beginning."""
    name = _name(path)
    return name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"


def _kinds() -> str:
    return " or ".join(KINDS)
