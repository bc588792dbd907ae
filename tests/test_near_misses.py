"""Names that are easily taken for one another, kept apart."""

import pytest

from summarizer.actors import Actors, resolve
from summarizer.read import read_text

APART = (
    ("Niger", "Nigeria"),
    ("Nigerien officials", "Nigerian officials"),
    ("Niamey", "Abuja"),
    ("DR Congo", "Republic of Congo"),
    ("Kinshasa", "Brazzaville"),
    ("Congo-Kinshasa", "Congo-Brazzaville"),
    ("North Korea", "South Korea"),
    ("DPRK", "ROK"),
    ("Democratic People's Republic of Korea", "Republic of Korea"),
    ("Pyongyang", "Seoul"),
    ("Guinea", "Guinea-Bissau"),
    ("Guinea", "Equatorial Guinea"),
    ("Guinea", "Papua New Guinea"),
    ("Guinea-Bissau", "Equatorial Guinea"),
    ("Guyana", "French Guiana"),
    ("Sudan", "South Sudan"),
    ("Sudanese officials", "South Sudanese officials"),
    ("Khartoum", "Juba"),
    ("Dominica", "Dominican Republic"),
    ("Samoa", "American Samoa"),
    ("Taiwan", "China"),
    ("Republic of China", "People's Republic of China"),
    ("British Virgin Islands", "U.S. Virgin Islands"),
    ("Slovakia", "Slovenia"),
    ("Bratislava", "Ljubljana"),
    ("Latvia", "Lithuania"),
    ("Austria", "Australia"),
    ("Iran", "Iraq"),
    ("Iranians", "Iraqis"),
    ("Mauritania", "Mauritius"),
    ("Mali", "Malawi"),
    ("Gambia", "Zambia"),
    ("Libya", "Liberia"),
    ("Moldova", "Maldives"),
    ("Paraguay", "Uruguay"),
    ("Budapest", "Bucharest"),
    ("Muscat", "Male"),
    ("India", "Indonesia"),
    ("European Union", "Council of Europe"),
    ("OPEC", "OPEC+"),
    ("E3", "P5+1"),
    ("P5", "P5+1"),
    ("G7", "G20"),
    ("African Union", "AUKUS"),
    ("Russian Defence Ministry", "Ukrainian Defence Ministry"),
    ("Russia's defence minister", "Ukraine's defence minister"),
    ("Ivory Coast", "Cape Verde"),
    ("Ireland", "Northern Ireland"),
    ("Irish officials", "Northern Irish officials"),
    ("Cyprus", "Northern Cyprus"),
    ("Mongolia", "Inner Mongolia"),
    ("Mexico", "New Mexico"),
    ("Washington", "Washington state"),
    ("Niger", "Niger State"),
)


@pytest.mark.parametrize(("one", "other"), APART)
def test_near_misses_are_kept_apart(one: str, other: str) -> None:
    """Of two names alike at least one is known, and they never mean the same party."""
    assert resolve(one)
    assert resolve(one) != resolve(other)


@pytest.mark.parametrize(
    "mention", ["Congo", "Congolese officials", "Korea", "Koreans", "Dominicans", "Virgin Islands"]
)
def test_a_name_of_two_means_neither(mention: str) -> None:
    """A name that two parties bear stands for neither by itself."""
    assert resolve(mention) is None


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Georgia's prime minister spoke in Tbilisi on Monday. Georgia wants talks.", "Georgia"),
        ("Georgia wants talks with Russia, officials said on Monday.", "Georgia"),
        ("Hyundai workers in Atlanta walked out on Monday. Georgia wants talks.", None),
        ("The governor of Georgia spoke on Monday. Georgia wants talks.", None),
        ("Officials met in Tbilisi and in Atlanta on Monday. Georgia wants talks.", None),
    ],
)
def test_georgia_the_state_and_the_country(text: str, party: str | None) -> None:
    """The words around tell the country from the U.S. state; where both are told of, it is neither."""
    found = Actors.of(read_text(f"{text} No date was set for another round of talks between the sides."))
    assert found.resolve("Georgia") == party
    assert ("Georgia" in found.mentions) is (party is not None)
    assert party or "U.S. state" in (found.explain("Georgia").why or "")


def test_two_defence_ministers_are_two_people() -> None:
    """Of two ministers of one title each is told by the country; the title alone names neither."""
    text = (
        "Russian Defence Minister Andrei Belousov met Ukrainian Defence Minister Rustem Umerov on Monday. "
        "Umerov left early, and Belousov stayed for another day of talks with the delegations."
    )
    found = Actors.of(read_text(text))
    named = {
        mention: found.explain(mention)
        for mention in ("Russia's defence minister", "Ukraine's defense minister", "the defence minister")
    }
    assert {mention: (one.party, one.person and one.person.name) for mention, one in named.items()} == {
        "Russia's defence minister": ("Russia", "Andrei Belousov"),
        "Ukraine's defense minister": ("Ukraine", "Rustem Umerov"),
        "the defence minister": (None, None),
    }
    assert named["the defence minister"].why
