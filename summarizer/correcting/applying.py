"""Corrections applied to a brief, one after another; each says what of the brief it was applied to."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final, get_args

from summarizer.correcting.references import References
from summarizer.correcting.regrouping import merged, parted
from summarizer.merging.accounts import Known
from summarizer.schema import Brief, Correction, Demand, OpenQuestion, Party, Proposal, Rejected
from summarizer.schema.brief import AnyItem, DemandStatus, ProposalStatus, QuestionStatus

__all__ = ["STATUSES", "Work", "renamed_title"]

STATUSES: Final[Mapping[str, tuple[str, ...]]] = {
    "proposals": get_args(ProposalStatus),
    "demands": get_args(DemandStatus),
    "open_questions": get_args(QuestionStatus),
}
"""The statuses of each section's items, in the order of an item's life."""
_ABSENT = "no item of this brief has that id or text"


class _Unmet(Exception):  # noqa: N818 (no error: the correction is kept, and says why it does not apply)
    """Why a correction applies to nothing."""


class Work:
    """A brief while it is corrected."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._title = brief.title
        self._parties = {party.id: party for party in brief.parties}
        self._items: dict[str, AnyItem] = {item.id: item for item in brief.items}
        """As they were read, or as accounts make them."""
        self._by_hand: dict[str, dict[str, object]] = {}
        """What a person set, by item: laid over it at the end, so that its accounts stay as they were read."""
        self._dropped: dict[str, Rejected] = {}
        self._references = References(brief.disagreements, brief.merges)
        published = {one.id: one.published for one in brief.sources if one.published}
        self._known = Known({one.id: one.origin for one in brief.sources}, published)

    def take(self, correction: Correction) -> Correction:
        """Apply a correction; give it back as the brief records it: items and party by id, and whether it applies."""
        act = {
            "rename": self._rename,
            "correct": self._correct,
            "drop": self._drop,
            "merge": self._merge,
            "split": self._split,
        }
        try:
            return act[correction.do](correction).model_copy(update={"applies": True})
        except _Unmet as unmet:
            return correction.model_copy(update={"applies": False, "why_not": str(unmet)})

    def result(self, recorded: Sequence[Correction]) -> Brief:
        """The corrected brief."""
        items = [self._shown(one) for one in self._items]
        disagreements, merges = self._references.listed(list(self._items))
        places = {item.id: place for place, item in enumerate(self._brief.items)}
        dropped = sorted(self._dropped, key=lambda one: (places.get(one, len(places)), one))
        update: dict[str, object] = {
            "title": self._title,
            "parties": tuple(self._parties.values()),
            "proposals": tuple(item for item in items if isinstance(item, Proposal)),
            "demands": tuple(item for item in items if isinstance(item, Demand)),
            "open_questions": tuple(item for item in items if isinstance(item, OpenQuestion)),
            "disagreements": disagreements,
            "merges": merges,
            "rejected": (*self._brief.rejected, *(self._dropped[one] for one in dropped)),
            "corrections": tuple(recorded),
        }
        return self._brief.model_copy(update=update)

    def _shown(self, item_id: str) -> AnyItem:
        """An item with what a person set."""
        item = self._items[item_id]
        return item.model_copy(update=self._by_hand.get(item_id, {}))

    def _named(self, correction: Correction, fewest: int = 1) -> Correction:
        """The correction with the ids of the items that it names, those that the brief does not hold told."""
        found: dict[str, None] = {}
        missing: list[str] = []
        for name in correction.items:
            ids = [name] if name in self._items else self._with_text(name)
            found.update(dict.fromkeys(ids))
            missing += [] if ids else [name]
        if len(found) < fewest:
            raise _Unmet(f"{_ABSENT}: {', '.join(missing)}" if missing else "its names are of one item")
        why_not = f"{_ABSENT}: {', '.join(missing)}" if missing else None
        return correction.model_copy(update={"items": tuple(found), "why_not": why_not})

    def _with_text(self, name: str) -> list[str]:
        wanted = _folded(name)
        return [one for one in self._items if _folded(self._shown(one).text) == wanted]

    def _rename(self, correction: Correction) -> Correction:
        old, new = correction.party or "", correction.name or ""
        party = _party(self._parties.values(), old)
        if party is None:
            raise _Unmet(f"no party of this brief has that name or id: {old}")
        if any(_folded(one.name) == _folded(new) for one in self._parties.values() if one.id != party.id):
            raise _Unmet(f"another party is {new}: aliases.yaml can say that two names are one party")
        others = [one for one in dict.fromkeys((*party.aliases, party.name)) if one != new]
        self._parties[party.id] = party.model_copy(update={"name": new, "aliases": tuple(others)})
        self._title = renamed_title(self._title, self._brief.parties, self._parties)
        return correction.model_copy(update={"party": party.id, "why_not": None})

    def _correct(self, correction: Correction) -> Correction:
        named = self._named(correction)
        for one in named.items:
            item = self._shown(one)
            if correction.status and correction.status not in STATUSES[item.section]:
                allowed = ", ".join(STATUSES[item.section])
                raise _Unmet(f"'{correction.status}' is no status of such an item: {allowed}")
            if correction.was is not None and item.status not in (correction.was, correction.status):
                raise _Unmet(f"its status is '{item.status}' now, and '{correction.was}' was corrected")
        fields = {"text": correction.text, "status": correction.status, "when": correction.when}
        update = {name: value or None for name, value in fields.items() if value is not None}
        for one in named.items:
            self._by_hand[one] = {**self._by_hand.get(one, {}), **update}
        return named

    def _drop(self, correction: Correction) -> Correction:
        named = self._named(correction)
        why = f"dropped by {correction.by or 'a person'}" + (f": {correction.comment}" if correction.comment else "")
        for one in named.items:
            item = self._shown(one)
            by = tuple(self._parties[party].name if party in self._parties else party for party in item.actors)
            self._dropped[one] = Rejected(section=item.section, text=item.text, by=by, why=why, evidence=item.evidence)
            del self._items[one]
            self._references.drop(one)
        return named

    def _merge(self, correction: Correction) -> Correction:
        named = self._named(correction, fewest=2)
        group = [self._items[one] for one in named.items]
        if len({item.section for item in group}) > 1:
            raise _Unmet("they are not of one section")
        first, *others = named.items
        self._items[first], accounts = merged(group, self._known)
        for one in others:
            del self._items[one]
            self._by_hand.pop(one, None)
        self._references.join(first, others, accounts)
        self._references.compare(self._items[first], accounts, self._known)
        return named

    def _split(self, correction: Correction) -> Correction:
        named = self._named(correction)
        (one,) = named.items[:1]
        parts = parted(self._items[one], frozenset(correction.apart), self._known, taken=frozenset(self._items))
        if parts is None:
            raise _Unmet(f"no article of the item, or every one, is to be split off: {', '.join(correction.apart)}")
        (rest, _), (off, _) = parts
        placed = [(rest, off) if item.id == one else (item,) for item in self._items.values()]
        self._items = {item.id: item for items in placed for item in items}
        self._references.part(one)
        for item, accounts in parts:
            self._references.explain(item, accounts)
            self._references.compare(item, accounts, self._known)
        return named


def renamed_title(title: str, before: Iterable[Party], after: Mapping[str, Party]) -> str:
    """The title with the sides' new names, where it ends with the list of their names; else as it is."""
    sides = [party for party in before if party.role == "principal"]
    old, new = _listed([party.name for party in sides]), _listed([after[party.id].name for party in sides])
    return title.removesuffix(old) + new if old and title.endswith(old) else title


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else ""


def _party(parties: Iterable[Party], name: str) -> Party | None:
    """The party with the id; else with the name; else with it among its other names."""
    listed, wanted = list(parties), _folded(name)
    return (
        next((one for one in listed if one.id == name), None)
        or next((one for one in listed if _folded(one.name) == wanted), None)
        or next((one for one in listed if wanted in map(_folded, one.aliases)), None)
    )


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
