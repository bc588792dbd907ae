"""Text made safe to show.

Articles are hostile input. `clean` takes from a text whatever acts on a screen instead of being read:
control characters (ANSI escapes among them), bidirectional controls and invisible characters.
"""

import re

from summarizer.text import JOINERS, UNSEEN, visible

__all__ = ["HIDDEN", "WEB", "clean"]

_SPACE = re.compile(r"[\s\u0085\u2028\u2029\x1c-\x1f]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")

HIDDEN = re.compile(f"[{UNSEEN}{JOINERS}\u2028\u2029\x7f-\x9f]")
"""Every character that acts on a screen or cannot be seen, but for those that JSON escapes anyway."""

WEB = re.compile(r"https?://[\w.:-]+(/[!-;=?-~]*)?", re.ASCII)
"""The addresses that may become links: of the web, in plain ASCII; the rest (javascript:, homographs) stays text."""


def clean(text: str) -> str:
    """The text on one line, fit for a screen: controls shown as symbols (␛), invisible characters dropped."""
    return _CONTROL.sub(_symbol, _SPACE.sub(" ", visible(text))).strip()


def _symbol(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
