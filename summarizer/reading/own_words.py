"""What an item's own sentences tell of its fate, and who answers in a sentence."""

import re
from collections.abc import Sequence

from summarizer.actors import Actors, party_id
from summarizer.reading.phrases import normal, pattern, written_out
from summarizer.reading.status import demand_status, furthest, proposal_status
from summarizer.reading.subject import subject
from summarizer.schema import Article, Demand, Proposal
from summarizer.schema.brief import AnyItem, ProposalStatus
from summarizer.text import one_line

__all__ = ["answering_id", "by_own_words", "cited"]

_SEVERAL = re.compile(r"(?:Both|Each|All|Neither|None)\b")
_TO_ANOTHER = re.compile(r"\b(?:propos|offer|suggest|invit|ready|prepared|willing|float|tabl|put forward|bid)\w*", re.I)
"""Words of what two sides together put to another."""
_ACCEPTED_AND = re.compile(
    r"\b(?:accept|welcom|approv|endors)\w*\b[^,;:\"]{0,80} (?:and|but) (?:(?:has|have|had|then|also|instead) )?"
    r"(?:offer|propos|suggest|invit|volunteer|tabl|pledg)"
)
"""What one accepts of another's and then puts forward oneself: "accepted Chile's apology and offered"."""


def by_own_words(item: AnyItem, article: Article, actors: Actors) -> AnyItem:
    """The item with what its own sentences tell; nobody refuses a demand of their own.

    A status that was taken from words that are not said of the item goes back to the first.
    """
    if isinstance(item, Proposal):
        told = {at: proposal_status(article.sentence(at), about=item.text) for at in cited(item)}
        theirs = [one for at, one in told.items() if not _own_answer(one, at, item, article, actors)]
        status = furthest(theirs) or _first_status(item, article)
        agreed = status == "tabled" and _is_shared(item, article)
        return item.model_copy(update={"status": "accepted" if agreed else status})
    if isinstance(item, Demand):
        statuses = {at: demand_status(article.sentence(at), about=item.text) for at in cited(item)}
        others = [one for at, one in statuses.items() if one != "refused" or _speaker(at, actors) not in item.by]
        taken = item.status in statuses.values()
        return item.model_copy(update={"status": furthest(others) or ("standing" if taken else item.status)})
    return item


def _is_shared(item: Proposal, article: Article) -> bool:
    """Whether several sides tell it as their own, so that they have agreed it (GUIDELINES.md, Proposal).

    Of the 20 such proposals of the gold all are agreed or done; what two sides propose to a third is not.
    """
    told = (article.sentence(at) for at in cited(item))
    return len(item.by) > 1 and not any(_TO_ANOTHER.search(sentence) for sentence in told)


def _first_status(item: Proposal, article: Article) -> ProposalStatus:
    """The item's status, but for one that was taken from its sentences."""
    taken = item.status != "tabled" and any(proposal_status(article.sentence(at)) == item.status for at in cited(item))
    return "tabled" if taken else item.status


def _own_answer(status: str, sentence: int, item: Proposal, article: Article, actors: Actors) -> bool:
    """Whether who makes the proposal answered another before it: "Lima rejected the offer and proposed a toll"."""
    text = normal(article.sentence(sentence))
    if status == "accepted":
        return bool(_ACCEPTED_AND.search(text)) and answering_id(sentence, article, actors) in item.by
    if status != "rejected":
        return False
    refused = pattern("proposal-status", "rejected").search(text)
    goes_on = bool(refused and re.match(r",? (?:and|but)\b", text[refused.end() :]))
    return goes_on and answering_id(sentence, article, actors) in item.by


def answering_id(sentence: int, article: Article, actors: Actors, words: str = "") -> str | None:
    """Id of the party that answers in the sentence: the one that it begins with, else the one that speaks.

    With the answering `words`, in lower case, their subject goes before the speaker: "the Kyrgyz side did so, he said".
    None where several answer together, whoever tells: "Both will come, the host said".
    """
    text = article.sentence(sentence)
    if _SEVERAL.match(text):
        return None
    named = actors.named_in(sentence)
    first = next((party_id(one) for one in named if text.startswith((one, *actors.aliases(one)))), None)
    return first or _doing(words, sentence, text, actors) or _speaker(sentence, actors)


def _doing(words: str, sentence: int, text: str, actors: Actors) -> str | None:
    """Id of the party that is the subject of the words, where they are of one alone."""
    told = written_out(one_line(text))
    before = told[: max(0, told.lower().replace("’", "'").find(words))] if words else ""
    found = subject(before, sentence, actors) if before else ()
    return party_id(found[0]) if len(found) == 1 else None


def _speaker(sentence: int, actors: Actors) -> str | None:
    """Id of the party that speaks in the sentence, where the article tells."""
    speaker = actors.speaker(sentence)
    return party_id(speaker.party) if speaker and speaker.party else None


def cited(item: AnyItem) -> Sequence[int]:
    """Numbers of the sentences that the item cites, in order."""
    return sorted({number for found in item.evidence for number in found.sentences})
