"""Sentences that report nothing of the negotiation at hand: the past, other matters, motives, markets, crowds."""

import re
from collections import Counter
from collections.abc import Iterator

from summarizer.reading.phrases import normal, pattern
from summarizer.schema import Article

__all__ = ["Background", "headlines", "is_background"]

_ASIDE = re.compile(r"(?:,|--|[-–—]) ?(?:which|who|whose|where|including|the first|the last|the longest)\b[^,.;–—]*")
"""What is said in passing: a year there does not date the sentence ("Crimea, which Russia annexed in 2014")."""
_AHEAD = re.compile(
    r"\b(?:will|would|must|should|by|until|unless|before|from (?:next|now|mid|\d)|whether|yet|ready"
    r"|offers|offering|proposes|demands|insists|wants|has to|have to|needs? to"
    r"|ha(?:s|ve) (?:also |now |again |since )?"
    r"(?:offered|proposed|suggested|demanded|asked|called|urged|agreed|invited))\b"
)
"""A sentence that looks ahead is about now, whatever year it names; and so is what somebody "has offered"."""
_GOES_ON = re.compile(
    r"(?:then|that year|at the time|back then|it ended|that (?:strike|dispute|deal|round|war)|they settled"
    r"|(?:he|she|it|they|both) had)\b"
)

_REPROACH = re.compile(r"\baccus\w{0,3} [^.;,]{1,80}?(?:,| and| but)(?= )")
"""What one says of the other's motives before one states something."""
_CLOSING = "\"'”’») \n"
_STOPS = (".", "?", "!", ":", ";", ",", "…")
_HEADLINE = 16
"""Words of a headline, at most. Those of other stories on the sample and development pages have 2 to 9."""


class Background:
    """Which sentences of an article report nothing of the negotiation at hand; each is looked at once."""

    def __init__(self, article: Article) -> None:
        self.texts = {one.number: normal(article.sentence(one.number)) for one in article.sentences}
        """The sentences as the patterns want them, by number."""
        self.by_words = frozenset(number for number, text in self.texts.items() if _is_background(text))
        """The sentences whose own words show it."""
        self.apart = headlines(article) | frozenset(self._with_what_follows(article))
        """Those, what goes on with one in its paragraph, and the headlines."""

    def _with_what_follows(self, article: Article) -> Iterator[int]:
        paragraph, past = 0, False
        for one in article.sentences:
            goes_on = past and paragraph == one.paragraph and _GOES_ON.match(self.texts[one.number])
            paragraph, past = one.paragraph, bool(goes_on) or one.number in self.by_words
            if past:
                yield one.number


def is_background(sentence: str) -> bool:
    """Whether the words show that the sentence reports nothing of the negotiation at hand."""
    return _is_background(normal(sentence))


def _is_background(text: str) -> bool:
    if pattern("background", "elsewhere", "motives", "watchers", "scenery").search(_without_reproach(text)):
        return True
    plain = _ASIDE.sub(" ", text)
    return bool(pattern("background", "past").search(plain)) and not _AHEAD.search(plain)


def _without_reproach(text: str) -> str:
    """The text, and of "accused Angola of bad faith and demanded that it sign" only what was demanded."""
    found = _REPROACH.search(text)
    rest = text[found.end() :] if found else ""
    states = found and (pattern("demand").search(rest) or pattern("proposal").search(rest))
    return rest if states else text


def headlines(article: Article) -> frozenset[int]:
    """Numbers of the sentences that are headlines, subheadings or captions: a paragraph each, short and without a stop.

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
        stopped = text.endswith(_STOPS)
        if not stopped and not listed and sizes[one.paragraph] == 1 and len(text.split()) <= _HEADLINE:
            yield one.number
        listed = text.endswith(":") or (listed and not stopped)
