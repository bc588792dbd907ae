"""Independent origins: reprints and rewordings of one report count once."""

from pathlib import Path
from random import Random

from factories import article
from hypothesis import given
from hypothesis import strategies as st

from summarizer.origins import origins
from summarizer.sources import gather

SEEDS = gather([Path(__file__).parent.parent / "seeds"]).articles
REPORT = "The union asked the port for a raise of seven per cent on Monday. The port offered four per cent instead."
OTHER = "Farmers blocked the road to the capital with tractors. Ministers promised to look at the price of milk."


def test_the_rewordings_among_the_samples_are_one_origin() -> None:
    """The first two sample articles reword one wire report and share an origin; each of the others is its own."""
    found = [origins(SEEDS)[one.id] for one in SEEDS]
    first, _, *rest = (one.id for one in SEEDS)
    assert found == [first, first, *rest]


def test_a_reprint_has_the_origin_of_what_it_reprints() -> None:
    """An article with the same words, under another name and with a line of its own, is the same report."""
    reprint = article("b", f"{REPORT} Read more in our app.")
    assert origins([reprint, article("a", REPORT)]) == {"a": "a", "b": "a"}


def test_another_report_of_the_day_is_its_own() -> None:
    """Articles that share little are independent."""
    assert origins([article("a", REPORT), article("b", OTHER)]) == {"a": "a", "b": "b"}


def test_articles_without_words_are_their_own() -> None:
    """Two articles that hold no content word are not the same report."""
    assert origins([article("a", "It is."), article("b", "It was.")]) == {"a": "a", "b": "b"}


def test_no_articles_have_no_origins() -> None:
    """Nothing in, nothing out."""
    assert origins([]) == {}


@given(st.integers())
def test_the_order_of_articles_does_not_matter(seed: int) -> None:
    """Origins are a function of the set of articles; every origin is an article whose own origin it is."""
    found = origins(SEEDS)
    shuffled = list(SEEDS)
    Random(seed).shuffle(shuffled)  # noqa: S311  # no secret
    assert origins(shuffled) == found
    assert all(found[origin] == origin for origin in found.values())
