"""One party where an article has only the letters of its name and another the name: UAW, United Auto Workers."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from summarizer.schema import ArticleBrief, OpenQuestion, Party, Proposal
from summarizer.schema.brief import AnyItem
from summarizer.who.introduced import initials, letters_of

__all__ = ["spelled_out"]


def spelled_out(briefs: Sequence[ArticleBrief]) -> tuple[ArticleBrief, ...]:
    """The briefs, with a party known by its letters under the one name of the day that they stand for.

    Left as it is: letters that stand for two of the day's names, and letters that one article has beside the name
    without saying that they are one.
    """
    names = {party.id: party.name for brief in briefs for party in brief.parties}
    by_letters: dict[str, list[str]] = {}
    for one, name in names.items():
        for letters in initials(name):
            by_letters.setdefault(letters, []).append(one)
    among = [{party.id for party in brief.parties} for brief in briefs]
    longer = {one: full for one in sorted(names) if (full := _full(one, names[one], by_letters, among))}
    return tuple(_renamed(brief, longer, names) for brief in briefs) if longer else tuple(briefs)


def _full(one: str, name: str, by_letters: Mapping[str, Sequence[str]], among: Iterable[Collection[str]]) -> str | None:
    """The party of the one name that the letters `name` stand for; `among` are the parties of each article."""
    letters = letters_of(name)
    found = by_letters.get(letters, ()) if letters else ()
    if len(found) != 1:
        return None
    return None if any(one in parties and found[0] in parties for parties in among) else found[0]


def _renamed(brief: ArticleBrief, longer: Mapping[str, str], names: Mapping[str, str]) -> ArticleBrief:
    if longer.keys().isdisjoint(party.id for party in brief.parties):
        return brief

    def ids(parties: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({longer.get(party, party) for party in parties}))

    def party(one: Party) -> Party:
        full = longer.get(one.id)
        aliases = tuple(sorted({*one.aliases, one.name}))
        return one.model_copy(update={"id": full, "name": names[full], "aliases": aliases}) if full else one

    def item(one: AnyItem) -> AnyItem:
        if isinstance(one, OpenQuestion):
            return one.model_copy(update={"awaiting": ids(one.awaiting)})
        other = "to" if isinstance(one, Proposal) else "of"
        return one.model_copy(update={"by": ids(one.by), other: ids(one.addressees)})

    return brief.model_copy(
        update={
            "parties": tuple(party(one) for one in brief.parties),
            "proposals": tuple(item(one) for one in brief.proposals),
            "demands": tuple(item(one) for one in brief.demands),
            "open_questions": tuple(item(one) for one in brief.open_questions),
        }
    )
