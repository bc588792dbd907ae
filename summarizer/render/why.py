"""Why an item is one item: what went into it, and the nearest that stayed apart."""

from collections.abc import Iterator

from summarizer.errors import UsageError
from summarizer.render.plain import AnyItem, View
from summarizer.render.safe import clean
from summarizer.schema import Brief, Merge

__all__ = ["why"]


def why(brief: Brief, item: str) -> str:
    """The reasons as text. `item` is an id, or a label such as P1 (D2, Q3) of the rendered brief.

    Raises UsageError where the brief holds no such item.
    """
    view = View(brief, clean)
    found = next((one for one in brief.items if item in (one.id, view.label(one.id))), None)
    if found is None:
        labels = [view.label(one.id) for one in brief.items]
        hint = f"It has {', '.join(labels)}" if labels else "It has no items"
        raise UsageError(f"The brief of {brief.date} has no item '{item}'", hint)
    return "".join(f"{line}\n" for line in _lines(view, found))


def _lines(view: View, item: AnyItem) -> Iterator[str]:
    merged = next((one for one in view.brief.merges if one.item == item.id), None)
    yield f"{view.label(item.id)}  {clean(item.text)}"
    yield f"    {view.who(item)} · {item.status.upper()} · {view.backing(item)}"
    yield ""
    yield from _accounts(view, item, merged)
    yield from _nearest(view, merged)


def _accounts(view: View, item: AnyItem, merged: Merge | None) -> Iterator[str]:
    if not item.versions:
        yield "One account: nothing was merged."
        return
    yield f"Merged from {len(item.versions)} accounts:"
    for one in item.versions:
        yield f"    {view.numbers(one.sources)} {one.status}: {clean(one.text)}"
    if merged and merged.likeness is not None:
        shared = f", by {', '.join(map(clean, merged.shared))}" if merged.shared else ""
        yield f"    The two least alike: {merged.likeness:.2f}{shared}."


def _nearest(view: View, merged: Merge | None) -> Iterator[str]:
    if not merged or not merged.apart:
        return
    yield ""
    yield "Nearest that stayed apart:"
    for one in merged.apart:
        yield f"    {view.label(one.item)}  {view.item_text(one.item)}"
        yield f"        likeness {one.likeness:.2f}, by {', '.join(map(clean, one.shared))}; {clean(one.why)}"
