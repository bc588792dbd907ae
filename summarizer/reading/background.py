"""Sentences that report nothing of the negotiation at hand: the past, other matters, motives, markets, crowds."""

import re
from collections import Counter
from collections.abc import Iterator

from summarizer.reading.onlookers import heard_from_onlookers
from summarizer.reading.phrases import normal, pattern
from summarizer.schema import Article

__all__ = ["Background", "headlines", "is_background"]

_ASIDE = re.compile(
    r"(?:,|--|[-–—]) ?(?:an? (?:[\w'-]{1,40} ){1,5})?"
    r"(?:which|who|whose|where|including|the first|the last|the longest)\b(?:[^,.;–—]|[,.](?=\d))*"
    r"|, (?:\w{2,20}ed|held|taken|built|born|led|set|made|won|sold|bought)\b[^,.;–—]*(?=,)"
    r"|(?<!was )(?<!were )(?<!been )\b\w{2,20}ed by [^,.;–—]*"
    r"|(?<!was )(?<!were )(?<!been )(?<!had )(?<!and )\b(?:taken|held|dismissed|sacked|set|drawn|seized|captured|jailed"
    r"|detained|built|killed|lost|stolen|removed|introduced|imposed|frozen|annexed|evicted|expelled) (?:\w+ ){0,3}"
    r"(?:in|since) (?:\w+ )?(?:1[89]|20)\d\d"
    r"|\bthat (?:(?:was|were|had) (?:\w{1,20} ){0,3})?\w{1,20} (?:(?:in|since) (?:1[89]|20)\d\d|last year)(?=[,;]|\W*$)"
)
"""What is said in passing: a year there does not date the sentence ("Crimea, which Russia annexed in 2014")."""
_YEAR = re.compile(r"\b20\d\d\b")
_PASTS = re.compile(r"\b(?:1[89]|20)\d\d\b|\blast year\b")
_NO_YEAR = 9999
_DUE = re.compile(r"\bby (?=(20\d\d)\b)")
"""Before a year by which something was to be done: "pledged in 2009 to pay a billion by 2020" looks ahead no more."""
_STANDING = re.compile(r"\bthe (?:current|present|existing|expiring|last|previous) |(?:now|currently) in force")
_AHEAD = re.compile(
    r"\b(?:will|would|must|should|(?:can|could|might) (?!not\b)|until|unless"
    r"|before (?!(?:[^\s,;.]{1,40} ){0,9}(?:was|were|had)\b)(?=\w)"
    r"|by (?=the|next|\d|early|late|mid|[a-z]+day\b|june|july)"
    r"|from (?:next|now|mid|\d)|whether|yet|ready|prepared|willing|(?:is|are) to (?:be|go|return|meet)"
    r"|remains? (?:un\w+|open)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|overnight|this (?:week|month|morning)|next \w+"
    r"|urges|asks|refuses|rejects|opposes|calls (?:for|on)"
    r"|offers|offering|proposes|demands|insists|wants?|seeks?|has to|have to|needs? to"
    r"|(?:is|are) (?:also |still |now |again )?\w{2,20}ing"
    r"|(?:ha(?:s|ve)|(?:said|says) [^.;]{0,60}\bhad) (?:also |now |again |since )?"
    r"(?:offered|proposed|suggested|demanded|asked|called|urged|agreed|invited))\b"
)
"""A sentence that looks ahead is about now, whatever year it names; and so is what somebody "has offered"."""
_GOES_ON = re.compile(
    r"(?:then|that year|at the time|back then|it ended|that (?:strike|dispute|deal|round|war)"
    r"|they settled"
    r"|(?:he|she|it|they|both) had)\b"
)
_THEN = re.compile(r"(?:[\w'-]{1,40} ){1,4}then\b")
"""What came after something that is over: "The ministry then called the group a gang"."""
_REPROACH = re.compile(r"\baccus\w{0,3} [^.;,]{1,80}?(?:,| and| but)(?= )")
"""What one says of the other's motives before one states something."""
_CLAUSE = 4
"""Words of a clause in which its verb stands, at most: "and the two unions demanded". Without a bound two sentences
of the sample and development articles were asked about that tell of the past."""
_DATED_ASIDE = re.compile(
    r",? (?:which|who|whose|where|when) (?!(?:will|would)\b)[^,.;–—]{1,120}?"
    r"\b(?:in|since|during|of|early|late|last|back) (?:(?:early|late|spring|summer|autumn|fall|winter|january|february"
    r"|march|april|may|june|july|august|september|october|november|december) )?"
    r"(?:year\b|(?:1[89]|20)\d\d\b)[^,;–—]*?(?=[,;–—]|\.?\W*$)"
)
"""A clause about something with a past year: what is told in it is over, whatever the rest of the sentence reports."""
_CLOSING = "\"'”’») \n"
_QUOTED = re.compile(r"[\"“”«»]")
_STOPS = (".", "?", "!", ":", ";", ",", "…")
_HEADLINE = 16
"""Words of a headline, at most. Those of other stories on the sample and development pages have 2 to 9."""


class Background:
    """Which sentences of an article report nothing of the negotiation at hand; each is looked at once."""

    def __init__(self, article: Article) -> None:
        self.texts = {one.number: normal(article.sentence(one.number)) for one in article.sentences}
        """The sentences as the patterns want them, by number."""
        dated = _YEAR.match(article.published or "")
        year = int(dated[0]) if dated else _NO_YEAR
        self.current = {number: _current(year, text) for number, text in self.texts.items()}
        """The same without what is told in passing of past years."""
        self.by_words = frozenset(number for number, text in self.texts.items() if _is_background(_until(year, text)))
        """The sentences whose own words show it."""
        onlookers = pattern("background", "watchers", "others")
        self.by_onlookers = frozenset(number for number in self.by_words if onlookers.search(self.texts[number]))
        """Those of them that seem to tell what one says or does who has no part in it: words alone may mistake whom."""
        heard = frozenset(heard_from_onlookers(article, self.texts, self.by_words))
        among = frozenset(filter(self._among_others, self.texts))
        self.apart = headlines(article) | frozenset(self._with_what_follows(article)) | heard | among
        """Those, what goes on with one or stands between two, what onlookers say, and the headlines."""

    def _among_others(self, number: int) -> bool:
        """Whether the sentence is of some time before now and stands between two that are background."""
        if not {number - 1, number + 1} <= self.by_words:
            return False
        text = self.texts[number]
        return bool(pattern("background", "earlier").search(text)) and not _AHEAD.search(text)

    def _with_what_follows(self, article: Article) -> Iterator[int]:
        paragraph, past, text = 0, False, ""
        for one in article.sentences:
            before, text = text, self.texts[one.number]
            goes_on = _GOES_ON.match(text) or (_THEN.match(text) and _is_over(before))
            past = bool(past and paragraph == one.paragraph and goes_on) or one.number in self.by_words
            paragraph = one.paragraph
            if past:
                yield one.number


def is_background(sentence: str) -> bool:
    """Whether the words show that the sentence reports nothing of the negotiation at hand."""
    return _is_background(normal(sentence))


def _is_background(text: str) -> bool:
    told = _without_reproach(text)
    found = pattern("background", "elsewhere", "motives", "watchers", "others", "scenery").search(told)
    if found and (not _goes_on_to_state(told[found.end() :]) or pattern("background", "watchers").search(told)):
        return True
    return _is_over(text)


def _goes_on_to_state(rest: str) -> bool:
    """Whether another clause follows that states something: "... wants to be seen, and demanded a seat"."""
    clauses = (clause.split(" ", _CLAUSE)[:_CLAUSE] for clause in rest.split(" and ")[1:])
    return any(pattern(kind).search(" ".join(words)) for words in clauses for kind in ("demand", "proposal"))


def _until(year: int, text: str) -> str:
    """The text without the years after this one, which date nothing that is over; what was due before it is past."""
    known = _YEAR.sub(lambda found: found[0] if int(found[0]) <= year else "then", text)
    return known if year == _NO_YEAR else _DUE.sub(lambda found: "in " if int(found[1]) < year else found[0], known)


def _current(year: int, text: str) -> str:
    """The text without what it tells in passing of years before this one."""
    known = _until(year, text) if _PASTS.search(text) else ""
    told = _DATED_ASIDE.sub(" ", known)
    return told if told != known else text


def _is_over(text: str) -> bool:
    """Whether the sentence tells of the past, or of terms that stand already, and of nothing to come."""
    dated, standing = pattern("background", "past"), _STANDING.search(text)
    if not standing and not dated.search(text):
        return False
    plain = _ASIDE.sub(" ", text)
    if not dated.search(plain):
        found = pattern("background", "existing").search(plain)
        if not found or _goes_on_to_state(plain[found.end() :]):
            return False
    return not _AHEAD.search(plain)


def _without_reproach(text: str) -> str:
    """The text, and of "accused Angola of bad faith and demanded that it sign" only what was demanded."""
    found = _REPROACH.search(text)
    rest = text[found.end() :] if found else ""
    states = found and (pattern("demand").search(rest) or pattern("proposal").search(rest))
    return rest if states else text


def headlines(article: Article) -> frozenset[int]:
    """Numbers of the sentences that are headlines, subheadings or captions: a paragraph each, short and without a stop.

    So is a question that the page asks and answers itself: "Is anything settled?".

    An article that ends most of its sentences without a stop has none, and neither has a list after a colon.
    """
    bare = frozenset(_bare(article))
    return bare if 2 * len(bare) < len(article.sentences) else frozenset()


def _bare(article: Article) -> Iterator[int]:
    """Sentences that look like a headline and stand in no list that a colon announces."""
    sizes = Counter(one.paragraph for one in article.sentences)
    listed = False
    for one in article.sentences:
        text = article.text[one.start : one.end].rstrip(_CLOSING)
        heading = text.endswith("?") and not _QUOTED.search(article.text[one.start : one.end])
        stopped = text.endswith(_STOPS) and not heading
        if not stopped and not listed and sizes[one.paragraph] == 1 and len(text.split()) <= _HEADLINE:
            yield one.number
        listed = text.endswith(":") or (listed and not stopped)
