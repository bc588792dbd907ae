"""Bodies that articles name by plain words, by their people or by where they are."""

from __future__ import annotations

from time import process_time

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " No date has been set for the round after that, and the sides went home."


def actors(text: str, title: str = "Talks go on") -> Actors:
    """The actors of a short article."""
    return Actors.of(read_text(f"{title}\n\n{text}{REST}\n", path="a.txt"))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Roe family holds 23% of the shares. It will not sell.", "Roe family"),
        ("The Marlow family refused the offer.", "Marlow family"),
        ("The committee of official creditors rejected the plan.", "Committee of official creditors"),
        ("Talks with the group of bondholders failed. The group of bondholders wants more.", "Group of bondholders"),
    ],
)
def test_a_body_in_small_letters(text: str, party: str) -> None:
    """A family of owners and a committee of creditors are parties under the words that the article has for them."""
    assert party in actors(text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "The Roe family mourned the two miners on Sunday.",
        "A committee of lenders will meet.",
        "The committee of inquiry rejected the plan.",
    ],
)
def test_other_families_and_committees_are_none(text: str) -> None:
    """A family of which no shares are told, and a committee of no creditors or of no certain ones, are no parties."""
    assert not actors(text).mentions


@pytest.mark.parametrize(
    "text",
    [
        "The Danish shipping group Marlow made a bid for Harwick Lines. The Danes want to see the books.",
        "Marlow A/S made a bid for Harwick Lines. The Danes want to see the books.",
    ],
)
def test_the_people_of_a_country_are_its_company(text: str) -> None:
    """`The Danes` are the only Danish company where Denmark is not named."""
    assert actors(text).resolve("the Danes") == "Marlow"


@pytest.mark.parametrize(
    "text",
    [
        "The Danish group Marlow made a bid for Harwick Lines. Denmark objected. The Danes want to see the books.",
        "The Danish group Marlow bid against the Danish group Harwick. The Danes want to see the books.",
        "Marlow GmbH made a bid for Harwick Lines. The Danes want to see the books.",
    ],
)
def test_the_people_of_a_country_are_the_country(text: str) -> None:
    """`The Danes` are Denmark where it is named itself, or where two companies or none are of it."""
    assert actors(text).resolve("the Danes") == "Denmark"


def test_the_company_is_the_one_named_last() -> None:
    """Of two companies `the company` is the one that the sentence before names, and neither where it names both."""
    text = "Marlow Stores wants to buy Harwick Lines. Harwick's directors meet on Monday. The company will answer."
    assert 3 in actors(text).mentions["Harwick Lines"]
    text = "Marlow Stores and Harwick Lines met. Marlow Stores wants Harwick Lines to sell. The company will answer."
    assert 3 not in {*actors(text).mentions["Harwick Lines"], *actors(text).mentions["Marlow Stores"]}


@pytest.mark.parametrize(
    ("text", "party"),
    [
        (
            "New Harbour, the winner of the May election, wants talks. She asked whether New Harbour would.",
            "New Harbour",
        ),
        ("The Marlow Pension Trustees, who want €40 million, refused.", "Marlow Pension Trustees"),
        ("Marlow Gaels GFC made a bid for the field. The club wants an answer.", "Marlow Gaels"),
        ("The Department of Education has warned the two sides.", "Department of Education"),
        (
            "Newfoundland and Labrador wants a share. The province will not give up the ore.",
            "Newfoundland and Labrador",
        ),
        ("Marlow Energía has turned down the toll.", "Marlow Energía"),
        (
            "The toll was set for Marlow Seismic, the Brisbane firm that employs them. Marlow said it would pay.",
            "Marlow Seismic",
        ),
        ("The Diocese of Kilronan made an offer. The diocese will wait.", "Diocese of Kilronan"),
    ],
)
def test_a_body_by_the_whole_of_its_name(text: str, party: str) -> None:
    """The first or last word of a name belongs to it, common as it may be elsewhere."""
    assert list(actors(text).mentions) == [party]


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("New drivers want 9%. Harbour Pilots Union members agreed.", "New drivers"),
        ("The trustees of the fund refused.", "trustees"),
        ("Peru and Chile met. The Department of Education has warned them.", "Department of Education"),
        ("Grand Chief Ann Roe laid out the offer.", "Grand"),
        ("Please do not forward it: forwarding costs us a reader.", "Please"),
    ],
)
def test_plain_words_are_no_names(text: str, party: str) -> None:
    """A common word that opens a sentence, a rank, and a department of a state that is named are no parties."""
    assert party not in actors(text).mentions


def test_a_town_is_no_short_form_of_its_club() -> None:
    """The town in a club's name stays a town where something is said to be in it."""
    found = actors("Residents in Marlow met. Marlow has 200 houses. Marlow Gaels GFC made a bid.")
    assert found.mentions["Marlow Gaels"] == (3,)
    assert "Marlow" not in actors("Marlow FC made a bid. Residents in Marlow met.").mentions


def test_a_sentence_without_end_is_read_in_time() -> None:
    """What it takes to look for those whom a union is made of does not grow with the square of a sentence."""
    start = process_time()
    actors(f"The Rail Union met Skyfare. {'word ' * 20_000}end.")
    assert process_time() - start < 10


@pytest.mark.parametrize(
    ("text", "party", "is_one"),
    [
        ("The government of Holmland offered 3 percent.", "Holmland", True),
        ("The government of Lusar offered 3 percent. It rained in Lusar.", "Lusar", True),
        ("The government of Lusar offered 3 percent. Lusar's national team won.", "Lusar", True),
        ("The government of Sanchez offered 3 percent.", "Sanchez", False),
    ],
)
def test_a_country_that_no_table_knows(text: str, party: str, *, is_one: bool) -> None:
    """A government's name is a country's where it sounds like one or is a place elsewhere, and else its leader's."""
    assert (party in actors(f"The Rail Union refused. {text}").mentions) == is_one


def test_a_familys_name_in_one_word_is_no_company() -> None:
    """A family's name with a capital inside is no company's."""
    assert "AbdulRahman" not in actors("The Rail Union met him. AbdulRahman refused.").mentions


def test_wards_are_in_no_capital() -> None:
    """A capital that is a plain word is no place where a noun follows that it belongs to."""
    assert actors("Nurses from Male wards struck.", "Sun in Maldives").mentions["Maldives"] == (0,)
