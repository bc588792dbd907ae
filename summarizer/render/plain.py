"""What every form of a brief shares: its words."""

from collections.abc import Callable, Iterable

from summarizer.schema import Brief, Demand, Disagreement, Evidence, OpenQuestion, Outcome, Proposal, Source, Version

__all__ = ["ENDED", "ROLES", "SETTLED", "SUBJECTS", "AnyItem", "View", "count"]

AnyItem = Proposal | Demand | OpenQuestion

SETTLED = frozenset({"accepted", "implemented", "met", "answered"})
"""The statuses of what came about."""
ENDED = frozenset({"rejected", "withdrawn", "refused", "dropped"})
"""The statuses of what came to nothing."""
ROLES = {"principal": "side at the table", "mediator": "mediator", "observer": "observer"}
"""A party's role in words."""
SUBJECTS = {"proposals": "proposal", "demands": "demand", "open_questions": "open question"}
"""What an entry of a section is called."""

_DONE = {"rename": "renamed", "correct": "corrected", "drop": "dropped", "merge": "merged", "split": "split"}
_MARKS: dict[str, str] = {"proposals": "P", "demands": "D", "open_questions": "Q"}


def count(number: int, one: str, many: str = "") -> str:
    """`1 source`, `2 sources`, `no sources`."""
    return f"{number or 'no'} {one if number == 1 else many or one + 's'}"


class View:
    """A brief in words. Whatever comes from an article or a model passes through `safe` on its way out.

    `link` does the same for the address of an article, where the form can make it one to follow.
    """

    def __init__(self, brief: Brief, safe: Callable[[str], str], link: Callable[[str], str] | None = None) -> None:
        self.brief = brief
        self.safe = safe
        self._link = link or safe
        self._numbers = {source.id: number for number, source in enumerate(brief.sources, 1)}
        self._names = {party.id: party.name for party in brief.parties}
        sections = (brief.proposals, brief.demands, brief.open_questions)
        items = [(item, number) for section in sections for number, item in enumerate(section, 1)]
        self._labels = {item.id: f"{_MARKS[item.section]}{number}" for item, number in items}
        self._texts = {item.id: item.text for item, _ in items}

    def numbers(self, sources: Iterable[str]) -> str:
        """Source numbers, such as [1][3]; the id itself for a source that the brief does not list."""
        unique = dict.fromkeys(sources)
        known = sorted(self._numbers[source] for source in unique if source in self._numbers)
        strange = [self.safe(source) for source in unique if source not in self._numbers]
        return "".join(f"[{name}]" for name in (*known, *strange))

    def label(self, item_id: str) -> str:
        """P1, D2, Q3: the item's place in this rendering; the name where it is a party, else the id itself."""
        return self._labels.get(item_id) or self.names([item_id])

    def subject(self, found: Disagreement) -> str:
        """What a disagreement is on: `P1`, `D7 and D9` where the items stayed apart for it, or a party's name."""
        return " and ".join(self.label(one) for one in (found.item, *found.apart))

    def value(self, found: Disagreement, side: Version) -> str:
        """One side of a disagreement: parties by their names."""
        return self.names(side.value.split(", ")) if found.about == "attribution" else self.safe(side.value)

    def item_text(self, item_id: str) -> str:
        """The text of an item, empty when the brief does not hold it."""
        return self.safe(self._texts.get(item_id, ""))

    def names(self, parties: Iterable[str]) -> str:
        """Party names as a list in words: `Russia, Ukraine and Türkiye`."""
        *most, last = [self.safe(self._names.get(party, party)) for party in parties] or [""]
        return f"{', '.join(most)} and {last}" if most else last

    def who(self, item: AnyItem) -> str:
        """By whom to whom: `Russia → Ukraine`, `Russia and Ukraine, jointly`, `awaiting Ukraine`."""
        actors = self.names(item.actors) or "no party named"
        if isinstance(item, OpenQuestion):
            return f"awaiting {actors}" if item.actors else actors
        if item.actors and set(item.actors) == set(item.addressees):
            return f"{actors}, jointly" if len(item.actors) > 1 else actors
        return f"{actors} → {self.names(item.addressees)}" if item.addressees else actors

    def when(self, item: AnyItem) -> str:
        """The item's date or deadline, empty when it names none."""
        return self.safe(item.when or "")

    def backing(self, item: AnyItem) -> str:
        """How well it is reported: `3 sources, 2 independent origins [1][2][4]`, `1 source [3]`."""
        sources = count(len(item.sources), "source")
        # One source is one origin: saying so on most lines would drown the lines where it matters.
        origins = f", {self.origins(item.origins)}" if len(item.sources) > 1 else ""
        return f"{sources}{origins} {self.numbers(item.sources)}"

    def origins(self, number: int) -> str:
        """`1 independent origin`, `4 independent origins`."""
        return count(number, "independent origin")

    def doubt(self, item: AnyItem) -> str:
        """What the support check found wrong, empty when some cited sentence may state the item."""
        grades = {found.support for found in item.evidence}
        if grades & {"supported", "unchecked"}:
            return ""
        return "the cited sentences differ from it" if "mismatch" in grades else "the cited sentences do not state it"

    def corrected(self, about: str) -> str:
        """What a person did to an item or a party, by its id: `corrected by a person (mia)`; empty where nobody did."""
        done = [
            f"{_DONE[one.do]} by a person" + (f" ({self.safe(one.by)})" if one.by else "")
            for one in self.brief.corrections
            if one.applies and about in (*one.items, one.party)
        ]
        return ", ".join(dict.fromkeys(done))

    def refused(self) -> str:
        """How much does not count: `2 statements of the model did not pass the checks; none counts as a finding.`"""
        dropped = sum(len(one.items) for one in self.brief.corrections if one.do == "drop" and one.applies)
        number = count(len(self.brief.rejected) - dropped, "statement")
        by_hand = f", {dropped} {'was' if dropped == 1 else 'were'} dropped by a person" * bool(dropped)
        return f"{number} of the model did not pass the checks{by_hand}; none counts as a finding."

    def differs(self, item: AnyItem) -> list[str]:
        """What the sources differ on about this item."""
        return [self.safe(found.about) for found in self.brief.disagreements if found.item == item.id]

    def place(self, found: Evidence) -> str:
        """Where in its article a quote stands: `sentences 3-4`, with its grade where it is not supported."""
        first, last = found.sentences[0], found.sentences[-1]
        place = f"sentence {first}" if first == last else f"sentences {first}-{last}"
        return place if found.support in ("supported", "unchecked") else f"{place}, {found.support}"

    def basis(self) -> str:
        """What the brief rests on: `5 articles from 4 independent origins`."""
        sources = self.brief.sources
        independent = self.origins(len({source.origin for source in sources}))
        return f"{count(len(sources), 'article')} from {independent}" if sources else "no articles"

    def holdings(self) -> list[str]:
        """How much the brief holds, section by section."""
        brief = self.brief
        return [
            count(len(brief.parties), "party", "parties"),
            count(len(brief.proposals), "proposal"),
            count(len(brief.demands), "demand"),
            count(len(brief.open_questions), "open question"),
        ]

    def alarms(self) -> list[str]:
        """What a reader must not miss: disagreements and articles that failed."""
        failed = sum(outcome.state == "failed" for outcome in self.brief.outcomes)
        found = [f"Sources differ on {count(len(self.brief.disagreements), 'point')}."] * bool(self.brief.disagreements)
        return found + [f"{count(failed, 'article')} failed: see Articles left out."] * bool(failed)

    def credit(self, source: Source) -> str:
        """Agency, publisher, date and place of a source, whether it is an origin of its own, and what was amiss."""
        same = source.origin != source.id and source.origin in self._numbers
        origin = f"same origin as {self.numbers([source.origin])}" if same else "origin of its own"
        known = [self.safe(text or "") for text in (source.credit, source.publisher, source.published, source.path)]
        place = [self._link(source.url)] if source.url and not source.path else []
        amiss = [self.safe(one.why) for one in self.brief.outcomes if one.source == source.id and one.why]
        return " · ".join(filter(None, dict.fromkeys([*known, *place, origin, *amiss])))

    def left_out(self) -> list[tuple[str, str]]:
        """The articles that failed or were skipped: name and state with reason."""
        return [self._outcome(found) for found in self.brief.outcomes if found.state != "read"]

    def _outcome(self, outcome: Outcome) -> tuple[str, str]:
        known = {source.id: source.path or source.url for source in self.brief.sources}
        name = known.get(outcome.source) or outcome.source
        return self.safe(name), f"{outcome.state}: {self.safe(outcome.why or 'no reason recorded')}"

    def made(self) -> str:
        """How the brief was made, in sentences."""
        made = self.brief.made
        reading = "sentence by sentence" if made.reading == "sentence" else "article by article"
        place = "The articles were sent to another machine" if made.leaves_machine else "No article left this machine"
        read = f"Read {reading} by {self.safe(made.model)} ({self.safe(made.chosen)})"
        how = f"{read}. {place}. Prompt: {self.safe(made.prompt)}. Summarizer {self.safe(made.summarizer)}."
        return " ".join(filter(None, [how, self._by_hand()]))

    def _by_hand(self) -> str:
        """`2 corrections by people; 1 more applies to nothing here.`, empty where there are none."""
        applied = sum(one.applies for one in self.brief.corrections)
        idle = len(self.brief.corrections) - applied
        more = f"; {idle} more {'applies' if idle == 1 else 'apply'} to nothing here" * bool(idle)
        # Where none applies, that is for who keeps the corrections, not for who reads the brief.
        return f"{count(applied, 'correction')} by people{more}." if applied else ""
