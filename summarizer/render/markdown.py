"""A brief as Markdown (CommonMark; reads well as plain text, and in `git diff`: one line an item)."""

import re
from collections.abc import Iterable, Iterator, Sequence

from summarizer.render.plain import AnyItem, View
from summarizer.render.safe import WEB, clean
from summarizer.schema import Brief, Disagreement, Evidence, Party

__all__ = ["escape", "to_markdown"]

# Inline marks of CommonMark, GFM and the usual extensions; `$` starts a formula in notebooks.
_INLINE = re.compile(r"[\\`*_\[\]~|$]")
_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# What would start a heading, a list or a rule at the head of a block.
_BLOCK = re.compile(r"^(#{1,6}|[-+])(?=\s|$|-)|^(\d{1,9})([.)])(?=\s|$)")


def escape(text: str) -> str:
    """The text on one line, so that Markdown and HTML show it as it stands (CommonMark 0.31, section 2.4)."""
    shown = _INLINE.sub(r"\\\g<0>", clean(text)).translate(_HTML)
    return _BLOCK.sub(lambda found: f"\\{found[1]}" if found[1] else f"{found[2]}\\{found[3]}", shown)


def to_markdown(brief: Brief, *, quotes: bool = False) -> str:
    """The brief as Markdown, ending in a newline; with `quotes`, each item with its sentences."""
    view = View(brief, escape, _link)
    blocks = [
        f"# {escape(brief.title)}",
        " ".join([f"**{escape(brief.date)}** — {view.basis()}: {', '.join(view.holdings())}.", *view.alarms()]),
        _section("Parties", "No parties found.", [_party(view, party) for party in brief.parties]),
        _items(view, "Proposals", brief.proposals, quotes=quotes),
        _items(view, "Demands", brief.demands, quotes=quotes),
        _items(view, "Open questions", brief.open_questions, quotes=quotes),
        _disagreements(view),
        _rejected(view, quotes=quotes),
        _sources(view),
        _left_out(view),
        f"## How it was made\n\n{view.made()}",
    ]
    return "\n\n".join(blocks) + "\n"


def _link(address: str) -> str:
    return f"<{address}>" if WEB.fullmatch(address) else escape(address)


def _section(title: str, empty: str, lines: Sequence[str]) -> str:
    return f"## {title}\n\n" + ("\n".join(lines).rstrip() or empty)


def _party(view: View, party: Party) -> str:
    people = [f"{escape(who.name)}{f' ({escape(who.title)})' if who.title else ''}" for who in party.spokespeople]
    also = [f"also called {', '.join(map(escape, party.aliases))}"] * bool(party.aliases)
    spoken = [f"spoken for by {', '.join(people)}"] * bool(people)
    by_hand = filter(None, [view.corrected(party.id)])
    numbers = view.numbers(found.source for found in party.evidence)
    return f"- **{escape(party.name)}** — " + "; ".join([party.role, *spoken, *also, *by_hand]) + f" {numbers}".rstrip()


def _items(view: View, title: str, items: Sequence[AnyItem], *, quotes: bool) -> str:
    lines: list[str] = []
    for item in items:
        lines.append(_item(view, item))
        if quotes:
            lines += _quotes(view, item.evidence)
    return _section(title, f"No {title.lower()} found.", lines)


def _item(view: View, item: AnyItem) -> str:
    facts = [view.who(item), f"**{item.status}**", view.when(item), view.backing(item), view.doubt(item)]
    facts.append(view.corrected(item.id))
    facts += [f"**sources differ on {about}**" for about in view.differs(item)]
    return f"- **{view.label(item.id)}** {escape(item.text)} — " + "; ".join(filter(None, facts))


def _quotes(view: View, evidence: Iterable[Evidence]) -> Iterator[str]:
    """Block quotes inside the list item; the empty lines keep one quote from running into the next."""
    for found in evidence:
        yield f"\n  > {escape(found.quote)}\n  > — {view.numbers([found.source])} {view.place(found)}"
    yield ""


def _disagreements(view: View) -> str:
    blocks = [_disagreement(view, found) for found in view.brief.disagreements]
    return "## Where sources differ\n\n" + ("\n\n".join(blocks) or "No disagreements found.")


def _disagreement(view: View, found: Disagreement) -> str:
    about = f"**{view.subject(found)}** {view.item_text(found.item)}".rstrip()
    says = " | ".join(view.value(found, version) for version in found.versions)
    rule = " | ".join("---" for _ in found.versions)
    who = " | ".join(view.numbers(version.sources) for version in found.versions)
    return f"{about} — {escape(found.about)}:\n\n| {says} |\n| {rule} |\n| {who} |"


def _rejected(view: View, *, quotes: bool) -> str:
    rejected = view.brief.rejected
    if not rejected:
        return "## Rejected\n\nNothing was rejected."
    total = view.refused()
    lines: list[str] = []
    for found in rejected if quotes else ():
        lines.append(f"- {_ascribed(found.by)}{escape(found.text)} — {escape(found.why)}")
        lines += _quotes(view, found.evidence)
    return "\n".join([f"## Rejected\n\n{total}", *([""] if lines else []), *lines]).rstrip()


def _ascribed(names: Sequence[str]) -> str:
    return f"{', '.join(map(escape, names))}: " if names else ""


def _sources(view: View) -> str:
    named = [(escape(source.title) or "(no title)", view.credit(source)) for source in view.brief.sources]
    lines = [f"{number}. {title} — {credit}" for number, (title, credit) in enumerate(named, 1)]
    return _section("Sources", "No sources.", lines)


def _left_out(view: View) -> str:
    lines = [f"- {name} — {why}" for name, why in view.left_out()]
    return _section("Articles left out", "No article was left out.", lines)
