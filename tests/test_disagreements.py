"""Where sources differ: what is reported, at which item, how it is labelled, and what is no disagreement."""

from collections.abc import Sequence

import pytest
from factories import MADE

from summarizer.merge import merge
from summarizer.read import read_text
from summarizer.schema import (
    Article,
    ArticleBrief,
    ArticleRecord,
    Brief,
    Disagreement,
    Evidence,
    OpenQuestion,
    Party,
    Proposal,
)

LONG = "The harbour was quiet on the {}th day, and lorries queued as far as the bridge over the {} canal."


def told(
    name: str, sentence: str, text: str, *, by: str = "north", status: str = "tabled", **facts: str
) -> ArticleRecord:
    """An article of its own origin with one proposal, told by its first sentence."""
    padding = " ".join(LONG.format(len(name) + place, f"{name}{place}") for place in range(3))
    article = read_text(f"{sentence}\n\n{padding}\n", path=f"{name}.txt").model_copy(update=facts)
    given = {"id": f"{name}-item", "text": text, "by": (by,), "status": status, "evidence": (first(article),)}
    return ArticleRecord(
        article=article, brief=ArticleBrief(source=article.id, proposals=(Proposal.model_validate(given),))
    )


def first(article: Article) -> Evidence:
    """The article's first sentence."""
    at = article.sentences[0]
    return Evidence(source=article.id, sentences=(1,), quote=article.sentence(1), start=at.start, end=at.end)


def merged(records: Sequence[ArticleRecord]) -> Brief:
    """The day's brief."""
    return merge(records, date="2025-05-30", made=MADE)


def found(*records: ArticleRecord) -> list[tuple[str, list[str]]]:
    """What the sources differ on, with the versions."""
    return [(one.about, [version.value for version in one.versions]) for one in merged(records).disagreements]


def test_a_status_that_differs_is_a_disagreement() -> None:
    """Two statuses of one item stand side by side, each with its source, and the item keeps both accounts."""
    brief = merged(
        [
            told("a", "North offered an exchange of all prisoners.", "Exchange all prisoners."),
            told("b", "Its exchange of all prisoners was turned down.", "Exchange all prisoners.", status="rejected"),
        ]
    )
    (one,), (item,) = brief.disagreements, brief.items
    assert (one.about, one.item, one.scope) == ("status", item.id, None)
    assert {version.value: version.sources for version in one.versions} == {
        account.status: account.sources for account in item.versions
    }


def test_a_status_of_another_day_is_a_difference_of_time() -> None:
    """Where each status is of its own day, the latest holds and the difference is labelled as one of time."""
    brief = merged(
        [
            told("a", "The offer stands.", "Exchange all prisoners.", published="2025-05-28", status="accepted"),
            told("b", "It was told today.", "Exchange all prisoners.", published="2025-05-29", status="tabled"),
        ]
    )
    assert brief.items[0].status == "tabled"
    assert [one.scope for one in brief.disagreements] == ["told of different days"]


@pytest.mark.parametrize(
    ("one", "other", "about", "versions"),
    [
        ("Exchange 30 prisoners by June", "Exchange 40 prisoners by June", "number", ["30", "40"]),
        ("Hold talks with the dockers on 2 June", "Talks with the dockers on June 3", "date", ["2 June", "3 June"]),
        ("Talks with the dockers in Geneva", "Talks with the dockers in Oslo", "place", ["geneva", "oslo"]),
        ("Sign the fishing agreement", "Not sign the fishing agreement", "contradiction", ["affirmed", "denied"]),
    ],
)
def test_items_that_are_one_but_for_a_difference_disagree(
    one: str, other: str, about: str, versions: list[str]
) -> None:
    """Two articles that tell the same but for a number, date, place or a denial disagree, and name both items."""
    brief = merged([told("a", f"North will {one}.", one), told("b", f"It is to {other}, others say.", other)])
    (differing,) = brief.disagreements
    assert (differing.about, [version.value for version in differing.versions]) == (about, versions)
    assert {differing.item, *differing.apart} == {item.id for item in brief.items}


def test_the_same_statement_ascribed_to_two_is_a_disagreement() -> None:
    """Where two articles tell one statement of two parties, they differ on whose it is."""
    sentence = "{} proposed to exchange all prisoners of war at the border crossing before the end of June, it said."
    text = "Exchange all prisoners of war at the border crossing."
    assert found(
        told("a", sentence.format("Northland"), text), told("b", sentence.format("Southland"), text, by="south")
    ) == [("attribution", ["north", "south"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Exchange 30 prisoners by June", "Exchange 40 prisoners by June"),
        ("Sign the fishing agreement", "Not sign the fishing agreement"),
    ],
    ids=["number", "denial"],
)
def test_a_difference_that_no_sentence_tells_is_no_disagreement(one: str, other: str) -> None:
    """What only the items' wording differs in, and not the sentences that they cite, is not put to the sources."""
    assert found(told("a", "North will sign.", one), told("b", "It is for North to sign in June.", other)) == []


def _awaiting(name: str, party: str, sentence: str) -> ArticleRecord:
    record = told(name, sentence, "Exchange")
    given = {
        "id": f"{name}-question",
        "text": "When will the exchange of prisoners at the border begin?",
        "awaiting": (party,),
        "status": "open",
        "evidence": (first(record.article),),
    }
    questions = (OpenQuestion.model_validate(given),)
    return record.model_copy(update={"brief": ArticleBrief(source=record.article.id, open_questions=questions)})


def test_whom_a_question_awaits_is_no_attribution() -> None:
    """Two articles that wait for different parties do not differ on who said something."""
    sentence = "It is not known when the exchange of all prisoners of war at the border crossing will begin, they said."
    records = [_awaiting(name, party, sentence) for name, party in (("a", "north"), ("b", "south"))]
    assert found(*records) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Accept the 12th package of sanctions", "Accept the 13th package of sanctions"),
        ("Release all prisoners of war", "Exchange all prisoners of war"),
        ("Exchange 30 prisoners", "Raise wages by 40 euros"),
        ("Exchange the prisoners", "Exchange 40 prisoners"),
    ],
    ids=["ordinal", "act", "nothing in common", "left out"],
)
def test_different_things_are_no_disagreement(one: str, other: str) -> None:
    """Two things, and an account that leaves something out, are no disagreement."""
    assert found(told("a", "It was told so.", one), told("b", "Others have it so.", other)) == []


def test_what_one_article_tells_twice_is_no_disagreement() -> None:
    """Two items of one article that differ in a number are two items: an article does not contradict itself."""
    record = told("a", "It was told so.", "Exchange 30 prisoners by June")
    other = record.brief.proposals[0].model_copy(update={"id": "second", "text": "Exchange 40 prisoners by June"})
    both = record.brief.model_copy(update={"proposals": (*record.brief.proposals, other)})
    assert merged([record.model_copy(update={"brief": both})]).disagreements == ()


QUOTED = "“We ask them to keep that promise and not to turn the talks into {},” he said."


def test_a_statement_in_two_wordings_is_a_disagreement() -> None:
    """The same place of a statement in other words: both stand side by side as the articles have them."""
    one = told("a", QUOTED.format("a fruitless endeavour"), "Do not spoil the talks with the union.")
    other = told("b", QUOTED.format("a destructive event"), "Do not spoil the talks with the union.")
    (differing,) = merged([one, other]).disagreements
    assert differing.about == "quotation"
    for version in differing.versions:
        (source,) = version.sources
        text = next(record.article.text for record in (one, other) if record.article.id == source)
        assert version.value in text
    assert {version.value.split()[-1] for version in differing.versions} == {"endeavour", "event"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (QUOTED.format("a farce"), QUOTED.format("a farce").replace("“", "«").replace("”", "»")),
        (QUOTED.format("a farce"), "“There will be no talks without a list of names,” he said."),
        (QUOTED.format("a farce"), QUOTED.format("a farce").replace("“", "").replace("”", "")),
    ],
    ids=["other marks", "another statement", "no quotation"],
)
def test_no_other_wording_is_no_disagreement(one: str, other: str) -> None:
    """The same words in other marks, another statement, and words that are not quoted are no disagreement."""
    text = "Do not spoil the talks with the union."
    assert found(told("a", one, text), told("b", other, text)) == []


def _mediating(name: str, role: str, sentence: str) -> ArticleRecord:
    record = told(name, sentence, f"Meet the {name} delegation.")
    party = Party.model_validate({"id": "oman", "name": "Oman", "role": role, "evidence": (first(record.article),)})
    return record.model_copy(update={"brief": record.brief.model_copy(update={"parties": (party,)})})


def test_a_mediator_whom_another_denies_is_a_disagreement() -> None:
    """One article has a party mediate, another says that it does not: they differ on its role."""
    says = _mediating("a", "mediator", "Oman carried the messages between the two.")
    denies = _mediating("b", "observer", "The talks are bilateral, with no mediation by Oman or anybody else.")
    silent = _mediating("c", "observer", "Oman follows the talks.")
    differing: list[Disagreement] = list(merged([says, denies, silent]).disagreements)
    assert [(one.item, one.about) for one in differing] == [("oman", "role of Oman")]
    assert {version.value: version.sources for version in differing[0].versions} == {
        "mediator": (says.article.id,),
        "no mediation": (denies.article.id,),
    }
    assert merged([says, silent]).disagreements == ()
