"""Which part a party plays in an article: go-between, or another that acts on the talks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Literal

from summarizer.who.lexicon import words
from summarizer.who.lines import Line
from summarizer.who.mentions import is_head
from summarizer.who.names import Hit

if TYPE_CHECKING:
    from summarizer.who.speech import Speaker

# Patterns are compiled when first used, not on import.
_MEDIATES = (
    r"(?i)\b(?:mediat\w+|broker(?:s|ed|ing)?|facilitat\w+|good offices|go-between|intermediar\w+|honest broker"
    r"|shuttl\w+|host(?:s|ed|ing)?|special (?:presidential )?envoy|trilateral|three-way|tripartite"
    r"|(?:carr(?:y|ied|ies|ying)|pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|convey(?:ed|s|ing)?) (?:\w+ )?messages?"
    r"|(?:credit|thank|prais)\w*|bring\w* (?:the |both )?(?:two )?(?:sides|parties) together"
    r"|(?:integrate|combine|merge|reconcile)\w* (?:them|the two|both|the (?:texts|drafts|proposals)))\b"
)
# Praise alone is none: it must be for help with the talks.
_FOR_HELP = r"(?i)\b(?:help|facilitat|mediat|host|broker|involve|role|effort|creat|arrang|organi[sz])\w*"
_NEGATED = (
    r"(?i)\b(?:no|not|without|never|nor|neither|n't|reject\w*|refus\w*|rul\w+ out|declin\w*|deni\w*)\b"
    r"(?:\W+\w+){0,4}?\W*$"
)
_LISTED = frozenset([",", "and", "or", "&", "the", "with", "along", "as", "well"])
_PLACED = frozenset(["in", "at", "near", "around", "outside", "inside", "across"])
_SENDS = frozenset(["from", "of"])


def role(
    party: str, lines: Sequence[Line], speakers: Iterable[Speaker], *, among: Sequence[str]
) -> Literal["mediator", "observer"] | None:
    """`mediator` by what a sentence says of the party, else `observer` where it acts, else None: mere background."""
    seen = [(line, hit) for line in lines if line.number for hit in line.hits if hit.form.party == party]
    states = [_mediates(line, hit, among) for line, hit in seen]
    if any(state is True for state in states):
        return "mediator"
    speaks = any(speaker.party == party for speaker in speakers)
    denied = any(state is False for state in states)
    return "observer" if speaks or denied or any(_acts(line, hit) for line, hit in seen) else None


def _mediates(line: Line, hit: Hit, among: Sequence[str]) -> bool | None:
    """True where the sentence says that the party mediates, False where it denies it, None where it says neither."""
    if is_place(line, hit):
        return None
    denied = None
    for cue in re.finditer(_MEDIATES, line.text):
        if not _concerns(line, hit, cue, among):
            continue
        if re.search(_NEGATED, line.text[: cue.start()]):
            denied = False
        else:
            return True
    return denied


def _concerns(line: Line, hit: Hit, cue: re.Match[str], among: Sequence[str]) -> bool:
    """Whether the cue speaks of this party rather than of another in the sentence."""
    word = cue[0].lower()
    if word.startswith(("credit", "thank", "prais")):
        start = line.words[hit.first].start
        return start > cue.end() and re.search(_FOR_HELP, line.text[cue.end() :]) is not None
    if word.startswith(("trilateral", "three-way", "tripartite")):
        return set(among) <= {other.form.party for other in line.hits}
    if word.startswith(("integrat", "combin", "merg", "reconcil")):
        return next((other for other in line.hits if other.form.party not in among), None) == hit
    return hit in _bearers(line, cue)


def _bearers(line: Line, cue: re.Match[str]) -> Sequence[Hit]:
    """The parties that *mediate* or the like is said of: "mediation by X", else those before, else those after."""
    groups = _groups([hit for hit in line.hits if hit.form.party and not is_place(line, hit)], line)
    after = [group for group in groups if line.words[group[0].first].start >= cue.end()]
    before = [group for group in groups if line.words[group[-1].end - 1].end <= cue.start()]
    if after and _by(line, after[0][0], cue):
        return after[0]
    return before[-1] if before else after[0] if after else ()


def _by(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    gap = line.text[cue.end() : line.words[hit.first].start].split()
    return bool(gap) and gap[0] in ("by", "from", "of") and len(gap) <= 4


def _groups(hits: Sequence[Hit], line: Line) -> list[list[Hit]]:
    """Parties named one after the other: "the United States, Saudi Arabia, and Türkiye"."""
    groups: list[list[Hit]] = []
    for hit in hits:
        between = line.words[groups[-1][-1].end : hit.first] if groups else ()
        if groups and all(word.key in _LISTED for word in between):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def is_place(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where: "in Turkey", "in Istanbul, Turkey"."""
    place = hit.first - 1
    if place >= 0 and line.words[place].key == "the":
        place -= 1
    if place < 0 or hit.form.kind not in ("name", "seat"):
        return False
    if line.words[place].key in _PLACED:
        return True
    city = place >= 2 and line.words[place].text == "," and line.words[place - 1].capital
    return city and any(line.words[back].key in _PLACED for back in range(max(0, place - 4), place))


def _acts(line: Line, hit: Hit) -> bool:
    """Whether the party does something in the sentence: subject of a verb, sender of envoys, with an official."""
    if is_place(line, hit):
        return False
    found = line.words
    after = next((word for word in found[hit.end :] if not word.key.endswith("ly")), None)
    if (
        after
        and hit.form.kind != "adjective"
        and (after.key in words("acts") or after.key in words("speech") or after.key.endswith("ed"))
    ):
        return True
    if hit.form.kind == "adjective":
        return any(is_head(word) for word in found[hit.end : hit.end + 3])
    return any(
        word.key in _SENDS and is_head(found[place - 1]) for place, word in enumerate(found[: hit.first]) if place
    )
