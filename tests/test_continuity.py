"""Ids that last from day to day, and what they rest on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from factories import strike
from test_diff import brief, item

from summarizer import diff, store
from summarizer.continuity import DAYS, earlier_briefs, inherit
from summarizer.render.json import to_json
from summarizer.schema import Apart, Brief, Demand, Disagreement, Input, Merge, Party, Person, Proposal, Version


def offer(text: str, *, id: str) -> Proposal:  # noqa: A002 (the field's name)
    """A proposal of Norland's."""
    found = item(Proposal, text, id=id)
    assert isinstance(found, Proposal)
    return found


YESTERDAY = brief(offer("Hand over the memorandum on grain.", id="memo"), date="2025-05-29")
TODAY = brief(offer("Submit its memo on grain.", id="submit"), date="2025-05-30")


def test_an_item_goes_by_the_id_of_the_one_that_it_continues() -> None:
    """An item in other words takes yesterday's id, and says since when and until when it was reported."""
    (found,) = inherit(TODAY, [YESTERDAY]).items
    assert (found.id, found.first_seen, found.last_seen) == ("memo", "2025-05-29", "2025-05-29")
    assert found.text == "Submit its memo on grain."


def test_the_first_day_is_carried_on() -> None:
    """On the third day an item still says when it was first seen."""
    second = inherit(TODAY, [YESTERDAY])
    third = brief(offer("Give the memorandum on grain.", id="third"), date="2025-06-02")
    (found,) = inherit(third, [second, YESTERDAY]).items
    assert (found.id, found.first_seen, found.last_seen) == ("memo", "2025-05-29", "2025-05-30")


def test_an_item_comes_back_under_its_id() -> None:
    """An item that the latest brief does not hold is found in the one before."""
    quiet = brief(offer("Release the crew.", id="crew"), date="2025-05-29")
    long_ago = YESTERDAY.model_copy(update={"date": "2025-05-20"})
    (found,) = inherit(TODAY, [quiet, long_ago]).items
    assert (found.id, found.last_seen) == ("memo", "2025-05-20")


def test_the_latest_brief_goes_first() -> None:
    """Where two earlier items fit, the one of the later day gives its id."""
    older = brief(offer("Present a memorandum on grain.", id="older"), date="2025-05-28")
    assert [one.id for one in inherit(TODAY, [older, YESTERDAY]).items] == ["memo"]


@pytest.mark.parametrize("date", ["2025-05-30", "2025-06-01", "2025-04-29", "no day"])
def test_other_days_do_not_count(date: str) -> None:
    """A brief of the same day, of a later one, or from more than 30 days before gives no id."""
    assert DAYS == 30
    assert inherit(TODAY, [YESTERDAY.model_copy(update={"date": date})]) == TODAY


def test_without_earlier_briefs_nothing_changes() -> None:
    """The first brief of a folder keeps its ids."""
    assert inherit(strike(), []) == strike()


def test_ids_stay_unique() -> None:
    """An item whose own id another inherits gets a number."""
    other = offer("Release the crew of the ship.", id="memo")
    today = brief(*TODAY.proposals, other)
    before = brief(offer("Hand over the memorandum on grain.", id="memo"), date="2025-05-29")
    found = inherit(today.model_copy(update={"proposals": (*TODAY.proposals, other)}), [before])
    assert len({one.id for one in found.items}) == 2


def test_references_follow() -> None:
    """Disagreements and reasons of merges name the items by their inherited ids; a party's id is left alone."""
    versions = tuple(Version(value=value, sources=("a",)) for value in ("1", "2"))
    torn = TODAY.model_copy(
        update={
            "disagreements": (
                Disagreement(item="submit", about="number", versions=versions, apart=("submit",)),
                Disagreement(item="north", about="role of Norland", versions=versions),
            ),
            "merges": (
                Merge(
                    item="submit",
                    inputs=(Input(source="a", item="submit"),),
                    apart=(Apart(item="submit", likeness=0.5, why="too little in common"),),
                ),
            ),
        }
    )
    found = inherit(torn, [YESTERDAY])
    assert [(one.item, one.apart) for one in found.disagreements] == [("memo", ("memo",)), ("north", ())]
    assert [(one.item, one.apart[0].item) for one in found.merges] == [("memo", "memo")]
    assert found.merges[0].inputs[0].item == "submit"  # an item of the article's brief


def test_the_order_of_the_earlier_briefs_does_not_matter() -> None:
    """The same briefs in any order give the same bytes, and a second time the same again."""
    older = brief(offer("Release the crew.", id="crew"), date="2025-05-20")
    one, other = inherit(TODAY, [older, YESTERDAY]), inherit(TODAY, [YESTERDAY, older])
    assert to_json(one) == to_json(other) == to_json(inherit(one, [older, YESTERDAY]))


def test_a_demand_does_not_continue_a_proposal() -> None:
    """An item of another section keeps its own id, whatever the words."""
    demand = item(Demand, "Hand over the memorandum on grain.", id="own")
    assert [one.id for one in inherit(brief(demand), [YESTERDAY]).items] == ["own"]


@contextmanager
def stored(folder: Path, *briefs: Brief) -> Iterator[Path]:
    """A folder with these briefs."""
    for one in briefs:
        store.save(one, folder)
    yield folder


def test_days_and_the_brief_before(tmp_path: Path) -> None:
    """A folder tells its days in order and the latest before a day; what is no day does not count."""
    (tmp_path / "notes").mkdir()
    with stored(tmp_path, TODAY, YESTERDAY) as folder:
        assert store.days(folder) == ("2025-05-29", "2025-05-30")
        assert store.before("2025-05-30", folder) == folder / "2025-05-29"
        assert store.before("2025-05-29", folder) is None
    assert store.days(tmp_path / "nowhere") == ()


def test_a_damaged_earlier_brief_costs_that_one(tmp_path: Path) -> None:
    """An earlier brief that cannot be read is named with its reason, and the others count."""
    older = YESTERDAY.model_copy(update={"date": "2025-05-28"})
    with stored(tmp_path, TODAY, YESTERDAY, older) as folder:
        (folder / "2025-05-29" / "brief.json").write_text("{", "utf-8")
        found = earlier_briefs(folder, "2025-05-30")
    assert [one.date for one in found.briefs] == ["2025-05-28"]
    assert ["brief.json is not JSON" in str(error) for error in found.damaged] == [True]


def test_only_briefs_that_count_are_read(tmp_path: Path) -> None:
    """A damaged brief of a later day, or of long before, is no concern."""
    with stored(tmp_path, YESTERDAY.model_copy(update={"date": "2025-01-01"}), TODAY) as folder:
        for day in ("2025-01-01", "2025-05-30"):
            (folder / day / "brief.json").write_text("{", "utf-8")
        assert earlier_briefs(folder, "2025-05-30") == ((), ())


def named(date: str, *parties: Party) -> Brief:
    """A brief of a day that names these parties."""
    return brief(date=date, parties=parties)


NORTH = Party(id="north", name="Norland", role="principal")
UNION = Party(id="uaw", name="UAW", role="principal", spokespeople=(Person(name="Shawn Fain"), Person(name="Ana Ruiz")))


def test_a_party_and_its_people_know_their_days() -> None:
    """A party says since when and until when it was named, whatever it was called, and so do its people."""
    before = Party(
        id="united-auto-workers",
        name="United Auto Workers",
        role="principal",
        spokespeople=(Person(name="S. Fain", first_seen="2025-05-20"),),
    )
    found = inherit(named("2025-05-30", UNION), [named("2025-05-27", before), named("2025-05-28", NORTH)])
    (party,) = found.parties
    assert (party.first_seen, party.last_seen) == ("2025-05-27", "2025-05-27")
    assert [one.first_seen for one in party.spokespeople] == ["2025-05-20", None]
    assert [one.last_seen for one in party.spokespeople] == ["2025-05-27", None]


def test_the_earliest_day_is_found_where_a_later_brief_does_not_tell_it() -> None:
    """Briefs that were stored without these days still tell them, taken together."""
    found = inherit(named("2025-05-30", NORTH), [named("2025-05-29", NORTH), named("2025-05-26", NORTH)])
    assert (found.parties[0].first_seen, found.parties[0].last_seen) == ("2025-05-26", "2025-05-29")


def test_a_party_returns() -> None:
    """A party, or a person of one, that was silent for a day is back on the next, with the days since."""
    speaking = NORTH.model_copy(update={"spokespeople": (Person(name="Ana Ruiz"),)})
    first = named("2025-05-27", speaking, UNION)
    silent = inherit(named("2025-05-28", NORTH), [first])
    third = inherit(named("2025-05-29", speaking, UNION, Party(id="x", name="X", role="observer")), [first, silent])
    found = {(one.kind, one.after.text, one.days) for one in diff(silent, third).changes if one.after}
    assert found == {("back", "UAW", 2), ("back", "Ana Ruiz", 2), ("new", "X", None)}


def test_who_compares_with_the_first_day_finds_nobody_back() -> None:
    """A party that came after the brief that is compared with is new, though it was named in between."""
    first, second = named("2025-05-27", NORTH), named("2025-05-28", NORTH, UNION)
    third = inherit(named("2025-05-29", NORTH, UNION), [first, inherit(second, [first])])
    assert [one.kind for one in diff(first, third).changes] == ["new"]
