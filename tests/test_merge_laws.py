"""Laws of the merger, for any items of negotiations."""

from random import Random
from zlib import crc32

from hypothesis import given
from hypothesis import strategies as st

from summarizer.merge import merge_items
from summarizer.merging.accounts import apart, order
from summarizer.merging.claim import WORD, claim, negative, words_of
from summarizer.merging.grouping import groups
from summarizer.merging.same import blocked, told
from summarizer.schema import Demand, Evidence, OpenQuestion, Proposal
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id

ACTS = ("exchange", "hand over", "submit", "withdraw", "not sign", "hold", "confirm")
THINGS = ("prisoners", "the memorandum", "its document", "troops", "talks on grain", "the Russian memorandum")
TAILS = ("", " in Geneva", " in Vienna", " on 2 June", " on 3 June", " 30", " 40", " in the 12th round", " next week")
KINDS: tuple[type[AnyItem], ...] = (Proposal, Proposal, Demand, OpenQuestion)
ORIGINS = {"a": "a", "b": "a", "c": "c", "d": "d"}


@st.composite
def items(draw: st.DrawFn) -> AnyItem:
    """An item that is like many others, of one article, told by one or two of its sentences."""
    text = f"{draw(st.sampled_from(ACTS))} {draw(st.sampled_from(THINGS))}{draw(st.sampled_from(TAILS))}"
    actors = (draw(st.sampled_from(["north", "south"])),)
    source = draw(st.sampled_from(sorted(ORIGINS)))
    places = sorted(draw(st.sets(st.integers(0, 3), min_size=1, max_size=2)))
    quotes = {place: f"They said that they will {text}, {source} {place}" for place in places}
    first = 1000 * crc32(text.encode())  # no two quotes of an article stand at one place
    kind = draw(st.sampled_from(KINDS))
    shared = {
        "id": item_id(kind.section, actors, text),
        "text": text,
        "evidence": tuple(
            Evidence(source=source, sentences=(at + 1,), quote=quote, start=start, end=start + len(quote))
            for at, quote in quotes.items()
            for start in [first + 100 * at]
        ),
    }
    if kind is Proposal:
        to = tuple(sorted(draw(st.sets(st.sampled_from(["east", "west"])))))
        status = draw(st.sampled_from(["tabled", "accepted"]))
        return Proposal.model_validate({**shared, "by": actors, "to": to, "status": status})
    if kind is Demand:
        return Demand.model_validate({**shared, "by": actors, "status": draw(st.sampled_from(["standing", "refused"]))})
    return OpenQuestion.model_validate({**shared, "awaiting": actors, "status": "open"})


many = st.lists(items(), max_size=12)


@given(many, st.randoms())
def test_order_does_not_matter(found: list[AnyItem], random: Random) -> None:
    """The items in any order, any of them twice, merge to the same."""
    shuffled = [*found, *found[:2]]
    random.shuffle(shuffled)
    assert merge_items(shuffled, ORIGINS) == merge_items(found, ORIGINS)


@given(many)
def test_merging_is_idempotent(found: list[AnyItem]) -> None:
    """What is merged, merged again, stays as it is."""
    once = merge_items(found, ORIGINS)
    assert merge_items(once, ORIGINS) == once


@given(many, many)
def test_later_items_make_what_all_at_once_make(found: list[AnyItem], later: list[AnyItem]) -> None:
    """Merged items with further ones merge to what all of them merge to at once."""
    assert merge_items([*merge_items(found, ORIGINS), *later], ORIGINS) == merge_items([*found, *later], ORIGINS)


@given(many)
def test_no_item_is_lost_or_invented(found: list[AnyItem]) -> None:
    """Taken apart, the merged items are the items that went in, each in exactly one of them."""
    given_ = sorted({order(item) for item in found})
    assert sorted(order(account) for item in merge_items(found, ORIGINS) for account in apart([item])) == given_


@given(many)
def test_spans_stay_intact(found: list[AnyItem]) -> None:
    """Every piece of evidence comes out as it went in, and each account names its own."""
    before = {one for item in found for one in item.evidence}
    for item in merge_items(found, ORIGINS):
        assert set(item.evidence) <= before
        for account in item.versions:
            assert {item.evidence[at - 1].source for at in account.evidence} == set(account.sources)


@given(many)
def test_nothing_is_chained_or_merged_against_a_rule(found: list[AnyItem]) -> None:
    """No two accounts of a merged item are kept apart by a rule, unless their texts are the same."""
    for group in groups(apart(found)):
        for one in group.items:
            for other in group.items:
                assert one.text == other.text or blocked(told(one), told(other)) is None


@given(many)
def test_the_text_is_one_that_was_given(found: list[AnyItem]) -> None:
    """A merged item goes by one of its accounts: its id and text are that account's."""
    for item in merge_items(found, ORIGINS):
        assert not item.versions or (item.id, item.text) in {(one.id, one.text) for one in item.versions}


@given(st.text(st.characters(codec="ascii")) | st.text())
def test_words_are_found_alike_in_texts_with_and_without_other_letters(text: str) -> None:
    """The expression for a text of plain letters finds the words that the one for all texts finds."""
    assert words_of(text) == WORD.findall(text)


@given(items())
def test_a_claim_denies_what_its_text_denies(item: AnyItem) -> None:
    """Whether a text denies is the same, asked for by itself and with the rest of the claim."""
    assert negative(item.text) == claim(item.text).negative


@given(items(), items())
def test_what_keeps_two_items_apart_does_so_both_ways(one: AnyItem, other: AnyItem) -> None:
    """What one item differs in from another, the other differs in from it, and no item differs from itself."""
    first, second = blocked(told(one), told(other)), blocked(told(other), told(one))
    assert first == (second and (second[0], second[1][::-1]))
    assert blocked(told(one), told(one)) is None


def test_a_question_and_a_refusal_are_told_apart_alike_both_ways() -> None:
    """That an item denies keeps it from no question, whichever of the two is looked at first."""
    sentence = Evidence(source="a", sentences=(1,), quote="They will not sign.", start=0, end=19)
    asked = OpenQuestion(id="a", text="hold prisoners", status="open", awaiting=("north",), evidence=(sentence,))
    refused = Proposal(id="b", text="not sign prisoners", status="tabled", to=(), by=("north",), evidence=(sentence,))
    assert blocked(told(asked), told(refused)) is blocked(told(refused), told(asked)) is None
