"""Which parties a mention names: "the Russian side", "Moscow's chief negotiator", "the U.S., U.K. and France".

A mention resolves when every word of it is accounted for: a party's name, a head such as *minister* or *delegation*,
the words that go with such a head, and the holder's name after it. Anything else ("Ukraine's allies", "American
Airlines", "Iran talks") names no party, so that nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from summarizer.who.lexicon import kinds, words
from summarizer.who.names import POSSESSIVES, Hit, Names, Token, tokens
from summarizer.who.own_names import beside_organ, names_own_body

_LEADING = frozenset(["by", "from", "of", "to", "with"])
_AND = frozenset(["/", "&", "and", "or", "plus"])
_JOINTS = _AND | frozenset(",;")
_DASHES = frozenset("-–—")
_SPOKES = ("spokes", "representative", "negotiator", "lawyer")
# "Iran envoy" is the envoy for Iran; "U.S. envoy" is the United States'.
_SENT_TO = frozenset(["envoy", "envoys", "ambassador", "ambassadors", "negotiator", "czar"])


class Reading(NamedTuple):
    """The parties that a mention names, in order, and whether all of it was understood."""

    parties: tuple[str, ...]
    whole: bool
    person: bool = False
    """Whether it may be a person's name alone: nothing beside its title, but a party unknown beside `and`."""


def read(mention: str, names: Names, within: Collection[str] | None = None) -> Reading:
    """The parties in `mention`, by these names. A word of several parties means the only one of them `within`."""
    found = _head(tokens(mention), names)
    if found and not any(names.written(word) for word in found):
        found = tokens(mention.title())[: len(found)]  # "russia", typed in haste
    readings = [_part(part, names, within) for part in parts(found, names)]
    if len(readings) > 1 and any(word.key in _AND for word in found):
        readings = [reading._replace(whole=reading.whole and not reading.person) for reading in readings]
    parties = tuple(dict.fromkeys(party for reading in readings for party in reading.parties))
    return Reading(parties, bool(readings) and all(reading.whole for reading in readings))


def _head(found: Sequence[Token], names: Names) -> Sequence[Token]:
    """The mention up to the first word that leads away from its head."""
    while found and found[0].key in _LEADING:
        found = found[1:]
    cuts = [place for place, word in enumerate(found) if word.key in words("cuts") and not word.text[0].isupper()]
    named = {place for hit in names.find(found) for place in range(hit.first, hit.end)} if cuts else ()
    for place in cuts:
        spoken_for = found[place].key == "for" and place and found[place - 1].key.startswith(_SPOKES)
        if place not in named and not spoken_for:
            return found[:place]
    return found


def parts(found: Sequence[Token], names: Names) -> Iterator[Sequence[Token]]:
    """The mention split where it names one after the other: at commas, `and`, and dashes between two parties."""
    start = place = 0
    while place < len(found):
        hit = names.at(found, place) if names.written(found[place]) else None
        if hit:
            place = hit.end
            if place < len(found) - 1 and found[place].key in _DASHES and names.at(found, place + 1):
                yield found[start:place]
                start = place = place + 1
        elif found[place].key in _JOINTS:
            yield found[start:place]
            start = place = place + 1
        else:
            place += 1
    yield found[start:]


def _part(part: Sequence[Token], names: Names, within: Collection[str] | None) -> Reading:
    part = _bare(part)
    hits = [_settled(hit, within) for hit in names.find(part)]
    if not hits:
        others = [word for word in part if not belongs(word)]
        person = bool(others) and (len(others) > 1 or len(others) < len(part))
        return Reading((), not others or (person and all(_in_name(word) for word in others)), person)
    strong = [hit for hit in hits if hit.form.kind != "office"] or hits
    parties = tuple(dict.fromkeys(hit.form.party for hit in strong))
    if len(parties) != 1 or parties[0] is None or not _understood(part, hits):
        return Reading((), False)
    return Reading((parties[0],), True)


def _bare(part: Sequence[Token]) -> Sequence[Token]:
    """Without the determiners before and the marks around."""
    while part and (part[0].key in ("the", "a", "an", "both") or not part[0].text[0].isalnum()):
        part = part[1:]
    while part and not part[-1].text[0].isalnum():
        part = part[:-1]
    return part


def _settled(hit: Hit, within: Collection[str] | None) -> Hit:
    """A word of several parties, settled where exactly one of them is named elsewhere."""
    if hit.form.kind != "ambiguous" or within is None:
        return hit
    there = [party for party in hit.form.candidates if party in within]
    return hit._replace(form=hit.form._replace(party=there[0])) if len(there) == 1 else hit


def _understood(part: Sequence[Token], hits: Sequence[Hit]) -> bool:
    """Whether each word beside the names belongs to a title, with a head among them."""
    named = {place for hit in hits for place in range(hit.first, hit.end)}
    if names_own_body(part, named):
        return False
    headed = any(hit.form.kind == "office" for hit in hits)
    for place, word in enumerate(part):
        if place in named or word.key in POSSESSIVES:
            continue
        if is_head(word):
            headed = True
            if word.key in _SENT_TO and _noun_before(part, hits, place):
                return False
        elif beside_organ(part, place):
            headed = True
        elif not belongs(word) and not (headed and _in_name(word)):
            return False
    return headed or all(place in named or word.key in POSSESSIVES for place, word in enumerate(part))


def _in_name(word: Token) -> bool:
    return (word.capital and word.key not in kinds()) or word.key in words("particles")


def _noun_before(part: Sequence[Token], hits: Sequence[Hit], place: int) -> bool:
    """Whether a country's plain noun stands right before: "Iran envoy", but not "U.S. envoy" or "Iran's envoy"."""
    return any(
        hit.end == place and hit.form.kind == "name" and not part[hit.end - 1].text.replace(".", "").isupper()
        for hit in hits
    )


def is_head(word: Token) -> bool:
    """Whether the word is a head that acts for a party: minister, spokeswoman, delegation, ..."""
    return word.key in _heads()


def belongs(word: Token) -> bool:
    """Whether the word goes with such a head: foreign, chief, deputy, the hyphen of `vice-president`."""
    return word.key in _belonging()


@cache
def _heads() -> frozenset[str]:
    return words("offices") | words("groups")


@cache
def _belonging() -> frozenset[str]:
    beside = words("fields") | words("qualifiers") | words("honorifics")
    return _heads() | beside | _DASHES | POSSESSIVES | {"of", "from", "for", "."}
