"""What is asked of a model, and the answer that cannot be used."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from pydantic import BaseModel

from summarizer.prompts import Message
from summarizer.schema import Usage

__all__ = ["Question", "Shape", "UnusableError", "schema_of", "strict_of"]

Shape = TypeVar("Shape", bound=BaseModel)


@dataclass(frozen=True)
class Question(Generic[Shape]):
    """One request: the conversation, the shape of its answer, and the tokens that the answer may have.

    `source` names the article, for messages. `problem` says what is wrong with an answer that fits the shape, None
    where nothing is; a wrong answer is asked for once more, with the problem named.
    """

    source: str
    messages: Sequence[Message]
    shape: type[Shape]
    limit: int
    problem: Callable[[Shape], str | None] = lambda _answer: None


@cache
def schema_of(shape: type[BaseModel]) -> Mapping[str, object]:
    """The JSON Schema of a shape, made once: making it takes 2 ms, and a question needs it three times."""
    return shape.model_json_schema()


@cache
def strict_of(shape: type[BaseModel]) -> Mapping[str, object]:
    """The shape as OpenAI holds a model to it; instructor leaves `strict` out, and without it the shape is a hint."""
    from openai.lib._pydantic import to_strict_json_schema

    named = {"name": shape.__name__, "schema": to_strict_json_schema(shape), "strict": True}
    return {"type": "json_schema", "json_schema": named}


class UnusableError(Exception):
    """An answer that does not fit its shape: `why`, the answer as it came, and what it used. Never leaves the model.

    `cut` tells that it ended at the token limit.
    """

    def __init__(self, why: str, raw: str, usage: Usage, *, cut: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.raw = raw
        self.usage = usage
        self.cut = cut
