"""Provinces, states of a federation and counties that an article shows to act by a government of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.who.clauses import is_verb
from summarizer.who.lexicon import country_names, provinces, words
from summarizer.who.marks import PAST
from summarizer.who.names import POSSESSIVES, Token, folded
from summarizer.who.runs import Run

__all__ = ["GOVERNMENTS", "LOCAL", "countries", "governs"]

LOCAL = frozenset(["cantonal", "county", "provincial", "regional", "state"])
"""What tells that a government or a minister is not a country's."""
GOVERNMENTS = frozenset(["administration", "authorities", "cabinet", "government"])
_PARTS = frozenset(["canton", "county", "oblast", "prefecture", "province"])
"""Words that end the name of a part of a country."""
_PREMIERS = frozenset(["governor", "premier"])
_TITLES = frozenset(["gov", "governor", "minister", "ministry", "premier"])
_LONGEST_TITLE = 4
_FEDERAL = (
    r"\b(?:provinc(?:es?|ial)|cantonal|(?:state|regional|county) (?:government|minister)|premier|governors?|federal"
    r"|chief minister|(?:both|two|three|neighbou?ring) (?:states|regions)"
    r"|(?:basin|border|coastal|downstream|lower|upper|upstream) states)\b"
)
_WILL = re.compile(
    r"(?:accept|agree|ask|declin|demand|insist|offer|oppos|propos|refus|reject|seek|urg|want)(?:s|es|d|ed|ing)?"
)
"""What one who decides does: "wants", "has refused", "declining to halt"."""
_DELEGATES = frozenset(["delegates", "delegation", "negotiators", "side"])
_SPEAKERS = frozenset(["officials"])
"""Those who speak for a part of a country where it is one of several at a table; elsewhere they may be anybody."""
_HAS = frozenset(["has", "had", "have", "is", "was", "would", "will", "yet", "to", "not", "told"])
_CONVEYS = (["has", "conveyed"], ["had", "conveyed"])
_OF_COUNTRIES = ("land", "ia", "stan")
_LONGEST_VERB = 4
_LONGEST_ASIDE = 9


def governs(run: Run, article: str, *, known: bool = False) -> bool:
    """Whether the name is one of a part of a country, and the text beside it tells that its government acts.

    "the Punjab government", "the state government of Holm", "Manitoba's labour minister"; and "Punjab wants" in an
    `article` that speaks of provinces.
    """
    found = run.line.words
    known = known or (run.key in provinces() and run.key not in countries()) or run.words[-1].key in _PARTS
    return (
        _before_government(found, run.end, known=known)
        or _of_government(found, run.first, known=known)
        or _is_governed(run, article)
        or (known and (_has_minister(run) or _sends(run, article) or _decides(run, article)))
    )


@cache
def countries() -> frozenset[str]:
    """Countries' names, folded: Georgia, where it is the state, is no party, for it would be taken for the country."""
    return frozenset(folded(name) for name in country_names().values())


def _before_government(found: Sequence[Token], end: int, *, known: bool) -> bool:
    """Whether a government follows: "the Punjab government", "the Holm state government"."""
    at = end + (end < len(found) and found[end].key in POSSESSIVES)
    local = at < len(found) and found[at].key in LOCAL
    at += local
    government = at < len(found) and found[at].key in GOVERNMENTS and found[at].text.islower()
    return government and (known or local)


def _of_government(found: Sequence[Token], first: int, *, known: bool) -> bool:
    """Whether it is the one whose government is named: "the state government of Holm"."""
    place = first - 1 - (first > 0 and found[first - 1].key == "the")
    if place < 1 or found[place].key != "of":
        return False
    if known and found[place - 1].key in _PREMIERS:
        return place < 2 or found[place - 2].key not in words("past")  # "the premier of Ontario"
    if found[place - 1].key not in GOVERNMENTS:
        return False
    return known or (place > 1 and found[place - 2].key in LOCAL)


def _is_governed(run: Run, article: str) -> bool:
    """Whether one word that no table knows names a country by its government: "the government of Holmland"; one that
    sounds like a country or is a place in the article, for a government is its leader's too."""
    before = [word.key for word in run.line.words[max(0, run.first - 3) : run.first]]
    if before != ["the", "government", "of"] or len(run.words) != 1:
        return False
    place = rf"\bin {re.escape(run.text)}\b|\b{re.escape(run.text)}['’]s (?:army|border|capital|national|people)\b"
    return run.key.endswith(_OF_COUNTRIES) or re.search(place, article) is not None


def _has_minister(run: Run) -> bool:
    """Whether one who governs it follows: "Manitoba's labour minister", "Ohio Gov. Jo Roe"."""
    found = run.line.words
    if run.first and found[run.first - 1].key in words("past"):
        return False
    for at, word in enumerate(found[run.end : run.end + _LONGEST_TITLE], run.end):
        attorney = word.key == "attorney" and found[at + 1 : at + 2] and found[at + 1].key == "general"
        secretary = word.text == "Secretary" and found[run.end].key in POSSESSIVES
        if word.key in _TITLES or attorney or secretary:
            return True
        owned = word.capital and found[run.end].key in POSSESSIVES  # "Telangana's Irrigation Secretary"
        if not owned and word.key not in POSSESSIVES and word.key not in words("fields") | words("qualifiers"):
            return False
    return False


def _sends(run: Run, article: str) -> bool:
    """Whether those who act for it follow: "the Punjab side", "Nevada's negotiators"."""
    found = run.line.words
    at = run.end + (run.end < len(found) and found[run.end].key in POSSESSIVES)
    if at >= len(found) or found[at].text[0].isupper() or _is_past(run):
        return False
    after = found[at + 1] if at + 1 < len(found) else None
    if after and found[at].key == "side" and after.key.endswith("s") and not is_verb(after):
        return False  # "Kerala side streets"
    return found[at].key in _DELEGATES or (found[at].key in _SPEAKERS and _is_federal(article))


def _decides(run: Run, article: str) -> bool:
    """Whether it wants or refuses something, in an article that speaks of provinces."""
    at = _past_aside(run)
    found = run.line.words[at : at + _LONGEST_VERB]
    if not found or not _may_be_subject(run, found[0]):
        return False
    will = next((word for word in found if word.key not in _HAS), None)
    wills = (will is not None and _WILL.fullmatch(will.key) is not None) or _tells(found)
    return wills and not _is_past(run) and _is_federal(article)


def _past_aside(run: Run) -> int:
    """Where the sentence goes on behind the name, and behind what commas set apart: "Ohio, for its part, wants"."""
    found = run.line.words
    if run.end >= len(found) or found[run.end].text != ",":
        return run.end
    near = range(run.end + 2, min(len(found), run.end + _LONGEST_ASIDE))
    end = next((at for at in near if found[at].text == ","), 0)
    aside = bool(end) and all(word.text.islower() for word in found[run.end + 1 : end])
    return end + 1 if aside else run.end


def _tells(found: Sequence[Token]) -> bool:
    """Whether it says something to somebody: "told the panel", "has conveyed its refusal", "has yet to answer"."""
    keys = [word.key for word in found]
    return keys[0] == "told" or keys[:2] in _CONVEYS or keys[:3] == ["has", "yet", "to"]


def _may_be_subject(run: Run, verb: Token) -> bool:
    """Whether no word before makes it part of something else: it may stand after `with`, "with Punjab refusing"."""
    before = run.line.words[run.first - 1] if run.first else None
    if before is None or (before.key == "with" and verb.key.endswith("ing")):
        return True
    name = before.capital and before.key not in words("common")  # unlike "But Kansas wants"
    return not (name or before.key in words("prepositions"))


def _is_past(run: Run) -> bool:
    return re.search(PAST, run.line.text) is not None


@lru_cache(maxsize=2)
def _is_federal(article: str) -> bool:
    """Whether the article speaks of parts of a country; asked for each name of one, and the same all through it."""
    return re.search(_FEDERAL, article, re.IGNORECASE) is not None
