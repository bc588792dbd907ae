"""The shorter names by which an article calls its bodies: Northmoor of "Northmoor Trains", "the Lyric", FNV."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from summarizer.who.body import Body, Seen
from summarizer.who.heads import head, heads, is_group
from summarizer.who.introduced import initials, letters_of, stands_for
from summarizer.who.lexicon import kinds, words
from summarizer.who.lines import LOCATIVE
from summarizer.who.mentions import belongs
from summarizer.who.names import folded, tokens

__all__ = ["joined", "shortened"]


_OF_STAFF = ("works council", "works committee", "staff council", "staff association", "trustees", "pension fund")


def shortened(seen: Mapping[str, Seen]) -> None:
    """Let a long name be a body's where a short form of it is plainly one's, and no other name has that form.

    A person is called by the last name alone, a body by the first, or by a word inside: "Laurentian's chief executive"
    shows what "Laurentian Air" is, and "The Lyric has run a deficit" what the Toledo Lyric Opera is.
    """
    longs = _Longs(seen)
    for name, one in seen.items():
        acronym = one.runs[0].text.isupper() and one.runs[0].text.isalpha()
        if (
            one.person
            or one.states
            or one.legal
            or one.other
            or one.governs
            or not (one.plain or one.acts or acronym or (one.nouns and is_team(name)))
            or tokens(name)[-1].key in heads()
        ):
            continue
        if longer := longs.of(name, one):
            longer.plain, longer.person = True, False
            longer.lettered = longer.lettered or stands_for(one.runs[0].text, longer.runs[0].text)
            longer.nouns |= one.nouns
            longer.acts = longer.acts or one.acts
            longer.runs += one.runs


def is_team(name: str) -> bool:
    """Whether it may be the short name of a team, which is a plural: the Kestrels. The Pilots are a trade's people."""
    plural = name.endswith("s") and " " not in name and name not in heads() | words("generic")
    return plural and not is_group(tokens(name)[0]) and not belongs(tokens(name)[0])


def is_employers(name: str) -> bool:
    """Whether the name begins with that of another, whose staff it stands for: "Marlow works council", "Marlow Pension
    Trustees"."""
    return name.lower().endswith(_OF_STAFF)


class _Longs:
    """The long names of an article, by what may be short for them."""

    def __init__(self, seen: Mapping[str, Seen]) -> None:
        self._seen = seen
        self._beginning: dict[str, list[str]] = {}
        self._inside: dict[str, list[str]] = {}
        self._last: dict[str, list[str]] = {}
        self._letters: dict[str, list[str]] = {}
        for name, one in seen.items():
            parts = name.split(" ")
            if one.states:
                continue
            if is_employers(one.runs[0].text):
                parts = parts[-1:]
            for end in range(1, len(parts)):
                self._beginning.setdefault(" ".join(parts[:end]), []).append(name)
            for word in dict.fromkeys(parts[1:]):
                self._inside.setdefault(word, []).append(name)
            if one.the:
                self._last.setdefault(parts[-1], []).append(name)
            for letters in initials(one.runs[0].text):
                self._letters.setdefault(letters, []).append(name)

    def of(self, name: str, one: Seen) -> Seen | None:
        """What is shown of the only long name that the short one may stand for."""
        length = name.count(" ")
        fits: set[str] = set()
        for other in self._alike(name, one):
            if other.count(" ") > length:
                fits.add(other)
            if len(fits) > 1:
                return None
        found = self._seen[fits.pop()] if fits else None
        return None if found is None or found.person else found

    def _alike(self, name: str, one: Seen) -> Iterator[str]:
        yield from self._beginning.get(name, ())
        if one.the:
            yield from self._inside.get(name, ())
        if is_team(name):
            yield from self._last.get(name, ())
        if one.runs[0].text.isupper() and (letters := letters_of(one.runs[0].text)):
            yield from self._letters.get(letters, ())


class _Shorts:
    """The names of an article, by what they may be short for."""

    def __init__(self, seen: Mapping[str, Seen]) -> None:
        self._by_text: dict[str, list[str]] = {}
        firsts: dict[str, int] = {}
        self._rank: dict[str, tuple[int, int]] = {}
        for place, (name, one) in enumerate(seen.items()):
            self._by_text.setdefault(folded(one.runs[0].text), []).append(name)
            firsts.setdefault(name.split(" ", 1)[0], len(firsts))
            self._rank[name] = (firsts[name.split(" ", 1)[0]], place)

    def of(self, body: Body) -> list[str]:
        """The names that the body's name begins with, then those that its letters are."""
        name = folded(body.name)
        parts = name.split(" ")
        texts = [" ".join(parts[:end]) for end in range(1, len(parts))] + sorted(initials(body.name))
        found = dict.fromkeys(short for text in texts for short in self._by_text.get(text, ()))
        begin = [short for short in found if short.split(" ", 1)[0] == parts[0]]
        letters = [short for short in found if short not in begin and " " not in short and short[0] == name[0]]
        return [*sorted(begin, key=lambda one: self._rank[one][1]), *sorted(letters, key=lambda one: self._rank[one])]


class _Left:
    """The bodies that are no other's short form, by name, folded."""

    def __init__(self, found: Sequence[Body]) -> None:
        self.bodies = {folded(body.name): body for body in found}
        self._starts = {name: self._starts_of(name) for name in self.bodies}
        self._begun = Counter(start for starts in self._starts.values() for start in starts)

    def take(self, name: str) -> Body:
        """Take one out."""
        self._begun.subtract(self._starts[name])
        return self.bodies.pop(name)

    def _starts_of(self, name: str) -> list[str]:
        """What the name begins with; nothing where it is an employer's whole name: "Marlow Motor Labour Union"."""
        found = _beginnings(name)
        return [] if any(self.is_employer(one, name) for one in found) else found

    def is_employer(self, short: str, name: str) -> bool:
        """Whether a union's name begins with that of another body: British Airways is no British Airways Crew Union."""
        return " " in short and short in self.bodies and kinds().get(name.split(" ")[-1]) == "labour"

    def begun(self, short: str, body: Body) -> bool:
        """Whether the name of another than this body begins with the short one."""
        name = folded(body.name)
        own = self.bodies.get(name) is body and folded(short) in self._starts[name]
        return self._begun[folded(short)] > own


def _beginnings(name: str) -> list[str]:
    parts = name.split(" ") if not is_employers(name) else []
    return [" ".join(parts[:end]) for end in range(1, len(parts))]


def joined(found: Sequence[Body], seen: Mapping[str, Seen], surnames: Collection[str]) -> tuple[Body, ...]:
    """The bodies, each with its short forms: `Northmoor` of "Northmoor Trains", FNV of its long name."""
    left, shorts = _Left(found), _Shorts(seen)
    for body in sorted(found, key=lambda one: -len(one.name)):
        if folded(body.name) not in left.bodies:
            continue
        for short in _short_forms(body, {name: seen[name] for name in shorts.of(body)}, surnames):
            if left.begun(short, body) or (folded(short) in left.bodies and seen[folded(short)].legal):
                continue
            if left.is_employer(folded(short), folded(body.name)):
                continue
            body.forms.add(short)
            if folded(short) in left.bodies:
                body.nouns |= left.take(folded(short)).nouns - ({"company"} if head(tokens(body.name)) else set())
    bodies = left.bodies
    having = Counter(word for name in seen for word in set(name.split(" ")))
    for body in tuple(bodies.values()):
        _as_team(body, seen, bodies, having)
        _as_last(body, seen, bodies, having)
    for body in bodies.values():
        body.forms |= set(_inner_forms(body, seen, bodies, having))
    return tuple(bodies.values())


def _as_team(body: Body, seen: Mapping[str, Seen], left: dict[str, Body], having: Mapping[str, int]) -> None:
    """Let a team be called by the last word of its name, and "the club": `Kestrels` of "the Southern Kestrels".

    `having` counts the names that have a word.
    """
    found = tokens(body.name)
    whole = seen.get(folded(body.name))
    last = found[-1].key
    if len(found) < 2 or whole is None or not whole.the or last not in seen or not is_team(last):
        return
    if having[last] == 2:
        body.forms.add(seen[last].runs[0].text)
        body.nouns |= {"club", *(left.pop(last).nouns if last in left else ())}


def _as_last(body: Body, seen: Mapping[str, Seen], left: dict[str, Body], having: Mapping[str, int]) -> None:
    """Let a body be called by the end of its name: "the Bloc" of "the Harbour Peace Bloc", "Local 418"."""
    parts = folded(body.name).split(" ")
    local = len(parts) > 2 and parts[-2] == "local"
    last = " ".join(parts[-2:]) if local else parts[-1]
    if len(parts) < 2 or last == folded(body.name) or last not in left or having[parts[-1]] != 2:
        return
    if local or seen[last].the:
        body.forms.add(left.pop(last).name)


def _inner_forms(
    body: Body, seen: Mapping[str, Seen], bodies: Collection[str], having: Mapping[str, int]
) -> Iterator[str]:
    """`Lyric` of "Toledo Lyric Opera", where the article says "the Lyric" and no other name has the word."""
    for word in tokens(body.name)[1:]:
        one = seen.get(word.key)
        if one is None or not one.the or word.key in heads() or belongs(word) or word.key in words("generic"):
            continue
        if having[word.key] == 2 and word.key not in bodies:
            yield one.runs[0].text


def _is_place(seen: Seen, body: Body) -> bool:
    """Whether the word tells where something is, and does nothing: the town in "Brandon Chamber of Commerce"."""
    if seen.governs or "province" in seen.nouns:
        return True  # "the Ontario government and the Ontario Nurses' Union"
    located = any(run.first and run.line.words[run.first - 1].key in LOCATIVE for run in seen.runs)
    if located and "league" in body.kinds:
        return True  # "in Marlow", beside Marlow Gaels GFC
    if seen.acts or seen.plain or (seen.the and body.kinds):
        return False
    public = bool(body.kinds) and "company" not in body.kinds and len(seen.runs[0].words) == 1
    acronym = seen.runs[0].text.isupper()
    return (public and not acronym) or located


def _begins(name: str, short: str) -> bool:
    return folded(name).startswith(f"{folded(short)} ")


def _short_forms(body: Body, seen: Mapping[str, Seen], surnames: Collection[str]) -> Iterator[str]:
    """The beginnings of the name, and its letters, that the article uses by themselves."""
    found = tokens(body.name)
    for name, one in seen.items():
        alone = one.runs[0]
        begins = (
            _begins(body.name, alone.text)
            and not is_employers(body.name)
            and not any(word.text in "'’" for word in alone.words)
        )
        specific = any(not belongs(word) and word.key not in words("generic") for word in alone.words)
        if (begins and specific and name not in surnames and not _is_place(one, body)) or (
            len(found) > 1 and stands_for(alone.text, body.name)
        ):
            yield alone.text
