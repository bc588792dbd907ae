"""A second reader without a model: what a brief may have missed, to be looked at by a person.

It lists the sentences that speak of an offer, a demand, a refusal, a condition or an awaited answer and that no item
cites. Only plain words count ("offered", "unless"), none that may mean something else ("will", "should"): it is
stricter than the filter of sentence reading, and lists bare answers ("ruled that out") besides. On the sample and
development articles, with nothing cited, 533 of the 550 sentences that it lists hold an item of the gold, and they are
0.84 of those that hold one; but its words were chosen on these. Of 80 sentences invented afterwards, from other
negotiations, it lists 31 of the 40 that state an item and 4 of the 40 that do not.
"""

from collections.abc import Iterator

from pydantic import Field

from summarizer.answers import Kind
from summarizer.reading.background import Background
from summarizer.reading.cues import Cue, announced, cues
from summarizer.reading.phrases import bare_answer
from summarizer.schema import Article, ArticleBrief, Brief
from summarizer.schema.base import Frozen
from summarizer.text import one_line

__all__ = ["Missed", "missed", "missed_in"]


class Missed(Frozen):
    """A sentence that may state something that no item cites."""

    source: str = Field(description="Id of the article.")
    sentence: int = Field(ge=1, description="Number of the sentence in the article.")
    kinds: tuple[Kind, ...] = Field(min_length=1, description="What its words announce.")
    words: tuple[str, ...] = Field(description="The words that do, one entry a kind, in lower case.")
    quote: str = Field(description="The sentence, exactly as it stands in the article.")


def missed(article: Article, brief: ArticleBrief) -> tuple[Missed, ...]:
    """The sentences of the article that plain words announce and that no item of its brief cites, in order.

    Those of onlookers are left out, but for what names a side: the words may take it for an onlooker.
    Rejected items cite nothing here. The words are English: an article in another language gives no sentence.
    """
    cited = _cited(brief)
    sides = (party for party in brief.parties if party.role == "principal")
    naming = frozenset(at for party in sides for found in party.evidence for at in found.sentences)
    return tuple(one for one in _speaking(article, naming) if one.sentence not in cited)


def missed_in(brief: Brief) -> tuple[Missed, ...]:
    """The same over the articles of a day's brief, in their order.

    A sentence that several articles carry is listed once, and not at all where one of them cites it. The texts are
    those of the brief's records: a brief without records gives none.
    """
    cited = {one_line(record.article.sentence(number)) for record in brief.records for number in _cited(record.brief)}
    found = (one for record in brief.records for one in missed(record.article, record.brief))
    first: dict[str, Missed] = {}
    for one in found:
        first.setdefault(one_line(one.quote), one)
    return tuple(one for text, one in first.items() if text not in cited)


def _cited(brief: ArticleBrief) -> frozenset[int]:
    return frozenset(number for item in brief.items for found in item.evidence for number in found.sentences)


def _speaking(article: Article, naming: frozenset[int]) -> Iterator[Missed]:
    """What the article's sentences announce; `naming` are the sentences that name a side of its brief."""
    if not article.language.startswith("en"):
        return
    background = Background(article)
    told, doubtful = dict(announced(article, background)), naming & background.by_onlookers
    told |= {number: cues(article.sentence(number)) for number in doubtful}
    spoken = {number: [cue for cue in found if not cue.weak] for number, found in told.items()}
    for number, text in background.texts.items():
        if number in background.apart - doubtful:
            continue
        if plain := spoken.get(number) or _answer(text):
            kinds, words = tuple(cue.kind for cue in plain), tuple(cue.words for cue in plain)
            yield Missed(source=article.id, sentence=number, kinds=kinds, words=words, quote=article.sentence(number))


def _answer(normal_text: str) -> list[Cue]:
    """The words of a sentence that only answers: "ruled that out", "said no to that"."""
    found = bare_answer().search(normal_text)
    return [Cue("proposal", found.group().strip(), weak=False)] if found else []
