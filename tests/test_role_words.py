"""Whom a word for a role means: an office without a name, a ministry, workers for their union, a firm by its place."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

MINISTER = (
    "Dockers in Gdynia struck on Monday. Poland's labour minister, Ewa Nowak, met the Port Workers' Union."
    " The talks failed."
)
SECRETARY = (
    "Dockers in Oakland struck on Monday. U.S. Labor Secretary Ana Roe met the Port Workers' Union. The talks failed."
)
PRESIDENT = "The Rail Union's president, Ana Roe, rejected it. France offered money."
CHAIRS = "Rail Union chairman Ray Low met Marlow Foods chairman Ana Roe. Marlow Foods chairman Ana Roe offered money."
FACULTY = (
    "University of Marlow chief negotiator Ana Roe said no to the Faculty Union. The Faculty Union's own negotiator"
    " wants more."
)
SHARED = (
    "Peru and Chile met over the water. Peru's foreign minister, Ana Roe, spoke. Chile spoke of the river. Chile left."
)
STAFF = (
    "Pilots at the airline will strike on Friday. The Cabin Union, which represents 900 pilots and stewards, said no"
    " to Marlow Air. Marlow Air offered 3 percent."
)
STUDIOS = (
    "The Performers Union met the Council of Film Producers, which bargains for the studios, on Monday. The Performers"
    " Union wants more."
)
BONDS = "Ghana met the Ghana Creditor Committee in London. The Ghana Creditor Committee wants a higher coupon."

PORTS = "The Gulf Employers' Federation met the Dockers Union. The Gulf Employers' Federation offered 2 percent."
FORUM = "Israel met the Freedom Forum, which represents prisoners, in Cairo. The Freedom Forum wants a date."


def meant(text: str, mention: str, sentence: int) -> str | None:
    """The party of the mention in an article of these sentences."""
    return Actors.of(read_text(text)).resolve(mention, sentence=sentence)


@pytest.mark.parametrize(
    ("text", "mention", "sentence", "party"),
    [
        (MINISTER, "the minister", 3, "Poland"),
        (MINISTER, "the labour minister", 3, "Poland"),
        (MINISTER, "the ministry", 3, "Poland"),
        (MINISTER, "the interior ministry", 3, "Poland"),
        (SECRETARY, "the department", 3, "United States"),
        (SECRETARY, "the labor department", 3, "United States"),
        # A department of a state that has ministers, and what others have as well.
        (MINISTER, "the department", 3, None),
        (SECRETARY, "the fire department", 3, None),
        (SECRETARY, "the English department", 3, None),
        (SHARED, "the foreign minister", 4, "Peru"),
        # Another minister, one that comes later, and an office of many.
        (MINISTER, "the finance minister", 3, None),
        (MINISTER, "the minister", 1, None),
        (MINISTER, "the official", 3, None),
        # An office of a union and of a state, and one that each side has.
        (f"{PRESIDENT} The president will sign the law on Monday, the Elysee said.", "the president", 3, None),
        (f"{CHAIRS} The chairman said no.", "the chairman", 3, None),
        (f"{FACULTY} The negotiator said there was no offer.", "the negotiator", 3, None),
    ],
)
def test_an_office_is_its_last_holders_and_a_ministry_the_only_states(
    text: str, mention: str, sentence: int, party: str | None
) -> None:
    """An office without a name is of who was named with it last, a ministry of the only state of the ministers."""
    assert meant(text, mention, sentence) == party


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        (STAFF, "Pilots", "Cabin Union"),
        (STAFF, "the pilots", "Cabin Union"),
        (STAFF, "striking pilots", "Cabin Union"),
        (STUDIOS, "the studios", "Council of Film Producers"),
        (BONDS, "bondholders", "Ghana Creditor Committee"),
        (BONDS, "the investors", "Ghana Creditor Committee"),
        # Of others of the kind, and of those who only suffer, no union speaks.
        (STAFF, "foreign pilots", None),
        (STAFF, "passengers", None),
        (STAFF, "managers", None),
    ],
)
def test_those_for_whom_a_body_speaks_mean_that_body(text: str, mention: str, party: str | None) -> None:
    """Those who strike, whom a body is said to represent, or who lent mean the only body of theirs."""
    found = meant(text, mention, 1)
    assert found == party or (party is None and found != "Cabin Union")


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        (f"{BONDS} Foreign investors left. Investors sold the cedi on Monday.", "investors", None),
        (f"{BONDS} The investors want more than Ghana offered.", "the investors", "Ghana Creditor Committee"),
        (f"{PORTS} Phone operators cut fees in June.", "operators", None),
        (f"{PORTS} The operators want three years.", "the operators", "Gulf Employers' Federation"),
        (f"{FORUM} Israel will free prisoners on Monday.", "prisoners", None),
        (f"{FORUM} Israel spoke.", "prisoners", "Freedom Forum"),
    ],
)
def test_a_word_for_many_means_no_body_where_it_tells_of_others(text: str, mention: str, party: str | None) -> None:
    """Investors or operators at large, and prisoners whom another frees, are not the body that has such members."""
    assert meant(text, mention, 3) == party


@pytest.mark.parametrize(
    ("union", "told", "mention", "party"),
    [
        ("Rail Union", "Cleaners will strike on Monday.", "cleaners", "Rail Union"),
        ("Rail Union", "Cleaners will strike in May.", "cleaners", "Rail Union"),
        ("Rail Union", "Cleaners struck at two stations.", "cleaners", "Rail Union"),
        ("Nurses Union", "The nurses walked out on Monday.", "nurses", "Nurses Union"),
        ("Port Workers Union", "Dockers walked out on Monday.", "dockers", "Port Workers Union"),
        # Those who strike something else, of another trade, or at another time.
        ("Rail Union", "Developers struck a deal with the town.", "developers", None),
        ("Rail Union", "Importers and growers struck deals with the town.", "growers", None),
        ("Rail Union", "Rebels and soldiers strike at night.", "soldiers", None),
        ("Rail Union", "Prospectors struck gold in the hills.", "prospectors", None),
        ("Nurses Union", "Teachers walked out on Monday.", "teachers", None),
        ("Rail Union", "Teachers walked out in May and won 6 percent.", "teachers", None),
        ("Rail Union", "Teachers went on strike last year.", "teachers", None),
    ],
)
def test_those_who_strike_are_the_only_unions_if_they_leave_work_now_and_are_of_its_trade(
    union: str, told: str, mention: str, party: str | None
) -> None:
    """Only those who leave work, now and in the trade that the union is named for, are taken for its members."""
    assert meant(f"The {union} met Marlow. {told}", mention, 2) == party


def test_a_firm_told_by_its_place_or_trade_is_a_firm() -> None:
    """Neither the place before "-based" nor a country and a trade before a name hide whose it is."""
    text = (
        "Spanish importer Ener Gas SA and Tunisian pipeline operator Sotug SA met in Tunis. Ener Gas SA offered 3"
        " percent. Sotug SA wants 5."
    )
    actors = Actors.of(read_text(text))
    both = actors.resolve_all("Spanish importer Ener Gas and Tunisian pipeline operator Sotug", sentence=1)
    assert both == ("Ener Gas", "Sotug")
    assert meant("Marlow Foods SA met its staff. Marlow Foods SA offered 2 percent.", "the Lima-based company", 2) == (
        meant("Marlow Foods SA met its staff. Marlow Foods SA offered 2 percent.", "the company", 2)
    )


def test_the_government_is_the_headlines_state_where_several_act() -> None:
    """Of several states that do something, the only one of the headline that acts is the one with a government."""
    text = (
        "Zambia's bondholders reject a cut\n\nInvestors on Monday rejected a government offer. Zambia had asked them"
        " to wait. China said it would roll over a loan. India said last week it was ready to help. The government"
        " declined to say when it would pay.\n"
    )
    assert Actors.of(read_text(text, path="a.txt")).resolve("the government", sentence=5) == "Zambia"


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("The United States met Iran. The United States refused. The administration wants more.", "United States"),
        ("The Trump administration met Iran. The United States said no. The administration left.", "United States"),
        ("Somalia and Puntland met. The administration in Garowe refused. The United States offered aid.", None),
        ("The United States offered aid. The new administration in Damascus met. The administration refused.", "Syria"),
        ("The United States left. The university administration met. The administration refused.", None),
    ],
)
def test_whose_the_administration_is(text: str, party: str | None) -> None:
    """The administration is the United States' where it acts and the article has no other administration."""
    found = Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt"))
    assert found.resolve("the administration", sentence=3) == party


def test_the_government_is_not_the_headlines_where_another_state_speaks() -> None:
    """A headline does not tell whose government is meant in a sentence in which another state speaks."""
    text = (
        "Iran says no to deal\n\nThe United States offered a deal. Iran rejected it. The United States waits."
        " The government would lift sanctions, the State Department said.\n"
    )
    assert Actors.of(read_text(text, path="a.txt")).resolve("the government", sentence=4) is None
