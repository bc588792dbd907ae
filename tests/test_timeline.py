"""The history of items and parties over all briefs."""

import pytest
from test_diff import brief, item

from summarizer.errors import UsageError
from summarizer.schema import Demand, OpenQuestion, Party, Proposal
from summarizer.timeline import timeline

FIRST = brief(
    item(Proposal, "Hand over the memorandum on grain.", id="memo"),
    item(Demand, "Cut tariffs on fish by 10%.", id="fish", of=("south",)),
    item(OpenQuestion, "Will they come?", id="come"),
    date="2025-05-28",
)
SECOND = brief(item(Proposal, "Submit its memo on grain.", id="x", status="accepted"), date="2025-05-29")
THIRD = brief(
    item(Proposal, "Deliver the memorandum on grain.", id="y", status="implemented"),
    item(Demand, "Lower tariffs on fish by 15%.", id="z", of=("south",)),
    parties=[Party(id="south", name="Sudland", role="mediator", aliases=("Sud",))],
    date="2025-06-01",
)
BRIEFS = (THIRD, FIRST, SECOND)


def test_an_items_history_by_day() -> None:
    """An item is followed over its wordings: a day's entry says what it was, and what happened to it."""
    (thread,) = timeline(BRIEFS, "memo").threads
    told = [(one.day, one.side.status, one.kinds) for one in thread.entries]
    assert told == [
        ("2025-05-28", "tabled", ("new",)),
        ("2025-05-29", "accepted", ("accepted",)),
        ("2025-06-01", "implemented", ("accepted",)),
    ]
    assert thread.entries[1].differences[0].before == "tabled"


def test_an_item_that_was_away() -> None:
    """A day that does not report an item is silent, and the item comes back with the days between."""
    (thread,) = timeline(BRIEFS, "fish").threads
    assert thread.silent == ("2025-05-29",)
    assert (thread.entries[1].kinds, thread.entries[1].days) == (("back", "changed"), 4)
    assert (thread.entries[1].differences[0].before, thread.entries[1].differences[0].after) == ("10%", "15%")


def test_labels_ids_and_beginnings_of_ids() -> None:
    """An item is named by its label in the latest brief, its id, or the beginning of one."""
    assert [timeline(BRIEFS, of).threads[0].id for of in ("D1", "d1", "fish", "fi")] == ["fish"] * 4


@pytest.mark.parametrize("of", ["south", "Sudland", "SUDLAND", "Sud"])
def test_a_partys_history(of: str) -> None:
    """A party is named by id, name or alias; its history is its own, and that of the items that hang on it."""
    party, demand = timeline(BRIEFS, of).threads
    assert (party.subject, [one.side.status for one in party.entries]) == ("parties", ["principal"] * 2 + ["mediator"])
    assert party.entries[2].kinds == ("changed",)
    assert demand.id == "fish"


def test_everything() -> None:
    """Without a name, all items are told, in the order in which they came up."""
    found = timeline(BRIEFS)
    assert [one.id for one in found.threads] == ["memo", "fish", "come"]
    assert found.days == ("2025-05-28", "2025-05-29", "2025-06-01")


@pytest.mark.parametrize("of", ["nobody", "", "D9", "P0", "P²"])
def test_what_is_in_no_brief(of: str) -> None:
    """A name that means nothing is an error that lists the items."""
    with pytest.raises(UsageError, match="memo, fish, come"):
        timeline(BRIEFS, of)


def test_the_beginning_of_two_ids() -> None:
    """The beginning of several ids is an error that lists them."""
    two = brief(item(Demand, "Cut tariffs.", id="it-1"), item(Demand, "Release the crew.", id="it-2"))
    with pytest.raises(UsageError, match="it-1, it-2"):
        timeline([two], "it")


def test_no_briefs() -> None:
    """Without briefs there is no history, and nothing to name."""
    assert timeline([]).threads == ()
    with pytest.raises(UsageError, match="none"):
        timeline([], "P1")
