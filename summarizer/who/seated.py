"""Who sits at the table by the words: "talks between A and B", "A's dispute with B", "which has joined the talks"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from summarizer.who.clauses import is_place, verb_of
from summarizer.who.lexicon import is_country, provinces
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import Hit, folded

__all__ = ["is_home", "proposes_to_two", "seated", "two_between", "two_meeting", "two_talking"]

# Talks and quarrels that two may have with one another, and what two states that barter have.
_STRIFE = (
    r"(?:talks|negotiations?|disputes?|row|stand-?off|stalemate|deadlock|impasse|conflict|dialogue|discussions?|truce"
    r"|ceasefire|cease-fire|bargaining|mediat\w+|rift|strike|quarrel|feud|hostilities|fighting|clashes|war|differences"
    r"|crossing|border|exchange|swap)"
)
_BETWEEN = rf"(?i)\b{_STRIFE}\b[^.;:]{{0,40}}?\bbetween (?:the )?(?:\w+ ){{0,3}}?$"
_AND = r"(?:['’]s)?[^.;:,]{0,30}? and (?:the )?(?:\w+ ){0,3}?"
_WITH = rf"(?i)^(?:['’]s?)? (?:\w+ ){{0,3}}?(?:{_STRIFE}) with (?:the )?(?:\w+ ){{0,2}}?$"
_OLD = (
    r"(?![^.;]*\b(?:last (?:month|year|spring|summer|autumn|winter)|(?:months?|years?|decades?) ago"
    r"|in (?:19|20)\d\d)\b)"
)
"""Behind a deal: not one of long ago, which is none of these talks."""
_OF_TALKS = r"(?:talks|negotiations|bargaining|dialogue|discussions)"
_TALK = (
    r"(?i)^ (?:governments? |officials |negotiators |delegations |teams )?"
    r"(?:(?:ha(?:s|ve|d)|are|were|also|been|again|yet|still|will|is|was|to|remain|remained|\w+ly|\w+day|on) ){0,5}"
    r"(?:negotiat(?:e|ed|ing)\b|bargain(?:ed|ing)|haggl\w+|at odds|locked in|deadlocked"
    r"|agreed (?:on )?(?:an?|the)\b|(?:sign|struck|strik|reach)\w* (?:an?|the) (?:\w+ ){0,2}?(?:deal|accord|treaty"
    rf"|truce|pact|agreement|ceasefire|memorandum|protocol)\b{_OLD}"
    r"|fail(?:ed|ing)? to agree|agree on|far apart|remain(?:ed)? apart"
    r"|(?:resum|beg[ai]n|began|begun|open|start|hold|held|broke|break|broken|suspend|end|paus|restart|continu|in|return)\w*"
    r" (?:(?:to|off|up|a|the|their|new|more|another|peace|trade|pay|indirect|direct|contract|formal|final|fresh) ){0,4}"
    rf"(?:{_OF_TALKS}|(?:round|session)s? of (?:\w+ ){{0,2}}?{_OF_TALKS}))"
    r"(?! with (?!each|one\b))"
)
_MEET = r"(?i)^ (?:(?:ha(?:ve|d)|will|again|also|\w+ly) ){0,3}(?:met|meet)\b"
_PROPOSES = (
    r"(?i)(?:ha(?:s|d|ve) |is |was )?(?:\w+ly )?(?:propos(?:es?|ed|ing)|suggest(?:s|ed|ing)|present(?:s|ed|ing)"
    r"|put(?:s|ting)? forward|tabl(?:es?|ed|ing)|float(?:s|ed|ing)|unveil(?:s|ed|ing))\b"
)
_TWO_STATES = r"(?i)\bbetween the two (?:states|countries|nations|provinces)\b"
_SITS = (
    r"(?i)(?:,? (?:which|who))?[ ,]*"
    r"(?:(?:ha(?:s|ve|d)|is|are|was|were|will|been|also|since|be|again|now|then|only)\b ?){0,4}"
    r"(?:joined|joining|join|quit|left|leaving|(?:walked|walking|pulled|pulling|stormed) out of|return(?:ed|ing)? to"
    r"|invited to|taking part in|attend(?:ed|s|ing)?|took part in|back at|represented at)"
    r" (?:the |[\w’']+ ){0,2}?"
    rf"(?:talks|negotiations?|bargaining|(?:table|meeting|session|round|conference)\b(?! (?:of|on) (?!{_OF_TALKS})))\b"
)
_LONGEST_TITLE = 5
_WAY = 20
"""Words between a verb of moving and the place, at most: "to send a 19th-century shield to Peru"."""
_MOVING = ("deliver", "deport", "export", "flew", "fly", "move", "return", "send", "sent", "ship", "transfer", "travel")
_NO_SEAT = r"(?i)\bobserv\w+|\bas an? (?:guest|witness)\b"


def is_home(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where to or of what kind: "sent the bones to Peru", "a German car maker"."""
    found = line.words
    if hit.form.kind == "adjective":
        end = hit.end
        while end < len(found) and end - hit.end < _LONGEST_TITLE and belongs(found[end]) and not is_head(found[end]):
            end += 1
        return end >= len(found) or not is_head(found[end])
    if hit.form.kind != "name" or not hit.first or found[hit.first - 1].key != "to":
        return False
    return any(word.key.startswith(_MOVING) for word in found[max(0, hit.first - _WAY) : hit.first])


def two_between(line: Line) -> Iterator[str]:
    """The two parties between whom the line tells of talks or strife: "talks between A and B", "A's dispute with B"."""
    for one, other, gap in _next_to_each_other(line) if "etween " in line.text or " with " in line.text else ():
        opens = re.search(_BETWEEN, line.text[: _start(line, one)]) and re.fullmatch(_AND, gap)
        if opens or re.match(_WITH, gap):
            yield from (one.form.party or "", other.form.party or "")


def two_talking(line: Line) -> Iterator[str]:
    """The two parties that do with one another what two sides do: "A and B resumed talks", "A and B are at odds"."""
    for one, other, gap in _next_to_each_other(line):
        if re.fullmatch(_AND, gap) and re.match(_TALK, line.text[_end(line, other) :]):
            yield from (one.form.party or "", other.form.party or "")


def two_meeting(line: Line) -> Iterator[str]:
    """The two parties that meet one another, which may be one side and a go-between: "A and B met on Monday"."""
    for one, other, gap in _next_to_each_other(line):
        if re.fullmatch(_AND, gap) and re.match(_MEET, line.text[_end(line, other) :]):
            yield from (one.form.party or "", other.form.party or "")


def _next_to_each_other(line: Line) -> Iterator[tuple[Hit, Hit, str]]:
    """Two parties named one after the other, with what stands between them."""
    hits = [hit for hit in line.hits if hit.form.party and hit.form.kind != "person" and not _is_adjective(line, hit)]
    for one, other in pairwise(hits):
        if one.form.party != other.form.party:
            yield one, other, line.text[_end(line, one) : _start(line, other)]


def seated(line: Line, hit: Hit) -> bool:
    """Whether the party is said to have joined, left or been asked to the talks themselves."""
    if hit.form.kind == "person" or not re.match(_SITS, line.text[_end(line, hit) :]):
        return False
    return not is_place(line, hit) and re.search(_NO_SEAT, line.text) is None


def proposes_to_two(line: Line, hit: Hit) -> bool:
    """Whether the party proposes something between two others: "China proposed a truce between A and B"."""
    verb = verb_of(line, hit) if " between " in line.text else None
    if verb is None or not re.match(_PROPOSES, line.text[line.words[verb].start :]):
        return False
    if re.search(_TWO_STATES, line.text) and not is_country(party := hit.form.party or ""):
        return folded(party) not in provinces()  # a board suggests how two states are to share a river
    two = set(two_between(line))
    return len(two) == 2 and hit.form.party not in two


def _is_adjective(line: Line, hit: Hit) -> bool:
    """Whether the name only tells of what country something is: "a Swiss company"."""
    return hit.form.kind == "adjective" and is_home(line, hit)


def _start(line: Line, hit: Hit) -> int:
    return line.words[hit.first].start


def _end(line: Line, hit: Hit) -> int:
    return line.words[hit.end - 1].end
