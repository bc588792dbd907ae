"""Whose a person is by the sentence before: a quotation that goes on, a government that spoke, "his deputy"."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " The talks go on next week, and no date has been set for the round after that."


def party_of(text: str, name: str) -> str | None:
    """The party of the one person whom the text names so; fails where there is none of that full name."""
    (found,) = [one for one in Actors.of(read_text(text + REST)).people if one.name == name]
    return found.party


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "Kenya refused outright. “We have given enough,” said Wanjiru al-Hassan.",
            "Wanjiru al-Hassan",
            "Kenya",
        ),
        (
            "Peru asked for a pause. “The boats can wait,” said Rosa Quispe, the port director.",
            "Rosa Quispe",
            "Peru",
        ),
        ("Kenya said it would not sign. “It is cold here,” said Wanjiru al-Hassan.", "Wanjiru al-Hassan", None),
        ("Kenya said it would not sign. “We are cold,” said Wanjiru al-Hassan, a farmer.", "Wanjiru al-Hassan", None),
        (
            "Kenya said it would not sign. “We are cold,” said Wanjiru Hassan, the union's president.",
            "Wanjiru Hassan",
            None,
        ),
        ("Kenya said it would not sign. “We are cold,” said Wanjiru Hassan, the economist.", "Wanjiru Hassan", None),
    ],
)
def test_a_quotation_goes_on_from_the_sentence_before(text: str, name: str, party: str | None) -> None:
    """Who is quoted right after a party's act speaks for it, as "we" or with its office; nobody else's people do."""
    assert party_of(text, name) == party


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "The rebels and the army will meet again, the Norwegian government said. Interior Minister Kari Moe, whose"
            " ministry found the room, spoke of an open mood.",
            "Kari Moe",
            "Norway",
        ),
        (
            "The Kenyan government has offered nurses 6%, its labour secretary said on Monday. It would be paid in"
            " two steps, Wanjiru al-Hassan told reporters.",
            "Wanjiru al-Hassan",
            "Kenya",
        ),
        (
            "Chile's foreign minister, Ana Rojas, said it would not sell. She added that President Evo Roca would act.",
            "Evo Roca",
            "Chile",
        ),
        ("The teachers walked out again. She added that President Evo Roca would decide.", "Evo Roca", None),
        (
            "Sudan's foreign minister, Omar Taha, met Kenya's. His deputy, Hala Osman, said talks would go on.",
            "Hala Osman",
            "Sudan",
        ),
        (
            "Peru's premier-designate, Rosa Quispe, offered them two posts. Her Popular Union asks for more.",
            "Rosa Quispe",
            "Popular Union",
        ),
        (
            "Peru froze prices in 1998, after officers toppled President Juan Roca.",
            "Juan Roca",
            None,
        ),
    ],
)
def test_whose_official_the_sentence_before_tells(text: str, name: str, party: str | None) -> None:
    """The government that spoke, the official who tells of a president or has a deputy, and "her party" tell whose."""
    assert party_of(text, name) == party


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "ASEAN asks for a longer list, according to Nor Aini Yusof, the Malaysian lawyer who leads its office.",
            "Nor Aini Yusof",
            "ASEAN",
        ),
        (
            "Malaysia's trade minister, Tengku Zafrul Aziz, who speaks for ASEAN, asked for a week of quiet.",
            "Tengku Zafrul Aziz",
            "ASEAN",
        ),
        (
            "The head of the African Union mission in Chad, Moussa Diallo, asked the rebels to wait.",
            "Moussa Diallo",
            "African Union",
        ),
        (
            "Acme Steel has offered 4%, its head of retail Joan Alvarez said in a letter to shareholders.",
            "Joan Alvarez",
            "Acme Steel",
        ),
        ("Malaysia's trade minister, Tengku Zafrul Aziz, urged ASEAN to wait.", "Tengku Zafrul Aziz", "Malaysia"),
    ],
)
def test_the_words_beside_a_name_tell_whom_the_person_acts_for(text: str, name: str, party: str) -> None:
    """The whole name, and the body that the person leads or works for rather than the country told beside it."""
    assert party_of(text, name) == party
