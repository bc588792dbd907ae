"""Decisions of people: corrections.yaml, kept where the briefs are, and what it does to a brief.

    corrections:                       # applied one after another whenever a brief is made
      - do: rename
        party: Turkey                  # its name, another name of it, or its id
        name: Türkiye
      - do: correct
        items: [a-raise-of-7-3f2a1c]   # an id, or an item's whole text in quotes
        status: refused                # and, or: text, when (empty for none)
        was: standing                  # only while this is the status that is read: another one is news
        by: mia                        # any entry may say by whom, on which day, and why (comment)
      - do: drop
        items: ["Talks in Rotterdam."]
      - do: merge
        items: [the-first, the-second] # into the first
      - do: split
        items: [the-first]
        apart: [the-wire-report]       # ids of the articles whose account becomes an item of its own
    reviewed:                          # changes that somebody has looked at
      - change: new-demands-a-raise
        old: 2024-03-04
        new: 2024-03-05
        verdict: accepted              # accepted, corrected, rejected or commented

An entry is added as text: what stands in the file, comments included, stays as it is.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from summarizer.correcting.form import FORM, Decisions, Lists, decisions_in
from summarizer.correcting.splice import entry_text, spliced
from summarizer.errors import OutputError, UsageError
from summarizer.handwritten import composed, text_of
from summarizer.schema import Brief, Correction, Frozen
from summarizer.store import CORRECTIONS
from summarizer.whole import replace_file

if TYPE_CHECKING:
    from yaml import MappingNode

__all__ = ["FILE", "Decisions", "apply", "backdated", "load", "remembered", "restored", "save", "unmet"]

FILE: Final = CORRECTIONS
_LARGEST: Final = 1024 * 1024
"""Bytes: about 4,000 entries of 250."""
_HEAD: Final = """\
# What people decided about the briefs beside this file. It may be edited by hand: what stands here is never rewritten.
# corrections: rename, correct, drop, merge or split, applied in this order whenever a brief is made.
# reviewed: changes that somebody has looked at.
"""


def load(path: Path) -> Decisions:
    """The decisions in the file; none where there is no file.

    Raises UsageError, naming the file and the entry, where it cannot be read, is larger than 1 MiB, or does not have
    the form above.
    """
    return decisions_in(path, text) if (text := _text(path)) is not None else Decisions()


def save(path: Path, decisions: Decisions, *, notes: Mapping[str, str] | None = None) -> None:
    """Make the file hold these decisions, whole or not at all: entries that it has stay, comments included.

    Entries that are not among the decisions are taken out, new ones added at the end of their list. `notes` are
    comments for new entries: for each id that such an entry may name, what it is. Raises UsageError where the file
    cannot be loaded, and OutputError where it cannot be written or has a form that cannot be added to.
    """
    held, decisions = load(path), _as_decided(decisions)
    text = before = _text(path) or ""
    for key in Lists._fields:
        text = _listed(path, text, key, _change(held, decisions, key), notes or {})
    if text == before:
        return
    try:
        made = decisions_in(path, text)
    except UsageError:
        made = None
    if made != decisions:
        what = f"{path} has a form that no entry can be added to"
        raise OutputError(what, "Write each entry on lines of its own, beginning with '- '.")
    try:
        replace_file(path, text)
    except OSError as error:
        raise OutputError(f"Cannot write {path}: {error.strerror}", "Make the folder writable.") from error


def apply(brief: Brief, corrections: Iterable[Correction]) -> Brief:
    """The brief with the corrections, one after another, each recorded in `brief.corrections` and whether it applies.

    They are applied to the brief as it was before any: applying the same again changes nothing, and what is no longer
    among them is taken back. A dropped item goes to `brief.rejected`.
    """
    from summarizer.correcting.applying import Work

    base = restored(brief)
    work = Work(base)
    recorded = [work.take(one) for one in corrections]
    if not any(one.applies for one in recorded):
        return base.model_copy(update={"corrections": tuple(recorded)})
    alone = base.model_copy(update={"records": (), "run": None})
    return work.result(recorded).model_copy(update={"uncorrected": alone})


def restored(brief: Brief) -> Brief:
    """The brief as it was before any correction."""
    if brief.uncorrected is None:
        return brief.model_copy(update={"corrections": ()}) if brief.corrections else brief
    return brief.uncorrected.model_copy(update={"records": brief.records, "run": brief.run})


def remembered(brief: Brief) -> Brief:
    """The brief with all items that a later day may continue: as they were read, and those that were split off.

    Against a corrected brief alone, an item that was dropped or merged away would come back under another id on the
    next day, and its correction would no longer find it.
    """
    read = restored(brief)
    known = {item.id for item in read.items}
    sections = ("proposals", "demands", "open_questions")
    parted = {name: [one for one in getattr(brief, name) if one.id not in known] for name in sections}
    return read.model_copy(update={name: (*getattr(read, name), *parted[name]) for name in sections})


def backdated(brief: Brief, corrections: Iterable[Correction]) -> Brief:
    """An earlier day's brief with the corrections that hold for it too, to compare with a later, corrected one.

    An item that is dropped, joined or parted, and a party's name, are so on every day; the status, text or date of an
    item stays as it was corrected on the earlier day itself.
    """
    own = {_decision(one) for one in brief.corrections if one.do == "correct"}
    return apply(brief, [one for one in corrections if one.do != "correct" or _decision(one) in own])


def _decision(correction: Correction) -> Correction:
    """A correction without what a brief made of it: its items by id, and whether it applies."""
    return correction.model_copy(update={"items": (), "applies": True, "why_not": None})


def unmet(brief: Brief) -> list[str]:
    """A sentence for every correction of the brief that applies to nothing, or not to all that it names."""
    return [
        f"The correction to {one.do} {_what(one)} does not apply: {one.why_not}."
        if not one.applies
        else f"The correction to {one.do} {_what(one)} applies in part: {one.why_not}."
        for one in brief.corrections
        if one.why_not
    ]


def _what(correction: Correction) -> str:
    return correction.party or ", ".join(correction.items)


def _text(path: Path) -> str | None:
    if not path.exists():
        return None
    return text_of(path, limit=_LARGEST, do="Take out entries that are no longer needed.")


def _as_decided(decisions: Decisions) -> Decisions:
    """Without what one brief made of them."""
    bare = [one.model_copy(update={"applies": True, "why_not": None}) for one in decisions.corrections]
    return decisions.model_copy(update={"corrections": tuple(bare)})


def _change(held: Decisions, wanted: Decisions, key: str) -> tuple[list[int], Sequence[Frozen]]:
    """Places of the entries to take out of a list, and the entries to put at its end, so that it is the wanted one."""
    before, after = getattr(held, key), getattr(wanted, key)
    out: list[int] = []
    kept = 0
    for place, entry in enumerate(before):
        if kept < len(after) and entry == after[kept]:
            kept += 1
        else:
            out.append(place)
    return out, after[kept:]


def _listed(
    path: Path, text: str, key: str, change: tuple[list[int], Sequence[Frozen]], notes: Mapping[str, str]
) -> str:
    """The text with a list changed."""
    out, added = change
    if not out and not added:
        return text
    text = text or _HEAD
    root = cast("MappingNode | None", composed(path, text, do=FORM))  # that it is one was found when it was loaded
    entries = [entry_text(one.model_dump(mode="json", exclude_defaults=True), notes) for one in added]
    return spliced(text, root, key, without=out, added=entries)
