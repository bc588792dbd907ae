"""Whose a minister is who says "we" of a state: "Peru has waited for years. We are ready," Ana Roe said."""

from __future__ import annotations

from collections.abc import Mapping

from summarizer.who.clauses import is_subject
from summarizer.who.drafts import Draft, speaks
from summarizer.who.lexicon import is_country, words
from summarizer.who.lines import OPENING_QUOTES, Line
from summarizer.who.names import tokens
from summarizer.who.sightings import Sighting

__all__ = ["speaks_for_state"]

_WE = frozenset(["we", "our"])


def speaks_for_state(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The only state of a minister's quotation, which opens with it and goes on with "we"."""
    if not any({word.key for word in tokens(one.title)} & words("of_states") for one in draft.seen):
        return None
    found = {_state(one, lines) for one in draft.seen if speaks(one)} - {None}
    return found.pop() if len(found) == 1 else None


def _state(one: Sighting, lines: Mapping[int, Line]) -> str | None:
    """The state that opens the quotation in this sentence, or in the one before it of the same paragraph."""
    if not any(word.key in _WE for word in one.line.words):
        return None
    before = lines.get(one.line.number - 1)
    goes_on = before is not None and before.paragraph == one.line.paragraph and before.text[0] in OPENING_QUOTES
    first = before if before is not None and goes_on else one.line
    opens = next((hit for hit in first.hits if hit.first == 1), None) if first.text[0] in OPENING_QUOTES else None
    near = (first, one.line)
    parties = {hit.form.party for line in near for hit in line.hits if hit.form.kind != "person"}
    state = opens.form.party if opens and len(parties) == 1 and is_subject(first, opens) else None
    return state if state and is_country(state) else None
