"""Whose a person is by an office beside the title, by what the office is for, and by the words of a quotation."""

from __future__ import annotations

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text


def party(text: str, name: str = "Ana Roe") -> str | None:
    """The party that the text gives the person; the person is found, and under this name."""
    found = Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt")).people
    (person,) = [one for one in found if one.name == name]
    return person.party


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("The head of the Chadian delegation, Interior Minister Ana Roe, said no to Niger.", "Chad"),
        ("After two days, the Peruvian delegation's leader, Prince Ana Roe, told Chile no.", "Peru"),
        ("After meeting the head of Peru's team, Foreign Minister Ana Roe, who is 60, said no.", None),
        ("The EU could live with it, said its lead negotiator, Portugal's Ana Roe.", "European Union"),
        ("Portugal's Ana Roe said no to Spain.", "Portugal"),
        (
            "Chile and Peru met. Zambian delegate Ana Roe, who chairs the 54-nation African Union, said no.",
            "African Union",
        ),
        ("Ana Roe, Director-General of Fisheries, who led the Sri Lankan officials, said no to India.", "Sri Lanka"),
        (
            "The meeting was chaired by Ana Roe, a retired judge, for the Rivers Mediation Service.",
            "Rivers Mediation Service",
        ),
        ("The meeting was chaired by Ana Roe, a retired judge, for an hour. The Rivers Mediation Service rests.", None),
    ],
)
def test_an_office_beside_the_title(text: str, whose: str | None) -> None:
    """What an apposition, a clause or `for` tells of whose somebody is goes before what the title does not tell."""
    assert party(text) == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Minister of State for the Gaeltacht Ana Roe said Ireland would pay.", "Ireland"),
        ("Minister for the Environment Ana Roe said Ireland would pay.", "Ireland"),
        ("Ottawa has made an offer. Federal negotiator Ana Roe said it was the last.", "Canada"),
        ("Latvia goes on. President Ana Roe called on the parties to agree.", "Latvia"),
        ("The Dock Guild will strike. Labour Commissioner Ana Roe has invited both to her office.", None),
        ("Zambia rests. The Dock Guild will strike. Labour Commissioner Ana Roe has invited both.", "Zambia"),
        ("The Dock Guild will vote. Regional secretary Ana Roe told members it was no insult.", "Dock Guild"),
        ("The Sobat First Nation wants ore. Grand Chief Ana Roe laid out the offer.", "Sobat First Nation"),
    ],
)
def test_an_office_that_tells_what_it_is_for(text: str, whose: str | None) -> None:
    """A minister's field is no name; a federal office, a president and a commissioner for a field are a state's."""
    assert party(text) == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ('"Peru has waited for years. We are ready," Minister Ana Roe told Chile.', "Peru"),
        ('"Peru and Chile have waited. We are ready," Minister Ana Roe said.', None),
        ('Chad declined the plan.\n\n"Our land is ours," Foreign Minister Ana Roe said. Niger disagreed.', "Chad"),
        ('Chad and Niger met. Rain fell.\n\n"Our land is ours," Foreign Minister Ana Roe said.', None),
        ('The Sobat Group insists. "Ghana has one boat. It is small," said its spokesman, Ana Roe.', "Sobat Group"),
        ('"You cannot refuse," wrote Marlow Partners\' Ana Roe. Marlow Partners owns 11%.', "Marlow Partners"),
        ('"They want quiet," says Dr Ana Roe of the Border Studies Forum. The Border Studies Forum rests.', None),
    ],
)
def test_whose_words_they_are(text: str, whose: str | None) -> None:
    """A quotation tells whose somebody is by `we` of a state, by what the state has just done, or by its owner."""
    assert party(text) == whose


def test_a_minister_who_speaks_of_the_only_province() -> None:
    """A minister whose sentence tells of the only province that is a party is the province's; else the state's."""
    text = 'Canada made an offer. The Ontario government wants more. "Ore belongs to everybody in Ontario," {} said.'
    assert party(text.format("Mines Minister Ana Roe")) == "Ontario"
    assert (
        party(
            "Canada made an offer. The Ontario government wants more. Canada rejected it, Mines Minister Ana Roe said."
        )
        != "Ontario"
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Foreign Minister Ana Low-Roe said no. Low-Roe left.", ["Ana Low-Roe"]),
        ("Its chief, Jeanne-d'Arc Roe, said no.", ["Jeanne-d'Arc Roe"]),
        ("Shop steward Colman Ó Roe said no. Mr Ó Roe left.", ["Colman Ó Roe"]),
        ("The head of the Afghan team, Mawlawi Ray Low, said no.", ["Ray Low"]),
        ("The UN's co-ordinator for Chad, Ana Roe, urged both to wait.", ["Ana Roe"]),
    ],
)
def test_one_person_once(text: str, names: list[str]) -> None:
    """A surname of two parts, a name with a mark in it and a religious title make nobody two people."""
    found = Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt")).people
    assert [one.name for one in found] == names
