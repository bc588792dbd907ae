"""Keys of the environment, and their removal from whatever is written or said."""

import os
from collections.abc import Iterable

__all__ = ["hidden", "keys"]

_NAMES = ("_API_KEY", "_TOKEN", "_SECRET", "_ACCESS_KEY")
_SHORTEST = 8
"""Characters. What is shorter is no key, and would be cut out of ordinary words."""


def keys(*more: str) -> tuple[str, ...]:
    """The values of the environment that are keys by their names, and `more`; the longest first."""
    found = {value.strip() for name, value in os.environ.items() if name.upper().endswith(_NAMES)}
    return tuple(sorted((one for one in found | set(more) if len(one) >= _SHORTEST), key=len, reverse=True))


def hidden(text: str, secrets: Iterable[str]) -> str:
    """The text without the secrets."""
    for secret in secrets:
        text = text.replace(secret, "...")
    return text
