"""Who does something in a sentence: subjects, and the verbs that follow them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import POSSESSIVES, Hit, Token

__all__ = [
    "in_list",
    "is_described",
    "is_origin",
    "is_place",
    "is_subject",
    "is_verb",
    "phrase_of",
    "subject",
    "topics",
    "verb_follows",
    "verb_of",
    "whole",
]

_PLACED = frozenset(["in", "at", "near", "around", "outside", "inside", "across"])
_PARTS = frozenset(
    "central downtown eastern mainland nearby neighboring neighbouring northeastern northern northwestern rural"
    " southeastern southern southwestern war-torn western".split()
)
_APPOSED = frozenset(["canton", "city", "county", "emirate", "kingdom", "province", "region", "republic", "state"])
"""What a part of a country, or a state, is called before its name: "the German state of Hesse"."""
_TOWNS = frozenset(["capital", "city", "town", "resort", "port", "village"])
_OWN = frozenset(["her", "his", "its", "our", "their"])
_PREMISES = [[noun] for noun in "base branch bureau headquarters home hotel office offices premises residence".split()]
_BREAKS = frozenset(
    ["and", "or", "but", "that", "as", "when", "while", "after", "before", "because", "if", "unless", "whether"]
)
_FAR = 5
_ITS = frozenset(["it", "its", "they", "their"])
_WHICH = frozenset(["which", "who", "whose"])
_JOINS = frozenset("also and but however instead meanwhile nor now so still then yet".split())
_OPENS = frozenset(["a", "an", "another", "the"])
_FORMER = frozenset(["ex", "former", "retired", "veteran"])
_QUOTES = frozenset("“«„\"'")
_LONGEST_TITLE = 9
_STATES = [[has, what] for has in ("has", "have", "had") for what in ("had", "been", "a", "an")]
_STATES += [[be, what] for be in ("is", "was", "are", "were") for what in ("a", "an", "one", "home")]
_LONGEST_APPOSITION = 20


def is_place(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where: "in Turkey", "in Istanbul, Turkey"."""
    place = hit.first - 1
    if place >= 0 and line.words[place].key == "the":
        place -= 1
    if hit.form.kind == "adjective" and hit.end < len(line.words):
        return line.words[hit.end].key in _TOWNS  # "the Ethiopian capital"
    if hit.form.kind == "seat" and place >= 0 and line.words[place].key in _OWN:
        return [word.key for word in line.words[hit.end : hit.end + 1]] in _PREMISES  # "to its London offices"
    if place > 0 and line.words[place].key in _PARTS:
        place -= 1  # "in neighbouring Spain", "across northern Italy"
    if place < 0 or hit.form.kind not in ("name", "seat"):
        return False
    if line.words[place].key in _PLACED:
        return True
    city = place >= 2 and line.words[place].text == "," and line.words[place - 1].capital
    return city and any(line.words[back].key in _PLACED for back in range(max(0, place - 4), place))


def is_verb(word: Token) -> bool:
    """Whether the word is a verb in a form that stands after its subject."""
    key = word.key
    past = (key.endswith("ed") and len(key) > 4) or key.endswith(("n't", "n’t"))
    return word.text[0].islower() and (key in _verbs() or past)


@cache
def _verbs() -> frozenset[str]:
    return words("acts") | words("speech")


def subject(line: Line) -> Hit | None:
    """The first name in the sentence that does something there: a party, its people, or a person."""
    verb = next((place for place, word in enumerate(line.words) if is_verb(word)), len(line.words))
    early = (hit for hit in line.hits if hit.first < verb or line.text[0] in _QUOTES)
    return next((hit for hit in early if is_subject(line, hit)), None)


def topics(lines: Sequence[Line]) -> dict[int, str]:
    """Sentence number to the party that "it" means at its start: what the sentence before is about.

    That is its subject, or what "it" means there; a person there is none, and so is a sentence of another paragraph
    that is not the next.
    """
    found: dict[int, str] = {}
    about: str | None = None
    paragraph = 0
    for line in lines:
        if about and line.paragraph <= paragraph + 1:
            found[line.number] = about
        if not _goes_on(line):
            does = subject(line)
            about = does.form.party if does and does.form.kind != "person" else None
        paragraph = line.paragraph
    return found


def _goes_on(line: Line) -> bool:
    """Whether the sentence opens with a pronoun, behind a word that joins it to the one before or without: "Instead it
    has offered"."""
    near = [word.key for word in line.words[:3] if word.text != ","]
    return bool(near) and (near[0] in _ITS or (near[0] in _JOINS and near[1:2] == ["it"]))


def is_subject(line: Line, hit: Hit) -> bool:
    """Whether the party, its officials, or the person named there does something: a verb follows, no preposition
    stands before."""
    return verb_of(line, hit) is not None


def verb_of(line: Line, hit: Hit) -> int | None:
    """The place of the verb of which the party, its officials, or the person named there is the subject."""
    found = line.words
    if hit.form.kind in ("outlet", "never", "ambiguous") or is_place(line, hit):
        return None
    if _after_preposition(found, hit) or _of_infinitive(found, hit.first) or in_list(line, hit):
        return None
    end = whole(line, hit)
    if end is None or _is_home_of(line, hit):
        return None
    if verb := _past_apposed(found, hit.first, end):
        return verb_place(found, verb)
    if hit.first and found[hit.first - 1].text == "," and end < len(found):
        end += found[end].text == ","  # "Its president, Howard Lyle, invited"
    return verb_place(found, end)


def _is_home_of(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where a body is that follows: "Norway's ruling Labour Party", "Poland's Wolmet"."""
    found, at = line.words, hit.end
    if hit.form.kind not in ("name", "adjective") or at >= len(found):
        return False
    at += found[at].key in POSSESSIVES
    bodies = {other.first for other in line.hits if other.form.kind == "organisation" and other.first >= at}
    far = min(len(found), at + _FAR)
    while at < far and at not in bodies and found[at].text[0].islower() and not is_verb(found[at]):
        at += 1
    return at in bodies


def in_list(line: Line, hit: Hit) -> bool:
    """Whether other names follow in a list: Brazil of "Mercosur, which groups Peru, Brazil, Chile and Cuba, said"."""
    if hit.end >= len(line.words) or line.words[hit.end].text != ",":
        return False
    following = (other for other in line.hits if other.first == hit.end + 1 and other.form.party != hit.form.party)
    after = (line.words[other.end].key for other in following if other.end < len(line.words))
    return any(key in (",", "and", "or") for key in after)


def _past_apposed(found: Sequence[Token], first: int, end: int) -> int:
    """Where the verb stands behind a name apposed to what opens the sentence: "The other group, the Sobat Front (SF),
    will not sign"; 0 where it is none."""
    comma = next((at for at in range(first - 1, max(1, first - _FAR), -1) if found[at].text == ","), 0)
    the = comma == first - 2 and found[first - 1].key == "the"
    opens = comma > 0 and (the or found[first - 1].key in kinds()) and first <= _LONGEST_TITLE
    if not opens or found[0].key not in _OPENS or any(word.text == "," for word in found[:comma]):
        return 0
    end += 3 * (end + 2 < len(found) and found[end].text == "(" and found[end + 2].text == ")")
    return end + 1 if end + 1 < len(found) and found[end].text == "," and is_verb(found[end + 1]) else 0


def _after_preposition(found: Sequence[Token], hit: Hit) -> bool:
    """Whether the name hangs on a preposition: "at the bus company Cityline", not "Under the rules the bidder has"."""
    at = phrase_of(found, hit.first) - 1
    if hit.form.kind != "role" and at > 0 and found[at].key == "the":
        at -= 1
    elif hit.form.kind != "role":
        while at > 0 and hit.first - at < _FAR and found[at].key not in words("prepositions") and _describes(found[at]):
            at -= 1
    return at >= 0 and found[at].key in words("prepositions")


def phrase_of(found: Sequence[Token], first: int) -> int:
    """Where what the name stands in begins: with `state` of "the German state of Hesse", else with the name."""
    apposed = first > 1 and found[first - 1].key == "of" and found[first - 2].text in _APPOSED
    if not apposed:
        return first
    return first - 2 - (first > 2 and found[first - 3].capital and found[first - 3].key != "the")


def _of_infinitive(found: Sequence[Token], first: int) -> bool:
    """Whether the name is the object of an infinitive: "trying to form Slovenia's next government"."""
    infinitive = first > 1 and found[first - 2].key == "to" and found[first - 1].text.islower()
    return infinitive and found[first - 1].key != "the"


def _describes(word: Token) -> bool:
    """Whether the word may stand between a preposition and a name: "at the bus company Cityline"."""
    return word.text[0].isalpha() and word.text[0].islower() and not is_verb(word) and word.key not in _BREAKS


def whole(line: Line, hit: Hit) -> int | None:
    """Where what the name begins ends: after the noun of "Israeli officials"; None where it only says whose it is."""
    found = line.words
    end = hit.end
    if end < len(found) and found[end].key in POSSESSIVES:
        end += 1
    elif hit.form.kind != "adjective":
        return end
    start = end
    while end < len(found) and end - start < _LONGEST_TITLE and belongs(found[end]) and not is_head(found[end]):
        end += 1
    return end + 1 if end < len(found) and is_head(found[end]) else None


def verb_follows(found: Sequence[Token], end: int) -> bool:
    """Whether a verb stands there, adverbs, days and what stands between commas or brackets left out."""
    return verb_place(found, end) is not None


def verb_place(found: Sequence[Token], end: int) -> int | None:
    """Where the verb of `verb_follows` stands."""
    for opening, close in (("(", ")"), (",", ",")):
        if end < len(found) and found[end].text == opening:
            far = min(len(found), end + _LONGEST_APPOSITION)
            stops = [at + 1 for at in range(end + 1, far) if _closes(found, at, close)]
            if (
                found[end + 1 : end + 2] and found[end + 1].key in _WHICH
            ):  # "which speaks for cooks, porters and clerks,"
                stops = [at for at in stops if at < len(found) and is_verb(found[at])] or stops
            end = stops[0] if stops else len(found)
    if end + 1 < len(found) and found[end].key in _PLACED and found[end + 1].capital:
        end += 2  # "The Hartwell Museum in Boston has offered"
    while end < len(found) and (found[end].key.endswith("ly") or found[end].key in words("between_days")):
        end += 1
    return end if end < len(found) and is_verb(found[end]) else None


def _closes(found: Sequence[Token], at: int, close: str) -> bool:
    """Whether the mark is this one, and no comma of a number: "which lost 1,200 men, asked"."""
    number = found[at - 1].end == found[at].start and found[at - 1].text[-1].isdigit() and at + 1 < len(found)
    return found[at].text == close and not (number and found[at + 1].text[0].isdigit())


def is_described(line: Line, hit: Hit) -> bool:
    """Whether the sentence says what the party is or has had, not what it does: "Kenya has had five governments"."""
    end = hit.end
    if end < len(line.words) and line.words[end].text == ",":
        end = next((at + 1 for at in range(end + 1, len(line.words)) if line.words[at].text == ","), end)
    return [word.key for word in line.words[end : end + 2]] in _STATES


def is_origin(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where somebody is from who held an office: "Former Kenyan minister Ana Roe"."""
    former = hit.first > 0 and line.words[hit.first - 1].key in _FORMER
    return former and whole(line, hit) != hit.end
