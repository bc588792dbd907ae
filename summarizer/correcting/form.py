"""The form of corrections.yaml: its two lists, what each kind of entry must hold, and every mistake named."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

from pydantic import Field, ValidationError

from summarizer.errors import UsageError
from summarizer.handwritten import parsed
from summarizer.schema import Correction, Frozen, Mark

__all__ = ["FORM", "Decisions", "Lists", "decisions_in"]

FORM: Final = "The head of `summarizer.corrections` shows the form."
_COMMON: Final = ("do", "by", "on", "comment")
_CHANGES: Final = ("text", "status", "when")
_LISTS: Final = ("items", "apart")
_EntryT = TypeVar("_EntryT", bound=Frozen)


class _Keys(NamedTuple):
    """The keys of one kind of correction."""

    needed: tuple[str, ...]
    allowed: tuple[str, ...] = ()
    fewest: int = 1
    """Items that it must name."""
    most: int | None = None


_KEYS: Final[Mapping[str, _Keys]] = {
    "rename": _Keys(("party", "name"), fewest=0),
    "correct": _Keys(("items",), (*_CHANGES, "was")),
    "drop": _Keys(("items",)),
    "merge": _Keys(("items",), fewest=2),
    "split": _Keys(("items", "apart"), most=1),
}


class Decisions(Frozen):
    """What corrections.yaml holds, in its order."""

    corrections: tuple[Correction, ...] = Field(default=(), description="Applied one after another.")
    reviewed: tuple[Mark, ...] = Field(default=(), description="Of two marks on one change the later one holds.")


class Lists(NamedTuple):
    """The two keys of the file, and what their entries are."""

    corrections: type[Correction] = Correction
    reviewed: type[Mark] = Mark


def decisions_in(path: Path, text: str) -> Decisions:
    """The decisions that the text holds; `path` is for messages. Raises UsageError naming the entry and what to do."""
    found = parsed(path, text, do=FORM)
    if found is None:
        return Decisions()
    if not isinstance(found, dict):
        raise UsageError(f"{path}: it is no mapping", f"Write the lists {' and '.join(Lists._fields)}. {FORM}")
    if strange := [key for key in found if key not in Lists._fields]:
        raise UsageError(f"{path}: '{strange[0]}' is no list of it", f"Use {' or '.join(Lists._fields)}. {FORM}")
    corrections = [_correction(where, one) for where, one in _entries(path, "corrections", found)]
    return Decisions(
        corrections=tuple(corrections),
        reviewed=tuple(_valid(Mark, where, one) for where, one in _entries(path, "reviewed", found)),
    )


def _entries(path: Path, key: str, found: Mapping[str, object]) -> list[tuple[str, dict[str, object]]]:
    """Each entry of a list with its name for messages."""
    listed = found.get(key)
    if not isinstance(listed, list | None):
        raise UsageError(f"{path}: {key} is no list", "Begin each entry with '- '.")
    named = [(f"{path}: {key}, entry {number}", one) for number, one in enumerate(listed or [], 1)]
    for where, one in named:
        if not isinstance(one, dict):
            raise UsageError(f"{where}: not keys with values", FORM)
    # YAML 1.1 takes the bare word `on` for true.
    return [(where, {"on" if key is True else str(key): _plain(one[key]) for key in one}) for where, one in named]


def _plain(value: object) -> object:
    """A date as its text: YAML makes dates of texts such as 2025-05-30."""
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value


def _correction(where: str, entry: dict[str, object]) -> Correction:
    do = entry.get("do")
    if not isinstance(do, str) or do not in _KEYS:
        raise UsageError(f"{where}: do is {'missing' if do is None else f'{do!r}'}", f"Use one of {', '.join(_KEYS)}.")
    keys, named = _KEYS[do], f"{where} ({do})"
    known = (*_COMMON, *keys.needed, *keys.allowed)
    for key, value in entry.items():
        if key not in known:
            raise UsageError(f"{named}: '{key}' is no key of it", f"It may have {', '.join(known)}.")
        if value in ("", []) and key not in ("when", "comment"):
            raise UsageError(f"{named}: {key} is empty", f"Give {key} a value, or take the entry out.")
    if missing := [key for key in keys.needed if entry.get(key) is None]:
        raise UsageError(f"{named}: {missing[0]} is missing", f"It needs {' and '.join(keys.needed)}.")
    if do == "correct" and not any(entry.get(key) is not None for key in _CHANGES):
        raise UsageError(f"{named}: it changes nothing", f"Give {', '.join(_CHANGES[:-1])} or {_CHANGES[-1]}.")
    lone = {key: (entry[key],) for key in _LISTS if isinstance(entry.get(key), str)}
    return _counted(named, keys, _valid(Correction, named, {**entry, **lone}))


def _counted(named: str, keys: _Keys, made: Correction) -> Correction:
    number = len(made.items)
    most = 1 if made.text is not None else keys.most
    if number < keys.fewest:
        raise UsageError(
            f"{named}: it names {number} item", f"Name {keys.fewest} items or more: items: [first, second]."
        )
    if most is not None and number > most:
        raise UsageError(f"{named}: it names {number} items", "Write an entry for each item.")
    return made


def _valid(model: type[_EntryT], where: str, entry: dict[str, object]) -> _EntryT:
    try:
        return model.model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = " > ".join(str(part + 1) if isinstance(part, int) else str(part) for part in first["loc"])
        if first["type"] == "missing":
            raise UsageError(f"{where}: {key} is missing", f"Add '{key}: ...'.") from None
        if first["type"] == "extra_forbidden":
            known = ", ".join(model.model_fields)
            raise UsageError(f"{where}: '{key}' is no key of it", f"It may have {known}.") from None
        raise UsageError(f"{where}: {key}: {first['msg'].lower()}", "Put text in quotes.") from None
