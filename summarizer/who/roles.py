"""Which part a party plays in an article: go-between, or another that acts on the talks."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from summarizer.who.clauses import is_described, is_place, is_subject
from summarizer.who.lexicon import kinds
from summarizer.who.lines import Line
from summarizer.who.marks import NO_PART, PAST
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import Hit

if TYPE_CHECKING:
    from summarizer.who.speech import Speaker

__all__ = ["Parts"]

# Patterns are compiled when first used, not on import.
_MEDIATES = (
    r"\b(?:mediat\w+|broker(?:s|ed|ing)?|facilitat\w+|good offices|go-between|intermediar\w+|honest broker"
    r"|shuttl\w+|host(?:s|ed|ing)?|special (?:presidential )?envoy|envoy|trilateral|three-way|tripartite"
    r"|(?:carr(?:y|ied|ies|ying)|pass(?:ed|es|ing)?|relay(?:ed|s|ing)?|convey(?:ed|s|ing)?) (?:\w+ )?messages?"
    r"|(?:credit(?:s|ed|ing)?|thank\w*|prais\w*)\b"
    r"|(?:bring\w*|brought) (?:the |both )?(?:two )?(?:sides|parties) (?:\w+ )?together"
    r"|(?:(?<!the )(?<!its )chair(?:s|ed|ing)?|conven(?:es?|ed|ing))\b(?:\W+[\w.]+){0,6}?"
    r"\W+(?:talks|sessions?|negotiations|rounds?|summit|meeting)"
    r"|(?:invit|summon)\w* (?:both|the two|the) (?:sides|parties)|conciliators?"
    r"|(?:ran|running|oversees|overseeing|oversaw|presid\w+ over) (?:the |these |those )?(?:peace |contact )?"
    r"(?:talks|negotiations|conference|sessions?)"
    r"|(?:trips?|journeys?|(?:back and forth|to and fro)|flown|flying|travell?(?:ed|ing)|walk(?:ed|ing)|driv(?:en|ing))"
    r" between (?:the |two |both |the two )(?:\w+ )?(?:capitals|sides|camps|delegations|parties|teams|(?:\w+ )?rooms)"
    r"|(?:conciliation|arbitration) (?:service|body|panel|board)"
    r"|(?:talks|negotiations|sessions?|meetings?|rounds?) (?:\w+ ){0,3}(?:chaired|hosted|convened|facilitated) by"
    r"|(?:got|bring\w*|brought|asked|called|invited) (?:them|both sides|the (?:two )?(?:sides|parties))"
    r" (?:back )?(?:in|to)\b"
    r"|(?:handed|sent|given|presented|submitted) to (?:both|the two) (?:sides|parties|delegations|teams|panels)"
    r"|under (?:the )?[\w .-]{2,40}? auspices"
    r"|(?:sent|gave|handed|presented|submitted|circulated) (?:to )?(?:the )?(?:delegat\w+|both sides|two sides|parties)"
    r"|(?:integrate|combine|merge|reconcile)\w* (?:them|the two|both|the (?:texts|drafts|proposals)))\b"
)
# Praise alone is none: it must be for help with the talks.
_FOR_HELP = r"(?i)\b(?:help|facilitat|mediat|host|broker|involve|role|effort|creat|arrang|organi[sz])\w*"
_NEGATED = (
    r"(?i)\b(?:no|not|without|never|nor|neither|n't|reject\w*|refus\w*|rul\w+ out|declin\w*|deni\w*)\b"
    r"(?:\W+\w+){0,4}?\W*$"
)
_SENDERS = frozenset(["African Union", "Arab League", "ECOWAS", "IGAD", "Southern African Development Community"])
_SENDERS |= frozenset(["United Nations", "Organization of American States"])
"""Bodies of states whose envoys go between the sides."""
_LISTED = frozenset([",", "and", "or", "&", "the", "with", "along", "alongside", "together", "as", "well"])
_SENDS = frozenset(["from", "of"])
_FAR = 6
# A mediator who is named for nobody: "under a mediator", "the government mediator".
_SOMEBODY = r"(?i)\b(?:an?|under|independent|government|federal|state) (?:\w+ )?mediators?$"
# A mediator whom a body sends: "a mediator with the state Labor Relations Board".
_SENT_BY = r" (?:with|from|at) (?:the )?[\w ]{0,20}?[A-Z]"
_DEAL = r"\b(?:deal|truce|ceasefire|accord|agreement|swap|exchange|pact|settlement) $"
# "In its own talks with the United States, Japan": another negotiation than the article's. Nor is silence an act.
_NO_ACT = (
    rf"{NO_PART}|\bdeclined to comment\b"
    r"|\bdid not (?:immediately )?(?:respond|reply) to (?:a )?requests?\b|\b(?:had|gave) no (?:immediate )?comment\b"
)

# What a party does that bears on the talks; who only comments, as an analyst or a ministry "following" them, is none.
_BEARS = (
    r"(?i)\b(?:urg(?:ed?|es|ing)|call(?:s|ed|ing)? (?:on|for)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|demand\w*"
    r"|want(?:s|ed)?|insist\w*|propos\w*|offer\w*|suggest(?:s|ed|ing)?|reject\w*|refus\w*|oppos\w*|veto\w*"
    r"|block(?:s|ed|ing)?|approv\w*|accept(?:s|ed|ing)?|agree(?:s|d|ing)?|back(?:s|ed|ing)?|support(?:s|ed|ing)?"
    r"|warn(?:s|ed|ing)?|threaten\w*|order(?:s|ed|ing)?|invit\w*|told|press(?:es|ed|ing)|vow\w*|pledg\w*|promis\w*"
    r"|ready|willing|must|should|ought|ha(?:s|ve|d) to|need(?:s|ed)? to|will not|won['’]t|decid\w*|rul(?:es|ed|ing)"
    r"|turn(?:s|ed) down|plan(?:s|ned)? to|join(?:s|ed|ing)?|sign(?:s|ed|ing)?|negotiat\w*|let|sen[dt]s?)\b"
)


class _Cue(NamedTuple):
    """Words of a line that tell of mediating."""

    line: Line
    found: re.Match[str]
    denied: bool
    bearers: Sequence[Hit]
    """The parties that it is said of."""


class Parts:
    """The parts that the parties of an article play, from what each line tells; a line is looked at once."""

    def __init__(self, lines: Sequence[Line], speakers: Mapping[int, Speaker]) -> None:
        self._speakers = speakers
        self._seen: dict[str, list[tuple[Line, Hit]]] = {}
        for line in lines:
            for hit in line.hits if line.number else ():
                if hit.form.party:
                    self._seen.setdefault(hit.form.party, []).append((line, hit))
        self._cues: dict[int, Sequence[_Cue]] = {}
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
        spoken = (at for at, one in self._speakers.items() if one.party == party and at not in apart)
        if False in states or any(at not in named or not self._is_idle(named[at]) for at in spoken):
            return "observer"
        acts = (_acts(line, hit) for line, hit in seen if not self._is_idle(line))
        return "observer" if any(acts) else None

    def bears(self, party: str, *, apart: Collection[int]) -> bool:
        """Whether what the party does or says somewhere bears on the talks: more than a comment, of no other matter.

        A sentence that only its people speak in is taken to.
        """
        seen = [(line, hit) for line, hit in self._seen.get(party, ()) if line.number not in apart]
        named = {line.number: line for line, _ in seen}
        spoken = (at for at, one in self._speakers.items() if one.party == party and at not in apart)
        return any(at not in named or self._counts(named[at]) for at in spoken) or any(
            _acts(line, hit) for line, hit in seen if self._counts(line)
        )

    def _counts(self, line: Line) -> bool:
        return not self._is_idle(line) and re.search(_BEARS, line.text) is not None

    def _mediates(self, line: Line, hit: Hit, among: Sequence[str]) -> bool | None:
        """True where the line says that the party mediates, False where it denies it, None where it says neither."""
        if line.number not in self._cues:
            self._cues[line.number] = tuple(_cues(line))
        cues = self._cues[line.number]
        if not cues or is_place(line, hit):
            return None
        said = [not cue.denied for cue in cues if _concerns(cue, hit, among)]
        return any(said) if said else None

    def _is_idle(self, line: Line) -> bool:
        """Whether the line tells of a silence, or of having no part."""
        if line.number not in self._idle:
            self._idle[line.number] = re.search(_NO_ACT, line.text) is not None
        return self._idle[line.number]


def _cues(line: Line) -> Iterator[_Cue]:
    # A pattern that ignores case tries every branch at every letter: three times the cost.
    for found in re.finditer(_MEDIATES, _lower(line.text)):
        sent = re.match(_SENT_BY, line.text[found.end() :])
        if (sent or not re.search(_SOMEBODY, line.text[: found.end()])) and not _is_past_deal(line, found):
            denied = re.search(_NEGATED, line.text[: found.start()]) is not None
            yield _Cue(line, found, denied, _bearers(line, found))


def _is_past_deal(line: Line, cue: re.Match[str]) -> bool:
    """Whether it tells who brokered a deal of a year gone by: "was freed in 2023, under a deal brokered by Qatar"."""
    return re.search(_DEAL, line.text[: cue.start()]) is not None and re.search(PAST, line.text) is not None


def _lower(text: str) -> str:
    """The text in small letters, each at its place: the small form of a few letters is two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


def _concerns(cue: _Cue, hit: Hit, among: Sequence[str]) -> bool:
    """Whether the cue speaks of this party rather than of another in the sentence."""
    line, word = cue.line, cue.found[0]
    if word == "envoy":  # a body of states sends one to both sides, a state one of its own
        after = line.words[hit.end] if hit.end < len(line.words) else None
        return hit.form.party in _SENDERS and after is not None and after.key == "envoy"
    if word.startswith(("credit", "thank", "prais")):
        start = line.words[hit.first].start
        return start > cue.found.end() and re.search(_FOR_HELP, line.text[cue.found.end() :]) is not None
    if word.startswith(("trilateral", "three-way", "tripartite")):
        return bool(among) and set(among) <= {other.form.party for other in line.hits}
    if word.startswith(("integrat", "combin", "merg", "reconcil")):
        return bool(among) and next((other for other in line.hits if other.form.party not in among), None) == hit
    return hit in cue.bearers


def _bearers(line: Line, cue: re.Match[str]) -> Sequence[Hit]:
    """The parties that *mediate* or the like is said of: "mediation by X", else those before, else those after."""
    groups = _groups([hit for hit in line.hits if hit.form.party and not is_place(line, hit)], line)
    after = [group for group in groups if line.words[group[0].first].start >= cue.end()]
    before = [group for group in groups if line.words[group[-1].end - 1].end <= cue.start()]
    if after and _by(line, after[0][0], cue):
        return after[0]
    if before and after and _with(line, after[0][0], cue):
        return [*before[-1], *after[0]]
    return before[-1] if before else after[0] if after else ()


def _by(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    gap = line.text[cue.end() : line.words[hit.first].start].split()
    sent = gap[:1] in (["with"], ["at"]) and cue[0].startswith(("mediator", "conciliator"))
    return bool(gap) and (gap[0] in ("by", "from", "of") or sent) and len(gap) <= 4


def _with(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    """Whether another does it together: "mediating together with Qatar"."""
    gap = line.text[cue.end() : line.words[hit.first].start].lower().split()
    return bool(gap) and len(gap) <= 3 and set(gap) <= _LISTED


def _groups(hits: Sequence[Hit], line: Line) -> list[list[Hit]]:
    """Parties named one after the other: "the United States, Saudi Arabia, and Türkiye"."""
    groups: list[list[Hit]] = []
    for hit in hits:
        between = line.words[groups[-1][-1].end : hit.first] if groups else ()
        listed = any(word.key in _LISTED for word in between) or not between
        if groups and listed and all(word.key in _LISTED or word.key in kinds() for word in between):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _acts(line: Line, hit: Hit) -> bool:
    """Whether the party acts in a line that is not idle: subject of a verb, sender of envoys, with an official."""
    if is_place(line, hit) or _of_another(line, hit) or is_described(line, hit):
        return False
    group = next(group for group in _groups(line.hits, line) if hit in group)
    if is_subject(line, group[-1]) or is_subject(line, hit):
        return True
    found = line.words
    if hit.form.kind == "adjective":
        return any(is_head(word) for word in found[hit.end : hit.end + 3]) and not _of_another(line, hit)
    return any(
        word.key in _SENDS and is_head(found[place - 1])
        for place, word in enumerate(found[: hit.first])
        if place and hit.first - place < _FAR
    )


def _of_another(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where somebody is from who speaks for another: "Rwandan Environment Minister Claudine
    Mukamana, who co-chairs the coalition"."""
    found = line.words
    beside = (other for other in line.hits if other.form.kind == "person" and abs(other.first - hit.end) <= _FAR)
    for other in beside:
        first, end = (hit.end, other.first) if other.first >= hit.end else (other.end, hit.first)
        title = all(belongs(word) or word.text == "," or word.key in ("of", "the") for word in found[first:end])
        if title and other.form.party not in (None, hit.form.party):
            return True
    return False
