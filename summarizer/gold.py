"""Gold annotations from disk, and as the brief that a perfect reader would give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from pydantic import ValidationError

from summarizer.errors import BriefError, UsageError
from summarizer.handwritten import parsed, text_of
from summarizer.schema import Article, ArticleBrief, Demand, Evidence, OpenQuestion, Party, Person, Proposal
from summarizer.scoring.annotations import MOST_CITED, GoldArticle, GoldItem, GoldParty, evidence_of
from summarizer.who.names import party_id

if TYPE_CHECKING:
    from summarizer.actors import Actors

__all__ = ["GoldArticle", "GoldItem", "GoldParty", "article_brief", "load"]

_TEXT_FOLDERS = (".", "../seeds", "../articles", "../../seeds")


_LARGEST = 1024 * 1024
"""Bytes: a hundred times the longest gold file so far."""
_FORM = "A gold file has `article`, `parties`, `proposals`, ..."


class _Shared(TypedDict):
    id: str
    text: str
    evidence: tuple[Evidence, ...]


def load(*paths: Path) -> tuple[GoldArticle, ...]:
    """The gold articles of files and of folders' *.yaml, by file name, each once.

    A folder's file without `article` is passed over. Raises BriefError, which names the file and the key, for a file
    that is missing, no YAML or not of this form, for a folder without gold, and for an article text that is not found.
    """
    found = {one.path.resolve(): one for path in paths for one in _load(path)}
    return tuple(found.values())


def _load(path: Path) -> tuple[GoldArticle, ...]:
    if path.is_dir():
        loaded = [(file, _yaml(file)) for file in sorted(path.glob("*.yaml"))]
        found = tuple(_gold(file, entries) for file, entries in loaded if "article" in entries)
        if not found:
            raise BriefError(f"{path}: no gold file in this folder", "Name one with *.yaml that have `article`.")
        return found
    return (_gold(path, _yaml(path)),)


def _yaml(file: Path) -> dict[str, Any]:
    try:
        entries = parsed(file, text_of(file, limit=_LARGEST, do="Annotate articles in files of their own."), do=_FORM)
    except UsageError as error:
        raise BriefError(error.what, error.do) from error
    if not isinstance(entries, dict):
        raise BriefError(f"{file}: holds no mapping", _FORM)
    return entries


def _gold(file: Path, entries: dict[str, Any]) -> GoldArticle:
    source = entries.get("article")
    if not isinstance(source, dict) or not isinstance(source.get("file"), str):
        raise BriefError(f"{file}: article.file is missing", "Name the article's text file there.")
    try:
        return GoldArticle(path=file, text_path=_text_path(file, source["file"]), **entries)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BriefError(f"{file}: {where}: {first['msg']}", "GUIDELINES.md says what a gold file holds.") from error
    except TypeError as error:
        raise BriefError(f"{file}: a key of the file is not one of a gold file: {error}") from error


def _text_path(file: Path, name: str) -> Path:
    """Where the article lies: a gold file that came from elsewhere names none outside the folders looked in."""
    if PurePosixPath(name).is_absolute() or PureWindowsPath(name).drive or ".." in re.split(r"[/\\]", name):
        do = "Name the article's file alone, and put it beside the gold file."
        raise BriefError(f"{file}: article.file: {name} leads out of the folder", do)
    for folder in _TEXT_FOLDERS:
        found = file.parent / folder / name
        if found.is_file():
            return found.resolve()
    searched = ", ".join(_TEXT_FOLDERS)
    raise BriefError(f"{file}: article.file: {name} is not found", f"Put it in one of {searched} from the gold file.")


def article_brief(gold: GoldArticle, article: Article) -> ArticleBrief:
    """The gold as a brief: what a perfect reader would give. An item cites at most `MOST_CITED` sentences.

    Raises BriefError where a snippet stands in no sentence of the article.
    """
    from summarizer.actors import Actors

    actors = Actors.of(article)

    def shared(item: GoldItem) -> _Shared:
        numbers = evidence_of(item, gold, article)[:MOST_CITED]
        evidence = tuple(_evidence(article, number, support="supported") for number in numbers)
        return {"id": item.key, "text": item.text, "evidence": evidence}

    return ArticleBrief(
        source=article.id,
        parties=tuple(_party(party, article, actors) for party in gold.parties),
        proposals=tuple(
            Proposal(**shared(one), by=_ids(one.by), to=_ids(one.to), status=one.status) for one in gold.proposals
        ),
        demands=tuple(
            Demand(**shared(one), by=_ids(one.by), of=_ids(one.of), status=one.status) for one in gold.demands
        ),
        open_questions=tuple(
            OpenQuestion(**shared(one), awaiting=_ids(one.awaiting), status=one.status) for one in gold.open_questions
        ),
    )


def _ids(names: Sequence[str]) -> tuple[str, ...]:
    return tuple(party_id(name) for name in names)


def _party(party: GoldParty, article: Article, actors: Actors) -> Party:
    numbers = [number for number in actors.mentions.get(party.name, ()) if number]
    return Party(
        id=party_id(party.name),
        name=party.name,
        role=party.role,
        spokespeople=tuple(Person(name=name) for name in party.spokespeople),
        evidence=tuple(_evidence(article, number, support="unchecked") for number in numbers),
    )


def _evidence(article: Article, number: int, *, support: Literal["supported", "unchecked"]) -> Evidence:
    found = article.sentences[number - 1]
    quote = article.sentence(number)
    return Evidence(
        source=article.id, sentences=(number,), quote=quote, start=found.start, end=found.end, support=support
    )
