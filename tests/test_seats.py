"""Who is a side of the talks by the words alone, and who is named only as a place or in passing."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.reading.draft import Drafts
from summarizer.reading.parties import parties


def roles(text: str) -> dict[str, str]:
    """Party to role, from an article's words without any item."""
    return {party.name: party.role for party in parties(Drafts(read_text(text)), [], {}, {})}


@pytest.mark.parametrize(
    "text",
    [
        "Talks between Kenya and the government of Uganda over fishing broke up on Monday.",
        "Kenya's long dispute with Uganda went to a third round.",
        "Kenya and Uganda have been negotiating over fishing since May.",
        "Kenya and Uganda remain far apart on the price of fish.",
        "Kenya and Uganda resumed formal talks on Friday.",
        "Kenya has joined the talks. Uganda walked out of the meeting.",
        "Kenya, which has also been invited to Monday's meeting, was glad. Uganda returned to the table.",
    ],
)
def test_two_that_talk_or_quarrel_with_one_another_sit_at_the_table(text: str) -> None:
    """Talks or strife between two, and words for joining or leaving the talks, tell who the sides are."""
    actors = Actors.of(read_text(text))
    assert actors.sits("Kenya")
    assert actors.sits("Uganda")


def test_offices_of_its_own_in_a_capital_name_no_state() -> None:
    """Where a party has its premises, the state that governs there has no part: "to its London offices"."""
    text = "The Dock Guild has invited the two sides to its London offices. The Crane Union has not answered."
    assert not Actors.of(read_text(text)).role("United Kingdom", principals=())
    assert Actors.of(read_text("The Dock Guild met its Kremlin allies. The Kremlin agreed.")).mentions["Russia"] == (
        1,
        2,
    )


STRIFE = (
    "talks negotiations dispute row stand-off stalemate deadlock impasse conflict dialogue discussions truce ceasefire"
    " cease-fire bargaining mediation rift strike quarrel feud hostilities fighting clashes war differences crossing"
    " border exchange swap"
)


@pytest.mark.parametrize("strife", STRIFE.split())
def test_every_word_of_talks_and_strife_tells_of_two(strife: str) -> None:
    """Between two parties each of these words may stand for what they have with one another."""
    actors = Actors.of(read_text(f"The {strife} between Kenya and Uganda went on. A date has not been set."))
    assert actors.sits("Kenya")
    assert actors.sits("Uganda")


@pytest.mark.parametrize(
    "words",
    [
        "have bargained over fish",
        "are haggling over fish",
        "are at odds",
        "remain locked in a row",
        "are deadlocked",
        "agreed on a quota",
        "signed a fishing pact on Friday",
        "failed to agree",
        "have yet to agree on fish",
        "remained apart",
        "broke off their talks",
        "start another round of peace talks",
        "will hold formal negotiations",
        "opened a new dialogue",
        "suspended discussions",
    ],
)
def test_what_two_sides_do_with_one_another_seats_them(words: str) -> None:
    """Two that haggle, sign, fail to agree or hold rounds of talks are at one table."""
    actors = Actors.of(read_text(f"Kenya and Uganda {words}. A date has not been set."))
    assert actors.sits("Kenya")
    assert actors.sits("Uganda")


@pytest.mark.parametrize(
    "words",
    [
        "quit the talks",
        "left the negotiations",
        "is leaving the talks",
        "stormed out of the session",
        "pulled out of the talks",
        "was back at the table",
        "was represented at the conference",
        "took part in the bargaining",
        "is taking part in the round of talks",
        "attended the meeting",
    ],
)
def test_who_joins_or_leaves_the_table_was_at_it(words: str) -> None:
    """Quitting, attending and coming back seat a party."""
    assert Actors.of(read_text(f"Kenya {words}. A date has not been set.")).sits("Kenya")


@pytest.mark.parametrize(
    "verb",
    "delivered deported exported flew flying moved returned sent shipped transferred travelled sends".split(),
)
def test_where_something_is_moved_to_does_not_act(verb: str) -> None:
    """The state to which bones are shipped is only their destination."""
    actors = Actors.of(read_text(f"The museum {verb} the bones to Peru. A date has not been set."))
    assert set(actors.only_where("Peru")) == {1}


@pytest.mark.parametrize(
    "text",
    [
        "Trains between Kenya and Uganda stood still.",
        "Talks between two banks and a Kenyan company broke up.",
        "Kenya and Uganda grow tea.",
        "Kenya has sent an observer and attended the talks.",
        "The talks are held in Kenya, with no end in sight.",
        "Kenya has no part in the talks between the two unions.",
        "Kenya and Uganda signed a treaty in 1998.",
        "Kenya and Uganda signed an accord two years ago.",
        "Kenya and Uganda struck a deal last month.",
        "Kenya and Uganda exchanged goods at the port.",
        "Kenya and Uganda start their final round on Friday.",
        "Kenya left the conference on farming.",
        "Kenya returned to the table of the league.",
    ],
)
def test_who_is_named_as_a_place_or_a_guest_has_no_seat(text: str) -> None:
    """A place, a country's adjective, an observer, an old deal and another kind of round or table seat nobody."""
    assert not Actors.of(read_text(text)).sits("Kenya")


def test_a_side_is_not_early_by_where_something_is() -> None:
    """A country that the first sentences name as a place alone, and that later urges something, watches."""
    text = (
        "Drivers in Ireland waited on Friday for an offer. Harrow Rail offered the Drivers' Guild 3% more pay."
        " The Drivers' Guild rejected the offer of Harrow Rail. Harrow Rail said it would wait. The Drivers' Guild"
        " wants 6%. Harrow Rail refused. Ireland urged the company to talk."
    )
    found = roles(text)
    assert found["Ireland"] == "observer"
    assert found["Harrow Rail"] == found["Drivers' Guild"] == "principal"


def test_states_that_act_in_a_plenary_are_sides() -> None:
    """Where delegates of many states negotiate one text, each state that acts there is a side."""
    text = (
        "Delegates failed to agree on a fisheries text in Geneva. India rejected a cap. Japan wants no cap at all."
        " Brazil asked for ten years. Fiji wants a fund."
    )
    assert roles(text) == dict.fromkeys(["India", "Japan", "Brazil", "Fiji"], "principal")


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Kenya wants joint patrols. Uganda refused. Estonia has long demanded a statue from Oslo.", "Estonia"),
        ("Kenya refused. Mercosur, which groups Peru, Brazil, Chile and Cuba, wants a quota, it said.", "Brazil"),
        ("Kenya refused. Mercosur, which groups Brazil, Chile and Cuba, wants a quota, it said.", "Brazil"),
        ("Kenya refused. Staff at a South Australian university want more pay.", "Australia"),
    ],
)
def test_who_is_named_in_passing_is_no_party(text: str, party: str) -> None:
    """Long-held wishes of others, the members of a bloc, and a part of a country make no party."""
    assert party not in roles(text)


STRIKE = (
    "The Dockers' Union wants 5% more pay. Port Harrow Terminals refused the demand of the Dockers' Union on Monday. "
)


@pytest.mark.parametrize(
    "text",
    [
        "Department store Lumo said sales in its Kent branch had fallen by a fifth.",
        "Grocer Lumo said its prices had dropped nearly 10%.",
        "Brewer Lumo, which employs 90 people in the town, said it was studying what the offer would mean for it.",
        "Carmaker Lumo said it had to halt a line in Kent.",
        "Steelmaker Lumo said it would reroute trains through Lund.",
        "The power company Lumo said the company would sell the current elsewhere.",
        "Airline Lumo said the strike had forced it to cancel 40 flights.",
        "Hotel chain Lumo said bookings were down since the union demanded more.",
        "Lumo Ltd lent the port $30 million after the owner asked for time.",
        "Insurer Lumo warned in May that the quay had sunk below its mark.",
        "Lumo Ltd declined to comment. The company has in the past proposed refunds.",
        "The bulk carrier Lumo has refused to leave the berth.",
    ],
)
def test_who_only_tells_how_it_is_affected_is_no_party(text: str) -> None:
    """Losses, plans of one's own, warnings of facts, old loans and ships make no party."""
    assert "Lumo" not in roles(STRIKE + text)


@pytest.mark.parametrize(
    "text",
    [
        "Retailer Lumo urged the two sides to settle before Christmas.",
        "Carmaker Lumo warned that it would move its exports to Lund unless the strike ends.",
        "Grocer Lumo said the sides should go back to the table.",
        "Brewer Lumo dropped its opposition to the offer on Friday.",
    ],
)
def test_who_asks_something_of_the_sides_is_a_party(text: str) -> None:
    """An affected firm that urges, threatens or gives way takes part."""
    assert "Lumo" in roles(STRIKE + text)


def test_a_state_that_says_what_it_would_do_is_a_party() -> None:
    """What a state would do bears on the talks."""
    assert "Ghana" in roles(STRIKE + "Ghana said it would pay half of the rise.")


def test_the_home_of_a_party_does_not_act() -> None:
    """A state that only tells where a political party is from is none of the sides."""
    text = (
        "Spain's ruling Labour Party failed to reach a deal with the Centre Party. The Centre Party wants a halt."
        " Finance Minister Ana Roe, who heads Labour's delegation, ruled out a halt."
    )
    assert sorted(roles(text)) == ["Centre Party", "Labour Party"]


def test_sides_that_are_counted_are_sides() -> None:
    """Where the article counts the sides, each that acts is one; where it counts states, none but states."""
    wanted = (
        "Kenya wants a quota. Uganda refused. Tanzania asked for time. The Lake Fishers' Union urged them to go on."
    )
    found = roles(f"The three countries talked again. {wanted}")
    assert found["Tanzania"] == "principal"
    assert found["Lake Fishers' Union"] == "observer"
    states = "Nevada wants more. Utah refused. Ohio asked for time. The Lake Fishers' Union urged them to go on."
    assert roles(f"The three states met in a federal office. {states}")["Ohio"] == "principal"
    two = roles(f"The three countries urged both sides to stop. {wanted}")
    assert [*two.values()].count("principal") == 2


def test_two_that_talk_with_a_third_do_not_talk_with_one_another() -> None:
    """Two that hold talks with another are not thereby each other's sides."""
    assert not Actors.of(read_text("Egypt and Qatar held talks with Hamas.")).sits("Egypt")
