"""Whether a model's word on whose an item is can stand, where the sentence's grammar does not tell."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.reading.ascribed import doubted

SCENE = (
    "Norway and Iceland met in Oslo over mackerel. Norwegian Fisheries Minister Kari Berg spoke after the meeting. "
    "Icelandic envoy Jon Arnason spoke too. The European Union sent observers to the talks."
)

DOUBTED = (
    ("agreed", ("Norway",), "In the end it was agreed that the boats would stay, with Norway watching."),
    ("agreed to", ("Iceland",), "Those at the table, Iceland among them, agreed to meet again."),
    ("asked iceland to", ("Iceland",), "A letter asked Iceland to pull its boats back."),
    ("urged norway to", ("Norway",), "The draft urged Norway to open its ports."),
    ("insists", ("Iceland",), "The text insists that Iceland let inspectors aboard."),
    ("handed", ("Norway",), "A list of boats was handed to Norway on Monday."),
    ("rejected", ("Iceland",), "Iceland rejected a plan for a joint patrol."),
    ("threw out a plan", ("Norway",), "Norway threw out a plan for a joint patrol."),
    ("offer", ("Iceland",), '"They have made us no offer," Jon Arnason said.'),
    ("will not", ("Iceland",), "A senior aide told Iceland that the quota will not be raised."),
    ("deal was reached", ("European Union",), "The deal was reached at talks led by the European Union."),
    (
        "agreement was reached",
        ("European Union",),
        "An agreement was reached overnight, brokered by the European Union.",
    ),
)
STANDING = (
    ("will not withdraw", ("Norway",), "It will not withdraw its demand for a seat, Norway said."),
    ("agreed", ("Norway", "Iceland"), "It was agreed that Norway and Iceland would patrol together."),
    ("offered", ("Norway",), "A boat for inspectors is offered in the letter from Norway."),
    ("asked iceland to", ("Norway",), "A letter from Norway asked Iceland to pull its boats back."),
    ("terms that", ("Norway",), "Under the terms that Norway has put forward the fleet would be halved."),
    ("rejected", ("Norway",), "Iceland rejected a plan for a joint patrol from Norway."),
    ("demand", ("Iceland",), "The demand is for a seat in the commission."),
    ("deal was reached", ("Iceland", "Norway"), "The deal was reached at talks led by the European Union."),
    ("will not", ("Norway",), "A senior aide told Iceland that the quota will not be raised."),
)


def why(words: str, by: tuple[str, ...], sentence: str) -> str | None:
    """What is said against an item of these parties in an article that ends with the sentence."""
    article = read_text(f"{SCENE}\n\n{sentence}")
    return doubted(words, by, sentence, len(article.sentences), Actors.of(article))


@pytest.mark.parametrize(("words", "by", "sentence"), DOUBTED)
def test_whoever_is_asked_told_or_answers_did_not_put_it_forward(
    words: str, by: tuple[str, ...], sentence: str
) -> None:
    """An item is not of the party that it is put to, that answers it, that brings the sides together, or of one alone
    that several agreed."""
    found = why(words, by, sentence)
    assert found
    assert by[0] in found


@pytest.mark.parametrize(("words", "by", "sentence"), STANDING)
def test_another_party_may_have_put_it_forward(words: str, by: tuple[str, ...], sentence: str) -> None:
    """Nothing is said against a party that the words do not show to be the other one."""
    assert why(words, by, sentence) is None


def test_talks_with_a_stranger_are_none_of_these() -> None:
    """A step of one side's other talks is no proposal here; a step of its talks with the other side is."""
    resumes = "Norway's talks with {} will resume on Friday."
    assert why("talks with iran will resume", ("Norway",), resumes.format("Iran"))
    assert why("talks with iceland will resume", ("Norway",), resumes.format("Iceland")) is None


def test_what_is_not_undone_is_not_its_makers() -> None:
    """Not to take something back is no demand of whoever does not, with nothing set against it."""
    refusal = "It will not withdraw its boats from the bank{}, Norway said."
    assert why("will not withdraw", ("Norway",), refusal.format(""))
    assert why("will not withdraw", ("Norway",), refusal.format(" until the debts are paid")) is None


def test_words_that_are_not_there_show_nothing() -> None:
    """Announcing words that the sentence does not hold show nothing of whose the item is."""
    assert why("proposed", ("Norway",), "Nothing was told to Norway.") is None
