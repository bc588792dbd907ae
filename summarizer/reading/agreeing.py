"""Who offers, and who agree with one another: nobody agrees alone."""

import re

from summarizer.actors import Actors
from summarizer.reading.named import whole_of
from summarizer.reading.subject import subject

__all__ = ["offering"]

_AGREED_WITH = re.compile(r" with (?P<whom>(?:\S+ ){1,7}?)(?:to|on|that|over)\b")
"""After "agreed": with whom, "the museum had agreed with the Nation to hand over the posts"."""
_THEY = re.compile(r"(?:^|[\s\"“])they(?: (?:have|had|all|both|also|then|since|now))*$", re.I)
_MORE = re.compile(r"\b(?:three|four|five|six|seven|all)\b", re.I)
"""Several sides told by a pronoun, unless they are more than two."""
_BOTH_DO = re.compile(r"(?:agree|reach|sign|struck|will exchange|will be exchanged)")
"""Announcing words of what no side does alone."""
_WORD_FOR_ONE = r"(?:government|company|union|league|administration|employers?|owners|council|state)"
_SIDE = rf"(?:he|she|they|(?:the|\S+['’]s?) {_WORD_FOR_ONE})"
_JOINED = re.compile(
    rf"^(?:{_SIDE} and (?:[\w'’.-]+ ){{1,6}}|(?:[\w'’.-]+ ){{1,6}}and {_SIDE} )(?:(?:have|has|had|also|both|will) )*$",
    re.I,
)
"""Two sides, one of them by a word that stands for it."""


def offering(words: str, before: str, after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who offers or agrees, by the announcing words and what stands around the first of them."""
    if not _BOTH_DO.match(words):
        return subject(before, number, actors)
    if _THEY.search(before) and not _MORE.search(before):
        both = actors.resolve_all("both sides", sentence=number)
        return both if len(both) > 1 else ()  # "They agreed that talks would go on, Chile said": not Chile alone.
    found = _joined(before, number, actors) or subject(before, number, actors)
    partner = _AGREED_WITH.match(after)
    return (*found, *_others(partner["whom"], found, number, actors)) if partner and found else found


def _others(phrase: str, found: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the phrase as a whole names, without those found already."""
    return tuple(name for name in whole_of(phrase.strip(), number, actors) if name not in found)


def _joined(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Both sides, where "the league and the union" do it together, and one of the two at least is known as a side."""
    if not _JOINED.match(f"{before} "):
        return ()
    both = actors.resolve_all("both sides", sentence=number)
    named = actors.resolve_all(before, sentence=number)
    return both if len(both) > 1 and len(named) == 1 and named[0] in both else ()
