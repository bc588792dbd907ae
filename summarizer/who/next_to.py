"""Whose a person is by the sentence before: whose words are quoted, whose government spoke, "His Popular Union"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.who.clauses import is_subject, verb_of
from summarizer.who.drafts import Draft, speaks
from summarizer.who.lexicon import is_country, kinds, words
from summarizer.who.lines import OPENING_QUOTES, Line
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, Hit, tokens
from summarizer.who.owners import is_owned
from summarizer.who.sightings import Sighting
from summarizer.who.unowned import for_itself

__all__ = ["COUNTERPARTS", "beside_head", "head_of_state", "his_own", "leads_own", "quoted", "told_by_government"]

_WE = frozenset(["we", "our", "us"])
_SHE = frozenset(["she", "he"])
_HER = frozenset(["her", "his"])
_HEADS = (["president"], ["prime", "minister"], ["king"], ["chancellor"], ["premier"])
_PORTFOLIOS = frozenset(["minister", "secretary"])
_NO_PORTFOLIOS = frozenset(["prime", "first", "chief", "general"])
_SPOKESPEOPLE = frozenset(["spokesman", "spokesperson", "spokeswoman", "representative", "negotiator"])
_ANSWERED = frozenset("said says accepted agreed declined dismissed refused rejected welcomed".split())
"""What a state does of which its minister's words tell more in the next paragraph."""
_LAST = 3
_LONGEST = 7
COUNTERPARTS = frozenset(["counterpart", "counterparts", "opponent", "opposite", "rival"])
"""Words for who is of another side."""


def quoted(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The party that the sentence before is about, where a quotation of the paragraph goes on from it.

    "Kenya refused outright. 'We have given enough,' said Wanjiru al-Hassan." With no title, the words must be "we";
    with an office that is nobody else's they need not: "said Ray Roe, the port director".
    """
    one = draft.seen[0]
    found = one.line.words
    before = lines.get(one.line.number - 1)
    if not _is_quoted(one) or before is None or before.paragraph != one.line.paragraph:
        return None
    if any(hit.form.party for hit in one.line.hits):
        return None
    bare = one.end == len(found) or found[one.end].text == "."
    if not (_is_office(one) if one.after or one.title else bare and any(word.key in _WE for word in found)):
        return None
    doing = [hit for hit in before.hits if hit.form.party and is_subject(before, hit)]
    doing = doing or [hit for hit in before.hits if hit.form.party and _owns_speaker(before, hit)]
    return doing[0].form.party if doing and doing[0].form.kind != "person" else None


def _owns_speaker(line: Line, hit: Hit) -> bool:
    """Whether an organ of the party opens the sentence and speaks: "The bloc's secretariat said"."""
    found = line.words
    said = any(word.key in words("speech") for word in found[hit.end + 2 : hit.end + _LAST])
    return hit.first < 2 and hit.end < len(found) and found[hit.end].key in POSSESSIVES and said


def _is_quoted(one: Sighting) -> bool:
    """Whether the sentence is a quotation and the person its speaker: "'...,' said Ray Roe"."""
    found = one.line.words
    return one.line.text[0] in OPENING_QUOTES and one.first > 0 and found[one.first - 1].key in ("said", "says")


def _is_office(one: Sighting) -> bool:
    """Whether what follows the name is an office of which no owner is named: ", the port director"."""
    found = tokens(one.after)
    owned = one.past or one.title or is_owned(one) or for_itself(one) or any(word.key in kinds() for word in found)
    known = any(word.key in words("offices") - words("others") for word in found)
    the = one.end + 1 < len(one.line.words) and one.line.words[one.end + 1].key == "the"
    of_several = one.end + 1 < len(one.line.words) and one.line.words[one.end + 1].key in ("a", "an")
    speaks_for = of_several and bool(found) and found[-1].key in _SPOKESPEOPLE
    return known and (the or speaks_for) and not owned and not any(word.key in words("others") for word in found)


def told_by_government(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The state whose government closes the sentence before: "..., the Nepalese government said. Interior Minister
    Ana Roe, whose ministry found the room, spoke"."""
    one = draft.seen[0]
    before = lines.get(one.line.number - 1)
    title = {word.key for word in tokens(one.title)}
    of_state = title & {*words("of_states"), "ministry"} and "general" not in title
    of_another = one.tail > one.end and one.line.words[one.end].key in ("of", "from")  # "Ana Roe of Chile"
    if before is None or of_another or not of_state or is_owned(one) or one.past:
        return None
    if _is_quotation(one, before):
        said = {hit.form.party for hit in before.hits if _says(before, hit)} - {None}
        return said.pop() if len(said) == 1 else None
    if one.first > len(tokens(one.title)) or not before.hits:
        return None
    last = before.hits[-1]
    verb = verb_of(before, last)
    closes = verb is not None and verb >= len(before.words) - _LAST and before.words[verb].key in words("speech")
    return last.form.party if closes and last.form.party and is_country(last.form.party) else None


def _is_quotation(one: Sighting, before: Line) -> bool:
    """Whether the sentence opens the next paragraph with words of the person: "'Both agreed,' spokesman Roe told"."""
    return one.line.text[0] in OPENING_QUOTES and one.line.paragraph == before.paragraph + 1 and speaks(one)


def _says(line: Line, hit: Hit) -> bool:
    """Whether a state, and not a person, says what the sentence tells."""
    verb = verb_of(line, hit) if hit.form.party and is_country(hit.form.party) else None
    return verb is not None and hit.form.kind != "person" and line.words[verb].key in _ANSWERED


def beside_head(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The state of "Slovak Prime Minister Jan Roe and Economy Minister Eva Kral", who are of one government."""
    one = draft.seen[0]
    title = [word.key for word in tokens(one.title)]
    start = one.first - len(title)
    portfolio = len(title) > 1 and title[-1] in _PORTFOLIOS and title[0] not in _NO_PORTFOLIOS
    if not portfolio or is_owned(one) or one.past or start < 1 or one.line.words[start - 1].key != "and":
        return None
    beside = (other for other in drafts for seen in other.seen if seen.line is one.line and seen.end == start - 1)
    head = next(beside, None)
    leads = head and any([word.key for word in tokens(seen.title)] in _HEADS for seen in head.seen)
    return head.party if head and leads and head.party and is_country(head.party) else None


def head_of_state(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The state whose official, the last who was named, tells what the president will do: "He said that President Ana
    Roe would sign"."""
    one = draft.seen[0]
    found = one.line.words
    bare = [word.key for word in tokens(one.described)] in _HEADS
    if not bare or one.past or len(found) < _LAST or found[0].key not in _SHE or found[1].key not in words("speech"):
        return None
    near = _before(one, draft, drafts)
    party = near[2] if near else None
    return party if party and is_country(party) else None


def his_own(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The party of the person named last before "his deputy, Ana Roe" and "her spokesman Ray Roe"."""
    for one in draft.seen:
        if one.title and not one.past and not for_itself(one) and _is_his(one):
            near = _before(one, draft, drafts)
            return near[2] if near else None
    return None


def _is_his(one: Sighting) -> bool:
    """Whether "his" or "her" stands before the title; a counterpart is the other side's."""
    found = one.line.words
    for place in range(one.first - 1, max(-1, one.first - _LONGEST), -1):
        if found[place].key in _HER:
            return True
        if not (belongs(found[place]) or found[place].text == ",") or found[place].key in COUNTERPARTS:
            return False
    return False


def _before(one: Sighting, draft: Draft, drafts: Sequence[Draft]) -> tuple[int, int, str | None] | None:
    """Where the last other person is named before, and that person's party."""
    at = (one.line.number, one.first)
    named = (
        (seen.line.number, seen.first, other.party) for other in drafts if other is not draft for seen in other.seen
    )
    near = [each for each in named if each[:2] < at and at[0] - each[0] <= _LAST]
    return max(near, key=lambda each: each[:2]) if near else None


def leads_own(draft: Draft, drafts: Sequence[Draft], lines: Mapping[int, Line]) -> str | None:
    """The body of "His Popular Union asks for more", after the sentence of which the person is the only one.

    Not where two states act: there a head of government speaks for one of them, whatever his own party is.
    """
    found = {party for one in draft.seen if (party := _hers(one, draft, drafts, lines))}
    if len(found) != 1:
        return None
    states = {
        hit.form.party
        for line in lines.values()
        for hit in line.hits
        if hit.form.party and is_country(hit.form.party) and hit.form.kind in ("name", "seat") and is_subject(line, hit)
    }
    return found.pop() if len(states) < 2 else None


def _hers(one: Sighting, draft: Draft, drafts: Sequence[Draft], lines: Mapping[int, Line]) -> str | None:
    after = lines.get(one.line.number + 1)
    if after is None or not after.words or after.words[0].key not in _HER:
        return None
    body = next((hit for hit in after.hits if hit.first == 1 and hit.form.kind == "organisation"), None)
    others = (seen for other in drafts if other is not draft for seen in other.seen)
    alone = all(seen.line.number != one.line.number for seen in others)
    other = body is not None and body.end < len(after.words) and after.words[body.end].key in COUNTERPARTS
    return body.form.party if body and alone and not other else None  # "His Ohio counterpart" is of another side
