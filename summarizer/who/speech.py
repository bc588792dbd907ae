"""Who speaks in each sentence, where the text plainly says so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.who.acting import PRONOUNS, Speaker, acting, form_of, joined, person_there, spoken_by
from summarizer.who.clauses import in_list, is_place, topics
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.mentions import belongs, is_head, read
from summarizer.who.names import Hit, Names, Token

__all__ = ["Speaker", "speakers"]

_OPENING = frozenset("“«„")
_MARKS = re.compile('["“«„”»]')
_BEFORE_SUBJECT = frozenset(["said", "says", "wrote", "added", "noted", "stated", "warned", "insisted", "explained"])
_REACH = 9
_LONGEST_APPOSITION = 20


def speakers(lines: Sequence[Line], names: Names) -> dict[int, Speaker]:
    """Sentence number to speaker. A quotation that goes on, and `he` or `she`, take the speaker before."""
    found: dict[int, Speaker] = {}
    last: Speaker | None = None
    before: Line | None = None
    quoted = False
    it = any(line.words and line.words[0].key in ("it", "its") for line in lines)
    about = topics(lines) if it else {}
    for line in lines:
        if before is None or before.paragraph != line.paragraph:
            quoted = False
        speaker, pronoun = _speaker(line, names)
        if speaker is None and (pronoun or quoted or _continues(line, before, found)):
            speaker = last if pronoun else found.get(before.number) if before else None
        elif speaker is None and (does := acting(line, about.get(line.number), _only(last, before))):
            speaker = does
        elif speaker is None and any(hit.form.kind == "person" for hit in line.hits):
            last = None  # another person came between: "he" may be that one
        if speaker:
            found[line.number] = speaker
            last = speaker if speaker.person else person_there(line, last)
        quoted = _open_after(line.text, quoted)
        before = line
    return found


def _only(last: Speaker | None, before: Line | None) -> Speaker | None:
    """Whom "he" or "she" that does something means: the one who spoke, if the sentence before names no other person."""
    people = {before.slice(hit.first, hit.end) for hit in before.hits if hit.form.kind == "person"} if before else ()
    return last if len(people) < 2 else None


def _continues(line: Line, before: Line | None, found: dict[int, Speaker]) -> bool:
    """Whether the line is a quotation without a name, right after an attributed one of the same paragraph."""
    if before is None or before.paragraph != line.paragraph or before.number not in found:
        return False
    return line.text[0] in _OPENING | {'"'} and any(sign in before.text for sign in '“«„"')


def _open_after(text: str, already: bool) -> bool:
    """Whether a quotation is still open at the end of the text."""
    for mark in _MARKS.findall(text):
        already = not already if mark == '"' else mark in _OPENING
    return already


def _speaker(line: Line, names: Names) -> tuple[Speaker | None, bool]:
    """The subject of the first verb of speech that has one, and whether it is a pronoun instead."""
    verbs = words("speech")
    for place, word in enumerate(line.words):
        if word.key not in verbs:
            continue
        if speaker := _subject(line, place, names) or _inverted(line, place):
            return _closing(line, names) or speaker, False
        if _pronoun(line.words, place):
            return None, True
    return None, False


def _closing(line: Line, names: Names) -> Speaker | None:
    """The person to whom the whole sentence is ascribed at its end: "..., President Donald Trump announced." """
    place = len(line.words) - 2
    if place < 2 or line.words[place].key not in words("speech"):
        return None
    speaker = _subject(line, place, names)
    return speaker if speaker and speaker.person else None


def _subject(line: Line, verb: int, names: Names) -> Speaker | None:
    """The person or party that ends right before the verb, what may stand between left out."""
    covered = line.covered()
    if apposed := _before_apposition(line, verb):
        return spoken_by(line, apposed)
    place = verb - 1
    while place >= 0 and verb - place <= _REACH:
        if place in covered:
            return _named(line, covered[place], place)
        word = line.words[place]
        if is_head(word):
            return _group(line, place, names)
        if not _passes(word):
            return None
        place -= 1
    return None


def _before_apposition(line: Line, verb: int) -> Hit | None:
    """The person before what stands between commas: "Jim Farley, who met Fain on Monday, said"."""
    if verb < 3 or line.words[verb - 1].text != ",":
        return None
    for place in range(verb - 2, max(0, verb - _LONGEST_APPOSITION), -1):
        if line.words[place].text == ",":
            before = (hit for hit in line.hits if hit.end == place and not in_list(line, hit))
            return next((hit for hit in before if _can_speak(line, hit)), None)
    return None


def _can_speak(line: Line, hit: Hit) -> bool:
    """Whether it is a person, or a party by its name that is no place there."""
    if hit.form.kind == "person":
        return True
    named = hit.form.party and hit.form.kind in ("name", "seat", "organisation", "role") and not is_place(line, hit)
    return bool(named) and not _after_preposition(line, hit) and not joined(line, hit)


def _after_preposition(line: Line, hit: Hit) -> bool:
    """Whether the name depends on another word, "analysts at Ford"; not where that is an official of its own."""
    found = line.words
    place = hit.first - 1
    while place > 0 and (found[place].key in ("the", "a", "an") or found[place].key in kinds()):
        place -= 1
    if place < 1 or found[place].key not in words("prepositions"):
        return False
    return found[place].key not in ("from", "of") or not is_head(found[place - 1])


def _passes(word: Token) -> bool:
    return (
        word.key in words("between")
        or word.key.endswith("ly")
        or word.key in words("common") - PRONOUNS
        or (not word.text[0].isalpha() and word.text not in ".;:?!")
    )


def _named(line: Line, hit: Hit, place: int) -> Speaker | None:
    if hit.form.kind == "person":
        return Speaker(form_of(line, hit), hit.form.party, person=True)
    if not hit.form.party or place != hit.end - 1:
        return None
    if person := _person_of(line, hit):
        return spoken_by(line, person)
    if _after_preposition(line, hit) or joined(line, hit) or is_place(line, hit):
        return None
    ends = hit.end < len(line.words) and line.words[hit.end].key in ("'s", "’s")
    return None if ends or hit.form.kind == "adjective" else Speaker(hit.form.party, hit.form.party, person=False)


def _person_of(line: Line, hit: Hit) -> Hit | None:
    """The person in "Foreign Minister Elena Rojas of Peru said"."""
    place = hit.first - 1
    if place < 1 or line.words[place].key not in ("of", "from"):
        return None
    return next((other for other in line.hits if other.end == place and other.form.kind == "person"), None)


def _group(line: Line, head: int, names: Names) -> Speaker | None:
    """`A senior Ukrainian official`, `the Russian delegation`: the party, by the words that end at the head."""
    covered = line.covered()
    first = head
    while first > 0 and (first - 1 in covered or belongs(line.words[first - 1])):
        first -= 1
    parties = read(line.slice(first, head + 1), names).parties
    return Speaker(parties[0], parties[0], person=False) if len(parties) == 1 else None


def _inverted(line: Line, verb: int) -> Speaker | None:
    """The subject after the verb: "..., said Dmitry Peskov"."""
    if line.words[verb].key not in _BEFORE_SUBJECT or verb == 0 or line.words[verb - 1].text not in ',”"»’?!':
        return None
    for hit in line.hits:
        if verb < hit.first <= verb + _REACH and hit.form.kind == "person":
            return Speaker(form_of(line, hit), hit.form.party, person=True)
    return None


def _pronoun(found: Sequence[Token], verb: int) -> bool:
    place = verb - 1
    while place >= 0 and verb - place <= 3 and found[place].key not in PRONOUNS:
        if not _passes(found[place]):
            return False
        place -= 1
    return place >= 0 and found[place].key in PRONOUNS
