"""An item's text without the verb that announces it."""

import pytest

from summarizer.reading.announcing import without_announcing


@pytest.mark.parametrize(
    ("text", "announced", "told"),
    [
        ("Float a payment of £900 on top.", "floated", "A payment of £900 on top."),
        ("Tabled a three-page paper.", "tabled", "A three-page paper."),
        ("Offer 6.5 per cent over four years.", "offered", "6.5 per cent over four years."),
        ("Offer to open the road.", "offered to", "Open the road."),
        ("Propose adding the two ports.", "proposed", "Adding the two ports."),
        ("Both sides to another session in May.", "invited", "Invite both sides to another session in May."),
        # Another verb announces it: what is offered is to present something.
        ("Present a plan for the port.", "ready to", "Present a plan for the port."),
        # Of two objects only one would be left.
        ("Offer the guild a rise of 3%.", "offered", "Offer the guild a rise of 3%."),
        ("Offer nursing staff a 3% rise.", "offered", "Offer nursing staff a 3% rise."),
        ("Offer two unions a seat.", "offered", "Offer two unions a seat."),
        ("Propose to Chile a swap of men.", "proposed", "Propose to Chile a swap of men."),
        ("The ban to be lifted.", "invited", "The ban to be lifted."),
        # What is offered beside another thing is a part of the item.
        ("Lift the ban and offer a rebate of 3%.", "offered", "Lift the ban and offer a rebate of 3%."),
        ("Offer us 2021 dollars.", "offered", "Offer us 2021 dollars."),
        ("Come back to the ministry on Friday.", "invited", "Come back to the ministry on Friday."),
    ],
)
def test_only_what_is_put_forward_is_told(text: str, announced: str, told: str) -> None:
    """That it was put forward says the brief beside the item; whom one invites keeps its verb."""
    assert without_announcing(text, announced) == told
