"""Names of groups with a cause, whose words are joined as no others: "Doctors Without Borders", "Save the Children"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.lexicon import words
from summarizer.who.names import Token

__all__ = ["names_cause", "past_cause"]

_CAUSE_JOINTS = frozenset(["Against", "Behind", "Beyond", "Sans", "Without"])
_CAUSE_IMPERATIVES = frozenset(["defend", "free", "protect", "save", "stop"])
_CAUSE_PEOPLE = frozenset("citizens daughters families friends guardians mothers parents sons veterans voices".split())


def past_cause(found: Sequence[Token], first: int, end: int) -> int:
    """How many tokens lead past what joins the words of a cause's name: "Doctors Without Borders", "Friends of the
    Earth", "Save the Children". In a sentence no preposition but a name's has a capital."""
    if end + 1 >= len(found):
        return 0
    if found[end].text in _CAUSE_JOINTS and found[end + 1].capital:
        return 2
    step = 2 if found[end].key in ("of", "for") and found[end + 1].key == "the" else 1
    opens = end == first + 1 and found[first].key in (_CAUSE_IMPERATIVES if step == 1 else _CAUSE_PEOPLE)
    joined = found[end].key == "the" if step == 1 else True
    noun = found[end + step] if end + step < len(found) else None
    return step + 1 if opens and joined and noun and noun.capital and noun.key not in words("common") else 0


def names_cause(run: Sequence[Token]) -> bool:
    """Whether the words of the name are joined as a cause's are."""
    return any(past_cause(run, 0, place) for place in range(1, len(run) - 1))
