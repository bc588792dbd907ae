"""Numbers, dates and places that differ between two accounts of one item, as far as the sentences bear them out."""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.diffing.moments import Moment, agree, moments
from summarizer.diffing.said import Said, values
from summarizer.merging.claim import WORD, key_of
from summarizer.merging.figures import FIGURE_WORDS
from summarizer.merging.places import apart
from summarizer.schema.diff import Difference
from summarizer.supporting.quantities import Quantity

__all__ = ["date_differences", "number_differences", "place_differences"]

_FEW = 2
"""A count up to which nothing is made of its being named on one side alone: two sides, both parties."""


def number_differences(before: Said, after: Said) -> Iterator[Difference]:
    """For each kind of number that the later account states and the earlier one nowhere has: from what to what.

    A number that is left out is no difference: an account may say less.
    """
    had, has = values(before.text), values(after.text)
    if not has:
        return
    known, borne = _all(before.told), _all(after.quotes)
    for kind in sorted({kind for kind, _ in has}):
        mine, theirs = ({key: one for key, one in found.items() if key[0] == kind} for found in (had, has))
        fresh = [key for key in theirs if key not in mine and key not in known and key in borne]
        named = [key for key in mine if key in _all(before.quotes)]
        if not fresh or (mine and not named) or (not mine and kind == "count" and max(fresh)[1] <= _FEW):
            continue
        yield Difference(field="number", before=_shown(mine.values()), after=_shown(theirs.values()))


def _all(texts: Iterable[str]) -> set[tuple[str, float]]:
    return {key for text in texts for key in values(text)}


def _shown(found: Iterable[Quantity]) -> str | None:
    return ", ".join(one.shown for one in sorted(found, key=lambda one: one.value)) or None


def date_differences(before: Said, after: Said) -> Iterator[Difference]:
    """The dates that the later account names, that agree with none which the earlier one names anywhere."""
    if not after.moments:
        return
    known = (*before.moments, *before.told_moments)
    fresh = [
        one for one in after.moments if not _in(one, known) and (_in(one, after.quoted_moments) or not after.quotes)
    ]
    gone = [one for one in before.moments if not _in(one, after.moments)]
    if not fresh or (gone and not any(_in(one, before.quoted_moments) for one in gone)):
        return
    yield Difference(field="date", before=_named(before, gone or before.moments), after=_named(after, fresh))


def _in(one: Moment, others: Iterable[Moment]) -> bool:
    return any(agree(one, other) for other in others)


def _named(side: Said, found: Sequence[Moment]) -> str | None:
    """The date or time in the item's own words where it names it apart."""
    if side.item.when and any(one in moments(side.item.when, side.day) for one in found):
        return side.item.when
    return ", ".join(dict.fromkeys(one.shown for one in found)) or None


def place_differences(before: Said, after: Said) -> Iterator[Difference]:
    """The place, where both accounts name one and the two cannot be the same."""
    had, has = (one.claim.places - FIGURE_WORDS - {"may", "march"} for one in (before, after))
    if not apart(had, has):
        return
    said, says = (_keys(one) for one in (before, after))
    if had <= said and has <= says and has.isdisjoint(said):
        yield Difference(field="place", before=_title(had), after=_title(has))


def _keys(of: Said) -> set[str]:
    return {key_of(word) for quote in of.quotes for word in WORD.findall(quote)}


def _title(places: Iterable[str]) -> str:
    return ", ".join(place.title() for place in sorted(places))
