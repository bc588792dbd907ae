"""An article as it is compared with others: for each sentence, its words and how telling each is."""

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain, combinations

from summarizer.schema import Article
from summarizer.text import content_words

__all__ = ["UNIT", "Report"]

UNIT = 1_000
"""Weight of a word that one sentence holds. Weights are whole, since sums of fractions would depend on their order."""
_QUOTED = 4
"""A quoted word counts for so many times less than one of the reporter's own. Everyone at a press conference quotes the
same words, but nobody else tells it in the same words. Not 0, so that a statement printed in full can be recognised."""
_QUOTE_MARK = re.compile('["“”„«»]')
_TERM = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_SEPARATOR = re.compile(r",(?=\d{3}\b)")

_PAIRED = 4
"""Words of a sentence that are paired to find a report by: those of the lowest checksums, which two wordings of a
sentence mostly share. With eight words and the six lowest pairs, words by themselves among them, independent samples
share up to 0.25 of their pairs instead of 0.15, and a rewording and a cut of one report 0.20 instead of 0.18."""
_MIX = (1 << 61) - 1
"""A prime: products of two checksums, taken by it, are spread evenly."""


@dataclass(frozen=True)
class Report:
    """The sentences of an article as weighted words. Depends on the article alone, never on the others of the day."""

    id: str
    credit: str | None
    sentences: tuple[dict[str, int], ...]
    """For each sentence its words and numbers with their weights."""
    quotations: frozenset[int]
    """Indices of the sentences that are mostly quotation."""
    terms: dict[str, int]
    """The words of all sentences with the most that each weighs in one."""

    @cached_property
    def weights(self) -> tuple[int, ...]:
        """What each sentence weighs."""
        return tuple([sum(words.values()) for words in self.sentences])

    @cached_property
    def lightest(self) -> int:
        """What the sentence of least weight weighs."""
        return min(self.weights, default=0)

    @cached_property
    def weight(self) -> int:
        """What all sentences weigh: about the number of different words, in thousandths."""
        return sum(self.weights)

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each word the indices of its sentences."""
        found: dict[str, list[int]] = {word: [] for word in self.terms}
        for index, words in enumerate(self.sentences):
            for word in words:
                found[word].append(index)
        return found

    @classmethod
    def of(cls, article: Article) -> "Report":
        """The report that an article carries. A word weighs the less, the more of the article's sentences hold it.

        Rarity is taken within the article, not over the day: on a day of two articles nothing shared is rare, a
        report in thirty papers would be the commonest of all, and one more article would change what others share.
        """
        told = [(_terms(own), _terms(quoted) if quoted else frozenset()) for own, quoted in _by_voice(article)]
        counts = Counter(chain.from_iterable([own | quoted if quoted else own for own, quoted in told]))
        weights = {word: UNIT // count for word, count in counts.items()}
        sentences = tuple([_weighted(own, quoted, weights) for own, quoted in told])
        mostly = frozenset([index for index, (own, quoted) in enumerate(told) if len(quoted) > len(own)])
        return cls(article.id, article.credit, sentences, mostly, weights)

    def keys(self) -> frozenset[int]:
        """Checksums of some pairs of words that stand together in a sentence, the same ones in every article.

        A pair survives a rewording that turns the sentence round, where a run of words does not.
        """
        return frozenset(chain.from_iterable(map(_keys, self.sentences)))


def _weighted(own: frozenset[str], quoted: frozenset[str], weights: dict[str, int]) -> dict[str, int]:
    words = {word: weights[word] for word in own}
    for word in quoted - own:
        words[word] = weights[word] // _QUOTED
    return words


def _by_voice(article: Article) -> Iterator[tuple[str, str]]:
    """For each sentence what the reporter tells in it and what is quoted. A quotation ends with its paragraph."""
    inside, paragraph = 0, 0
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            inside, paragraph = 0, sentence.paragraph
        pieces = _QUOTE_MARK.split(article.text[sentence.start : sentence.end])
        yield " ".join(pieces[inside::2]), " ".join(pieces[1 - inside :: 2])
        inside = (inside + len(pieces) - 1) % 2


@lru_cache(maxsize=16_384)
def _terms(text: str) -> frozenset[str]:
    """The words that tell something, cut as `content_words` does, and the numbers."""
    composed = text if text.isascii() else unicodedata.normalize("NFC", text)
    return frozenset(map(_term, _TERM.findall(composed))) - {""}


@lru_cache(maxsize=65_536)
def _term(word: str) -> str:
    """A word cut to what counts, a number without separators; empty where it tells nothing."""
    if word[0].isdigit():
        return _SEPARATOR.sub("", word)
    return next(iter(content_words(word)), "")


def _keys(words: Iterable[str]) -> list[int]:
    lowest = sorted(map(_checksum, words))[:_PAIRED]
    return [one * other % _MIX for one, other in combinations(lowest, 2)] or lowest


@lru_cache(maxsize=65_536)
def _checksum(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) | 1
