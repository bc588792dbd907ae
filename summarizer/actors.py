"""Who is who in one article: parties, their people, who speaks, and what a mention such as "Umerov" stands for.

    actors = Actors.of(article)
    actors.resolve("the Russian side"), actors.resolve("Umerov"), actors.resolve("he", sentence=7)

`resolve` and `resolve_all` do without an article what can be done without one. Nothing is guessed: a mention that may
mean two parties, or whose words are not all understood, resolves to None.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.who.lexicon import table
from summarizer.who.lines import Line, find
from summarizer.who.mentions import parts, read, resolve, resolve_all
from summarizer.who.names import Names, party_id, tokens
from summarizer.who.organisations import organisation
from summarizer.who.people import Named, people, with_people
from summarizer.who.roles import is_place, role
from summarizer.who.speech import Speaker, speakers

if TYPE_CHECKING:
    from summarizer.schema import Article, Role

__all__ = ["Actors", "Named", "Speaker", "party_id", "resolve", "resolve_all"]

_SPEAKERS_OWN = frozenset(["we", "us", "our", "ours", "i", "me", "my"])
_LAST_SPEAKER = frozenset(["he", "she", "him", "his", "her", "hers"])


@dataclass(frozen=True)
class Actors:
    """What one article tells about its actors."""

    people: tuple[Named, ...]
    """The people, in order of appearance."""
    mentions: Mapping[str, tuple[int, ...]]
    """Countries and blocs by common name, each with the numbers of the sentences that name it; 0 is the headline."""
    _lines: tuple[Line, ...] = field(repr=False)
    _names: Names = field(repr=False)
    _speakers: Mapping[int, Speaker] = field(repr=False)

    @classmethod
    def of(cls, article: Article) -> Actors:
        """Read the article's sentences (and its headline, for context)."""
        base = table()
        plain = tuple(_line(number, paragraph, text, base) for number, paragraph, text in _texts(article))
        found = people(plain, base)
        names = with_people(found, base)
        lines = tuple(line._replace(hits=find(names, line.words)) if names.own(line.words) else line for line in plain)
        body = tuple(line for line in lines if line.number)
        return cls(found, _mentions(plain), lines, names, speakers(body, names))

    def resolve(self, mention: str, *, sentence: int | None = None) -> str | None:
        """The party that `mention` means in this article, or None.

        A country or bloc by its common name, the party of a person, an organisation in the article's spelling. With
        the number of the `sentence` that holds the mention, "he" and "our side" mean the one who speaks there. None for
        whatever the article does not name, and for what may mean two.
        """
        word = mention.strip().lower()
        if word in _LAST_SPEAKER:
            return self._party_of_last(sentence)
        if word.split(" ")[0] in _SPEAKERS_OWN:
            speaker = self.speaker(sentence) if sentence else None
            return speaker.party if speaker else None
        reading = read(mention, self._names, frozenset(self.mentions))
        if len(reading.parties) > 1:
            return None
        if reading.parties and reading.whole and self._occurs(reading.parties[0]):
            return reading.parties[0]
        return self._organisation(mention)

    def resolve_all(self, mention: str, *, sentence: int | None = None) -> tuple[str, ...]:
        """The parties that `mention` means in this article, each once, in order: "Moscow, FNV and Umerov"."""
        alone = self.resolve(mention, sentence=sentence)
        if alone:
            return (alone,)
        named = [mention[part[0].start : part[-1].end] for part in parts(tokens(mention), self._names) if part]
        if len(named) < 2:
            return ()
        found = (self.resolve(part, sentence=sentence) for part in named)
        return tuple(dict.fromkeys(party for party in found if party))

    def speaker(self, sentence: int) -> Speaker | None:
        """Who speaks in the sentence, where the text plainly says so; also where a quotation goes on."""
        found = self._speakers.get(sentence)
        if found is None or not found.person:
            return found
        person = self.person(found.name)
        return found._replace(name=person.name) if person else found

    def person(self, mention: str) -> Named | None:
        """The one person whom the article names so, in any form."""
        key = [word.key for word in tokens(mention)]
        found = [one for one in self.people if any(_ends(form, key) for form in (one.name, *one.aliases))]
        return found[0] if len(found) == 1 else None

    def role(self, party: str, *, principals: Collection[str]) -> Role | None:
        """The party's role, given the names of the principals; None where it is mere background, such as the venue."""
        if party in principals:
            return "principal"
        return role(party, self._lines, self._speakers.values(), among=tuple(principals))

    def aliases(self, party: str) -> tuple[str, ...]:
        """The other names by which the sentences call the party, as written, in order: "Moscow", "Kremlin"."""
        kinds = ("name", "seat", "office")
        found = (
            line.slice(hit.first, hit.end)
            for line in self._lines
            for hit in line.hits
            if line.number and hit.form.party == party and hit.form.kind in kinds and not is_place(line, hit)
        )
        return tuple(name for name in dict.fromkeys(found) if name != party)

    def _occurs(self, party: str) -> bool:
        return party in self.mentions or any(person.party == party for person in self.people)

    def _party_of_last(self, sentence: int | None) -> str | None:
        """The party of the person who speaks in the sentence, or of the last one who spoke before it."""
        for number in range(sentence or 0, 0, -1):
            found = self._speakers.get(number)
            if found and found.person:
                return found.party
            if number != sentence and any(number in person.sentences for person in self.people):
                return None
        return None

    def _organisation(self, mention: str) -> str | None:
        if self.person(mention):
            return None
        return organisation(mention, self._lines, self._names)


def _texts(article: Article) -> list[tuple[int, int, str]]:
    body = [(one.number, one.paragraph, article.text[one.start : one.end]) for one in article.sentences]
    return [(0, 0, article.title), *body]


def _line(number: int, paragraph: int, text: str, names: Names) -> Line:
    found = tokens(text)
    return Line(number, paragraph, text, found, find(names, found))


def _mentions(lines: tuple[Line, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for line in lines:
        for hit in line.hits:
            if hit.form.party and not (hit.form.kind == "seat" and is_place(line, hit)):
                found.setdefault(hit.form.party, {})[line.number] = None
    return {party: tuple(numbers) for party, numbers in found.items()}


def _ends(form: str, key: list[str]) -> bool:
    """Whether a name is the mention, or ends with it (the surname alone)."""
    words = [word.key for word in tokens(form)]
    return bool(key) and words[-len(key) :] == key
