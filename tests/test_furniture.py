"""Furniture told by its words, and credit lines told from prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.page import cues
from summarizer.page.credits import Credit, credit_line, dateline, full_date, publisher_named
from summarizer.page.furniture import bare, cue, opening


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
        ("Follow us on X and Facebook.", "newsletter"),
        ("ADVERTISEMENT", "advertisement"),
        ("Story continues below this ad", "advertisement"),
        ("Leave the first comment", "comments"),
        ("#strike #port", "tags"),
        ("Read more about the strike here.", "links"),
        ("SEE ALSO: Port traffic halves", "links"),
        ("Photo: Jan Smit/AFP", "caption"),
        ("Dockers at the gate on Friday. [Photo by Jan Smit/AFP]", "caption"),
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
        ("Source: TASS", "TASS", True),
        ("Reported by Axios.", "Axios", True),
        ("(Reporting by Jan Smit; Editing by Ann Lee)", None, True),
        ("Reuters", "Reuters", False),
        ("By Jan de Vries, Reuters", "Reuters", False),
        ("By Jan de Vries and Ann Lee", None, False),
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
