"""Reading: numbered sentences with exact offsets, and everything else on the page excluded with a reason."""

from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import SourceError
from summarizer.gold import load
from summarizer.read import read_text
from summarizer.schema import Article

ROOT = Path(__file__).parent.parent
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLD = sorted((ROOT / "evals" / "gold").glob("[0-9]*.yaml"))

# Traps of the gold that are sentences of the body: background and opinion, which the model must judge.
BACKGROUND = (
    "Ukraine’s constitution prohibits elections",
    "Moscow controls about 20% of Ukrainian territory",
    "Putin continues to blame Ukraine and the EU",
)

ANNOTATED = (*GOLD, *sorted((ROOT / "evals" / "dev").glob("*.yaml")))

# Articles of other outlets: the headline, how the first sentence begins, and the last sentence.
DEV = {
    "ceasefire_monitoring": (
        "Colombia, guerrillas part without deal on who polices truce",
        "Negotiators for Colombia's government",
        'The government took office a year ago promising "total calm" and has seen\nits approval rating slip to 38%.',
    ),
    "fishing_quotas": (
        "Brussels turns down Norwegian offer as blue whiting talks stall",
        "Norway has offered the European Union a 12% cut",
        "The round, the fourth this autumn, ended in the evening with no date for a fifth.",
    ),
    "hostage_release": (
        "Chad rebels offer to free four of nine hostages, Qatar says",
        "Rebels holding nine engineers",
        "Doha hosted talks between Chad's authorities and dozens of other armed groups in 2022.",
    ),
    "merger": (
        "Arlanza raises store sale to 64 to win over Spanish regulator",
        "Spanish supermarket chain Arlanza",
        "Velaria shares closed 4.1% higher.",
    ),
    "rail_strike": (
        "Northland Trains strike to go ahead on Friday as union spurns 4.5% offer",
        "Talks aimed at averting a two-day walkout",
        "A reduced timetable for Friday and Saturday will be published on the operator's website.",
    ),
    "river_water": (
        "Okavango talks resume as Namibia presses Angola over dam",
        "Angola, Namibia and Botswana resumed talks",
        "The Okavango rises in the Angolan highlands and never reaches the sea.",
    ),
    "steel_car_tariffs": (
        "Seoul offers shipyard billions as Washington holds line on steel",
        "South Korea has offered to invest",
        "In 2018, Seoul accepted a quota on steel to escape an earlier U.S. tariff.",
    ),
}

PROSE = "The dockers want more pay, said the union. The port refuses."


class Page(NamedTuple):
    """A page, and what must be read out of it."""

    text: str
    body: list[str]
    title: str = ""
    credit: str | None = None
    publisher: str | None = None
    published: str | None = None


PAGES = {
    "a wire story with a dateline": Page(
        """Rotterdam dock strike enters second week as talks stall

By Jan de Vries

ROTTERDAM, May 3, 2025 (Reuters) - Dock workers in Rotterdam said on Saturday they would stay out until \
employers table a new offer. The union demands a 7% pay rise.

"We will talk tomorrow," said Anna Bakker, who leads the union.

(Reporting by Jan de Vries; Editing by Tom Smith)

Our Standards: The Thomson Reuters Trust Principles.
""",
        body=[
            "Dock workers in Rotterdam said on Saturday they would stay out until employers table a new offer.",
            "The union demands a 7% pay rise.",
            '"We will talk tomorrow," said Anna Bakker, who leads the union.',
        ],
        title="Rotterdam dock strike enters second week as talks stall",
        credit="Reuters",
        published="2025-05-03",
    ),
    "a menu before and a newsletter box within": Page(
        """Skip to content
Menu
Home
World
Business
Subscribe
Home > World > Europe
Dockers reject employers' third pay offer
Published 3 May 2025
3 min read
Share on Facebook
Harbour workers voted by a large majority to reject the offer, their union said on Friday.
Sign up for our daily newsletter
Get the day's top stories in your inbox every morning.
Enter your email address
By signing up you agree to our terms of use.
The employers now have until Tuesday to answer. They have not said whether they will.
Related:
Dockers walk out for a third day
Port traffic halved, says operator
A mediator was named on Thursday by the ministry.
© 2025 Harbour Herald. All rights reserved.
""",
        body=[
            "Harbour workers voted by a large majority to reject the offer, their union said on Friday.",
            "The employers now have until Tuesday to answer.",
            "They have not said whether they will.",
            "A mediator was named on Thursday by the ministry.",
        ],
        title="Dockers reject employers' third pay offer",
        publisher="Harbour Herald",
        published="2025-05-03",
    ),
    "a tail of most viewed stories": Page(
        """Trade talks resume in Geneva | Trade | The Daily Example

Trade talks resume in Geneva

Negotiators from both sides met again on Monday

The two delegations met for four hours in Geneva on Monday.

What happens next?

The United States wants the tariffs gone by July. China has not answered.

Most viewed

Ten beaches to see this summer

Is your fridge too cold?

The minister who would not resign

More from World

A quiet village wakes up to fame. Its mayor tells how it all began last spring.
""",
        body=[
            "The two delegations met for four hours in Geneva on Monday.",
            "The United States wants the tariffs gone by July.",
            "China has not answered.",
        ],
        title="Trade talks resume in Geneva",
        publisher="The Daily Example",
    ),
    "a Markdown file with links": Page(
        """---
title: "Hostage talks paused in Doha"
date: 2025-03-14
source: Desk
---

# Hostage talks paused in Doha

- [Home](/)
- [World](/world)

![The hotel](hotel.jpg)

Mediators from [Qatar](https://example.org/qatar) said the talks were **paused** until Sunday.

## The terms

The group set three conditions:

- a full list of prisoners
- a halt to the flights

It said it would wait. [Read more](https://example.org/more)

---

*Reported by AFP*
""",
        body=[
            "Mediators from [Qatar](https://example.org/qatar) said the talks were **paused** until Sunday.",
            "The group set three conditions:",
            "a full list of prisoners",
            "a halt to the flights",
            "It said it would wait.",
        ],
        title="Hostage talks paused in Doha",
        credit="AFP",
        published="2025-03-14",
    ),
    "a blog post with hashtags": Page(
        """Why the nurses will not sign

Posted by Ward Seven on 2 February 2025

The hospital put a second offer on the table last night. Nurses call it an insult!

They ask for one thing: enough hands on every ward.

#nurses #strike #health
@wardseven

About the author

Ward Seven is the pen name of a nurse who has worked in three hospitals.

2 responses
""",
        body=[
            "The hospital put a second offer on the table last night.",
            "Nurses call it an insult!",
            "They ask for one thing: enough hands on every ward.",
        ],
        title="Why the nurses will not sign",
        published="2025-02-02",
    ),
    "a page of the Associated Press": Page(
        """Ceasefire talks set for Cairo
By LEE MOORE, Associated Press
CAIRO (AP) — Egypt will host a new round of ceasefire talks next week, officials said Thursday.
FILE - A hall is prepared for talks in Cairo, Jan. 3, 2024. (AP Photo/Sam Reed)
Egypt's foreign minister urged both sides to come without conditions.
___
Associated Press writer Ann Lee in Cairo contributed to this report.
Copyright 2025 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten \
or redistributed without permission.
""",
        body=[
            "Egypt will host a new round of ceasefire talks next week, officials said Thursday.",
            "Egypt's foreign minister urged both sides to come without conditions.",
        ],
        title="Ceasefire talks set for Cairo",
        credit="AP",
        publisher="Associated Press",
    ),
    "a live page": Page(
        """Live
Peace talks live: delegations arrive in Oslo
Updated 14:20 CET
Key events
2h ago
Delegations arrive
14:05 BST
The two delegations have arrived at the hotel, Norway's foreign ministry says.
Share
13:40 BST
Rebels want the airport reopened
A rebel spokesman says the airport must reopen before any signing.
- 'Not a day longer' -
12 minutes ago
Norway has not said how long the talks will last.
Show more
""",
        body=[
            "The two delegations have arrived at the hotel, Norway's foreign ministry says.",
            "A rebel spokesman says the airport must reopen before any signing.",
            "Norway has not said how long the talks will last.",
        ],
        title="Peace talks live: delegations arrive in Oslo",
    ),
    "quotes that span paragraphs, abbreviations, guillemets": Page(
        """The minister spoke for an hour at the U.N. on Monday.

“We came with an offer. It still stands.

“But Gen. Smith must answer by 5 p.m. on Friday,” she said.

«Nous attendons. Rien de plus,» added Mr. Dupont of the E.U. delegation. "No," he said. "We wait.

He left at noon.
""",
        body=[
            "The minister spoke for an hour at the U.N. on Monday.",
            "“We came with an offer.",
            "It still stands.",
            "“But Gen. Smith must answer by 5 p.m. on Friday,” she said.",
            "«Nous attendons. Rien de plus,» added Mr. Dupont of the E.U. delegation.",
            '"No," he said.',
            '"We wait.',
            "He left at noon.",
        ],
    ),
    "plain text wrapped at a fixed width": Page(
        """Miners and owners meet again

The owners of the northern mines will meet the miners' council on
Tuesday for the third time this month, a spokesman for President
Anna Holt said. The council wants the night shifts ended, and Mr.
Boyd, its chairman, says that it will not sign without it.

The owners have not replied.
""",
        body=[
            "The owners of the northern mines will meet the miners' council on\nTuesday for the third time this month, "
            "a spokesman for President\nAnna Holt said.",
            "The council wants the night shifts ended, and Mr.\nBoyd, its chairman, says that it will not sign "
            "without it.",
            "The owners have not replied.",
        ],
        title="Miners and owners meet again",
    ),
}


SCRAPED: dict[str, dict[str, Any]] = {
    page.pop("kind"): page for page in yaml.safe_load((ROOT / "tests" / "pages" / "scraped.yaml").read_text("utf-8"))
}


def body_of(article: Article) -> list[str]:
    """The sentences of an article."""
    return [article.sentence(number) for number in range(1, len(article.sentences) + 1)]


def seed(name: str) -> Article:
    """A sample article, its line ends as they are in the file."""
    return read_text((ROOT / "seeds" / name).read_bytes().decode(), path=f"seeds/{name}")


@pytest.mark.parametrize("kind", PAGES)
def test_a_page_of_its_kind(kind: str) -> None:
    """The body of the page, and nothing else on it, becomes its sentences; title, credit and date are found."""
    page = PAGES[kind]
    article = read_text(page.text)
    assert body_of(article) == page.body
    assert Page(page.text, page.body, article.title, article.credit, article.publisher, article.published) == page


@pytest.mark.parametrize("kind", SCRAPED)
def test_a_scraped_page_of_its_kind(kind: str) -> None:
    """Of a page with menus, prompts and side stories the body alone becomes sentences, and none of the body is lost."""
    page = Page(**SCRAPED[kind])
    article = read_text(page.text)
    assert body_of(article) == page.body
    assert Page(page.text, page.body, article.title, article.credit, article.publisher, article.published) == page


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.stem)
def test_no_furniture_of_the_gold_reaches_a_sentence(gold: Path) -> None:
    """Of the gold's traps, those that are background stand in one sentence and those that are furniture in none."""
    annotated = yaml.safe_load(gold.read_text(encoding="utf-8"))
    article = seed(annotated["article"]["file"])
    for trap in annotated["traps"]:
        words = " ".join(trap.split())
        found = sum(words in " ".join(sentence.split()) for sentence in body_of(article))
        assert words in " ".join(article.text.split())
        assert (trap, found) == (trap, 1 if trap.startswith(BACKGROUND) else 0)


def test_the_samples_have_gold() -> None:
    """The gold tests above cover every sample article."""
    assert [gold.stem for gold in GOLD] == [sample.stem for sample in SEEDS]
    assert SEEDS


@pytest.mark.parametrize("gold", ANNOTATED, ids=lambda gold: gold.stem)
def test_credit_and_publisher_are_those_of_the_gold(gold: Path) -> None:
    """The agency credited is the annotator's, and so is the publisher; on the pages written for `dev` it may be missed,
    as where only a line of the masthead names it, but no other is named. No date is invented."""
    (annotated,) = load(gold)
    article = read_text(annotated.text_path.read_bytes().decode(), path=gold.name)
    assert article.credit == annotated.article.credit
    assert article.published is None or article.published[:4] in article.text
    named = annotated.article.publisher
    assert named is None or article.publisher == named or (article.publisher is None and gold not in GOLD)


@pytest.mark.parametrize("name", DEV)
def test_a_page_of_another_outlet(name: str) -> None:
    """The headline is told from the menu above it, and the body begins with its report and ends with its last line."""
    article = read_text((ROOT / "evals" / "dev" / f"{name}.txt").read_bytes().decode())
    body = body_of(article)
    title, begins, ends = DEV[name]
    assert (article.title, body[0].startswith(begins), body[-1]) == (title, True, ends)


def test_titles_of_the_samples() -> None:
    """The title stands without section and site, is given once, and is empty where the page has none."""
    titles = [seed(sample.name).title for sample in SEEDS]
    assert titles == [
        "Kremlin Awaits Ukraines Confirmation on Istanbul Peace Talks Date",
        "Kremlin Awaits Ukraines Decision on Upcoming Istanbul Peace Talks",
        "Kremlin affirms Putin open to discussions with Ukraine",
        "Moscow proposes second round of Russia-Ukraine peace talks in Istanbul on Monday",
        "",
    ]
    assert seed(SEEDS[1].name).publisher == "london-news-net.preview-domain.com"


def test_other_stories_of_a_page_are_one_range() -> None:
    """Everything under "Related posts", the full text of another story included, is excluded as such."""
    article = seed(SEEDS[1].name)
    stories = [article.text[span.start : span.end] for span in article.excluded if span.why == "related posts"]
    assert len(stories) == 1
    assert stories[0].startswith("Related posts")
    assert "14% in Uzbekistan." in stories[0]


def test_another_story_in_paragraphs_stays_out() -> None:
    """Another story after the related posts is no part of the body, though it runs over many paragraphs."""
    article = seed(SEEDS[1].name)
    other = article.text.index("Uzbekistans Foreign Ministry on")
    story = article.text[other:].replace(". ", ".\n\n")
    again = read_text(article.text[:other].replace("Reporting was contributed by AFP.", "") + story)
    assert body_of(again) == body_of(article)


def test_the_body_goes_on_after_a_box_of_links() -> None:
    """A box of related stories in the middle of a body costs the box, and not what follows it."""
    article = seed(SEEDS[0].name)
    paragraphs = article.text.split("\n\n")
    box = ["Related stories", "Markets rise on hopes of a truce", "Five things to know about Istanbul"]
    for place in range(3, len(paragraphs) - 3):
        again = read_text("\n\n".join([*paragraphs[:place], *box, *paragraphs[place:]]))
        assert body_of(again) == body_of(article)


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was provided by the UN mediators on Monday.",
        "By providing a memorandum, Kyiv has kept its word.",
        "The views expressed by Lavrov were rejected by Kyiv.",
        "Share the document before the talks, Umerov told Moscow.",
        "Comments by Trump on Friday cast doubt on the talks.",
        "Sign up to the truce, the mediator urged the rebels.",
        "With the AP report out, both sides denied it.",
        "By Friday, the union wants an answer.",
        "Copyright 2025 rules must be dropped, the union demands.",
        "The alliance (NATO) - which has 32 members - will wait.",
        "The offer stands (via mediators).",
        "Published data show that wages fell by 3% in 2024.",
        "No deal.",
        "“Never.”",
    ],
)
def test_news_that_looks_like_furniture_stays(sentence: str) -> None:
    """A sentence of news that begins as furniture does is kept, in the middle and at the end of a body."""
    for text in (f"{PROSE}\n\n{sentence}\n\n{PROSE}", f"{PROSE}\n{sentence}\n{PROSE}", f"{PROSE}\n\n{sentence}"):
        assert sentence in body_of(read_text(text))


def test_a_list_that_the_body_introduces_stays() -> None:
    """List items after a colon are sentences, also where they end the page; their marks are not part of them."""
    article = read_text(
        f"Dockers and the port\n\n{PROSE}\n\nThe union demands:\n\n- a raise of 7%\n- a shorter night\n"
    )
    assert body_of(article)[2:] == ["The union demands:", "a raise of 7%", "a shorter night"]


def test_a_line_break_may_wrap_and_may_end() -> None:
    """A line break before lower case is a wrap; one after a full stop ends the paragraph."""
    article = read_text(
        "The two sides met\nin the capital.\nThey will meet again on Friday.\n\nNo date was given for it."
    )
    assert body_of(article)[0] == "The two sides met\nin the capital."
    assert [sentence.paragraph for sentence in article.sentences] == [1, 2, 3]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_line_ends_are_kept(ends: str) -> None:
    """The text is kept as it was read, and the sentences are the same whatever its line ends are."""
    text = PAGES["a wire story with a dateline"].text
    article = read_text(text.replace("\n", ends))
    assert article.text == text.replace("\n", ends)
    assert body_of(article) == PAGES["a wire story with a dateline"].body


def test_a_date_without_a_year_is_no_date() -> None:
    """A dateline that names a day and no year gives no date of publication."""
    article = read_text("KYIV, May 29 (Reuters) - The two sides will meet again on Friday, officials said.")
    assert (article.credit, article.published) == ("Reuters", None)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le syndicat a rejeté l'offre de la direction, et les négociations sont suspendues pour la semaine.", "fr"),
        ("Die Gewerkschaft hat das Angebot abgelehnt, und die Gespräche sind für eine Woche ausgesetzt.", "de"),
        ("Профсоюз отклонил предложение, и переговоры приостановлены на неделю, как сообщили на встрече.", "ru"),
        ("Xyz abc def ghi jkl.", "en"),
    ],
)
def test_the_language_is_told_by_common_words(text: str, language: str) -> None:
    """The language is that of the text's common words, and English where there are none."""
    assert read_text(text).language == language


def test_the_id_names_the_file_and_the_text() -> None:
    """An id is the file's name in plain letters and six digits of the text's hash; else the title's, else "text"."""
    assert read_text(PROSE, path="a/Türkiye – Talks (2).txt").id == read_text(PROSE, path="turkiye-talks-2.md").id
    assert read_text(PROSE, path="a/x.txt").id.startswith("x-")
    assert read_text(PROSE, path="x.txt").id != read_text(PROSE + " ", path="x.txt").id
    assert len(read_text(PROSE, path="word-" * 30).id) <= 47
    assert read_text(f"Dockers want more pay now\n\n{PROSE}").id.startswith("dockers-want-more-pay-now-")
    assert read_text(PROSE).id.startswith("text-")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the text is empty"),
        (" \r\n\t", "the text is empty"),
        ("- Get link\n- X\n\nComments\nPost a Comment", "holds only page furniture (share links, comments)"),
        ("The talks \ud800 go on today.", "half of a surrogate pair"),
    ],
)
def test_a_text_without_an_article_is_refused(text: str, says: str) -> None:
    """What holds no article raises SourceError, which names the source and says what was found and what to do."""
    with pytest.raises(SourceError) as caught:
        read_text(text, path="a/b.txt")
    assert caught.value.source == "a/b.txt"
    assert says in str(caught.value)
    assert caught.value.do


FRAGMENTS = """
Related posts|Comments (3)|- Get link|Read more|By Jan Smit|AFP|Tags|# Talks|—|“|- more pay|We use cookies.|“No.
Disclaimer:|12:30|What now?|Title / Site|1. First.|*
The demands are these:|KYIV, May 3 (AFP) - The talks go on, they said.
"""
PARTS = st.one_of(
    st.just(PROSE),
    st.just("He wrapped this line\nhere. “We stay"),
    st.sampled_from(FRAGMENTS.strip().replace("\n", "|").split("|")),
    st.text(max_size=40),
)
TEXTS = st.lists(st.tuples(PARTS, st.sampled_from(["\n", "\n\n", "\r\n", " ", " \n \n", "\u2028"])), max_size=12).map(
    lambda parts: "".join(part + blank for part, blank in parts) + PROSE
)


@given(TEXTS)
def test_every_character_is_in_one_place(text: str) -> None:
    """Each character that is not blank lies in exactly one sentence or one excluded range."""
    try:
        article = read_text(text)
    except SourceError:
        return  # nothing but furniture: the refusal is tested above
    covered = [0] * len(text)
    for span in (*article.sentences, *article.excluded):
        for index in range(span.start, span.end):
            covered[index] += 1
    assert max(covered) == 1
    assert all(count == 1 or character.isspace() for count, character in zip(covered, text, strict=True))


@given(TEXTS)
def test_sentences_are_exact_and_in_order(text: str) -> None:
    """Sentences have no blanks at their ends, hold a letter or digit, and their numbers and offsets count up."""
    try:
        article = read_text(text)
    except SourceError:
        return
    assert article.text == text
    assert [sentence.number for sentence in article.sentences] == list(range(1, len(article.sentences) + 1))
    ends = 0
    for sentence in article.sentences:
        quote = text[sentence.start : sentence.end]
        assert sentence.start >= ends
        assert quote == quote.strip()
        assert any(character.isalnum() for character in quote)
        ends = sentence.end
    paragraphs = [sentence.paragraph for sentence in article.sentences]
    assert paragraphs == sorted(paragraphs)
    assert set(paragraphs) == set(range(1, max(paragraphs) + 1))


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text, whatever it holds, raises anything but SourceError."""
    try:
        assert read_text(text).sentences
    except SourceError as error:
        assert str(error)  # noqa: PT017 (either outcome is right)
