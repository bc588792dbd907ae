"""The generated parts of the README: each stands between two comments and is what a command prints."""

import re
from pathlib import Path

README = Path(__file__).parent.parent / "README.md"


def part(name: str) -> str:
    """The text of a generated part, without its fence."""
    found = _pattern(name).search(README.read_text("utf-8"))
    return found[2] if found else ""


def fill(name: str, text: str) -> None:
    """Replace a generated part."""
    fenced = f"```text\n{text.rstrip()}\n```\n"
    whole = _pattern(name).sub(lambda found: f"{found[1]}{fenced}{found[3]}", README.read_text("utf-8"))
    README.write_text(whole, "utf-8")


def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(<!-- begin {name} -->\n)(?:```text\n)?(.*?)(?:\n```)?\n?(<!-- end {name} -->)", re.DOTALL)
