"""Who is who in one article: parties, their people, who speaks, and what a mention such as "Umerov" stands for.

    actors = Actors.of(article)
    actors.resolve("the Russian side"), actors.resolve("Umerov"), actors.resolve("he", sentence=7)
    actors.explain("the union")  # Resolution(party=None, person=None, why="it names nobody")

`resolve`, `resolve_all` and `explain` do without an article what can be done without one. Nothing is guessed: a mention
that may mean two parties, or whose words are not all understood, resolves to None.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarizer.who.abroad import spoken
from summarizer.who.alone import alone
from summarizer.who.bodies import bodies, with_bodies
from summarizer.who.clauses import is_place
from summarizer.who.homonyms import with_homonyms
from summarizer.who.introduced import with_introduced
from summarizer.who.lexicon import table
from summarizer.who.lines import Line, find
from summarizer.who.mentions import parts, read
from summarizer.who.names import Names, party_id, tokens
from summarizer.who.nationals import with_nationals
from summarizer.who.people import Named, people, with_people
from summarizer.who.scene import Resolution, Scene
from summarizer.who.sides import sides
from summarizer.who.speech import Speaker, speakers
from summarizer.who.stand_ins import StandIns
from summarizer.who.users import known_people, roles, with_parties

if TYPE_CHECKING:
    from summarizer.schema import Article, Role
    from summarizer.who.aliases import Aliases

__all__ = ["Actors", "Named", "Resolution", "Speaker", "explain", "party_id", "resolve", "resolve_all"]


def explain(mention: str) -> Resolution:
    """The party that `mention` names by itself, or why it names none."""
    from summarizer.who.resolution import explain_alone  # a third of this module's import time

    return explain_alone(mention, table())


def resolve(mention: str) -> str | None:
    """The common name of the one party that `mention` names by itself, or None.

    None as well where it names two, and where a word of it is not understood.
    """
    return alone(mention, table())[0]


def resolve_all(mention: str) -> tuple[str, ...]:
    """The common names of all parties that `mention` names by itself, each once, in order."""
    party = resolve(mention)
    return (party,) if party else read(mention, table()).parties


@dataclass(frozen=True)
class Actors:
    """What one article tells about its actors."""

    people: tuple[Named, ...]
    """The people, in order of appearance."""
    mentions: Mapping[str, tuple[int, ...]]
    """Countries, blocs, the article's organisations and the user's parties by common name, each with the numbers of the
    sentences that name it or stand a word for it ("the union"); 0 is the headline."""
    _scene: Scene = field(repr=False)
    _roles: Mapping[str, Role] = field(repr=False)

    @classmethod
    def of(cls, article: Article, *, aliases: Aliases | None = None) -> Actors:
        """Read the article's sentences (and its headline, for context), with the user's own names before all others."""
        base = with_homonyms(spoken(article.language), article.text)
        own = with_parties(base, aliases) if aliases else base
        plain, names = _lines(article, own)
        own_bodies = bodies(plain, names)
        names = with_bodies(own_bodies, names)
        plain = _found_again(plain, names) if names is not own else plain
        of_countries = with_nationals(names, own_bodies.own, plain)
        plain = _found_again(plain, of_countries) if of_countries is not names else plain
        names = of_countries
        stand_ins = StandIns(own_bodies.own, plain)
        standing = {line.number: tuple(stand_ins.hits(line)) for line in plain}
        plain = tuple(line.with_hits(standing[line.number]) for line in plain)
        found = people(plain, names, known_people(aliases, base) if aliases else (), stand_ins)
        named = with_people(found, names)
        lines = tuple(line.with_hits(standing[line.number]) for line in _found_again(plain, named))
        body = tuple(line for line in lines if line.number)
        mentions = _mentions(plain)
        scene = Scene(body, named, mentions, found, speakers(body, named), stand_ins, own_bodies.people)
        return cls(found, mentions, scene, roles(aliases, base) if aliases else {})

    def resolve(self, mention: str, *, sentence: int | None = None) -> str | None:
        """The party that `mention` means in this article, or None.

        A country or bloc by its common name, the party of a person, an organisation in the article's spelling. With
        the number of the `sentence` that holds the mention, "he" and "our side" mean the one who speaks there. None for
        whatever the article does not name, and for what may mean two.
        """
        from summarizer.who.resolution import meant

        found = meant(mention, self._scene, sentence)
        return found.party if found else None

    def explain(self, mention: str, *, sentence: int | None = None) -> Resolution:
        """The party that `mention` means and the person it names, or why it means no party; as `resolve`."""
        from summarizer.who.resolution import explain

        return explain(mention, self._scene, sentence)

    def resolve_all(self, mention: str, *, sentence: int | None = None) -> tuple[str, ...]:
        """The parties that `mention` means in this article, each once, in order: "Moscow, FNV and Umerov"."""
        alone = self.resolve(mention, sentence=sentence)
        if alone:
            return (alone,)
        if several := sides(mention, self._scene, sentence):
            return several
        named = [mention[part[0].start : part[-1].end] for part in parts(tokens(mention), self._scene.names) if part]
        if len(named) < 2:
            return ()
        found = (self.resolve(part, sentence=sentence) for part in named)
        return tuple(dict.fromkeys(party for party in found if party))

    def speaker(self, sentence: int) -> Speaker | None:
        """Who speaks in the sentence, where the text plainly says so; also where a quotation goes on."""
        found = self._scene.speakers.get(sentence)
        if found is None or not found.person:
            return found
        person = self.person(found.name)
        return found._replace(name=person.name) if person else found

    def person(self, mention: str) -> Named | None:
        """The one person whom the article names so, in any form or transliteration."""
        return self._scene.by_name.find(mention)

    def named_in(self, sentence: int) -> Sequence[str]:
        """The parties that the sentence names, in the order in which the article names them first."""
        return self._scene.in_sentence.get(sentence, ())

    def people_of(self, party: str) -> Sequence[Named]:
        """The people who speak for the party, in order of appearance."""
        return self._scene.people_of.get(party, ())

    def role(self, party: str, *, principals: Collection[str], apart: Collection[int] = frozenset()) -> Role | None:
        """The party's role, given the names of the principals; None where it is mere background, such as the venue.

        The sentences `apart` tell of other matters: nothing that a party does there gives it a role. What the user's
        aliases say goes before what the article shows.
        """
        if party in self._roles:
            return self._roles[party]
        if party in principals:
            return "principal"
        return self._scene.parts.role(party, among=tuple(principals), apart=apart)

    def bears(self, party: str, *, apart: Collection[int] = frozenset()) -> bool:
        """Whether the party does more than comment in sentences not `apart`: it urges, offers, refuses, decides."""
        return party in self._roles or self._scene.parts.bears(party, apart=apart)

    def calls_on_both(self, party: str) -> bool:
        """Whether the party calls on both sides somewhere, so that it is none of them: "urged both parties"."""
        return self._scene.parts.calls_on_both(party)

    def sits(self, party: str, *, apart: Collection[int] = frozenset()) -> bool:
        """Whether words in sentences not `apart` say that the party is at the table: "talks between X and Y"."""
        return self._scene.parts.sits(party, apart=apart)

    def only_where(self, party: str) -> Collection[int]:
        """Numbers of the sentences that name the party only to tell where something is, goes or comes from."""
        return self._scene.parts.only_where(party)

    def aliases(self, party: str) -> tuple[str, ...]:
        """The other names by which the sentences call the party, as written, in order: "Moscow", "Kremlin"."""
        return self._scene.called.get(party, ())


def _lines(article: Article, names: Names) -> tuple[tuple[Line, ...], Names]:
    """The headline and the sentences with the names in them, and the names with those that the article introduces."""
    body = [(one.number, one.paragraph, article.text[one.start : one.end]) for one in article.sentences]
    bare = [Line(number, at, text, tokens(text), ()) for number, at, text in [(0, 0, article.title), *body]]
    more = with_introduced(names, bare)
    return tuple(line._replace(hits=find(more, line.words)) for line in bare), more


def _found_again(lines: Sequence[Line], names: Names) -> tuple[Line, ...]:
    """The lines with the names that these add."""
    return tuple(line._replace(hits=find(names, line.words)) if names.own(line.words) else line for line in lines)


def _mentions(lines: tuple[Line, ...]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for line in lines:
        for hit in line.hits:
            form = hit.form
            if form.party and not (form.kind == "seat" and is_place(line, hit)):
                found.setdefault(form.party, {})[line.number] = None
    return {party: tuple(numbers) for party, numbers in found.items()}
