"""Furniture told by its words, and credit lines told from prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.page import cues
from summarizer.page.agencies import is_outlet, outlet_in_byline
from summarizer.page.credits import Credit, credit_line, full_date, publisher_named
from summarizer.page.datelines import dateline, datelines
from summarizer.page.furniture import bare, cue, opening
from summarizer.page.menus import is_menu, trail_end


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- Other Apps", "share links"),
        ("Facebook | Twitter | WhatsApp", "share links"),
        ("Share on LinkedIn (Opens in new window)", "share links"),
        ("Skip to main content", "menu"),
        ("Home > World > Europe", "menu"),
        ("We and our 42 partners use cookies and other techniques.", "cookie notice"),
        ("This website uses cookies to improve your experience.", "cookie notice"),
        ("EIN Presswire provides this news content “as is” without warranty of any kind.", "disclaimer"),
        ("Opinions expressed here are those of the author.", "disclaimer"),
        ("© 2025 The Example. All rights reserved", "copyright"),
        ("Sign up for our morning briefing", "newsletter"),
        ("Sign up for our weekly Climate letter.", "newsletter"),
        ("Subscribe to the Mining Weekly. You can unsubscribe at any time.", "newsletter"),
        ("Spotted an error? Tell us.", "newsletter"),
        ("Sign up", "menu"),
        ("Follow us on X and Facebook.", "newsletter"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below this ad", "advertisement"),
        ("Leave the first comment", "comments"),
        ("#strike #port", "tags"),
        ("Read more about the strike here.", "links"),
        ("SEE ALSO: Port traffic halves", "links"),
        ("Enjoying this? Get our Friday letter.", "newsletter"),
        ("Terms of Use | Your Data | Betting problem?", "disclaimer"),
        ("We acknowledge the traditional custodians of this land.", "disclaimer"),
        ("Photo: Jan Smit/AFP", "caption"),
        ("Dockers at the gate on Friday. [Photo by Jan Smit/AFP]", "caption"),
        ("Dockers at the gate on Friday. Photograph: Jan Smit/AFP", "caption"),
        ("Picture caption: Dockers at the gate. Photo: Harbour archive", "caption"),
        ("Last updated: 3 May 2025, 14:20", "date line"),
        ("https://example.org/a?b=c", "link"),
        ("* * *", "rule"),
    ],
)
def test_a_cue_names_the_furniture(text: str, why: str) -> None:
    """Each kind of furniture is known by how it begins, or by the whole line."""
    assert cue(text) == why


@pytest.mark.parametrize(
    ("text", "why", "reach"),
    [
        ("Related posts", "related posts", "stories"),
        ("## Most read in World", "related posts", "stories"),
        ("You may also like:", "related posts", "stories"),
        ("Read more", "links", "links"),
        ("Around the league", "links", "links"),
        ("Elsewhere", "links", "links"),
        ("Comments (12)", "comments", "end"),
        ("Legal Disclaimer:", "disclaimer", "end"),
    ],
)
def test_a_heading_opens_its_section(text: str, why: str, reach: str) -> None:
    """A heading over another part of the page says what the part is and how far it may reach."""
    assert opening(text) == (why, reach)


@pytest.mark.parametrize(
    "text", ["Related talks failed.", "Comments by Trump", "Tags were removed.", "Demands", "x" * 500]
)
def test_other_headings_open_nothing(text: str) -> None:
    """A heading or sentence that merely begins alike opens no section."""
    assert opening(text) is None


@pytest.mark.parametrize(
    ("text", "agency", "said"),
    [
        ("Reported by AFP.", "AFP", True),
        ("Reporting was contributed by AFP.", "AFP", True),
        ("The Associated Press contributed to this report.", "AP", True),
        ("With files from Agence France-Presse", "AFP", True),
        ("Associated writer Ann Lee contributed from Oslo.", None, True),
        ("Source: TASS", "TASS", True),
        ("Reported by Axios.", "Axios", True),
        ("(Reporting by Jan Smit; Editing by Ann Lee)", None, True),
        ("Reuters", "Reuters", False),
        ("By Jan de Vries, Reuters", "Reuters", False),
        ("By Jan de Vries and Ann Lee", None, False),
        ("By Jan de Vries, chief transport correspondent", None, False),
        ("Staff writer", None, False),
    ],
)
def test_a_credit_line_names_its_agency(text: str, agency: str | None, said: bool) -> None:
    """A credit is told from prose, names its agency by one name, and people are no agency."""
    assert credit_line(text) == Credit(agency, said)


@pytest.mark.parametrize(
    "text",
    [
        "Reported by AFP on Thursday, the deal has failed.",
        "By Friday, the union wants an answer.",
        "Reuters reported that talks would go on.",
        "With talks stalled, the dockers stay out.",
        "Norway contributed from its fund.",
        "",
    ],
)
def test_prose_is_no_credit(text: str) -> None:
    """A sentence that mentions who reported is no credit line."""
    assert credit_line(text) is None


@pytest.mark.parametrize(
    ("text", "mark", "agency"),
    [
        ("ROTTERDAM, May 3 (Reuters) - Dockers", "ROTTERDAM, May 3 (Reuters) - ", "Reuters"),
        ("(AFP) – Dockers", "(AFP) – ", "AFP"),
        ("MOSCOW, May 29. /TASS/. Russia", "MOSCOW, May 29. /TASS/. ", "TASS"),
    ],
)
def test_a_dateline_is_measured(text: str, mark: str, agency: str) -> None:
    """A dateline ends after its dash, and names its agency."""
    assert dateline(text) == (len(mark), agency)


@pytest.mark.parametrize(
    "text", ["The alliance (NATO) - which waits", "NATO — the alliance — said", "Talks (in Oslo) - ended"]
)
def test_a_bracket_and_a_dash_are_no_dateline(text: str) -> None:
    """Only an agency that is known makes a dateline."""
    assert dateline(text) is None


REPORT = "The dockers want more pay for the night shifts, they said on Monday."


@pytest.mark.parametrize(
    ("mark", "agency"),
    [
        ("HAVANA — ", None),
        ("NEW YORK - ", None),
        ("GOMA, March 3 — ", None),
        ("LUSAKA (Wire) — ", "Wire"),
        ("WASHINGTON, March 12 (Pacific Wire) - ", "Pacific Wire"),
        ("ST. PETERSBURG, Russia, 3 June 2025 (North Wire) — ", "North Wire"),
        ("N'Djamena (Sahel Newsroom) – ", "Sahel Newsroom"),
        ("PARIS/BERLIN (Reuters) - ", "Reuters"),
        ("OSLO (Staff) - ", None),
    ],
)
def test_the_form_tells_a_dateline_that_opens_a_body(mark: str, agency: str | None) -> None:
    """In the first two paragraphs a dateline needs no known agency, and it credits the one that it names."""
    assert datelines([(4, mark + REPORT), (5, REPORT)]) == {4: (len(mark), agency)}
    assert datelines([(4, REPORT), (5, mark + REPORT)]) == {5: (len(mark), agency)}


@pytest.mark.parametrize(
    "body",
    [
        [f"RUSSIA - {REPORT}", f"UKRAINE - {REPORT}"],
        [REPORT, REPORT, f"WAGES - {REPORT}"],
        ["WAGES - The union wants 6%."],
        [f"- WAGES - {REPORT}"],
        [f"NATO — Oslo's partner — waits. {REPORT}"],
        [f"NATO — the alliance. {REPORT}"],
        [f"Volkswagen (VW) – {REPORT}"],
        [f"Wages - {REPORT}"],
    ],
)
def test_labels_and_asides_are_no_datelines(body: list[str]) -> None:
    """Labels of a list, a late or short label, an aside, and a short form in brackets stay in their sentences."""
    assert datelines(list(enumerate(body))) == {}


@pytest.mark.parametrize(
    "line",
    [
        "Home | World | Business | Sport",
        "Markets · Companies · Deals · Opinion",
        "Inicio | Mundo | Economía | Deportes | Cultura",
        "News  Aquaculture  Jobs",
        "HOME\tWORLD\tE-PAPER",
        "News / Sport / Culture",
        "News/Politics/Culture/Shop",
        "Home, News, Politics, Sport",
        "Home - World - Business - Sport",
        "Home News World News Sport Opinion",
        "Africa Middle East Climate Sport",
    ],
)
def test_a_menu_is_told_by_its_form(line: str) -> None:
    """Short entries between bars, dots or tabs make a menu; between commas or blanks they must be names of sections."""
    assert is_menu(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Dockers reject third offer | World | The Daily Example",
        "Peace talks resume | World | The Daily Example",
        "Rent, heating, light, food",
        "Pay / hours / leave",
        "World Health Organization",
        "Africa Climate Energy Business Summit Opens Without Union",
        "Health, education, jobs: what the parties offer",
        "News, sport, politics and business, he said, were one.",
        "Ann Lee | Political editor | 5 May 2025",
    ],
)
def test_a_headline_or_a_list_is_no_menu(line: str) -> None:
    """A headline with its section and site, and a list of other things than sections, are no menus."""
    assert not is_menu(line)


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Home » Local » Owners offer to halve the blasting", "Owners offer to halve the blasting"),
        ("Home / Business / Transport", None),
        ("Owners offer to halve blasting | The Daily Example of the Dale", None),
    ],
)
def test_a_trail_of_sections_ends_in_the_headline(line: str, headline: str | None) -> None:
    """A trail that begins with a section and ends in a line of some length ends in the headline."""
    assert trail_end(line) == headline


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("By Marit Solheim, North Sea Fish Report", "North Sea Fish Report"),
        ("By Ida Marsh, The Dale Herald", "The Dale Herald"),
        ("By Ida Marsh, Ann Lee", None),
        ("By Ida Marsh, Bloomberg", None),
        ("By Ida Marsh, STAFF WRITER", None),
        ("North Sea, Fish Report", None),
    ],
)
def test_a_byline_may_name_the_outlet(line: str, outlet: str | None) -> None:
    """After a byline's last comma stands an outlet where the name has the form of one; people and agencies are none."""
    assert outlet_in_byline(line) == outlet


@pytest.mark.parametrize(
    ("line", "told"),
    [("The Andean Ledger", True), ("Harbour Courier", True), ("World News", False), ("Special Report", False)],
)
def test_a_masthead_is_told_from_a_heading(line: str, told: bool) -> None:
    """A line is a newspaper's name where it ends as only their names do."""
    assert is_outlet(line) is told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Published: Thursday, May 29, 2025", "2025-05-29"),
        ("29 May 2025", "2025-05-29"),
        ("2025-05-29T10:00:00Z", "2025-05-29"),
        ("29.05.2025 10:00", "2025-05-29"),
        ("May 29", None),
        ("05/06/2025", None),
        ("31 February 2025", None),
        ("May 2025", None),
    ],
)
def test_only_a_full_date_is_a_date(text: str, day: str | None) -> None:
    """A date needs its year and one reading only; it comes back as ISO 8601."""
    assert full_date(text) == day


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("MENAFN provides the\ninformation “as is”", "MENAFN"),
        ("Copyright 2025 The Associated Press. All rights reserved.", "Associated Press"),
        ("© 2024-2025 Harbour Herald | All rights reserved", "Harbour Herald"),
        ("© 2025 Harbour Herald Ltd. All rights reserved.", "Harbour Herald"),
        ("All rights reserved.", None),
    ],
)
def test_a_publisher_is_named_by_its_page(text: str, name: str | None) -> None:
    """The publisher is whom a disclaimer or copyright line names."""
    assert publisher_named(text) == name


def test_share_links_are_lower_case() -> None:
    """Names of networks are compared in lower case, so the table must hold them so."""
    assert all(name == name.lower() for name in cues.SOCIAL)


@given(st.text())
def test_marks_are_taken_off_once(text: str) -> None:
    """A bare line is one line, without blanks or marks of emphasis at its ends."""
    line = bare(text)
    assert line == line.strip("*_ ")
    assert len(line.splitlines()) <= 1
