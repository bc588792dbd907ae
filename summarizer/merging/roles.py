"""Where the sources differ on a party's part: one has it mediate, another has nobody mediate."""

import re
from collections.abc import Iterator, Sequence

from summarizer.schema import ArticleBrief, Disagreement, Party, Version

__all__ = ["role_differences"]

_DENIED = re.compile(r"\b(?:no|not|without|never|rul\w+ out|reject\w*|den(?:y|ie)\w*)\b[^.;]{0,60}\bmediat\w+", re.I)


def role_differences(briefs: Sequence[ArticleBrief]) -> Iterator[Disagreement]:
    """For every party that mediates in one article and whose mediation another denies, who says what."""
    says: dict[str, set[str]] = {}
    denies: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for brief in briefs:
        for party in brief.parties:
            names.setdefault(party.id, party.name)
            if party.role == "mediator":
                says.setdefault(party.id, set()).add(brief.source)
            elif _denied(party):
                denies.setdefault(party.id, set()).add(brief.source)
    for party_id in sorted(says.keys() & denies.keys()):
        versions = (
            Version(value="mediator", sources=tuple(sorted(says[party_id]))),
            Version(value="no mediation", sources=tuple(sorted(denies[party_id]))),
        )
        yield Disagreement(item=party_id, about=f"role of {names[party_id]}", versions=versions)


def _denied(party: Party) -> bool:
    """Whether a sentence that names the party denies that it mediates."""
    names = [party.name, *party.aliases]
    return any(
        any(name in found.quote[denial.start() : denial.end() + 60] for name in names)
        for found in party.evidence
        for denial in _DENIED.finditer(found.quote)
    )
