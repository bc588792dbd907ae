"""Mentions that mean whoever speaks: "we", "he", "our side", "her party"."""

from __future__ import annotations

from summarizer.who.lexicon import kinds, words
from summarizer.who.names import tokens
from summarizer.who.scene import Resolution, Scene
from summarizer.who.speech import Speaker

__all__ = ["speakers_own", "spoken"]

_SPEAKERS_OWN = frozenset(["we", "us", "our", "ours", "i", "me", "my"])
_LAST_SPEAKER = frozenset(["he", "she", "him", "his", "her", "hers"])


def speakers_own(mention: str, scene: Scene) -> str | None:
    """The pronoun by which the mention means a speaker, in small letters; None for all other mentions."""
    plain = mention.lower()
    if plain in _LAST_SPEAKER or plain.split(" ")[0] in _SPEAKERS_OWN:
        return plain
    return "his" if _of_last_speaker(mention, scene) else None


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
