"""Articles as read and their briefs, from earlier runs: used again where all that they were made from is the same.

The answers stay the truth. A brief is used only while every answer that it rests on is still kept, and says what it
said when the brief was made.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import ValidationError

from summarizer.cache import Keeping, folder_of
from summarizer.keeping.answers import says
from summarizer.keeping.program import digest
from summarizer.keeping.shelf import Shelf
from summarizer.schema import Article, ArticleBrief, Frozen, Reading

__all__ = ["Found", "Results", "Way"]


class Way(Frozen):
    """All that an article's brief depends on, beside the article, the program and the answers."""

    model: str
    at: str | None
    reading: Reading
    prompt: str
    aliases: str


class Found(Frozen):
    """An article's brief, what is said of its outcome, and the keys of the answers that it rests on.

    `says` is a hash of those answers as they were used; None where one did not come.
    """

    brief: ArticleBrief
    why: str | None
    answers: tuple[str, ...]
    says: str | None


_Result = TypeVar("_Result", Article, Found)


class Results:
    """What earlier runs worked out, and what this one does; nothing of either without a shelf."""

    def __init__(self, shelf: Shelf | None) -> None:
        self._shelf = shelf
        self._new: dict[str, bytes] = {}

    @classmethod
    def within(cls, folder: Path | None, *, keep: bool) -> "Results":
        """Those in a cache's folder (the user's where None); none, and nothing kept, unless `keep`."""
        return cls(Shelf(folder_of(folder)) if keep else None)

    def read(self, text: str, *, path: str | None = None) -> Article:
        """The article that the text is, as `read_text` gives it. Raises SourceError as that does."""
        key = self._key("article", text, path)
        if (kept := self._kept(key, Article)) is not None:
            return kept
        from summarizer.read import read_text

        article = read_text(text, path=path)
        self._keep(key, article)
        return article

    def briefs(self, articles: Iterable[Article], way: Way, answers: Keeping) -> dict[str, Found]:
        """The briefs that still hold, by the article's id."""
        found = {one.id: kept for one in articles if (kept := self._kept(self._brief_key(one, way), Found))}
        said = answers.said({key for one in found.values() for key in one.answers})
        return {name: one for name, one in found.items() if _holds(one, said)}

    def add(self, made: Iterable[tuple[Article, Found]], way: Way) -> None:
        """Keep articles' briefs, but for one that rests on an answer that did not come."""
        for article, found in made:
            if found.says is not None:
                self._keep(self._brief_key(article, way), found)

    def save(self) -> None:
        """Put on the shelf what this run worked out, unless the program was changed meanwhile."""
        if self._shelf and self._new and digest() == self._program:
            self._shelf.put(self._new)
        self._new = {}

    def close(self) -> None:
        """Let go of the shelf."""
        if self._shelf:
            self._shelf.close()

    @cached_property
    def _program(self) -> str | None:
        return digest() if self._shelf else None

    def _key(self, *given: "str | None") -> str | None:
        """The name of what these give; None where nothing is kept, and nothing was."""
        if self._program is None:
            return None
        return hashlib.sha256(json.dumps([self._program, *given]).encode()).hexdigest()

    def _brief_key(self, article: Article, way: Way) -> str | None:
        return self._key("brief", way.model_dump_json(), article.model_dump_json())

    def _kept(self, key: str | None, kind: type[_Result]) -> _Result | None:
        if key is None or self._shelf is None or (found := self._shelf.get(key)) is None:
            return None
        try:
            return kind.model_validate_json(found)
        except ValidationError:
            return None

    def _keep(self, key: str | None, result: Frozen) -> None:
        if key is not None:
            self._new[key] = result.model_dump_json().encode()


def _holds(found: Found, said: Mapping[str, str]) -> bool:
    """Whether all its answers are kept, and say what they said when it was made."""
    return all(key in said for key in found.answers) and found.says == says(said[key] for key in found.answers)
