"""A user's alias file: what it adds, what it overrides, what it refuses."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.actors import Actors
from summarizer.errors import UsageError
from summarizer.read import read_text
from summarizer.who.aliases import Aliases, load

FILE = """\
parties:
  FNV:
    aliases: [the union, Federatie Nederlandse Vakbeweging]
    role: principal
  Turkey:
    aliases: [the hosts]
  Kremlin Cup:
    aliases: [Kremlin]
people:
  Ria de Boer:
    party: FNV
    aliases: [Rietje]
    title: negotiator
  Mustafa Kaya:
    party: Turkey
"""

TEXT = """\
The union said no on Monday. De Boer said that Turkey may host a round. Rietje left early, and the hosts agreed.

The Kremlin is next week, Mustafa Kaya said on Monday after a long day of talks with both of the delegations.
"""


def write(folder: Path, text: str) -> Path:
    """The text as an alias file."""
    path = folder / "aliases.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def actors(folder: Path) -> Actors:
    """The actors of the text, with the file above."""
    return Actors.of(read_text(TEXT), aliases=load(write(folder, FILE)))


@pytest.mark.parametrize(
    ("mention", "party", "person"),
    [
        ("the union", "FNV", None),
        ("the union's chief negotiator", "FNV", None),
        ("Federatie Nederlandse Vakbeweging", "FNV", None),
        ("De Boer", "FNV", "Ria de Boer"),
        ("Rietje", "FNV", "Ria de Boer"),
        ("the hosts", "Türkiye", None),
        ("Mustafa Kaya", "Türkiye", "Mustafa Kaya"),
        ("the Kremlin", "Kremlin Cup", None),
    ],
)
def test_names_of_the_file_resolve(tmp_path: Path, mention: str, party: str, person: str | None) -> None:
    """Aliases lead to the party of the file, in small letters too, and go before the tables' names."""
    found = actors(tmp_path).explain(mention)
    assert (found.party, found.person and found.person.name) == (party, person)


def test_title_and_role_are_the_files(tmp_path: Path) -> None:
    """A person has the title, and a party the role, that the file gives."""
    found = actors(tmp_path)
    assert {one.name: one.title for one in found.people} == {"Ria de Boer": "negotiator", "Mustafa Kaya": None}
    assert found.role("FNV", principals=[]) == "principal"
    assert found.role("Türkiye", principals=[]) != "principal"


def test_without_the_file_nothing_of_it_is_known() -> None:
    """The same text without the file resolves none of these names."""
    found = Actors.of(read_text(TEXT))
    assert [found.resolve(mention) for mention in ("the union", "the hosts")] == [None, None]
    assert found.person("Rietje") is None
    assert found.resolve("the Kremlin") == "Russia"


def test_a_party_overrides_what_the_article_shows() -> None:
    """A person of the file speaks for the party of the file, whatever the title in the article says."""
    aliases = Aliases.model_validate({"people": {"Ana Ruiz": {"party": "Chile"}}})
    text = "Peruvian Trade Minister Ana Ruiz said that talks go on. She asked for more time on Monday, after the round."
    assert Actors.of(read_text(text)).resolve("Ruiz") == "Peru"
    assert Actors.of(read_text(text), aliases=aliases).resolve("Ruiz") == "Chile"


def test_an_empty_file_changes_nothing(tmp_path: Path) -> None:
    """An empty file, empty sections and a party with nothing after its name are allowed."""
    assert load(write(tmp_path, "")) == load(write(tmp_path, "parties:\npeople:\n")) == Aliases()
    assert load(write(tmp_path, "parties:\n  FNV:\n")).parties["FNV"].aliases == ()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("parties: [FNV]", "parties"),
        ("parties:\n  FNV:\n    alias: [x]\n", "parties > FNV > alias"),
        ("parties:\n  FNV:\n    aliases: [NO]\n", "parties > FNV > aliases"),
        ("parties:\n  NO:\n    aliases: [x]\n", "parties"),
        ("parties:\n  FNV:\n    role: boss\n", "parties > FNV > role"),
        ("people:\n  Ria:\n    aliases: [x]\n", "people > Ria > party"),
        ("people:\n  Ria:\n", "people > Ria > party"),
        ("outlets: {}", "outlets"),
        ("just text", "the top"),
        ("parties:\n  A: {aliases: [x]}\n  B: {aliases: [The X]}\n", "names both the party A and the party B"),
        ("parties:\n  A: {}\npeople:\n  a: {party: B}\n", "names both the party A and the person a"),
        ("parties:\n  A: {}\n  A: {aliases: [x]}\n", "line 3: A stands twice"),
        ("parties:\n  A: {aliases: ['']}\n", "an empty name"),
        ("parties:\n  A: &a {aliases: [x]}\n  B: *a\n", "a YAML alias"),
        ("parties:\n  A: [", "no YAML at line"),
        ("a: !!python/object/apply:os.system [ls]", "no YAML"),
        ("[" * 20_000, "no YAML"),
        ("a: 2025-99-99", "no YAML"),
        ("# " + "x" * 300_000, "larger than 256 KiB"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    """The message names the file, the key or line, and what is wrong there."""
    path = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load(path)
    assert str(path) in str(caught.value)
    assert says in str(caught.value)


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    """A missing file, a folder and bytes that are no text are named."""
    (tmp_path / "binary.yaml").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "missing.yaml", tmp_path, tmp_path / "binary.yaml"):
        with pytest.raises(UsageError, match=path.name):
            load(path)


@given(text=st.text(alphabet="ab:-[]{}&*!?|> \n\"'#,%@0", max_size=60))
def test_any_text_loads_or_is_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever stands in the file, it is loaded or refused with our own error."""
    path = write(tmp_path_factory.mktemp("any"), text)
    try:
        found = load(path)
    except UsageError as error:
        found = None
        message = str(error)
    assert isinstance(found, Aliases) or message.startswith(str(path))
