"""Who does something in a sentence in which nobody speaks, and how a speaker is told."""

from __future__ import annotations

import re
from typing import NamedTuple

from summarizer.who.clauses import is_described, is_subject, is_verb, subject, whole
from summarizer.who.lines import Line
from summarizer.who.names import Hit

__all__ = ["PRONOUNS", "Speaker", "acting", "form_of", "joined", "person_there", "spoken_by"]

PRONOUNS = frozenset(["he", "she"])
_JOINED = 6
_EXPLETIVE = (
    r"\W*It (?:also )?(?:is|was|remain(?:s|ed))(?: \w+){0,2}? (?:(?:un)?clear|uncertain|unknown|known|to be seen)\b"
)
"""Where `it` is nobody: "It is not clear when they will meet"."""


class Speaker(NamedTuple):
    """Who speaks in a sentence: a person, or a party by itself. `party` is None where the article does not tell."""

    name: str
    party: str | None
    person: bool


def acting(line: Line, topic: str | None, last: Speaker | None) -> Speaker | None:
    """Who does something in a sentence where nobody speaks: "Lavrov has invited Umerov", "It turned the offer down"."""
    first = line.words[0].key if line.words else ""
    if first in PRONOUNS:
        return last if _does(line) else None
    if first == "it" and re.match(_EXPLETIVE, line.text):
        return None
    if first in ("it", "its") and not any(hit.form.kind == "person" for hit in line.hits):
        return Speaker(topic, topic, person=False) if topic and _does(line) else None
    hit = subject(line)
    return (
        spoken_by(line, hit)
        if hit
        and (hit.form.party or hit.form.kind == "person")
        and not joined(line, hit)
        and not is_described(line, hit)
        else None
    )


def person_there(line: Line, last: Speaker | None) -> Speaker | None:
    """Whom "he" or "she" means after a sentence in which a party speaks: the person who does something there, too."""
    people = [hit for hit in line.hits if hit.form.kind == "person"]
    acting = [hit for hit in people if is_subject(line, hit)]
    return spoken_by(line, acting[-1]) if acting else None if people else last


def _does(line: Line) -> bool:
    """Whether a verb follows the pronoun that opens the sentence, or what it owns: "Its counter-offer foresees"."""
    return any(is_verb(word) for word in line.words[1:4])


def joined(line: Line, hit: Hit) -> bool:
    """Whether another party stands beside: "China and the G77 rejected", "Sudan's army and the rebel RSF said"."""
    before = [other for other in line.hits if other.end <= hit.first]
    ends = {end: other.form.party for other in before for end in (other.end, whole(line, other))}
    listed = False
    for place in range(hit.first - 1, max(-1, hit.first - _JOINED), -1):
        word = line.words[place]
        listed = listed or word.key == "and" or (word.text == "," and listed)
        if listed and place in ends:
            return ends[place] not in (None, hit.form.party)
        if word.text[0].isupper() or is_verb(word):
            return False
    return False


def spoken_by(line: Line, hit: Hit) -> Speaker:
    """The person or party of a name as a speaker."""
    if hit.form.kind == "person":
        return Speaker(form_of(line, hit), hit.form.party, person=True)
    party = hit.form.party or ""
    return Speaker(party, party, person=False)


def form_of(line: Line, hit: Hit) -> str:
    """The name as written there."""
    return line.slice(hit.first, hit.end)
