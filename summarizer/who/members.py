"""Bodies that an article calls by those whom they are made of: "the players" of a players' association."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarizer.who.body import Body
from summarizer.who.lexicon import kinds
from summarizer.who.names import tokens

__all__ = ["members"]

_PLURAL = ("ers", "ors", "ists", "ians", "men", "pilots", "nurses", "crews", "tenants", "doctors")
_SINGULAR = ("creditor", "holder", "lender", "grower", "farmer", "teacher", "player", "writer", "worker")
"""Those whom a committee is named for in the singular: "the Creditor Committee"."""
_OF_LEAGUES = ("owners", "clubs")
"""Those who make up a league, whatever its name."""


def members(bodies: Sequence[Body]) -> Mapping[str, str]:
    """Plural noun to the only body that it may mean: one with the noun in its name, or the league."""
    leagues = {body.name for body in bodies if "league" in body.kinds}
    named: dict[str, set[str]] = {noun: set(leagues) for noun in _OF_LEAGUES}
    for body in bodies:
        if body.kinds & {"labour", "loose"}:
            for word in tokens(body.name):
                plural = f"{word.key}s" if word.key.endswith(_SINGULAR) else word.key
                if plural.endswith(_PLURAL) and plural not in kinds():
                    named.setdefault(plural, set()).add(body.name)
        if len(name := tokens(body.name)) > 2 and name[-2].key == "local" and name[-1].text.isdigit():
            named.setdefault("local", set()).add(body.name)
    return {noun: next(iter(its)) for noun, its in named.items() if len(its) == 1}
