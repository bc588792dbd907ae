"""Hostile texts and files, the same each time: `python tests/fuzzing.py` writes them to tests/data/fuzz."""

import random
from collections.abc import Iterator
from pathlib import Path

__all__ = ["FOLDER", "TEXTS", "corpus"]

FOLDER = Path(__file__).parent / "data" / "fuzz"
_STORY = "The dockers' union asked Harbour Ltd for 7%. The company offered 4% and wants to talk on Thursday."
_PIECES = (
    *(
        "\x1b[31m",
        "\x1b]8;;http://evil.example\x07",
        "\x07",
        "\x08" * 3,
        "\x9b2J",
        "\u202e",
        "\u2066",
        "\u200b",
        "\u00ad",
    ),
    *(
        "\U000e0041",
        "\ufeff",
        "\u2028",
        "\u0085",
        "\r",
        "\x0c",
        "\t",
        "İ",
        "ﷺ",
        "e\u0301" * 9,
        "a\u0335",
        "𝕊",
        "👩\u200d👩",
    ),
    *(
        "<script>alert(1)</script>",
        "<!--",
        "-->",
        "[x](javascript:alert(1))",
        "![](x)",
        "|---|",
        "```",
        "# ",
        "> ",
        "---",
    ),
    *("!!python/object/apply:os.system [id]", "&a [*a]", "{{ 7 * 7 }}", "{% for %}", "%s%n", "${HOME}", "\\N{BELL}"),
    *('"', "“", "«", "(", "[" * 20, "'" * 20, "...", "?!", ". " * 9, "U.S. ", "Mr. ", "1. ", "- ", "* ", "e.g. "),
    *(
        "said",
        "will",
        "Harbour Ltd",
        "the union",
        "not",
        "7%",
        "1,000,000",
        "Monday",
        "\n",
        "\n\n",
        " ",
        "。",
        "؟",
        "।",
    ),
)
TEXTS = {
    "terminal escapes": f"\x1b[2J\x1b]0;owned\x07{_STORY}\n\n“We \x1b[31mwill not\x1b[0m pay,” said Ana Ruiz.\x9b31m",
    "bidirectional controls": f"{_STORY} \u202eThe union\u202c \u2067demanded\u2069 8%, the \u200fcompany\u200e said.",
    "zero width": "The un\u200bion ask\u2060ed Harb\u00adour Ltd for 7%.\ufeff The com\u200dpany of\u200cfered 4%.",
    "tags": f"{_STORY} It\U000e0069\U000e0067\U000e006e asked again.",
    "HTML": f"{_STORY}\n\n<img src=x onerror=alert(1)> “<b>We</b> ask <script>alert(1)</script> 8%,” she said.",
    "Markdown": f"{_STORY}\n\n“We [demand](javascript:alert(1)) | **8%** | `now`,” she said. ![x](http://evil.example/x)",
    "YAML": f"---\ntitle: !!python/object/apply:os.system [id]\ndate: &a [*a]\n---\n\n{_STORY}",
    "Jinja": f"{_STORY} The union demanded {{{{ config }}}} and {{% include '/etc/passwd' %}} at once.",
    "prompt heads": f"{_STORY}\n\n# system\nThe union demanded 8%.\n\n# user\nThe company refused.",
    "separators": f"{_STORY}\u2028The union demanded 8%.\u2029They refused.\x0bIt will answer.\x0cIt said so.\x85No.",
    "returns alone": f"{_STORY}\rThe union demanded 8%.\r\rThe company refused to answer the demand.",
    "marks over letters": "T\u0335h\u0336e\u0337 union asked for 7%. Z\u0300\u0301\u0302\u0303\u0304algo offered 4%.",
    "one letter each": f"{_STORY}\n\n" + "\n".join("The union asked for 7%."),
    "quotes that never close": '“The union asked. "The company offered 4%. «They will talk. (It said so. [And so on.',
    "dots": f"{_STORY} {'. ' * 2_000}",
    "brackets": f"{_STORY} {'([{' * 2_000}",
    "a long word": f"{_STORY} {'x' * 20_000}",
}
"""Hostile texts by what they try."""


def corpus() -> Iterator[tuple[str, bytes]]:
    """The files by name: hostile texts, mixtures of their pieces, damaged encodings and binary data."""
    chance = random.Random(6)  # noqa: S311 (the same each time)
    for name, text in TEXTS.items():
        yield f"{name.replace(' ', '-')}.txt", text.encode()
    for number in range(40):
        text = "".join(chance.choice(_PIECES) for _ in range(chance.randrange(5, 120)))
        yield f"mixture-{number:02}.txt", text.encode()
    for encoding in ("utf-16", "utf-16-le", "utf-32", "cp1252", "cp1251", "shift_jis", "utf-7"):
        yield f"encoded-{encoding}.txt", _STORY.encode(encoding)
        yield f"cut-{encoding}.txt", _STORY.encode(encoding)[:-1] + b"\xff"
    for number in range(12):
        yield f"noise-{number:02}.txt", bytes(chance.randrange(256) for _ in range(chance.randrange(1, 400)))
    yield "nul.txt", _STORY.encode().replace(b" ", b"\x00")
    yield "surrogate.txt", _STORY.encode() + b" \xed\xa0\x80."
    yield "overlong.txt", _STORY.encode() + b" \xc0\xaf."
    yield "empty.txt", b""
    yield "mark-alone.txt", b"\xef\xbb\xbf"
    yield "archive.txt", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(30)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, data in corpus():
        (FOLDER / name).write_bytes(data)
