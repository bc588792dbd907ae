"""Bodies that an article calls by those whom they are made of: "the players" of a players' association."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarizer.who.body import Body
from summarizer.who.lexicon import kinds
from summarizer.who.lines import Line
from summarizer.who.names import tokens

__all__ = ["Members"]

_PLURAL = ("ers", "ors", "ists", "ians", "men", "pilots", "nurses", "crews", "tenants", "doctors")
_SINGULAR = ("creditor", "holder", "lender", "grower", "farmer", "teacher", "player", "writer", "worker")
"""Those whom a committee is named for in the singular: "the Creditor Committee"."""
_OF_LEAGUES = ("owners", "clubs")
"""Those who make up a league, whatever its name."""
_OF_EMPLOYERS = ("companies", "operators", "owners", "firms", "bosses", "employers")
_EMPLOY = re.compile(r"\b(?:Employers|Owners|Operators|Producers)\b")
"""Those who employ, where one association stands for them: of owners, where the article names no company."""
_LENT = ("bondholders", "noteholders", "creditors", "investors", "lenders", "holders")
_ALSO_OTHERS = frozenset(["companies", "operators", "firms", "investors", "lenders", "holders"])
"""Of these, the words that mean others as well, so that an article must tell of them as of those known: "the firms"."""
_KNOWN = r"\b(?:the|its|their) "
_LENDS = re.compile(r"(?:creditor|holder|lender)s?\b", re.IGNORECASE)
"""Those who lent to one who cannot pay, by any of the names for them, where one body stands for them."""
_OTHERS = frozenset(
    "members passengers customers consumers commuters travellers travelers voters shareholders readers viewers leaders"
    " ministers lawmakers managers employers owners officers reporters observers supporters protesters numbers papers"
    " orders offers matters letters others users mediators negotiators brothers partners ambassadors supervisors"
    " quarters visitors hours doors neighbours neighbors campaigners creditors investors lenders"
    " shippers importers exporters retailers manufacturers traders brokers"
    " soldiers fighters gunmen militiamen".split()
)
"""Words with such an ending that no union is made of."""
_DO = r"(?:(?:have|has|had|will|would|are|were|to|said|say|they|\w+ly) ){0,5}"
_PACT = r"(?:[\w-]+ ){0,2}(?:accords?|agreements?|bargains?|deals?|pacts?)\b"
_LEAVE_WORK = rf"(?:strike|struck)\b(?! an? | gold| at (?:night|dawn)| {_PACT})"
"""What those do who leave work, unlike those who strike a deal, a balance or a post of the army."""
_STRIKE = (
    rf"(?:walk(?:ed|ing)? (?:out|off)|(?:go|went|gone|be|been|are) (?:out|on strike)|{_LEAVE_WORK}|stop(?:ped)? work"
    r"|down(?:ed)? tools|picket|lock(?:ed)? out|(?:start|beg[ai]n) an? (?:\S+ )?strike"
    r"|(?:lift|start|beg[ai]n|resume)(?:ed)? (?:an? |the |their )?(?:\S+ )?blockade)"
)
_WHERE = r"(?: (?:at|in|of|from|on) (?:\S+ ){1,5}?)?"
_WORK = re.compile(
    rf"\b(?:striking|locked-out) (?P<out>[a-z]+)\b|\b(?P<does>[a-z]+){_WHERE} ?{_DO}{_STRIKE}\b"
    r"|\b(?P<theirs>[a-z]+(?:s|men)) [^.;]{0,200}?\btheir union\b"
    r"|\bunion (?:that|which) represents (?:\S+ ){0,4}?(?P<whom>[a-z]+(?:s|men))\b",
    re.IGNORECASE,
)
"""How those whom a union stands for are told of: they strike, and it is their union."""
_ONCE = re.compile(
    r" (?:last year|\w+ years? ago|in (?:19|20)\d\d|in (?:January|February|March|April|May|June|July|August|September"
    r"|October|November|December))\b"
)
"""Behind those who struck at another time, and may be of another union."""
_AHEAD = re.compile(r" (?:will|would|to) ", re.IGNORECASE)
_FOR = re.compile(
    r"(?: \([^()]{1,40}\))?,?(?: or [A-Z]+,?)?,? (?:which|that|who) (?:represents?|speaks? for|bargains? for"
    r"|negotiates? for) (?:the |its |some |about |around |more than |nearly |all |[\d.,]+ ){0,3}"
    r"(?P<nouns>(?:[a-z]+ ){0,2}?[a-z]+s)(?: and (?:the )?(?P<more>[a-z]+s))?\b"
)
"""Behind the name of a body: for whom it speaks, "the Council, which bargains for the studios"."""
_HELD = r"\b(?:free|freed|freeing|release[ds]?|releasing|h[eo]ld|holds|holding|swap|exchange|jailed) (?:\w+ ){0,2}?"
"""Before those who are in another's hands, and for whom a body only pleads: "Israel will free prisoners"."""
_NO_MEMBERS = frozenset(["members", "countries", "states", "nations", "interests", "hours", "families", "governments"])


class Members:
    """The plural nouns that mean a body by those whom it is made of, and the body that each means."""

    def __init__(self, bodies: Sequence[Body], lines: Sequence[Line]) -> None:
        self.named = _only(_named(bodies))
        """By words of names, which others may go before: "the professional players"."""
        self.told = _only(_told(bodies, lines))
        """By what is told of them, which stand alone: "the miners", not "the foreign miners"."""

    def party(self, words: Sequence[str]) -> str | None:
        """The body that a phrase with such a noun at its end means."""
        alone = all(word in ("striking", "its", "their") for word in words[:-1])
        return self.named.get(words[-1]) or (self.told.get(words[-1]) if alone else None)


def _only(pairs: Iterator[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, set[str]] = {}
    for noun, body in pairs:
        found.setdefault(noun, set()).add(body)
    return {noun: next(iter(its)) for noun, its in found.items() if len(its) == 1}


def _named(bodies: Sequence[Body]) -> Iterator[tuple[str, str]]:
    """Nouns in the names, and what the clubs of a league are called whatever its name."""
    for body in bodies:
        if "league" in body.kinds:
            yield from ((noun, body.name) for noun in _OF_LEAGUES)
        name = tokens(body.name)
        if body.kinds & {"labour", "loose"}:
            for word in name:
                plural = f"{word.key}s" if word.key.endswith(_SINGULAR) else word.key
                if plural.endswith(_PLURAL) and plural not in kinds():
                    yield plural, body.name
        if len(name) > 2 and name[-2].key == "local" and name[-1].text.isdigit():
            yield "local", body.name


def _told(bodies: Sequence[Body], lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    """Nouns for whom a body speaks, those who strike for its only union, and creditors for the only body of theirs."""
    known = {body.name: body for body in bodies}
    for line in lines:
        for hit in line.hits:
            if hit.form.party in known and (spoken := _FOR.match(line.text, line.words[hit.end - 1].end)):
                nouns = (spoken["nouns"].split(" ")[-1], spoken["more"])
                yield from ((noun, hit.form.party) for noun in nouns if noun and _speaks_for(noun, lines))
    unions = [body.name for body in bodies if "labour" in body.kinds or ("loose" in body.kinds and _has_members(body))]
    if len(unions) == 1:
        workers = (found for line in lines for found in _WORK.finditer(line.text))
        now = [one for one in workers if _AHEAD.search(one[0]) or not _ONCE.match(one.string, one.end())]
        strikers = {noun.lower() for one in now for noun in one.groups() if noun}
        own = {trade for trade in _trades(unions[0]) if not trade.endswith("workers")}
        yield from ((noun, unions[0]) for noun in sorted(strikers) if _may_strike(noun) and (not own or noun in own))
    employers = [body.name for body in bodies if _EMPLOY.search(body.name)]
    alone = "Employers" in " ".join(employers) or not any("company" in body.kinds for body in bodies)
    if len(employers) == 1 and any("labour" in body.kinds for body in bodies) and alone:
        yield from ((noun, employers[0]) for noun in _OF_EMPLOYERS if _are_known(noun, lines))
    lenders = [body.name for body in bodies if _LENDS.search(body.name)]
    if len(lenders) == 1:
        yield from ((noun, lenders[0]) for noun in _LENT if _are_known(noun, lines))


def _speaks_for(noun: str, lines: Sequence[Line]) -> bool:
    """Whether a body that represents such people means them: neither a state's members nor those whom another holds."""
    return noun not in _NO_MEMBERS and not _stands(rf"{_HELD}{noun}\b", lines)


def _are_known(noun: str, lines: Sequence[Line]) -> bool:
    """Whether the noun is told of as one of those known, or not at all: unlike "Phone operators cut fees"."""
    at_large = noun in _ALSO_OTHERS and _stands(rf"\b{noun}\b", lines)
    return not at_large or _stands(rf"{_KNOWN}{noun}\b", lines)


def _stands(pattern: str, lines: Sequence[Line]) -> bool:
    return any(re.search(pattern, line.text, re.IGNORECASE) for line in lines)


def _has_members(body: Body) -> bool:
    """Whether the name has those whom the body stands for: "Hill Milk Producers' Federation"; no employers."""
    return bool(_trades(body.name))


def _trades(name: str) -> set[str]:
    """The trades that a name tells: where it tells one, those of another trade who strike are not its members."""
    return {word.key for word in tokens(name) if word.key.endswith(_PLURAL) and word.key not in _OTHERS}


def _may_strike(noun: str) -> bool:
    return noun.endswith(_PLURAL) and noun not in _OTHERS and noun not in kinds()
