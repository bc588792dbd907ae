"""Whether the words and numbers of an item have a ground in what the article says there."""

import re

from summarizer.supporting.quantities import in_digits
from summarizer.text import content_words, numbers

__all__ = ["ungrounded"]

_FEWEST = 2
"""Content words and numbers that an item needs: "Proposal." tells nobody anything, "Sh52" of a union's demand does."""
_AMOUNT = re.compile(r"[$€£¥₹₦₽₩]\s?\d|\d\s?(?:%|‰|€|kr\b)")
"""A number with the mark of what it counts, which tells as much: "7%" of a union's demand."""
_LEAST = 4
"""Letters that two forms of a word have in common at least."""


def ungrounded(text: str, near: str, ground: str, *, aside: str, share: float) -> str | None:
    """What the text says that has no ground; None where all has.

    `near` is where its numbers may stand, `ground` what must hold a `share`, 0 to 1, of its content words; those of
    `aside` need none.
    """
    if missing := numbers(text) - numbers(near) - numbers(in_digits(near)):
        return f"it names {', '.join(sorted(missing))}, which the sentence does not"
    words = content_words(text)
    if len(words) + len(numbers(text)) < _FEWEST and not _AMOUNT.search(text):
        return "it is too short to say what is meant"
    words = words - content_words(aside) or words
    held = _held(words, content_words(ground))
    return "most of its words have no ground in the sentence" if len(held) < share * len(words) else None


def _held(words: frozenset[str], ground: frozenset[str]) -> frozenset[str]:
    """Those of the words that the ground holds, in whatever form: *reply* in "replied", *vote* in "voted"."""
    forms = {word[: max(_LEAST, len(word) - 1)] for word in ground}
    return frozenset(word for word in words if word in ground or word[: max(_LEAST, len(word) - 1)] in forms)
