"""What an article calls a party by its kind alone: "the union", "the carmaker", "the rebels", "the government".

Such words mean a party where exactly one fits: the one with the noun in its name, else the one that the article calls
so, else the only one of that kind, else the only body of which the article tells no kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from summarizer.who.body import Body
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import Line
from summarizer.who.members import members
from summarizer.who.mentions import belongs
from summarizer.who.names import Form, Hit, Token, tokens
from summarizer.who.organs import STATE, by_last_word, organs

__all__ = ["StandIns"]

_DETERMINERS = frozenset(["the", "both", "neither"])
_POSSESSIVES = frozenset(["'s", "’s", "'", "’"])
_HOME = ("government", "authorities", "army", "military", "troops", "police", "parliament", "cabinet")
_OF_COUNTRY = ("ish", "an", "ese", "ic", "ch", "i")
_REACH = 3
"""Words that may stand between the determiner and the noun: "the port authority", "the English operator"."""
# What a noun of one kind may mean where no body is of that kind for sure.
_MAY_BE = frozenset(["labour", "employers", "armed", "league", "loose"])
_GROUPS = frozenset(["group", "movement", "organisation", "organization"])
"""Of the nouns of no kind, those that may mean a body that is not called so: a rebel army is a group."""
_OF_PLACES = frozenset(["city", "local", "municipal", "provincial", "regional", "town", "county", "district"])


_NO_EMPLOYER = frozenset(["labour", "league", "loose", "go_between", "armed", "authority", "local"])
_BEFORE_MANAGEMENT = frozenset(["a", "after", "and", "but", "if", "that", "unless", "when", "while", "with", ","])
_MANAGEMENT = frozenset(["management", "managements"])
_BLOCS = frozenset(["group", "alliance", "coalition", "bloc"])


class StandIns:
    """The role words of one article."""

    def __init__(self, bodies: Sequence[Body], lines: Sequence[Line]) -> None:
        self._all = tuple(bodies)
        self._bodies = tuple(body for body in bodies if not body.idle) or self._all
        self._words = {body.name: frozenset(word.key for word in tokens(body.name)) for body in bodies}
        self._lines = lines
        self._known: dict[str, str | None] = {}
        self._states: Mapping[str, set[str]] | None = None
        self._named: dict[str, set[str]] | None = None
        self._groups = members(self._bodies)
        self._every = _nouns() | self._groups.keys()

    def hits(self, line: Line) -> Iterator[Hit]:
        """Every place in the sentence where such words mean a party, left to right."""
        taken: set[int] | None = None
        found, nouns = line.words, self._every
        for place in [place for place, word in enumerate(found) if word.key in nouns]:
            first = _start(found, place)
            if first is None:
                continue
            if taken is None:
                taken = {at for hit in line.hits for at in range(hit.first, hit.end)}
            if taken.isdisjoint(range(first, place + 1)) and (party := self.party(found[first : place + 1])):
                yield Hit(first, place + 1, Form(party, "role"))

    def named(self, mention: str) -> str | None:
        """The party of a mention such as "the union", "the union's executive committee", "rebel group"."""
        found = [word for word in tokens(mention) if word.text[0].isalnum() or word.key in _POSSESSIVES]
        while found and (found[0].key in _DETERMINERS or found[0].key in ("of", "by", "from", "a", "an")):
            found = found[1:]
        while len(found) > 1 and found[-1].key not in _nouns() and found[-1].key in words("offices"):
            found = found[:-1]
        owner = next((place for place, word in enumerate(found) if word.key in _POSSESSIVES), len(found))
        return self.party(found[:owner]) if found else None

    def party(self, phrase: Sequence[Token]) -> str | None:
        """The one party that the noun at the end of the phrase means, the words before it agreeing; None if not one."""
        plain = [word.key for word in phrase if word.key not in _DETERMINERS]
        if not plain or plain[-1] not in self._every or _names_another(phrase):
            return None
        key = " ".join(plain)
        if key not in self._known:
            self._known[key] = self._found(plain)
        return self._known[key]

    def of_kind(self, noun: str, count: int) -> frozenset[str]:
        """The bodies that the noun fits, in the singular: those called so, and those of its kind; those of no known
        kind as well where it takes them to make up the `count`."""
        kind = kinds().get(noun)
        if kind is None:
            return frozenset()
        sure = {body.name for body in self._bodies if noun in body.nouns or (kind != "loose" and kind in body.kinds)}
        rest = {body.name for body in self._bodies if not body.kinds} if sure else set()
        return frozenset(sure | rest if len(sure | rest) == count else sure)

    def body(self, name: str) -> Body | None:
        """The article's own body of this name."""
        return next((body for body in self._all if body.name == name), None)

    def employer(self) -> str | None:
        """The only body that may be an employer: no union, league, association, go-between, armed or public body."""
        found = {body.name for body in self._bodies if body.kinds.isdisjoint(_NO_EMPLOYER)}
        return found.pop() if len(found) == 1 else None

    def _found(self, plain: Sequence[str]) -> str | None:
        noun = plain[-1]
        if noun in _MANAGEMENT:
            return self.employer() if len(plain) == 1 else None
        if "provincial" in plain and (local := self.of_kind("province", 1)):
            return next(iter(local)) if len(local) == 1 else None
        if noun in self._groups:
            return self._groups[noun]
        if noun == "bloc" and (own := {body.name for body in self._bodies if body.nouns & _BLOCS}):
            return own.pop() if len(own | self._in_tables(noun)) == 1 else None
        if _OF_PLACES.intersection(plain):
            own = self._by_name(plain)
            return own.pop() if len(own) == 1 and self._words.get(next(iter(own)), frozenset()) >= set(plain) else None
        if noun in STATE and noun in kinds():
            fits = self._by_name(plain) | self._of_states(noun)
            return fits.pop() if len(fits) == 1 else None
        for fits in (self._by_name(plain), self._called(plain), self._of_states(noun), self._of_kind(noun)):
            if fits:
                return fits.pop() if len(fits) == 1 else None
        return None

    def _by_name(self, plain: Sequence[str]) -> set[str]:
        """Bodies with the noun in their name, and parties of the tables that the text calls so: the Commission."""
        noun = plain[-1]
        own = {body.name for body in self._bodies if noun in kinds() and noun in self._words[body.name]}
        if kinds().get(noun) == "company":  # "the airline" is no "Airline Pilots Union"
            own -= {body.name for body in self._bodies if body.kinds & {"labour", "loose", "authority"}}
        if len(own) > 1:
            own = {name for name in own if self._words[name].issuperset(plain)} or own
        return own or self._in_tables(noun)

    def _in_tables(self, noun: str) -> set[str]:
        """Parties of the tables whose name, or what the text calls them, ends so: the fund, the bloc."""
        return set(self._by_last_word().get(noun, ()))

    def _by_last_word(self) -> Mapping[str, set[str]]:
        if self._named is None:
            self._named = by_last_word(self._lines)
        return self._named

    def _called(self, plain: Sequence[str]) -> set[str]:
        """Bodies that the article itself calls so, "the airline Skyfare"; the most of the words decide."""
        wanted = [noun for noun in plain if noun in kinds()]
        found = {body.name: sum(noun in body.nouns for noun in wanted) for body in self._bodies if wanted}
        found = {name: count for name, count in found.items() if count}
        if plain[-1] in kinds() and not any(plain[-1] in body.nouns for body in self._bodies):
            return set()
        return {name for name, count in found.items() if count == max(found.values())}

    def _of_states(self, noun: str) -> set[str]:
        """The states that have such an organ in the article, else any organ or minister."""
        if noun not in STATE:
            return set()
        if self._states is None:
            self._states = organs(self._lines)
        of_home = (self._states.get(other, set()) for other in _HOME)
        return set(self._states.get(noun, ())) or set().union(*of_home) or set().union(*self._states.values())

    def _of_kind(self, noun: str) -> set[str]:
        """Bodies of the noun's kind; else those that may be; else those of no known kind."""
        kind = kinds().get(noun)
        if kind is None or kind == "go_between" or noun in words("no_stand_ins"):
            return set()
        if kind == "loose" and noun not in _GROUPS:
            return set()
        wanted = "armed" if kind == "loose" else kind
        bodies = self._bodies if noun in words("any_of_kind") else self._may_be_called(noun)
        sure = {body.name for body in bodies if wanted in body.kinds}
        may = {body.name for body in bodies if body.kinds == {"loose"} and kind in _MAY_BE}
        if not sure and kind == "authority":
            sure = {party for other, its in self._by_last_word().items() if kinds().get(other) == kind for party in its}
        return sure or may or {body.name for body in bodies if not body.kinds}

    def _may_be_called(self, noun: str) -> list[Body]:
        """The bodies that "the carmaker" may mean: those of which nothing as special is said, if the article has it."""
        if not any(word.key == noun for line in self._lines for word in line.words):
            return []
        return [body for body in self._bodies if not body.nouns & kinds().keys() - words("any_of_kind")]


@cache
def _nouns() -> frozenset[str]:
    return STATE | {"bloc"} | _MANAGEMENT | kinds().keys() - {"party"}


def _names_another(phrase: Sequence[Token]) -> bool:
    """Whether a name stands before the noun, "the Hale administration"; not where it only tells of which country."""
    proper = [word for word in phrase[:-1] if word.capital and word.key not in _DETERMINERS and word.key not in kinds()]
    of_state = phrase[-1].key in STATE
    return any(of_state or not word.key.endswith(_OF_COUNTRY) for word in proper if not belongs(word))


def _start(found: Sequence[Token], place: int) -> int | None:
    """Where the phrase with this noun begins, or None where it is no such phrase."""
    word = found[place]
    if word.key in _MANAGEMENT and (place == 0 or found[place - 1].key in _BEFORE_MANAGEMENT):
        return place
    if place == 0:
        return 0 if kinds().get(word.key) in ("armed", "employers") and word.key.endswith("s") else None
    if place + 1 < len(found):
        after = found[place + 1]
        if after.capital and after.key not in words("common") and after.start == word.end + 1:
            return None  # "the union Feta", "the rebel group FRF"
        if after.key in kinds() or after.key in ("of", "-"):
            return None
    for at in range(place - 1, max(-1, place - 2 - _REACH), -1):
        if found[at].key == "the":
            return at
        if not found[at].text[0].isalpha() or found[at].key in words("cuts") or found[at].key in words("common"):
            return None
    return None
