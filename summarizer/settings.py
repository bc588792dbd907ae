"""What a run can be told beyond its articles, date and model."""

from pathlib import Path

from pydantic import Field

from summarizer.schema.base import Frozen

__all__ = ["Settings"]


class Settings(Frozen):
    """Options of a run; each has a default that suits most."""

    title: str | None = Field(default=None, description="What is negotiated; from the articles where none is given.")
    jobs: int | None = Field(default=None, ge=1, description="Questions asked at a time; by the model where None.")
    aliases: Path | None = Field(default=None, description="File of names of your own, as `who/aliases.py` says.")
    cache: Path | None = Field(default=None, description="Folder of kept answers; the user's cache where None.")
    keep: bool = Field(default=True, description="Whether answers are kept, and taken from those kept before.")
    max_tokens: int | None = Field(default=None, ge=1, description="Most tokens of the run, sent and answered.")
    max_cost: float | None = Field(default=None, gt=0, description="Most that the run may cost, in US dollars.")
    log: Path | None = Field(default=None, description="File that a line of JSON is added to for each call.")
