"""Where the names of bodies begin and end, which names are bodies' at all, and what stands for them."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " The talks go on next week, and no date has been set for the round after that."


def actors(text: str) -> Actors:
    """What a text tells about its actors, with a sentence after it so that it reads as an article."""
    return Actors.of(read_text(f"Talks go on\n\n{text}{REST}"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Nurses at St. Anne Medical Center rejected the offer. St. Anne said it would not raise its offer.",
            ["St. Anne Medical Center"],
        ),
        ("The Mt. Carmel School District offered teachers 3%. Mt. Carmel said no.", ["Mt. Carmel School District"]),
        (
            "The Alliance of Stage and Circus Performers offered the Crew Guild 4%.",
            ["Alliance of Stage and Circus Performers", "Crew Guild"],
        ),
        (
            "The Federation of Hotel and Catering Workers demanded 6%. The Hotel Owners' Association refused.",
            ["Federation of Hotel and Catering Workers", "Hotel Owners' Association"],
        ),
        (
            "The Union of Postal and Telegraph Employees rejected the plan. UPTE said it wanted 5%.",
            ["Union of Postal and Telegraph Employees"],
        ),
        (
            "The Council of Rail and Bridge Safety offered help to Harbour Line. The CRBS said it would wait.",
            ["Council of Rail and Bridge Safety", "Harbour Line"],
        ),
        ("The Union of Seamen and Harbour Line agreed to resume talks.", ["Union of Seamen", "Harbour Line"]),
        (
            "The Canadian Union of Postal Workers rejected it. The Canadian Federation of Independent Business urged"
            " both sides to settle.",
            ["Canadian Union of Postal Workers", "Canadian Federation of Independent Business"],
        ),
        ("The French Foreign Ministry urged both sides to settle.", ["France"]),
        (
            "The Kerala Medical Officers' Association rejected the offer. The Prison Officers Association agreed.",
            ["Kerala Medical Officers' Association", "Prison Officers Association"],
        ),
        ("Harbour Line Directors Ann Roe and Jon Holm rejected it.", []),
        (
            "Delmo Patients First, a lobby group formed in May, wants talks, the Delmo Teachers Union said.",
            ["Delmo Patients First", "Delmo Teachers Union"],
        ),
        ("The Harlow Drivers Union First rejected the offer.", ["Harlow Drivers Union"]),
        ("The Harlow Drivers Union Monday rejected the offer.", ["Harlow Drivers Union"]),
        ("Germany's IG Metall demanded 7%. Brazil's Ann Roe demanded more.", ["Germany", "IG Metall", "Brazil"]),
    ],
)
def test_where_a_name_begins_and_ends(text: str, named: list[str]) -> None:
    """A name goes on past a shortened word, an `and` between trades and a country's adjective, and ends at a day."""
    assert sorted(actors(text).mentions) == sorted(named)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Social Democrats, whose votes the premier needs, named their price.", ["Social Democrats"]),
        ("The Free Conservatives said they would not join a cabinet.", ["Free Conservatives"]),
        ("Civic List proposed a vote on the budget.", ["Civic List"]),
        ("Senate Democrats offered a deal, and House Republicans refused.", []),
        ("Texas Republicans offered a deal.", []),
        ("He wrote about the Social Democrats.", []),
        ("Fair Valley, a left-wing party, repeated its offer.", ["Fair Valley"]),
        ("Northwind, a state-owned pipeline operator, has asked for a higher fee.", ["Northwind"]),
        ("The People's Alliance agreed on a coalition.", ["People's Alliance"]),
        ("Rio Tanto offered 5%. The union rejected the offer from Rio Tanto.", ["Rio Tanto"]),
        ("Ann Roe offered 5%. The union rejected the offer from Ann Roe, but Roe would not go.", []),
        ("Velden offered 5%. They met in Velden and rejected it.", []),
        ("Cleveland-Cliffs said it would bid.", ["Cleveland-Cliffs"]),
        ("Herders along the Sobat River have refused to move. The Sobat River has risen.", []),
        ("Families below the Marlow Plateau have rejected it.", []),
        ("Cold River, a lender, has refused. Cold River wants more.", ["Cold River"]),
        ("The Sobat Valley Irrigation District refused to pay.", ["Sobat Valley Irrigation District"]),
        ("Holm Women's Voice, which has two seats, urged the council to pay.", ["Holm Women's Voice"]),
        ("Holm Tenants' Voice has raised its offer.", ["Holm Tenants' Voice"]),
        (
            "Tenants United has asked the city to pay. Care Workers Together refused.",
            ["Care Workers Together", "Tenants United"],
        ),
        (
            "Citizens for Clean Water urged both sides to talk. Lawyers for Marlow refused.",
            ["Citizens for Clean Water"],
        ),
        ("Telecom Egypt has offered 3%. Landlocked Bolivia refused.", ["Bolivia"]),
        ("Grupo Marlow has refused. Kongsberg Gruppen said it would pay.", ["Grupo Marlow", "Kongsberg Gruppen"]),
        ("The Kenya Bakers, Millers and Grocers Union (KBMGU) quit.", ["Kenya Bakers, Millers and Grocers Union"]),
        ("Talks between Kenya, Millers of Holm and the Grocers Union (GU) ended.", ["Grocers Union", "Kenya"]),
        ("Nurses at Holm General Hospital walked out. The hospital refused.", ["Holm General Hospital"]),
        ("Holm General Counsel Ann Roe refused.", ["Holm"]),
        ("Thanksgiving Coffee Co. refused.", ["Thanksgiving Coffee"]),
        ("Guinea agreed. ECOWAS Commission President Omar Roe said it was a step.", ["ECOWAS", "Guinea"]),
        ("The Teamsters' Ann Roe has raised her voice.", []),
        ("Holm Men's Shed has raised its offer.", ["Holm Men's Shed"]),
        ("The Women's Cup has been refused.", []),
        ("A swap before Easter was turned down by the Bakers Union.", ["Bakers Union"]),
        ("RailVoice, a passengers' group that sat in, urged both sides to talk.", ["RailVoice"]),
        ("Ann Roe, a partner at the law firm Marlow, said no.", ["Marlow"]),
        ("Marlow, a lender with offices in Lima, refused.", ["Marlow"]),
        ("Bishop Ann Roe said the water was foul. The Bishop has asked both sides back.", []),
        ("Bishop Marlow Council rejected it.", ["Bishop Marlow Council"]),
        ("Holm Ridge Copper must pay. Holm Ridge country manager Ann Roe said no.", ["Holm Ridge Copper"]),
        ("HOLMTRANS and the Bakers Union ended talks. HolmTrans has not answered.", ["Bakers Union", "HolmTrans"]),
        ("DeWitt has refused to pay. LaRue has not answered.", []),
        ("The Association of the Copper Trade of Holmland refused.", ["Association of the Copper Trade of Holmland"]),
        ("City of Marlow Council has offered drivers 3%.", ["City of Marlow Council"]),
        ("It was told by Aontas na nAisteoirí, the actors' union, on Friday.", ["Aontas na nAisteoirí"]),
        ("The government of Holmland has refused. The front said the government must pay.", ["Holmland"]),
        ("The government of Hale has refused. President Ray Hale said no.", []),
        ("The government of Ray Hale has refused.", []),
    ],
)
def test_which_names_are_bodies(text: str, named: list[str]) -> None:
    """A political party's name, an apposition and a name that is never cut short show a body; a river, a feast, a title
    show none."""
    assert sorted(actors(text).mentions) == named


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ohio Gov. Ann Roe called on both sides to reach a deal.", ["Ohio"]),
        ("Texas Governor Ann Roe urged the guild to return.", ["Texas"]),
        ("Texas Attorney General Ann Roe asked the guild to return.", ["Texas"]),
        ("Texas attorney Ann Roe asked the guild to return.", []),
        ("Former Texas Gov. Ann Roe said the talks were dead.", []),
        ("Ontario's Ministry of Labour did not say whether it would do so.", ["Ontario"]),
        ("A law passed in California lets strikers draw benefits.", []),
        (
            "Arizona rejected the federal plan. California offered to cut its use of the river.",
            ["Arizona", "California"],
        ),
        ("Arizona rejected the offer of the rink.", []),
        ("Doctors in Kerala went back after the state government offered a raise.", ["Kerala"]),
        ("Doctors in Kerala and Bihar went back after the state government offered a raise.", []),
        (
            "Bus crews in Selkirk, Man., rejected the Manitoba Transit Board's plan. The province has not answered.",
            ["Manitoba", "Manitoba Transit Board"],
        ),
        ("The Manitoba Transit Board rejected it. He asked about the province.", ["Manitoba Transit Board"]),
        ("The Scottish Government has offered teachers 4%.", ["Scotland"]),
        ("The Welsh government urged nurses to call off the strike.", ["Wales"]),
        ("Scottish nurses called off the strike.", []),
        ("The federal plan failed. But Nevada, the third state on the river, offered water.", ["Nevada"]),
        ("The federal plan failed. But Nevada wants more of it.", ["Nevada"]),
    ],
)
def test_parts_of_a_country_that_govern(text: str, named: list[str]) -> None:
    """A province or state of a federation is a party where its governor, ministry or government does something."""
    assert sorted(actors(text).mentions) == named


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("North Korea met the United States. The North would not sign.", "the North", "North Korea"),
        ("South Korea met North Korea. The South also offered rice.", "the South", "South Korea"),
        ("South Sudan met Sudan. The South offered a fee.", "the South", "South Sudan"),
        ("Italy offered the regions a deal. The North wants more.", "the North", None),
        ("North Korea refused. North Carolina Governor Ann Roe spoke.", "the North", None),
    ],
)
def test_halves_of_a_divided_country(text: str, mention: str, party: str | None) -> None:
    """`the North` is North Korea where the article names it and calls it so, and a region elsewhere."""
    found = actors(text)
    assert (found.resolve(mention), found.mentions.keys() & {"North", "South"}) == (party, set())


def test_the_firm_is_none_that_comes_later() -> None:
    """A word for any company does not mean the one that is named later, where others were named before."""
    text = "Importer Velda and port operator Norgaz met. The firm refused. A report by survey firm Dray is due."
    assert actors(text).resolve("the firm", sentence=2) is None


def test_a_consumer_group_is_no_union() -> None:
    """`the union` means the association and not the group."""
    text = (
        "The Delmo Education Association rejected it. Delmo Families, a consumer group, wants the talks opened."
        " The union refused."
    )
    assert actors(text).resolve("the union", sentence=3) == "Delmo Education Association"


def test_the_bloc_is_a_body_of_states() -> None:
    """`the regional bloc` means the community of states and not the rebels' alliance."""
    text = (
        "The Alliance for Renewal rejected it. The Economic Community of Lake States (ECLS) offered observers."
        " The regional bloc will pay."
    )
    assert actors(text).resolve("the regional bloc", sentence=3) == "Economic Community of Lake States"


def test_it_is_not_clear_is_said_of_nobody() -> None:
    """The sentence before gives no speaker to a sentence whose `it` stands for nothing."""
    found = actors(
        "The Harbour Bank rejected it. It is not clear when they will meet. The Dock Union rejected it. It left."
    )
    assert found.speaker(2) is None


@pytest.mark.parametrize(
    "text",
    [
        "Talks with RailVoice, a passengers'\n\nThe Rail Guild refused. RailVoice said no.",
        "Ana Roe, a partner at the law firm Marlow Partners, which\n\nMarlow Partners said no. Ana Roe said no.",
    ],
)
def test_a_sentence_may_end_anywhere(text: str) -> None:
    """A sentence cut off behind a possessive or `which` is read like any other."""
    assert Actors.of(read_text(text)).mentions


def test_an_employer_is_none_of_its_two_unions() -> None:
    """A company that acts stays a party where the names of two unions begin with its own."""
    found = actors(
        "The British Airways Pilots Union called a strike. British Airways, the airline, offered 3 percent. The"
        " British Airways Cabin Crew Union accepted the offer."
    )
    assert found.resolve("British Airways") == "British Airways"
    assert found.mentions["British Airways"] == (2,)
