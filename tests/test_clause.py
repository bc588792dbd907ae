"""What announcing words govern, in the sentence's own words."""

import pytest

from summarizer.reading.clause import clause_of, red_line
from summarizer.reading.straying import strays


@pytest.mark.parametrize(
    ("words", "sentence", "clause"),
    [
        # What is to be done, and by whom where the sentence names one.
        ("urged", "Lima urged the port to open by Friday, officials said.", "the port to open by Friday"),
        ("offered to", "The guild offered to end its strike if pay rose.", "end its strike if pay rose"),
        ("offered", "The guild offered to end its strike, which began in May.", "end its strike"),
        ("asked that", "The firm had asked that the terms be kept secret.", "the terms be kept secret"),
        ("demand", "She repeated the demand that the firm open its books.", "the firm open its books"),
        ("gave in to", "The firm gave in to its demand that they be paid in May.", "they be paid in May"),
        ("asked the team to come to", "He had asked the team to come to Doha for a round.", "come to Doha for a round"),
        ("wants", "The guild wants a rise of 7% in May, and the firm has told it so.", "a rise of 7% in May"),
        ("proposed", "The firm proposed adding two days of leave.", "adding two days of leave"),
        ("asking for", "The guild is asking for 7% this year and 5% the next.", "7% this year and 5% the next"),
        (
            "told the chilean fishermen to clear",
            "Peru told the Chilean fishermen to clear the strait or face fines.",
            "clear the strait or face fines",
        ),
        # A duty has its subject before it; a pronoun there tells nothing.
        ("must", "He said the two posts must be returned by May.", "the two posts must be returned by May"),
        ("must", "The regulator has told the bank that it must hold more cash.", "hold more cash"),
        ("has to", "“The letter has to be withdrawn first,” said Roe.", "The letter has to be withdrawn first"),
        ("criticised peru for not", "Chile criticised Peru for not sharing the text, arguing so.", "sharing the text"),
        # What is left out, and what it depends on, belong to it.
        (
            "called for",
            "Peru called for all ports to be opened, excluding the two in the north.",
            "all ports to be opened, excluding the two in the north",
        ),
        (
            "offered to",
            "Peru offered to pay 3 million, providing the ban is lifted by May.",
            "pay 3 million, providing the ban is lifted by May",
        ),
        (
            "gave the men until",
            "Peru gave the men until Friday to leave, unless Chile pays.",
            "leave by Friday, unless Chile pays",
        ),
        # When something is to be stands after it, what was put forward within the words themselves.
        (
            "scheduled for",
            "He is in Geneva, where the next round is scheduled for 2 June.",
            "the next round is scheduled for 2 June",
        ),
        ("received chile's plan", "Washington has received Chile’s plan and waits for Peru’s.", "Chile's plan"),
        (
            "provided russia with a memorandum",
            "He had provided Russia with a memorandum outlining a truce and is awaiting its own.",
            "a memorandum outlining a truce",
        ),
        ("threw out a plan", "The bloc threw out a plan to spare small boats.", "spare small boats"),
        ("rejected a 4% pay offer", "Crews rejected a 4% pay offer and announced a strike.", "a 4% pay offer"),
        # By when it is to be done stands before it.
        (
            "gave the port until",
            "She gave the port until June 3 to put a plan in writing.",
            "put a plan in writing by June 3",
        ),
        (
            "had to be left out",
            "He called it fair but said that tin had to be left out of it.",
            "tin had to be left out of it",
        ),
        (
            "have to",
            "In return, loans would have to be counted in full, the head of its team, Juan Roe, said.",
            "loans would have to be counted in full",
        ),
        (
            "pressed for",
            "Peru pressed for an end to the levy by May, which Ruiz ruled out.",
            "an end to the levy by May",
        ),
        ("turned down", "It turned down a new offer from Roe, extending a walkout.", "a new offer from Roe"),
        ("called for", "It called for some 4 million of debt to be included.", "some 4 million of debt to be included"),
        # A quotation within it is told without its marks, and ends what stands in it.
        ("wants", "The firm wants the rule scrapped “in writing”, he said.", "the rule scrapped in writing"),
        ("must", "“Chile must pay,” Ruiz said. “We will wait.”", "Chile must pay"),
    ],
)
def test_the_clause_is_the_sentences(words: str, sentence: str, clause: str) -> None:
    """The clause begins where the announcing words govern it and ends where another statement begins."""
    assert clause_of(words, sentence) == clause


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        # Alone, what is denied or is a condition would say the opposite.
        ("would not rule", "Peru would not rule out a strike at the port."),
        ("criticised peru for not", "Chile denied that it had criticised Peru for not sharing the text."),
        ("criticised peru for not", "Chile criticised Peru for not only raising the levy."),
        ("criticised the treaty for failing to", "Peru criticised the treaty for failing to stop attacks on ships."),
        ("would not pay", "Peru said it would not pay that or anything close to it."),
        ("ruled out", "Peru ruled out any delay."),
        ("unless", "Peru will strike unless Chile pays."),
        # When or by whom it was asked is not what was asked.
        ("had demanded", "The men were freed, as Peru had demanded a week earlier."),
        ("tabled", "The text that was tabled the previous night was an insult."),
        ("had requested", "The men were freed, as Peru had requested at the start of the talks."),
        ("invitation", "Neither had replied to the invitation by the time this went to press."),
        # A relative clause tells of the offer, not what is offered.
        ("offer", "The firm made an offer that values its rival at 3 billion."),
        # A need is no duty, and what may have to be is none either.
        ("need to", "She questioned the need to wait until Monday."),
        ("have to", "Patients may have to pay out of pocket."),
        # A participle with its noun is no verb.
        ("proposed", "Ruiz announced the proposed meeting in a statement, where she spoke of peace."),
        # What there was not, is feared, reported or asked about.
        ("offered to", "Peru said it had not offered to return two boats."),
        ("offered to", "Peru rejected a report that it had offered to return two boats."),
        ("wants", "Peru fears that Chile wants the strait for itself."),
        ("asked peru whether they wanted to", "Chile asked Peru whether they wanted to delay the vote."),
        # What one says is so.
        ("insisted", "Peru insisted that the boats were in its own waters."),
        ("suggested", "Peru suggested that Chile had lied about the boats."),
        # Another party's statement in the same breath.
        ("wants", "Peru wants Chile to leave the strait and Chile wants Peru to pay for it."),
        ("proposed", "Peru proposed a patrol and Chile a fence."),
        ("gave the plan", "Peru gave the plan a cautious welcome."),
        ("dismissed a lower offer", "Peru wants more and dismissed a lower offer as a joke."),
        # Too little to tell, and words that are not there.
        ("offered to", "The guild offered to talk."),
        ("wants", "Peru insists on a quota."),
        ("", "Peru insists on a quota."),
    ],
)
def test_where_it_is_not_plain_there_is_none(words: str, sentence: str) -> None:
    """No clause is told where the announcing words deny, condition, date or do not govern one."""
    assert clause_of(words, sentence) is None


@pytest.mark.parametrize(
    ("words", "sentence", "clause"),
    [
        (
            "would not open its",
            "Ruiz said Peru would not open its dairies, but that it could wait.",
            "not open its dairies",
        ),
        ("will not sign", "“We will not sign for less,” Ruiz said.", "not sign for less"),
        (
            "could not accept",
            "It could not accept any sum before the list was settled.",
            "not accept any sum before the list was settled",
        ),
        (
            "no deal without",
            "There could be no deal without Juan Roe, who was jailed in May.",
            "no deal without Juan Roe",
        ),
        ("refuses", "It refuses to accept men who are sent back, she said.", "not accept men who are sent back"),
        ("refused", "The firm refused to pay the men, she said.", None),
        ("would not be", "The road would not be opened to carts, she said.", None),
        # What points outside itself tells nothing, and what is feared or reported is nobody's.
        ("would not pay", "Peru would not pay that.", None),
        ("will not sign", "Chile fears that Peru will not sign the treaty.", None),
        ("ruled out", "Peru ruled out any delay.", None),
    ],
)
def test_a_red_line_keeps_its_denial(words: str, sentence: str, clause: str | None) -> None:
    """What somebody will not do is told with the "not" of the announcing words."""
    assert red_line(words, sentence) == clause


def test_another_act_is_no_part_of_an_offer() -> None:
    """A text that goes on to what its party did then strays from the clause; a second thing offered does not."""
    told = "Crews rejected a 4% offer and announced a strike."
    assert strays("a 4% offer and announce a strike", "a 4% offer", "rejected a 4% offer", told)
    assert not strays(
        "a 4% offer and a bonus", "a 4% offer", "rejected a 4% offer", "Crews rejected a 4% offer and a bonus."
    )


SENTENCE = "Met on Monday, the council urged the port to open by Friday and let six of them go."


@pytest.mark.parametrize(
    ("text", "own", "announced", "is_astray"),
    [
        ("open the port", "the port to open by Friday", "urged", False),
        ("close the port", "the port to open by Friday", "urged", True),
        ("met on Monday", "the port to open by Friday", "urged", True),
        ("met on Monday", "let six of them go", "urged", False),
        ("urge the port to open", "the port to open by Friday", "urged", True),
        ("float open port", "the port to open by Friday", "floated", True),
        ("open the port", "the port must be open by Friday", "must", True),
        ("open the port", "the port must open by Friday", "must", False),
    ],
)
def test_what_strays_from_its_clause(text: str, own: str, announced: str, is_astray: bool) -> None:
    """A text strays that has words of its own or another clause's, or says only that it is asked for.

    Not where the clause needs what stands elsewhere.
    """
    assert strays(text, own, announced, SENTENCE) is is_astray
