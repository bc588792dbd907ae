"""Whether words deny what follows them."""

from collections.abc import Sequence

__all__ = ["denies", "is_denied"]

_NEGATIVE = frozenset(
    """
    not no never without stop avoid refrain refuse reject oppose against cannot neither nor nobody nothing none
    """.split()
)
_VERBS = ("stop", "avoid", "refrain", "refuse", "reject", "oppose", "refus", "oppos")
_ENDINGS = ("s", "ed", "d", "ing", "ping", "ped", "ring", "red", "es")


def denies(key: str) -> bool:
    """Whether the word, in lower case and without accents, denies what follows it."""
    return key in _NEGATIVE or key.endswith("n't") or _stops(key)


def is_denied(keys: Sequence[str]) -> bool:
    """Whether what follows these words is denied: once or three times."""
    return sum(denies(key) and not _alternative(keys, at) for at, key in enumerate(keys)) % 2 == 1


def _alternative(keys: Sequence[str], at: int) -> bool:
    """Whether a "no" or "not" only names the other answer: yes or no, whether or not, whether it comes or not."""
    key, before = keys[at], keys[max(0, at - 2) : at]
    if key == "no":
        return before[-1:] == ["yes"] or before == ["yes", "or"]
    return key == "not" and before[-1:] == ["or"] and "whether" in keys[:at]


def _stops(key: str) -> bool:
    return any(key.startswith(verb) and key[len(verb) :] in _ENDINGS for verb in _VERBS)
