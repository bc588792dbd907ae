"""Where names of bodies begin and end, and which of two names of one party an article's parties bear."""

from __future__ import annotations

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text


def actors(text: str) -> Actors:
    """The actors of a short article."""
    return Actors.of(read_text(f"Talks go on\n\n{text}\n", path="a.txt"))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The Port, Road and Ferry Union (PRFU) made an offer. The PRFU will wait.", ["Port, Road and Ferry Union"]),
        ("The Sugar, Dairy and Allied Workers' Union rejected it.", ["Sugar, Dairy and Allied Workers' Union"]),
        (
            "Zambia Dental Assistants, Opticians and Midwives Union chair Ann Roe rejected it.",
            ["Zambia Dental Assistants, Opticians and Midwives Union"],
        ),
        (
            "The Ferry Officers' and Deckhands' Union of Malta rejected it.",
            ["Ferry Officers' and Deckhands' Union of Malta"],
        ),
        ("The Welders, Amity and the Crane Drivers Union rejected it.", ["Crane Drivers Union"]),
        (
            "Talks between the Bakers Union, Dairy and Crane Drivers Union failed.",
            ["Bakers Union", "Crane Drivers Union"],
        ),
        ("The Nurses, Doctors and Midwives unions rejected it.", []),
        ("Plumbers Local 31 rejected it. Local 31 wants 8%.", ["Plumbers Local 31"]),
        ("Bakers rejected it. Local 31 wants 8%.", ["Local 31"]),
        ("She went to Local 8 by bus.", []),
        ("Water Principal Secretary Ann Roe refused. Energy Additional Secretary Ray Low agreed.", []),
        ("The Principal Assurance Group rejected it.", ["Principal Assurance Group"]),
        ("Ghana National Union of Bakers secretary-general Ann Roe refused.", ["Ghana National Union of Bakers"]),
        ("Alder Sette, the founders' holding, rejected the bid.", []),
        ("Alder Sette, the family vehicle that owns a third, rejected the bid.", ["Alder Sette"]),
        ("Shares in Leeds-listed Holm fell.", ["Holm"]),
        ("Its owner, Odense-based Holm Lines, offered $2m. Holm chief executive Ann Roe agreed.", ["Holm Lines"]),
        ("The bulk carrier Ann Marlow was freed. Ann Marlow has sailed.", []),
    ],
)
def test_where_names_end(text: str, named: list[str]) -> None:
    """A name goes on past commas between trades and a possessive, and ends before a title; a ship's is none."""
    found = [name for name in actors(text).mentions if name != "Denmark"]
    assert sorted(found) == sorted(named)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The World Labour Organization met them. WLO envoy Ann Roe spoke.", ["World Labour Organization"]),
        ("They wait for New South Wales. The NSW government offered 4%.", ["New South Wales"]),
        ("They wait for Nova Scotia. N.S.'s health minister, Ann Roe, spoke.", ["Nova Scotia"]),
        ("They flew to Nova Scotia. N.S. flags flew.", []),
        ("South Australia's premier, Ann Roe, refused.", ["South Australia"]),
        ("The premier of Ontario, Ann Roe, refused.", ["Ontario"]),
        ("The former premier of Ontario, Ann Roe, refused.", []),
        ("The self-governing region of Delmo has demanded a vote.", ["Delmo"]),
        ("Ohio, for its part, wants a refund. A federal judge is to rule.", ["Ohio"]),
        ("Ohio, which has coal, is cold. A federal judge is to rule.", []),
        ("The Catalan government offered 4%.", ["Catalonia"]),
        ("The Catalan health minister, Ann Roe, refused.", ["Catalonia"]),
        ("Scottish First Minister Ann Roe refused.", ["Scotland"]),
        ("The Scottish Secretary refused. A Scottish court ruled.", ["United Kingdom"]),
        ("The Welsh government offered 4%. Cardiff wants a vote.", ["Wales"]),
        ("They met the Harbour Peace Bloc. The Bloc's negotiator refused.", ["Harbour Peace Bloc"]),
    ],
)
def test_one_party_has_one_name(text: str, named: list[str]) -> None:
    """The letters, the last word and the adjective of a party are none beside its name, where they fit one alone."""
    assert sorted(actors(text).mentions) == named


def test_a_last_word_of_two_names_is_short_for_neither() -> None:
    """`the Bloc` means no bloc where the article names two."""
    found = actors("They met the Harbour Peace Bloc and the Delta Bloc. The Bloc's negotiator refused.")
    assert found.resolve("the Bloc") not in ("Harbour Peace Bloc", "Delta Bloc")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Yemeni pirates holding a tanker freed three. The gang wants $4m.", ["Yemeni pirates"]),
        ("The kidnappers have freed two. The gang wants $1m.", ["Kidnappers"]),
        ("Pirates took the ferry.", []),
        ("Rebels of the Delta Front hold the ferry.", ["Delta Front"]),
        (
            "The Delta Liberation Front met them. Pirates took a ferry. The pirates want $1m.",
            ["Delta Liberation Front"],
        ),
    ],
)
def test_bands_without_a_name(text: str, named: list[str]) -> None:
    """Pirates and kidnappers with whom the article opens, and of whom it tells again, are a party."""
    assert sorted(actors(text).mentions) == named
