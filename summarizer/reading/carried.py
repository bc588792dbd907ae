"""Whose an item is that a sentence tells of "it", "she" or "the plan": whoever the sentences before were about.

A small model takes whichever name stands nearest; the subject of the sentence before, or the last that offered or
demanded, is what such a word stands for.
"""

import re
from collections.abc import Mapping

from summarizer.actors import Actors
from summarizer.answers import Kind
from summarizer.reading.cues import Cue
from summarizer.reading.named import whole_of
from summarizer.reading.owned import maker_named
from summarizer.reading.phrases import written_out
from summarizer.reading.subject import subject
from summarizer.text import one_line

__all__ = ["Told", "carried"]

Told = Mapping[Kind, tuple[int, tuple[str, ...]]]
"""Of each kind the last item before whose parties are known: the number of its sentence, and their names."""

_OPENS = r"(?:(?:But|And|Yet|So|Instead|Meanwhile|Separately|In addition),? )?"
_PRONOUN = re.compile(rf"{_OPENS}(?P<word>it|he|she)(?:['’]s|['’]d)?\b(?! (?:and|or)\b)", re.I)
_THEY = re.compile(rf"{_OPENS}they (?:have|had|are|were|still|did|do|could|would|must|will|also)\b", re.I)
"""What the sides of the sentence before go on to do."""
_SEVERAL = re.compile(r"(?:Both|The two|The three|All three|Neither|Each)\b(?: [a-z]+)?")
"""How a sentence about all sides begins."""
_ALSO = re.compile(
    rf"{_OPENS}(?:it|he|she|they)(?:['’](?:s|d|re|ve))?(?: (?:is|are|was|were|has|have|had))?"
    r" (?:also|still|further|in turn|again|in addition)\b",
    re.I,
)
"""How a list of what one wants goes on: "It also wants", "She is still asking for"."""
_UNDER = re.compile(r"(?:under|according to) (?:the|that|this|its|their) (?:\w+ )?(?:terms|\w+)$")
"""Announcing words of what a text says that was told of before: "under the plan"."""
_OFFERED = re.compile(
    r"(?:It|That|This|The (?:\w+ )?(?:offer|proposal|plan|bid|move|idea)) (?:is|was|had been|would be) (?:\w+ )?"
    r"conditional\b"
)
"""A condition of what was offered before: "It is conditional on the guild dropping its claim"."""
_BY = re.compile(
    r"\b(?:was|were|is|are) (?:\w+ly )?(?:brought together|drawn up|drafted|written|proposed|tabled|put forward"
    r"|prepared|circulated|hosted|led|chaired|convened|called|brokered|mediated|organi[sz]ed) by "
)
"""Of a text or a meeting: whose it is. "The trawler was seized by Chile" is about the trawler."""
_INVERTED = re.compile(r"(?:Also|[A-Z][a-z]+ing)\b[^,;:]{0,60}? (?:is|are|was|were) (?P<who>[^,;:]{2,60})")
""""Also watching closely is Chile, which"."""
_VERB = re.compile(
    r"(?<=[\s,])(?:has|have|had|is|are|was|were|will|would|can|could|may|might|did|does|said|says|told|stated|announced"
    r"|added|noted|warned|[a-z]{3,}ed|wants?|began|came|drew|gave|got|held|kept|left|made|met|put|sent|set|spoke|took|won)\b"
)
_RELATIVE = re.compile(r"\b(?:which|who|whose|that|where|when|as|after|before|while|if)\b[^,]*$")
_REACH = 3
"""Sentences from an item to the next of the same list, at most."""
_FIRST_VERBS = 4


def carried(cue: Cue, sentence: str, before: str, number: int, actors: Actors, told: Told) -> tuple[str, ...]:
    """The parties that the pronoun or the text named stands for; none where the sentence has neither, or that is open.

    `before` is the sentence before, `told` what the sentences before this one have announced.
    """
    text = one_line(sentence)
    if _UNDER.match(cue.words) or (_OFFERED.match(text) and cue.words.startswith("conditional")):
        return _last(("proposal",), number, told)
    opens = _PRONOUN.match(text)
    if _THEY.match(text):
        return _several(before, number - 1, actors)
    if cue.kind == "question" or not opens or cue.words.split()[0] not in text.lower()[:_NEAR]:
        return ()
    person = opens["word"].lower() != "it"
    found = _topic(written_out(one_line(before)), person, number - 1, actors)
    return found or (_last(("proposal", "demand"), number, told) if _ALSO.match(text) and not person else ())


_NEAR = 60
"""Characters from the sentence's beginning among which the announcing verb of its subject stands."""


def _several(before: str, number: int, actors: Actors) -> tuple[str, ...]:
    """The sides that the sentence before begins with, "Both sides have accepted the idea"; none where it is of one."""
    begins = _SEVERAL.match(before)
    found = actors.resolve_all(begins.group(), sentence=number) if begins else ()
    return found if len(found) > 1 else ()


def _last(kinds: tuple[Kind, ...], number: int, told: Told) -> tuple[str, ...]:
    """Of the last item of these kinds that is near enough."""
    known = [told[kind] for kind in kinds if kind in told and number - told[kind][0] <= _REACH]
    return max(known)[1] if known else ()


def _topic(before: str, person: bool, number: int, actors: Actors) -> tuple[str, ...]:
    """The one party that a sentence is about: its subject, or who acts where that is told in the passive."""
    first = _VERB.search(before)
    if not person and first and (by := _BY.match(before, first.start())):
        found = maker_named(before[by.end() :], number, actors)
        return found if set(actors.named_in(number)) <= set(found) else ()
    if not person and (inverted := _INVERTED.match(before)):
        return whole_of(inverted["who"], number, actors)
    for verb in list(_VERB.finditer(before))[:_FIRST_VERBS]:
        words = before[: verb.start()].rstrip()
        if _RELATIVE.search(words):
            continue
        found = subject(words, number, actors)
        if found or not verb.group().endswith("ed"):  # "The proposed text was": no verb yet
            return found if len(found) == 1 and _fits(words, person, actors) else ()
    return ()


def _fits(words: str, person: bool, actors: Actors) -> bool:
    """Whether the subject is a person where "he" or "she" means it, and none where "it" does."""
    names = [name for phrase in words.rstrip(",").split(", ") for name in (phrase, " ".join(phrase.split()[-2:]))]
    return any(actors.person(name) is not None for name in names) == person
