"""Whose a person is by the sentences around, and by what only one party of the article can have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarizer.who.clauses import is_subject
from summarizer.who.drafts import Draft, speaks
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs
from summarizer.who.names import tokens
from summarizer.who.owners import is_owned
from summarizer.who.sightings import Sighting
from summarizer.who.stand_ins import StandIns
from summarizer.who.unowned import for_itself, state_acts

__all__ = ["by_topic", "introduced", "of_employer", "of_own_kind", "other_leader"]

_SAYS = frozenset(["said", "says", "told", "announced", "added"])
_LONGEST_OFFICE = 6
_NEAR = 4
# A title that bodies of one kind alone give, and that kind.
_OF_KIND = {"commissioner": "league", "governor": "province"}


def introduced(draft: Draft, lines: Sequence[Line]) -> str | None:
    """The party whose unnamed official speaks in the sentence before the one that the person opens.

    "Iran is ready, its deputy foreign minister said on Saturday. Behrouz Talebi was speaking in Muscat."
    """
    first = draft.seen[0]
    if first.first or any(one.title or one.after or one.described for one in draft.seen):
        return None
    before = next((line for line in lines if line.number == first.line.number - 1), None)
    if before is None or not before.number or not _official_speaks(before):
        return None
    subject = next((hit for hit in before.hits if is_subject(before, hit)), None)
    return subject.form.party if subject and subject.form.kind != "person" else None


def _official_speaks(line: Line) -> bool:
    """Whether "its deputy foreign minister said" stands in the sentence."""
    found = line.words
    for place, word in enumerate(found):
        if word.key not in ("its", "their"):
            continue
        end = place + 1
        while end < len(found) and end - place <= _LONGEST_OFFICE and belongs(found[end]):
            end += 1
        if end < len(found) and found[end - 1].key in words("offices") and found[end].key in _SAYS:
            return True
    return False


def of_own_kind(draft: Draft, stand_ins: StandIns, lines: Sequence[Line]) -> str | None:
    """For a title that bodies of one kind alone give, the only such body: a league's commissioner, a governor.

    A minister is a province's where one is a party and no state acts.
    """
    for one in draft.seen:
        title = {word.key for word in tokens(one.title)}
        kind = next((_OF_KIND[key] for key in title if key in _OF_KIND), None)
        if kind is None and title & words("of_states") and "general" not in title and not state_acts(lines):
            kind = "province"
        if kind and not one.past and not is_owned(one):
            found = stand_ins.of_kind(kind, 1)
            return next(iter(found)) if len(found) == 1 else None
    return None


def of_employer(draft: Draft, stand_ins: StandIns) -> str | None:
    """For a chief executive or director whose body is not told: the only body that may be an employer."""
    for one in draft.seen:
        title = {word.key for word in tokens(one.title)}
        if title & words("of_bodies") and not one.past and not is_owned(one) and not for_itself(one):
            return stand_ins.employer()
    return None


def other_leader(draft: Draft, drafts: Sequence[Draft], lines: Sequence[Line]) -> str | None:
    """The other body of the sentence before, where "its leader" cannot be of the first: that one's was just named.

    "New Horizon, the party of Matej Kranjec, wants the Left Alternative to drop it. Its leader, Tjaša Zupan, said"
    """
    one = draft.seen[0]
    if one.line.words[0].key != "its" or not one.title or len(tokens(one.title)) > 1:
        return None
    at = one.line.number - 1
    led = {other.party for other in drafts if other is not draft and any(seen.line.number == at for seen in other.seen)}
    before = next((line for line in lines if line.number == at), None)
    if before is None or led != {draft.party}:
        return None
    others = {hit.form.party for hit in before.hits if hit.form.kind == "organisation"} - led
    return others.pop() if len(others) == 1 else None


def by_topic(draft: Draft, topic: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    """For a title that says not whose it is: the body that the sentence before is about, where it may have such a one.

    "The association has no view. ... said chair Yvonne Desta." None where the sentence itself names another party.
    """
    found = {_topic_of(one, topic, stand_ins) for one in draft.seen if one.title and _speaks(one)} - {None}
    return found.pop() if len(found) == 1 else None


def _speaks(one: Sighting) -> bool:
    """Whether a verb of speech stands beside the person, or before the title: "said chair Yvonne Desta"."""
    before = one.line.words[max(0, one.first - _NEAR) : one.first]
    return speaks(one) or any(word.key in ("said", "says") for word in before)


def _topic_of(one: Sighting, topic: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    title = {word.key for word in tokens(one.title)}
    if one.past or is_owned(one) or for_itself(one) or title & (words("of_states") | words("go_between_titles")):
        return None
    if title & _OF_KIND.keys() or any(hit.form.party for hit in one.line.hits):
        return None
    party = topic(one.line.number)
    of_body = title & words("of_bodies")
    body = stand_ins.body(party) if party else None
    if body is None or (of_body and not body.kinds.isdisjoint(["labour"])):
        return None
    return party if not kinds().keys() & title else None
