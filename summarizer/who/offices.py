"""Whose a person is by an office, by what stands before it and by what a sentence beside it tells of its owner.

"Mercosur wants more, its chief negotiator said. 'It is too little,' said the negotiator, Ana Roe." "Ana Roe was less
cheerful. The leader of the Nurses' Union said they would not go back."
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.who.clauses import is_place, is_subject
from summarizer.who.drafts import Draft
from summarizer.who.lexicon import words
from summarizer.who.lines import Line
from summarizer.who.names import POSSESSIVES, Hit, tokens
from summarizer.who.sightings import Sighting

__all__ = ["at_seat", "described_next", "its_own", "of_department", "same_office"]

_ITS = frozenset(["its", "their"])
_BACK = 2
_LONGEST_OFFICE = 5
_GUESTS = frozenset(["chancellor", "external", "foreign", "prime"])
"""Those who travel to the talks of others."""
_OF_PLACES = frozenset(["bishop", "governor", "mayor"])
"""Who has such an office has it of a place; a union or a company has none."""
_REPORTS = frozenset(["looked", "looks", "seemed", "seems", "sounded", "sounds", "was", "were"])
"""Verbs that put somebody into the scene of what others say, as "closed her stall" does not."""


def same_office(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The party whose negotiator was told of in one of the two sentences before "said the negotiator, Ana Roe"."""
    for one in draft.seen:
        office = [word.key for word in tokens(one.title)]
        start = one.first - len(office) - 1
        while start > 0 and one.line.words[start].key != office[0] if office else False:
            start -= 1
        definite = len(office) == 1 and start > 0 and one.line.words[start - 1].key == "the"
        if not definite or one.past or office[0] in words("others") or one.first - start > _BACK:
            continue
        near = (lines.get(number) for number in range(one.line.number - 1, one.line.number - 1 - _BACK, -1))
        found = {party for line in near if line and (party := _owner_of(line, office[0]))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _owner_of(line: Line, office: str) -> str | None:
    """The one party that the sentence gives this office to: "its chief negotiator", "Peru's negotiator"."""
    found: set[str | None] = set()
    for place in [place for place, word in enumerate(line.words) if word.key == office]:
        at = place
        while at > 0 and place - at < _LONGEST_OFFICE and line.words[at - 1].text.islower():
            if line.words[at - 1].key in _ITS or line.words[at - 1].key in POSSESSIVES:
                break
            at -= 1
        owner = line.words[at - 1] if at else None
        if owner and owner.key in _ITS:
            found.add(next((hit.form.party for hit in line.hits if hit.end < at and is_subject(line, hit)), None))
        else:
            end = at - 1 if owner and owner.key in POSSESSIVES else at
            found.add(next((hit.form.party for hit in line.hits if hit.end == end), None))
    return found.pop() if len(found) == 1 else None


def at_seat(draft: Draft) -> str | None:
    """The state of "In Ottawa, Labour Minister Ana Roe said": a minister of whom no more is told speaks at home.

    Not who may well be a guest: a foreign minister or a head of government, and whoever tells of what another does.
    """
    one = draft.seen[0]
    found = one.line.words
    first = next((hit for hit in one.line.hits if hit.first == 1 and hit.form.kind == "seat"), None)
    if first is None or found[0].key != "in" or not _is_minister(one) or not {"his", "her"}.isdisjoint(_keys(one.line)):
        return None
    title = [word.key for word in tokens(one.title)]
    start = first.end + 1 + len(title)
    at_home = found[first.end].text == "," and start == one.first and _GUESTS.isdisjoint(title)
    return first.form.party if at_home and not _tells_of_another(one, first) else None


def _tells_of_another(one: Sighting, home: Hit) -> bool:
    """Whether another party does something in what the person says: "In Paris, ... Lin Hua said China would"."""
    others = (hit for hit in one.line.hits if hit.first > one.first)
    return any(hit.form.party not in (None, home.form.party) and is_subject(one.line, hit) for hit in others)


def of_department(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The state whose department opens the sentence before, or this one, that the official opens by a title alone: "The
    Labour Department said no. Deputy Assistant Secretary Ana Roe told reporters"; the only one that both sentences
    have, "Lima's list is longer. Foreign Minister Ana Roe said"."""
    one = draft.seen[0]
    start = one.first - len(tokens(one.title))
    if not one.title or not _is_minister(one) or start < 0:
        return None
    line = lines.get(one.line.number - 1) if start == 0 else one.line
    if line is None or line.paragraph != one.line.paragraph or (start and one.line.words[start - 1].text != "."):
        return None
    opens = next((hit for hit in line.hits if hit.first < 2), None)
    if opens is None or opens.form.kind not in ("office", "seat", "name"):
        return None
    if not is_subject(line, opens) and line.words[opens.end].key not in POSSESSIVES:
        return None
    elsewhere = line is not one.line and all(is_place(one.line, hit) for hit in one.line.hits)
    alone = elsewhere and {hit.form.party for hit in line.hits} == {opens.form.party}
    return opens.form.party if opens.form.kind == "office" or alone else None


def _is_minister(one: Sighting) -> bool:
    title = {word.key for word in tokens(one.title)}
    return not one.past and bool(title & words("of_states")) and "general" not in title


def _keys(line: Line) -> set[str]:
    return {word.key for word in line.words}


def its_own(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The only body of the sentence before "Its negotiator, Ana Roe, said", whatever that sentence says of it."""
    for one in draft.seen:
        before = lines.get(one.line.number - 1)
        title = {word.key for word in tokens(one.title)}
        opens = one.line.words[0].key in _ITS and one.first <= 1 + len(tokens(one.title)) + 1
        if (
            not (opens and title)
            or not _OF_PLACES.isdisjoint(title)
            or one.past
            or before is None
            or before.paragraph != one.line.paragraph
        ):
            continue
        found = {hit.form.party for hit in before.hits if hit.form.kind == "organisation"}
        return found.pop() if len(found) == 1 else None
    return None


def described_next(draft: Draft, drafts: Sequence[Draft], lines: Mapping[int, Line]) -> str | None:
    """The party of "The leader of the Nurses' Union said", after a sentence that the person opens and that tells of
    nobody else but of how the person looks: "Ana Roe was less cheerful."."""
    one = draft.seen[0]
    after = lines.get(one.line.number + 1)
    if after is None or after.paragraph != one.line.paragraph or not _opens(one):
        return None
    if one.end >= len(one.line.words) or one.line.words[one.end].key not in _REPORTS:
        return None
    office, party = _of_definite(after)
    if party is None or any(hit.form.party for hit in one.line.hits):
        return None
    alone = {one.line.number, after.number}
    others = [other for other in drafts if other is not draft]
    taken = any(
        seen.line.number in alone or _holds(seen, other, office, party) for other in others for seen in other.seen
    )
    return None if taken else party


def _holds(seen: Sighting, other: Draft, office: str, party: str) -> bool:
    """Whether the article has given the office of the party to another already."""
    return other.party == party and any(word.key == office for word in tokens(seen.described or seen.after))


def _opens(one: Sighting) -> bool:
    """Whether the person, of whom no office is told, opens the sentence, a form of address left out."""
    bare = not (one.title or one.described or one.after or one.past)
    before = one.line.words[: one.first]
    return bare and all(word.text == "." or word.key in words("honorifics") | words("address") for word in before)


def _of_definite(line: Line) -> tuple[str, str | None]:
    """Office and party of "The leader of the Union said" and "The Hungarian foreign minister said", which open a
    sentence."""
    found = line.words
    if not found or found[0].key != "the":
        return "", None
    office = next((at for at, word in enumerate(found[: _LONGEST_OFFICE + 2]) if word.key in words("offices")), 0)
    if not office or found[office].key in words("others"):
        return "", None
    if office + 2 < len(found) and found[office + 1].key in ("of", "for"):
        first = office + 2
        hits = (hit for hit in line.hits if first <= hit.first <= first + (found[first].key == "the"))
    else:
        hits = (hit for hit in line.hits if hit.end <= office and hit.first <= 1)
    hit = next(hits, None)
    return found[office].key, hit.form.party if hit and hit.form.kind != "person" else None
