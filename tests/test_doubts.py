"""What a brief does not count: rejected statements with their reasons, and sentences that may have been missed."""

from pathlib import Path

from factories import ARTICLES, MADE, bare, evidence, strike
from typer.testing import CliRunner

from summarizer.cli import app
from summarizer.pipeline import merge
from summarizer.read import read_text
from summarizer.render.doubts import missed, rejected
from summarizer.schema import ArticleBrief, ArticleRecord, Demand, Evidence, Rejected
from summarizer.store import save

TEXT = "The union demanded a raise of 7%. The port offered 4%.\n\nIt rained.\n"


def test_every_rejected_statement_is_told_with_its_reason_and_sentences() -> None:
    """Text, whom it was ascribed to, why it is no finding, and the quote with its place: nothing is left out."""
    refused = Rejected(
        section="demands", text="Raise pay by 9%", by=("the union",), why="says 9%, the sentence says 7%",
        evidence=(evidence("wire", 1),),
    )  # fmt: skip
    brief = bare().model_copy(update={"rejected": (refused, *strike().rejected)})
    told = rejected(brief)
    for one in brief.rejected:
        assert one.text in told
        assert one.why in told
        assert all(found.quote in told for found in one.evidence)
    assert told.startswith(f"{len(brief.rejected)} statements of the model did not pass the checks")
    assert "demand of the union: Raise pay by 9%" in told


def test_a_brief_without_rejected_statements_says_so() -> None:
    """Nothing rejected is told in words."""
    assert rejected(bare().model_copy(update={"rejected": ()})).startswith("no statements of the model")


def record(*demands: Demand) -> ArticleRecord:
    """Three sentences, of which two announce something."""
    article = read_text(TEXT, path="port.txt")
    return ArticleRecord(article=article, brief=ArticleBrief(source=article.id, demands=demands))


def test_a_sentence_that_no_item_cites_is_listed() -> None:
    """Each sentence that announces an item is listed with its words until an item cites it; the weather never is."""
    article = record().article
    at = article.sentences[0]
    cited = Evidence(source=article.id, sentences=(1,), quote=article.sentence(1), start=at.start, end=at.end)
    demand = Demand(id="raise", text="A raise of 7%.", by=("union",), of=(), status="standing", evidence=(cited,))
    nothing, something = (missed(merge([one], date="2025-05-30", made=MADE)) for one in (record(), record(demand)))
    assert article.sentence(1) in nothing
    assert "demand: demanded" in nothing
    assert article.sentence(2) in nothing
    assert article.sentence(2) in something
    assert article.sentence(1) not in something
    assert "rained" not in nothing


def test_a_brief_without_its_articles_says_that_nothing_can_be_looked_for() -> None:
    """Without texts there is nothing to look in, and that is not "nothing was missed"."""
    assert "holds no articles" in missed(bare().model_copy(update={"records": ()}))


def test_the_command_shows_both(tmp_path: Path) -> None:
    """`show --rejected --missed` prints these lists and not the brief."""
    brief = merge([record()], date="2025-05-30", made=MADE)
    save(brief, tmp_path)
    result = CliRunner().invoke(app, ["show", "2025-05-30", "--out", str(tmp_path), "--rejected", "--missed"])
    assert result.exit_code == 0
    assert result.stdout == f"{rejected(brief)}\n{missed(brief)}"
    assert ARTICLES["wire"].text not in result.stdout


def test_another_form_of_these_lists_is_refused(tmp_path: Path) -> None:
    """`--format json` with a list that is text alone is an error that says so, not a silent text."""
    save(merge([record()], date="2025-05-30", made=MADE), tmp_path)
    for option in (["--rejected"], ["--missed"], ["--why", "P1"]):
        asked = ["show", "2025-05-30", "--out", str(tmp_path), "--format", "json", *option]
        result = CliRunner().invoke(app, asked)
        assert result.exit_code == 2
        assert result.stdout == ""
        assert "--format json is for the whole brief" in result.stderr
