"""Whether an item is ascribed to the one who says it in its sentence, and directed at the one it is said to."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.passage import Name, Passage, Span
from summarizer.supporting.polarity import refusals_of_others
from summarizer.supporting.requests import Cast, Request, governed, means, mentions, party_of_name, requests_in
from summarizer.supporting.unnamed import leaves_open
from summarizer.who.names import party_id

if TYPE_CHECKING:
    from summarizer.schema import Section

__all__ = ["differing_actors"]

_TELLS = ("told", "tell", "invit", "warn", "remind", "offer", "propos", "promis", "pledg", "vow")


def differing_actors(
    grounds: Grounds,
    by: Sequence[str],
    to: Sequence[str],
    cast: Cast,
    *,
    around: Collection[str],
    section: Section | None,
) -> Iterator[Difference]:
    """Where the sentence ascribes it to another, or directs it at another.

    `around` are ids of the parties that the context gives: who speaks, and who is named where only a pronoun stands. An
    open question is ascribed to the one who must answer.
    """
    question = section == "open_questions"
    said = grounds.said
    requests = list(requests_in(said, [*by, *to], cast))
    for party in by:
        own = party_id(party)
        found = mentions(said, party, cast)
        answered = question and any(mentions(said, other, cast) for other in by)
        if not found and own not in around and not answered and not leaves_open(said, by, requests, cast):
            yield Difference("actor", "is ascribed to", "the sentence does not name it", party)
        elif other := _asked_instead(own, found, requests, said, cast, question=question) or (
            None
            if question or found == () or len(by) > 1
            else _told_by(own, requests, grounds) or _said_by(own, found, grounds, [*by, *to], cast)
        ):
            yield Difference("actor", "is ascribed to", "the sentence says it of", party, other)
        elif section == "proposals" and (other := _asked_of(own, requests, grounds, cast)):
            yield Difference("actor", "is put as an offer of", "the sentence has it ask", party, other)
    yield from _misdirected(said, by, to, cast, requests, around)


def _said_by(party: str, found: Sequence[Span], grounds: Grounds, parties: Sequence[str], cast: Cast) -> str | None:
    """Who says it or that it will be, where that is plainly another.

    Not who refuses what the party offers: "the guild said it had turned down an offer from Halvorsen".
    """
    content = [place for _, places in grounds.found for place in places]
    refusals = refusals_of_others(grounds.said, found)
    refused = any(2 * sum(place >= end for place in content) > len(content) for _, end in refusals)
    return None if refused else _told_by(party, _sayings(grounds.said, parties, cast), grounds)


def _sayings(said: Passage, parties: Sequence[str], cast: Cast) -> Sequence[Request]:
    """The requests and what else is said by a party or of what it will do."""
    found = list(requests_in(said, parties, cast, also="say"))
    return found if any(one.certain and not one.noun for one in found) else ()


def _asked_instead(
    party: str, found: Sequence[Span], requests: Sequence[Request], said: Passage, cast: Cast, *, question: bool
) -> str | None:
    """Who asks where the party is only asked, or whom an answer is awaited from where the party awaits it."""
    for request in requests:
        asked = [name for name in request.addressed if means(name, said, party, cast)]
        asks = party in request.subjects
        others = [one for one in request.subjects if one != party]
        addressed = [name for name in request.addressed if name not in asked]
        if question and asks and addressed and said.keys[request.verb[0]].startswith(("await", "wait")):
            return addressed[0].id
        if not question and asked and others and all(_is_one_of(span, asked) for span in found):
            return others[0]
    return None


def _asked_of(party: str, requests: Sequence[Request], grounds: Grounds, cast: Cast) -> str | None:
    """Of whom the party asks what is given as its own offer; an invitation, and what it tells others, may be one."""
    content = [place for _, places in grounds.found for place in places]
    for request in requests:
        verb = grounds.said.keys[request.verb[0]]
        near = [one for one in request.addressed if one.first <= request.verb[1] + 1]
        others = [one for one in near if not means(one, grounds.said, party, cast)]
        asks = request.certain and not request.passive and party in request.subjects
        if (
            asks
            and others
            and not verb.startswith(_TELLS)
            and 2 * governed(request, content, grounds.said) > len(content)
        ):
            return others[0].id
    return None


def _is_one_of(span: Span, names: Sequence[Name]) -> bool:
    return any(name.first <= span[0] < name.end for name in names)


def _told_by(party: str, requests: Sequence[Request], grounds: Grounds) -> str | None:
    """Who offers or asks it, by the verb that governs the claim's words, where that is plainly another."""
    content = [place for _, places in grounds.found for place in places]
    governing = [one for one in requests if one.certain and 2 * governed(one, content, grounds.said) > len(content)]
    if not governing or any(party in one.subjects for one in governing):
        return None
    others = [one for one in governing[-1].subjects if one != party]
    return others[0] if others else None


def _asked_alone(name: Name, requests: Sequence[Request]) -> bool:
    """Whether a single verb asks, and it asks the one named right after it."""
    asking = [request for request in requests if request.addressed]
    return len(asking) == 1 and asking[0].addressed[0] == name and name.first <= asking[0].verb[1] + 1


def _misdirected(
    said: Passage,
    by: Sequence[str],
    to: Sequence[str],
    cast: Cast,
    requests: Sequence[Request],
    around: Collection[str],
) -> Iterator[Difference]:
    """An addressee who is not the one that the sentence names as asked."""
    named = [
        name
        for request in requests
        for name in request.addressed
        if (name.known or name.first <= request.verb[1] + 1)
        and party_of_name(name, said, cast)
        and not any(means(name, said, party_id(party), cast) for party in by)
    ]
    for party in () if any(means(name, said, party_id(one), cast) for one in to for name in named) else to:
        own = party_id(party)
        if named and own not in around:
            where = mentions(said, party, cast)
            asked_by = any(own in request.subjects for request in requests)
            after = all(span[0] > named[0].end for span in where)
            if not where or (not asked_by and (after or _asked_alone(named[0], requests))):
                shown = said.slice((named[0].first, named[0].end))
                yield Difference("addressee", "is directed at", f"the sentence directs it at {shown}", party)
                return
