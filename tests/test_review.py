"""The review of a day's changes: its rules, what it shows, and the whole of it in the program."""

import os
import subprocess
import sys
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest
from factories import evidence, strike
from hypothesis import given
from hypothesis import strategies as st
from rich.console import RenderableType
from typer.testing import CliRunner

from summarizer import store
from summarizer.cli import app
from summarizer.corrections import FILE, load
from summarizer.render.screen import laid_out
from summarizer.review import compared, marked, notes
from summarizer.reviewing.context import passages
from summarizer.reviewing.questions import asked
from summarizer.reviewing.running import run
from summarizer.reviewing.session import answered, begun
from summarizer.reviewing.state import Decided, Question, Review, Session
from summarizer.schema import Brief, BriefDiff, Change, Correction, Day, Difference, Mark, Side

REVIEW = Review("2024-03-04", "2024-03-05", "mia", "2024-03-06")
BY = {"by": "mia", "on": "2024-03-06"}
RAISE = Side(
    id="raise",
    text="A raise of 7%.",
    status="standing",
    by=("Dockers' Union",),
    to=("Harbour Ltd",),
    origins=2,
    evidence=strike().demands[0].evidence,
)
NEW = Change(id="new-raise", kind="new", subject="demands", after=RAISE)
MET = Change(
    id="changed-raise",
    kind="changed",
    subject="demands",
    before=RAISE,
    after=RAISE.model_copy(update={"status": "met"}),
    differences=(Difference(field="status", before="standing", after="met"),),
)
GONE = Change(id="gone-raise", kind="unreported", subject="demands", before=RAISE)
PARTY = Change(
    id="new-harbour",
    kind="new",
    subject="parties",
    after=Side(id="harbour-ltd", text="Harbour Ltd", status="principal", evidence=(evidence("wire", 2),)),
)
RUIZ = Change(id="new-ruiz", kind="new", subject="spokespeople", after=Side(id="dockers-union", text="Ana Ruiz"))
CHANGES = (NEW, MET, GONE, PARTY, RUIZ)


def days(changes: Iterable[Change] = CHANGES) -> BriefDiff:
    """A difference with these changes, between two days of the strike."""
    old, new = strike(), strike().model_copy(update={"date": "2024-03-05"})
    day = Day(date=old.date, title=old.title, articles=3, items=4)
    later = day.model_copy(update={"date": new.date})
    return BriefDiff(old=day, new=later, lead="1 new demand.", changes=tuple(changes), briefs=(old, new))


def session(*changes: Change, answers: str = "") -> Session:
    """A session over the changes after the answers, with `|` between them."""
    found = begun(REVIEW, changes or CHANGES)
    for answer in answers.split("|") if answers else ():
        found = answered(found, answer)
    return found


def decided(*changes: Change, answers: str) -> Decided:
    """What the answers decide on the first change."""
    return session(*changes, answers=answers).decided[changes[0].id]


class Told:
    """A terminal that gives prepared answers, and keeps what it is told."""

    def __init__(self, *answers: str) -> None:
        self._answers = iter(answers)
        self.seen = ""

    def tell(self, parts: Iterable[RenderableType]) -> None:
        """Keep it as text."""
        self.seen += laid_out(parts, width=100, colour=False)

    def ask(self, question: Question) -> str | None:
        """The next answer; None when there are no more."""
        assert question.text or question.choices
        return next(self._answers, None)


# The rules


def test_accept_marks_and_goes_on() -> None:
    """`a` marks the change as accepted, by whom and when, and the next one is asked about."""
    after = session(answers="a")
    mark = Mark(change="new-raise", old="2024-03-04", new="2024-03-05", verdict="accepted", by="mia", on="2024-03-06")
    assert after.decided == {"new-raise": Decided(mark)}
    assert after.change == MET


def test_reject_asks_whether_to_drop() -> None:
    """`r` and `y` drop the item as well as marking the change; `n` marks it alone. A comment goes on both."""
    dropped = decided(NEW, answers="r|y|no demand")
    assert dropped.mark.verdict == "rejected"
    assert dropped.correction == Correction(do="drop", items=("raise",), comment="no demand", **BY)
    kept = decided(NEW, answers="r|n|")
    assert (kept.correction, kept.mark.comment) == (None, None)


def test_a_status_is_chosen_from_a_list_and_says_what_it_was() -> None:
    """`c`, `s` and a number give the item that status for as long as it is read as it was."""
    found = decided(MET, answers="c|s|1|")
    assert found.mark.verdict == "corrected"
    assert found.correction == Correction(do="correct", items=("raise",), status="standing", was="met", **BY)


def test_text_and_date_are_corrected() -> None:
    """A line becomes the text or the date; `-` stands for no date."""
    assert decided(NEW, answers="c|t|A raise of 8%.|").correction == Correction(
        do="correct", items=("raise",), text="A raise of 8%.", **BY
    )
    assert decided(NEW, answers="c|w|2 June|") == replace(
        decided(NEW, answers="c|w|-|"), correction=Correction(do="correct", items=("raise",), when="2 June", **BY)
    )
    assert decided(NEW, answers="c|w|-|").correction == Correction(do="correct", items=("raise",), when="", **BY)


def test_a_party_is_renamed_from_an_item_or_from_its_own_change() -> None:
    """The party is chosen from those of the item; a change of a party asks for the name at once."""
    by_item = decided(NEW, answers="c|n|2|Harbour plc|merged")
    assert by_item.correction == Correction(
        do="rename", party="Harbour Ltd", name="Harbour plc", comment="merged", **BY
    )
    assert decided(PARTY, answers="c|Harbour plc|merged").correction == by_item.correction


def test_what_the_later_brief_does_not_hold_cannot_be_corrected_or_dropped() -> None:
    """Where there is nothing to correct, `c` is no key, and `r` asks for a comment alone."""
    for change in (GONE, RUIZ):
        assert "c" not in [choice.key for choice in asked(session(change)).choices]
        assert "none of the keys" in session(change, answers="c").note
        assert decided(change, answers="r|wrong").correction is None
        assert "Nothing can be corrected" in session(change, answers="?").note


def test_a_comment_needs_words() -> None:
    """`m` with an empty line marks nothing and asks again what to do."""
    after = session(answers="m|")
    assert (after.decided, after.step, after.change) == ({}, "verdict", NEW)
    assert decided(NEW, answers="m|who says so?").mark.comment == "who says so?"


def test_skip_leaves_it_for_the_next_review() -> None:
    """`s` marks nothing; a session over the same changes shows it again."""
    after = session(answers="s|a")
    assert list(after.decided) == ["changed-raise"]
    marks = [one.mark for one in after.decided.values()]
    again = begun(REVIEW, marked(days(), marks).changes)
    assert again.change == NEW
    assert "changed-raise" not in [again.changes[place].id for place in again.queue]
    assert len(begun(REVIEW, marked(days(), marks).changes, everything=True).queue) == len(CHANGES)


def test_back_decides_again() -> None:
    """`b` goes to the one before, from the end too; another decision takes the first one's place."""
    after = session(NEW, answers="r|y||b|a")
    assert after.decided["new-raise"].mark.verdict == "accepted"
    assert after.decided["new-raise"].correction is None
    assert session(answers="b").note == "This is the first one."


def test_an_empty_line_goes_back_without_a_decision() -> None:
    """Every step on the way to a correction can be left."""
    for answers in ("c|b", "c|s|b|b", "c|t||b", "c|w||b", "c|n|b|b", "c|n|1|", "c|t|A raise of 7%.|b"):
        after = session(answers=answers)
        assert (after.decided, after.step, after.change) == ({}, "verdict", NEW), answers


def test_nothing_to_do_ends_at_once() -> None:
    """A session over no changes, or over changes that all bear marks, asks nothing."""
    assert begun(REVIEW, ()).step == "left"
    accepted = NEW.model_copy(update={"mark": decided(NEW, answers="a").mark})
    assert begun(REVIEW, (accepted,)).step == "left"


@given(st.lists(st.sampled_from([*"acrmsbv?ynwt123q-", "", "Harbour plc", "\x1b[A", "é" * 300]), max_size=40))
def test_any_answers_keep_the_session_sound(given_: list[str]) -> None:
    """Whatever is pressed, there is a question and a change to ask about until the end, and marks fit their changes."""
    found = begun(REVIEW, CHANGES)
    for answer in given_:
        if found.step == "left":
            break
        assert asked(found).text or asked(found).choices
        found = answered(found, answer)
        assert found.change is not None or found.step in ("end", "left")
    assert {change: one.mark.change for change, one in found.decided.items()} == {one: one for one in found.decided}
    for one in found.decided.values():
        assert (one.correction is not None) == (one.mark.verdict == "corrected") or one.mark.verdict == "rejected"


# What is shown


def test_the_marks_go_on_the_changes_of_their_days() -> None:
    """A mark counts for the change of its id between its two days, and of two marks the later."""
    first, other = (
        Mark(change="new-raise", old="2024-03-04", new=day, verdict="accepted") for day in ("2024-03-05", "x")
    )
    later = first.model_copy(update={"verdict": "rejected"})
    assert [one.mark for one in marked(days(), [first, later, other]).changes] == [later, None, None, None, None]
    assert marked(days(), []) == days()


def test_sentences_stand_in_their_context() -> None:
    """A cited sentence comes with its neighbours; without the article's text the quote stands alone."""
    brief = strike()
    (wire, reprint, paper) = passages(RAISE.evidence, brief)
    assert [(line.number, line.cited) for line in wire.lines] == [(1, True), (2, False)]
    assert [(line.number, line.cited) for line in paper.lines] == [(1, False), (2, True), (3, False)]
    assert paper.lines[1].text == "Union leader Ana Ruiz demanded 8%."
    bare = passages(RAISE.evidence, brief.model_copy(update={"records": ()}))
    assert [line.text for line in bare[1].lines] == [reprint.lines[0].text]
    assert passages(RAISE.evidence, None) == bare


def test_a_change_is_shown_with_both_sides_and_the_cited_sentences_marked() -> None:
    """Progress, kind, what differs, each day's text and status, and its sentences, the cited ones marked."""
    terminal = Told("s", "q")
    run(begun(REVIEW, CHANGES), days(), terminal, lambda *_: None)
    second = terminal.seen[terminal.seen.index("2 of 5") :]
    assert "Changed · demand" in second
    assert "status: STANDING → MET" in second
    assert "2024-03-04  A raise of 7%." in second
    assert "Dockers' Union → Harbour Ltd · MET · 2 origins" in second
    assert "▶ 1 The Dockers' Union asked for 7% on Monday." in second
    assert "  2 Harbour Ltd offered 4% over two years." in second
    assert "not in this brief" in terminal.seen[: terminal.seen.index("2 of 5")]


def test_all_sources_are_shown_when_asked_for() -> None:
    """Of many articles the first are shown, and the others are counted; `v` shows them."""
    terminal = Told("v", "q")
    run(begun(REVIEW, (NEW,)), days((NEW,)), terminal, lambda *_: None)
    first, second = terminal.seen.split("1 of 1 · New · demand")[1:]
    assert "and 1 more article" in first
    assert "demanded 8%" not in first
    assert "▶ 2 Union leader Ana Ruiz demanded 8%." in second


def test_nothing_of_an_article_acts_on_the_screen() -> None:
    """Escape sequences in texts, names, comments and answers are shown, not obeyed."""
    attack = "\x1b[31mred\x1b]8;;http://evil.example\x07 [bold]x[/bold] \u202eb"
    found = RAISE.evidence[0].model_copy(update={"quote": attack, "source": "\x1b[2J"})
    side = Side(id="x", text=attack, status=attack, when=attack, by=(attack,), to=(attack,), evidence=(found,))
    mark = Mark(change="x", old="", new="", verdict="commented", by=attack, comment=attack)
    change = Change(id="x", kind="changed", subject="demands", before=side, after=side, mark=mark)
    terminal = Told("?", "c", "n", "1", attack, attack)
    run(begun(REVIEW, (change,), everything=True), days((change,)), terminal, lambda *_: None)
    assert "␛[31mred" in terminal.seen
    assert "[bold]x[/bold]" in terminal.seen
    assert not {"\x1b", "\x07", "\u202e"} & set(terminal.seen)


def test_each_decision_is_kept_before_the_next_question() -> None:
    """What was decided is handed on at once, with what it replaces: an interruption loses nothing."""
    kept: list[tuple[Decided | None, Decided]] = []

    class Stops(Told):
        def ask(self, question: Question) -> str | None:
            given_ = super().ask(question)
            if given_ is None:
                raise KeyboardInterrupt
            return given_

    with pytest.raises(KeyboardInterrupt):
        run(begun(REVIEW, CHANGES), days(), Stops("a", "b", "m", "why?"), lambda *both: kept.append(both))
    assert [(before and before.mark.verdict, now.mark.verdict) for before, now in kept] == [
        (None, "accepted"),
        ("accepted", "commented"),
    ]


def test_ids_are_explained_by_what_they_stand_for() -> None:
    """Comments of the file tell changes and items by their texts."""
    assert notes(days((NEW,))) == {"new-raise": "new: A raise of 7%.", "raise": "A raise of 7%."}


# The program


def two_days(folder: Path) -> Path:
    """The strike on two days: on the second the raise is met, and there is a new proposal."""
    (demand,) = strike().demands
    later = strike().proposals[1].model_copy(update={"id": "mediator", "text": "A mediator from Geneva on Friday."})
    update = {
        "date": "2024-03-05",
        "demands": (demand.model_copy(update={"status": "met"}),),
        "proposals": (*strike().proposals, later),
    }
    for brief in (strike(), strike().model_copy(update=update)):
        store.save(brief, folder)
    return folder


def reviewed(folder: Path, answers: str, *options: str) -> str:
    """What the program shows, given the answers with `|` between them."""
    command = ["review", "2024-03-05", "--out", str(folder), "--by", "mia", *options]
    result = CliRunner().invoke(app, command, input=answers.replace("|", "\n") + "\n")
    assert result.exit_code == 0, result.output
    return result.output


def brief_of(folder: Path) -> Brief:
    """The second day's brief as it is stored."""
    return store.load(folder / "2024-03-05")


def test_a_review_marks_corrects_and_resumes(tmp_path: Path) -> None:
    """Lines drive it; decisions are in the file and in the brief; the next review shows what is left."""
    folder = two_days(tmp_path)
    first = reviewed(folder, "c|s|1|says who?|q")
    assert "1 of 2" in first
    assert "Marked 1 change" in first
    assert "1 is left to look at" in first
    assert "written anew" in first
    held = load(folder / FILE)
    assert [(one.do, one.items, one.status, one.was) for one in held.corrections] == [
        ("correct", ("raise",), "standing", "met")
    ]
    assert "items: [raise]  # A raise of 7%." in (folder / FILE).read_text(encoding="utf-8")
    assert brief_of(folder).demands[0].status == "standing"
    second = reviewed(folder, "r|y|no proposal|q")
    assert "Changed · demand" not in second
    assert [one.id for one in brief_of(folder).proposals] == ["offer", "talks"]
    assert brief_of(folder).rejected[-1].why == "dropped by mia: no proposal"
    assert "No change was marked" in reviewed(folder, "")


def test_marks_are_not_asked_for_again_unless_all_are(tmp_path: Path) -> None:
    """What was accepted is passed over; with --all it is shown with its mark."""
    folder = two_days(tmp_path)
    reviewed(folder, "a|m|why?|q")
    before = (folder / FILE).read_text(encoding="utf-8")
    assert "None are left" in reviewed(folder, "")
    again = reviewed(folder, "s|q", "--all")
    assert "Marked before: accepted by mia" in again
    assert (folder / FILE).read_text(encoding="utf-8") == before
    reviewed(folder, "r|n||q", "--all")
    assert [one.verdict for one in load(folder / FILE).reviewed] == ["commented", "rejected"]


def test_what_a_correction_makes_of_a_change_is_not_asked_about(tmp_path: Path) -> None:
    """A change that is another one once its status is corrected bears the mark, and so does a renamed party's."""
    folder = two_days(tmp_path)
    first = reviewed(folder, "c|s|3||q")
    assert "Marked as corrected: its status will be refused." in first
    again = reviewed(folder, "q")
    assert "A mediator from Geneva" in again
    assert "REFUSED" not in again
    assert "Marked before: corrected by mia" in reviewed(folder, "q", "--all")


def test_deciding_again_takes_back_the_correction(tmp_path: Path) -> None:
    """An item that was dropped and then accepted is in the brief, and no correction in the file."""
    folder = two_days(tmp_path)
    reviewed(folder, "s|r|y||b|a|q")
    assert load(folder / FILE).corrections == ()
    assert len(brief_of(folder).proposals) == 3
    assert brief_of(folder).uncorrected is None


def test_a_correction_by_hand_is_taken_up_and_taken_back(tmp_path: Path) -> None:
    """A review applies what stands in the file; an entry that is gone no longer counts."""
    folder = two_days(tmp_path)
    (folder / FILE).write_text("corrections:\n- do: drop\n  items: [Talks in Rotterdam.]\n", encoding="utf-8")
    said = reviewed(folder, "q")
    assert "written anew" in said
    assert "not reported" not in said.lower()  # dropped on the earlier day too, for the comparison
    assert [one.id for one in brief_of(folder).proposals] == ["offer", "mediator"]
    (folder / FILE).unlink()
    reviewed(folder, "q")
    assert len(brief_of(folder).proposals) == 3


def test_a_comparison_takes_corrections_and_marks(tmp_path: Path) -> None:
    """What is dropped is in neither brief, a status corrected on the later day stays as it was on the earlier one."""
    folder = two_days(tmp_path)
    reviewed(folder, "c|s|3||a|q")
    drop = Correction(do="drop", items=("offer",))
    held = load(folder / FILE)
    found = compared(strike(), brief_of(folder), held.model_copy(update={"corrections": (*held.corrections, drop)}))
    told = {
        change.id.partition("-")[2]: (change.after and change.after.status, change.mark) for change in found.changes
    }
    assert "offer" not in told
    status, mark = told["raise"]
    assert (status, mark and mark.verdict) == ("refused", "corrected")


def test_corrections_that_apply_to_nothing_are_told(tmp_path: Path) -> None:
    """They are named on standard error, and recorded in the brief as such."""
    folder = two_days(tmp_path)
    (folder / FILE).write_text("corrections:\n- do: drop\n  items: [gone]\n", encoding="utf-8")
    assert "drop gone does not apply" in reviewed(folder, "q")
    assert not brief_of(folder).corrections[0].applies


@pytest.mark.parametrize(
    ("day", "says"),
    [("tomorrow", "is no date"), ("2024-03-09", "no brief of 2024-03-09"), ("2024-03-04", "from before 2024-03-04")],
)
def test_a_day_that_cannot_be_reviewed_is_named(tmp_path: Path, day: str, says: str) -> None:
    """A wrong date, a day without a brief, and a first day are refused with what to do."""
    result = CliRunner().invoke(app, ["review", day, "--out", str(two_days(tmp_path))])
    assert result.exit_code in (1, 2)
    assert says in result.output


def test_a_wrong_file_stops_the_review_before_a_question(tmp_path: Path) -> None:
    """What cannot be loaded cannot be added to: the error names the entry, and the file stays."""
    folder = two_days(tmp_path)
    (folder / FILE).write_text("corrections:\n- do: lift\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["review", "2024-03-05", "--out", str(folder)], input="a\n")
    assert result.exit_code == 2
    assert "entry 1: do is 'lift'" in result.output
    assert (folder / FILE).read_text(encoding="utf-8") == "corrections:\n- do: lift\n"


def test_input_that_is_no_text_is_no_answer(tmp_path: Path) -> None:
    """Bytes that are not UTF-8 decide nothing, and the end of the input ends the review."""
    folder = two_days(tmp_path)
    result = CliRunner().invoke(app, ["review", "2024-03-05", "--out", str(folder)], input=b"\xff\xfe\na")
    assert result.exit_code == 0, result.output
    assert "none of the keys" in result.output
    assert [one.verdict for one in load(folder / FILE).reviewed] == ["accepted"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_single_keys_work_in_a_terminal(tmp_path: Path) -> None:
    """In a terminal a key needs no Enter, a line is edited, and Ctrl-C keeps what was decided."""
    import pty  # neither is on Windows
    import termios

    folder = two_days(tmp_path)
    command = [sys.executable, "-m", "summarizer.cli", "review", "2024-03-05", "--out", str(folder), "--by", "mia"]
    terminal, theirs = pty.openpty()
    plain = {**os.environ, "NO_COLOR": "1"}
    child = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=plain, start_new_session=True)
    os.close(theirs)
    seen = ""
    steps = (("? help", "c"), ("b back", "t"), ("> ", "!\r"), ("> ", "\r"), ("2 of 2", ""), ("? help", "\x03"))
    try:
        for awaited, keys in steps:
            while awaited not in seen:
                seen += os.read(terminal, 4096).decode(errors="replace")
            seen = seen.partition(awaited)[2]
            while keys and termios.tcgetattr(terminal)[3] & termios.ICANON:
                time.sleep(0.01)  # what is typed before the program reads keys is lost
            os.write(terminal, keys.encode())
        assert child.wait(timeout=60) == 130
    finally:
        child.kill()
        os.close(terminal)
    assert load(folder / FILE).corrections[0].text == "A raise of 7%.!"
    assert brief_of(folder).demands[0].text == "A raise of 7%.!"
