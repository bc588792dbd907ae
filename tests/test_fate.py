"""An item is told without the act that ended it; its status tells of that."""

import pytest

from summarizer.reading.fate import without_fate
from summarizer.schema import Section
from summarizer.schema.brief import DemandStatus, ProposalStatus


@pytest.mark.parametrize(
    ("text", "section", "status", "told"),
    [
        ("Vote down the board's latest offer", "proposals", "rejected", "the board's latest offer"),
        ("turn down a similar package", "proposals", "rejected", "a similar package"),
        ("Withdraw its bid for the port", "proposals", "withdrawn", "its bid for the port"),
        ("A bid of 3 million rejected", "proposals", "rejected", "A bid of 3 million"),
        ("Drop its call for a seat on the board", "demands", "dropped", "a seat on the board"),
        ("given up its demand that fees be cut", "demands", "dropped", "fees be cut"),
    ],
)
def test_what_became_of_an_item_is_left_out(
    text: str, section: Section, status: ProposalStatus | DemandStatus, told: str
) -> None:
    """Where the status tells of a refusal or a demand given up, the text tells what was offered or asked."""
    assert without_fate(text, section, status) == told


@pytest.mark.parametrize(
    ("text", "section", "status"),
    [
        ("Withdraw its troops from the bay", "proposals", "rejected"),
        ("Withdraw its bid for the port", "proposals", "tabled"),
        ("Withdraw the offer", "demands", "standing"),
        ("Drop its call for a seat on the board", "demands", "standing"),
        ("Drop its claim on the island", "demands", "met"),
    ],
)
def test_an_act_that_is_asked_for_or_offered_stays(
    text: str, section: Section, status: ProposalStatus | DemandStatus
) -> None:
    """To withdraw, to drop or to reject may itself be what is offered or asked."""
    assert without_fate(text, section, status) == text
