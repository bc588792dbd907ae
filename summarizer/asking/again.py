"""How an answer that cannot be used is asked for again: what was wrong, and no more than that."""

from dataclasses import replace

from summarizer.asking.question import Question, Shape, UnusableError
from summarizer.errors import ReadingError
from summarizer.prompts import Message

__all__ = ["asked_again", "asked_with_room", "unread"]

_LONGEST_SENT = 12_000
"""Characters of the answer that are sent back: what 3,000 tokens hold, the most that any answer may have."""
_EXCERPT = 80
"""Characters of an unusable answer in the message about it."""
_TURNS, _TURN = 3, 60
"""An answer whose last 60 characters stand in it three times goes round in circles: room would not end it."""


def asked_again(question: Question[Shape], raw: str, why: str) -> Question[Shape]:
    """The question with the wrong answer and what was wrong with it; made of the first question, so that none grows."""
    complaint = f"That answer cannot be used: {why}. Answer again, in the same form."
    return _with(question, raw[:_LONGEST_SENT], complaint)


def asked_with_room(question: Question[Shape], raw: str) -> Question[Shape]:
    """The question after an answer that was cut off: with twice the room, or shorter where it went round in circles.

    What was cut off is not sent back: a model goes on from there, and the half is paid for twice.
    """
    if _circles(raw):
        said = "repeated itself until it was cut off. Say each thing once"
        return _with(question, "(left out)", f"That answer {said}, in the same form.")
    said = f"was cut off at {question.limit} tokens. There is room for {2 * question.limit} tokens now"
    longer = replace(question, limit=2 * question.limit)
    return _with(longer, "(left out)", f"That answer {said}. Answer again, in the same form, and shorter.")


def unread(source: str, last: UnusableError | ReadingError, first: UnusableError | None) -> ReadingError:
    """The error of a question without a usable answer; with the first answer where there was no second one."""
    found = last if isinstance(last, UnusableError) else first
    raw = found.raw if found else ""
    what = f"the model gave no usable answer: {found.why if found else ''}"
    if isinstance(last, ReadingError):
        what += f", and when asked again {last.what.removeprefix(f'{source}: ')}"
    said = " ".join(raw.split())
    short = f"; it said: {said[:_EXCERPT]}{'...' if len(said) > _EXCERPT else ''}" if said else ""
    return ReadingError(source, f"{what}{short}", raw)


def _with(question: Question[Shape], answer: str, complaint: str) -> Question[Shape]:
    more = (Message(role="assistant", content=answer or "(nothing)"), Message(role="user", content=complaint))
    return replace(question, messages=(*question.messages, *more))


def _circles(raw: str) -> bool:
    return len(raw) >= _TURN and raw.count(raw[-_TURN:]) >= _TURNS
