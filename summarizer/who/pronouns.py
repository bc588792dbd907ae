"""Mentions that mean whoever speaks: "we", "he", "our side", "her party", "the union" of which a leader speaks."""

from __future__ import annotations

import re

from summarizer.who.lexicon import country_names, kinds, words
from summarizer.who.names import tokens
from summarizer.who.organs import STATE
from summarizer.who.scene import Resolution, Scene
from summarizer.who.short_forms import is_employers
from summarizer.who.speech import Speaker

__all__ = ["of_side", "of_speakers_kind", "speakers_own", "spoken"]

_SPEAKERS_OWN = frozenset(["we", "us", "our", "ours", "i", "me", "my"])
_LAST_SPEAKER = frozenset(["he", "she", "him", "his", "her", "hers"])
_SHORT = re.compile(r"(?<=\w)['’](?:re|ve|ll|d|m)\b")
"""What a pronoun is shortened with: "we're", "they've"; no party is called so."""
_SIDE = re.compile(
    r"(?:[Tt]he )?(?P<first>[^\Wa-z]\w+) "
    r"(?:side|team|delegation|camp|negotiators|officials|diplomats|delegates|leaders)$"
)
_DESCRIPTION = re.compile(r"(?:the|its|their) (?:federal |national |central )?(?P<noun>[a-z]+)$", re.I)


def speakers_own(mention: str, scene: Scene) -> str | None:
    """The pronoun by which the mention means a speaker, in small letters; None for all other mentions."""
    plain = mention.lower()
    if "'" in plain or "’" in plain:
        plain = _SHORT.sub("", plain)
    if plain in _LAST_SPEAKER or plain.split(" ")[0] in _SPEAKERS_OWN:
        return plain
    return "his" if _of_last_speaker(mention, scene) else None


def of_speakers_kind(mention: str, scene: Scene, sentence: int | None) -> str | None:
    """The party of the person who speaks in the sentence, where the mention is of its kind and tells no more.

    "The union gave up its call, she said": of two unions, her own; a minister's "the government" is the minister's.
    """
    found = _DESCRIPTION.match(mention)
    speaker = scene.speakers.get(sentence) if found and sentence else None
    if not found or speaker is None or not speaker.person or not speaker.party:
        return None
    noun = found["noun"].lower()
    fits = speaker.party in country_names().values() if noun in STATE else _is_called(noun, speaker.party, scene)
    return speaker.party if fits else None


def _is_called(noun: str, party: str, scene: Scene) -> bool:
    """Whether the noun fits the party: a body of its kind, or "the union" of an association that no employers form."""
    if party in scene.stand_ins.of_kind(noun, 1):
        return True
    body = scene.stand_ins.body(party)
    if body is None:
        return False
    if kinds().get(noun) == "company" or noun == "group":
        return not body.kinds - {"company"} and not _others_name(noun, party, scene)
    return bool(kinds().get(noun) == "labour" and body.kinds == {"loose"} and not is_employers(party))


def _others_name(noun: str, party: str, scene: Scene) -> bool:
    """Whether the noun is part of another body's name, which it then means: "the group" of a Creditor Group."""
    others = (body.name for body in scene.stand_ins.bodies if body.name != party)
    return noun == "group" and any(noun in {word.key for word in tokens(name)} for name in others)


def of_side(mention: str, scene: Scene) -> str | None:
    """The party whose name alone begins with the first word: "European negotiators", "the Gulf side"."""
    found = _SIDE.match(mention)
    if not found:
        return None
    word = found["first"].casefold()
    fits = [party for party in scene.mentions if " " in party and party.casefold().split(" ")[0] == word]
    return fits[0] if len(fits) == 1 else None


def _of_last_speaker(mention: str, scene: Scene) -> bool:
    """Whether it is what a speaker calls the own side: "her party", "his government", "her members"."""
    first, *rest = tokens(mention)
    if first.key not in ("his", "her") or not rest:
        return False
    last = rest[-1].key
    group = last in words("groups") or last in words("generic") or last in kinds()
    return group and not any(scene.names.find(rest))


def spoken(word: str, scene: Scene, sentence: int | None) -> Resolution:
    """Whom the pronoun means in the sentence: the one who speaks there, or who spoke last."""
    if sentence is None:
        return Resolution(None, why="a pronoun: it needs the number of its sentence")
    found = _last(scene, sentence) if word in _LAST_SPEAKER else scene.speakers.get(sentence)
    if found is None:
        return Resolution(None, why="the text does not plainly say who speaks there")
    person = scene.by_name.find(found.name) if found.person else None
    why = None if found.party else f"the article does not tell for whom {found.name} speaks"
    return Resolution(found.party, person, why)


def _last(scene: Scene, sentence: int) -> Speaker | None:
    """The person who speaks in the sentence, or the last one who spoke before it."""
    for number in range(sentence, 0, -1):
        found = scene.speakers.get(number)
        if found and found.person:
            return found
        if number != sentence and any(number in person.sentences for person in scene.people):
            return None
    return None
