"""Bytes to text: UTF-8 first, then what the bytes say of themselves, then a guess at older encodings."""

import codecs
import re

from summarizer.errors import SourceError

__all__ = ["decode"]

_MARKS = (  # UTF-32's mark begins with UTF-16's, so it comes first
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESSED_FROM = 100_000
"""Bytes that a guess looks at. 150 bytes were enough for ten of twelve encodings tried, from cp1251 to gb18030."""
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_AS_UTF8 = "Save the article as plain text in UTF-8"


def decode(data: bytes, name: str) -> str:
    """The text of a file, its line ends as they are; `name` is what an error calls it.

    Raises SourceError when the bytes are no text, or in an encoding that cannot be told.
    """
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    if not marked and b"\x00" in data:
        raise SourceError(name, "it is binary, not text (it holds NUL bytes)", _AS_UTF8)
    text = _try(data, marked) if marked else _try(data, "utf-8-sig") or _guessed(data)
    if text is None:
        what = f"it is marked as {marked.upper()} and is damaged" if marked else "its encoding cannot be told"
        raise SourceError(name, what, _AS_UTF8)
    # A hundredth of control characters is far above text (escape sequences in a log) and far below random bytes (0.1).
    if len(_CONTROLS.findall(text)) * 100 > len(text):
        raise SourceError(name, "it is binary, not text", _AS_UTF8)
    return text


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guessed(data: bytes) -> str | None:
    if not data:
        return ""
    from charset_normalizer import from_bytes

    sample = data if len(data) <= _GUESSED_FROM else data[:_GUESSED_FROM].rpartition(b"\n")[0]
    best = from_bytes(sample).best()
    return (best and _try(data, best.encoding)) or _try(data, "cp1252")
