"""Generated article briefs of a day: stories of very different size, told by reports of their own and by reprints."""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import NamedTuple

from summarizer.schema import Article, ArticleBrief, ArticleRecord, Demand, Evidence, OpenQuestion, Proposal, Sentence
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id

__all__ = ["ITEMS", "records"]

ITEMS = 15
"""Items of an article."""
_ARTICLES = 25
"""Articles of a story, on average; the largest story has a fifth of the day's thousand articles."""
_POINTS = 60
"""Points of the largest stories: a negotiation has only so many, however many papers write about it."""
_VOCABULARY, _COMMON = 300, 1_500
"""Words of a story, and words that all stories use; the first of each are by far the commonest, as in any language."""
_OWN, _REPRINT = 0.45, 0.35
"""Share of the articles that are reports of their own, and of reprints word by word; the others reword a report."""
_PARTIES = 40
_KINDS: tuple[type[AnyItem], ...] = (Proposal, Demand, OpenQuestion)
_ACTS = (
    ("Hand over", "Submit", "Share", "Deliver"),
    ("Withdraw", "Pull out", "Evacuate"),
    ("Release", "Set free", "Liberate"),
    ("Repeal", "Abolish", "Scrap"),
    ("Raise", "Increase"),
    ("Suspend", "Freeze", "Pause"),
    ("Recognise", "Recognize"),
    ("Reopen",),
    ("Rebuild",),
    ("Fund", "Finance"),
    ("Train",),
    ("Vaccinate",),
)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tre pli".split()
_OFFICES = "minister envoy spokesman delegation president government office ambassador".split()
_SAYINGS = "said told announced stressed noted added".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
_ENDINGS = ("", " before the talks", " this week", " without delay", " under observers")


class _Words:
    """Words of which the first are the commonest (Zipf's law)."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._sums = list(accumulate(1 / rank for rank in range(1, len(words) + 1)))

    def some(self, random: Random, number: int) -> list[str]:
        """So many words, one or the other twice."""
        return random.choices(self._words, cum_weights=self._sums, k=number)


class _Point:
    """What is negotiated: an act, what it is done with, and by whom."""

    def __init__(self, random: Random, parties: Sequence[str], own: _Words, common: _Words) -> None:
        self._own, self._common = own, common
        self.kind = random.choice(_KINDS)
        self.by = random.choice(parties)
        self._acts = random.choice(_ACTS)
        first, second, third = own.some(random, 3)
        self._what, self._detail = f"the {first} {second}", f" of {third}"
        self._number = random.choice(["", f" {random.randrange(2, 900)} {own.some(random, 1)[0]}"])

    def text(self, random: Random) -> str:
        """The point in one report's words; the detail or the number may be left out, a word of no weight be added."""
        detail, number = (part if random.random() < 0.7 else "" for part in (self._detail, self._number))
        added = random.choice(["", f" with {self._common.some(random, 1)[0]}"])
        return f"{random.choice(self._acts)} {self._what}{detail}{number}{added}{random.choice(_ENDINGS)}."

    def filling(self, random: Random) -> list[str]:
        """Words around the point in a sentence."""
        said = [random.choice(words) for words in (_OFFICES, _SAYINGS, _DAYS)]
        return [*said, *self._own.some(random, 3), *self._common.some(random, 3)]


class _Telling(NamedTuple):
    """A point in an item's words, and in a sentence's."""

    point: _Point
    text: str
    filling: list[str]

    @property
    def sentence(self) -> str:
        """Who said when that they will do it, and some words between."""
        who, said, day, *between = self.filling
        return (
            f"The {who} of {self.point.by} {said} on {day} after {' '.join(between)} that they will {self.text.lower()}"
        )

    def reworded(self, random: Random) -> "_Telling":
        """The same in other words, with some of the words around it."""
        both = zip(self.filling, self.point.filling(random), strict=True)
        filling = [one if random.random() < 0.7 else other for one, other in both]
        return _Telling(self.point, self.point.text(random), filling)


class _Story:
    """A negotiation: its parties, its points, the first of which everybody tells, and the reports so far."""

    def __init__(self, random: Random, articles: int, common: _Words) -> None:
        parties = random.sample([f"party-{number}" for number in range(_PARTIES)], 4)
        own = _Words([_word(random) for _ in range(_VOCABULARY)])
        self._points = [_Point(random, parties, own, common) for _ in range(min(_POINTS, ITEMS + 2 * articles))]
        self._reports: list[list[_Telling]] = []

    def article(self, random: Random) -> list[_Telling]:
        """What another article tells: a report of its own, a reprint, or a report reworded."""
        how = random.random()
        if how < _OWN or not self._reports:
            points = sorted(range(len(self._points)), key=lambda rank: random.expovariate(1) * (rank + 5))[:ITEMS]
            told = [(point, point.text(random)) for point in map(self._points.__getitem__, points)]
            self._reports.append([_Telling(point, text, point.filling(random)) for point, text in told])
            return self._reports[-1]
        report = random.choice(self._reports)
        return report if how < _OWN + _REPRINT else [one.reworded(random) for one in report]


def records(articles: int, *, seed: int = 1) -> list[ArticleRecord]:
    """So many articles with `ITEMS` items each; the same for the same seed."""
    random = Random(seed)  # noqa: S311 (no secret)
    common = _Words([_word(random) for _ in range(_COMMON)])
    number = max(1, articles // _ARTICLES)
    sums = list(accumulate(1 / rank for rank in range(1, number + 1)))
    of = random.choices(range(number), cum_weights=sums, k=articles)
    stories = [_Story(random, of.count(story), common) for story in range(number)]
    return [_record(f"article-{at:05}", stories[story].article(random)) for at, story in enumerate(of)]


def _record(name: str, told: Sequence[_Telling]) -> ArticleRecord:
    said = [one.sentence for one in told]
    starts = [sum(len(one) + 1 for one in said[:place]) for place in range(len(said))]
    sentences = tuple(
        Sentence(number=at, paragraph=1, start=start, end=start + len(one))
        for at, (start, one) in enumerate(zip(starts, said, strict=True), 1)
    )
    article = Article(id=name, text=" ".join(said), sentences=sentences)
    found = list(_items(article, told))
    brief = ArticleBrief(
        source=name,
        proposals=tuple(one for one in found if isinstance(one, Proposal)),
        demands=tuple(one for one in found if isinstance(one, Demand)),
        open_questions=tuple(one for one in found if isinstance(one, OpenQuestion)),
    )
    return ArticleRecord(article=article, brief=brief)


def _items(article: Article, told: Sequence[_Telling]) -> Iterator[AnyItem]:
    for number, one in enumerate(told, 1):
        at = article.sentences[number - 1]
        quote = article.sentence(number)
        found = Evidence(source=article.id, sentences=(number,), quote=quote, start=at.start, end=at.end)
        kind, actors = one.point.kind, (one.point.by,)
        shared = {"id": item_id(kind.section, actors, one.text), "text": one.text, "evidence": (found,)}
        if kind is OpenQuestion:
            yield OpenQuestion.model_validate({**shared, "awaiting": actors, "status": "open"})
        else:
            status = "tabled" if kind is Proposal else "standing"
            yield kind.model_validate({**shared, "by": actors, "status": status})


def _word(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=3))
