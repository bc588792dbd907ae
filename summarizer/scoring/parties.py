"""Parties, their roles and their people against the gold."""

from __future__ import annotations

from summarizer.merging.assignment import best_matching
from summarizer.schema import ArticleBrief, Party
from summarizer.scoring.annotations import GoldArticle, GoldParty
from summarizer.scoring.scores import Measure, Share
from summarizer.who.drafts import same_person
from summarizer.who.introduced import letters_of, stands_for
from summarizer.who.names import party_id, tokens
from summarizer.who.runs import common_length


def compared_id(name: str) -> str:
    """The id that a party's name or id is compared by: U.K. and `uk` are united-kingdom, "Marlow SA" is marlow."""
    from summarizer.actors import resolve

    found = tokens(name)
    name = name[: found[common_length(found) - 1].end] if found and " " in name else name

    spaced = name.replace("-", " ")
    return party_id(resolve(name) or resolve(spaced.title()) or resolve(spaced.upper()) or name)


def letters_spelled_out(gold: GoldArticle, brief: ArticleBrief) -> dict[str, str]:
    """Ids of parties that are given under a full name, to the ids of the same parties in the gold, under the letters.

    UAW and United Auto Workers are one party where the article calls it both. Only letters that are the first ones of
    the full name count, and only where neither name is a party of the other side by itself.
    """
    wanted = {compared_id(party.name): letters_of(party.name) for party in gold.parties}
    given = {compared_id(party.name): party for party in brief.parties}
    found = {}
    for name, letters in wanted.items():
        if letters is None or name in given:
            continue
        fits = [one for one, party in given.items() if one not in wanted and _is_called(party, letters)]
        if len(fits) == 1:
            found[fits[0]] = name
    return found


def _is_called(party: Party, letters: str) -> bool:
    """Whether the article has these letters for the party, and they are the first ones of its name."""
    return any(letters_of(alias) == letters and stands_for(alias, party.name) for alias in party.aliases)


def _both(gold: GoldArticle, brief: ArticleBrief) -> dict[str, tuple[GoldParty | None, Party | None]]:
    """Gold party and predicted party by id; predictions of optional parties are left out."""
    wanted = {compared_id(party.name): party for party in gold.parties}
    same = letters_spelled_out(gold, brief)
    given = {same.get(name := compared_id(party.name), name): party for party in reversed(brief.parties)}
    return {
        name: (wanted.get(name), given.get(name))
        for name in sorted(set(wanted) | set(given))
        if not (name in wanted and wanted[name].optional)
    }


def parties(gold: GoldArticle, brief: ArticleBrief) -> Measure:
    """Precision and recall of the parties, by name."""
    both = _both(gold, brief).values()
    return Measure.of(
        sum(1 for one, other in both if one and other),
        sum(1 for _, other in both if other),
        sum(1 for one, _ in both if one),
    )


def accuracy(gold: GoldArticle, brief: ArticleBrief) -> Share:
    """Of the parties that are in the gold or given, those that are in both: stricter than F1."""
    measure = parties(gold, brief)
    return Share.count(measure.matched, measure.predicted + measure.expected - measure.matched)


def strange(gold: GoldArticle, brief: ArticleBrief) -> tuple[str, ...]:
    """Names of the parties given that the gold does not hold, not even as optional ones."""
    return tuple(other.name for one, other in _both(gold, brief).values() if other and not one)


def roles(gold: GoldArticle, brief: ArticleBrief) -> Share:
    """Right roles among the parties found."""
    found = [(one.role, other.role) for one, other in _both(gold, brief).values() if one and other]
    return Share.count(sum(role == given for role, given in found), len(found))


def spokespeople(gold: GoldArticle, brief: ArticleBrief) -> Measure:
    """People with their party: one named for another party is both missed and wrong."""
    measures = []
    for one, other in _both(gold, brief).values():
        wanted = list(one.spokespeople) if one else []
        given = [(person.name, *person.aliases) for person in other.spokespeople] if other else []
        edges = [
            (row, column, 1)
            for row, names in enumerate(given)
            for column, name in enumerate(wanted)
            if any(same_person(form, name) for form in names)
        ]
        measures.append(Measure.of(len(best_matching(edges, len(given), len(wanted))), len(given), len(wanted)))
    return Measure.total(measures)
