"""Which party a person speaks for, by what the article shows."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from summarizer.who.drafts import Draft, given, latin, speaks
from summarizer.who.lexicon import holders, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, read
from summarizer.who.names import Hit, Names, Token, tokens
from summarizer.who.sightings import Sighting

# "Teamsters General President": words of a title that may follow an organisation's name, in capitals as well.
_TITLE_ENDS = frozenset(["general", "chief", "vice", "deputy", "executive", "managing", "senior", "first", "prime"])
_MUST = frozenset(["must", "should", "needs"])


def affiliate(drafts: Sequence[Draft], lines: Sequence[Line], names: Names) -> None:
    """Give each person the party that the article shows: by title, by whom they work for, by a known office, or by what
    the paragraph speaks of. A person of whom it shows none, or two, keeps none."""
    named = {hit.form.party for line in lines for hit in line.hits if hit.form.party}
    people = {draft.full.surname for draft in drafts} | holders().keys()
    for draft in drafts:
        draft.party = draft.party or _own_party(draft, names, people)
    for draft in drafts:
        draft.party = draft.party or _through_another(draft, drafts)
    for draft in drafts:
        draft.party = draft.party or _holder(draft, named)
    paragraphs: dict[int, list[Line]] = {}
    for line in lines:
        paragraphs.setdefault(line.paragraph, []).append(line)
    for draft in drafts:
        draft.party = draft.party or _through_speaker(draft, drafts) or _around(draft, paragraphs)


def _own_party(draft: Draft, names: Names, people: Collection[str]) -> str | None:
    """The one party that the person's titles and delegation name."""
    present = (one for one in draft.seen if not one.past)
    titles = {title for one in present for title in (one.described, one.after, one.leads) if title}
    found = {party for title in titles for party in _of_title(title, names, people)}
    return found.pop() if len(found) == 1 else None


def _of_title(described: str, names: Names, people: Collection[str]) -> tuple[str, ...]:
    """The party in a title; none for titles of people who speak for themselves, such as a mayor or an analyst."""
    if any(word.key in words("others") for word in tokens(described)):
        return ()
    parties = read(described, names).parties
    if parties:
        return parties if len(parties) == 1 else ()
    organisation = _organisation(described, names, people)
    return (organisation,) if organisation else ()


def _organisation(described: str, names: Names, people: Collection[str]) -> str | None:
    """`FNV` of "FNV negotiator", "chief negotiator of FNV"; the words of its name, in the article's spelling.

    None where it is one of the `people` who is named as whose aide this is ("Trump's special envoy").
    """
    found = tokens(described)
    run: list[Token] = []
    if any(names.find(found)):
        return None
    for word in found:
        inner = run and (word.key == "of" or (word.capital and belongs(word) and word.key not in words("offices")))
        if inner or (word.capital and not belongs(word) and word.key not in words("common")):
            run.append(word)
        elif run:
            break
    while run and (run[-1].key == "of" or run[-1].key in _TITLE_ENDS):
        run.pop()
    common = len(run) == 1 and (run[0].key in words("generic") or _is_persons(run[0], found, people))
    return described[run[0].start : run[-1].end] if run and not common else None


def _is_persons(word: Token, found: Sequence[Token], people: Collection[str]) -> bool:
    after = found[found.index(word) + 1 :]
    return word.key in people and bool(after) and after[0].key in ("'s", "’s", "'")


def _through_another(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The party of the person whose envoy or aide this is, "Trump's special envoy"."""
    parties = set()
    for sighting in draft.seen:
        found = tokens(sighting.described or sighting.after)
        owners = {found[place - 1].key for place, word in enumerate(found) if place and word.key in ("'s", "’s", "'")}
        others = (other for other in drafts if owners and other is not draft and other.party)
        parties |= {other.party for other in others if other.full.surname in owners}
    return parties.pop() if len(parties) == 1 else None


def _through_speaker(draft: Draft, drafts: Sequence[Draft]) -> str | None:
    """The party of the one who says "our delegation, headed by ..."."""
    numbers = {one.line.number for one in draft.seen if one.leads.lower().startswith("our ")}
    parties = {
        other.party
        for other in (drafts if numbers else ())
        for one in other.seen
        if other is not draft and one.line.number in numbers and speaks(one)
    }
    return parties.pop() if len(parties) == 1 else None


def _holder(draft: Draft, named: Collection[str]) -> str | None:
    """The party of a known holder of office whom the article gives none, where it names that party."""
    name, party = holders().get(draft.full.surname, ("", ""))
    first = given(draft.full)
    agrees = not first or latin(first[0]) in {latin(word.key) for word in tokens(name)}
    past = any(sighting.past for sighting in draft.seen)
    return party if party in named and agrees and not past else None


def _around(draft: Draft, paragraphs: Mapping[int, Sequence[Line]]) -> str | None:
    """For a title with no country: the only party of the paragraph that is not spoken to or of there."""
    found = set()
    for sighting in draft.seen:
        if sighting.title and not sighting.past and not _for_itself(sighting):
            near = paragraphs[sighting.line.paragraph]
            own = _parties(near, plain=True) - _parties(near, plain=False)
            if len(own) != 1:
                continue
            found |= own
    return found.pop() if len(found) == 1 else None


def _for_itself(sighting: Sighting) -> bool:
    return any(word.key in words("others") for word in tokens(sighting.described))


def _parties(lines: Sequence[Line], *, plain: bool) -> set[str]:
    """The parties named in these lines as speaking or acting (`plain`), or as spoken to or of."""
    return {
        hit.form.party
        for line in lines
        for hit in line.hits
        if hit.form.party and hit.form.kind != "office" and addressed(line.words, hit) is not plain
    }


def addressed(found: Sequence[Token], hit: Hit) -> bool:
    """Whether the sentence speaks to or of the party: "urged Russia", "the need for Russia to", "Russia must"."""
    place = hit.first - 1
    if place >= 0 and found[place].key == "the":
        place -= 1
    if place >= 0 and found[place].key.startswith(tuple(words("addressed"))):
        return True
    return hit.end < len(found) and found[hit.end].key in _MUST
