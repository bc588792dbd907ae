"""Names that an article shows to be bodies' by how it repeats them: a person's is cut to the last word, theirs is not.

"Ann Roe" becomes "Roe"; "Rio Tinto" stays, and so does "Volkswagen", which no longer name ends.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

from summarizer.who.body import Seen
from summarizer.who.heads import head
from summarizer.who.runs import Run

__all__ = ["note_beside", "note_repeated"]

_FEWEST = 2
"""Sentences that have the name."""
_WILL = frozenset(
    "accepted accepts demanded demands insisted insists offered offers opposes proposed proposes refused refuses"
    " rejected rejects urged urges wants".split()
)
"""Verbs of those who negotiate. Of 9 single names of the samples that stand before any verb, none was a body's."""
_HAS = frozenset(["had", "has", "have"])
_TWO = frozenset(["are", "both", "have", "were"])
_LONGEST = 6
_PLACED = frozenset(["at", "in", "near", "of", "outside"])
_ENDINGS = ("s", "ing", "ed", "ly")
"""What ends a word that may have its capital for opening a sentence alone: "Talks resumed", "Striking"."""


def note_repeated(seen: Mapping[str, Seen]) -> None:
    """Let names that the article repeats as only a body's is repeated be plainly bodies'."""
    having = Counter(word for name in seen for word in set(name.split(" ")))
    for name, one in seen.items():
        one.plain = one.plain or _repeated(name, seen, having)


def note_beside(seen: Mapping[str, Seen]) -> None:
    """Let a name be a body's that acts together with one: "Northmoor Trains and Eastern Valley have offered".

    What `and` joins before a verb is of one kind: two companies, two people, two states.
    """
    near = {name: one for name, one in seen.items() if any(_beside_and(run) for run in one.runs)}
    sure = [run for one in near.values() if _is_sure(one) for run in one.runs]
    ends = {(run.line.number, run.end) for run in sure}
    starts = {(run.line.number, run.first) for run in sure}
    for one in near.values() if sure else ():
        if not (one.person or one.plain or one.states):
            one.plain = any(_joins(run, ends, starts) for run in one.runs)


def _beside_and(run: Run) -> bool:
    """Whether `and` stands right behind the name, or before it."""
    found = run.line.words
    before = run.first - 1 - (run.first > 0 and found[run.first - 1].key == "the")
    return (before >= 0 and found[before].key == "and") or (run.end < len(found) and found[run.end].key == "and")


def _is_sure(one: Seen) -> bool:
    found = one.runs[0].words
    letters = len(found) == 1 and found[0].text.isupper() and len(found[0].text) > _FEWEST
    return (one.plain and not one.person) or letters or head(found) is not None


def _joins(run: Run, ends: Collection[tuple[int, int]], starts: Collection[tuple[int, int]]) -> bool:
    """Whether the name is one of two that do something together, the other one at these places."""
    found, number = run.line.words, run.line.number
    before = run.first - 1 - (run.first > 0 and found[run.first - 1].key == "the")
    if before > 0 and found[before].key == "and" and (number, before) in ends:
        return run.end < len(found) and found[run.end].key in _TWO | _WILL
    after = run.end + 1 + (run.end + 1 < len(found) and found[run.end + 1].key == "the")
    opens = run.end < len(found) and found[run.end].key == "and" and (number, after) in starts
    return opens and any(word.key in _TWO for word in found[after : after + _LONGEST])


def _repeated(name: str, seen: Mapping[str, Seen], having: Mapping[str, int]) -> bool:
    """Whether a name that wants something stands in several sentences and never cut short.

    `having` counts the names that have a word.
    """
    one = seen[name]
    if one.person or not any(_wills(run) for run in one.runs) or any(_is_placed(run) for run in one.runs):
        return False
    if len({run.line.number for run in one.runs}) < _FEWEST:
        return False
    found = one.runs[0].words
    if len(found) == 1:
        return having[name] == 1 and (not name.endswith(_ENDINGS) or not all(_opens(run) for run in one.runs))
    return found[0].key not in seen and found[-1].key not in seen


def _wills(run: Run) -> bool:
    """Whether it offers, demands or refuses something: the verb stands right behind it."""
    found = run.line.words
    verb = run.end + (run.end < len(found) and found[run.end].key in _HAS)
    return verb < len(found) and found[verb].key in _WILL


def _is_placed(run: Run) -> bool:
    """Whether it stands as a place does: "in Marlow"."""
    return run.first > 0 and run.line.words[run.first - 1].key in _PLACED


def _opens(run: Run) -> bool:
    """Whether it opens its sentence or a quotation."""
    return run.first == 0 or not run.line.words[run.first - 1].text[0].isalnum()
