"""A document as an HTML page, and the page read back: its elements, its text, and where its links lead."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from summarizer.render import render
from summarizer.render.diff import render_diff
from summarizer.schema import Brief, BriefDiff

_VOID = {"meta", "input", "link", "br", "hr", "img"}


@dataclass
class Element:
    """An element with its attributes and the text within it."""

    tag: str
    attributes: dict[str, str | None]
    text: str = ""

    def has(self, name: str) -> bool:
        """Whether it is of a class."""
        return name in (self.attributes.get("class") or "").split()


@dataclass
class Page:
    """A page: every element in the order in which they open."""

    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str, class_: str = "") -> list[Element]:
        """The elements of a tag, and of a class where one is given."""
        return [one for one in self.elements if one.tag == tag and (not class_ or one.has(class_))]

    @property
    def text(self) -> str:
        """What a reader sees, white space folded."""
        return " ".join(self.all("body")[0].text.split())

    @property
    def ids(self) -> list[str]:
        """Every anchor."""
        return [anchor for one in self.elements if (anchor := one.attributes.get("id"))]

    @property
    def links(self) -> list[str]:
        """Where every link leads."""
        return [one.attributes.get("href") or "" for one in self.all("a")]

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """Tags and names of attributes, without any text."""
        return [(one.tag, tuple(one.attributes)) for one in self.elements]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.page.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        assert closed.tag == tag, f"<{closed.tag}> is closed by </{tag}>"

    def handle_data(self, data: str) -> None:
        inside_code = bool(self._open) and self._open[-1].tag in ("style", "script")
        for element in self._open[-1:] if inside_code else self._open:
            element.text += data

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def close(self) -> None:
        super().close()
        assert not self._open, f"left open: {self._open}"


def html_of(document: Brief | BriefDiff) -> str:
    """The document's page."""
    return render(document, "html") if isinstance(document, Brief) else render_diff(document, "html")


def read(html: str) -> Page:
    """The page, which must close every element that it opens, in order, and hold no comment."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.page
