"""Whose an item is that is told of "it", "she", "they" or "the plan", or of "the union" by its own leader."""

import pytest

from summarizer.answers import Kind
from summarizer.read import read_text
from summarizer.reading.sentence import SentenceReading

FERRY = (
    "The Deckhands' Union and Strait Ferries met in Hobart on Monday.\n\n"
    "Ida Lund, president of the Deckhands' Union, spoke to reporters.\n\n"
    "Strait Ferries chief executive Tom Hale spoke later."
)
LAKE = (
    "Kenya and Uganda met in Kisumu over the lake.\n\nKenyan Fisheries Minister Grace Otieno spoke first.\n\n"
    "Ugandan envoy Paul Okello spoke second."
)
MINE = (
    "The Copper Workers' Union and Andes Metals held talks in Antofagasta.\n\n"
    "The Truck Drivers' Union met the company on Tuesday.\n\n"
    "Rosa Paredes, president of the Copper Workers' Union, spoke to the press.\n\n"
    "Luis Vera, president of the Truck Drivers' Union, spoke too."
)
WARD = (
    "The Northern Nurses Association and the Doctors' Union met St. Brigid Health in Duluth.\n\n"
    "Tess Moran, president of the Northern Nurses Association, spoke first.\n\n"
    "Omar Diaz, president of the Doctors' Union, spoke second."
)
BLOCS = "The African Union and the Gulf Cooperation Council met in Cairo. Qatar took part."
Case = tuple[str, str, Kind, tuple[str, ...]]

SUBJECTS: tuple[Case, ...] = (
    (LAKE, "Kenya welcomed the text.\n\nIt has offered to share its patrol boats.", "proposal", ("Kenya",)),
    (LAKE, "Uganda said on Friday that Kenya had moved.\n\nIt has offered a joint patrol.", "proposal", ("Uganda",)),
    (
        LAKE,
        "The two sides were brought together by Rwanda, which has a shore too.\n\nIt has suggested a joint fleet.",
        "proposal",
        ("Rwanda",),
    ),
    (
        FERRY,
        "Strait Ferries offered a bonus of 900 dollars.\n\nIt is conditional on the union dropping its claim.",
        "demand",
        ("Strait Ferries",),
    ),
    # Whoever did something to a thing, signed what two did, or stands beside another is not what "it" means.
    (
        LAKE,
        "A boat was seized by Uganda, and fishers were angry.\n\nIt has offered a joint fleet.",
        "proposal",
        (),
    ),
    (LAKE, "The text was signed by Kenya.\n\nIt has offered a joint fleet.", "proposal", ()),
    (LAKE, "The talks were hosted by Rwanda, and Kenya left early.\n\nIt has offered a joint fleet.", "proposal", ()),
    (LAKE, "Kenya left after a text was drawn up by Rwanda.\n\nIt has offered a joint fleet.", "proposal", ("Kenya",)),
    (LAKE, "The talks were hosted by Rwanda.\n\nIt has offered a joint fleet.", "proposal", ("Rwanda",)),
    (LAKE, "Also watching closely is Rwanda.\n\nIt has asked for a seat at the table.", "demand", ("Rwanda",)),
    (LAKE, "Grace Otieno left early.\n\nShe has proposed a closed season.", "proposal", ("Kenya",)),
    (FERRY, "Tom Hale left early.\n\nHe has offered 4 percent.", "proposal", ("Strait Ferries",)),
    (
        FERRY,
        "Strait Ferries has the boats.\n\nYet it insists on a clause against strikes.",
        "demand",
        ("Strait Ferries",),
    ),
    # The next of a list is of whoever began it, whoever was named between.
    (
        FERRY,
        "The Deckhands' Union demanded a rise of 6 percent.\n\nThat is more than the company can pay.\n\n"
        "It also wants an end to night shifts.",
        "demand",
        ("Deckhands' Union",),
    ),
    # "She and", "it was": no subject that stands for one of before.
    (LAKE, "Grace Otieno left early.\n\nIt was offered a seat.", "proposal", ()),
    # "It" is no person.
    (LAKE, "Grace Otieno left early.\n\nIt has offered a closed season.", "proposal", ()),
)
TEXTS: tuple[Case, ...] = (
    (
        LAKE,
        "Kenya proposed a joint fleet.\n\nUnder the plan, ten boats would be built in Kisumu.",
        "proposal",
        ("Kenya",),
    ),
)
SIDES: tuple[Case, ...] = (
    (
        LAKE,
        "Both sides have accepted the idea.\n\nBut they have yet to settle who will pay.",
        "question",
        ("Kenya", "Uganda"),
    ),
)
OWN: tuple[Case, ...] = (
    (MINE, "The union gave up its call for a bonus, Paredes said.", "demand", ("Copper Workers' Union",)),
    (MINE, "The union gave up its call for a bonus, Vera said.", "demand", ("Truck Drivers' Union",)),
    (WARD, "The union dropped its call for a bonus, Moran said.", "demand", ("Northern Nurses Association",)),
    (WARD, "The union dropped its call for a bonus, Diaz said.", "demand", ("Doctors' Union",)),
    (BLOCS, "African negotiators have offered a fund.", "proposal", ("African Union",)),
    (BLOCS, "The Gulf side demanded a seat.", "demand", ("Gulf Cooperation Council",)),
    (LAKE, "Otieno said the government demanded a map of the nets.", "demand", ("Kenya",)),
    (LAKE, "Okello said the government demanded a map of the nets.", "demand", ("Uganda",)),
)
SHORT: tuple[Case, ...] = (
    (FERRY, '"We\'re ready to pay 4 percent," said Tom Hale.', "proposal", ("Strait Ferries",)),
    (FERRY, '"We’re willing to pay 4 percent,” said Tom Hale.', "proposal", ("Strait Ferries",)),
    (LAKE, '"We\'re demanding a map of the nets," Otieno said.', "demand", ("Kenya",)),
)


def asked(scene: str, sentences: str, kind: Kind) -> tuple[str, ...]:
    """Whose the item of this kind is that the last sentence announces."""
    reading = SentenceReading(read_text(f"{scene}\n\n{sentences}"))
    last = reading.questions()[-1].messages[-1]["content"].rpartition("Note: ")[2]
    notes = [note for note in last.split(", ") if note.startswith(kind)]
    assert notes, f"no {kind} is asked for: {last}"
    by = notes[0].removeprefix(kind).removeprefix(" by ").removeprefix(" for ")
    return tuple(by.split(" and ")) if by else ()


@pytest.mark.parametrize(("scene", "sentences", "kind", "parties"), SUBJECTS)
def test_a_pronoun_is_the_subject_before(scene: str, sentences: str, kind: Kind, parties: tuple[str, ...]) -> None:
    """What "it", "he" or "she" offers or demands is of the subject of the sentence before, where that can be meant."""
    assert asked(scene, sentences, kind) == parties


@pytest.mark.parametrize(("scene", "sentences", "kind", "parties"), TEXTS)
def test_a_text_is_its_authors(scene: str, sentences: str, kind: Kind, parties: tuple[str, ...]) -> None:
    """What a text says that was told of before is of whoever put it forward."""
    assert asked(scene, sentences, kind) == parties


@pytest.mark.parametrize(("scene", "sentences", "kind", "parties"), SIDES)
def test_they_are_both_sides(scene: str, sentences: str, kind: Kind, parties: tuple[str, ...]) -> None:
    """After a sentence about both sides, "they" are both."""
    assert asked(scene, sentences, kind) == parties


@pytest.mark.parametrize(("scene", "sentences", "kind", "parties"), OWN)
def test_the_union_is_its_leaders(scene: str, sentences: str, kind: Kind, parties: tuple[str, ...]) -> None:
    """Of two bodies of a kind, "the union" and "the government" are those of the person who speaks."""
    assert asked(scene, sentences, kind) == parties


@pytest.mark.parametrize(("scene", "sentences", "kind", "parties"), SHORT)
def test_a_shortened_pronoun_is_no_party(scene: str, sentences: str, kind: Kind, parties: tuple[str, ...]) -> None:
    """ "We're" is whoever speaks, and no party of that name."""
    assert asked(scene, sentences, kind) == parties
