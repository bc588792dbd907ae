"""The difference between two briefs: what changed, with both sides and their evidence."""

from __future__ import annotations

from typing import Final, Literal

from pydantic import ConfigDict, Field

from summarizer.schema.base import Frozen
from summarizer.schema.brief import Brief, Evidence
from summarizer.schema.review import Mark

__all__ = ["DIFF_SCHEMA", "BriefDiff", "Change", "ChangeKind", "Day", "Difference", "Rewording", "Side", "Subject"]

DIFF_SCHEMA: Final = "negotiation-diff/1"

ChangeKind = Literal[
    "new",
    "back",
    "changed",
    "answered",
    "accepted",
    "rejected",
    "withdrawn",
    "corroborated",
    "disputed",
    "settled",
    "unreported",
]
"""What a change is. `unreported`: the later brief does not hold it, which is no withdrawal. `corroborated`: one origin
reported it, and now several do. `disputed` and `settled`: sources that began, or ceased, to differ about it. What was
met, refused or dropped (demands) and implemented (proposals) goes with accepted, rejected and withdrawn."""
Subject = Literal["proposals", "demands", "open_questions", "parties", "spokespeople"]
Aspect = Literal["status", "number", "date", "place", "terms", "polarity", "addressee", "role", "sources"]


class Side(Frozen):
    """One side of a change: an item, a party or a spokesperson as one of the two briefs has it."""

    id: str = Field(description="Id in that brief; of a spokesperson, that of the party.")
    text: str = Field(description="The item's text; the name of a party or a person.")
    status: str | None = Field(default=None, description="An item's status, a party's role.")
    when: str | None = Field(default=None, description="Date, deadline or time that the item names.")
    by: tuple[str, ...] = Field(default=(), description="Names of the parties that the item hangs on.")
    to: tuple[str, ...] = Field(default=(), description="Names of the parties that it is directed at.")
    origins: int = Field(default=1, description="Independent origins that report it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The sentences that state it, in that brief.")


class Difference(Frozen):
    """What differs between the two sides."""

    field: Aspect = Field(description="What it is that differs.")
    before: str | None = Field(default=None, description="What the earlier brief has; null where it names none.")
    after: str | None = Field(default=None, description="What the later brief has; null where it names none.")
    terms: Literal["hardened", "softened"] | None = Field(
        default=None, description="Which way the terms went, where the words show it."
    )


class Change(Frozen):
    """One change: of an item, a party or a spokesperson."""

    id: str = Field(description="Derived from its kind and what it is about; the same whenever the two are compared.")
    kind: ChangeKind = Field(description="What happened.")
    subject: Subject = Field(description="What it happened to.")
    before: Side | None = Field(default=None, description="As the earlier brief has it; null where it does not.")
    after: Side | None = Field(default=None, description="As the later brief has it; null where it does not.")
    differences: tuple[Difference, ...] = Field(default=(), description="What differs; none where one side is absent.")
    days: int | None = Field(default=None, description="Days since it was last reported, where it is back.")
    paired: str | None = Field(default=None, description="Why the two sides are one item: its id, or words shared.")
    mark: Mark | None = Field(default=None, description="What a person decided about it, where one has.")


class Rewording(Frozen):
    """An item that says the same in other words: no change."""

    before: Side = Field(description="As the earlier brief has it.")
    after: Side = Field(description="As the later brief has it.")


class Standing(Frozen):
    """An open question that both briefs hold open."""

    id: str = Field(description="Id in the later brief.")
    text: str = Field(description="The question, as the later brief has it.")
    days: int = Field(ge=0, description="Days since it was first seen.")


class Day(Frozen):
    """One of the two briefs."""

    date: str = Field(description="Its day (ISO 8601).")
    title: str = Field(description="What is negotiated.")
    articles: int = Field(description="How many articles it rests on.")
    items: int = Field(description="How many proposals, demands and open questions it holds.")


class BriefDiff(Frozen):
    """What changed between two briefs."""

    schema_: Literal["negotiation-diff/1"] = Field(default=DIFF_SCHEMA, alias="schema", description="Name and version.")
    old: Day = Field(description="The earlier brief.")
    new: Day = Field(description="The later brief.")
    lead: str = Field(description="The day in one sentence, from counts.")
    changes: tuple[Change, ...] = ()
    reworded: tuple[Rewording, ...] = ()
    standing: tuple[Standing, ...] = ()
    unchanged: int = Field(default=0, description="Items that are in both briefs, rewordings among them, unchanged.")
    briefs: tuple[Brief, Brief] | None = Field(
        default=None, exclude=True, repr=False, description="The two briefs, for quotes in their context."
    )

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.changes)

    def only(self, *kinds: ChangeKind) -> BriefDiff:
        """Changes of these kinds alone, without what stayed; the lead still tells the whole day."""
        kept = tuple(change for change in self.changes if change.kind in kinds)
        return self.model_copy(update={"changes": kept, "reworded": (), "standing": ()})

    # As in Brief: people expect to print a diff from the diff itself, and what does it is imported when called.

    def to_json(self) -> str:
        """The document as JSON text, the same bytes for the same diff."""
        from summarizer.render.diff import render_diff

        return render_diff(self, "json")

    def to_markdown(self, *, quotes: bool = False) -> str:
        """The diff as Markdown; with `quotes`, each change with the sentences of both sides."""
        from summarizer.render.diff import render_diff

        return render_diff(self, "markdown", quotes=quotes)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def __repr__(self) -> str:
        return f"<BriefDiff {self.old.date} to {self.new.date}: {len(self.changes)} changes>"

    def __str__(self) -> str:
        return self.__repr__()
