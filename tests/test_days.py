"""The example of three days: its gold fits, each day merges right, and the diff finds the changes of the key."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest

from evals import days
from evals.changes import Compared, matched, read_key
from evals.days import EXAMPLE, KEY, compare, from_gold, text
from summarizer.errors import BriefError
from summarizer.gold import GoldArticle, load
from summarizer.read import read_text
from summarizer.schema import Article, Brief
from summarizer.schema.diff import ChangeKind

DAYS = tuple(sorted(folder.name for folder in EXAMPLE.iterdir() if folder.is_dir()))
GOLD = {f"{day}/{gold.path.stem}": gold for day in DAYS for gold in load(EXAMPLE / day)}
STEPS = read_key(EXAMPLE / KEY)
NEVER = {"withdrawn"}
"""What the facts of these days do not hold."""


def article_of(gold: GoldArticle) -> Article:
    """The annotated article."""
    return read_text(gold.text_path.read_text(encoding="utf-8"), path=gold.text_path.name)


@pytest.fixture(scope="module")
def found() -> tuple[Compared, ...]:
    """Both steps, from the gold."""
    return compare()


@pytest.mark.parametrize("name", GOLD)
def test_every_snippet_stands_in_one_sentence(name: str) -> None:
    """Each snippet of an item stands in exactly one sentence of its article."""
    article = article_of(GOLD[name])
    sentences = [article.sentence(one.number) for one in article.sentences]
    items = (*GOLD[name].proposals, *GOLD[name].demands, *GOLD[name].open_questions)
    counts = {snippet: sum(snippet in one for one in sentences) for item in items for snippet in item.at}
    assert counts == dict.fromkeys(counts, 1)


@pytest.mark.parametrize("name", GOLD)
def test_every_article_is_of_its_day_and_short(name: str) -> None:
    """Each article gives the day of its folder as its date, and has 150 to 400 words."""
    article = article_of(GOLD[name])
    assert article.published == name.partition("/")[0]
    assert 150 <= len(article.text.split()) <= 400


@pytest.mark.parametrize("day", DAYS)
def test_a_day_merges_as_its_keys_say(day: str) -> None:
    """Items of one key are one item of the day's brief, and no item is made of two keys."""
    held = from_gold(EXAMPLE / day)
    keys = [(item.section, held.keys(item.id)) for item in held.brief.items]
    assert [one for one in keys if len(one[1]) != 1] == []
    assert [one for one, times in Counter(keys).items() if times > 1] == []


def test_a_reprint_is_no_second_origin() -> None:
    """The wire report of 29 May that two outlets carry is one origin: what it alone tells has two sources and one."""
    held = from_gold(EXAMPLE / "2025-05-29")
    (item,) = [one for one in held.brief.proposals if held.keys(one.id) == {"integrate-memoranda"}]
    assert (len(item.sources), item.origins) == (2, 1)


def test_the_key_names_what_there_is() -> None:
    """Every key and person that the key of changes names is in the gold of its day, and on the right side alone."""
    for step in STEPS:
        old, new = (_held(day.isoformat()) for day in (step.old, step.new))
        for one in step.changes:
            there = [None if name is None else _name(one.party, name) in old | new for name in (one.before, one.after)]
            assert False not in there, one
            if one.before is None:
                assert _name(one.party, one.after) not in old, one
            if one.after is None:
                assert _name(one.party, one.before) not in new, one


def _held(day: str) -> set[tuple[str | None, str | None]]:
    """Keys, parties and people of a day's gold."""
    gold = [one for name, one in GOLD.items() if name.startswith(day)]
    keys = {item.key for one in gold for item in (*one.proposals, *one.demands, *one.open_questions)}
    parties = [party for one in gold for party in one.parties]
    people = {_name(party.name, person) for party in parties for person in party.spokespeople}
    return {(None, key) for key in keys} | {(None, party.name) for party in parties} | people


def _name(party: str | None, name: str | None) -> tuple[str | None, str | None]:
    """A name to compare by; of a person, the surname, since first names are spelled in several ways."""
    return party, name.split()[-1] if party and name else name


def test_every_kind_of_change_occurs() -> None:
    """The key holds a change of every kind but the one that these days do not have."""
    assert {one.kind for step in STEPS for one in step.changes} == set(get_args(ChangeKind)) - NEVER


def test_the_diff_finds_the_key_and_nothing_else(found: tuple[Compared, ...]) -> None:
    """From gold article briefs all changes of the key are found, in what the key says, and no other."""
    assert [(one.missing, one.too_much, one.otherwise) for one in found] == [((), (), ())] * len(STEPS), text(found)


def test_a_change_found_twice_is_too_much_once(found: tuple[Compared, ...]) -> None:
    """One change of the key goes with one found: the same change a second time is too much."""
    one, day = found[0], EXAMPLE / "2025-05-30"
    twice = [change for change in one.found if change.subject == "parties"] * 2
    compared = matched(one.step, twice, from_gold(EXAMPLE / "2025-05-29"), from_gold(day))
    assert (compared.measure.matched, len(compared.too_much)) == (3, 3)


def test_what_is_not_found_is_missing(found: tuple[Compared, ...]) -> None:
    """A change of the key that is not found, or is found as another kind or of another item, is missing and told."""
    one = found[1]
    both = from_gold(EXAMPLE / "2025-05-30"), from_gold(EXAMPLE / "2025-06-02")
    nothing = matched(one.step, (), *both)
    assert nothing.missing == one.step.changes
    assert nothing.measure.recall == 0
    wrong = [change.model_copy(update={"kind": "withdrawn"}) for change in one.found]
    assert matched(one.step, wrong, *both).measure.matched == 0
    assert "missing   rejected     proposals      unconditional-ceasefire" in text([nothing])


def test_a_model_is_scored_by_the_items_that_the_scorer_matches(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model that reads what the annotators read is scored as the gold is; one that reads nothing finds people alone.

    The items that it reads have no keys: which gold items they are follows from their sentences and parties.
    """
    monkeypatch.setattr(days, "summarize", lambda _paths, *, date, **_: from_gold(EXAMPLE / date).brief)
    assert [one.measure.f1 for one in compare(model="perfect")] == [one.measure.f1 for one in compare()]
    monkeypatch.setattr(days, "summarize", lambda _paths, *, date, **_: _emptied(from_gold(EXAMPLE / date).brief))
    assert {one.step.changes[at].subject for one in compare(model="idle") for at in one.pairs.values()} == {
        "parties",
        "spokespeople",
    }


def _emptied(brief: Brief) -> Brief:
    return brief.model_copy(update={"proposals": (), "demands": (), "open_questions": (), "disagreements": ()})


@pytest.mark.parametrize("content", ["", "- old: 2025-05-29", "old: [", "- {old: 2025-05-29, new: x, changes: []}"])
def test_a_key_of_another_form_is_refused_by_name(content: str, tmp_path: Path) -> None:
    """A file that is no key of changes is refused with its name."""
    file = tmp_path / "changes.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(BriefError, match=r"changes\.yaml"):
        read_key(file)
