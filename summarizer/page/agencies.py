"""News agencies by their names, and names that have the form of an agency's or an outlet's."""

import re

__all__ = ["UNNAMED", "is_outlet", "known_agency", "looks_like_agency", "outlet_in_byline"]

_AGENCY_NAMES = """
    AFP, AP, Reuters, dpa, EFE, ANSA, TASS, RIA Novosti, Interfax, Interfax-Ukraine, Ukrinform, UNN, Anadolu, AA,
    Xinhua, Kyodo, Jiji, Yonhap, PTI, ANI, IANS, UPI, Bloomberg, ANP, Belga, PA, PA Media, AAP, APA, NTB, Ritzau, PAP,
    CTK, MTI, BTA, Agerpres, Tanjug, STA, WAM, SPA, IRNA, ISNA, QNA, MENA, KUNA, Antara, Bernama, Lusa, TT
    """
_OTHER_NAMES = {
    "agence france-presse": "AFP",
    "agence france presse": "AFP",
    "associated press": "AP",
    "thomson reuters": "Reuters",
    "press association": "PA Media",
    "deutsche presse-agentur": "dpa",
    "press trust of india": "PTI",
    "united press international": "UPI",
    "anadolu agency": "Anadolu",
    "xinhua news agency": "Xinhua",
    "canadian press": "The Canadian Press",
}
_AGENCIES = {name.strip().lower(): name.strip() for name in _AGENCY_NAMES.split(",")} | _OTHER_NAMES
UNNAMED = frozenset(("agencies", "news agencies", "agency", "wire reports", "staff", "staff writer", "news desk"))
"""Credits that name nobody."""

_AGENCY_WORDS = frozenset("agency media news newsroom newswire press service telegraph wire".split())
_MASTHEAD_WORDS = frozenset(
    """advertiser argus bugle chronicle courier dispatch echo enquirer examiner gazette globe guardian herald inquirer
    journal ledger mercury observer post sentinel telegraph times tribune""".split()
)
"""What newspapers are called, and headings and people are not."""
_BYLINE_WORDS = _MASTHEAD_WORDS | frozenset(
    """broadcasting bulletin daily digest express independent mail mirror monitor news online radio record register
    report review standard today tv weekly""".split()
)
_LONGEST_OUTLET = 5
_LINKING = frozenset(("and", "&", "of", "the", "on", "for"))


def known_agency(name: str) -> str | None:
    """The agency that a name is one of, by its usual name."""
    return _AGENCIES.get(name.strip(" .*_|").lower().removeprefix("the "))


def looks_like_agency(name: str) -> bool:
    """Whether a name ends as names of agencies do: "Pacific Wire", "Sahel Newsroom"."""
    return name.split()[-1].lower() in _AGENCY_WORDS


def is_outlet(line: str) -> bool:
    """Whether a line is a newspaper's name: "The Andean Ledger", but not "World News" or "Special Report"."""
    return _is_name(line) and line.split()[-1].lower() in _MASTHEAD_WORDS


def outlet_in_byline(line: str) -> str | None:
    """The outlet that stands after a byline's last comma: "By Marit Solheim, North Sea Fish Report"."""
    people, _, last = " ".join(line.split()).rpartition(",")
    name = last.strip(" .")
    told = re.match(r"by\b", people, re.IGNORECASE) and _is_name(name) and not known_agency(name)
    return name if told and name.split()[-1].lower() in _BYLINE_WORDS else None


def _is_name(text: str) -> bool:
    words = text.split()
    named = all(word[0].isupper() or word in _LINKING for word in words)
    return 1 < len(words) <= _LONGEST_OUTLET and words[0][0].isupper() and named
