"""What a correct merged brief holds: a folder's merged.yaml as values."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from pydantic import Field, ValidationError

from summarizer.errors import BriefError
from summarizer.schema import Frozen, Role, Section

__all__ = ["GoldDisagreement", "GoldMerge", "GoldMergedItem", "load_merge"]

_FILE = "merged.yaml"


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
    import yaml

    file = folder / _FILE
    try:
        return GoldMerge.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))
    except OSError as error:
        what = f"{file}: cannot be read ({error.strerror})"
        raise BriefError(what, f"The folder needs a {_FILE} that says what belongs together.") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise BriefError(f"{file}: is not YAML: {error}") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BriefError(f"{file}: {where}: {first['msg']}") from error
