"""Words that mean the same act or thing in reports of negotiations: the groups of `data/acts.toml`."""

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal, NamedTuple

__all__ = ["Phrase", "Root", "names", "phrases", "root"]

Kind = Literal["acts", "whole", "meeting", "things", "light", "other"]

_LETTERS = 5
"""Letters of a word outside the groups that count, as in `summarizer.text.content_words`."""
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("d", ""),
)


class Root(NamedTuple):
    """What a word counts as: the name of its group, else its first letters."""

    name: str
    kind: Kind


class Phrase(NamedTuple):
    """What a verb means with a particle (hand over), an object of a group (give a text), or both (come to talks)."""

    particle: str
    group: str
    means: Root


@lru_cache(maxsize=65_536)
def root(word: str) -> Root | None:
    """The root of a word in lower case without accents; None for a word that tells nothing by itself: hold, week."""
    groups = _groups()
    found = next((groups[form] for form in _forms(word) if form in groups), None)
    return None if found and found.kind == "light" else found or Root(_cut(word), "other")


@lru_cache(maxsize=65_536)
def phrases(word: str) -> tuple[Phrase, ...]:
    """For a verb such as `hand`, what it means with other words, such as `over`."""
    verbs = _phrases()
    return next((verbs[form] for form in _forms(word) if form in verbs), ())


@cache
def names(kind: Kind) -> frozenset[str]:
    """The names of the groups of a kind."""
    return frozenset(found.name for _, found in _entries() if found.kind == kind)


def _forms(word: str) -> Iterator[str]:
    """The word and what it may be an inflection of."""
    yield word
    for ending, base in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            yield stem + base
            if stem[-1] == stem[-2]:
                yield stem[:-1]


def _cut(word: str) -> str:
    single = word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
    return (single[:-1] + "i" if single.endswith("y") else single)[:_LETTERS]


@cache
def _groups() -> dict[str, Root]:
    """Every single word of the groups."""
    return {word: found for word, found in _entries() if word.isalpha() or found.name == "ceasefire"}


@cache
def _phrases() -> dict[str, tuple[Phrase, ...]]:
    found: dict[str, tuple[Phrase, ...]] = {}
    for entry, meant in _entries():
        words, _, group = entry.partition("+")
        verb, _, particle = words.partition("-")
        if group or particle:
            found[verb] = (*found.get(verb, ()), Phrase(particle, group, meant))
    return found


@cache
def _entries() -> tuple[tuple[str, Root], ...]:
    import tomllib
    from importlib import resources

    text = (resources.files("summarizer") / "data" / "acts.toml").read_text(encoding="utf-8")
    data: dict[Kind, dict[str, str]] = tomllib.loads(text)  # type: ignore[assignment]  # ours, checked by a test
    return tuple(
        (word, Root(name, kind))
        for kind, groups in data.items()
        for name, line in groups.items()
        for word in line.split()
    )
