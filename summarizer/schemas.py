"""The JSON Schemas of the public documents, made from the models.

`python -m summarizer.schemas [FOLDER]` writes them (default: schemas).
"""

import json
import sys
from pathlib import Path

from summarizer.schema import SCHEMA, ArticleRecord, Brief, Frozen

__all__ = ["documents", "write"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VERSION = SCHEMA.partition("/")[2]
_DOCUMENTS: tuple[tuple[str, str, type[Frozen]], ...] = (
    ("negotiation-brief", "A day's negotiation brief", Brief),
    ("article-brief", "An article with its brief", ArticleRecord),
)


def documents() -> dict[str, str]:
    """File name to JSON Schema, as text that ends in a newline."""
    return {f"{name}-{_VERSION}.json": _schema(name, title, model) for name, title, model in _DOCUMENTS}


def write(folder: Path) -> None:
    """Write every schema into `folder`. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _schema(name: str, title: str, model: type[Frozen]) -> str:
    # As written, not as accepted: what is kept beside the document (records, run) is no part of it.
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    head = {"$schema": _DIALECT, "$id": f"urn:summarizer:schema:{name}:{_VERSION}"}
    return json.dumps({**head, **schema, "title": title}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
