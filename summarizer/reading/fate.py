"""An item without the words that tell what became of it: the offer, of "vote down the board's offer"."""

import re

from summarizer.reading.phrases import one_of
from summarizer.schema import Section
from summarizer.schema.brief import DemandStatus, ProposalStatus, QuestionStatus

__all__ = ["without_fate"]

_REFUSED = re.compile(
    r"(?:reject|turn(?:ed)? down|vot(?:e|ed) (?:down|against)|spurn|rebuff|dismiss|thr[eo]w out|withdr[ae]w|pull)"
    r"(?:ed|s)? ",
    re.I,
)
_ENDS = re.compile(r",? (?:was |were |has been |had been )?(?:rejected|turned down|withdrawn|voted down)$")
_DROPPED = re.compile(
    r"(?:drop(?:ped)?|abandon(?:ed)?|g[ai]ven? up|withdr[ae]wn?|waived?|scrap(?:ped)?)"
    r" (?:its|their|his|her|an?|the) (?:\w+ )?"
    r"(?:call|demand|insistence|claim|request)s? (?:for|on|that|to) ",
    re.I,
)
_OVER = {"proposals": ("rejected", "withdrawn"), "demands": ("dropped",), "open_questions": ()}


def without_fate(text: str, section: Section, status: ProposalStatus | DemandStatus | QuestionStatus) -> str:
    """The text, without the act that ended it where its status tells of that.

    A refusal is left out only before what is put forward: "withdraw its offer" tells of an offer, "withdraw its troops"
    is one.
    """
    if status not in _OVER[section]:
        return text
    if section == "demands":
        return _DROPPED.sub("", text, count=1) if _DROPPED.match(text) else text
    refused = _REFUSED.match(text)
    if refused and one_of("plan").search(text[refused.end() :].lower().partition(" to ")[0]):
        return text[refused.end() :]
    return _ENDS.sub("", text)
