"""Bare questions, told with the question that says about what."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.draft import Draft
from summarizer.reading.folding import folded


def question(text: str, *sentences: int, by: str = "Chile") -> Draft:
    """An open question."""
    return Draft("open_questions", text, (by,), "open", sentences)


FULL = "Will Chile accept the swap of fishermen?"
BARE = ("When will Chile answer?", "Will Chile reply?", "Will Chile respond?", "Will it answer?")


@pytest.mark.parametrize("bare", BARE)
def test_a_bare_question_is_told_with_a_fuller_one(bare: str) -> None:
    """A question that says no more than "when will they answer?" becomes one more sentence of the fuller one."""
    assert folded([question(bare, 7), question(FULL, 4)]) == [question(FULL, 4, 7)]


def test_the_nearest_fuller_question_is_meant() -> None:
    """Of several fuller questions it is the one told nearest; the others stay as they are."""
    other = "Will Chile open its ports to trawlers?"
    given_drafts = [question(FULL, 2), question(other, 9), question(BARE[0], 10)]
    assert folded(given_drafts) == [question(FULL, 2), question(other, 9, 10)]


@pytest.mark.parametrize(
    "others",
    [
        [],
        [question("Will Peru accept the swap of fishermen?", 4, by="Peru")],
        [question("Will Chile reply?", 4)],
        [Draft("demands", "Accept the swap of fishermen", ("Chile",), "standing", (4,))],
        [Draft("proposals", "Swap of fishermen", ("Chile",), "tabled", (4,))],
    ],
)
def test_a_bare_question_alone_stays(others: list[Draft]) -> None:
    """Without a fuller question that awaits the same party, a bare one stays: none is told with others' items."""
    assert folded([*others, question(BARE[0], 5)]) == [*others, question(BARE[0], 5)]


def test_what_is_no_question_stays_as_it_is() -> None:
    """Proposals and demands are never folded, however short."""
    short = [
        Draft("demands", "Answer", ("Chile",), "standing", (3,)),
        Draft("proposals", "Reply", ("Chile",), "tabled", (3,)),
    ]
    assert folded([*short, question(FULL, 2)]) == [*short, question(FULL, 2)]


def test_a_sentence_told_twice_is_cited_once() -> None:
    """Bare questions of the fuller one's own sentence, or of one sentence, add it once, after its own."""
    assert folded([question(FULL, 4), question(BARE[0], 4), question(BARE[1], 2), question(BARE[0], 2)]) == [
        question(FULL, 4, 2)
    ]


drafts = st.builds(
    question,
    st.sampled_from([*BARE, FULL, "Will Chile open its ports to trawlers?", "Who will chair the round in May?"]),
    st.integers(1, 20),
    by=st.sampled_from(["Chile", "Peru"]),
) | st.builds(
    Draft,
    st.just("demands"),
    st.sampled_from(["Answer", "Free the fishermen"]),
    st.just(("Chile",)),
    st.just("standing"),
    st.lists(st.integers(1, 20), min_size=1, max_size=3).map(tuple),
)


def cited(found: list[Draft]) -> set[tuple[tuple[str, ...], int]]:
    """Each sentence with the party that it is told of."""
    return {(one.by, number) for one in found if one.section == "open_questions" for number in one.sentences}


@given(st.lists(drafts, max_size=10))
def test_no_sentence_is_lost(given_drafts: list[Draft]) -> None:
    """Every sentence of a question stays cited for the same party, and none is added."""
    assert cited(folded(given_drafts)) == cited(given_drafts)


@given(st.lists(drafts, max_size=10))
def test_only_questions_go(given_drafts: list[Draft]) -> None:
    """What is no question comes back once each, in order; no text is new; the order is kept."""
    found = folded(given_drafts)
    plain = [one for one in given_drafts if one.section != "open_questions"]
    assert [one.text for one in found if one.section != "open_questions"] == [one.text for one in plain]
    assert Counter(one.text for one in found) <= Counter(one.text for one in given_drafts)
    left = iter(one.text for one in given_drafts)
    assert all(one.text in left for one in found)


@given(st.lists(drafts, max_size=10))
def test_folding_twice_changes_nothing(given_drafts: list[Draft]) -> None:
    """What is folded has nothing left to fold."""
    once = folded(given_drafts)
    assert folded(once) == once
