"""Whether the sentences that an item cites state it: without a model, by rules that each name what differs.

    check("Raise pay by 9%", ["We insist on a 7% rise, the union said."]).differs  # says 9%, the sentence says 7%

An item may leave out details; it may not change or add any, nor leave out a condition, a denial or a "may".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, reduce
from typing import TYPE_CHECKING, Literal

from summarizer.merging.places import party_of
from summarizer.supporting.cast import Cast, cast_of
from summarizer.supporting.conditions import differing_conditions
from summarizer.supporting.content import grounded, missing_content
from summarizer.supporting.dates import differing_dates
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.modality import differing_modality
from summarizer.supporting.names import differing_names
from summarizer.supporting.numbers import differing_numbers
from summarizer.supporting.passage import Passage, passage
from summarizer.supporting.polarity import differing_polarity
from summarizer.supporting.requests import bare, mentions, requests_in
from summarizer.supporting.who import differing_actors
from summarizer.who.names import party_id

if TYPE_CHECKING:
    from summarizer.actors import Actors
    from summarizer.schema import Article, Section
    from summarizer.schema.brief import AnyItem

__all__ = ["Difference", "Grade", "Support", "SupportCheck", "check", "support_of"]

Grade = Literal["supported", "mismatch", "unsupported"]
_ENDED = ("dropped", "withdrawn")
_LEAST = 0.3
"""Share of an item's words, names and numbers that its sentence must hold; with less, it is about something else.
In the development pairs good paraphrases have 0.5 and more, a claim about something else 0."""


@dataclass(frozen=True, slots=True)
class Support:
    """What the check found."""

    grade: Grade
    differs: tuple[Difference, ...] = ()
    """What the item says otherwise than its sentences; empty for `supported`."""

    def told(self, name: Callable[[str], str]) -> Support:
        """What was found, with each party as `name` has it: by `party_id`, for one, with ids for names."""
        return replace(self, differs=tuple(one.told(name) for one in self.differs))

    def __str__(self) -> str:
        return "; ".join(map(str, self.differs)) or self.grade


@dataclass(frozen=True, slots=True)
class _Told:
    """What is known of an item beside its text."""

    by: tuple[str, ...]
    to: tuple[str, ...]
    section: Section | None
    context: Passage
    cast: Cast
    around: frozenset[str]
    names: Mapping[str, str]
    """Names of parties by their ids."""
    ended: bool = False
    """Whether it is told as given up: what its sentence says is then that its party no longer asks or offers it."""


def check(
    claim: str,
    evidence: Sequence[str],
    *,
    by: Sequence[str] = (),
    to: Sequence[str] = (),
    section: Section | None = None,
    context: Sequence[str] = (),
) -> Support:
    """Whether the sentences `evidence` state the claim, one of them or all together.

    `by` and `to` are names of parties (for an open question, `by` are those who must answer). `context` are the
    headline and sentences before: they tell what a pronoun means, and places and dates that are taken as known.
    """
    around = passage("\n".join(context))
    names = {party_of(name) or party_id(name): name for name in (*by, *to)}
    by, to = ([party_of(name) or name for name in names] for names in (by, to))
    told = _Told(tuple(by), tuple(to), section, around, {}, _around(around, evidence, (*by, *to)), names)
    return _best(claim, evidence, told)


def _around(context: Passage, evidence: Sequence[str], parties: Sequence[str]) -> frozenset[str]:
    """The parties that the context names, where the sentence has a pronoun for one."""
    if not any(passage(one).marks("who", "unnamed") for one in evidence):
        return frozenset()
    return frozenset(party_id(party) for party in parties if mentions(context, party, {}))


def _best(claim: str, evidence: Sequence[str], told: _Told) -> Support:
    """The verdict of the sentence, or of all together, that supports the claim best."""
    texts = [" ".join(text.split()) for text in evidence if text.strip()]
    if not texts or not claim.strip():
        return Support("unsupported")
    passages = dict.fromkeys([*texts, " ".join(texts)])
    found = []
    for one in passages:
        found.append(_judged(" ".join(claim.split()), one, told))
        if found[-1].grade == "supported":
            return found[-1]
    best = min(found, key=lambda one: (one.grade == "unsupported", len(one.differs)))
    names = {**_written(list(passages)[-1]), **told.names}
    return best.told(lambda party: names.get(party_id(party), party))


def _written(text: str) -> dict[str, str]:
    """The names of a text as written there, by the ids that they have by themselves."""
    said = passage(text)
    return {name.id: bare(said.slice((name.first, name.end))).removeprefix("The ") for name in said.names}


def _judged(claim: str, said: str, told: _Told) -> Support:
    own, theirs = passage(claim), passage(said)
    grounds = Grounds(own, theirs)
    if own.keys == theirs.keys:
        differs = tuple(_who(grounds, told))
    elif _share_held(grounds, claim, told) < _LEAST:
        return Support(
            "unsupported", (Difference("content", "speaks of something else", "the sentence does not state it"),)
        )
    else:
        differs = tuple(_differences(grounds, passage(_unnamed(claim, told)), told))
    return Support("mismatch" if differs else "supported", differs)


def _share_held(grounds: Grounds, claim: str, told: _Told) -> float:
    """The share of the claim that the sentence holds; of a question without the names of whom it awaits.

    "The guild has not replied" states "When will the National Guild of Hauliers reply?".
    """
    if told.section != "open_questions":
        return grounded(grounds)
    held = grounded(grounds, told.context)
    unnamed = _unnamed(claim, told)
    if held >= _LEAST or unnamed == claim:
        return held
    return max(held, grounded(Grounds(passage(unnamed), grounds.said), told.context))


def _unnamed(claim: str, told: _Told) -> str:
    """The claim; a question without the names of whom it awaits, which need no ground: "Will Local 418 vote?"."""
    if told.section != "open_questions":
        return claim
    return reduce(lambda text, party: text.replace(told.names.get(party, party), "they"), told.by, claim)


def _differences(grounds: Grounds, unnamed: Passage, told: _Told) -> Iterator[Difference]:
    said = grounds.said
    yield from differing_numbers(unnamed, said, told.context)
    yield from differing_dates(unnamed, said, told.context)
    yield from differing_names(unnamed, said, told.context, [party_id(party) for party in (*told.by, *told.to)])
    if told.section != "open_questions":
        spans = [span for party in told.by for span in mentions(said, party, told.cast)]
        yield from differing_polarity(grounds, spans, ascribed=bool(told.by), ended=told.ended)
        yield from differing_conditions(grounds, told.context)
        yield from differing_modality(grounds, spans, item=told.section is not None)
        yield from missing_content(grounds)
    yield from _who(grounds, told)


def _who(grounds: Grounds, told: _Told) -> Iterator[Difference]:
    return differing_actors(grounds, told.by, told.to, told.cast, around=told.around, section=told.section)


class SupportCheck:
    """Checks the items of one article's brief; what is known of its actors is worked out once."""

    def __init__(self, article: Article, actors: Actors) -> None:
        self._article = article
        self._actors = actors

    @cached_property
    def _cast(self) -> Cast:
        """What the names mean; worked out for the first item, since an article may have none."""
        return cast_of(self._article, self._actors)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {party_id(party): party for party in self._actors.mentions}

    def of(self, item: AnyItem, *, ascribed: bool = False) -> Support:
        """Whether the sentences that the item cites in this article state it.

        With `ascribed`, whose it is was told by the sentence's grammar, so that it need not name them: "the players".
        """
        numbers = [number for one in item.evidence if one.source == self._article.id for number in one.sentences]
        evidence = [self._article.sentence(number) for number in numbers]
        before = [number - 1 for number in numbers if number > 1 and number - 1 not in numbers]
        context = passage("\n".join([self._article.title, *map(self._article.sentence, before)]))
        speakers = (self._actors.speaker(number) for number in (*numbers, *before))
        around = frozenset(party_id(one.party) for one in speakers if one and one.party)
        if ascribed and not any(self._asks_another(one, item) for one in evidence):
            around |= {*item.actors}
        if item.section == "open_questions":
            around |= {party for party in item.actors if mentions(context, party, self._cast)}
        told = _Told(
            item.actors, item.addressees, item.section, context, self._cast, around, self._names, item.status in _ENDED
        )
        return _best(item.text, evidence, told)

    def _asks_another(self, sentence: str, item: AnyItem) -> bool:
        """Whether the sentence plainly has a party of the article ask, and none of the item's."""
        said = passage(sentence)
        asked = requests_in(said, list(self._names.values()), self._cast)
        asking = {one for request in asked if request.certain for one in request.subjects}
        return bool(asking) and asking.isdisjoint(item.actors)


def support_of(item: AnyItem, article: Article, actors: Actors) -> Support:
    """Whether the sentences that the item cites in the article state it. For many items, keep one `SupportCheck`."""
    return SupportCheck(article, actors).of(item)
