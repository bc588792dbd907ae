"""Generated article briefs: many negotiations, each point told by several articles in wordings of their own."""

from collections.abc import Iterator, Sequence
from random import Random

from summarizer.schema import Article, ArticleBrief, ArticleRecord, Demand, Evidence, OpenQuestion, Proposal, Sentence
from summarizer.schema.brief import AnyItem

__all__ = ["ITEMS", "records"]

ITEMS = 15
"""Items of an article."""
_TOLD = 6
"""Articles that tell of a point, on average."""
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
)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tre pli".split()
_ENDINGS = ("", " before the talks", " this week", " without delay", " under observers")


class _Point:
    """What is negotiated: an act, what it is done with, and by whom."""

    def __init__(self, random: Random) -> None:
        self.kind = random.choice(_KINDS)
        self.by = f"party-{random.randrange(_PARTIES)}"
        self.acts = random.choice(_ACTS)
        self.what = f"the {_word(random)} {_word(random)}"
        self.detail = f" of {_word(random)}"
        self.number = random.choice(["", f" {random.randrange(2, 900)} {_word(random)}"])

    def text(self, random: Random) -> str:
        """The point in one article's words; the detail or the number may be left out."""
        detail, number = (part if random.random() < 0.7 else "" for part in (self.detail, self.number))
        return f"{random.choice(self.acts)} {self.what}{detail}{number}{random.choice(_ENDINGS)}."


def records(articles: int, *, seed: int = 1) -> list[ArticleRecord]:
    """So many articles with `ITEMS` items each; the same for the same seed."""
    random = Random(seed)  # noqa: S311 (no secret)
    points = [_Point(random) for _ in range(max(1, articles * ITEMS // _TOLD))]
    return [
        _record(f"article-{number:05}", random.sample(points, min(ITEMS, len(points))), random)
        for number in range(articles)
    ]


def _record(name: str, points: Sequence[_Point], random: Random) -> ArticleRecord:
    told = [(point, point.text(random)) for point in points]
    said = [_sentence(point, text, random) for point, text in told]
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


def _sentence(point: _Point, text: str, random: Random) -> str:
    between = " ".join(_word(random) for _ in range(6))
    return f"The minister of {point.by} said on Monday after {between} that they will {text.lower()}"


def _items(article: Article, told: Sequence[tuple[_Point, str]]) -> Iterator[AnyItem]:
    for number, (point, text) in enumerate(told, 1):
        at = article.sentences[number - 1]
        quote = article.sentence(number)
        found = Evidence(source=article.id, sentences=(number,), quote=quote, start=at.start, end=at.end)
        shared = {"id": f"{article.id}-{number}", "text": text, "evidence": (found,)}
        if point.kind is OpenQuestion:
            yield OpenQuestion.model_validate({**shared, "awaiting": (point.by,), "status": "open"})
        else:
            status = "tabled" if point.kind is Proposal else "standing"
            yield point.kind.model_validate({**shared, "by": (point.by,), "status": status})


def _word(random: Random) -> str:
    return "".join(random.choices(_SYLLABLES, k=3))
