"""Answers told after what they answer: "Tilsley offered a bonus. Okafor turned that down."

A sentence that points back ("that", "the offer", "has refused") tells what became of the nearest item before it that it
can be said of, by another party; what it withdraws is the party's own. Where two items may be meant, neither changes.
"""

import re
from collections.abc import Iterable, Mapping

from summarizer.actors import Actors
from summarizer.answers import Kind
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
    own = [by_own_words(item, article, actors) for item in items]
    background = background or Background(article)
    stated = dict(announced(article, background))
    for answer in answers(background):
        if told := [at for at, item in enumerate(own) if _says_it_itself(item, answer)]:
            own = [_told(item, answer, article, actors) if told == [at] else item for at, item in enumerate(own)]
            continue
        meant = [at for at, item in enumerate(own) if _may_mean(answer, item, article, actors)]
        last = max((_last_before(own[at], answer.sentence) for at in meant), default=0)
        nearest = [at for at in meant if _last_before(own[at], answer.sentence) == last]
        if len(nearest) == 1 and not _stated_between(last, answer, own, stated):
            (at,) = nearest
            own[at] = _with_evidence(_answered(own[at], answer), answer.sentence, article)
            if answer.sentence in cited(own[at]):
                own = [item for item in own if item is own[at] or not _only_answers(item, answer)]
    return tuple(own)


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


def _told(item: AnyItem, answer: Answer, article: Article, actors: Actors) -> AnyItem:
    """The item that cites the answer, after a sentence that states it."""
    if cited(item)[0] == answer.sentence:
        before = answer.text[: answer.text.find(answer.words)]
        return _answered(item, answer) if _ANOTHER.search(before) else item
    party = answering_id(answer.sentence, article, actors)
    theirs = not party or (party in item.actors) == (answer.verdict == "withdrawn")
    return _answered(item, answer) if theirs else item


def _may_mean(answer: Answer, item: AnyItem, article: Article, actors: Actors) -> bool:
    last = _last_before(item, answer.sentence)
    if item.section not in answer.of or not last or answer.sentence - last > _REACH or answer.sentence in cited(item):
        return False
    party = answering_id(answer.sentence, article, actors)
    if party and (party in item.actors) != (answer.verdict == "withdrawn"):
        return False
    return answer.verdict != "judged" or _shares_words(article.sentence(answer.sentence), item)


def _shares_words(sentence: str, item: AnyItem) -> bool:
    """Whether the sentence names what the item is about: a word of its text, no name, or a number."""
    words = content_words(" ".join(word for word in sentence.split() if not word[:1].isupper()))
    return bool(words & content_words(item.text) or numbers(sentence) & numbers(item.text))


def _answered(item: AnyItem, answer: Answer) -> AnyItem:
    of_proposal, of_demand = VERDICTS[answer.verdict]
    if isinstance(item, Proposal):
        return item.model_copy(update={"status": of_proposal})
    return item.model_copy(update={"status": of_demand}) if isinstance(item, Demand) and of_demand else item


def _last_before(item: AnyItem, sentence: int) -> int:
    return max((number for number in cited(item) if number < sentence), default=0)


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
