"""Whether a model's word on whose an item is can stand, where the sentence's grammar does not tell.

A small model names one of the parties that it sees. Of 41 proposals and demands that the embedded model ascribed so in
71 articles 19 were right; these rules set 9 of the wrong ones aside and none of the right ones.
"""

import re

from summarizer.actors import Actors
from summarizer.reading.agreeing import meets_another
from summarizer.reading.named import first_of
from summarizer.reading.phrases import written_out
from summarizer.reading.refused import only_refuses
from summarizer.reading.subject import speaking, subject
from summarizer.text import one_line

__all__ = ["doubted"]

_TOGETHER = re.compile(r"(?:agree|will exchange|swap|struck|reach|sign)")
"""Announcing words of what several do together (GUIDELINES.md, Proposal: what the sides have agreed)."""
_ANSWERS = re.compile(
    r"(?:reject|turn|thr[eo]w|voted (?:down|out)|refus|dismiss|spurn|rebuff|rul(?:ed|ing) out"
    r"|voted\b.*\bagainst|off the table)"
)
"""Announcing words of who answers another's proposal."""
_ASKED = re.compile(r"\b(?:ask|told|urg|order|press|invit|want|expect|push|beg|lobb|implor)\w* (?P<whom>.+?) to$")
"""Announcing words that hold whom it is asked of."""
_OBJECT = re.compile(r"(?: that| to| on| with)? (?=(?:the )?[^\Wa-z])")
"""What a party follows that the announcing words are addressed to: "insists that Canada let", "handed to Norway"."""
_DOES = re.compile(r"[\w'’. -]{2,60}? (?:has|have|had|said|says|made|put|offered|proposed)\b")
"""What shows that a party there is the one that acts: "under the terms that Norway has put forward"."""
_LED = re.compile(r"\b(?:led|brokered|mediated|hosted|chaired|facilitated|convened|overseen|witnessed) by (?P<who>.+)$")
"""After what was agreed: who brought the sides together, "the deal was reached in Oman at talks led by the UN"."""
_TOLD = re.compile(r"\btold (?P<whom>(?:[^\s,.;:]+ ){1,5}?)(?:(?:on|late|early|in) [^,;]{1,30})?(?:that|it|its|the)\b")
"""To whom what follows is said."""
_REACHED = re.compile(r"agree|deal|accord|pact|truce|reach|sign|struck|settle")
_THEY = re.compile(r"[\"“«]?\s*they(?:['’]re|['’]ve| are| have| want)?\b", re.I)
"""How who speaks tells what the other side does: "They're offering us nothing"."""


def doubted(words: str, by: tuple[str, ...], sentence: str, number: int, actors: Actors) -> str | None:
    """Why an item that `words` announce is not of the parties that the model named; None where it may be.

    `words` are as matched in the sentence, lower case; `by` the names of the parties.
    """
    if _TOGETHER.match(words) and len(by) == 1:
        return f"{by[0]} does not agree alone, and the sentence does not plainly say with whom"
    text = written_out(one_line(sentence))
    at = "".join(sign.lower()[0] for sign in text).replace("’", "'").find(words)  # the small form of a few is two
    before, after = (text[:at], text[at + len(words) :]) if at >= 0 else ("", "")
    if meets_another(text[at:] if at >= 0 else "", number, actors):
        return "it is of talks with another"
    if only_refuses(f"{words}{after}"):
        return "it is what another asks for, and is refused"
    if set(by) <= _others(words, before, after, number, actors):
        return f"it is ascribed to {' and '.join(by)}, to whom it is put or who answers it"
    return None


def _others(words: str, before: str, after: str, number: int, actors: Actors) -> set[str]:
    """The parties that the words show not to be the ones that offer or demand."""
    if asked := _ASKED.search(words):
        return set(actors.resolve_all(asked["whom"], sentence=number))
    if _ANSWERS.match(words):
        return set(subject(before, number, actors) or speaking(number, actors))
    if _THEY.match(before):
        return set(speaking(number, actors))
    if _REACHED.match(words) and (led := _LED.search(after)):
        return _all_named(led["who"], number, actors)
    if told := _TOLD.search(before):
        return set(actors.resolve_all(told["whom"].strip(), sentence=number))
    behind = _OBJECT.match(after)
    if behind and not _DOES.match(after[behind.end() :]):
        return set(first_of(after[behind.end() :], number, actors, reach=1))
    return set()


def _all_named(text: str, number: int, actors: Actors) -> set[str]:
    """The parties that the sentence names in these words."""
    names = ((party, (party, *actors.aliases(party))) for party in actors.named_in(number))
    return {party for party, called in names if any(name in text for name in called)}
