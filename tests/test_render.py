"""A brief for people and programs: text, Markdown, JSON."""

import json
import re
from itertools import pairwise
from typing import Literal, get_args

import pytest
from factories import bare, evidence, source, strike
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from summarizer.errors import UsageError
from summarizer.render import Form, render
from summarizer.render.markdown import escape
from summarizer.render.safe import HIDDEN, clean
from summarizer.render.text import to_text
from summarizer.schema import Brief, Disagreement, Outcome, Party, Person, Proposal, Rejected, Version

FORMS: tuple[Form, ...] = get_args(Form)
HOSTILE = (
    "\x1b[31mred\x1b]8;;http://evil.example\x07\x9b2J \u202eesrever\u2066\u200b [bold]x[/bold] [/] :smile: "
    "<script>alert(1)</script> <img src=x> [click](javascript:alert(1)) ![x](y) **b** _i_ `c` ~~s~~ $x$ | a | b |\n\n"
    "# Heading\n\n- item\n\n> quote\n\n[1]: http://evil.example\n\n```\ncode\n```\n---\n\U000e0041"
)
ACTIVE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)


def hostile() -> Brief:
    """A brief whose every free text is an attack."""
    found = evidence("wire", 1).model_copy(update={"quote": HOSTILE})
    return Brief(
        date=HOSTILE,
        title=HOSTILE,
        sources=(source("wire", title=HOSTILE), source("x").model_copy(update={"path": None, "url": HOSTILE})),
        parties=(
            Party(
                id="a",
                name=HOSTILE,
                role="observer",
                aliases=(HOSTILE,),
                spokespeople=(Person(name=HOSTILE, title=HOSTILE),),
            ),
        ),
        proposals=(
            Proposal(id="p", text=HOSTILE, by=(HOSTILE,), to=("a",), status="tabled", when=HOSTILE, evidence=(found,)),
        ),
        disagreements=tuple(
            Disagreement(
                item=item,
                about=HOSTILE,
                versions=(Version(value=HOSTILE, sources=(HOSTILE,)), Version(value="b", sources=("x",))),
            )
            for item in ("p", HOSTILE)
        ),
        rejected=(Rejected(section="demands", text=HOSTILE, by=(HOSTILE,), why=HOSTILE, evidence=(found,)),),
        outcomes=(Outcome(source=HOSTILE, state="failed", why=HOSTILE),),
        made=bare().made.model_copy(
            update={"model": HOSTILE, "chosen": HOSTILE, "prompt": HOSTILE, "summarizer": HOSTILE}
        ),
    )


def tokens(markdown: str) -> list[Token]:
    """Every token of the text, inline ones included, read as GitHub reads it (HTML allowed)."""
    blocks = MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)
    return [token for block in blocks for token in (block, *(block.children or ()))]


def test_json_is_the_document_by_its_public_names() -> None:
    """JSON holds the document under its public names, readable, ending in one newline."""
    text = render(strike(), "json")
    assert list(json.loads(text))[:3] == ["schema", "date", "title"]
    assert "Die Häfen schweigen." in text
    assert text.endswith("}\n")
    assert '\n  "date": "2024-03-04"' in text


@pytest.mark.parametrize("form", FORMS)
def test_the_same_brief_gives_the_same_text(form: Form) -> None:
    """Two equal briefs render to the same bytes."""
    assert render(strike(), form, quotes=True) == render(strike(), form, quotes=True)


def test_json_escapes_what_acts_on_a_screen_and_keeps_its_value() -> None:
    """JSON holds no character that acts on a screen, and still reads back as the same brief."""
    text = render(hostile(), "json")
    assert not ACTIVE.search(text)
    assert Brief.model_validate_json(text) == hostile()


@given(st.text())
def test_clean_leaves_one_harmless_line(text: str) -> None:
    """Whatever the text, what is shown is one line without controls, and cleaning again changes nothing."""
    shown = clean(text)
    assert not ACTIVE.search(shown)
    assert "\n" not in shown
    assert clean(shown) == shown


def test_clean_keeps_the_joiners_that_spelling_needs() -> None:
    """The zero-width joiners stay between Persian letters and go everywhere else."""
    assert clean("می\u200cخواهیم") == "می\u200cخواهیم"
    assert clean("Mos\u200ccow\u200d") == "Moscow"


def test_clean_shows_an_escape_sequence_instead_of_obeying_it() -> None:
    """An ANSI escape is shown as a symbol, so that the attempt is seen."""
    assert clean("a\x1b[31mb") == "a␛[31mb"


@given(st.text(alphabet=st.sampled_from("ab1 .)#-+*_`~<>&[]()!|\\$\"'=:\n\t"), max_size=40) | st.text(max_size=40))
def test_markdown_shows_any_text_as_it_stands(text: str) -> None:
    """Escaped text reads back from Markdown as one paragraph of exactly that text, with no other mark."""
    shown = clean(text)
    found = tokens(escape(text))
    kinds = {token.type for token in found}
    assert kinds <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    inline = [token.content for token in found if token.type in ("text", "text_special")]
    assert "".join(inline) == shown


@pytest.mark.parametrize("quotes", [False, True])
def test_no_text_of_an_article_becomes_markup_in_markdown(quotes: bool) -> None:
    """A brief of attacks has no HTML, link, image, code, formula or heading beyond the renderer's own."""
    text = render(hostile(), "markdown", quotes=quotes)
    found = tokens(text)
    headings = [after.content for token, after in pairwise(found) if token.type == "heading_open"]
    assert headings[1:] == [
        *("Parties", "Proposals", "Demands", "Open questions", "Where sources differ"),
        *("Rejected", "Sources", "Articles left out", "How it was made"),
    ]
    assert not {"html_inline", "html_block", "link_open", "image", "code_inline", "fence"} & {
        token.type for token in found
    }
    assert not ACTIVE.search(text)
    assert not re.search(r"(?<!\\)\$", text)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_text_of_an_article_acts_on_the_terminal(width: int) -> None:
    """A brief of attacks is printed as it stands: no escapes, no rich markup or emoji taken for an instruction."""
    text = to_text(hostile(), quotes=True, width=width)
    assert not ACTIVE.search(text)
    assert "[bold]x[/bold]" in text
    assert ":smile:" in text
    assert max(map(len, text.splitlines())) <= width


def test_colours_are_the_renderers_alone() -> None:
    """In colour, every escape sequence is one that sets a style."""
    text = to_text(hostile(), quotes=True, colour=True)
    assert "\x1b[1m" in text
    assert not ACTIVE.search(re.sub(r"\x1b\[[0-9;]*m", "", text))


def test_plain_text_is_coloured_text_without_its_colours() -> None:
    """Colour adds styles and changes nothing else."""
    coloured = re.sub(r"\x1b\[[0-9;]*m", "", to_text(strike(), colour=True))
    assert [line.rstrip() for line in coloured.splitlines()] == render(strike(), "text").splitlines()


def test_text_shows_who_what_status_and_how_well_reported() -> None:
    """An item shows its text, by whom to whom, its status in words, when, and its sources by number."""
    text = render(strike(), "text")
    offer = text[text.index(" P1 ") : text.index(" P2 ")]
    assert [line.strip() for line in offer.splitlines()][:3] == [
        "P1  A raise of 4% over two years.",
        "Harbour Ltd → Dockers' Union · TABLED · over two years",
        "2 sources, 1 independent origin [1][2]",
    ]


def test_text_puts_a_disagreement_at_its_item_and_side_by_side() -> None:
    """Where sources differ is said at the item, and once more with what each side says in columns."""
    text = render(strike(), "text")
    assert "≠ sources differ on number: 7% [1][2]; 8% [3]" in text
    assert re.search(r"│ number +│ 7% +│ 8% +│\n.*\n.*│ reported by │ \[1\]\[2\] │ \[3\] │", text)


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_quotes_are_shown_on_demand(form: Literal["text", "markdown"]) -> None:
    """Quotes and the rejected statements are listed with `quotes`, and only then."""
    quote = "Harbour Ltd offered 4% over two years."
    assert quote in render(strike(), form, quotes=True)
    assert quote not in render(strike(), form)
    assert "the sentence says 7%, not 9%" in render(strike(), form, quotes=True)
    assert "1 statement of the model did not pass the checks" in render(strike(), form)


def test_markdown_is_one_line_an_item() -> None:
    """An item in Markdown is one line: text, by whom to whom, status, when, sources."""
    assert (
        "- **P1** A raise of 4% over two years. — Harbour Ltd → Dockers' Union; **tabled**; over two years; "
        "2 sources, 1 independent origin [1][2]\n"
    ) in render(strike(), "markdown")


def test_markdown_quotes_with_their_place() -> None:
    """A cited sentence is a block quote within its item, with its source and sentence number."""
    assert "\n\n  > Harbour Ltd offered 4% over two years.\n  > — [1] sentence 2\n" in render(
        strike(), "markdown", quotes=True
    )


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_an_empty_section_says_so(form: Literal["text", "markdown"]) -> None:
    """A brief with nothing in a section says so in words."""
    text = render(bare(), form, quotes=True)
    for words in (
        *("No parties found.", "No proposals found.", "No demands found.", "No open questions found."),
        *("No disagreements found.", "Nothing was rejected.", "No sources.", "No article was left out."),
    ):
        assert words in text


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_articles_left_out_are_named_with_the_reason(form: Literal["text", "markdown"]) -> None:
    """Failed and skipped articles stand in the brief with why, and the head says that some failed."""
    text = render(strike(), form)
    for words in ("port/empty.txt", "failed: the file is empty", "skipped: the same text", "1 article failed"):
        assert words in text


@pytest.mark.parametrize("form", ["text", "markdown"])
def test_the_brief_says_whether_articles_left_the_machine(form: Literal["text", "markdown"]) -> None:
    """How the brief was made names the model, why it was chosen, and where the articles went."""
    away = strike().made.model_copy(update={"leaves_machine": True})
    assert "No article left this machine" in " ".join(render(strike(), form).split())
    text = " ".join(render(strike().model_copy(update={"made": away}), form).split())
    assert "The articles were sent to another machine" in text
    assert "by local (the default: no model was asked for)" in text


def test_unsupported_evidence_is_shown_as_doubtful() -> None:
    """An item whose every quote failed the support check is marked, and so is the quote."""
    wrong = evidence("wire", 1).model_copy(update={"support": "mismatch"})
    item = strike().demands[0].model_copy(update={"evidence": (wrong,)})
    text = render(strike().model_copy(update={"demands": (item,)}), "text", quotes=True)
    assert "! doubtful: the cited sentences differ from it" in text
    assert "(sentence 1, mismatch)" in text


def test_a_web_address_becomes_a_link_and_a_script_does_not() -> None:
    """In Markdown an http address can be followed; any other stays text."""
    web = source("a").model_copy(update={"path": None, "url": "https://news.example/a_b?c=1"})
    script = source("b").model_copy(update={"path": None, "url": "javascript:alert(1)"})
    text = render(bare().model_copy(update={"sources": (web, script)}), "markdown")
    links = [token.attrGet("href") for token in tokens(text) if token.type == "link_open"]
    assert links == ["https://news.example/a_b?c=1"]


def test_names_that_the_brief_does_not_hold_are_shown_as_they_are() -> None:
    """An item that names an unknown party or source is still rendered, with the ids."""
    text = render(strike().model_copy(update={"sources": (), "parties": ()}), "text")
    assert "harbour-ltd → dockers-union" in text
    assert "[wire][reprint]" in text


def test_joint_items_and_questions_to_nobody_read_well() -> None:
    """An item between its own authors is joint, and a question that awaits nobody says so."""
    both = ("dockers-union", "harbour-ltd")
    joint = strike().proposals[0].model_copy(update={"by": both, "to": both[::-1]})
    lost = strike().open_questions[0].model_copy(update={"awaiting": ()})
    text = render(strike().model_copy(update={"proposals": (joint,), "open_questions": (lost,)}), "text")
    assert "Dockers' Union and Harbour Ltd, jointly · TABLED" in text
    assert "no party named · OPEN" in text


def test_an_unknown_form_is_refused_by_name() -> None:
    """Another form than the three is a usage error that lists them."""
    with pytest.raises(UsageError, match=r"'pdf' is not a form.*text, markdown, json"):
        render(bare(), "pdf")  # type: ignore[arg-type]  # what a caller without types might do


def test_hidden_covers_what_json_leaves_raw() -> None:
    """The characters that JSON escapes for us do not need it, and those it leaves raw are covered."""
    assert HIDDEN.search("\x9b")
    assert HIDDEN.search("\u202e")
    assert not HIDDEN.search("Häfen «ок» 日本")
