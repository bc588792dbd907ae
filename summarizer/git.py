"""What git shows for a changed brief: its external diff driver (gitattributes(5), diff.<driver>.command; git(1),
GIT_EXTERNAL_DIFF).

git calls the driver once a file, with seven arguments: the path in the repository, then file, hash and mode of the
old side, then of the new. A side that is absent is the null device. A renamed file adds the new path and a message; a
file in conflict is named by its path alone.
"""

from collections.abc import Sequence
from pathlib import Path

from summarizer.errors import BriefError, UsageError
from summarizer.schema import Brief, BriefDiff

__all__ = ["changed"]

_NOTHING = ("/dev/null", "nul")
_SIDES = (7, 9)


def changed(arguments: Sequence[str]) -> tuple[str, BriefDiff | None]:
    """A line that says which file and what became of it, and the difference; None where there is none to make.

    A file that is no brief is said in the line, not raised: git would stop, and show no other file's changes. Raises
    UsageError where the arguments are not git's.
    """
    if len(arguments) == 1:
        return f"{arguments[0]}: in conflict, nothing to compare", None
    if len(arguments) not in _SIDES:
        raise UsageError("--git takes the arguments that git gives a diff driver", _SET_UP)
    path, old, new = arguments[0], arguments[1], arguments[4]
    try:
        sides = [None if file.lower() in _NOTHING else _loaded(file, path) for file in (old, new)]
    except BriefError as error:
        return f"{path}: cannot be compared. {error}", None
    return _said(path, sides, arguments[7:8]), _compared(*sides)


_SET_UP = "Set it up with: git config diff.brief.command 'summarizer diff --git'"


def _loaded(file: str, path: str) -> Brief:
    """The brief in git's file, which is often a temporary copy: errors name the path in the repository."""
    from summarizer.store import load

    try:
        return load(file, beside=False)
    except BriefError as error:
        raise BriefError(error.what.replace(str(Path(file)), path), error.do) from error


def _said(path: str, sides: Sequence[Brief | None], renamed: Sequence[str]) -> str:
    old, new = sides
    became = " (added)" if old is None else " (deleted)" if new is None else ""
    return f"{path}{became}" + "".join(f" → {name}" for name in renamed)


def _compared(old: Brief | None, new: Brief | None) -> BriefDiff | None:
    from summarizer.compare import diff

    if old is None and new is None:
        return None
    return diff(old or _emptied(new), new or _emptied(old))


def _emptied(brief: Brief | None) -> Brief:
    """A brief of that day that holds nothing."""
    if brief is None:
        raise ValueError("no brief on either side")
    return Brief(date=brief.date, title=brief.title, made=brief.made)
