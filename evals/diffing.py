"""Two briefs of many items, the second reworded, of other sources and in another order, and how they are paired."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from summarizer.schema import Brief, BriefDiff, Demand, Evidence, Making, OpenQuestion, Party, Proposal, Source
from summarizer.schema.brief import AnyItem
from summarizer.text import item_id

__all__ = ["ITEMS", "Days", "days", "deepdiff_right", "right"]

ITEMS = 300
"""Items of a brief."""
_REWORDED = 2
"""Words of an item's text, and of its sentence, that are others on the second day."""
_PARTIES = ("north", "south", "east", "west")
_KINDS: tuple[type[AnyItem], ...] = (Proposal, Demand, OpenQuestion)
_ACTS = (
    ("submit", "share", "deliver"),
    ("withdraw", "evacuate"),
    ("release", "liberate"),
    ("repeal", "abolish", "scrap"),
    ("raise", "increase"),
    ("suspend", "freeze", "pause"),
    ("rebuild", "restore"),
    ("finance", "fund"),
    ("reopen", "open"),
)
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri flo gru sta tre pli".split()
_WORDS = 400
"""Words that the items are made of: each stands in seven of them."""
_CONTENT = 7
"""Words of an item beside its act."""


class Days(NamedTuple):
    """Two briefs, and which item of the second is which of the first, by id."""

    old: Brief
    new: Brief
    same: dict[str, str]


def days(items: int = ITEMS, *, seed: int = 1) -> Days:
    """Two briefs of so many items; the same for the same seed."""
    random = Random(seed)  # noqa: S311 (no secret)
    words = ["".join(random.choices(_SYLLABLES, k=3)) for _ in range(_WORDS)]
    old: list[AnyItem] = []
    new: list[AnyItem] = []
    for at in range(items):
        kind, by = random.choice(_KINDS), random.choice(_PARTIES)
        acts, told = random.choice(_ACTS), random.sample(words, _CONTENT)
        old.append(_item(kind, by, [acts[0], *told], f"old-{at % 40}"))
        new.append(_item(kind, by, _reworded(acts, told, words, random), f"new-{at % 40}"))
    same = {before.id: after.id for before, after in zip(old, new, strict=True)}
    random.shuffle(new)
    return Days(_brief("2025-05-29", old), _brief("2025-05-30", new), same)


def _reworded(acts: Sequence[str], told: Sequence[str], words: Sequence[str], random: Random) -> list[str]:
    """The act in another word for it at times, and two words in all other ones."""
    act = random.choice(acts)
    found = [act, *told]
    for at in random.sample(range(1, len(found)), _REWORDED - (act != acts[0])):
        found[at] = random.choice(words)
    return found


def _item(kind: type[AnyItem], by: str, words: Sequence[str], source: str) -> AnyItem:
    act, first, second, third, *rest = words
    text = f"{act.title()} the {first} {second} of the {third} {' '.join(rest[:2])} with {' '.join(rest[2:])}."
    quote = f"The {by} said on the day of the {source} that it wants to {text}"
    found = Evidence(source=source, sentences=(1,), quote=quote, start=0, end=len(quote), support="supported")
    shared = {"id": item_id(kind.section, (by,), text), "text": text, "evidence": (found,)}
    if kind is OpenQuestion:
        return OpenQuestion.model_validate({**shared, "awaiting": (by,), "status": "open"})
    return kind.model_validate({**shared, "by": (by,), "status": "tabled" if kind is Proposal else "standing"})


def _brief(date: str, items: Sequence[AnyItem]) -> Brief:
    sources = sorted({found.source for item in items for found in item.evidence})
    return Brief(
        date=date,
        title="Talks",
        sources=tuple(Source(id=one, origin=one) for one in sources),
        parties=tuple(Party(id=one, name=one.title(), role="principal") for one in _PARTIES),
        proposals=tuple(one for one in items if isinstance(one, Proposal)),
        demands=tuple(one for one in items if isinstance(one, Demand)),
        open_questions=tuple(one for one in items if isinstance(one, OpenQuestion)),
        made=Making(model="none", chosen="bench", leaves_machine=False, reading="sentence", prompt="", summarizer=""),
    )


def right(found: BriefDiff, given: Days) -> int:
    """How many items the difference pairs as they belong: reworded or changed, with the right other side."""
    pairs = [(one.before.id, one.after.id) for one in found.reworded]
    pairs += [(one.before.id, one.after.id) for one in found.changes if one.before and one.after]
    return sum(given.same.get(before) == after for before, after in set(pairs))


def deepdiff_right(given: Days, *, cutoffs: bool = True) -> int:
    """The same of deepdiff, the order of lists left aside: pairs whose values it calls changed.

    Without its cut-offs it compares every item with every other, however unlike.
    """
    from deepdiff import DeepDiff

    old, new = ([one.model_dump(mode="json") for one in brief.items] for brief in (given.old, given.new))
    texts = {before.text: before.id for before in given.old.items}
    there = {after.text: after.id for after in given.new.items}
    distance, intersection = (0.3, 0.7) if cutoffs else (1.0, 1.0)  # 0.3 and 0.7 are its defaults
    found = DeepDiff(
        old,
        new,
        ignore_order=True,
        cutoff_distance_for_pairs=distance,
        cutoff_intersection_for_pairs=intersection,
    )
    changed = found.get("values_changed", {})
    pairs = {
        (texts.get(str(_text(one["old_value"]))), there.get(str(_text(one["new_value"])))) for one in changed.values()
    }
    return sum(before is not None and given.same.get(before) == after for before, after in pairs)


def _text(value: object) -> object:
    return value.get("text") if isinstance(value, dict) else value
