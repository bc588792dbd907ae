"""Briefs on disk: a day is a folder with brief.json, brief.md, run.json and articles/<id>.json.

Where a person corrected it, uncorrected.json holds the brief as it was before.
"""

import hashlib
import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Final, TypeVar

from pydantic import ValidationError
from pydantic_core import from_json

from summarizer.errors import BriefError, OutputError
from summarizer.render.json import to_json
from summarizer.schema import SCHEMA, ArticleRecord, Brief, Frozen, Run
from summarizer.whole import finish, replace_all, version

__all__ = ["CORRECTIONS", "before", "check_writable", "days", "find", "is_day", "load", "save"]

_BRIEF, _MARKDOWN, _RUN, _ARTICLES = "brief.json", "brief.md", "run.json", "articles"
_UNCORRECTED = "uncorrected.json"
CORRECTIONS: Final = "corrections.yaml"
"""What people decided, in the folder of the days; its form and its use are in `summarizer.corrections`."""
_OURS = (_BRIEF, _MARKDOWN, _RUN, _UNCORRECTED, f"{_ARTICLES}/*.json")
"""The files of a day's folder that are ours; others are left alone."""
_TRIES = 10
"""Times that a brief is read anew because it changed meanwhile."""
_Model = TypeVar("_Model", bound=Frozen)
_UPGRADES: dict[str, dict[str, object]] = {
    # Version 2 added first_seen and last_seen to items, and corrections: all may be absent.
    "1": {"schema": SCHEMA},
}
"""What makes a document of an older version one of the newest."""


def is_day(text: str) -> bool:
    """Whether the text is a calendar date such as 2025-05-30, and in that form."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def save(brief: Brief, folder: str | Path) -> Path:
    """Write the day's folder under `folder` and return it.

    All of its files are written, or none: what stood there stays as it was where the disk is full or the process is
    ended, and two runs for one day do not mix. What an earlier run of the same day left behind (run.json,
    uncorrected.json, articles that are no longer among the records) is removed. Raises OutputError.
    """
    if not is_day(brief.date):
        raise OutputError(f"A brief cannot be stored under the date '{brief.date}'", "Give a date such as 2025-05-30.")
    day = Path(folder) / brief.date
    with _writing(day):
        replace_all(day, _files(brief), among=_OURS)
    return day


def _files(brief: Brief) -> dict[str, str]:
    """The day's files: text by name."""
    from summarizer.render import render

    found = {f"{_ARTICLES}/{_file_name(record.article.id)}": to_json(record) for record in brief.records}
    for name, beside in ((_RUN, brief.run), (_UNCORRECTED, brief.uncorrected)):
        if beside is not None:
            found[name] = to_json(beside)
    return {**found, _MARKDOWN: render(brief, "markdown"), _BRIEF: to_json(brief)}


def check_writable(folder: str | Path) -> None:
    """Make sure that briefs can be written under `folder`, leaving nothing behind. Raises OutputError."""
    folder = Path(folder)
    with _writing(folder):
        there = next(filter(_exists, (folder, *folder.absolute().parents)))
        with tempfile.TemporaryDirectory(dir=there, prefix=".summarizer-"):
            pass


def load(path: str | Path, *, beside: bool = True) -> Brief:
    """The brief in a day's folder or in a JSON file; its records and its run are left out where `beside` is False.

    A brief.json takes its records from `articles/`, its run from `run.json` and the brief before corrections from
    `uncorrected.json` beside it, where they are; records come in the order of the brief's sources. Raises BriefError.
    """
    path = Path(path)
    file = path / _BRIEF if path.is_dir() else path
    for _ in range(_TRIES):
        if file.name == _BRIEF:
            _finish(file.parent)
        seen = version(file.parent, file.name)
        try:
            found = _load(file, beside)
        except BriefError:
            if version(file.parent, file.name) == seen:
                raise
        else:
            if version(file.parent, file.name) == seen:
                return found
    raise BriefError(f"{file} changes while it is read", "Try again when nothing writes it.")


def _finish(day: Path) -> None:
    """Finish what a save that was ended left undone."""
    try:
        finish(day, among=_OURS)
    except OSError as error:
        what = f"A save to {day} was interrupted, and cannot be finished: {error.strerror}"
        raise BriefError(what, "Let the folder be written.") from error


def _load(file: Path, beside: bool) -> Brief:
    brief = _validated(Brief, _document(file), file)
    if file.name != _BRIEF:
        return brief
    before = file.parent / _UNCORRECTED
    uncorrected = _validated(Brief, _document(before), before) if before.exists() else None
    brief = brief.model_copy(update={"uncorrected": uncorrected})
    if not beside:
        return brief
    places = {source.id: place for place, source in enumerate(brief.sources)}
    found = [_read(ArticleRecord, name) for name in sorted((file.parent / _ARTICLES).glob("*.json"))]
    records = sorted(found, key=lambda record: (places.get(record.article.id, len(places)), record.article.id))
    run_file = file.parent / _RUN
    run = _read(Run, run_file) if run_file.exists() else None
    return brief.model_copy(update={"records": tuple(records), "run": run})


def days(folder: str | Path) -> tuple[str, ...]:
    """The days of the briefs in a folder, the first day first; none where there is no such folder."""
    return tuple(sorted(place.parent.name for place in Path(folder).glob(f"*/{_BRIEF}") if is_day(place.parent.name)))


def before(day: str, folder: str | Path) -> Path | None:
    """Where the latest brief is that is of an earlier day, if there is one."""
    earlier = [one for one in days(folder) if one < day]
    return Path(folder) / earlier[-1] if earlier else None


def find(ref: str, folder: str | Path) -> Path:
    """Where the brief is that `ref` names: a date within `folder`, else a file or a folder. Raises BriefError."""
    folder = Path(folder)
    if is_day(ref) and (folder / ref / _BRIEF).exists():
        return folder / ref
    if os.path.lexists(ref):
        return Path(ref)
    if not is_day(ref):
        raise BriefError(f"There is no brief '{ref}'", "Give a date such as 2025-05-30, or the path of a brief.")
    nearest = _nearest(date.fromisoformat(ref), folder)
    do = f"The nearest: {', '.join(nearest)}." if nearest else "There are none; name another folder with --out."
    raise BriefError(f"There is no brief of {ref} in {folder}", do)


def _nearest(day: date, folder: Path) -> list[str]:
    return sorted(sorted(days(folder), key=lambda name: abs(date.fromisoformat(name) - day))[:3])


def _exists(place: Path) -> bool:
    """Whether the place is there; unlike Path.exists, an impossible name is an error, not an absence."""
    try:
        place.lstat()
    except FileNotFoundError:
        return False
    return True


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, ValueError) as error:
        # ValueError: a name with a null character.
        why = error.strerror if isinstance(error, OSError) else error
        raise OutputError(f"Cannot write to {folder}: {why}", "Name another folder with --out.") from error


def _file_name(article_id: str) -> str:
    """A name that stays in its folder and differs from every other id's, also where case does not count."""
    if re.fullmatch(r"[a-z0-9][a-z0-9_-]{0,99}", article_id):
        return f"{article_id}.json"
    readable = re.sub(r"[^a-z0-9_-]+", "-", article_id.lower()).strip("-")[:60]
    return f"{readable}.{hashlib.sha256(article_id.encode()).hexdigest()[:16]}.json"


def _document(file: Path) -> object:
    """The brief document in a file, parsed; its schema is one that this program reads."""
    data = _parsed(file)
    named = data.get("schema") if isinstance(data, dict) else None
    known, _, newest = SCHEMA.partition("/")
    name, _, version = str(named).partition("/")
    if named == SCHEMA:
        return data
    if isinstance(data, dict) and name == known and version in _UPGRADES:
        return {**data, **_UPGRADES[version]}
    if name == known and re.fullmatch(r"[0-9]{1,9}", version) and int(version) > int(newest):
        do = "A newer summarizer wrote it: upgrade this one."
        raise BriefError(f"{file} is a {named}, and this program reads up to {SCHEMA}", do)
    what = f"it says it is '{named}'" if named else "it names no schema"
    raise BriefError(f"{file} is no brief: {what}", f"A brief is a JSON file with the schema {SCHEMA}.")


def _parsed(file: Path) -> object:
    try:
        if not stat.S_ISREG(file.stat().st_mode) and not file.is_dir():  # a pipe would be waited for
            raise BriefError(
                f"{file} is a pipe or a device, not a file", "Give a day's folder, or the path of a brief."
            )
        return from_json(file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    except FileNotFoundError:
        empty = file.name == _BRIEF and file.parent.is_dir()
        what = f"{file.parent} holds no {_BRIEF}" if empty else f"{file} does not exist"
        raise BriefError(what, "Give a day's folder, or the path of a brief.") from None
    except OSError as error:
        raise BriefError(f"{file} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise BriefError(f"{file} is not JSON: {error}", "Make the brief again, or restore the file.") from error


def _read(model: type[_Model], file: Path) -> _Model:
    return _validated(model, _parsed(file), file)


def _validated(model: type[_Model], data: object, file: Path) -> _Model:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ", ".join(f"entry {part + 1}" if isinstance(part, int) else str(part) for part in first["loc"])
        what = f"{file} is damaged: {where + ': ' if where else ''}{_in_words(first['type'], first['msg'])}"
        raise BriefError(what, "Make the brief again, or restore the file.") from error


def _in_words(kind: str, message: str) -> str:
    if kind == "missing":
        return "is missing"
    if kind == "extra_forbidden":
        return "is not a field of this document"
    return message.removeprefix("Value error, ").replace("Input should be", "should be")
