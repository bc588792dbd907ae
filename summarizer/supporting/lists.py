"""The lists of `data/support.toml` and `data/synonyms.toml`, ready to be looked up."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from summarizer.merging.lexicon import root

__all__ = [
    "Side",
    "groups_of",
    "opposites",
    "particles",
    "pattern",
    "qualifier",
    "qualifies",
    "stem",
    "undoing",
    "words",
]

_ENDINGS = ("ations", "ation", "ings", "ing", "ions", "ion", "ers", "ies", "ied", "ed", "er", "es", "al", "ly", "s")
_SHORTEST = 3
_LETTERS = 6
"""Letters of a stem that count: with five, "international" is "interest"; with seven, "submit" is not "submission"."""


@cache
def pattern(section: str, name: str) -> re.Pattern[str]:
    """A list of phrases as a pattern for the joined keys of a passage, the longest phrase first.

    It matches the blank before a phrase as well: to find a sign is cheaper than to look behind at every place.
    """
    phrases = sorted(_phrases(_data("support.toml")[section][name]), key=lambda phrase: -len(phrase))
    return re.compile(rf" (?:{_by_letter(phrases)})(?= )")


def _by_letter(phrases: Sequence[str]) -> str:
    """The phrases, those that begin with one letter together: most words begin none and cost one look a letter."""
    if any(phrase.startswith("*") for phrase in phrases):
        return "|".join(map(_regex, phrases))  # which may begin with any letter: the order of all decides
    letters = dict.fromkeys(phrase[0] for phrase in phrases)
    groups = ([_regex(phrase[1:]) for phrase in phrases if phrase[0] == letter] for letter in letters)
    return "|".join(f"{re.escape(letter)}(?:{'|'.join(group)})" for letter, group in zip(letters, groups, strict=True))


def _regex(phrase: str) -> str:
    return re.escape(phrase).replace(r"\*", r"[\w'-]*")


def _phrases(text: str) -> Iterator[str]:
    """The entries; one may begin with a comma of its own (", provided")."""
    comma = ""
    for entry in " ".join(text.split()).split(","):
        if entry.strip():
            yield comma + entry.strip()
        comma = ", " if not entry.strip() else ""


@cache
def words(section: str, name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(_data("support.toml")[section][name].split())


@lru_cache(maxsize=65_536)
def stem(key: str) -> str:
    """A word without its ending, or the group of `acts.toml` that it stands in."""
    found = root(key)
    if found and found.kind != "other":
        return found.name
    bare = next((key[: -len(one)] for one in _ENDINGS if key.endswith(one) and len(key) - len(one) >= _SHORTEST), key)
    while len(bare) > _SHORTEST and bare[-1] in "eiy":
        bare = bare[:-1]
    return (bare[:-1] if len(bare) > _SHORTEST and bare[-1] == bare[-2] else bare)[:_LETTERS]


@lru_cache(maxsize=65_536)
def groups_of(key: str) -> frozenset[str]:
    """The synonym groups of a word; their names begin with a tilde, so that none is taken for a stem."""
    return _groups().get(stem(key), frozenset())


@cache
def _groups() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, line in _data("synonyms.toml")["groups"].items():
        for word in line.split():
            if not _is_particle_verb(word):
                found.setdefault(stem(word), set()).add(f"~{name}")
    return {word: frozenset(groups) for word, groups in found.items()}


@cache
def particles() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """For the stem of a verb, the particles that give it a meaning: `call` with `off`."""
    found: dict[str, dict[str, set[str]]] = {}
    for name, line in _data("synonyms.toml")["groups"].items():
        for word in filter(_is_particle_verb, line.split()):
            verb, _, particle = word.partition("-")
            found.setdefault(stem(verb), {}).setdefault(particle, set()).add(f"~{name}")
    return {verb: {one: frozenset(groups) for one, groups in with_.items()} for verb, with_ in found.items()}


_PARTICLES = frozenset("back out off up down over on in at away forward to go through with about from for".split())


def _is_particle_verb(word: str) -> bool:
    return word.partition("-")[2] in _PARTICLES


def qualifier(key: str) -> frozenset[str]:
    """The groups of limiting words that a word needs a ground from: permanent, unconditional, all."""
    return _qualifiers()[0].get(key, frozenset())


def qualifies(key: str) -> frozenset[str]:
    """The groups of limiting words that a word gives a ground to: its own among them."""
    return _qualifiers()[1].get(key, frozenset())


@cache
def _qualifiers() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    found: tuple[dict[str, set[str]], dict[str, set[str]]] = {}, {}
    for name, line in _data("synonyms.toml")["qualifiers"].items():
        for side, list_ in zip(found, line.split("|"), strict=False):
            for word in list_.split():
                side.setdefault(word, set()).add(name)
    for word, names in found[0].items():
        found[1].setdefault(word, set()).update(names)
    needing, giving = ({word: frozenset(names) for word, names in side.items()} for side in found)
    return needing, giving


class Side(NamedTuple):
    """One side of a pair of opposites."""

    pair: str
    second: bool
    contradictory: bool
    """Whether not to do the one is to do the other."""

    @property
    def other(self) -> "Side":
        """The side that undoes it."""
        return self._replace(second=not self.second)


@cache
def opposites() -> Mapping[str, Mapping[str, tuple[Side, ...]]]:
    """For the stem of a word, the sides that it stands on: by particle, or by "" where it needs none."""
    found: dict[str, dict[str, tuple[Side, ...]]] = {}
    for side, line in _sides():
        for word in line.split():
            verb, _, particle = word.partition("-")
            with_ = found.setdefault(stem(verb), {})
            with_[particle] = tuple(dict.fromkeys((*with_.get(particle, ()), side)))
    return found


@cache
def undoing() -> frozenset[str]:
    """The words of the opposites as they are listed, without particles."""
    return frozenset(word.partition("-")[0] for _, line in _sides() for word in line.split())


def _sides() -> Iterator[tuple[Side, str]]:
    for section in ("opposites", "contradictory"):
        for name, line in _data("synonyms.toml")[section].items():
            for second, words_ in enumerate(line.split("|")):
                yield Side(name, bool(second), section == "contradictory"), words_


@cache
def _data(name: str) -> Mapping[str, Mapping[str, str]]:
    import tomllib
    from importlib import resources

    text = (resources.files("summarizer") / "data" / name).read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return loaded
