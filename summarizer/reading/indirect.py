"""What a sentence asks indirectly, as a direct question: of "has not said whether Peru would sign", "Will Peru sign?".

A small model makes "When will ...?" of nearly all that is open, which takes for granted what the sentence doubts.
"""

import re

from summarizer.reading.clause import until
from summarizer.reading.folding import says_little
from summarizer.reading.phrases import MARKS
from summarizer.text import content_words, one_line

__all__ = ["asked_indirectly"]

_AUX = r"(?:will|would|can|could|may|might|should|must|is|are|was|were|has|have|had|does|did|do)"
_KNOWING = (
    r"(?:sa(?:y|id|ys|ying)|tell|told|know[ns]?|clear|unclear|unknown|sure|certain|uncertain|decid(?:e|ed|ing)|determined?"
    r"|settl(?:e|ed|ing)|agree[ds]?|seen?|drawn|ask(?:ed)?|question|issue|word|hint|indicat(?:e|ed|ion)|specify|specified"
    r"|disclosed?|announced?|elaborated?|confirm(?:ed)?|reveal(?:ed)?|address(?:ed)?|open|unresolved|unsettled"
    r"|undecided|over|on|of|about)"
)
_WORD = (
    r"(?P<word>whether|if|who|why|where|when(?: (?:or|and) (?:where|how))?|what|which"
    r"|how(?: (?:much|many|long|far|often|soon|large|big|high|deep|fast))?)"
)
_AFTER = re.compile(rf"\b{_KNOWING}(?: (?!whether|if|wh|how)[\w'.]+){{0,3}} (?:is |was |remains )?{_WORD} (?=\S)", re.I)
"""Words that say that something is not known, and the question word that tells what."""
_FIRST = re.compile(
    rf"(?:(?:But|And|Yet|Just|Exactly) )?(?!if\b){_WORD} (?P<clause>[^,;:\"]{{5,160}}?) "
    r"(?:is|was|remains?|remained|has|have|had|would|will|could|can)"
    r"(?: \w+){0,3}? (?:unclear|unknown|uncertain|undecided|unresolved|unsettled|open|in doubt|anyone's guess"
    r"|not (?:\w+ ){0,3}?(?:clear|known|certain|settled|decided|said|agreed|determined|say|tell)|to be (?:seen|decided)"
    r"|yet to be (?:decided|settled|determined|agreed|seen))\b(?!.*\b(?:whether|who|what|which|how)\b)",
    re.I,
)
"""A sentence that begins with what is not known: "Whether the union will sign was unclear"."""
_NEAR = 9
"""Words from the announcing ones to the question word, at most: further on another thing may be asked."""
_ASIDE = re.compile(r", (?:which|who|whose|the|an?) [^,;]{3,140},(?! (?:and|or)\b)(?= )")
_SUBJECT = re.compile(rf"(?P<who>(?:[^\s,;:]+ ){{1,12}}?)(?P<aux>{_AUX})\b(?P<not> not)? (?P<rest>\S.*)")
_NO_SUBJECT = re.compile(
    r"(?:to|or|and|if|not|of|for|whether|how|when)\b|.*\b(?:of|in|for|from|by|with|to|at|on|and|or)$"
    r"|(?:the|an?|any|its|their) (?:.* )?(?!(?:of|and|the|in|at|for|by|de|al)\b)[a-z]+ [A-Z]\S*$"
)
"""What stands before a verb and is no subject, or two: "to sign", "or not", "the men Chile" of "is holding"."""
_TWO = re.compile(r"\b(?:and|or) (?:how|what|when|whether|who|where|why|which|if)\b")
"""Where another question follows."""
_AT_ONCE = re.compile(r"(?:would|will|can|could|may|might|should|must|is|are|was|were|has|have|had)\b")
_BEGINS = re.compile(
    r"(?:the|an?|any|its|their|his|her|it|they|he|she|both|either|neither|all|each|there|this|that|these|those|\d\S*)\b"
    r"|[^\Wa-z]"
)
_PRONOUN = re.compile(r"(?:it|they|he|she)$", re.I)
_POINTS = re.compile(r"(?:this|that|these|those|one|we|i|you|either|neither|each|both|so)$", re.I)
_RELATIVE = re.compile(r"\b(?:that|who|which|whose|whether|if)\b")
_ITS_OWN = re.compile(
    r"(?:its|their|his|her|our|my) (?:country|government|party|union|company|side|team|club|group)$", re.I
)
"""How a speaker calls the party that they speak for."""
_BESIDE = re.compile(
    r", (?:an?|the|its|their|his|her|something|said|which|who) "
    r"(?![^,]*,? (?:and|or) (?:the|an?|its|their)\b)(?!.*\b(?:if|unless|until|once|long)\b).*"
)
"""What is told of it behind a comma; no list, and no condition."""
_SHORT = re.compile(r"\bdo (?:so|it|that|this)\b")
"""What stands for a verb of another sentence."""
_PASSIVE = re.compile(r"(?:be|been|being)\b")
_OPENS = re.compile(rf"(?:(?:when|how|what|where|who|whether|if|why|which)\b.{{0,24}}? )?{_AUX} (?P<who>.+)", re.I)
_SAYING = re.compile(r"\b(?:say|tell|decide|disclose)\b.* (?:if|whether|when|how|who|what|which)\b")
"""A question of whether somebody will say it."""
_LEAST, _MOST = 2, 34
"""Words after the subject of what is or is not so, at least, and of a whole question, at most."""


def asked_indirectly(question: str, names: tuple[str, ...], words: str, sentence: str) -> str | None:
    """The question that the sentence asks indirectly; None where it plainly asks none.

    `question` is what a model made of it, `names` of whom that is asked, `words` those that announce it, in lower case.

    >>> asked_indirectly("When will Peru act?", ("Peru",), "not said", "Peru has not said if it would sign a text.")
    'Will Peru sign a text?'
    """
    told = _ASIDE.sub("", one_line(sentence).translate(MARKS))
    found = _clause(words, told)
    if not found:
        return None
    word, clause = found
    asked = _direct(word.lower(), _BESIDE.sub("", clause), _mention(question, names))
    return asked if asked and _says_more(asked, question) else None


def _says_more(asked: str, question: str) -> bool:
    """Whether it asks another thing than the model's question, or asks it otherwise, and says what it is about."""
    if len(asked.split()) > _MOST or _SHORT.search(asked) or says_little("open_questions", asked):
        return False
    same = asked.split()[0] == question.split()[0] and not _SAYING.search(question)
    return not (same and content_words(asked) <= content_words(question))


def _clause(words: str, told: str) -> tuple[str, str] | None:
    """The question word, and what it asks."""
    if first := _FIRST.match(told):
        return first["word"], first["clause"]
    at = told.lower().find(words)
    if at < 0:
        return None
    for after in _AFTER.finditer(told):
        between = told[at : after.start("word")]
        if after.end() > at and len(between.split()) <= _NEAR and not re.search("[,;:]| (?:and|but) ", between):
            return after["word"], until(told[after.end() :].partition('"')[0]).strip(" ,.")
    return None


def _mention(question: str, names: tuple[str, ...]) -> str | None:
    """How the question calls the one party that it is about; None where it begins otherwise."""
    opens = _OPENS.match(question)
    said = opens["who"] if opens and len(names) == 1 else ""
    forms = (name for name in (*names, *(f"the {name}" for name in names)))
    return next((said[: len(form)] for form in forms if said.lower().startswith(f"{form.lower()} ")), None)


def _direct(word: str, clause: str, mention: str | None) -> str | None:
    """The question in the order of a direct one."""
    if word in ("whether", "if"):
        return _inverted("", clause, mention)
    if _AT_ONCE.match(clause) and word in ("who", "what", "which"):
        return f"{word.capitalize()} {_shifted(clause)}?"
    if word not in ("what", "which") and not word.startswith("how "):
        return _inverted(word, clause, mention)
    # "which wells the water would be pumped from", "which jobs would be on it": the noun belongs to the question word.
    said = clause.split()
    own = next((at for at, one in enumerate(said) if _BEGINS.match(one) or _AT_ONCE.match(one)), None)
    if own is None or (own and _NO_SUBJECT.match(said[own - 1])):
        return None
    asked, rest = " ".join([word, *said[:own]]), " ".join(said[own:])
    if own and _AT_ONCE.match(rest):
        return f"{asked.capitalize()} {_shifted(rest)}?"
    return _inverted(asked, rest, mention)


def _inverted(asked: str, clause: str, mention: str | None) -> str | None:
    """The question with its verb before its subject, a pronoun's party by name."""
    found = _SUBJECT.match(clause)
    if not found or found["aux"].lower() in ("does", "did", "do") or _RELATIVE.search(found["who"]):
        return None
    who = found["who"].strip()
    if _PRONOUN.match(who) or _ITS_OWN.match(who):
        if mention is None or _PASSIVE.match(found["rest"]):
            return None
        who = mention
    if _POINTS.match(who.split()[-1]) or _NO_SUBJECT.match(who) or _TWO.search(found["rest"]):
        return None
    if not asked and len(found["rest"].split()) < _LEAST:
        return None  # "Will the clubs accept?" says less than a question that tells what
    denied = " not" if found["not"] else ""
    begins = f"{asked} {_now(found['aux'])}".strip()
    return f"{begins[0].upper()}{begins[1:]} {who}{denied} {found['rest']}?"


def _shifted(clause: str) -> str:
    """The clause with its first verb as in a direct question."""
    verb, _, rest = clause.partition(" ")
    return f"{_now(verb)} {rest}"


def _now(verb: str) -> str:
    """The verb of reported speech as it is asked: "would" is "will"."""
    return "will" if verb.lower() == "would" else verb.lower()
