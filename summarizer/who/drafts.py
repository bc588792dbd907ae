"""The sightings of each person of an article put together, across spellings and short forms."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from summarizer.who.beside import before_address, for_whom
from summarizer.who.lexicon import holders, words
from summarizer.who.names import POSSESSIVES, fold, tokens
from summarizer.who.sightings import Sighting

# Given names of one person in two transliterations, folded: Sergei/Sergey 100, Andrii/Andrey 91, Volodymyr/Vladimir 82;
# of two persons: Ivan/Igor 25, Alexei/Alexander 67.
_SAME_GIVEN = 80.0
_DESCRIBED = 9
_LEADING = frozenset(["leads", "heads", "chairs", "represents", "led", "headed", "chaired"])
_SAID = frozenset("added argued asked insisted replied said says warned writes wrote".split())
_AMBIGUOUS = frozenset(
    "general major marshal lord admiral lady sister brother father mother master justice patriarch count miss".split()
)
"""Forms of address that begin names of other things as well: Major League, Sister Cities, Lady Gaga."""
_NO_PERSON = frozenset(["ltd", "inc", "corp", "co", "plc", "gmbh", "group", "bank", "airlines", "motors", "street"])


@dataclass(slots=True)
class Draft:
    """A person while the article is being read."""

    seen: list[Sighting]
    party: str | None = None
    name: str = ""
    """The name that the user gives the person, if any."""
    title: str | None = None
    full: Sighting = field(init=False)

    def __post_init__(self) -> None:
        self.full = self.seen[0]

    def add(self, *sightings: Sighting) -> None:
        """Add sightings of the same person."""
        self.seen.extend(sightings)
        self.full = max((self.full, *sightings), key=lambda one: one.end - one.first)

    def settle(self) -> None:
        """Put the sightings in the text's order; the fullest name is the first of the longest."""
        self.seen.sort(key=lambda one: (one.line.number, one.first))
        self.full = max(self.seen, key=lambda one: one.end - one.first)


def drafts_of(seen: Sequence[Sighting]) -> list[Draft]:
    """One draft a person: full names first, then the surnames alone that fit exactly one of them."""
    drafts: dict[str, list[Draft]] = {}
    others = []
    speaking = {one.surname for one in seen if not given(one) and speaks(one)}
    for sighting in seen:
        if not (_certain(sighting) or (_full(sighting) and sighting.surname in speaking)):
            others.append(sighting)
            continue
        known = drafts.setdefault(latin(sighting.surname), [])
        same = [draft for draft in known if _same(sighting, draft.full)]
        if same:
            same[0].add(sighting)
        else:
            known.append(Draft([sighting]))
    for known in drafts.values():
        _join_short(known)
    only = _join_first(drafts)
    found = [draft for known in drafts.values() for draft in known]
    _add_others(others, drafts, only)
    for draft in found:
        draft.settle()
    return sorted(found, key=lambda draft: (draft.seen[0].line.number, draft.seen[0].first))


def _join_short(known: list[Draft]) -> None:
    """`President Trump` joins `Donald Trump` where no other Trump is named."""
    short = [draft for draft in known if not given(draft.full)]
    full = [draft for draft in known if given(draft.full)]
    if len(full) == 1:
        for draft in short:
            full[0].add(*draft.seen)
            known.remove(draft)


def _join_first(drafts: dict[str, list[Draft]]) -> dict[str, Draft]:
    """Join those called by the first word of one full name, `Cho` of `Cho Eun-ji` and `Faizal` of `Faizal
    Osman`, which is nobody's surname; and give the people by such words."""
    first: dict[str, list[Draft]] = {}
    for draft in (draft for known in drafts.values() for draft in known if given(draft.full)):
        first.setdefault(draft.full.line.words[draft.full.first].key, []).append(draft)
    only = {key: found[0] for key, found in first.items() if len(found) == 1}
    for key, draft in only.items():
        known = drafts.get(latin(key), [])
        short = [other for other in known if not given(other.full) and other.full.surname == key]
        later = all(other.seen[0].line.number >= draft.seen[0].line.number for other in short)
        if len(short) == len(known) and (later or key not in holders()):
            for other in short:
                draft.add(*other.seen)
                known.remove(other)
    return only


def _add_others(seen: Sequence[Sighting], drafts: dict[str, list[Draft]], only: Mapping[str, Draft]) -> None:
    """Give the names without a title to the one person that each fits, by surname, else by the first word."""
    for sighting in seen:
        known = drafts.get(latin(sighting.surname), [])
        fits = [draft for draft in known if not given(sighting) or _same(sighting, draft.full)]
        if len(fits) == 1:
            fits[0].add(sighting)
        elif not known and sighting.surname in only and not given(sighting):
            only[sighting.surname].add(sighting)


def _certain(sighting: Sighting) -> bool:
    """Whether it is a person by itself: a title, a delegation led, a known holder, or a full name that speaks."""
    if sighting.title or sighting.after or sighting.leads or sighting.nickname:
        return bool(given(sighting)) or sighting.surname not in _NO_PERSON  # "a strike at General Motors"
    if len(given(sighting)) and (_who_follows(sighting) or _of_body(sighting) or _is_addressed(sighting)):
        return True
    if sighting.described and _full(sighting) and _owner_said(sighting):
        return True
    if len(given(sighting)) == 0:
        return sighting.surname in holders() and not sighting.past
    return speaks(sighting) or same_person(holders().get(sighting.surname, ("", ""))[0], sighting.name)


def _is_addressed(sighting: Sighting) -> bool:
    """Whether a form of address stands before the name: "Dr. Owen Roe"; not a word that begins other names as well."""
    found = sighting.line.words
    if before_address(found, sighting.first) == sighting.first:
        return False
    last = sighting.first - 1 - (found[sighting.first - 1].text in ".'’")
    return found[last].key not in _AMBIGUOUS and _full(sighting)


def _full(sighting: Sighting) -> bool:
    """Whether it is a given name and a surname, as a person's are written: without `the`, in capital letters alone."""
    found = sighting.line.words
    alone = sighting.first == 0 or found[sighting.first - 1].key != "the"
    return (
        alone
        and len(given(sighting)) == 1
        and not {word.key for word in found[sighting.first : sighting.end]} & _NO_PERSON
    )


def _who_follows(sighting: Sighting) -> bool:
    """Whether "who" follows: "Pilar Roe, who leads its retail section,"."""
    found = sighting.line.words[sighting.tail : sighting.tail + 2]
    team = (
        sighting.first > 0 and sighting.line.words[sighting.first - 1].key == "the"
    )  # "the Cleveland Freighters, who"
    if len(found) < 2 or found[0].text != "," or team:
        return False
    return found[1].key == "who" or (found[1].key in ("the", "a", "an") and _who_leads(sighting))


def _who_leads(sighting: Sighting) -> bool:
    """Whether what follows ends so: ", the Chilean lawyer who runs its office"."""
    after = sighting.line.words[sighting.tail + 2 : sighting.tail + _DESCRIBED]
    for place, word in enumerate(after[:-1]):
        if word.key == "who":
            co = 2 * ([one.key for one in after[place + 1 : place + 3]] == ["co", "-"])
            return place + 1 + co < len(after) and after[place + 1 + co].key in _LEADING
        if not word.text[0].isalpha():
            return False
    return False


def _of_body(sighting: Sighting) -> bool:
    """Whether a body follows of which the person is: "Ray Roe of the Conciliation Service, who has chaired", "Ana Roe,
    for Indonesia, said"."""
    found = sighting.line.words
    place = sighting.end
    apposed = place < len(found) and found[place].text == ","
    if not _full(sighting):
        return False
    if apposed and (first := for_whom(found, place + 1)):
        return any(hit.first in (first - 1, first) for hit in sighting.line.hits)
    place += apposed
    if apposed and _says_owned(sighting, place):
        return True
    if place + 3 > len(found) or found[place].key not in ("of", "from", "with")[: 2 + apposed]:
        return False
    place += 1 + (found[place + 1].key == "the")
    body = next((hit for hit in sighting.line.hits if hit.first == place and hit.form.kind == "organisation"), None)
    after = found[body.end] if body and body.end < len(found) else None
    return after is not None and (after.text == "," or (not apposed and after.key in words("speech")))


def _says_owned(sighting: Sighting, place: int) -> bool:
    """Whether what is apposed is some party's and speaks: ", Peru's man at the table, said"."""
    found = sighting.line.words
    first = place + (place < len(found) and found[place].key == "the")
    hit = next((hit for hit in sighting.line.hits if hit.first in (place, first) and hit.end > first), None)
    if hit is None or hit.end >= len(found) or found[hit.end].key not in POSSESSIVES:
        return False
    comma = next((at for at in range(hit.end, min(len(found) - 1, hit.end + _DESCRIBED)) if found[at].text == ","), 0)
    return comma > 0 and found[comma + 1].key in words("speech")


def _owner_said(sighting: Sighting) -> bool:
    """Whether the sentence is ascribed so: "said the guild's Ray Kemp."."""
    found = sighting.line.words
    start = sighting.first - len(tokens(sighting.described))
    start -= start > 0 and found[start - 1].key == "the"
    closes = sighting.end == len(found) or found[sighting.end].text in ".,"
    return closes and start > 0 and found[start - 1].key in _SAID


def speaks(sighting: Sighting) -> bool:
    """Whether a verb of speech stands right beside the name."""
    found = sighting.line.words
    after = found[sighting.end].key if sighting.end < len(found) else ""
    at = sighting.first - 1
    while at > 0 and (found[at].key in words("honorifics") or found[at].text == "."):
        at -= 1  # "said Coun. Ali Roe"
    before = found[at].key if at >= 0 else ""
    tail = {word.key for word in found[sighting.first : sighting.end]}
    return not tail & _NO_PERSON and (after in words("speech") or before in ("said", "says"))


def given(sighting: Sighting) -> tuple[str, ...]:
    """The words before the surname, folded, without particles."""
    end = sighting.end - 1
    while end - 2 >= sighting.first and sighting.line.words[end - 1].text == "-" and sighting.line.words[end].capital:
        end -= 2  # "Rees-Whitford"
    found = sighting.line.words[sighting.first : end]
    return tuple(word.key for word in found if word.text[0].isalpha() and word.key not in words("particles"))


def _same(one: Sighting, other: Sighting) -> bool:
    """Whether two sightings are of one person: surnames that agree across transliterations, and given names too."""
    if latin(one.surname) != latin(other.surname):
        return False
    first, second = given(one), given(other)
    if not first or not second:
        return not first and not second
    return _alike(first[0], second[0])


def same_person(one: str, other: str) -> bool:
    """Whether two written names may be one person's: the surnames agree, and the given names where both have them."""
    first, second = _plain(one), _plain(other)
    if not first or not second or latin(first[-1]) != latin(second[-1]):
        return False
    return len(first) == 1 or len(second) == 1 or _alike(first[0], second[0])


def family(name: str) -> str:
    """The surname of a written name, as `same_person` compares it; empty where the name has no words."""
    found = _plain(name)
    return latin(found[-1]) if found else ""


def _plain(name: str) -> list[str]:
    """The words of a name, folded, without particles."""
    found = [fold(part) for part in name.replace("-", " ").split()]
    return [part for part in found if part not in words("particles")] or found


def _alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    from rapidfuzz.fuzz import ratio

    return ratio(latin(one), latin(other)) >= _SAME_GIVEN


@lru_cache(maxsize=4096)
def latin(name: str) -> str:
    """A name without what transliterations differ in: Zelensky, Zelenskyy and Zelenskiy, Sybiha and Sibiga.

    Lavrov and Lawrow, Yermak and Ermak too; the endings of Ivanov and Ivanova stay.
    """
    plain = name.replace("y", "i").replace("j", "i").replace("kh", "h").replace("g", "h")
    plain = plain.replace("w", "v").replace("x", "ks")
    plain = plain[1:] if plain.startswith("ie") else plain
    return "".join(sign for place, sign in enumerate(plain) if place == 0 or plain[place - 1] != sign)
