"""Companies by their seat, and the ships that they name: "Odense-based Holm Lines", "the tanker Holm Star"."""

from __future__ import annotations

from summarizer.who.runs import Run

__all__ = ["is_seated", "is_vessel"]

_FIRMS = frozenset(
    "airline buyer carrier charterer company contractor developer employer firm insurer maker manager manufacturer"
    " operator owner parent rival supplier".split()
)
_VESSELS = frozenset(
    "barge boat bulker coaster containership destroyer dhow dredger ferry freighter frigate icebreaker lifeboat liner"
    " MT MV schooner ship tanker trawler tug tugboat vessel warship yacht".split()
)
_CARGOES = frozenset(
    "aircraft bulk car cargo cattle chemical coal container crude gas livestock lng lpg ore vehicle".split()
)


def is_seated(run: Run) -> bool:
    """Whether the text tells where a company has its seat or its shares: "Its owner, Odense-based Holm Lines,"."""
    found = run.line.words
    if run.first < 3 or found[run.first - 2].text != "-" or found[run.first - 1].key not in ("based", "listed"):
        return False
    if found[run.first - 1].key == "listed" or "which" in [word.key for word in found[run.end : run.end + 2]]:
        return True
    place = run.first - 3
    while place > 0 and found[place].capital:
        place -= 1
    firm = found[place - 1].key if place > 0 and found[place].text == "," else found[place].key
    return firm in _FIRMS


def is_vessel(run: Run) -> bool:
    """Whether a ship is named: "the bulk carrier Ana Marlow", "MV Holm Star"."""
    found = run.line.words
    if not run.first:
        return False
    before = found[run.first - 1]
    carrier = before.text == "carrier" and run.first > 1 and found[run.first - 2].key in _CARGOES
    return carrier or before.text in _VESSELS
