"""`summarizer timeline`: all items in a line each, or one item or party day by day."""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from diffs import day_after
from factories import strike
from test_render import ACTIVE, HOSTILE
from typer.testing import CliRunner, Result

from summarizer.cli import app
from summarizer.render.timeline_text import to_text
from summarizer.schema import Brief, Side
from summarizer.store import save
from summarizer.timeline import Entry, Thread, Timeline, timeline


def four_days() -> list[Brief]:
    """The strike, the day after, a day without the demand, and one on which it is met."""
    met = day_after().demands[0].model_copy(update={"status": "met"})
    silent = day_after().model_copy(update={"date": "2024-03-06", "demands": ()})
    return [strike(), day_after(), silent, day_after().model_copy(update={"date": "2024-03-08", "demands": (met,)})]


def shown(of: str | None = None, briefs: Sequence[Brief] = (), *, width: int = 80, quotes: bool = False) -> str:
    """The history as plain text."""
    found = briefs or four_days()
    return to_text(timeline(found, of), found[-1], width=width, quotes=quotes)


def run(*arguments: str) -> Result:
    """The command, in this process."""
    return CliRunner().invoke(app, ["timeline", *arguments])


@pytest.fixture
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with the four days."""
    monkeypatch.chdir(tmp_path)
    for brief in four_days():
        save(brief, "briefs")


def test_all_items_take_a_line_each() -> None:
    """Without an item, each has a line: label, text, first and last day, number of days, and its statuses."""
    lines = shown().splitlines()
    assert lines[0] == "4 briefs, 2024-03-04 to 2024-03-08"
    assert " D1     03-04 to 03-08  3 days  STANDING → MET  A raise of 8% from May." in lines
    assert " P2     03-04 to 03-08  4 days  ACCEPTED → REJECTED  Talks in Rotterdam." in lines
    assert len([line for line in lines if re.search(r"\d days?  ", line)]) == 5


@pytest.mark.parametrize(
    ("ids", "names"),
    [
        (("a-raise-of-4-per-cent", "other"), ["a-raise", "other"]),
        (("raise-two", "raise-twenty"), ["raise-two", "raise-twenty"]),
        (("over-two-years-and-a-half", "over-two-years-and-all"), ["over-two-years-and-a-", "over-two-years-and-al"]),
    ],
)
def test_an_item_that_the_latest_brief_lacks_goes_by_the_start_of_its_id(ids: Sequence[str], names: list[str]) -> None:
    """What the latest brief does not hold has no label there: what begins its id alone is shown, and names it."""
    items = [
        one.model_copy(update={"id": named, "text": f"{named.title()}."})
        for one, named in zip(strike().proposals, ids, strict=True)
    ]
    briefs = [
        strike().model_copy(update={"proposals": tuple(items)}),
        day_after().model_copy(update={"proposals": ()}),
    ]
    found = re.findall(r"^ (\S+) +03-04 .*TABLED|^ (\S+) +03-04 .*ACCEPTED", shown(briefs=briefs), re.MULTILINE)
    assert ["".join(one) for one in found] == names
    for name, item in zip(names, items, strict=True):
        assert timeline(briefs, name).threads[0].entries[0].side.text == item.text


def test_dates_have_their_year_where_it_changes() -> None:
    """Days of two years are shown in full."""
    text = shown(briefs=[strike(), day_after().model_copy(update={"date": "2025-01-02"})], width=100)
    assert "2024-03-04 to 2025-01-02" in text


def test_an_item_is_told_day_by_day() -> None:
    """One item has each day with what changed since, its silence among them, and after how long it was back."""
    assert shown("D1").splitlines() == [
        "D1  A raise of 8% from May.",
        "demand · Dockers' Union → Harbour Ltd · 3 days · not reported on 1 · raise",
        " 2024-03-04  A raise of 7%.",
        "             STANDING · 2 origins",
        " 2024-03-05  A raise of [-7%-] {+8% from May+}.",
        "             STANDING · 1 origin",
        "             ≠ they differed on number: 7% / 8%",
        " 2024-03-06  not reported",
        " 2024-03-08  STANDING → MET · back after 3 days · 1 origin",
    ]


def test_quotes_of_each_day() -> None:
    """With `quotes`, each day has its sentences with their article."""
    assert "             Union leader Ana Ruiz demanded 8%. [local-paper]\n" in shown("D1", quotes=True)
    assert "Ana Ruiz demanded" not in shown("D1")


def test_a_party_comes_with_its_items() -> None:
    """A party has its own days, and then the items that hang on it."""
    text = shown("Harbour Ltd")
    assert text.startswith("Harbour Ltd\nparty · 4 days\n 2024-03-04  side at the table · 1 origin\n")
    assert "\n\nD1  A raise of 8% from May.\n" in text


@pytest.mark.parametrize("width", [40, 80])
@pytest.mark.parametrize("of", [None, "x"])
def test_no_text_of_an_article_acts_on_the_terminal(width: int, of: str | None) -> None:
    """A history of attacks is printed as it stands, within its width."""
    side = Side(id="x", text=HOSTILE, status=HOSTILE, when=HOSTILE, by=(HOSTILE,), to=(HOSTILE,))
    entries = (Entry(day=HOSTILE, side=side), Entry(day=f"{HOSTILE}2", side=side, kinds=("changed",)))
    thread = Thread(id=HOSTILE, subject="demands", entries=entries, silent=(f"{HOSTILE}3",))
    text = to_text(Timeline(of=of, days=(HOSTILE, HOSTILE), threads=(thread,)), strike(), width=width, quotes=True)
    assert not ACTIVE.search(text)
    assert max(map(len, text.splitlines())) <= width


def test_colour_adds_styles_alone() -> None:
    """In colour, the overview is the plain one with styles."""
    found = four_days()
    coloured = to_text(timeline(found), found[-1], colour=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert coloured != plain
    assert [line.rstrip() for line in plain.splitlines()] == shown().splitlines()


@pytest.mark.usefixtures("_folder")
@pytest.mark.parametrize("of", [None, "D1", "raise", "Dockers' Union"])
def test_the_command_prints_the_history_of_its_folder(of: str | None) -> None:
    """The command shows all briefs of the folder, by label, id or name, on standard output alone."""
    result = run(*filter(None, [of]))
    assert (result.stdout, result.stderr, result.exit_code) == (shown(of), "", 0)


@pytest.mark.usefixtures("_folder")
def test_json_holds_the_history() -> None:
    """--format json gives the history as a document."""
    found = Timeline.model_validate_json(run("D1", "--format", "json").stdout)
    assert found == timeline(four_days(), "D1")
    assert json.loads(run("--format", "json").stdout)["of"] is None


@pytest.mark.usefixtures("_folder")
def test_what_names_nothing_is_told() -> None:
    """A name that no brief has ends in a message with what there is, and exit code 2."""
    result = run("Atlantis")
    assert result.exit_code == 2
    assert "No brief has an item or a party 'Atlantis'" in result.stderr


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    """A folder without briefs ends in a message that says what to do."""
    result = run("--out", str(tmp_path))
    assert result.exit_code == 1
    assert f"There are no briefs in {tmp_path}. Make one" in result.stderr
