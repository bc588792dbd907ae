"""The state of the engine after a prompt's fixed part, kept on disk.

To read a fixed part of 900 tokens costs the embedded model about 13 s on two cores, to restore the state after it 4 ms.
"""

import hashlib
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import UnreachableError
from summarizer.hosting.endpoint import Endpoint, ask

__all__ = ["Warmth", "warm"]

_KEPT = 4
"""State files kept, the newest: a prompt in its current and last wording, for two ways of reading (26 MB each)."""
_READING_SECONDS = 600.0
"""A first prefix on a slow machine takes a minute or two; longer means that the engine hangs."""
_STATE_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Warmth:
    """How an engine got warm: from a saved state or by reading the prefix, and in how many seconds."""

    restored: bool
    seconds: float


def warm(endpoint: Endpoint, folder: Path, key: str, request: Mapping[str, object]) -> Warmth:
    """Give every slot the state after the fixed prefix of `request`, from `folder` if it is there, else by reading it.

    `folder` is the one that the engine was started with. `key` names all that the state depends on. A state file that
    is damaged or refused is dropped and made anew. Raises UnreachableError where the engine does not answer.
    """
    began = time.perf_counter()
    name = hashlib.sha256(key.encode()).hexdigest()[:32]
    state = _kept(folder, name)
    restored = state is not None and all(_restore(endpoint, slot, state) for slot in range(endpoint.slots))
    if not restored:
        if state is not None:
            state.unlink(missing_ok=True)
        _fill(endpoint, folder, name, request)
    return Warmth(restored, time.perf_counter() - began)


def _fill(endpoint: Endpoint, folder: Path, name: str, request: Mapping[str, object]) -> None:
    _read_prefix(endpoint, 0, request)
    state = _save(endpoint, folder, name)
    for slot in range(1, endpoint.slots):
        if state is None or not _restore(endpoint, slot, state):
            _read_prefix(endpoint, slot, request)
    _prune(folder)


def _read_prefix(endpoint: Endpoint, slot: int, request: Mapping[str, object]) -> None:
    body = {**request, "max_tokens": 1, "stream": False, "cache_prompt": True, "id_slot": slot}
    ask(endpoint, "/v1/chat/completions", body, seconds=_READING_SECONDS)


def _save(endpoint: Endpoint, folder: Path, name: str) -> Path | None:
    """Write slot 0's state under a name that holds its own hash; None where the folder takes no file."""
    temporary = folder / f"{name}.{os.getpid()}.tmp"
    try:
        ask(endpoint, "/slots/0?action=save", {"filename": temporary.name}, seconds=_STATE_SECONDS)
        return temporary.replace(folder / f"{name}-{_digest(temporary)}.state")
    except (UnreachableError, OSError):
        return None  # costs the next start the reading of the prefix, and nothing else


def _restore(endpoint: Endpoint, slot: int, state: Path) -> bool:
    try:
        ask(endpoint, f"/slots/{slot}?action=restore", {"filename": state.name}, seconds=_STATE_SECONDS)
    except UnreachableError:
        return False
    return True


def _kept(folder: Path, name: str) -> Path | None:
    """Find the state of that name whose content is what was saved; the server checks little of what it is given."""
    for state in folder.glob(f"{name}-*.state"):
        try:
            if state.stem == f"{name}-{_digest(state)}":
                os.utime(state)
                return state
            state.unlink()
        except OSError:
            continue
    return None


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()[:16]


def _prune(folder: Path) -> None:
    with suppress(OSError):
        newest_first = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns, reverse=True)
        for path in newest_first[_KEPT:]:
            path.unlink()
