"""The merger: laws that hold for any items, and what keeps items, parties and people apart or together."""

from collections.abc import Sequence
from itertools import permutations
from pathlib import Path

import pytest
from factories import MADE
from hypothesis import given
from hypothesis import strategies as st

from summarizer.gold import article_brief, load
from summarizer.merge import merge_items, merge_parties, status_disagreements
from summarizer.pipeline import merge
from summarizer.read import read_text
from summarizer.schema import ArticleBrief, ArticleRecord, Demand, Evidence, OpenQuestion, Party, Person, Proposal
from summarizer.schema.brief import AnyItem, DemandStatus, ProposalStatus

WORDS = "talks truce prisoners exchange border troops withdraw monday geneva list 30 40 1,000".split()
SOURCES = ("a", "b", "c", "d")
ORIGINS = {"a": "a", "b": "a", "c": "c", "d": "d"}
GOLD = load(Path(__file__).parent.parent / "evals" / "gold")


def cited(source: str, place: int, quote: str = "") -> Evidence:
    """Sentence `place` of a source; its quote tells nothing unless given."""
    start = 100 * place
    text = quote or f"{source}{place}"
    return Evidence(source=source, sentences=(place,), quote=text, start=start, end=start + len(text))


def proposal(text: str, source: str = "a", *, by: str = "north", place: int = 1, **parts: object) -> Proposal:
    """A proposal told by one sentence of one source."""
    given = {"id": f"{text}-{by}", "text": text, "by": (by,), "status": "tabled"}
    return Proposal.model_validate({**given, "evidence": (cited(source, place),), **parts})


@st.composite
def items(draw: st.DrawFn, *, place: st.SearchStrategy[int]) -> AnyItem:
    """An item of any section in few words, so that many are alike."""
    text = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6)))
    actors = tuple(sorted(draw(st.sets(st.sampled_from(["north", "south"]), min_size=1))))
    found = draw(st.sets(st.tuples(st.sampled_from(SOURCES), place), min_size=1, max_size=3))
    quote = " ".join(draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))
    shared = {
        "id": f"{text}-{'-'.join(actors)}",
        "text": text,
        "when": draw(st.sampled_from([None, "monday", "friday"])),
        "evidence": tuple(cited(source, at, quote) for source, at in sorted(found)),
    }
    kind = draw(st.sampled_from([Proposal, Demand, OpenQuestion]))
    if kind is Proposal:
        status: str = draw(st.sampled_from(["tabled", "accepted", "rejected"]))
        to = tuple(draw(st.lists(st.sampled_from(["east", "west"]), unique=True)))
        return Proposal.model_validate({**shared, "by": actors, "to": to, "status": status})
    if kind is Demand:
        of = tuple(draw(st.lists(st.sampled_from(["east", "west"]), unique=True)))
        return Demand.model_validate(
            {**shared, "by": actors, "of": of, "status": draw(st.sampled_from(["standing", "met"]))}
        )
    return OpenQuestion.model_validate(
        {**shared, "awaiting": actors, "status": draw(st.sampled_from(["open", "answered"]))}
    )


many = st.lists(items(place=st.integers(1, 3)), max_size=9)


@given(many, st.randoms())
def test_the_order_of_items_does_not_matter(found: list[AnyItem], random: st.DataObject) -> None:
    """Shuffled items merge to the same list, byte for byte, and to the same disagreements."""
    shuffled = list(found)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_items(shuffled, ORIGINS) == merge_items(found, ORIGINS)
    assert status_disagreements(shuffled, ORIGINS) == status_disagreements(found, ORIGINS)


@given(many)
def test_merging_what_is_merged_changes_nothing(found: list[AnyItem]) -> None:
    """A second merge of a merged list gives the list back."""
    once = merge_items(found, ORIGINS)
    assert merge_items(once, ORIGINS) == once
