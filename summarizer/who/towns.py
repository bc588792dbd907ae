"""Towns from which a part of a country is governed, which stand for its government unless they act by themselves."""

from __future__ import annotations

import re

from summarizer.who.known import seats
from summarizer.who.names import folded

__all__ = ["towns_of"]

_OWN = r"(?:mayor|city council|council|city|municipality|councillors?)"


def towns_of(government: str, article: str) -> list[str]:
    """The towns that stand for the government in the article; none that has a mayor or a council of its own there,
    for what it turns down may be the government's offer."""
    return [town for town in seats().get(folded(government), ()) if not _governs_itself(town, article)]


def _governs_itself(town: str, article: str) -> bool:
    name = re.escape(town)
    own = rf"(?i)\b{_OWN} of {name}\b|\b{name}(?:['’]s?)? (?:\w+ )?{_OWN}\b|\b{name}\b[^.]*\bits (?:mayor|council)\b"
    return town in article and re.search(own, article) is not None
