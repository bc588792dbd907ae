"""An article as it is compared with others: for each sentence, its words and how telling each is."""

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations_with_replacement

from summarizer.schema import Article
from summarizer.text import content_words, numbers

__all__ = ["Report"]

_QUOTED = 0.25
"""What a quoted word counts, next to 1 for one of the reporter's own. Everyone at a press conference quotes the same
words, but nobody else tells it in the same words. Not 0, so that a statement printed in full can be recognised."""
_QUOTE_MARK = re.compile('["“”„«»]')

_WORDS_PAIRED, _PAIRS_KEPT = 8, 6
"""Words of a sentence that are paired, and pairs kept to find a report by: those of the lowest checksums, which two
wordings of a sentence mostly share. All pairs would be 66 for a sentence of 12 words."""
_MIX = (1 << 61) - 1
"""A prime: products of two checksums, taken by it, are spread evenly."""


@dataclass(frozen=True)
class Report:
    """The sentences of an article as weighted words. Depends on the article alone, never on the others of the day."""

    id: str
    credit: str | None
    sentences: tuple[dict[str, float], ...]
    """For each sentence its words and numbers with their weights."""
    quotations: frozenset[int]
    """Indices of the sentences that are mostly quotation."""

    @cached_property
    def weights(self) -> tuple[float, ...]:
        """What each sentence weighs."""
        return tuple(sum(words.values()) for words in self.sentences)

    @cached_property
    def weight(self) -> float:
        """What all sentences weigh: about the number of different words."""
        return sum(self.weights)

    @cached_property
    def places(self) -> dict[str, list[tuple[int, float]]]:
        """For each word the indices of its sentences, with its weight."""
        found: dict[str, list[tuple[int, float]]] = {}
        for index, words in enumerate(self.sentences):
            for word, weight in words.items():
                found.setdefault(word, []).append((index, weight))
        return found

    @classmethod
    def of(cls, article: Article) -> "Report":
        """The report that an article carries. A word weighs the less, the more of the article's sentences hold it.

        Rarity is taken within the article, not over the day: on a day of two articles nothing shared is rare, a
        report in thirty papers would be the commonest of all, and one more article would change what others share.
        """
        told = [(_terms(own), _terms(quoted)) for own, quoted in _by_voice(article)]
        counts = Counter(word for own, quoted in told for word in own | quoted)
        sentences = tuple(
            # In order, so that sums of fractions are the same in every run: sets of words are not.
            {word: (1.0 if word in own else _QUOTED) / counts[word] for word in sorted(own | quoted)}
            for own, quoted in told
        )
        mostly = frozenset(index for index, (own, quoted) in enumerate(told) if len(quoted) > len(own))
        return cls(article.id, article.credit, sentences, mostly)

    def keys(self) -> frozenset[int]:
        """Checksums of some pairs of words that stand together in a sentence, the same ones in every article.

        A pair survives a rewording that turns the sentence round, where a run of words does not.
        """
        return frozenset(key for words in self.sentences for key in _keys(words))


def _by_voice(article: Article) -> Iterator[tuple[str, str]]:
    """For each sentence what the reporter tells in it and what is quoted. A quotation ends with its paragraph."""
    inside, paragraph = 0, 0
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            inside, paragraph = 0, sentence.paragraph
        pieces = _QUOTE_MARK.split(article.text[sentence.start : sentence.end])
        yield " ".join(pieces[inside::2]), " ".join(pieces[1 - inside :: 2])
        inside = (inside + len(pieces) - 1) % 2


def _terms(text: str) -> frozenset[str]:
    return content_words(text) | numbers(text)


def _keys(words: Iterable[str]) -> list[int]:
    lowest = sorted(map(_checksum, words))[:_WORDS_PAIRED]
    return sorted([one * other % _MIX for one, other in combinations_with_replacement(lowest, 2)])[:_PAIRS_KEPT]


@lru_cache(maxsize=65_536)
def _checksum(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass")) | 1
