"""What became of an item and when it falls due, from the words of the sentence that states it."""

import re
from functools import cache

from summarizer.schema.brief import DemandStatus, ProposalStatus

__all__ = ["demand_status", "due", "proposal_status"]

_PROPOSAL: tuple[tuple[ProposalStatus, str], ...] = (
    ("withdrawn", r"withdr(?:ew|awn) (?:its|his|her|their|the) (?:\w+ )?(?:offer|proposal|plan)"),
    ("rejected", r"(?:rejected|turned down|refused|dismissed|ruled out) (?:\w+['’]?s? ){0,3}(?:offer|proposal|plan|idea|invitation)"),
    ("implemented", r"(?:led to|resulted in|carried out|completed|concluded|took place|finali[sz]ed on)\b[^.]{0,60}(?:exchange|swap|release|transfer|withdrawal)|(?:exchange|swap|release|transfer)\b[^.]{0,60}(?:was completed|was carried out|finali[sz]ed)"),
    ("accepted", r"agreed|reached (?:a|an) (?:deal|agreement|accord|compromise)|accepted"),
    ("under consideration", r"(?:would|will|is|are|to) (?:consider|study|examine|review|considering|studying|weighing)|under (?:consideration|review)|await\w* [^.]{0,40}(?:confirmation|answer|reply|response)"),
)  # fmt: skip
_DEMAND: tuple[tuple[DemandStatus, str], ...] = (
    ("dropped", r"(?:dropped|abandoned|withdrew|no longer insists? on) (?:its|his|her|their|the) (?:\w+ )?(?:demand|condition)"),
    ("refused", r"(?:rejected|refused|dismissed|turned down|ruled out) (?:\w+['’]?s? ){0,3}(?:demand|call|request|condition|ultimatum)"),
    ("met", r"(?:met|fulfilled|accepted|granted) (?:\w+['’]?s? ){0,3}(?:demand|condition|request)"),
)  # fmt: skip
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DUE = (
    rf"(?:(?:by|before|until|from|after|on|next|this|late|early) )*(?:{_DAY}(?:,? (?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH}))?"
    rf"|{_MONTH} \d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?|tomorrow|tonight"
    r"|(?:next|this|coming) (?:week|month|year|round)|in the coming (?:days|weeks)|the end of (?:the )?\w+"
    r"|right away|immediately|at once)\b"
)


def proposal_status(sentence: str) -> ProposalStatus:
    """What the sentence says became of a proposal: `tabled` where it says nothing of an answer."""
    return next((status for status, pattern in _compiled()[0] if pattern.search(sentence)), "tabled")


def demand_status(sentence: str) -> DemandStatus:
    """What the sentence says became of a demand: `standing` where it says nothing of an answer."""
    return next((status for status, pattern in _compiled()[1] if pattern.search(sentence)), "standing")


def due(text: str) -> str | None:
    """The first date, deadline or time that an item's text names, as it stands there."""
    found = _compiled()[2].search(text)
    return found.group().strip() if found else None


@cache
def _compiled() -> tuple[
    tuple[tuple[ProposalStatus, re.Pattern[str]], ...],
    tuple[tuple[DemandStatus, re.Pattern[str]], ...],
    re.Pattern[str],
]:
    return (
        tuple((status, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for status, words in _PROPOSAL),
        tuple((status, re.compile(rf"\b(?:{words})", re.IGNORECASE)) for status, words in _DEMAND),
        re.compile(rf"\b{_DUE}"),
    )
