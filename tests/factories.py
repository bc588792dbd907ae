"""Small briefs built by hand: a port strike, told by three articles of two origins."""

import re

from summarizer.schema import (
    Article,
    ArticleBrief,
    ArticleRecord,
    Brief,
    Demand,
    Disagreement,
    Evidence,
    Making,
    OpenQuestion,
    Outcome,
    Party,
    Person,
    Proposal,
    Rejected,
    Run,
    Sentence,
    Source,
    Usage,
    Version,
)

MADE = Making(
    model="local",
    chosen="the default: no model was asked for",
    leaves_machine=False,
    reading="sentence",
    prompt="sentence 1 (5f2c9a1b)",
    summarizer="0.1.0",
)

_TEXTS = {
    "wire": "The Dockers' Union asked for 7% on Monday. Harbour Ltd offered 4% over two years.",
    "reprint": "Dockers seek 7 per cent, the union said. The employer put 4% on the table.",
    "local-paper": "Die Häfen schweigen. Union leader Ana Ruiz demanded 8%. The ministry invited both to Rotterdam.",
}


def article(article_id: str, text: str) -> Article:
    """An article whose sentences end at full stops followed by a space."""
    spans = [found.span() for found in re.finditer(r"\S.*?\.(?=\s|$)", text)]
    numbered = enumerate(spans, 1)
    sentences = tuple(Sentence(number=at, paragraph=1, start=start, end=end) for at, (start, end) in numbered)
    return Article(id=article_id, path=f"port/{article_id}.txt", text=text, sentences=sentences)


ARTICLES = {name: article(name, text) for name, text in _TEXTS.items()}


def evidence(source: str, number: int) -> Evidence:
    """Sentence `number` of one of the articles above, as evidence."""
    found = ARTICLES[source].sentences[number - 1]
    quote = ARTICLES[source].sentence(number)
    return Evidence(
        source=source, sentences=(number,), quote=quote, start=found.start, end=found.end, support="supported"
    )


def source(source_id: str, *, origin: str | None = None, title: str = "") -> Source:
    """A source that is its own origin unless told otherwise."""
    return Source(id=source_id, path=f"port/{source_id}.txt", title=title, origin=origin or source_id)


def bare() -> Brief:
    """The least that a brief can be."""
    return Brief(date="2024-03-04", title="Port talks", made=MADE)


def strike() -> Brief:
    """A brief with something in every section."""
    return Brief(
        date="2024-03-04",
        title="Port talks",
        sources=(
            source("wire", title="Dockers ask for 7%"),
            source("reprint", origin="wire", title="Dockers seek raise"),
            source("local-paper", title="Häfen: keine Antwort"),
        ),
        parties=_parties(),
        proposals=_proposals(),
        demands=(_RAISE,),
        open_questions=(_ANSWER,),
        disagreements=(_HOW_MUCH,),
        rejected=(_REJECTED,),
        outcomes=_outcomes(),
        made=MADE,
        records=tuple(ArticleRecord(article=ARTICLES[name], brief=ArticleBrief(source=name)) for name in _TEXTS),
        run=Run(started="2024-03-04T09:30:00Z", stages={"extract": 12.5}, usage=Usage(calls=7, cost=0.0)),
    )


def _parties() -> tuple[Party, ...]:
    ruiz = Person(name="Ana Ruiz", title="union leader")
    union = Party(
        id="dockers-union",
        name="Dockers' Union",
        role="principal",
        spokespeople=(ruiz,),
        evidence=(evidence("wire", 1),),
    )
    harbour = Party(id="harbour-ltd", name="Harbour Ltd", role="principal", aliases=("the employer",))
    ministry = Party(id="labour-ministry", name="Labour Ministry", role="mediator")
    return union, harbour, ministry


def _proposals() -> tuple[Proposal, ...]:
    offer = Proposal(
        id="offer",
        text="A raise of 4% over two years.",
        by=("harbour-ltd",),
        to=("dockers-union",),
        status="tabled",
        when="over two years",
        origins=1,
        evidence=(evidence("wire", 2), evidence("reprint", 2)),
    )
    talks = Proposal(
        id="talks",
        text="Talks in Rotterdam.",
        by=("labour-ministry",),
        to=("dockers-union", "harbour-ltd"),
        status="accepted",
        evidence=(evidence("local-paper", 3),),
    )
    return offer, talks


_RAISE = Demand(
    id="raise",
    text="A raise of 7%.",
    by=("dockers-union",),
    of=("harbour-ltd",),
    status="standing",
    origins=2,
    evidence=(evidence("wire", 1), evidence("reprint", 1), evidence("local-paper", 2)),
)
_ANSWER = OpenQuestion(
    id="answer",
    text="Will the employer answer?",
    awaiting=("harbour-ltd",),
    status="open",
    evidence=(evidence("local-paper", 1),),
)
_HOW_MUCH = Disagreement(
    item="raise",
    about="number",
    versions=(
        Version(value="7%", sources=("wire", "reprint")),
        Version(value="8%", sources=("local-paper",)),
    ),
)
_REJECTED = Rejected(
    section="demands",
    text="A raise of 9%.",
    by=("Dockers' Union",),
    why="the sentence says 7%, not 9%",
    evidence=(evidence("wire", 1),),
)


def _outcomes() -> tuple[Outcome, ...]:
    read = tuple(Outcome(source=name, state="read") for name in _TEXTS)
    failed = Outcome(source="port/empty.txt", state="failed", why="the file is empty")
    return (*read, failed, Outcome(source="port/copy.txt", state="skipped", why="the same text as port/wire.txt"))
