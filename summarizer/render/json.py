"""A brief, or another document model, as JSON text."""

import re

from pydantic import BaseModel

from summarizer.render.safe import HIDDEN

__all__ = ["to_json"]


def to_json(document: BaseModel) -> str:
    """The document as JSON: by alias, indented by two, non-ASCII readable, ending in a newline.

    Characters that act on a screen or cannot be seen are written as escapes: the value is the same,
    and printing the document does nothing to the terminal.
    """
    return HIDDEN.sub(_escape, document.model_dump_json(by_alias=True, indent=2)) + "\n"


def _escape(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
