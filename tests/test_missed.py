"""Sentences that a brief may have missed."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from summarizer.gold import load
from summarizer.missed import Missed, missed, missed_in
from summarizer.read import read_text
from summarizer.reading.quotes import quote
from summarizer.schema import Article, ArticleBrief, ArticleRecord, Brief, Making, Party, Proposal
from summarizer.scoring.annotations import GoldArticle, evidence_of
from summarizer.sources import gather

ROOT = Path(__file__).parent.parent
TEXT = """Port strike talks go on

The port of Lisbon offered its crane drivers a rise of 4 percent on Monday. The union demanded 7 percent and a bonus.

The harbour was quiet in the morning. It remained unclear whether the two sides would meet again.
"""
MADE = Making(model="m", chosen="asked for", leaves_machine=False, reading="sentence", prompt="p", summarizer="0")


def brief_of(article: Article, *cited: int) -> ArticleBrief:
    """A brief of one proposal that cites these sentences, or of none."""
    item = Proposal(id="p", text="Pay.", by=("x",), status="tabled", evidence=quote(article, cited)) if cited else None
    return ArticleBrief(source=article.id, proposals=(item,) if item else ())


def record(text: str, name: str, *cited: int) -> ArticleRecord:
    """An article with its brief."""
    article = read_text(text, path=name)
    return ArticleRecord(article=article, brief=brief_of(article, *cited))


def day(*records: ArticleRecord) -> Brief:
    """A day's brief that keeps these records."""
    return Brief(date="2025-05-30", title="Port", made=MADE, records=records)


def test_what_no_item_cites_is_listed() -> None:
    """Each sentence that announces something is listed with its kinds, its words and its quote, in order."""
    article = read_text(TEXT)
    assert missed(article, brief_of(article)) == (
        Missed(source=article.id, sentence=1, kinds=("proposal",), words=("offered",), quote=article.sentence(1)),
        Missed(source=article.id, sentence=2, kinds=("demand",), words=("demanded",), quote=article.sentence(2)),
        Missed(
            source=article.id, sentence=4, kinds=("question",), words=("remained unclear",), quote=article.sentence(4)
        ),
    )


@given(st.sets(st.integers(min_value=1, max_value=4)))
def test_citing_takes_off_the_list(cited: set[int]) -> None:
    """A sentence that an item cites is not listed, and citing one changes nothing about the others."""
    article = read_text(TEXT)
    every = missed(article, brief_of(article))
    assert missed(article, brief_of(article, *cited)) == tuple(one for one in every if one.sentence not in cited)


def test_weak_words_list_nothing() -> None:
    """A word that is said of much else is not enough to list a sentence."""
    article = read_text("The port will widen the quay next year, harbour master Rui Costa said on Monday.")
    assert missed(article, brief_of(article)) == ()


def test_an_onlooker_who_names_a_side_is_listed() -> None:
    """What seems an onlooker's word is listed where it names a side of the brief, and not where it names none."""
    heard = "Analysts said the port would demand cuts. Analysts said the yard would demand cuts."
    article = read_text(f"The port met the union. {heard}")
    port = Party(id="port", name="port", role="principal", evidence=quote(article, [1, 2]))
    found = missed(article, ArticleBrief(source=article.id, parties=(port,)))
    assert [(one.sentence, one.words) for one in found] == [(2, ("demand",))]
    assert missed(article, brief_of(article)) == ()


def test_other_languages_list_nothing() -> None:
    """The words are English: nothing is listed of an article in another language."""
    article = read_text("Die Gewerkschaft lehnt das Angebot der Bahn ab. Sie will am Montag wieder mit der Bahn reden.")
    assert missed(article, brief_of(article)) == ()


def test_a_day_lists_a_reprinted_sentence_once() -> None:
    """A sentence that two articles carry is listed for the first, and for none where either cites it."""
    both = missed_in(day(record(TEXT, "a.txt"), record(TEXT, "b.txt")))
    assert [(one.source[:1], one.sentence) for one in both] == [("a", 1), ("a", 2), ("a", 4)]
    cited = missed_in(day(record(TEXT, "a.txt"), record(TEXT, "b.txt", 2)))
    assert [(one.source[:1], one.sentence) for one in cited] == [("a", 1), ("a", 4)]


def test_a_day_without_records_lists_nothing() -> None:
    """Without the articles' texts there is nothing to read a second time."""
    assert missed_in(day()) == ()


def test_most_of_what_is_listed_holds_an_item() -> None:
    """On the annotated articles, with nothing cited, half the list and more hold an item, and most items are there."""
    listed = held = holding = 0
    for gold in (*load(ROOT / "evals" / "gold"), *load(ROOT / "evals" / "dev")):
        (article,) = gather([gold.text_path]).articles
        stating = _stating(gold, article)
        found = {one.sentence for one in missed(article, ArticleBrief(source=article.id))}
        listed, held, holding = listed + len(found), held + len(found & stating), holding + len(stating)
    assert held / listed >= 0.5
    assert held / holding >= 0.8


def _stating(gold: GoldArticle, article: Article) -> set[int]:
    items = (*gold.proposals, *gold.demands, *gold.open_questions)
    return {number for item in items for number in evidence_of(item, gold, article)}
