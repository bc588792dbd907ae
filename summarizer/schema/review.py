"""What people decide about a brief: corrections, applied on every later run, and marks on changes looked at."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from summarizer.schema.base import Frozen

__all__ = ["Correction", "Decision", "Mark", "Verdict"]

Decision = Literal["rename", "correct", "drop", "merge", "split"]
Verdict = Literal["accepted", "corrected", "rejected", "commented"]


class Correction(Frozen):
    """One change that a person makes to every brief that it applies to."""

    do: Decision = Field(description="Rename a party; correct, drop, merge or split items.")
    party: str | None = Field(default=None, description="The party to rename, by name or id.")
    items: tuple[str, ...] = Field(default=(), description="Ids of the items; several to merge them into the first.")
    apart: tuple[str, ...] = Field(default=(), description="Ids of the articles whose account to split off.")
    name: str | None = Field(default=None, description="The party's new name.")
    text: str | None = Field(default=None, description="The item's text as it should be.")
    status: str | None = Field(default=None, description="The item's status as it should be.")
    was: str | None = Field(
        default=None, description="The status that was read: another one, read later, is news and stands. Null: any."
    )
    when: str | None = Field(
        default=None, description="The item's date, deadline or time as it should be; empty text for none."
    )
    by: str | None = Field(default=None, description="Who decided it.")
    on: str | None = Field(default=None, description="The day of the decision (ISO 8601).")
    comment: str | None = Field(default=None, description="Why.")
    applies: bool = Field(default=True, description="False where nothing of the brief is what it speaks of.")
    why_not: str | None = Field(default=None, description="What of it does not apply, and why.")


class Mark(Frozen):
    """That a person has looked at a change, and what they thought of it."""

    change: str = Field(description="Id of the change.")
    old: str = Field(description="Day of the earlier brief.")
    new: str = Field(description="Day of the later brief.")
    verdict: Verdict = Field(description="What the person decided.")
    by: str | None = Field(default=None, description="Who decided it.")
    on: str | None = Field(default=None, description="The day of the decision (ISO 8601).")
    comment: str | None = Field(default=None, description="What the person said of it.")
