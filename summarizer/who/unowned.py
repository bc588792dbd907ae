"""Whose a title is that stands without an owner: "Trade Minister Ana Ruiz", "Chief Executive Jim Farley"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from summarizer.who.acting import joined
from summarizer.who.clauses import is_place, is_subject, whole
from summarizer.who.drafts import Draft, speaks
from summarizer.who.heads import head
from summarizer.who.lexicon import is_country, kinds, words
from summarizer.who.lines import Line
from summarizer.who.marks import is_idle
from summarizer.who.names import Hit, Token, tokens
from summarizer.who.organs import headlined, home
from summarizer.who.owners import is_owned
from summarizer.who.short_forms import is_employers
from summarizer.who.sightings import Sighting

__all__ = ["States", "Surroundings", "for_itself", "is_silent_founder", "state_acts"]

_CLEAR = 0.6
"""A third state is named in at most this share of the sentences that name the second of two."""
_FOREMOST = 3
_WITHOUT = "United States"
"""The state that has secretaries for ministers."""
_LONGEST_END = 4
"""Words behind the name of who closes a sentence: "said on Monday"."""
_FOUNDERS = frozenset(["founder", "co-founder"])
_ABROAD = frozenset(["nearby", "neighboring", "neighbouring"])
_STUDIES = frozenset(
    "academy college institute observatory policy research school strategic studies university".split()
)
_PORTFOLIOS = frozenset(
    "agriculture education energy environment finance fisheries forestry forests health housing immigration interior"
    " justice labor labour lands mines police prisons transport water".split()
)
"""What a state has commissioners for."""
_MUST = frozenset(["must", "should", "needs"])


class Surroundings:
    """What the paragraphs of an article tell of whom they name, each looked at once."""

    def __init__(self, paragraphs: Mapping[int, Sequence[Line]], drafts: Sequence[Draft]) -> None:
        self._paragraphs = paragraphs
        self._own: dict[int, set[tuple[str, bool]]] = {}
        self._speakers: dict[int, Counter[str | None]] = {}
        """The parties of those who speak in a paragraph, each person once."""
        for draft in drafts:
            for paragraph in _speaking_in(draft):
                self._speakers.setdefault(paragraph, Counter())[draft.party] += 1

    def give(self, draft: Draft, party: str) -> None:
        """Give the person this party."""
        for paragraph in _speaking_in(draft):
            self._speakers[paragraph].subtract([draft.party])
            self._speakers[paragraph][party] += 1
        draft.party = party

    def party(self, draft: Draft) -> str | None:
        """For a title with no owner: the only party of the paragraph that is not spoken to or of there.

        A minister can only be a state's, a chief executive none's; a mediator is neither side's. The person has no
        party yet, so that the parties of those who speak there are others'.
        """
        found = set()
        for sighting in draft.seen:
            if not sighting.title or sighting.past or for_itself(sighting) or is_owned(sighting):
                continue
            if is_idle(sighting.line.text):
                continue  # "after officers toppled President Roe in 1998"
            title = frozenset(word.key for word in tokens(sighting.title))
            if title & words("go_between_titles"):
                return None
            paragraph = sighting.line.paragraph
            fitting = {party for party, is_body in self._acting(paragraph) if _holds(title, is_body=is_body)}
            fitting = {party for party in fitting if _may_have(sighting, party) and not _manages(title, party)}
            fitting = {party for party in fitting if not (title & words("of_bodies") and is_employers(party))}
            if len(fitting) == 1 and (not self._others(paragraph, fitting) or _closes(sighting, fitting)):
                found |= fitting
        return found.pop() if len(found) == 1 else None

    def _acting(self, paragraph: int) -> set[tuple[str, bool]]:
        """The parties that the paragraph names as speaking or acting, and not as spoken to or of."""
        if paragraph not in self._own:
            near = self._paragraphs[paragraph]
            self._own[paragraph] = _parties(near, plain=True) - _parties(near, plain=False)
        return self._own[paragraph]

    def _others(self, paragraph: int, fitting: Collection[str]) -> bool:
        """Whether somebody of another party speaks in the paragraph."""
        speaking = self._speakers.get(paragraph, Counter())
        return any(count > 0 for party, count in speaking.items() if party is not None and party not in fitting)


def _closes(sighting: Sighting, parties: Collection[str]) -> bool:
    """Whether the sentence tells what the party does and is ascribed to the person at its end: "The Fund wants a deal,
    mission chief Ana Roe said."."""
    line = sighting.line
    ends = len(line.words) - sighting.end <= _LONGEST_END and speaks(sighting)
    title = len(tokens(sighting.title))
    comma = sighting.first > title and line.words[sighting.first - title - 1].text == ","
    return ends and comma and any(hit.form.party in parties and is_subject(line, hit) for hit in line.hits)


def _speaking_in(draft: Draft) -> set[int]:
    """The paragraphs that the person speaks in."""
    return {one.line.paragraph for one in draft.seen if speaks(one)}


def _holds(title: frozenset[str], *, is_body: bool) -> bool:
    """Whether a party of this kind may have such an official."""
    if is_body and "commissioner" in title and title & _PORTFOLIOS:
        return False  # "Labour Commissioner Ana Roe"
    if is_body:
        return not title & words("of_states") or "general" in title
    return not title & words("of_bodies")


def _may_have(sighting: Sighting, party: str) -> bool:
    """Whether such an official may be the party's: the United States have no ministers, and a chief minister governs a
    part of a country."""
    title = [word.key for word in tokens(sighting.title)]
    if title[:2] == ["chief", "minister"]:
        return not is_country(party)
    return party != _WITHOUT or not {"minister", "ministers", "premier"}.intersection(title)


def _manages(title: Collection[str], party: str) -> bool:
    """Whether the title is one of those who manage, and the party a union, which has none: "Mill manager Ana Roe"."""
    return "manager" in title and kinds().get(head(tokens(party)) or "") == "labour"


def for_itself(sighting: Sighting) -> bool:
    """Whether the title is one whose holder speaks for no party by it: a mayor, an analyst, a founder who is silent."""
    found = sighting.line.words
    last = sighting.first - 1 - (sighting.first > 1 and found[sighting.first - 1].text == ".")
    learned = found[last].key if last >= 0 and not (sighting.title or sighting.after) else ""
    if learned == "prof" or (learned == "dr" and _is_scholars(found[sighting.end :])):
        return True  # "Prof. Ana Roe of the Policy Institute said", "says Dr Ana Roe of the Frontier Studies Forum"
    return is_silent_founder(sighting) or any(word.key in words("others") for word in tokens(sighting.described))


def _is_scholars(after: Sequence[Token]) -> bool:
    """Whether it goes on with a place of study: "of the Frontier Studies Forum", "of Marlow University"."""
    if not after or after[0].key not in ("of", "from", "at"):
        return False
    end = next(
        (at for at in range(1, len(after)) if not (after[at].capital or after[at].key in ("the", "of"))), len(after)
    )
    return not _STUDIES.isdisjoint(word.key for word in after[1:end])


def is_silent_founder(sighting: Sighting) -> bool:
    """Whether it is a founder who does not speak there: many have left, or sit in prison."""
    title = {word.key for word in tokens(sighting.described or sighting.after)}
    return not title.isdisjoint(_FOUNDERS) and not speaks(sighting)


def _parties(lines: Sequence[Line], *, plain: bool) -> set[tuple[str, bool]]:
    """The parties named in these lines as speaking or acting (`plain`), or as spoken to or of."""
    bodies = {
        hit.form.party
        for line in lines
        for hit in line.hits
        if hit.form.kind == "organisation" or (hit.form.kind == "role" and not is_country(hit.form.party or ""))
    }
    return {
        (hit.form.party, hit.form.party in bodies)
        for line in lines
        for hit in line.hits
        if hit.form.party
        and hit.form.kind != "office"
        and not (plain and (is_counterparts(line, hit) or is_abroad(line, hit)))
        and addressed(line.words, hit) is not plain
        and not (plain and hit.form.kind == "adjective" and whole(line, hit) is None)
    }


class States:
    """The states of an article and those who speak for them: whose a minister is, of whom no more is told."""

    def __init__(self, lines: Sequence[Line], drafts: Sequence[Draft]) -> None:
        self._lines = lines
        self._drafts = drafts

    def party(self, draft: Draft) -> str | None:
        """For a minister: the only state that acts in the article, or the other of its two states."""
        if not any(_is_minister(one) or _is_states(one) for one in draft.seen):
            return None
        party = self._only or self._across(draft) or self._with_ministers(draft)
        return party if party and all(_may_have(one, party) for one in draft.seen) else None

    @cached_property
    def _only(self) -> str | None:
        """The only state that acts in the article."""
        about = [line for line in self._lines if not is_idle(line.text)]
        shown = [(line, hit) for line in about for hit in line.hits if _is_state(hit) and not is_place(line, hit)]
        states = {hit.form.party for _, hit in shown}
        if len(states) > 1 and (most := _foremost(about)):
            return most
        if len(states) > 1:
            acting = [(line, hit) for line, hit in shown if is_subject(line, hit)]
            joint = [line for line, hit in acting if joined(line, hit)]
            beside = {one.form.party for line in joint for one in line.hits if _is_state(one)}
            states = {hit.form.party for _, hit in acting} | beside
        return states.pop() if len(states) == 1 else self._headlined if states else home(self._lines)

    @cached_property
    def _headlined(self) -> str | None:
        """The only state of the headline, where that acts below it and no official of another state is named."""
        state = headlined(self._lines)
        others = {draft.party for draft in self._drafts if draft.party and is_country(draft.party)}
        return state if state and others <= {state} else None

    def _with_ministers(self, draft: Draft) -> str | None:
        """The other of two states of which one is the United States, which have no ministers."""
        two = {party for party, count in self._most if count > 1}
        titles = {word.key for one in draft.seen for word in tokens(one.title)}
        others = two - {_WITHOUT}
        return others.pop() if len(two) == 2 and len(others) == 1 and titles & {"minister", "premier"} else None

    def _across(self, draft: Draft) -> str | None:
        """For a minister who deals with an official of one of the article's two states: the other state."""
        met = {
            other.party
            for number in {one.line.number for one in draft.seen if _is_minister(one)}
            for other in self._met.get(number, ())
            if other.party
        }
        met |= {other.party for other in self._counterparts.get(id(draft), ()) if other.party}
        here = ((one.line, hit) for one in draft.seen for hit in one.line.hits)
        met |= {hit.form.party for line, hit in here if hit.form.party and is_counterparts(line, hit)}
        two = [party for party, _ in self._most[:2]]
        third = self._most[2][1] if len(self._most) > 2 else 0
        if len(two) < 2 or len(met) != 1 or not met <= set(two) or third > _CLEAR * self._most[1][1]:
            return None
        return next(party for party in two if party not in met)

    @cached_property
    def _most(self) -> list[tuple[str | None, int]]:
        """The three states that most sentences name."""
        return _counted(self._lines).most_common(3)

    @cached_property
    def _met(self) -> Mapping[int, Sequence[Draft]]:
        """Those whom a sentence has as met or spoken to, by its number."""
        found: dict[int, list[Draft]] = {}
        for draft in self._drafts:
            for one in draft.seen:
                if _is_met(one):
                    found.setdefault(one.line.number, []).append(draft)
        return found

    @cached_property
    def _counterparts(self) -> Mapping[int, Sequence[Draft]]:
        """Those who are called a person's counterparts, "His counterpart from Accra, Ama Boateng", by that person."""
        named = sorted(
            ((one.line.number, one.first, id(draft), draft, one) for draft in self._drafts for one in draft.seen),
            key=lambda found: found[:3],
        )
        found: dict[int, list[Draft]] = {}
        for before, (*_, draft, one) in pairwise(named):
            keys = [word.key for word in one.line.words[max(0, one.first - 8) : one.first]]
            if before[2] != id(draft) and "counterpart" in keys and {"his", "her"}.intersection(keys):
                found.setdefault(before[2], []).append(draft)
        return found


def _counted(lines: Sequence[Line]) -> Counter[str | None]:
    """The states with the number of sentences that name each."""
    return Counter(party for line in lines for party in {hit.form.party for hit in line.hits if _is_state(hit)})


def _foremost(lines: Sequence[Line]) -> str | None:
    """The state that the article is about: named in three sentences, and each other in a third as many at most."""
    ranked = [*_counted(lines).most_common(2), (None, 0)]
    return ranked[0][0] if ranked[0][1] >= _FOREMOST and ranked[1][1] * _FOREMOST <= ranked[0][1] else None


def state_acts(lines: Sequence[Line]) -> bool:
    """Whether a state does something in the article, but for having no part in it."""
    return any(
        _is_state(hit) and is_subject(line, hit) and not is_idle(line.text) for line in lines for hit in line.hits
    )


def is_abroad(line: Line, hit: Hit) -> bool:
    """Whether it only tells where else something is: "In neighbouring Spain, dockers struck"."""
    return hit.first > 0 and line.words[hit.first - 1].key in _ABROAD and is_place(line, hit)


def is_counterparts(line: Line, hit: Hit) -> bool:
    """Whether it tells of which country the other is: "was ready to meet his Kazakh counterpart"."""
    found = line.words
    after = found[hit.end].key if hit.end < len(found) else ""
    return after in ("counterpart", "counterparts") and hit.first > 0 and found[hit.first - 1].key in ("his", "her")


def _is_minister(sighting: Sighting) -> bool:
    title = {word.key for word in tokens(sighting.title or sighting.after)}
    of_state = bool(title & words("of_states")) and "general" not in title
    return of_state and not sighting.past and not for_itself(sighting) and not is_owned(sighting)


def _is_states(sighting: Sighting) -> bool:
    """Whether a state has such a one, of whom no more is told: "President Ana Roe", "Federal negotiator Ray Low",
    "Labour Commissioner Eva Kral"."""
    if sighting.past or not sighting.title or is_owned(sighting):
        return False
    title = [word.key for word in tokens(sighting.described)]
    known = title[:1] == ["federal"] or (sighting.described == "President" and speaks(sighting))
    return known or (title[-1:] == ["commissioner"] and not _PORTFOLIOS.isdisjoint(title))


def _is_met(sighting: Sighting) -> bool:
    """Whether the sentence has the person as the one met or spoken to: "a meeting with U.S. Trade Representative"."""
    found = sighting.line.words
    start = max(0, sighting.first - 8)
    return any(word.key in ("with", "met", "told", "meeting") for word in found[start : sighting.first])


def _is_state(hit: Hit) -> bool:
    return hit.form.kind in ("name", "adjective", "seat") and is_country(hit.form.party or "")


def addressed(found: Sequence[Token], hit: Hit) -> bool:
    """Whether the sentence speaks to or of the party: "urged Russia", "the need for Russia to", "Russia must"."""
    place = hit.first - 1
    if place >= 0 and found[place].key == "the":
        place -= 1
    if place >= 0 and found[place].key.startswith(tuple(words("addressed"))):
        return True
    return hit.end < len(found) and found[hit.end].key in _MUST
