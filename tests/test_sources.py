"""Sources: files, folders, standard input and articles; what cannot be read becomes an outcome."""

import io
import os
import socket
import stat
from pathlib import Path

import pytest

from summarizer.read import read_text
from summarizer.schema import Article, Outcome
from summarizer.sources import LIMIT, MOST_SENTENCES, gather

TEXT = "The dockers want more pay, said the union. The port refuses to pay.\n"


def article_text(number: int) -> str:
    """A text of its own for each number."""
    return f"The union of town {number} wants more pay. The port of town {number} refuses to pay more.\n"


def only_outcome(*sources: str | Path | Article) -> Outcome:
    """The one outcome of sources of which none can be read."""
    gathered = gather(sources)
    assert gathered.articles == ()
    (outcome,) = gathered.outcomes
    assert outcome.why
    return outcome


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_file_is_read_under_the_name_it_was_given() -> None:
    """A file gives one article, whose path is the one given and whose text is the file's, line ends and all."""
    Path("in").mkdir()
    Path("in/a.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    gathered = gather(["in/a.txt"])
    assert gathered.outcomes == ()
    (article,) = gathered.articles
    assert (article.path, article.text) == ("in/a.txt", TEXT.replace("\n", "\r\n"))
    assert article == read_text(article.text, path="in/a.txt")


def test_a_folder_is_read_by_path() -> None:
    """A folder gives its .txt and .md files at any depth in the order of their paths, and nothing that is hidden."""
    names = ["b.txt", "a/z.md", "a/b/C.TXT", "c.pdf", ".hidden.txt", ".git/x.txt", "a.md"]
    for number, name in enumerate(names):
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(article_text(number), encoding="utf-8")
    gathered = gather(["in"])
    assert [article.path for article in gathered.articles] == ["in/a.md", "in/a/b/C.TXT", "in/a/z.md", "in/b.txt"]
    assert gathered.outcomes == ()


def test_sources_keep_their_order() -> None:
    """Articles come in the order of their sources: files as named, folders in place, articles as they are."""
    for number, name in enumerate(("z.txt", "a.txt")):
        Path(name).write_text(article_text(number), encoding="utf-8")
    given = read_text(article_text(3), path="given.txt")
    gathered = gather(["z.txt", "-", given, Path("a.txt")], stdin=io.BytesIO(article_text(4).encode()))
    assert [article.path for article in gathered.articles] == ["z.txt", None, "given.txt", "a.txt"]
    assert gathered.articles[2] is given
    assert gathered.articles[1].id.startswith("text-")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("utf-8-sig", TEXT),
        ("utf-16", TEXT),
        ("utf-32", TEXT),
        ("cp1252", "The union’s chief said “no deal” – talks resume on Monday in Zürich."),
        ("cp1251", "Кремль сообщил в четверг, что ждёт ответа Украины. Переговоры пройдут в Стамбуле."),
        ("shift_jis", "クレムリンは木曜日、ウクライナの回答を待っていると発表した。報道官は記者団に語った。"),
    ],
)
def test_other_encodings_are_decoded(encoding: str, text: str) -> None:
    """A file in another common encoding gives its text, without a mark and without a word."""
    Path("a.txt").write_bytes(text.encode(encoding))
    gathered = gather(["a.txt"])
    assert [article.text for article in gathered.articles] == [text]
    assert gathered.outcomes == ()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.txt", b"", "the text is empty"),
        ("a.txt", b" \n\n", "the text is empty"),
        ("a.txt", b"PK\x03\x04\x00\x00" * 9, "it is binary, not text"),
        ("a.txt", b"\xff\xfea", "marked as UTF-16 and is damaged"),
        ("a.txt", bytes((number * 7919) % 255 + 1 for number in range(3000)), "cannot be told"),
        ("a.txt", b"The talks\x1b\x01\x02\x03 go on", "it is binary, not text"),
        ("a.txt", b"- Get link\n- X\nComments\n", "holds only page furniture (share links, comments)"),
        ("a.pdf", TEXT.encode(), ".pdf files cannot be read here"),
        ("a", TEXT.encode(), "files without an ending cannot be read here"),
        ("a.txt", b"x" * (LIMIT + 1), "at most 5 MB are read"),
    ],
)
def test_a_file_that_cannot_be_read(name: str, data: bytes, says: str) -> None:
    """A file that holds no article fails with a reason of its own and says what to do."""
    Path(name).write_bytes(data)
    outcome = only_outcome(name)
    assert (outcome.source, outcome.state) == (name, "failed")
    assert says in (outcome.why or "")
    assert not (outcome.why or "").startswith(name)
    assert (outcome.why or "").count(". ") >= 1


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("none.txt", "there is no such file or folder"),
        ("", "the name is empty"),
        ("a\x00b.txt", "it cannot be read"),
        ("x" * 5000 + ".txt", "it cannot be read"),
        ("https://example.org/news.txt", "web addresses cannot be read here"),
        ("empty", "the folder holds no articles (.txt or .md)"),
        ("file.txt/a.txt", "it cannot be read"),
        ("loop.txt", "it cannot be read"),
        ("dangling.txt", "there is no such file or folder"),
    ],
)
def test_a_name_that_leads_nowhere(source: str, says: str) -> None:
    """A name behind which there is no article fails under that name, with what to do."""
    Path("empty/.hidden").mkdir(parents=True)
    Path("file.txt").write_text(TEXT, encoding="utf-8")
    Path("loop.txt").symlink_to("loop.txt")
    Path("dangling.txt").symlink_to("gone.txt")
    outcome = only_outcome(source)
    assert (outcome.source, outcome.state) == (source or ".", "failed")
    assert says in (outcome.why or "")


def test_pipes_devices_and_sockets_are_not_opened() -> None:
    """A pipe, a device and a socket fail at once, by name and in a folder, without being opened."""
    Path("in").mkdir()
    os.mkfifo("in/pipe.txt")
    Path("in/zero.txt").symlink_to("/dev/zero")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("in/socket.txt")
        why = [outcome.why or "" for outcome in gather(["in", "/dev/zero"]).outcomes]
    kinds = [reason.removeprefix("it is a ").split(",")[0] for reason in why]
    assert kinds == ["pipe", "socket", "device", "device"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_what_may_not_be_read() -> None:
    """A file and a folder without permission fail, and the rest of their folder is read."""
    for number, name in enumerate(("in/a.txt", "in/shut/b.txt", "in/c.txt")):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(article_text(number), encoding="utf-8")
    Path("in/a.txt").chmod(0)
    Path("in/shut").chmod(0)
    gathered = gather(["in"])
    Path("in/shut").chmod(stat.S_IRWXU)
    assert [article.path for article in gathered.articles] == ["in/c.txt"]
    assert {outcome.source: (outcome.why or "").split(".")[0] for outcome in gathered.outcomes} == {
        "in/a.txt": "it may not be read",
        "in/shut": "it may not be read",
    }


def test_links_to_folders_are_not_followed() -> None:
    """A link to a folder, a loop included, is skipped with a word, and links to files are read."""
    Path("in").mkdir()
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("in/loop").symlink_to("..", target_is_directory=True)
    Path("in/link.txt").symlink_to("../a.txt")
    gathered = gather(["in"])
    assert [article.path for article in gathered.articles] == ["in/link.txt"]
    assert [(outcome.source, outcome.state) for outcome in gathered.outcomes] == [("in/loop", "skipped")]


def test_the_same_text_is_read_once() -> None:
    """A text that came before is skipped and names the first, whatever its file and its line ends."""
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    Path("b.md").write_bytes(b"\n" + TEXT.replace("\n", "\r\n").encode())
    gathered = gather(["a.txt", "b.md", "a.txt", "-"], stdin=io.BytesIO(TEXT.encode()))
    assert [article.path for article in gathered.articles] == ["a.txt"]
    assert gathered.outcomes == tuple(
        Outcome(source=name, state="skipped", why="same text as a.txt") for name in ("b.md", "a.txt", "-")
    )


def test_an_id_stands_for_one_text() -> None:
    """Two articles given under one id are not confused: the second fails and says why."""
    first = read_text(article_text(1))
    second = read_text(article_text(2)).model_copy(update={"id": first.id})
    gathered = gather([first, second])
    assert gathered.articles == (first,)
    assert [outcome.state for outcome in gathered.outcomes] == ["failed"]
    assert first.id in (gathered.outcomes[0].why or "")


def test_standard_input_that_is_no_article() -> None:
    """Standard input fails as a file does, under the name that it was asked for by."""
    for data in (b"", b"x" * (LIMIT + 1), b"\x00\x01"):
        (outcome,) = gather(["-"], stdin=io.BytesIO(data)).outcomes
        assert (outcome.source, outcome.state) == ("-", "failed")


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_shown_escaped() -> None:
    """A file whose name is not valid text is read, and its path can be written down."""
    name = os.fsdecode(b"caf\xe9.txt")
    Path(name).write_text(TEXT, encoding="utf-8")
    (article,) = gather([name]).articles
    assert article.path == "caf\\udce9.txt"
    assert Article.model_validate_json(article.model_dump_json()) == article


def test_one_bad_source_costs_only_itself() -> None:
    """Outcomes stand in the order of the sources, and the good ones among them are read."""
    Path("a.txt").write_text(TEXT, encoding="utf-8")
    gathered = gather(["gone.txt", "a.txt", "gone.md"])
    assert [article.path for article in gathered.articles] == ["a.txt"]
    assert [outcome.source for outcome in gathered.outcomes] == ["gone.txt", "gone.md"]


def test_what_is_too_long_for_an_article_is_refused_with_a_word(tmp_path: Path) -> None:
    """A file of more sentences than an article has fails by name and costs no question; one of as many is read."""
    file = tmp_path / "dump.txt"
    for more in (0, 1):
        said = (f"Harbour Ltd offered {at}% at dock {at}." for at in range(MOST_SENTENCES + more))
        file.write_text("\n\n".join(said), encoding="utf-8")
        found = gather([file])
        assert len(found.articles) == 1 - more
    (outcome,) = found.outcomes
    assert (outcome.source, outcome.state) == (file.as_posix(), "failed")
    assert outcome.why == (
        "it has 10,001 sentences; at most 10,000 are read as one article. Split it into its articles"
    )
