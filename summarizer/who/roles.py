"""Which part a party plays in an article: go-between, or another that acts on the talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from summarizer.who.bearing import acts, bears, calls_on_both, says_what_bears
from summarizer.who.clauses import is_place
from summarizer.who.lines import Line
from summarizer.who.marks import NO_PART
from summarizer.who.mediating import Cue, concerns, cues
from summarizer.who.names import Hit

if TYPE_CHECKING:
    from summarizer.who.speech import Speaker

__all__ = ["Parts"]

# "In its own talks with the United States, Japan": another negotiation than the article's. Nor is silence an act.
_NO_ACT = (
    rf"{NO_PART}|\b(?:declin\w+|refus\w+) to comment\b"
    r"|\b(?:do|does|did|would|will|could) not (?:immediately )?comment\b"
    r"|\bdid not (?:immediately )?(?:respond|reply) to (?:a )?requests?\b|\b(?:had|gave) no (?:immediate )?comment\b"
)


class Parts:
    """The parts that the parties of an article play, from what each line tells; a line is looked at once."""

    def __init__(self, lines: Sequence[Line], speakers: Mapping[int, Speaker]) -> None:
        self._lines = {line.number: line for line in lines}
        self._spoken: dict[str | None, list[int]] = {}
        for at, one in speakers.items():
            self._spoken.setdefault(one.party, []).append(at)
        self._seen: dict[str, list[tuple[Line, Hit]]] = {}
        for line in lines:
            for hit in line.hits if line.number else ():
                if hit.form.party:
                    self._seen.setdefault(hit.form.party, []).append((line, hit))
        self._cues: dict[int, Sequence[Cue]] = {}
        self._idle: dict[int, bool] = {}

    def role(
        self, party: str, *, among: Sequence[str], apart: Collection[int] = frozenset()
    ) -> Literal["mediator", "observer"] | None:
        """`mediator` by what a sentence says of the party, else `observer` where it acts, else None: mere background.

        What a party does in the sentences `apart`, which tell of other matters, does not count.
        """
        seen = [(line, hit) for line, hit in self._seen.get(party, ()) if line.number not in apart]
        states = [self._mediates(line, hit, among) for line, hit in seen]
        if True in states:
            return "mediator"
        named = {line.number: line for line, _ in seen}
        spoken = (at for at in self._spoken.get(party, ()) if at not in apart)
        if False in states or any(at not in named or not self._is_idle(named[at]) for at in spoken):
            return "observer"
        done = (acts(line, hit) for line, hit in seen if not self._is_idle(line))
        return "observer" if any(done) else None

    def bears(self, party: str, *, apart: Collection[int]) -> bool:
        """Whether what the party does or says somewhere bears on the talks: more than a comment, of no other matter."""
        seen = ((line, hit) for line, hit in self._seen.get(party, ()) if line.number not in apart)
        said = (at for at in self._spoken.get(party, ()) if at not in apart)
        return any(map(self._says, said)) or any(not self._is_idle(line) and bears(line, hit) for line, hit in seen)

    def calls_on_both(self, party: str) -> bool:
        """Whether the party calls on both sides: who does is none of them."""
        return any(calls_on_both(self._lines[at].text) for at in self._spoken.get(party, ()))

    def _says(self, number: int) -> bool:
        line = self._lines[number]
        return not self._is_idle(line) and says_what_bears(line.text)

    def _mediates(self, line: Line, hit: Hit, among: Sequence[str]) -> bool | None:
        """True where the line says that the party mediates, False where it denies it, None where it says neither."""
        if line.number not in self._cues:
            self._cues[line.number] = tuple(cues(line))
        here = self._cues[line.number]
        if not here or is_place(line, hit):
            return None
        said = [not cue.denied for cue in here if concerns(cue, hit, among)]
        return any(said) if said else None

    def _is_idle(self, line: Line) -> bool:
        """Whether the line tells of a silence, or of having no part."""
        if line.number not in self._idle:
            self._idle[line.number] = re.search(_NO_ACT, line.text) is not None
        return self._idle[line.number]
