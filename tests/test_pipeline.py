"""The whole way over real HTTP: a server plays a model that reads the samples as their annotators did."""

import asyncio
import shutil
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from samples import SEEDS, annotated, article_of, articles, failing, least
from serving import RESET, Asked, Reply, Script, Server, refused, said
from typer.testing import CliRunner

from summarizer import (
    Article,
    Brief,
    ModelError,
    ModelKeyError,
    Progress,
    ReadingError,
    Settings,
    SourceError,
    UnreachableError,
    UsageError,
    load,
    summarize,
)
from summarizer.answers import ArticleAnswer, DemandAnswer
from summarizer.cli import app

Hosted = Callable[[Script], Server]
DAY = "2025-05-30"
PROSE = said("I would rather not.")


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    """Settings with a cache of the test's own."""
    return Settings(cache=tmp_path / "answers")


def read(settings: Settings, **options: object) -> Brief:
    """The brief of the samples."""
    return summarize([SEEDS], date=DAY, model="openai/test", settings=settings, **options)  # type: ignore[arg-type]


def states(brief: Brief) -> list[str]:
    """What became of each sample, in their order."""
    by_id = {one.source: one.state for one in brief.outcomes}
    return [by_id[one.id] for one in articles()]


def test_a_brief_of_the_samples(hosted: Hosted, kept: Settings) -> None:
    """Five articles become one brief: parties, items of each section with exact quotes, and how it was made."""
    server = hosted(annotated)
    brief = read(kept)
    assert len(server.asked) == 5
    assert states(brief) == ["read"] * 5
    assert [source.id for source in brief.sources] == sorted(article.id for article in articles())
    assert [party.name for party in brief.parties if party.role == "principal"] == ["Russia", "Ukraine"]
    assert brief.title == "Negotiation between Russia and Ukraine"
    texts = {article.id: article.text for article in articles()}
    for section in (brief.proposals, brief.demands, brief.open_questions):
        assert section
        for item in section:
            assert all(texts[one.source][one.start : one.end] == one.quote for one in item.evidence)
    made = brief.made
    assert (made.model, made.chosen, made.leaves_machine) == ("openai/test", "asked for by name", False)
    assert (made.reading, made.prompt.split()[0]) == ("article", "article/1")


def test_a_run_tells_what_it_cost(hosted: Hosted, kept: Settings) -> None:
    """Tokens, seconds a stage and seconds an article are in the run, and nowhere in the document."""
    hosted(annotated)
    brief = read(kept)
    assert brief.run is not None
    assert (brief.run.usage.calls, brief.run.usage.prompt_tokens, brief.run.usage.completion_tokens) == (5, 600, 150)
    assert set(brief.run.stages) == {"read", "extract", "merge"}
    assert set(brief.run.articles) == {article.id for article in articles()}
    assert datetime.fromisoformat(brief.run.started).tzinfo is not None
    assert brief.run.started not in brief.to_json()


def test_a_second_run_asks_nothing(hosted: Hosted, kept: Settings) -> None:
    """The same articles again: no request, and the same document."""
    server = hosted(annotated)
    first, second = read(kept), read(kept)
    assert len(server.asked) == 5
    assert second.run is not None
    assert (second.run.usage.calls, second.run.usage.cached_calls) == (0, 5)
    assert second.to_json() == first.to_json()


def test_an_article_added_later_is_the_only_one_asked_about(hosted: Hosted, kept: Settings) -> None:
    """A run with one more article asks about that one, and equals a run that had it from the start."""
    server = hosted(annotated)
    files = sorted(SEEDS.glob("*.txt"))
    summarize(files[:4], date=DAY, model="openai/test", settings=kept)
    brief = summarize(files, date=DAY, model="openai/test", settings=kept)
    assert len(server.asked) == 5
    assert article_of(server.asked[-1]) == articles()[4]
    assert brief == read(kept).model_copy(update={"run": brief.run})


def test_the_same_articles_and_answers_give_the_same_bytes(hosted: Hosted, tmp_path: Path) -> None:
    """Whatever the order of sources and the number of jobs, every file of the day but run.json is the same."""
    hosted(failing(2, PROSE))
    files = sorted(SEEDS.glob("*.txt"))
    folders = []
    for name, order, jobs in (("one", files, 1), ("two", files[::-1], 4)):
        settings = Settings(cache=tmp_path / name, jobs=jobs)
        brief = summarize(order, date=DAY, model="openai/test", settings=settings)
        folders.append(brief.save(tmp_path / "briefs" / name))
    one, two = (
        {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.*") if file.name != "run.json"}
        for folder in folders
    )
    assert one == two
    assert len(one) == 6


def test_saving_twice_and_loading_change_nothing(hosted: Hosted, kept: Settings, tmp_path: Path) -> None:
    """A stored brief loads as it was, records and run included, and is stored again as the same bytes."""
    hosted(annotated)
    brief = read(kept)
    folder = brief.save(tmp_path)
    before = {file: file.read_bytes() for file in folder.rglob("*.*")}
    assert load(folder) == Brief.load(folder / "brief.json") == brief
    assert load(folder).save(tmp_path) == folder
    assert {file: file.read_bytes() for file in folder.rglob("*.*")} == before


@pytest.mark.parametrize("reply", [PROSE, refused(400, "too long")], ids=["prose", "refused"])
def test_an_article_that_fails_costs_that_article(reply: Reply, hosted: Hosted, kept: Settings) -> None:
    """The others are in the brief; the outcome of the failed one says why, and its sentences are nowhere."""
    hosted(failing(2, reply))
    brief = read(kept)
    assert states(brief) == ["read", "read", "failed", "read", "read"]
    (failed,) = [one for one in brief.outcomes if one.state == "failed"]
    assert failed.source == articles()[2].id
    assert failed.why
    assert failed.source not in {source.id for source in brief.sources}
    assert failed.source not in {one.source for item in brief.items for one in item.evidence}


@pytest.mark.usefixtures("waits")
def test_the_command_line_names_a_failed_article(
    hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exit code 3, the failed article on standard error, the brief on standard output and in its folder."""
    hosted(failing(2, refused(500, "overloaded")))
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["brief", str(SEEDS), "--date", DAY, "--model", "openai/test", "--format", "json"])
    assert result.exit_code == 3
    assert f"summarizer: {articles()[2].id} failed: openai/test answers 500: overloaded\n" in result.stderr
    assert result.stdout == load(tmp_path / "briefs" / DAY).to_json()
    assert "no article leaves this machine" in result.stderr


def test_the_command_line_ends_well(hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 0 where every article was read."""
    hosted(annotated)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(app, ["brief", str(SEEDS), "--date", DAY, "--model", "openai/test"])
    assert (result.exit_code, result.exception) == (0, None)
    assert f"Written to briefs/{DAY}." in result.stderr


def test_no_article_read_is_an_error(hosted: Hosted, kept: Settings) -> None:
    """Where the model reads none of the articles, no brief is made."""
    hosted(PROSE)
    with pytest.raises(ReadingError, match="the model gave no usable answer"):
        read(kept)


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize(
    ("reply", "error"), [(RESET, UnreachableError), (refused(401), ModelKeyError)], ids=["reset", "key"]
)
def test_a_model_that_cannot_be_used_ends_the_run(
    reply: Reply, error: type[ModelError], hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The run ends with the model's error and exit code 1, without asking about the next article."""
    server = hosted(reply)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error):
        read(Settings(cache=tmp_path / "answers", jobs=1))
    assert len(server.asked) in (1, 4)
    result = CliRunner().invoke(app, ["brief", str(SEEDS), "--model", "openai/test"])
    assert (result.exit_code, result.stdout) == (1, "")
    assert not (tmp_path / "briefs").exists()


@pytest.mark.usefixtures("waits")
@pytest.mark.parametrize("jobs", [1, 3, 8])
def test_a_model_that_dies_half_way_keeps_what_was_read(jobs: int, hosted: Hosted, tmp_path: Path) -> None:
    """What was answered is in the brief; the other articles are failed with the reason; the next run asks only them."""
    counted = threading.Lock()
    answered: list[str] = []

    def dying(asked: Asked) -> Reply:
        with counted:
            if len(answered) < 2:
                answered.append(article_of(asked).id)
                return annotated(asked)
        return refused(401, "your key is used up")

    settings = Settings(cache=tmp_path / "answers", jobs=jobs)
    hosted(dying)
    brief = read(settings)
    assert sorted(states(brief)) == ["failed"] * 3 + ["read"] * 2
    assert {one.source for one in brief.outcomes if one.state == "read"} == set(answered)
    assert all("refuses the key (401)" in (one.why or "") for one in brief.outcomes if one.state == "failed")


def test_an_interrupted_run_goes_on_where_it_stopped(kept: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a run that died, a run at the same address asks only about what was not answered."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-1")
    alive: list[bool] = [False]

    def script(asked: Asked) -> Reply:
        return annotated(asked) if alive[0] or article_of(asked) in articles()[:2] else refused(401)

    with Server(script) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.base_url)
        first = read(kept)
        alive[0] = True
        server.asked.clear()
        second = read(kept)
    done = states(first).count("read")
    assert done >= 1
    assert len(server.asked) == 5 - done
    assert states(second) == ["read"] * 5


def test_a_cache_that_breaks_is_told_and_costs_nothing(hosted: Hosted, tmp_path: Path) -> None:
    """Where answers cannot be kept any more, the run goes on to its end, and a message says so."""

    def breaking(asked: Asked) -> Reply:
        (tmp_path / "answers" / "answers.sqlite").write_bytes(b"no database" * 100)
        return annotated(asked)

    hosted(breaking)
    told: list[Progress] = []
    brief = read(Settings(cache=tmp_path / "answers"), on_progress=told.append)
    assert states(brief) == ["read"] * 5
    assert any("answers.sqlite" in (one.message or "") for one in told)


@pytest.mark.parametrize(("reading", "field"), [("article", "articles"), ("sentence", "sentences")])
def test_progress_goes_forward(reading: str, field: str, hosted: Hosted, kept: Settings) -> None:
    """The model is told of first, counts only grow to their total, and reports come one at a time."""

    hosted(annotated if reading == "article" else least)
    told: list[Progress] = []
    within = threading.Lock()

    def on_progress(report: Progress) -> None:
        assert within.acquire(blocking=False)
        told.append(report)
        within.release()

    read(kept, on_progress=on_progress, reading=reading)
    assert [one.stage for one in told[:1]] == ["model"]
    assert "openai/test reads (asked for by name); no article leaves this machine." in str(told[0].message)
    stages = [one.stage for one in told]
    assert stages == sorted(stages, key=("model", "read", "extract", "merge").index)
    during = [one for one in told[1:] if one.stage in ("model", "extract")]
    done = [getattr(one, f"{field}_done") for one in during]
    assert done == sorted(done)
    assert (done[0], done[-1]) == (0, getattr(during[-1], field))
    assert during[-1].articles_done == during[-1].articles == 5
    assert (during[0].seconds_left, during[-1].seconds_left) == (None, 0.0)
    assert [one.tokens for one in during] == sorted(one.tokens for one in during)
    assert (during[-1].sentences > 0) is (reading == "sentence")


def test_it_works_within_a_running_event_loop(hosted: Hosted, kept: Settings) -> None:
    """A notebook's running loop is no hindrance, and a brief shows itself well there."""
    hosted(annotated)

    async def cell() -> Brief:
        return read(kept)

    brief = asyncio.run(cell())
    assert repr(brief).startswith("<Brief 2025-05-30 'Negotiation between Russia and Ukraine': ")
    assert f"{len(brief.demands)} demands" in repr(brief)
    assert brief._repr_markdown_() == brief.to_markdown()
    assert brief.to_markdown().startswith("# ")
    assert brief.title in brief.to_markdown()


def test_sentence_reading_of_a_hosted_model(hosted: Hosted, kept: Settings) -> None:
    """The reading can be chosen: sentence by sentence, only the sentences that announce something."""

    def offer(asked: Asked) -> Reply:
        round_ = "second round" in asked.last and asked.last.endswith("Note: proposal by Russia")
        return said('{"proposal": "second round of talks in Istanbul on June 2"}') if round_ else least(asked)

    server = hosted(offer)
    brief = read(kept, reading="sentence")
    assert brief.made.reading == "sentence"
    assert len(server.asked) > 5
    assert any("june 2" in item.text.lower() and item.by == ("russia",) for item in brief.proposals)


def test_articles_can_be_given_as_values(hosted: Hosted, kept: Settings) -> None:
    """Sources may be Article objects, paths and strings, alone or together."""
    hosted(annotated)
    first, *others = articles()
    assert isinstance(first, Article)
    brief = summarize(
        [first, *(SEEDS.parent / str(one.path) for one in others)], date=DAY, model="openai/test", settings=kept
    )
    assert states(brief) == ["read"] * 5
    alone = summarize(str(sorted(SEEDS.glob("*.txt"))[3]), date=DAY, model="openai/test", settings=kept)
    assert [source.id for source in alone.sources] == [articles()[3].id]


def test_the_day_and_the_title_are_as_told(hosted: Hosted, kept: Settings) -> None:
    """Today is the day where none is told; a title that is given stands."""
    hosted(annotated)
    brief = summarize([SEEDS], model="openai/test", settings=kept.model_copy(update={"title": "Istanbul"}))
    assert brief.title == "Istanbul"
    assert datetime.fromisoformat(brief.date).date().isoformat() == brief.date


@pytest.mark.parametrize("date", ["30 May 2025", "2025-5-30", "2025-02-30", "20250530", "", "2025-05-30T00:00"])
def test_a_date_that_is_none_is_wrong_usage(date: str, hosted: Hosted, kept: Settings) -> None:
    """A date of another form is refused before anything is read or asked."""
    server = hosted(annotated)
    with pytest.raises(UsageError, match=r"is no date\. Give one such as 2025-05-30"):
        summarize([SEEDS], date=date, model="openai/test", settings=kept)
    assert not server.asked


def test_nothing_to_read_names_every_source(kept: Settings, tmp_path: Path) -> None:
    """Where no source gives an article, the error names each with its reason, and no model is needed."""
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        summarize([tmp_path / "empty.txt", tmp_path / "none.txt"], settings=kept)
    assert len(str(caught.value).splitlines()) == 2
    for name in ("empty.txt", "none.txt"):
        assert name in str(caught.value)
    with pytest.raises(SourceError, match="no article is named"):
        summarize([], settings=kept)


def test_an_article_that_cannot_be_opened_costs_that_article(hosted: Hosted, kept: Settings, tmp_path: Path) -> None:
    """Files that cannot be read are outcomes beside the articles that were, and a copy is skipped."""
    hosted(annotated)
    shutil.copytree(SEEDS, tmp_path / "articles")
    (tmp_path / "articles" / "9-empty.txt").write_text("", encoding="utf-8")
    shutil.copy(sorted(SEEDS.glob("*.txt"))[0], tmp_path / "articles" / "9-copy.txt")
    brief = summarize([tmp_path / "articles"], date=DAY, model="openai/test", settings=kept)
    told = {Path(one.source).name: one.state for one in brief.outcomes if one.state != "read"}
    assert told == {"9-empty.txt": "failed", "9-copy.txt": "skipped"}
    assert len(brief.sources) == 5


def test_an_alias_file_names_a_party_of_ones_own(hosted: Callable[[Script], Server], tmp_path: Path) -> None:
    """A name that only the user's alias file knows is resolved to the party that the file gives it."""
    file = tmp_path / "aliases.yaml"
    file.write_text("parties:\n  Harbour Union:\n    aliases: [the dockers]\n    role: principal\n", "utf-8")
    article = tmp_path / "strike.txt"
    article.write_text("The dockers demand a 7% rise from Deltalinqs by Friday. Deltalinqs offered 4%.\n", "utf-8")
    demand = DemandAnswer(
        text="Raise pay by 7% by Friday.",
        by=["the dockers"],
        of=["Deltalinqs"],
        status="standing",
        when=None,
        sentences=[1],
    )
    hosted(said(ArticleAnswer(parties=[], proposals=[], demands=[demand], open_questions=[])))
    settings = Settings(cache=tmp_path / "kept", aliases=file)
    brief = summarize([article], date="2025-05-30", model="openai/test", settings=settings)
    assert [(item.by, item.of) for item in brief.demands] == [(("harbour-union",), ("deltalinqs",))]
