"""Whose a person is by the sentences around, and by what only one party of the article can have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from summarizer.who.body import Body
from summarizer.who.clauses import is_subject
from summarizer.who.drafts import Draft, speaks
from summarizer.who.heads import head
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, tokens
from summarizer.who.owners import is_owned
from summarizer.who.short_forms import is_employers
from summarizer.who.sightings import Sighting
from summarizer.who.stand_ins import StandIns
from summarizer.who.titles import OF_A_PART
from summarizer.who.unowned import for_itself, state_acts

__all__ = ["by_topic", "introduced", "is_personal", "of_employer", "of_own_kind", "other_leader"]

_SAYS = frozenset(["said", "says", "told", "announced", "added"])
_LONGEST_OFFICE = 6
_STATES_OWN = [[part, mark] for part in ("province", "state", "canton", "region") for mark in ("'s", "’s")]
_OF_PARTS = (["state", "premier"], ["regional", "premier"], ["regional", "president"], ["state", "president"])
"""Titles of those who govern a part of a country; a "state minister" may be a country's."""
_CLERGY = frozenset("archbishop bishop cardinal father monsignor msgr nuncio pastor priest reverend rev".split())
_CHURCHES = frozenset("archdiocese bishops church churches diocese episcopal parish".split())
_WITH_BISHOPS = frozenset("anglican catholic coptic maronite orthodox".split())
"""Faiths that one who is said to be of them may share with a diocese whose name tells none."""
_FAITHS = _WITH_BISHOPS.union(
    "adventist baptist evangelical lutheran mennonite methodist pentecostal presbyterian".split()
)
_BANDS = frozenset(["nation", "band", "tribe"])
"""Bodies with councillors whose councils go by the people's name: "the Holm First Nation"."""
_COUNCILLORS = frozenset(["cllr", "coun", "councillor", "councilor"])
_NEAR = 4
_REACH = 8
_FAR = 10
_MAKERS = ("er", "or")
_PERSONAL = frozenset(["diplomat", "judge", "lawyer", "officer", "engineer", "politician", "general"])
# A title that bodies of one kind alone give, and that kind.
_OF_KIND = {"commissioner": "league", "governor": "province"}
_OF_NOUNS = {
    "union guild brotherhood workers local syndicate association federation": [
        "branch",
        "steward",
        "organiser",
        "organizer",
    ],
    "union guild brotherhood workers local syndicate forum front platform committee council coalition alliance": [
        "convener",
        "convenor",
    ],
    "city town borough municipality council county village township parish": ["mayor", "lord mayor", "mayoress"],
    "university college school institute": [
        "vice-chancellor",
        "chancellor",
        "rector",
        "provost",
        "dean",
        "headteacher",
    ],
    "hospital hospitals trust clinic": ["nurse", "matron", "medical"],
    "nation tribe band": ["hereditary", "grand", "paramount", "chief councillor"],
    "union guild workers association": ["division", "branch secretary", "regional secretary"],
    "district": ["superintendent", "trustee"],
    "trust foundation charity": ["trustee", "trustees"],
    "museum gallery library theatre orchestra opera": ["curator", "conductor", "trustee", "trustees"],
}
"""Words of titles that bodies with one of these nouns in their name alone give: "branch president", "chief nurse"."""

_OF_TITLE = {"chief": "nation tribe band", "elected chief": "nation tribe band"}
"""Whole titles of the same kind: "Chief Ana Roe", unlike a chief negotiator."""


def introduced(draft: Draft, lines: Mapping[int, Line]) -> str | None:
    """The party whose unnamed official speaks in the sentence before the one that the person opens.

    "Iran is ready, its deputy foreign minister said on Saturday. Behrouz Talebi was speaking in Muscat."
    """
    first = draft.seen[0]
    opens = first.first == 0 or first.line.words[first.first - 1].key in ("said", "says") or _closes(first)
    if not opens or any(one.title or one.described or (one.after and not is_personal(one)) for one in draft.seen):
        return None
    before = lines.get(first.line.number - 1)
    if before is None or not before.number or not _official_speaks(before):
        return None
    subject = next((hit for hit in before.hits if is_subject(before, hit)), None)
    return subject.form.party if subject and subject.form.kind != "person" else None


def _closes(one: Sighting) -> bool:
    """Whether the sentence is ascribed to the person at its end: "..., Ana Roe told reporters."."""
    found = one.line.words
    ends = one.end < len(found) and found[one.end].key in _SAYS and len(found) - one.end <= _NEAR
    return ends and one.first > 0 and found[one.first - 1].text in ',”"»'


def is_personal(one: Sighting) -> bool:
    """Whether what follows the name tells only what the person is: "a Uruguayan diplomat", "an engineer"."""
    found = one.line.words[one.end : one.end + 5]
    near = {word.key for word in found[2:]}
    return len(found) > 2 and found[1].key in ("a", "an") and not near.isdisjoint(_PERSONAL)


def _official_speaks(line: Line) -> bool:
    """Whether "its deputy foreign minister said" stands in the sentence."""
    found = line.words
    for place, word in enumerate(found):
        if word.key not in ("its", "their"):
            continue
        end = place + 1
        while end < len(found) and end - place <= _LONGEST_OFFICE and belongs(found[end]):
            end += 1
        if end < len(found) and found[end - 1].key in words("offices") and found[end].key in _SAYS:
            return True
    return False


def of_own_kind(draft: Draft, stand_ins: StandIns, lines: Sequence[Line]) -> str | None:
    """For a title that bodies of one kind alone give, the only such body: a league's commissioner, a governor.

    A minister is a province's where one is a party and no state acts.
    """
    for one in draft.seen:
        if (body := _councils(one, stand_ins) or _churchs(one, stand_ins)) and not one.past:
            return body
        title = {word.key for word in tokens(one.title or one.after)}
        kind = next((_OF_KIND[key] for key in title if key in _OF_KIND), None)
        provinces = _is_local(one) or not state_acts(lines) or _of_province(one, stand_ins)
        if kind is None and ((_may_be_provinces(one, title) and provinces) or _of_the_part(one)):
            kind = "province"
        speaks_for = not for_itself(one) or "mayor" in title
        if not one.past and not is_owned(one) and speaks_for and (body := _of_nouns(one, stand_ins)):
            return body
        if kind and not one.past and (not is_owned(one) or _is_local(one)):
            found = stand_ins.of_kind(kind, 1)
            return next(iter(found)) if len(found) == 1 else None
    return None


def _councils(one: Sighting, stand_ins: StandIns) -> str | None:
    """The only council of the article, for "Coun. Ali Roe" and "Cllr Ana Roe" who are not of its opposition."""
    found = one.line.words
    place = one.first - 1 - (one.first > 1 and found[one.first - 1].text == ".")
    councillor = place >= 0 and found[place].key in _COUNCILLORS
    if not councillor or not words("past").isdisjoint(word.key for word in found[one.end : one.end + _REACH]):
        return None
    bodies = {body.name for body in stand_ins.bodies if head(tokens(body.name)) == "council"}
    return bodies.pop() if len(bodies) == 1 else None if bodies else stand_ins.with_noun(_BANDS, one.line.number)


def _churchs(one: Sighting, stand_ins: StandIns) -> str | None:
    """The only church, diocese or council of bishops of the article, for a bishop or a priest."""
    found = one.line.words
    before = {word.key for word in found[max(0, one.first - 3) : one.first]}
    told = before | {word.key for word in tokens(f"{one.title} {one.described} {one.after}")}
    if _CLERGY.isdisjoint(told) or not told.isdisjoint(words("go_between_titles")):
        return None
    bodies = {body.name for body in stand_ins.bodies if _is_church(body)}
    if len(bodies) != 1:
        return None
    body = bodies.pop()
    own = {word.key for word in tokens(body)}
    faiths = (_FAITHS & own) or _WITH_BISHOPS
    return None if (told & _FAITHS) - faiths or _of_others(one, own) else body


def _is_church(body: Body) -> bool:
    """Whether the name is a church's, no union's nor firm's that has a word of the kind: "Parish Nurses Union"."""
    church = not _CHURCHES.isdisjoint(one.key for one in tokens(body.name))
    return church and body.kinds.isdisjoint(["labour", "company"])


def _of_others(one: Sighting, own: Collection[str]) -> bool:
    """Whether the person is said to be of another body: "of the Methodist Conference", "the hospital's chaplain"."""
    behind = one.line.words[one.end : one.end + 3]
    of = [word for word in behind[1:] if word.capital] if behind and behind[0].key == "of" else []
    after = tokens(one.after)
    owner = next((place for place, word in enumerate(after) if word.key in POSSESSIVES), 0)
    return any(word.key not in own for word in of) or (owner > 0 and after[owner - 1].key not in own)


def _may_be_provinces(one: Sighting, title: Collection[str]) -> bool:
    return not words("of_states").isdisjoint(title) and "general" not in title and bool(one.title or _is_local(one))


def _of_province(one: Sighting, stand_ins: StandIns) -> bool:
    """Whether the sentence in which a minister speaks tells of the only province, and of no state."""
    parts = stand_ins.of_kind("province", 1)
    parties = {hit.form.party for hit in one.line.hits if hit.form.party and hit.form.kind != "person"}
    return len(parts) == 1 and parties == parts and speaks(one)


def _is_local(one: Sighting) -> bool:
    """Whether the title is one of a part of a country: "the provincial finance minister", "the state's minister"."""
    found = [word.key for word in tokens(one.described or one.after)]
    portfolio = found[:1] == ["state"] and len(found) > 2 and found[-1] == "minister"  # "State Labour Minister"
    return bool(found) and (found[0] in OF_A_PART or found[:2] in _STATES_OWN or found[:2] in _OF_PARTS or portfolio)


def _of_the_part(one: Sighting) -> bool:
    """Whether the office is said to be "the state's" or "the province's"."""
    return [word.key for word in tokens(one.described or one.after)][:2] in _STATES_OWN


def _of_nouns(one: Sighting, stand_ins: StandIns) -> str | None:
    """The only body that has one of the nouns in its name that go with a word of the title."""
    title = f" {(one.title or one.after).lower()} "
    nouns = " ".join(nouns for nouns, signs in _OF_NOUNS.items() if any(f" {sign} " in title for sign in signs))
    nouns = _OF_TITLE.get(title.strip(), nouns)
    return stand_ins.with_noun(nouns.split(), one.line.number) if nouns else None


def opposite(draft: Draft, drafts: Sequence[Draft], lines: Sequence[Line]) -> str | None:
    """For "his opposite number" and "her counterpart": the other of the two that the article names most."""
    for one in draft.seen:
        before = [word.key for word in one.line.words[max(0, one.first - _LONGEST_OFFICE) : one.first]]
        if not ("counterpart" in before or "opposite" in before) or not {"his", "her"}.intersection(before):
            continue
        counts = Counter(party for line in lines for party in {hit.form.party for hit in line.hits if hit.form.party})
        counts.update(other.party for other in drafts for _ in other.seen if other.party)
        two = [party for party, _ in counts.most_common(2)]
        said = [(one.line.number - seen.line.number, other) for other in drafts for seen in other.seen]
        near = min((back for back, other in said if back >= 0 and other is not draft), default=0)
        met = {other.party for back, other in said if 0 <= back <= max(near, 1) and other.party in two}
        if len(two) == 2 and len(met) == 1:
            return next(party for party in two if party not in met)
    return None


def of_employer(draft: Draft, stand_ins: StandIns) -> str | None:
    """For a chief executive or director whose body is not told: the only body that may be an employer."""
    for one in draft.seen:
        title = {word.key for word in tokens(one.title)}
        owner = next((word.key for word in tokens(one.described) if word.text.islower()), "")
        unknown = owner.endswith(_MAKERS) and owner not in kinds()  # "the bottler's chief executive"
        if title & words("of_bodies") and not one.past and (unknown or not is_owned(one)) and not for_itself(one):
            return stand_ins.employer()
    return None


def other_leader(draft: Draft, drafts: Sequence[Draft], lines: Mapping[int, Line]) -> str | None:
    """The other body of the sentence before, where "its leader" cannot be of the first: that one's was just named.

    "New Horizon, the party of Jan Roe, wants the Left Alternative to drop it. Its leader, Eva Low, said"
    """
    one = draft.seen[0]
    if one.line.words[0].key != "its" or not one.title or len(tokens(one.title)) > 1:
        return None
    at = one.line.number - 1
    led = {other.party for other in drafts if other is not draft and any(seen.line.number == at for seen in other.seen)}
    before = lines.get(at)
    if before is None or led != {draft.party}:
        return None
    others = {hit.form.party for hit in before.hits if hit.form.kind == "organisation"} - led
    return others.pop() if len(others) == 1 else None


def by_topic(draft: Draft, topic: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    """For a title that says not whose it is: the body that the sentence before is about, where it may have such a one.

    "The association has no view. ... said chair Yvonne Desta." None where the sentence itself names another party.
    """
    found = {_topic_of(one, topic, stand_ins) for one in draft.seen if one.title and _speaks(one)} - {None}
    return found.pop() if len(found) == 1 else None


def _speaks(one: Sighting) -> bool:
    """Whether a verb of speech stands beside the person, or before the title: "said chair Yvonne Desta"."""
    before = one.line.words[max(0, one.first - _FAR) : one.first]
    marks = [at for at, word in enumerate(before) if not word.text[0].isalnum() and word.text != "-"]
    before = before[marks[-1] :] if marks else before[-_NEAR:]
    return speaks(one) or any(word.key in ("said", "says") for word in before)


def _opens(one: Sighting) -> bool:
    """Whether the sentence begins with the title: whom it names behind the person is not whose the title is."""
    return one.line.text.startswith(one.title)


def _topic_of(one: Sighting, topic: Callable[[int], str | None], stand_ins: StandIns) -> str | None:
    title = {word.key for word in tokens(one.title)}
    if one.past or is_owned(one) or for_itself(one) or title & (words("of_states") | words("go_between_titles")):
        return None
    named = (hit for hit in one.line.hits if hit.form.party and (hit.first < one.first or not _opens(one)))
    if title & _OF_KIND.keys() or any(named):
        return None
    party = topic(one.line.number)
    of_body = title & (words("of_bodies") | {"manager"})
    body = stand_ins.body(party) if party else None
    if body is None or (of_body and (not body.kinds.isdisjoint(["labour"]) or is_employers(body.name))):
        return None
    return party if not kinds().keys() & title else None
