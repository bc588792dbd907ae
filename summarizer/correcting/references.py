"""What a brief says of items by their ids, kept true while items are dropped, joined and parted."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.merging.accounts import Known
from summarizer.merging.differences import Joined, status_differences
from summarizer.schema import Apart, Disagreement, Input, Merge
from summarizer.schema.brief import AnyItem

__all__ = ["References"]


class References:
    """A brief's disagreements, and its reasons why items are one or stay apart."""

    def __init__(self, disagreements: Iterable[Disagreement], merges: Iterable[Merge]) -> None:
        self._disagreements = list(disagreements)
        self._merges = {one.item: one for one in merges}

    def listed(self, items: Sequence[str]) -> tuple[tuple[Disagreement, ...], tuple[Merge, ...]]:
        """Both, in the order of the items; disagreements on parties last."""
        place = {one: at for at, one in enumerate(items)}
        disagreements = sorted(self._disagreements, key=lambda one: place.get(one.item, len(place)))
        return tuple(disagreements), tuple(self._merges[one] for one in items if one in self._merges)

    def drop(self, item: str) -> None:
        """Take out what is said of an item."""
        self._disagreements = [one for one in self._disagreements if item not in (one.item, *one.apart)]
        self._merges.pop(item, None)
        for one, merge in self._merges.items():
            self._merges[one] = merge.model_copy(update={"apart": tuple(_others(merge.apart, item))})

    def join(self, first: str, others: Sequence[str], accounts: Sequence[AnyItem]) -> None:
        """Let `first` stand for the others. Where sources differed between them, they now differ on it."""
        becomes = dict.fromkeys(others, first)
        moved = [_moved(one, becomes) for one in self._disagreements]
        self._disagreements = list(dict.fromkeys(moved))
        apart = [one for name in (first, *others) if name in self._merges for one in self._merges[name].apart]
        for one in others:
            self._merges.pop(one, None)
        for name, merge in self._merges.items():
            self._merges[name] = merge.model_copy(update={"apart": _renamed(merge.apart, name, becomes)})
        self._merges[first] = _reason(first, accounts, _renamed(apart, first, becomes))

    def part(self, item: str) -> None:
        """Forget why an item was one: parts of it are to be explained anew."""
        self._merges.pop(item, None)

    def explain(self, item: AnyItem, accounts: Sequence[AnyItem]) -> None:
        """Say what an item is made of, where it is of several accounts."""
        if len(accounts) > 1:
            self._merges[item.id] = _reason(item.id, accounts, ())

    def compare(self, item: AnyItem, accounts: Sequence[AnyItem], known: Known) -> None:
        """Say anew where the sources differ on an item's status; of its other differences, those that are still its."""
        kept = [shown for one in self._disagreements for shown in _still(one, item)]
        self._disagreements = [*kept, *status_differences([Joined(item, tuple(accounts), None)], known)]


def _still(found: Disagreement, item: AnyItem) -> Iterator[Disagreement]:
    """The disagreement; of one on the item alone, the sides that the item's articles take."""
    if found.item != item.id or found.apart:
        yield found
    elif found.about != "status":
        of_it = [(side, tuple(one for one in side.sources if one in item.sources)) for side in found.versions]
        sides = tuple(side.model_copy(update={"sources": sources}) for side, sources in of_it if sources)
        if len(sides) > 1:
            yield found.model_copy(update={"versions": sides})


def _moved(found: Disagreement, becomes: dict[str, str]) -> Disagreement:
    item = becomes.get(found.item, found.item)
    apart = dict.fromkeys(becomes.get(one, one) for one in found.apart)
    apart.pop(item, None)
    return found.model_copy(update={"item": item, "apart": tuple(apart)})


def _renamed(apart: Iterable[Apart], item: str, becomes: dict[str, str]) -> tuple[Apart, ...]:
    """What stayed apart from the item, by its new ids, each once."""
    named = {becomes.get(one.item, one.item): one for one in apart}
    return tuple(one.model_copy(update={"item": name}) for name, one in named.items() if name != item)


def _others(apart: Iterable[Apart], item: str) -> Iterator[Apart]:
    return (one for one in apart if one.item != item)


def _reason(item: str, accounts: Iterable[AnyItem], apart: tuple[Apart, ...]) -> Merge:
    inputs = tuple(Input(source=source, item=one.id) for one in accounts for source in one.sources)
    return Merge(item=item, inputs=inputs, apart=apart)
