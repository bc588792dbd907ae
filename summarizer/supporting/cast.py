"""What the names in an article mean, worked out once for all of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from summarizer.supporting.passage import passage
from summarizer.supporting.requests import Cast, bare
from summarizer.who.names import folded, party_id

if TYPE_CHECKING:
    from summarizer.actors import Actors
    from summarizer.schema import Article

__all__ = ["Cast", "cast_of"]


def cast_of(article: Article, actors: Actors) -> Cast:
    """The parties that the article's names mean, those of people among them."""
    return {**_people(actors), **_named(article, actors)}


def _named(article: Article, actors: Actors) -> dict[str, str]:
    """What the article's own names mean."""
    found = {folded(name): party_id(party) for party in actors.mentions for name in (party, *actors.aliases(party))}
    tried: set[str] = set()
    for sentence in article.sentences:
        said = passage(" ".join(article.text[sentence.start : sentence.end].split()))
        for name in said.names:
            text = bare(said.slice((name.first, name.end)))
            if text in tried:
                continue
            tried.add(text)
            if folded(text) not in found and (party := actors.resolve(text)):
                found[folded(text)] = party_id(party)
    return found


def _people(actors: Actors) -> dict[str, str]:
    """The people by full name, by the article's other forms and by each word; "" where their party is not told."""
    found: dict[str, str] = {}
    for one in actors.people:
        party = party_id(one.party) if one.party else ""
        words = [word for word in one.name.split() if word[0].isupper() and len(word) > 2]
        for form in (one.name, *one.aliases, *words):
            found.setdefault(folded(form), party)
    return found
