"""Where a review is asked and answered: by single keys in a terminal, line by line where input is none."""

import io
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol

from summarizer import show
from summarizer.render.safe import clean
from summarizer.render.screen import laid_out

if TYPE_CHECKING:
    from rich.console import RenderableType

    from summarizer.reviewing.state import Question

__all__ = ["Keys", "Lines", "Terminal", "terminal"]


class Terminal(Protocol):
    """What a session needs of a terminal."""

    def tell(self, parts: "Iterable[RenderableType]") -> None:
        """Show something."""

    def ask(self, question: "Question") -> str | None:
        """A key or a line; None where there is no more input."""


class Lines:
    """Input line by line: one letter and Enter. For pipes, and for programs that drive the review."""

    def __init__(self) -> None:
        if isinstance(sys.stdin, io.TextIOWrapper):
            sys.stdin.reconfigure(errors="replace")  # what is no text is no answer, and no error

    def tell(self, parts: "Iterable[RenderableType]") -> None:
        """Write to standard output."""
        width, colour = show.screen()
        show.out(laid_out(parts, width=width, colour=colour))

    def ask(self, question: "Question") -> str | None:  # noqa: ARG002 (what is asked stands on the screen already)
        """The next line, without what acts on a screen."""
        line = sys.stdin.readline()
        return clean(line) if line else None


class Keys(Lines):
    """Input by single keys; a line of text is edited as in a shell, where Python has readline."""

    def ask(self, question: "Question") -> str | None:
        """The key pressed, or the line entered."""
        try:
            return self._key() if question.choices else self._line(question.proposed)
        except EOFError:
            return None
        except KeyboardInterrupt:
            show.out("\n")  # what is said next is to begin a line
            raise

    def _key(self) -> str:
        import typer

        key = typer.getchar()
        # An arrow or another key that sends a sequence of characters is no letter.
        return key if len(key) == 1 and key.isprintable() else ""

    def _line(self, proposed: str) -> str:
        try:
            import readline
        except ImportError:
            return clean(input("> "))
        readline.set_startup_hook(lambda: readline.insert_text(clean(proposed)))
        try:
            return clean(input("> "))
        finally:
            readline.set_startup_hook()


def terminal() -> Terminal:
    """Single keys where a person sits in front, lines elsewhere."""
    return Keys() if sys.stdin.isatty() and sys.stdout.isatty() else Lines()
