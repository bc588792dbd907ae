"""What an article calls a party by its kind alone: "the union", "the carmaker", "the rebels", "the government".

Such words mean a party where exactly one fits: the one with the noun in its name, else the one that the article calls
so, else the only one of that kind, else the only body of which the article tells no kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

from summarizer.who.body import Body
from summarizer.who.clauses import is_subject
from summarizer.who.described import MANAGEMENT, alike, describe, phrase_start
from summarizer.who.governing import GOVERNMENTS, LOCAL
from summarizer.who.heads import head
from summarizer.who.lexicon import is_country, kinds, words
from summarizer.who.lines import Line
from summarizer.who.members import Members
from summarizer.who.mentions import belongs
from summarizer.who.names import POSSESSIVES, Form, Hit, Token, tokens
from summarizer.who.organs import STATE, by_last_word, headlined, home, organs

__all__ = ["StandIns"]

_DETERMINERS = frozenset(["the", "both", "neither"])
_HOME = ("government", "authorities", "army", "military", "troops", "police", "parliament", "cabinet")
_OF_COUNTRY = ("ish", "an", "ese", "ic", "ch", "i")
_AHEAD = 5
"""Sentences by which such words may stand before the only name that they may mean."""
_FOREMOST = 2
"""Words that may stand between the determiner and the noun: "the port authority", "the English operator"."""
# What a noun of one kind may mean where no body is of that kind for sure.
_MAY_BE = frozenset(["labour", "employers", "armed", "league", "loose"])
_GROUPS = frozenset(["group", "movement", "organisation", "organization"])
"""Of the nouns of no kind, those that may mean a body that is not called so: a rebel army is a group."""
_NO_UNIONS = frozenset(["group", "lobby", "chamber", "council"])
"""What a union is not called: "a consumer group"."""
_TOWNS = frozenset(["city", "town", "county", "borough", "district", "village"])
"""What a council is called by: "the city is offering 9.5 per cent" where the article has one city council."""
_OF_PLACES = frozenset(["city", "local", "municipal", "provincial", "regional", "town", "county", "district"])


_NO_EMPLOYER = frozenset(["labour", "league", "loose", "go_between", "armed", "authority", "local"])
_OF_STATES = frozenset(["community", "nations", "states"])
_WITH_ADMINISTRATION = "United States"
"""What its president's government is called, alone, where it does something in the article."""
_PRESIDENTS = "administration"
_OF_PRESIDENTS = frozenset("a an any each his its new next our that their this".split())
_BLOCS = frozenset(["group", "alliance", "coalition", "bloc"])


class StandIns:
    """The role words of one article."""

    def __init__(self, bodies: Sequence[Body], lines: Sequence[Line]) -> None:
        self._all = tuple(bodies)
        self._bodies = tuple(body for body in bodies if not body.idle) or self._all
        self._words = {body.name: frozenset(word.key for word in tokens(body.name)) for body in bodies}
        self._lines = lines
        self._numbered = {line.number: line for line in lines}
        self._known: dict[str, frozenset[str]] = {}
        self._first = _first_named(lines)
        describe(self._bodies, lines)
        self._states: Mapping[str, set[str]] | None = None
        self._named: dict[str, set[str]] | None = None
        self._headlined: str | None = None
        """The state that only the headline shows to be the one whose government is meant."""
        self._members = Members(self._bodies, lines)
        self._shown = _nouns() | self._members.named.keys()
        self._every = self._shown | self._members.told.keys()

    def hits(self, line: Line) -> Iterator[Hit]:
        """Every place in the sentence where such words mean a party, left to right."""
        taken: set[int] | None = None
        found, nouns = line.words, self._shown
        for place in [place for place, word in enumerate(found) if word.key in nouns]:
            first = phrase_start(found, place)
            if first is None:
                continue
            if taken is None:
                taken = {at for hit in line.hits for at in range(hit.first, hit.end)}
            if taken.isdisjoint(range(first, place + 1)) and (
                party := self.party(found[first : place + 1], line.number) or self._nearest(line, first, place)
            ):
                yield Hit(first, place + 1, Form(party, "role"))

    def _nearest(self, line: Line, first: int, place: int) -> str | None:
        """Of two that "the company" may mean, the one that the sentence has named, else the sentence before."""
        found = line.words[first : place + 1]
        if len(found) > _FOREMOST or found[0].key != "the" or found[-1].key not in words("any_of_kind"):
            return None
        fits = self._fits(found, line.number)
        before = self._numbered.get(line.number - 1) if len(fits) > 1 else None
        here = {hit.form.party for hit in line.hits if hit.end <= first and hit.form.party in fits}
        if not here and before is not None and before.paragraph == line.paragraph:
            here = {hit.form.party for hit in before.hits if hit.form.party in fits}
        return here.pop() if len(here) == 1 else None

    def named(self, mention: str, sentence: int | None = None) -> str | None:
        """The party of a mention such as "the union", "the union's executive committee", "rebel group"."""
        found = [word for word in tokens(mention) if word.text[0].isalnum() or word.key in POSSESSIVES]
        while found and (found[0].key in _DETERMINERS or found[0].key in ("of", "by", "from", "a", "an")):
            found = found[1:]
        while len(found) > 1 and found[-1].key not in _nouns() and found[-1].key in words("offices"):
            found = found[:-1]
        owner = next((place for place, word in enumerate(found) if word.key in POSSESSIVES), len(found))
        return self.party(found[:owner], sentence) if found else None

    def party(self, phrase: Sequence[Token], sentence: int | None = None) -> str | None:
        """The one party that the noun at the end of the phrase means, the words before it agreeing; None if not one.

        Where several fit, it is the only one that the article has named by that `sentence`.
        """
        fits = self._fits(phrase, sentence)
        return next(iter(fits)) if len(fits) == 1 else None

    def _fits(self, phrase: Sequence[Token], sentence: int | None) -> frozenset[str]:
        """All that the phrase may mean, of those that the article has named by the sentence."""
        plain = [word.key for word in phrase if word.key not in _DETERMINERS and word.text[0].isalpha()]
        if not plain or plain[-1] not in self._every or _names_another(phrase):
            return frozenset()
        key = " ".join(plain)
        if key not in self._known:
            self._known[key] = frozenset(self._found(plain))
        fits = self._known[key]
        if fits == {self._headlined} and self._other_acts(sentence):
            return frozenset()
        made_of = (
            plain[-1] in self._members.told
        )  # "Nurses at two hospitals will strike", long before their union's name
        return fits if sentence is None or made_of else self._named_by(sentence, fits, plain[-1])

    def _named_by(self, sentence: int, fits: frozenset[str], noun: str) -> frozenset[str]:
        """Those that fit and are named by the sentence, the only one soon after, where no other of its kind is named
        before: "the firm" does not mean one that comes later in the article."""
        ahead = _AHEAD if len(fits) == 1 else 0
        found = frozenset(party for party in fits if self._first.get(party, 0) <= sentence + ahead)
        if all(self._first.get(party, 0) <= sentence for party in found) or noun not in words("any_of_kind"):
            return found
        before = frozenset(party for party in self.of_kind(noun, 1) if self._first.get(party, 0) <= sentence)
        return before or found

    def of_kind(self, noun: str, count: int) -> frozenset[str]:
        """The bodies that the noun fits, in the singular: those called so, and those of its kind; those of no known
        kind as well where it takes them to make up the `count`."""
        kind = kinds().get(noun)
        if kind is None:
            return frozenset()
        sure = {body.name for body in self._bodies if noun in body.nouns or (kind != "loose" and kind in body.kinds)}
        rest = {body.name for body in self._bodies if not body.kinds} if sure else set()
        return frozenset(sure | rest if len(sure | rest) == count else sure)

    def with_noun(self, nouns: Collection[str], sentence: int) -> str | None:
        """The only body whose name has one of the nouns as its head; of several, the one that was named last."""
        found = {body.name for body in self._bodies if _noun_of(body) in nouns}
        if len(found) < 2:
            return next(iter(found), None)
        before = (line for line in reversed(self._lines) if line.number <= sentence)
        named = ([hit.form.party for hit in line.hits if hit.form.party in found] for line in before)
        return next((parties[-1] for parties in named if parties), None)

    @property
    def bodies(self) -> Sequence[Body]:
        """The article's own bodies."""
        return self._all

    def body(self, name: str) -> Body | None:
        """The article's own body of this name."""
        return next((body for body in self._all if body.name == name), None)

    def employer(self) -> str | None:
        """The only body that may be an employer, or the one that is named twice as often as any other.

        No union, league, association, go-between, armed or public body is one.
        """
        found = [body.name for body in self._bodies if body.kinds.isdisjoint(_NO_EMPLOYER)]
        if len(found) < 2:
            return found[0] if found else None
        counts = {name: sum(any(hit.form.party == name for hit in line.hits) for line in self._lines) for name in found}
        first, second = sorted(found, key=lambda name: -counts[name])[:2]
        return first if counts[first] >= _FOREMOST * max(1, counts[second]) else None

    def _found(self, plain: Sequence[str]) -> set[str]:
        """All that the words may mean, by the first reading that gives any."""
        noun = plain[-1]
        if noun in MANAGEMENT:
            employer = self.employer() if len(plain) == 1 else None
            return {employer} if employer else set()
        local = not LOCAL.isdisjoint(plain) and ("provincial" in plain or noun in GOVERNMENTS)
        if local and (parts := self.of_kind("province", 1)):
            return set(parts)
        if made_of := self._members.party(plain):
            return {made_of}
        if noun == "bloc" and (own := self._blocs()):
            return own | self._in_tables(noun)
        if noun in _TOWNS:
            return {body.name for body in self._bodies if len(plain) == 1 and noun in self._words[body.name]}
        if _OF_PLACES.intersection(plain):
            own = self._by_name(plain)
            return {name for name in own if self._words.get(name, frozenset()) >= set(plain)}
        if noun in STATE and noun in kinds():
            return self._by_name(plain) | self._of_states(plain)
        for fits in (self._by_name(plain), self._called(plain), self._of_states(plain), self._of_kind(noun)):
            if fits:
                return fits
        return self._of_part(plain)

    def _blocs(self) -> set[str]:
        """Bodies of states, by the last words of their names; else any alliance or group, if no known bloc is named."""
        of_states = {body.name for body in self._bodies if self._words[body.name] & _OF_STATES}
        if of_states or self._in_tables("bloc"):
            return of_states
        return {body.name for body in self._bodies if body.nouns & _BLOCS}

    def _of_part(self, plain: Sequence[str]) -> set[str]:
        """The school district that has the only board, the province that has the only government."""
        if plain[-1] == "board" and set(plain) <= {"board", "school"}:
            return {body.name for body in self._bodies if head(tokens(body.name)) == "district"}
        return set(self.of_kind("province", 1)) if len(plain) == 1 and plain[0] in GOVERNMENTS else set()

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
        wanted = [alike(noun) for noun in plain if noun in kinds()]
        found = {body.name: sum(not body.nouns.isdisjoint(nouns) for nouns in wanted) for body in self._bodies}
        if plain[-1] == "company":  # a legal form makes a company no more than "Cold Stores" does
            found |= {body.name: 1 for body in self._bodies if body.nouns & words("firms") and not found[body.name]}
        found = {name: count for name, count in found.items() if count}
        if plain[-1] in kinds() and all(body.nouns.isdisjoint(alike(plain[-1])) for body in self._bodies):
            return set()
        return {name for name, count in found.items() if count == max(found.values())} if wanted else set()

    def _of_states(self, plain: Sequence[str]) -> set[str]:
        """The states that have such an organ in the article, else any organ or minister."""
        noun = "government" if plain[-1] == "junta" else plain[-1]
        if noun not in STATE:
            return set()
        if [*plain] == [_PRESIDENTS] and self._is_presidents():
            return {_WITH_ADMINISTRATION}
        if self._states is None:
            self._states = organs(self._lines)
        of_home = (self._states.get(other, set()) for other in _HOME)
        return (
            set(self._states.get(noun, ()))
            or (self._by_seat() if noun == "government" and len(self._by_seat()) == 1 else set())
            or set().union(*of_home)
            or set().union(*self._states.values())
            or self._by_seat()
            or self._home()
        )

    def _is_presidents(self) -> bool:
        """Whether "the administration" is the United States': it acts, and the article has no other administration."""
        if not self._acts(_WITH_ADMINISTRATION):
            return False
        found = ((line, at) for line in self._lines for at, word in enumerate(line.words) if word.key == _PRESIDENTS)
        return not any(_is_anothers(line, at) for line, at in found)

    def _acts(self, party: str) -> bool:
        return any(hit.form.party == party and is_subject(line, hit) for line in self._lines for hit in line.hits)

    def _home(self) -> set[str]:
        """The state at home in the article, where none does anything there; else the only one of its headline."""
        acting = any(
            hit.form.party and is_country(hit.form.party) and is_subject(line, hit)
            for line in self._lines
            for hit in line.hits
        )
        parts = any("province" in body.nouns for body in self._bodies)
        rulers = acting and any("party" in body.nouns for body in self._bodies)  # they are yet to form a government
        self._headlined = headlined(self._lines) if acting and not (parts or rulers) else None
        party = None if parts or rulers else self._headlined if acting else home(self._lines)
        return {party} if party else set()

    def _other_acts(self, sentence: int | None) -> bool:
        """Whether another state than the headline's does something in this sentence: the government may be that one's
        in "the government would lift sanctions, the State Department said"."""
        line = self._numbered.get(sentence) if sentence else None
        hits = (hit for hit in line.hits if hit.form.party != self._headlined) if line else ()
        return line is not None and any(is_country(hit.form.party or "") and is_subject(line, hit) for hit in hits)

    def _by_seat(self) -> set[str]:
        """The state whose capital or palace does something, where no other's does: "Malacañang has yet to comment"."""
        seats = ((line, hit) for line in self._lines for hit in line.hits if hit.form.kind == "seat")
        return {hit.form.party for line, hit in seats if hit.form.party and is_subject(line, hit)}

    def _of_kind(self, noun: str) -> set[str]:
        """Bodies of the noun's kind; else those that may be; else those of no known kind."""
        kind = kinds().get(noun)
        if kind is None or kind == "go_between" or noun == "junta" or noun in words("no_stand_ins"):
            return set()
        if kind == "loose" and noun not in _GROUPS:
            return set()
        wanted = "armed" if kind == "loose" else kind
        bodies = self._bodies if noun in words("any_of_kind") else self._may_be_called(noun)
        sure = {body.name for body in bodies if wanted in body.kinds}
        loose = [body for body in bodies if body.kinds == {"loose"} and kind in _MAY_BE]
        may = {body.name for body in loose if kind != "labour" or body.nouns.isdisjoint(_NO_UNIONS)}
        if not sure and kind == "authority":
            sure = {party for other, its in self._by_last_word().items() if kinds().get(other) == kind for party in its}
        return sure or may or {body.name for body in bodies if not body.kinds}

    def _may_be_called(self, noun: str) -> list[Body]:
        """The bodies that "the carmaker" may mean: those of which nothing as special is said, if the article has it."""
        if not any(word.key == noun for line in self._lines for word in line.words):
            return []
        return [body for body in self._bodies if not body.nouns & kinds().keys() - words("any_of_kind")]


def _is_anothers(line: Line, place: int) -> bool:
    """Whether words beside it tell that it is not a president's: "the university administration", "the new
    administration in Damascus"."""
    before = line.words[place - 1] if place else None
    if [word.key for word in line.words[place + 1 : place + 2]] in (["in"], ["of"]):
        return True
    if before is None or before.key in _DETERMINERS | words("qualifiers") or before.key in POSSESSIVES:
        return False
    return before.text.islower() and before.key not in _OF_PRESIDENTS


def _noun_of(body: Body) -> str | None:
    """The head of the body's name, `village` of "Village of Elmsford" too."""
    found = tokens(body.name)
    of_place = len(found) > 2 and found[1].key == "of"
    return head(found) or (found[0].key if of_place else None)


def _first_named(lines: Sequence[Line]) -> dict[str, int]:
    """Party to the first sentence that names it."""
    found: dict[str, int] = {}
    for line in lines:
        for hit in line.hits:
            if hit.form.party:
                found.setdefault(hit.form.party, line.number)
    return found


@cache
def _nouns() -> frozenset[str]:
    return STATE | {"bloc"} | _TOWNS | MANAGEMENT | kinds().keys() - {"party"}


def _names_another(phrase: Sequence[Token]) -> bool:
    """Whether a name stands before the noun, "the Hale administration"; not where it only tells of which country."""
    phrase = [word for at, word in enumerate(phrase) if not _tells_where(phrase, at)]
    proper = [word for word in phrase[:-1] if word.capital and word.key not in _DETERMINERS and word.key not in kinds()]
    of_state = phrase[-1].key in STATE
    return any(of_state or not word.key.endswith(_OF_COUNTRY) for word in proper if not belongs(word))


def _tells_where(phrase: Sequence[Token], at: int) -> bool:
    """Whether the word is the place of "the Lima-based company"."""
    after = [word.key for word in phrase[at + 1 : at + 3]]
    return after[:1] == ["-"] and after[1:] in (["based"], ["headquartered"], ["listed"], ["owned"], ["run"])
