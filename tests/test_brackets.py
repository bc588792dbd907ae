"""Letters in brackets behind a name, and the name that an article then calls by them."""

from __future__ import annotations

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text


def named(text: str) -> dict[str, tuple[str, ...]]:
    """The parties of a short article, each with what else it is called."""
    actors = Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt"))
    return {party: actors.aliases(party) for party in actors.mentions}


@pytest.mark.parametrize(
    ("text", "name", "letters"),
    [
        ("The Sobat Free Movement (MLS) left. The MLS wants a truce.", "Sobat Free Movement", "MLS"),
        ("The Delta People Rally (RPD) left. The RPD wants a truce.", "Delta People Rally", "RPD"),
        ("Delegates of the Upper Nile Resistance (RHN) left. RHN wants more.", "Upper Nile Resistance", "RHN"),
        ("Oleoducto del Sobat (ODS) quoted a toll. ODS wants a deposit.", "Oleoducto del Sobat", "ODS"),
    ],
)
def test_letters_of_another_language_stand_for_the_name(text: str, name: str, letters: str) -> None:
    """Letters in the order of another language, or with its small words left out, stand for the name before them."""
    assert named(text) == {name: (letters,)}


@pytest.mark.parametrize(
    ("text", "name", "letters"),
    [
        ("The Rail and Dock Workers' Union of Malta (Radwum) left. Radwum wants 9%.", "Radwum", "Radwum"),
        ("The Peoples Cooperative Bank of Sobat (Pecobas) left. Pecobas wants 9%.", "Pecobas", "Pecobas"),
    ],
)
def test_letters_said_as_a_word_stand_for_the_name(text: str, name: str, letters: str) -> None:
    """Letters that are written as a word, each the beginning of one of the name's, stand for the name."""
    found = named(text)
    assert len(found) == 1, name
    assert next(iter(found.values())) == (letters,)


@pytest.mark.parametrize(
    "text",
    [
        "Sen. Ann Marie Roe (Ind) left.",
        "The driver Ann Roe (Photo) left. Photo agency staff went home.",
        "The Old Mill Lane (RDX) was shut. An RDX charge was found.",
    ],
)
def test_what_is_in_brackets_may_be_no_letters(text: str) -> None:
    """A word in brackets that the words before do not begin with is no name of theirs."""
    assert named(text) == {}


def test_the_people_of_a_body_are_no_part_of_its_name() -> None:
    """`Delegates of the` before a name with letters is left out, the head of a union's name is not."""
    text = "Leaders of the Sobat Rescue Front (FSS) left. The FSS wants more."
    assert named(text) == {"Sobat Rescue Front": ("FSS",)}
    text = "The Union of Herders and Traders (HTS) left. The HTS wants more."
    assert named(text) == {"Union of Herders and Traders": ("HTS",)}


def test_a_world_body_keeps_its_letters_before_its_name() -> None:
    """`UN` right before the name that a bracket introduces belongs to it, and names no party by itself."""
    text = "The UN Lakes and Rivers Board (LRB) offered boats. The LRB will wait."
    assert named(text) == {"UN Lakes and Rivers Board": ("LRB",)}


def test_a_danish_legal_form_is_one_word() -> None:
    """`A/S` behind a company's name is a legal form, and neither a second party nor part of the name."""
    text = "Marlow A/S made an offer. Marlow wants an answer."
    assert named(text) == {"Marlow": ("Marlow A/S",)}
    actors = Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt"))
    assert actors.resolve_all("Marlow A/S") == ("Marlow",)
