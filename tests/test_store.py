"""Briefs on disk."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from factories import ARTICLES, article, bare, source, strike
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.errors import BriefError, OutputError
from summarizer.schema import ArticleBrief, ArticleRecord, Brief, Run
from summarizer.store import check_writable, find, is_day, load, save
from summarizer.whole import replace_file

_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_RUNS = st.builds(Run, started=_TEXT, stages=st.dictionaries(_TEXT, st.floats(0, 1e6), max_size=3))


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """The strike's brief with any title, any article ids and texts, with or without a run."""
    ids = draw(st.lists(_TEXT, unique=True, max_size=4))
    records = tuple(ArticleRecord(article=article(each, draw(_TEXT)), brief=ArticleBrief(source=each)) for each in ids)
    sources = tuple(source(each) for each in ids)
    run = draw(st.none() | _RUNS)
    return strike().model_copy(update={"title": draw(_TEXT), "sources": sources, "records": records, "run": run})


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under the folder, by its path within it."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


@settings(max_examples=40, deadline=None)
@given(brief=briefs())
def test_load_after_save_is_identity(brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A saved brief loads as it was, records and run included, whatever its texts and article ids."""
    folder = tmp_path_factory.mktemp("briefs")
    day = save(brief, folder)
    assert load(day) == brief
    assert load(day / "brief.json") == brief
    assert {file.parent for file in folder.rglob("*") if file.is_file()} <= {day, day / "articles"}


def test_a_day_is_a_folder_of_named_files(tmp_path: Path) -> None:
    """Saving writes brief.json, brief.md, run.json and one file an article, and returns the day's folder."""
    day = save(strike(), tmp_path / "new" / "briefs")
    assert day == tmp_path / "new" / "briefs" / "2024-03-04"
    assert set(tree(day)) == {
        *("brief.json", "brief.md", "run.json"),
        *(f"articles/{name}.json" for name in ARTICLES),
    }
    assert (day / "brief.json").read_text(encoding="utf-8") == strike().to_json()
    assert (day / "brief.md").read_text(encoding="utf-8") == strike().to_markdown()
    assert json.loads((day / "run.json").read_bytes())["usage"]["calls"] == 7


def test_saving_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    """A second save changes no byte, and neither does saving what was loaded."""
    first = tree(save(strike(), tmp_path))
    assert tree(save(strike(), tmp_path)) == first
    assert tree(save(load(tmp_path / "2024-03-04"), tmp_path)) == first


def test_what_an_earlier_run_left_is_removed(tmp_path: Path) -> None:
    """Articles that are no longer among the records go, and so does the run of another brief; other files stay."""
    day = save(strike(), tmp_path)
    (day / "notes.txt").write_text("mine", encoding="utf-8")
    fewer = strike().model_copy(update={"records": strike().records[:1], "run": None})
    save(fewer, tmp_path)
    assert set(tree(day)) == {"brief.json", "brief.md", "notes.txt", "articles/wire.json"}
    assert load(day) == fewer


def test_ids_that_differ_by_case_or_leave_the_folder_get_files_of_their_own(tmp_path: Path) -> None:
    """Ids such as ../../x, CON or A beside a each have one file, within articles/."""
    ids = ("../../x", "a", "A", "/etc/passwd", "", "..", "x" * 300)
    records = tuple(ArticleRecord(article=article(each, "A."), brief=ArticleBrief(source=each)) for each in ids)
    sources = tuple(source(each) for each in ids)
    brief = bare().model_copy(update={"records": records, "sources": sources})
    day = save(brief, tmp_path)
    names = [file.name.lower() for file in (day / "articles").iterdir()]
    assert len(set(names)) == len(ids)
    assert load(day) == brief


@pytest.mark.parametrize("day", ["../2024-03-04", "20240304", "2024-02-30", "", "/tmp"])  # noqa: S108 (not used)
def test_a_date_that_is_none_is_no_folder_name(day: str, tmp_path: Path) -> None:
    """A brief whose date is no calendar date is not stored anywhere."""
    assert not is_day(day)
    with pytest.raises(OutputError, match="cannot be stored under the date"):
        save(bare().model_copy(update={"date": day}), tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where a file stands in the way, saving names the folder and says what to do; so does the early check."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "nul\0"):
        with pytest.raises(OutputError, match=r"Cannot write to .*--out"):
            save(strike(), folder)
        with pytest.raises(OutputError, match=r"Cannot write to .*--out"):
            check_writable(folder)


def test_the_early_check_leaves_nothing_behind(tmp_path: Path) -> None:
    """Checking a folder that does not exist yet, or one that does, makes nothing."""
    check_writable(tmp_path / "a" / "b")
    check_writable(tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_failed_write_leaves_the_old_file_whole(tmp_path: Path) -> None:
    """Where a file cannot be put in place, what was there stays, and no draft is left."""
    day = save(strike(), tmp_path)
    before = (day / "brief.json").read_bytes()
    (day / "brief.md").unlink()
    (day / "brief.md").mkdir()
    with pytest.raises(OutputError, match="Cannot write"):
        save(strike().model_copy(update={"title": "Other"}), tmp_path)
    assert (day / "brief.json").read_bytes() == before
    assert not list(day.rglob("*.tmp"))


def _damage(**changes: object) -> bytes:
    return json.dumps({**json.loads(strike().to_json()), **changes}).encode()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        (b"[" * 100_000, "is not JSON"),
        (b"[]", "is no brief: it names no schema"),
        (b'{"a": 1}', "is no brief: it names no schema"),
        (_damage(schema="recipe/1"), "is no brief: it says it is 'recipe/1'"),
        (_damage(schema="negotiation-brief/x"), "is no brief"),
        (_damage(schema=["negotiation-brief/1"]), "is no brief"),
        (_damage(schema="negotiation-brief/3"), "is a negotiation-brief/3, and this program reads up to .*upgrade"),
        (_damage(schema="negotiation-brief/" + "9" * 5000), "is no brief"),
        (_damage(title=None), "is damaged: title: should be a valid string"),
        (_damage(mood="good"), "is damaged: mood: is not a field of this document"),
        (_damage(parties=[{"id": "a", "name": "A"}]), "is damaged: parties, entry 1, role: is missing"),
    ],
)
def test_a_file_that_is_no_brief_is_refused_in_words(content: bytes, message: str, tmp_path: Path) -> None:
    """Whatever is wrong with a file, the message names the file and the first thing wrong, with no pydantic in it."""
    file = tmp_path / "brief.json"
    file.write_bytes(content)
    with pytest.raises(BriefError, match=message) as caught:
        load(tmp_path)
    assert str(file) in str(caught.value)
    assert "pydantic" not in str(caught.value)
    assert "validation error" not in str(caught.value)


def test_a_brief_of_an_older_version_is_upgraded() -> None:
    """A brief written by version 1 of the schema loads as the brief that it was, and is written as the newest."""
    old = load(Path(__file__).parent / "data" / "brief-1.json")
    assert old.to_json() == strike().to_json()


def test_a_missing_brief_is_named(tmp_path: Path) -> None:
    """A path that is not there, and a folder that holds no brief, are told apart."""
    with pytest.raises(BriefError, match=r"x\.json does not exist"):
        load(tmp_path / "x.json")
    with pytest.raises(BriefError, match=r"holds no brief\.json"):
        load(tmp_path)


def test_a_damaged_article_is_named(tmp_path: Path) -> None:
    """A record or run that cannot be read is an error that names its file."""
    day = save(strike(), tmp_path)
    (day / "articles" / "wire.json").write_text("{}", encoding="utf-8")
    with pytest.raises(BriefError, match=r"wire\.json is damaged: article: is missing"):
        load(day)


def test_a_brief_that_stands_alone_loads_without_records(tmp_path: Path) -> None:
    """Any JSON file with a brief loads, a byte order mark or not, and takes nothing from its neighbours."""
    save(strike(), tmp_path)
    alone = tmp_path / "2024-03-04" / "copy.json"
    alone.write_text("\ufeff" + strike().to_json(), encoding="utf-8")
    assert load(alone) == strike().model_copy(update={"records": (), "run": None})


def test_find_takes_a_date_or_a_path(tmp_path: Path) -> None:
    """A date is looked up in the briefs' folder; any path stands for itself."""
    day = save(strike(), tmp_path)
    assert find("2024-03-04", tmp_path) == day
    assert find(str(day / "brief.json"), tmp_path / "elsewhere") == day / "brief.json"


def test_find_names_the_nearest_days(tmp_path: Path) -> None:
    """A day without a brief is answered with the three nearest that have one, in order."""
    for day in ("2024-01-01", "2024-03-01", "2024-03-09", "2024-03-05", "2025-01-01"):
        save(strike().model_copy(update={"date": day}), tmp_path)
    with pytest.raises(BriefError, match=r"no brief of 2024-03-04 in .*nearest: 2024-03-01, 2024-03-05, 2024-03-09\."):
        find("2024-03-04", tmp_path)


def test_find_says_what_can_be_named(tmp_path: Path) -> None:
    """What is neither a date nor a path is refused with an example, and an empty folder is said to be empty."""
    with pytest.raises(BriefError, match=r"no brief 'yesterday'.*2025-05-30"):
        find("yesterday", tmp_path)
    with pytest.raises(BriefError, match="There are none"):
        find("2024-03-04", tmp_path / "nowhere")


def _emptied(ready: Path) -> None:
    for file in ready.rglob("*"):
        if file.is_file():
            file.write_bytes(b"")


def _zeroed(ready: Path) -> None:
    (ready / ".files").write_bytes(bytes((ready / ".files").stat().st_size))


def _cut_list(ready: Path) -> None:
    lines = (ready / ".files").read_text("utf-8").splitlines()
    (ready / ".files").write_text("\n".join(lines[:2]), "utf-8")


def _cut_brief(ready: Path) -> None:
    (ready / "brief.json").write_bytes((ready / "brief.json").read_bytes()[:4096])


def _empty_list(ready: Path) -> None:
    (ready / ".files").write_bytes(b"")


def _saved_but_for_finishing(brief: Brief, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The day's folder as a save leaves it that ends right after the one step that counts."""
    with monkeypatch.context() as patch:
        patch.setattr("summarizer.whole._finish", lambda *_: None)
        return save(brief, folder)


@pytest.mark.parametrize("damage", [_emptied, _zeroed, _cut_list, _cut_brief, _empty_list])
def test_a_save_whose_data_a_power_cut_took_leaves_the_earlier_brief(
    damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where files of an unfinished save lost what was written, loading gives the earlier brief and saving goes on."""
    day = save(strike(), tmp_path)
    before = tree(day)
    later = strike().model_copy(update={"title": "Another", "records": (), "sources": ()})
    _saved_but_for_finishing(later, tmp_path, monkeypatch)
    damage(day / ".ready")
    assert load(day) == strike()
    assert tree(day) == before
    assert load(save(later, tmp_path)) == later


def test_a_save_that_ended_before_its_last_steps_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an unfinished save has all its data, loading finishes it, whichever of its files stand in place already."""
    later = strike().model_copy(update={"title": "Another", "records": (), "sources": ()})
    whole = tree(save(later, tmp_path / "whole"))
    for moved in ((), ("brief.json",), ("brief.json", "brief.md", "run.json")):
        save(strike(), tmp_path)
        day = _saved_but_for_finishing(later, tmp_path, monkeypatch)
        for name in moved:
            (day / ".ready" / name).replace(day / name)
        assert load(day) == later
        assert tree(day) == whole


def test_what_is_saved_is_on_the_disk_before_it_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file of a save, its list included, is sent to the disk while it still stands where nobody looks."""
    sent: list[tuple[int, bool]] = []
    ready = tmp_path / strike().date / ".ready"

    def note(descriptor: int) -> None:
        sent.append((os.fstat(descriptor).st_ino, ready.exists()))

    monkeypatch.setattr("summarizer.whole.os.fsync", note)
    day = save(strike(), tmp_path)
    kept = {file.stat().st_ino for file in day.rglob("*") if file.is_file()}
    assert kept < {inode for inode, _ in sent}
    assert len(sent) == len(kept) + 1
    assert not any(late for _, late in sent)


def test_one_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    """New text takes the place of the old; text that cannot be written leaves the old, and nothing beside it."""
    file = tmp_path / "beside" / "notes.txt"
    for text in ("old", "nëw\n"):
        replace_file(file, text)
    assert file.read_bytes() == "nëw\n".encode()
    with pytest.raises(UnicodeEncodeError):
        replace_file(file, "\ud800")
    assert [(one.name, one.read_text("utf-8")) for one in file.parent.iterdir()] == [("notes.txt", "nëw\n")]
