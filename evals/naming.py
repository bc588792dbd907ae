"""Who takes part, told without a model: `python -m evals.naming [FOLDER ...]`.

The gold's own items stand in for what a model would answer, so that what is measured is ours alone: parties found under
their name, their roles, and whose the people are. It takes seconds, and needs no recorded answer.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from evals.quality import HELD_OUT
from evals.sets import FOLDER, SETS, Figures, fingerprint
from summarizer.actors import party_id
from summarizer.gold import GoldArticle, load
from summarizer.read import read_text
from summarizer.reading.draft import Drafts
from summarizer.reading.parties import parties
from summarizer.reading.quotes import quote
from summarizer.schema import ArticleBrief, Evidence, Proposal
from summarizer.scoring.annotations import GoldDemand, GoldItem, GoldProposal, evidence_of
from summarizer.scoring.parties import accuracy, compared_id, roles, spokespeople, strange
from summarizer.scoring.scoreboard import aligned
from summarizer.scoring.scores import SECTIONS, Measure, Share

__all__ = ["NAMING", "named", "naming"]

NAMING = FOLDER / "naming"
"""Further annotated articles that no model was asked about, for names, roles and people alone."""
_DIGITS = 3
_FIGURES = ("party accuracy", "role right", "spokespeople F1", "strange parties")


def main() -> None:
    """Print a column a set, and with --details what was missed and what is strange, but for the set held out."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="of gold files; all sets by default")
    arguments.add_argument("--details", action="store_true", help="also what was missed and what is strange")
    wanted = arguments.parse_args()
    folders = {one.name: one for one in wanted.folders} or {**SETS, NAMING.name: NAMING}
    found = {name: naming(load(folder)) for name, folder in folders.items()}
    rows = [(figure, *(f"{one.values[figure]:g}" for one in found.values())) for figure in _FIGURES]
    print("\n".join(aligned([("", *found), *rows])))
    if wanted.details:
        shown = (folder for folder in folders.values() if folder.resolve() != SETS[HELD_OUT].resolve())
        print("\n".join(line for folder in shown for one in load(folder) for line in _told(one)))


def naming(gold: Iterable[GoldArticle]) -> Figures:
    """The figures of parties, roles and people, to three digits, with the gold that they were measured on."""
    pairs = [(one, named(one)) for one in gold]
    people = Measure.total([spokespeople(*pair) for pair in pairs]).f1
    values = {
        "party accuracy": Share.total([accuracy(*pair) for pair in pairs]).value,
        "role right": Share.total([roles(*pair) for pair in pairs]).value,
        "spokespeople F1": people,
        "strange parties": sum(len(strange(*pair)) for pair in pairs),
    }
    rounded = {name: round(float(value), _DIGITS) for name, value in values.items() if value is not None}
    return Figures(sha256=fingerprint(one for one, _ in pairs), values=rounded)


def named(gold: GoldArticle) -> ArticleBrief:
    """The article's parties and people, as found around the gold's own items."""
    article = read_text(gold.text_path.read_text("utf-8"), path=gold.article.file)
    drafts = Drafts(article)
    every = [item for section in SECTIONS for one in gold.section(section) if (item := _item(one, gold, drafts))]
    names = {party_id(name): name for by, to, _ in every for name in (*by, *to)}
    items = [_proposal(*one) for one in every]
    return ArticleBrief(source=article.id, parties=parties(drafts, items, names, {}))


class _Item(NamedTuple):
    """Who is party to an item, and the sentences that state it: parties are told by nothing else of it."""

    by: tuple[str, ...]
    to: tuple[str, ...]
    evidence: tuple[Evidence, ...]


def _item(one: GoldItem, gold: GoldArticle, drafts: Drafts) -> _Item | None:
    """None where no sentence states it, or nobody is found whose it is."""
    numbers = evidence_of(one, gold, drafts.article)
    if not numbers:
        return None
    by = _meant(one.actors, numbers[0], drafts)
    return _Item(by, _meant(_asked(one), numbers[0], drafts), quote(drafts.article, numbers)) if by else None


def _asked(one: GoldItem) -> tuple[str, ...]:
    if isinstance(one, GoldProposal):
        return one.to
    return one.of if isinstance(one, GoldDemand) else ()


def _proposal(by: tuple[str, ...], to: tuple[str, ...], evidence: tuple[Evidence, ...]) -> Proposal:
    sides = (tuple(map(party_id, by)), tuple(map(party_id, to)))
    return Proposal(id="-", text="-", by=sides[0], to=sides[1], status="tabled", evidence=evidence)


def _meant(mentions: Iterable[str], sentence: int, drafts: Drafts) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for mention in mentions for name in drafts.meant(mention, sentence)))


def _told(gold: GoldArticle) -> Iterator[str]:
    """What differs from the gold in one article, a line a party."""
    given = {compared_id(party.name): party for party in named(gold).parties}
    wanted = {compared_id(party.name): party for party in gold.parties}
    for name in sorted({*given, *wanted}):
        mine, theirs = given.get(name), wanted.get(name)
        found = mine and (mine.role, sorted(person.name for person in mine.spokespeople))
        expected = theirs and (theirs.role, sorted(theirs.spokespeople))
        if found != expected:
            yield f"{gold.article.file}  {name}: found {found or 'nothing'}, the gold has {expected or 'nothing'}"


if __name__ == "__main__":
    main()
