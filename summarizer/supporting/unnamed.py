"""Whether a sentence leaves open who speaks: a pronoun, a group without its name, a person of no known party."""

from collections.abc import Sequence

from summarizer.supporting.passage import Name, Passage, Span
from summarizer.supporting.requests import Cast, Request, mentions, party_of_name
from summarizer.who.lexicon import words

__all__ = ["leaves_open"]

_LEADS = 2
_TAKING_UP = frozenset("he she they it his her their its".split())
_SAYS = "said says say added told wrote argued insisted announced stated noted warned"
_SPEAKS = tuple((verb,) for verb in _SAYS.split())
_PRONOUNS = frozenset("he she they it his her their its we our us i my the".split())
_BEFORE_GROUP = frozenset(["the", "a", "an", ",", "its", "her", "his", "their", "our"])
_PERSON = 2
"""Words of a name, from which it may be a person's."""


def leaves_open(said: Passage, by: Sequence[str], requests: Sequence[Request], cast: Cast) -> bool:
    """Whether the sentence leaves open who speaks: a pronoun, a group without its name, a person, several unnamed."""
    if len(by) == 1 and requests and all(request.certain for request in requests):
        return False
    unnamed = any(
        not _of_a_country(said, span) and not _taken_up(said, span, cast) for span in said.marks("who", "unnamed")
    )
    together = len(by) > 1 and not any(mentions(said, party, cast) for party in by)
    if together or _groups_alone(said) or unnamed or (len(by) > 1 and said.marks("who", "several")):
        return True
    if any(not party_of_name(name, said, cast) for name in said.names):
        return True
    people = (name for name in said.names if not name.known and name.end - name.first >= _PERSON)
    return any(not _is_known(name, said, cast) for name in people)


def _taken_up(said: Passage, span: Span, cast: Cast) -> bool:
    """Whether a party before the pronoun is the one that it stands for; not where it says who speaks: "she said"."""
    if said.words[span[0]].text == "US":
        return True
    known = [name for name in said.names if _is_known(name, said, cast)]
    if said.keys[span[0]] in _PRONOUNS and any(_speaks(said, name) for name in known):
        return True
    if said.keys[span[0]] not in _TAKING_UP or said.keys[span[1] : span[1] + 1] in _SPEAKS:
        return False
    return any(name.end <= span[0] for name in known)


def _is_known(name: Name, said: Passage, cast: Cast) -> bool:
    """Whether the name is a party's, or a person's whose party is told."""
    return name.known or name.id in cast.values() or party_of_name(name, said, cast) not in ("", name.id)


def _speaks(said: Passage, name: Name) -> bool:
    """Whether a verb of saying stands right beside the name: then *we* and *she* are the one who speaks."""
    return said.keys[name.end : name.end + 1] in _SPEAKS or said.keys[max(0, name.first - 1) : name.first] in _SPEAKS


def _of_a_country(said: Passage, span: Span) -> bool:
    """Whether a name before the word tells whose it is: "Omani officials"."""
    return span[0] > 0 and said.words[span[0] - 1].named and said.keys[span[0]] not in _PRONOUNS


def _groups_alone(said: Passage) -> bool:
    """Whether a group or an office stands without whose it is: "rebels holding the town", "the minister"."""
    return any(
        (key in words("groups") or key in words("offices")) and (at < _LEADS or said.keys[at - 1] in _BEFORE_GROUP)
        for at, key in enumerate(said.keys)
    )
