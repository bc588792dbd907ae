"""Bodies, parts of countries and their people that an article names with little or nothing beside the name."""

import tomllib
from pathlib import Path

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text
from summarizer.who.lexicon import kinds, provinces, table
from summarizer.who.names import folded, tokens

REST = " The talks go on next week, and no date has been set for the round after that."
_DATA = Path(__file__).parent.parent / "summarizer" / "data" / "bodies.toml"


def actors(text: str) -> Actors:
    """What a text tells about its actors, with a sentence after it so that it reads as an article."""
    return Actors.of(read_text(text + REST))


def test_every_entry_of_the_table_has_a_source_and_known_nouns() -> None:
    """Each body tells its source, what it is called is a noun of a kind, and its names stand for it alone."""
    loaded = tomllib.loads(_DATA.read_text(encoding="utf-8"))
    for one in loaded["body"]:
        assert one["source"]
        assert kinds().keys() >= set(one["called"])
        for name in (one["name"], *one.get("names", [])):
            words = tokens(name)
            hit = table().at(words, 0)
            assert hit is not None
            assert (hit.end, hit.form.party) == (len(words), one["name"])
    for part in ("companies", "regions"):
        names = loaded[part]["names"]
        assert loaded[part]["source"]
        assert len({folded(name) for name in names}) == len(names)
    assert {folded(name) for name in loaded["regions"]["names"]} <= provinces()


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("Taliban officials met envoys in Doha. The group wants its funds back.", "the group", "Taliban"),
        ("The Houthi movement has agreed to a truce. The Houthis said so.", "the movement", "Houthis"),
        ("Ansar Allah refused. Houthi negotiators left Muscat.", "Houthi negotiators", "Houthis"),
        ("Volkswagen rejected the demand on Tuesday.", "Volkswagen", "Volkswagen"),
        ("Deutsche Bahn offered 5% in May.", "Deutsche Bahn", "Deutsche Bahn"),
        ("Canada Post said it would wait.", "the company", "Canada Post"),
        ("A strike hit plants near Toyota City.", "Toyota City", None),
    ],
)
def test_a_known_body_needs_no_word_beside_its_name(text: str, mention: str, party: str | None) -> None:
    """A movement or company of the table is a party where it acts, under any of its names and what it is called."""
    assert actors(text).resolve(mention) == party


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("The German state of Bavaria rejected the plan. Berlin wants it.", "Bavaria", "Bavaria"),
        ("The Spanish region of Murcia has offered water. Madrid said no.", "Murcia", "Murcia"),
        ("Flanders has rejected the plan of the federal government.", "Flanders", "Flanders"),
        ("In Tuscany, growers struck. The state of emergency was lifted.", "Tuscany", None),
        ("Growers in the region of Valencia struck.", "Valencia", None),
        ("The Portuguese city of Porto struck a bell.", "Porto", None),
    ],
)
def test_a_part_of_a_country_that_acts_is_itself(text: str, mention: str, party: str | None) -> None:
    """A region that does something is the party, not the country before its name; where things happen is none."""
    assert actors(text).resolve(mention) == party


@pytest.mark.parametrize(
    ("text", "person", "party"),
    [
        ("The state of Bavaria has offered loans. It can wait, state premier Jo Huber said.", "Huber", "Bavaria"),
        ("Bavaria has rejected a federal plan. Bavaria premier Jo Huber said so.", "Huber", "Bavaria"),
        ("Harwick Media owns the Gazette. The guild struck. Publisher Ann Tripp said no.", "Tripp", "Harwick Media"),
        ("Ana Pratt of the Port Crews Union met them. Liv Roe, a cook who chairs the guests, said no.", "Roe", None),
        (
            "The Port Crews Union struck. Liv Roe, a cook who co-chairs the bargaining committee, said no.",
            "Roe",
            "Port Crews Union",
        ),
        ("Hezbollah lawmaker Hadi Nasr said no. Lebanon's premier asked for days.", "Nasr", "Hezbollah"),
        ("Bradford Council refused. Cllr Ali Khan said it was broke.", "Khan", "Bradford Council"),
        ('Bradford Council refused. "We are broke," said Coun. Ali Khan.', "Khan", "Bradford Council"),
        ("Bradford Council refused. Cllr Ali Khan, leader of the opposition, said so.", "Khan", None),
        ("Slovak Prime Minister Jan Roe and Economy Minister Eva Kral said no.", "Kral", "Slovakia"),
        ("The U.S. asked Chad to wait.\n\nPrime Minister Ana Kral met the U.S. envoy in May.", "Kral", None),
        ("The Indian state of Karnataka refused. Chief Minister Al Kral said so.", "Kral", "Karnataka"),
        (
            "Nurses at St. Mary Hospital will strike. Hospital spokeswoman Amy Toll said so.",
            "Toll",
            "St. Mary Hospital",
        ),
        ('Streaming giant Cinevo stayed away. "We pay," said spokesman Per Dahl.', "Dahl", "Cinevo"),
        ("The Fur Traders Association met.\n\nMia Lund, for Denmark, said it was late.", "Lund", "Denmark"),
        (
            "Cooks in Portugal struck.\n\nMinister Ana Couto said no. In neighboring Spain, all went on.",
            "Couto",
            "Portugal",
        ),
        (
            'Oman said on Sunday both sides would meet.\n\n"They agreed," foreign ministry spokesman Ali Roe told us.',
            "Roe",
            "Oman",
        ),
        ("Chile offered gas. The Red Cross asked Peru to wait. The body's envoy, Al Roe, said no.", "Roe", None),
        ("President Edgar Lungu said Zambia would pay. Paul Haas, an adviser to Mr Lungu, agreed.", "Haas", "Zambia"),
        ("The Marlow works council wants talks. Chief Executive Ida Roe said no.", "Roe", None),
    ],
)
def test_whose_a_person_is_by_what_is_around(text: str, person: str, party: str | None) -> None:
    """A person is of the region, owner, committee, host or state that the words around show, and of no other."""
    found = actors(text)
    named = found.person(person)
    assert (named.party if named else None) == party


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("The Port Crews Union and Harbor Lines have offered to talk.", "Harbor Lines", "Harbor Lines"),
        ("Northmoor Trains and Eastern Rail Valley have offered 3%.", "Eastern Rail Valley", "Eastern Rail Valley"),
        ("Ann Roe and Bob Moss have quit.", "Bob Moss", None),
        ("Verdi, to which most crews belong, wants 6%. The union said so.", "the union", "Verdi"),
        ("The Marlow works council refused. Marlow, which makes tiles, said so.", "Marlow", "Marlow"),
        ("The Harbor NewsGuild refused. The guild wants more.", "the guild", "Harbor NewsGuild"),
        (
            "Care Providers refused. The Nurses Association struck. The union wants 5%.",
            "the union",
            "Nurses Association",
        ),
        ("Publisher Ann Tripp offered the guild 2%.", "Ann Tripp", None),
        ("The publisher Harwick Press offered 2%. It waits.", "Harwick Press", "Harwick Press"),
        ("Health Secretary Ann Roe told MPs on Monday that it was late. MPs want more.", "MPs", None),
        ("GPs want 5%. About 4 of 10 voted.", "GPs", None),
        ("Palmera Hotels said it would raise pay.", "Palmera Hotels", "Palmera Hotels"),
        (
            "Bus drivers rejected 3% from First Yorkshire. First Yorkshire director Al Roe said so.",
            "the company",
            "First Yorkshire",
        ),
        ("The military government in Niamey freed JNIM men. The rebel group JNIM left.", "the junta", "Niger"),
        ("The American Dairy Council wants more.", "American Dairy Council", "American Dairy Council"),
        ("GMB organiser Jo Pell met Bradford Council. GMB wants 5%.", "the union", "GMB"),
        ("GPs want 5%. About 4 of 10 voted.", "4", None),
        (
            "The Movement for Justice struck. The rebels, known by their French initials MPJ, left. The MPJ refused.",
            "MPJ",
            "Movement for Justice",
        ),
        ("Farmers in Uzbekistan's Fergana Valley told us that it was late.", "Fergana Valley", None),
    ],
)
def test_what_tells_a_body_and_what_does_not(text: str, mention: str, party: str | None) -> None:
    """Whom a body acts with, who belongs to it and what it is called tell it; a job, a number or people do not."""
    assert actors(text).resolve(mention) == party


@pytest.mark.parametrize(
    ("text", "party", "role"),
    [
        ("Chad and the rebels will return on Monday, mediator Qatar said.", "Qatar", "mediator"),
        ("Chad and the rebels will return on Monday, mediator Qatar said.", "Chad", None),
        ("The deal came after talks in Oman, led by the UN and the Red Cross.", "United Nations", "mediator"),
        ("The deal came after talks led by Iran's foreign minister. Iran signed.", "Iran", "observer"),
        (
            "The Care League urged the two sides to bring in the conciliation service Concord.",
            "Care League",
            "observer",
        ),
        (
            "The Tuna Commission met. Tuna Commission chair Ana Roe circulated a compromise.",
            "Tuna Commission",
            "mediator",
        ),
    ],
)
def test_who_mediates(text: str, party: str, role: str | None) -> None:
    """Who is called a mediator right before the name, leads talks as a world body, or chairs with a compromise."""
    assert actors(text).role(party, principals=()) == role
