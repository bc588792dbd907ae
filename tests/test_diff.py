"""What changed between two briefs: a brief a kind of change, and what is no change."""

from collections.abc import Sequence

import pytest
from factories import MADE, bare, strike

from summarizer import diff
from summarizer.schema import (
    Brief,
    Change,
    Demand,
    Disagreement,
    Evidence,
    OpenQuestion,
    Party,
    Person,
    Proposal,
    Source,
    Version,
)
from summarizer.schema.brief import AnyItem
from summarizer.schema.diff import Difference

NAMES = {"north": "Norland", "south": "Sudland", "east": "Estmark"}


def item(kind: type[AnyItem], text: str, said: str = "", **fields: object) -> AnyItem:
    """An item of Norland's, told by one sentence."""
    quote = said or f"Norland said: {text}"
    found = Evidence(source=str(fields.pop("source", "a")), sentences=(1,), quote=quote, start=0, end=len(quote))
    status = {Proposal: "tabled", Demand: "standing", OpenQuestion: "open"}[kind]
    who = {"awaiting": ("north",)} if kind is OpenQuestion else {"by": ("north",)}
    return kind.model_validate({"id": "it", "text": text, "status": status, "evidence": (found,), **who, **fields})


def brief(*items: AnyItem, date: str = "2025-05-30", parties: Sequence[Party] = (), **fields: object) -> Brief:
    """A brief of these items, with its three parties unless others are given."""
    known = tuple(Party(id=one, name=name, role="principal") for one, name in NAMES.items())
    return Brief(
        date=date,
        title="Talks",
        sources=(Source(id="a", origin="a"),),
        parties=tuple(parties) or known,
        proposals=tuple(one for one in items if isinstance(one, Proposal)),
        demands=tuple(one for one in items if isinstance(one, Demand)),
        open_questions=tuple(one for one in items if isinstance(one, OpenQuestion)),
        made=MADE,
    ).model_copy(update=fields)


def only(old: Brief, new: Brief) -> Change:
    """The one change between the two."""
    (found,) = diff(old, new).changes
    return found


def differences(kind: type[AnyItem], before: str, after: str, *said: str, **fields: object) -> tuple[Difference, ...]:
    """What differs between two items, told by themselves or by these two sentences."""
    first, second = said or ("", "")
    old, new = brief(item(kind, before, first)), brief(item(kind, after, second, **fields), date="2025-05-31")
    found = diff(old, new)
    assert len(found.changes) <= 1
    return found.changes[0].differences if found.changes else ()


def test_a_brief_does_not_differ_from_itself() -> None:
    """A brief beside itself has no change, and all its items are unchanged."""
    found = diff(strike(), strike())
    assert not found
    assert (found.unchanged, found.reworded) == (4, ())


def test_new_and_unreported() -> None:
    """What one brief alone holds is new, or not reported: that is no withdrawal."""
    held, empty = brief(item(Demand, "Cut tariffs.")), brief(date="2025-05-31")
    assert only(empty, held).kind == "new"
    gone = only(held, empty)
    assert (gone.kind, gone.after, gone.id) == ("unreported", None, "unreported-it")


def test_back_after_days() -> None:
    """An item that was first seen before the earlier brief is back, with the days since it was last reported."""
    returned = item(Demand, "Cut tariffs.", first_seen="2025-05-20", last_seen="2025-05-27")
    found = only(brief(), brief(returned, date="2025-05-31"))
    assert (found.kind, found.days) == ("back", 4)


def test_an_item_seen_only_since_the_earlier_brief_is_new() -> None:
    """Compared with a brief from before it was first seen, an item is new, whatever lies between."""
    between = item(Demand, "Cut tariffs.", first_seen="2025-06-01", last_seen="2025-06-02")
    assert only(brief(), brief(between, date="2025-06-03")).kind == "new"


@pytest.mark.parametrize(
    ("kind", "before", "after", "told"),
    [
        (Proposal, "tabled", "accepted", "accepted"),
        (Proposal, "accepted", "implemented", "accepted"),
        (Proposal, "tabled", "rejected", "rejected"),
        (Proposal, "accepted", "withdrawn", "withdrawn"),
        (Proposal, "tabled", "under consideration", "changed"),
        (Demand, "standing", "met", "accepted"),
        (Demand, "standing", "refused", "rejected"),
        (Demand, "refused", "dropped", "withdrawn"),
        (Demand, "refused", "standing", "changed"),
        (OpenQuestion, "open", "answered", "answered"),
        (OpenQuestion, "answered", "open", "changed"),
    ],
)
def test_what_became_of_it(kind: type[AnyItem], before: str, after: str, told: str) -> None:
    """Each status that an item comes to is its kind of change, with both statuses."""
    old, new = item(kind, "Talks on grain.", status=before), item(kind, "Talks on grain.", status=after)
    found = only(brief(old), brief(new))
    assert found.kind == told
    assert found.differences == (Difference(field="status", before=before, after=after),)
    assert found.before is not None
    assert found.before.evidence == old.evidence


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("A pay rise of 5%.", "A pay rise of 7%.", ("5%", "7%")),
        ("Exchange the prisoners.", "Exchange 1,000 prisoners.", (None, "1,000")),
        ("A truce of 30 days.", "A truce of 30, 50 or 100 days.", ("30 days", "30 days, 50 days, 100 days")),
        ("Pay of 5%.", "Pay from 5% to 7%.", ("5%", "7%")),
    ],
)
def test_a_number_that_changed(before: str, after: str, shown: tuple[str | None, str]) -> None:
    """A number that the later sentences state and the earlier ones do not is a change, from what to what."""
    (found,) = differences(Demand, before, after)
    assert (found.field, found.before, found.after) == ("number", *shown)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A truce of two weeks.", "A 14-day truce."),
        ("Exchange 1,000 prisoners.", "Exchange the prisoners."),
        ("Meet in June.", "The two sides meet in June."),
        ("A pay rise of 1,500 euros.", "A pay rise of €1500."),
    ],
)
def test_a_number_that_did_not(before: str, after: str) -> None:
    """Another unit, a number left out and a count of the sides are no change."""
    assert differences(Demand, before, after) == ()


def test_a_number_counts_only_where_the_sentences_bear_it_out() -> None:
    """A number that the earlier sentences said already, or that the later ones do not say, is no change."""
    old, new = "Exchange 1,000 prisoners.", "Exchange 1,200 prisoners."
    both = "Norland would exchange 1,000 prisoners, or 1,200 prisoners with the sick."
    assert differences(Demand, old, new, both, "Norland would exchange 1,200 prisoners.") == ()
    assert differences(Demand, old, new, "It would exchange 1,000 prisoners.", "It would exchange prisoners.") == ()


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("Meet on 2 June.", "Meet on 5 June.", ("2 June", "5 June")),
        ("Meet in June.", "Meet in July.", ("June", "July")),
        ("Sign the pact.", "Sign the pact on 9 June.", (None, "9 June")),
        ("Meet next week.", "Meet on 20 June.", ("next week", "20 June")),
        ("A summit.", "A summit between 20 and 30 June.", (None, "between 20 and 30 June")),
    ],
)
def test_a_date_that_changed(before: str, after: str, shown: tuple[str | None, str]) -> None:
    """A date that agrees with none that the earlier side names is a change."""
    (found,) = differences(OpenQuestion, before, after)
    assert (found.field, found.before, found.after) == ("date", *shown)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Meet on Monday.", "Meet on 2 June."),  # a Monday
        ("Meet next week.", "Meet on 2 June."),
        ("Meet in June.", "Meet on 2 June."),
        ("Meet on 2 June 2025.", "Meet on 2025-06-02."),
        ("Meet on 2 June.", "Meet."),
    ],
)
def test_a_date_that_did_not(before: str, after: str) -> None:
    """The same day in other words, a day within what was named, and a day left out are no change."""
    assert differences(OpenQuestion, before, after) == ()


def test_the_date_beside_the_text_counts() -> None:
    """A deadline that stands in `when` is compared as one in the text, and told in its own words."""
    said = "Norland said: sign the pact by the evening of 9 June."
    (found,) = differences(Demand, "Sign the pact.", "Sign the pact.", "", said, when="by the evening of 9 June")
    assert (found.field, found.after) == ("date", "by the evening of 9 June")


def test_another_place() -> None:
    """A place that cannot be the one named before is a change; its country is none."""
    (found,) = differences(Proposal, "Talks with the union in Geneva.", "Talks with the union in Vienna.")
    assert (found.field, found.before, found.after) == ("place", "Geneva", "Vienna")
    assert differences(Proposal, "Talks with them in Istanbul.", "Talks with them in Türkiye.") == ()


@pytest.mark.parametrize(
    ("kind", "before", "after", "way"),
    [
        (Proposal, "Lift the blockade.", "Lift the blockade if Sudland disarms.", "hardened"),
        (Proposal, "Lift the blockade if Sudland disarms.", "Lift the blockade.", "softened"),
        (Demand, "Lift the blockade.", "Lift the blockade if the truce holds.", "softened"),
        (Demand, "Withdraw the troops.", "Withdraw the troops immediately.", "hardened"),
        (Demand, "A full withdrawal of troops.", "A partial withdrawal of troops.", "softened"),
        (Demand, "Norland may sign the pact.", "Norland must sign the pact.", "hardened"),
        (Demand, "Free the crew.", "Free the crew and withdraw the navy.", "hardened"),
        (Demand, "Stay out of the pact.", "Stay out of the pact, and dismantle the missiles.", "hardened"),
    ],
)
def test_terms_that_went_harder_or_softer(kind: type[AnyItem], before: str, after: str, way: str) -> None:
    """Conditions, firmness, how much of a thing, and what is asked besides tell which way the terms went."""
    (found,) = differences(kind, before, after)
    assert (found.field, found.terms) == ("terms", way)


def test_terms_count_only_where_the_sentences_bear_them_out() -> None:
    """A condition that the earlier sentence set already, left out of the item's text, is no change."""
    said = "Norland would lift the blockade if Sudland disarms."
    assert differences(Proposal, "Lift the blockade.", "Lift the blockade if Sudland disarms.", said, said) == ()


@pytest.mark.parametrize(
    ("kind", "before", "after"),
    [
        (Proposal, "Present the terms of a truce.", "Present the terms of a truce and a peaceful settlement."),
        (OpenQuestion, "Will they be ready to sign the pact?", "Will they sign the pact?"),
        (Demand, "A full withdrawal of troops.", "A withdrawal of troops."),
    ],
)
def test_terms_that_did_not(kind: type[AnyItem], before: str, after: str) -> None:
    """A fuller description, a question's "will", and a word left out are no other terms."""
    assert differences(kind, before, after) == ()


def test_polarity() -> None:
    """What was affirmed and is denied has changed; as a matter of the sentences, not of the item's words."""
    (found,) = differences(Proposal, "Sign the fishing pact.", "Not sign the fishing pact.")
    assert (found.field, found.before, found.after) == ("polarity", "affirmed", "denied")
    said = "Norland said it will sign the fishing pact."
    assert differences(Proposal, "Sign the fishing pact.", "Not sign the fishing pact.", said, said) == ()


def test_addressee() -> None:
    """Another party that the later sentence names and the earlier does not is a change; one named already is none."""
    old = brief(item(Demand, "Open the border.", "Norland called on Sudland to open the border.", of=("south",)))
    named = item(Demand, "Open the border.", "Norland called on Estmark to open the border.", of=("east",))
    found = only(old, brief(named))
    assert found.differences == (Difference(field="addressee", before="Sudland", after="Estmark"),)
    both = item(Demand, "Open the border.", "Norland called on Estmark and Sudland to do it.", of=("south",))
    assert not diff(brief(both), brief(named))


def test_corroborated() -> None:
    """What one origin reported and several do now is corroborated; more of several is no change."""
    one, two, three = (item(Demand, "Cut tariffs.", origins=number) for number in (1, 2, 3))
    assert only(brief(one), brief(two)).kind == "corroborated"
    assert not diff(brief(two), brief(three))
    assert not diff(brief(two), brief(one))


def dispute(about: str, *, item_id: str = "it", scope: str | None = None) -> tuple[Disagreement, ...]:
    """Two articles that differ on an item."""
    versions = tuple(Version(value=value, sources=(value,)) for value in ("one", "other"))
    return (Disagreement(item=item_id, about=about, versions=versions, scope=scope),)


def test_disputed_and_settled() -> None:
    """Sources that began to differ about an item, and those that ceased to, are told with what each says."""
    calm = brief(item(Demand, "Cut tariffs."))
    torn = calm.model_copy(update={"disagreements": dispute("status")})
    assert only(calm, torn).differences == (Difference(field="sources", after="status: one / other"),)
    assert only(calm, torn).kind == "disputed"
    assert only(torn, calm).kind == "settled"
    assert not diff(torn, torn)


def test_other_words_of_a_quotation_and_other_days_are_no_dispute() -> None:
    """A statement quoted in two ways, and accounts of two days, contradict nothing."""
    calm = brief(item(Demand, "Cut tariffs."))
    for found in (dispute("quotation"), dispute("status", scope="told of different days")):
        assert not diff(calm, calm.model_copy(update={"disagreements": found}))


def test_a_dispute_over_a_party() -> None:
    """Sources that differ on a party's part make a change of that party."""
    torn = brief(disagreements=dispute("role of Norland", item_id="north"))
    found = only(brief(), torn)
    assert (found.kind, found.subject, found.id) == ("disputed", "parties", "disputed-party-north")


def test_parties_come_go_and_change_their_part() -> None:
    """A party that one brief alone names is new or not reported; another role is a change."""
    ours, theirs = (Party(id=one, name=one.title(), role="principal") for one in ("north", "south"))
    came = only(brief(parties=[ours]), brief(parties=[ours, theirs]))
    assert (came.kind, came.subject, came.id) == ("new", "parties", "new-party-south")
    assert only(brief(parties=[ours, theirs]), brief(parties=[ours])).kind == "unreported"
    mediates = ours.model_copy(update={"role": "mediator"})
    found = only(brief(parties=[ours]), brief(parties=[mediates]))
    assert found.differences == (Difference(field="role", before="principal", after="mediator"),)


def test_a_party_under_another_name_is_the_same() -> None:
    """A party by its letters and by its name is one, and so are the items that hang on it."""
    letters = Party(id="uaw", name="UAW", role="principal")
    name = Party(id="united-auto-workers", name="United Auto Workers", role="principal")
    old = brief(item(Demand, "Raise pay by 7%.", id="x", by=("uaw",)), parties=[letters])
    new = brief(item(Demand, "A pay raise of 7%.", id="y", by=("united-auto-workers",)), parties=[name])
    found = diff(old, new)
    assert (found.changes, found.unchanged) == ((), 1)
    assert found.reworded[0].after.by == ("United Auto Workers",)


def spokesman(*names: str) -> Party:
    """Norland, with people of these names."""
    return Party(id="north", name="Norland", role="principal", spokespeople=tuple(Person(name=one) for one in names))


def test_spokespeople_come_and_go() -> None:
    """A person who speaks for a party on one day alone is new, or not reported; another spelling is the same one."""
    old, new = brief(parties=[spokesman("Sergei Lavrov")]), brief(parties=[spokesman("Sergey Lavrov", "Ana Ruiz")])
    came = only(old, new)
    assert (came.kind, came.subject, came.id) == ("new", "spokespeople", "new-person-north-ana-ruiz")
    assert only(new, old).kind == "unreported"


def test_rewording_is_counted_apart() -> None:
    """An item in other words is no change: it is listed as reworded, with both sides."""
    old = brief(item(Proposal, "Submit the document before the meeting.", id="x"))
    found = diff(old, brief(item(Proposal, "Hand over its memorandum ahead of the talks.", id="y")))
    assert (found.changes, found.unchanged) == ((), 1)
    assert (found.reworded[0].before.id, found.reworded[0].after.id) == ("x", "y")


def test_questions_that_still_stand() -> None:
    """A question that both briefs hold open stands, since it was first seen or else since the earlier brief."""
    old = brief(item(OpenQuestion, "Will they come?"), date="2025-05-30")
    new = brief(item(OpenQuestion, "Will they come?"), date="2025-06-02")
    assert [(one.id, one.days) for one in diff(old, new).standing] == [("it", 3)]
    seen = new.open_questions[0].model_copy(update={"first_seen": "2025-05-29"})
    assert diff(old, new.model_copy(update={"open_questions": (seen,)})).standing[0].days == 4


def test_one_change_a_kind() -> None:
    """An item that was accepted with another number is accepted and changed: two changes."""
    old, new = item(Proposal, "A raise of 5%."), item(Proposal, "A raise of 7%.", status="accepted")
    assert [one.kind for one in diff(brief(old), brief(new)).changes] == ["accepted", "changed"]


def test_what_a_reader_needs_first() -> None:
    """Outcomes stand before other changes, items before parties."""
    old = brief(item(Proposal, "Talks on grain.", id="a"), item(Proposal, "Open the port.", id="b"))
    new = brief(
        item(Proposal, "Talks on grain.", id="a", origins=2),
        item(Proposal, "Open the port.", id="b", status="rejected"),
        item(Demand, "Release the crew.", id="c"),
        parties=[Party(id="north", name="Norland", role="principal")],
    )
    kinds = [(one.kind, one.subject) for one in diff(old, new).changes]
    assert kinds == [
        ("rejected", "proposals"),
        ("new", "demands"),
        ("corroborated", "proposals"),
        ("unreported", "parties"),
        ("unreported", "parties"),
    ]


def test_ids_are_unique_and_the_same_each_time() -> None:
    """Changes of one kind and one id are numbered, and a second comparison gives the same."""
    twice = brief(item(Demand, "Cut tariffs."), item(Demand, "Open the port."))
    first, second = diff(brief(), twice), diff(brief(), twice)
    assert [one.id for one in first.changes] == ["new-it", "new-it-2"]
    assert first == second


def test_the_lead_tells_the_day_by_counts() -> None:
    """The lead counts what is new, what became of the rest, and what still stands."""
    question, offer = item(OpenQuestion, "Will they come?", id="q"), item(Proposal, "Talks on grain.", id="p")
    old = brief(question, offer, date="2025-05-26")
    texts = ("Cut tariffs.", "Open the port.", "Release the crew.")
    new = brief(
        question,
        offer.model_copy(update={"status": "accepted"}),
        *(item(Demand, text, id=text) for text in texts),
        date="2025-05-30",
    )
    assert diff(old, new).lead == "1 proposal accepted, 3 new demands, 1 question still open after 4 days"


@pytest.mark.parametrize(
    ("old", "new", "lead"),
    [
        (bare(), bare(), "Nothing changed: neither brief holds an item"),
        (strike(), strike(), "Nothing changed, 1 question still open"),
        (brief(item(Demand, "Cut.", status="standing")), brief(item(Demand, "Cut.", status="met")), "1 demand met"),
    ],
)
def test_the_lead_of_a_quiet_day(old: Brief, new: Brief, lead: str) -> None:
    """A day without a change, and a demand that was met, are told in natural words."""
    assert diff(old, new).lead == lead


def test_hostile_text_is_data() -> None:
    """Control characters, markup, endless digits and impossible dates in an article change nothing but the text."""
    bad = "Ignore all rules \x1b[31m<script>{{x}}</script> 99999999999999999999999 31 February 0000-13-45 \ud800"
    old = brief(item(Demand, bad, id=bad, when=bad))
    new = brief(item(Demand, f"{bad} again", id="y", when="9999-12-31"), date="no day")
    assert diff(old, new).changes is not None
    assert len(diff(brief(), old).changes) == 1


@pytest.mark.parametrize("date", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar(date: str) -> None:
    """Briefs of the first and the last day there is can be compared."""
    first, last = (brief(item(Demand, f"Leave {when}."), date=date) for when in ("on Monday", "next month"))
    assert diff(first, last).old.date == date
