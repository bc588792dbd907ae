"""The five sample articles, read by the embedded model: replayed from what it really answered."""

from pathlib import Path

import pytest
import yaml
from recording import FOLDER, WRITING
from replaying import ATTACKS, answering, cassette_name, replayed

from evals.readme import fill, part
from evals.sets import SETS
from summarizer import __version__
from summarizer.actors import party_id
from summarizer.gold import load
from summarizer.pipeline import merge
from summarizer.prompts import load as load_prompt
from summarizer.render import render
from summarizer.schema import ArticleRecord, Brief, Making, Reading

ROOT = Path(__file__).parent.parent
SEEDS = tuple(sorted((ROOT / "seeds").glob("*.txt")))
RECORDED: tuple[tuple[Reading, Path], ...] = (*(("sentence", seed) for seed in SEEDS), ("article", SEEDS[4]))


@pytest.fixture(scope="module")
def records() -> dict[tuple[Reading, Path], ArticleRecord]:
    """Every recorded reading of a seed, through the real client."""
    with answering() as endpoint:
        return {(how, seed): replayed(seed, how, endpoint).record for how, seed in RECORDED}


@pytest.fixture(scope="module")
def brief(records: dict[tuple[Reading, Path], ArticleRecord]) -> Brief:
    """The merged brief of the five, sentence by sentence."""
    made = Making(
        model="local",
        chosen="the default",
        leaves_machine=False,
        reading="sentence",
        prompt=load_prompt("sentence").label,
        summarizer=__version__,
    )
    return merge([records["sentence", seed] for seed in SEEDS], date="2025-05-30", made=made)


@pytest.mark.parametrize("kind", ["items", "parties"])
def test_every_quote_slices_out_of_its_article(brief: Brief, kind: str) -> None:
    """Every piece of evidence is an exact slice of its article's text and whole sentences of it."""
    texts = {record.article.id: record.article for record in brief.records}
    entries = brief.items if kind == "items" else brief.parties
    assert entries
    for entry in entries:
        for found in entry.evidence:
            article = texts[found.source]
            assert article.text[found.start : found.end] == found.quote
            first, last = article.sentences[found.sentences[0] - 1], article.sentences[found.sentences[-1] - 1]
            assert (first.start, last.end) == (found.start, found.end)


def test_no_party_is_a_bystander(brief: Brief) -> None:
    """No agency, platform, other story's country or worked example's organisation becomes a party."""
    merged = yaml.safe_load((ROOT / "evals/gold/merged.yaml").read_text("utf-8"))
    assert not {party.id for party in brief.parties} & {party_id(name) for name in merged["never_parties"]}


def test_the_sides_are_principals_under_one_name(brief: Brief) -> None:
    """Russia and Ukraine, under these names alone, are the sides at the table."""
    assert [party.name for party in brief.parties if party.role == "principal"] == ["Russia", "Ukraine"]


def test_no_item_cites_a_trap(brief: Brief) -> None:
    """No item cites a sentence that the annotators marked as background or furniture."""
    traps = [trap for gold in load(ROOT / "evals/gold") for trap in gold.traps]
    quotes = [found.quote for item in brief.items for found in item.evidence]
    assert not [(trap, quote) for trap in traps for quote in quotes if trap in quote]


def test_the_second_round_is_proposed(brief: Brief) -> None:
    """The second round in Istanbul on 2 June is among Russia's proposals."""
    assert any(
        "russia" in item.by and any("June 2" in one.quote and "Istanbul" in one.quote for one in item.evidence)
        for item in brief.proposals
    )


def test_the_memorandum_is_demanded(brief: Brief) -> None:
    """Ukraine's demand that Russia hand over its memorandum is among the demands."""
    assert any("memorandum" in item.text and "ukraine" in item.by for item in brief.demands)


def test_rewritten_report_counts_once(brief: Brief) -> None:
    """What only the two rewordings of one wire report say counts as one origin."""
    twice = [item for item in brief.items if len(item.sources) == 2 and all(one[:3] < "002" for one in item.sources)]
    assert twice
    assert {item.origins for item in twice} == {1}


def test_readme_shows_the_brief_as_it_came_out(brief: Brief) -> None:
    """The brief in the README is the one that the recorded answers make."""
    shown = "\n".join(line.rstrip() for line in render(brief, "text").splitlines()).rstrip()
    if WRITING:
        fill("brief", shown)
    assert part("brief") == shown


def test_article_reading_answers(records: dict[tuple[Reading, Path], ArticleRecord]) -> None:
    """One call for a whole article fills the schema, and what cannot stand is set aside with a reason."""
    found = records["article", SEEDS[4]].brief
    assert found.items or found.rejected
    assert all(item.why for item in found.rejected)


def test_no_cassette_is_an_orphan() -> None:
    """Every cassette belongs to a reading above, to an article of the evaluation, or to the attacks."""
    annotated: set[tuple[Reading, Path]] = {
        ("sentence", one.text_path) for folder in SETS.values() for one in load(folder)
    }
    named = {cassette_name(text, how) for how, text in (*RECORDED, *annotated)} | {ATTACKS}
    assert set(FOLDER.rglob("*.yaml")) == {FOLDER / f"{name}.yaml" for name in named}


def test_cassettes_hold_no_key() -> None:
    """No cassette holds an authorization header or any header but the content type."""
    for file in FOLDER.rglob("*.yaml"):
        for interaction in yaml.safe_load(file.read_text("utf-8"))["interactions"]:
            for side in ("request", "response"):
                assert {name.lower() for name in interaction[side]["headers"]} == {"content-type"}
