"""Whose a title is that stands without an owner: "Trade Minister Ana Ruiz", "Chief Executive Jim Farley"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

from summarizer.who.acting import joined
from summarizer.who.clauses import is_place, is_subject, whole
from summarizer.who.drafts import Draft, speaks
from summarizer.who.lexicon import country_names, words
from summarizer.who.lines import Line
from summarizer.who.marks import is_idle
from summarizer.who.names import Hit, Token, tokens
from summarizer.who.owners import is_owned
from summarizer.who.sightings import Sighting

__all__ = ["across", "around", "for_itself", "in_article", "is_state", "state_acts"]

_CLEAR = 0.6
"""A third state is named in at most this share of the sentences that name the second of two."""
_FOREMOST = 3
_MUST = frozenset(["must", "should", "needs"])


def around(draft: Draft, paragraphs: Mapping[int, Sequence[Line]], drafts: Sequence[Draft]) -> str | None:
    """For a title with no owner: the only party of the paragraph that is not spoken to or of there.

    A minister can only be a state's, a chief executive none's; a mediator is neither side's.
    """
    found = set()
    for sighting in draft.seen:
        if not sighting.title or sighting.past or for_itself(sighting) or is_owned(sighting):
            continue
        title = frozenset(word.key for word in tokens(sighting.title))
        if title & words("go_between_titles"):
            return None
        near = paragraphs[sighting.line.paragraph]
        others = {one.party for one in drafts if one is not draft and any(_among(seen, near) for seen in one.seen)}
        own = _parties(near, plain=True) - _parties(near, plain=False)
        fitting = {party for party, is_body in own if _holds(title, is_body=is_body)}
        if len(fitting) == 1 and not others - fitting - {None}:
            found |= fitting
    return found.pop() if len(found) == 1 else None


def _among(sighting: Sighting, lines: Sequence[Line]) -> bool:
    """Whether the person speaks in one of these lines."""
    return sighting.line in lines and speaks(sighting)


def _holds(title: frozenset[str], *, is_body: bool) -> bool:
    """Whether a party of this kind may have such an official."""
    if is_body:
        return not title & words("of_states") or "general" in title
    return not title & words("of_bodies")


def for_itself(sighting: Sighting) -> bool:
    """Whether the title is one whose holder speaks for no party by it: a mayor, an analyst."""
    return any(word.key in words("others") for word in tokens(sighting.described))


def _parties(lines: Sequence[Line], *, plain: bool) -> set[tuple[str, bool]]:
    """The parties named in these lines as speaking or acting (`plain`), or as spoken to or of."""
    bodies = {
        hit.form.party
        for line in lines
        for hit in line.hits
        if hit.form.kind == "organisation" or (hit.form.kind == "role" and hit.form.party not in _countries())
    }
    return {
        (hit.form.party, hit.form.party in bodies)
        for line in lines
        for hit in line.hits
        if hit.form.party
        and hit.form.kind != "office"
        and not (plain and is_counterparts(line, hit))
        and addressed(line.words, hit) is not plain
        and not (plain and hit.form.kind == "adjective" and whole(line, hit) is None)
    }


def in_article(draft: Draft, lines: Sequence[Line]) -> str | None:
    """For a minister: the only state that acts in the article."""
    if not any(_is_minister(one) for one in draft.seen):
        return None
    about = [line for line in lines if not is_idle(line.text)]
    shown = [(line, hit) for line in about for hit in line.hits if _is_state(hit) and not is_place(line, hit)]
    states = {hit.form.party for _, hit in shown}
    if len(states) > 1 and (most := _foremost(about)):
        return most
    if len(states) > 1:
        acting = [(line, hit) for line, hit in shown if is_subject(line, hit)]
        beside = {one.form.party for line, hit in acting if joined(line, hit) for one in line.hits if _is_state(one)}
        states = {hit.form.party for _, hit in acting} | beside
    return states.pop() if len(states) == 1 else None


def _foremost(lines: Sequence[Line]) -> str | None:
    """The state that the article is about: named in three sentences, and each other in a third as many at most."""
    counts = Counter(party for line in lines for party in {hit.form.party for hit in line.hits if _is_state(hit)})
    ranked = [*counts.most_common(2), (None, 0)]
    return ranked[0][0] if ranked[0][1] >= _FOREMOST and ranked[1][1] * _FOREMOST <= ranked[0][1] else None


def is_state(party: str) -> bool:
    """Whether the party is a state, by its common name."""
    return party in _countries()


def state_acts(lines: Sequence[Line]) -> bool:
    """Whether a state does something in the article, but for having no part in it."""
    return any(
        _is_state(hit) and is_subject(line, hit) and not is_idle(line.text) for line in lines for hit in line.hits
    )


def across(draft: Draft, drafts: Sequence[Draft], lines: Sequence[Line]) -> str | None:
    """For a minister who deals with an official of one of the article's two states: the other state."""
    if not any(_is_minister(one) for one in draft.seen):
        return None
    there = {one.line.number for one in draft.seen if _is_minister(one)}
    met = {
        other.party
        for other in drafts
        for one in other.seen
        if other.party and one.line.number in there and _is_met(one)
    }
    met |= _counterparts(draft, drafts)
    here = ((one.line, hit) for one in draft.seen for hit in one.line.hits)
    met |= {hit.form.party for line, hit in here if hit.form.party and is_counterparts(line, hit)}
    counts = Counter(party for line in lines for party in {hit.form.party for hit in line.hits if _is_state(hit)})
    two = [party for party, _ in counts.most_common(2)]
    third = counts.most_common(3)[2][1] if len(counts) > 2 else 0
    if len(two) < 2 or len(met) != 1 or not met <= set(two) or third > _CLEAR * counts[two[1]]:
        return None
    return next(party for party in two if party not in met)


def _counterparts(draft: Draft, drafts: Sequence[Draft]) -> set[str]:
    """The parties of those who are called this person's counterparts: "His counterpart from Accra, Ama Boateng"."""
    named = sorted((one.line.number, one.first, id(other)) for other in drafts for one in other.seen)
    found: set[str] = set()
    for other in drafts:
        for one in other.seen:
            keys = [word.key for word in one.line.words[max(0, one.first - 8) : one.first]]
            if other.party and other is not draft and "counterpart" in keys and {"his", "her"}.intersection(keys):
                place = named.index((one.line.number, one.first, id(other)))
                if place and named[place - 1][2] == id(draft):
                    found.add(other.party)
    return found


def is_counterparts(line: Line, hit: Hit) -> bool:
    """Whether it tells of which country the other is: "was ready to meet his Kazakh counterpart"."""
    found = line.words
    after = found[hit.end].key if hit.end < len(found) else ""
    return after in ("counterpart", "counterparts") and hit.first > 0 and found[hit.first - 1].key in ("his", "her")


def _is_minister(sighting: Sighting) -> bool:
    title = {word.key for word in tokens(sighting.title or sighting.after)}
    of_state = bool(title & words("of_states")) and "general" not in title
    return of_state and not sighting.past and not for_itself(sighting) and not is_owned(sighting)


def _is_met(sighting: Sighting) -> bool:
    """Whether the sentence has the person as the one met or spoken to: "a meeting with U.S. Trade Representative"."""
    found = sighting.line.words
    start = max(0, sighting.first - 8)
    return any(word.key in ("with", "met", "told", "meeting") for word in found[start : sighting.first])


def _is_state(hit: Hit) -> bool:
    return hit.form.kind in ("name", "adjective", "seat") and hit.form.party in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(country_names().values())


def addressed(found: Sequence[Token], hit: Hit) -> bool:
    """Whether the sentence speaks to or of the party: "urged Russia", "the need for Russia to", "Russia must"."""
    place = hit.first - 1
    if place >= 0 and found[place].key == "the":
        place -= 1
    if place >= 0 and found[place].key.startswith(tuple(words("addressed"))):
        return True
    return hit.end < len(found) and found[hit.end].key in _MUST
