"""Independent origins: reprints and rewordings of one report count once."""

from itertools import combinations
from pathlib import Path
from random import Random

import pytest
from factories import article
from hypothesis import given
from hypothesis import strategies as st

from summarizer.origins import Link, origins, trace
from summarizer.schema import Article
from summarizer.sources import gather

SEEDS = gather([Path(__file__).parent.parent / "seeds"]).articles
REPORT = "The union asked the port for a raise of seven per cent on Monday. The port offered four per cent instead."
PAGES = {Path(one.path or "").stem: one for one in gather([Path(__file__).parent / "pages" / "origins"]).articles}
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


def test_a_sentence_without_words_is_no_hindrance() -> None:
    """Two reports that both hold a sentence without a content word are compared by the others."""
    first, last = REPORT.split(". ")
    longer = article("b", f"{first}. So it was. {last} Read more in our app.")
    assert origins([article("a", f"{first}. So it was. {last}"), longer]) == {"a": "a", "b": "a"}


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


def _same(*names: str) -> bool:
    return len({origins([PAGES[name] for name in names])[PAGES[name].id] for name in names}) == 1


@pytest.mark.parametrize("reprint", ["strike-verbatim", "strike-reworded", "strike-reworded-twice", "strike-shortened"])
def test_a_report_and_its_reprint_are_one_origin(reprint: str) -> None:
    """Another headline and a paragraph added, two rewordings, the first part alone: each is the report itself."""
    assert _same("strike-wire", reprint)


def test_reprints_of_one_report_are_one_origin_without_it() -> None:
    """Two rewordings by different hands, and the cut of the original, are one origin though the original is missing."""
    assert _same("strike-reworded", "strike-reworded-twice", "strike-shortened")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("strike-wire", "strike-own"),
        ("tariff-one", "tariff-two"),
        ("hostages-monday", "hostages-friday"),
        ("outlet-water", "outlet-theatre"),
    ],
    ids=["own reporting", "one press conference", "another day, same background", "an outlet's own notice"],
)
def test_articles_that_share_something_else_are_two_origins(one: str, other: str) -> None:
    """Facts, quotations heard by all, a background or an outlet's notice in common do not make one report."""
    assert not _same(one, other)


def test_an_article_made_of_two_reports_does_not_make_them_one() -> None:
    """An article that merges two reports joins the one that makes up most of it; the two stay apart."""
    found = origins(list(PAGES.values()))
    strike, tariff, merged = (found[PAGES[name].id] for name in ("strike-wire", "tariff-one", "merged"))
    assert (merged == strike, strike == tariff) == (True, False)


def test_likeness_is_not_handed_on() -> None:
    """Of two halves that share nothing, only one joins the whole: no article links two that are not alike."""
    text = PAGES["strike-wire"].text
    middle = text.index("Norlink said")
    halves = {"a": text[:middle], "b": text[middle:]}
    found = origins([article("c", text), *(article(*half) for half in halves.items())])
    assert found["a"] != found["b"]
    assert found["c"] in (found["a"], found["b"])


def test_quotations_told_in_the_same_order_are_not_yet_one_report() -> None:
    """Two outlets that quote one speech from start to end, each with words of its own, are two origins."""
    quotes = (
        "We will sign nothing under threat, neither in this city nor in any harbour of the coast.",
        "Our doors stay open until Sunday midnight for everyone who brings grain instead of gunboats.",
        "Let them count the ships again, and they will find eleven fewer than their admirals promised.",
    )
    told = (
        ("The prime minister addressed a packed chamber after lunch", "She raised her voice", "Applause followed"),
        ("Opposition benches stayed half empty", "Diplomats in the gallery took notes", "Markets hardly moved at noon"),
    )
    articles = [
        article(name, " ".join(f'{own}: "{quote}" .' for own, quote in zip(one, quotes, strict=True)))
        for name, one in zip("ab", told, strict=True)
    ]
    assert origins(articles) == {"a": "a", "b": "b"}


def test_a_flash_that_another_half_shares_is_its_own() -> None:
    """One sentence with half of another's words is too little to be the same report; the same sentence is enough."""
    flash = "Pilots of Norwing accept mediation by bishop before summer timetable."
    half = "Pilots of Norwing accept mediation after threat of dismissal letters."
    found = origins([article("a", flash), article("b", half), article("c", flash)])
    assert found == {"a": "a", "b": "b", "c": "a"}


def test_credits_of_other_agencies_count_against_but_do_not_forbid() -> None:
    """Two agencies' credits part a free rewording from a cut of the report, and not a reprint that adds to it."""
    loose = [PAGES["strike-reworded-twice"], PAGES["strike-shortened"]]
    close = [PAGES["strike-wire"], PAGES["strike-verbatim"]]
    assert [_count(pair, "Reuters", None) for pair in (loose, close)] == [1, 1]
    assert [_count(pair, "Reuters", "AFP") for pair in (loose, close)] == [2, 1]


def test_the_credit_of_one_agency_counts_for() -> None:
    """The beginning of a free rewording is the same report where both credit one agency, and doubtful where not."""
    free = PAGES["strike-reworded-twice"]
    pair = [PAGES["strike-wire"], article("cut", " ".join(free.sentence(number) for number in range(1, 6)))]
    assert [_count(pair, "Reuters", credit) for credit in ("Reuters", None)] == [1, 2]


def _count(pair: list[Article], *agencies: str | None) -> int:
    credited = [one.model_copy(update={"credit": credit}) for one, credit in zip(pair, agencies, strict=True)]
    return len(set(origins(credited).values()))


def test_a_link_says_what_two_articles_share() -> None:
    """The rewordings among the samples are linked, with the sentences in order, the quotations and the agency."""
    first, second = sorted(one.id for one in SEEDS)[:2]
    (link,) = trace(SEEDS)
    assert {link.one, link.other} == {first, second}
    assert link.likeness > 0.6
    assert link.shares == "17 of 18 sentences told in the same order; 2 quotations; both credit AFP"


def test_links_bear_out_the_origins() -> None:
    """Every article with an origin other than its own is linked to a fellow, and no link crosses two origins."""
    found, links = origins(list(PAGES.values())), trace(list(PAGES.values()))
    assert {link.other for link in links} | {link.one for link in links} >= {one for one in found if found[one] != one}
    assert all(found[link.one] == found[link.other] for link in links)
    assert len(links) == len(found) - len(set(found.values()))


_PAGES = st.lists(st.sampled_from(sorted(PAGES)), unique=True)


@given(_PAGES, st.randoms(use_true_random=False))
def test_origins_and_links_are_functions_of_the_set(names: list[str], random: Random) -> None:
    """Order and repetition of the articles change nothing, and every origin is its own."""
    articles = [PAGES[name] for name in names]
    found, links = origins(articles), trace(articles)
    shuffled = [*articles, *articles]
    random.shuffle(shuffled)
    assert (origins(shuffled), trace(shuffled)) == (found, links)
    assert all(found[origin] == origin <= one for one, origin in found.items())


@given(_PAGES, st.lists(st.text("xyz", min_size=4), min_size=1, max_size=40))
def test_an_unrelated_article_changes_nothing(names: list[str], words: list[str]) -> None:
    """An article without a word in common stands alone and leaves origins and links of the others as they were."""
    articles = [PAGES[name] for name in names]
    added = article("unrelated", " ".join(words) + ".")
    assert origins([*articles, added]) == {**origins(articles), "unrelated": "unrelated"}
    assert trace([added, *articles]) == trace(articles)


@given(st.sampled_from(sorted(PAGES)), st.sampled_from(["0", "z"]))
def test_a_copy_is_of_one_origin_with_its_article(name: str, copy: str) -> None:
    """Any article and a copy of it under another id are one, named by whichever id comes first."""
    one = PAGES[name]
    twins = [one, one.model_copy(update={"id": copy})]
    assert set(origins(twins).values()) == {min(one.id, copy)}


def test_independent_samples_are_not_linked() -> None:
    """No two of the articles that stand alone are linked when they are looked at by themselves."""
    links: list[Link] = [link for pair in combinations(SEEDS[1:], 2) for link in trace(pair)]
    assert links == []
