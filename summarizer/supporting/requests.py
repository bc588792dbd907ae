"""Who asks or offers in a sentence, of whom, and where it names a party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.supporting.lists import stem, words
from summarizer.supporting.passage import Name, Passage, Span
from summarizer.who.lexicon import data
from summarizer.who.lexicon import words as office_words
from summarizer.who.names import folded, party_id

__all__ = ["Cast", "Request", "bare", "governed", "means", "mentions", "party_of_name", "requests_in"]

_ADJECTIVE = 5
_PREPOSITIONS = frozenset("in of at near with on over from to against outside between".split())
_DETERMINERS = frozenset("a an the this that his her its their another".split())
_LITTLE = frozenset(["the", "of"])
_ADDRESSEE_REACH = 6
_VERB_REACH = 8
_LATE = 3
"""Words that may follow a verb that ends its sentence: "the union insisted on Monday"."""
_SET_OFF = frozenset([",", "the"])

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
    late: bool = False
    """Whether it follows what it governs: "the lifts must be mended, the tenants insisted"."""


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
    text, *_ = parts = of.called(name)
    short = not name.known and party.startswith(f"{name.id}-")  # "Laurentian" for Laurentian Air
    if short or name.id == party or party in _may_mean().get(text, ()):
        return True
    return party in (cast.get(part) for part in parts)


@cache
def _may_mean() -> Mapping[str, frozenset[str]]:
    """Names that stand for several parties: Brussels."""
    return {
        folded(word): frozenset(map(party_id, one["parties"])) for one in data()["ambiguous"] for word in one["words"]
    }


@lru_cache(maxsize=8192)
def _worded(of: Passage, party: str) -> tuple[Span, ...]:
    """The words of the name in the passage, in any number; the adjective of a name of one word."""
    return tuple(_wordings(of, party))


def _wordings(of: Passage, party: str) -> Iterator[Span]:
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


def requests_in(said: Passage, parties: Sequence[str], cast: Cast, *, also: str = "") -> Iterator[Request]:
    """Each verb of asking or offering, with the names before and after it; in the passive the other way round.

    `also` names one more list of verbs, such as those of saying.
    """
    names = _with_parties(said, parties, cast)
    lists = [("ask", True), ("offer", False), *([(also, False)] if also else [])]
    spans = [(span, asks) for list_, asks in lists for span in said.marks("who", list_)]
    asides = list(_asides(said))
    for (first, end), asks in spans:
        main = [name for name in names if not any(one < name.first < other < first for one, other in asides)]
        before = [name for name in main if name.end <= first and _close(said, name.end, first, asides)][-1:]
        reach = 1 if said.keys[max(0, first - 1)] in _DETERMINERS else _ADDRESSEE_REACH  # "a call on May 19 with"
        after = [name for name in names if end <= name.first <= min(end + reach, said.clause_end(end))][:1]
        done = not said.keys[first].endswith("ing")  # "is demanding" asks, "is demanded" is asked
        if done and not words("content", "be").isdisjoint(said.keys[max(0, first - 2) : first]):
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
            and all(said.keys[at] in _fillers() for at in _between(before[0].end, first, asides))
        )
        late = (
            bool(before) and said.clause_end(end) - end <= _LATE and said.keys[max(0, before[0].first - 1)] in _SET_OFF
        )
        addressed = tuple(name for name in after if asks or name.first == end)  # "offered Uganda to pay"
        yield Request((first, end), subjects, addressed, certain=certain, noun=_is_noun(said, first), late=late)


def _with_parties(said: Passage, parties: Sequence[str], cast: Cast) -> Sequence[Name]:
    """The names of the passage, those of the item's parties as the item names them."""
    spans = {span: party_id(party) for party in parties for span in mentions(said, party, cast)}
    covered = {at for span in spans for at in range(*span)}
    others = [name for name in said.names if covered.isdisjoint(range(name.first, name.end))]
    return sorted([*others, *(Name(*span, party, known=True) for span, party in spans.items())])


def governed(request: Request, content: Sequence[int], said: Passage) -> int:
    """How many of the places the verb governs: those after it in its clause; before it where it is passive or late."""
    first, end = request.verb
    after = end, said.clause_end(end, commas=request.noun)
    span = (said.clause_start(first), first) if request.passive or request.late else after
    return sum(span[0] <= place < span[1] for place in content)


def _after_preposition(said: Passage, name: Name) -> bool:
    """Whether the name only tells where or of whom: "rebels in northern Chad have offered"."""
    return not _PREPOSITIONS.isdisjoint(said.keys[max(0, name.first - 2) : name.first])


def _is_noun(said: Passage, at: int) -> bool:
    return at > 0 and said.words[at - 1].owner


@cache
def _fillers() -> frozenset[str]:
    """What may stand between a party's name and its verb: "Serbia's prime minister has urged"."""
    return words("content", "between") | words("content", "titles") | office_words("offices")


def _asides(said: Passage) -> Iterator[Span]:
    """What stands between commas and tells more of a name: ", which thanked Paris for its help,"."""
    commas = [at for at, key in enumerate(said.keys) if key == ","]
    for at, other in pairwise(commas):
        if said.keys[at + 1] in ("which", "who", "whose"):
            yield at, other


def _between(start: int, end: int, asides: Sequence[Span]) -> Sequence[int]:
    """The places from `start` to `end` outside the asides."""
    return [at for at in range(start, end) if not any(one <= at <= other < end for one, other in asides)]


def _close(said: Passage, start: int, end: int, asides: Sequence[Span]) -> bool:
    """Whether the verb can belong to the name: few words between, and no end of a clause."""
    between = [said.keys[at] for at in _between(start, end, asides)]
    return len(between) <= _VERB_REACH and not any(key in ".;:!?" for key in between)


def party_of_name(name: Name, said: Passage, cast: Cast) -> str:
    """The id of the party that the name means, or the name as an id; "" for a person of no known party."""
    return next((cast[part] for part in said.called(name) if part in cast), name.id)
