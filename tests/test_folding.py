"""Bare questions, told with the question that says about what."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.draft import Draft
from summarizer.reading.folding import folded, retells
from summarizer.schema.brief import ProposalStatus


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
        [question("Will Chile reply?", 1)],
        [question(FULL, 1)],
        [question("Will Chile reply?", 4), Draft("proposals", "Ban on trawlers", ("Peru",), "tabled", (5,))],
        [Draft("demands", "Accept the swap of fishermen", ("Chile",), "standing", (4,))],
        [Draft("proposals", "Swap of fishermen", ("Chile",), "tabled", (4,))],
    ],
)
def test_a_bare_question_alone_stays(others: list[Draft]) -> None:
    """A bare question stays without a fuller one of the same party near it, and where something new came up."""
    assert folded([*others, question(BARE[0], 5)]) == [*others, question(BARE[0], 5)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("When will Chile answer?", "When will Chile study the offer?"),
        ("When will the military government give an answer?", "When will Chile examine the proposal?"),
        ("Will the cabinet consider the plan?", "When will the government decide?"),
    ],
)
def test_of_two_bare_questions_the_second_joins_the_first(first: str, second: str) -> None:
    """Two questions close together that only await one party's answer are one."""
    assert folded([question(first, 4), question(second, 5)]) == [question(first, 4, 5)]


def test_names_are_compared_by_whom_they_mean() -> None:
    """Two mentions of one party are the same party."""
    given_drafts = [question("When will Santiago answer?", 4, by="Santiago"), question("When will Chile reply?", 5)]
    assert folded(given_drafts, lambda _: ("Chile",)) == [question("When will Santiago answer?", 4, 5, by="Santiago")]
    assert folded(given_drafts) == given_drafts


@pytest.mark.parametrize(
    ("text", "by", "joins"),
    [
        ("Serious offer on the table", "Chile", True),
        ("Put a final offer on the table", "Chile", True),
        ("Offer of a port", "Chile", False),
        ("Offer on the table", "Peru", False),
    ],
)
def test_a_bare_offer_is_told_with_the_one_before(text: str, by: str, *, joins: bool) -> None:
    """A proposal that says only that there is one becomes one more sentence of the party's own one before it."""
    full, bare = (
        Draft("proposals", "Swap of 12 fishermen", ("Chile",), "tabled", (2,)),
        Draft("proposals", text, (by,), "tabled", (6,)),
    )
    assert folded([full, bare]) == ([replace(full, sentences=(2, 6))] if joins else [full, bare])


def test_what_is_no_question_stays_as_it_is() -> None:
    """Demands and proposals of something are never folded, however short."""
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


def offer(text: str, sentence: int, *, status: ProposalStatus = "tabled", by: str = "Chile") -> Draft:
    """A proposal."""
    return Draft("proposals", text, (by,), status, (sentence,))


@pytest.mark.parametrize(
    ("sentence", "again"),
    [
        ("Gabon had proposed a cut of 28 percent.", True),
        ("The league, which has 12 clubs, had offered a cap.", True),
        ("Deputy minister Ana Ruiz had suggested that each side keep its own.", True),
        ("Ruiz said she had suggested a longer pause.", False),
        ("The clubs took the bonus, which the league had offered.", False),
        ("Gabon had also proposed a bond.", False),
        ("Gabon has proposed a cut of 28 percent.", False),
    ],
)
def test_what_had_been_offered_is_told_again(sentence: str, *, again: bool) -> None:
    """A sentence of its own that says what "had" been offered goes back to it; what is reported or added does not."""
    assert retells(sentence) is again


def test_an_answered_offer_told_again_is_one() -> None:
    """What goes back to an offer joins the answered one close before it, of the same party, and no other."""
    first, again = offer("Swap of islands", 1, status="rejected"), offer("Each side keeps its islands", 3)
    one = [replace(first, sentences=(1, 3))]
    assert folded([first, again], retold=lambda *_: True) == one
    assert folded([first, again], retold=lambda *_: False) == [first, again]
    for other in (offer("Swap of islands", 1), replace(first, by=("Peru",)), replace(first, section="demands")):
        assert folded([other, again], retold=lambda *_: True) == [other, again]
    late = offer("Each side keeps its islands", 7)
    assert folded([first, late], retold=lambda *_: True) == [first, late]
