"""YAML files that people write by hand: read within bounds, parsed safely, and every mistake named."""

import stat
from collections.abc import Hashable, Iterable
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from yaml import Event, Node

__all__ = ["composed", "parsed", "text_of"]

_DEEPEST = 50
"""Lists and mappings within each other; a form of ours has four."""


def text_of(path: Path, *, limit: int, do: str) -> str:
    """The file's text. Raises UsageError where it is larger than `limit` bytes, no UTF-8, or cannot be read.

    `do` says what to do about a file that is too large.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):  # a pipe would be waited for, and a device may have no end
            raise UsageError(f"{path}: is no file", "Name a file that can be read.")
        if found.st_size > limit:
            raise UsageError(f"{path}: larger than {limit // 1024} KiB", do)
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror})", "Name a file that can be read.") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path}: not UTF-8 text", "Save it as UTF-8.") from None


def parsed(path: Path, text: str, *, do: str) -> object:
    """What the text holds: dicts, lists and plain values. `path` is for messages, and `do` for text that is no YAML.

    Raises UsageError for text that is no YAML, a key that stands twice, and a YAML alias.
    """
    import yaml

    _check_nodes(path, composed(path, text, do=do))
    try:
        found: object = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 (both safe)
    except (yaml.YAMLError, RecursionError, ValueError):
        # ValueError: a date such as 2025-99-99.
        raise UsageError(f"{path}: no YAML that can be read", do) from None
    return found


def composed(path: Path, text: str, *, do: str) -> "Node | None":
    """The text's nodes, with their places. Raises UsageError for text that is no YAML."""
    import yaml

    try:
        _check_depth(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
        node: Node | None = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 1}" if mark else ""
        raise UsageError(f"{path}: no YAML{where}", do) from None
    except (RecursionError, ValueError):
        raise UsageError(f"{path}: no YAML that can be read", do) from None
    return node


def _check_depth(events: "Iterable[Event]") -> None:
    """Refuse what is nested too deeply, with ValueError: the parser in C would end the program (seen with 20,000)."""
    import yaml

    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise ValueError("nested too deeply")


def _check_nodes(path: Path, root: "Node | None") -> None:
    """Refuse what YAML would pass over in silence: a repeated key; and anchors, which can grow without end."""
    import yaml

    seen: set[int] = set()
    left = [root] if root else []
    while left:
        node = left.pop()
        if id(node) in seen:
            raise UsageError(f"{path}: line {node.start_mark.line + 1}: a YAML alias (*)", "Write it out.")
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            _check_keys(path, node)
            left.extend(chain.from_iterable(node.value))
        elif isinstance(node, yaml.SequenceNode):
            left.extend(node.value)


def _check_keys(path: Path, node: "Node") -> None:
    keys: set[Hashable] = set()
    for key, _ in node.value:
        if isinstance(key.value, str) and key.value in keys:
            raise UsageError(f"{path}: line {key.start_mark.line + 1}: {key.value} stands twice", "Join the entries.")
        keys.add(key.value if isinstance(key.value, str) else id(key))
