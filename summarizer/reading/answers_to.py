"""Answers told after what they answer: "Tilsley offered a bonus. Okafor turned that down."

A sentence that points back ("that", "the offer", "has refused") tells what became of the nearest item before it that it
can be said of, by another party; what it withdraws is the party's own. Where two items may be meant, neither changes.
"""

import re
from collections.abc import Collection, Iterable, Mapping

from summarizer.actors import Actors
from summarizer.answers import Kind
from summarizer.reading.about import told_in_full
from summarizer.reading.answer import VERDICTS, Answer, answers
from summarizer.reading.background import Background
from summarizer.reading.cues import Cue, announced, cues
from summarizer.reading.own_words import answering_id, by_own_words, cited
from summarizer.reading.quotes import MOST_CITED, quote
from summarizer.schema import Article, ArticleBrief, Demand, Proposal, Section
from summarizer.schema.brief import AnyItem
from summarizer.text import content_words, numbers

__all__ = ["with_answers", "with_statuses"]

_REACH = 3
"""Sentences from an item to its answer, at most. On the sample and development articles, each item cited by its first
sentence alone, three gives 69 of the 82 answered items their status, two and four 68."""
_ANOTHER = re.compile(
    r"[\w\"'](?:,? (?:and|but|though|although|while|which|whom|whereas)|;) (?!(?:it|he|she|they|said|says)\b)"
    r"(?:[\w'\".-]+ ){1,12}$"
)
"""Between a statement and its answer in one sentence: a subject of its own, "and the union agreed to that"."""
_TIED = re.compile(r"\b(?:until|unless)\b")
"""After an answer that sets a condition, and so is more: "the letter would stay where it was until"."""
_KIND_OF: dict[Section, Kind] = {"proposals": "proposal", "demands": "demand", "open_questions": "question"}


def with_answers(
    items: Iterable[AnyItem], article: Article, actors: Actors, background: Background | None = None
) -> tuple[AnyItem, ...]:
    """The items, in order, with the status that their own sentences and the answers to them give; questions unchanged.

    What only answers an item is no item of its own: it is told as that item's status and evidence. `background` is the
    article's, where it is known already.
    """
    own = _Items(by_own_words(item, article, actors) for item in items)
    background = background or Background(article)
    stated = dict(announced(article, background))
    for answer in answers(background):
        near = own.near(answer.sentence)
        party = answering_id(answer.sentence, article, actors, answer.words) if near else None
        if told := [at for at, item in near if _says_it_itself(item, answer)]:
            if len(told) == 1:
                own.put(told[0], _told(own.items[told[0]], answer, party))
            continue
        meant = {at: item for at, item in near if _may_mean(answer, item, article, party)}
        last = max((_last_before(item, answer.sentence) for item in meant.values()), default=0)
        nearest = [at for at, item in meant.items() if _last_before(item, answer.sentence) == last]
        if len(nearest) == 1 and not _stated_between(last, answer, [item for _, item in near], stated):
            (at,) = nearest
            answered = _answered(own.items[at], answer, own.heard(at, answer, party))
            own.put(at, _with_evidence(answered, answer.sentence, article))
            if answer.sentence in cited(own.items[at]):
                for other, item in near:
                    if other != at and _only_answers(item, answer):
                        own.drop(other)
    return tuple(own.items.values())


class _Items:
    """Items, in order, found by the sentences that they cite: an answer concerns only those around it."""

    def __init__(self, items: Iterable[AnyItem]) -> None:
        self.items = dict(enumerate(items))
        self._citing: dict[int, set[int]] = {}
        self._heard: dict[int, dict[str, str]] = {}
        for at in self.items:
            self._note(at)

    def near(self, sentence: int) -> list[tuple[int, AnyItem]]:
        """The items that cite the sentence or one that it may answer, with their places."""
        numbers = range(sentence - _REACH, sentence + 1)
        places = sorted({at for number in numbers for at in self._citing.get(number, ())})
        return [(at, self.items[at]) for at in places if at in self.items]

    def heard(self, at: int, answer: Answer, party: str | None) -> Collection[str]:
        """What parties other than this one have answered to the item before, as lists of `[answers]`."""
        told = self._heard.setdefault(at, {})
        others = [verdict for name, verdict in told.items() if name != (party or "")]
        told[party or ""] = answer.verdict
        return others

    def put(self, at: int, item: AnyItem) -> None:
        """Put an item in the place of another."""
        self.items[at] = item
        self._note(at)

    def drop(self, at: int) -> None:
        """Take an item out."""
        del self.items[at]

    def _note(self, at: int) -> None:
        for number in cited(self.items[at]):
            self._citing.setdefault(number, set()).add(at)


def _stated_between(last: int, answer: Answer, items: Iterable[AnyItem], stated: Mapping[int, tuple[Cue, ...]]) -> bool:
    """Whether a sentence after the item plainly states something else that may be answered, and no item cites it.

    What was set aside of it is what the answer means: "ruled that out" is not said of the item before.
    """
    kinds_meant = {_KIND_OF[section] for section in _KIND_OF if section in answer.of}
    told = {number for item in items for number in cited(item)}
    between = (number for number in range(last + 1, answer.sentence) if number not in told)
    return any(cue.kind in kinds_meant and not cue.weak for number in between for cue in stated.get(number, ()))


def _only_answers(item: AnyItem, answer: Answer) -> bool:
    """Whether nothing but the words of the answer announces the item."""
    kind = _KIND_OF[item.section]
    left = [cue for cue in cues(answer.text.replace(answer.words, " ")) if cue.kind == kind and not cue.weak]
    tied = _TIED.search(answer.text.partition(answer.words)[2])
    return cited(item) == [answer.sentence] and item.section != "open_questions" and not left and not tied


def _with_evidence(item: AnyItem, sentence: int, article: Article) -> AnyItem:
    numbered = {*cited(item), sentence}
    if len(numbered) > MOST_CITED:
        return item
    return item.model_copy(update={"evidence": quote(article, numbered, support=item.evidence[0].support)})


def _says_it_itself(item: AnyItem, answer: Answer) -> bool:
    """Whether the item cites the answer: with a sentence before, or as what the sentence states before answering."""
    numbered = cited(item)
    return (
        item.section in answer.of
        and answer.sentence in numbered
        and (numbered[0] < answer.sentence or not answer.leads)
    )


def _told(item: AnyItem, answer: Answer, party: str | None) -> AnyItem:
    """The item that cites the answer, after a sentence that states it."""
    if cited(item)[0] == answer.sentence:
        before = answer.text[: answer.text.find(answer.words)]
        return _answered(item, answer) if _ANOTHER.search(before) else item
    theirs = not party or (party in item.actors) == (answer.verdict == "withdrawn")
    return _answered(item, answer) if theirs else item


def _may_mean(answer: Answer, item: AnyItem, article: Article, party: str | None) -> bool:
    last = _last_before(item, answer.sentence)
    if item.section not in answer.of or not last or answer.sentence - last > _REACH or answer.sentence in cited(item):
        return False
    if party and (party in item.actors) != (answer.verdict == "withdrawn"):
        return False
    return answer.verdict != "judged" or _shares_words(article.sentence(answer.sentence), item)


def _shares_words(sentence: str, item: AnyItem) -> bool:
    """Whether the sentence names what the item is about: a word of its text, no name, or a number."""
    words = content_words(" ".join(word for word in sentence.split() if not word[:1].isupper()))
    return bool(words & content_words(item.text) or numbers(sentence) & numbers(item.text))


def _answered(item: AnyItem, answer: Answer, others: Collection[str] = ()) -> AnyItem:
    """The item with what the answer makes of it; where one of several has not answered yet, it is being considered."""
    of_proposal, of_demand = VERDICTS[answer.verdict]
    if answer.verdict == "owed" and item.status != "accepted":
        return item
    if of_proposal == "under consideration" and item.status == "accepted" and len(item.actors) > 1:
        return item  # What the sides have agreed together is considered no more.
    if "considered" in others and answer.verdict != "withdrawn":
        of_proposal = "under consideration"
    if isinstance(item, Proposal):
        return item.model_copy(update={"status": of_proposal})
    return item.model_copy(update={"status": of_demand}) if isinstance(item, Demand) and of_demand else item


def _last_before(item: AnyItem, sentence: int) -> int:
    return max((number for number in cited(item) if number < sentence), default=0)


def with_statuses(
    brief: ArticleBrief, article: Article, actors: Actors, background: Background | None = None
) -> ArticleBrief:
    """The brief with every item's status as the article's sentences tell it, and bare questions with their offer."""
    items = with_answers(brief.items, article, actors, background)
    proposals = tuple(item for item in items if isinstance(item, Proposal))
    return brief.model_copy(
        update={
            "proposals": proposals,
            "demands": tuple(item for item in items if isinstance(item, Demand)),
            "open_questions": told_in_full(brief.open_questions, proposals, article),
        }
    )
