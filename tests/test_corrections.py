"""Corrections by people: the file that keeps them, and what they do to a brief."""

from collections.abc import Iterable
from pathlib import Path
from random import Random

import pytest
from factories import MADE, evidence, strike
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from summarizer import store
from summarizer.cli import app
from summarizer.continuity import inherit
from summarizer.corrections import FILE, Decisions, apply, backdated, load, remembered, restored, save, unmet
from summarizer.errors import OutputError, UsageError
from summarizer.render import Form, render
from summarizer.schema import Brief, Correction, Demand, Mark, Proposal
from summarizer.schema.review import Decision

MARK = Mark(change="new-raise", old="2024-03-04", new="2024-03-05", verdict="accepted", by="mia", on="2024-03-06")
DROP = Correction(do="drop", items=("talks",), by="mia", comment="no proposal")
MET = Correction(do="correct", items=("raise",), status="met", was="standing", by="mia")
RENAME = Correction(do="rename", party="harbour ltd", name="Harbour plc")
SPLIT = Correction(do="split", items=("raise",), apart=("local-paper",))
HAND = """\
# Ours, by hand.
corrections:
  # Ana asked for this one.
  - do: drop
    items: ["Talks in Rotterdam."]   # the whole text
    on: 2024-03-06

  - do: merge
    items: [offer, talks]
reviewed:
- {change: c, old: 2024-03-04, new: 2024-03-05, verdict: commented, comment: "why?"}
# the end
"""


def write(folder: Path, text: str) -> Path:
    """The text as a file of corrections."""
    path = folder / FILE
    path.write_text(text, encoding="utf-8")
    return path


def two_raises() -> Brief:
    """The strike's brief with another demand, of another article and another status."""
    other = Demand(
        id="more",
        text="A raise of 8%.",
        by=("dockers-union",),
        of=("labour-ministry",),
        status="refused",
        evidence=(evidence("local-paper", 2),),
        first_seen="2024-03-01",
        last_seen="2024-03-03",
    )
    (first,) = strike().demands
    wire = first.model_copy(update={"evidence": first.evidence[:2], "origins": 1})
    return strike().model_copy(update={"demands": (wire, other)})


# What a correction does


def test_a_party_is_renamed_and_keeps_its_id_and_its_old_name() -> None:
    """A party found by its name has the new one, the old one among its others, and the id that items refer to."""
    brief = apply(strike(), [RENAME])
    party = brief.party("harbour-ltd")
    assert (party.name, party.aliases) == ("Harbour plc", ("the employer", "Harbour Ltd"))
    assert brief.proposals == strike().proposals
    assert brief.corrections[0].party == "harbour-ltd"


@pytest.mark.parametrize("name", ["harbour-ltd", "Harbour Ltd", "HARBOUR  LTD", "the employer"])
def test_a_party_is_found_by_id_name_or_another_name(name: str) -> None:
    """Case and spaces do not count."""
    assert apply(strike(), [Correction(do="rename", party=name, name="X")]).party("harbour-ltd").name == "X"


def test_a_title_made_of_names_follows_a_rename() -> None:
    """A title that ends with the sides' names has the new one; any other title stays."""
    brief = strike().model_copy(update={"title": "Negotiation between Dockers' Union and Harbour Ltd"})
    assert apply(brief, [RENAME]).title == "Negotiation between Dockers' Union and Harbour plc"
    assert apply(strike(), [RENAME]).title == "Port talks"


def test_a_name_that_another_party_has_is_refused() -> None:
    """Two parties of one name would not be told apart: the correction says so and applies to nothing."""
    brief = apply(strike(), [Correction(do="rename", party="Harbour Ltd", name="labour ministry")])
    assert brief.parties == strike().parties
    assert "aliases.yaml" in unmet(brief)[0]


def test_status_text_and_date_are_corrected() -> None:
    """An item gets what a person says; its evidence and its accounts stay, and an empty date is none."""
    fixes = [MET, Correction(do="correct", items=("offer",), text="A raise of 4%.", when="")]
    brief = apply(strike(), fixes)
    offer, raise_ = brief.proposals[0], brief.demands[0]
    assert (raise_.status, offer.text, offer.when) == ("met", "A raise of 4%.", None)
    assert (offer.evidence, raise_.evidence) == (strike().proposals[0].evidence, strike().demands[0].evidence)


def test_a_status_read_since_is_news_and_stands() -> None:
    """A status that was corrected from `standing` does not hide that the articles now say `refused`."""
    (demand,) = strike().demands
    later = strike().model_copy(update={"demands": (demand.model_copy(update={"status": "refused"}),)})
    brief = apply(later, [MET])
    assert brief.demands == later.demands
    assert "'refused' now" in unmet(brief)[0]


def test_a_status_of_another_kind_of_item_is_refused() -> None:
    """A proposal cannot be `met`: the correction names the statuses that it can have."""
    brief = apply(strike(), [Correction(do="correct", items=("offer",), status="met")])
    assert brief.proposals == strike().proposals
    assert "tabled, under consideration" in unmet(brief)[0]


def test_a_dropped_item_is_rejected_with_who_and_why() -> None:
    """It leaves its section and all that refers to it, and stands among the rejected with its evidence."""
    brief = apply(strike(), [Correction(do="drop", items=("raise",), by="mia", comment="too old")])
    assert brief.demands == ()
    assert brief.disagreements == ()
    dropped = brief.rejected[-1]
    assert (dropped.why, dropped.by, dropped.text) == (
        "dropped by mia: too old",
        ("Dockers' Union",),
        "A raise of 7%.",
    )
    assert dropped.evidence == strike().demands[0].evidence


def test_merging_keeps_all_evidence_and_shows_where_the_sources_differ() -> None:
    """Two items become the first, with the accounts and evidence of both, and their statuses side by side."""
    before = two_raises()
    brief = apply(before, [Correction(do="merge", items=("raise", "more"))])
    (demand,) = brief.demands
    assert (demand.id, demand.text, demand.origins) == ("raise", "A raise of 7%.", 2)
    assert set(demand.evidence) == {found for one in before.demands for found in one.evidence}
    assert {one.id for one in demand.versions} == {"raise", "more"}
    assert (demand.first_seen, demand.last_seen) == ("2024-03-01", "2024-03-03")
    assert demand.of == ("harbour-ltd", "labour-ministry")
    status = next(one for one in brief.disagreements if one.about == "status")
    assert [side.value for side in status.versions] == ["refused", "standing"]
    assert {one.item for one in brief.merges} == {"raise"}


def test_items_of_two_sections_are_not_merged() -> None:
    """A demand and a proposal are no one item."""
    brief = apply(strike(), [Correction(do="merge", items=("raise", "offer"))])
    assert brief.items == strike().items
    assert "section" in unmet(brief)[0]


def test_splitting_gives_the_articles_account_an_id_of_its_own() -> None:
    """The named article's evidence becomes an item beside the first, which keeps its id and the rest."""
    brief = apply(strike(), [SPLIT])
    rest, off = brief.demands
    assert (rest.id, rest.sources, rest.origins) == ("raise", ("reprint", "wire"), 1)
    assert (off.sources, off.status) == (("local-paper",), "standing")
    assert off.id != "raise"
    assert {*rest.evidence, *off.evidence} == set(strike().demands[0].evidence)
    assert brief.disagreements == ()  # it was between the two that are apart now


def test_splitting_what_was_merged_gives_both_back() -> None:
    """A merge and then a split of the second's articles gives items with the texts and evidence of the two."""
    before = two_raises()
    both = [
        Correction(do="merge", items=("raise", "more")),
        Correction(do="split", items=("raise",), apart=("local-paper",)),
    ]
    after = apply(before, both)
    told = [(one.text, one.status, set(one.evidence)) for one in after.demands]
    assert told == [(one.text, one.status, set(one.evidence)) for one in before.demands]


def test_no_article_or_every_article_cannot_be_split_off() -> None:
    """A split needs something on both sides."""
    for sources in (("nowhere",), ("wire", "reprint", "local-paper")):
        brief = apply(strike(), [Correction(do="split", items=("raise",), apart=sources)])
        assert brief.items == strike().items
        assert not brief.corrections[0].applies


def test_an_item_is_found_by_its_whole_text() -> None:
    """For editing by hand an item goes by its text too; the brief records its id."""
    brief = apply(strike(), [Correction(do="drop", items=("talks in  Rotterdam.",))])
    assert [one.id for one in brief.proposals] == ["offer"]
    assert brief.corrections[0].items == ("talks",)


def test_what_applies_to_nothing_is_kept_and_told() -> None:
    """It stays among the brief's corrections, marked so, and is told, as is one that applies in part."""
    gone = Correction(do="drop", items=("gone",))
    part = Correction(do="drop", items=("talks", "gone"))
    brief = apply(strike(), [gone, part])
    assert [one.applies for one in brief.corrections] == [False, True]
    assert [one.id for one in brief.proposals] == ["offer"]
    assert unmet(brief) == [
        "The correction to drop gone does not apply: no item of this brief has that id or text: gone.",
        "The correction to drop talks applies in part: no item of this brief has that id or text: gone.",
    ]


# Laws

_NAMES = st.sampled_from(["raise", "offer", "talks", "answer", "more", "gone", "A raise of 7%."])


@st.composite
def any_corrections(draw: st.DrawFn) -> Correction:
    """A correction that may or may not apply to the briefs above."""
    do: Decision = draw(st.sampled_from(["rename", "correct", "drop", "merge", "split"]))
    names = tuple(draw(st.lists(_NAMES, min_size=1, max_size=3)))
    if do == "rename":
        return Correction(do=do, party=draw(st.sampled_from(["harbour-ltd", "Dockers' Union"])), name=draw(_NAMES))
    if do == "correct":
        status = draw(st.sampled_from(["met", "accepted", "answered", None]))
        return Correction(do=do, items=names[:1], status=status, text=draw(st.none() | _NAMES), when="today")
    if do == "split":
        return Correction(do=do, items=names[:1], apart=(draw(st.sampled_from(["wire", "local-paper"])),))
    return Correction(do=do, items=names)


many = st.lists(any_corrections(), max_size=5)


@settings(max_examples=60)
@given(many)
def test_applying_again_changes_nothing(found: list[Correction]) -> None:
    """A corrected brief, corrected with the same, is the same."""
    once = apply(two_raises(), found)
    assert apply(once, found) == once


@settings(max_examples=60)
@given(many, many)
def test_what_is_taken_out_is_taken_back(found: list[Correction], others: list[Correction]) -> None:
    """Whatever was applied before, a brief is as its corrections make it; with none, it is as it was read."""
    once = apply(two_raises(), found)
    assert apply(once, others) == apply(two_raises(), others)
    assert apply(once, []) == restored(once) == two_raises()


@settings(max_examples=60)
@given(many)
def test_nothing_vanishes(found: list[Correction]) -> None:
    """All evidence is in an item or among the rejected, ids stay unique, and references lead to items."""
    brief = apply(two_raises(), found)
    kept = {one for item in (*brief.items, *brief.rejected) for one in item.evidence}
    assert kept >= {one for item in two_raises().items for one in item.evidence}
    ids = [item.id for item in brief.items]
    assert len(ids) == len(set(ids))
    assert {one.item for one in brief.disagreements} | {one.item for one in brief.merges} <= set(ids)
    assert len(brief.corrections) == len(found)


@given(st.randoms())
def test_unrelated_corrections_may_come_in_any_order(random: Random) -> None:
    """Corrections of different items and parties give the same brief in any order, but for their list."""
    unrelated = [MET, DROP, RENAME, Correction(do="correct", items=("offer",), when="2 June")]
    shuffled = random.sample(unrelated, len(unrelated))
    alike = {"corrections": ()}
    made, other = apply(strike(), unrelated), apply(strike(), shuffled)
    assert made.model_copy(update=alike) == other.model_copy(update=alike)


_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
_WORDS = _TEXT.filter(bool)
_SAVED = st.one_of(
    st.builds(Correction, do=st.just("rename"), party=_WORDS, name=_WORDS, by=st.none() | _WORDS),
    st.builds(
        Correction, do=st.just("drop"), items=st.lists(_WORDS, min_size=1, max_size=3).map(tuple), comment=_WORDS
    ),
    st.builds(Correction, do=st.just("correct"), items=_WORDS.map(lambda one: (one,)), text=_WORDS, when=_TEXT),
)
_MARKS = st.builds(Mark, change=_WORDS, old=_TEXT, new=_TEXT, comment=st.none() | _TEXT)
_DECISIONS = st.builds(
    Decisions, corrections=st.lists(_SAVED, max_size=4).map(tuple), reviewed=st.lists(_MARKS, max_size=4).map(tuple)
)


@settings(max_examples=60)
@given(first=_DECISIONS, then=_DECISIONS, note=_TEXT)
def test_load_after_save_is_identity(
    tmp_path_factory: pytest.TempPathFactory, first: Decisions, then: Decisions, note: str
) -> None:
    """Whatever was decided, and whatever was in the file before, the file then holds exactly the decisions."""
    path = tmp_path_factory.mktemp("briefs") / FILE
    for decided in (first, then):
        notes = {one.change: note for one in decided.reviewed}
        save(path, decided, notes=notes)
        assert load(path) == decided


# The file


def test_a_missing_file_holds_nothing(tmp_path: Path) -> None:
    """Without a file nothing was decided, and saving nothing makes none."""
    assert load(tmp_path / FILE) == Decisions()
    save(tmp_path / FILE, Decisions())
    assert list(tmp_path.iterdir()) == []


def test_a_file_by_hand_loads(tmp_path: Path) -> None:
    """Dates need no quotes, lists may have either style, and a single item needs no list."""
    path = write(tmp_path, HAND + "# more\n")
    found = load(path)
    assert [one.do for one in found.corrections] == ["drop", "merge"]
    assert found.corrections[0].on == "2024-03-06"
    assert (found.reviewed[0].old, found.reviewed[0].comment) == ("2024-03-04", "why?")
    lone = load(write(tmp_path, "corrections:\n- do: split\n  items: raise\n  apart: wire\n"))
    assert (lone.corrections[0].items, lone.corrections[0].apart) == (("raise",), ("wire",))


def test_adding_keeps_what_stands_in_the_file(tmp_path: Path) -> None:
    """New entries come at the end of their lists, in the lists' own indentation; every other line stays as it was."""
    path = write(tmp_path, HAND)
    held = load(path)
    added = Decisions(corrections=(*held.corrections, MET), reviewed=(*held.reviewed, MARK))
    save(path, added, notes={"raise": "A raise\nof 7%.", "new-raise": "new: A raise of 7%."})
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line in HAND.splitlines()] == HAND.splitlines()
    assert "    items: [raise]  # A raise of 7%." in lines
    assert "- change: new-raise  # new: A raise of 7%." in lines
    assert (
        lines.index("  - do: correct")
        < lines.index("reviewed:")
        < lines.index("- change: new-raise  # new: A raise of 7%.")
    )


def test_an_entry_is_taken_out_alone(tmp_path: Path) -> None:
    """Taking an entry out takes its lines, and leaves the comments and entries around it."""
    path = write(tmp_path, HAND)
    held = load(path)
    save(path, held.model_copy(update={"corrections": held.corrections[1:]}))
    text = path.read_text(encoding="utf-8")
    assert "# Ana asked for this one.\n\n  - do: merge" in text
    assert "Talks in Rotterdam" not in text
    save(path, Decisions())
    assert load(path) == Decisions()
    save(path, held)
    assert load(path) == held


@pytest.mark.parametrize("text", ["corrections: []\nreviewed: []\n", "corrections:\nreviewed:\n", "", "reviewed: []"])
def test_empty_lists_take_entries(tmp_path: Path, text: str) -> None:
    """Whatever way the lists are empty, entries can be added to them."""
    path = write(tmp_path, text)
    wanted = Decisions(corrections=(DROP, MET), reviewed=(MARK,))
    save(path, wanted)
    assert load(path) == wanted


def test_a_form_that_cannot_be_added_to_is_left_alone(tmp_path: Path) -> None:
    """Entries in a list in brackets stay, the file as it is, and the message says what to do."""
    path = write(tmp_path, "{corrections: [{do: drop, items: [a]}]}\n")
    with pytest.raises(OutputError, match="lines of its own"):
        save(path, Decisions(corrections=(*load(path).corrections, MET)))
    assert path.read_text(encoding="utf-8") == "{corrections: [{do: drop, items: [a]}]}\n"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """Where the file cannot be written, the error names it, and no draft is left."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match=FILE):
        save(tmp_path / "file" / FILE, Decisions(reviewed=(MARK,)))
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("- do: drop", "it is no mapping"),
        ("fixes: []", "'fixes' is no list of it"),
        ("corrections: {do: drop}", "corrections is no list"),
        ("corrections: [drop]", "corrections, entry 1: not keys"),
        ("corrections:\n- items: [a]", "entry 1: do is missing"),
        ("corrections:\n- do: delete", "do is 'delete'. Use one of rename, correct, drop, merge, split"),
        ("corrections:\n- do: drop\n  item: [a]", "entry 1 (drop): 'item' is no key of it. It may have do, by"),
        ("corrections:\n- do: drop", "(drop): items is missing"),
        ("corrections:\n- do: drop\n  items: []", "items is empty"),
        ("corrections:\n- do: drop\n  items: [1]", "items > 1"),
        ("corrections:\n- do: drop\n  items: [a]\n- do: rename\n  party: NO\n  name: x", "entry 2 (rename): party"),
        ("corrections:\n- do: correct\n  items: [a]", "it changes nothing"),
        ("corrections:\n- do: correct\n  items: [a, b]\n  text: c", "it names 2 items"),
        ("corrections:\n- do: correct\n  items: [a]\n  text: ''", "text is empty"),
        ("corrections:\n- do: merge\n  items: [a]", "it names 1 item. Name 2 items or more"),
        ("corrections:\n- do: split\n  items: [a, b]\n  apart: [c]", "it names 2 items"),
        ("corrections:\n- do: drop\n  items: [a]\n  applies: true", "'applies' is no key"),
        ("reviewed:\n- change: c", "reviewed, entry 1: old is missing"),
        ("reviewed:\n- {change: c, old: a, new: b, verdict: fine}", "reviewed, entry 1: verdict"),
        ("reviewed:\n- {change: c, old: a, new: b, verdict: accepted, who: me}", "'who' is no key of it"),
        ("corrections:\ncorrections:", "corrections stands twice"),
        ("corrections: &a []\nreviewed: *a", "a YAML alias"),
        ("corrections: [", "no YAML at line"),
        ("a: !!python/object/apply:os.system [ls]", "no YAML"),
        ("[" * 20_000, "no YAML"),
        ("a: 2025-99-99", "no YAML"),
        ("# " + "x" * 1_100_000, "larger than 1024 KiB"),
    ],
)
def test_a_wrong_file_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    """The message names the file, the entry or line, what is wrong there, and what to do."""
    path = write(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load(path)
    assert str(caught.value).startswith(str(path))
    assert says in str(caught.value)
    assert caught.value.do


@given(text=st.text(alphabet="corretins:dvw-[]{}&*!?|> \n\"'#,%@0", max_size=60))
def test_any_text_loads_or_is_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever stands in the file, it is loaded or refused with our own error, and added to or left as it is."""
    path = write(tmp_path_factory.mktemp("any"), text)
    try:
        held = load(path)
        save(path, Decisions(corrections=(*held.corrections, DROP), reviewed=held.reviewed))
    except (UsageError, OutputError):
        assert path.read_text(encoding="utf-8") == text
    else:
        assert load(path).corrections[-1] == DROP


# Days, and what readers see


def test_the_brief_as_read_is_kept_beside_the_corrected_one(tmp_path: Path) -> None:
    """A corrected brief comes back from its folder as it was saved, and its corrections can still be taken back."""
    brief = apply(strike(), [DROP, MET])
    day = store.save(brief, tmp_path)
    assert store.load(day) == brief
    assert restored(store.load(day)) == strike()
    store.save(strike(), tmp_path)
    assert not (day / "uncorrected.json").exists()


def test_what_was_dropped_or_joined_can_still_be_continued() -> None:
    """What a later day is compared with has the items as they were read, and those that were split off."""
    brief = apply(strike(), [DROP, MET, SPLIT])
    ids = [one.id for one in remembered(brief).items]
    assert set(ids) == {one.id for one in (*strike().items, *brief.items)}
    assert remembered(brief).demands[0].status == "standing"
    assert remembered(strike()) == strike()


def test_an_earlier_day_keeps_its_own_statuses() -> None:
    """Against a later day's corrections an earlier brief loses what is dropped, and keeps its status unless its own."""
    earlier = backdated(strike(), [DROP, MET])
    assert [one.id for one in earlier.items] == ["offer", "raise", "answer"]
    assert earlier.demands[0].status == "standing"
    assert backdated(apply(strike(), [MET]), [DROP, MET]).demands[0].status == "met"


def test_corrections_hold_on_every_later_day(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`brief` applies them day after day, to items in other words too, and tells which apply to nothing."""

    def summarize(_: object, *, date: str, earlier: Iterable[Brief], **others: object) -> Brief:
        assert others["model"] is None
        read = two_raises()
        reworded = read.proposals[1].model_copy(update={"id": f"in-{date}", "text": f"Talks in Rotterdam{'!' * 3}"})
        again = tuple(one.model_copy(update={"id": f"{one.id}-{date}"}) for one in read.demands)
        update = {"date": date, "proposals": (read.proposals[0], reworded), "demands": again, "outcomes": ()}
        return inherit(read.model_copy(update=update), earlier)

    monkeypatch.setattr("summarizer.pipeline.summarize", summarize)
    store.save(two_raises(), tmp_path)
    merge = Correction(do="merge", items=("raise", "more"))
    save(tmp_path / FILE, Decisions(corrections=(DROP, merge, Correction(do="drop", items=("gone",)))))
    for day in ("2024-03-05", "2024-03-06", "2024-03-07"):
        said = CliRunner().invoke(app, ["brief", "x.txt", "--date", day, "--out", str(tmp_path)])
        assert said.exit_code == 0, said.output
        assert "The correction to drop gone does not apply" in said.stderr
        assert "drop talks" not in said.stderr
        brief = store.load(tmp_path / day)
        assert [one.id for one in brief.items] == ["offer", "raise", "answer"], day
        assert [one.applies for one in brief.corrections] == [True, True, False]


def test_a_wrong_file_is_told_before_any_model_is_asked(tmp_path: Path) -> None:
    """`brief` reads the corrections first: a mistake in them costs no model's time."""
    write(tmp_path, "corrections: [drop]")
    said = CliRunner().invoke(app, ["brief", "x.txt", "--date", "2024-03-05", "--out", str(tmp_path)])
    assert (said.exit_code, "entry 1: not keys" in said.stderr) == (2, True)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_readers_see_what_a_person_did(form: Form) -> None:
    """A corrected item and a renamed party say so, and a dropped statement is not laid to the model."""
    text = render(apply(strike(), [MET, RENAME, DROP]), form, quotes=True)
    assert "corrected by a person (mia)" in text
    assert "renamed by a person" in text
    assert "1 statement of the model did not pass the checks, 1 was dropped by a person" in " ".join(text.split())
    assert "dropped by mia: no proposal" in text
    assert "3 corrections by people." in " ".join(text.split())
    assert "by a person" not in render(strike(), form, quotes=True)


def test_an_empty_brief_takes_corrections() -> None:
    """On a brief that holds nothing every correction applies to nothing, and none is lost."""
    empty = Brief(date="2024-03-04", title="Port talks", made=MADE)
    found = apply(empty, [DROP, MET, RENAME, SPLIT])
    assert [one.applies for one in found.corrections] == [False] * 4
    assert found.items == ()


def test_a_text_set_by_hand_outlives_a_merge() -> None:
    """What was corrected on the first of two items holds for what they become; its accounts stay as they were read."""
    fixed = Correction(do="correct", items=("raise",), text="A raise of 7.5%.")
    (demand,) = apply(two_raises(), [fixed, Correction(do="merge", items=("raise", "more"))]).demands
    assert demand.text == "A raise of 7.5%."
    assert {one.text for one in demand.versions} == {"A raise of 7%.", "A raise of 8%."}


def test_a_proposal_merges_by_its_own_fields() -> None:
    """Two proposals become one with the actors of the first and the addressees of both."""
    brief = apply(strike(), [Correction(do="merge", items=("talks", "offer"))])
    (proposal,) = brief.proposals
    assert isinstance(proposal, Proposal)
    assert (proposal.id, proposal.by) == ("talks", ("labour-ministry",))
    assert proposal.to == ("dockers-union", "harbour-ltd")
