"""A review from its first question to its last."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.reviewing.questions import asked
from summarizer.reviewing.screen import Screen
from summarizer.reviewing.session import answered
from summarizer.reviewing.state import Decided, Session
from summarizer.schema import BriefDiff

if TYPE_CHECKING:
    from summarizer.reviewing.terminal import Terminal

__all__ = ["run"]

Keep = Callable[[Decided | None, Decided], None]


def run(session: Session, diff: BriefDiff, terminal: "Terminal", keep: Keep) -> Session:
    """Ask until the session is left, or the input ends. Returns its last state.

    `keep` is called with each decision before the next question is asked, and with the one that it replaces.
    """
    screen = Screen(diff)
    terminal.tell(screen.opening(session))
    shown: tuple[int, bool] | None = None
    while session.step != "left":
        if shown != (session.at, session.all_shown):
            shown = session.at, session.all_shown
            terminal.tell(screen.change(session))
        question = asked(session)
        terminal.tell(screen.question(session, question))
        given = terminal.ask(question)
        after = replace(session, step="left") if given is None else answered(session, given)
        for decided in _new(session, after):
            keep(session.decided.get(decided.mark.change), decided)
            terminal.tell(screen.decision(decided))
        session = after
    return session


def _new(before: Session, after: Session) -> list[Decided]:
    return [one for change, one in after.decided.items() if before.decided.get(change) is not one]
