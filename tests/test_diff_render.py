"""A difference for people and programs: text with and without colour, Markdown, JSON."""

import json
import re
from typing import Literal, get_args

import pytest
from diffs import KINDS, change, diff_of, second_day, side
from factories import evidence, strike
from hypothesis import given
from hypothesis import strategies as st
from test_render import ACTIVE, HOSTILE, tokens

from summarizer import diff
from summarizer.errors import UsageError
from summarizer.render.diff import DiffForm, render_diff
from summarizer.render.diff_markdown import to_markdown
from summarizer.render.diff_plain import HEADINGS
from summarizer.render.diff_text import to_text
from summarizer.render.safe import clean
from summarizer.schema import BriefDiff, Change, Day, Difference, Mark, Rewording, Side, Standing

FORMS: tuple[DiffForm, ...] = get_args(DiffForm)
WORDS = st.lists(
    st.sampled_from(["a", "raise", "of", "7%", "8%", "(", ")", ".", ",", "**", "~~", "_", "1.", "<b>", "“x”"])
)


def block(text: str, heading: str) -> list[str]:
    """The lines under a heading of the text, up to the next."""
    found = re.search(rf"^{heading.upper()} \(\d+\) ─+\n(.*?)(?=^[A-Z ]+ \(\d+\) ─|\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, f"no heading {heading}"
    return [line.strip() for line in found[1].splitlines() if line.strip()]


def hostile() -> BriefDiff:
    """A difference whose every free text is an attack."""
    found = evidence("wire", 1).model_copy(update={"quote": HOSTILE})
    both = Side(id="a", text=HOSTILE, status=HOSTILE, when=HOSTILE, by=(HOSTILE,), to=(HOSTILE,), evidence=(found,))
    other = both.model_copy(update={"text": f"{HOSTILE} more"})
    mark = Mark(change="a", old="1", new="2", verdict="commented", by=HOSTILE, comment=HOSTILE)
    said = Difference(field="number", before=HOSTILE, after=HOSTILE)
    attack = change("changed", both, other, said).model_copy(update={"mark": mark})
    day = Day(date=HOSTILE, title=HOSTILE, articles=1, items=1)
    return BriefDiff(
        old=day,
        new=day.model_copy(update={"date": f"{HOSTILE}2"}),
        lead=HOSTILE,
        changes=(attack, attack.model_copy(update={"subject": "spokespeople", "kind": "new", "before": None})),
        reworded=(Rewording(before=both, after=other),),
        standing=(Standing(id="q", text=HOSTILE, days=1),),
    )


def test_the_lead_comes_first() -> None:
    """Text begins with the lead sentence; in Markdown it stands right under the title."""
    lead = "1 new proposal, 1 demand changed, 1 proposal rejected; 1 question still open after 4 days."
    assert " ".join(to_text(second_day()).split()).startswith(lead)
    assert to_markdown(second_day()).splitlines()[2] == f"**{lead}**"


def test_decisions_stand_above_news_and_silence_last() -> None:
    """Kinds are in one order whatever the order of the changes: decided, changed, new, then what is not reported."""
    whole = second_day().changes
    ordered = ["REJECTED", "ANSWERED", "CHANGED", "NEW", "NOT REPORTED THIS TIME", "PARTIES AND PEOPLE"]
    for changes in (whole, whole[::-1]):
        text = to_text(diff_of(*changes))
        assert re.findall(r"^([A-Z ]+) \(1\) ─", text, re.MULTILINE) == ordered


def test_every_kind_has_a_heading() -> None:
    """Each kind of the schema has words of its own, and a change of it is shown under them."""
    assert set(HEADINGS) == set(KINDS)
    for kind in KINDS:
        assert block(to_text(diff_of(change(kind, side("Then."), side("Then.")))), HEADINGS[kind])


def test_a_change_shows_both_sides() -> None:
    """A change shows what it is, its words with marks, who to whom, what differs, and where each side stands."""
    assert block(to_text(second_day()), "Changed") == [
        "demand    A raise of [-7%-] {+8% from May+}.",
        "Dockers' Union → Harbour Ltd · STANDING",
        "≠ number: 7% → 8%, hardened",
        "≠ date: none → from May",
        "2024-03-04 D1 [1][2][3] (2 origins) · 2024-03-05 D1 [2]",
    ]


def test_a_status_shows_from_what_to_what() -> None:
    """A status that changed is shown once, in the line of facts, from the earlier to the later."""
    answered = block(to_text(second_day()), "Answered")
    assert answered == ["question  Who pays for the pilots?", "awaiting Labour Ministry · OPEN → ANSWERED"]


def test_sources_are_numbered_by_their_own_day() -> None:
    """The same article has the number of each day's brief, and the list at the end says which is which."""
    text = to_text(second_day())
    assert "2024-03-04 P2 [3] · 2024-03-05 P2 [2]" in text
    assert "2024-03-04 [3] Häfen: keine Antwort" in text
    assert "2024-03-05 [2] Häfen: keine Antwort" in text


def test_sources_go_by_their_id_without_the_briefs() -> None:
    """A difference read from its JSON shows the articles' ids, and no label."""
    alone = BriefDiff.model_validate_json(second_day().to_json())
    assert "2024-03-04 [wire][reprint][local-paper] (2 origins) · 2024-03-05 [local-paper]" in to_text(alone, width=100)


def test_two_briefs_of_one_day_are_told_apart() -> None:
    """Where both briefs are of the same day, their sides are called old and new."""
    found = second_day()
    same = found.model_copy(update={"old": found.old.model_copy(update={"date": found.new.date})})
    assert "old P2 [3] · new P2 [2]" in to_text(same)


def test_people_are_apart_from_items() -> None:
    """A spokesperson who is not named stands under parties and people, with the party."""
    assert block(to_text(second_day()), "Parties and people")[:2] == [
        "person    Ana Ruiz",
        "Dockers' Union · not named this time",
    ]


def test_quotes_of_both_sides_come_with_quotes_only() -> None:
    """With `quotes` the sentences of both sides stand under the change, each with its day, number and place."""
    bare = to_text(second_day())
    cited = " ".join(to_text(second_day(), quotes=True).split())
    for words in (
        "2024-03-04 [1] The Dockers' Union asked for 7% on Monday. (sentence 1)",
        "2024-03-05 [2] Union leader Ana Ruiz demanded 8%. (sentence 2)",
    ):
        assert words in cited
        assert words not in bare


def test_rewordings_are_counted_and_listed_with_quotes() -> None:
    """What is only said in other words is counted, and listed where quotes are asked for."""
    reworded = "Will the employer [-answer-] {+reply+}?"
    assert to_text(second_day()).endswith("\n1 item unchanged, 1 of them in other words.\n")
    assert reworded not in to_text(second_day())
    assert reworded in to_text(second_day(), quotes=True)
    assert "Will the employer ~~answer~~ **reply**?" in to_markdown(second_day(), quotes=True)


def test_what_is_still_open_says_for_how_long() -> None:
    """An open question that both briefs hold stands with its days."""
    assert block(to_text(second_day()), "Still open")[0] == "4 days    Will the employer reply?"
    assert "| Will the employer reply? | 4 days |" in to_markdown(second_day())


def test_what_a_person_decided_is_shown() -> None:
    """The mark of a reviewer stands with the change."""
    assert "accepted by Ana: seen in print" in to_text(second_day())
    assert "accepted by Ana: seen in print" in to_markdown(second_day())


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_what_is_open_since_today_has_no_days_yet(form: DiffForm) -> None:
    """A brief beside itself: its question is still open, since this day, and not for "no days"."""
    found = render_diff(diff(strike(), strike()), form)
    assert "since this day" in found
    assert "no days" not in found


def test_being_back_says_after_how_long() -> None:
    """An item that is back says after how many days."""
    found = change("back", None, side("A raise.")).model_copy(update={"days": 3})
    assert "back after 3 days" in to_text(diff_of(found))


def test_texts_that_share_little_stand_below_each_other() -> None:
    """Where less than half of the longer text stays, old and new are two lines instead of alternating words."""
    found = change("changed", side("An end to all night shifts."), side("No work after ten."))
    assert block(to_text(diff_of(found)), "Changed")[:2] == [
        "demand    [-An end to all night shifts.-]",
        "{+No work after ten.+}",
    ]


def test_words_that_are_added_alone_stay_in_one_line() -> None:
    """Where nothing was replaced, one line shows what was added, however much that is."""
    found = change("changed", side("No troops."), side("No troops, no bases and no foreign instructors at all."))
    first = block(to_text(diff_of(found)), "Changed")[0]
    assert first == "demand    No troops{+, no bases and no foreign instructors at all+}."


def test_no_change_is_said_calmly() -> None:
    """A difference without changes is its lead, the two days, and what stayed."""
    found = diff_of().model_copy(update={"lead": "Nothing changed.", "unchanged": 4})
    assert to_text(found).splitlines() == [
        *("Nothing changed.", "Port talks", "2024-03-04: 3 articles, 4 items · 2024-03-05: 2 articles, 4 items"),
        *("", "4 items unchanged."),
    ]


def test_colour_marks_by_style_and_not_by_sign() -> None:
    """In colour the old words are struck through and the new ones underlined, with no signs around them."""
    text = to_text(second_day(), colour=True)
    assert re.search(r"\x1b\[9;31m7%\x1b\[0m \x1b\[1;4;32m8% from May\x1b\[0m", text)
    assert "[-" not in text
    assert "{+" not in text


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_text_of_an_article_acts_on_the_terminal(width: int) -> None:
    """A difference of attacks is printed as it stands, within its width."""
    text = to_text(hostile(), quotes=True, width=width)
    assert not ACTIVE.search(text)
    assert "[bold]x[/bold]" in text
    assert max(map(len, text.splitlines())) <= width


def test_colours_are_the_renderers_alone() -> None:
    """In colour, every escape sequence is one that sets a style."""
    text = to_text(hostile(), quotes=True, colour=True)
    assert not ACTIVE.search(re.sub(r"\x1b\[[0-9;]*m", "", text))


@pytest.mark.parametrize("quotes", [False, True])
def test_no_text_of_an_article_becomes_markup_in_markdown(quotes: bool) -> None:
    """A difference of attacks has no HTML, link, image, code or heading beyond the renderer's own."""
    text = to_markdown(hostile(), quotes=quotes)
    found = tokens(text)
    headings = [token for token in found if token.type == "heading_open"]
    assert len(headings) == (5 if quotes else 4)
    kinds = {token.type for token in found}
    assert not {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"} & kinds
    assert not ACTIVE.search(text)


@given(WORDS | st.text().map(str.split), WORDS | st.text().map(str.split), st.sampled_from(["", " "]))
def test_markdown_marks_what_went_and_what_came(before: list[str], after: list[str], gap: str) -> None:
    """Whatever the words, what Markdown shows without the struck is the new text, and without the bold the old."""
    old, new = (clean(gap.join(words)) or "x" for words in (before, after))
    (line,) = [line for line in to_markdown(diff_of(_said(old, new))).splitlines() if line.startswith("- *demand* ")]
    shown: dict[str, str] = {"old": "", "new": ""}
    marks: list[str] = []
    for token in tokens(line.removeprefix("- *demand* ").removesuffix(" — no party named")):
        if token.type.endswith("_open"):
            marks.append(token.type)
        elif token.type.endswith("_close"):
            marks.pop()
        elif token.type in ("text", "text_special"):
            shown["old"] += token.content if "strong_open" not in marks else ""
            shown["new"] += token.content if "s_open" not in marks else ""
    assert ["".join(shown[one].split()) for one in ("old", "new")] == ["".join(one.split()) for one in (old, new)]


def _said(old: str, new: str) -> Change:
    return change("changed", side(old), side(new))


def test_markdown_is_one_line_a_change() -> None:
    """A change in Markdown is one line with all of it."""
    assert (
        "- *demand* A raise of ~~7%~~ **8% from May**. — Dockers' Union → Harbour Ltd; **standing**; "
        "**≠** number: 7% → 8%, hardened; **≠** date: none → from May; "
        "2024-03-04 D1 [1][2][3] (2 origins) · 2024-03-05 D1 [2]\n"
    ) in to_markdown(second_day())


def test_markdown_quotes_with_their_day() -> None:
    """A cited sentence is a block quote within its change, with its day, source and sentence number."""
    assert "\n\n  > Dockers seek 7 per cent, the union said.\n  > — 2024-03-04 [2] sentence 1\n" in to_markdown(
        second_day(), quotes=True
    )


def test_json_reads_back_as_the_same_difference() -> None:
    """JSON holds the difference under its public names, without the briefs, and reads back the same."""
    text = second_day().to_json()
    assert json.loads(text)["schema"] == "negotiation-diff/1"
    assert BriefDiff.model_validate_json(text) == second_day().model_copy(update={"briefs": None})


@pytest.mark.parametrize("form", FORMS)
def test_the_same_difference_gives_the_same_text(form: DiffForm) -> None:
    """Two equal differences render to the same bytes."""
    assert render_diff(second_day(), form, quotes=True) == render_diff(second_day(), form, quotes=True)


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_a_difference_prints_itself(form: Literal["markdown", "json"]) -> None:
    """The methods of a difference give what the renderer gives, and a notebook shows the Markdown."""
    own = second_day().to_markdown() if form == "markdown" else second_day().to_json()
    assert own == render_diff(second_day(), form)
    assert second_day()._repr_markdown_() == to_markdown(second_day())
    assert str(second_day()) == "<BriefDiff 2024-03-04 to 2024-03-05: 6 changes>"


def test_only_some_kinds() -> None:
    """`only` keeps the changes of these kinds, and leaves out what stayed; the lead is the whole day's."""
    found = second_day().only("new", "rejected")
    assert {one.kind for one in found.changes} == {"new", "rejected"}
    assert (found.standing, found.reworded, found.lead) == ((), (), second_day().lead)
    assert not second_day().only("settled")


def test_an_unknown_form_is_refused_by_name() -> None:
    """Another form than the four is a usage error that lists them."""
    with pytest.raises(UsageError, match=r"'pdf' is not a form.*text, markdown, html, json"):
        render_diff(second_day(), "pdf")  # type: ignore[arg-type]  # what a caller without types might do
