"""Organisations that no table knows, the words that stand for them, and the people who speak for them."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.who.lexicon import data

REST = " The talks go on next week, and no date has been set for the round after that."

PAY = """Pay talks break off

The Cabin Crew Guild rejected an offer of 3 percent by Skyfare on Monday. "It is an insult," said the guild's \
general secretary, Ada Lund. She invited the airline to resume talks on Friday.

Skyfare, which flies to 40 cities, said it had no more money. Its operations director, Jon Holm, offered to open the \
books. It turned down a request for a bonus in March.

The conciliation service Concord, which chaired the talks, has invited the two sides back to the table. Neither has \
answered. The Travellers' Federation, a consumer group, urged both sides to spare the holidays, said its president, \
Nils Berg. Britain's transport secretary, Meg Hale, called on the union to call off the strike.
"""


def actors(text: str) -> Actors:
    """What a text tells about its actors, with a sentence after it so that it reads as an article."""
    return Actors.of(read_text(text + REST))


def test_the_organisations_of_a_pay_dispute() -> None:
    """Unions, companies, go-betweens and lobbies are found as parties, with the part that each plays."""
    found = actors(PAY)
    principals = ["Cabin Crew Guild", "Skyfare"]
    assert {party: found.role(party, principals=principals) for party in found.mentions} == {
        "Cabin Crew Guild": "principal",
        "Skyfare": "principal",
        "Concord": "mediator",
        "Travellers' Federation": "observer",
        "United Kingdom": "observer",
    }
    assert {one.name: one.party for one in found.people} == {
        "Ada Lund": "Cabin Crew Guild",
        "Jon Holm": "Skyfare",
        "Nils Berg": "Travellers' Federation",
        "Meg Hale": "United Kingdom",
    }


def test_who_speaks_or_acts_in_each_sentence() -> None:
    """Organisations speak as people do, by name, by a word that stands for them, as `it`, and through `she`."""
    found = actors(PAY)
    said = {number: speaker.party for number in range(1, 11) if (speaker := found.speaker(number))}
    assert said == {
        1: "Cabin Crew Guild",
        2: "Cabin Crew Guild",
        3: "Cabin Crew Guild",
        4: "Skyfare",
        5: "Skyfare",
        6: "Skyfare",
        7: "Concord",
        9: "Travellers' Federation",
        10: "United Kingdom",
    }


@pytest.mark.parametrize(
    ("mention", "parties"),
    [
        ("the guild", ("Cabin Crew Guild",)),
        ("the union", ("Cabin Crew Guild",)),
        ("the union's executive committee", ("Cabin Crew Guild",)),
        ("union leaders", ("Cabin Crew Guild",)),
        ("Cabin Crew Guild's board", ("Cabin Crew Guild",)),
        ("the airline", ("Skyfare",)),
        ("conciliation service Concord", ("Concord",)),
        ("the company", ("Skyfare",)),
        ("Skyfare's operations director", ("Skyfare",)),
        ("Holm", ("Skyfare",)),
        ("the federation", ("Travellers' Federation",)),
        ("both sides", ("Cabin Crew Guild", "Skyfare")),
        ("neither side", ("Cabin Crew Guild", "Skyfare")),
        ("Neither", ("Cabin Crew Guild", "Skyfare")),
        ("the two companies", ()),
        ("the three governments", ()),
        ("the bank", ()),
        ("the network", ()),
        ("the city council", ()),
    ],
)
def test_words_that_stand_for_parties(mention: str, parties: tuple[str, ...]) -> None:
    """A word for a kind of party, and a word for both sides, resolve where the article leaves one reading."""
    assert sorted(actors(PAY).resolve_all(mention)) == sorted(parties)


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Union of Ferry Pilots said no.", "Union of Ferry Pilots"),
        ("The Harbour Workers' Federation said no.", "Harbour Workers' Federation"),
        ("The General Confederation of Porters said no.", "General Confederation of Porters"),
        ("The Port of Elmhaven Authority said no.", "Port of Elmhaven Authority"),
        ("The airline Skyfare said no.", "Skyfare"),
        ("Rival Velda said no.", "Velda"),
        ("Lumo, an online retailer, said no.", "Lumo"),
        ("Lumo, which sells books, said no.", "Lumo"),
        ("Lumo said it would appeal.", "Lumo"),
        ("Lumo said no, and Lumo's chief executive left.", "Lumo"),
        ("The regulator KMDX said no.", "KMDX"),
        ("Kestrel Mining Corp said no.", "Kestrel Mining"),
        ("Jane Smith said it was late.", None),
        ("Smith said no.", None),
        ("Families said no.", None),
        ("Guild spokesman Jan Moe said no.", None),
        ("The Supreme Court said no.", None),
        ("Analyst Jane Smith said no.", None),
        ("The newspaper El Faro said no.", None),
        ("The West Bank saw no talks.", None),
        ("Rail fares rose, and Velda fell.", None),
    ],
)
def test_what_is_an_organisation(text: str, party: str | None) -> None:
    """A name is a body by its own words, the noun beside it, or what is said of it; people and places are none."""
    assert list(actors(text).mentions) == ([party] if party else [])


@pytest.mark.parametrize(
    ("text", "short", "party"),
    [
        (
            "Northmoor Trains made an offer. Northmoor said on Monday that it was final.",
            "Northmoor",
            "Northmoor Trains",
        ),
        ("The Free River Front (FRF) met Peru. The FRF said no.", "FRF", "Free River Front"),
        ("Ridley Partners and Ridley Foods said no. Ridley left.", "Ridley", None),
    ],
)
def test_short_forms_of_a_longer_name(text: str, short: str, party: str | None) -> None:
    """The first words of a name, and its letters, mean it, unless two names begin so."""
    assert actors(text).resolve(short) == party


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("South Korea's National Assembly must vote. The National Assembly said so.", "South Korea"),
        ("Canada's Competition Bureau asked for papers. The bureau said so.", "Canada"),
        ("British Business Secretary Ann Lee asked for papers.", "United Kingdom"),
    ],
)
def test_an_organ_of_a_state_is_the_state(text: str, party: str) -> None:
    """What an article calls one state's assembly, bureau or ministry is no party of its own."""
    assert list(actors(text).mentions) == [party]


@pytest.mark.parametrize(
    ("mention", "party"),
    [
        ("the rebels", "White Valley Army"),
        ("the group", "White Valley Army"),
        ("the government", "South Sudan"),
        ("government officials", "South Sudan"),
        ("the army", None),
        ("the parliament", "South Sudan"),
        ("the union", None),
    ],
)
def test_rebels_and_a_government(mention: str, party: str | None) -> None:
    """`The government` is the one that the article gives to a state; `the rebels` the one body that may be."""
    found = actors(
        "The White Valley Army has told South Sudan's government that it will free 12 soldiers. The rebels' spokesman, "
        "Simon Gatluak, said the group would keep its weapons. The army said no. Kenya is hosting the talks."
    )
    assert found.resolve(mention) == party
    assert found.people[0].party == "White Valley Army"


def test_two_of_a_kind_are_neither() -> None:
    """Of two governments, two unions and two companies none is meant by the word for one."""
    found = actors(
        "Peru's government met Chile's government. The Miners Union and the Dockers Union said no. The airline Vala "
        "and the airline Skyfare said no."
    )
    for mention in ("the government", "the union", "the airline", "the company", "both sides"):
        assert found.resolve_all(mention) == (), mention
    assert found.resolve_all("both unions") == ("Miners Union", "Dockers Union")
    assert found.resolve_all("the two airlines") == ("Vala", "Skyfare")


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("The AWU demanded a raise, said its president Sam Hale. The United States is silent.", "Sam Hale", "AWU"),
        ("Peru is silent. The airline Vala has no money. Chief Executive Ann Roe said so.", "Ann Roe", "Vala"),
        ("The airline Vala has no money. Trade Minister Ann Roe said so.", "Ann Roe", None),
        ("The airline Vala has no money. The mediator, Ann Roe, said so.", "Ann Roe", None),
        ("The airline Vala has no money. Union leader Ann Roe said so.", "Ann Roe", None),
        ("The union Feta met Vala. Ann Roe, who leads its retail section, said so.", "Ann Roe", "Feta"),
        ("The union Feta said no, said Ann Roe, who speaks for the union.", "Ann Roe", "Feta"),
        ("The union Feta, led by Ann Roe, said no.", "Ann Roe", "Feta"),
        ("The Reed Front met Peru. The front's envoy, who goes by the name Ann Roe, left.", "Ann Roe", "Reed Front"),
        ("Foreign Minister Ann Roe of Peru met envoys from Chile.", "Ann Roe", "Peru"),
        ("Peru is open to talks. Chile asked for time. Trade Minister Ann Roe spoke to reporters after a "
         "meeting with Chilean Trade Minister Ana Ruiz.", "Ann Roe", "Peru"),
    ],
)  # fmt: skip
def test_whose_official_a_person_is(text: str, name: str, party: str | None) -> None:
    """A title is its owner's, named by `its`, by a word for it, or by a clause; without an owner it is not guessed."""
    assert {one.name: one.party for one in actors(text).people}[name] == party


def test_a_persons_name_is_no_party() -> None:
    """A person of whom the article does not tell for whom he speaks is nobody's, and never a party of that name."""
    found = actors("The union Feta met Skyfare on Monday. Colm Bracey, who lectures in York, said the talks were slow.")
    assert found.resolve_all("Colm Bracey") == found.resolve_all("Bracey") == ()
    assert found.explain("Colm Bracey").why


def test_the_administration_of_a_leader_is_the_leaders_state() -> None:
    """`The Hale administration` is the state that Hale leads."""
    assert actors("U.S. President Dan Hale spoke on Monday.").resolve("the Hale administration") == "United States"
    unknown = actors("Peru's parliament urged the Hale administration on Monday to come back to the table.")
    assert unknown.resolve("the Hale administration") is None
    assert unknown.resolve("the parliament") == "Peru"


@pytest.mark.parametrize("party", [entry["name"] for entry in data()["party"] if entry["name"] == "Faroe Islands"])
def test_a_territory_that_negotiates_for_itself(party: str) -> None:
    """The Faroe Islands fish, and bargain, for themselves."""
    assert (
        actors("The Faroese delegation said no. The Faroe Islands asked for time.").resolve("Faroese officials")
        == party
    )


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The broadcaster Vala urged both sides to settle.", "observer"),
        ("The broadcaster Vala declined to comment.", None),
        ("Analysts at the broadcaster Vala said the price was high.", None),
        ("In its own talks with Japan, the broadcaster Vala asked for more.", None),
        ("Conciliators from the broadcaster Vala brought the two sides together.", "mediator"),
        ("The broadcaster Vala is chairing the talks.", "mediator"),
        ("The broadcaster Vala has invited both sides to Oslo.", "mediator"),
    ],
)
def test_the_part_that_a_body_plays(text: str, role: str | None) -> None:
    """Whoever acts on the talks observes, whoever brings the sides together mediates; silence is no act."""
    assert actors(text).role("Vala", principals=["Peru", "Chile"]) == role


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Tees and Wear Hospitals Trust, which runs both sites, said no.", "Tees and Wear Hospitals Trust"),
        ("The Ferry and Dock Workers Local 418 said no.", "Ferry and Dock Workers Local 418"),
        ("The Oat and Wheat Farmers' Co-operative Society said no.", "Oat and Wheat Farmers' Co-operative Society"),
        ("The Farmers' and Growers' Union said no.", "Farmers' and Growers' Union"),
        ("The Women's League said no.", "Women's League"),
        (
            "The National Union of Rail, Maritime and Transport Workers said no.",
            "National Union of Rail, Maritime and Transport Workers",
        ),
        ("The Haida First Nation said no.", "Haida First Nation"),
        ("NHS England said no, and NHS England's chief executive left.", "NHS England"),
        ("Air France said no.", "Air France"),
        ("Elmhurst city council said no.", "Elmhurst city council"),
        ("Marlow SA said no.", "Marlow"),
        ("The vote is at the Keystone Centre. He told the Echo.", None),
    ],
)
def test_names_of_several_parts(text: str, party: str | None) -> None:
    """A name goes on past `and`, commas, possessives and numbers, and ends before a legal form; a venue is no body."""
    assert list(actors(text).mentions) == ([party] if party else [])


def test_an_and_between_two_names_joins_none() -> None:
    """What stands alone elsewhere, or in a list of bodies, is a name of its own."""
    text = "The Teamsters, Skyfare and the Dockers Union said no. Velda and Miners Union have agreed."
    assert list(actors(text).mentions) == ["Dockers Union", "Velda", "Miners Union"]


@pytest.mark.parametrize(
    ("text", "letters", "party"),
    [
        ("The Pilots' Syndicate, known as SPP, said no. SPP left.", "SPP", "Pilots' Syndicate"),
        ("The Cabin Crew Association, or CCA, said no. CCA left.", "CCA", "Cabin Crew Association"),
        ("The Highland People's Front (HPF) said no. HPF left.", "HPF", "Highland People's Front"),
    ],
)
def test_letters_told_with_the_name(text: str, letters: str, party: str) -> None:
    """Letters in a bracket, after `known as` and after `or` stand for the name before them."""
    assert actors(text).resolve(letters) == party


def test_a_company_is_called_by_what_stands_behind_its_name() -> None:
    """A noun for a company means the one before it, and a word like it means the same; a later one is not meant."""
    found = actors(
        "Marlow SA won the vote, giving the Portuguese carrier time. The airline said no. The third piece is Harrow"
        " Foods. The Dublin-based lessor said no. The company Vala left."
    )
    assert found.resolve("the carrier") == "Marlow"
    assert found.resolve("the airline", sentence=2) == "Marlow"
    assert found.resolve("the lessor") == "Harrow Foods"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The Ferry Union refused. Branch president Dr Ann Roe left.", "Ferry Union"),
        ("Elm University said no. The vice-chancellor, Prof Ann Roe, left.", "Elm University"),
        ("Elm Hospital Trust said no. Chief nurse Ann Roe said so.", "Elm Hospital Trust"),
        ("Ann Roe of the Conciliation Service, who has chaired, left.", "Conciliation Service"),
        ("The pause was the idea of Ann Roe, the mediator sent in by the Elm Labour Board.", "Elm Labour Board"),
        ('"No," said the African Union\'s envoy, former judge Ann Roe.', "African Union"),
        ("Peru has a list, its negotiator said. It went on Monday, said Ann Roe, a Chilean diplomat.", "Peru"),
        ("British Columbia's forests minister, Ann Roe, said no.", "British Columbia"),
        ("The Elm Union said no. Ann Roe, mayor of Easton, who leads the union's negotiators, left.", "Elm Union"),
        ("Portugal said no. The islands' president, Ann Roe, said no.", None),
    ],
)
def test_whom_a_person_speaks_for(text: str, party: str | None) -> None:
    """A title, a task and the words around a name tell the party; where somebody is from, or was, does not."""
    assert next(one.party for one in actors(text).people if one.name == "Ann Roe") == party


def test_who_only_comments_does_not_bear_on_the_talks() -> None:
    """A think tank that explains bears on nothing; a chamber that calls for something does."""
    found = actors("The Elm Institute said Peru was weak. The Elm Chamber called on Peru to sign.")
    assert not found.bears("Elm Institute")
    assert found.bears("Elm Chamber")


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        (
            "The Alberta government rejected the plan of the Nurses' Union. The province has offered 3 per cent.",
            "The province",
            "Alberta",
        ),
        (
            "The Nakuru County government has offered the Doctors' Union a raise. The county government will "
            "pay in May.",
            "The county government",
            "Nakuru County",
        ),
        (
            "The Nakuru County government has offered the Doctors' Union a raise. The county will pay in May.",
            "The county",
            "Nakuru County",
        ),
        (
            "Talks between the Otter Bay Stingrays and their players resumed. Stingrays chief executive Mo "
            "Fale said it was the end. The club offered a flat sum.",
            "The club",
            "Otter Bay Stingrays",
        ),
        (
            "Talks between the Otter Bay Stingrays and their players resumed. Stingrays chief executive Mo "
            "Fale said it was the end.",
            "Stingrays",
            "Otter Bay Stingrays",
        ),
        (
            "The Song Writers' Collective wants more. Collective negotiator Mia Lund said the collective "
            "would not sign.",
            "the collective",
            "Song Writers' Collective",
        ),
        (
            "The truce was brokered by the regional bloc Ecowas. Ecowas has drafted an annex.",
            "Ecowas",
            "ECOWAS",
        ),
        (
            "It was signed in March. Nor has the club made up its mind on Friday.",
            "Nor",
            None,
        ),
        (
            "Nobel Yards wants to close the Elbhafen yard. The Elbhafen works council has refused.",
            "the works council",
            "Elbhafen works council",
        ),
        (
            "Nobel Yards wants to close the yard. The union asked the Competition Commission to rule on the sale.",
            "Competition Commission",
            "Competition Commission",
        ),
        (
            "The Hale government rejected the plan. The Port Union agreed.",
            "the Hale government",
            None,
        ),
        (
            "Peru froze the money. Talks were held in Punjab on Monday.",
            "Punjab",
            None,
        ),
        (
            "The Lake District drew more visitors. Peru said so.",
            "Lake District",
            None,
        ),
        (
            "The Irrawaddy teachers' union met in Mandalay. Mandalay has seen worse.",
            "Mandalay",
            None,
        ),
        (
            "Victoria wants a pay rise, her agent said. The Screen Guild agreed.",
            "Victoria",
            None,
        ),
        (
            "The School District of Fairmont has raised its offer. The district wants a vote.",
            "the district",
            "School District of Fairmont",
        ),
        (
            "The Fairmont school district has raised its offer. The district wants a vote.",
            "the district",
            "Fairmont school district",
        ),
        (
            "The Ontario government and the Ontario Nurses' Union met. The provincial government offered more.",
            "Ontario",
            "Ontario",
        ),
        ("The Garment District was quiet on Monday. Gabon said that it would wait.", "the district", None),
    ],
)
def test_provinces_districts_teams_and_councils(text: str, mention: str, party: str | None) -> None:
    """Parts of a country with a government, school districts, teams, works councils and regulators are parties."""
    assert actors(text).resolve(mention, sentence=2) == party


@pytest.mark.parametrize(
    ("text", "party", "role"),
    [
        (
            'Kenya and Chad met in Oslo. "We lend the room," said Siri Dahl, the Norwegian envoy who ran the talks.',
            "Norway",
            "mediator",
        ),
        (
            "Kenya and Chad met in Doha. Ali Saad, the Qatari minister, has made five trips between the two capitals.",
            "Qatar",
            "mediator",
        ),
        (
            "Tom Reyes, a mediator with the state Labor Relations Board, met the Teachers' Union and Elk "
            "River School District.",
            "Labor Relations Board",
            "mediator",
        ),
        (
            "Kenya and Chad met. Lina Cruz, the Philippine environment secretary, who is presiding over the "
            "conference, spoke.",
            "Philippines",
            "mediator",
        ),
        (
            "The state government of Saxony called both sides in. Jana Vogt, the state's economy minister, "
            "chaired the meeting.",
            "Saxony",
            "mediator",
        ),
        (
            "Kenya and Chad met. The United States freed a general in 2021, under a deal brokered by Oman.",
            "Oman",
            None,
        ),
        (
            "Kenya and Chad met in Muscat. Oman hosted them and carried messages between them.",
            "Oman",
            "mediator",
        ),
    ],
)
def test_whose_official_goes_between_the_sides(text: str, party: str, role: str | None) -> None:
    """Who runs the talks, goes between the sides or chairs their meeting mediates; who once did elsewhere does not."""
    assert actors(text).role(party, principals=("Kenya", "Chad")) == role
