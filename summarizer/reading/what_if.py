"""A question of what one party will do if another acts: "too early to say what Peru will do if Chile stays away".

A small model asks of the first what the sentence says of the second: "Will Peru stay away?".
"""

import re

from summarizer.actors import Actors
from summarizer.merging.claim import roots
from summarizer.reading.named import first_of
from summarizer.text import one_line

__all__ = ["what_if"]

_IF = re.compile(r"\bif (?P<clause>[^,;.?!“”\"«»]{5,160})")
_WHETHER = re.compile(
    r"\b(?:ask|said|say|tell|told|know|clear|unclear|unknown|unsure|sure|certain|uncertain|see|decid|wonder|doubt"
    r"|question)\w*(?: \w+){0,2} $",
    re.I,
)
"""Before an "if" that says whether: "has not said if Chile will pay" asks of Chile, and sets no condition."""
_NEAR = 3
"""Words of the clause within which the one that acts is named."""


def what_if(question: str, names: tuple[str, ...], sentence: str, number: int, actors: Actors) -> str | None:
    """What the question should ask of its party; None where it asks nothing that the sentence says of another's act.

    `names` are those of the parties that must answer, one alone of whom such a thing is asked.
    """
    found = _IF.search(one_line(sentence))
    if not found or len(names) != 1 or _WHETHER.search(one_line(sentence)[: found.start()]):
        return None
    clause = found["clause"].strip()
    who = first_of(clause, number, actors, reach=_NEAR)
    asked = roots(question)
    if not who or set(who) & set(names) or not asked or not asked <= roots(clause) or " if " in question:
        return None
    return f"What will {names[0]} do if {clause}?"
