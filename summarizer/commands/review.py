"""`summarizer review`: go through the changes of a day, one at a time."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.commands.options import Folder

__all__ = ["review"]


def review(
    day: Annotated[str, typer.Argument(metavar="DATE", help="The day, such as 2025-05-30.")],
    folder: Folder = Path("briefs"),
    everything: Annotated[bool, typer.Option("--all", help="Show again what was looked at before.")] = False,
    by: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who decides.", show_default="the user of this machine")
    ] = None,
) -> None:
    """Go through a day's changes since the brief before it, and decide on each: accept, correct, reject, comment."""
    from datetime import datetime

    from summarizer import corrections, show
    from summarizer.review import review as reviewed
    from summarizer.reviewing.terminal import terminal

    today = datetime.now().astimezone().date().isoformat()
    done = reviewed(day, folder, terminal=terminal(), by=by or _user(), on=today, everything=everything)
    show.say(done.sentence(folder / corrections.FILE))
    if done.corrected:
        show.say(f"The brief of {day} was written anew, with the corrections.")
        for sentence in corrections.unmet(done.corrected):
            show.say(sentence)


def _user() -> str | None:
    """The name that the user goes by on this machine, where it is known."""
    from getpass import getuser

    try:
        return getuser()
    except (ImportError, KeyError, OSError):  # no such name, as in a container
        return None
