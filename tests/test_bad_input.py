"""Bad input through the real command line: a clear message that names it and says what to do, and an exit code."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from samples import SEEDS
from serving import Asked, Reply, Script, Server, said
from typer.testing import CliRunner, Result

from summarizer import load
from summarizer.answers import ArticleAnswer
from summarizer.cli import app

Hosted = Callable[[Script], Server]
NOTHING = said(ArticleAnswer(parties=[], proposals=[], demands=[], open_questions=[]))
STORY = "The dockers' union urged Harbour Ltd on Monday to raise pay by 7%. The company offered 4% and wants to talk."
RUSSIAN = (
    "Профсоюз докеров потребовал в понедельник повысить зарплату на семь процентов. "
    "Компания предложила четыре процента и хочет продолжить переговоры в четверг."
)
FRENCH = (
    "Le syndicat a exigé lundi une hausse des salaires de sept pour cent. "
    "La société a proposé quatre pour cent et préfère négocier à Genève, où les médiateurs ont été invités."
)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in a folder of the test, with one good article in it."""
    monkeypatch.chdir(tmp_path)
    Path("good.txt").write_text(STORY, encoding="utf-8")


@pytest.fixture
def server(hosted: Hosted) -> Server:
    """A model that finds nothing, and notes what it was sent."""
    return hosted(NOTHING)


def run(*arguments: str) -> Result:
    """`summarizer brief` with a hosted model, in this process."""
    result = CliRunner().invoke(app, ["brief", *arguments, "--date", "2025-05-30", "--model", "openai/test"])
    assert "Traceback" not in result.output
    return result


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own."""
    command = [sys.executable, "-m", "summarizer.cli", *arguments]
    place = {"PYTHONPATH": str(SEEDS.parent)}
    done = subprocess.run(
        command, env=dict(os.environ) | place | environment, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in done.stderr
    return done


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "there is no such file or folder. Check the name"),
    "empty": (lambda file: file.write_bytes(b""), "the text is empty. Give the text of an article"),
    "blank": (lambda file: file.write_bytes(b" \n\t\n"), "the text is empty. Give the text of an article"),
    "a folder without articles": (lambda file: file.mkdir(), "the folder holds no articles (.txt or .md). Put some"),
    "binary": (lambda file: file.write_bytes(bytes(range(256)) * 40), "it is binary, not text"),
    "an image": (lambda file: file.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(99)), "it is binary, not text"),
    "too large": (lambda file: file.write_bytes(STORY.encode() * 60_000), "at most 5 MB are read. Split it"),
    "furniture": (lambda file: file.write_text("Share\n\nTags\n\nComments (0)\n"), "holds only page furniture ("),
}


@pytest.mark.parametrize(("make", "told"), BAD.values(), ids=BAD)
def test_a_bad_file_alone_is_an_error(make: Callable[[Path], object], told: str, server: Server) -> None:
    """Exit code 1 and a message with the file's name, what is wrong and what to do; no model is asked."""
    make(Path("bad.txt"))
    result = run("bad.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("summarizer: bad.txt: ")
    assert told in result.stderr
    assert not server.asked
    assert not Path("briefs").exists()


@pytest.mark.parametrize(("make", "told"), BAD.values(), ids=BAD)
@pytest.mark.usefixtures("server")
def test_a_bad_file_among_good_ones_costs_itself(make: Callable[[Path], object], told: str) -> None:
    """Exit code 3; the bad file is named on standard error and in the brief, and the good one is read."""
    make(Path("bad.txt"))
    result = run("good.txt", "bad.txt")
    assert result.exit_code == 3
    assert "summarizer: bad.txt failed: " in result.stderr
    assert told in result.stderr
    states = {one.source: one.state for one in load("briefs/2025-05-30").outcomes}
    assert states.pop("bad.txt") == "failed"
    assert list(states.values()) == ["read"]


ENCODED = {
    "UTF-8": (RUSSIAN, "utf-8"),
    "UTF-8 with its mark": (RUSSIAN, "utf-8-sig"),
    "UTF-16": (RUSSIAN, "utf-16"),
    "UTF-32": (RUSSIAN, "utf-32"),
    "cp1251": (RUSSIAN, "cp1251"),
    "KOI8-R": (RUSSIAN, "koi8-r"),
    "Latin-1": (FRENCH, "latin-1"),
    "cp1252": (f"“{FRENCH}”", "cp1252"),
}


@pytest.mark.parametrize(("text", "encoding"), ENCODED.values(), ids=ENCODED)
def test_other_encodings_are_decoded(text: str, encoding: str, server: Server) -> None:
    """A file in an older or wider encoding is read as what it says."""
    Path("good.txt").write_bytes(text.encode(encoding))
    result = run("good.txt")
    assert result.exit_code == 0
    assert text in load("briefs/2025-05-30").records[0].article.text
    assert text.split(". ")[0].strip("“") in server.asked[0].last


def test_standard_input_is_a_source(server: Server) -> None:
    """- reads an article from standard input; an empty one is an error that names it."""
    told = CliRunner().invoke(app, ["brief", "-", "--model", "openai/test"], input=STORY)
    assert told.exit_code == 0
    assert "raise pay by 7%" in server.asked[0].last
    empty = CliRunner().invoke(app, ["brief", "-", "--model", "openai/test"], input="")
    assert empty.exit_code == 1
    assert "summarizer: -: the text is empty" in empty.stderr


def test_every_bad_source_is_named(server: Server) -> None:
    """Where nothing can be read, each source is named with its reason."""
    Path("empty.txt").write_bytes(b"")
    Path("page.html").write_text("<p>x", encoding="utf-8")
    result = run("empty.txt", "none.txt", "page.html", "https://example.org/a")
    assert result.exit_code == 1
    for name in ("empty.txt", "none.txt", "page.html", "https://example.org/a"):
        assert f"{name}: " in result.stderr
    assert not server.asked


@pytest.mark.parametrize(
    ("arguments", "environment", "code", "told"),
    [
        (["--model", "gpt-5"], {}, 1, "'gpt-5' names no model. Use local, local:/path/to/any.gguf, or provider/model"),
        (["--model", "openai/gpt-5"], {}, 1, "openai/gpt-5 needs a key and OPENAI_API_KEY is not set. Set it"),
        (["--model", "local:none.gguf"], {}, 1, "'local:none.gguf' names no file. Give the path of a GGUF file"),
        (["--model", "openai/x"], {"OPENAI_BASE_URL": "nowhere"}, 1, "OPENAI_BASE_URL is no address: 'nowhere'"),
        ([], {"SUMMARIZER_MODEL": "best"}, 1, "'best' names no model"),
        ([], {"SUMMARIZER_WEIGHTS": "small.gguf"}, 1, "small.gguf"),
        ([], {"SUMMARIZER_MODELS": "models"}, 1, "Run `summarizer model pull`"),
        (["--date", "30 May"], {}, 2, "'30 May' is no date. Give one such as --date 2025-05-30"),
        (["--date", "2025-02-30"], {}, 2, "'2025-02-30' is no date"),
        (["--out", "good.txt"], {}, 1, "Cannot write to good.txt: "),
        (["--out", "good.txt/briefs"], {}, 1, "Cannot write to good.txt/briefs: Not a directory. Name another folder"),
        (["--reading", "fast"], {}, 2, "fast"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_what_cannot_be_done_is_told(arguments: list[str], environment: dict[str, str], code: int, told: str) -> None:
    """A wrong model, key, weights, date or folder ends in a line that names it, with its exit code and no output."""
    Path("small.gguf").write_bytes(b"GGUF, but not the one")
    result = program("brief", "good.txt", *arguments, **environment)
    assert (result.returncode, result.stdout) == (code, "")
    assert told in result.stderr
    assert not Path("briefs").exists()


def test_weights_of_another_hash_are_told_apart() -> None:
    """A model file whose hash is wrong is named, with how to correct it and how to use a model file of one's own."""
    Path("small.gguf").write_bytes(b"GGUF, but not the one")
    result = program("brief", "good.txt", SUMMARIZER_WEIGHTS="small.gguf")
    assert result.returncode == 1
    for word in ("small.gguf", "SHA-256", "SUMMARIZER_WEIGHTS", "local:"):
        assert word in result.stderr


def test_a_key_that_is_refused_is_told(hosted: Hosted) -> None:
    """A hosted model that refuses the key ends the run with exit code 1 and what to check."""

    def refusing(asked: Asked) -> Reply:
        return Reply(b'{"error": {"message": "Incorrect API key"}}', 401 if asked.headers["authorization"] else 500)

    hosted(refusing)
    result = run("good.txt")
    assert result.exit_code == 1
    assert result.stderr.endswith(
        "summarizer: openai/test: 127.0.0.1 refuses the key (401). Check the key and what it may use.\n"
    )


def test_a_damaged_cache_is_told(server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A cache that is no database is named, with what to do, before anything is asked."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "cache" / "summarizer" / "answers.sqlite"
    file.parent.mkdir(parents=True)
    file.write_bytes(b"no database" * 100)
    result = run("good.txt")
    assert result.exit_code == 1
    assert f"Move {file} away if it is damaged" in result.stderr
    assert not server.asked


def test_hostile_names_and_texts_are_shown_safely(server: Server) -> None:
    """Control characters of a file's name reach no terminal."""
    Path("\x1b[31mred.txt").write_bytes(b"")
    result = run("\x1b[31mred.txt")
    assert result.exit_code == 1
    assert "\x1b" not in result.stderr
    assert "red.txt: the text is empty" in result.stderr
    assert not server.asked
