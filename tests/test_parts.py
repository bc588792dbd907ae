"""Which part a party plays: what it does, whom it calls on, and what is no part at all."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " The talks go on next week, and no date has been set for the round after that."


def actors(text: str) -> Actors:
    """The actors of a text, with a sentence after it so that it reads as an article."""
    return Actors.of(read_text(text + REST))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kenya urged the rebels to lay down their arms.", "Kenya"),
        ("Peru, which lost 1,200 men in the war, asked for a week of quiet.", "Peru"),
        ("Tonga said in a statement that the fleet must leave by May.", "Tonga"),
        ("Kenya's trade minister said Nairobi would add $40 million to the fund.", "Kenya"),
        ("Ghana answered that it would stay out of the pact.", "Ghana"),
        ("Envoys from Nepal and Bhutan may be at the talks on Friday.", "Nepal"),
        ("Norway has pressed for a vote by June.", "Norway"),
        ("Fiji turned the offer down.", "Fiji"),
        ("India has since withdrawn its bid.", "India"),
        ("Japan is not ready to sign.", "Japan"),
    ],
)
def test_who_urges_offers_refuses_or_promises_takes_part(text: str, party: str) -> None:
    """A party bears on the talks where its own verb demands, offers, refuses or promises something."""
    assert actors(text).bears(party)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kenya said it hoped for signs of a better harvest.", "Kenya"),
        ("Peru is back with a list of dearer goods.", "Peru"),
        ("The Swedish consul told listeners that the weather was fine.", "Sweden"),
        ("Tonga buys most of its flour abroad.", "Tonga"),
        ("Brazil rejected a text by the head of a UN-funded panel.", "United Nations"),
        ("The lorries stood at the frontier with Chad, as the ministry had ordered.", "Chad"),
        ("Ghana does not comment on prices.", "Ghana"),
        ("Norway is thought to want a vote by June.", "Norway"),
        ("Fiji's economy shrank by a tenth last year.", "Fiji"),
        ("Nepal said 40 people had died in the floods.", "Nepal"),
    ],
)
def test_who_only_comments_buys_or_is_named_takes_no_part(text: str, party: str) -> None:
    """A party whose verb tells of no demand, offer or refusal bears on nothing, whatever else the sentence holds."""
    assert not actors(text).bears(party)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Japan and Chile signed as guarantors of the peace process.", "Chile"),
        ("Egypt, which holds the COP29 presidency, moved the session to noon.", "Egypt"),
        ("Cuba disliked a text written by Austria, the chair of a nine-week conference.", "Austria"),
        ("U.N. deputy envoy Hanna Lind has proposed a pause of ten days.", "United Nations"),
        ("The African Union's special envoy, Moussa Diallo, has proposed a pause.", "African Union"),
        ("Foreign Minister Ana Roe of Norway carried messages between the delegations.", "Norway"),
    ],
)
def test_guarantors_chairs_and_envoys_of_bodies_of_states_mediate(text: str, party: str) -> None:
    """Who guarantees, presides over or sends an envoy of many states to the talks goes between the sides."""
    assert actors(text).role(party, principals=()) == "mediator"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Ana Roe, the U.S. special envoy, said tariffs would stay.", "United States"),
        ("Peru offered to be a guarantor of grain prices.", "Peru"),
        ("Kenya wants the chair of the board to resign.", "Kenya"),
    ],
)
def test_a_states_own_envoy_is_no_mediator(text: str, party: str) -> None:
    """A state's envoy speaks for its side, and who guarantees or chairs something else does not go between."""
    assert actors(text).role(party, principals=()) != "mediator"


@pytest.mark.parametrize(
    ("text", "calls"),
    [
        ("Kenya urged both companies to wait for the court.", True),
        ("Kenya called again on the two sides to meet.", True),
        ("Kenya wants the two to try a third time.", True),
        ("Kenya told the warring parties to spare the wells.", True),
        ("Kenya urged both Uganda's banks and its traders to wait.", True),
        ("Kenya urged Uganda to reopen the border.", False),
        ("Kenya urged the parties of the left to wait.", False),
        ("Kenya said both sides were tired.", False),
        ("Kenya wants the sides of the road cleared.", False),
    ],
)
def test_who_calls_on_both_sides_is_neither(text: str, *, calls: bool) -> None:
    """Calling on both sides is told from calling on one, and from speaking of both."""
    assert actors(text).calls_on_both("Kenya") is calls
