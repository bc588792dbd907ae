"""The merger: laws that hold for any items, and what keeps items, parties and people apart or together."""

from itertools import permutations
from pathlib import Path
from random import Random

import pytest
from factories import MADE
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.gold import article_brief, load
from summarizer.merge import merge_items, merge_parties, status_disagreements
from summarizer.pipeline import merge
from summarizer.read import read_text
from summarizer.schema import ArticleBrief, ArticleRecord, Demand, Evidence, OpenQuestion, Party, Person, Proposal
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id
from summarizer.who.names import party_id

WORDS = "talks truce prisoners exchange border troops withdraw monday geneva list 30 40 1,000".split()
KINDS: tuple[type[AnyItem], ...] = (Proposal, Demand, OpenQuestion)
SOURCES = ("a", "b", "c", "d")
ORIGINS = {"a": "a", "b": "a", "c": "c", "d": "d"}
GOLD = load(Path(__file__).parent.parent / "evals" / "gold")


def cited(source: str, place: int, quote: str = "") -> Evidence:
    """Sentence `place` of a source; its quote tells nothing unless given."""
    start = 100 * place
    text = quote or f"{source}{place}"
    return Evidence(source=source, sentences=(place,), quote=text, start=start, end=start + len(text))


def proposal(text: str, source: str = "a", *, by: str = "north", place: int = 1, **parts: object) -> Proposal:
    """A proposal told by one sentence of one source."""
    given = {"id": f"{text}-{by}", "text": text, "by": (by,), "status": "tabled"}
    return Proposal.model_validate({**given, "evidence": (cited(source, place),), **parts})


def said(source: str, place: int) -> str:
    """What the source says there: always the same, in few words, so that many sentences are alike."""
    words = Random(f"{source}{place}")  # noqa: S311 (no secret)
    return " ".join(words.choices(WORDS, k=words.randint(1, 4)))


@st.composite
def items(draw: st.DrawFn, *, place: st.SearchStrategy[int]) -> AnyItem:
    """An item of any section in few words, so that many are alike."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
    actors = tuple(sorted(draw(st.sets(st.sampled_from(["north", "south"]), min_size=1))))
    found = draw(st.sets(st.tuples(st.sampled_from(SOURCES), place), min_size=1, max_size=3))
    kind = draw(st.sampled_from(KINDS))
    shared = {
        "id": item_id(kind.section, actors, text),
        "text": text,
        "when": draw(st.sampled_from([None, "monday", "friday"])),
        "evidence": tuple(cited(source, at, said(source, at)) for source, at in sorted(found)),
    }
    if kind is Proposal:
        status: str = draw(st.sampled_from(["tabled", "accepted", "rejected"]))
        to = tuple(draw(st.lists(st.sampled_from(["east", "west"]), unique=True)))
        return Proposal.model_validate({**shared, "by": actors, "to": to, "status": status})
    if kind is Demand:
        of = tuple(draw(st.lists(st.sampled_from(["east", "west"]), unique=True)))
        return Demand.model_validate(
            {**shared, "by": actors, "of": of, "status": draw(st.sampled_from(["standing", "met"]))}
        )
    return OpenQuestion.model_validate(
        {**shared, "awaiting": actors, "status": draw(st.sampled_from(["open", "answered"]))}
    )


many = st.lists(items(place=st.integers(1, 3)), max_size=9)


@given(many, st.randoms())
def test_the_order_of_items_does_not_matter(found: list[AnyItem], random: Random) -> None:
    """Shuffled items merge to the same list, byte for byte, and to the same disagreements."""
    shuffled = list(found)
    random.shuffle(shuffled)
    assert merge_items(shuffled, ORIGINS) == merge_items(found, ORIGINS)
    assert status_disagreements(shuffled, ORIGINS) == status_disagreements(found, ORIGINS)


@given(many)
def test_merging_what_is_merged_changes_nothing(found: list[AnyItem]) -> None:
    """A second merge of a merged list gives the list back."""
    once = merge_items(found, ORIGINS)
    assert merge_items(once, ORIGINS) == once


@given(st.lists(items(place=st.just(1)), max_size=9))
def test_every_item_is_in_exactly_one_merged_item(found: list[AnyItem]) -> None:
    """Each piece of evidence comes out once, in an item of its section and actors; quotes and places are untouched."""
    # Each item is told by sentences of its own.
    apart = [_moved(item, place) for place, item in enumerate(found, 1)]
    merged = merge_items(apart, ORIGINS)
    places = [(one.source, one.start) for item in merged for one in item.evidence]
    assert len(places) == len(set(places))
    for item in apart:
        (home,) = [one for one in merged if set(item.evidence) <= set(one.evidence)]
        assert (home.section, home.actors) == (item.section, item.actors)
        assert set(item.addressees) <= set(home.addressees)


def _moved(item: AnyItem, place: int) -> AnyItem:
    evidence = tuple(
        one.model_copy(update={"start": 1000 * place + at, "end": 1000 * place + at + len(one.quote)})
        for at, one in enumerate(item.evidence)
    )
    return item.model_copy(update={"evidence": evidence})


@given(many)
def test_a_merged_item_speaks_for_its_members(found: list[AnyItem]) -> None:
    """Text, status and time of a merged item are those of some article, ids are unique, and origins are counted."""
    merged = merge_items(found, ORIGINS)
    assert len({item.id for item in merged}) == len(merged)
    for item in merged:
        members = [one for one in found if one.section == item.section and set(one.evidence) <= set(item.evidence)]
        assert item.text in {one.text for one in members}
        assert item.status in {one.status for one in members}
        assert item.origins == len({ORIGINS[source] for source in item.sources})


@given(many)
def test_merged_items_are_in_a_stable_order(found: list[AnyItem]) -> None:
    """Section by section, what most origins report comes first."""
    sections = ("proposals", "demands", "open_questions")
    places = [(sections.index(item.section), -item.origins) for item in merge_items(found, ORIGINS)]
    assert places == sorted(places)


def test_nothing_is_chained() -> None:
    """An item that is like one of a group and not like every other stays apart."""
    told: list[AnyItem] = [
        proposal("Wheat, barley"),
        proposal("Wheat, barley, harbours, tankers, insurance", "c"),
        proposal("Wheat, barley, railways, customs, inspectors", "d"),
    ]
    assert sorted(len(item.sources) for item in merge_items(told)) == [1, 2]
    assert len(merge_items(told[1:])) == 2


def test_items_that_differ_in_little_are_not_dropped() -> None:
    """Items of one text from one sentence that differ in addressee or status come to the same in any order."""
    told = [
        proposal("Exchange all prisoners", to=("east",)),
        proposal("Exchange all prisoners", to=("west",)),
        proposal("Exchange all prisoners", status="accepted"),
    ]
    for order in permutations(told):
        (found,) = merge_items(order)
        assert (found.to, found.status) == (("east", "west"), "accepted")


def test_reworded_items_of_two_articles_are_one() -> None:
    """The same proposal in other words, from another article, is one item with both quotes and two origins."""
    (found,) = merge_items(
        [proposal("Exchange all prisoners in June"), proposal("Exchange of all the prisoners by June", "c")]
    )
    assert (found.sources, found.origins) == (("a", "c"), 2)


def test_the_same_sentence_in_other_words_joins() -> None:
    """Items with different texts are one where what their articles say is the same."""
    told = "North is ready to withdraw its troops from the border on Monday"
    other = "North was ready on Monday to withdraw troops from the border, it said"
    one = proposal("Troops leave", evidence=(cited("a", 1, told),))
    assert len(merge_items([one, proposal("Withdrawal", "c", evidence=(cited("c", 1, other),))])) == 1
    assert len(merge_items([one, proposal("Withdrawal", "a", evidence=(cited("a", 2, other),))])) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (proposal("Exchange 30 prisoners in June"), proposal("Exchange 40 prisoners in June", "c")),
        (proposal("Accept the 12th package of aid"), proposal("Accept the 13th package of aid", "c")),
        (proposal("Raise pay by 7.5 per cent"), proposal("Raise pay by 7 per cent", "c")),
        (proposal("Exchange all prisoners"), proposal("Exchange all prisoners", "c", by="south")),
    ],
    ids=["count", "ordinal", "decimal", "actor"],
)
def test_numbers_and_actors_keep_items_apart(one: Proposal, other: Proposal) -> None:
    """However alike two items are, a number or an actor that differs keeps them apart."""
    assert len(merge_items([one, other])) == 2


def test_sections_keep_items_apart() -> None:
    """A proposal and a demand of the same words are two items."""
    asked = Demand(id="d", text="Exchange all prisoners", by=("north",), status="standing", evidence=(cited("c", 1),))
    both: list[AnyItem] = [proposal("Exchange all prisoners"), asked]
    assert merge_items(both) == both


def test_a_number_given_once_is_kept() -> None:
    """A text that leaves a number out joins one that has it, and the number stays in the merged text."""
    vague, exact = proposal("Exchange the prisoners"), proposal("Exchange 1,000 prisoners", "c")
    (found,) = merge_items([vague, exact])
    assert found.text == "Exchange 1,000 prisoners"
    assert len(merge_items([vague, exact, proposal("Exchange 500 prisoners", "d")])) == 2


def test_the_same_number_in_two_spellings_is_one() -> None:
    """1,000 and 1000 do not keep items apart."""
    assert len(merge_items([proposal("Exchange 1,000 prisoners"), proposal("Exchange 1000 prisoners", "c")])) == 1


def test_short_items_of_one_text_are_one() -> None:
    """Items of the same text have one id, so they are one item however short the text is."""
    (found,) = merge_items([proposal("Ceasefire."), proposal("Ceasefire.", "c")])
    assert found.sources == ("a", "c")


def test_the_status_of_most_origins_wins() -> None:
    """A reprint adds no weight: what two origins say comes before what one says twice; the rest is a disagreement."""
    told = [
        proposal("Exchange all prisoners", "a", status="rejected"),
        proposal("Exchange all prisoners", "b", status="rejected"),
        proposal("Exchange all prisoners", "c", status="accepted"),
        proposal("Exchange all prisoners", "d", status="accepted"),
    ]
    (found,) = merge_items(told, ORIGINS)
    assert (found.status, found.origins) == ("accepted", 3)
    (differing,) = status_disagreements(told, ORIGINS)
    assert (differing.item, differing.about) == (found.id, "status")
    assert [(one.value, one.sources) for one in differing.versions] == [
        ("accepted", ("c", "d")),
        ("rejected", ("a", "b")),
    ]


def test_of_as_many_origins_the_later_status_wins() -> None:
    """Where as many say one as the other, the status further on in an item's life is taken."""
    told = [proposal("Exchange all prisoners", "a"), proposal("Exchange all prisoners", "c", status="accepted")]
    assert merge_items(told, ORIGINS)[0].status == "accepted"


def test_agreement_is_no_disagreement() -> None:
    """Sources of one status, and one source of two, are no disagreement."""
    same = [proposal("Exchange all prisoners", source) for source in SOURCES]
    alone = [
        proposal("Exchange all prisoners", place=place, status=status)
        for place, status in ((1, "tabled"), (2, "accepted"))
    ]
    assert status_disagreements(same, ORIGINS) == ()
    assert status_disagreements(alone, ORIGINS) == ()


def people(*names: str) -> list[tuple[str, tuple[str, ...]]]:
    """Names and aliases of the people of one party, each name told by an article of its own."""
    briefs = [
        ArticleBrief(
            source=f"{place}",
            parties=(Party(id="russia", name="Russia", role="observer", spokespeople=(Person(name=name),)),),
        )
        for place, name in enumerate(names)
    ]
    for order in permutations(briefs):
        assert merge_parties(order) == merge_parties(briefs)
    (party,) = merge_parties(briefs)
    return [(one.name, one.aliases) for one in party.spokespeople]


def test_spellings_of_a_name_are_one_person() -> None:
    """Sergei and Sergey Lavrov, and Lavrov alone, are one person with aliases."""
    assert people("Sergei Lavrov", "Lavrov", "Sergey Lavrov") == [("Sergei Lavrov", ("Lavrov", "Sergey Lavrov"))]


def test_names_of_two_people_stay_two() -> None:
    """Ivanov and Ivanova are two people, and so are two of one surname."""
    assert [name for name, _ in people("Ivan Ivanov", "Ivana Ivanova")] == ["Ivan Ivanov", "Ivana Ivanova"]
    assert [name for name, _ in people("Igor Ivanov", "Petar Ivanov")] == ["Igor Ivanov", "Petar Ivanov"]


def test_a_surname_that_fits_two_people_is_neither() -> None:
    """A surname alone stays by itself where two people bear it, however often it comes."""
    assert people("Igor Ivanov", "Ivanov", "Petar Ivanov", "Ivanov") == [
        ("Igor Ivanov", ()),
        ("Ivanov", ()),
        ("Petar Ivanov", ()),
    ]


def test_a_title_of_any_article_is_kept() -> None:
    """A person named with a title in one article and without in another keeps it."""
    untitled, titled = Person(name="Sergei Lavrov"), Person(name="Sergey Lavrov", title="Foreign Minister")
    briefs = [
        ArticleBrief(source=name, parties=(Party(id="russia", name="Russia", role="principal", spokespeople=(one,)),))
        for name, one in (("a", untitled), ("b", titled))
    ]
    assert merge_parties(briefs)[0].spokespeople[0].title == "Foreign Minister"


def test_parties_of_several_articles_are_one() -> None:
    """A party has the role that most articles give, the weightier of as many, and the evidence of all."""
    roles = {"a": "observer", "b": "mediator", "c": "mediator", "d": "observer"}
    briefs = [
        ArticleBrief(
            source=source,
            parties=(
                Party.model_validate(
                    {"id": "peru", "name": "Peru", "role": role, "aliases": (source,), "evidence": (cited(source, 1),)}
                ),
                Party(id="chile", name="Chile", role="principal"),
            ),
        )
        for source, role in roles.items()
    ]
    chile, peru = merge_parties(briefs)
    assert (chile.id, peru.id, peru.role, peru.aliases) == ("chile", "peru", "mediator", ("a", "b", "c", "d"))
    assert [one.source for one in peru.evidence] == ["a", "b", "c", "d"]


@pytest.fixture(scope="module")
def records() -> tuple[ArticleRecord, ...]:
    """The sample articles with what the annotators found in them."""
    found = []
    for one in GOLD:
        article = read_text(one.text_path.read_text(encoding="utf-8"), path=one.article.file)
        found.append(ArticleRecord(article=article, brief=article_brief(one, article)))
    return tuple(found)


@settings(max_examples=20)
@given(order=st.permutations(range(len(GOLD))))
def test_a_brief_is_a_function_of_its_articles(records: tuple[ArticleRecord, ...], order: list[int]) -> None:
    """The samples merged in any order, or again from the brief's own records, give the same bytes."""
    first = merge(records, date="2025-05-30", made=MADE)
    shuffled = merge([records[at] for at in order], date="2025-05-30", made=MADE)
    again = merge(first.records, date="2025-05-30", made=MADE)
    assert shuffled.to_json() == first.to_json() == again.to_json()
    assert first == again


def test_adding_an_article_later_equals_having_had_it(records: tuple[ArticleRecord, ...]) -> None:
    """A brief of four articles merged with the fifth is the brief of the five."""
    four = merge(records[:4], date="2025-05-30", made=MADE)
    assert merge((*four.records, records[4]), date="2025-05-30", made=MADE) == merge(
        records, date="2025-05-30", made=MADE
    )


def test_the_samples_merge(records: tuple[ArticleRecord, ...]) -> None:
    """The items of five articles become fewer, some told by several of them, and every quote stays a slice."""
    found = merge(records, date="2025-05-30", made=MADE)
    before = sum(len(record.brief.items) for record in records)
    assert len(found.items) < before
    assert any(len(item.sources) > 2 for item in found.items)
    for item in found.items:
        for one in item.evidence:
            article = next(record.article for record in records if record.article.id == one.source)
            assert article.text[one.start : one.end] == one.quote


def _with_party(name: str, *parties: str) -> ArticleRecord:
    """An article whose first party demands a raise."""
    article = read_text(f"{parties[0]} wants a raise of 7%.\n\nThis is the {name} report.\n", path=f"{name}.txt")
    at = article.sentences[0]
    quoted = Evidence(source=article.id, sentences=(1,), quote=article.sentence(1), start=at.start, end=at.end)
    named = tuple(
        Party(id=party_id(party), name=party, role="principal", spokespeople=(), evidence=(quoted,))
        for party in parties
    )
    demand = Demand(id=name, text="A raise of 7%.", by=(named[0].id,), of=(), status="standing", evidence=(quoted,))
    return ArticleRecord(article=article, brief=ArticleBrief(source=article.id, parties=named, demands=(demand,)))


def test_a_name_and_its_letters_are_one_party() -> None:
    """What one article ascribes to the UAW and another to the United Auto Workers is of one party, under both names."""
    brief = merge([_with_party("a", "UAW"), _with_party("b", "United Auto Workers")], date="2025-05-30", made=MADE)
    (party,), (item,) = brief.parties, brief.items
    assert (party.name, party.aliases, item.actors) == ("United Auto Workers", ("UAW",), (party.id,))
    assert len(item.sources) == 2
    assert merge(brief.records, date="2025-05-30", made=MADE) == brief


@pytest.mark.parametrize(
    "others",
    [
        [("b", "United Auto Workers"), ("c", "Union of Arab Writers")],
        [("b", "United Auto Workers", "UAW")],
        [("b", "United Steel Workers")],
    ],
    ids=["two names", "told apart", "other letters"],
)
def test_letters_that_may_be_another_party_stay_apart(others: list[tuple[str, ...]]) -> None:
    """Letters that fit two of the day's names, or that an article has beside the name, or no name, stay a party."""
    records = [_with_party("a", "UAW"), *(_with_party(name, *parties) for name, *parties in others)]
    assert "UAW" in {party.name for party in merge(records, date="2025-05-30", made=MADE).parties}
