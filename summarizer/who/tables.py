"""The file data/world.json, made from babel's CLDR and from countryinfo, with the licences of both beside it.

`python -m summarizer.who.tables [FOLDER]` writes them (default: summarizer/data). countryinfo is needed for this alone.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Sequence
from importlib.metadata import files, version
from pathlib import Path

from summarizer.who.names import fold, folded
from summarizer.who.world import Country, World

__all__ = ["LANGUAGES", "documents", "write"]

LANGUAGES = tuple("de fr es it pt nl pl ru uk tr ar fa he zh ja ko".split())
"""The languages in which a mention is looked up (`summarizer.who.abroad`)."""


def documents() -> dict[str, str]:
    """File name to text, as the versions of the libraries that are installed give it."""
    made = World(
        territories=_territories("en"),
        elsewhere=_elsewhere(),
        cities=_cities(),
        countries=_countries(),
        provinces=_provinces(),
    )
    return {
        "world.json": json.dumps(made, ensure_ascii=False, indent=1) + "\n",
        "world.licences.txt": _licences(),
    }


def write(folder: Path) -> None:
    """Write every file into `folder`. Raises OSError."""
    for name, text in documents().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    return dict(sorted(Locale(language).territories.items()))


def _elsewhere() -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for language in LANGUAGES:
        for code, name in _territories(language).items():
            if len(code) == 2 and folded(name):
                found.setdefault(folded(name), {})[code] = None
    return {name: " ".join(codes) for name, codes in sorted(found.items())}


def _cities() -> dict[str, str]:
    from babel.core import get_global

    zones = get_global("zone_territories").items()
    found = {fold(zone.rpartition("/")[2].replace("_", " ")): code for zone, code in zones if "/" in zone}
    return dict(sorted(found.items()))


def _countries() -> dict[str, Country]:
    from countryinfo import all_countries

    found = {}
    for country in all_countries():
        iso: object = country.iso(2)
        capital: object = country.capital()  # a list in one of the files, whatever the annotation says
        found[country.name()] = Country(
            iso=iso if isinstance(iso, str) else "",
            long=list(_long_names(country.alt_spellings())),
            capital=capital if isinstance(capital, str) else "",
            demonyms=[word for word in re.split("[,/]", country.demonym() or "") if word],
        )
    return found


def _long_names(spellings: Sequence[str]) -> Iterator[str]:
    """The long forms alone: the short ones hold codes (`IS`) and words of other languages (`Island`)."""
    return (name.removeprefix("the ") for name in spellings if " " in name.strip() and "," not in name)


def _provinces() -> list[str]:
    from countryinfo import all_countries

    return sorted({folded(name) for country in all_countries() for name in country.provinces() if name})


def _licences() -> str:
    """The notices that must go with the data, which both licences ask for."""
    import babel.localedata

    cldr = Path(babel.localedata.__file__).parent / "locale-data" / "LICENSE.unicode"
    theirs = [file for file in files("countryinfo") or () if file.name == "LICENSE"]
    parts = [
        "world.json holds names from two sources, each under the licence that follows.",
        f"Names of territories and cities: Unicode CLDR, as packed in babel {version('babel')}",
        cldr.read_text(encoding="utf-8").strip(),
        f"Capitals, demonyms, long names and provinces: countryinfo {version('countryinfo')}",
        *(file.read_text(encoding="utf-8").strip() for file in theirs),
    ]
    return "\n\n".join(parts) + "\n"


if __name__ == "__main__":
    write(Path(sys.argv[1] if len(sys.argv) > 1 else "summarizer/data"))
