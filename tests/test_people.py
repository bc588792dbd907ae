"""The people of an article: full names, titles, parties, other forms."""

from datetime import date
from pathlib import Path

import pytest

from summarizer.actors import Actors, Named, resolve
from summarizer.gold import GoldArticle, load
from summarizer.read import read_text
from summarizer.who.drafts import same_person
from summarizer.who.lexicon import data

GOLD = load(Path(__file__).parent.parent / "evals" / "gold")
REST = " The talks go on next week, and no date has been set for the round after that."


def people(text: str) -> tuple[Named, ...]:
    """The people that a text names, with a sentence after it so that it reads as an article."""
    return Actors.of(read_text(text + REST)).people


@pytest.mark.parametrize(
    ("text", "name", "title", "party"),
    [
        ("Russian Foreign Minister Sergei Lavrov spoke.", "Sergei Lavrov", "Foreign Minister", "Russia"),
        ("Kremlin spokesman Dmitry Peskov spoke.", "Dmitry Peskov", "Kremlin spokesman", "Russia"),
        ("FNV negotiator Ria de Boer spoke.", "Ria de Boer", "FNV negotiator", "FNV"),
        ("Ria de Boer, chief negotiator of FNV, spoke.", "Ria de Boer", "chief negotiator of FNV", "FNV"),
        ("Secretary of State Marco Rubio spoke.", "Marco Rubio", "Secretary of State", "United States"),
        ("South Korea's Trade Minister Yeo Han-koo spoke.", "Yeo Han-koo", "Trade Minister", "South Korea"),
        ("Chinese Vice Premier He Lifeng spoke.", "He Lifeng", "Vice Premier", "China"),
        (
            "United Auto Workers President Shawn Fain spoke.",
            "Shawn Fain",
            "United Auto Workers President",
            "United Auto Workers",
        ),
        ("Ford Chief Executive Jim Farley spoke.", "Jim Farley", "Ford Chief Executive", "Ford"),
        (
            "Qatar's prime minister, Sheikh Mohammed bin Abdulrahman Al Thani, spoke.",
            "Mohammed bin Abdulrahman Al Thani",
            "prime minister",
            "Qatar",
        ),
        ("The Israeli defence minister, Israel Katz, spoke.", "Israel Katz", "defence minister", "Israel"),
        ("Mayor Carola Schouten spoke.", "Carola Schouten", "Mayor", None),
        ("Former U.S. President Joe Biden spoke.", "Joe Biden", "President", None),
        ("Presidential aide Vladimir Medinsky spoke.", "Vladimir Medinsky", "Presidential aide", None),
    ],
)
def test_a_person_is_read_from_title_and_name(text: str, name: str, title: str, party: str | None) -> None:
    """Name and title are as the article gives them; the party is the one that the title names, or none."""
    (found,) = people(text)
    assert (found.name, found.title, found.party) == (name, title, party)


def test_an_envoy_speaks_for_whom_sent_him() -> None:
    """The envoy of a person has that person's party, not that of the country he is envoy for."""
    text = (
        "U.S. President Donald Trump called Moscow. Trump's special envoy for Ukraine, Keith Kellogg, said talks go on."
    )
    assert {one.name: one.party for one in people(text)} == {
        "Donald Trump": "United States",
        "Keith Kellogg": "United States",
    }


def test_the_head_of_our_delegation_speaks_for_the_speaker() -> None:
    """`Our delegation, headed by ...` gives the person the party of the one who says it."""
    text = "“Our delegation, headed by Ana Ruiz, is ready,” Spanish Foreign Minister Juan Vega said."
    assert {one.name: one.party for one in people(text)} == {"Ana Ruiz": "Spain", "Juan Vega": "Spain"}


def test_a_title_without_a_country_takes_the_party_of_its_paragraph() -> None:
    """The only party of the paragraph that is not spoken to or of is the speaker's; with two there is none."""
    one = "Peru is open to talks. Trade Minister Ana Ruiz urged Chile to answer."
    two = "Peru and Chile are open to talks. Trade Minister Ana Ruiz asked for time."
    assert [person.party for person in people(one)] == ["Peru"]
    assert [person.party for person in people(two)] == [None]


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("The RSF's Mohamed Hamdan Dagalo said on Monday that it would talk.", "Mohamed Hamdan Dagalo", "RSF"),
        ("Russia's Sergei Lavrov said on Monday that talks go on.", "Sergei Lavrov", "Russia"),
        ("Ford's Jim Farley said on Monday that talks go on.", "Jim Farley", "Ford"),
    ],
)
def test_a_person_named_in_the_possessive_speaks_for_its_owner(text: str, name: str, party: str) -> None:
    """`The RSF's Mohamed Hamdan Dagalo` gives the person the party, without any title."""
    assert [(one.name, one.title, one.party) for one in people(text)] == [(name, None, party)]


@pytest.mark.parametrize(
    "words", [", known as Hemedti,", " (better known as Hemedti)", ", who is also known as Hemedti,"]
)
def test_a_nickname_that_the_article_gives_is_the_same_person(words: str) -> None:
    """After `known as Hemedti`, Hemedti is that person, in every sentence."""
    text = f"RSF commander Gen. Mohamed Hamdan Dagalo{words} agreed to talks on Monday. Hemedti said no date was set."
    (found,) = people(text)
    assert (found.name, found.party, found.aliases) == ("Mohamed Hamdan Dagalo", "RSF", ("Hemedti",))
    assert found.sentences == (1, 2)


def test_the_envoy_of_one_whom_the_article_gives_no_party_has_none() -> None:
    """`Trump's special envoy` makes no party of Trump, and none of the envoy where nothing tells Trump's."""
    (found,) = (one for one in people("Trump's special envoy Keith Kellogg said yes.") if one.name == "Keith Kellogg")
    assert found.party is None


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("UPS offered 5 percent. The Teamsters refused. Teamsters President Sean Roe spoke.", "Sean Roe", None),
        ("The Dock Guild met Harbour Lines. Union spokesman Jan Moe left.", "Jan Moe", "Dock Guild"),
        ("Norway's foreign minister, Ana Roe, paid. Roe's counterpart, Luis Paz, refused.", "Luis Paz", None),
        ("Norway's foreign minister, Ana Roe, paid. Roe's special envoy, Luis Paz, refused.", "Luis Paz", "Norway"),
    ],
)
def test_nobody_speaks_for_the_other_side(text: str, name: str, party: str | None) -> None:
    """Members in a title mean their own body alone, and one's counterpart is of another side."""
    assert [one.party for one in people(text) if one.name == name] == [party]


def test_known_holders_of_office_are_dated() -> None:
    """Every entry of the table of office-holders says its day and source, and names a party of the tables."""
    for entry in data()["person"]:
        assert entry["as_of"] <= date.today()
        assert entry["source"]
        assert resolve(entry["party"]) == entry["party"]


def test_a_known_holder_counts_only_where_the_party_is_named() -> None:
    """`Putin` alone has no party; where the article names Russia too, it is Russia."""
    alone, beside = "Putin said no on Monday.", "Putin said no on Monday, and Russia stayed away."
    assert [[one.party for one in people(text)] for text in (alone, beside)] == [[None], ["Russia"]]


def test_other_forms_join_their_person() -> None:
    """The surname alone and another transliteration are the same person, with all sentences."""
    text = (
        "Ukrainian President Volodymyr Zelensky spoke. Zelensky said nothing. President Volodymyr Zelenskyy left. "
        "Zelenskiy added nothing."
    )
    (found,) = people(text)
    assert found.party == "Ukraine"
    assert found.name == "Volodymyr Zelensky"
    assert found.aliases == ("Zelensky", "Volodymyr Zelenskyy", "Zelenskiy")
    assert found.sentences == (1, 2, 3, 4)


def test_people_of_one_surname_stay_apart() -> None:
    """Ivanov and Ivanova, and two Ivanovs of different names, are different people; `Ivanov` alone is no one."""
    text = (
        "Russian official Igor Ivanov spoke. Bulgarian official Petar Ivanov spoke. "
        "Russian official Anna Ivanova spoke."
    )
    found = Actors.of(read_text(f"{text} Ivanov said no.{REST}"))
    assert [one.name for one in found.people] == ["Igor Ivanov", "Petar Ivanov", "Anna Ivanova"]
    assert found.resolve("Ivanov") is None
    assert found.resolve("Ivanova") == "Russia"


@pytest.mark.parametrize("text", ["American Airlines said no.", "Peace Talks resumed.", "In Crimea nothing moved."])
def test_what_is_no_person_is_none(text: str) -> None:
    """Companies, headlines in capitals and places are no people."""
    assert people(text) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Andrii Sybiha", "Andrey Sibiga", True),
        ("Peskov", "Dmitry Peskov", True),
        ("D. Peskov", "Dmitry Peskov", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Volodymyr Zelenskiy", "Vladimir Zelensky", True),
        ("Andriy Yermak", "Andrey Ermak", True),
        ("Sergej Lawrow", "Sergey Lavrov", True),
        ("Niklas Ivanov", "Nikolai Ivanova", False),
        ("Igor Ivanov", "Ivan Ivanov", False),
        ("Ivan Ivanov", "Ivan Ivanova", False),
        ("Alexei Petrov", "Alexander Petrov", False),
        ("", "Peskov", False),
    ],
)
def test_same_person(one: str, other: str, *, same: bool) -> None:
    """Spellings of one name agree, names of two people do not."""
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.file)
def test_spokespeople_of_the_seeds(gold: GoldArticle) -> None:
    """Every spokesperson of the gold is found for the right party, and nobody else."""
    found = Actors.of(read_text(gold.text_path.read_text(encoding="utf-8"), path=gold.article.file))
    given = [(person.party, person.name) for person in found.people]
    wanted = [(party.name, name) for party in gold.parties for name in party.spokespeople]
    assert len(given) == len(wanted)
    for party, name in wanted:
        assert any(one == party and same_person(other, name) for one, other in given), name


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("Rwandan minister Ana Keza, who co-chairs the Delta Coalition, said no.", "Ana Keza", "Delta Coalition"),
        ("Ann Roe, who leads the negotiating team of the Harbour Guild, said no.", "Ann Roe", "Harbour Guild"),
        (
            "Ann Roe, the mediator named by the Harbour Mediation Service, said no.",
            "Ann Roe",
            "Harbour Mediation Service",
        ),
        ("Iran is ready, its deputy foreign minister said. Ali Rad was in Muscat. Rad said yes.", "Ali Rad", "Iran"),
        (
            "Cerro Rojo Lithium has raised its offer. It is high, said Ian Cox, Cerro Rojo's country manager.",
            "Ian Cox",
            "Cerro Rojo Lithium",
        ),
        (
            "The Marsh Health Board refused. A spokesman for the board, Ian Cox, said it had.",
            "Ian Cox",
            "Marsh Health Board",
        ),
        ("Plant manager Ian Cox said no.", "Ian Cox", None),
        ("Farming Minister Ian Cox said no.", "Ian Cox", None),
    ],
)
def test_whom_a_person_acts_for_goes_before_where_the_person_is_from(text: str, name: str, party: str | None) -> None:
    """What a person does for a body, and what stands around the title, tell the party; an office alone does not."""
    assert [(one.name, one.party) for one in people(text) if one.name == name] == [(name, party)]


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        (
            "The Tuna Boat Owners' Association rejected the quota on Friday. Its president, third-generation "
            "skipper Mele Fonua, said so.",
            "Mele Fonua",
            "Tuna Boat Owners' Association",
        ),
        (
            "The Coastal States Group wants a vote. The group's chair, Fijian diplomat Ratu Vosa, told "
            "reporters it would wait.",
            "Ratu Vosa",
            "Coastal States Group",
        ),
        (
            "The Coastal States Group wants a vote. Fijian diplomat Ratu Vosa, who speaks for the Coastal "
            "States Group, said it would wait.",
            "Ratu Vosa",
            "Coastal States Group",
        ),
        (
            "Streamline has withdrawn its offer. Streamline's head of music rights, Dora Quill, said it was final.",
            "Dora Quill",
            "Streamline",
        ),
        (
            "Streamline has withdrawn its offer. Streamline's vice president of content partnerships, Dora "
            "Quill, said it was final.",
            "Dora Quill",
            "Streamline",
        ),
        (
            "Chad's army signed the truce. The other group, the Lake Basin Front (LBF), will not sign as "
            "long as foreign soldiers stay, its spokesman Adam Haroun said by phone.",
            "Adam Haroun",
            "Lake Basin Front",
        ),
        (
            "The company made an offer to the Crane Operators' Union. A smaller group, the Dock Riggers' "
            "League, accepted it on Monday. Its leader, Pia Holm, called on the union to follow.",
            "Pia Holm",
            "Dock Riggers' League",
        ),
        (
            "Laos says it is reading the plan. Thailand has told it that it agrees. Foreign minister Somsak "
            "Phou was ready to meet his Thai counterpart in May.",
            "Somsak Phou",
            "Laos",
        ),
        (
            "Peru freed a close ally of then-President Ana Quiroga in 2021. Bolivia rejected the charge.",
            "Ana Quiroga",
            None,
        ),
        (
            "Tom Reyes, a mediator with the state Labor Relations Board, has been walking back and forth "
            "between two rooms since Monday.",
            "Tom Reyes",
            "Labor Relations Board",
        ),
        (
            "Dana Pike, an economist with the Harbor Institute, said the gap was wide. The Harbor Institute "
            "said nothing.",
            "Dana Pike",
            None,
        ),
        (
            "The Elk River School District raised its offer on Monday. Superintendent Joan Vick said it "
            "could go no further.",
            "Joan Vick",
            "Elk River School District",
        ),
        (
            "The Elk River School District raised its offer on Monday. Board chair Joan Vick said it could "
            "go no further.",
            "Joan Vick",
            "Elk River School District",
        ),
        (
            "Sindh wants the national government of Pakistan to wait. The provinces have refused, said Bilal "
            "Memon, the provincial irrigation minister.",
            "Bilal Memon",
            "Sindh",
        ),
        (
            "The state government of Saxony called the meeting. Jana Vogt, the state's economy minister, "
            "chaired the meeting and brought an offer.",
            "Jana Vogt",
            "Saxony",
        ),
        (
            "The Alberta government rejected the plan. Alberta's labour minister, Kim Doyle, said it would "
            "cost too much.",
            "Kim Doyle",
            "Alberta",
        ),
        (
            "The Sami Parliament rejected the plan on Monday. Its president, Inga Aikio, said it had not been asked.",
            "Inga Aikio",
            "Sami Parliament",
        ),
        (
            "The northern team, the Otter Bay Stingrays, refused to play. Stingrays chief executive Mo Fale "
            "said the club would wait.",
            "Mo Fale",
            "Otter Bay Stingrays",
        ),
        (
            "Ghana is waiting for the World Bank mission. The mission, headed by Ada Lind, has asked for a levy.",
            "Ada Lind",
            "World Bank",
        ),
        (
            "The Ontario government and the Ontario Nurses' Union met on Monday. The provincial government offered a "
            "raise. Premier Doug Lane said no more.",
            "Doug Lane",
            "Ontario",
        ),
    ],
)
def test_whose_official_stands_beside_a_description(text: str, name: str, party: str | None) -> None:
    """A description, a field, a bracket or a counterpart beside a name parts no person from the party."""
    assert {one.name: one.party for one in people(text)}.get(name) == party
