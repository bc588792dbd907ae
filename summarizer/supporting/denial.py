"""What a text denies: for each word, whether the negations before it (or after it, in the passive) reach it."""

from collections.abc import Iterator
from functools import lru_cache

from summarizer.supporting.asides import relative_start
from summarizer.supporting.passage import Passage, Span

__all__ = ["denials", "denied", "is_passive", "negators"]

_AUXILIARIES = frozenset(
    "will would is are has have had was were can could may might must should he she it they we".split()
)
_OBJECTS = frozenset(["no", "nothing", "none", "nobody"])
_BANS = frozenset(["ban", "bans", "freeze", "embargo"])
_DETERMINERS = frozenset("the a an its their all any those these".split())
_BE = frozenset("was were is are been being be".split())
_STOP_REACH = 6
_STOP_ENDS = frozenset("and or to if unless until before after by with while , but".split())
_OWN_CLAUSE = frozenset("without against instead rather".split())
_RELATIVE = frozenset(["which", "who", "whose"])
_JOINS = frozenset(["and", "or"])
_AWAY = frozenset(["out", "from"])
"""What makes a passive deny both what stands before it and what follows: "trawlers are kept out of the bay"."""
_FURTHER = frozenset("for in on to with from of".split())
_TIMES = frozenset("at by before after until this next as under".split())
_ADVERBS = frozenset("yet now soon ever then however today tomorrow".split())
_SAYING = frozenset("say says said insist insists told tells argue argues so warn warns means".split())
_SUBORDINATE = frozenset("until till before unless if once after when".split())
"""Words that begin what is no longer denied: "will not talk until the shelling stops"."""
_AS_LONG = (("as", "long", "as"), ("so", "long", "as"))
_OTHER_CLAUSE = (("and",), ("but",))
_SUBJECTS = tuple((one,) for one in ("i", "we", "you", "he", "she", "it", "they"))
"""After a comma and "and": another clause, that of its own affirms or denies: "did not cause this, and I urge"."""
_GOES_ON = (("are",), ("is",), ("am",), ("want",), ("wants",), ("ask",), ("asks",), ("need",), ("needs",))
"""After a comma and such a subject: another clause, "they do not ask for gifts, they ask for their pay"."""


def denied(of: Passage, spared: tuple[Span, ...] = ()) -> tuple[bool, ...]:
    """For each word, whether it is denied: once, or three times. The negations in `spared` do not count."""
    return tuple(count % 2 == 1 for count in denials(of, spared))


@lru_cache(maxsize=8192)
def denials(of: Passage, spared: tuple[Span, ...] = ()) -> tuple[int, ...]:
    """For each word, how many negations reach it. Those in `spared` do not count."""
    found = [0] * len(of.words)
    passive = []
    for kind, span in (one for one in negators(of) if one[1] not in spared):
        follows = of.keys[span[1] : span[1] + 1]
        ahead = kind == "judge" and follows in (("to",), ("for",), ("that",))
        if kind == "judge" and not ahead and not is_passive(of, span):
            continue  # "calling it unacceptable": what *it* is stands further back
        if kind != "deny" and not ahead and is_passive(of, span):
            passive.append(span)
        else:
            _flip(found, (span[1] - _takes_verb(of, span), _end(of, kind, span)))
    for span in passive:
        if found[span[0]] % 2 == 0:  # "will not be abandoned" denies nothing
            _flip(found, (_subject_start(of, span[0]), span[0]))
            if of.keys[span[1] - 1] in _AWAY or of.keys[span[1] : span[1] + 1] == ("from",):
                _flip(found, (span[1], _end(of, "stop", span)))
    for span in _compounds(of):
        _flip(found, span)
    return tuple(found)


def _compounds(of: Passage) -> Iterator[Span]:
    """What a compound denies: toll-free, an export ban."""
    taken = {first for _, (first, _end) in negators(of)}
    for at, key in enumerate(of.keys):
        if key.endswith("-free"):
            yield at, at + 1
        elif key in _BANS and at and of.words[at - 1].senses and at - 1 not in taken:
            yield at - 1, at


def _takes_verb(of: Passage, span: Span) -> int:
    """2 where the denial stands with the object and so reaches the verb right before it: "pay no ransom"."""
    return 2 if of.keys[span[0]] in _OBJECTS and span[0] and of.words[span[0] - 1].senses else 0


def _flip(found: list[int], span: Span) -> None:
    for at in range(*span):
        found[at] += 1


def _subject_start(of: Passage, end: int) -> int:
    """Where that begins of which a passive is said: after ", or" and ", and" another clause does.

    What is said in a relative clause is said of nothing before it: "the pact from which it was shut out"."""
    start = relative_start(of, of.clause_start(end), end)
    return next((at for at in range(end - 1, start, -1) if of.keys[at - 1] == "," and of.keys[at] in _JOINS), start)


@lru_cache(maxsize=8192)
def negators(of: Passage) -> tuple[tuple[str, Span], ...]:
    """The words that deny, each with its kind: deny, refuse, judge, stop."""
    idle = {at for span in of.marks("polarity", "idle") for at in range(*span)}
    found: dict[int, tuple[str, Span]] = {}
    for kind in ("refuse", "judge", "deny", "stop"):
        for span in of.marks("polarity", kind):
            if span[0] not in idle and not _is_adjective(of, span[0]) and not any(at in found for at in range(*span)):
                found[span[0]] = (kind, span)
    return tuple(found[at] for at in sorted(found))


def _is_adjective(of: Passage, at: int) -> bool:
    """Whether a participle stands before its noun: "the rejected plan", "40 dismissed men"."""
    before = of.keys[at - 1] if at else ""
    return of.keys[at].endswith("ed") and (before in _DETERMINERS or before.isdigit())


def is_passive(of: Passage, span: Span) -> bool:
    """Whether the words stand in the passive: "was turned down"."""
    before = of.keys[max(0, span[0] - 2) : span[0]]
    return not _BE.isdisjoint(before) and not of.keys[span[0]].endswith("ing")


def _end(of: Passage, kind: str, span: Span) -> int:
    """Where the denial ends: with the clause, or where another predicate follows `and`."""
    if kind == "stop" and of.keys[span[1] : span[1] + 2] == ("to", "be"):
        return span[1]  # "the ban to be kept": that is said of the ban
    own = of.keys[span[0]] in _OWN_CLAUSE
    end = of.clause_end(span[1], commas=own or _in_relative(of, span[0]))
    for at in range(span[1], end):
        if own and of.keys[at] == "and" and of.keys[at + 1] in _FURTHER:
            return at  # "five years without repayments and for lower interest"
        if kind == "stop" and (at - span[1] >= _STOP_REACH or (at > span[1] and of.keys[at] in _STOP_ENDS)):
            return at
        if of.keys[at] in _SUBORDINATE or of.keys[at : at + 3] in _AS_LONG:
            return at + 1
        if of.keys[at] == "," and of.keys[at + 1 : at + 2] in _OTHER_CLAUSE and of.keys[at + 2 : at + 3] in _SUBJECTS:
            return at
        if of.keys[at] == "," and of.keys[at + 1 : at + 2] in _SUBJECTS and of.keys[at + 2 : at + 3] in _GOES_ON:
            if _has_verb(of, span, at):
                return at
            continue  # "will not, it is understood, pay"
        if of.keys[at] in ("and", "or") and at + 1 < end and _is_predicate(of, at + 1):
            return at
    return end


def _has_verb(of: Passage, span: Span, end: int) -> bool:
    """Whether what is denied has its verb before the place: "not ask for gifts", but not "not on Monday"."""
    between = [key for key in of.keys[span[1] : end] if key not in _ADVERBS and not key.endswith("ly")]
    if of.keys[span[0]] in _OBJECTS and of.clause_start(span[0]) == span[0]:  # "no ferry"
        return not _AUXILIARIES.isdisjoint(between)
    return bool(between) and between[0] not in (_FURTHER | _TIMES) - {"to"}


def _in_relative(of: Passage, at: int) -> bool:
    """Whether a relative clause holds the word: its denial ends with the comma that ends the clause."""
    before = range(max(0, at - 3), at)
    said = (key for place in before if of.keys[place] == "that" for key in of.keys[max(0, place - 1) : place])
    nouns = [key for key in said if not key.endswith("ed") and key not in _SAYING]
    return any(of.keys[place] in _RELATIVE for place in before) or bool(nouns)


def _is_predicate(of: Passage, at: int) -> bool:
    key = of.keys[at]
    return key in _AUXILIARIES or (key.endswith("ed") and of.words[at].text.islower())
