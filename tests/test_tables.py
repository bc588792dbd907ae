"""The names that come from CLDR and countryinfo, and the file that holds them."""

import subprocess
import sys
from pathlib import Path

import pytest

from summarizer.merging.places import apart
from summarizer.who.abroad import abroad, spoken
from summarizer.who.names import tokens
from summarizer.who.tables import documents, write

_DATA = Path(__file__).parent.parent / "summarizer" / "data"


def test_the_committed_tables_are_those_of_the_libraries() -> None:
    """`summarizer/data` holds what `python -m summarizer.who.tables` writes with the locked libraries."""
    for name, text in documents().items():
        assert (_DATA / name).read_text(encoding="utf-8") == text, name


def test_writing_makes_every_file(tmp_path: Path) -> None:
    """Each file is written byte for byte."""
    write(tmp_path)
    found = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert found == {name: text.encode() for name, text in documents().items()}


def test_the_licences_of_both_sources_go_with_the_data() -> None:
    """CLDR's and countryinfo's copyright and permission notices stand beside the data, as both licences ask."""
    text = documents()["world.licences.txt"]
    assert "UNICODE LICENSE V3" in text
    assert "Unicode, Inc." in text
    assert "MIT License" in text
    assert "Porimol Chandro" in text


@pytest.mark.parametrize(
    ("mention", "parties"),
    [
        ("die Ukraine", ("Ukraine",)),
        ("Россия", ("Russia",)),
        ("ドイツ", ("Germany",)),
        ("l’Allemagne", ("Germany",)),
        ("Atlantis", ()),
        ("419", ()),
    ],
)
def test_a_name_of_another_language(mention: str, parties: tuple[str, ...]) -> None:
    """A country's name in another language is the country's; other words and numbers are nobody's."""
    assert abroad(mention) == parties


def test_a_name_that_our_tables_call_ambiguous_stays_so() -> None:
    """Another language does not decide what our own tables leave open."""
    assert abroad("Korea") == ()


def test_an_article_in_a_language_without_a_table_of_ours() -> None:
    """Countries are known by their names in an article's own language, whichever of CLDR's it is: Swedish here."""
    names = spoken("sv-SE")
    hits = [hit.form.party for hit in names.find(tokens("Tyskland och Frankrike"))]
    assert hits == ["Germany", "France"]


def test_cities_lie_in_their_countries() -> None:
    """A city of CLDR's time zones may be the place that its country is, and is apart from another country."""
    assert not apart(frozenset(["karachi"]), frozenset(["pakistan"]))
    assert apart(frozenset(["karachi"]), frozenset(["norway"]))


def test_neither_library_is_loaded_for_english() -> None:
    """Names of an English article are understood without babel and countryinfo."""
    code = (
        "import sys; from summarizer.actors import resolve; assert resolve('Deutschland') == 'Germany';"
        "print([name for name in ('babel', 'countryinfo') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
