"""What a sentence tells beside its statement: of what was, in relative clauses and after *than*, and as a doubt."""

from functools import lru_cache

from summarizer.supporting.passage import Passage, Span

__all__ = ["asides", "doubted", "relative_start"]

_RELATIVE = frozenset("which who whom whose".split())
_THAT_IS = frozenset("it they he she we was were is are has have had been".split())
"""What follows *that* where it takes up a noun: "the tariffs that were raised"."""
_THOSE = frozenset(["those", "one"])
_SAYS = ("ask", "offer", "say")
_WHEN = frozenset("in by on at since under last earlier from".split())
"""What follows a participle that tells of the noun before it: "the tariffs imposed in March"."""


@lru_cache(maxsize=8192)
def asides(of: Passage) -> frozenset[int]:
    """The places of the words that stand in relative clauses, in participles set off by a comma, after *than*, and
    under a doubt."""
    spans = [(at, of.clause_end(at + 1, commas=True)) for at in range(len(of.keys)) if _begins(of, at)]
    doubts = (_reach(of, span) for span in of.marks("polarity", "doubt"))
    participles = (at for at in range(1, len(of.keys)) if _tells_of_noun(of, at))
    return frozenset((*participles, *(at for span in (*spans, *doubts) for at in range(*span))))


def doubted(of: Passage, at: int) -> Span | None:
    """The words of doubt that the word at this place stands under: "doubts about letting it in"."""
    return next((span for span in of.marks("polarity", "doubt") if span[1] <= at < _reach(of, span)[1]), None)


def relative_start(of: Passage, first: int, end: int) -> int:
    """Where the last relative clause begins between two places; the first place where there is none."""
    return next((at for at in range(end - 1, first, -1) if of.keys[at] in _RELATIVE), first)


def _reach(of: Passage, span: Span) -> Span:
    return span[0], of.clause_end(span[1], commas=True)


def _begins(of: Passage, at: int) -> bool:
    key, before = of.keys[at], of.keys[at - 1] if at else ""
    if key == "that":
        return _takes_up(of, at)
    participle = before == "," and key.endswith("ed") and of.words[at].text.islower()
    return key in _RELATIVE or (key == "than" and before != "rather") or participle


def _tells_of_noun(of: Passage, at: int) -> bool:
    after = of.keys[at + 1 : at + 2]
    return of.keys[at].endswith("ed") and bool(of.words[at - 1].senses) and not _WHEN.isdisjoint(after)


def _takes_up(of: Passage, at: int) -> bool:
    """Whether *that* takes up the word before it, and does not begin what is said or asked."""
    before, after = (of.keys[one : one + 1] for one in (max(0, at - 1), at + 1))
    if not at or before[0] in _THOSE:
        return bool(at)
    noun = bool(of.words[at - 1].senses) and not before[0].endswith("ed")
    if not noun or any(span[1] == at for list_ in _SAYS for span in of.marks("who", list_)):
        return False
    return any(key in _THAT_IS or key.endswith("ed") for key in after)
