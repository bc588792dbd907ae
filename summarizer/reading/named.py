"""The parties that a stretch of a sentence names: as a whole, at its end, or first of all."""

import re

from summarizer.actors import Actors

__all__ = ["first_of", "last_of", "whole_of"]

_PLACED = re.compile(
    r"(?:^|\s)(?:in|of|from|at|near|to|with|for|against|outside|inside|on|by)(?: (?:the )?\w+ern| the| central)?$", re.I
)
"""Words after which a name at the end is no subject but a place, an owner or an addressee."""
_CLAUSE = re.compile(
    r"(?:^|\s)(?:that|when|where|whether|if|than|since|as|before|after|because|while|although|though|unless|until)\s",
    re.I,
)
"""Words that begin a clause, in which a mention does not go on."""
_BREAK = re.compile(r"\(| [-–—] |: ")
"""What a mention does not go on beyond: a dateline, a name's letters in brackets."""
_MENTION = re.compile(
    r"(?:[^\Wa-z]|(?:the|an?|his|her|its|their|our|both|neither|either|each|all|none|one|two|three|four)\b)"
)
"""How a mention of more than one word begins."""
_LONGEST = 8
"""Words of a mention, at most, titles and all."""
_AHEAD = 10
"""Words within which a party is looked for ahead."""
_MENTIONED = 4
"""Words of a mention that is looked for ahead."""


def whole_of(phrase: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The parties that the phrase as a whole names."""
    words = phrase.split()
    return actors.resolve_all(phrase, sentence=number) if 0 < len(words) <= _LONGEST else ()


def last_of(text: str, number: int, actors: Actors) -> tuple[str, ...]:
    """What the most words at the end name."""
    phrase = _BREAK.split(text)[-1]
    begins = list(_CLAUSE.finditer(phrase))
    clause = phrase[begins[-1].end() :] if begins else phrase
    # "The union that represents them have agreed": what follows is no clause of its own, and its end no subject.
    relative = begins and begins[-1].group().split() == ["that"] and not _MENTION.match(clause) and "," not in clause
    words = [] if relative else clause.split()
    for start in range(max(0, len(words) - _LONGEST), len(words)):
        tail = " ".join(words[start:]).strip("\"“”«»'‘’()")
        alone = start == len(words) - 1
        listed = "," not in tail or " and " in tail
        if (alone or _MENTION.match(tail)) and listed and (found := actors.resolve_all(tail, sentence=number)):
            partly = len(found) == 1 and " and " in tail and not actors.resolve(tail, sentence=number)
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
