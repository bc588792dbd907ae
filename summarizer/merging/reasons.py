"""Why an item is one item: `brief.merges`."""

from summarizer.merging.claim import WORD, name_of
from summarizer.merging.differences import Joined
from summarizer.merging.same import Verdict
from summarizer.schema import Apart, Input, Merge

__all__ = ["reason"]


def reason(one: Joined) -> Merge | None:
    """What went into an item and why, and the nearest that stayed apart; None where there is neither."""
    if len(one.accounts) < 2 and not one.near:
        return None
    # Not validated: every value is of our own making.
    return Merge.model_construct(
        item=one.item.id,
        inputs=tuple(
            Input.model_construct(source=source, item=item.id) for item in one.accounts for source in item.sources
        ),
        likeness=round(one.verdict.likeness, 2) if one.verdict else None,
        shared=_words(one.item.text, one.verdict.shared) if one.verdict else (),
        apart=tuple(
            Apart.model_construct(
                item=other.id,
                likeness=round(verdict.likeness, 2),
                shared=_words(one.item.text, verdict.shared),
                why=_why(verdict),
            )
            for other, verdict in one.near
        ),
    )


def _words(text: str, shared: frozenset[str]) -> tuple[str, ...]:
    """The shared roots as the words that the text has for them; as themselves where it has none."""
    if not shared:
        return ()
    found = {name_of(word): word.lower() for word in reversed(WORD.findall(text))}
    return tuple(sorted(found.get(name, name) for name in shared))


def _why(verdict: Verdict) -> str:
    if verdict.block is None:
        return "too little in common with one of its accounts"
    what, (mine, theirs) = verdict.block
    return f"{what}: {mine} here, {theirs} there"
