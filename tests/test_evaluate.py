"""The gold loader and the scorer, on the seeds' gold and on gold made here."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from serving import Asked, Reply, Script, Server, said
from typer.testing import CliRunner

from summarizer.answers import ArticleAnswer
from summarizer.cli import app
from summarizer.errors import BriefError
from summarizer.evaluate import ArticleScore, Report, score, summarise, text
from summarizer.gold import GoldArticle, article_brief, load
from summarizer.merging.assignment import best_matching
from summarizer.read import read_text
from summarizer.schema import Article, ArticleBrief, Demand, Evidence, Party, Person, Proposal
from summarizer.scoring.cues import cue_precision
from summarizer.scoring.merged_gold import load_merge
from summarizer.scoring.parties import compared_id
from summarizer.scoring.scores import SECTIONS, Measure

Hosting = Callable[[Script], Server]
FOLDER = Path(__file__).parent.parent / "evals" / "gold"
GOLD = load(FOLDER)

ARTICLE = """Union and port resume talks

FNV asked for 7% on Monday. It wants an answer by Friday. Harbour Ltd offered 4% over two years.

FNV urged Harbour Ltd to withdraw its lawyers. Harbour Ltd said that the port has eleven quays.
"""
YAML = """
article: {file: port.txt}
parties:
  - {name: FNV, role: principal, spokespeople: [Ria de Boer]}
  - {name: Harbour Ltd, role: principal}
  - {name: United Kingdom, role: observer, optional: true, spokespeople: [Keir Starmer]}
proposals:
  - {key: raise, by: [FNV], to: [Harbour Ltd], text: A raise of 7%., status: tabled, at: [asked for 7%]}
  - {key: offer, by: [Harbour Ltd], to: [FNV], text: 4% in two years., status: tabled, at: [offered 4%]}
demands:
  - {key: lawyers, by: [FNV], of: [Harbour Ltd], text: No lawyers., status: standing, at: [withdraw its lawyers]}
  - {key: answer, by: [FNV], of: [Harbour Ltd], text: Answer., status: standing, at: [wants an answer], optional: true}
traps: [eleven quays]
"""


@pytest.fixture
def gold(tmp_path: Path) -> GoldArticle:
    """The gold above, loaded from disk."""
    (tmp_path / "port.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "port.yaml").write_text(YAML, encoding="utf-8")
    (found,) = load(tmp_path)
    return found


def of(one: GoldArticle) -> Article:
    """The article that a gold file is for."""
    return read_text(one.text_path.read_text(encoding="utf-8"), path=one.article.file)


def evidence(article: Article, *numbers: int) -> tuple[Evidence, ...]:
    """These sentences as evidence, one by one."""
    return tuple(
        Evidence(
            source=article.id,
            sentences=(number,),
            quote=article.sentence(number),
            start=article.sentences[number - 1].start,
            end=article.sentences[number - 1].end,
        )
        for number in numbers
    )


def proposal(article: Article, *numbers: int, by: str = "fnv", status: str = "tabled") -> Proposal:
    """A proposal that cites these sentences."""
    return Proposal.model_validate(
        {"id": "p", "text": "A raise.", "by": (by,), "status": status, "evidence": evidence(article, *numbers)}
    )


def demand(article: Article, *numbers: int) -> Demand:
    """A demand of FNV that cites these sentences."""
    return Demand(id="d", text="Do it.", by=("fnv",), status="standing", evidence=evidence(article, *numbers))


def scored(
    gold: GoldArticle, *, proposals: tuple[Proposal, ...] = (), demands: tuple[Demand, ...] = ()
) -> ArticleScore:
    """The score of a brief with these items alone."""
    article = of(gold)
    return score(gold, article, ArticleBrief(source=article.id, proposals=proposals, demands=demands))


def perfect() -> list[ArticleScore]:
    """The scores of the seeds' gold against itself."""
    return [score(one, of(one), article_brief(one, of(one))) for one in GOLD]


def test_gold_scored_against_itself_is_perfect() -> None:
    """The gold as a brief scores 1 in every section, for parties, people, roles, statuses and evidence."""
    report = summarise(perfect())
    assert all(measure.f1 == measure.f05 == 1 for measure in report.items.sections.values())
    assert report.parties.f1 == report.spokespeople.f1 == 1
    assert report.status.overall.value == report.exact.overall.value == report.supported.overall.value == 1
    assert report.roles.value == report.party_accuracy.value == 1
    assert report.strange_parties == ()
    assert report.traps == 0
    assert not any(one.wrong or one.missed for one in report.articles)


def test_the_seeds_gold_is_counted() -> None:
    """The five gold articles hold 37 items that are not optional; the file of the merged brief is passed over."""
    assert len(GOLD) == 5
    assert summarise(perfect()).items.overall.expected == 37


def test_baselines_stay_low() -> None:
    """Citing everything scores nothing, and taking every sentence for an item scores low."""
    baselines = summarise(perfect()).baselines
    assert baselines["cite everything"].overall.f1 < 0.2
    assert 0 < baselines["every sentence is an item"].overall.f1 < 0.35


def test_an_empty_brief_scores_nothing() -> None:
    """No prediction is no match, and no error: precision of nothing is 0 where something is expected."""
    empty = summarise(score(one, of(one), ArticleBrief(source=of(one).id)) for one in GOLD)
    assert empty.items.overall == Measure.of(0, 0, 37)
    assert empty.items.overall.f1 == 0
    assert text(empty, details=True)


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_order_does_not_matter(data: st.DataObject) -> None:
    """Shuffled predictions score the same."""
    one = GOLD[data.draw(st.integers(0, len(GOLD) - 1))]
    article = of(one)
    brief = article_brief(one, article)
    update: dict[str, object] = {
        section: tuple(data.draw(st.permutations(getattr(brief, section)))) for section in SECTIONS
    }
    shuffled = score(one, article, brief.model_copy(update=update))
    assert shuffled.items == score(one, article, brief).items


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_dropping_items_lowers_recall_alone(data: st.DataObject) -> None:
    """Any part of a perfect brief has precision 1, and misses exactly what was dropped."""
    one = GOLD[data.draw(st.integers(0, len(GOLD) - 1))]
    article = of(one)
    brief = article_brief(one, article)
    kept = tuple(item for item in brief.proposals if data.draw(st.booleans()))
    result = score(one, article, brief.model_copy(update={"proposals": kept})).items.sections["proposals"]
    keys = {item.id for item in kept}
    assert (
        result.matched == result.predicted == sum(1 for item in one.proposals if item.key in keys and not item.optional)
    )


def test_an_optional_item_neither_helps_nor_hurts(gold: GoldArticle) -> None:
    """A prediction of an optional item changes no count; a second one of it is an error, as for any item."""
    article = of(gold)
    without = scored(gold, demands=(demand(article, 4),)).items
    once = scored(gold, demands=(demand(article, 4), demand(article, 2)))
    twice = scored(gold, demands=(demand(article, 4), demand(article, 2), demand(article, 2)))
    assert once.items == without
    assert [pair.optional for pair in once.matched] == [False, True]
    assert twice.items.sections["demands"] == Measure.of(1, 2, 1)
    assert twice.wrong[0].why == "repeats answer"


def test_a_required_item_goes_before_an_optional_one(gold: GoldArticle) -> None:
    """A prediction that fits both an optional and a required item is given to the required one."""
    article = of(gold)
    both = demand(article, 2, 4)
    assert [pair.key for pair in scored(gold, demands=(both,)).matched] == ["lawyers"]
    result = scored(gold, demands=(both, demand(article, 4)))
    assert sorted(pair.key or "" for pair in result.matched) == ["answer", "lawyers"]


@pytest.mark.parametrize(
    ("numbers", "by", "why"),
    [
        ((1, 5), "fnv", "cites a trap"),
        ((1, 2, 3, 4, 5), "fnv", "cites a trap"),
        ((3,), "fnv", "is ascribed to another party than offer"),
        ((1,), "harbour-ltd", "is ascribed to another party than raise"),
        ((4,), "fnv", "states what the gold does not hold"),
        ((1, 3, 4), "fnv", "states what the gold does not hold"),
    ],
)
def test_what_does_not_match_says_why(gold: GoldArticle, numbers: tuple[int, ...], by: str, why: str) -> None:
    """Citing a trap, another party or mostly other sentences is an error, with its reason."""
    result = scored(gold, proposals=(proposal(of(gold), *numbers, by=by),))
    assert result.items.sections["proposals"] == Measure.of(0, 1, 2)
    assert [pair.why for pair in result.wrong] == [why]
    assert result.traps == (why == "cites a trap")


def test_half_of_the_cited_sentences_are_enough(gold: GoldArticle) -> None:
    """One right sentence of two matches, and evidence exactness shows the other."""
    result = scored(gold, proposals=(proposal(of(gold), 1, 4),))
    assert result.items.sections["proposals"].matched == 1
    assert (result.exact.overall.right, result.exact.overall.of) == (1, 2)


def test_more_than_four_sentences_match_nothing() -> None:
    """An item that cites five sentences matches nothing, even where all five hold a snippet."""
    one = next(found for found in GOLD if any(len(item.at) > 4 for item in found.demands))
    article = of(one)
    item = next(item for item in one.demands if len(item.at) > 4)
    numbers = [n.number for n in article.sentences if any(part in article.sentence(n.number) for part in item.at)]
    given_ = Demand(id="d", text="x", by=("ukraine",), status="standing", evidence=evidence(article, *numbers))
    result = score(one, article, ArticleBrief(source=article.id, demands=(given_,)))
    assert result.wrong[0].why == "cites 5 sentences, more than 4"


def test_a_mismatch_is_never_a_match(gold: GoldArticle) -> None:
    """An item whose evidence is graded a mismatch counts as an error."""
    article = of(gold)
    graded = tuple(one.model_copy(update={"support": "mismatch"}) for one in evidence(article, 1))
    item = proposal(article, 1).model_copy(update={"evidence": graded})
    assert scored(gold, proposals=(item,)).wrong[0].why == "is graded a mismatch"


def test_grades_of_evidence_are_counted(gold: GoldArticle) -> None:
    """An item is supported by one piece of evidence that is, and by none where one is a mismatch; unchecked ones are
    left out."""
    article = of(gold)
    grades = (("supported", "unsupported"), ("supported", "mismatch"), ("unsupported",), ("unchecked",))
    items = tuple(
        proposal(article, 1).model_copy(
            update={"evidence": tuple(evidence(article, 1)[0].model_copy(update={"support": one}) for one in some)}
        )
        for some in grades
    )
    supported = scored(gold, proposals=items).supported
    assert (supported.overall.right, supported.overall.of) == (1, 3)
    assert supported.sections["proposals"] == supported.overall


def test_unchecked_evidence_is_said_to_be(gold: GoldArticle) -> None:
    """Where no evidence was checked, the share supported is not given as a number."""
    shown = text(summarise([scored(gold, proposals=(proposal(of(gold), 1),))]))
    assert "supported         not checked\n" in shown


def test_cues_are_right_where_something_was_missed(gold: GoldArticle) -> None:
    """A sentence listed as possibly missed is right where it holds a gold item that nothing found; optional ones are
    left out."""
    article = of(gold)
    left = cue_precision(gold, article, (2, 3, 4, 5), {("proposals", "raise")})
    none_found = cue_precision(gold, article, (1, 2, 3, 4, 5), ())
    assert (left.right, left.of) == (2, 3)
    assert (none_found.right, none_found.of) == (3, 4)


def test_cues_are_scored_with_the_brief_and_alone(gold: GoldArticle) -> None:
    """What the brief cites is not listed, so fewer sentences count with it than with a brief that holds nothing."""
    article = of(gold)
    result = scored(gold, proposals=(proposal(article, 3, by="harbour-ltd"),), demands=(demand(article, 4),))
    assert result.cues_alone.right >= 2
    assert result.cues_alone.right - result.cues.right == 2
    assert scored(gold).cues == scored(gold).cues_alone == result.cues_alone


def test_status_is_scored_apart(gold: GoldArticle) -> None:
    """A wrong status does not undo a match; the share of right ones tells."""
    result = scored(gold, proposals=(proposal(of(gold), 1, status="accepted"),))
    assert result.items.sections["proposals"].matched == 1
    assert result.status.overall.value == 0


def test_party_names_are_resolved(gold: GoldArticle) -> None:
    """A party under another of its names is the same party; spokespeople count with their party, roles apart."""
    article = of(gold)
    given_ = (
        Party(id="fnv", name="FNV", role="observer", spokespeople=(Person(name="De Boer"), Person(name="Jan Smit"))),
        Party(id="uk", name="U.K.", role="observer", spokespeople=(Person(name="Nobody Known"),)),
        Party(id="peru", name="Peru", role="observer"),
    )
    result = score(gold, article, ArticleBrief(source=article.id, parties=given_))
    assert result.parties == Measure.of(1, 2, 2)
    assert (result.party_accuracy.right, result.party_accuracy.of) == (1, 3)
    assert result.strange_parties == ("Peru",)
    assert (result.roles.right, result.roles.of) == (0, 1)
    assert result.spokespeople == Measure.of(1, 2, 1)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.integers(1, 9)), max_size=12))
def test_the_matching_is_the_best(edges: list[tuple[int, int, int]]) -> None:
    """The matching is one-to-one, uses edges alone, and no other has a larger weight."""
    weights = {(row, column): weight for row, column, weight in edges}
    listed = [(row, column, weight) for (row, column), weight in weights.items()]
    found = best_matching(listed, 5, 5)
    assert len(set(found.values())) == len(found)
    assert sum(weights[pair] for pair in found.items()) == _best(listed)


def _best(edges: list[tuple[int, int, int]]) -> int:
    if not edges:
        return 0
    row, column, weight = edges[0]
    rest = [edge for edge in edges[1:] if edge[0] != row and edge[1] != column]
    return max(weight + _best(rest), _best(edges[1:]))


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_measures_agree_with_their_definition(matched: int, wrong: int, missed: int) -> None:
    """F1 is the harmonic mean of precision and recall; F0.5 lies on the side of precision."""
    measure = Measure.of(matched, matched + wrong, matched + missed)
    if matched:
        mean = 2 * measure.precision * measure.recall / (measure.precision + measure.recall)
        assert measure.f1 == pytest.approx(mean)
        assert (measure.f05 >= measure.f1) == (measure.precision >= measure.recall) or measure.f05 == pytest.approx(
            measure.f1
        )
    else:
        assert measure.f1 == (wrong + missed == 0)


def test_no_seed_allows_a_party_that_is_never_one() -> None:
    """What the merged gold lists as never a party is a strange party in every article."""
    allowed = {compared_id(party.name) for one in GOLD for party in one.parties}
    assert not allowed & {compared_id(name) for name in load_merge(FOLDER).never_parties}


@pytest.mark.parametrize(
    ("name", "aliases", "same"),
    [
        ("Flevo National Vakbond", ("FNV",), True),
        ("Flevo National Vakbond", ("F.N.V.", "the union"), True),
        ("Flevo National Vakbond", (), False),
        ("Vakbond of Flevo", ("FNV",), False),
    ],
)
def test_a_full_name_is_the_party_of_its_letters(
    gold: GoldArticle, name: str, aliases: tuple[str, ...], same: bool
) -> None:
    """A party that the gold has by its letters is found by its full name where the article calls it both."""
    article = of(gold)
    given_ = Party(id="flevo", name=name, role="principal", aliases=aliases)
    item = proposal(of(gold), 1).model_copy(update={"by": ("flevo",)})
    result = score(gold, article, ArticleBrief(source=article.id, parties=(given_,), proposals=(item,)))
    assert result.party_accuracy.right == int(same)
    assert result.strange_parties == (() if same else (name,))
    assert result.items.sections["proposals"].matched == int(same)


def test_a_report_survives_json() -> None:
    """A report written as JSON and read again is the same, and names no folder of this machine."""
    report = summarise(perfect())
    written = report.model_dump_json()
    assert Report.model_validate_json(written) == report
    assert str(FOLDER) not in written
    assert json.loads(written)["items"]["overall"]["f1"] == 1


def test_the_text_shows_both_sides(gold: GoldArticle) -> None:
    """The table names each section and baseline; the details show gold and predicted text on one line."""
    report = summarise([scored(gold, proposals=(proposal(of(gold), 1),))])
    short, long = text(report, details=False), text(report, details=True)
    assert "F1 of a baseline           proposals  demands  open questions  all items\n" in short
    assert "cite everything                0.000    0.000           0.000      0.000\n" in short
    assert "A raise of 7%." not in short
    assert any("A raise of 7%." in line and "| A raise." in line for line in long.splitlines())
    assert "-- missed: 2" in long


def test_the_details_name_strange_parties(gold: GoldArticle) -> None:
    """The table counts the parties that the gold does not hold, and the details name them."""
    article = of(gold)
    brief = ArticleBrief(source=article.id, parties=(Party(id="peru", name="Peru", role="observer"),))
    report = summarise([score(gold, article, brief)])
    assert "strange parties   1\n" in text(report)
    assert "Peru" not in text(report)
    assert "parties that the gold does not hold: Peru\n" in text(report, details=True)


def test_gold_named_twice_counts_once(gold: GoldArticle, tmp_path: Path) -> None:
    """Folders and files are loaded together in the order named, and a file that is named twice once."""
    other = tmp_path / "other"
    other.mkdir()
    (other / "port.txt").write_text(ARTICLE, encoding="utf-8")
    (other / "port.yaml").write_text(YAML, encoding="utf-8")
    found = load(other, gold.path, tmp_path, tmp_path / "other" / ".." / "port.yaml")
    assert [one.path.resolve() for one in found] == [(other / "port.yaml").resolve(), gold.path.resolve()]


def _empty(_: Asked) -> Reply:
    return said(ArticleAnswer(parties=[], proposals=[], demands=[], open_questions=[]), used=(1200, 30))


def test_several_folders_make_one_score(hosted: Hosting, gold: GoldArticle) -> None:
    """`eval GOLD GOLD` reads all articles with the model named, and tells tokens and seconds, and no cost unknown."""
    hosted(_empty)
    shown = CliRunner().invoke(app, ["eval", str(gold.path), str(FOLDER), "--model", "openai/test"])
    assert shown.exit_code == 0, shown.stderr
    assert "tokens            7,200 in, 180 out\n" in shown.stdout
    assert "cost              -\n" in shown.stdout
    assert "an article\n" in shown.stdout
    assert "model             openai/test, article reading, prompt " in shown.stdout
    assert all(one.article.file in shown.stdout for one in (gold, *GOLD))


def test_the_whole_report_as_json(hosted: Hosting, gold: GoldArticle) -> None:
    """`--format json` gives the whole report; answers that were kept took no tokens, and are counted."""
    server = hosted(_empty)
    command = ["eval", str(gold.path), "--model", "openai/test", "--reading", "article", "--format", "json"]
    first, again = (Report.model_validate_json(CliRunner().invoke(app, command).stdout) for _ in range(2))
    assert len(server.asked) == 1
    assert first.items == again.items == summarise([scored(gold)]).items
    assert first.made == again.made
    assert first.spent
    assert again.spent
    assert (first.spent.usage.prompt_tokens, first.spent.usage.cached_calls) == (1200, 0)
    assert (again.spent.usage.prompt_tokens, again.spent.usage.cached_calls) == (0, 1)
    assert "0 in, 0 out; 1 answer kept" in text(again)


def test_an_article_that_fails_is_no_score(hosted: Hosting, gold: GoldArticle) -> None:
    """A score needs every article: one that the model cannot read ends the evaluation, and is named."""
    hosted(lambda asked: said("no JSON") if "eleven quays" in str(asked.messages) else _empty(asked))
    shown = CliRunner().invoke(app, ["eval", str(gold.path), str(FOLDER), "--model", "openai/test"])
    assert shown.exit_code == 1
    assert "port" in shown.stderr
    assert "A score needs every article" in shown.stderr


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("article: {file: port.txt}\nparties: [", "no YAML at line"),
        ("- a\n- b", "holds no mapping"),
        ("article: {credit: AFP}", "article.file is missing"),
        ("article: {file: gone.txt}\nparties: []", "gone.txt is not found"),
        (YAML.replace("status: standing", "status: perhaps"), "demands.0"),
        (YAML.replace("at: [offered 4%]", "at: []"), "proposals.1.at"),
        (YAML + "\nsurprise: 1\n", "surprise"),
        (YAML + "\npath: x\n", "path"),
    ],
)
def test_a_bad_gold_file_is_named(tmp_path: Path, content: str, named: str) -> None:
    """What is wrong with a gold file is said with the file and the key."""
    (tmp_path / "port.txt").write_text(ARTICLE, encoding="utf-8")
    file = tmp_path / "bad.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BriefError) as caught:
        load(file)
    assert str(file) in str(caught.value)
    assert named in str(caught.value)


def test_missing_gold_is_an_error(tmp_path: Path) -> None:
    """A folder without gold and a file that is not there are named."""
    with pytest.raises(BriefError, match="no gold file"):
        load(tmp_path)
    with pytest.raises(BriefError, match=r"gone\.yaml"):
        load(tmp_path / "gone.yaml")


def test_a_snippet_that_stands_nowhere_is_an_error(gold: GoldArticle) -> None:
    """Gold that does not fit the article's text is refused with the item's key and the snippet."""
    item = gold.proposals[0].model_copy(update={"at": ("asked for 9%",)})
    changed = gold.model_copy(update={"proposals": (item,)})
    with pytest.raises(BriefError, match=r"raise: no sentence .* 'asked for 9%'"):
        article_brief(changed, of(gold))
