"""Bodies that bear a country's name and are not the country; causes, names in other languages, seats of governments."""

import pytest

from summarizer.actors import Actors, resolve
from summarizer.read import read_text
from summarizer.scoring.parties import compared_id
from summarizer.who.names import party_id

REST = " The talks go on next week, and no date has been set for the round after that."


def named(text: str) -> set[str]:
    """The parties that an article of this text names."""
    return set(Actors.of(read_text(f"Talks go on\n\nThe meeting ended without a result.\n\n{text}{REST}")).mentions)


OWN = [
    "National Council of Mosques of Kenya",
    "Nigeria Labour Congress",
    "Trade Union Congress of Nigeria",
    "Congress of South African Trade Unions",
    "Irish Congress of Trade Unions",
    "Australian Council of Trade Unions",
    "Italian General Confederation of Labour",
    "Tunisian General Labour Union",
    "Japan Business Federation",
    "Kenya National Union of Teachers",
    "South Sudan Council of Churches",
    "Chamber of Mines of South Africa",
    "Police Association of South Africa",
    "Supreme Council of Kenya Muslims",
    "Press Council of India",
    "Liberal Party of Canada",
    "Law Society of Malawi",
    "University of Malta",
    "Bank of Thailand",
    "Grain Shippers Australia",
    "Rent Payers Ireland",
    "Universities UK",
    "Cabin Crew Scotland",
]
STATES = [
    ("Armed Forces of Ukraine", "Ukraine"),
    ("Turkish Armed Forces", "Türkiye"),
    ("Parliament of Norway", "Norway"),
    ("National Assembly of Serbia", "Serbia"),
    ("National Congress of Honduras", "Honduras"),
    ("Council of Ministers of Bulgaria", "Bulgaria"),
    ("Chamber of Deputies of Chile", "Chile"),
    ("National Council of Provinces of South Africa", "South Africa"),
    ("Security Council of Russia", "Russia"),
    ("Supreme National Security Council of Iran", "Iran"),
    ("Ministry of Defence of the Russian Federation", "Russia"),
    ("Central Government of India", "India"),
    ("Government of India", "India"),
    ("Danish central government", "Denmark"),
]


@pytest.mark.parametrize("name", OWN)
def test_a_body_with_a_countrys_name_is_not_the_country(name: str) -> None:
    """It names no state by itself, is compared by its own name, and an article that names it names no country."""
    assert resolve(name) is None
    assert compared_id(name) == party_id(name)
    assert named(f"The {name} urged the ministry to wait.") == {name}


@pytest.mark.parametrize(("name", "state"), STATES)
def test_an_organ_with_a_states_name_is_the_state(name: str, state: str) -> None:
    """By itself and in an article it stands for its state alone, and never for another whose organ is called so."""
    assert resolve(name) == state
    assert named(f"The {name} rejected the truce on Tuesday.") == {state}


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Iran's Supreme National Security Council rejected the plan.", {"Iran"}),
        ("The Security Council urged Sudan's army to accept. Sudan refused.", {"United Nations", "Sudan"}),
        ("British Treasury officials rejected it. The Irish Treasury offered more.", {"United Kingdom", "Ireland"}),
        ("On Tuesday Ukraine rejected the offer.", {"Ukraine"}),
        ("Prime Minister Kathy Ireland urged the union to wait.", set()),
        ("U.S. House Speaker Mike Roe rejected it.", {"United States"}),
        (
            "Nigerian Labour Minister Bola Adu asked the Nigeria Labour Congress to call off its strike.",
            {"Nigeria", "Nigeria Labour Congress"},
        ),
    ],
)
def test_states_beside_bodies(text: str, parties: set[str]) -> None:
    """A state's office beside its name is that state's; a country that ends no body's name is the country."""
    assert named(text) == parties


@pytest.mark.parametrize(
    "name",
    [
        "Aliança da Pesca",
        "Frente de los Trabajadores",
        "Lega dei Pescatori",
        "Confédération Paysanne",
        "Unión de Pequeños Agricultores",
        "Godavari Canal Ryots' Sangham",
        "Peru Fishermen's Federation",
        "Kisan Ekta Morcha",
        "Liman Sendikası",
        "Human Rights Watch",
        "Doctors Without Borders",
        "Médecins Sans Frontières",
        "Action Against Hunger",
        "Friends of the Earth",
        "Save the Children",
    ],
)
def test_a_name_is_whole_in_any_language(name: str) -> None:
    """The small words of its language, and the joints of a cause's name, part no name, and no half of it is a party."""
    assert named(f"{name} urged the ministry on Tuesday to drop the levy.") == {name}


@pytest.mark.parametrize(
    "text",
    [
        "Frente a Frente was shown on Monday, and Diego Banco said he would wait.",
        "Union Station was closed, and Union Square stayed open.",
        "Canal workers at the Panama Canal urged calm.",
        "Farmers' leader Ann Roe said no reply had come.",
        "Chief Executive Ann Roe said no.",
    ],
)
def test_words_of_bodies_that_name_none(text: str) -> None:
    """A place, a show, a surname, a group of people that opens the sentence and a title are no bodies."""
    assert not named(text)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("The row went on, with Telangana declining to halt power generation, the federal board said.", {"Telangana"}),
        ("Tamil Nadu officials said they would examine the offer of the two States.", {"Tamil Nadu"}),
        ("Kerala's Water Resources Secretary, Anil Nair, refused, the federal board said.", {"Kerala"}),
        ("The Karnataka side sought more time at the panel.", {"Karnataka"}),
        ("Queensland has yet to answer the federal offer.", {"Queensland"}),
        ("Nevada negotiators rejected the cuts that the basin states had tabled.", {"Nevada"}),
        ("Farmers from Karnataka marched to the capital of the federal state.", set()),
        ("Kerala side streets flooded as federal talks went on.", set()),
        ("The Alberta economy shrank, the federal bank said.", set()),
        ("Punjab police arrested two men near the federal court.", set()),
        ("The Union Jal Shakti Ministry is yet to decide who will pay.", {"India"}),
        ("The Union government offered to meet the farmers.", {"India"}),
        ("Myanmar's army refused. The Union Power Ministry agreed.", {"Myanmar"}),
        ("Erbil wants a share. The Kurdistan Regional Government refused.", {"Kurdistan Regional Government"}),
        ("Shops in Erbil closed. The Kurdistan Regional Government refused.", {"Kurdistan Regional Government"}),
    ],
)
def test_parts_of_countries_act_by_those_who_speak_for_them(text: str, parties: set[str]) -> None:
    """By a delegation, a secretary, a verb of will and the seat of its government; a place of events is no party."""
    assert named(text) == parties


def test_the_seat_of_a_government_is_the_government() -> None:
    """The town resolves to the government that the article names, as a capital does to its state."""
    text = f"Erbil wants a share.\n\nThe Kurdistan Regional Government refused the terms.{REST}"
    assert Actors.of(read_text(text)).resolve("Erbil") == "Kurdistan Regional Government"


def test_a_health_executive_goes_by_its_letters() -> None:
    """A public body that is called an executive is one name with its letters, with no bracket between."""
    text = f"The Crew Guild met the Rail Safety Executive on Monday. The RSE has accepted the text in full.{REST}"
    found = Actors.of(read_text(text))
    assert found.resolve("the RSE") == "Rail Safety Executive"
    assert set(found.mentions) == {"Crew Guild", "Rail Safety Executive"}


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Ecuadorian", "Ecuador"),
        ("Maldivian", "Maldives"),
        ("Nepali", "Nepal"),
        ("Lao", "Laos"),
        ("Azeri", "Azerbaijan"),
        ("Cape Verdean", "Cape Verde"),
        ("Comorian", "Comoros"),
        ("Djiboutian", "Djibouti"),
        ("Papuan", "Papua New Guinea"),
        ("Surinamese", "Suriname"),
        ("Timorese", "Timor-Leste"),
        ("Vanuatuan", "Vanuatu"),
        ("Luxembourgish", "Luxembourg"),
    ],
)
def test_a_government_is_known_by_its_countrys_adjective(word: str, state: str) -> None:
    """The government that is told by an adjective alone is the state's, whichever the state."""
    actors = Actors.of(read_text(f"Talks begin\n\nThe {word} government offered a truce to Kenya on Monday."))
    assert state in actors.mentions
    assert word not in actors.mentions


def test_words_before_a_party_do_not_make_another() -> None:
    """Who speaks "for Indonesia" speaks for Indonesia, and there is no party of the words with "for"."""
    text = "Indonesia and Chad met.\n\nDewi Roe, for Indonesia, said she had sent the text on."
    assert Actors.of(read_text(text)).resolve("for Indonesia", sentence=2) != "for Indonesia"
