"""The JSON Schemas of the public documents, made from the models.

`python -m summarizer.schemas [FOLDER]` writes them (default: schemas).
"""

import json
import sys
from pathlib import Path

from summarizer.schema import DIFF_SCHEMA, SCHEMA, ArticleRecord, Brief, BriefDiff, Frozen

__all__ = ["documents", "write"]

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_DOCUMENTS: tuple[tuple[str, str, type[Frozen]], ...] = (
    (SCHEMA, "A day's negotiation brief", Brief),
    (SCHEMA.replace("negotiation", "article"), "An article with its brief", ArticleRecord),
    (DIFF_SCHEMA, "What changed between two briefs", BriefDiff),
)


def documents() -> dict[str, str]:
    """File name to JSON Schema, as text that ends in a newline."""
    return {f"{schema.replace('/', '-')}.json": _schema(schema, title, model) for schema, title, model in _DOCUMENTS}


def write(folder: Path) -> None:
    """Write every schema into `folder`. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in documents().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _schema(named: str, title: str, model: type[Frozen]) -> str:
    # As written, not as accepted: what is kept beside the document (records, run) is no part of it.
    schema = model.model_json_schema(by_alias=True, mode="serialization")
    head = {"$schema": _DIALECT, "$id": f"urn:summarizer:schema:{named.replace('/', ':')}"}
    return json.dumps({**head, **schema, "title": title}, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "schemas"))
