"""Sentences of a report that are no ground for an item, and the ones beside them that are."""

import pytest

from summarizer.read import read_text
from summarizer.reading.background import Background, is_background

OVER = (
    "The previous ceasefire, brokered by Egypt, fell apart within weeks when the militia demanded a prisoner swap.",
    "The last walkout ended in June after the foundry agreed to a bonus of 400 crowns.",
    "Then-president Ortiz offered the miners an amnesty.",
    "Under the previous administration, the agency demanded monthly reports.",
    "During her first term the governor refused to recognise the union.",
    "His predecessor had promised to widen the canal.",
    "A 1972 pact gave Iceland the right to ask for a review.",
    "The strike of 1984 ended after the union accepted a smaller rise.",
    "Negotiations in 2016 came to nothing after Serbia insisted on a veto.",
    "The coalition fell in May after the Liberals demanded a tax cut.",
)
STANDING = (
    "The current lease, which lets the airline use 14 gates in exchange for a fee per passenger, expires in October.",
    "The existing treaty allows India to take a fifth of the water and obliges it to share its data.",
    "The present collective agreement provides for a rise of 2% each January.",
    "The expiring licence requires the firm to repair the road.",
    "Under the existing rules, boats are required to carry an observer.",
    "The deal now in force allows Canadian boats to take scallops in return for a licence fee.",
)
WATCHED = (
    "According to Hana Novak of the Institute of Economics in Prague, the cabinet wants the row over before Christmas.",
    '"Ankara will demand a price for this," said Omar Reed, a visiting fellow at the Atlantic Forum.',
    "The guild is unlikely to accept less than 4%, said Lena Fox, a media analyst with Dorrance.",
    "Prof Ruth Adler of Keele University said the minister would have to give ground.",
    "Think tank director Mo Farouk expects the rebels to demand more.",
    "Ivan Petrov, who runs a shop by the station, said the sides should settle.",
    "A shopkeeper, who did not give her name, said the pickets must go.",
    "A poll by Ifop found that six in ten people want the law withdrawn.",
)
MOTIVES = (
    "Quito wants to be seen as the peacemaker.",
    "Some delegates grumble that the chair is too willing to compromise with the oil states.",
    "The union gave in because its strike fund was empty.",
    "Our take: the league should accept the offer and move on.",
    "Editorial: the mayor must open the books.",
)
ASIDE = (
    "A bakery in the square has offered free rolls to striking nurses.",
    "A gym in Leeds offered discounted passes to locked-out workers.",
    "Local restaurants are offering discounts to rail workers on strike.",
    "Tell us what you want from the talks.",
    "The rival carrier is offering rescue fares to anyone with a ticket.",
    "The airline has advised passengers to check before they travel.",
    "Passengers are asked to travel only if they must.",
    "Elsewhere: Malta demands its share of the bill.",
    "Elsewhere in the league, Norfolk asked to leave the conference.",
    "In a separate lawsuit, the tribe demanded the return of 40 acres.",
    "The group is being sued over a separate mine, where it has rejected a claim for damages.",
    "Readers will remember that the fund promised the money.",
    "Do you agree with the strikers?",
    "By using this site you agree to the terms of use.",
)
AT_HAND = (
    "The talks broke down on Tuesday after the company refused to discuss pensions.",
    "The current truce will lapse on Sunday unless Sanaa agrees to extend it.",
    "The union wants the current agreement, which was signed in 2019, extended by a year.",
    "The current deal expires on 30 June and the players demanded a new one with a higher share.",
    "The previous owner, Carmel Group, offered to buy back the yard.",
    "His predecessor's offer still stands, the minister said.",
    "The last government offer was rejected by the nurses.",
    "Maria Lopez, an economist for the teachers' union, said members wanted a rise of 9%.",
    "Jan Smit, a researcher with the ministry's negotiating team, said the ministry would not accept a cap.",
    "Sam Hill of the University and College Union said members demanded a rise of 12%.",
    "The University of Toledo has offered its researchers a contract of four years.",
    "The hospital has offered striking nurses a bonus of 900 euros.",
    "The airline offered its pilots free flights for their families.",
    "Ryanlink offered to refund passengers and the regulator demanded that it do so within a week.",
    "Kyiv wants to be treated as an equal and demanded a seat at the table.",
    "Elsewhere the map is agreed, but Baku insists on a road through the south.",
    "The two sides agreed to leave the question of the islands to a separate treaty.",
    "The company agreed to rehire workers dismissed in 2024.",
    "Lima asked The Hague to rule on the border set in 1929.",
    "The clubs agreed to end a dispute that began in 2021.",
    "Both sides agreed to go back to the lines of 1974.",
    "The group, founded in 2011, demanded the release of its leader.",
    "The ministry said it had proposed the border of 1921 as a basis.",
    "The players want the 2019 formula back.",
    "The fate of the crew, held in Bandar since 2023, remains unresolved.",
    "Four bells that were taken from the abbey in 1794 are to go home.",
)
OFFER = "The port offered the crews a rise of 4 percent and a bonus at the end of the year."


@pytest.mark.parametrize("sentence", [*OVER, *STANDING, *WATCHED, *MOTIVES, *ASIDE])
def test_what_is_no_ground_is_background(sentence: str) -> None:
    """The past, terms that stand, onlookers, motives, opinion, advice and other stories are no ground for an item."""
    assert is_background(sentence)


@pytest.mark.parametrize("sentence", AT_HAND)
def test_what_is_at_hand_is_no_background(sentence: str) -> None:
    """A sentence that states something of the talks stays, whatever past, scholar or traveller it speaks of."""
    assert not is_background(sentence)


def _apart(text: str) -> set[int]:
    return set(Background(read_text(text)).apart)


@pytest.mark.parametrize(
    ("after", "apart"),
    [
        ('"The crews want a headline."', True),
        ('"They will accept a bonus," he said.', True),
        ("He added that the crews would accept a bonus.", True),
        ('"They will accept a bonus," Lind said.', True),
        ('"They will accept a bonus," port director Berg said.', False),
        ("The crews demanded a bonus.", False),
    ],
)
def test_an_onlooker_goes_on(after: str, apart: bool) -> None:
    """A quotation, "he said" and the name after an analyst's sentence are the analyst's; another's words are not."""
    heard = f'"The port will give way," said Nils Lind, an analyst at Fjord Partners. {after}'
    assert (3 in _apart(f"{OFFER}\n\n{heard}\n\n{OFFER}")) is apart


def test_an_onlooker_is_known_again() -> None:
    """Later sentences that are ascribed to an analyst by name alone are the analyst's."""
    heard = "The port will give way, said Nils Lind, an analyst at Fjord Partners."
    later = "The crews would accept a bonus, Lind said."
    assert _apart(f"{OFFER}\n\n{heard}\n\n{OFFER}\n\n{later}\n\n{OFFER}") == {2, 4}


def test_whom_an_onlooker_names_is_none() -> None:
    """One of whom an analyst speaks, or who was named before, is not taken for the analyst."""
    heard = (
        "Analysts said Berg, who leads the crews, would give way, and so said Nils Lind, an analyst at Fjord Partners."
    )
    berg, lind = "The crews demanded a bonus, Berg said.", "The crews demanded a bonus, Lind said."
    assert _apart(f"{OFFER}\n\n{heard}\n\n{OFFER}\n\n{berg}\n\n{OFFER}") == {2}
    assert _apart(f"{OFFER}\n\n{lind}\n\n{heard}\n\n{OFFER}\n\n{lind}\n\n{OFFER}") == {3}


@pytest.mark.parametrize(
    ("between", "apart"),
    [
        ("At first the crews demanded a canteen.", True),
        ("The yard agreed to a bonus in July.", True),
        ("The crews demanded a canteen.", False),
        ("At first the crews demanded a canteen and now they want two.", False),
    ],
)
def test_earlier_steps_among_background_are_background(between: str, apart: bool) -> None:
    """What was "at first" or "in July" is over where both sentences beside it are background, and nowhere else."""
    text = f"{OFFER}\n\nThe strike of 1984 was long. {between} The strike of 1996 was short."
    assert (3 in _apart(text)) is apart
    assert 2 not in _apart(f"{OFFER} {between} {OFFER}")


def test_years_to_come_date_nothing_past() -> None:
    """A year after the article's own does not make its sentence one of the past."""
    article = read_text(f"{OFFER} The plan foresees job cuts in 2028. The plan foresaw job cuts in 2018.")
    assert Background(article.model_copy(update={"published": "2026-05-01"})).apart == {3}
    assert Background(article.model_copy(update={"published": "2029-05-01"})).apart == {2, 3}
