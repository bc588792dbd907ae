"""More words that tell who goes between the sides, or only watches."""

from __future__ import annotations

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " No date has been set for the round after that, and the sides went home."


def actors(text: str) -> Actors:
    """The actors of a short article."""
    return Actors.of(read_text(f"Talks go on\n\n{text}{REST}\n", path="a.txt"))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Rivers Treaty Office, the body that runs the table, has come up with a zone.", "Rivers Treaty Office"),
        ("Conference president Ana Roe of Costa Rica tried to break the deadlock.", "Costa Rica"),
        ("Qatar has helped to arrange more than a dozen exchanges since the spring.", "Qatar"),
        ("The session's co-chairs, Ana Roe and Ray Low, who were named by Norway, proposed a pause.", "Norway"),
        ("A deal was reached after Qatar-mediated talks between Chad and Niger.", "Qatar"),
    ],
)
def test_who_goes_between(text: str, party: str) -> None:
    """Who runs the table, presides over the conference, or mediated talks by a hyphen goes between the sides."""
    assert actors(text).role(party, principals=()) == "mediator"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Chad agreed to a truce, but a third group walked out of the church-brokered talks.", "Chad"),
        ("Bishop Ana Roe, who chairs the talks, gave Chad until Sunday to return.", "Chad"),
        ("Qatar has helped to arrange the shelves.", "Qatar"),
        ("The session's chair was named by Norway, Peru's best friend, and proposed a pause.", "Peru"),
        ("Luxembourg's offer to host a public register was adopted.", "Luxembourg"),
        ("Costa Rica told the conference president that it would leave.", "Costa Rica"),
        ("The ice company runs the table-tennis hall; Marlow Lines wants it.", "Marlow Lines"),
    ],
)
def test_who_does_not(text: str, party: str) -> None:
    """A side of talks that another brokers, chairs or presides over does not go between."""
    assert actors(text).role(party, principals=()) != "mediator"


@pytest.mark.parametrize(
    ("text", "watches"),
    [
        ("The Reef Alliance, a campaign group with a seat at the back of the room, wants a ban.", True),
        ("The Reef Alliance, which had two seats at the back of the hall, wants a ban.", True),
        ("The Reef Alliance, whose board sat in on the talks, wants a ban.", True),
        ("The Reef Alliance, which wants a seat at the table, refused.", False),
        ("The Reef Alliance met lawyers who sat in on the talks.", False),
    ],
)
def test_who_sits_at_the_back_is_no_side(text: str, *, watches: bool) -> None:
    """Who has a seat at the back of the room or sits in on the talks only watches."""
    assert actors(text).calls_on_both("Reef Alliance") is watches


def test_who_attends_as_an_observer_is_no_side() -> None:
    """Who is said to attend as an observer only watches, as one who calls on both sides does; another may not."""
    found = actors("The Rivers Board (RB), which attended as an observer, offered to send pictures to Chad and Niger.")
    assert found.calls_on_both("Rivers Board")
    assert not found.calls_on_both("Chad")


def test_the_head_of_a_body_who_opens_a_plant_does_not_send_one() -> None:
    """`The head of` a body does not make it take part in the talks that the sentence names; `envoys from` do."""
    found = actors("Ahead of the talks between Chad and Niger, the head of the Sobat Project, Ana Roe, opened a plant.")
    assert not found.bears("Sobat Project")
    found = actors("Envoys from Ghana are at the talks between Chad and Niger.")
    assert found.bears("Ghana")


def test_the_government_is_that_of_the_capital_that_acts() -> None:
    """`The government` is the state's whose capital does something, and not that of foreign troops."""
    text = "Kinshasa has offered food. The rebels want the Ugandan troops to leave. The government said no."
    assert 3 in actors(text).mentions["Democratic Republic of the Congo"]
    assert 3 not in actors(text).mentions.get("Uganda", ())


@pytest.mark.parametrize("side", ["Russia", "Ukraine"])
def test_sides_may_help_with_an_exchange(side: str) -> None:
    """Who meets another and helps to arrange an exchange is a side of it, and no go-between."""
    found = actors(
        "Russia and Ukraine met. Ukraine said it would help organise prisoner exchanges. Russia helped to arrange the"
        " exchange. Ukraine rejected the plan. Turkey hosted."
    )
    assert found.role(side, principals=()) != "mediator"
    assert found.role("Türkiye", principals=()) == "mediator"
