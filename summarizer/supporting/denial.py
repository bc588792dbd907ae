"""What a text denies: for each word, whether the negations before it (or after it, in the passive) reach it."""

from functools import lru_cache

from summarizer.supporting.passage import Passage, Span

__all__ = ["denied", "negators"]

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
_SUBORDINATE = frozenset("until till before unless if once after when".split())
"""Words that begin what is no longer denied: "will not talk until the shelling stops"."""


@lru_cache(maxsize=8192)
def denied(of: Passage, spared: tuple[Span, ...] = ()) -> tuple[bool, ...]:
    """For each word, whether it is denied: once, or three times. The negations in `spared` do not count."""
    found = [False] * len(of.words)
    passive = []
    for kind, span in negators(of):
        if span in spared:
            continue
        follows = of.keys[span[1] : span[1] + 1]
        ahead = kind == "judge" and follows in (("to",), ("for",), ("that",))
        if kind == "judge" and not ahead and not _is_passive(of, span):
            continue  # "calling it unacceptable": what *it* is stands further back
        if kind != "deny" and not ahead and _is_passive(of, span):
            passive.append(span)
        else:
            _flip(found, (span[1] - _takes_verb(of, span), _end(of, kind, span)))
    for span in passive:
        if not found[span[0]]:  # "will not be abandoned" denies nothing
            _flip(found, (of.clause_start(span[0]), span[0]))
    for at, key in enumerate(of.keys):
        if key.endswith("-free"):
            _flip(found, (at, at + 1))
        elif (
            key in _BANS
            and at
            and of.words[at - 1].senses
            and not any(first == at - 1 for _, (first, _e) in negators(of))
        ):
            _flip(found, (at - 1, at))  # an export ban
    return tuple(found)


def _takes_verb(of: Passage, span: Span) -> int:
    """2 where the denial stands with the object and so reaches the verb right before it: "pay no ransom"."""
    return 2 if of.keys[span[0]] in _OBJECTS and span[0] and of.words[span[0] - 1].senses else 0


def _flip(found: list[bool], span: Span) -> None:
    for at in range(*span):
        found[at] = not found[at]


@lru_cache(maxsize=8192)
def negators(of: Passage) -> tuple[tuple[str, Span], ...]:
    """The words that deny, each with its kind: deny, refuse, judge, stop."""
    idle = {at for span in of.marks("polarity", "idle") for at in range(*span)}
    found: dict[int, tuple[str, Span]] = {}
    for kind in ("refuse", "judge", "deny", "stop"):
        for span in of.marks("polarity", kind):
            adjective = span[0] and of.keys[span[0]].endswith("ed") and of.keys[span[0] - 1] in _DETERMINERS
            if span[0] not in idle and not adjective and not any(at in found for at in range(*span)):
                found[span[0]] = (kind, span)
    return tuple(found[at] for at in sorted(found))


def _is_passive(of: Passage, span: Span) -> bool:
    before = of.keys[max(0, span[0] - 2) : span[0]]
    return not _BE.isdisjoint(before) and not of.keys[span[0]].endswith("ing")


def _end(of: Passage, kind: str, span: Span) -> int:
    """Where the denial ends: with the clause, or where another predicate follows `and`."""
    own = of.keys[span[0]] in _OWN_CLAUSE or not _RELATIVE.isdisjoint(of.keys[max(0, span[0] - 3) : span[0]])
    end = of.clause_end(span[1], commas=own)
    for at in range(span[1], end):
        if kind == "stop" and (at - span[1] >= _STOP_REACH or (at > span[1] and of.keys[at] in _STOP_ENDS)):
            return at
        if of.keys[at] in _SUBORDINATE:
            return at + 1
        if of.keys[at] in ("and", "or") and at + 1 < end and _is_predicate(of, at + 1):
            return at
    return end


def _is_predicate(of: Passage, at: int) -> bool:
    key = of.keys[at]
    return key in _AUXILIARIES or (key.endswith("ed") and of.words[at].text.islower())
