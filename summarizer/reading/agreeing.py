"""Who offers, who calls a meeting, and who agree with one another: nobody agrees alone."""

import re

from summarizer.actors import Actors
from summarizer.reading.named import whole_of
from summarizer.reading.owned import maker_named
from summarizer.reading.subject import both_sides, speaking, subject

__all__ = ["meets_another", "offering"]

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

_PAIR = re.compile(r"^(?!.* (?:its|their|his|her) )([^,;:]{2,50}) and ([^,;:]{2,50}?)(?: (?:have|had|has))?$")
"""Who agree, where nothing stands before them."""
_OF_SIDES = re.compile(
    r"\b(?:government|region|administration|authorit(?:y|ies)|company|union|league|federation|front|movement|rebels"
    r"|insurgents|army|military|ministry|province|bank|owners|employers|operator|importer|carrier|producers)"
    r"(?: \([^()]{1,12}\))?$"
)
"""What a side is called at the end of a description that names none of the article's parties."""
_MEET = re.compile(
    r"(?:\w+ )?(?:will|would|are to|to) (?:\w+ )?(?:meet|gather|return|reconvene|sit down|resume|come back)\b"
)
"""Announcing words of a meeting that somebody has called."""
_INVITES = re.compile(r"\bat the (?:invitation|request|behest) of (?P<who>[^,;.]{2,60})")
_TALKS_WITH = re.compile(
    r"(?:talks|negotiations|discussions) with (?P<whom>(?:[^\s,]+ ){1,2}?)(?:will|would|are|were)\b"
)
_SAID_OF = re.compile(
    r"\b(?:said|says|announced|added)(?: that)? (?:the (?:two|three|sides|parties)|both|they)\b[^,]*$"
)
"""How a host tells of those who will come: "the council's head said the two would meet again"."""
_ALONE = re.compile(r"(?:reach|struck|strike)")
"""Announcing words of what is reached with another, who must be told."""
_JOINTLY = re.compile(
    r".*\b(?:been|was|were) (?:\w+ )?(?:concluded|agreed|settled|closed|finali[sz]ed|initialled|signed)$"
)
"""Announcing words of what the sides have done together, told of the thing: "a chapter on tariffs had been closed"."""


def offering(words: str, before: str, after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who offers or agrees, by the announcing words and what stands around the first of them."""
    if meets_another(f"{words.split()[0]}{after}", number, actors):
        return ()
    if _MEET.match(words):
        return _invited(before, after, number, actors)
    if _JOINTLY.match(words):
        return both_sides(number, actors)
    if not _BOTH_DO.match(words):
        return subject(before, number, actors)
    if _THEY.search(before) and (len(sides := both_sides(number, actors)) > 2 or not _MORE.search(before)):
        return sides  # "They agreed that talks would go on, Chile said": not Chile alone.
    found = _joined(before, number, actors) or subject(before, number, actors) or _partly(before, number, actors)
    partner = _AGREED_WITH.match(after)
    if partner and found:
        return (*found, *_others(partner["whom"], found, number, actors))
    return () if len(found) == 1 and _ALONE.match(words) else found


def meets_another(told: str, number: int, actors: Actors) -> bool:
    """Whether the words, with what follows, are of talks with no side of these: "talks with Iran will resume"."""
    found, sides = _TALKS_WITH.match(told), both_sides(number, actors)
    return bool(found and sides and set(sides).isdisjoint(whole_of(found["whom"].strip(), number, actors)))


def _invited(before: str, after: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Who called a meeting: whoever invites, or says that others will meet; else those who meet."""
    if invites := _INVITES.search(after):
        return maker_named(invites["who"], number, actors)
    found, speaks = subject(before, number, actors), speaking(number, actors)
    theirs = len(found) > 1 and _SAID_OF.search(before) and speaks and not set(speaks) & set(found)
    return speaks if theirs else found


def _partly(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Both sides, where the sentence begins with two that agree and one of them is known by its name."""
    pair = _PAIR.match(before)
    if pair is None or not all(_OF_SIDES.search(one) or whole_of(one, number, actors) for one in pair.groups()):
        return ()
    both, named = both_sides(number, actors), [set(whole_of(one, number, actors)) for one in pair.groups()]
    return both if len(both) == 2 and sum(len(one & set(both)) for one in named) == 1 else ()


def _others(phrase: str, found: tuple[str, ...], number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the phrase as a whole names, without those found already."""
    return tuple(name for name in whole_of(phrase.strip(), number, actors) if name not in found)


def _joined(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """Both sides, where "the league and the union" do it together, and one of the two at least is known as a side."""
    if not _JOINED.match(f"{before} "):
        return ()
    both, named = both_sides(number, actors), actors.resolve_all(before, sentence=number)
    return both if len(named) == 1 and named[0] in both else ()
