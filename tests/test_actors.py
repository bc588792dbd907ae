"""Mentions to parties, and what one article tells about its actors."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.actors import Actors, explain, party_id, resolve, resolve_all
from summarizer.gold import GoldArticle, load
from summarizer.read import read_text
from summarizer.who.lexicon import data, table

GOLD = load(Path(__file__).parent.parent / "evals" / "gold")

STRIKE = """Dockers and port employers resume talks

FNV negotiator Ria de Boer said on Monday that the union wants 7% more pay. Deltalinqs rejected the demand. \
"We cannot pay that," said Pieter Jansen, director of Deltalinqs, "and FNV knows it."

The Port of Rotterdam Authority, which is not a party to the talks, urged both sides to return to the table. \
De Boer said the union would strike in Rotterdam from Thursday. Mayor Carola Schouten has offered to mediate.

Jansen told Reuters that Deltalinqs had made a final offer. The Dutch government has no plans to mediate, \
Labour Minister Eddy van Hijum said. A spokesman for the port authority declined to comment.
"""

HOSTAGES = """Hamas weighs truce proposal

Hamas said on Sunday it was studying a truce proposal handed over by Qatari and Egyptian mediators. \
Israeli Prime Minister Benjamin Netanyahu insisted that all hostages be freed. \
Hamas official Osama Hamdan said in Beirut that the group would not disarm.

Egypt is hosting a technical team. Jordan condemned the strikes. Talks resume in Geneva, Switzerland.

"We will not be blackmailed," Netanyahu said. "We will answer on Monday." He added that time was short.
"""


def actors(text: str) -> Actors:
    """What a text tells about its actors."""
    return Actors.of(read_text(text))


def of_gold(gold: GoldArticle) -> Actors:
    """What the article of a gold file tells about its actors."""
    return Actors.of(read_text(gold.text_path.read_text(encoding="utf-8"), path=gold.article.file))


@pytest.mark.parametrize(
    ("mention", "party"),
    [
        ("Russia", "Russia"),
        ("Russian Federation", "Russia"),
        ("the Russian side", "Russia"),
        ("Russian delegation", "Russia"),
        ("the Russians", "Russia"),
        ("Moscow's chief negotiator", "Russia"),
        ("Chief Russian negotiator Vladimir Medinsky", "Russia"),
        ("Russian Foreign Minister Sergei Lavrov", "Russia"),
        ("Dmitry Peskov, Kremlin spokesman", "Russia"),
        ("Maria Zakharova, spokeswoman for the Russian Foreign Ministry", "Russia"),
        ("Ukrainians", "Ukraine"),
        ("Ukraine’s", "Ukraine"),
        ("Kyiv", "Ukraine"),
        ("Kiev", "Ukraine"),
        ("officials from Ukraine", "Ukraine"),
        ("Turkey", "Türkiye"),
        ("Türkiye", "Türkiye"),
        ("U.S.", "United States"),
        ("the White House", "United States"),
        ("US ambassador to Russia", "United States"),
        ("the UK", "United Kingdom"),
        ("Downing Street", "United Kingdom"),
        ("Foreign Office", "United Kingdom"),
        ("German Foreign Office", "Germany"),
        ("Élysée", "France"),
        ("the Elysee Palace", "France"),
        ("Blue House", "South Korea"),
        ("Dutch government", "Netherlands"),
        ("the Israeli prime minister's office", "Israel"),
        ("the EU", "European Union"),
        ("E3", "E3"),
        ("NATO", "NATO"),
        ("Nato", "NATO"),
        ("G7", "G7"),
        ("P5+1", "P5+1"),
        ("African Union", "African Union"),
        ("Arab League", "Arab League"),
        ("UN", "United Nations"),
        ("Niger", "Niger"),
        ("Nigerien officials", "Niger"),
        ("Nigeria", "Nigeria"),
        ("Guinea", "Guinea"),
        ("Guinea-Bissau", "Guinea-Bissau"),
        ("Equatorial Guinea", "Equatorial Guinea"),
        ("Papua New Guinea", "Papua New Guinea"),
        ("DR Congo", "Democratic Republic of the Congo"),
        ("South Korean president", "South Korea"),
        ("Georgia", "Georgia"),
        ("Jordan", "Jordan"),
        ("russia", "Russia"),
    ],
)
def test_a_mention_resolves_to_the_common_name(mention: str, party: str) -> None:
    """Names, capitals, adjectives, seats, offices and blocs all lead to the party's common name."""
    assert resolve(mention) == party


@pytest.mark.parametrize(
    "mention",
    [
        "Congo",
        "Congolese",
        "Korea",
        "the Koreas",
        "Brussels",
        "Jerusalem",
        "Dominican",
        "Washington state",
        "Michael Jordan",
        "Israel Katz",
        "New Mexico",
        "Northern Ireland",
        "Georgia Governor Brian Kemp",
        "American Airlines",
        "Bank of America",
        "Russian Direct Investment Fund",
        "Ukraine's allies",
        "Ukraine’s constitution",
        "Iran talks",
        "Iran envoy",
        "U.S. Iran envoy",
        "pro-Russian separatists",
        "Russian-backed separatists",
        "the U.S.-led coalition",
        "former Russian official",
        "Trump's special envoy",
        "Trump's special envoy for Ukraine, Keith Kellogg",
        "Foreign Ministry",
        "President Donald Trump",
        "Russia and its allies",
        "Russia and Hamas",
        "us",
        "the",
        "",
        ", ,",
    ],
)
def test_nothing_is_guessed(mention: str) -> None:
    """A mention that may mean two parties, or none, or is not understood to its last word, resolves to None."""
    assert resolve(mention) is None


@pytest.mark.parametrize(
    ("mention", "parties"),
    [
        ("Russian and Ukrainian representatives", ("Russia", "Ukraine")),
        ("Russia-Ukraine", ("Russia", "Ukraine")),
        ("both Ukraine and Russia", ("Ukraine", "Russia")),
        (
            "envoys from the U.S., U.K., France, and Germany",
            ("United States", "United Kingdom", "France", "Germany"),
        ),
        ("Moscow and the Kremlin", ("Russia",)),
        ("the workers", ()),
    ],
)
def test_several_parties_come_in_order(mention: str, parties: tuple[str, ...]) -> None:
    """`resolve_all` gives each party once, in order; `resolve` gives none where there are two."""
    assert resolve_all(mention) == parties
    assert resolve(mention) == (parties[0] if len(parties) == 1 else None)


@given(st.text(max_size=60))
def test_any_text_is_taken(mention: str) -> None:
    """Whatever the mention, an answer is a party of the tables, and `resolve` agrees with `resolve_all`."""
    found = resolve(mention)
    assert found is None or resolve_all(mention) == (found,)


@given(st.sampled_from(["Russia", "Türkiye", "South Korea", "Guinea-Bissau", "European Union", "P5+1"]))
def test_common_names_are_fixed_points(name: str) -> None:
    """A common name resolves to itself, also with an article before and a possessive behind."""
    assert resolve(name) == resolve(f"the {name}") == resolve(f"{name}'s") == name


def test_every_entry_of_the_data_file_resolves_to_its_party() -> None:
    """Each name, adjective, seat and office of the data file means its party, unless it is listed as ambiguous."""
    for entry in data()["party"]:
        assert entry["source"]
        for name in (entry["name"], *entry.get("names", []), *entry.get("seats", []), *entry.get("offices", [])):
            assert resolve(name) == entry["name"], name


@pytest.mark.parametrize(
    ("name", "slug"),
    [("United States", "united-states"), ("Türkiye", "turkiye"), ("P5+1", "p5-plus-1"), ("FNV", "fnv")],
)
def test_party_id_is_a_slug(name: str, slug: str) -> None:
    """An id is lower case, without accents, joined by hyphens."""
    assert party_id(name) == slug


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.file)
def test_roles_in_the_seeds(gold: GoldArticle) -> None:
    """Every party of the gold gets its role; a country that is only a venue or background gets none."""
    found = of_gold(gold)
    roles = {name: found.role(name, principals=gold.principals) for name in found.mentions}
    assert {name: role for name, role in roles.items() if role} == {one.name: one.role for one in gold.parties}


@pytest.mark.parametrize(
    ("mention", "party"),
    [
        ("FNV", "FNV"),
        ("the fnv", "FNV"),
        ("FNV negotiator", "FNV"),
        ("De Boer", "FNV"),
        ("Ria de Boer", "FNV"),
        ("Deltalinqs", "Deltalinqs"),
        ("Jansen", "Deltalinqs"),
        ("the Port of Rotterdam Authority", "Port of Rotterdam Authority"),
        ("the Dutch government", "Netherlands"),
        ("Rotterdam", None),
        ("Reuters", None),
        ("port authority", "Port of Rotterdam Authority"),
        ("the union", "FNV"),
        ("the company", "Deltalinqs"),
        ("the airline", None),
        ("both sides", None),
        ("Labour", None),
        ("Monday", None),
        ("Schouten", None),
        ("Russia", None),
        ("Umerov", None),
        ("UAW", None),
    ],
)
def test_an_article_of_another_negotiation(mention: str, party: str | None) -> None:
    """Organisations and people resolve as the article names them; what it does not name never resolves."""
    assert actors(STRIKE).resolve(mention) == party


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.article.file)
def test_nothing_leaks_into_the_seeds(gold: GoldArticle) -> None:
    """Neighbours of the story, outlets, cities, and names of other negotiations are no parties of the seeds."""
    found = of_gold(gold)
    names = ["Uzbekistan", "Tajikistan", "Buryatia", "MENAFN", "EIN Presswire", "AFP", "Reuters", "TASS", "X", "Europe"]
    for name in [*names, "FNV", "Deltalinqs", "Hamas", "Israel", "Istanbul", "Peace Talks", "Monday", "Doing"]:
        assert found.resolve(name) is None, name


def test_a_place_is_told_from_an_organisation_by_use() -> None:
    """After `in`, a name is a place where the phrase ends there, and none where it goes on."""
    text = "Talks in LRKH resumed, and in Hamas custody nothing changed. Both LRKH and Hamas were named on Monday."
    assert actors(text).resolve("LRKH") == "LRKH"
    assert actors(text.replace("in LRKH resumed", "resumed in LRKH")).resolve("LRKH") is None
    assert actors(text).resolve("Hamas") == "Hamas"


@pytest.mark.parametrize(
    ("text", "name", "party"),
    [
        ("They heard of Larkhill on Monday.", "Larkhill", None),
        ("That is what the Velans are asking for.", "Velans", None),
        ("Larkhill was quiet, and buses left for Larkhill again.", "Larkhill", None),
        ("Unity will put the offer to a mass meeting.", "Unity", "Unity"),
        ("It is unclear if the Reds, who hold the balance, will back it.", "Reds", "Reds"),
        ("They heard of the Larkhill Senate on Monday.", "Larkhill Senate", "Larkhill Senate"),
        ("They heard of the LRKH on Monday.", "LRKH", "LRKH"),
    ],
)
def test_a_word_in_capitals_is_a_body_where_it_is_written_so_or_acts(text: str, name: str, party: str | None) -> None:
    """Of what nothing else shows to be a body: with a noun for one, in letters, or where it always does something."""
    assert actors(text).resolve(name) == party


def test_members_and_opposition_parties_are_those_of_their_name() -> None:
    """Words before a known name that tell only of its people, or that it is in opposition, make no other name."""
    found = actors(
        "Hale First Nation signed on Monday. Members of the Hale First Nation, whose chief spoke, are studying it."
    )
    assert found.resolve("Members of the Hale First Nation") == "Hale First Nation"
    assert found.resolve("Opposition Hale First Nation") == "Hale First Nation"


def test_pronouns_mean_the_one_who_speaks() -> None:
    """`he` means the last speaker, `we` the one who speaks in the sentence; without a sentence neither means anyone."""
    found = actors(HOSTAGES)
    assert found.resolve("he") is None
    assert found.resolve("we") is None
    assert [found.resolve(word, sentence=8) for word in ("we", "our side", "he")] == ["Israel"] * 3
    assert found.resolve("He", sentence=9) == "Israel"


def test_a_quotation_that_goes_on_keeps_its_speaker() -> None:
    """A quoted sentence without a name belongs to the speaker before it in the paragraph."""
    found = actors(HOSTAGES)
    names = {number: speaker.name for number in range(1, 10) if (speaker := found.speaker(number))}
    assert names[2] == names[7] == names[8] == names[9] == "Benjamin Netanyahu"
    assert names[3] == "Osama Hamdan"
    assert 6 not in names


def test_mediation_belongs_to_the_one_it_is_said_of() -> None:
    """Mediators are those said to mediate; one who speaks of it is an observer, a venue is nothing."""
    found = actors(HOSTAGES)
    roles = {name: found.role(name, principals=["Israel", "Hamas"]) for name in found.mentions}
    assert roles == {
        "Hamas": "principal",
        "Qatar": "mediator",
        "Egypt": "mediator",
        "Israel": "principal",
        "Jordan": "observer",
        "Switzerland": None,
    }


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Türkiye is mediating between the sides.", "mediator"),
        ("Türkiye is Mediating between the sides.", "mediator"),
        ("In İzmir, İskenderun and İnegöl the sides thanked Türkiye for hosting the talks.", "mediator"),
        ("The sides met under Turkish mediation.", "mediator"),
        ("There are no plans for mediation by Türkiye.", "observer"),
        ("Türkiye refused to mediate.", "observer"),
        ("The sides thanked Türkiye for hosting the talks.", "mediator"),
        ("The talks were held in Istanbul, Turkey.", None),
        ("They met in Turkey.", None),
        ("Jordan praised the speech. Türkiye urged restraint.", "observer"),
    ],
)
def test_role_cues(sentence: str, role: str | None) -> None:
    """A cue makes a mediator unless it is denied; acting makes an observer; a place is no party."""
    assert (
        actors(f"{sentence} More talks are expected, officials on both sides told reporters.").role(
            "Türkiye", principals=["Russia", "Ukraine"]
        )
        == role
    )


def test_an_ambiguous_name_is_settled_by_the_article() -> None:
    """`Brussels` is the EU where the article names the EU and not Belgium, and nobody where it names both."""
    one = "The EU's trade commissioner met his counterpart on Friday. Brussels wants zero tariffs on cars, he said."
    assert actors(one).resolve("Brussels") == "European Union"
    assert actors(f"{one} Belgium was not asked.").resolve("Brussels") is None


TALKS = """Sides weigh offer

Kremlin spokesman Dmitry Peskov said no on Monday. Vladimir Medinsky, Moscow's chief negotiator, stayed at home. \
Kyiv answered, and U.S. President Donald Trump sent word. Trump's special envoy Keith Kellogg met the E3 in Geneva.

The United Auto Workers (UAW) rejected the offer of the employers' association. Ankara said that Türkiye would help. \
The Israeli prime minister's office and Hamas's political bureau declined to comment. Deutschland stayed silent.
"""


@pytest.mark.parametrize(
    ("mention", "party", "person"),
    [
        ("Kremlin spokesman Dmitry Peskov", "Russia", "Dmitry Peskov"),
        ("Dmitri Peskov", "Russia", "Dmitry Peskov"),
        ("the Russian side", "Russia", None),
        ("Moscow's chief negotiator", "Russia", "Vladimir Medinsky"),
        ("Kiev", "Ukraine", None),
        ("Trump's special envoy Keith Kellogg", "United States", "Keith Kellogg"),
        ("Trump's special envoy", "United States", "Keith Kellogg"),
        ("the UAW", "United Auto Workers", None),
        ("United Auto Workers", "United Auto Workers", None),
        ("Türkiye", "Türkiye", None),
        ("the Israeli prime minister's office", "Israel", None),
        ("the E3", "E3", None),
        ("Hamas's political bureau", "Hamas", None),
        ("the employers' association", "employers' association", None),
        ("the employers’ association", "employers' association", None),
        ("Deutschland", "Germany", None),
    ],
)
def test_a_mention_means_a_party_and_a_person(mention: str, party: str, person: str | None) -> None:
    """A mention resolves as a reader takes it, to a party and, where it names one, to a person."""
    found = actors(TALKS).explain(mention)
    assert (found.party, found.person and found.person.name, found.why) == (party, person, None)


@pytest.mark.parametrize(
    ("mention", "why"),
    [
        ("", "it has no words"),
        ("the airline", "it names nobody"),
        ("the ministry of justice", "an office or a group, without whose it is"),
        ("both companies", "it names nobody"),
        ("the foreign minister", "an office or a group, without whose it is"),
        ("they", "it names nobody"),
        ("he", "a pronoun: it needs the number of its sentence"),
        ("Poland", "the article names no such party"),
        ("Frankreich", "the article names no such party"),
        ("the pilots' union", "the article names no such group"),
        ("Reuters", "Reuters reports the news; it is no party"),
        ("Gaza", "it is a place, not a party"),
        ("Korea", "it may mean North Korea or South Korea"),
        ("Moscow and Kyiv", "it names several parties: Russia, Ukraine"),
        ("New Mexico", "New Mexico is the name of something else"),
        ("Ukraine's allies", "not every word of it is understood as a party's"),
    ],
)
def test_a_mention_that_names_no_party_has_a_reason(mention: str, why: str) -> None:
    """What stays unresolved says why."""
    found = actors(TALKS).explain(mention)
    assert (found.party, found.why) == (None, why)


@given(st.sampled_from(["the Kremlin", "he", "Trump", "Peskov", "both"]), st.text(max_size=30))
def test_there_is_a_party_or_a_reason(first: str, rest: str) -> None:
    """Every mention has either a party or a reason, in an article as without one."""
    for found in (actors(TALKS).explain(first + rest), explain(first + rest)):
        assert (found.party is None) is bool(found.why)


@pytest.mark.parametrize(
    ("introduced", "party", "other"),
    [
        ("the United Auto Workers (UAW)", "United Auto Workers", "UAW"),
        ("the UAW (United Auto Workers)", "United Auto Workers", "UAW"),
        ("the General Confederation of Labour (CGT)", "General Confederation of Labour", "CGT"),
        ("Federatie Nederlandse Vakbeweging (FNV)", "Federatie Nederlandse Vakbeweging", "FNV"),
        ("the Association of South East Asian Nations (ASEAN)", "ASEAN", "Association of South East Asian Nations"),
        ("the Americans United (AU)", "Americans United", "AU"),
    ],
)
def test_a_name_and_its_letters_are_one_party(introduced: str, party: str, other: str) -> None:
    """What an article introduces with its letters is one party under both; a bloc of the tables keeps its name."""
    found = actors(f"On Monday {introduced} rejected the offer. A spokesman said that {other} would strike next week.")
    assert found.resolve(other) == found.resolve(party) == party


@pytest.mark.parametrize("text", ["MOSCOW (AFP) - Talks resumed.", "Officials from Moscow (TASS) said no."])
def test_a_credit_line_introduces_nothing(text: str) -> None:
    """An agency in brackets is no other name of the city before it."""
    assert actors(f"{text} No date was set for another round of the talks.").resolve("Moscow") in ("Russia", None)
    assert actors(f"{text} No date was set for another round of the talks.").resolve("AFP") is None


@pytest.mark.parametrize(
    ("text", "mention", "party"),
    [
        ("Deltalinqs, the port employers' association, said no.", "the employers' association", "Deltalinqs"),
        ("The employers' association AWVN said no.", "the employers' association", "AWVN"),
        ("The Dutch and the German farmers' union met the pilots' union.", "the pilots' union", "pilots' union"),
        ("The Dutch farmers' union met the German farmers' union.", "the farmers' union", None),
    ],
)
def test_a_group_named_by_its_members(text: str, mention: str, party: str | None) -> None:
    """Such a group is the name beside it, else what it is called; of two of a kind it is neither."""
    found = actors(f"{text} No date was set for another round of the talks.")
    assert found.resolve(mention) == party


@pytest.mark.parametrize(
    ("mention", "party"),
    [
        ("Deutschland", "Germany"),
        ("Россия", "Russia"),
        ("Ucrania", "Ukraine"),
        ("Frankreich", "France"),
        ("die Ukraine", "Ukraine"),
        ("l’Ukraine", "Ukraine"),
        ("中国", "China"),
        ("Granada", None),
    ],
)
def test_names_of_countries_in_other_languages(mention: str, party: str | None) -> None:
    """A country resolves by its name in the large languages; a spelling that means something else as well does not."""
    assert resolve(mention) == party


def test_an_article_in_another_language() -> None:
    """An article in another language has its countries by the names of that language."""
    text = (
        "Deutschland und Frankreich haben am Montag ein Treffen mit der Türkei vorgeschlagen. Die Ukraine hat nicht "
        "geantwortet, und die Gespräche sind auf den Dienstag verschoben, wie ein Sprecher der Regierung sagte."
    )
    assert set(actors(text).mentions) == {"Germany", "France", "Türkiye", "Ukraine"}


def test_mentions_name_their_sentences() -> None:
    """Each party comes with the numbers of the sentences that name it; a capital as a mere place does not count."""
    found = actors(HOSTAGES)
    assert found.mentions["Egypt"] == (1, 4)
    assert "Lebanon" not in found.mentions


def test_resolve_all_in_an_article() -> None:
    """Parties of several kinds resolve from one mention, each once, in order."""
    assert actors(STRIKE).resolve_all("FNV, Jansen and the Dutch government") == ("FNV", "Deltalinqs", "Netherlands")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1, max_size=200))
def test_any_article_can_be_looked_at(text: str) -> None:
    """Whatever stands in an article, its actors are found without an error, and people name sentences that exist."""
    first = "The delegations met on Monday and agreed to meet again. Both sides said that they were hopeful."
    article = read_text(f"{first}\n\nRussia's foreign minister said that {text}")
    found = Actors.of(article)
    numbers = {one.number for one in article.sentences} | {0}
    assert all(set(person.sentences) <= numbers for person in found.people)
    assert all(set(places) <= numbers for places in found.mentions.values())


def test_importing_it_loads_no_library() -> None:
    """The tables and their libraries are loaded at first use, not on import."""
    heavy = ("babel", "countryinfo", "pycountry", "rapidfuzz", "pydantic", "tomllib", "openai")
    code = f"import sys, summarizer.actors; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_tables_are_built_once() -> None:
    """The names are read from disk once a process."""
    assert table() is table()
