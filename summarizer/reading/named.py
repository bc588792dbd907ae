"""The parties that a stretch of a sentence names: as a whole, at its end, or first of all."""

import re

from summarizer.actors import Actors

__all__ = ["first_of", "last_of", "whole_of"]

_PLACED = re.compile(
    r"(?:^|\s)(?:in|of|from|at|near|to|with|for|against|outside|inside|on|by)(?: (?:the )?\w+ern| the| central)?$", re.I
)
"""Words after which a name at the end is no subject but a place, an owner or an addressee."""
_CLAUSE = re.compile(
    r"(?:^|\s)(?:that|when|where|whether|what|how|why|if|than|since|as|before|after|because|while|although|though"
    r"|unless|until)\s",
    re.I,
)
"""Words that begin a clause, in which a mention does not go on."""
_BREAK = re.compile(r"\(| [-–—] |: |(?<=[A-Z]{2})[–—]")
"""What a mention does not go on beyond: a dateline, a name's letters in brackets."""
_BRACKETS = re.compile(r" \([^()]{1,40}\)")
"""A name's letters after it: "the Highland Front (HF) agreed"."""
_MENTION = re.compile(
    r"(?:[^\Wa-z]|(?:the|an?|his|her|its|their|our|both|neither|either|each|all|none|one|two|three|four)\b)"
)
"""How a mention of more than one word begins."""
_MEMBERS = re.compile(
    r" (?:members|negotiators|officials|representatives|delegates|rebels|fighters|leaders|bosses|executives|lawyers)$"
)
"""Those who act for a party, told after its name: "Guild negotiators"."""
_PERSON_OF = re.compile(r"([^\Wa-z]\S+(?: [^\Wa-z]\S+){1,2}) of (?:the )?[^\Wa-z]")
"""A person told with what they belong to: "Joan Prescott of the Mediation Service"."""
_LONGEST = 10
"""Words of a mention, at most, titles and all."""
_AHEAD = 10
"""Words within which a party is looked for ahead."""
_MENTIONED = 4
"""Words of a mention that is looked for ahead."""


def whole_of(phrase: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the phrase as a whole names."""
    if not 0 < len(phrase.split()) <= _LONGEST:
        return ()
    found = _meant(phrase, number, actors)
    return () if _in_part(phrase, found, actors) else found


def _meant(phrase: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties of a mention, or of the group whose people it tells of."""
    person = _PERSON_OF.match(phrase)
    if person and actors.person(person[1]):
        return actors.resolve_all(person[1], sentence=number)
    if found := actors.resolve_all(phrase, sentence=number):
        return found
    people = _MEMBERS.search(phrase)
    if not people or " and " in phrase:
        return ()
    group = phrase[: people.start()]
    named = actors.resolve_all(group, sentence=number)
    return named or (() if " " in group else actors.resolve_all(f"the {group.lower()}", sentence=number))


def _in_part(phrase: str, found: tuple[str, ...], actors: Actors) -> bool:
    """Whether the phrase joins several of which but one is known: "the league and the union"."""
    if len(found) != 1 or " and " not in phrase:
        return False
    plain = phrase.casefold()
    for name in (found[0], *actors.aliases(found[0])):
        plain = plain.replace(name.casefold().removeprefix("the "), "")
    return " and " in plain


def last_of(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """What the most words at the end name."""
    phrase = _BREAK.split(_BRACKETS.sub("", text))[-1]
    begins = list(_CLAUSE.finditer(phrase))
    clause = phrase[begins[-1].end() :] if begins else phrase
    # "The union that represents them have agreed": what follows is no clause of its own, and its end no subject.
    relative = begins and begins[-1].group().split() == ["that"] and not _MENTION.match(clause) and "," not in clause
    words = [] if relative else clause.split()
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        tail = " ".join(words[start:]).strip("\"“”«»'‘’()")
        alone = start == len(words) - 1
        listed = "," not in tail or " and " in tail
        if (alone or _MENTION.match(tail)) and listed and (found := _meant(tail, number, actors)):
            partly = _in_part(tail, found, actors)
            if partly and re.search(r"[^,]+, (?:and|but) [^,]+$", tail):
                continue  # "runs out on June 30, and the government has": another clause, and no list
            return () if partly or _PLACED.search(" ".join(words[:start])) else found
    return ()


def first_of(text: str, number: int, actors: Actors, *, reach: int = _AHEAD) -> tuple[str, ...]:
    """What is named first within `reach` words, the articles left out."""
    words = [word for word in text.split() if word not in ("the", "a", "an")][: reach + _MENTIONED - 1]
    for start in range(min(reach, len(words))):
        for end in range(min(len(words), start + _MENTIONED), start, -1):
            mention = " ".join(words[start:end]).strip(".,;:\"“”«»'‘’")
            if mention[:1].isupper() and (found := actors.resolve_all(mention, sentence=number)):
                return found
    return ()
