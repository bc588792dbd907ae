"""Killed at any moment, or out of disk: nothing is damaged, nothing is paid for twice, and the next run goes on."""

import itertools
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from figures import THOROUGH, count
from killing import DAY, STORIES, Bench, Echo, Trap, files
from serving import Script, Server

from summarizer import Settings, summarize
from summarizer.errors import BriefError
from summarizer.store import load

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and resource limits of POSIX")
Hosted = Callable[[Script], Server]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    """A run that nothing disturbed, and its server, which is open until the last test has ended."""
    echo = Echo()
    with Server(echo) as server:
        bench = Bench(tmp_path_factory.mktemp("undisturbed"), server, echo)
        assert bench.run()[0] == 0
        yield bench


@pytest.fixture
def bench(tmp_path: Path, hosted: Hosted) -> Bench:
    """A fresh place to run in."""
    echo = Echo()
    return Bench(tmp_path, hosted(echo), echo)


@pytest.fixture
def paid(tmp_path: Path, undisturbed: Bench) -> Iterator[Bench]:
    """A place to run in where all answers are kept already, and none may be asked for."""
    shutil.copytree(undisturbed.cache, tmp_path / "cache")
    answered = len(undisturbed.echo.answered)
    yield Bench(tmp_path, undisturbed.server, undisturbed.echo)
    assert len(undisturbed.echo.answered) == answered


def earlier(bench: Bench) -> dict[str, bytes]:
    """An earlier brief of the day, of one article alone; what it is made of."""
    assert bench.run("0.txt")[0] == 0
    return files(bench.day)


def answers(undisturbed: Bench) -> int:
    """How many questions there are."""
    return len(undisturbed.echo.answered)


def test_the_articles_have_something_to_ask_and_to_tell(undisturbed: Bench) -> None:
    """What the runs below are compared with has several questions, and items of both articles."""
    assert answers(undisturbed) >= 6
    assert {item.sources for item in load(undisturbed.day).items} == {
        (one.id,) for one in load(undisturbed.day).sources
    }


@pytest.mark.parametrize("jobs", [1, 4])
def test_killed_after_any_answer_the_next_run_asks_only_what_is_missing(
    undisturbed: Bench, tmp_path: Path, hosted: Hosted, jobs: int
) -> None:
    """SIGKILL after k answers: the next run asks the others alone, and its brief is the same to the byte."""
    every = range(answers(undisturbed))
    for at in every if THOROUGH else (every[-1],) if jobs == 1 else (3,):
        echo = Echo(kill_at=at)
        bench = Bench(tmp_path / str(at), hosted(echo), echo, jobs)
        assert bench.run()[0] == -9
        assert not bench.day.exists()
        assert bench.run()[0] == 0
        assert files(bench.day) == files(undisturbed.day)
        # An answer that is on its way to another worker when the run is killed was not kept by anyone.
        assert echo.paid_twice <= jobs - 1
        assert len(echo.answered) == answers(undisturbed) + echo.paid_twice
        count(kills=1, kills_survived=1, answers_paid_twice=echo.paid_twice if jobs == 1 else 0)
        if jobs > 1:
            count(answers_lost_on_their_way=echo.paid_twice)


@pytest.mark.parametrize("jobs", (1, 2, 4, 8, 16) if THOROUGH else (8,))
def test_reprints_are_paid_for_once(tmp_path: Path, hosted: Hosted, jobs: int) -> None:
    """What four agencies print in the same words is asked about once, also while the first answer is on its way."""
    echo = Echo()
    server = hosted(lambda asked: replace(echo(asked), after=0.1))
    folder = tmp_path / "reprints"
    folder.mkdir()
    for number, text in itertools.product(range(4), STORIES):
        (folder / f"{number}-{STORIES.index(text)}.txt").write_text(f"{text} Report {number}.", encoding="utf-8")
    settings = Settings(cache=tmp_path / "cache", jobs=jobs)
    brief = summarize([folder], date=DAY, model="openai/test", reading="sentence", settings=settings)
    assert [one.state for one in brief.outcomes] == ["read"] * 8
    assert brief.run is not None
    assert brief.run.usage.cached_calls > 0
    assert echo.paid_twice == 0
    assert len(server.asked) == brief.run.usage.calls
    count(answers_paid_twice=echo.paid_twice)


def test_killed_while_it_saves_the_brief_is_the_earlier_or_the_new_one(undisturbed: Bench, paid: Bench) -> None:
    """SIGKILL at any look at the day's files: what is loaded is the earlier brief or the new one, whole.

    The run after it gives the same bytes as one that nothing disturbed.
    """
    before = earlier(paid)
    kept = paid.folder / "kept"
    shutil.copytree(paid.briefs, kept)
    new, seen = files(undisturbed.day), set()
    for at in itertools.count(0, 2 if THOROUGH else 11):
        code, _ = paid.run(trap=Trap(at, "kill", paid.briefs))
        loaded = load(paid.day).to_json().encode()
        assert loaded in (before["brief.json"], new["brief.json"])
        assert _whole(paid.day) in (before, new)
        seen.add(loaded)
        if code == 0:
            break
        assert code == -9
        assert paid.run()[0] == 0
        assert files(paid.day) == new
        count(kills=1, kills_survived=1)
        shutil.rmtree(paid.briefs)
        shutil.copytree(kept, paid.briefs)
    assert len(seen) == 2


def test_killed_while_it_saves_the_first_brief_there_is_none_or_a_whole_one(undisturbed: Bench, paid: Bench) -> None:
    """SIGKILL at any look at the files of a day's first brief leaves none, or all of it."""
    for at in itertools.count(0, 2 if THOROUGH else 13):
        code, _ = paid.run(trap=Trap(at, "kill", paid.briefs))
        try:
            load(paid.day)
        except BriefError as error:
            assert "damaged" not in str(error)  # noqa: PT017 (there may be none)
        else:
            assert _whole(paid.day) == files(undisturbed.day)
        if code == 0:
            break
        assert paid.run()[0] == 0
        assert files(paid.day) == files(undisturbed.day)
        count(kills=1, kills_survived=1)
        shutil.rmtree(paid.briefs)


@pytest.mark.parametrize("inside", ["articles", "briefs"])
def test_ctrl_c_while_it_reads_or_saves_ends_it_with_a_word(undisturbed: Bench, paid: Bench, inside: str) -> None:
    """Ctrl-C at any look at the articles or the day's files: exit code 130, a message that says how to go on, and the
    earlier brief or the new one, whole. The same command goes on."""
    before, new = earlier(paid), files(undisturbed.day)
    kept = paid.folder / "kept"
    shutil.copytree(paid.briefs, kept)
    for at in itertools.count(0, 2 if THOROUGH else 9):
        code, told = paid.run(trap=Trap(at, "interrupt", paid.folder / inside))
        if code == 0:
            break
        assert (code, "interrupted" in told, "the same command goes on" in told) == (130, True, True), told
        assert "Traceback" not in told
        assert _whole(paid.day) in (before, new)
        assert paid.run()[0] == 0
        assert files(paid.day) == new
        shutil.rmtree(paid.briefs)
        shutil.copytree(kept, paid.briefs)
    assert at


def test_a_disk_that_fills_up_while_it_saves_damages_nothing(undisturbed: Bench, paid: Bench) -> None:
    """No space at any write of a save: the earlier brief stays as it was, and the message says what to do."""
    before = earlier(paid)
    for at in itertools.count(0, 1 if THOROUGH else 6):
        code, told = paid.run(trap=Trap(at, "full", paid.briefs))
        if code == 0:
            break
        assert code == 1
        assert "Cannot write to" in told
        assert "No space left on device" in told
        assert _whole(paid.day) in (before, files(undisturbed.day))
        count(full_disks=1, full_disks_survived=1)
    assert paid.run()[0] == 0
    assert files(paid.day) == files(undisturbed.day)


@pytest.mark.parametrize("most", (0, 200, 1_000, 4_000, 9_000, 20_000) if THOROUGH else (9_000,))
def test_files_that_may_not_grow_damage_nothing(undisturbed: Bench, bench: Bench, most: int) -> None:
    """With files cut short by the system, the cache included, no half file stays; without the limit the run goes on."""
    code, _ = bench.run(limit=most)
    assert code in (0, 1)
    if bench.day.exists() and code:
        with pytest.raises(BriefError):
            load(bench.day)
    assert bench.run()[0] == 0
    assert files(bench.day) == files(undisturbed.day)
    count(full_disks=1, full_disks_survived=1)


def test_two_runs_for_one_day_do_not_mix(paid: Bench) -> None:
    """Two runs that save at one moment leave the brief of one of them, whole."""
    each = []
    for name in ("0.txt", "1.txt"):
        assert paid.run(name)[0] == 0
        each.append(files(paid.day))
        shutil.rmtree(paid.briefs)
    for _ in range(10 if THOROUGH else 1):
        runs = [paid.start(name) for name in ("0.txt", "1.txt")]
        assert [run.communicate()[1] and run.returncode for run in runs] == [0, 0]
        assert files(paid.day) in each
        assert sorted(place.name for place in paid.briefs.iterdir()) == [DAY]
        count(runs_at_once=2)


def _whole(day: Path) -> dict[str, bytes]:
    """The day's files, once what an ended save left beside them is gone."""
    load(day)
    return {name: data for name, data in files(day).items() if not name.startswith((".new/", ".ready/"))}
