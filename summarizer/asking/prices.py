"""What hosted models cost: a table with a date, and nothing for a model that it does not know."""

import os
import re
import tomllib
from functools import cache
from pathlib import Path

from pydantic import Field, ValidationError

from summarizer.choice import Choice
from summarizer.errors import UsageError
from summarizer.schema import Frozen, Usage

__all__ = ["Price", "price_of"]

_TABLE = Path(__file__).parent.parent / "data" / "prices.toml"
_OWN = "SUMMARIZER_PRICES"
_DATED = re.compile(r"-(?:\d{4}-\d{2}-\d{2}|\d{8})$")
"""The day that a model's name may end with: `gpt-5-mini-2025-08-07` costs what `gpt-5-mini` does."""
_HOSTS = {"openai": "api.openai.com"}
"""Where a provider's list prices hold, for those whose address can be set: another server there has its own."""


class Price(Frozen):
    """US dollars a million tokens."""

    read: float = Field(ge=0, description="Tokens sent.")
    again: float | None = Field(default=None, ge=0, description="Tokens sent that were in the prefix cache.")
    written: float = Field(ge=0, description="Tokens answered, those of thinking included.")

    def cost(self, usage: Usage) -> float:
        """US dollars for these tokens."""
        again = self.read if self.again is None else self.again
        cached = min(usage.prefix_tokens, usage.prompt_tokens)
        read = (usage.prompt_tokens - cached) * self.read + cached * again
        return (read + usage.completion_tokens * self.written) / 1e6


class _Table(Frozen):
    read_on: str = Field(description="The day that the prices were looked up (ISO 8601).")
    sources: tuple[str, ...] = Field(default=(), description="Where they were found.")
    models: dict[str, Price] = Field(default={}, description="By provider/model.")


def price_of(choice: Choice) -> Price | None:
    """The price of this model; None where it is not known. Raises UsageError for a table of one's own that is none.

    SUMMARIZER_PRICES names a file of one's own, in the form of `data/prices.toml`; its prices come first, and hold at
    whatever address the model is asked.
    """
    if choice.kind == "embedded":
        return Price(read=0, written=0)
    name = _DATED.sub("", choice.name)
    if own := os.environ.get(_OWN):
        prices = _table(Path(own)).models
        if found := prices.get(choice.name) or prices.get(name):
            return found
    provider = choice.name.partition("/")[0]
    return _table(_TABLE).models.get(name) if choice.host in (provider, _HOSTS.get(provider)) else None


@cache
def _table(file: Path) -> _Table:
    try:
        return _Table.model_validate(tomllib.loads(file.read_text("utf-8")))
    except OSError as error:
        raise UsageError(f"The prices in {file} cannot be read: {error.strerror}", f"{_OWN} names the file") from error
    except (ValidationError, ValueError) as error:
        why = error.errors()[0]["msg"] if isinstance(error, ValidationError) else error
        raise UsageError(f"{file} is no table of prices: {why}", "See data/prices.toml for its form") from error
