"""The three sets of annotated articles, read by the embedded model: replayed from what it really answered."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from recording import WRITING
from replaying import answering, replayed, report
from serving import Script, Server, said

from evals.examples import examples
from evals.naming import NAMING, naming
from evals.quality import HELD_OUT, TEXT, TUNED, main, quality, table
from evals.sets import MEASURED, SETS, measured, read_measured, write_measured
from summarizer.answers import ArticleAnswer
from summarizer.engine import Endpoint
from summarizer.evaluate import Report
from summarizer.gold import load

ARTICLES = tuple((name, one.text_path) for name, folder in SETS.items() for one in load(folder))


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    """Where the answers come from."""
    with answering() as found:
        yield found


@pytest.fixture
def reports(endpoint: Endpoint) -> dict[str, Report]:
    """How well each set is read."""
    return {name: report(name, endpoint) for name in SETS}


@pytest.mark.parametrize("text", [text for _, text in ARTICLES], ids=[f"{name}-{text.stem}" for name, text in ARTICLES])
def test_every_annotated_article_has_recorded_answers(endpoint: Endpoint, text: Path) -> None:
    """Each article is read from the model's recorded answers, and every quote is a slice of its text."""
    record = replayed(text, "sentence", endpoint).record
    found = [one for item in record.brief.items for one in item.evidence]
    assert all(record.article.text[one.start : one.end] == one.quote for one in found)


@pytest.mark.parametrize("name", SETS)
def test_baselines_stay_low(endpoint: Endpoint, name: str) -> None:
    """Citing everything scores below 0.2, and taking every sentence for an item scores less than the model does."""
    found = report(name, endpoint)
    assert found.baselines["cite everything"].overall.f1 < 0.2
    assert found.baselines["every sentence is an item"].overall.f1 < found.items.overall.f1


def test_quality_is_what_the_table_says(reports: dict[str, Report]) -> None:
    """The committed table, examples and figures are what the recorded answers score."""
    found = {**measured(reports), NAMING.name: naming(load(NAMING))}
    if WRITING:
        TEXT.write_text(quality(reports), "utf-8")
        write_measured(found, MEASURED)
    stale = "is not what the recorded answers score: make generated"
    assert TEXT.read_text("utf-8") == quality(reports), f"evals/quality.txt {stale}"
    assert read_measured(MEASURED) == found, f"evals/quality.json {stale}"


def test_the_table_has_a_column_a_set(reports: dict[str, Report]) -> None:
    """Every set has its column, and every line as many values."""
    header, *lines = table(reports).splitlines()
    assert header.split() == list(SETS)
    assert {len(line) for line in lines} == {len(header)}


def test_examples_are_of_both_kinds(reports: dict[str, Report]) -> None:
    """Two examples are right and two are wrong with a reason, of different articles, and none is held out."""
    heads = [line for line in examples(reports[TUNED]).splitlines() if line.startswith(("Right", "Wrong"))]
    assert [head.split(":")[0] for head in heads] == ["Right", "Right", "Wrong", "Wrong"]
    assert heads[0].split(" in ")[1] != heads[1].split(" in ")[1]
    assert all(", " in head for head in heads[2:])
    held_out = [text.name for name, text in ARTICLES if name != TUNED]
    assert not [name for name in held_out if any(name in head for head in heads)]


def test_the_set_held_out_is_not_shown(
    hosted: Callable[[Script], Server], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked live, the set that is tuned on is shown item by item, and of the set held out only the figures."""
    server = hosted(said(ArticleAnswer(parties=[], proposals=[], demands=[], open_questions=[])))
    monkeypatch.setattr(sys, "argv", ["quality", TUNED, HELD_OUT, "--model", "openai/test"])
    main()
    shown = capsys.readouterr().out
    assert len(server.asked) == sum(name in (TUNED, HELD_OUT) for name, _ in ARTICLES)
    assert all((text.name in shown) == (name == TUNED) for name, text in ARTICLES)
    assert shown.count("all items") > len(load(SETS[TUNED]))
    assert f"== {HELD_OUT}\n" in shown


def test_an_unknown_set_is_refused(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A set that does not exist is named, with those that do."""
    monkeypatch.setattr(sys, "argv", ["quality", "test"])
    with pytest.raises(SystemExit):
        main()
    assert "no set is called test: gold, dev, check" in capsys.readouterr().err
