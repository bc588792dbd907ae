"""Sentences that answer what was put forward before them: "Okafor turned that down"."""

import re
from typing import NamedTuple

from summarizer.reading.background import Background
from summarizer.reading.cues import kinds
from summarizer.reading.phrases import one_of, pattern
from summarizer.reading.status import denied
from summarizer.schema.brief import DemandStatus, ProposalStatus

__all__ = ["VERDICTS", "Answer", "answers"]

VERDICTS: dict[str, tuple[ProposalStatus, DemandStatus | None]] = {
    "withdrawn": ("withdrawn", "dropped"),
    "rejected": ("rejected", "refused"),
    "judged": ("rejected", "refused"),
    "resisted": ("rejected", "refused"),
    "accepted": ("accepted", "met"),
    "considered": ("under consideration", None),
    "owed": ("under consideration", None),
}
"""The lists of `[answers]`, and what each makes of a proposal and of a demand."""
_OPEN = re.compile(r"\b(?:whether|if|unless|how)\b[^,;]*$")
"""Before an answer that is not given: "would not say if he will take it to his members"."""
_NOT_ALL = re.compile(
    r"(?:;|,? (?:and|but|while|though|although|whereas)) (?!(?:it|he|she|they|has|have|had)\b)(?:[\w'.-]{1,40} ){1,6}?"
    r"(?:has|have|had) (?:not (?:yet )?|yet to |still to )"
    r"(?:repl|respond|answer|decide|follow|given? an answer)\w*(?= ?[.,;\"]|$| to (?:it|that|this)\b)"
)
"""After an acceptance: another who has not answered, "Chile said yes; Peru has not yet replied"."""
_NAMES_IT = re.compile(r" (?:to|of|for|that|under)\b")
_NAMED = {"proposals": "plan", "demands": "claim"}
"""The list of `[words]` that names the items of a section: "the offer", "the call"."""


class Answer(NamedTuple):
    """A sentence that answers what was put forward before."""

    sentence: int
    verdict: str
    """A list of `[answers]`."""
    of: frozenset[str]
    """Sections of the items that it can be said of."""
    text: str
    """The sentence, as the patterns want it."""
    words: str
    """Its words that answer."""
    leads: bool
    """Whether nothing is stated before it in the sentence, so that it cannot be said of what the sentence states."""


def answers(background: Background) -> tuple[Answer, ...]:
    """The sentences of an article that answer what was put forward before them, in order."""
    told = ((number, text) for number, text in background.texts.items() if number not in background.by_words)
    return tuple(answer for number, text in told if (answer := _answer(number, text)))


def _answer(number: int, text: str) -> Answer | None:
    for verdict, (_, of_demand) in VERDICTS.items():
        found = pattern("answers", verdict).search(text)
        if found and not _OPEN.search(text[: found.start()]) and not _elsewhere(verdict, found, text):
            sections = {"proposals", "demands"} if of_demand else {"proposals"}
            if verdict == "resisted":
                sections = {"demands"}
            if named := {section for section, name in _NAMED.items() if one_of(name).search(found.group())}:
                sections = sections & named or sections
            told = "considered" if verdict == "accepted" and _NOT_ALL.search(text, found.end()) else verdict
            return Answer(number, told, frozenset(sections), text, found.group(), not kinds(text[: found.start()]))
    return None


def _elsewhere(verdict: str, found: re.Match[str], text: str) -> bool:
    """Whether a verdict other than "considered" is denied, or said of what the sentence goes on to name.

    "It pulled its proposal for a cap" points back to nothing.
    """
    if verdict == "considered":
        return False
    last = found.group().split()[-1]
    named = any(one_of(name).fullmatch(last) for name in ("thing", *_NAMED.values()))
    return bool(denied(text[: found.start()]) or (named and _NAMES_IT.match(text, found.end())))
