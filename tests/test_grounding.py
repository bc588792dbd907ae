"""What an item says has a ground in the sentences it cites, or is named."""

import pytest

from summarizer.reading.grounding import ungrounded


@pytest.mark.parametrize(
    ("text", "sentence", "why"),
    [
        ("7%, 5%", "The guild wants 7% this year and 5% the next.", None),
        ("7%, 6%", "The guild wants 7% this year and 5% the next.", "it names 6, which the sentence does not"),
        ("Pay.", "The guild wants higher pay.", "it is too short to say what is meant"),
        ("7%", "The guild is asking for 7%.", None),
        ("$90,000", "The players hold out for $90,000.", None),
        ("7", "The guild asked for a 7 again.", "it is too short to say what is meant"),
        ("open the books", "The guild asked the firm to open its books.", None),
        (
            "release the hostages",
            "The guild asked the firm to open its books.",
            "most of its words have no ground in the sentence",
        ),
    ],
)
def test_what_has_no_ground_is_named(text: str, sentence: str, why: str | None) -> None:
    """Numbers must stand in the sentence, and most words; what is all numbers needs no words."""
    assert ungrounded(text, sentence, sentence, aside="", share=0.5) == why
