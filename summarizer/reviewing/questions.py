"""What a review asks at each of its steps, and the keys that answer."""

from collections.abc import Sequence
from typing import Final

from summarizer.correcting.applying import STATUSES
from summarizer.reviewing.state import Choice, Question, Session
from summarizer.schema import Change, Side

__all__ = ["asked", "help_on", "parties_of"]

_CORRECTABLE: Final = (
    Choice("s", "status"),
    Choice("t", "text"),
    Choice("w", "when"),
    Choice("n", "a party's name"),
    Choice("b", "back"),
)


def asked(session: Session) -> Question:
    """What the session asks now."""
    change = session.change
    if session.step == "end" or change is None:
        return Question("All changes are looked at.", (Choice("q", "finish"), Choice("b", "back to the last one")))
    if session.step == "verdict":
        return Question("", _verdicts(change))
    side = change.after
    if session.step == "drop":
        return Question("Drop the item from this brief and later ones?", (Choice("y", "yes"), Choice("n", "no")))
    if session.step == "what":
        return Question("What is to be corrected?", _CORRECTABLE)
    if session.step == "status":
        return Question("Which status should it have?", _numbered(STATUSES[change.subject]))
    if session.step == "party":
        return Question("Which party's name?", _numbered(parties_of(side)))
    if session.step == "comment":
        needed = session.verdict == "commented"
        return Question("Comment:" if needed else "Comment, or Enter for none:")
    return _line(session, side)


def _verdicts(change: Change) -> tuple[Choice, ...]:
    correctable = change.after is not None and change.subject != "spokespeople"
    return (
        Choice("a", "accept"),
        *([Choice("c", "correct")] if correctable else []),
        Choice("r", "reject"),
        Choice("m", "comment"),
        Choice("s", "skip"),
        Choice("b", "back"),
        Choice("v", "all sources"),
        Choice("q", "quit"),
        Choice("?", "help"),
    )


def _numbered(names: Sequence[str]) -> tuple[Choice, ...]:
    return (*(Choice(str(number), name) for number, name in enumerate(names, 1)), Choice("b", "back"))


def parties_of(side: Side | None) -> tuple[str, ...]:
    """Names of the parties of an item, nine at most: a key each."""
    return tuple(dict.fromkeys((*side.by, *side.to)))[:9] if side else ()


def _line(session: Session, side: Side | None) -> Question:
    if session.step == "text":
        return Question("The text as it should be, or empty to go back:", proposed=side.text if side else "")
    if session.step == "when":
        now = f" (now: {side.when})" if side and side.when else ""
        return Question(f"Date, deadline or time as it should be{now}, - for none, or empty to go back:")
    old = session.draft.party if session.draft else ""
    return Question(f"The name of {old} as it should be, or empty to go back:", proposed=old or "")


def help_on(change: Change) -> str:
    """What each key does to this change, a line each."""
    lines = [
        "a  accept: the change is right.",
        "c  correct: give the item another status, text or date, or a party another name, from now on.",
        "r  reject: the change is wrong; you are asked whether to drop the item.",
        "m  comment: say something of it, and leave it as it is.",
        "s  skip: leave it for the next review.",
        "b  back: to the one before; deciding it again replaces what was decided.",
        "v  all sources: show every article that is cited.",
        "q  quit: what was decided is kept, and the next review goes on from here.",
    ]
    if not any(choice.key == "c" for choice in _verdicts(change)):
        del lines[1]
        lines.append("Nothing can be corrected: the later brief does not hold it, or it is a spokesperson's.")
    return "\n".join(lines)
