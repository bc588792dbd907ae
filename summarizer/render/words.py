"""What differs between two texts, word by word."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal

__all__ = ["Run", "marked"]

Run = tuple[Literal["same", "del", "ins"], str]
"""A stretch of text that both texts have, only the earlier one (`del`), or only the later one (`ins`)."""

# Words with what belongs inside them (1,200 · 99.9% · Medinsky's · cease-fire), white space, and single signs.
_TOKEN = re.compile(r"\s+|\w+(?:[.,:/'’-]\w+)*%?|[^\w\s]")

_Step = tuple[str, list[str], list[str]]


def marked(before: str, after: str) -> tuple[Run, ...]:
    """The runs that lead from one text to the other, in reading order; of a replacement, what went comes first.

    `same` and `del` runs together are `before`, `same` and `ins` runs `after`. The most tokens that can stay do stay
    (longest common subsequence), but for a space between two changed words, which reads as one change with them.
    """
    from rapidfuzz.distance import Indel  # 6 ms, which a brief without changes need not spend

    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    codes = {token: code for code, token in enumerate(dict.fromkeys((*old, *new)))}
    opcodes = Indel.opcodes([codes[token] for token in old], [codes[token] for token in new])
    steps = (
        (
            "same" if step.tag == "equal" else "change",
            old[step.src_start : step.src_end],
            new[step.dest_start : step.dest_end],
        )
        for step in opcodes
    )
    return tuple(_runs(_joined(list(steps))))


def _joined(steps: list[_Step]) -> Iterator[_Step]:
    """The steps, a lone space between two changes taken for changed."""
    for at, (tag, old, new) in enumerate(steps):
        between = 0 < at < len(steps) - 1
        yield ("change", old, new) if between and not "".join(old + new).strip() else (tag, old, new)


def _runs(steps: Iterable[_Step]) -> Iterator[Run]:
    for tag, group in groupby(steps, key=lambda step: step[0]):
        parts = list(group)
        old, new = ("".join(token for part in parts for token in part[side]) for side in (1, 2))
        if tag == "same":
            yield "same", old
            continue
        if old:
            yield "del", old
        if new:
            yield "ins", new
