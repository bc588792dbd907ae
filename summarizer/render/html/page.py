"""The page that a document is laid out on: templates, style, script and what the browser may do with them."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.render.plain import ENDED, ROLES, SETTLED, SUBJECTS, count
from summarizer.render.safe import WEB, clean

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["Choice", "Filters", "lay_out"]

_TEMPLATES = Path(__file__).parent.parent / "templates"


@dataclass(frozen=True)
class Choice:
    """One thing that a reader may pick to see it alone. `key` is ours: no text of an article is part of it."""

    key: str
    name: str
    number: int


@dataclass(frozen=True)
class Filters:
    """What a reader may pick from; `entries` is how many entries the page holds in all."""

    kinds: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    entries: int


def lay_out(template: str, **values: object) -> str:
    """The page that a template of ours makes of these values, ending in a newline.

    Every text that goes in is cleaned and escaped, whoever wrote it. The browser is told to load nothing and to run
    and apply only our own script and style, by their hashes (Content Security Policy, level 3).
    """
    style, script = _file("style.css"), _file("script.js")
    policy = (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template(template).render(policy=policy, style=style, script=script, **values)
    return page.rstrip("\n") + "\n"


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=_cleaned,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(count=count, roles=ROLES)
    made.filters.update(tone=_tone, web=_web, phrase=_phrase, subject=SUBJECTS.__getitem__)
    return made


def _cleaned(value: object) -> object:
    """What every expression of a template passes through before it is escaped; markup of ours stays as it is."""
    return clean(value) if isinstance(value, str) and not hasattr(value, "__html__") else value


def _tone(status: str) -> str:
    return "good" if status in SETTLED else "bad" if status in ENDED else "pending"


def _web(address: str) -> bool:
    return WEB.fullmatch(address) is not None


def _phrase(names: Iterable[str]) -> str:
    """Names as a list in words."""
    *most, last = [clean(name) for name in names] or [""]
    return f"{', '.join(most)} and {last}" if most else last


@cache
def _file(name: str) -> str:
    from markupsafe import Markup

    return Markup((_TEMPLATES / name).read_text("utf-8"))  # noqa: S704  # a file of ours, not a text of an article


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
