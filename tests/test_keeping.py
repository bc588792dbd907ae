"""What was worked out is used again exactly as long as nothing that it was made from has changed."""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from killing import STORIES, Bench, Echo, files
from serving import Asked, Reply, Script, Server, said
from typer.testing import CliRunner

import summarizer
from summarizer import Brief, Settings, prompts, summarize
from summarizer.cli import app
from summarizer.keeping.program import digest_of, libraries
from summarizer.keeping.results import Results
from summarizer.keeping.shelf import Shelf

Hosted = Callable[[Script], Server]
DAY = "2025-05-30"


@pytest.fixture(autouse=True)
def _one_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program be one, also where its files are edited while the tests run."""
    monkeypatch.setattr("summarizer.keeping.results.digest", lambda: "this program")


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, story in enumerate(STORIES):
        (folder / f"{number}.txt").write_text(story, encoding="utf-8")
    return folder


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    """Settings with a cache of the test's own."""
    return Settings(cache=tmp_path / "cache")


def read(folder: Path, settings: Settings, model: str = "openai/test") -> Brief:
    """The brief of a folder, read sentence by sentence."""
    return summarize([folder], date=DAY, model=model, reading="sentence", settings=settings)


def reused(brief: Brief) -> int:
    """The articles that no answer was looked at for."""
    assert brief.run is not None
    return sum(seconds == 0.0 for seconds in brief.run.articles.values())


def results_of(settings: Settings) -> Path:
    """The file of the results."""
    assert settings.cache is not None
    return settings.cache / "results.sqlite"


def test_a_second_run_uses_the_results_and_gives_the_same(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """The second run works no article out again, its brief has the same bytes, and it costs nothing."""
    server = hosted(Echo())
    first = read(stories, kept)
    calls = len(server.asked)
    second = read(stories, kept)
    assert (reused(first), reused(second)) == (0, 2)
    assert second.to_json() == first.to_json()
    assert second.records == first.records
    assert len(server.asked) == calls
    assert second.run is not None
    used = second.run.usage
    assert (used.calls, used.cached_calls, used.prompt_tokens, used.completion_tokens) == (0, calls, 0, 0)


def test_a_run_counts_the_same_with_the_results_and_without(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """Where the results are missing the answers are used again, and the run says the same of what it used."""
    hosted(Echo())
    read(stories, kept)
    with_results = read(stories, kept)
    results_of(kept).unlink()
    without = read(stories, kept)
    assert (reused(with_results), reused(without)) == (2, 0)
    assert with_results.run is not None
    assert without.run is not None
    assert with_results.run.usage == without.run.usage
    assert with_results.to_json() == without.to_json()


def _other_program(_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr("summarizer.keeping.results.digest", lambda: "another program")
    return settings


def _other_names(folder: Path, settings: Settings, _: pytest.MonkeyPatch) -> Settings:
    file = folder.parent / "aliases.yaml"
    file.write_text("parties:\n  Harbour Holding:\n    aliases: [Harbour Ltd]\n", encoding="utf-8")
    return settings.model_copy(update={"aliases": file})


def _other_prompt(folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Settings:
    copied = shutil.copytree(prompts.folder(), folder.parent / "prompts")
    (copied / "sentence.md").write_text(
        (copied / "sentence.md").read_text("utf-8").replace("# system\n", "# system\nBe brief.\n", 1), encoding="utf-8"
    )
    monkeypatch.setattr("summarizer.prompts.folder", lambda: copied)
    prompts.load.cache_clear()
    return settings


def _other_answers(_folder: Path, settings: Settings, _: pytest.MonkeyPatch) -> Settings:
    assert settings.cache is not None
    with closing(sqlite3.connect(settings.cache / "answers.sqlite")) as database, database:
        database.execute("UPDATE answers SET answer = replace(answer, 'Harbour', 'Dockland')")
        database.execute("UPDATE answers SET answer = replace(answer, 'Norland', 'Southland')")
    return settings


def _other_texts(folder: Path, settings: Settings, _: pytest.MonkeyPatch) -> Settings:
    for file in folder.iterdir():
        file.write_text(file.read_text("utf-8") + " Talks go on.", encoding="utf-8")
    return settings


@pytest.mark.parametrize("change", [_other_program, _other_names, _other_prompt, _other_answers, _other_texts])
def test_a_result_is_used_for_nothing_else(
    change: Callable[[Path, Settings, pytest.MonkeyPatch], Settings],
    hosted: Hosted,
    stories: Path,
    kept: Settings,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With other code, names, prompt, answers or texts, every article is worked out again, as without any result."""
    hosted(Echo())
    read(stories, kept)
    changed = change(stories, kept, monkeypatch)
    try:
        again = read(stories, changed)
        assert reused(again) == 0
        results_of(kept).unlink()
        assert read(stories, changed).to_json() == again.to_json()
    finally:
        prompts.load.cache_clear()


def test_another_model_is_asked(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """One model's results are no other's."""
    server = hosted(Echo())
    read(stories, kept)
    calls = len(server.asked)
    assert reused(read(stories, kept, "openai/other")) == 0
    assert len(server.asked) == 2 * calls


def test_results_fall_with_their_answers(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """Where the answers are gone, the model is asked again, whatever results are left."""
    server = hosted(Echo())
    read(stories, kept)
    calls = len(server.asked)
    assert kept.cache is not None
    (kept.cache / "answers.sqlite").unlink()
    assert reused(read(stories, kept)) == 0
    assert len(server.asked) == 2 * calls


def test_a_result_says_which_answers_it_was_made_of(
    hosted: Hosted, stories: Path, kept: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where another run replaces the answers while this one still works, its brief does not pass for theirs."""
    hosted(Echo())
    add = Results.add

    def replaced(results: Results, *given: Any) -> None:
        _other_answers(stories, kept, monkeypatch)
        add(results, *given)

    with monkeypatch.context() as patch:
        patch.setattr(Results, "add", replaced)
        first = read(stories, kept)
    second = read(stories, kept)
    assert reused(second) == 0
    assert second.to_json() != first.to_json()
    assert reused(read(stories, kept)) == 2


def test_a_failed_article_is_asked_about_again(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """An article with a question that got no usable answer leaves no result; the other one does."""
    echo = Echo()
    broken = [True]

    def script(asked: Asked) -> Reply:
        about = "\n".join(message["content"] for message in asked.messages)
        return said("I would rather not.") if broken[0] and "Harbour Ltd on Monday" in about else echo(asked)

    server = hosted(script)
    first = read(stories, kept)
    assert first.run is not None
    assert first.run.failures
    broken[0] = False
    server.asked.clear()
    second = read(stories, kept)
    assert reused(second) == 1
    assert server.asked
    assert second.run is not None
    assert not second.run.failures


def _garbage(file: Path) -> None:
    file.write_bytes(b"no database" * 1000)


def _cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _flipped(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        for place, result in database.execute("SELECT place, result FROM results").fetchall():
            spoiled = result[:32] + result[32:].replace(b" ", b"_")  # the hash as it was
            assert spoiled != result
            database.execute("UPDATE results SET result = ? WHERE place = ?", (spoiled, place))


def _swapped(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        rows = database.execute("SELECT place, result FROM results ORDER BY place").fetchall()
        for (place, _), (_, result) in zip(rows, reversed(rows), strict=True):
            database.execute("UPDATE results SET result = ? WHERE place = ?", (result, place))


def _other_form(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database, database:
        database.execute("UPDATE results SET result = 7")


@pytest.mark.parametrize("damage", [_garbage, _cut, _folder, _flipped, _swapped, _other_form])
def test_damaged_results_are_worked_out_again(
    damage: Callable[[Path], None], hosted: Hosted, stories: Path, kept: Settings
) -> None:
    """Whatever befalls the file, a run gives the same brief and asks nothing; where it can be, it is made anew."""
    server = hosted(Echo())
    first = read(stories, kept)
    calls = len(server.asked)
    damage(results_of(kept))
    second = read(stories, kept)
    assert reused(second) == 0
    assert second.to_json() == first.to_json()
    assert len(server.asked) == calls
    assert reused(read(stories, kept)) == (0 if results_of(kept).is_dir() else 2)


def test_nothing_is_kept_where_nothing_shall_be(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """With keep=False no result is made, and none that is there is used."""
    hosted(Echo())
    none = kept.model_copy(update={"keep": False})
    read(stories, none)
    assert not results_of(kept).exists()
    read(stories, kept)
    assert reused(read(stories, none)) == 0


def test_a_file_that_moved_goes_by_its_new_name(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """The path in a brief is where the article lies now, not where it lay when its result was made."""
    hosted(Echo())
    read(stories, kept)
    moved = stories.rename(stories.with_name("moved"))
    assert {source.path for source in read(moved, kept).sources} == {(moved / f"{n}.txt").as_posix() for n in (0, 1)}


@pytest.mark.skipif(sys.platform == "win32", reason="signals and resource limits of POSIX")
def test_runs_at_once_share_the_results(tmp_path: Path, hosted: Hosted) -> None:
    """Four runs that begin together with one cache all end well with the same bytes, and leave whole results."""
    echo = Echo()
    bench = Bench(tmp_path, hosted(echo), echo)
    assert bench.run()[0] == 0
    shelf = bench.cache / "summarizer" / "results.sqlite"
    shelf.unlink(missing_ok=True)
    runs = [bench.start() for _ in range(4)]
    assert [run.wait(120) for run in runs] == [0] * 4
    for run in runs:
        run.communicate()
    together = files(bench.day)
    assert bench.run()[0] == 0
    assert files(bench.day) == together
    if shelf.exists():  # none is made while the program's own files are edited
        with closing(sqlite3.connect(shelf)) as database:
            assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_cache_info_and_clear_tell_of_both(hosted: Hosted, stories: Path, kept: Settings) -> None:
    """`cache info` counts answers and results, `cache clear` removes both and says so."""
    server = hosted(Echo())
    read(stories, kept)
    runner, option = CliRunner(), ["--cache", str(kept.cache)]
    answers = f"{len(server.asked)} answers"
    told = runner.invoke(app, ["cache", "info", *option]).stdout
    assert answers in told
    assert "results.sqlite\n4 results, " in told
    told = runner.invoke(app, ["cache", "clear", *option]).stdout
    assert f"removed: {answers}" in told
    assert "removed: 4 results, " in told
    assert not results_of(kept).exists()
    assert "0 results, 0.0 kB" in runner.invoke(app, ["cache", "info", *option]).stdout


@given(st.dictionaries(st.text("0123456789abcdef", min_size=1), st.binary(max_size=200), max_size=8))
def test_a_shelf_gives_back_what_it_was_given(results: dict[str, bytes]) -> None:
    """Every result is found again under its key, to the byte, also by another shelf; other keys hold none."""
    with tempfile.TemporaryDirectory() as folder:
        Shelf(Path(folder)).put(results)
        with closing(Shelf(Path(folder))) as shelf:
            assert {key: shelf.get(key) for key in results} == results
            assert shelf.get("another") is None


def test_a_shelf_is_bounded(tmp_path: Path) -> None:
    """However much is put on it, the file holds what it may, the newest among it, and nothing that is too large."""
    most = 400_000
    shelf = Shelf(tmp_path, most=most)
    for number in range(300):
        shelf.put({str(number): bytes([number % 256]) * 7_000})
        assert shelf.size <= most + 16_384
    shelf.put({"large": b"x" * 100_000})
    with closing(shelf):
        assert shelf.get("299") == bytes([299 % 256]) * 7_000
        assert shelf.get("0") is None
        assert shelf.get("large") is None
    assert 10 <= shelf.count() < 60


def test_every_byte_of_a_program_tells_it_from_another(tmp_path: Path) -> None:
    """The digest changes with a file's content, name or presence and with the libraries, not with place or time."""
    one = tmp_path / "one"
    (one / "data").mkdir(parents=True)
    (one / "code.py").write_bytes(b"a = 1\n")
    (one / "data" / "words.toml").write_bytes(b"words = []\n")
    later = time.time() + 60

    def digest(folder: Path, *beside: str) -> str | None:
        return digest_of([folder], beside, since=later)

    first = digest(one, "peer-1.0.dist-info")
    other = shutil.copytree(one, tmp_path / "other", copy_function=shutil.copyfile)
    (other / "__pycache__").mkdir()
    (other / "__pycache__" / "code.pyc").write_bytes(b"compiled")
    assert first == digest(other, "peer-1.0.dist-info") is not None
    found = {first, digest(one, "peer-1.1.dist-info")}
    stamp = (one / "code.py").stat()
    (one / "code.py").write_bytes(b"a = 2\n")
    os.utime(one / "code.py", ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    found.add(digest(one, "peer-1.0.dist-info"))
    (one / "data" / "words.toml").rename(one / "data" / "names.toml")
    found.add(digest(one, "peer-1.0.dist-info"))
    (one / "empty").write_bytes(b"")
    found.add(digest(one, "peer-1.0.dist-info"))
    assert len(found) == 5


def test_this_program_has_a_digest() -> None:
    """The files and libraries of the program under test can be told: its results are kept where nobody edits it."""
    folders = [Path(summarizer.__file__).parent, prompts.folder()]
    assert "pydantic" in " ".join(libraries())
    assert digest_of(folders, libraries(), since=time.time() + 3600) is not None


def test_a_program_that_is_edited_while_it_runs_has_no_digest(tmp_path: Path) -> None:
    """A file that changed since the program started may not be the one that runs: no result is kept, and none used."""
    file = tmp_path / "code.py"
    file.write_bytes(b"a = 1\n")
    os.utime(file, (0, 0))  # a tool that keeps times does not hide the change
    assert digest_of([tmp_path], (), since=time.time() - 60) is None
    assert digest_of([tmp_path], (), since=time.time() + 60) is not None
    assert digest_of([tmp_path / "missing"], (), since=time.time()) is None
