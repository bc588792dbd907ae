"""Names that an article introduces together: "United Auto Workers (UAW)", then "the UAW"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.who.brackets import SMALL, are_people, is_spoken, shuffled, spells, syllables, written
from summarizer.who.lexicon import data, never, words
from summarizer.who.lines import Line
from summarizer.who.names import POSSESSIVES, Form, Names, Token, folded, tokens

_CALLED = ([",", "known", "as"], [",", "also", "known", "as"], [",", "or"])
_LONGEST = 12
# Where the letters are of another language ("General Confederation of Labour (CGT)"), one of these must be in the name.
_BODIES = frozenset(
    "agency alliance army association authority board bureau center centre chamber coalition collective commission"
    " committee confederation conference congress corps council federation forces front guild institute league movement"
    " network organisation organization party platform resistance service society syndicate union unions"
    " workers".split()
)
_ACRONYM = frozenset(["acronym", "abbreviation", "initials"])
_BY = frozenset(["its", "their", "known", "the"])
_WORLDS = frozenset(["UN", "U.N."])
"""Letters that belong to the name of a world body behind them."""
_NEAR = 5
_KIN = 0.5
"""Share of a known long name's words that another spelling of it shares ("Association of South East Asian Nations"
0.5 to 0.8); an unrelated name of the same letters ("American University" for AU) shares none."""


def with_introduced(names: Names, lines: Sequence[Line]) -> Names:
    """The names, with those that the article introduces as one: the long name, or the party known by either."""
    found = [pair for line in lines if "(" in line.text for pair in _introduced(line.words)]
    found += [pair for line in lines for pair in _called(line.words)]
    found += _abroad(lines)
    if not found:
        return names
    more = Names(names)
    for name, letters in found:
        form = _known(name, letters, names) or Form(name, "organisation")
        more.add(name, form)
        more.add(letters, form)
    return more


def _introduced(found: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """The long name and the letters, for each bracket that holds one beside the other."""
    for place, word in enumerate(found):
        if word.text != "(" or place == 0 or place + 2 >= len(found):
            continue
        inner = found[place + 1]
        if _letters(inner) and found[place + 2].text == ")":
            if name := _name_before(found[:place], inner.text.replace(".", "")):
                yield name, inner.text
        elif is_spoken(inner) and found[place + 2].text == ")":
            if name := _spelt(found[:place], inner.text, spoken=True):
                yield name, inner.text
        elif _letters(found[place - 1]):
            end = next((at for at in range(place, min(len(found), place + _LONGEST)) if found[at].text == ")"), place)
            name = _spelt(found[place + 1 : end], found[place - 1].text)
            if name and tokens(name) and len(tokens(name)) == end - place - 1:
                yield name, found[place - 1].text


def _called(found: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """The two names of "the Pilots' Syndicate, known as SPP," and "the Cabin Crew Association, or CCA,"."""
    for place, word in enumerate(found):
        if place < 4 or not word.text.isupper() or not _letters(word):
            continue
        if place + 1 < len(found) and found[place + 1].text[0].isalnum():
            continue
        for between in _CALLED:
            start = place - len(between)
            if start > 0 and [one.key for one in found[start:place]] == between:
                name = _spelt(found[:start], word.text.replace(".", ""))
                name = name or (_run(found[:start]) if len(between) > 2 else None)
                if name:
                    yield name, word.text


def _abroad(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """The body and the letters of "The rebels, known by their French acronym FPS": what was named last before them."""
    for line in lines:
        if not any(word in line.text for word in _ACRONYM):
            continue
        for place, word in enumerate(line.words):
            if word.key not in _ACRONYM or place + 1 >= len(line.words) or not _letters(line.words[place + 1]):
                continue
            known = {one.key for one in line.words[max(0, place - _NEAR) : place]}
            letters = line.words[place + 1].text
            if known & _BY and (name := _last_body([*lines[: line.number], line._replace(words=line.words[:place])])):
                yield name, letters


def _last_body(lines: Sequence[Line]) -> str | None:
    """The name of a body that was written last in these lines, the headline left out."""
    for line in reversed([one for one in lines if one.number]):
        for end in range(len(line.words), 1, -1):
            closed = end == len(line.words) or not _in_name(line.words[end])
            if closed and line.words[end - 1].capital and (name := _run(line.words[:end])):
                return name
    return None


def _letters(word: Token) -> bool:
    plain = word.text.replace(".", "")
    acronym = 2 <= len(plain) <= 8 and plain.isalpha() and sum(sign.isupper() for sign in plain) * 2 > len(plain)
    return acronym and word.key not in never("outlets")


def _name_before(found: Sequence[Token], letters: str) -> str | None:
    name = _spelt(found, letters) or shuffled(found, letters) or _listed(found, letters) or _run(found)
    start = len(found) - len(tokens(name)) if name else 0
    return written(found[start - 1 :]) if start and found[start - 1].text in _WORLDS else name


def _spelt(found: Sequence[Token], letters: str, *, spoken: bool = False) -> str | None:
    """The words at the end whose first letters these are, small words counted or not; the fewest that do.

    Commas may stand between them: "Port, Road and Ferry Union".
    """
    wanted = letters.lower()
    for start in range(len(found) - 1, max(-1, len(found) - _LONGEST - 1), -1):
        if not (_in_name(found[start]) or found[start].key in POSSESSIVES or found[start].text == ","):
            return None
        part = [word for word in found[start:] if word.text[0].isalnum()]
        spelt = spells(part, wanted) or (spoken and syllables(part, wanted))
        if found[start].capital and len(part) > 1 and (spelt or wanted in _initials(part)):
            return written(found[start:])
    return None


def _listed(found: Sequence[Token], letters: str) -> str | None:
    """The words at the end in a list that leave a letter out: "Medical Practitioners, Pharmacists and Dentists Union
    (MPDU)"; the fewest from a comma back that begin with the first letter and have the others in order."""
    comma = 0
    for start in range(len(found) - 1, max(-1, len(found) - _LONGEST - 1), -1):
        if not (_in_name(found[start]) or found[start].key in POSSESSIVES or found[start].text == ","):
            return None
        comma = comma or (start if found[start].text == "," else 0)
        begins = bool(comma) and found[start].capital and found[start].key[0] == letters[0].lower()
        if begins and _in_order(letters.lower(), "".join(word.key[0] for word in found[start:])):
            return written(found[start:])
    return None


def _in_order(letters: str, signs: str) -> bool:
    """Whether the letters stand among the signs in their order."""
    rest = iter(signs)
    return all(letter in rest for letter in letters)


def _initials(part: Sequence[Token]) -> set[str]:
    keys = [word.key for word in part]
    return {"".join(key[0] for key in keys), "".join(key[0] for key in keys if key not in SMALL)}


def stands_for(letters: str, name: str) -> bool:
    """Whether `letters` are the first letters of the words of `name`, small words counted or not: FNV, UAW."""
    short = letters_of(letters)
    return short is not None and short in initials(name)


def initials(name: str) -> frozenset[str]:
    """The first letters of the words of a name, small words counted or not; none of a name of one word."""
    part = [word for word in tokens(name) if word.text[0].isalnum()]
    return frozenset(_initials(part)) if len(part) > 1 else frozenset()


def letters_of(text: str) -> str | None:
    """The letters, folded, where the text may be the first letters of a name."""
    acronym = tokens(text)
    return acronym[0].key if len(acronym) == 1 and _letters(acronym[0]) else None


def _run(found: Sequence[Token]) -> str | None:
    """The capitalised words at the end, where one of them tells that they name a body."""
    start = len(found)
    while start > 0 and len(found) - start < _LONGEST and _in_run(found, start - 1):
        start -= 1
    while start < len(found) and (not found[start].capital or found[start].key in words("common")):
        start += 1
    while start + 1 < len(found) and found[start + 1].key == "of" and are_people(found[start]):
        start += 2 + (start + 2 < len(found) and found[start + 2].key == "the")  # "Leaders of the"
    run = found[start:]
    return written(run) if len(run) > 1 and any(word.key in _BODIES for word in run) else None


def _in_run(found: Sequence[Token], place: int) -> bool:
    """Whether the word may stand in the name, a plural's possessive too: "Portuguese Pilots' Syndicate"."""
    plural = found[place].text in "'’" and place > 0 and found[place - 1].key.endswith("s")
    return plural or _in_name(found[place])


def _in_name(word: Token) -> bool:
    return word.capital or word.key in SMALL


def _known(name: str, letters: str, names: Names) -> Form | None:
    """The party of the tables that one of the two stands for, the letters only where the long names are akin."""
    for text, certain in ((name, True), (letters, False)):
        found = tokens(text)
        hit = names.at(found, 0)
        if hit and hit.end == len(found) and hit.form.party and (certain or _akin(name, hit.form.party)):
            return Form(hit.form.party, "organisation" if hit.form.kind == "organisation" else "name")
    return None


def _akin(name: str, party: str) -> bool:
    wanted = set(folded(name).split()) - SMALL
    entries = (entry for entry in data()["party"] if entry["name"] == party)
    known = (set(folded(long).split()) - SMALL for entry in entries for long in (party, *entry.get("names", [])))
    spellings = [each for each in known if len(each) > 1]
    return not spellings or any(len(wanted & each) >= _KIN * len(each) for each in spellings)
