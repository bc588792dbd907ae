"""What differs between two texts, word by word."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.render.words import Run, marked

TEXTS = st.lists(st.sampled_from([*"ab .,%'-12", "raise", "талкс", "  "]), max_size=12).map("".join) | st.text(
    max_size=20
)


@given(TEXTS, TEXTS)
def test_the_runs_hold_both_texts(before: str, after: str) -> None:
    """What stays and what went is the earlier text, what stays and what came the later, to the character."""
    runs = marked(before, after)
    assert "".join(text for kind, text in runs if kind != "ins") == before
    assert "".join(text for kind, text in runs if kind != "del") == after
    assert all(text for _, text in runs)


@given(TEXTS)
def test_equal_texts_have_no_marks(text: str) -> None:
    """A text against itself is one run that stays, or none where it is empty."""
    assert marked(text, text) == ((("same", text),) if text else ())


@given(TEXTS, TEXTS)
def test_neighbouring_runs_differ_in_kind(before: str, after: str) -> None:
    """No run is followed by one of its own kind: what belongs together is one mark."""
    kinds = [kind for kind, _ in marked(before, after)]
    assert all(one != other for one, other in pairwise(kinds))


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("A raise of 7%.", "A raise of 8%.", [("same", "A raise of "), ("del", "7%"), ("ins", "8%"), ("same", ".")]),
        (
            "Meet in Istanbul soon.",
            "Meet on Monday soon.",
            [("same", "Meet "), ("del", "in Istanbul"), ("ins", "on Monday"), ("same", " soon.")],
        ),
        ("Talks", "Talks, today", [("same", "Talks"), ("ins", ", today")]),
        (
            "at least 1,200 men",
            "at least 1,000 men",
            [*[("same", "at least "), ("del", "1,200")], ("ins", "1,000"), ("same", " men")],
        ),
    ],
)
def test_marks_follow_words(before: str, after: str, runs: list[Run]) -> None:
    """Numbers and words are marked whole, and neighbouring changed words in one mark."""
    assert list(marked(before, after)) == runs
