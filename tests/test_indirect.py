"""What a sentence asks indirectly, as a direct question in its own words."""

import pytest

from summarizer.reading.indirect import asked_indirectly

MODEL = "When will Peru decide?"


@pytest.mark.parametrize(
    ("words", "sentence", "question"),
    [
        # Whether something will be so: no "when", which takes for granted that it will.
        ("not said", "Peru has not said whether the guild would lift its ban.", "Will the guild lift its ban?"),
        ("not clear", "It is not clear if the mine will open in May, he said.", "Will the mine open in May?"),
        ("unclear", "Also unclear is whether Lima will raise the duty to 15%.", "Will Lima raise the duty to 15%?"),
        ("not say", "She would not say if any pledge was on offer.", "Was any pledge on offer?"),
        ("whether", "Whether the fleet will sail next week was unclear.", "Will the fleet sail next week?"),
        # Who, how and which; what stands behind a comma is left out.
        ("not settled", "They have not settled who would pay for the survey.", "Who will pay for the survey?"),
        ("yet to decide", "They have yet to decide who will run the port, a post both want.", "Who will run the port?"),
        ("unresolved", "Still unresolved is how the two states would police it.", "How will the two states police it?"),
        ("not said", "He has not said which wells the water would come from.", "Which wells will the water come from?"),
        (
            "unable to say",
            "He was unable to say on Friday which jobs would be on the list.",
            "Which jobs will be on the list?",
        ),
        ("not said", "The guild has not said how long the new pact would run.", "How long will the new pact run?"),
        (
            "left open",
            "Left open is whether a line between the camps, which the pact governs, would stay up.",
            "Will a line between the camps stay up?",
        ),
        # A list keeps all its members, a question its condition; a month is no verb.
        (
            "unclear",
            "It is unclear whether the union, the guild, and the firm would share the cost.",
            None,
        ),
        (
            "unclear",
            "It is unclear whether Chile would pay for the dam, the road, and the bridge.",
            "Will Chile pay for the dam, the road, and the bridge?",
        ),
        (
            "not clear",
            "It is not clear if a truce agreed on 3 May would hold for a month.",
            "Will a truce agreed on 3 May hold for a month?",
        ),
        (
            "unclear",
            "If the levy is paid in full, it is unclear whether Chile would sign the text.",
            "Will Chile sign the text?",
        ),
        (
            "not said",
            "Peru has not said whether Chile would sign the text, as long as the levy is paid.",
            "Will Chile sign the text, as long as the levy is paid?",
        ),
        # A pronoun is the party that the model's question begins with.
        ("not said", "Peru has not said whether it would sign the text.", "Will Peru sign the text?"),
    ],
)
def test_the_sentence_s_question_is_asked(words: str, sentence: str, question: str | None) -> None:
    """The question word and what follows it are turned into the order of a direct question."""
    assert asked_indirectly(MODEL, ("Peru",), words, sentence) == question


@pytest.mark.parametrize(
    ("question", "words", "sentence"),
    [
        # A condition and a time are no questions.
        (MODEL, "yet to reply", "Peru has yet to reply, and the guild will strike if it does not pay by May."),
        (MODEL, "yet to reply", "Peru has yet to reply to the plan, tabled when the talks began."),
        # "It" is no party where something is done to it, nor where the model's question begins otherwise.
        (MODEL, "did not say", "Peru did not say when it would be made public."),
        ("When will the report come?", "did not say", "Peru did not say whether it would come by May."),
        # What stands for a verb of another sentence says less than the model's question.
        ("Will Peru lift the ban?", "did not say", "Lima did not say whether the ministry would do so."),
        # The same with less: the model put a name for "it".
        (
            "Will Peru take the bonus to its members?",
            "not clear",
            "It is not clear whether Peru will take it to members.",
        ),
        # Two questions, no subject, or a verb of a clause within: no order of a direct question is plain.
        (MODEL, "not clear", "It is not clear where the money would come from or how it would be spent."),
        (MODEL, "not clear", "It is not clear how many of the men would be freed."),
        (MODEL, "not clear", "It is not clear whether the men Chile is holding would be swapped."),
        (MODEL, "not clear", "It is not clear whether or not the port would be opened to ships."),
        (MODEL, "unclear", "It is unclear whether to sign the text Chile would bring to the table."),
        (MODEL, "not decided", "Peru has not decided and has told Chile who will pay for the road."),
        # A first clause that only says when or if is not what is asked.
        (MODEL, "unclear", "If the levy is paid in full, it is unclear to them."),
        (MODEL, "not known", "When the pact has been signed, it is not known by all."),
        # Nothing that is asked of the sentence itself.
        (MODEL, "awaiting", "Lima is awaiting an answer from Peru."),
    ],
)
def test_where_nothing_is_plainly_asked_the_model_s_question_stays(question: str, words: str, sentence: str) -> None:
    """No question is made of what the sentence does not ask, or says less than the model did."""
    assert asked_indirectly(question, ("Peru",), words, sentence) is None
