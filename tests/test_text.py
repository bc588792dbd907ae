"""The small measures of text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.text import JOINERS, UNSEEN, content_words, item_id, numbers, one_line, slug, visible


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union submitted its demands.", {"union", "submi", "deman"}),
        ("Submit the demand!", {"submi", "deman"}),
        ("Ukraine’s and Ukraine's answer", {"ukrai", "answe"}),
        ("Türkiye, TURKIYE", {"turki"}),
        ("a cease-fire", {"cease", "fire"}),
        ("It is not to be.", set()),
        ("7% by 30 May", set()),
        ("", set()),
    ],
)
def test_content_words(text: str, words: set[str]) -> None:
    """Words that carry meaning count, whatever their ending, case and accents."""
    assert content_words(text) == words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,000 or 1000 people", {"1000"}),
        ("7.5% of 1,234,567", {"7.5", "1234567"}),
        ("from 4 to 7, then 7.", {"4", "7"}),
        ("June 2", {"2"}),
        ("the 12th package", {"12"}),
        ("seven", set()),
    ],
)
def test_numbers(text: str, found: set[str]) -> None:
    """Numbers in digits are found, thousands separators left out."""
    assert numbers(text) == found


@given(st.text(), st.integers(1, 60))
def test_a_slug_is_safe_and_short(text: str, limit: int) -> None:
    """A slug holds lower-case letters, digits and single hyphens within, and keeps to its limit."""
    found = slug(text, limit=limit)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", found)
    assert len(found) <= limit


def test_a_slug_is_cut_between_words() -> None:
    """A long slug ends with a whole word; one long word is cut."""
    assert slug("Free all prisoners of war", limit=20) == "free-all-prisoners"
    assert slug("Free all prisoners", limit=18) == "free-all-prisoners"
    assert slug("Donaudampfschifffahrt", limit=5) == "donau"


_PIECES = (
    "می",
    "\u200c",
    "\u200d",
    "👩",
    "\ufe0f",
    "❤",
    "a",
    " ",
    "\n",
    "1",
    "\u200b",
    "\u202e",
    "\U000e0041",
    "葛",
    "\U000e0100",
)
_TRICKY = st.lists(st.sampled_from(_PIECES)).map("".join)


@given(st.text() | _TRICKY)
def test_one_line_has_no_line_break_and_hides_nothing(text: str) -> None:
    """No text breaks out of its line, nothing in it is unseen, twice is once, and no letter is lost."""
    found = one_line(text)
    assert found.splitlines() in ([], [found])
    assert one_line(found) == found
    assert not re.search(f"[{UNSEEN}]", found)
    zero_width = re.compile(f"[{UNSEEN}{JOINERS}\ufe00-\ufe0f\U000e0100-\U000e01ef]")
    assert zero_width.sub("", found).split() == zero_width.sub("", text).split()


@pytest.mark.parametrize(
    "text", ["می\u200cخواهیم", "क्\u200dष", "👩\u200d👩\u200d👧", "❤\ufe0f\u200d🔥", "1\ufe0f\u20e3", "葛\U000e0100城"]
)
def test_what_spelling_needs_stays(text: str) -> None:
    """Zero-width joiners stay in words and emoji that are written with them, a selector after what has variants."""
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ign\u200bore", "ignore"),
        ("nego\u00adtiate", "negotiate"),
        ("a\u200db", "ab"),
        ("7\u202e%", "7%"),
        ("pay\U000e0069\U000e0067", "pay"),
        ("😀\ufe0f\ufe01\ufe02", "😀\ufe0f"),
        ("pay\ufe01\ufe02", "pay"),
        ("\u3164pay", "pay"),
    ],
)
def test_what_is_not_seen_goes(text: str, shown: str) -> None:
    """Invisible and bidirectional characters, tags and hidden runs of selectors are left out."""
    assert visible(text) == one_line(text) == shown


@given(st.sampled_from(["proposals", "demands"]), st.lists(st.sampled_from(["a", "b"])), st.text(max_size=60))
def test_an_item_id_follows_from_content(section: str, actors: list[str], text: str) -> None:
    """The same content has the same id; another section, actor or letter has another; it can name a file."""
    found = item_id(section, actors, text)
    assert found == item_id(section, actors, text)
    assert re.fullmatch(r"[a-z0-9_-]+-[0-9a-f]{6}", found)
    others = {item_id("open_questions", actors, text), item_id(section, [*actors, "c"], text)}
    assert found not in {*others, item_id(section, actors, f"{text}.")}


def test_an_id_is_the_same_in_every_run() -> None:
    """Ids do not hang on the run: this one is written down."""
    assert item_id("demands", ["fnv"], "Raise pay by 7%.") == "raise-pay-by-7-8cc23d"
