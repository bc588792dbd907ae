"""Who asks or offers in a sentence, of whom, and where it names a party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.supporting.lists import stem, words
from summarizer.supporting.passage import Name, Passage, Span
from summarizer.who.lexicon import data
from summarizer.who.names import folded, party_id

__all__ = ["Cast", "Request", "bare", "governed", "means", "mentions", "party_of_name", "requests_in"]

_ADJECTIVE = 5
_PREPOSITIONS = frozenset("in of at near with on over from to against outside between".split())
_LITTLE = frozenset(["the", "of"])
_ADDRESSEE_REACH = 6
_VERB_REACH = 8

Cast = Mapping[str, str]
"""Name of a person or other name of a party, folded, to the id of the party; "" for people of no known party."""


class Request(NamedTuple):
    """One party asks another to act, or offers to."""

    verb: Span
    subjects: tuple[str, ...]
    """Ids of who asks, by the name before the verb; empty where there is none."""
    addressed: tuple[Name, ...]
    passive: bool = False
    certain: bool = False
    """Whether nothing stands between the name and the verb that could be another subject."""
    noun: bool = False
    """Whether it is no verb but a noun: Russia's proposal."""


def bare(name: str) -> str:
    """A name without the mark of the possessive."""
    return name.removesuffix("'s").removesuffix("’s")


def mentions(of: Passage, party: str, cast: Cast) -> tuple[Span, ...]:
    """Where the passage names the party: by a name, an adjective, a person of it, or the words of its name."""
    own = party_id(party)
    found = [(name.first, name.end) for name in of.names if means(name, of, own, cast)]
    return tuple(sorted({*found, *_worded(of, own)}))


def means(name: Name, of: Passage, party: str, cast: Cast) -> bool:
    """Whether a name of the passage means the party with this id."""
    text = folded(bare(of.slice((name.first, name.end))))
    parts = [text, *text.split()]
    return name.id == party or party in (cast.get(part) for part in parts) or party in _may_mean().get(text, ())


@cache
def _may_mean() -> Mapping[str, frozenset[str]]:
    """Names that stand for several parties: Brussels."""
    return {
        folded(word): frozenset(map(party_id, one["parties"])) for one in data()["ambiguous"] for word in one["words"]
    }


def _worded(of: Passage, party: str) -> Iterator[Span]:
    """The words of the name in the passage, in any number; the adjective of a name of one word."""
    wanted = [stem(key) for key in party.split("-") if key not in _LITTLE]
    places = [at for at, key in enumerate(of.keys) if key not in _LITTLE]
    stems = [stem(of.keys[at]) for at in places]
    for first in range(len(places) if wanted else 0):
        if stems[first : first + len(wanted)] == wanted:
            yield places[first], places[first + len(wanted) - 1] + 1
        elif len(wanted) == 1 and _adjective(of, places[first], party):
            yield places[first], places[first] + 1


def _adjective(of: Passage, at: int, party: str) -> bool:
    key = of.keys[at]
    return len(party) > _ADJECTIVE and of.words[at].text[0].isupper() and key.startswith(party[:_ADJECTIVE])


def requests_in(said: Passage, parties: Sequence[str], cast: Cast) -> Iterator[Request]:
    """Each verb of asking or offering, with the names before and after it; in the passive the other way round."""
    names = _with_parties(said, parties, cast)
    spans = [(span, True) for span in said.marks("who", "ask")] + [(span, False) for span in said.marks("who", "offer")]
    for (first, end), asks in spans:
        before = [name for name in names if name.end <= first and _close(said, name.end, first)][-1:]
        after = [name for name in names if end <= name.first <= min(end + _ADDRESSEE_REACH, said.clause_end(end))][:1]
        if not words("content", "be").isdisjoint(said.keys[max(0, first - 2) : first]):
            agents = [name for name in after if said.keys[name.first - 1] == "by"]
            if agents:
                yield Request(
                    (first, end), (party_of_name(agents[0], said, cast),), tuple(before), passive=True, certain=True
                )
            continue
        subjects = tuple(party for name in before if (party := party_of_name(name, said, cast)))
        certain = (
            bool(subjects)
            and not _after_preposition(said, before[0])
            and all(key in words("content", "between") for key in said.keys[before[0].end : first])
        )
        yield Request((first, end), subjects, tuple(after) if asks else (), certain=certain, noun=_is_noun(said, first))


def _with_parties(said: Passage, parties: Sequence[str], cast: Cast) -> Sequence[Name]:
    """The names of the passage, those of the item's parties as the item names them."""
    spans = {span: party_id(party) for party in parties for span in mentions(said, party, cast)}
    covered = {at for span in spans for at in range(*span)}
    others = [name for name in said.names if covered.isdisjoint(range(name.first, name.end))]
    return sorted([*others, *(Name(*span, party, known=True) for span, party in spans.items())])


def governed(request: Request, content: Sequence[int], said: Passage) -> int:
    """How many of the places the verb governs: those after it in its clause, in the passive those before it."""
    first, end = request.verb
    after = end, said.clause_end(end, commas=request.noun)
    span = (said.clause_start(first), first) if request.passive else after
    return sum(span[0] <= place < span[1] for place in content)


def _after_preposition(said: Passage, name: Name) -> bool:
    """Whether the name only tells where or of whom: "rebels in northern Chad have offered"."""
    return not _PREPOSITIONS.isdisjoint(said.keys[max(0, name.first - 2) : name.first])


def _is_noun(said: Passage, at: int) -> bool:
    return at > 0 and said.words[at - 1].owner


def _close(said: Passage, start: int, end: int) -> bool:
    """Whether the verb can belong to the name: few words between, and no end of a clause."""
    between = said.keys[start:end]
    return len(between) <= _VERB_REACH and not any(key in ".;:!?" for key in between)


def party_of_name(name: Name, said: Passage, cast: Cast) -> str:
    """The id of the party that the name means, or the name as an id; "" for a person of no known party."""
    text = folded(bare(said.slice((name.first, name.end))))
    return next((cast[part] for part in (text, *text.split()) if part in cast), name.id)
