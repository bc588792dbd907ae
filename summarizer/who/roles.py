"""Which part a party plays in an article: go-between, or another that acts on the talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from summarizer.who.bearing import acts, bears, calls_on_both, says_what_bears
from summarizer.who.clauses import is_place
from summarizer.who.go_betweens import is_go_between
from summarizer.who.lines import Line
from summarizer.who.marks import NO_PART
from summarizer.who.mediating import Cue, concerns, cues
from summarizer.who.names import Hit
from summarizer.who.seated import is_home, proposes_to_two, seated, two_between, two_meeting, two_talking

if TYPE_CHECKING:
    from summarizer.who.speech import Speaker

__all__ = ["Parts"]

# "In its own talks with the United States, Japan": another negotiation than the article's. Nor is silence an act.
_NO_ACT = (
    rf"{NO_PART}|\b(?:declin\w+|refus\w+) to comment\b"
    r"|\bha(?:s|ve|d) (?:long|always|traditionally|historically|for (?:years|decades|generations|centuries)) \w"
    r"|\b(?:in|over) the past\b(?! (?:\w+ ){0,2}?(?:hour|day|week|month|year|few))"
    r"|\b(?:do|does|did|would|will|could) not (?:immediately )?comment\b"
    r"|\bdid not (?:immediately )?(?:respond|reply) to (?:a )?requests?\b|\b(?:had|gave) no (?:immediate )?comment\b"
)
_WATCHES = (
    r"(?i)\b(?:sent (?:an? )?(?:\w+ )?observers?|as (?:an )?observers?|observer status|observ(?:es|ed|ing) the talks"
    r"|seats? at the back|s[ai]t(?:s|ting)? in on the (?:talks|meeting|session|negotiations))\b"
)
_AS_OBSERVER = (
    r"(?: \([\w.]+\))?,? (?:(?:which |who )?(?:\w+ ){1,4}as an? observers?"
    r"|(?:(?:which|who|whose|an?) )(?:[\w-]+ ){1,5}?(?:(?:an? |\w+ )?seats? at the back|in on the \w+))\b"
)

_OF_SIDES = ("host", "appoint", "name", "send", "sent")
"""What a side of the talks may do as well: hold a round at home, name a mediator of its own."""


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
        self._roles: dict[tuple[str, tuple[str, ...], frozenset[int]], Literal["mediator", "observer"] | None] = {}
        self._sides: dict[int, frozenset[str]] = {}
        self._observed: dict[int, bool] = {}

    def role(
        self, party: str, *, among: Sequence[str], apart: Collection[int] = frozenset()
    ) -> Literal["mediator", "observer"] | None:
        """`mediator` by what a sentence says of the party, else `observer` where it acts, else None: mere background.

        What a party does in the sentences `apart`, which tell of other matters, does not count.
        """
        asked = (party, tuple(among), frozenset(apart))
        if asked not in self._roles:
            self._roles[asked] = self._role(party, among, apart)
        return self._roles[asked]

    def _role(self, party: str, among: Sequence[str], apart: Collection[int]) -> Literal["mediator", "observer"] | None:
        seen = [(line, hit) for line, hit in self._seen.get(party, ()) if line.number not in apart]
        states = [self._mediates(line, hit, among) for line, hit in seen]
        if True in states:
            return "mediator"
        if not seen and any(is_go_between(party, text) for text in self._naming(party, apart)):
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

    def sits(self, party: str, *, apart: Collection[int]) -> bool:
        """Whether words say that the party is at the table: talks between it and another, talks that it has joined."""
        seen = ((line, hit) for line, hit in self._seen.get(party, ()) if line.number not in apart)
        told = (line for line, hit in seen if party in self._sides_of(line) or seated(line, hit))
        return any(not self._is_idle(line) for line in told)

    def only_where(self, party: str) -> frozenset[int]:
        """Numbers of the sentences that name the party only to tell where something is, goes or comes from."""
        seen = self._seen.get(party, ())
        plain = {line.number for line, hit in seen if not (is_place(line, hit) or is_home(line, hit))}
        return frozenset(line.number for line, _ in seen) - plain

    def calls_on_both(self, party: str) -> bool:
        """Whether the party calls on both sides, or only watches: who does is none of them."""
        called = any(calls_on_both(self._lines[at].text) for at in self._spoken.get(party, ()))
        return called or any(self._attends(line, hit) for line, hit in self._seen.get(party, ()))

    def _attends(self, line: Line, hit: Hit) -> bool:
        """Whether the line says that the party is there as an observer: "the Board, which attended as an observer,"."""
        end = line.words[hit.end - 1].end
        return self._tells_of_observers(line) and re.match(_AS_OBSERVER, line.text[end:]) is not None

    def _sides_of(self, line: Line) -> frozenset[str]:
        """The parties that the line tells of as two that talk or quarrel with one another."""
        if line.number not in self._sides:
            self._sides[line.number] = frozenset((*two_between(line), *two_talking(line)))
        return self._sides[line.number]

    def _naming(self, party: str, apart: Collection[int]) -> list[str]:
        """The sentences that hold the name of a party that is not known by its own words there."""
        return [line.text for at, line in self._lines.items() if at not in apart and party in line.text]

    def _says(self, number: int) -> bool:
        line = self._lines[number]
        return not self._is_idle(line) and says_what_bears(line.text)

    def _mediates(self, line: Line, hit: Hit, among: Sequence[str]) -> bool | None:
        """True where the line says that the party mediates, False where it denies it, None where it says neither."""
        if is_go_between(hit.form.party or "", line.text):
            return True
        if proposes_to_two(line, hit) and not self._is_side(hit.form.party):
            return True
        if line.number not in self._cues:
            self._cues[line.number] = tuple(cues(line))
        here = self._cues[line.number]
        if not here or is_place(line, hit):
            return None
        told = (cue for cue in here if cue.found[0] != "envoy" or not self._watches(hit.form.party))
        told = (cue for cue in told if not (cue.found[0].startswith(_OF_SIDES) and self._is_side(hit.form.party)))
        told = (cue for cue in told if not (cue.found[0].startswith("help") and self._meets(hit.form.party)))
        said = [not cue.denied for cue in told if concerns(cue, hit, among)]
        return any(said) if said else None

    def _is_side(self, party: str | None) -> bool:
        """Whether the party is told of as one of two that talk or quarrel: sides host their rounds in turn."""
        return any(party in self._sides_of(line) for line, _ in self._seen.get(party or "", ()))

    def _meets(self, party: str | None) -> bool:
        """Whether the party is a side or meets another: either may help to arrange an exchange with the other."""
        return self._is_side(party) or any(
            party in tuple(two_meeting(line)) for line, _ in self._seen.get(party or "", ())
        )

    def _watches(self, party: str | None) -> bool:
        """Whether the party is said to be an observer of the talks: its envoy there carries no messages."""
        return any(self._tells_of_observers(line) for line, _ in self._seen.get(party or "", ()))

    def _tells_of_observers(self, line: Line) -> bool:
        if line.number not in self._observed:
            self._observed[line.number] = re.search(_WATCHES, line.text) is not None
        return self._observed[line.number]

    def _is_idle(self, line: Line) -> bool:
        """Whether the line tells of a silence, or of having no part."""
        if line.number not in self._idle:
            self._idle[line.number] = re.search(_NO_ACT, line.text) is not None
        return self._idle[line.number]
