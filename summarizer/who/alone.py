"""Which party a mention names by itself, without an article."""

from __future__ import annotations

from summarizer.who.abroad import abroad
from summarizer.who.mentions import read
from summarizer.who.names import Names, tokens

__all__ = ["alone"]


def alone(mention: str, names: Names) -> tuple[str | None, tuple[str, ...]]:
    """The one party that the mention names, by these names or in another language; else None and those it may mean."""
    words = tokens(mention)
    if any(map(names.written, words)) and not names.begin(words):  # most runs of capitals: no name can stand there
        elsewhere = abroad(mention)
        return (elsewhere[0], ()) if len(elsewhere) == 1 else (None, elsewhere)
    reading = read(mention, names)
    if reading.whole and len(reading.parties) == 1:
        return reading.parties[0], ()
    found = reading.parties or abroad(mention)
    if len(found) == 1 and not reading.parties:
        return found[0], ()
    return None, found
