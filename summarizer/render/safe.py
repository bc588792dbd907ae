"""Text made safe to show.

Articles are hostile input. `clean` takes from a text whatever acts on a screen instead of being read:
control characters (ANSI escapes among them), bidirectional controls and invisible characters.
"""

import re

__all__ = ["HIDDEN", "WEB", "clean"]

# Bidirectional controls and marks, zero-width and other invisible format characters, the tag characters
# that can carry unseen text (Unicode 16, general category Cf, without the Arabic number signs, which show).
# Joiners stand apart: Persian and Indic spelling needs them between letters, nothing else does.
_JOINER = "\u200c\u200d"
_LETTERS = "\u0600-\u0dff"
_INVISIBLE = "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
_DROPPED = re.compile(f"[{_INVISIBLE}]|(?<![{_LETTERS}])[{_JOINER}]|[{_JOINER}](?![{_LETTERS}])")
_SPACE = re.compile(r"[\s\u0085\u2028\u2029\x1c-\x1f]+")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")

HIDDEN = re.compile(f"[{_INVISIBLE}{_JOINER}\u2028\u2029\x7f-\x9f]")
"""Every character that acts on a screen or cannot be seen, but for those that JSON escapes anyway."""

WEB = re.compile(r"https?://[\w.:-]+(/[!-;=?-~]*)?", re.ASCII)
"""The addresses that may become links: of the web, in plain ASCII; the rest (javascript:, homographs) stays text."""


def clean(text: str) -> str:
    """The text on one line, fit for a screen: controls shown as symbols (␛), invisible characters dropped."""
    return _CONTROL.sub(_symbol, _DROPPED.sub("", _SPACE.sub(" ", text))).strip()


def _symbol(found: re.Match[str]) -> str:
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"
