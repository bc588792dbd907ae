"""The shorter names by which an article calls its bodies: Northmoor of "Northmoor Trains", "the Lyric", FNV."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from summarizer.who.body import Body, Seen
from summarizer.who.introduced import stands_for
from summarizer.who.lexicon import words
from summarizer.who.mentions import belongs
from summarizer.who.names import folded, tokens
from summarizer.who.runs import head, heads

__all__ = ["joined", "shortened"]


def shortened(seen: Mapping[str, Seen]) -> None:
    """Let a long name be a body's where a short form of it is plainly one's, and no other name has that form.

    A person is called by the last name alone, a body by the first, or by a word inside: "Laurentian's chief executive"
    shows what "Laurentian Air" is, and "The Lyric has run a deficit" what the Toledo Lyric Opera is.
    """
    for name, one in seen.items():
        acronym = one.runs[0].text.isupper() and one.runs[0].text.isalpha()
        if one.person or one.states or not (one.plain or one.acts or acronym) or tokens(name)[-1].key in heads():
            continue
        if longer := _longer(name, one, seen):
            longer.plain, longer.person = True, False
            longer.nouns |= one.nouns
            longer.acts = longer.acts or one.acts
            longer.runs += one.runs


def _longer(name: str, one: Seen, seen: Mapping[str, Seen]) -> Seen | None:
    """What is shown of the only long name that the short one may stand for."""
    keys = name.split(" ")
    acronym = one.runs[0].text.isupper()
    fits = [
        other
        for long, other in seen.items()
        if len(parts := long.split(" ")) > len(keys)
        and not other.states
        and (
            parts[: len(keys)] == keys
            or (one.the and len(keys) == 1 and name in parts[1:])
            or (acronym and stands_for(one.runs[0].text, other.runs[0].text))
        )
    ]
    return fits[0] if len(fits) == 1 and not fits[0].person else None


def joined(found: Sequence[Body], seen: Mapping[str, Seen], surnames: Collection[str]) -> tuple[Body, ...]:
    """The bodies, each with its short forms: `Northmoor` of "Northmoor Trains", FNV of its long name."""
    left = {folded(body.name): body for body in found}
    alone: dict[str, list[str]] = {}
    for name in seen:
        alone.setdefault(name.split(" ", 1)[0], []).append(name)
    for body in sorted(found, key=lambda one: -len(one.name)):
        if folded(body.name) not in left:
            continue
        first = folded(body.name).split(" ", 1)[0]
        near = [
            *alone.get(first, ()),
            *(name for name in alone if name in seen and name[0] == first[0] and " " not in name),
        ]
        for short in _short_forms(body, {name: seen[name] for name in near}, surnames):
            longer = [other for other in left.values() if other is not body and _begins(other.name, short)]
            if longer:
                continue
            body.forms.add(short)
            if other := left.get(folded(short)):
                body.nouns |= other.nouns - ({"company"} if head(tokens(body.name)) else set())
                del left[folded(short)]
    for body in left.values():
        body.forms |= set(_inner_forms(body, seen, left))
    return tuple(left.values())


def _inner_forms(body: Body, seen: Mapping[str, Seen], bodies: Collection[str]) -> Iterator[str]:
    """`Lyric` of "Toledo Lyric Opera", where the article says "the Lyric" and no other name has the word."""
    for word in tokens(body.name)[1:]:
        one = seen.get(word.key)
        if one is None or not one.the or word.key in heads() or belongs(word) or word.key in words("generic"):
            continue
        if sum(word.key in name.split(" ") for name in seen) == 2 and word.key not in bodies:
            yield one.runs[0].text


def _begins(name: str, short: str) -> bool:
    return folded(name).startswith(f"{folded(short)} ")


def _short_forms(body: Body, seen: Mapping[str, Seen], surnames: Collection[str]) -> Iterator[str]:
    """The beginnings of the name, and its letters, that the article uses by themselves."""
    found = tokens(body.name)
    for name, one in seen.items():
        alone = one.runs[0]
        begins = _begins(body.name, alone.text) and not any(word.text in "'’" for word in alone.words)
        specific = any(not belongs(word) and word.key not in words("generic") for word in alone.words)
        if (begins and specific and name not in surnames) or (len(found) > 1 and stands_for(alone.text, body.name)):
            yield alone.text
