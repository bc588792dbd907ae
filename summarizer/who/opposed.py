"""Whose kinds are opposed: a union and whom it works for, creditors and who owes them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from summarizer.who.lexicon import is_country
from summarizer.who.names import tokens

if TYPE_CHECKING:
    from summarizer.who.scene import Scene

__all__ = ["only_watches", "opposed"]

_CREDITORS = re.compile(r"\b(?:bond|note|sukuk ?)holder|\b(?:creditor|lender|investor|holder)", re.IGNORECASE)
_LENDERS = frozenset(["International Monetary Fund", "World Bank"])
"""Who lends to a state that restructures its debt with a body of creditors: it watches."""
_EMPLOYERS = frozenset(["employers", "owners", "producers", "operators"])
_NO_EMPLOYERS = frozenset(["authority", "labour", "league", "local", "loose", "province"])
_PUBLIC = frozenset(["authority", "local"])


def opposed(weights: Mapping[str, int], scene: Scene) -> tuple[frozenset[str], Mapping[str, int]]:
    """Those of whom one must be a side, the only union or body of creditors, if there are such; and all who may face
    one another, of the kinds that these have, with the numbers of their sentences."""
    labour = frozenset(party for party in weights if _is_of(party, frozenset(["labour"]), scene))
    employers = [party for party in weights if not _EMPLOYERS.isdisjoint(word.key for word in tokens(party))]
    if len(labour) == len(employers) == 1:
        return labour, _only(weights, {*labour, *employers})
    if labour:
        return labour, _only(weights, {*labour, *(party for party in weights if _may_employ(party, scene))})
    creditors = frozenset(party for party in weights if _CREDITORS.search(party))
    if len(creditors) == 1:
        debtors = {party for party in weights if is_country(party)} or weights.keys() - _LENDERS
        return creditors, _only(weights, {*creditors, *debtors})
    return frozenset(), _only(weights, {party for party in weights if not _is_of(party, _PUBLIC, scene)})


def only_watches(party: str, scene: Scene) -> bool:
    """Whether it is a state, a part of one or a public body, which seldom sits where staff and employers bargain."""
    return is_country(party) or party in _LENDERS or _is_of(party, _PUBLIC, scene)


def _only(weights: Mapping[str, int], parties: set[str]) -> Mapping[str, int]:
    return {party: weight for party, weight in weights.items() if party in parties}


def _is_of(party: str, kinds: frozenset[str], scene: Scene) -> bool:
    body = scene.stand_ins.body(party)
    return body is not None and not body.kinds.isdisjoint(kinds)


def _may_employ(party: str, scene: Scene) -> bool:
    """Whether a union may bargain with it, beside whom a state only watches."""
    body = scene.stand_ins.body(party)
    return body is not None and body.kinds.isdisjoint(_NO_EMPLOYERS)
