"""A planted key: it goes to the server in its header, and is nowhere else, whatever the server says."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import recording
from hypothesis import given
from hypothesis import strategies as st
from misbehaving import ARTICLE, RIGHT
from serving import KEY, Asked, Reply, Script, Server, refused, said
from typer.testing import CliRunner

from summarizer import Settings, summarize
from summarizer.asking.secrets import hidden, keys
from summarizer.cli import app

Hosted = Callable[[Script], Server]
OTHER = "sk-another-key-of-the-environment-98765"
FORMS = [KEY, json.dumps(KEY), KEY[3:-3], OTHER]
ECHO = f"you sent authorization: Bearer {KEY}"


def _echoed(asked: Asked) -> Reply:
    """What a server says that tells the key: in errors, in what is no answer, and in an answer."""
    text = "".join(one["content"] for one in asked.messages)
    if "No. 0" in text:
        return refused(400, ECHO)
    if "No. 1" in text:
        return said(ECHO)
    if "No. 2" in text:
        return Reply(f"<html>{ECHO}</html>".encode(), 422, "text/html")
    return said(RIGHT.replace("A 7% rise", f"A 7% rise {KEY}"))


def _files(folder: Path) -> list[Path]:
    return [file for file in folder.rglob("*") if file.is_file()]


def test_a_key_is_nowhere(hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Briefs, run.json, log, cache, standard output and error of a run against a server that echoes the key."""
    monkeypatch.setenv("MISTRAL_API_KEY", OTHER)
    server = hosted(_echoed)
    sources = tmp_path / "in"
    sources.mkdir()
    for number in range(5):
        (sources / f"{number}.txt").write_text(f"No. {number}\n\n{ARTICLE}", "utf-8")
    made = tmp_path / "made"
    places = ["--out", str(made / "briefs"), "--cache", str(made / "kept"), "--log", str(made / "log.jsonl")]
    command = ["brief", str(sources), "--model", "openai/test", "--date", "2025-05-30", "--format", "json"]
    result = CliRunner().invoke(app, [*command, *places])
    assert result.exit_code == 3
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"
    texts = {str(file): file.read_bytes().decode("utf-8", "replace") for file in _files(made)}
    texts |= {"stdout": result.stdout, "stderr": result.stderr}
    assert {Path(name).name for name in texts} >= {"brief.json", "run.json", "log.jsonl", "answers.sqlite", "brief.md"}
    assert not [name for name, text in texts.items() if any(form in text for form in FORMS)]
    assert "authorization" not in (made / "log.jsonl").read_text("utf-8").replace("you sent authorization", "").lower()


def test_no_cassette_holds_a_key_or_its_header(hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cassette recorded from a real call with the planted key holds no header of the request."""
    monkeypatch.setattr(recording, "FOLDER", tmp_path)
    monkeypatch.setattr(recording, "RECORDING", True)
    hosted(said(RIGHT))
    article = tmp_path / "in.txt"
    article.write_text(f"No. 9\n\n{ARTICLE}", "utf-8")
    with recording.cassette("planted"):
        summarize([article], date="2025-05-30", model="openai/test", settings=Settings(keep=False))
    text = (tmp_path / "planted.yaml").read_text("utf-8")
    assert "7% rise" in text
    assert KEY not in text
    assert "authorization" not in text.lower()


def test_the_cassettes_of_the_project_hold_no_header() -> None:
    """No cassette of the repository names an authorization header."""
    found = list(recording.FOLDER.rglob("*.yaml"))
    assert found
    assert not [file for file in found if "authorization:" in file.read_text("utf-8").lower()]


@pytest.mark.parametrize("name", ["OPENAI_API_KEY", "HF_TOKEN", "AWS_SECRET_ACCESS_KEY", "anthropic_api_key"])
def test_keys_are_known_by_their_names(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever variable of the environment is named like a key is one, unless it is too short to be."""
    monkeypatch.setenv(name, OTHER)
    assert OTHER in keys()
    assert hidden(f"a {OTHER} b", keys()) == "a ... b"
    monkeypatch.setenv(name, "none")
    assert "none" not in keys()


ORDINARY = ["standing", "accepted", "under consideration", "Not-needed", "lm-studio", "PLACEHOLDER", "open_questions"]


@pytest.mark.parametrize("word", ORDINARY)
def test_an_ordinary_word_is_no_key(word: str, hosted: Hosted, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable named like a key that holds a word hides nothing, and an answer with that word is an answer."""
    file = tmp_path / "a.txt"
    file.write_text(f"Right\n\n{ARTICLE}", "utf-8")
    hosted(said(RIGHT))
    settings = Settings(keep=False)
    before = summarize([file], date="2025-05-30", model="openai/test", settings=settings)
    monkeypatch.setenv("BUILD_TOKEN", word)
    assert keys() == (KEY,)
    after = summarize([file], date="2025-05-30", model="openai/test", settings=settings)
    assert after.to_json() == before.to_json()
    assert "standing" in {item.status for item in after.demands}


@pytest.mark.parametrize(
    "key",
    [
        *("hf_abcdefgh1", "token-abc123", "sk-1234567", "gsk_aBcDeFgHiJ", "AbCdEfGhIjKl", "qwertyui9", "0123abcd"),
        "correct-horse-battery-staple",
        "abcdefghijklmnopqrstuvwxyz",
        "pass:word/with+marks=",
    ],
)
def test_what_looks_like_a_key_is_one(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Digits, mixed letters, other marks, or more letters than words of an answer have: it is hidden."""
    monkeypatch.setenv("BUILD_TOKEN", key)
    assert key in keys()


@given(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=32, max_size=64))
def test_a_long_value_is_always_a_key(value: str) -> None:
    """No value of the length of a real key passes for words."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_TOKEN", value)
        assert value in keys()


def test_the_key_in_use_is_hidden_whatever_it_is() -> None:
    """The key that a client was made with is hidden in what it says, also where it is a word."""
    assert "standing" in keys("standing")


def test_a_cassette_with_a_tag_of_python_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cassette that would make an object of Python or run a function is not loaded, and runs nothing."""
    monkeypatch.setattr(recording, "FOLDER", tmp_path)
    ran = tmp_path / "ran"
    for tag in (f"!!python/object/apply:os.mkdir ['{ran}']", "!!python/name:os.system ''", "!!python/tuple [1]"):
        (tmp_path / "tagged.yaml").write_text(f"interactions: []\nversion: {tag}\n", "utf-8")
        with pytest.raises(ValueError, match="not determine a constructor for the tag"), recording.cassette("tagged"):
            pass
        assert not ran.exists()
