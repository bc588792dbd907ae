"""What became of an item and when it falls due, from the words of the sentence that states it."""

import re
from collections.abc import Iterable

from summarizer.answers import Kind
from summarizer.reading.phrases import bare_answer, normal, pattern
from summarizer.schema.brief import DemandStatus, ProposalStatus
from summarizer.text import content_words

__all__ = ["demand_status", "denied", "due", "furthest", "proposal_status"]

_PROPOSAL: dict[ProposalStatus, str] = {
    "withdrawn": "withdrawn",
    "rejected": "rejected",
    "implemented": "implemented",
    "accepted": "accepted",
    "under consideration": "considered",
}
"""The lists of `[proposal-status]`, what is told last in time first."""
_DEMAND: tuple[tuple[DemandStatus, str], ...] = (
    ("dropped", "dropped"),
    ("refused", "refused"),
    ("refused", "kept"),
    ("met", "met"),
)
_ORDER = (*_PROPOSAL, *dict(_DEMAND))
_NEVER = r"\b(?:neither|nobody|none|no one|not|never|nor)\b(?: (?!and\b|but\b)[\w'-]+){0,4} $"
_DENIED = re.compile(rf"{_NEVER}|\b(?:before|until|when)\b[^,;]*$")
"""Before a verdict that is denied or not given yet: "neither side had turned the idea down"."""
_OPEN = re.compile(rf"{_NEVER}|\b(?:whether|if|unless|before|until)\b(?: (?!and\b|but\b)[^\s,;]+)* $")
"""Before a yes that is denied or not given: "asked whether Chile took up its offer". Not "when both accepted it"."""
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_DUE = (
    r"(?:(?:by|before|until|from|after|on|next|this|late|early) )*"
    rf"(?:{_DAY}(?:,? {_DATE})?|{_DATE}|tomorrow|tonight|(?:next|this|coming) (?:week|month|year|round)"
    r"|in the coming (?:days|weeks)|the end of (?:the )?\w+|right away|immediately|at once)\b"
)


def proposal_status(sentence: str, *, about: str = "") -> ProposalStatus:
    """What the sentence says became of a proposal: `tabled` where it says nothing of an answer.

    With the proposal's own text in `about`, only what was done with a thing that it names counts as implemented: a
    sentence that tells of a memorandum may end with "after the prisoner exchange was completed".
    """
    text = _own(sentence, "proposal")
    for status, name in _PROPOSAL.items():
        found = next(
            (one for one in pattern("proposal-status", name).finditer(text) if _given(status, one, text)), None
        )
        if found and (status != "implemented" or not about or content_words(found.group()) & content_words(about)):
            return status
    return "tabled"


def demand_status(sentence: str, *, about: str = "") -> DemandStatus:
    """What the sentence says became of a demand: `standing` where it says nothing of an answer.

    With the demand's own text in `about`, it is also refused where somebody "refused to" do what it names: half of the
    words at the least.
    """
    text = _own(sentence, "demand")
    for status, name in _DEMAND:
        found = next((one for one in pattern("demand-status", name).finditer(text) if _given(status, one, text)), None)
        if found and not (status == "met" and _as_asked(text[: found.start()], found.group())):
            return status
    undone, words = pattern("demand-status", "undone").search(text), content_words(about)
    named = words & content_words(undone.group()) if undone else frozenset()
    return "refused" if named and 2 * len(named) >= len(words) else "standing"


def _given(status: ProposalStatus | DemandStatus, found: re.Match[str], text: str) -> bool:
    """Whether an answer is given by these words, and neither denied nor only asked for by those before them."""
    before = text[: found.start()]
    if status == "rejected":
        return not denied(before)
    return status not in ("accepted", "met") or not _OPEN.search(before)


def _as_asked(before: str, words: str) -> bool:
    """Whether a demand is only made as others made it: "The guild demanded a rise, as its members had asked"."""
    return words.startswith("as ") and bool(pattern("demand", "asks").search(before))


def denied(before: str) -> bool:
    """Whether an answer is denied, or not given yet, by the words before it, as the patterns want them."""
    return bool(_DENIED.search(before))


def furthest(statuses: Iterable[ProposalStatus | DemandStatus]) -> ProposalStatus | DemandStatus | None:
    """Of what several sentences say of one item, what is told last in time: a refusal goes before an acceptance.

    None where none of them tells more than that it was put forward.
    """
    found = set(statuses)
    return next((status for status in _ORDER if status in found), None)


def _own(sentence: str, kind: Kind) -> str:
    """The normal text of the sentence, without an answer to something else before what it states itself.

    "He turned that down and proposed a truce": the truce was not turned down.
    """
    text = normal(sentence)
    answer = bare_answer().search(text)
    if answer and not pattern(kind).search(text[: answer.start()]) and pattern(kind).search(text[answer.end() :]):
        return text[answer.end() :]
    return text


def due(text: str) -> str | None:
    """The first date, deadline or time that an item's text names, as it stands there."""
    found = re.search(rf"\b{_DUE}", text)
    return found.group().strip() if found else None
