"""Pairs of items that the merger must merge or keep apart, each with the rule that decides: tests and docs in one.

`python tests/merging_cases.py` writes docs/merging.md.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from summarizer.schema import Demand, Evidence, OpenQuestion, Proposal
from summarizer.schema.brief import AnyItem

PAGE = Path(__file__).parent.parent / "docs" / "merging.md"


class Case(NamedTuple):
    """Two items of two articles by one party, and whether they are one."""

    rule: str
    block: str | None
    """What keeps them apart; None where they are merged, "" where they have too little in common."""
    one: str
    other: str
    by: tuple[str, str] = ("north", "north")
    """Who it is by; several parties with a comma."""
    section: str = "proposals"
    told: tuple[str, str] = ("", "")
    """What the articles say; nothing in common unless given."""
    to: str = ""
    """Whom it is put to."""


CASES = (
    Case(
        "The same words in another order",
        None,
        "Exchange all prisoners in June.",
        "An exchange of all prisoners by June.",
    ),
    Case(
        "Words for the same act and thing",
        None,
        "Hand over the memorandum before the talks.",
        "Submit the document ahead of the meeting.",
    ),
    Case("Words for the same act and thing", None, "Release all captives.", "Set free the prisoners."),
    Case("Words for the same act and thing", None, "A truce of 30 days.", "A 30-day ceasefire."),
    Case(
        "What one account leaves out",
        None,
        "Hold talks in Geneva.",
        "Hold talks in Geneva on 4 March at ministers' level.",
    ),
    Case("A number that one account leaves out", None, "Exchange the prisoners.", "Exchange 1,000 prisoners."),
    Case(
        "What a question says of the offer that it is about",
        None,
        "When will North reply (exchange all prisoners by June)?",
        "When will North reply (a swap of 40 men)?",
        section="open_questions",
    ),
    Case(
        "Too little in common",
        "",
        "When will North reply (exchange all prisoners by June)?",
        "When will North lift the siege (exchange all prisoners by June)?",
        section="open_questions",
    ),
    Case("A number spelled in two ways", None, "Raise pay by 1,500 euros.", "Raise pay by 1500 euros."),
    Case("A number in words", None, "A pause of ten days in the strikes.", "A pause of 10 days in strikes."),
    Case(
        "A city and its country",
        None,
        "Hold a round of talks in Türkiye next week.",
        "Hold talks in Istanbul next week.",
    ),
    Case(
        "Sentences that say the same, whatever the items' words",
        None,
        "Troops leave.",
        "The border.",
        told=(
            "North is ready to pull its soldiers back from the border before the harvest begins",
            "North was ready to pull soldiers back from the border before the harvest began, it said",
        ),
    ),
    Case(
        "An answer to choose is no denial",
        None,
        "Say plainly whether it is ready to negotiate.",
        "Say plainly, yes or no, whether it is ready to meet.",
        section="demands",
    ),
    Case(
        "To come to talks is to attend them",
        None,
        "Will South attend the talks on grain?",
        "Will South come to Monday's talks on grain?",
        by=("south", "south"),
        section="open_questions",
    ),
    Case(
        "An ordinal or a date that both give",
        None,
        "Hold the second round of talks on 2 June.",
        "Convene the second round in Istanbul on 2 June.",
    ),
    Case(
        "To return to one another is to exchange",
        None,
        "Return the bodies of 28 soldiers each.",
        "Exchange the bodies of 28 soldiers on each side.",
        by=("north,south", "north,south"),
        to="north,south",
    ),
    Case(
        "Whom a document is given to, in one account",
        None,
        "When will the city submit its memorandum?",
        "When will the city give the dockers its memorandum?",
        section="open_questions",
    ),
    Case(
        "A list of names, and what one account adds to it",
        None,
        "A meeting of the leaders, Okoro, Lindqvist and Tamura, in Geneva.",
        "A meeting of Okoro, Lindqvist and Tamura in Geneva, chaired by the emir.",
    ),
    Case("Another number", "number", "Exchange 30 prisoners in June.", "Exchange 40 prisoners in June."),
    Case("Another number, percent", "number", "Raise pay by 7.5%.", "Raise pay by 7 per cent."),
    Case("Another number, sum", "number", "Pay 2 million dollars in compensation.", "Pay $3 million in compensation."),
    Case("Another number, time", "number", "A ceasefire of 30 days.", "A ceasefire of 60 days."),
    Case(
        "Another ordinal", "ordinal", "Accept the 12th package of sanctions.", "Accept the 13th package of sanctions."
    ),
    Case("Another ordinal, in words", "ordinal", "Hold the second round of talks.", "Hold the third round of talks."),
    Case("Another date", "date", "Hold talks on 2 June.", "Hold talks on June 3."),
    Case("Another month", "date", "Reopen the border crossing in June.", "Reopen the border crossing in July."),
    Case("Another weekday", "date", "Talks with the dockers on Monday.", "Talks with the dockers on Friday."),
    Case("Another year", "date", "Elections under observers in 2026.", "Elections under observers in 2027."),
    Case("Another place", "place", "Hold talks with the dockers in Geneva.", "Hold talks with the dockers in Vienna."),
    Case("Another actor", "actor", "Exchange all prisoners.", "Exchange all prisoners.", by=("north", "south")),
    Case(
        "Another owner",
        "owner",
        "Discuss the Russian memorandum.",
        "Discuss the Ukrainian memorandum.",
        by=("united-states", "united-states"),
    ),
    Case("Another party named", "party", "Lift the blockade against Iran.", "Lift the blockade against Iraq."),
    Case("Said and denied", "polarity", "Sign the agreement on fishing.", "Do not sign the agreement on fishing."),
    Case("Said and denied", "polarity", "Join the talks with the union.", "Refuse to join the talks with the union."),
    Case(
        "Another act: take part, hand over",
        "act",
        "Confirm readiness for the talks on the document.",
        "Hand over the document before the talks.",
        section="demands",
    ),
    Case(
        "Another act: present, work on together",
        "act",
        "Present a memorandum with the terms of peace.",
        "Work with the other side on a memorandum with the terms of peace.",
    ),
    Case("Another act: release, exchange", "act", "Release all prisoners of war.", "Exchange all prisoners of war."),
    Case("Another object", "object", "A ban on imports of steel.", "A ban on exports of steel."),
    Case("Another word in the same place", "object", "Lower car tariffs to 15%.", "Cut steel tariffs to 15%."),
    Case(
        "Another word in the same place",
        "object",
        "When will the city present its draft lease?",
        "When will the city submit its draft budget?",
        section="open_questions",
    ),
    Case("The dead are not the living", "object", "Exchange 28 soldiers.", "Exchange the bodies of 28 soldiers."),
    Case("Too little in common", "", "Hold talks in Geneva.", "Hold a summit of the two presidents."),
    Case("Too little in common", "", "Cut working hours.", "Cut the price of diesel."),
)


def items(case: Case) -> tuple[AnyItem, AnyItem]:
    """The case's two items, of articles a and b."""
    return _item(case, 0), _item(case, 1)


def _item(case: Case, which: int) -> AnyItem:
    source, text = "ab"[which], (case.one, case.other)[which]
    quote = case.told[which] or f"{source}."
    found = Evidence(source=source, sentences=(1,), quote=quote, start=0, end=len(quote))
    shared = {"id": f"{source}-{text}", "text": text, "evidence": (found,)}
    by = tuple(case.by[which].split(","))
    to = tuple(filter(None, case.to.split(",")))
    if case.section == "proposals":
        return Proposal.model_validate({**shared, "by": by, "to": to, "status": "tabled"})
    if case.section == "demands":
        return Demand.model_validate({**shared, "by": by, "status": "standing"})
    return OpenQuestion.model_validate({**shared, "awaiting": by, "status": "open"})


def page() -> str:
    """The page of the docs, from the cases."""
    return "\n".join([*_HEAD, *_table(merged=True), "", "## What is kept apart", "", *_table(merged=False), ""])


_HEAD = (
    "# What is merged, and what is kept apart",
    "",
    "Two items of one section are one where no rule keeps them apart and their words, or their sentences, are alike:",
    "the rarer a shared word is among the day's articles, the more it tells, and words for the same act or thing count",
    "as one (`summarizer/data/acts.toml`). Every two accounts of a merged item are the same: nothing is chained. An",
    "article that tells two items tells them apart, so that they must be more alike than items of two articles.",
    "",
    "Status: of accounts of several days the latest counts; of one day, what most independent origins report; of as",
    "many, the status further on in an item's life. Every account is kept under `versions`, with status and sources.",
    "",
    "This page is written by `python tests/merging_cases.py` from the cases that the tests check.",
    "",
    "## What is merged",
    "",
)


def _table(*, merged: bool) -> Iterator[str]:
    yield "| one | other | why |" if merged else "| one | other | what keeps them apart |"
    yield "|---|---|---|"
    for case in CASES:
        if (case.block is None) == merged:
            by = f" (by {' and by '.join(case.by)})" if case.by[0] != case.by[1] else ""
            rule = f"{case.block}: {case.rule.lower()}" if case.block else case.rule.lower()
            yield f"| {case.one} | {case.other} | {rule}{by} |"


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), "utf-8")
