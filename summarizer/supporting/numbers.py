"""Whether the numbers of an item are those of its sentence: value, what they count, direction and bounds."""

from collections.abc import Iterator, Sequence

from summarizer.supporting.difference import Difference
from summarizer.supporting.lists import groups_of, stem, words
from summarizer.supporting.passage import Passage
from summarizer.supporting.quantities import Quantity, in_digits
from summarizer.text import EMPTY_WORDS

__all__ = ["differing_numbers", "turned_bounds"]

_DIRECTIONS = frozenset(["from", "to", "by"])
_SIDES = tuple((noun,) for noun in "sides parties governments delegations leaders presidents teams".split())
"""Who negotiates is two: "the two sides" needs no ground."""
_MULTIPLES = {
    "half": frozenset("half halve halved halving".split()),
    "twice": frozenset("twice double doubled doubling twofold".split()),
    "three": frozenset("triple tripled tripling treble trebled threefold three-fold three".split()),
}
_DENIED = frozenset("no not never nobody nothing none".split())
_OPPOSITE = {"least": "most", "most": "least"}
_SHOWN = {"least": "at least ", "most": "at most "}


def differing_numbers(claim: Passage, said: Passage, context: Passage) -> Iterator[Difference]:
    """The numbers and ordinals of the claim that the sentence does not give, or gives otherwise."""
    denied = _denial_differs(claim, said)
    for one in claim.quantities:
        alike = [other for other in said.quantities if _same(one, other)]
        if not alike:
            if not _in_words(one, claim, said) and not any(_same(one, other) for other in context.quantities):
                yield Difference("number", f"says {one.shown}", _given(one, said))
        elif why := _otherwise(one, alike, claim, said, denied=denied):
            yield Difference("number", f"says {_SHOWN.get(one.bound, '')}{one.shown}", why)
    yield from _times(claim, said)
    for ordinal in sorted(claim.figures.ordinals - said.figures.ordinals - context.figures.ordinals):
        given = ", ".join(f"number {one}" for one in sorted(said.figures.ordinals))
        if given or not claim.figures.days:
            yield Difference("number", f"says number {ordinal}", f"the sentence says {given or 'no such number'}")


def _times(claim: Passage, said: Passage) -> Iterator[Difference]:
    """How many times as much: where the sentence says another such word and gives no two numbers to compare."""
    mine, theirs = (
        {key: times for key in of.keys for times, words_ in _MULTIPLES.items() if key in words_} for of in (claim, said)
    )
    for key, times in mine.items():
        if theirs and times not in theirs.values() and len(said.quantities) < 2:
            yield Difference("number", f'says "{key}"', f'the sentence says "{", ".join(theirs)}"')


def _denial_differs(claim: Passage, said: Passage) -> bool:
    return _DENIED.isdisjoint(claim.keys) != _DENIED.isdisjoint(said.keys)


def turned_bounds(claim: Passage, said: Passage) -> bool:
    """Whether one text denies more than a number and the other says at most the number."""
    return _denial_differs(claim, said) and any(
        one.bound and other.bound == _OPPOSITE[one.bound] and _same(one, other)
        for one in claim.quantities
        for other in said.quantities
    )


def _same(one: Quantity, other: Quantity) -> bool:
    if one.value != other.value:
        return False
    kinds = {one.kind, other.kind}
    return len(kinds) == 1 or ("count" in kinds and not kinds.isdisjoint("$€£¥"))


def _in_words(one: Quantity, claim: Passage, said: Passage) -> bool:
    """Whether a small number is told in other words: one by an article, two by *both* or *half ... half*."""
    if one.kind == "count" and one.value == 1:
        return not any(_shares_noun(one, other) for other in said.quantities if other.kind == "count")
    told = words("content", "two") if one.value == 2 else frozenset[str]()
    the_two = one.value == 2 and f"the {one.shown} " in in_digits(claim.text)
    named = the_two and (one.nouns[:1] in _SIDES or len({name.id for name in said.names}) > 1)
    return one.kind == "count" and (named or not told.isdisjoint(said.keys))


def _given(one: Quantity, said: Passage) -> str:
    """What the sentence has in the number's place."""
    near = [other.shown for other in said.quantities if other.kind == one.kind] or [q.shown for q in said.quantities]
    return f"the sentence says {', '.join(dict.fromkeys(near))}" if near else "the sentence gives no number"


def _otherwise(one: Quantity, alike: Sequence[Quantity], claim: Passage, said: Passage, *, denied: bool) -> str | None:
    """How the sentence gives the number in another role; None where it gives it in the same."""
    if all(other.role == "not" for other in alike) and one.role != "not":
        return "the sentence sets that number aside"
    if all(other.role == "total" for other in alike) and len(claim.quantities) < 2:
        return f"the sentence says that of {one.shown} it is only a part"
    directions = {other.role for other in alike if other.role in _DIRECTIONS}
    if one.role in _DIRECTIONS and directions and one.role not in directions and len(directions) == len(alike):
        return f"the sentence says {', '.join(f'{role} {one.shown}' for role in sorted(directions))}"
    bounds = {other.bound for other in alike}
    opposed = one.bound and bounds == {_OPPOSITE[one.bound]}
    if not denied and (opposed or (not one.bound and bounds == {"most"})):
        return f"the sentence says {_SHOWN[bounds.pop()]}{one.shown}"
    return _beside_another(one, alike, said) or _of_something_else(one, alike, claim, said)


def _beside_another(one: Quantity, alike: Sequence[Quantity], said: Passage) -> str | None:
    """Where two numbers of a kind changed places: what follows the one there follows another number here."""
    follows = one.nouns[:1]
    if (
        not follows
        or any(other.nouns[:1] == follows for other in alike)
        or not all(other.nouns and _tells(other.nouns[0]) for other in alike)
    ):
        return None
    others = [other for other in said.quantities if other.kind == one.kind and other.nouns[:1] == follows]
    if not others or not _tells(follows[0]):
        return None
    return f"the sentence says {others[0].shown} {follows[0]}"


def _tells(noun: str) -> bool:
    return noun == "this" or noun not in EMPTY_WORDS


def _of_something_else(one: Quantity, alike: Sequence[Quantity], claim: Passage, said: Passage) -> str | None:
    """Whether the two texts count different things with one number, and each names the other's thing elsewhere."""
    mine = _meant(one.nouns[:1])
    if one.kind != "count" or not mine or any(_shares_noun(one, other) for other in alike) or not mine & said.senses:
        return None
    theirs = _meant([noun for other in alike for noun in other.nouns])
    elsewhere = theirs & claim.senses and any(_shares_noun(one, other) for other in said.quantities)
    rate = theirs & claim.senses and len(claim.quantities) > 1
    return f"the sentence says {alike[0].shown} {' '.join(alike[0].nouns)}" if elsewhere or rate else None


def _shares_noun(one: Quantity, other: Quantity) -> bool:
    return not _meant(one.nouns).isdisjoint(_meant(other.nouns))


def _meant(nouns: Sequence[str]) -> frozenset[str]:
    known = (noun for noun in nouns if noun not in words("content", "generic"))
    return frozenset[str]().union(*({stem(noun)} | groups_of(noun) for noun in known))
