"""Whether the places, parties and people that an item names are named by its sentence."""

from collections.abc import Collection, Iterator

from summarizer.merging.places import apart
from summarizer.supporting.difference import Difference
from summarizer.supporting.lists import stem
from summarizer.supporting.passage import Name, Passage

__all__ = ["differing_names"]

_WHERE = frozenset("in at near outside to from via".split())
_TOLD = frozenset("said says told reporters journalists spoke speaking statement".split())
_ADJECTIVE = 5
"""Letters that a name and its adjective share at least: Sudaria, Sudarian."""


def differing_names(claim: Passage, said: Passage, context: Passage, known: Collection[str]) -> Iterator[Difference]:
    """The names of the claim that neither the sentence nor its context has. `known` are the parties of the item."""
    for name in claim.names:
        if _within(name.id, known) or any(_names(name, claim, one) for one in (said, context)):
            continue
        shown = claim.slice((name.first, name.end))
        if name.first and claim.keys[name.first - 1] in _WHERE:
            places = [one for one in said.names if one.first and said.keys[one.first - 1] in _WHERE]
            if any(
                not apart(frozenset([shown.lower()]), frozenset([_plain(one, said)])) for one in places if name.known
            ):
                continue
            there = ", ".join(said.slice((one.first, one.end)) for one in places)
            yield Difference(
                "place", f"says {shown}", f"the sentence says {there}" if there else "the sentence does not"
            )
        else:
            yield Difference("content", f"names {shown}", "the sentence does not")


def _within(name: str, known: Collection[str]) -> bool:
    """Whether the name is one of these or a part of one: "Rail Crews" of the Union of Rail Crews."""
    return name in known or (bool(name) and any(f"-{name}-" in f"-{one}-" for one in known))


def _plain(name: Name, of: Passage) -> str:
    return of.slice((name.first, name.end)).lower()


def _names(name: Name, claim: Passage, other: Passage) -> bool:
    """Whether the other passage has the name, its party, or every word of it."""
    if any(one.id == name.id and not _dateline(one, other) for one in other.names):
        return True
    stand = {at for one in other.names if _dateline(one, other) for at in range(one.first, one.end)}
    return all(_has(key, other, stand) for key in claim.keys[name.first : name.end] if key[0].isalpha())


def _dateline(name: Name, of: Passage) -> bool:
    """Whether the name only tells where somebody spoke: "told reporters in Muscat"."""
    return name.first > 1 and of.keys[name.first - 1] in ("in", "from") and of.keys[name.first - 2] in _TOLD


def _has(key: str, other: Passage, without: Collection[int]) -> bool:
    keys = [one for at, one in enumerate(other.keys) if at not in without]
    if key in keys or (not without and stem(key) in other.senses):
        return True
    return len(key) > _ADJECTIVE and any(one.startswith(key[:_ADJECTIVE]) for one in keys)
