"""The lists of `data/cues.toml` as patterns."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

__all__ = ["MARKS", "bare_answer", "normal", "one_of", "pattern", "written_out"]

_LETTERS = 40
"""Letters of a word, at most: without a bound, a page of 80,000 letters in one word would take minutes."""
_GAP = rf"(?:[^\s;:?!]{{0,{_LETTERS}}}[^\s.;:?!] ){{0,6}}"
"""Up to six words of one clause: a stop ends it, the point of "2.3" does not."""
_WORD = rf"[\w'-]{{0,{_LETTERS}}}"
_LONGEST_TAIL = 60
"""Characters of an expression after its first words that are repeated for each of these. With all repeated, the
patterns took 100 ms to compile instead of 35, and found no faster."""
_NOT = (
    *(("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("shan't", "shall not")),
    *(("Won't", "Will not"), ("Can't", "Can not"), ("Cannot", "Can not"), ("n't", " not")),
)
MARKS = str.maketrans("’‘“”«»", '\'\'""""')
"""Apostrophes and quotation marks of print, as typed ones."""


def normal(sentence: str) -> str:
    """The sentence as the patterns want it: lower case, one line, plain quotation marks, denials written out.

    Lower-cased once: a pattern that ignores case tries every branch at every letter, at three times the cost.
    """
    return written_out(" ".join(sentence.translate(MARKS).lower().split()))


def written_out(text: str) -> str:
    """The text with its denials as words of their own: "can't" is "can not"."""
    if "n't" in text or "n’t" in text or "annot" in text:
        for short, full in _NOT:
            text = text.replace(short, full).replace(short.replace("'", "’"), full)
    return text


@cache
def pattern(table: str, *names: str) -> re.Pattern[str]:
    """All entries of a table of the file, or of these lists of it, as one pattern."""
    lists = _data()[table]
    entries = (_regex(entry) for name in names or lists for entry in _entries(lists[name]))
    branches = (branch for entry in entries for branch in _branches(entry))
    return re.compile(rf"(?<![\w'])(?:{_by_letter(branches)})(?!\w)")


@cache
def one_of(name: str) -> re.Pattern[str]:
    """Any word of a list under [words]."""
    return re.compile(rf"\b{_one_of(name)}\b")


@cache
def bare_answer() -> re.Pattern[str]:
    """What only answers what was said before: "ruled that out", "turned the offer down".

    An answer that tells what it is about is none: "rejected the demand to open the road".
    """
    answers = pattern("answers", "accepted", "rejected").pattern
    return re.compile(rf"{answers}(?! (?:to|of|for|that|by(?! \d)|under|from)\b)")


def _branches(regex: str) -> Iterator[str]:
    """The expression for each word that it may begin with."""
    opening = re.match(r"\(\?:([a-z ]+(?:\|[a-z ]+)*)\)(?![?*])", regex)
    if not opening or len(regex) - opening.end() > _LONGEST_TAIL:
        return iter((regex,))
    return (first + regex[opening.end() :] for first in opening[1].split("|"))


def _by_letter(branches: Iterable[str]) -> str:
    """One expression for all, those that begin with one letter together: most words begin none and cost one look."""
    groups: dict[str, list[str]] = {}
    for branch in branches:
        plain = branch[0].isalpha() and branch[1:2] not in ("?", "*", "{")
        groups.setdefault(branch[0] if plain else "", []).append(branch[1:] if plain else branch)
    return "|".join(
        "|".join(found) if not first else f"{first}(?:{'|'.join(found)})" for first, found in groups.items()
    )


def _entries(text: str) -> Iterator[str]:
    """The entries of a list; a comma within brackets or braces parts none."""
    depth, entry = 0, ""
    for letter in " ".join(text.split()):
        depth += (letter in "([{") - (letter in ")]}")
        if letter == "," and not depth:
            yield entry.strip()
            entry = ""
        else:
            entry += letter
    if entry.strip():
        yield entry.strip()


def _regex(entry: str) -> str:
    """The regular expression that an entry stands for, as the head of the file says."""
    bare = entry.replace("<...>?", _GAP).replace(" ... ", f" {_GAP}")
    slashed = re.sub(r"(?<![\w*'-])[\w*'-]+(?:/[\w*'-]+)+", lambda found: f"(?:{found[0].replace('/', '|')})", bare)
    starred = re.sub(r"(?<=[a-z])\*", lambda _: _WORD, slashed)
    bounded = re.sub(r"(\\S|\\w|\[[^]]*\])\+", rf"\1{{1,{_LETTERS}}}", starred)
    return re.sub(r"<(\w+)>", lambda found: _one_of(found[1]), bounded)


@cache
def _one_of(name: str) -> str:
    words = _data()["words"][name].split()
    return f"(?:{'|'.join(word.replace('*', _WORD) for word in words)})"


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    import tomllib
    from importlib import resources

    text = (resources.files("summarizer") / "data" / "cues.toml").read_text(encoding="utf-8")
    loaded: Mapping[str, Mapping[str, str]] = tomllib.loads(text)
    return loaded
