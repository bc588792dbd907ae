"""Names of groups with a cause, whose words are joined as no others: "Doctors Without Borders", "Save the Children"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.heads import is_group
from summarizer.who.lexicon import words
from summarizer.who.names import Token

__all__ = ["names_cause", "past_cause"]

_CAUSE_JOINTS = frozenset(["Against", "Behind", "Beyond", "Sans", "Without"])
_CAUSE_IMPERATIVES = frozenset(["defend", "free", "protect", "save", "stop"])
_CALLS = frozenset(["First", "Now", "Together", "Unite", "United"])
_CAUSE_PEOPLE = frozenset(
    "citizens daughters doctors families friends guardians mothers neighbors neighbours parents scientists sons tenants"
    " veterans voices".split()
)


def past_cause(found: Sequence[Token], first: int, end: int) -> int:
    """How many tokens lead past what joins the words of a cause's name: "Doctors Without Borders", "Friends of the
    Earth", "Save the Children". In a sentence no preposition but a name's has a capital."""
    if end + 1 >= len(found):
        return 0
    if found[end].text in _CAUSE_JOINTS and found[end + 1].capital:
        return 2
    step = 2 if found[end].key in ("of", "for") and found[end + 1].key == "the" else 1
    people = step == 2 or found[end].key == "for"
    opens = end == first + 1 and found[first].key in (_CAUSE_PEOPLE if people else _CAUSE_IMPERATIVES)
    joined = people or found[end].key == "the"
    noun = found[end + step] if end + step < len(found) else None
    return step + 1 if opens and joined and noun and noun.capital and noun.key not in words("common") else 0


def names_cause(run: Sequence[Token]) -> bool:
    """Whether the words of the name are joined as a cause's are, or call on people to join: "Tenants United"."""
    if len(run) > 1 and run[-1].text in _CALLS and (is_group(run[-2]) or run[-2].key in _CAUSE_PEOPLE):
        return True
    return any(past_cause(run, 0, place) for place in range(1, len(run) - 1))
