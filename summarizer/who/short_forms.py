"""The shorter names by which an article calls its bodies: Northmoor of "Northmoor Trains", "the Lyric", FNV."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from summarizer.who.body import Body, Seen
from summarizer.who.heads import head, heads, is_group
from summarizer.who.introduced import stands_for
from summarizer.who.lexicon import words
from summarizer.who.mentions import belongs
from summarizer.who.names import folded, tokens

__all__ = ["joined", "shortened"]


_LOCATIVE = frozenset(["in", "near", "across", "around", "throughout", "outside"])


def shortened(seen: Mapping[str, Seen]) -> None:
    """Let a long name be a body's where a short form of it is plainly one's, and no other name has that form.

    A person is called by the last name alone, a body by the first, or by a word inside: "Laurentian's chief executive"
    shows what "Laurentian Air" is, and "The Lyric has run a deficit" what the Toledo Lyric Opera is.
    """
    for name, one in seen.items():
        acronym = one.runs[0].text.isupper() and one.runs[0].text.isalpha()
        if (
            one.person
            or one.states
            or one.legal
            or one.governs
            or not (one.plain or one.acts or acronym or (one.nouns and is_team(name)))
            or tokens(name)[-1].key in heads()
        ):
            continue
        if longer := _longer(name, one, seen):
            longer.plain, longer.person = True, False
            longer.nouns |= one.nouns
            longer.acts = longer.acts or one.acts
            longer.runs += one.runs


def is_team(name: str) -> bool:
    """Whether it may be the short name of a team, which is a plural: the Kestrels. The Pilots are a trade's people."""
    plural = name.endswith("s") and " " not in name and name not in heads() | words("generic")
    return plural and not is_group(tokens(name)[0]) and not belongs(tokens(name)[0])


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
            or (is_team(name) and parts[-1] == name and other.the)
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
            if longer or (folded(short) in left and seen[folded(short)].legal):
                continue
            body.forms.add(short)
            if other := left.get(folded(short)):
                body.nouns |= other.nouns - ({"company"} if head(tokens(body.name)) else set())
                del left[folded(short)]
    for body in tuple(left.values()):
        _as_team(body, seen, left)
    for body in left.values():
        body.forms |= set(_inner_forms(body, seen, left))
    return tuple(left.values())


def _as_team(body: Body, seen: Mapping[str, Seen], left: dict[str, Body]) -> None:
    """Let a team be called by the last word of its name, and "the club": `Kestrels` of "the Southern Kestrels"."""
    found = tokens(body.name)
    whole = seen.get(folded(body.name))
    last = found[-1].key
    if len(found) < 2 or whole is None or not whole.the or last not in seen or not is_team(last):
        return
    if sum(last in name.split(" ") for name in seen) == 2:
        body.forms.add(seen[last].runs[0].text)
        body.nouns |= {"club", *(left.pop(last).nouns if last in left else ())}


def _inner_forms(body: Body, seen: Mapping[str, Seen], bodies: Collection[str]) -> Iterator[str]:
    """`Lyric` of "Toledo Lyric Opera", where the article says "the Lyric" and no other name has the word."""
    for word in tokens(body.name)[1:]:
        one = seen.get(word.key)
        if one is None or not one.the or word.key in heads() or belongs(word) or word.key in words("generic"):
            continue
        if sum(word.key in name.split(" ") for name in seen) == 2 and word.key not in bodies:
            yield one.runs[0].text


def _is_place(seen: Seen, body: Body) -> bool:
    """Whether the word tells where something is, and does nothing: the town in "Brandon Chamber of Commerce"."""
    if seen.governs:
        return True  # "the Ontario government and the Ontario Nurses' Union"
    if seen.acts or seen.plain or (seen.the and body.kinds):
        return False
    public = bool(body.kinds) and "company" not in body.kinds and len(seen.runs[0].words) == 1
    acronym = seen.runs[0].text.isupper()
    return (public and not acronym) or any(
        run.first and run.line.words[run.first - 1].key in _LOCATIVE for run in seen.runs
    )


def _begins(name: str, short: str) -> bool:
    return folded(name).startswith(f"{folded(short)} ")


def _short_forms(body: Body, seen: Mapping[str, Seen], surnames: Collection[str]) -> Iterator[str]:
    """The beginnings of the name, and its letters, that the article uses by themselves."""
    found = tokens(body.name)
    for name, one in seen.items():
        alone = one.runs[0]
        begins = _begins(body.name, alone.text) and not any(word.text in "'’" for word in alone.words)
        specific = any(not belongs(word) and word.key not in words("generic") for word in alone.words)
        if (begins and specific and name not in surnames and not _is_place(one, body)) or (
            len(found) > 1 and stands_for(alone.text, body.name)
        ):
            yield alone.text
