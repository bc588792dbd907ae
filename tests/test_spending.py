"""What a run may spend: no call begins that could go over the limit, and what is left out is told."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from misbehaving import ARTICLE, RIGHT
from serving import Asked, Script, Server, said
from typer.testing import CliRunner

from summarizer import Settings, SpentError, UsageError, load, summarize
from summarizer.asking.prices import Price, price_of
from summarizer.asking.spending import Allowance, Bill
from summarizer.choice import Choice, choose
from summarizer.cli import app
from summarizer.schema import Usage

Hosted = Callable[[Script], Server]
OWN = 'read_on = "2026-11-22"\n[models]\n"openai/test" = { read = 1000, written = 4000 }\n'
"""A table of one's own: a tenth of a cent a token sent, four times that a token answered."""


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Ten articles."""
    found = [tmp_path / "in" / f"{number}.txt" for number in range(10)]
    found[0].parent.mkdir()
    for number, file in enumerate(found):
        file.write_text(f"Right {number}\n\n{ARTICLE}", "utf-8")
    return found


@pytest.fixture
def own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A table of prices of one's own, in use."""
    file = tmp_path / "prices.toml"
    file.write_text(OWN, "utf-8")
    monkeypatch.setenv("SUMMARIZER_PRICES", str(file))
    return file


def test_a_limit_of_tokens_holds(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """Asking stops before the limit; what was answered is in the brief, the rest is left out and asked about later."""
    server = hosted(said(RIGHT, used=(1000, 500)))
    limited = Settings(cache=tmp_path / "kept", max_tokens=15_000, jobs=4)
    brief = summarize(files, date="2025-05-30", model="openai/test", settings=limited)
    assert brief.run is not None
    used = brief.run.usage.prompt_tokens + brief.run.usage.completion_tokens
    assert 0 < used <= 15_000
    read = [one for one in brief.outcomes if one.state == "read"]
    left = [one for one in brief.outcomes if one.state == "failed"]
    assert len(read) == len(server.asked) == used // 1500
    assert len(read) + len(left) == 10
    assert {one.why for one in left} == {
        "left out, as the run may use no more than 15,000 tokens (--max-tokens). What is answered is kept: run again"
        " with more"
    }
    again = summarize(files, date="2025-05-30", model="openai/test", settings=Settings(cache=tmp_path / "kept"))
    assert len(server.asked) == 10
    assert {one.state for one in again.outcomes} == {"read"}


def test_kept_answers_count_for_nothing(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """After the limit is reached, articles whose answers are kept are read all the same."""
    server = hosted(said(RIGHT, used=(1000, 500)))
    summarize(files[5:], date="2025-05-30", model="openai/test", settings=Settings(cache=tmp_path / "kept"))
    limited = Settings(cache=tmp_path / "kept", max_tokens=7_000, jobs=1)
    brief = summarize(files, date="2025-05-30", model="openai/test", settings=limited)
    assert [one.state for one in brief.outcomes][5:] == ["read"] * 5
    assert 0 < [one.state for one in brief.outcomes][:5].count("read") < 5
    assert len(server.asked) < 10


def test_a_limit_that_allows_nothing_is_an_error(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """Where not one article can be asked about, no brief is made, and nothing is sent."""
    server = hosted(said(RIGHT))
    settings = Settings(cache=tmp_path / "kept", max_tokens=100)
    with pytest.raises(SpentError, match=r"100 tokens \(--max-tokens\)"):
        summarize(files, date="2025-05-30", model="openai/test", settings=settings)
    assert not server.asked


def test_the_most_counts_where_nothing_is_told(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """A server that does not say what it used is taken to have used the most that a call can."""
    server = hosted(said(RIGHT, used=(0, 0)))
    limited = Settings(cache=tmp_path / "kept", max_tokens=15_000, jobs=1)
    brief = summarize(files, date="2025-05-30", model="openai/test", settings=limited)
    assert 0 < len(server.asked) < 10
    assert brief.run is not None
    assert brief.run.usage.cost is None


@pytest.mark.usefixtures("own")
def test_a_limit_of_cost_holds(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """With a known price the run stops before its cost is over the limit, and tells what it cost."""
    hosted(said(RIGHT, used=(1000, 500)))
    limited = Settings(cache=tmp_path / "kept", max_cost=40.0, jobs=4)
    brief = summarize(files, date="2025-05-30", model="openai/test", settings=limited)
    assert brief.run is not None
    read = [one.state for one in brief.outcomes].count("read")
    assert 0 < read < 10
    assert brief.run.usage.cost == pytest.approx(read * 3.0)
    assert any("$40 (--max-cost)" in str(one.why) for one in brief.outcomes)


def test_an_unknown_price_is_wrong_usage(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """--max-cost for a model of unknown price is refused before anything is asked, with what to do."""
    server = hosted(said(RIGHT))
    command = ["brief", *map(str, files), "--model", "openai/test", "--max-cost", "1", "--out", str(tmp_path / "out")]
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 2
    assert "what openai/test costs is not known. Use --max-tokens" in result.stderr
    assert not server.asked


def test_the_command_line_says_what_is_left_out(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """--max-tokens: exit code 3, each article that is left out named with the reason, the others' brief written."""
    hosted(said(RIGHT, used=(1000, 500)))
    command = ["brief", *map(str, files), "--model", "openai/test", "--date", "2025-05-30", "--jobs", "1"]
    limits = ["--max-tokens", "12000", "--out", str(tmp_path / "out"), "--cache", str(tmp_path / "kept")]
    result = CliRunner().invoke(app, [*command, *limits])
    assert result.exit_code == 3
    assert "failed: left out, as the run may use no more than 12,000 tokens" in result.stderr
    assert load(tmp_path / "out" / "2025-05-30").demands


@pytest.mark.parametrize("cost", ["0", "-1", "nan"])
def test_a_cost_that_is_none_is_wrong_usage(cost: str, tmp_path: Path) -> None:
    """A limit of nothing is refused."""
    result = CliRunner().invoke(app, ["brief", str(tmp_path), "--max-cost", cost])
    assert result.exit_code == 2
    assert "allows nothing" in result.stderr


def test_prices_are_known_by_name_and_place(monkeypatch: pytest.MonkeyPatch, own: Path) -> None:
    """A model's dated name has its price; another server has none; the embedded model costs nothing; own prices win."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    mini = price_of(choose("openai/gpt-5-mini"))
    assert mini is not None
    assert price_of(choose("openai/gpt-5-mini-2025-08-07")) == mini
    assert price_of(choose("openai/gpt-5-mega")) is None
    assert price_of(choose()) == Price(read=0, written=0)
    assert price_of(Choice("anthropic/claude-haiku-4-5", "vendor", "test")) is not None
    assert price_of(choose("openai/test")) == Price(read=1000, written=4000)
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:9/v1")
    assert price_of(choose("openai/gpt-5-mini")) is None
    assert price_of(choose("openai/test")) is not None
    assert own.is_file()


NEGATIVE = 'read_on = "x"\n[models]\n"a/b" = { read = -1, written = 1 }'


@pytest.mark.parametrize("text", ["no TOML", "[models]\nx = 1", NEGATIVE])
def test_a_table_that_is_none_is_named(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A damaged table of one's own, or a missing one, is wrong usage that names the file."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-x")
    file = tmp_path / "mine.toml"
    monkeypatch.setenv("SUMMARIZER_PRICES", str(file))
    with pytest.raises(UsageError, match=r"mine\.toml cannot be read"):
        price_of(choose("openai/test"))
    file.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml is no table of prices"):
        price_of(choose("openai/test"))


def test_a_cost_is_what_the_tokens_cost() -> None:
    """Tokens of the prefix cache have their own price; a million of each adds up."""
    price = Price(read=2.0, again=0.5, written=8.0)
    assert price.cost(Usage(prompt_tokens=2_000_000, prefix_tokens=1_000_000, completion_tokens=1_000_000)) == 10.5
    assert Price(read=2.0, written=8.0).cost(Usage(prompt_tokens=1_000_000, prefix_tokens=1_000_000)) == 2.0


calls = st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400), st.floats(0, 1)), max_size=30)


@given(calls, st.integers(1, 5000))
def test_no_run_goes_over_its_limit(asked: list[tuple[int, int, float]], limit: int) -> None:
    """Whatever calls use, up to their most, their sum is never over the limit."""
    bill, used = Bill(Allowance(tokens=limit), None), 0
    for sent, most, share in asked:
        call = Usage(prompt_tokens=sent, completion_tokens=most)
        try:
            with bill.reserved(call) as noted:
                noted.append(Usage(prompt_tokens=sent, completion_tokens=int(most * share)))
        except SpentError:
            break
        used += sent + int(most * share)
    assert used <= limit


def test_the_log_tells_of_each_call(hosted: Hosted, files: list[Path], tmp_path: Path) -> None:
    """A line of JSON a call: model, article, tokens, seconds and outcome; one for a kept answer and one left out."""
    turns = iter(["prose", f"```\n{RIGHT}\n```"])

    def answer(_asked: Asked) -> object:
        return said(next(turns, RIGHT))

    hosted(answer)  # type: ignore[arg-type]  # a reply, whatever the turn
    log = tmp_path / "logs" / "calls.jsonl"
    settings = Settings(cache=tmp_path / "kept", log=log, jobs=1)
    for some in (files[:2], files[:2]):
        summarize(some, date="2025-05-30", model="openai/test", settings=settings)
    with pytest.raises(SpentError):
        summarize(
            files[2:3], date="2025-05-30", model="openai/test", settings=settings.model_copy(update={"max_tokens": 1})
        )
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    outcomes = [line["outcome"] for line in lines]
    assert outcomes == ["unusable", "recovered", "answered", "kept", "kept", "kept", "left out"]
    assert {line["model"] for line in lines} == {"openai/test"}
    assert all(line["seconds"] >= 0 and line["completion_tokens"] == 30 for line in lines[:3])
    assert "Invalid JSON" in lines[0]["why"]
    assert len({line["article"] for line in lines}) == 3
