"""What a model is asked to fill in: small shapes, valid under OpenAI's strict structured outputs.

Strict outputs want every field required, no defaults, no unknown fields, and no union at the root.
"""

from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, create_model

from summarizer.schema.brief import DemandStatus, ProposalStatus, QuestionStatus, Role

__all__ = ["KINDS", "ArticleAnswer", "Asked", "Kind", "SentenceAnswer", "Terms", "sentence_shape"]

Kind = Literal["proposal", "demand", "question"]
KINDS: tuple[Kind, ...] = ("proposal", "demand", "question")


class Strict(BaseModel):
    """A shape that refuses what it does not name."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Terms(Strict):
    """Who offers or demands what, in one sentence of an article."""

    by: str
    what: str


class SentenceAnswer(Strict):
    """What one sentence states, a field a kind that was asked for; None where it does not."""


class Asked(NamedTuple):
    """A kind of item that a sentence is asked for."""

    kind: Kind
    by: tuple[str, ...] = ()
    """Names of the parties whose it is, where the sentence's words plainly say; then only the rest is asked for."""
    sure: bool = False
    """Whether the words leave no doubt that there is one, so that "nothing" is no answer."""
    words: str = ""
    """The words of the sentence that announce it, in lower case."""

    @property
    def note(self) -> str:
        """How the prompt says it: `demand by Norland`, `question for Norland and Sudaria`, `proposal`."""
        tie = "for" if self.kind == "question" else "by"
        return f"{self.kind} {tie} {' and '.join(self.by)}" if self.by else self.kind


def sentence_shape(asked: tuple[Asked, ...]) -> type[SentenceAnswer]:
    """The shape of an answer about these kinds: one line for a question and where the party is known, else terms."""
    # Whose it is and in which words change nothing: without them few shapes are made, each once.
    return _sentence_shape(tuple(one._replace(by=("",) if one.by else (), words="") for one in asked))


@cache
def _sentence_shape(asked: tuple[Asked, ...]) -> type[SentenceAnswer]:
    fields = {one.kind: (_shape(one), ...) for one in asked}
    # The fields are known only here.
    return create_model("SentenceAnswer", __base__=SentenceAnswer, **fields)  # type: ignore[call-overload,no-any-return]


def _shape(asked: Asked) -> object:
    shape: type[str] | type[Terms] = str if asked.by or asked.kind == "question" else Terms
    return shape if asked.sure else shape | None


class PersonAnswer(Strict):
    """A named person who speaks or acts for a party."""

    name: str = Field(description="Full name, as the article gives it.")
    title: str | None = Field(description="Office or function, as the article gives it.")


class PartyAnswer(Strict):
    """A state, organisation or group that negotiates, mediates, or acts on the negotiation."""

    name: str = Field(description="Common name; never a capital, a building or a person.")
    role: Role = Field(description="principal: a side at the table; mediator: carries, hosts, chairs; observer: other.")
    people: list[PersonAnswer] = Field(description="Named people who speak or act for it.")


class ProposalAnswer(Strict):
    """Something a party puts forward for the others to take up."""

    text: str = Field(description="The proposal in one short sentence, with its numbers, dates and conditions.")
    by: list[str] = Field(description="Parties that put it forward.")
    to: list[str] = Field(description="Parties it is put to.")
    status: ProposalStatus = Field(description="What became of it.")
    when: str | None = Field(description="Date or deadline it names, as stated.")
    sentences: list[int] = Field(description="Numbers of the sentences that state it, at most four.")


class DemandAnswer(Strict):
    """Something a party requires, urges, insists on; a condition; a red line."""

    text: str = Field(description="The demand in one short sentence, with its numbers, dates and conditions.")
    by: list[str] = Field(description="Parties that demand it.")
    of: list[str] = Field(description="Parties it is demanded of.")
    status: DemandStatus = Field(description="What became of it.")
    when: str | None = Field(description="Date or deadline it names, as stated.")
    sentences: list[int] = Field(description="Numbers of the sentences that state it, at most four.")


class QuestionAnswer(Strict):
    """Something that the article says is not answered, decided or known."""

    text: str = Field(description="The question in one short sentence.")
    awaiting: list[str] = Field(description="Parties that must answer.")
    status: QuestionStatus = Field(description="Whether it is still open.")
    when: str | None = Field(description="Date or deadline it names, as stated.")
    sentences: list[int] = Field(description="Numbers of the sentences that state it, at most four.")


class ArticleAnswer(Strict):
    """What one article says about the negotiation."""

    parties: list[PartyAnswer]
    proposals: list[ProposalAnswer]
    demands: list[DemandAnswer]
    open_questions: list[QuestionAnswer]


def shapes() -> Iterable[type[BaseModel]]:
    """Every shape that is ever sent to a model."""
    ways = [Asked(kind, by, sure) for kind in KINDS for by in ((), ("",)) for sure in (False, True)]
    every = [tuple(one for one in ways if (one.by, one.sure) == (two.by, two.sure)) for two in ways[: len(ways) // 3]]
    return (ArticleAnswer, *(sentence_shape(asked) for asked in [*((one,) for one in ways), *every]))
