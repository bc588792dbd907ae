"""The JSON Schemas of the public documents."""

import json
from pathlib import Path

from factories import strike

from summarizer.schemas import documents, write

_COMMITTED = Path(__file__).parent.parent / "schemas"


def test_the_committed_schemas_are_those_of_the_models() -> None:
    """`schemas/` holds exactly what `python -m summarizer.schemas` writes; a stale copy fails here."""
    committed = {file.name: file.read_text(encoding="utf-8") for file in _COMMITTED.glob("*.json")}
    assert committed == documents()


def test_write_makes_every_document(tmp_path: Path) -> None:
    """Writing makes the folder and each schema in it, byte for byte."""
    write(tmp_path / "new")
    found = {file.name: file.read_bytes() for file in (tmp_path / "new").iterdir()}
    assert found == {name: text.encode() for name, text in documents().items()}


def test_a_schema_names_itself_and_every_field_of_a_brief() -> None:
    """The brief's schema has an id and a title, and lists the fields that a written brief has, by their names."""
    schema = json.loads(documents()["negotiation-brief-2.json"])
    assert schema["$id"] == "urn:summarizer:schema:negotiation-brief:2"
    assert schema["title"] == "A day's negotiation brief"
    assert list(schema["properties"]) == list(json.loads(strike().to_json()))
    assert schema["properties"]["schema"]["const"] == "negotiation-brief/2"


def test_every_field_is_described() -> None:
    """A reader of a schema finds each field of each object described, the sections named for what they hold apart."""
    for text in documents().values():
        for name, definition in json.loads(text)["$defs"].items():
            assert definition.get("description"), name
