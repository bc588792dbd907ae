"""Since when an item, a party or a person is known: what a later brief is told of earlier ones, and what is back."""

from collections.abc import Sequence
from typing import Literal, TypeVar

from summarizer.diffing.days import DayBrief, days_between
from summarizer.diffing.who import pair_people
from summarizer.schema import Party, Person
from summarizer.schema.brief import AnyItem

__all__ = ["came", "dated", "seen_parties"]

Known = TypeVar("Known", AnyItem, Party, Person)


def came(one: AnyItem | Party | Person, old: DayBrief, new: DayBrief) -> tuple[Literal["new", "back"], int | None]:
    """Whether what `new` alone holds is new or back, and after how many days since it was last reported.

    Seen before the earlier brief, it was away. Seen only since: to who compares these two, it is new.
    """
    if one.first_seen is None or one.first_seen >= old.brief.date:
        return "new", None
    return "back", days_between(one.last_seen, new.brief.date)


def dated(one: Known, held: Sequence[tuple[Known, str]]) -> Known:
    """The same with since when and until when it was reported, by what earlier briefs hold of it, each with its day.

    `held` has the latest first. What an earlier brief does not know itself, the ones before it may still tell.
    """
    if not held:
        return one
    first = min(other.first_seen or day for other, day in held)
    return one.model_copy(update={"first_seen": first, "last_seen": held[0][1]})


def seen_parties(parties: Sequence[Party], days: Sequence[DayBrief]) -> tuple[Party, ...]:
    """The parties and their people with the days on which earlier briefs name them.

    `days` has the latest first, their parties under the ids that they have in `parties`.
    """
    return tuple(_seen(party, days) for party in parties)


def _seen(party: Party, days: Sequence[DayBrief]) -> Party:
    held = [(day.parties[party.id], day.brief.date) for day in days if party.id in day.parties]
    people: dict[str, list[tuple[Person, str]]] = {}
    for earlier, day in held:
        for one, other in pair_people(party.spokespeople, earlier.spokespeople):
            people.setdefault(one.name, []).append((other, day))
    known = tuple(dated(one, people.get(one.name, ())) for one in party.spokespeople)
    return dated(party.model_copy(update={"spokespeople": known}), held)
