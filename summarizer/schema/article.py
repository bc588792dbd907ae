"""One article as read: its text, its numbered sentences, and what on the page is not the article."""

from typing import Self

from pydantic import Field, model_validator

from summarizer.schema.base import Frozen


class Span(Frozen):
    """A stretch of an article's text, in characters, end exclusive."""

    start: int = Field(ge=0, description="Offset of the first character in the article's text.")
    end: int = Field(ge=0, description="Offset just after the last character.")

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.end < self.start:
            raise ValueError(f"a span ends ({self.end}) before it starts ({self.start})")
        return self


class Sentence(Span):
    """One numbered sentence of the body; `article.text[start:end]` is the sentence."""

    number: int = Field(ge=1, description="1 for the first sentence of the body.")
    paragraph: int = Field(ge=1, description="1 for the first paragraph of the body.")


class Excluded(Span):
    """A stretch of the page that is not the article's body and never reaches a model."""

    why: str = Field(description="What it is: title, credit, share links, related posts, cookie notice, ...")


class Article(Frozen):
    """One article: text, sentences with exact offsets, and where it comes from."""

    id: str = Field(description="Derived from the name and the text: the same article has the same id.")
    path: str | None = Field(default=None, description="The file it was read from, as it was named.")
    url: str | None = Field(default=None, description="The address it was published at.")
    title: str = Field(default="", description="The headline; context, never evidence.")
    publisher: str | None = Field(default=None, description="Who published the page.")
    credit: str | None = Field(default=None, description="The agency named in a credit line, such as AFP.")
    published: str | None = Field(default=None, description="Date of publication (ISO 8601) where the text gives one.")
    language: str = Field(default="en", description="BCP 47 code of the text's language.")
    text: str = Field(description="The whole text as read; every offset counts in it.")
    sentences: tuple[Sentence, ...] = Field(default=(), description="The body, sentence by sentence.")
    excluded: tuple[Excluded, ...] = Field(default=(), description="Title, credit, furniture and other stories.")

    @model_validator(mode="after")
    def _spans_lie_in_the_text(self) -> Self:
        for span in (*self.sentences, *self.excluded):
            if span.end > len(self.text):
                raise ValueError(f"span {span.start}-{span.end} lies outside the text of {self.id}")
        for position, sentence in enumerate(self.sentences, 1):
            if sentence.number != position:
                raise ValueError(f"sentence {position} of {self.id} is numbered {sentence.number}")
        return self

    def sentence(self, number: int) -> str:
        """The text of sentence `number` (1-based). Raises IndexError when there is none."""
        if not 1 <= number <= len(self.sentences):
            raise IndexError(f"{self.id} has no sentence {number}: it has {len(self.sentences)}")
        found = self.sentences[number - 1]
        return self.text[found.start : found.end]
