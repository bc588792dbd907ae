"""Which part a party plays in an article: go-between, or another that acts on the talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from summarizer.who.clauses import is_described, is_place, is_subject
from summarizer.who.lexicon import kinds
from summarizer.who.lines import Line
from summarizer.who.marks import NO_PART
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import Hit

if TYPE_CHECKING:
    from summarizer.who.speech import Speaker

# Patterns are compiled when first used, not on import.
_MEDIATES = (
    r"(?i)\b(?:mediat\w+|broker(?:s|ed|ing)?|facilitat\w+|good offices|go-between|intermediar\w+|honest broker"
    r"|shuttl\w+|host(?:s|ed|ing)?|special (?:presidential )?envoy|trilateral|three-way|tripartite"
    r"|(?:carr(?:y|ied|ies|ying)|pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|convey(?:ed|s|ing)?) (?:\w+ )?messages?"
    r"|(?:credit|thank|prais)\w*|(?:bring\w*|brought) (?:the |both )?(?:two )?(?:sides|parties) (?:\w+ )?together"
    r"|(?:chair(?:s|ed|ing)?|conven(?:es?|ed|ing))\b(?:\W+[\w.]+){0,6}?\W+(?:talks|sessions?|negotiations|rounds?|summit)"
    r"|(?:invit|summon)\w* (?:both|the two|the) (?:sides|parties)|conciliators?"
    r"|(?:conciliation|arbitration) (?:service|body|panel|board)"
    r"|(?:talks|negotiations|sessions?|meetings?|rounds?) (?:\w+ ){0,3}(?:chaired|hosted|convened|facilitated) by"
    r"|(?:got|bring\w*|brought|asked|called|invited) (?:them|both sides|the (?:two )?(?:sides|parties))"
    r" (?:back )?(?:in|to)\b"
    r"|(?:sent|gave|handed|presented|submitted|circulated) (?:to )?(?:the )?(?:delegat\w+|both sides|two sides|parties)"
    r"|(?:integrate|combine|merge|reconcile)\w* (?:them|the two|both|the (?:texts|drafts|proposals)))\b"
)
# Praise alone is none: it must be for help with the talks.
_FOR_HELP = r"(?i)\b(?:help|facilitat|mediat|host|broker|involve|role|effort|creat|arrang|organi[sz])\w*"
_NEGATED = (
    r"(?i)\b(?:no|not|without|never|nor|neither|n't|reject\w*|refus\w*|rul\w+ out|declin\w*|deni\w*)\b"
    r"(?:\W+\w+){0,4}?\W*$"
)
_LISTED = frozenset([",", "and", "or", "&", "the", "with", "along", "alongside", "together", "as", "well"])
_SENDS = frozenset(["from", "of"])
_FAR = 6
# A mediator who is named for nobody: "under a mediator", "the government mediator".
_SOMEBODY = r"(?i)\b(?:an?|under|independent|government|federal|state) (?:\w+ )?mediators?$"
# "In its own talks with the United States, Japan": another negotiation than the article's. Nor is silence an act.
_NO_ACT = (
    rf"{NO_PART}|\bdeclined to comment\b"
    r"|\bdid not (?:immediately )?(?:respond|reply) to (?:a )?requests?\b|\b(?:had|gave) no (?:immediate )?comment\b"
)


def role(
    party: str,
    lines: Sequence[Line],
    speakers: Mapping[int, Speaker],
    *,
    among: Sequence[str],
    apart: Collection[int] = frozenset(),
) -> Literal["mediator", "observer"] | None:
    """`mediator` by what a sentence says of the party, else `observer` where it acts, else None: mere background.

    What a party does in the sentences `apart`, which tell of other matters, does not count.
    """
    lines = [line for line in lines if line.number not in apart] if apart else lines
    seen = [(line, hit) for line in lines if line.number for hit in line.hits if hit.form.party == party]
    states = [_mediates(line, hit, among) for line, hit in seen]
    if any(state is True for state in states):
        return "mediator"
    idle = {line.number for line, _ in seen if re.search(_NO_ACT, line.text)}
    speaks = any(one.party == party for number, one in speakers.items() if number not in idle and number not in apart)
    denied = any(state is False for state in states)
    return "observer" if speaks or denied or any(_acts(line, hit) for line, hit in seen) else None


def _mediates(line: Line, hit: Hit, among: Sequence[str]) -> bool | None:
    """True where the sentence says that the party mediates, False where it denies it, None where it says neither."""
    if is_place(line, hit):
        return None
    denied = None
    for cue in re.finditer(_MEDIATES, line.text):
        if re.search(_SOMEBODY, line.text[: cue.end()]):
            continue
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
        return bool(among) and set(among) <= {other.form.party for other in line.hits}
    if word.startswith(("integrat", "combin", "merg", "reconcil")):
        return bool(among) and next((other for other in line.hits if other.form.party not in among), None) == hit
    return hit in _bearers(line, cue)


def _bearers(line: Line, cue: re.Match[str]) -> Sequence[Hit]:
    """The parties that *mediate* or the like is said of: "mediation by X", else those before, else those after."""
    groups = _groups([hit for hit in line.hits if hit.form.party and not is_place(line, hit)], line)
    after = [group for group in groups if line.words[group[0].first].start >= cue.end()]
    before = [group for group in groups if line.words[group[-1].end - 1].end <= cue.start()]
    if after and _by(line, after[0][0], cue):
        return after[0]
    if before and after and _with(line, after[0][0], cue):
        return [*before[-1], *after[0]]
    return before[-1] if before else after[0] if after else ()


def _by(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    gap = line.text[cue.end() : line.words[hit.first].start].split()
    return bool(gap) and gap[0] in ("by", "from", "of") and len(gap) <= 4


def _with(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    """Whether another does it together: "mediating together with Qatar"."""
    gap = line.text[cue.end() : line.words[hit.first].start].lower().split()
    return bool(gap) and len(gap) <= 3 and set(gap) <= _LISTED


def _groups(hits: Sequence[Hit], line: Line) -> list[list[Hit]]:
    """Parties named one after the other: "the United States, Saudi Arabia, and Türkiye"."""
    groups: list[list[Hit]] = []
    for hit in hits:
        between = line.words[groups[-1][-1].end : hit.first] if groups else ()
        listed = any(word.key in _LISTED for word in between) or not between
        if groups and listed and all(word.key in _LISTED or word.key in kinds() for word in between):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _acts(line: Line, hit: Hit) -> bool:
    """Whether the party does something in the sentence: subject of a verb, sender of envoys, with an official."""
    if is_place(line, hit) or re.search(_NO_ACT, line.text):
        return False
    if _of_another(line, hit) or is_described(line, hit):
        return False
    group = next(group for group in _groups(line.hits, line) if hit in group)
    if is_subject(line, group[-1]) or is_subject(line, hit):
        return True
    found = line.words
    if hit.form.kind == "adjective":
        return any(is_head(word) for word in found[hit.end : hit.end + 3]) and not _of_another(line, hit)
    return any(
        word.key in _SENDS and is_head(found[place - 1])
        for place, word in enumerate(found[: hit.first])
        if place and hit.first - place < _FAR
    )


def _of_another(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where somebody is from who speaks for another: "Rwandan Environment Minister Claudine
    Mukamana, who co-chairs the coalition"."""
    found = line.words
    beside = (other for other in line.hits if other.form.kind == "person" and abs(other.first - hit.end) <= _FAR)
    for other in beside:
        first, end = (hit.end, other.first) if other.first >= hit.end else (other.end, hit.first)
        title = all(belongs(word) or word.text == "," or word.key in ("of", "the") for word in found[first:end])
        if title and other.form.party not in (None, hit.form.party):
            return True
    return False
