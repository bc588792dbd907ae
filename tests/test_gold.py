"""The gold fits its articles: what an annotator copied stands where the reader of pages finds a sentence."""

from pathlib import Path

import pytest

from summarizer.gold import GoldArticle, load
from summarizer.read import read_text
from summarizer.schema import Article

EVALS = Path(__file__).parent.parent / "evals"
FOLDERS = ("gold", "dev", "check", "naming")
GOLD = {f"{folder}/{gold.path.stem}": gold for folder in FOLDERS for gold in load(EVALS / folder)}


def article_of(gold: GoldArticle) -> Article:
    """The annotated article, its line ends as they are in the file."""
    return read_text(gold.text_path.read_bytes().decode(), path=gold.text_path.name)


def holding(article: Article, snippet: str) -> list[int]:
    """Numbers of the sentences that hold a snippet; a line that was wrapped within it is no difference."""
    words = " ".join(snippet.split())
    sentences = range(1, len(article.sentences) + 1)
    return [number for number in sentences if words in " ".join(article.sentence(number).split())]


@pytest.mark.parametrize("name", GOLD)
def test_every_snippet_stands_in_one_sentence(name: str) -> None:
    """Each snippet that an item cites as evidence, copied exactly, stands in exactly one sentence of the body."""
    gold = GOLD[name]
    article = article_of(gold)
    snippets = [snippet for item in (*gold.proposals, *gold.demands, *gold.open_questions) for snippet in item.at]
    assert snippets
    assert {snippet: len(holding(article, snippet)) for snippet in snippets} == dict.fromkeys(snippets, 1)
    bodies = [article.text[one.start : one.end] for one in article.sentences]
    assert [snippet for snippet in snippets if not any(snippet in body for body in bodies)] == []


@pytest.mark.parametrize("name", GOLD)
def test_every_trap_stands_in_one_place(name: str) -> None:
    """Each trap stands in exactly one sentence of the body, or in what is excluded and in no sentence."""
    gold = GOLD[name]
    article = article_of(gold)
    excluded = [" ".join(article.text[span.start : span.end].split()) for span in article.excluded]
    for trap in gold.traps:
        outside = any(" ".join(trap.split()) in furniture for furniture in excluded)
        assert (trap, len(holding(article, trap))) == (trap, 0 if outside else 1)


def test_every_folder_of_gold_is_tested() -> None:
    """No folder of annotated articles is left out, and each has its articles."""
    assert {path.parent.name for path in EVALS.glob("*/*.yaml")} == set(FOLDERS)
    assert len(GOLD) == sum(len(load(EVALS / folder)) for folder in FOLDERS)
