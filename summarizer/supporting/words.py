"""The words of a text with what they may mean, and the names among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarizer.merging.claim import WORD, key_of
from summarizer.merging.figures import FIGURE_WORDS
from summarizer.merging.lexicon import root
from summarizer.merging.places import party_of
from summarizer.supporting.lists import groups_of, particles, stem, words
from summarizer.text import EMPTY_WORDS
from summarizer.who.names import party_id

__all__ = ["END_MARKS", "Name", "Word", "names_in", "words_of"]

_PARTICLE_REACH = 4
_MONTHS = frozenset(["march", "may"])
"""Months that are also verbs, and therefore not among the words of a date."""
END_MARKS = frozenset(".;:!?—–")
"""Marks that end a clause, whatever follows."""


_SHORTENED = "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sen|Rep|St|No"
_ABBREVIATED = re.compile(rf"\b(?:(?:[A-Z]\.){{2,}}|(?:{_SHORTENED})\.(?= ))")
"""Words whose stop ends no clause."""


_LONGEST_RUN = 12
"""Words of a run of capitals that are looked at together: a page in capitals throughout would take minutes."""


class Word(NamedTuple):
    """One word of a passage."""

    text: str
    key: str
    senses: frozenset[str]
    """Its stem and its synonym groups; empty for a word that carries no meaning of its own."""
    capital: bool
    """Whether it is written with a capital, and no name of a day or month."""
    owner: bool
    """Whether it is a possessive: Ukraine's."""
    named: bool = False
    """Whether it is part of a name."""


class Name(NamedTuple):
    """A name in a passage: words `first` to `end` (exclusive)."""

    first: int
    end: int
    id: str
    """The id of the party that it names, or the name as an id."""
    known: bool
    """Whether it names a party by itself."""


def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a text, in order; a verb with its particle means what both mean."""
    plain = _ABBREVIATED.sub(lambda found: found[0].replace(".", ""), text) if "." in text[:-1] else text
    return tuple(_with_particles([_word(one) for one in WORD.findall(plain)]))


def names_in(found: Sequence[Word]) -> Iterator[Name]:
    """Runs of capitals; what begins the text, only where it names a party or another capital follows it."""
    end = 0
    for at in [at for at, word in enumerate(found) if word.capital]:
        if at >= end:
            end, longest = at + 1, min(len(found), at + _LONGEST_RUN)
            while end < longest and found[end].capital and not found[end - 1].owner:
                end += 1
            yield from _in_run(found, at, end)


def _in_run(found: Sequence[Word], first: int, end: int) -> Iterator[Name]:
    """The names in a run of capitals: the whole, or what of it names a party, longest first, and the rest."""
    for size in range(end - first, 0, -1):
        for start in range(first, end - size + 1):
            text = " ".join(word.text for word in found[start : start + size])
            if party := party_of(text.removesuffix("'s").removesuffix("’s")):
                yield from _in_run(found, first, start) if start > first else ()
                yield Name(start, start + size, party, known=True)
                yield from _in_run(found, start + size, end) if start + size < end else ()
                return
    begins = first == 0 or found[first - 1].key in END_MARKS
    if (
        begins
        and not _is_subject(found, first)
        and (end - first == 1 or _is_plain(found[first].key))
        and not found[first].text.isupper()
    ):
        first += 1
    if first < end and (found[first].key not in EMPTY_WORDS or end - first > 1):
        yield Name(first, end, party_id(" ".join(word.key for word in found[first:end])), known=False)


def _with_particles(found: Sequence[Word]) -> Iterator[Word]:
    for at, word in enumerate(found):
        with_ = particles().get(stem(word.key)) if word.key.isalpha() else None
        near = [one.key for one in found[at + 1 : at + 1 + _PARTICLE_REACH]] if with_ else ()
        groups = [with_[key] for key in near if key in with_] if with_ else []
        yield word._replace(senses=word.senses.union(*groups, {stem(word.key)})) if groups else word


def _is_subject(found: Sequence[Word], at: int) -> bool:
    """Whether a word that begins a sentence is a name by what follows it: "Estmark demanded", not "Talks resumed"."""
    key, after = found[at].key, found[at + 1].key if at + 1 < len(found) else ""
    plain = _is_plain(key) or key.endswith("s")
    return not plain and (after.endswith("ed") or after in words("content", "between") or after in ("said", "says"))


def _is_plain(key: str) -> bool:
    """Whether a word that begins a sentence is one that any sentence may have: "Keep Sarvania out"."""
    return key in EMPTY_WORDS or bool(groups_of(key)) or key in words("content", "generic")


@lru_cache(maxsize=65_536)
def _word(text: str) -> Word:
    key = key_of(text)
    capital = text[0].isupper() and key not in _MONTHS and text.lower() not in FIGURE_WORDS and len(text) > 1
    return Word(text, key, _senses(key), capital, text.endswith(("'s", "’s", "s'", "s’")))


def _senses(key: str) -> frozenset[str]:
    if not key[0].isalpha() or key in EMPTY_WORDS or key in FIGURE_WORDS or len(key) == 1:
        return frozenset()
    generic = key in words("content", "generic") or root(key) is None
    parts = [part for part in key.split("-") if len(part) > 2 and part not in EMPTY_WORDS] if "-" in key else []
    own = frozenset[str]() if generic else frozenset([stem(key)]) | groups_of(key)
    return own.union(*({stem(part)} | groups_of(part) for part in parts))
