"""A diff for people and programs: text for the terminal, Markdown, HTML, JSON."""

from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.schema import BriefDiff

__all__ = ["DiffForm", "render_diff"]

DiffForm = Literal["text", "markdown", "html", "json"]


def render_diff(
    diff: "BriefDiff", form: DiffForm, *, quotes: bool = False, width: int = 80, colour: bool = False
) -> str:
    """The diff as `text`, `markdown`, `html` or `json`; with `quotes`, each change with the sentences of both sides.

    `width` (columns, 100 at most) and `colour` are the text's alone; HTML and JSON always hold the quotes. The same
    diff gives the same text. Raises UsageError for another form.
    """
    # Each form is imported when it is asked for, as for briefs.
    if form == "json":
        from summarizer.render.json import to_json

        return to_json(diff)
    if form == "html":
        from summarizer.render.html.diff import diff_page

        return diff_page(diff)
    if form == "markdown":
        from summarizer.render.diff_markdown import to_markdown

        return to_markdown(diff, quotes=quotes)
    if form == "text":
        from summarizer.render.diff_text import to_text

        return to_text(diff, quotes=quotes, width=width, colour=colour)
    raise UsageError(f"'{form}' is not a form of a diff", f"Ask for one of: {', '.join(get_args(DiffForm))}.")
