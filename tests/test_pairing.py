"""Which item of one day is which of another: what a day can change, and what makes two things."""

from collections.abc import Sequence

import pytest
from merging_cases import CASES, Case, items

from summarizer.merging.accounts import Known, joined
from summarizer.merging.pairing import SAME_ID, SAME_WORDS, exact, pairs
from summarizer.schema import Demand, Evidence, Proposal
from summarizer.schema.brief import AnyItem

A_DAY_CHANGES = {None, "number", "date", "place", "polarity"}
"""What keeps no two items of two days apart, of the merger's blocks."""
CHANGED = (
    ("A 30-day unconditional ceasefire.", "A 60-day ceasefire that starts on 9 May."),
    ("Hold a second round of talks in Istanbul on 2 June.", "Hold the second round of talks in Vienna on 5 June."),
    ("Return the bodies of 6,000 fallen soldiers.", "Return 7,000 bodies of soldiers."),
    ("Sign the fisheries agreement by Friday.", "Sign the agreement on fisheries by 30 June."),
    ("Cut tariffs on steel to 15%.", "Lower steel tariffs to 10% within a year."),
    ("Release 50 hostages in the first phase.", "Release 28 hostages in the first week."),
    ("Withdraw troops 10 kilometres from the border.", "Pull troops back 20 kilometres from the border by March."),
    ("Not to sign the memorandum.", "Sign the memorandum in Geneva."),
    ("A pause of strikes until Monday.", "Pause the strikes until 14 March."),
    ("Stay out of NATO.", "Stay out of NATO and of every other military alliance, with no foreign troops."),
)
APART = (
    ("Raise pay by 7%.", "Raise the bonus by 2%."),
    ("Exchange 1,000 prisoners.", "Return 6,000 bodies."),
    ("Release 10 hostages.", "Release 50 prisoners."),
    ("Cut hours to 35 a week.", "Cut 400 jobs at the port."),
    ("Hold talks on grain on 2 June.", "Hold talks on gas on 3 June."),
    ("Withdraw troops from the east by June.", "Withdraw troops from the south by July."),
    ("A pay rise of 7% for nurses.", "A pay rise of 4% for doctors."),
    ("Pay 3 million euros in compensation.", "Pay 40 euros a day in overtime."),
    ("Open the crossing at Rafah on Monday.", "Open the port of Aden on Friday."),
    ("A 12% tariff on cars.", "A 25% tariff on steel."),
    ("Accept the 12th package of sanctions.", "Accept the 13th package of sanctions."),
    ("Hold technical talks in Vienna on 2 June.", "Hold a summit of the presidents in Geneva on 9 June."),
)


def proposal(text: str, **fields: object) -> Proposal:
    """A proposal of north to south, told in a sentence of its own."""
    quote = str(fields.pop("quote", f"North said: {text}"))
    source = str(fields.pop("source", "a"))
    found = Evidence(source=source, sentences=(1,), quote=quote, start=0, end=len(quote))
    given = {"id": text, "text": text, "by": ("north",), "to": ("south",), "status": "tabled", "evidence": (found,)}
    return Proposal.model_validate({**given, **fields})


def places(some: Sequence[AnyItem], others: Sequence[AnyItem]) -> list[tuple[int, int]]:
    """The pairs, by their places alone."""
    return [(pair.one, pair.other) for pair in pairs(some, others)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.one}-{case.other}")
def test_the_mergers_cases(case: Case) -> None:
    """Items that the merger calls one are a pair, and so are those that only a day's difference keeps apart."""
    one, other = items(case)
    assert places([one], [other]) == ([(0, 0)] if case.block in A_DAY_CHANGES else [])


@pytest.mark.parametrize(("before", "after"), CHANGED)
def test_what_a_day_changed_is_a_pair(before: str, after: str) -> None:
    """An item with another number, date, place or terms is the same item."""
    assert places([proposal(before)], [proposal(after)]) == [(0, 0)]


@pytest.mark.parametrize(("before", "after"), APART)
def test_two_things_are_no_pair(before: str, after: str) -> None:
    """Items of one actor and one act that are about two things are no pair, whatever the sentences share."""
    assert places([proposal(before, quote="North spoke.")], [proposal(after, quote="North spoke.")]) == []


def test_an_inherited_id_goes_first() -> None:
    """Items of one id are a pair though the words are others, and though another is worded alike."""
    old = [proposal("Hold talks in Geneva.", id="talks")]
    new = [proposal("Hold talks in Geneva.", id="other"), proposal("Meet at the table.", id="talks")]
    assert [(pair.one, pair.other, pair.why) for pair in pairs(old, new)] == [(0, 1, SAME_ID)]


def test_one_id_does_not_make_two_things_one() -> None:
    """Items of one id, but of two sections or of other actors, are no pair."""
    old = proposal("Hold talks in Geneva.", id="x")
    other_actor = proposal("Hold talks in Geneva.", id="x", by=("east",))
    demand = Demand(id="x", text=old.text, by=("north",), status="standing", evidence=old.evidence)
    assert places([old], [other_actor]) == []
    assert places([old], [demand]) == []


def test_an_id_that_is_given_twice_pairs_nothing_by_itself() -> None:
    """Where one side has an id twice, the words decide."""
    old = [proposal("Hold talks in Geneva.", id="x"), proposal("Release all prisoners.", id="x")]
    new = [proposal("Set free the prisoners.", id="x")]
    assert places(old, new) == [(1, 0)]


def test_the_same_words_are_a_pair_before_all_likeness() -> None:
    """A wording that both sides have once is a pair, with the reason."""
    old, new = [proposal("Hold talks.", id="x")], [proposal("Hold talks.", id="y")]
    assert [pair.why for pair in exact(old, new)] == [SAME_WORDS]


def test_the_best_assignment_overall_is_taken() -> None:
    """Where one item fits two and another only one of them, both are paired."""
    old = [proposal("Raise pay by 7% from March."), proposal("Raise pay of nurses by 7%.")]
    new = [proposal("Raise pay of nurses by 7% from March."), proposal("Raise pay from March by 9%.")]
    assert places(old, new) == [(0, 1), (1, 0)]


def test_every_item_is_in_one_pair_at_most() -> None:
    """Two items that both fit one are not both paired with it."""
    old = [proposal("Exchange 30 prisoners."), proposal("Exchange 40 prisoners.")]
    assert places(old, [proposal("Exchange 40 of the prisoners.")]) == [(1, 0)]


def test_one_source_on_both_days_tells_nothing_apart() -> None:
    """Items of two days that cite one article are as good a pair as those of two articles."""
    old = [proposal("Present a memorandum with the terms of peace.", source="a")]
    new = [proposal("Submit its document on a settlement.", source="a")]
    assert places(old, new) == places(old, [proposal("Submit its document on a settlement.", source="b")])


def test_one_sentence_may_hold_two_items() -> None:
    """Items that have only their sentence in common are no pair: a sentence may hold two."""
    quote = "North wants to rebuild the harbour and to vaccinate the herds before winter comes"
    old, new = [proposal("Rebuild the harbour.", quote=quote)], [proposal("Vaccinate the herds.", quote=quote)]
    assert places(old, new) == []


def test_another_addressee_is_a_pair() -> None:
    """What is put to another party today is the same item."""
    old, new = proposal("Hold talks on grain.", to=("south",)), proposal("Talks on grain.", to=("east",))
    assert places([old], [new]) == [(0, 0)]


def test_the_words_shared_are_the_reason() -> None:
    """A pair says by which words it is one."""
    (found,) = pairs([proposal("Release 10 hostages in Gaza.")], [proposal("The hostages: release 20 of them.")])
    assert found.why == "words shared: hostages, release"


def test_any_account_of_a_merged_item_may_fit() -> None:
    """A merged item is found by each of its wordings, not only by the one that it goes by."""
    accounts = [
        proposal("Hand over the document on 2 June.", source="a"),
        proposal("Present a memorandum on the ceasefire.", source="b"),
    ]
    merged = joined(accounts, Known())
    assert merged.text == "Hand over the document on 2 June."
    assert places([merged], [proposal("Present its memorandum on a ceasefire.", source="c")]) == [(0, 0)]
