"""Words of a sentence that tell of mediating, and the parties that they are said of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.who.clauses import is_origin, is_place
from summarizer.who.go_betweens import APPOINTS, CHANNELS, IN_CLAUSE, MEDIATES
from summarizer.who.lexicon import is_country, kinds, words
from summarizer.who.lines import Line
from summarizer.who.marks import PAST
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import POSSESSIVES, Hit, Token

__all__ = ["Cue", "concerns", "cues", "groups"]

# Praise alone is none: it must be for help with the talks.
_FOR_HELP = r"(?i)\b(?:help|facilitat|mediat|host|broker|involve|role|effort|creat|arrang|organi[sz])\w*"
_NEGATED = (
    r"(?i)\b(?:no|not|without|never|nor|neither|n't|reject\w*|refus\w*|rul\w+ out|declin\w*|deni\w*)\b"
    r"(?:\W+\w+){0,4}?\W*$"
)
_SENDERS = frozenset(["African Union", "Arab League", "ECOWAS", "IGAD", "Southern African Development Community"])
_SENDERS |= frozenset(["United Nations", "Organization of American States"])
"""Bodies of states whose envoys go between the sides."""
_OF_ENVOYS = frozenset(["'s", "’s", "special", "deputy", "chief", "senior", "personal", "peace", "acting"])
_TITLE = 4
_PRESIDES = r"(?:co-)?(?:chair|conven|moderat|host|mediat|facilitat|shuttl|presid|overse|ran|running)"
"""What one does for the body that sends one: "is chairing the meeting for the African Union"."""
_LISTED = frozenset([",", "and", "or", "&", "the", "with", "along", "alongside", "together", "as", "well"])
# A mediator who is named for nobody: "under a mediator", "the government mediator".
_SOMEBODY = r"(?i)\b(?:an?|under|independent|government|federal|state) (?:\w+ )?mediators?$"
# A mediator whom a body sends: "a mediator with the state Labor Relations Board".
_SENT_BY = r" (?:with|from|at) (?:the )?[\w ]{0,20}?[A-Z]"
# Who is named right behind what it is called: "mediator Qatar said", "the conciliation service Concord".
_NAMED = r"mediators?$|facilitators?$|hosts?$|go-betweens?|intermediar|conciliat|honest broker"
_BESIDE = r" (?:(?:nations?|countr(?:y|ies)|states?) )?(?:the )?"
# Who wants one to be brought in is none: "urged the two sides to bring in the conciliation service".
_CALLED_IN = (
    r"(?i)\b(?:bring|call|turn|refer|involve|appoint|accept|seek|request\w*|wants?|wait\w*)"
    r" (?:it |them |the (?:dispute|matter|case) )?(?:in |for |to |on )?(?:the |a |an )?(?:\w+ )?$"
)
_DEAL = r"\b(?:deal|truce|ceasefire|accord|agreement|swap|exchange|pact|settlement) $"


class Cue(NamedTuple):
    """Words of a line that tell of mediating."""

    line: Line
    found: re.Match[str]
    denied: bool
    bearers: Sequence[Hit]
    """The parties that it is said of."""


def cues(line: Line) -> Iterator[Cue]:
    """Every place in the line that tells of mediating, left to right."""
    # A pattern that ignores case tries every branch at every letter: three times the cost.
    for found in re.finditer(MEDIATES, _lower(line.text)):
        sent = re.match(_SENT_BY, line.text[found.end() :])
        if _names_body(line, found):
            continue
        named = not re.search(_SOMEBODY, line.text[: found.end()]) or re.fullmatch(APPOINTS, found[0])
        if (sent or named) and not _is_past_deal(line, found):
            denied = re.search(_NEGATED, line.text[: found.start()]) is not None
            yield Cue(line, found, denied, _bearers(line, found))


def _names_body(line: Line, cue: re.Match[str]) -> bool:
    """Whether what somebody presides over is a body by that name: "president of the Bishops Conference"."""
    return " of " in cue[0] and line.text[cue.start() + cue[0].rindex(" ") + 1].isupper()


def _is_past_deal(line: Line, cue: re.Match[str]) -> bool:
    """Whether it tells who brokered a deal of a year gone by: "was freed in 2023, under a deal brokered by Qatar"."""
    return re.search(_DEAL, line.text[: cue.start()]) is not None and re.search(PAST, line.text) is not None


def _lower(text: str) -> str:
    """The text in small letters, each at its place: the small form of a few letters is two."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


def concerns(cue: Cue, hit: Hit, among: Sequence[str]) -> bool:
    """Whether the cue speaks of this party rather than of another in the sentence."""
    line, word = cue.line, cue.found[0]
    if word == "envoy":  # a body of states sends one to both sides, a state one of its own
        after = [word.key for word in line.words[hit.end : hit.end + _TITLE] if word.key not in _OF_ENVOYS]
        return hit.form.party in _SENDERS and after[:1] == ["envoy"]
    if word.startswith("conference "):
        return hit.form.kind == "person" and line.words[hit.first].start <= cue.found.end() + 1 and hit in cue.bearers
    if re.fullmatch(APPOINTS, word):
        return hit in cue.bearers and hit.form.kind != "organisation"
    if word.endswith("led by"):  # a world body leads the talks; a state leads its own delegation to them
        return hit in cue.bearers and hit.form.kind == "name" and not is_country(hit.form.party or "")
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
    named = (hit for hit in line.hits if hit.form.party and not is_place(line, hit) and not is_origin(line, hit))
    others = [hit for hit in named if not _is_against(line, hit)]
    pairs = zip([None, *others], others, strict=False)
    found = groups([hit for last, hit in pairs if last is None or not _is_aside(line, last, hit)], line)
    after = [group for group in found if line.words[group[0].first].start >= cue.end()]
    before = [group for group in found if line.words[group[-1].end - 1].end <= cue.start()]
    clause = re.search(IN_CLAUSE, line.text[: cue.start()])
    own = [group for group in before if clause and line.words[group[-1].end - 1].end <= clause.start()]
    before = own or before
    if line.text[: cue.start()].endswith("-") and not line.text[: cue.start()].endswith(
        "co-"
    ):  # "the church-brokered talks"
        joined = cue.start() - 1
        return next((group for group in before if line.words[group[-1].end - 1].end == joined), ())
    if after and _by(line, after[0][0], cue):
        return after[0]
    if clause and not before:
        return ()  # "Bishop Ana Roe, who chairs the talks, told the front"
    if cue[0].endswith((*CHANNELS, " by")):
        return ()  # "a panel, chaired by an outsider, was welcomed by the miners"
    if before and after and _with(line, after[0][0], cue):
        return [*before[-1], *after[0]]
    if re.search(_CALLED_IN, line.text[: cue.start()]) or (own and clause and _is_apart(line, own[-1][-1], clause)):
        return ()
    if after and re.match(_NAMED, cue[0]) and re.fullmatch(_BESIDE, line.text[cue.end() : _start(line, after[0])]):
        return after[0]
    return before[-1] if before else after[0] if after else ()


def _is_against(line: Line, hit: Hit) -> bool:
    """Whether the party is only named to tell whose rival somebody is: "chaired by Kenya's rival"."""
    owned = line.words[hit.end : hit.end + 2]
    return len(owned) == 2 and owned[0].key in POSSESSIVES and owned[1].key in words("against")


def _is_apart(line: Line, hit: Hit, clause: re.Match[str]) -> bool:
    """Whether others stand between the name and the clause: "offered cash through elders, who carry messages"; not in
    "Egypt, which has a border with Chad and chairs the talks" or "Egypt's foreign minister, who chairs them"."""
    between = (word for word in line.words[hit.end :] if word.start < clause.start())
    return any(word.text.islower() and word.text.isalpha() and not (belongs(word) or is_head(word)) for word in between)


def _start(line: Line, group: Sequence[Hit]) -> int:
    """Where the first of these names begins in the line's text."""
    return line.words[group[0].first].start


def _by(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    gap = line.text[cue.end() : line.words[hit.first].start].split()
    if cue[0].endswith(CHANNELS):
        return set(gap) <= {"the"}
    if re.match(_PRESIDES, cue[0]) and (gap[:1] == ["for"] or gap[:3] == ["on", "behalf", "of"]):
        return len(gap) <= _TITLE
    if cue[0].endswith(" by"):
        return len(gap) < _TITLE
    sent = gap[:1] in (["with"], ["at"]) and cue[0].startswith(("mediator", "conciliator"))
    return bool(gap) and (gap[0] in ("by", "from", "of") or sent) and len(gap) <= 4


def _with(line: Line, hit: Hit, cue: re.Match[str]) -> bool:
    """Whether another does it together: "mediating together with Qatar"."""
    gap = line.text[cue.end() : line.words[hit.first].start].lower().split()
    return bool(gap) and len(gap) <= 3 and set(gap) <= _LISTED


def groups(hits: Sequence[Hit], line: Line) -> list[list[Hit]]:
    """Parties named one after the other: "the United States, Saudi Arabia, and Türkiye"."""
    found: list[list[Hit]] = []
    for hit in hits:
        between = line.words[found[-1][-1].end : hit.first] if found else ()
        listed = any(word.key in _LISTED for word in between) or not between
        listed = listed and not _is_clause(between) and not _is_apposed(line, between, hit)
        if found and listed and all(word.key in _LISTED or word.key in kinds() for word in between):
            found[-1].append(hit)
        else:
            found.append([hit])
    return found


def _is_apposed(line: Line, between: Sequence[Token], hit: Hit) -> bool:
    """Whether the name only tells whose the one before it is: "the Climate Panel, the UN's science body"."""
    owner = hit.end < len(line.words) and line.words[hit.end].key in POSSESSIVES
    return owner and [word.key for word in between] in ([","], [",", "the"])


def _is_aside(line: Line, last: Hit, hit: Hit) -> bool:
    """Whether commas set it apart that the name before is somebody's, and nobody else acts: "Qatar, Egypt's neighbour,
    mediated"; not "with Peru, Egypt's minister, Ana Roe, hosted"."""
    if not _is_apposed(line, line.words[last.end : hit.first], hit):
        return False
    behind = line.words[hit.end + 1 : hit.end + _TITLE + 2]
    end = next((at for at, word in enumerate(behind) if word.text == ","), 0)
    return bool(end) and all(word.text.islower() and word.key not in words("offices") for word in behind[:end])


def _is_clause(between: Sequence[Token]) -> bool:
    """Whether a clause follows, not another in a list: "with Peru, as the minister had asked"."""
    return [word.key for word in between[:2]] == [",", "as"] and not any(word.key == "well" for word in between)
