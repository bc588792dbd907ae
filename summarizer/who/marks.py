"""More of what stands around a name and tells that it is a body's: `the` before, `its` behind, a bid that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import provinces, words
from summarizer.who.names import POSSESSIVES, Token
from summarizer.who.runs import Run

__all__ = [
    "NO_PART",
    "PAST",
    "bidding",
    "called_on",
    "has_members",
    "is_idle",
    "names_itself",
    "of_country",
    "office_apposed",
    "province",
]

NO_PART = (
    r"\b(?i:(?:its|their) own|separate) (?:\w+ )?(?:talks|negotiations|dispute|agreement|contract|deal)\b"
    r"|\b(?:has|have|had|takes?|took|plays?) no (?:part|role|say) in\b"
)
"""Words of a sentence that tells of another negotiation than the article's, or that somebody has no part in it."""
PAST = r"\b[Ii]n (?:\w+ )?(?:19|20)\d\d\b"
"""A year, which is gone by where nothing ahead is told."""
_AHEAD = r"\b(?:by|until|from|will|would|before) "
_BE = frozenset(["is", "are", "was", "were"])
_NEAR = 5
_FAR = 12
_HAVING = 4
_MEMBERS = frozenset(
    "affiliates branches customers depots drivers factories fighters fleet headquarters members plants pilots"
    " shareholders ships shops staff stores subsidiaries trains troops volunteers workers".split()
)
_BIDS = frozenset(["bid", "bids", "offer", "approach", "takeover"])
_TAKEOVER = ("takeover", "bid", "share", "acquisition")
_PROVINCES = frozenset(["province", "canton", "prefecture"])
_REGIONS = frozenset(["state", "region"])
"""Words for parts of a country that mean other things as well: only before a name that is known as a part's."""
_SELF_RULED = frozenset("administration canton enclave island province region republic state territory".split())
_AUTONOMOUS = frozenset(["autonomous", "breakaway", "governing", "ruled", "ruling", "separatist"])
"""Before such a part of a country they tell that it has a government: "the autonomous region of Bougainville"."""
_WANTS = frozenset(
    ["wants", "want", "wanted", "urged", "urges", "asked", "asks", "told", "allow", "allowed", "let", "on"]
)


def is_idle(text: str) -> bool:
    """Whether the sentence tells of another matter: a year gone by, an agreement of its own, no part in the talks."""
    return re.search(NO_PART, text) is not None or (
        re.search(PAST, text) is not None and re.search(_AHEAD, text) is None
    )


def names_itself(run: Run) -> bool:
    """Whether a name of several words acts as no person's does: with `the` before it, or followed by `its`.

    "The Federated Airline Pilots of Canada said", "Cerro Blanco Lithium has raised its offer".
    """
    found = run.line.words
    if run.end - run.first < 2 or run.end >= len(found):
        return False
    verb = _verb(run)
    before = found[run.first - 1] if run.first else None
    if verb is None or (before and (before.key in words("prepositions") or (before.capital and before.key != "the"))):
        return False
    the = run.first > 0 and found[run.first - 1].key == "the"
    if the and not (run.first > 1 and found[run.first - 2].key in words("prepositions")):
        return found[verb].key not in _BE or (verb + 1 < len(found) and found[verb + 1].key.endswith("ing"))
    near = [word.key for word in found[verb + 1 : verb + 1 + (_NEAR if run.end == verb else _FAR)]]
    return found[verb].key not in words("speech") and "its" in near


def _verb(run: Run) -> int | None:
    """The place of the verb of which the name is the subject; past a comma where one stands before the name, too."""
    found = run.line.words
    at = run.end
    if run.first and found[run.first - 1].text == "," and found[at].text == ",":
        at += 1  # "The smallest of the three, Green Homeland, has a red line of its own"
    elif at + 2 < len(found) and found[at].key == "in" and found[at + 1].capital:
        at += 2  # "The Hartwell Museum in Boston has offered"
    return at if at < len(found) and is_verb(found[at]) else None


def called_on(run: Run) -> bool:
    """Whether it is wanted to do something: "wants the Left Alternative to drop its plan"."""
    found = run.line.words
    if run.end - run.first < 2 or run.first < 2 or run.end + 1 >= len(found):
        return False
    asked = found[run.first - 1].key == "the" and found[run.first - 2].key in _WANTS
    return asked and found[run.end].key == "to" and found[run.end + 1].text.islower()


def has_members(run: Run) -> bool:
    """Whether it has what no person has: "Grain Shippers Australia, whose members sell"."""
    behind = [word.key for word in run.line.words[run.end : run.end + _HAVING]]
    return behind[:2] == [",", "whose"] and not _MEMBERS.isdisjoint(behind[2:])


def bidding(run: Run) -> Iterator[str]:
    """`bidder` of "Castlegate's offer" and "an approach from Castlegate", `target` of "a bid for Wessex"."""
    found = run.line.words
    if not any(word in run.line.text for word in _TAKEOVER):
        return
    if run.end + 1 < len(found) and found[run.end].key in POSSESSIVES and _bid(found[run.end + 1 : run.end + 3]):
        yield "bidder"
    before = found[run.first - 1].key if run.first > 1 else ""
    if before in ("from", "by") and _bid(found[run.first - 2 : run.first - 1]):
        yield "bidder"
    if before == "for" and _bid(found[run.first - 2 : run.first - 1]):
        yield "target"


def _bid(found: Sequence[Token]) -> bool:
    return any(word.key in _BIDS for word in found)


def of_country(run: Run) -> bool:
    """Whether a country's own name stands before letters that begin the name: "Germany's IG Metall"."""
    found = run.line.words
    if run.first < 2 or found[run.first - 1].key not in POSSESSIVES:
        return False
    letters = found[run.first].text.isupper() and len(found[run.first].text) > 1
    return letters and any(hit.end == run.first - 1 for hit in run.line.hits)


def province(run: Run) -> Iterator[str]:
    """`province` of "the Argentine province of Catamarca"."""
    found = run.line.words
    if run.first > 1 and found[run.first - 1].key == "of":
        called = found[run.first - 2].key
        ruled = called in _SELF_RULED and run.first > 2 and found[run.first - 3].key in _AUTONOMOUS
        if ruled or called in _PROVINCES or (called in _REGIONS and run.key in provinces()):
            yield "province"


def office_apposed(run: Run) -> bool:
    """Whether an office is apposed to the name: "A spokesman for the board, Declan Moloney,"."""
    found = run.line.words
    if run.end - run.first < 2 or run.first < 3 or found[run.first - 1].text != ",":
        return False
    if run.end >= len(found) or found[run.end].text != ",":
        return False
    for place in range(run.first - 2, max(0, run.first - _FAR), -1):
        word = found[place]
        if word.key in words("offices"):
            return found[place + 1].key in ("for", "of", "on")
        if not word.text[0].isalnum():
            return False
    return False
