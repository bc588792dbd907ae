"""The documents: an article's brief, the day's brief, and how they were made."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, Final, Literal

from pydantic import ConfigDict, Field

from summarizer.schema.article import Article, Span
from summarizer.schema.base import Frozen
from summarizer.schema.review import Correction

SCHEMA: Final = "negotiation-brief/2"

Role = Literal["principal", "mediator", "observer"]
Section = Literal["proposals", "demands", "open_questions"]
ProposalStatus = Literal["tabled", "under consideration", "accepted", "rejected", "withdrawn", "implemented"]
DemandStatus = Literal["standing", "met", "refused", "dropped"]
QuestionStatus = Literal["open", "answered"]
Support = Literal["unchecked", "supported", "mismatch", "unsupported"]
State = Literal["read", "failed", "skipped"]
Reading = Literal["article", "sentence"]


class Evidence(Span):
    """A run of sentences that states an item; `article.text[start:end]` is `quote`."""

    source: str = Field(description="Id of the article.")
    sentences: tuple[int, ...] = Field(min_length=1, description="Numbers of the sentences, in order.")
    quote: str = Field(description="The sentences, exactly as they stand in the article.")
    support: Support = Field(default="unchecked", description="Whether the sentences were found to state the item.")


class Person(Frozen):
    """A named person who speaks or acts for a party."""

    name: str = Field(description="Full name where an article gives it.")
    title: str | None = Field(default=None, description="Office or function, as an article gives it.")
    aliases: tuple[str, ...] = Field(default=(), description="Other spellings and forms found.")
    first_seen: str | None = Field(default=None, description="Day of the first brief that named them; null: this one.")
    last_seen: str | None = Field(default=None, description="Day of the latest earlier brief that named them, if any.")


class Party(Frozen):
    """A state, organisation or group that negotiates, mediates, or acts on the negotiation."""

    id: str = Field(description="Derived from the name, such as united-states.")
    name: str = Field(description="Common name; never a capital, a building or a person.")
    role: Role = Field(description="A side at the table, a go-between, or another that acts on the talks.")
    aliases: tuple[str, ...] = Field(default=(), description="Other names that the articles use.")
    spokespeople: tuple[Person, ...] = Field(default=(), description="Named people who speak or act for it.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="Sentences that name it.")
    first_seen: str | None = Field(default=None, description="Day of the first brief that named it; null: this one.")
    last_seen: str | None = Field(default=None, description="Day of the latest earlier brief that named it, if any.")


class Account(Frozen):
    """One account that went into a merged item: what an article's brief held."""

    id: str = Field(description="Id of the item in the article's brief.")
    text: str = Field(description="The item in this account.")
    status: str = Field(description="Its status in this account.")
    when: str | None = Field(default=None, description="Date, deadline or time in this account.")
    to: tuple[str, ...] = Field(default=(), description="Ids of the parties that this account directs it at.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of the articles.")
    evidence: tuple[int, ...] = Field(min_length=1, description="Which of the item's evidence, 1 for the first.")


class Item(Frozen):
    """What proposals, demands and open questions share."""

    section: ClassVar[Section]
    id: str = Field(description="Derived from content, or inherited from an earlier brief; never random.")
    text: str = Field(description="The item in one sentence.")
    when: str | None = Field(default=None, description="Date, deadline or time that the item names, as stated.")
    origins: int = Field(default=1, ge=1, description="Independent origins that report it.")
    evidence: tuple[Evidence, ...] = Field(min_length=1, description="The sentences that state it.")
    versions: tuple[Account, ...] = Field(
        default=(), description="The accounts that were merged; none where one is all."
    )
    first_seen: str | None = Field(default=None, description="Day of the first brief that held it; null: this one.")
    last_seen: str | None = Field(default=None, description="Day of the latest earlier brief that held it, if any.")

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the articles that state the item, in order."""
        return tuple(dict.fromkeys(found.source for found in self.evidence))

    @property
    def actors(self) -> tuple[str, ...]:
        """Ids of the parties that the item hangs on: who puts it forward, or whose answer is awaited."""
        raise NotImplementedError

    @property
    def addressees(self) -> tuple[str, ...]:
        """Ids of the parties that the item is directed at."""
        return ()


class Proposal(Item):
    """Something a party puts forward for the others to take up."""

    section: ClassVar[Section] = "proposals"
    by: tuple[str, ...] = Field(description="Ids of the parties that put it forward.")
    to: tuple[str, ...] = Field(default=(), description="Ids of the parties it is put to.")
    status: ProposalStatus = Field(description="What became of it.")

    @property
    def actors(self) -> tuple[str, ...]:  # noqa: D102 (stands on Item)
        return self.by

    @property
    def addressees(self) -> tuple[str, ...]:  # noqa: D102 (stands on Item)
        return self.to


class Demand(Item):
    """Something a party requires of another: to do, not to do, a condition, a red line."""

    section: ClassVar[Section] = "demands"
    by: tuple[str, ...] = Field(description="Ids of the parties that demand it.")
    of: tuple[str, ...] = Field(default=(), description="Ids of the parties it is demanded of.")
    status: DemandStatus = Field(description="What became of it.")

    @property
    def actors(self) -> tuple[str, ...]:  # noqa: D102 (stands on Item)
        return self.by

    @property
    def addressees(self) -> tuple[str, ...]:  # noqa: D102 (stands on Item)
        return self.of


class OpenQuestion(Item):
    """Something not answered, decided or known when the articles were written."""

    section: ClassVar[Section] = "open_questions"
    awaiting: tuple[str, ...] = Field(default=(), description="Ids of the parties that must answer.")
    status: QuestionStatus = Field(description="Whether it is still open.")

    @property
    def actors(self) -> tuple[str, ...]:  # noqa: D102 (stands on Item)
        return self.awaiting


AnyItem = Proposal | Demand | OpenQuestion


class Version(Frozen):
    """One side of a disagreement: what is said, and by which articles."""

    value: str = Field(description="What these sources say.")
    sources: tuple[str, ...] = Field(min_length=1, description="Ids of the articles that say it.")


class Disagreement(Frozen):
    """Sources that differ about an item, side by side."""

    item: str = Field(description="Id of the item.")
    about: str = Field(description="What they differ on: status, number, date, quotation, attribution, ...")
    versions: tuple[Version, ...] = Field(min_length=2, description="What each side says.")
    scope: str | None = Field(default=None, description="Why it need not be a contradiction: time or scope; else null.")
    apart: tuple[str, ...] = Field(default=(), description="Ids of the items that stayed apart from it for this.")


class Input(Frozen):
    """An item of an article's brief."""

    source: str = Field(description="Id of the article.")
    item: str = Field(description="Id of the item there.")


class Apart(Frozen):
    """An item that is like another and was not merged with it."""

    item: str = Field(description="Id of the other item.")
    likeness: float = Field(description="0 to 1.")
    shared: tuple[str, ...] = Field(default=(), description="Words that both have, or words for the same.")
    why: str = Field(description="What blocked it.")


class Merge(Frozen):
    """Why a merged item is one item, and what came nearest to it and stayed apart."""

    item: str = Field(description="Id of the merged item.")
    inputs: tuple[Input, ...] = Field(min_length=1, description="What went in.")
    likeness: float | None = Field(default=None, description="Of the two least alike; null where one wording is all.")
    shared: tuple[str, ...] = Field(default=(), description="Words that the two least alike have both.")
    apart: tuple[Apart, ...] = Field(default=(), description="The nearest that stayed apart, two at most.")


class Rejected(Frozen):
    """Something the model gave that is not counted as a finding, with the reason."""

    section: Section = Field(description="Where it would have stood.")
    text: str = Field(description="What the model said.")
    by: tuple[str, ...] = Field(default=(), description="Who it was ascribed to, as the model named them.")
    why: str = Field(description="Why it is not a finding.")
    evidence: tuple[Evidence, ...] = Field(default=(), description="The sentences that it cited.")


class Source(Frozen):
    """Where the brief's statements come from: one article."""

    id: str = Field(description="Id of the article.")
    path: str | None = Field(default=None, description="The file it was read from, as it was named.")
    url: str | None = Field(default=None, description="The address it was published at.")
    title: str = Field(default="", description="The headline.")
    publisher: str | None = Field(default=None, description="Who published the page.")
    credit: str | None = Field(default=None, description="The agency named in a credit line.")
    published: str | None = Field(default=None, description="Date of publication where the text gives one.")
    language: str = Field(default="en", description="BCP 47 code of the text's language.")
    origin: str = Field(description="Id of the first article that carries the same report; else its own.")


class Outcome(Frozen):
    """What became of one article."""

    source: str = Field(description="Id of the article, or the path where it could not be read.")
    state: State = Field(description="Read, failed, or skipped.")
    why: str | None = Field(default=None, description="Why it failed or was skipped.")


class Making(Frozen):
    """How the brief was made, apart from what varies from run to run."""

    model: str = Field(description="The model that read the articles.")
    chosen: str = Field(description="Why that model: asked for, from the environment, or the default.")
    leaves_machine: bool = Field(description="Whether the articles were sent to another machine.")
    reading: Reading = Field(description="Whole articles, or sentence by sentence.")
    prompt: str = Field(description="Name, version and hash of the prompt.")
    summarizer: str = Field(description="Version of this program.")


class ArticleBrief(Frozen):
    """What one article says: the brief's sections, for that article alone."""

    source: str = Field(description="Id of the article.")
    parties: tuple[Party, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    demands: tuple[Demand, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    rejected: tuple[Rejected, ...] = ()

    @property
    def items(self) -> tuple[AnyItem, ...]:
        """All items, section by section."""
        return (*self.proposals, *self.demands, *self.open_questions)


class ArticleRecord(Frozen):
    """An article's text as read with its brief: one file under `articles/`."""

    article: Article
    brief: ArticleBrief


class Brief(Frozen):
    """The day's brief of one negotiation, merged from its articles."""

    schema_: Literal["negotiation-brief/2"] = Field(default=SCHEMA, alias="schema", description="Name and version.")
    date: str = Field(description="The day (ISO 8601).")
    title: str = Field(description="What is negotiated.")
    sources: tuple[Source, ...] = ()
    parties: tuple[Party, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    demands: tuple[Demand, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    merges: tuple[Merge, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    corrections: tuple[Correction, ...] = Field(
        default=(), description="What a person changed in this brief, and what of it no longer applies to anything."
    )
    made: Making
    records: tuple[ArticleRecord, ...] = Field(
        default=(), exclude=True, repr=False, description="The articles and their briefs, kept beside the document."
    )
    run: Run | None = Field(default=None, exclude=True, repr=False, description="What the run cost; kept in run.json.")
    uncorrected: Brief | None = Field(
        default=None, exclude=True, repr=False, description="The brief before corrections; kept in uncorrected.json."
    )

    model_config = ConfigDict(populate_by_name=True, serialize_by_alias=True)

    @property
    def items(self) -> tuple[AnyItem, ...]:
        """All items, section by section."""
        return (*self.proposals, *self.demands, *self.open_questions)

    def party(self, party_id: str) -> Party:
        """The party with this id. Raises KeyError when the brief has none."""
        for party in self.parties:
            if party.id == party_id:
                return party
        raise KeyError(party_id)

    # The one place where the schema reaches up: people expect to save and print a brief from
    # the brief itself. The stages are imported when called, so the schema stands alone until then.

    def to_json(self) -> str:
        """The document as JSON text, the same bytes for the same brief."""
        from summarizer.render import render

        return render(self, "json")

    def to_markdown(self, *, quotes: bool = False) -> str:
        """The brief as Markdown; with `quotes`, each item with its sentences."""
        from summarizer.render import render

        return render(self, "markdown", quotes=quotes)

    def save(self, folder: str | Path = "briefs") -> Path:
        """Write the day's folder under `folder` and return it. Raises OutputError."""
        from summarizer.store import save

        return save(self, Path(folder))

    @classmethod
    def load(cls, path: str | Path) -> Brief:
        """The brief in a day's folder or a brief.json. Raises BriefError."""
        from summarizer.store import load

        return load(Path(path))

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def __repr__(self) -> str:
        counts = f"{len(self.parties)} parties, {len(self.proposals)} proposals, {len(self.demands)} demands"
        return f"<Brief {self.date} {self.title!r}: {counts}, {len(self.open_questions)} open questions>"

    def __str__(self) -> str:
        return self.__repr__()


class Usage(Frozen):
    """What calls to a model used."""

    calls: int = Field(default=0, description="Requests answered by the model.")
    cached_calls: int = Field(default=0, description="Answers taken from the cache on disk.")
    prompt_tokens: int = Field(default=0, description="Tokens sent, those in the model's prefix cache included.")
    prefix_tokens: int = Field(default=0, description="Tokens of the prompt that the model had in its cache.")
    completion_tokens: int = Field(default=0, description="Tokens answered.")
    cost: float | None = Field(default=None, description="US dollars; 0 on this machine, null where unknown.")

    def __add__(self, other: Usage) -> Usage:
        known = self.cost is not None and other.cost is not None
        return Usage(
            calls=self.calls + other.calls,
            cached_calls=self.cached_calls + other.cached_calls,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            prefix_tokens=self.prefix_tokens + other.prefix_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cost=(self.cost or 0.0) + (other.cost or 0.0) if known else None,
        )


class Failure(Frozen):
    """A question about an article that got no usable answer."""

    source: str = Field(description="Id of the article.")
    why: str = Field(description="What was wrong with the answer.")
    answer: str = Field(default="", description="The last answer, as it came.")


class Run(Frozen):
    """What varies from run to run: kept in run.json, never in the brief."""

    started: str = Field(description="Time of day (ISO 8601, UTC).")
    stages: dict[str, float] = Field(default={}, description="Seconds a stage.")
    articles: dict[str, float] = Field(default={}, description="Seconds an article, reading by the model included.")
    usage: Usage = Field(default=Usage(), description="Tokens and cost.")
    failures: tuple[Failure, ...] = Field(default=(), description="Answers that could not be used, for inspection.")


Brief.model_rebuild()
