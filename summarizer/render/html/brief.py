"""A brief as an HTML page: items with their quotes, the articles beside them, and what does not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from summarizer.missed import Missed, missed_in
from summarizer.render.html.articles import Citation, Cite, Desk
from summarizer.render.html.page import Choice, Filters, lay_out
from summarizer.render.plain import ENDED, SETTLED, AnyItem, View
from summarizer.render.safe import clean
from summarizer.schema import Brief, Correction, Disagreement, Evidence, Party

__all__ = ["brief_page"]

_SECTIONS = {"proposals": "Proposals", "demands": "Demands", "open_questions": "Open questions"}


def brief_page(brief: Brief) -> str:
    """The brief as one HTML file. Where the texts of its articles are not kept, it holds their quotes alone."""
    missed = missed_in(brief)
    page = _Page(brief)
    sheets = page.desk.sheets(_cited(page, missed))
    return lay_out("brief.html", page=page, brief=brief, view=page.view, desk=page.desk, missed=missed, sheets=sheets)


class _Page:
    """What the template asks of a brief."""

    def __init__(self, brief: Brief) -> None:
        self.brief = brief
        # Links stand apart from the line of credit.
        self.view = View(brief, clean, lambda _: "")
        self.desk = Desk(brief, self.view)
        self._keys = {party.id: str(number) for number, party in enumerate(brief.parties, 1)}

    @property
    def sections(self) -> list[tuple[str, str, tuple[AnyItem, ...]]]:
        """Key, title and items of each section."""
        return [(key, title, getattr(self.brief, key)) for key, title in _SECTIONS.items()]

    def parties(self, item: AnyItem) -> str:
        """Keys of the parties that an item is about."""
        named = dict.fromkeys((*item.actors, *item.addressees))
        return " ".join(self._keys[party] for party in named if party in self._keys)

    def filters(self) -> Filters:
        """What can be picked: sections that hold something, and parties that an item is about."""
        kinds = tuple(Choice(key, title, len(items)) for key, title, items in self.sections if items)
        about = [self.parties(item).split() for item in self.brief.items]
        named = [(self._keys[party.id], party.name) for party in self.brief.parties]
        counted = [Choice(key, name, sum(key in one for one in about)) for key, name in named]
        return Filters(kinds, tuple(choice for choice in counted if choice.number), len(self.brief.items))

    def moved(self) -> list[tuple[str, list[AnyItem]]]:
        """The items that came about or came to nothing, by status."""
        ended = [item for item in self.brief.items if item.status in SETTLED | ENDED]
        statuses = dict.fromkeys(item.status for item in ended)
        return [(status, [item for item in ended if item.status == status]) for status in statuses]

    def disagreements(self, item: AnyItem) -> list[Disagreement]:
        """Where sources differ about an item, or about one that stayed apart from it for this."""
        return [found for found in self.brief.disagreements if item.id in (found.item, *found.apart)]

    def items_of(self, found: Disagreement) -> list[AnyItem]:
        """The items that a disagreement is on; none where it is on a party."""
        return [item for item in self.brief.items if item.id in (found.item, *found.apart)]

    def namings(self, party: Party) -> Iterator[tuple[str, str | None]]:
        """The articles that name a party: number and link to the first sentence that does."""
        first: dict[str, Evidence] = {}
        for found in party.evidence:
            first.setdefault(found.source, found)
        for source, found in first.items():
            yield self.view.numbers([source]), self.desk.link(source, found.sentences[0])

    def reasons(self, found: Missed) -> str:
        """The words that announce what may have been missed."""
        announced = zip(found.kinds, found.words, strict=True)
        return "; ".join(f"{kind}: {words}" for kind, words in announced)

    def correction(self, one: Correction) -> list[tuple[str, str]]:
        """What a correction says, field by field: name and value."""
        said = one.model_dump(exclude={"do", "applies", "why_not"}, exclude_defaults=True)
        return [
            (name, ", ".join(value) if isinstance(value, tuple) else str(value or "none"))
            for name, value in said.items()
        ]


def _cited(page: _Page, missed: tuple[Missed, ...]) -> Iterator[Citation]:
    """Each sentence that the page speaks of, with the entry that does."""
    for item in page.brief.items:
        label = page.view.label(item.id)
        yield from _citations(item.evidence, Cite(label, f"#{label}"))
    for number, rejected in enumerate(page.brief.rejected, 1):
        yield from _citations(rejected.evidence, Cite("rejected", f"#rejected-{number}", "doubted"))
    for number, one in enumerate(missed, 1):
        yield Citation(one.source, one.sentence, Cite("missed?", f"#missed-{number}", "doubted"))


def _citations(evidence: Iterable[Evidence], cite: Cite) -> list[Citation]:
    return [citation for found in evidence for citation in Citation.all_of(found, cite)]
