"""Keys of the environment, and their removal from whatever is written or said."""

import os
import re
from collections.abc import Iterable

__all__ = ["hidden", "keys"]

_NAMES = ("_API_KEY", "_TOKEN", "_SECRET", "_ACCESS_KEY")
_SHORTEST = 8
"""Characters. What is shorter is no key, and would be cut out of ordinary words."""
_LONGEST_WORDS = 19
"""Characters of "under consideration", the longest term of an answer. Longer words may be a pass phrase."""
_WORDS = re.compile(r"[^\W\d_]?[a-z]+(?:[ _-][^\W\d_]?[a-z]+)*|[A-Z]+(?:[ _-][A-Z]+)*")
"""Letters alone, as words are written: `standing`, `Not-needed`, `ACCEPTED`. Keys have digits, or mix their letters."""


def keys(*more: str) -> tuple[str, ...]:
    """The values of the environment that are keys by their names, and look like keys, and `more`; the longest first.

    `standing` in a variable named like a key (`X_TOKEN=standing`) is a placeholder, and a word of every other answer.
    """
    named = (value.strip() for name, value in os.environ.items() if name.upper().endswith(_NAMES))
    found = {one for one in named if not _is_ordinary(one)} | set(more)
    return tuple(sorted((one for one in found if len(one) >= _SHORTEST), key=len, reverse=True))


def _is_ordinary(value: str) -> bool:
    return len(value) <= _LONGEST_WORDS and bool(_WORDS.fullmatch(value))


def hidden(text: str, secrets: Iterable[str]) -> str:
    """The text without the secrets."""
    for secret in secrets:
        text = text.replace(secret, "...")
    return text
