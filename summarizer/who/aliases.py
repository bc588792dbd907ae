"""A user's own names for parties and people: a YAML file that adds to the tables and overrides them.

    parties:
      FNV:
        aliases: [Federatie Nederlandse Vakbeweging, the union]
        role: principal          # principal, mediator or observer; as the article shows, if left out
    people:
      Ria de Boer:
        party: FNV
        aliases: [Rietje]
        title: negotiator

An alias with a capital letter is found as it is written, one in small letters ("the union") in either way. A party that
the tables know under another name ("Turkey") is that party (Türkiye).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pydantic import Field, ValidationError, field_validator

from summarizer.errors import UsageError
from summarizer.handwritten import parsed, text_of
from summarizer.schema.base import Frozen
from summarizer.schema.brief import Role
from summarizer.who.names import folded

__all__ = ["Aliases", "KnownParty", "KnownPerson", "load"]

_LARGEST = 256 * 1024
"""Bytes; a file of 1,000 parties with three aliases each takes about 80 KiB."""
_FORM = "See the form in `summarizer.who.aliases`: parties and people, each a name with its aliases."
_Names = tuple[str, ...]


class KnownParty(Frozen):
    """What the user says of a party."""

    aliases: _Names = Field(default=(), description="Other names of the party.")
    role: Role | None = Field(default=None, description="Its role, whatever the articles show.")


class KnownPerson(Frozen):
    """What the user says of a person."""

    party: str = Field(min_length=1, description="The party that the person speaks for.")
    aliases: _Names = Field(default=(), description="Other names of the person.")
    title: str | None = Field(default=None, description="Office or function.")


class Aliases(Frozen):
    """A user's names: parties and people by the name that the brief is to show."""

    parties: dict[str, KnownParty] = Field(default_factory=dict)
    people: dict[str, KnownPerson] = Field(default_factory=dict)

    @field_validator("parties", "people", mode="before")
    @classmethod
    def _empty_is_none(cls, found: object) -> object:
        """An empty section, and an empty entry, are allowed: `FNV:` alone declares the name."""
        if not isinstance(found, dict):
            return {} if found is None else found
        return {name: {} if entry is None else entry for name, entry in found.items()}


def load(path: Path) -> Aliases:
    """The aliases of a YAML file.

    Raises UsageError, naming the file and the key, where the file cannot be read, is larger than 256 KiB, does not have
    the form above, repeats a key, or gives one name to two parties or people.
    """
    text = text_of(path, limit=_LARGEST, do="Keep the names of this negotiation alone.")
    entries = parsed(path, text, do=_FORM)
    try:
        found = Aliases.model_validate({} if entries is None else entries)
    except ValidationError as error:
        first = error.errors()[0]
        key = " > ".join(str(part) for part in first["loc"] if part != "[key]") or "the top"
        raise UsageError(f"{path}: {key}: {first['msg'].lower()}", f"{_FORM} Put text in quotes.") from None
    _check_unique(path, found)
    return found


def _check_unique(path: Path, found: Aliases) -> None:
    owners: dict[str, str] = {}
    for owner, name in _names(found):
        key = folded(name.removeprefix("the ").removeprefix("The "))
        if not key.strip():
            raise UsageError(f"{path}: {owner}: an empty name", "Write a name, or leave the alias out.")
        if owners.setdefault(key, owner) != owner:
            raise UsageError(f"{path}: {name} names both {owners[key]} and {owner}", "Give it to one of them.")


def _names(found: Aliases) -> Iterator[tuple[str, str]]:
    """Owner and name, of every name."""
    for party, one in found.parties.items():
        yield from ((f"the party {party}", name) for name in (party, *one.aliases))
    for person, each in found.people.items():
        yield from ((f"the person {person}", name) for name in (person, *each.aliases))
