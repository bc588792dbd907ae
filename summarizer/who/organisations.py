"""Organisations: parties that no table knows, understood only as the article itself writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from summarizer.who.clauses import is_verb
from summarizer.who.halves import is_direction
from summarizer.who.heads import head
from summarizer.who.lexicon import never, provinces, words
from summarizer.who.lines import LOCATIVE, Line, is_name_word
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import Names, Token, tokens

# Words inside a name that are not capitalised: Port of Rotterdam Authority, Bond voor Dieren, Médecins sans Frontières.
_SMALL = frozenset(
    ["of", "the", "and", "for", "in", "de", "du", "la", "le", "voor", "van", "der", "und", "et", "&", "-"]
)
_GOVERNS = frozenset(["administration", "cabinet", "government", "presidency"])
_SHORTEST, _LETTERS = 2, 6
"""Of letters, how few are an office or a state, and how many are a word in capitals."""
_ACTING = frozenset(["will", "would", "has", "had", "have", "who", "which", "is", "are", "was", "were", "can", "could"])


class Places:
    """Where each word stands in an article, and what was found there."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.of: dict[str, list[tuple[Line, int]]] = {}
        """The places of each word, folded, in order."""
        self.spelt: dict[tuple[str, ...], str | None] = {}
        """The organisation that words mean, folded; worked out once, since a long article has the same words often."""
        for line in lines:
            for place, word in enumerate(line.words):
                self.of.setdefault(word.key, []).append((line, place))


def organisation(mention: str, places: Places, names: Names) -> str | None:
    """The organisation `mention`, spelt as in the article, or None.

    It must stand in a sentence (an acronym: or in the headline) as a capitalised name. Persons, places, news agencies
    and platforms, offices without an owner ("Foreign Ministry") and common words are none.
    """
    wanted = _plain(tokens(mention))
    if wanted and wanted[0].text.islower() and wanted[0].key in words("prepositions"):
        return None  # "Ana Roe, for Indonesia, said"
    found = _spelt(wanted, places, names) or _spelt(_without_heads(wanted), places, names)
    return found if found and (_is_written_so(found) or _acts(found, places)) else None


def _is_written_so(name: str) -> bool:
    """Whether it is written as an organisation: with a noun for one, or in letters."""
    found = tokens(name)
    letters = len(found) == 1 and name.isupper() and _SHORTEST < len(name) <= _LETTERS
    return letters or head(found) is not None


def _acts(name: str, places: Places) -> bool:
    """Whether it does something wherever it stands, and is not what the people of a place are called.

    Of 9 names of the annotated articles that had neither a noun for a body nor letters, and that nothing else showed to
    be one, 7 were none: towns, a bishop, "Africans". Of the 3 that always act 2 were right.
    """
    found = tokens(name)
    standing = list(_standing([word.key for word in found], places))
    return (
        bool(standing)
        and not name.isupper()
        and not name.endswith(("ans", "ese", "ish"))
        and all(_does(line, end) for line, _, end in standing if line.number)
    )


def _does(line: Line, end: int) -> bool:
    """Whether a verb, its modal or a clause with one follows."""
    after = [word for word in line.words[end : end + 2] if word.key != ","]
    return bool(after) and (is_verb(after[0]) or after[0].key in _ACTING)


def _spelt(wanted: Sequence[Token], places: Places, names: Names) -> str | None:
    if not wanted or _is_other(wanted, names):
        return None
    keys = tuple([word.key for word in wanted])
    if keys not in places.spelt:
        places.spelt[keys] = _as_written(keys, places)
    return places.spelt[keys]


def _as_written(keys: Sequence[str], places: Places) -> str | None:
    """The name that these words are, folded, as the article writes it."""
    found = list(_standing(keys, places))
    if any(_is_place(*each) or _part_of_name(*each[:2]) or _is_told(*each) for each in found):
        return None
    longer = {
        (hit.form.party if hit.first == first and hit.form.kind == "organisation" else None)
        for line, first, end in found
        for hit in line.hits
        if hit.first <= first and end <= hit.end
    }
    if longer:
        return longer.pop() if len(longer) == 1 else None
    for line, first, end in found:
        if _is_name(line.words[first:end], first, line):
            return line.slice(first, end)
    return None


def _without_heads(wanted: Sequence[Token]) -> Sequence[Token]:
    """`Hamas` of "Hamas's political bureau", "FNV negotiator"; nothing where no such head follows."""
    end = len(wanted)
    while end and (belongs(wanted[end - 1]) or wanted[end - 1].key in ("'s", "’s")):
        end -= 1
    if any(word.key in _GOVERNS for word in wanted[end:]):
        return ()  # "the Hale administration" is a state, named for a person
    headed = any(is_head(word) for word in wanted[end:]) and all(word.capital for word in wanted[:end])
    return wanted[:end] if headed else ()


def _part_of_name(line: Line, first: int) -> bool:
    """Whether a capitalised word before makes it part of a longer name, such as a person's surname."""
    return (
        first > 0 and is_name_word(line.words[first - 1]) and line.words[first].start - line.words[first - 1].end == 1
    )


def _plain(found: Sequence[Token]) -> Sequence[Token]:
    """Without `the` before and a possessive behind."""
    while found and found[0].key in ("the", "a", "an"):
        found = found[1:]
    while found and (not found[-1].text[0].isalnum() or found[-1].key in ("'s", "’s")):
        found = found[:-1]
    return found


def _is_other(wanted: Sequence[Token], names: Names) -> bool:
    """Whether it is something else: a common word, an outlet, a party or person, an office without an owner."""
    name = " ".join(word.key for word in wanted)
    hit = names.at(wanted, 0)
    known = hit is not None and hit.end == len(wanted)
    return (
        known
        or name in words("common")
        or name in words("generic")
        or any(name in known for known in (never("outlets"), never("places"), never("feasts"), provinces()))
        or all(belongs(word) for word in wanted)
        or (len(wanted) == 1 and is_direction(wanted[0]))
    )


def _standing(keys: Sequence[str], places: Places) -> Iterator[tuple[Line, int, int]]:
    """Every place where these words stand, whatever their case."""
    wanted = list(keys)
    # By the rarest word: "the" of "the union" stands in every other sentence of a long article.
    at = min(range(len(keys)), key=lambda place: len(places.of.get(keys[place], ())))
    for line, place in places.of.get(keys[at], ()):
        first, end = place - at, place - at + len(keys)
        if first >= 0 and [each.key for each in line.words[first:end]] == wanted:
            yield line, first, end


def _is_name(found: Sequence[Token], first: int, line: Line) -> bool:
    """Whether the words are written as a name: in capitals, and not for opening a sentence or in a headline."""
    written = [word for word in found if word.key not in _SMALL]
    if not written or not all(word.capital or word.text[0].isdigit() for word in written):
        return False
    if not any(word.capital for word in written) or any(_are_people(word) for word in written):
        return False  # "4", "MPs"
    if len(written) == 1 and written[0].text.isupper():
        return True
    if line.number == 0:
        return False  # headlines may capitalise every word
    opens = not any(word.text[0].isalnum() for word in line.words[:first])
    if len(written) > 1:
        return len(written) < len(found) or head(found) is not None or any(word.text.isupper() for word in written)
    if not opens:
        return True
    verb = first + len(found) < len(line.words) and is_verb(line.words[first + len(found)])
    return verb and not written[0].key.endswith(("s", "ing", "ed", "ly"))


def _are_people(word: Token) -> bool:
    """Whether it is the plural of letters, which are people or things: MPs, MEPs, GPs, NGOs."""
    return len(word.text) > _SHORTEST and word.text[-1] == "s" and word.text[:-1].isupper()


def _is_told(line: Line, first: int, end: int) -> bool:
    """Whether somebody spoke to it and no more is said of it, as one does to a newspaper: "he told the Echo."."""
    before = first - 1 - (first > 0 and line.words[first - 1].key == "the")
    closed = end >= len(line.words) or not line.words[end].text[0].isalnum()
    return closed and before >= 0 and line.words[before].key in ("told", "tells")


def _is_place(line: Line, first: int, end: int) -> bool:
    """Whether it stands as a place: "in Istanbul on Monday", but not "in Hamas custody"."""
    if first == 0 or line.words[first - 1].key not in LOCATIVE:
        return False
    after = line.words[end] if end < len(line.words) else None
    return after is None or after.key in words("common") or (not after.text[0].isalnum() and after.text != "-")
