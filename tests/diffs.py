"""A difference built by hand: the port strike of `factories`, and the day after."""

from collections.abc import Iterable
from typing import get_args

from factories import bare, evidence, source, strike

from summarizer.schema import (
    Brief,
    BriefDiff,
    Change,
    ChangeKind,
    Day,
    Difference,
    Evidence,
    Mark,
    Proposal,
    Rewording,
    Side,
    Standing,
)

KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
UNION, HARBOUR, MINISTRY = "Dockers' Union", "Harbour Ltd", "Labour Ministry"


def day_after() -> Brief:
    """The brief of the day after: a higher demand, the talks rejected, and a new proposal."""
    night = Proposal(
        id="nights",
        text="No night shifts.",
        by=("harbour-ltd",),
        status="tabled",
        evidence=(evidence("local-paper", 3),),
    )
    raised = {"text": "A raise of 8% from May.", "origins": 1, "evidence": (evidence("local-paper", 2),)}
    more = strike().demands[0].model_copy(update=raised)
    talks = strike().proposals[1].model_copy(update={"status": "rejected"})
    return bare().model_copy(
        update={
            "date": "2024-03-05",
            "sources": (source("other"), source("local-paper", title="Häfen: keine Antwort")),
            "parties": strike().parties,
            "proposals": (night, talks),
            "demands": (more,),
            "open_questions": strike().open_questions,
        }
    )


def side(
    text: str,
    cited: Iterable[Evidence] = (),
    *,
    item: str = "x",
    status: str | None = None,
    by: tuple[str, ...] = (),
    to: tuple[str, ...] = (),
) -> Side:
    """One side of a change."""
    return Side(id=item, text=text, status=status, by=by, to=to, evidence=tuple(cited))


def change(
    kind: ChangeKind = "changed",
    before: Side | None = None,
    after: Side | None = None,
    *differences: Difference,
) -> Change:
    """A change of a demand."""
    return Change(
        id=f"{kind}-demand", kind=kind, subject="demands", before=before, after=after, differences=differences
    )


def diff_of(*changes: Change, briefs: tuple[Brief, Brief] | None = None) -> BriefDiff:
    """A difference that holds these changes."""
    return BriefDiff(
        old=Day(date="2024-03-04", title="Port talks", articles=3, items=4),
        new=Day(date="2024-03-05", title="Port talks", articles=2, items=4),
        lead="What the day brought.",
        changes=changes,
        briefs=briefs,
    )


def second_day() -> BriefDiff:
    """What changed from the strike's first day to its second, with something in every part."""
    found = diff_of(
        *(_raised(), _rejected(), _night_shifts(), _silent(), _answer(), _people()), briefs=(strike(), day_after())
    )
    reworded = Rewording(
        before=side("Will the employer answer?", [evidence("local-paper", 1)], item="answer"),
        after=side("Will the employer reply?", [evidence("local-paper", 1)], item="answer"),
    )
    return found.model_copy(
        update={
            "lead": "1 new proposal, 1 demand changed, 1 proposal rejected; 1 question still open after 4 days.",
            "reworded": (reworded,),
            "standing": (Standing(id="answer", text="Will the employer reply?", days=4),),
            "unchanged": 1,
        }
    )


def _raised() -> Change:
    who = {"by": (UNION,), "to": (HARBOUR,)}
    before = side("A raise of 7%.", strike().demands[0].evidence, item="raise", status="standing", **who)
    after = side("A raise of 8% from May.", [evidence("local-paper", 2)], item="raise", status="standing", **who)
    return change(
        "changed",
        before.model_copy(update={"origins": 2}),
        after.model_copy(update={"when": "from May"}),
        Difference(field="number", before="7%", after="8%", terms="hardened"),
        Difference(field="date", after="from May"),
    )


def _rejected() -> Change:
    cited, who = [evidence("local-paper", 3)], {"by": (MINISTRY,), "to": (UNION, HARBOUR)}
    before = side("Talks in Rotterdam.", cited, item="talks", status="accepted", **who)
    after = before.model_copy(update={"status": "rejected"})
    status = Difference(field="status", before="accepted", after="rejected")
    mark = Mark(change="r", old="2024-03-04", new="2024-03-05", verdict="accepted", by="Ana", comment="seen in print")
    made = change("rejected", before, after, status)
    return made.model_copy(update={"subject": "proposals", "mark": mark})


def _night_shifts() -> Change:
    after = side("No night shifts.", [evidence("local-paper", 3)], item="nights", status="tabled", by=(HARBOUR,))
    return change("new", None, after).model_copy(update={"id": "n", "subject": "proposals"})


def _silent() -> Change:
    cited = [evidence("wire", 2), evidence("reprint", 2)]
    who = {"by": (HARBOUR,), "to": (UNION,)}
    before = side("A raise of 4% over two years.", cited, item="offer", status="tabled", **who)
    return change("unreported", before).model_copy(update={"id": "u", "subject": "proposals"})


def _answer() -> Change:
    before = side("Who pays for the pilots?", item="pilots", status="open", by=(MINISTRY,))
    after = before.model_copy(update={"status": "answered"})
    status = Difference(field="status", before="open", after="answered")
    return change("answered", before, after, status).model_copy(update={"id": "a", "subject": "open_questions"})


def _people() -> Change:
    ruiz = side("Ana Ruiz", [evidence("local-paper", 2)], item="dockers-union", by=(UNION,))
    return change("unreported", ruiz).model_copy(update={"id": "p", "subject": "spokespeople"})
