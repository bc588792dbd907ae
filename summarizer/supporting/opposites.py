"""Acts that undo one another: whether an item has the one where its sentence has the other, of the same thing."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain, product
from typing import NamedTuple

from summarizer.supporting.asides import asides, doubted
from summarizer.supporting.denial import denied
from summarizer.supporting.difference import Difference
from summarizer.supporting.grounds import Grounds
from summarizer.supporting.lists import Side, opposites, stem, undoing
from summarizer.supporting.passage import Passage, Span

__all__ = ["differing_acts", "restated"]

_PARTICLE_REACH = 4
"""Words from a verb to its particle: "let the three inspectors in". With two, 4 development pairs fewer are right."""
_DOERS = ("ee", "er", "or")
"""Endings of those who do an act or whom it is done to: a detainee is not the detaining."""
_OBJECT_REACH = 9
"""Words from an act to what it is done with. With 2, 2 development pairs fewer are right; from 4 on it is the same."""


class _Act(NamedTuple):
    """A word, with its particle if it needs one, that is a side of a pair of opposites."""

    side: Side
    at: int
    end: int


def differing_acts(grounds: Grounds, tied: Collection[int], spared: tuple[Span, ...] = ()) -> Iterator[Difference]:
    """The first act of the claim of which the sentence has only the opposite, or only a doubt.

    What the sentence tells beside its statement neither bears the claim out nor speaks against it: the tariffs *that
    were raised in March* may be cut. `tied` are words of the claim that tell before what or until what; the denials in
    `spared` are not those of the claim's actor.
    """
    claim, said = grounds.claim, grounds.said
    theirs = _acts(said)
    sides = {act.side for act in _acts(claim)}
    for act in _acts(claim):
        if act.at in tied or act.at in asides(claim) or act.side.other in sides:
            continue
        if stated := _instead(grounds, act, theirs, spared) or _doubt(grounds, act, theirs):
            says, there = claim.slice((act.at, act.end)), said.slice(stated)
            yield Difference("polarity", f'says "{says}"', f'the sentence says "{there}"')
            return


def restated(grounds: Grounds) -> bool:
    """Whether the claim denies what the sentence says by the opposite, or affirms what it says by denying that.

    Who must not join stays out; who is not turned down is accepted.
    """
    claim, said = grounds.claim, grounds.said
    theirs = [act for act in _acts(said) if act.at not in asides(said)]
    mine, there = ({act.side for act in acts} for acts in (_acts(claim), theirs))
    return any(
        other.side == act.side.other and not _agree(grounds, act, other) and _same_object(grounds, act, other)
        for act, other in product(_acts(claim), theirs)
        if act.side.contradictory and act.side.other not in mine and act.side not in there
    )


def _instead(grounds: Grounds, act: _Act, theirs: Sequence[_Act], spared: tuple[Span, ...]) -> Span | None:
    """What the sentence states that undoes the claim's act, where it does not state the act as well."""
    beside = asides(grounds.said)
    stated = [one for one in theirs if one.at not in beside and _agree(grounds, act, one, spared)]
    if any(one.side == act.side for one in stated):
        return None
    opposed = (one for one in stated if one.side == act.side.other and _same_object(grounds, act, one))
    return next(((one.at, one.end) for one in opposed), None)


def _doubt(grounds: Grounds, act: _Act, theirs: Sequence[_Act]) -> Span | None:
    """The doubt that all of the sentence's mentions of the claim's act stand under."""
    own = [one for one in theirs if one.side == act.side]
    doubts = [doubted(grounds.said, one.at) for one in own]
    alone = own and all(doubts) and not grounds.claim.marks("polarity", "doubt")
    return doubts[0] if alone and _agree(grounds, act, own[0]) else None


def _agree(grounds: Grounds, act: _Act, other: _Act, spared: tuple[Span, ...] = ()) -> bool:
    """Whether both acts are denied, or neither is; the sentence's denials in `spared` do not count."""
    return denied(grounds.claim)[act.at] == denied(grounds.said, spared)[other.at]


def _same_object(grounds: Grounds, act: _Act, other: _Act) -> bool:
    """Whether the sentence has near its act, in the same clause, something that the claim says of its own."""
    said = grounds.said
    first, end = said.clause_start(other.at), said.clause_end(other.end)
    near = range(max(first, other.at - _OBJECT_REACH), min(end, other.end + _OBJECT_REACH))
    words = (places for at, places in grounds.found if at != act.at)
    ids = {name.id for name in grounds.claim.names}
    names = (range(name.first, name.end) for name in said.names if name.id in ids)
    return any(place in near for place in chain.from_iterable((*words, *names)))


@lru_cache(maxsize=8192)
def _acts(of: Passage) -> tuple[_Act, ...]:
    """The acts of a text that have an opposite; a verb with a particle of the table is not the verb alone."""
    idle = {at for span in of.marks("polarity", "idle") for at in range(*span)}
    places = (at for at, key in enumerate(of.keys) if at not in idle and not of.words[at].named and _is_act(key))
    return tuple(act for at in places for act in _at(of, at))


def _is_act(key: str) -> bool:
    bare = key.removesuffix("s")
    return key.isalpha() and (not bare.endswith(_DOERS) or bare in undoing())


def _at(of: Passage, at: int) -> Iterator[_Act]:
    verbs = opposites().get(stem(of.keys[at]), {})
    near = range(at + 1, min(at + 1 + _PARTICLE_REACH, len(of.keys))) if verbs.keys() - {""} else ()
    place = next((place for place in near if of.keys[place] in verbs), None)
    end, particle = (at + 1, "") if place is None else (place + 1, of.keys[place])
    return (_Act(side, at, end) for side in verbs.get(particle, ()))
