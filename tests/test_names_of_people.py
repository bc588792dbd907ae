"""Names of people as the press of the world writes them, and whose those people are by the grammar beside the name."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

REST = " The talks go on next week, and no date has been set for the round after that."


def people(text: str) -> list[tuple[str, str | None]]:
    """Name and party of the people that a text names, with a sentence after it so that it reads as an article."""
    return [(one.name, one.party) for one in Actors.of(read_text(text + REST)).people]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru's envoy, Madam Lim Siew Hong, said yes.", [("Lim Siew Hong", "Peru")]),
        ("Malaysian facilitator Datuk Rashid Noor said yes.", [("Rashid Noor", "Malaysia")]),
        ("Malaysian trade minister Tan Sri Rafidah Aziz said yes.", [("Rafidah Aziz", "Malaysia")]),
        ("Malaysia's finance minister, Datuk Seri Amir Hamzah Azizan, said yes.", [("Amir Hamzah Azizan", "Malaysia")]),
        ("Nigerian negotiator Alhaji Sani Bello said yes.", [("Sani Bello", "Nigeria")]),
        ("Peru's envoy, Sister Rosa Dimaano, said yes.", [("Rosa Dimaano", "Peru")]),
        ("South Korean negotiator Moon Sang-ho said yes. Moon said no.", [("Moon Sang-ho", "South Korea")]),
        ('"Yes," Han Do-yun, South Korea\'s trade minister, said.', [("Han Do-yun", "South Korea")]),
        ("Indian water secretary K. Rama Iyengar said yes.", [("K. Rama Iyengar", "India")]),
        ("India's chief negotiator, V.S. Mehta, said yes. Mehta said no.", [("V.S. Mehta", "India")]),
        ("India's chief negotiator, A. K. Roy, said yes.", [("A. K. Roy", "India")]),
        ("U.S. envoy Joseph A. Marlow said yes.", [("Joseph A. Marlow", "United States")]),
        ("Kenyan Auditor-General Nancy Gathungu said yes.", [("Nancy Gathungu", "Kenya")]),
        (
            "The Teachers Union's secretary Col Barrow said yes. Mr Barrow said no.",
            [("Col Barrow", "Teachers Union")],
        ),
        ("Libyan army spokesman Col. Ahmed Mismari said yes.", [("Ahmed Mismari", "Libya")]),
        ("Myanmar's negotiator, U Thein Zaw, said yes.", [("Thein Zaw", "Myanmar")]),
        ("Portuguese minister Maria do Carmo Silva said yes.", [("Maria do Carmo Silva", "Portugal")]),
        ("Philippine President Ferdinand Marcos Jr. said yes. Marcos said no.", [("Ferdinand Marcos", "Philippines")]),
        ("Iran's envoy, Hojatoleslam Ali Roe, said yes.", [("Ali Roe", "Iran")]),
        ("Malaysian minister Faizal Osman said yes. Faizal said no to Peru.", [("Faizal Osman", "Malaysia")]),
        ("Irish minister Sorcha Ní Bhriain said yes.", [("Sorcha Ní Bhriain", "Ireland")]),
        ("Ghana's envoy, Oliver St. John Mensah, said yes.", [("Oliver St. John Mensah", "Ghana")]),
        ('"Yes," said Peru\'s Rev. Dr. Ana Roe.', [("Ana Roe", "Peru")]),
        ("South Korea's minister, An Chol-su, said yes.", [("An Chol-su", "South Korea")]),
        ("Peru's envoy, Miss Ana Roe, said yes.", [("Ana Roe", "Peru")]),
        ("Chad's envoy, Gen. Abakar Abdelkerim Daoud, said yes.", [("Abakar Abdelkerim Daoud", "Chad")]),
    ],
)
def test_a_name_is_whole_and_without_forms_of_address(text: str, found: list[tuple[str, str | None]]) -> None:
    """Initials, hyphens and particles belong to a name, `Datuk Seri` and `Sister` do not; later mentions join it."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'The Dock Guild met Ford. "No," said the guild\'s outreach director, Dina Roe, of Ford.',
            [("Dina Roe", "Dock Guild")],
        ),
        ("Peru talks to Chile. Ana Roe, Peru's drinking water supply chief, said yes.", [("Ana Roe", "Peru")]),
        ("The Dock Guild met Ford. Ana Roe, 67, who speaks for the Dock Guild, said yes.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Ford. Ana Roe, OBE, the guild's secretary, said yes.", [("Ana Roe", "Dock Guild")]),
        (
            'The Dock Guild met Ford. "Yes," Ana Roe (67), the guild\'s vice chairman, said.',
            [("Ana Roe", "Dock Guild")],
        ),
        (
            'Spain talks to Mali. "No," said Ramón Roe, the Spanish secretary of state for ports.',
            [("Ramón Roe", "Spain")],
        ),
        (
            'The Dock Guild met Ford. "We cannot," Cho Eun-ji said. Cho, who drives, is the guild\'s negotiator.',
            [("Cho Eun-ji", "Dock Guild")],
        ),
        (
            'The Dock Guild met Ford. "We cannot," Ana Roe said. Roe is the guild\'s chief negotiator.',
            [("Ana Roe", "Dock Guild")],
        ),
        ("Marlow talks to the Dock Guild and Ford. Ford founder Jules Roe said yes.", [("Jules Roe", "Ford")]),
        ("Peru talks to Chile. Her Belgian colleague, Luc Roe, said no.", [("Luc Roe", "Belgium")]),
        (
            "The Dock Guild met Ford. Ana Roe, the guild's chair, and Ray Low, a driver, spoke.",
            [("Ana Roe", "Dock Guild")],
        ),
        (
            'Peru wants more from Chile, its negotiator told Reuters. "It is little," said the negotiator, Ana Roe.',
            [("Ana Roe", "Peru")],
        ),
        ('The Dock Guild\'s lawyer met Ford. "It is little," said the lawyer, Ana Roe.', [("Ana Roe", "Dock Guild")]),
        (
            "The Dock Guild met Ford. Dr. Owen Roe was less hopeful. The leader of the Dock Guild said no.",
            [("Owen Roe", "Dock Guild")],
        ),
        (
            "The Dock Guild struck. The Leeds City Council offered to meet. Mayor Ana Roe said no.",
            [("Ana Roe", "Leeds City Council")],
        ),
        (
            'The Dock Guild met the Ferry Owners Association. "No," convener Ana Roe told reporters.',
            [("Ana Roe", "Dock Guild")],
        ),
        (
            "The Dock Guild, a union, called on Ford to talk. Vice president Bud Roe hinted at a strike at Ford.",
            [("Bud Roe", "Dock Guild")],
        ),
        ("Peru talks to Chile. Bavaria's finance secretary, Ana Roe, said no.", [("Ana Roe", "Bavaria")]),
        (
            "The Dock Guild met Ford. Growers' leader Ana Roe, whose Delta Growers' Union held a sit-in, said no.",
            [("Ana Roe", "Delta Growers' Union")],
        ),
        (
            "The Dock Guild met Ford. Ana Roe, who heads the Guild's strike committee, said no.",
            [("Ana Roe", "Dock Guild")],
        ),
        (
            "Colombia's chief negotiator, Álvaro Quintana, a retired general, said no.",
            [("Álvaro Quintana", "Colombia")],
        ),
        (
            "The United States and Peru met. Peru agreed, the United States did not. Arts Minister Ana Roe said so.",
            [("Ana Roe", "Peru")],
        ),
        (
            "The Dock Guild met Marlow. Ana Roe, Marlow's deputy head of human resources, said no.",
            [("Ana Roe", "Marlow")],
        ),
        ("The Dock Guild met Marlow. Marlow's chief people officer, Ana Roe, said no.", [("Ana Roe", "Marlow")]),
        ("The Dock Guild met Marlow. Marlow chief people officer Ana Roe said no.", [("Ana Roe", "Marlow")]),
        ("The Dock Guild met Marlow. Ana Roe, Dock Guild vice-chair, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. The head of the Dock Guild, Ana Roe, said no.", [("Ana Roe", "Dock Guild")]),
        (
            "The Dock Guild met Marlow. Ana Roe, head of the Dock Guild's port section, said no.",
            [("Ana Roe", "Dock Guild")],
        ),
        ("The Dock Guild met Marlow. Ana Roe, a spokeswoman for the Dock Guild, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. A spokeswoman for the Dock Guild, Ana Roe, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. The Dock Guild's Ana Roe said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. Speaking for the Dock Guild, Ana Roe said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. Ana Roe, speaking for the Dock Guild, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. Ana Roe, on behalf of the Dock Guild, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. Ana Roe of the Dock Guild said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild met Marlow. Ana Roe, from the Dock Guild, said no.", [("Ana Roe", "Dock Guild")]),
        (
            "The Dock Guild met Marlow. Ana Roe, the lawyer representing the Dock Guild, said no.",
            [("Ana Roe", "Dock Guild")],
        ),
        (
            "The Dock Guild met Marlow. Ana Roe, who negotiates for the Dock Guild, said no.",
            [("Ana Roe", "Dock Guild")],
        ),
        ("The Dock Guild met Marlow. Peru's envoy to the United Nations, Ana Roe, said no.", [("Ana Roe", "Peru")]),
        (
            "The Dock Guild met Marlow. Kim Min-jae, the guild's vice chairman, said no. Kim said yes.",
            [("Kim Min-jae", "Dock Guild")],
        ),
        (
            "The Dock Guild met Marlow. Guild secretary-general Dato' Haji Ahmad bin Ismail said no. Ahmad said yes.",
            [("Ahmad bin Ismail", "Dock Guild")],
        ),
        ("Syria's deputy foreign minister for consular affairs, Ana Roe, said no.", [("Ana Roe", "Syria")]),
        ("Libya's High State Council head Khaled al-Mishri said no.", [("Khaled al-Mishri", "Libya")]),
        (
            "Peru and Chile met. Kim Min-jae, South Korea's envoy, said no. Kim said yes.",
            [("Kim Min-jae", "South Korea")],
        ),
        (
            "The Dock Guild met Marlow. Guild negotiators Ana Roe and Ray Low said no.",
            [("Ana Roe", "Dock Guild"), ("Ray Low", "Dock Guild")],
        ),
        ("The Dock Guild has struck. Its longtime president, Ana Roe, said no.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild has struck. Ana Roe, its newly elected president, said no.", [("Ana Roe", "Dock Guild")]),
        (
            "The Dock Guild met Marlow. Ana Roe, the newly elected president of the guild, said no.",
            [("Ana Roe", "Dock Guild")],
        ),
        (
            "The Dock Guild met Marlow. Ana Roe, president and chief executive of Marlow, said no.",
            [("Ana Roe", "Marlow")],
        ),
        (
            "The Dock Guild met Marlow. Marlow's finance chief and lead negotiator, Ana Roe, said no.",
            [("Ana Roe", "Marlow")],
        ),
        ("Peru's government met Chile's. Peruvian Vice Minister of Trade Ana Roe said no.", [("Ana Roe", "Peru")]),
        (
            "Peru's government met Chile's. Peru's Vice Minister for Foreign Trade Ana Roe said no.",
            [("Ana Roe", "Peru")],
        ),
        ("Peru's government met Chile's. Ana Roe, Peru's ambassador in Santiago, said no.", [("Ana Roe", "Peru")]),
        ("Peru's government met Chile's. Ana Roe, Peru's ambassador to Chile, said no.", [("Ana Roe", "Peru")]),
        ("Peru's government met Chile's. Peruvian ambassador to Chile Ana Roe said no.", [("Ana Roe", "Peru")]),
        (
            "Yemen's rivals met. U.N. special envoy for Yemen Hans Grundberg said no.",
            [("Hans Grundberg", "United Nations")],
        ),
        ("Israel replied. U.S. ambassador to Israel Mike Roe said no.", [("Mike Roe", "United States")]),
        ("Israel replied. U.S. ambassador to South Korea Mike Roe said no.", [("Mike Roe", "United States")]),
        ("Israel replied. French Minister of Finance Ana Roe said no.", [("Ana Roe", "France")]),
        ("Marlow wants cuts. Ana Roe, who is the Dock Guild's leader, said no.", [("Ana Roe", "Dock Guild")]),
        ("The chief of Iran's atomic agency, Mohammad Roe, said no.", [("Mohammad Roe", "Iran")]),
        ("The head of the IMF mission to Ghana, Luc Roe, said no.", [("Luc Roe", "International Monetary Fund")]),
        (
            "The Diocese of Holm chairs the talks. Bishop Ana Roe said both sides agreed.",
            [("Ana Roe", "Diocese of Holm")],
        ),
        ("Congo refused. Archbishop Ana Roe of Kinshasa said both sides agreed.", [("Ana Roe", None)]),
        ("Peru refused. Foreign Minister Ana Roe of Chile said both sides agreed.", [("Ana Roe", "Chile")]),
        ("The Dock Guild refused. Bishop Ana Roe said both sides agreed.", [("Ana Roe", None)]),
        (
            "The Diocese of Holm met the Church of Marlow. Bishop Ana Roe said both sides agreed.",
            [("Ana Roe", None)],
        ),
        # Clergy of another faith, of another body, of none for the time, and of no church.
        ("The Archdiocese of Holm met. The mediator, retired priest Ray Low, said no.", [("Ray Low", None)]),
        ("The Catholic Diocese of Holm met. Baptist pastor Jo Poe said both sides agreed.", [("Jo Poe", None)]),
        ("The Diocese of Holm met. Catholic priest Jo Poe said both sides agreed.", [("Jo Poe", "Diocese of Holm")]),
        ("The Diocese of Holm met. Bishop Ana Roe of Kinshasa said no.", [("Ana Roe", None)]),
        ("The Diocese of Holm met. Bishop Ana Roe of Holm said no.", [("Ana Roe", "Diocese of Holm")]),
        ("The Parish Nurses Union met. Rev. Sam Poe, the hospital's chaplain, said no.", [("Sam Poe", None)]),
        ("The Holm First Nation voted it down, according to Coun. Ana Roe.", [("Ana Roe", "Holm First Nation")]),
        (
            "Holm City Council met. The Holm First Nation voted it down, according to Coun. Ana Roe.",
            [("Ana Roe", "Holm City Council")],
        ),
        (
            "Nevada's governor wants money back. The state's attorney general, Ana Roe, said no.",
            [("Ana Roe", "Nevada")],
        ),
        (
            "Holm Council has offered 3%. Ana Roe, the council's cabinet member for waste, said no.",
            [("Ana Roe", "Holm Council")],
        ),
        ("The Dock Guild was there. City Council member Ana Roe brought tea and said no.", []),
        (
            "The Social Democrats refused. Social Democrats health critic Ana Roe said no.",
            [("Ana Roe", "Social Democrats")],
        ),
        ("The Dock Guild refused. Film critic Ana Roe said no.", [("Ana Roe", None)]),
        (
            "The state Department of Insurance on Monday urged both sides to talk. “No,” said Ana Roe, the insurance "
            "commissioner.",
            [("Ana Roe", "Department of Insurance")],
        ),
        (
            "Marlow Motor Co. made it. The Marlow Motor Labor Union refused. Marlow's chief executive, Ana Roe, spoke.",
            [("Ana Roe", "Marlow Motor")],
        ),
        (
            "The envoy of the African Union, the Ghanaian Kwabena Roe, urged both sides to talk.",
            [("Kwabena Roe", "African Union")],
        ),
        ("A critic of the African Union, the Ghanaian Kwabena Roe, urged both sides to talk.", []),
        (
            "The Tidal Group balked. Instead it has offered £900. The sum is due in May, its chief, Ana Roe, said.",
            [("Ana Roe", "Tidal Group")],
        ),
        (
            "The Red Front made the offer by radio. “We will wait,” said a commander who uses the alias Ana Roe.",
            [("Ana Roe", "Red Front")],
        ),
        (
            "Peru's envoy Ray Low said yes. Peru will wait. His opposite number, former priest Lino Roe, said no. "
            "Chile wants more.",
            [("Ray Low", "Peru"), ("Lino Roe", "Chile")],
        ),
    ],
)
def test_the_grammar_beside_a_name_tells_whose_the_person_is(text: str, found: list[tuple[str, str | None]]) -> None:
    """Titles before and after, clauses, "on behalf of", an office told of a sentence before: the person's party."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru talks to Chile. Ana Roe, a former planning minister of Peru, said no.", [("Ana Roe", None)]),
        ("The Dock Guild met Marlow. Ana Roe, an analyst at Marlow Bank, said no.", [("Ana Roe", None)]),
        ("The Dock Guild met Marlow. Ana Roe, a professor at Leeds University, said no.", [("Ana Roe", None)]),
        ("The Dock Guild met Marlow. Ana Roe, who once led the Dock Guild, said no.", [("Ana Roe", None)]),
        ("The Dock Guild met Marlow. Prof. Ana Roe of the Dock Guild Institute said no.", [("Ana Roe", None)]),
        ("The Dock Guild met Marlow. The guild's founder, Ana Roe, sits in prison.", [("Ana Roe", None)]),
    ],
)
def test_a_word_that_only_looks_like_it_gives_no_party(text: str, found: list[tuple[str, str | None]]) -> None:
    """What was once, what somebody studies or criticises, and a founder who is silent: no party."""
    assert people(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "The strike at General Motors lasted 40 days.",
        "The rules of Major League Baseball allow a lockout.",
        "Sister Cities International offered rooms.",
    ],
)
def test_what_begins_like_a_form_of_address_is_no_person(text: str) -> None:
    """General Motors, Major League: nobody."""
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ana Roe, a former judge who leads Peru's negotiating team, said yes.", [("Ana Roe", "Peru")]),
        ('"Yes," said Ana Roe, who is to lead Peru\'s delegation on Monday.', [("Ana Roe", "Peru")]),
        ('"Yes," said Ana Roe, who will head the Dock Guild\'s team.', [("Ana Roe", "Dock Guild")]),
        ('"Yes," said Ana Roe, leading the delegation from Lima.', [("Ana Roe", "Peru")]),
        ('"Yes," said Ana Roe, who advises the Dock Guild.', [("Ana Roe", "Dock Guild")]),
        ("Mayor Ana Roe, who is leading the Dock Guild's team, said no.", [("Ana Roe", "Dock Guild")]),
        ('"Yes," said Ana Roe, one of four welders on the Dock Guild\'s bargaining team.', [("Ana Roe", "Dock Guild")]),
        ('"Yes," said Ana Roe, a member of Peru\'s negotiating team.', [("Ana Roe", "Peru")]),
        ("Ana Roe, Peru's woman at the table, said no.", [("Ana Roe", "Peru")]),
        ("Ana Roe, who signed for Peru, said no.", [("Ana Roe", "Peru")]),
        ("Ana Roe, counsel to the Dock Guild, said no.", [("Ana Roe", "Dock Guild")]),
        ('"No," said the Dock Guild\'s Ray Kemp.', [("Ray Kemp", "Dock Guild")]),
        ('The Dock Guild quit. "No," said Ana Roe, a composer who chairs the guild.', [("Ana Roe", "Dock Guild")]),
        (
            "“No,” said Ana Roe, a partner at the law firm Marlow, which acts for the Dock Guild.",
            [("Ana Roe", "Dock Guild")],
        ),
        (
            "The Dock Guild quit. “No,” said Ana Roe, a partner at the law firm Marlow, which acts for banks.",
            [("Ana Roe", None)],
        ),
        ("Ana Roe, leading the charge against Peru's team, said no.", []),
        ("Ana Roe, an expert on Peru's negotiating team, said no.", []),
        ("Ana Roe, a critic of Peru's delegation, said no.", []),
        ("Mayor Ana Roe, who leads a choir in Peru, said no.", [("Ana Roe", None)]),
        ("Former Peruvian minister Ana Roe, who led its delegation in 2012, said no.", [("Ana Roe", None)]),
    ],
)
def test_what_a_person_does_at_the_table_tells_for_whom(text: str, found: list[tuple[str, str | None]]) -> None:
    """Who leads, advises or sits on a party's team speaks for it, whatever else he is; who only studies it does not."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dock Guild president Professor Ana Roe said yes.", [("Ana Roe", "Dock Guild")]),
        ("The Dock Guild's health committee chair, Governor Ana Roe, said yes.", [("Ana Roe", "Dock Guild")]),
        ('"Yes," said Ana Roe, Peru\'s 44-year-old chief negotiator.', [("Ana Roe", "Peru")]),
        ("Ana Roe, director of flight operations at the Tidal Group, said yes.", [("Ana Roe", "Tidal Group")]),
        ("The head of the Tidal Group's Canadian operations, Ana Roe, said yes.", [("Ana Roe", "Tidal Group")]),
        ("The Dock Guild wants more. The head of its local in Alma, Ana Roe, said yes.", [("Ana Roe", "Dock Guild")]),
        ("Dock Guild co-chairs Ana Roe and Ray Kemp said no.", [("Ana Roe", "Dock Guild"), ("Ray Kemp", "Dock Guild")]),
        (
            "Ana Roe and Ray Kemp, the co-chairs of the Dock Guild, said no.",
            [("Ana Roe", "Dock Guild"), ("Ray Kemp", "Dock Guild")],
        ),
        ("The Tidal Centre quit. The centre's director, Ana Roe, said no.", [("Ana Roe", "Tidal Centre")]),
        ("The Red Front's spokesman, who uses the nom de guerre Abu Salim, said yes.", [("Abu Salim", "Red Front")]),
        ("The Red Front's commander, known only as Ali Ber, said yes.", [("Ali Ber", "Red Front")]),
        ("Professor Ana Roe said the Dock Guild was wrong.", [("Ana Roe", None)]),
        ('"Yes," said Rusi Patel, a Mumbai entertainment lawyer.', [("Rusi Patel", None)]),
        ("The Dock Guild wants more. Its chair, Iraqi diplomat Ana al-Roe, said no.", [("Ana al-Roe", "Dock Guild")]),
        (
            "The co-chairs, Peter Were of Kenya and Ana Roe of Peru, who were named by the Dock Guild, said no.",
            [("Peter Were", "Dock Guild"), ("Ana Roe", "Dock Guild")],
        ),
        ("Ana Roe of Peru, who was told by the Dock Guild, said no.", [("Ana Roe", "Peru")]),
        (
            "Ana Roe, who heads the Ohio delegation, said yes. His Nevada counterpart, Ray Kemp, said no.",
            [("Ana Roe", "Ohio"), ("Ray Kemp", "Nevada")],
        ),
    ],
)
def test_an_office_is_read_with_what_stands_around_it(text: str, found: list[tuple[str, str | None]]) -> None:
    """Titles of honour, ages, fields and parts of a body leave the office its owner; a place of work is no owner."""
    assert people(text) == found


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Chile quit. Peru stayed. In Lima, Labour Minister Ana Roe said no.", "Peru"),
        ("Chile quit. The Commerce Department stayed. Assistant Secretary Ana Roe said no.", "United States"),
        ('The Arab League has not been told. "We can wait," said Ana Roe, a spokeswoman.', "Arab League"),
        ("It was unclear whether the Dock Guild would come. Its negotiator Ana Roe said no.", "Dock Guild"),
        ('The Village of Marlow asked for maps. "We wait," Mayor Ana Roe said.', "Village of Marlow"),
        ("The Sawen First Nation quit. Chief Ana Roe said no.", "Sawen First Nation"),
        ("Dock Guild president Ray Kemp said yes. His deputy, Dr. Ana Roe, said no.", "Dock Guild"),
        ("In Lima, Chilean Foreign Minister Ana Roe said no.", "Chile"),
        ("The Dock Guild wants more. Chief economist Ana Roe said no.", None),
        ('Ana Roe was tired. The leader of the Dock Guild said no. "Ever," Roe said.', "Dock Guild"),
        ('Ana Roe was tired.\n\nThe leader of the Dock Guild said no. "Ever," Roe said.', None),
        ("The Dock Guild's trucks left Kent.\n\nIts negotiator Ana Roe said no.", None),
        (
            "Peru's envoy Ray Low came.\n\nThe Dock Guild wants a deal, mission chief Ana Roe said. Low said no.",
            "Dock Guild",
        ),
        ("The Marlow mill met the Bakers Union. Mill manager Ana Roe said no.", None),
        ("The Marlow mill met the Bakers Union. Branch president Ana Roe said no.", "Bakers Union"),
        ("Foreign Minister Ana Roe spoke in Male. The Maldives has refused.", "Maldives"),
    ],
)
def test_an_office_without_owner_is_whose_the_place_or_the_sentence_before_tells(text: str, party: str | None) -> None:
    """A minister speaks in the own capital; an official's own body is the one that the sentence before is about."""
    assert dict(people(text))["Ana Roe"] == party
