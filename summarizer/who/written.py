"""Where a person's name starts and ends in a sentence: "K. Rama Iyengar", "Han Do-yun", "Ria de Boer"."""

from __future__ import annotations

from collections.abc import Sequence

from summarizer.who.beside import MARKS, SENT, SUFFIXES, posting
from summarizer.who.lexicon import never, table, words
from summarizer.who.lines import Line, is_name_word
from summarizer.who.names import Hit, Token

__all__ = ["is_from", "name_end", "name_starts"]

_LONGEST_NAME = 9
"""Tokens: "Mohamed Ould Cheikh El Ghazouani" has 5, "A. P. J. Abdul Kalam" 8."""
_ALSO_GIVEN = frozenset(["nor", "so", "an", "do", "will", "no", "you", "per", "may"])
"""Words that are given names as well: "according to Nor Aini Yusof"."""
_ALSO_RANKS = frozenset(["col", "major", "marshal", "dean", "king", "prince", "earl", "duke"])
"""Ranks that are given names as well: "Division secretary Col Barrow"."""
_OF_RANKS = frozenset(
    ["spokesman", "spokeswoman", "spokesperson", "commander", "chief", "officer", "leader", "general"]
)
"""Offices that soldiers hold, behind which a rank is a rank: "army spokesman Col Ahmed"."""
_SHORTENED = frozenset(["st", "ste"])


def name_starts(line: Line, place: int, covered: dict[int, Hit]) -> bool:
    """Whether a person's name may start with the word at `place`, which has a capital."""
    found = line.words
    word = found[place]
    if place in covered:
        follows = place + 1 < len(found) and place + 1 not in covered and is_name_word(found[place + 1])
        return word.key in never("names_of_persons") and covered[place].end == place + 1 and follows
    if _is_seat(found, place) or is_from(found, place):
        return False
    if _is_posting(found, place) or _is_address(found, place) or _is_office(found, place) or word.key in SUFFIXES:
        return False
    return is_name_word(word) or _is_initial(found, place) or _looks_common(found, place) or _is_given(found, place)


def name_end(line: Line, first: int, covered: dict[int, Hit]) -> int:
    """Where the person's name that starts at `first` ends; `Jr.` is left out."""
    end = first + 1
    while end < len(line.words) and end - first < _LONGEST_NAME:
        step = _next_in_name(line.words, end, covered)
        if not step and end - first == 1 and line.number and _is_verb(line.words[end]):
            step = 1  # "Peter Were of Kenya"
        if not step:
            break
        end += step
    return end


def _is_verb(word: Token) -> bool:
    """Whether the word is a verb elsewhere, which has a capital only in headlines: Were, Will, May."""
    return word.text.istitle() and word.key in words("acts")


def _after_address(found: Sequence[Token], place: int) -> int:
    """Where a form of address that starts at `place` ends, `Datuk Seri` before a name; `place` where it is none."""
    if not found[place].capital:
        return place
    two = f"{found[place].key} {found[place + 1].key}" if place + 1 < len(found) else ""
    end = place + 2 if two in words("address") else place + (found[place].key in words("address"))
    if end > place and end < len(found) and found[end].text in MARKS and found[end].start == found[end - 1].end:
        end += 1  # "Dato' Roe", "Engr. Roe"
    return end if end < len(found) and (found[end].capital or found[end].key in words("particles")) else place


def _is_address(found: Sequence[Token], place: int) -> bool:
    """Whether the word belongs to a form of address, the second of `Tan Sri` too."""
    second = place > 0 and f"{found[place - 1].key} {found[place].key}" in words("address")
    return second or _after_address(found, place) > place


def _is_seat(found: Sequence[Token], place: int) -> bool:
    """Whether the word tells where a company is: "Odense-based Holm Lines"."""
    behind = found[place + 1 : place + 3]
    return len(behind) > 1 and behind[0].text == "-" and behind[1].text in ("based", "headquartered", "listed")


def is_from(found: Sequence[Token], place: int) -> bool:
    """Whether the word tells where the person is from who is named behind it: "the Ghanaian Ana Roe"."""
    hit = table().at(found, place) if place and found[place - 1].key == "the" else None
    follows = place + 1 < len(found) and is_name_word(found[place + 1])
    return hit is not None and hit.form.kind == "adjective" and hit.end == place + 1 and follows


def _is_posting(found: Sequence[Token], place: int) -> bool:
    """Whether the word ends or begins where an envoy is sent, with his name behind."""
    if place < 2 or (
        found[place - 1].key not in SENT and found[place - 1].key != "the" and not found[place - 1].capital
    ):
        return False
    hit = table().at(found, place)
    return posting(found, hit.end if hit else place + 1) > 0


def _is_initial(found: Sequence[Token], place: int) -> bool:
    """Whether initials stand there with a name behind: `K.`, `V.S.`, also those that are words, `A.` and `I.`."""
    word = found[place]
    points = word.text.endswith(".") and word.text[0].isupper()
    after = place + 1 + (not points)
    single = len(word.text) == 1 and word.capital and after <= len(found) and found[after - 1].text == "."
    if not (points or (single and found[after - 1].start == word.end)) or after >= len(found):
        return False
    return is_name_word(found[after]) or _is_initial(found, after)


def _is_office(found: Sequence[Token], place: int) -> bool:
    """Whether the word begins a hyphenated office: `Commander-in-Chief`, `Auditor-General`."""
    end = place
    while end + 2 < len(found) and found[end + 1].text == "-" and found[end + 1].start == found[end].end:
        end += 2
    return end > place and (found[end].key in words("offices") or found[end].key in words("honorifics"))


def _is_given(found: Sequence[Token], place: int) -> bool:
    """Whether a rank is a given name there: behind an office, before a surname alone."""
    if place == 0 or place + 1 >= len(found) or found[place].key not in _ALSO_RANKS:
        return False
    before = found[place - 1]
    alone = place + 2 == len(found) or not found[place + 2].capital
    return before.key in words("offices") - _OF_RANKS and is_name_word(found[place + 1]) and alone


def _looks_common(found: Sequence[Token], place: int) -> bool:
    """Whether a common word starts a name here, as in "Vice Premier He Lifeng" and "said An Chol-su"."""
    if place == 0 or place + 1 >= len(found) or not found[place].capital or found[place].key not in words("common"):
        return False
    before = found[place - 1]
    titled = before.key in words("offices") and (before.capital or found[place].key in _ALSO_GIVEN)
    if _is_hyphenated(found, place + 1) and found[place].key in _ALSO_GIVEN:
        return True
    if not titled and found[place].key in _ALSO_GIVEN and before.text.islower() and before.text.isalpha():
        return all(is_name_word(word) for word in found[place + 1 : place + 3]) and place + 2 < len(found)
    return titled and is_name_word(found[place + 1])


def _next_in_name(found: Sequence[Token], place: int, covered: dict[int, Hit]) -> int:
    """How many tokens from `place` on carry a name further: 0, 1, or 2 for a particle or hyphen with its word."""
    word = found[place]
    if word.key in SUFFIXES:
        return 0
    if is_name_word(word):
        return 1 if place not in covered or word.key in never("names_of_persons") else 0
    if _is_hyphenated(found, place) or _is_initial(found, place):
        return 1  # "Han Do-yun", "Joseph A. Roe"
    if word.text == "-" and place + 1 < len(found) and word.start == found[place - 1].end == found[place + 1].start - 1:
        return 2 if found[place + 1].text.replace("'", "").replace("’", "").isalpha() else 0
    short = len(found[place - 1].text) == 1 or found[place - 1].key in _SHORTENED
    initial = short and word.text == "." and word.start == found[place - 1].end
    joins = word.key in words("particles") or initial
    if joins and place + 1 < len(found):
        further = _next_in_name(found, place + 1, covered)
        return further + 1 if further else 0
    return 0


def _is_hyphenated(found: Sequence[Token], place: int) -> bool:
    """Whether a given name of two syllables stands there, `Sang-ho`."""
    if place + 2 >= len(found) or not found[place].capital or found[place + 1].text != "-":
        return False
    mark, last = found[place + 1], found[place + 2]
    beside = mark.start == found[place].end and last.start == mark.end
    return beside and last.text.isalpha() and last.text.islower() and last.key not in words("offices")
