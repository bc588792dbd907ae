"""How many of the pairs of `data/merge_pairs.yaml` the merger gets right."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Literal

import pytest
import yaml
from pydantic import BaseModel, ConfigDict, TypeAdapter

from summarizer.merge import merge_items
from summarizer.schema import Demand, Evidence, OpenQuestion, Proposal
from summarizer.schema.brief import AnyItem

Half = Literal["tuned", "held_out"]
FOUND: dict[Half, int] = {"tuned": 12, "held_out": 8}
"""The least of the fifteen that are the same to be merged."""
WRONG: dict[Half, int] = {"tuned": 0, "held_out": 1}
"""The most of the fifteen near misses to be merged."""
_FILE = Path(__file__).parent / "data" / "merge_pairs.yaml"


class Pair(BaseModel):
    """Two items' texts, with the parties of both."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    section: Literal["proposals", "demands", "open_questions"]
    by: tuple[str, ...]
    one: str
    other: str
    other_by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    other_to: tuple[str, ...] = ()
    differs: str = ""


Pairs = dict[Half, dict[Literal["same", "apart"], tuple[Pair, ...]]]


@cache
def pairs() -> Pairs:
    """The pairs of the file."""
    return TypeAdapter(Pairs).validate_python(yaml.safe_load(_FILE.read_text("utf-8")))


@pytest.mark.parametrize("half", FOUND)
def test_near_misses_stay_apart(half: Half) -> None:
    """Items that differ in one respect, be it a number, an object or a place, stay two items, all but as counted."""
    assert sum(map(merged, pairs()[half]["apart"])) <= WRONG[half]


@pytest.mark.parametrize("half", FOUND)
def test_what_two_outlets_say_of_one_thing_is_mostly_merged(half: Half) -> None:
    """Of the items that are the same in other words, at least as many become one as were counted."""
    assert sum(map(merged, pairs()[half]["same"])) >= FOUND[half]


def merged(pair: Pair) -> bool:
    """Whether the two items become one."""
    return len(merge_items(list(_items(pair)))) == 1


def _items(pair: Pair) -> Iterator[AnyItem]:
    for source, text, by, to in (
        ("a", pair.one, pair.by, pair.to),
        ("b", pair.other, pair.other_by or pair.by, pair.other_to or pair.to),
    ):
        quote = f"{source}."  # the sentences have nothing in common, so that the texts decide
        found = Evidence(source=source, sentences=(1,), quote=quote, start=0, end=len(quote))
        shared = {"id": f"{source}-{text}", "text": text, "evidence": (found,)}
        if pair.section == "proposals":
            yield Proposal.model_validate({**shared, "by": by, "to": to, "status": "tabled"})
        elif pair.section == "demands":
            yield Demand.model_validate({**shared, "by": by, "of": to, "status": "standing"})
        else:
            yield OpenQuestion.model_validate({**shared, "awaiting": by, "status": "open"})
