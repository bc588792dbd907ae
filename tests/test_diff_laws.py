"""Laws of the difference between two briefs, for any items of negotiations."""

from random import Random
from typing import NamedTuple

from factories import MADE
from hypothesis import given
from hypothesis import strategies as st
from test_merge_laws import items as any_items

from summarizer import diff
from summarizer.continuity import inherit
from summarizer.merge import merge_items
from summarizer.merging.pairing import pairs
from summarizer.schema import Brief, BriefDiff, Demand, Evidence, OpenQuestion, Proposal, Source
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id

ACTS = (("Exchange", "Swap"), ("Hand over", "Submit"), ("Withdraw", "Pull out"), ("Release", "Set free"))
THINGS = (
    ("the prisoners of the spring", "prisoners of spring"),
    ("the Russian memorandum on grain", "Russian memo on grain"),
    ("a proposal for the truce at sea", "the proposal for ceasefire at sea"),
    ("its troops near the river", "the soldiers near a river"),
)
TAILS = ("", " in Geneva", " in Vienna", " on 2 June", " by 40%", " if the truce holds", " and rebuild the harbour")
KINDS: tuple[type[AnyItem], ...] = (Proposal, Demand, OpenQuestion)


def brief(items: list[AnyItem], *, date: str = "2025-05-30") -> Brief:
    """A brief of these items."""
    sources = sorted({found.source for item in items for found in item.evidence})
    return Brief(
        date=date,
        title="Talks",
        sources=tuple(Source(id=one, origin=one) for one in sources),
        proposals=tuple(one for one in items if isinstance(one, Proposal)),
        demands=tuple(one for one in items if isinstance(one, Demand)),
        open_questions=tuple(one for one in items if isinstance(one, OpenQuestion)),
        made=MADE,
    )


briefs = st.lists(any_items(), max_size=8).map(lambda found: brief(merge_items(found)))


class Point(NamedTuple):
    """What is negotiated, to be told in one wording or another."""

    kind: type[AnyItem]
    by: str
    act: int
    thing: int
    tail: str

    def told(self, wording: int, source: str) -> AnyItem:
        """The item in its first or second wording, and in the words of a source."""
        words = f"{ACTS[self.act][wording]} {THINGS[self.thing][wording]}"
        text = f"{words}{self.tail}." if wording == 0 or not self.tail else f"{words},{self.tail}."
        quote = f"As {source} has it, {self.by} wants to {text}"
        found = Evidence(source=source, sentences=(1,), quote=quote, start=0, end=len(quote))
        shared = {"id": item_id(self.kind.section, (self.by,), text), "text": text, "evidence": (found,)}
        if self.kind is OpenQuestion:
            return OpenQuestion.model_validate({**shared, "awaiting": (self.by,), "status": "open"})
        status = "tabled" if self.kind is Proposal else "standing"
        return self.kind.model_validate({**shared, "by": (self.by,), "status": status})


points = st.lists(
    st.builds(
        Point,
        kind=st.sampled_from(KINDS),
        by=st.sampled_from(["north", "south"]),
        act=st.integers(0, len(ACTS) - 1),
        thing=st.integers(0, len(THINGS) - 1),
        tail=st.sampled_from(TAILS),
    ),
    unique=True,
    max_size=10,
)


def named(found: BriefDiff) -> set[tuple[str, str]]:
    """The pairs that a difference shows."""
    both = [(one.before.id, one.after.id) for one in found.changes if one.before and one.after]
    return {*both, *((one.before.id, one.after.id) for one in found.reworded)}


def alone(found: BriefDiff, *kinds: str) -> set[str]:
    """The ids of what one side alone holds."""
    return {side.id for one in found.changes if one.kind in kinds and (side := one.after or one.before)}


@given(briefs)
def test_a_brief_does_not_differ_from_itself(one: Brief) -> None:
    """A brief beside itself has no change, no rewording, and all its items in both."""
    found = diff(one, one)
    assert (found.changes, found.reworded, found.unchanged) == ((), (), len(one.items))


@given(briefs, briefs)
def test_the_inverse_names_the_same_pairs(old: Brief, new: Brief) -> None:
    """From new to old, the pairs are those from old to new, and what is new there is not reported here."""
    there = [(pair.other, pair.one) for pair in pairs(new.items, old.items)]
    assert sorted(there) == [(pair.one, pair.other) for pair in pairs(old.items, new.items)]
    one, other = diff(old, new), diff(new, old)
    assert alone(one, "new", "back") == alone(other, "unreported")
    assert {(after, before) for before, after in named(one) & named(one)} >= {
        pair for pair in named(other) if pair[::-1] in named(one)
    }


@given(briefs, briefs)
def test_every_item_is_told_once(old: Brief, new: Brief) -> None:
    """Each item is in a pair, or new, or not reported: none is lost, and none is in two."""
    found = diff(old, new)
    gone, come = alone(found, "unreported"), alone(found, "new", "back")
    changed = {one.before.id for one in found.changes if one.before and one.after}
    assert len(old.items) - len(gone) == len(new.items) - len(come) == len(changed) + found.unchanged


@given(briefs)
def test_an_empty_day_on_either_side(one: Brief) -> None:
    """Beside a day without items, every item is new, or not reported, and nothing else is told."""
    empty = brief([], date="2025-05-29")
    assert {change.kind for change in diff(empty, one).changes} <= {"new"}
    assert {change.kind for change in diff(one, empty).changes} <= {"unreported"}
    assert len(diff(empty, one).changes) == len(diff(one, empty).changes) == len(one.items)


@given(briefs, briefs, st.randoms())
def test_order_does_not_matter(old: Brief, new: Brief, random: Random) -> None:
    """Briefs whose lists stand in another order have the same difference."""
    shuffled = []
    for one in (old, new):
        items = [*one.items]
        random.shuffle(items)
        shuffled.append(brief(items))
    assert diff(*shuffled) == diff(old, new).model_copy(update={"briefs": tuple(shuffled)})


@given(points, st.randoms())
def test_other_words_other_sources_and_another_order_are_no_change(told: list[Point], random: Random) -> None:
    """Items in other words for the same, of other sources, in another order, do not differ."""
    new = [point.told(1, "gazette") for point in told]
    random.shuffle(new)
    found = diff(brief([point.told(0, "wire") for point in told]), brief(new))
    assert found.changes == ()
    assert found.unchanged == len(told)


@given(points)
def test_new_sources_alone_are_no_change(told: list[Point]) -> None:
    """Items told by other sources, in other sentences, do not differ and are not reworded."""
    found = diff(brief([point.told(0, "wire") for point in told]), brief([point.told(0, "paper") for point in told]))
    assert (found.changes, found.reworded) == ((), ())


@given(briefs, briefs, briefs)
def test_inheriting_is_idempotent_and_keeps_ids_unique(first: Brief, second: Brief, last: Brief) -> None:
    """A brief inherits once: again changes nothing, and no two of its items get one id."""
    earlier = [first.model_copy(update={"date": "2025-05-27"}), second.model_copy(update={"date": "2025-05-29"})]
    once = inherit(last, earlier)
    assert inherit(once, earlier) == once
    assert len({item.id for item in once.items}) == len(once.items)


@given(briefs, briefs)
def test_inherited_ids_name_the_pairs(old: Brief, new: Brief) -> None:
    """A brief with inherited ids pairs with the brief before as it does without them, now by id."""
    before = old.model_copy(update={"date": "2025-05-29"})
    after = inherit(new, [before])
    by_id = {item.id for item in before.items} & {item.id for item in after.items}
    assert len(by_id) == len(pairs(before.items, new.items))
