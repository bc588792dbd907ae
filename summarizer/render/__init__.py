"""A brief for people and programs: text for the terminal, Markdown, JSON, HTML."""

from typing import TYPE_CHECKING, Literal, get_args

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from summarizer.schema import Brief

__all__ = ["Form", "render"]

Form = Literal["text", "markdown", "json", "html"]


def render(brief: "Brief", form: Form, *, quotes: bool = False) -> str:
    """The brief as `text` (80 columns, no colour), `markdown`, `json` or `html`; with `quotes`, items with sentences.

    JSON and HTML always hold the quotes. The same brief gives the same text. Raises UsageError for another form.
    """
    # Each form is imported when it is asked for: rich alone takes 0.04 s, and JSON needs none of it.
    if form == "json":
        from summarizer.render.json import to_json

        return to_json(brief)
    if form == "html":
        from summarizer.render.html.brief import brief_page

        return brief_page(brief)
    if form == "markdown":
        from summarizer.render.markdown import to_markdown

        return to_markdown(brief, quotes=quotes)
    if form == "text":
        from summarizer.render.text import to_text

        return to_text(brief, quotes=quotes)
    raise UsageError(f"'{form}' is not a form of a brief", f"Ask for one of: {', '.join(get_args(Form))}.")
