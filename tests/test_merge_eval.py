"""The scorer of merges, the samples' gold merged, and the commands that show it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import MADE
from typer.testing import CliRunner

from summarizer.cli import app
from summarizer.errors import BriefError
from summarizer.merge import merge
from summarizer.schema import ArticleRecord, Brief
from summarizer.scoring.merged import MergeReport, evaluate_merge, gold_records, score_merge
from summarizer.scoring.merged_gold import load_merge

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "evals" / "gold"
DAY = "2025-05-30"


@pytest.fixture(scope="module")
def records() -> tuple[ArticleRecord, ...]:
    """The sample articles with what the annotators found in them."""
    return gold_records(GOLD)


@pytest.fixture(scope="module")
def brief(records: tuple[ArticleRecord, ...]) -> Brief:
    """The gold briefs merged."""
    return merge(records, date=DAY, made=MADE)


def test_the_gold_merges_as_it_should() -> None:
    """No wrong merge, every pair, origin, count, party and person right, and every disagreement that must be found."""
    report = evaluate_merge(GOLD)
    assert report.misses == ()
    assert report.good
    assert report.wrong == 0
    assert (report.pairs.right, report.pairs.of) == (72, 72)
    assert report.must_find.right == report.must_find.of == 3


Broken = Callable[[Brief], Brief]


def _status_lost(brief: Brief) -> Brief:
    left = tuple(one for one in brief.disagreements if one.about != "status")
    return brief.model_copy(update={"disagreements": left})


def _invented(brief: Brief) -> Brief:
    one = brief.disagreements[0]
    versions = tuple(version.model_copy(update={"value": f"{version.value}, never said"}) for version in one.versions)
    wrong = one.model_copy(update={"about": "number", "versions": versions})
    return brief.model_copy(update={"disagreements": (*brief.disagreements, wrong)})


def _joined(brief: Brief) -> Brief:
    """Two items as one."""
    first, second, *others = brief.proposals
    versions = (*first.versions, *second.versions)
    both = first.model_copy(update={"versions": versions})
    return brief.model_copy(update={"proposals": (both, *others)})


def _split(brief: Brief) -> Brief:
    """An item without its accounts, under the key of one."""
    first, *others = brief.proposals
    alone = first.model_copy(update={"versions": first.versions[:1]})
    return brief.model_copy(update={"proposals": (alone, *others)})


def _observer(brief: Brief) -> Brief:
    parties = tuple(party.model_copy(update={"role": "observer"}) for party in brief.parties)
    return brief.model_copy(update={"parties": parties})


def _own_origins(brief: Brief) -> Brief:
    sources = tuple(source.model_copy(update={"origin": source.id}) for source in brief.sources)
    return brief.model_copy(update={"sources": sources})


@pytest.mark.parametrize(
    ("broken", "named"),
    [
        (_status_lost, "disagreement: second-round, status"),
        (_invented, "disagreement without ground"),
        (_joined, "wrongly merged: "),
        (_split, "not merged: "),
        (_observer, "party: Russia is missing, or has another role or name"),
        (_own_origins, "are not one origin of their own"),
    ],
)
def test_a_miss_is_named(records: tuple[ArticleRecord, ...], brief: Brief, broken: Broken, named: str) -> None:
    """Whatever is wrong with a merge makes it not good, and is named."""
    report = score_merge(load_merge(GOLD), records, broken(brief))
    assert not report.good
    assert any(named in miss for miss in report.misses), report.misses


def test_the_command_prints_the_score() -> None:
    """`eval merge FOLDER` prints the table, `--format json` the report; `eval FOLDER` stays the score of a reading."""
    result = CliRunner().invoke(app, ["eval", "merge", str(GOLD)])
    assert result.exit_code == 0
    assert "pairs merged                            1.000  (72 of 72)\n" in result.stdout
    assert "wrong merges                            0\n" in result.stdout
    report = CliRunner().invoke(app, ["eval", "merge", str(GOLD), "--format", "json"])
    assert MergeReport.model_validate_json(report.stdout) == evaluate_merge(GOLD)
    help_ = CliRunner().invoke(app, ["eval", "nowhere", "--help"])
    assert "Score a model's reading of annotated articles." in help_.stdout


@pytest.mark.parametrize(
    ("content", "named"),
    [
        (None, "cannot be read"),
        ("a: [", "no YAML at line"),
        ("date: 2025-05-30\norigins: []\nitems: {a: {}}", "items.a"),
    ],
)
def test_a_bad_merged_file_is_named(tmp_path: Path, content: str | None, named: str) -> None:
    """A merged.yaml that is missing, no YAML or of another form is named with the key."""
    if content is not None:
        (tmp_path / "merged.yaml").write_text(content, "utf-8")
    with pytest.raises(BriefError, match=named):
        load_merge(tmp_path)


def test_why_an_item_is_one(brief: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`show --why` takes a label or an id, lists every account with its source, and the nearest apart."""
    brief.save(tmp_path / "briefs")
    monkeypatch.chdir(tmp_path)
    label = f"P{[item.id for item in brief.proposals].index('second-round') + 1}"
    by_label = CliRunner().invoke(app, ["show", DAY, "--why", label])
    assert by_label.exit_code == 0
    assert by_label.stdout == CliRunner().invoke(app, ["show", DAY, "--why", "second-round"]).stdout
    item = next(item for item in brief.proposals if item.id == "second-round")
    for account in item.versions:
        assert f" {account.status}: {account.text}\n" in by_label.stdout
    assert "Nearest that stayed apart:" in by_label.stdout
    assert "; act: meet here, present there\n" in by_label.stdout


def test_why_an_unknown_item(brief: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An item that the brief does not hold is wrong usage, and the message lists those that it holds."""
    brief.save(tmp_path / "briefs")
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["show", DAY, "--why", "P99"])
    assert result.exit_code == 2
    assert "no item 'P99'. It has P1, P2" in result.stderr


def test_every_merged_item_says_why(brief: Brief) -> None:
    """`merges` names for each merged item exactly the accounts that went in, and two others at most."""
    reasons = {one.item: one for one in brief.merges}
    for item in brief.items:
        if item.versions:
            inputs = {(one.source, one.item) for one in reasons[item.id].inputs}
            assert inputs == {(source, one.id) for one in item.versions for source in one.sources}
    assert all(len(one.apart) <= 2 for one in brief.merges)


def test_a_folder_without_its_articles(tmp_path: Path) -> None:
    """Gold whose articles are gone is an error that names the article."""
    for file in GOLD.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    with pytest.raises(BriefError, match="is not found"):
        evaluate_merge(tmp_path)
