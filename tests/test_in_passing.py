"""What an article on one dispute tells of others in passing: a war, an old deal, a passer-by, a city, a robbery."""

from collections.abc import Sequence

import pytest

from summarizer.actors import party_id
from summarizer.read import read_text
from summarizer.reading.draft import Drafts
from summarizer.reading.parties import parties
from summarizer.reading.quotes import quote
from summarizer.schema import Article, Party, Proposal
from summarizer.who.lexicon import words

STRIKE = (
    "Dock Guild and Marlow Ports to meet again\n\nThe Dock Guild has offered the company Marlow Ports a truce until"
    " Monday, its leader Ray Low said. Marlow Ports demanded an end to the overtime ban. The Dock Guild said no."
    " Marlow Ports said it would wait."
)
SIDES = ("Dock Guild", "Marlow Ports")


def _offer(article: Article, sentence: int, sides: Sequence[str]) -> Proposal:
    """What the first side puts to the second in the sentence."""
    by, to = map(party_id, sides)
    return Proposal(id="-", text="-", by=(by,), to=(to,), status="tabled", evidence=quote(article, (sentence,)))


def told(passing: str) -> dict[str, Party]:
    """The parties, by name, of a report on a strike in which each side has an item, with some sentences in passing."""
    article = read_text(f"{STRIKE} {passing} The Dock Guild meets on Friday.")
    items = [_offer(article, 2, SIDES), _offer(article, 3, SIDES[::-1])]
    names = {party_id(name): name for name in SIDES}
    return {party.name: party for party in parties(Drafts(article), items, names, {})}


def people(passing: str) -> dict[str, list[str]]:
    """Party to its spokespeople, where it has any."""
    return {
        name: [one.name for one in party.spokespeople] for name, party in told(passing).items() if party.spokespeople
    }


@pytest.mark.parametrize(
    "passing",
    [
        "The war between Russia and Ukraine has raised the price of fuel.",
        "Grain was stuck at the border between Poland and Belarus.",
        "Ferries on the crossing between Ireland and Spain stood still.",
        "A new exchange between Germany and France lets apprentices work abroad.",
        "Japan and South Korea signed a trade deal last month.",
        "Japan and South Korea reached an accord two years ago.",
        "Japan and South Korea signed a treaty in 1998.",
        "Denmark and Norway start their final round on Friday.",
        "Norway and Denmark hold the final session of the hockey cup here.",
        "Kenya and Uganda exchanged goods at the port.",
        "Kenya and Uganda swapped two players.",
        "Kenya returned to the table of the World Cup.",
        "Kenya left the conference on farming.",
        "The talks between Peru and Chile are of another port.",
    ],
)
def test_two_states_named_in_passing_are_no_sides(passing: str) -> None:
    """A war, a border, a match and an old deal of two states make no third and fourth side of a strike of two."""
    principals = {name for name, party in told(passing).items() if party.role == "principal"}
    assert principals == set(SIDES)


def test_who_is_at_strife_and_takes_part_is_a_side() -> None:
    """Words for strife seat those that the rest of the article has refuse and demand something."""
    text = (
        "A dam blocks the river. Fishers are worried about the row between Kenya and Uganda. Kenya rejected a quota."
        " Uganda wants one."
    )
    found = parties(Drafts(read_text(text)), [], {}, {})
    assert {party.name: party.role for party in found} == {"Kenya": "principal", "Uganda": "principal"}


@pytest.mark.parametrize(
    "passing",
    [
        "Russia's gas is delivered through Ukraine under a contract that Kyiv refused to renew.",
        "The goods were delivered through Oman on Monday.",
        "The pipeline runs via Turkey; gas is delivered via Ukraine.",
        "Uganda brought together its farmers.",
        "The talks on wages are chaired by Kenya's rival.",
        "Turkey carried messages of sorrow to the families.",
        "Thailand will host a tripartite championship.",
        "Egypt sent the delegates home after the vote.",
        "Kenya presented to the parties its bid for the games.",
    ],
)
def test_who_lets_something_pass_or_hosts_a_cup_does_not_mediate(passing: str) -> None:
    """Gas through a state, farmers brought together, words of sorrow and a bid for games make no go-between."""
    assert all(party.role != "mediator" for party in told(passing).values())


@pytest.mark.parametrize(
    "passing",
    [
        "Ana Roe, a lawyer representing victims of the Dock Guild, said yes.",
        "Ana Roe, a lawyer representing families suing the Dock Guild, said yes.",
        "Ana Roe, a lawyer representing the Dock Guild's victims, said yes.",
        "Ana Roe, who advises the Dock Guild's members on pensions, said yes.",
        "The head of the Dock Guild's rival, Ana Roe, said yes.",
        'Ana Roe closed her stall. The leader of the Dock Guild said no. "I am tired," Roe said.',
        'Ana Roe was tired. The leader of the Dock Guild said no. "I hate the strike," Roe said.',
        "The Dock Guild stopped the trains into Kent. Its mayor, Ana Roe, said shops had suffered.",
        "The Dock Guild stopped the trains into Kent. Its governor, Ana Roe, said shops had suffered.",
        "Ana Roe, the Dock Guild's voice on jazz radio, said yes.",
        "Ana Roe, the Dock Guild's man at the table of the league, said yes.",
    ],
)
def test_who_only_stands_beside_a_side_does_not_speak_for_it(passing: str) -> None:
    """A plaintiff's lawyer, a rival, a passer-by, a mayor and a voice on the radio are no spokespeople of the union."""
    assert people(passing) == {"Dock Guild": ["Ray Low"]}


@pytest.mark.parametrize(
    "passing",
    [
        "Ana Roe, a lawyer representing the Dock Guild, said yes.",
        "Ana Roe, who advises the Dock Guild, said yes.",
        "Ana Roe, who advises the Dock Guild's negotiating team, said yes.",
        "The head of the Dock Guild's port section, Ana Roe, said yes.",
        "Ana Roe, the Dock Guild's woman at the table, said yes.",
        "Ana Roe, the Dock Guild's person in the talks, said yes.",
        "Ana Roe, the Dock Guild's man in the bargaining, said yes.",
        "Ana Roe, the Dock Guild's voice at the pay negotiations, said yes.",
        "Ana Roe, the Dock Guild's voice at the negotiating table, said yes.",
        "Ana Roe, the Dock Guild's point person on pay, said yes.",
        'Ana Roe was less cheerful. The president of the Dock Guild said no. "It is too little," Roe said.',
    ],
)
def test_who_is_engaged_by_a_side_speaks_for_it(passing: str) -> None:
    """Its lawyer, its adviser, the head of its section and its woman at the table are spokespeople of the union."""
    assert people(passing) == {"Dock Guild": ["Ray Low", "Ana Roe"]}


@pytest.mark.parametrize(
    ("how", "party"),
    [
        ("named by Peru", "Peru"),
        ("appointed by Peru last year", "Peru"),
        ("sent by Peru to prison", None),
        ("called by Peru", None),
        ("named by Peru and Chile", None),
        ("appointed by Peru's rivals", None),
        ("appointed by Peru in 1999 and now works for a bank", None),
    ],
)
def test_who_was_given_an_office_by_one_party_speaks_for_it(how: str, party: str | None) -> None:
    """Only who was named or appointed by one party, and has no other task since, speaks for it."""
    found = {
        one.name: one.party for one in Drafts(read_text(f"{STRIKE} Ana Roe, who was {how}, said yes.")).actors.people
    }
    assert found["Ana Roe"] == party


@pytest.mark.parametrize(
    ("passing", "party"),
    [
        ("In Paris, Trade Minister Lin Hua said China would lower tariffs.", "China"),
        ("In Washington, Foreign Minister Lin Hua said Britain would not sign.", "United Kingdom"),
        ("In Washington, Foreign Minister Lin Hua said no.", None),
        ("In Washington, Prime Minister Lin Hua said no.", None),
        ("In Lima, Labour Minister Lin Hua said no.", "Peru"),
        ("Peru's opposition leader, Lin Hua, said yes.", None),
        ("Peru's striking nurses' leader Lin Hua said no to the government.", None),
        ("Peru's former president Lin Hua, now a critic, said yes.", None),
        ("Peru's rival leader Lin Hua said yes.", None),
    ],
)
def test_a_minister_abroad_and_an_opponent_do_not_speak_for_the_state_beside_them(
    passing: str, party: str | None
) -> None:
    """What the minister says of a state goes before where it is said, and opposition ends an owner's claim."""
    found = {one.name: one.party for one in Drafts(read_text(f"{STRIKE} {passing}")).actors.people}
    assert found["Lin Hua"] == party


@pytest.mark.parametrize("word", sorted(words("against")))
def test_words_of_opposition_part_an_office_from_its_owner(word: str) -> None:
    """Neither the head of what is against the union nor the leader of its opponents speaks for it."""
    assert people(f"The head of the Dock Guild's {word} wing, Ana Roe, said yes.") == {"Dock Guild": ["Ray Low"]}
    assert people(f"The Dock Guild's {word} wing director, Ana Roe, said yes.") == {"Dock Guild": ["Ray Low"]}


@pytest.mark.parametrize("office", ["bishop", "governor", "mayor"])
def test_a_body_has_no_office_of_a_place(office: str) -> None:
    """Its mayor or bishop, after a sentence that names a union and a town, is not the union's."""
    found = people(f"The Dock Guild stopped the trains into Kent. Its {office}, Ana Roe, said no.")
    assert found == {"Dock Guild": ["Ray Low"]}


@pytest.mark.parametrize("verb", ["looked", "looks", "seemed", "seems", "sounded", "sounds", "was", "were"])
def test_how_somebody_looks_belongs_to_what_the_next_sentence_says(verb: str) -> None:
    """The leader told of behind "Ana Roe sounded tired" is she."""
    text = f'Ana Roe {verb} tired. The president of the Dock Guild said no. "Ever," Roe said.'
    assert people(text) == {"Dock Guild": ["Ray Low", "Ana Roe"]}


@pytest.mark.parametrize("title", ["Foreign Minister", "External Affairs Minister", "Prime Minister", "Chancellor"])
def test_who_travels_to_the_talks_of_others_is_not_at_home_there(title: str) -> None:
    """Of a foreign minister the town where the words were spoken tells nothing."""
    found = Drafts(read_text(f"{STRIKE} In Ottawa, {title} Lin Hua said no.")).actors.people
    assert {one.name: one.party for one in found}["Lin Hua"] is None


@pytest.mark.parametrize(
    "deed",
    [
        "The kidnappers demanded a bus",
        "The kidnappers want a bus",
        "The kidnappers offered a swap",
        "The kidnappers freed two",
        "The kidnappers released two",
        "The kidnappers are negotiating",
        "The kidnappers bargained",
        "The captors named a ransom",
        "Talks with the gang went on",
    ],
)
def test_a_band_that_deals_is_a_party(deed: str) -> None:
    """Who is paid, demands, offers or lets go bargains, whatever else the band is called."""
    assert "Kidnappers" in Drafts(read_text(f"The kidnappers took a ship. {deed}. It lies off Kent.")).actors.mentions


@pytest.mark.parametrize(
    ("passing", "named"),
    [
        ("The Maharashtra government offered rain money. Mumbai rejected the offer, its mayor said.", "Mumbai"),
        ("The Scottish Government refused. Edinburgh rejected the offer for its trams.", "Edinburgh"),
        ("The California government refused. Sacramento rejected the loan, its mayor said.", "Sacramento"),
        ("The California government refused. Sacramento rejected the loan. Sacramento's mayor is away.", "Sacramento"),
    ],
)
def test_a_city_that_bargains_with_its_region_is_a_party_of_its_own(passing: str, named: str) -> None:
    """A big city, and a seat of government with a mayor in the article, does not vanish into the region."""
    assert named in told(passing)


def test_a_seat_of_government_with_no_mayor_is_the_government() -> None:
    """What the seat turns down, its government does."""
    found = told("The California government refused. Sacramento rejected the loan.")
    assert set(found) == {*SIDES, "California"}


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen held up a bank in Kent on Monday. Police are looking for the gunmen.",
        "The gunmen who shot the union's leader fled. The gunmen had no demands.",
        "Hackers broke into the port. Pirates want a ransom.",
    ],
)
def test_a_band_that_only_commits_a_crime_is_no_party(text: str) -> None:
    """Gunmen with whom nobody bargains have no part, and another band's ransom is not theirs."""
    assert not {"Gunmen", "Hackers"} & set(Drafts(read_text(f"{text} The Dock Guild wants 5%.")).actors.mentions)
