"""A brief, or the difference between two, as one HTML file."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from diffs import change, diff_of, second_day, side
from factories import bare, evidence, source, strike
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_read import Page, html_of, read
from test_render import ACTIVE, hostile

from summarizer.missed import missed_in
from summarizer.render.safe import clean
from summarizer.schema import (
    Account,
    Article,
    ArticleBrief,
    ArticleRecord,
    Brief,
    BriefDiff,
    Correction,
    Day,
    Demand,
    Disagreement,
    Evidence,
    Excluded,
    Mark,
    Outcome,
    Party,
    Person,
    Rejected,
    Rewording,
    Sentence,
    Standing,
    Version,
)

TEXTS = st.text(alphabet=st.sampled_from("ab <>&\"'`=/!-[]{}%#\n\t\u202e\x1b\u200b"), max_size=30) | st.text(
    max_size=30
)
SHOWN = TEXTS.filter(clean)


def page(document: Brief | BriefDiff) -> Page:
    """The document's page, read back."""
    return read(html_of(document))


def everywhere(text: str) -> Brief:
    """A brief that has the text wherever an article, a model or a person may put one."""
    article = Article(
        id="x",
        url=text,
        title=text,
        publisher=text,
        language="de",  # its words announce nothing that could be missed
        text=text,
        sentences=(Sentence(number=1, paragraph=1, start=0, end=len(text)),),
        excluded=(Excluded(start=0, end=0, why=f"not {text}"),),
    )
    found = Evidence(source="x", sentences=(1,), quote=text, start=0, end=len(text))
    account = Account(id=text, text=text, status=text, when=text, sources=("x",), evidence=(1,))
    version = Version(value=text, sources=("x", "y"))
    return Brief(
        date=text,
        title=text,
        sources=(source("x", title=text).model_copy(update={"url": text, "credit": text, "language": text}),),
        parties=(
            Party(
                id="p",
                name=text,
                role="observer",
                aliases=(text, text),
                spokespeople=(Person(name=text, title=text, aliases=(text,)),),
                evidence=(found,),
            ),
        ),
        demands=(
            Demand(
                id="d",
                text=text,
                by=("p",),
                of=("q",),
                status="standing",
                when=text,
                first_seen=text,
                evidence=(found,),
                versions=(account,),
            ),
        ),
        disagreements=tuple(
            Disagreement(item=item, about=text, versions=(version, version), scope=text) for item in ("d", "p")
        ),
        rejected=(Rejected(section="demands", text=text, by=(text,), why=text, evidence=(found,)),),
        outcomes=(Outcome(source="z", state="failed", why=text),),
        corrections=(Correction(do="rename", party=text, name=text, items=(text,), comment=text, applies=False),),
        made=bare().made.model_copy(update=dict.fromkeys(("model", "chosen", "prompt", "summarizer"), text)),
        records=(ArticleRecord(article=article, brief=ArticleBrief(source="x")),),
    )


def told(text: str) -> BriefDiff:
    """A difference that has the text wherever there may be one."""
    brief = everywhere(text)
    cited = brief.demands[0].evidence
    one = side(text, cited, status=text, by=(text,)).model_copy(update={"when": text})
    mark = Mark(change="c", old="a", new="b", verdict="commented", by=text, on=text, comment=text)
    changed = change("changed", one, one).model_copy(update={"mark": mark, "paired": text})
    days = Day(date=text, title=text, articles=1, items=1), Day(date=f"{text}2", title=text, articles=1, items=1)
    return diff_of(changed, briefs=(brief, brief)).model_copy(
        update={
            "old": days[0],
            "new": days[1],
            "lead": text,
            "reworded": (Rewording(before=one, after=one),),
            "standing": (Standing(id="q", text=text, days=3),),
        }
    )


@pytest.mark.parametrize("made", [everywhere, told])
@given(text=SHOWN)
@settings(max_examples=60)
def test_no_text_becomes_markup(made: Callable[[str], Brief | BriefDiff], text: str) -> None:
    """Whatever the text, the page has the elements and attributes that it has for a plain word, and shows the text."""
    found = page(made(text))
    assert found.shape == page(made("word")).shape
    assert any(" ".join(one.text.split()) == " ".join(clean(text).split()) for one in found.all("h1"))
    assert not ACTIVE.search(found.text)


@given(before=TEXTS, after=TEXTS)
def test_marked_words_show_each_side_as_it_stands(before: str, after: str) -> None:
    """With or without marks, the two headings of a change read as the two texts, and hold nothing but marks."""
    found = page(diff_of(change("changed", side(before), side(after))))
    assert ["".join(one.text.split()) for one in found.all("h3")] == [
        "".join(clean(text).split()) for text in (before, after)
    ]
    assert {"script", "img", "b"} & {one.tag for one in found.elements} == {"script"}


@pytest.mark.parametrize("document", [bare(), strike(), hostile(), second_day()])
def test_the_page_is_whole(document: Brief | BriefDiff) -> None:
    """Anchors are unique and every link within the page leads to one."""
    found = page(document)
    assert len(found.ids) == len(set(found.ids))
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


@pytest.mark.parametrize("document", [strike(), second_day()])
def test_the_page_may_reach_nothing_and_run_only_its_own_script(document: Brief | BriefDiff) -> None:
    """The policy denies all but the one style and the one script by their hashes, and nothing else is referred to."""
    html = html_of(document)
    found = read(html)
    (policy,) = [one for one in found.all("meta") if one.attributes.get("http-equiv") == "Content-Security-Policy"]
    digests = [
        base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        for (code,) in (re.findall(rf"<{tag}>(.*?)</{tag}>", html, re.DOTALL) for tag in ("style", "script"))
    ]
    assert policy.attributes["content"] == (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )
    names = {name for one in found.elements for name in one.attributes}
    assert not {"src", "srcset", "style", "action", "ping", "background"} & names
    assert not [name for name in names if name.startswith("on")]
    assert not {"link", "base", "iframe", "object", "img"} & {one.tag for one in found.elements}


@pytest.mark.parametrize("made", [strike, second_day])
def test_the_same_document_gives_the_same_page(made: Callable[[], Brief | BriefDiff]) -> None:
    """Two equal documents render to the same bytes."""
    assert html_of(made()) == html_of(made())


def test_everything_of_a_brief_is_on_its_page() -> None:
    """Items, quotes, parties, people, disagreements, rejected, missed, sources and left-out articles: all are there."""
    brief = strike()
    text = page(brief).text
    expected = [brief.title, brief.date, "5 articles" if len(brief.sources) == 5 else "3 articles"]
    expected += [one.text for one in (*brief.items, *brief.rejected)]
    expected += [one.when for one in brief.items if one.when]
    expected += [found.quote for one in (*brief.items, *brief.rejected) for found in one.evidence]
    expected += [one.why for one in brief.rejected]
    expected += [name for party in brief.parties for name in (party.name, *party.aliases)]
    expected += [f"{who.name}, {who.title}" for party in brief.parties for who in party.spokespeople]
    expected += [version.value for one in brief.disagreements for version in one.versions]
    expected += [one.title for one in brief.sources]
    expected += [one.quote for one in missed_in(brief)]
    expected += ["port/empty.txt failed: the file is empty", "port/copy.txt skipped: the same text as port/wire.txt"]
    expected += ["Harbour Ltd → Dockers' Union", "awaiting Harbour Ltd", "No article left this machine"]
    assert missed_in(brief)
    assert [one for one in expected if one not in text] == []


def test_a_quote_leads_to_its_sentence_and_the_sentence_back() -> None:
    """Each cited sentence is marked in its article, reached from the quote, and names what cites it."""
    found = page(strike())
    marks = {one.attributes["id"]: one.text for one in found.all("mark", "cited")}
    assert marks["a1-2"] == "Harbour Ltd offered 4% over two years."
    assert set(marks.values()) == {cited.quote for one in strike().items for cited in one.evidence}
    assert {f"#{anchor}" for anchor in marks} <= set(found.links)
    assert {"#P1", "#D1", "#Q1"} <= {one.attributes["href"] for one in found.all("a", "back")}


def test_what_is_no_finding_is_marked_apart() -> None:
    """A sentence that only a rejected statement cites is not marked as one that an item cites."""
    lone = strike().rejected[0].model_copy(update={"evidence": (evidence("reprint", 1),)})
    brief = strike().model_copy(update={"demands": (), "rejected": (lone,)})
    doubted = {one.attributes["id"] for one in page(brief).all("mark", "doubted")}
    assert "a2-1" in doubted


def test_rejected_and_missed_are_folded_and_not_hidden() -> None:
    """What did not pass and what may be missed stand in details that a reader opens, with their numbers in sight."""
    found = page(strike())
    folded = [" ".join(one.text.split()) for one in found.all("summary")]
    assert "Rejected 1" in folded
    assert f"Possibly missed {len(missed_in(strike()))}" in folded


def test_without_texts_the_quotes_stand_alone() -> None:
    """A brief whose articles are not kept has its quotes, no articles, and no link to any."""
    found = page(strike().model_copy(update={"records": ()}))
    assert not found.all("aside")
    assert "Harbour Ltd offered 4% over two years." in found.text
    assert "its text is not kept" in found.text
    assert not [link for link in found.links if link.startswith("#a")]


def test_a_web_address_becomes_a_link_and_a_script_does_not() -> None:
    """An address of the web can be followed and tells nothing of this page; any other stays text."""
    web = source("a").model_copy(update={"path": None, "url": "https://news.example/a_b?c=1&d"})
    script = source("b").model_copy(update={"path": None, "url": "javascript:alert(1)"})
    found = page(bare().model_copy(update={"sources": (web, script)}))
    (link,) = [one for one in found.all("a") if not (one.attributes["href"] or "").startswith("#")]
    assert link.attributes == {"href": "https://news.example/a_b?c=1&d", "rel": "noopener noreferrer"}
    assert "javascript:alert(1)" in found.text


def test_doubtful_items_say_so() -> None:
    """An item whose quotes all failed the check says that they differ from it."""
    wrong = evidence("wire", 1).model_copy(update={"support": "mismatch"})
    item = strike().demands[0].model_copy(update={"evidence": (wrong,)})
    text = page(strike().model_copy(update={"demands": (item,)})).text
    assert "Doubtful: the cited sentences differ from it." in text
    assert "sentence 1, mismatch" in text


def test_corrections_name_who_made_them_and_those_that_no_longer_apply() -> None:
    """What a person changed stands on the page, with who did, and what of it applies to nothing."""
    named = Correction(do="rename", party="Harbour Ltd", name="Harbour", by="Ana", comment="house style")
    lost = Correction(do="drop", items=("gone",), applies=False)
    wider = Correction(do="correct", items=("raise",), when="", by="Ana")
    text = page(strike().model_copy(update={"corrections": (named, lost, wider)})).text
    assert "✎ corrected by a person (Ana)" in text
    assert "correct items raise when none by Ana" in text
    assert "rename party Harbour Ltd name Harbour by Ana comment house style" in text
    assert "drop items gone does not apply" in text


def test_an_empty_brief_says_so() -> None:
    """A brief with nothing in a section says so in words."""
    text = page(bare()).text
    for words in (
        *("No parties found.", "No proposals found.", "No demands found.", "No open questions found."),
        *("No disagreements found.", "Nothing was rejected.", "No sources.", "No article was left out."),
    ):
        assert words in text


def test_everything_of_a_difference_is_on_its_page() -> None:
    """The lead, both sides of every change with quotes of both days, what stands, and what a person decided."""
    diff = second_day()
    text = page(diff).text
    sides = [one for found in diff.changes for one in (found.before, found.after) if one]
    expected = [diff.lead, *(one.text for one in sides), *(cited.quote for one in sides for cited in one.evidence)]
    expected += [
        f"{one.field} {one.before or 'none'} → {one.after}" for found in diff.changes for one in found.differences
    ]
    expected += [one.text for one in diff.standing] + ["open for 4 days", "hardened"]
    expected += ["accepted by Ana", "Silence is no withdrawal.", "1 item unchanged, 1 of them in other words."]
    assert [one for one in expected if one.lower() not in text.lower()] == []


def test_changed_words_are_marked_on_both_sides() -> None:
    """Of a changed text, what went is struck on the earlier side and what came is marked on the later one."""
    found = page(diff_of(change("changed", side("A raise of 7% now."), side("A raise of 8% now."))))
    assert [one.text for one in found.all("del")] == ["7%"]
    assert [one.text for one in found.all("ins")] == ["8%"]
    assert [one.text for one in found.all("h3")] == ["A raise of 7% now.", "A raise of 8% now."]


def test_a_difference_without_its_briefs_has_its_quotes_alone() -> None:
    """Where the two briefs are not at hand, the quotes stand with the ids of their articles, and lead nowhere."""
    found = page(second_day().model_copy(update={"briefs": None}))
    assert not found.all("aside")
    assert "Union leader Ana Ruiz demanded 8%." in found.text
    assert "[local-paper]" in found.text


def test_no_change_says_so() -> None:
    """A difference without changes is a page that says so."""
    assert "Nothing changed." in page(diff_of()).text


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", css))


def _luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [1, 2], ids=["light", "dark"])
def test_text_has_the_contrast_that_can_be_read(scheme: int) -> None:
    """Every colour of text against every ground that it stands on reaches 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    (style,) = read(html_of(bare())).all("style")
    colours = _colours(style.text.split(":root {")[scheme])
    own = [(name, f"{name}-bg") for name in ("good", "bad", "wait", "differ")]
    text = [(name, ground) for name in ("ink", "soft", "link") for ground in ("paper", "desk", "differ-bg")]
    marks = [("ink", ground) for ground in ("cited", "target")]
    plain = [(name, "paper") for name in ("good", "bad", "wait", "differ")]
    for name, ground in (*own, *text, *marks, *plain, ("paper", "link")):
        light, dark = sorted((_luminance(colours[name]), _luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (name, ground)
