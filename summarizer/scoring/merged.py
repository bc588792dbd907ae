"""The scorer of merges: the gold briefs of the articles, merged, against what a correct merged brief holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from pydantic import Field

from summarizer.errors import SourceError
from summarizer.schema import ArticleRecord, Brief, Disagreement, Frozen, Making
from summarizer.schema.brief import AnyItem
from summarizer.scoring.merged_gold import GoldDisagreement, GoldMerge, GoldMergedItem, load_merge
from summarizer.scoring.scores import Share
from summarizer.who.drafts import same_person

__all__ = ["MergeReport", "evaluate_merge", "gold_records", "merge_text", "score_merge"]

ENOUGH = 0.95
"""Share of the pairs that belong together from which a merge is good enough; no wrong merge is."""

Pair = tuple[tuple[str, str], tuple[str, str]]


class MergeReport(Frozen):
    """How a merge compares with the gold; every miss is named in `misses`."""

    origins: Share = Field(description="Groups of articles that are one origin.")
    wrong: int = Field(description="Pairs of accounts that were merged and are different things.")
    pairs: Share = Field(description="Pairs of accounts that belong together.")
    items: Share = Field(description="Items with the right articles and the right count of origins.")
    parties: Share = Field(description="Parties with the right role, under all their names.")
    people: Share = Field(description="People who are one person, whatever the spelling.")
    must_find: Share = Field(description="Disagreements that must be found.")
    may_find: int = Field(description="Others that the gold allows.")
    others: Share = Field(description="Further ones whose versions stand in the texts.")
    misses: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """Whether it is all that it must be."""
        shares = (self.origins, self.items, self.parties, self.people, self.must_find, self.others)
        whole = all(one.right == one.of for one in shares)
        return whole and not self.wrong and (self.pairs.value or 1.0) >= ENOUGH


def evaluate_merge(folder: Path) -> MergeReport:
    """Merge what the annotators of a folder found in its articles, and score it. Raises BriefError and SourceError."""
    from summarizer.merge import merge

    wanted, records = load_merge(folder), gold_records(folder)
    made = Making(model="none", chosen="gold", leaves_machine=False, reading="article", prompt="none", summarizer="")
    return score_merge(wanted, records, merge(records, date=wanted.date.isoformat(), made=made))


def gold_records(folder: Path) -> tuple[ArticleRecord, ...]:
    """The articles of a folder's gold files, by file name, each with the brief that a perfect reader would give."""
    from summarizer.gold import article_brief, load
    from summarizer.sources import gather

    gold = load(folder)
    gathered = gather([one.text_path for one in gold])
    if failed := next((one for one in gathered.outcomes if one.state != "read"), None):
        raise SourceError(failed.source, failed.why or "it could not be read", "A score needs every article")
    pairs = zip(gold, gathered.articles, strict=True)
    return tuple(ArticleRecord(article=article, brief=article_brief(one, article)) for one, article in pairs)


def score_merge(gold: GoldMerge, records: Sequence[ArticleRecord], brief: Brief) -> MergeReport:
    """Compare the merge of `records`, by file name, with the gold. The ids of their items are the gold's keys."""
    judge = _Judge(gold, records, brief)
    misses: list[str] = []
    origins = judge.origins(misses)
    pairs, wrong = judge.pairs(misses)
    must, may, others = judge.disagreements(misses)
    return MergeReport(
        origins=origins,
        wrong=wrong,
        pairs=pairs,
        items=judge.items(misses),
        parties=judge.parties(misses),
        people=judge.people(misses),
        must_find=must,
        may_find=may,
        others=others,
        misses=tuple(misses),
    )


class _Judge:
    """A merged brief against the gold; every method adds its misses to a list."""

    def __init__(self, gold: GoldMerge, records: Sequence[ArticleRecord], brief: Brief) -> None:
        self._gold = gold
        self._records = records
        self._brief = brief
        self._ids = [record.article.id for record in records]
        self._groups = [frozenset(_accounts(item)) for item in brief.items]
        self._origin = {source.id: source.origin for source in brief.sources}

    def origins(self, misses: list[str]) -> Share:
        files = {_file(record): record.article.id for record in self._records}
        found: dict[str, set[str]] = {}
        for source, origin in self._origin.items():
            found.setdefault(origin, set()).add(source)
        groups = [{files.get(name, name) for name in group} for group in self._gold.origins]
        wrong = [group for group in groups if group not in found.values()]
        misses += [f"origin: {', '.join(sorted(group))} are not one origin of their own" for group in wrong]
        return Share.count(len(groups) - len(wrong), len(groups))

    def pairs(self, misses: list[str]) -> tuple[Share, int]:
        accounts = {(record.article.id, item.id) for record in self._records for item in record.brief.items}
        wanted = {pair for pair in combinations(sorted(accounts), 2) if pair[0][1] == pair[1][1]}
        merged = {pair for group in self._groups for pair in combinations(sorted(group), 2)}
        misses += [f"not merged: {_pair(pair)}" for pair in sorted(wanted - merged)]
        misses += [f"wrongly merged: {_pair(pair)}" for pair in sorted(merged - wanted)]
        return Share.count(len(wanted & merged), len(wanted)), len(merged - wanted)

    def items(self, misses: list[str]) -> Share:
        wrong = [key for key, one in self._gold.items.items() if not self._right(key, one)]
        misses += [f"item: {key} has not the articles and origins that it should have" for key in wrong]
        return Share.count(len(self._gold.items) - len(wrong), len(self._gold.items))

    def _right(self, key: str, wanted: GoldMergedItem) -> bool:
        sources = {self._ids[number] for number in wanted.articles}
        return any(
            (item.section, set(item.sources), item.origins) == (wanted.section, sources, wanted.origins)
            for item in self._brief.items
            if key in _keys(item)
        )

    def parties(self, misses: list[str]) -> Share:
        from summarizer.actors import resolve

        given = {party.name: party.role for party in self._brief.parties}
        wrong = [
            one.name
            for one in self._gold.parties
            if given.get(one.name) != one.role or any(resolve(name) not in (None, one.name) for name in one.also)
        ]
        strange = sorted(set(given) & set(self._gold.never_parties))
        misses += [f"party: {name} is missing, or has another role or name" for name in wrong]
        misses += [f"party: {name} is none" for name in strange]
        return Share.count(len(self._gold.parties) - len(wrong), len(self._gold.parties) + len(strange))

    def people(self, misses: list[str]) -> Share:
        people = [person for party in self._brief.parties for person in party.spokespeople]
        wrong = [
            names
            for names in self._gold.people
            if len([one for one in people if any(same_person(one.name, name) for name in names)]) != 1
        ]
        misses += [f"person: {' and '.join(names)} are not one person" for names in wrong]
        return Share.count(len(self._gold.people) - len(wrong), len(self._gold.people))

    def disagreements(self, misses: list[str]) -> tuple[Share, int, Share]:
        found = list(self._brief.disagreements)
        must, may = self._gold.disagreements.must_find, self._gold.disagreements.may_find
        right = {wanted.key + wanted.about: one for wanted in must for one in found if self._is(one, wanted)}
        misses += [f"disagreement: {one.key}, {one.about}" for one in must if one.key + one.about not in right]
        rest = [one for one in found if one not in right.values()]
        others = [one for one in rest if not any(self._may_be(one, wanted) for wanted in may)]
        groundless = [one for one in others if not self._stands(one)]
        misses += [f"disagreement without ground: {one.item}, {one.about}" for one in groundless]
        return (
            Share.count(len(right), len(must)),
            len(rest) - len(others),
            Share.count(len(others) - len(groundless), len(others)),
        )

    def _is(self, one: Disagreement, wanted: GoldDisagreement) -> bool:
        """Whether it is the one wanted: every version with just its articles and, in a quotation, its words."""
        if one.about != wanted.about or wanted.key not in self._keys_of(one):
            return False
        sides = {frozenset(version.sources): version.value for version in one.versions}
        return len(sides) == len(wanted.versions) and all(
            _words(value) <= _words(sides.get(frozenset(self._ids[number] for number in articles), ""))
            for value, articles in wanted.versions.items()
        )

    def _may_be(self, one: Disagreement, wanted: GoldDisagreement) -> bool:
        known = wanted.key in self._gold.items
        return one.about == wanted.about and (not known or wanted.key in self._keys_of(one))

    def _keys_of(self, one: Disagreement) -> frozenset[str]:
        return frozenset().union(*(_keys(item) for item in self._brief.items if item.id == one.item))

    def _stands(self, one: Disagreement) -> bool:
        """Whether each version can be pointed to: its words stand in every text that it is ascribed to, or it is the
        status that the text's account has.
        """
        texts = {record.article.id: " ".join(record.article.text.split()) for record in self._records}
        statuses = {
            (source, account.status)
            for item in self._brief.items
            if item.id == one.item
            for account in item.versions
            for source in account.sources
        }
        return all(
            version.value in texts[source] or (source, version.value) in statuses
            for version in one.versions
            for source in version.sources
        )


def _accounts(item: AnyItem) -> Iterator[tuple[str, str]]:
    """Article and key of each account of an item."""
    if not item.versions:
        yield from ((source, item.id) for source in item.sources)
    for account in item.versions:
        yield from ((source, account.id) for source in account.sources)


def _keys(item: AnyItem) -> frozenset[str]:
    return frozenset(key for _, key in _accounts(item))


def _words(text: str) -> frozenset[str]:
    return frozenset(text.lower().split())


def _file(record: ArticleRecord) -> str:
    return Path(record.article.path or "").name


def _pair(pair: Pair) -> str:
    (one, key), (other, second) = pair
    return f"{key} of {one} and {second} of {other}"


def merge_text(report: MergeReport) -> str:
    """The report as text, each line ending in a newline."""
    return "".join(f"{line}\n" for line in _lines(report))


def _lines(report: MergeReport) -> Iterator[str]:
    shares: Mapping[str, Share] = {
        "origins right": report.origins,
        "pairs merged": report.pairs,
        "articles and origins of items right": report.items,
        "parties right": report.parties,
        "people right": report.people,
        "disagreements that must be found": report.must_find,
        "further ones that stand in the texts": report.others,
    }
    for label, share in shares.items():
        value = "none to judge" if share.value is None else f"{share.value:.3f}  ({share.right} of {share.of})"
        yield f"{label:38}  {value}"
    yield f"{'disagreements that may be found':38}  {report.may_find}"
    yield f"{'wrong merges':38}  {report.wrong}"
    yield ""
    yield from report.misses or ("nothing was missed",)
