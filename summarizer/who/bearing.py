"""What a party does in a sentence, and whether it bears on the talks: more than to comment, to own or to pay."""

from __future__ import annotations

import re

from summarizer.who.clauses import is_described, is_place, is_subject, verb_of
from summarizer.who.lexicon import is_country
from summarizer.who.lines import Line
from summarizer.who.mediating import groups
from summarizer.who.mentions import belongs, is_head
from summarizer.who.names import Hit

__all__ = ["acts", "bears", "calls_on_both", "says_what_bears"]

_SENDS = frozenset(["from", "of"])
_HEADS = frozenset(["chief", "director", "head", "president"])
"""Those whom nobody sends: "the head of the Weather Service opened a plant"."""
_FAR = 6
_SAYING = frozenset(["said", "says", "told", "added", "wrote", "confirmed", "noted", "announced", "stated", "declared"])

# Verbs by which a party takes part; of no other meaning in the forms given ("back" and "sign" may be nouns).
_VERBS = (
    r"urg(?:ed?|es|ing)|call(?:s|ed|ing)? (?:\w+ )?(?:on|for)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|demand(?:s|ed|ing)?"
    r"|want(?:s|ed)?|insist(?:s|ed|ing)?|propos(?:es?|ed|ing)|offer(?:s|ed|ing)?|suggest(?:s|ed|ing)?"
    r"|reject(?:s|ed|ing)?|refus(?:es?|ed|ing)|oppos(?:es?|ed|ing)|veto(?:es|ed|ing)?|block(?:s|ed|ing)?"
    r"|approv(?:es?|ed|ing)|accept(?:s|ed|ing)?|agree(?:s|d|ing)?|threaten(?:s|ed|ing)?|warn(?:s|ed|ing)?"
    r"|order(?:s|ed|ing)?|invit(?:es?|ed|ing)|press(?:es|ed|ing)|vow(?:s|ed|ing)?|pledg(?:es?|ed|ing)"
    r"|promis(?:es?|ed|ing)|turn(?:s|ed|ing)? down|ruled? out|withdr(?:aws?|ew|awn)"
    r"|dropp?(?:s|ed|ing)? (?:its|their|his|her|the|all|any)"
)
# Of these, what may stand for something else where it is not the verb of the party itself.
_AS_VERB = r"back(?:s|ed|ing)|support(?:s|ed|ing)?|join(?:s|ed|ing)?|sign(?:s|ed|ing)?|answer(?:s|ed)|repli(?:es|ed)"
_AS_VERB += r"|counter(?:s|ed)|took|turn(?:s|ed) (?:[\w’']+ ){1,4}down|repeat(?:s|ed)|decid(?:es?|ed|ing)"
_AS_VERB += r"|put(?:s|ting)? forward|plan(?:s|ned)? to|ready|willing|prepared"
_MUST = r"must|should|ought to|(?<!it )(?<!we )(?<!they )(?:ha(?:s|ve|d)|need(?:s|ed)?) to|will not|won['’]t|would not"
_MUST += r"|wouldn['’]t|ready|willing|prepared"
_WOULD = r"(?i)\b(?:it|they|we|he|she) would\b"
_HELPS = r"(?:(?:is|are|was|were|be|been|being|has|have|had|will|would|does|did|do|not|also|now|yet|still|again|\w+ly"
_HELPS += r"|must|should|to|\w+day|\w+n['’]t|already|since|then|earlier|later|on|last|week|only|once)\W+){0,6}"
_DOES = rf"(?i){_HELPS}(?:{_VERBS}|{_AS_VERB}|{_MUST})\b"
_SAYS = rf"(?i)\b(?:{_VERBS}|{_MUST})\b"
_HEARSAY = r"(?i)\b(?:thought|believed|said|reported|understood|rumou?red) to (?:be )?\w+"
# What is named and not done: "what the offer would mean", "the union's final demand"; not "the unions demand".
_NAMED = (
    r"(?i)(?:\b(?:the|an?|its|their|his|her|our|your|my|this|any|no|of|under|with)|['’]s) (?:[\w-]*[^\Ws] )?"
    r"(?:offer|demand|call|order|appeal|veto|promise|pledge|block)\b"
    r"|\b(?:the|its|their|his|her|our|these|those|any|no|of|with|['’]s) (?:offers|demands|calls|orders|promises)\b"
)
# What another did before: "rolled over a loan after Ghana asked for time".
_AFTER = (
    r"(?i)(?<=\w )(?:after|because|since|when) (?:the )?(?:\w+ ){1,3}?(?:asked|demanded|refused|rejected|offered)\b"
)
# A warning of what is so already: "warned that the stock had fallen".
_TOLD = r"(?i)\bwarn(?:s|ed|ing)?\b[^.;]*?\bthat\b(?![^.;]*\b(?:would|wo|will|could|(?-i:may)|might|must|should|can\w*"
_TOLD += r"|if|unless|against|not|risk\w*)\b)"
_TALKS = r"(?i)\b(?:talks|negotiat\w+|meeting|summit|round)\b"
_BOTH = (
    r"(?i)\b(?:urg(?:ed?|es|ing)|call(?:s|ed|ing)? (?:\w+ )?on|press(?:es|ed|ing)|ask(?:s|ed|ing)?|wants?|wanted"
    r"|appeal(?:s|ed|ing)? (?:\w+ )?to|invit(?:es?|ed|ing)|remind(?:s|ed|ing)?|t(?:ells?|old)|order(?:s|ed|ing)?) "
    r"(?:both\b|all (?:three|four|sides|parties)\b|the (?:two|warring|rival|opposing|parties|sides)\b(?! of))"
)


def acts(line: Line, hit: Hit) -> bool:
    """Whether the party acts in a line that is not idle: subject of a verb, sender of envoys, with an official."""
    if is_place(line, hit) or _of_another(line, hit) or is_described(line, hit):
        return False
    group = next(group for group in groups(line.hits, line) if hit in group)
    if is_subject(line, group[-1]) or is_subject(line, hit):
        return True
    if hit.form.kind == "adjective":
        return any(is_head(word) for word in line.words[hit.end : hit.end + 3])
    return _sends(line, hit)


def _sends(line: Line, hit: Hit) -> bool:
    """Whether somebody is said to be from the party: "envoys from the U.S. and France"; not "a U.N.-backed" one."""
    found = line.words
    if hit.end < len(found) and found[hit.end].text == "-":
        return False
    return any(
        word.key in _SENDS and is_head(found[place - 1]) and found[place - 1].key not in _HEADS
        for place, word in enumerate(found[: hit.first])
        if place and hit.first - place < _FAR
    )


def bears(line: Line, hit: Hit) -> bool:
    """Whether what the party does in the line is to take part: it urges, offers, refuses, says what must be done."""
    if not acts(line, hit):
        return False
    group = next(group for group in groups(line.hits, line) if hit in group)
    if _sends(line, group[0]) and re.search(_TALKS, line.text):
        return True
    verb = verb_of(line, group[-1]) or verb_of(line, hit)
    if verb is None:
        return False
    rest = line.text[line.words[verb].start :]
    if re.match(_TOLD, rest):
        return False
    says = line.words[verb].key in _SAYING and (says_what_bears(rest) or _promises(line, hit))
    return says or re.match(_DOES, rest) is not None


def _promises(line: Line, hit: Hit) -> bool:
    """Whether a state's officials say what it would do: "its minister said Beijing would add to the fund".

    What a firm would do tells how it is affected: "the power company said it would sell the current elsewhere".
    """
    if not is_country(hit.form.party or ""):
        return False
    if re.search(_WOULD, line.text):
        return True
    own = (verb_of(line, other) for other in line.hits if other.form.party == hit.form.party and other != hit)
    return any(verb is not None and line.words[verb].key in ("will", "would") for verb in own)


def says_what_bears(text: str) -> bool:
    """Whether words that somebody says demand, offer or refuse something."""
    if not re.search(_SAYS, text):
        return False
    for other in (_HEARSAY, _NAMED, _AFTER, _TOLD):
        text = re.sub(other, "", text)
    return re.search(_SAYS, text) is not None


def calls_on_both(text: str) -> bool:
    """Whether the words call on both sides, as none of the two does: "urged both parties", "wants the two to meet"."""
    return re.search(_BOTH, text) is not None


def _of_another(line: Line, hit: Hit) -> bool:
    """Whether the name only tells where somebody is from who speaks for another: "Rwandan Environment Minister Ana
    Roe, who co-chairs the coalition"."""
    found = line.words
    beside = (other for other in line.hits if other.form.kind == "person" and abs(other.first - hit.end) <= _FAR)
    for other in beside:
        first, end = (hit.end, other.first) if other.first >= hit.end else (other.end, hit.first)
        title = all(belongs(word) or word.text == "," or word.key in ("of", "the") for word in found[first:end])
        if title and other.form.party not in (None, hit.form.party):
            return True
    return False
