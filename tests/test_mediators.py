"""Who goes between the sides by what an article says of it, and who does not."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " No date has been set for the round after that, and the sides went home."


def role(text: str, party: str) -> str | None:
    """The part that the text gives the party, where nobody is known to be a side."""
    return Actors.of(read_text(text + REST)).role(party, principals=())


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The two sides were brought together by the Rivers Trust, a charity.", "Rivers Trust"),
        ("The Transport Conciliators, which have been conciliating since May, said little.", "Transport Conciliators"),
        ("The talks in Geneva, convened by Ghana and Norway, are the longest held since May.", "Norway"),
        ("Negotiators from Ethiopia and Somalia met in a round moderated by Turkey.", "Türkiye"),
        ("Kosovo rejected the plan at a meeting in Vienna, which was chaired by Switzerland.", "Switzerland"),
        ("Peru, which chairs the conference, on Thursday put forward a text.", "Peru"),
        ("Uganda, which shares a border of 1,000 miles with Rwanda and is chairing the talks, spoke.", "Uganda"),
        ("Fiji, which co-chairs the working group with Samoa, proposed a freeze.", "Fiji"),
        ("Vietnam, in the chair, offered to push the deadline back.", "Vietnam"),
        ("Mexico has invited both delegations to Oaxaca on Friday.", "Mexico"),
        ("Qatar has summoned the warring factions back to the table.", "Qatar"),
        ("Spain called the two companies to the ministry for a meeting on Friday.", "Spain"),
        ("France has called a meeting of the parties for Tuesday.", "France"),
        ("Oman is ferrying proposals between the delegations.", "Oman"),
        ("Israel and Hamas exchanged lists through Qatar on Sunday.", "Qatar"),
        ("China has proposed a truce between Nepal and Bhutan.", "China"),
        ("Former Kenyan minister Ana Roe, who is chairing the meeting for the African Union, spoke.", "African Union"),
        ("Irish diplomat Sean Roe, who is facilitating the talks for the United Nations, spoke.", "United Nations"),
        ("The Kenyan government has appointed a mediator.", "Kenya"),
        ("Norway sent two mediators to the talks.", "Norway"),
        ("The Lauca Basin Commission suggested an equal share between the two states.", "Lauca Basin Commission"),
        ("Denmark will appoint a new conciliator on Friday.", "Denmark"),
        ("Hamas replied through Qatar on Sunday.", "Qatar"),
        ("Hamas responded through Qatar on Sunday.", "Qatar"),
        ("Hamas gave its answer through Qatar on Sunday.", "Qatar"),
        ("The two are communicating via Oman.", "Oman"),
        ("A letter was delivered by boat. Hamas said its proposals were conveyed through Egypt.", "Egypt"),
        ("Peru said the drafts were delivered via Oman.", "Oman"),
        ("Oman sent the delegates its latest draft.", "Oman"),
        ("Oman handed both sides its compromise.", "Oman"),
        ("Oman gave both sides a list.", "Oman"),
        ("The list was sent to both sides by Oman.", "Oman"),
        ("The list was given to the two delegations by Oman.", "Oman"),
        ("Oman circulated to the parties a text on prisoners.", "Oman"),
        ("Uganda brought together the rival factions.", "Uganda"),
        ("Uganda brought the warring parties together.", "Uganda"),
        ("Oman carried messages of the two sides.", "Oman"),
    ],
)
def test_who_chairs_convenes_calls_in_or_carries_messages_mediates(text: str, party: str) -> None:
    """A party that brings the sides together, by verb, passive, clause or channel, is a go-between."""
    assert role(text, party) == "mediator"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Uganda, which shares a border of 1,000 miles with Rwanda and is chairing the talks, spoke.", "Rwanda"),
        ("The European Union said the mission stays for as long as its host asks for it.", "European Union"),
        ("Armenia is its host and urged the monitors to stay.", "Armenia"),
        ("Kenya hosts 400,000 refugees and offered to take more.", "Kenya"),
        ("Bahrain, which hosts a large naval base, urged Iran to sign.", "Bahrain"),
        ("Thailand chaired a meeting of its commanders and rejected the offer.", "Thailand"),
        ("Japan asked both sides to lower their voices.", "Japan"),
        ("Ghana urged both sides to return to talks.", "Ghana"),
        ("Serbia called the offer an insult to both sides.", "Serbia"),
        ("Malta took the chair's proposal home and rejected it.", "Malta"),
        ("Turkey wants more gas through Serbia by June.", "Serbia"),
        ("Chile has proposed a truce between Chile and Bolivia.", "Chile"),
        ("Former Kenyan minister Ana Roe, who is chairing the meeting for the African Union, spoke.", "Kenya"),
        ("A panel, chaired by an outsider, was welcomed by Kenya.", "Kenya"),
        ("Kenya made an offer through elders from the coast, who have been carrying messages between them.", "Kenya"),
        ("Kenya and Uganda resumed talks on fishing. Kenya will host the next round.", "Kenya"),
        ("Talks between Peru and Chile ended. Chile, which hosted the meeting, wants a new line.", "Chile"),
        ("Kenya, Uganda and Peru have agreed a quota. Uganda said it would host all four parties.", "Uganda"),
        ("Kenya's dispute with Uganda went on. Kenya has named a mediator of its own.", "Kenya"),
        ("Israel and Hamas resumed talks. Hamas proposed a line between the two states.", "Hamas"),
        ("Peru suggested an equal share between the two countries.", "Peru"),
        ("Ontario suggested an equal share between the two provinces.", "Ontario"),
        ("Ireland has not appointed a mediator.", "Ireland"),
        ("The Teachers' Union wants Ireland to appoint a mediator.", "Ireland"),
        ("Ha, for Vietnam, invited the negotiators to Hanoi.", "Vietnam"),
    ],
)
def test_who_hosts_something_else_or_calls_on_the_sides_does_not_mediate(text: str, party: str) -> None:
    """The neighbour in a clause, the host of a base, and who only urges are no go-betweens."""
    assert role(text, party) != "mediator"


@pytest.mark.parametrize(
    "text",
    [
        "The union agreed to a proposal by the Labour Court for a cooling-off period.",
        "The proposals were drawn up by the Workplace Relations Commission after 16 hours of talks.",
        "The Federal Mediation and Conciliation Service has set a session for Monday.",
    ],
)
def test_bodies_of_conciliation_mediate_by_their_names(text: str) -> None:
    """A body whose name says that it goes between does so where it takes a step in the talks."""
    bodies = ("Labour Court", "Workplace Relations Commission", "Federal Mediation and Conciliation Service")
    assert role(text, next(body for body in bodies if body in text)) == "mediator"


def test_a_body_of_conciliation_that_rules_on_a_complaint_does_not_mediate() -> None:
    """Where one side takes the other to such a body, it is a court."""
    text = "The union filed a complaint with the Labor Relations Board over the plan."
    assert role(text, "Labor Relations Board") != "mediator"


def test_an_observer_with_an_envoy_does_not_mediate() -> None:
    """The envoy of a body of states goes between the sides, unless the body is said to have sent an observer."""
    envoy = '"The drivers are waiting," said the African Union\'s envoy.'
    assert role(f"The African Union called for aid. {envoy}", "African Union") == "mediator"
    assert (
        role(f"The African Union, which has sent an observer, called for aid. {envoy}", "African Union") != "mediator"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Former Kenyan minister Ana Roe, who is chairing the meeting for the African Union, told reporters so.",
        "Kenyan diplomat Ana Roe, who has been chairing the talks for the African Union, told reporters so.",
        "Former Kenyan minister Ana Roe, who is mediating on behalf of the African Union, told reporters so.",
    ],
)
def test_who_chairs_for_a_body_speaks_for_it_and_not_for_home(text: str) -> None:
    """A go-between is the party of the body that sends one, whatever state the person served before."""
    person = Actors.of(read_text(text + REST)).person("Ana Roe")
    assert person is not None
    assert person.party == "African Union"


def test_what_one_led_before_is_not_whom_one_speaks_for() -> None:
    """Who was a minister and led a union in years gone by speaks for neither."""
    person = Actors.of(read_text("Former minister Ray Roe, who led the Dockers' Union, said so." + REST)).person("Roe")
    assert person is None or person.party is None


@pytest.mark.parametrize("kind", ["trilateral", "three-way", "tripartite"])
def test_who_is_the_third_at_talks_of_three_mediates(kind: str) -> None:
    """Talks of three that name both sides are held by the other one; a championship of three is none."""
    sides = ("Peru", "Chile")
    held = Actors.of(read_text(f"Fiji opened {kind} talks with Peru and Chile.{REST}"))
    assert held.role("Fiji", principals=sides) == "mediator"
    cup = Actors.of(read_text(f"Fiji opened a {kind} cup with Peru and Chile.{REST}"))
    assert cup.role("Fiji", principals=sides) != "mediator"


def test_a_neighbour_told_of_in_commas_does_not_mediate() -> None:
    """Whose neighbour a go-between is, between commas, mediates nothing."""
    text = "Qatar, Egypt's neighbour, mediated between Israel and Hamas."
    assert role(text, "Qatar") == "mediator"
    assert role(text, "Egypt") is None
