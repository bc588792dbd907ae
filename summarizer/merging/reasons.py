"""Why an item is one item: `brief.merges`."""

from collections.abc import Iterable, Mapping

from summarizer.merging.claim import name_of, words_of
from summarizer.merging.differences import Joined
from summarizer.merging.same import Verdict
from summarizer.schema import Apart, Input, Merge

__all__ = ["reason"]


def reason(one: Joined) -> Merge | None:
    """What went into an item and why, and the nearest that stayed apart; None where there is neither."""
    if len(one.accounts) < 2 and not one.near:
        return None
    words = _named(one.item.text)
    return Merge(
        item=one.item.id,
        inputs=tuple([Input(source=source, item=item.id) for item in one.accounts for source in item.sources]),
        likeness=round(one.verdict.likeness, 2) if one.verdict else None,
        shared=_shown(one.verdict.shared, words) if one.verdict else (),
        apart=tuple(
            [
                Apart(
                    item=other.id,
                    likeness=round(verdict.likeness, 2),
                    shared=_shown(verdict.shared, words),
                    why=_why(verdict),
                )
                for other, verdict in one.near
            ]
        ),
    )


def _named(text: str) -> dict[str | None, str]:
    """The first word of the text for each root."""
    return {name_of(word): word.lower() for word in reversed(words_of(text))}


def _shown(shared: Iterable[str], words: Mapping[str | None, str]) -> tuple[str, ...]:
    """The shared roots as the words that the text has for them; as themselves where it has none."""
    return tuple(sorted([words.get(name, name) for name in shared]))


def _why(verdict: Verdict) -> str:
    if verdict.block is None:
        return "too little in common with one of its accounts"
    what, (mine, theirs) = verdict.block
    return f"{what}: {mine} here, {theirs} there"
