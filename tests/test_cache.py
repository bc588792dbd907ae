"""The cache of answers: nothing is lost between threads and runs, and damage is told or worked round."""

import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.cache import Cache, Kept
from summarizer.errors import OutputError
from summarizer.schema import Usage

_WRITER = """
import sys
from pathlib import Path
from summarizer.cache import Cache, Kept
from summarizer.schema import Usage
sys.stdin.readline()
for number in range(20):
    cache = Cache(Path(sys.argv[1], str(number)))
    cache.put(sys.argv[2], Kept(text=f"{sys.argv[2]} {number}", usage=Usage(calls=number)))
"""

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
requests = st.dictionaries(st.text(max_size=5), values, max_size=5)


def kept(text: str) -> Kept:
    """An answer."""
    return Kept(text=text, usage=Usage(calls=1, prompt_tokens=9))


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    """An answer comes back as it was, text and usage, in a later run too; an unknown key gives none."""
    answer = kept('{"text": "Äpfel ✓ \\u0000"}')
    Cache(tmp_path).put("a", answer)
    assert Cache(tmp_path).get("a") == answer
    assert Cache(tmp_path).get("b") is None


def test_a_later_answer_replaces_an_earlier_one(tmp_path: Path) -> None:
    """A key has one answer: the last."""
    cache = Cache(tmp_path)
    cache.put("a", kept("one"))
    cache.put("a", kept("two"))
    assert cache.get("a") == kept("two")


def test_threads_write_at_once_without_loss(tmp_path: Path) -> None:
    """Eight threads of one run keep every answer."""
    cache = Cache(tmp_path)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: cache.put(str(number), kept(str(number))), range(80)))
    assert all(cache.get(str(number)) == kept(str(number)) for number in range(80))


def test_runs_begin_and_write_at_once_without_loss(tmp_path: Path) -> None:
    """Four runs that make the same caches at the same moments all succeed, and every answer is there."""
    command = [sys.executable, "-c", _WRITER, str(tmp_path)]
    runs = [
        subprocess.Popen([*command, str(run)], stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for run in range(4)
    ]
    for run in runs:
        assert run.stdin is not None
        run.stdin.write("go\n")
        run.stdin.flush()
    told = [run.communicate()[1] for run in runs]
    assert [run.returncode for run in runs] == [0] * 4, told
    for number in range(20):
        cache = Cache(tmp_path / str(number))
        for name in range(4):
            assert cache.get(str(name)) == Kept(text=f"{name} {number}", usage=Usage(calls=number))


def test_a_run_waits_for_another_that_writes(tmp_path: Path) -> None:
    """A cache is opened, and an answer kept, while another run is in the middle of making it."""
    database = sqlite3.connect(tmp_path / "answers.sqlite", isolation_level=None, check_same_thread=False)
    database.execute("BEGIN IMMEDIATE")
    database.execute("CREATE TABLE answers (key TEXT PRIMARY KEY, answer TEXT NOT NULL) WITHOUT ROWID")
    database.execute("INSERT INTO answers VALUES ('a', ?)", (kept("one").model_dump_json(),))
    ending = threading.Timer(0.2, database.commit)
    ending.start()
    Cache(tmp_path).put("b", kept("two"))
    ending.join()
    database.close()
    assert [Cache(tmp_path).get(key) for key in "ab"] == [kept("one"), kept("two")]


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    """A damaged cache file is an OutputError that names it and says what to do; the file is left as it is."""
    file = tmp_path / "answers.sqlite"
    file.write_bytes(b"no database" * 100)
    with pytest.raises(OutputError, match=r"answers\.sqlite: file is not a database\. Move .*answers\.sqlite away"):
        Cache(tmp_path)
    assert file.read_bytes() == b"no database" * 100


def test_a_folder_that_cannot_be_is_named(tmp_path: Path) -> None:
    """Where a file stands in the folder's place, the error names it."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file/cache/answers\.sqlite"):
        Cache(tmp_path / "file" / "cache")


def test_damage_during_a_run_loses_no_answer_unsaid(tmp_path: Path) -> None:
    """A file damaged meanwhile gives no answers, and an answer that cannot be kept is an OutputError."""
    cache = Cache(tmp_path)
    cache.put("a", kept("one"))
    (tmp_path / "answers.sqlite").write_bytes(b"no database" * 100)
    assert cache.get("a") is None
    with pytest.raises(OutputError, match=r"An answer cannot be kept in .*answers\.sqlite"):
        cache.put("b", kept("two"))


@pytest.mark.parametrize("row", ["", "no JSON", "{}", '{"text": 1, "usage": {}}', '{"text": "a", "usage": {"x": 1}}'])
def test_a_damaged_row_counts_as_none(row: str, tmp_path: Path) -> None:
    """A row that holds no answer is as if it were not there, and can be written anew."""
    cache = Cache(tmp_path)
    cache.put("a", kept("one"))
    database = sqlite3.connect(tmp_path / "answers.sqlite")
    with database:
        database.execute("UPDATE answers SET answer = ?", (row,))
    database.close()
    assert cache.get("a") is None
    cache.put("a", kept("two"))
    assert cache.get("a") == kept("two")


@given(requests, requests)
def test_a_key_stands_for_one_request(one: dict[str, object], other: dict[str, object]) -> None:
    """Requests have the same key exactly when they are the same, whatever the order of their parts."""
    backwards = dict(reversed(one.items()))
    assert Cache.key(one) == Cache.key(backwards)
    assert (Cache.key(one) == Cache.key(other)) == (_plain(one) == _plain(other))


def _plain(value: object) -> object:
    """A form in which True and 1 differ, as they do in JSON."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    return type(value).__name__, value


@pytest.mark.parametrize("part", ["model", "at", "messages", "schema", "limit"])
def test_every_part_of_a_request_is_in_its_key(part: str) -> None:
    """Another model, server, prompt, text, schema or limit is another request."""
    request: dict[str, object] = dict.fromkeys(("model", "at", "messages", "schema", "limit"), "same")
    assert Cache.key(request | {part: "other"}) != Cache.key(request)
