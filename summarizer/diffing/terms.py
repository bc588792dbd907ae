"""Terms that went harder or softer: conditions added or dropped, firmer or weaker words, all of a thing or a part."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from summarizer.diffing.said import Said
from summarizer.merging.claim import WORD, claim, roots
from summarizer.merging.terms import SCALES, Scale, scale_words
from summarizer.schema.diff import Difference
from summarizer.supporting.conditions import condition_clauses
from summarizer.supporting.passage import Passage

__all__ = ["term_differences"]

_LEVELS = ("may", "ready", "firm")
"""From what may be, over readiness, to what must or will be: lists of `data/support.toml`."""
_SHARED = 0.5
"""Share of a condition's words from which another text is taken to speak of it."""

_AND = re.compile(r"([,;])? (?:and|as well as) ")
_TELLING = 2
"""Words that a clause must have: "and soon" is none."""

Way = Literal["hardened", "softened"] | None


def term_differences(before: Said, after: Said) -> Iterator[Difference]:
    """Every difference of terms that both sides' sentences bear out."""
    yield from _conditions(before, after)
    yield from _levels(before, after)
    yield from _more(before, after)
    if scale_words(after.text):
        for scale in SCALES:
            yield from _scaled(scale, before, after)


def _conditions(before: Said, after: Said) -> Iterator[Difference]:
    had, has = _clauses([before.passage]), _clauses([after.passage])
    added = [one for one in has if _borne(one, after) and not _known(one, before)]
    dropped = [one for one in had if _borne(one, before) and not _known(one, after)]
    if added and not had:
        yield _term(None, added[0], _way(before, more=True))
    elif dropped and not has and not _clauses(after.passages):
        yield _term(dropped[0], None, _way(before, more=False))
    elif added and dropped:
        yield _term(dropped[0], added[0], None)


def _clauses(found: Iterable[Passage]) -> list[str]:
    return [of.slice(span) for of in found for span in condition_clauses(of)]


def _borne(condition: str, side: Said) -> bool:
    """Whether a sentence sets the condition."""
    return any(_share(condition, clause) >= _SHARED for clause in _clauses(side.passages))


def _known(condition: str, side: Said) -> bool:
    """Whether the side speaks of it anywhere."""
    return any(_share(condition, text) >= _SHARED for text in (side.item.text, *side.told))


def _share(condition: str, text: str) -> float:
    wanted = roots(condition)
    return len(wanted & roots(text)) / len(wanted) if wanted else 0.0


def _way(of: Said, *, more: bool) -> Way:
    """Where a condition is added: an offer is harder to get, a demand is asked for in fewer cases."""
    if of.item.section == "open_questions":
        return None
    return "hardened" if more == (of.item.section == "proposals") else "softened"


def _levels(before: Said, after: Said) -> Iterator[Difference]:
    """Firmer or weaker words, where both texts have some and no sentence of one side has the other's.

    Not of questions: "Will they come?" is as open as any.
    """
    had, has = _level(before.passage), _level(after.passage)
    if had is None or has is None or had == has or after.item.section == "open_questions":
        return
    said, says = ({_LEVELS.index(name) for of in one.passages for name in _named(of)} for one in (before, after))
    if had in said and has in says and has not in said and had not in says:
        way: Way = None if before.item.section != "demands" else "hardened" if has > had else "softened"
        yield _term(_word(before.passage, had), _word(after.passage, has), way)


def _named(of: Passage) -> list[str]:
    return [name for name in _LEVELS if of.marks("modality", name)]


def _level(of: Passage) -> int | None:
    found = _named(of)
    return _LEVELS.index(found[0]) if found else None


def _word(of: Passage, level: int) -> str:
    return of.slice(of.marks("modality", _LEVELS[level])[0])


def _more(before: Said, after: Said) -> Iterator[Difference]:
    """What the later text asks or offers besides: a clause of its own that no word of the earlier side tells of."""
    clauses = _besides(after.item.text) if after.item.section != "open_questions" else []
    if not clauses:
        return
    known = roots(" ".join((before.item.text, *before.told)))
    borne = roots(" ".join(after.quotes))
    for clause in clauses:
        told = roots(clause)
        if len(told) >= _TELLING and told.isdisjoint(known) and 2 * len(told & borne) >= len(told):
            yield _term(None, clause, "hardened" if _demands(after) else None)
            return


def _besides(text: str) -> list[str]:
    """The clauses after the first: after a mark and *and*, or after *and* with a known act. "A ceasefire and its terms"
    is one clause."""
    first, *others = _AND.split(text)
    marked = [clause for clause, mark in zip(others[1::2], others[::2], strict=True) if mark or _acts(clause)]
    return [clause.strip(" .") for clause in marked] if first else []


def _acts(clause: str) -> bool:
    """Whether the first word is an act."""
    word = WORD.match(clause)
    return word is not None and claim(word[0]).act is not None


def _scaled(scale: Scale, before: Said, after: Said) -> Iterator[Difference]:
    """All of it, or less: named by the later text and its sentences, and by nothing of the earlier side."""
    had, has = scale_words(before.text), scale_words(after.text)
    ways: tuple[tuple[frozenset[str], frozenset[str], Way], ...]
    ways = (scale.full, scale.less, "hardened"), (scale.less, scale.full, "softened")
    for words, others, way in ways:
        now, then = sorted(words & has.keys()), sorted(others & had.keys())
        known = {word for text in (before.text, *before.told) for word in scale_words(text)}
        borne = {word for quote in after.quotes for word in scale_words(quote)}
        if now and not others & has.keys() and words.isdisjoint(known) and words & borne:
            yield _term(had[then[0]] if then else None, has[now[0]], way if _demands(after) else None)


def _demands(of: Said) -> bool:
    return of.item.section == "demands"


def _term(before: str | None, after: str | None, way: Way) -> Difference:
    return Difference(field="terms", before=before, after=after, terms=way)
