"""The three sets of annotated articles, and the figures that a reading of each is held to."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

from pydantic import Field, TypeAdapter

from summarizer.evaluate import Report
from summarizer.gold import GoldArticle, load
from summarizer.schema import Frozen

__all__ = ["MEASURED", "SETS", "Figures", "figures", "fingerprint", "measured", "read_measured", "write_measured"]

FOLDER = Path(__file__).parent
SETS = {name: FOLDER / name for name in ("gold", "dev", "check")}
"""The sample articles' gold, articles to tune on, and articles held out: looked at only to report."""
MEASURED = FOLDER / "quality.json"
"""The figures that the recorded answers give."""
_DIGITS = 3


class Figures(Frozen):
    """What a reading of a set reached, and which gold that was measured on."""

    sha256: str = Field(description="Of the set's gold files and articles.")
    values: dict[str, float] = Field(description="Figure by name.")


_ALL = TypeAdapter(dict[str, Figures])


def figures(report: Report, gold: Iterable[GoldArticle]) -> Figures:
    """The figures that have a floor, to three digits; one that there was nothing to judge by is left out."""
    overall = report.items.overall
    values: dict[str, float | None] = {
        "F1": overall.f1,
        "precision": overall.precision,
        "recall": overall.recall,
        "party accuracy": report.party_accuracy.value,
        "role right": report.roles.value,
        "spokespeople F1": report.spokespeople.f1,
        "status right": report.status.overall.value,
        "evidence exact": report.exact.overall.value,
        "supported": report.supported.overall.value,
        "traps cited": report.traps,
        "strange parties": len(report.strange_parties),
    }
    rounded = {name: round(float(value), _DIGITS) for name, value in values.items() if value is not None}
    return Figures(sha256=fingerprint(gold), values=rounded)


def fingerprint(gold: Iterable[GoldArticle]) -> str:
    """SHA-256 over the gold files and the articles that they annotate, names and contents, whatever the line ends."""
    digest = hashlib.sha256()
    for file in (file for one in gold for file in (one.path, one.text_path)):
        content = file.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{file.name}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def read_measured(file: Path = MEASURED) -> dict[str, Figures]:
    """The committed figures, set by set; none where the file is not there yet."""
    return _ALL.validate_json(file.read_bytes()) if file.exists() else {}


def write_measured(measured: Mapping[str, Figures], file: Path = MEASURED) -> None:
    """Keep the figures."""
    file.write_bytes(_ALL.dump_json(dict(measured), indent=2) + b"\n")


def measured(reports: Mapping[str, Report]) -> dict[str, Figures]:
    """The figures of each set's report."""
    return {name: figures(report, load(SETS[name])) for name, report in reports.items()}
