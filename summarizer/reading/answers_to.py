"""Answers told after what they answer: "Tilsley offered a bonus. Okafor turned that down."

A sentence that points back ("that", "the offer", "has refused") tells what became of the nearest item before it that it
can be said of, by another party; what it withdraws is the party's own. Where two items may be meant, neither changes.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarizer.actors import Actors, party_id
from summarizer.answers import Kind
from summarizer.reading.background import Background
from summarizer.reading.cues import cues, kinds
from summarizer.reading.phrases import normal, one_of, pattern
from summarizer.reading.quotes import MOST_CITED, quote
from summarizer.reading.status import demand_status, furthest, proposal_status
from summarizer.schema import Article, ArticleBrief, Demand, Proposal, Section
from summarizer.schema.brief import AnyItem, DemandStatus, ProposalStatus
from summarizer.text import content_words, numbers

__all__ = ["Answer", "answers", "with_answers", "with_statuses"]

_REACH = 3
"""Sentences from an item to its answer, at most. On the sample and development articles, each item cited by its first
sentence alone, three gives 69 of the 82 answered items their status, two and four 68."""
_AFTER: dict[str, tuple[ProposalStatus, DemandStatus | None]] = {
    "withdrawn": ("withdrawn", "dropped"),
    "rejected": ("rejected", "refused"),
    "judged": ("rejected", "refused"),
    "accepted": ("accepted", "met"),
    "considered": ("under consideration", None),
}
"""The lists of `[answers]`, and what each makes of a proposal and of a demand."""
_OPEN = re.compile(r"\b(?:whether|if|unless|before|until)\b[^,;]*$")
"""Before an answer that is not given: "would not say if he will take it to his members"."""
_NAMED = {"proposals": "plan", "demands": "claim"}
"""The list of `[words]` that names the items of a section: "the offer", "the call"."""
_KIND_OF: dict[Section, Kind] = {"proposals": "proposal", "demands": "demand", "open_questions": "question"}


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


def with_answers(
    items: Iterable[AnyItem], article: Article, actors: Actors, background: Background | None = None
) -> tuple[AnyItem, ...]:
    """The items, in order, with the status that their own sentences and the answers to them give; questions unchanged.

    What only answers an item is no item of its own: it is told as that item's status and evidence. `background` is the
    article's, where it is known already.
    """
    own = [_by_own_words(item, article, actors) for item in items]
    for answer in answers(background or Background(article)):
        if told := [at for at, item in enumerate(own) if _says_it_itself(item, answer)]:
            own = [_told(item, answer, article, actors) if told == [at] else item for at, item in enumerate(own)]
            continue
        meant = [at for at, item in enumerate(own) if _may_mean(answer, item, article, actors)]
        last = max((_last_before(own[at], answer.sentence) for at in meant), default=0)
        nearest = [at for at in meant if _last_before(own[at], answer.sentence) == last]
        if len(nearest) == 1:
            (at,) = nearest
            own[at] = _with_evidence(_answered(own[at], answer), answer.sentence, article)
            if answer.sentence in _cited(own[at]):
                own = [item for item in own if item is own[at] or not _only_answers(item, answer)]
    return tuple(own)


def _only_answers(item: AnyItem, answer: Answer) -> bool:
    """Whether nothing but the words of the answer announces the item."""
    kind = _KIND_OF[item.section]
    left = [cue for cue in cues(answer.text.replace(answer.words, " ")) if cue.kind == kind and not cue.weak]
    return _cited(item) == [answer.sentence] and item.section != "open_questions" and not left


def _with_evidence(item: AnyItem, sentence: int, article: Article) -> AnyItem:
    cited = {*_cited(item), sentence}
    if len(cited) > MOST_CITED:
        return item
    return item.model_copy(update={"evidence": quote(article, cited, support=item.evidence[0].support)})


def _answer(number: int, text: str) -> Answer | None:
    for verdict, (_, of_demand) in _AFTER.items():
        found = pattern("answers", verdict).search(text)
        if found and not _OPEN.search(text[: found.start()]):
            sections = {"proposals", "demands"} if of_demand else {"proposals"}
            if named := {section for section, name in _NAMED.items() if one_of(name).search(found.group())}:
                sections &= named
            return Answer(number, verdict, frozenset(sections), text, found.group(), not kinds(text[: found.start()]))
    return None


def _says_it_itself(item: AnyItem, answer: Answer) -> bool:
    """Whether the item cites the answer: with a sentence before, or as what the sentence states before answering."""
    cited = _cited(item)
    return item.section in answer.of and answer.sentence in cited and (cited[0] < answer.sentence or not answer.leads)


def _told(item: AnyItem, answer: Answer, article: Article, actors: Actors) -> AnyItem:
    """The item that cites the answer, after a sentence that states it."""
    party = _answering(answer.sentence, article, actors)
    theirs = not party or (party in item.actors) == (answer.verdict == "withdrawn")
    return _answered(item, answer) if theirs and _cited(item)[0] < answer.sentence else item


def _by_own_words(item: AnyItem, article: Article, actors: Actors) -> AnyItem:
    """The item with what its own sentences tell; nobody refuses a demand of their own.

    A status that was taken from words that are not said of the item goes back to the first.
    """
    if isinstance(item, Proposal):
        told = {at: proposal_status(article.sentence(at), about=item.text) for at in _cited(item)}
        theirs = [one for at, one in told.items() if one != "rejected" or not _own_refusal(at, item, article, actors)]
        return item.model_copy(update={"status": furthest(theirs) or _first_status(item, article)})
    if isinstance(item, Demand):
        statuses = {at: demand_status(article.sentence(at), about=item.text) for at in _cited(item)}
        others = [one for at, one in statuses.items() if one != "refused" or _speaker(at, actors) not in item.by]
        taken = item.status in statuses.values()
        return item.model_copy(update={"status": furthest(others) or ("standing" if taken else item.status)})
    return item


def _first_status(item: Proposal, article: Article) -> ProposalStatus:
    """The item's status, but for one that was taken from its sentences."""
    taken = item.status != "tabled" and any(proposal_status(article.sentence(at)) == item.status for at in _cited(item))
    return "tabled" if taken else item.status


def _own_refusal(sentence: int, item: Proposal, article: Article, actors: Actors) -> bool:
    """Whether who makes the proposal refused another before it: "Lima rejected the offer and proposed a toll"."""
    text = normal(article.sentence(sentence))
    refused = pattern("proposal-status", "rejected").search(text)
    goes_on = bool(refused and re.match(r",? (?:and|but)\b", text[refused.end() :]))
    return goes_on and _answering(sentence, article, actors) in item.by


def _may_mean(answer: Answer, item: AnyItem, article: Article, actors: Actors) -> bool:
    last = _last_before(item, answer.sentence)
    if item.section not in answer.of or not last or answer.sentence - last > _REACH or answer.sentence in _cited(item):
        return False
    party = _answering(answer.sentence, article, actors)
    if party and (party in item.actors) != (answer.verdict == "withdrawn"):
        return False
    return answer.verdict != "judged" or _shares_words(article.sentence(answer.sentence), item)


def _shares_words(sentence: str, item: AnyItem) -> bool:
    """Whether the sentence names what the item is about: a word of its text, no name, or a number."""
    words = content_words(" ".join(word for word in sentence.split() if not word[:1].isupper()))
    return bool(words & content_words(item.text) or numbers(sentence) & numbers(item.text))


def _answered(item: AnyItem, answer: Answer) -> AnyItem:
    of_proposal, of_demand = _AFTER[answer.verdict]
    if isinstance(item, Proposal):
        return item.model_copy(update={"status": of_proposal})
    return item.model_copy(update={"status": of_demand}) if isinstance(item, Demand) and of_demand else item


def _cited(item: AnyItem) -> Sequence[int]:
    return sorted({number for found in item.evidence for number in found.sentences})


def _last_before(item: AnyItem, sentence: int) -> int:
    return max((number for number in _cited(item) if number < sentence), default=0)


def _answering(sentence: int, article: Article, actors: Actors) -> str | None:
    """Id of the party that answers in the sentence: the one that it begins with, else the one that speaks."""
    named = (party for party, at in actors.mentions.items() if sentence in at)
    text = article.sentence(sentence)
    first = next((party_id(one) for one in named if text.startswith((one, *actors.aliases(one)))), None)
    return first or _speaker(sentence, actors)


def _speaker(sentence: int, actors: Actors) -> str | None:
    """Id of the party that speaks in the sentence, where the article tells."""
    speaker = actors.speaker(sentence)
    return party_id(speaker.party) if speaker and speaker.party else None


def with_statuses(
    brief: ArticleBrief, article: Article, actors: Actors, background: Background | None = None
) -> ArticleBrief:
    """The brief with every item's status as the article's sentences tell it."""
    items = with_answers(brief.items, article, actors, background)
    return brief.model_copy(
        update={
            "proposals": tuple(item for item in items if isinstance(item, Proposal)),
            "demands": tuple(item for item in items if isinstance(item, Demand)),
        }
    )
