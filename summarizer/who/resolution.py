"""Whom a mention means in one article, and why it means nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarizer.who.abroad import abroad, without_article
from summarizer.who.alone import alone
from summarizer.who.collectives import beside_group, collective
from summarizer.who.homonyms import why_not
from summarizer.who.lexicon import is_country, kinds, never, words
from summarizer.who.mentions import Reading, belongs, is_head, read
from summarizer.who.names import POSSESSIVES, Names, Token, folded, tokens
from summarizer.who.office_holders import of_office
from summarizer.who.organisations import organisation
from summarizer.who.people import Named
from summarizer.who.persons import People
from summarizer.who.pronouns import of_side, of_speakers_kind, speakers_own, spoken
from summarizer.who.scene import Resolution, Scene
from summarizer.who.sides import sides

_BASED = re.compile(r"(?!(?:The|A|An) )\b[^\Wa-z][\w.]*(?:,? [^\Wa-z][\w.]*){0,2}-(?:based|headquartered|listed) ")
"""Where a party sits, told before what it is: "the Troy, Michigan-based company"."""
_PEOPLE_OF = re.compile(
    r"^(?:(?:the )?(?:members|people|leaders|officials|delegates) of (?=the |[A-Z])|(?:the )?opposition )", re.I
)
"""Words before a party's name that tell of its people, or where it sits: "members of the Hale First Nation"."""
_OF_KIND = re.compile(
    r"^[Tt]he (?:[^\Wa-z]\w+ |[a-z]+ern )?(?:state|province|region|republic|kingdom|emirate|canton) of (?=[^\Wa-z])"
)
"""What a part of a country is called before its name: "the German state of Hesse"."""
_MAKERS = ("er", "or")
"""How words end for those who do something, as companies do: importer, operator."""
_UNPLACED = "the article names no such party"


def explain(mention: str, scene: Scene, sentence: int | None) -> Resolution:
    """Whom the mention means, in the sentence that holds it if that is told, or why it means nobody."""
    return meant(mention, scene, sentence) or Resolution(None, why=_why(mention.strip(), scene))


def meant(mention: str, scene: Scene, sentence: int | None) -> Resolution | None:
    """Whom the mention means, as `explain`; None where it means nobody and only its words tell why.

    Most mentions that are tried mean nobody: to find a reason for each took a quarter of the time.
    """
    asked = mention, sentence
    if asked not in scene.resolved:
        scene.resolved[asked] = _meant(mention, scene, sentence)
    return scene.resolved[asked]


def _meant(mention: str, scene: Scene, sentence: int | None) -> Resolution | None:
    plain = _BASED.sub("", mention.strip()) if "-" in mention else mention.strip()
    if not any(sign.isalnum() for sign in plain):
        return Resolution(None, why="it has no words")
    if pronoun := speakers_own(plain, scene):
        return spoken(pronoun, scene, sentence)
    person = scene.by_name.named(plain)
    reading = read(plain, scene.names, scene.mentions)
    parties = tuple(dict.fromkeys((*reading.parties, *_party_of(person, plain, reading))))
    if (side := of_side(plain, scene)) and all(side.startswith(f"{party} ") for party in parties):
        return Resolution(side)
    if len(parties) > 1:
        return Resolution(None, person, f"it names several parties: {', '.join(parties)}")
    if parties and (reading.whole or person) and _occurs(parties[0], scene):
        return Resolution(parties[0], person or scene.offices.holder(plain, parties[0]))
    return _otherwise(plain, scene, sentence, person, reading)


def explain_alone(mention: str, names: Names) -> Resolution:
    """Whom the mention means by itself, without an article."""
    party, several = alone(mention, names)
    if party:
        return Resolution(party)
    if len(several) > 1:
        return Resolution(None, why=_several(several))
    return Resolution(None, why=_reason(mention, names, read(mention, names)))


def _party_of(person: Named | None, mention: str, reading: Reading) -> tuple[str, ...]:
    """The person's party, where the words beside the name do not already give one."""
    joined = any(word.key in ("and", "&", "or") for word in tokens(mention))
    return (person.party,) if person and person.party and not reading.parties and not joined else ()


def _occurs(party: str, scene: Scene) -> bool:
    return party in scene.parties_named


def _otherwise(
    mention: str, scene: Scene, sentence: int | None, person: Named | None, reading: Reading
) -> Resolution | None:
    """By what the article itself calls a party, or by a name in another language."""
    if person:
        return Resolution(None, person, f"the article does not tell for whom {person.name} speaks")
    found, why = collective(mention, scene.of_groups)
    if found or why:
        return Resolution(_known_as(found, scene.names), why=why)
    elsewhere = abroad(mention) if not any(scene.names.find(tokens(mention))) else ()
    if elsewhere:
        return _from_abroad(mention, elsewhere, scene)
    if (
        party := _of_leader(mention, scene.by_name)
        or of_speakers_kind(mention, scene, sentence)
        or scene.stand_ins.named(mention, sentence)
        or _called(mention, scene.names)
        or of_office(mention, scene, sentence)
    ):
        return Resolution(party)
    rest = _PEOPLE_OF.sub("", _OF_KIND.sub("", _unowned(mention, scene.names)))
    if rest != mention and (owned := meant(rest, scene, None)) and owned.party:
        return owned
    if several := sides(mention, scene, sentence):
        return Resolution(None, why=f"it names several parties: {', '.join(several)}")
    if _is_person(mention, scene):
        return Resolution(None, why="it is a person's name, and the article does not tell for whom the person speaks")
    if party := organisation(mention, scene.places, scene.names) or beside_group(mention, scene.of_groups):
        return Resolution(party)
    return Resolution(None, why=_UNPLACED) if reading.parties else None


def _why(mention: str, scene: Scene) -> str:
    """Why the words of the mention name nobody in the article."""
    reading = read(mention, scene.names, scene.mentions)
    return why_not(mention, scene.text) or _reason(mention, scene.names, reading, scene.by_name)


def _is_person(mention: str, scene: Scene) -> bool:
    """Whether the name is one that the article shows to be a person's."""
    return folded(mention) in scene.endings


def _called(mention: str, names: Names) -> str | None:
    """The body of "the conciliation service Concord", "Italian importer Solgas": the name after what it is called."""
    found = tokens(mention)
    hits = list(names.find(found))
    before, last = hits[:-1], hits[-1] if hits else None
    if last is None or last.form.kind != "organisation" or last.end != len(found):
        return None
    if any(hit.form.kind != "adjective" or not is_country(hit.form.party or "") for hit in before):
        return None
    of_country = {place for hit in before for place in range(hit.first, hit.end)}
    told = [word for at, word in enumerate(found[: last.first]) if at not in of_country]
    told = [word for word in told if word.key not in ("the", "a", "an")]
    called = bool(told) and (told[-1].key in kinds() or (bool(before) and told[-1].key.endswith(_MAKERS)))
    return last.form.party if called and not any(word.capital for word in told) else None


def _of_leader(mention: str, people: People) -> str | None:
    """The party of "the Trump administration", by the person whose government or team it is."""
    found = [word for word in tokens(mention) if word.key not in ("the", *POSSESSIVES)]
    if len(found) < 2 or not all(belongs(word) for word in found[1:]) or found[-1].key not in words("groups"):
        return None
    person = people.find(found[0].text)
    return person.party if person else None


def _known_as(party: str | None, names: Names) -> str | None:
    found = read(party, names).parties if party else ()
    return found[0] if len(found) == 1 else party


def _from_abroad(mention: str, parties: Sequence[str], scene: Scene) -> Resolution:
    if len(parties) > 1:
        return Resolution(None, why=_several(parties))
    stands = f" {folded(without_article(mention))} "
    there = any(stands in f" {folded(line.text)} " for line in scene.lines)
    return Resolution(parties[0]) if there or _occurs(parties[0], scene) else Resolution(None, why=_UNPLACED)


def _unowned(mention: str, names: Names) -> str:
    """`Rapid Support Forces` of "Sudan's Rapid Support Forces"."""
    found = tokens(mention)
    first = 1 if found[0].key in ("the", "a", "an") else 0
    hit = names.at(found, first) if first < len(found) and found[first].capital else None
    owned = hit and hit.end + 1 < len(found) and found[hit.end].key in POSSESSIVES and found[hit.end + 1].capital
    return mention[found[hit.end + 1].start :] if hit and owned else mention


def _several(parties: Sequence[str]) -> str:
    return f"it may mean {' or '.join(parties)}"


def _reason(mention: str, names: Names, reading: Reading, people: People | None = None) -> str:
    """Why words that name no party name none."""
    if len(reading.parties) > 1:
        return f"it names several parties: {', '.join(reading.parties)}"
    found = tokens(mention)
    for hit in names.find(found):
        if hit.form.kind == "ambiguous":
            return _several(hit.form.candidates)
        if hit.form.kind == "outlet":
            return f"{_slice(mention, found, hit.first, hit.end)} reports the news; it is no party"
        if hit.form.kind == "never":
            return f"{_slice(mention, found, hit.first, hit.end)} is the name of something else"
    return _reason_of_words(mention, found, people)


def _reason_of_words(mention: str, found: Sequence[Token], people: People | None) -> str:
    if folded(mention.strip()) in never("places"):
        return "it is a place, not a party"
    ending = [word.key for word in found if word.text[0].isalnum()]
    if people and people.several(ending):
        return "the article names several people so"
    headed = any(is_head(word) or word.key in words("fields") for word in found)
    if headed and all(belongs(word) or word.key in words("common") for word in found):
        return "an office or a group, without whose it is"
    if found and not any(word.capital for word in found):
        return "it names nobody"
    return "not every word of it is understood as a party's"


def _slice(mention: str, found: Sequence[Token], first: int, end: int) -> str:
    return mention[found[first].start : found[end - 1].end]
