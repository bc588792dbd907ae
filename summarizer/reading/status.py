"""What became of an item and when it falls due, from the words of the sentence that states it."""

import re
from functools import cache

from summarizer.schema.brief import DemandStatus, ProposalStatus

__all__ = ["demand_status", "due", "proposal_status"]

_OFFER = r"(?:offer|proposal|plan|idea|invitation)"
_CLAIM = r"(?:demand|call|request|condition|ultimatum)"
_DEAL = r"(?:exchange|swap|release|transfer|withdrawal)"
_WHOSE = r"(?:its|his|her|their|the) (?:\w+ )?"
_UP_TO_THREE = r"(?:\w+['’]?s? ){0,3}"
_DONE = r"(?:led to|resulted in|carried out|completed|concluded|took place|finali[sz]ed)"
_NO = r"(?:rejected|turned down|refused|dismissed|ruled out)"

_PROPOSAL: tuple[tuple[ProposalStatus, str], ...] = (
    ("withdrawn", rf"withdr(?:ew|awn) {_WHOSE}{_OFFER}"),
    ("rejected", rf"{_NO} {_UP_TO_THREE}{_OFFER}"),
    ("implemented", rf"{_DONE}\b[^.]{{0,60}}{_DEAL}|{_DEAL}\b[^.]{{0,60}}(?:was completed|was carried out)"),
    ("accepted", r"agreed|reached (?:a|an) (?:deal|agreement|accord|compromise)|accepted"),
    (
        "under consideration",
        r"(?:would|will|is|are|to) (?:consider|study|examine|review|considering|studying|weighing)"
        r"|under (?:consideration|review)|await\w* [^.]{0,40}(?:confirmation|answer|reply|response)",
    ),
)
_DEMAND: tuple[tuple[DemandStatus, str], ...] = (
    ("dropped", rf"(?:dropped|abandoned|withdrew|no longer insists? on) {_WHOSE}(?:demand|condition)"),
    ("refused", rf"{_NO} {_UP_TO_THREE}{_CLAIM}"),
    ("met", rf"(?:met|fulfilled|accepted|granted) {_UP_TO_THREE}{_CLAIM}"),
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATE = rf"(?:{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_DUE = (
    r"(?:(?:by|before|until|from|after|on|next|this|late|early) )*"
    rf"(?:{_DAY}(?:,? {_DATE})?|{_DATE}|tomorrow|tonight|(?:next|this|coming) (?:week|month|year|round)"
    r"|in the coming (?:days|weeks)|the end of (?:the )?\w+|right away|immediately|at once)\b"
)


def proposal_status(sentence: str) -> ProposalStatus:
    """What the sentence says became of a proposal: `tabled` where it says nothing of an answer."""
    return next((status for status, words in _PROPOSAL if _pattern(words).search(sentence.lower())), "tabled")


def demand_status(sentence: str) -> DemandStatus:
    """What the sentence says became of a demand: `standing` where it says nothing of an answer."""
    return next((status for status, words in _DEMAND if _pattern(words).search(sentence.lower())), "standing")


def due(text: str) -> str | None:
    """The first date, deadline or time that an item's text names, as it stands there."""
    found = re.search(rf"\b{_DUE}", text)
    return found.group().strip() if found else None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})")
