"""What a correct merged brief holds: a folder's merged.yaml as values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from summarizer.errors import BriefError, UsageError
from summarizer.handwritten import parsed, text_of
from summarizer.schema import Frozen, Role, Section

__all__ = ["GoldDisagreement", "GoldMerge", "GoldMergedItem", "load_merge"]

_FILE = "merged.yaml"
_LARGEST = 1024 * 1024
"""Bytes, as of a gold file."""
_FORM = f"The folder needs a {_FILE} that says what belongs together."


class GoldMergedParty(Frozen):
    """A party of the merged brief."""

    name: str
    role: Role
    also: tuple[str, ...] = ()


class GoldMergedItem(Frozen):
    """An item of the merged brief."""

    section: Section
    articles: tuple[int, ...] = Field(description="Which articles, by file name, 0 for the first, report it.")
    origins: int


class GoldDisagreement(Frozen):
    """Where the articles differ."""

    key: str
    about: str
    versions: dict[str, tuple[int, ...]]


class GoldDisagreements(Frozen):
    """Those that must be found, and those that may be."""

    must_find: tuple[GoldDisagreement, ...] = ()
    may_find: tuple[GoldDisagreement, ...] = ()


class GoldMerge(Frozen):
    """What a correct merged brief holds."""

    date: date
    origins: tuple[tuple[str, ...], ...]
    parties: tuple[GoldMergedParty, ...] = ()
    people: tuple[tuple[str, ...], ...] = ()
    never_parties: tuple[str, ...] = ()
    items: dict[str, GoldMergedItem]
    never_merged: tuple[tuple[str, str], ...] = ()
    disagreements: GoldDisagreements = GoldDisagreements()


def load_merge(folder: Path) -> GoldMerge:
    """The folder's merged.yaml. Raises BriefError, which names the file and the key."""
    file = folder / _FILE
    try:
        text = text_of(file, limit=_LARGEST, do="State what belongs together, and no more.")
        return GoldMerge.model_validate(parsed(file, text, do=_FORM))
    except UsageError as error:
        raise BriefError(error.what, _FORM) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BriefError(f"{file}: {where}: {first['msg']}") from error
