"""Whether a question that a model drafted can be open, and can await whom it names."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.reading.asking import mistaken

SCENE = (
    "Norway and Iceland met in Oslo over mackerel. Norwegian Fisheries Minister Kari Berg spoke after the meeting. "
    "Icelandic envoy Jon Arnason spoke too."
)

Case = tuple[str, tuple[str, ...], str, str]

MISTAKEN: tuple[Case, ...] = (
    # Done already.
    (
        "When will Norway propose the panel?",
        ("Norway",),
        "rule on",
        "Norway has also proposed a panel to rule on them.",
    ),
    ("When will Iceland table its list?", ("Iceland",), "expected", "Iceland has tabled its list, as expected."),
    (
        "When will Norway invite the envoy?",
        ("Norway",),
        "whether",
        "Norway had invited him, whether he liked it or not.",
    ),
    # Awaits the other.
    ("When will Iceland hear back?", ("Iceland",), "still waiting", "Iceland is still waiting to hear back."),
    ("When will Norway expect an answer?", ("Norway",), "expects an answer", "Norway expects an answer by Friday."),
    ("When will Norway know?", ("Norway",), "whether", "Norway wants to be told whether the boats have left."),
    ("Will Iceland sign?", ("Iceland",), "waiting for", "Iceland is waiting for two signatures."),
    # One does not settle it alone.
    (
        "When will Norway agree?",
        ("Norway",),
        "no agreement yet on",
        "There is no agreement yet on the island off Norway.",
    ),
    ("Will Iceland compromise?", ("Iceland",), "no deal on", "There was no deal on the bay that Iceland closed."),
    # Said of another.
    (
        "Will Norway attend?",
        ("Norway",),
        "not said",
        "Norway will come, but the ministry of the islands has not said so.",
    ),
)
OPEN: tuple[Case, ...] = (
    ("When will Norway reply?", ("Norway",), "not replied", "Norway has not replied."),
    ("When will Norway reply?", ("Norway",), "yet to", "Iceland has offered a swap and Norway has yet to reply."),
    ("When will Norway vote?", ("Norway",), "vote on", "Norway has voted once and will vote on it again in May."),
    ("When will Norway answer?", ("Norway",), "waiting for", "Iceland is waiting for Norway to answer."),
    ("When will Norway decide?", ("Norway",), "waiting for", "Norway is waiting for a report before it decides."),
    ("When will they agree?", ("Iceland", "Norway"), "no agreement yet on", "There is no agreement yet on the island."),
    ("Will Norway come?", ("Norway",), "not said", "Iceland will come, but Norway has not said whether it will."),
    ("When will Norway say more?", ("Norway",), "unclear", "It is unclear when Norway will say more."),
)


def why(question: str, awaited: tuple[str, ...], words: str, sentence: str) -> str | None:
    """What is said against the question in an article that ends with the sentence."""
    article = read_text(f"{SCENE}\n\n{sentence}")
    return mistaken(question, awaited, words, sentence, len(article.sentences), Actors.of(article))


@pytest.mark.parametrize(("question", "awaited", "words", "sentence"), MISTAKEN)
def test_what_is_done_or_owed_by_another_is_no_question(
    question: str, awaited: tuple[str, ...], words: str, sentence: str
) -> None:
    """A question is not open where the sentence says it is done, nor does it await the one that itself waits."""
    assert why(question, awaited, words, sentence)


@pytest.mark.parametrize(("question", "awaited", "words", "sentence"), OPEN)
def test_a_question_that_the_sentence_leaves_open_stays(
    question: str, awaited: tuple[str, ...], words: str, sentence: str
) -> None:
    """Nothing is said against a question that its sentence does not answer."""
    assert why(question, awaited, words, sentence) is None
