"""`summarizer diff`: what changed from one brief to another."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, get_args

import typer

from summarizer.commands.options import CHANGED, DONE, Folder
from summarizer.errors import SummarizerError, UsageError
from summarizer.render.diff import DiffForm, render_diff

if TYPE_CHECKING:
    from summarizer.schema import BriefDiff

__all__ = ["diff"]


def diff(
    refs: Annotated[
        list[str],
        typer.Argument(
            metavar="BRIEF", help="The earlier and the later: days or paths. One alone: since the one before."
        ),
    ],
    form: Annotated[DiffForm, typer.Option("--format", help="What goes to standard output.")] = "text",
    only: Annotated[
        str | None, typer.Option(metavar="KINDS", help="Changes of these kinds alone, such as new,changed.")
    ] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 where there are changes, and with 2 on every error.")
    ] = False,
    quotes: Annotated[bool, typer.Option("--quotes", help="Show the sentences that state both sides.")] = False,
    folder: Folder = Path("briefs"),
    git: Annotated[
        bool, typer.Option("--git", help="Be git's diff driver: take the arguments that git gives.")
    ] = False,
) -> None:
    """Show what changed from brief to brief."""
    with _errors(exit_code):
        if git:
            _driven(refs, form, quotes=quotes)
            return
        from summarizer.changes import changes

        # HTML alone shows quotes in their articles.
        found = _only(changes(refs, folder, beside=form == "html"), only)
        _show(found, form, quotes=quotes)
    raise typer.Exit(CHANGED if exit_code and found else DONE)


@contextmanager
def _errors(exit_code: bool) -> Iterator[None]:
    """With --exit-code every error ends as wrong usage does, with 2: 1 says that there are changes."""
    try:
        yield
    except SummarizerError as error:
        if exit_code:
            raise UsageError(str(error)) from error
        raise


def _only(found: "BriefDiff", kinds: str | None) -> "BriefDiff":
    if kinds is None:
        return found
    from summarizer import show
    from summarizer.schema import ChangeKind

    wanted = [kind.strip() for kind in kinds.split(",")]
    known = get_args(ChangeKind)
    for kind in wanted:
        if kind not in known:
            raise UsageError(f"'{kind}' is no kind of change", f"The kinds: {', '.join(known)}")
    kept = found.only(*(kind for kind in known if kind in wanted))
    show.say(f"{len(kept.changes)} of {len(found.changes)} changes shown: {', '.join(wanted)}.")
    return kept


def _show(found: "BriefDiff", form: DiffForm, *, quotes: bool) -> None:
    from summarizer import show

    width, colour = show.screen()
    show.out(render_diff(found, form, quotes=quotes, width=width, colour=colour))


def _driven(arguments: Sequence[str], form: DiffForm, *, quotes: bool) -> None:
    """Show one file's changes to git, under a line that names the file."""
    from summarizer import git, show
    from summarizer.render.safe import clean

    said, found = git.changed(arguments)
    show.out(f"{clean(said)}\n")
    if found is not None:
        _show(found, form, quotes=quotes)
        show.out("\n")
