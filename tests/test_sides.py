"""Who "both sides" are where the number of sentences alone does not tell it."""

import pytest

from summarizer.actors import Actors
from summarizer.read import read_text

RAIL = (
    "Northern Freight locked out its drivers on Monday. The Railway Workers' Union said Northern Freight had broken off"
    " talks. Northern Freight offered 4 percent. The Railway Workers' Union wants 9 percent. Canada urged Northern"
    " Freight to wait. Canada wants the trains back. The Railway Workers' Union rejected 4 percent."
)
DEBT = (
    "Gabon proposed a swap of its bonds in May. The Gabon Bondholder Committee rejected the swap. The International"
    " Monetary Fund wants a deal by June. Gabon offered a coupon tied to oil. The Gabon Bondholder Committee asked for"
    " more. The International Monetary Fund urged Gabon to move."
)
LAKE = (
    "Kenya, Uganda and Rwanda met in Kisumu over the lake. The three countries quarrel over nets. Kenya offered a ban."
    " Uganda rejected a ban. Rwanda proposed patrols. Kenya wants patrols by May. Uganda and Rwanda refused."
)
FRONT = (
    "The Hill Liberation Front demanded a vote. The Hill Liberation Front rejected a truce. The Hill Liberation Front"
    " said it would wait. The Hill Liberation Front wants a seat. The African Union urged calm."
)


def sides(text: str, mention: str, sentence: int = 1) -> set[str]:
    """The parties of the mention in an article of these sentences."""
    return set(Actors.of(read_text(text)).resolve_all(mention, sentence=sentence))


@pytest.mark.parametrize(
    ("text", "two"),
    [
        (RAIL, {"Northern Freight", "Railway Workers' Union"}),
        (DEBT, {"Gabon", "Gabon Bondholder Committee"}),
    ],
)
def test_a_state_or_a_lender_beside_two_of_opposed_kinds_is_no_side(text: str, two: set[str]) -> None:
    """A union faces whom it works for and creditors face who owes them, however often another is named."""
    assert sides(text, "both sides") == two


def test_the_sides_are_as_many_as_the_article_counts() -> None:
    """Without a number "the sides" and "the delegations" are all of those whom the article counts."""
    three = {"Kenya", "Uganda", "Rwanda"}
    assert sides(LAKE, "the sides") == sides(LAKE, "the delegations") == sides(LAKE, "the three countries") == three


def test_who_is_told_of_once_is_no_match_for_who_fills_the_article() -> None:
    """Two sides are not guessed from one that is named all through and another that is named in passing."""
    assert sides(FRONT, "both sides") == set()


def test_who_fills_the_article_is_one_of_two_named_in_a_sentence() -> None:
    """Two whom the first sentence names are no sides where another takes part in most of what is told."""
    text = (
        "Ukraine accepted a plan that Qatar had drafted. Russia rejected it. Russia wants a list. Russia demanded a"
        " corridor. Russia refused to move. Ukraine offered a week. Qatar proposed a month. Russia said no. Qatar"
        " offered a hall."
    )
    assert sides(text, "both sides") in ({"Ukraine", "Russia"}, set())
