"""Which items are merged and which are kept apart, case by case, and why."""

import pytest
from merging_cases import CASES, PAGE, Case, items, page

from summarizer.merge import merge_items
from summarizer.merging.accounts import apart
from summarizer.merging.grouping import groups

SAME = [case for case in CASES if case.block is None]
APART = [case for case in CASES if case.block is not None]


@pytest.mark.parametrize("case", SAME, ids=lambda case: case.one)
def test_two_accounts_of_one_thing_are_merged(case: Case) -> None:
    """The two are one item that keeps both accounts with their sources, and goes by the text of one of them."""
    one, other = items(case)
    (found,) = merge_items([one, other])
    assert {(account.text, account.sources) for account in found.versions} == {
        (one.text, one.sources),
        (other.text, other.sources),
    }
    assert found.text in (one.text, other.text)
    assert found.origins == 2


@pytest.mark.parametrize("case", APART, ids=lambda case: f"{case.block}: {case.one}")
def test_two_different_things_are_kept_apart(case: Case) -> None:
    """The two stay two items, and what keeps them apart is known by its name."""
    both = items(case)
    assert len(merge_items(both)) == 2
    first, _ = groups(apart(both))
    named = first.near[0].verdict.block if first.near else None
    assert (named[0] if named else "") == case.block


def test_the_page_of_cases_is_not_stale() -> None:
    """docs/merging.md is what `python tests/merging_cases.py` writes."""
    assert PAGE.read_text("utf-8") == page()
