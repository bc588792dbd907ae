"""The rules of a review: what an answer makes of its state. Nothing is read or written here."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from summarizer.correcting.applying import STATUSES
from summarizer.reviewing.questions import asked, help_on, parties_of
from summarizer.reviewing.state import Decided, Review, Session, Step
from summarizer.schema import Change, Correction, Mark

__all__ = ["answered", "begun"]


_NO_ITEM: Final = ("parties", "spokespeople")


def begun(review: Review, changes: Sequence[Change], *, everything: bool = False) -> Session:
    """A session over the changes that bear no mark yet; with `everything`, over all."""
    queue = tuple(place for place, change in enumerate(changes) if everything or change.mark is None)
    return Session(review, tuple(changes), queue, step="verdict" if queue else "left")


def answered(session: Session, given: str) -> Session:
    """The session after an answer: a key of the choices, or a line. What is no answer changes nothing but the note."""
    session = replace(session, note="")
    question = asked(session)
    given = given.strip()
    if question.choices:
        given = given.lower()
        if given not in [choice.key for choice in question.choices]:
            keys = ", ".join(choice.key for choice in question.choices)
            return replace(session, note=f"'{given}' is none of the keys {keys}." if given else f"Press one of {keys}.")
    return _RULES[session.step](session, given)


def _on_verdict(session: Session, key: str) -> Session:
    change = session.change
    if key == "q" or change is None:
        return replace(session, step="left")
    if key == "s":
        return _moved(session, 1)
    if key == "b":
        return _moved(session, -1) if session.at else replace(session, note="This is the first one.")
    if key == "v":
        return replace(session, all_shown=True)
    if key == "?":
        return replace(session, note=help_on(change))
    if key == "a":
        return _decided(replace(session, verdict="accepted", draft=None), "")
    if key == "c":
        return _correcting(session, change)
    if key == "m":
        return replace(session, step="comment", verdict="commented", draft=None)
    item = change.after is not None and change.subject not in _NO_ITEM
    return replace(session, step="drop" if item else "comment", verdict="rejected", draft=None)


def _correcting(session: Session, change: Change) -> Session:
    if change.subject == "parties" and change.after:
        party = change.after.text
        return replace(session, step="name", verdict="corrected", draft=Correction(do="rename", party=party))
    return replace(session, step="what", verdict="corrected", draft=None)


def _on_drop(session: Session, key: str) -> Session:
    draft = Correction(do="drop", items=_item(session)) if key == "y" else None
    return replace(session, step="comment", draft=draft)


def _on_what(session: Session, key: str) -> Session:
    if key == "n":
        parties = parties_of(session.change.after if session.change else None)
        return replace(session, step="party") if parties else replace(session, note="The item names no party.")
    steps: dict[str, Step] = {"s": "status", "t": "text", "w": "when", "b": "verdict"}
    return replace(session, step=steps[key])


def _on_status(session: Session, key: str) -> Session:
    if key == "b" or session.change is None or session.change.after is None:
        return replace(session, step="what")
    status, was = STATUSES[session.change.subject][int(key) - 1], session.change.after.status
    if status == was:
        return replace(session, note=f"It is '{status}' already.")
    return _drafted(session, Correction(do="correct", items=_item(session), status=status, was=was))


def _on_text(session: Session, line: str) -> Session:
    same = session.change is not None and session.change.after is not None and line == session.change.after.text
    if not line or same:
        return replace(session, step="what", note="The text is as it was." if same else "")
    return _drafted(session, Correction(do="correct", items=_item(session), text=line))


def _on_when(session: Session, line: str) -> Session:
    if not line:
        return replace(session, step="what")
    when = "" if line == "-" else line
    return _drafted(session, Correction(do="correct", items=_item(session), when=when))


def _on_party(session: Session, key: str) -> Session:
    if key == "b":
        return replace(session, step="what")
    party = parties_of(session.change.after if session.change else None)[int(key) - 1]
    return replace(session, step="name", draft=Correction(do="rename", party=party))


def _on_name(session: Session, line: str) -> Session:
    if not line or not session.draft or line == session.draft.party:
        return replace(session, step="verdict", note="The name is as it was." if line else "")
    return _drafted(session, session.draft.model_copy(update={"name": line}))


def _on_comment(session: Session, line: str) -> Session:
    if not line and session.verdict == "commented":
        return replace(session, step="verdict", note="No comment was given.")
    return _decided(session, line)


def _on_end(session: Session, key: str) -> Session:
    return replace(session, step="left") if key == "q" else _moved(session, -1)


_RULES: Final[Mapping[Step, Callable[[Session, str], Session]]] = {
    "verdict": _on_verdict,
    "drop": _on_drop,
    "what": _on_what,
    "status": _on_status,
    "text": _on_text,
    "when": _on_when,
    "party": _on_party,
    "name": _on_name,
    "comment": _on_comment,
    "end": _on_end,
}


def _item(session: Session) -> tuple[str, ...]:
    return (session.change.after.id,) if session.change and session.change.after else ()


def _drafted(session: Session, draft: Correction) -> Session:
    return replace(session, step="comment", draft=draft)


def _decided(session: Session, comment: str) -> Session:
    """Mark the change, with the correction that was put together, and go on."""
    if session.change is None:
        return session
    review = session.review
    shared = {"by": review.by, "on": review.on, "comment": comment or None}
    mark = Mark(change=session.change.id, old=review.old, new=review.new, verdict=session.verdict, **shared)
    correction = session.draft.model_copy(update=shared) if session.draft else None
    decided = {**session.decided, session.change.id: Decided(mark, correction)}
    return _moved(replace(session, decided=decided), 1)


def _moved(session: Session, by: int) -> Session:
    at = session.at + by
    step: Step = "verdict" if at < len(session.queue) else "end"
    return replace(session, at=at, step=step, draft=None, all_shown=False)
