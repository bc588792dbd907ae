"""Entries put into and taken out of a YAML file as text: what stands there, comments included, stays as it is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from summarizer.render.safe import clean

if TYPE_CHECKING:
    from yaml import MappingNode, Node, SequenceNode

__all__ = ["entry_text", "spliced"]

_WIDE = 10**9
"""Columns: no value is broken over lines."""
_NOTE = 80
"""Characters of a comment: with an id of 47 it stays within a usual screen."""

_NOT_YAML = re.compile("[\ufffe\uffff\ud800-\udfff]")
"""Characters that may not stand in a YAML file, not even in a comment (YAML 1.1, section 5.1); others `clean` takes."""


def spliced(text: str, root: "MappingNode | None", key: str, *, without: Iterable[int], added: Sequence[str]) -> str:
    """The text with entries of the list `key` taken out, by their place from 0, and others put at its end.

    `root` is the text's tree. Lists must be in block style, an entry beginning with "- ", or empty.
    """
    pair = next(((name, value) for name, value in root.value if name.value == key), None) if root else None
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    if pair is None:
        return "".join([*lines, f"{key}:\n", *(_indented(one, 2) for one in added)]) if added else text
    name, value = pair
    places = [_lines_of(one, lines) for one in value.value] if _is_list(value) else []
    if not places:
        head = name.start_mark.line
        lines[head] = re.sub(r"(:)\s*\[\s*\]", r"\1", lines[head])
        return "".join([*lines[: head + 1], *(_indented(one, 2) for one in added), *lines[head + 1 :]])
    first, end = places[0][0], places[-1][1]
    indent = len(lines[first]) - len(lines[first].lstrip(" "))
    lines.insert(end, "".join(_indented(one, indent) for one in added))
    for at in sorted(without, reverse=True):
        del lines[places[at][0] : places[at][1]]
    return "".join(lines)


def entry_text(entry: Mapping[str, object], notes: Mapping[str, str]) -> str:
    """An entry in block style, a line a key; a line that names one of `notes` has its note as a comment."""
    lines = [f"{key}: {_value(value)}{_note(value, notes)}" for key, value in entry.items()]
    return "".join(f"{'  ' if at else '- '}{line}\n" for at, line in enumerate(lines))


def _value(value: object) -> str:
    import yaml

    # In flow style, so that a list stays on its line, and a text is quoted where it must be.
    style = None if all(one.isprintable() for one in _texts(value)) else '"'
    text: str = yaml.safe_dump([value], default_flow_style=True, default_style=style, allow_unicode=True, width=_WIDE)
    return text.strip()[1:-1]


def _note(value: object, notes: Mapping[str, str]) -> str:
    said = [clean(notes[one]) for one in _texts(value) if one in notes]
    text = " | ".join(one if len(one) <= _NOTE else f"{one[: _NOTE - 1].rstrip()}…" for one in said)
    return f"  # {_NOT_YAML.sub('', text)}" if text else ""


def _texts(value: object) -> list[str]:
    return [value] if isinstance(value, str) else value if isinstance(value, list) else []


def _indented(entry: str, columns: int) -> str:
    return "".join(f"{' ' * columns}{line}" for line in entry.splitlines(keepends=True))


def _is_list(node: "Node") -> bool:
    import yaml

    return isinstance(node, yaml.SequenceNode)


def _lines_of(entry: "Node", lines: Sequence[str]) -> tuple[int, int]:
    """First line of an entry, the one with its dash, and the line after its last."""
    first = entry.start_mark.line
    while first and not lines[first].lstrip().startswith("-"):
        first -= 1
    return first, _end(entry) + 1


def _end(node: "Node | SequenceNode") -> int:
    """The last line that a node takes. A block's own end mark stands after the comments that follow it."""
    import yaml

    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return max(_end(one) for one in (last if isinstance(last, tuple) else (last,)))
    mark = node.end_mark
    return int(mark.line) if mark.column else max(int(mark.line) - 1, int(node.start_mark.line))
