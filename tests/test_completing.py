"""What a draft left out of its sentence and gets back: a denial, a condition, in the sentence's own words."""

import re

import pytest
from factories import article as made_of
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.completing import completed
from summarizer.reading.draft import Draft, Drafts
from summarizer.reading.wording import Wording
from summarizer.schema import Section
from summarizer.schema.brief import DemandStatus, ProposalStatus, QuestionStatus
from summarizer.support import Difference, check

_STATUS: dict[Section, ProposalStatus | DemandStatus | QuestionStatus] = {
    "proposals": "tabled",
    "demands": "standing",
    "open_questions": "open",
}


def put_right(text: str, section: Section, sentence: str, announced: str = "") -> list[str]:
    """What the text becomes for each way in which it differs from the sentence and that can be put right."""
    differs = check(text, [sentence], section=section).differs
    return [done for one in differs if (done := completed(text, announced, one, sentence))]


@pytest.mark.parametrize(
    ("text", "announced", "sentence", "done"),
    [
        ("Sign the treaty", "would not sign", "Chile said it would not sign the treaty.", "not sign the treaty"),
        ("Sell the plant", "will never sell", "“We will never sell the plant,” Dahl said.", "not sell the plant"),
        ("reopen the pact", "refused to", "The pilots refused to reopen the pact.", "not reopen the pact"),
        ("FNV to end the strike", "would not end", "FNV would not end the strike.", "not FNV to end the strike"),
        ("Chile to sign it", "must not sign", "Peru said that Chile must not sign it.", "not Chile to sign it"),
        ("new dams", "out of the question", "New dams were out of the question, she said.", "no new dams"),
    ],
)
def test_a_denial_is_put_back_into_a_red_line(text: str, announced: str, sentence: str, done: str) -> None:
    """What a denial announces and affirms what its sentence denies gets it, after which the sentence states it."""
    assert put_right(text, "demands", sentence, announced) == [done]
    assert check(done, [sentence], section="demands").grade == "supported"


@pytest.mark.parametrize(
    ("sentence", "done"),
    [
        ("Peru signalled that it could accept a smaller share.", ["could accept a smaller share"]),
        ("Peru said it might in time, or perhaps, accept a smaller share.", []),
    ],
)
def test_what_is_left_open_stays_open(sentence: str, done: list[str]) -> None:
    """The "could" that stands right before an item in its sentence is put back."""
    assert put_right("Accept a smaller share", "proposals", sentence) == done


@pytest.mark.parametrize("announced", ["urged the guild to", "wants", "asked that", "turned down a request"])
def test_what_is_asked_for_is_never_denied(announced: str) -> None:
    """What plain words of asking announce gets no "not", whatever else its sentence denies."""
    assert put_right("Sign the treaty", "demands", "Chile said it would not sign the treaty.", announced) == []


@pytest.mark.parametrize(
    ("sentence", "clause"),
    [
        ("Peru said it would lift the ban on fish if Chile opened its ports.", "if Chile opened its ports"),
        ("If Chile opens its ports, Peru will lift the ban on fish.", "if Chile opens its ports"),
        (
            "Peru would lift the ban on fish, provided that Chile opened its ports by May, Ruiz said.",
            "provided that Chile opened its ports by May",
        ),
        (
            "Peru would lift the ban on fish if Chile paid 7.5 million to U.S. trawlers.",
            "if Chile paid 7.5 million to U.S. trawlers",
        ),
        (
            "“We will lift the ban on fish if Chile talks to Mr. Vega. We want peace,” Ruiz said.",
            "if Chile talks to Mr. Vega",
        ),
        (
            "Peru would lift the ban on fish once Chile’s ports\nare open – and not before.",
            "once Chile’s ports are open",
        ),
    ],
)
def test_a_condition_is_put_back(sentence: str, clause: str) -> None:
    """An item without its sentence's condition gets it, to the clause's end, after which the sentence states it."""
    assert put_right("Lift the ban on fish.", "proposals", sentence) == [f"Lift the ban on fish, {clause}"]
    assert check(f"Lift the ban on fish, {clause}", [sentence], section="proposals").grade == "supported"


_LONG = (
    "once all the many trawlers of the fleet that were held in the spring off the far islands by the guard came home"
)


@pytest.mark.parametrize(
    ("text", "section", "sentence"),
    [
        # Another number, another actor, words from elsewhere: not left out but wrong.
        ("Raise pay by 9%", "demands", "The union demanded that the port raise pay by 7%."),
        ("Build a bridge", "demands", "The union demanded that the port raise pay by 7%."),
        # Denied already, so that one more denial would not be the sentence's.
        ("No new dams", "demands", "The union said it would accept new dams."),
        # A proposal that its sentence denies is no proposal.
        ("Lift the ban on fish", "proposals", "Peru said it would not lift the ban on fish."),
        # Conditions of too few words to be found again, of too many, and cut by what stands in their middle.
        ("Lift the ban on fish", "proposals", "Peru said it would lift the ban on fish if asked."),
        ("Lift the ban on fish", "proposals", f"Peru said it would lift the ban on fish {_LONG}."),
        ("Lift the ban on fish", "proposals", "Peru would lift the ban on fish if the council, which is new, agrees."),
        ("Lift the ban on fish", "proposals", "Peru would lift the ban on fish if, by Friday, Chile opens its ports."),
    ],
)
def test_what_was_not_left_out_is_not_put_right(text: str, section: Section, sentence: str) -> None:
    """Whatever differs in more than a denial or a condition left out stays as it is, and stays no finding."""
    assert check(text, [sentence], section=section).grade != "supported"
    assert put_right(text, section, sentence) == []


def test_what_the_sentence_states_is_left_alone() -> None:
    """A text that its sentence states differs in nothing and gets nothing."""
    assert put_right("Raise pay by 7%", "demands", "The union demanded that the port raise pay by 7%.") == []


def draft(text: str, section: Section = "demands", announced: str = "would not return") -> Draft:
    """A draft of Peru's, of the first sentence."""
    return Draft(section, text, ("Peru",), _STATUS[section], (1,), announced=announced)


def test_a_draft_gets_both_a_denial_and_a_condition() -> None:
    """A draft that leaves out a denial and what it hangs on gets both, and then stands."""
    drafts = Drafts(made_of("a", "Peru said it would not return to the talks until the fleet frees its crew."))
    done = Wording(drafts).mended(draft("Return to the talks"))
    assert done.text == "not return to the talks, until the fleet frees its crew"
    assert drafts.problem(done) is None


@pytest.mark.parametrize(
    "text",
    ["Return to the talks by 7 May", "Build a bridge", "", "Not return to the talks until the fleet frees its crew"],
)
def test_a_draft_that_cannot_be_put_right_stays_as_it_was(text: str) -> None:
    """A draft that would still differ, or has nothing to add, comes back unchanged."""
    drafts = Drafts(made_of("a", "Peru said it would not return to the talks until the fleet frees its crew."))
    assert Wording(drafts).mended(draft(text)) == draft(text)


def test_other_languages_are_left_alone() -> None:
    """The rules are those of English: in another language nothing is put back."""
    article = made_of("a", "Peru said it would not return to the talks.").model_copy(update={"language": "es"})
    assert Wording(Drafts(article)).mended(draft("Return to the talks")) == draft("Return to the talks")


WORDS = """
Peru Chile U.S. Mr. lift ban sign treaty return free 30 crew would not never if unless once until provided that refuses
to the and pay 7% , . “ ” — said
""".split()
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
OPPOSITE = Difference("polarity", 'says "Lift"', "the sentence says the opposite")


@st.composite
def differing(draw: st.DrawFn) -> tuple[str, Difference]:
    """A sentence and what an item says otherwise: a denial, or a condition of the sentence or of another one."""
    sentence = draw(texts)
    words = draw(st.sampled_from([sentence, draw(texts)])).split()
    clause = " ".join(words[draw(st.integers(0, len(words) - 1)) :])
    condition = Difference("condition", "sets no condition", f'the sentence says "{clause}"')
    return sentence, draw(st.sampled_from([OPPOSITE, condition]))


def words_of(text: str) -> list[str]:
    """The words of a text, in small letters."""
    return re.findall(r"\w+", text.lower())


@given(texts, st.sampled_from(["would not sign", "out of the question", "urged"]), differing())
def test_only_the_sentences_own_words_are_added(text: str, announced: str, found: tuple[str, Difference]) -> None:
    """Whatever differs, the text keeps its words in order and gains none that the sentence lacks, a denial apart."""
    sentence, differs = found
    done = completed(text, announced, differs, sentence)
    if done is not None:
        before, after = words_of(text), words_of(done)
        assert before in (after[: len(before)], after[1:])
        added = after[len(before) :] if after[: len(before)] == before else after[:1]
        assert set(added) <= {*words_of(sentence), "not", "no"}


@given(
    st.sampled_from(["would", "would not", "will never", "refused to", "agreed to"]),
    st.sampled_from(
        ["", " if Chile frees its crew", " unless Chile pays 30 million", ", provided that Chile signs it"]
    ),
    st.sampled_from(
        ["Lift the ban on fish", "Not lift the ban", "Lift the ban, if Chile signs", "Keep the ban on fish"]
    ),
    st.sampled_from(["demands", "proposals"]),
)
def test_what_is_put_right_stands(said: str, condition: str, text: str, section: Section) -> None:
    """A draft is changed only into one that its sentence supports; else it comes back as it was."""
    drafts = Drafts(made_of("a", f"Peru {said} lift the ban on fish{condition}."))
    given_draft = draft(text, section, f"{said} lift")
    done = Wording(drafts).mended(given_draft)
    assert done == given_draft or drafts.worth_asking(done) is None
