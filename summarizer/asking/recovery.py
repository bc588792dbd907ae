"""The one answer in what a model said: whole, in a fence, among prose, or wrapped once; never one of two."""

import json
import re
from collections.abc import Iterator
from itertools import chain, islice

from pydantic import ValidationError

from summarizer.asking.question import Shape

__all__ = ["doubled", "recovered"]

_FENCE = re.compile(r"```[a-zA-Z0-9_-]*\s*\n?(.*?)```", re.DOTALL)
_OBJECT = re.compile(r"\{\s*[\"']")
"""How an object begins, and a brace of prose does not."""
_THOUGHT = re.compile(r"</think(?:ing)?>")
_MOST_TEXT, _MOST_STARTS = 200_000, 64
"""Characters looked through and braces tried: an answer has a few thousand characters and begins near the front."""
_WRAPPED = 3
"""Layers taken off at most: a list or an object of one member, a string that holds JSON."""


class _TwiceError(ValueError):
    """A name that stands twice in an object, with two values."""


def recovered(said: str, shape: type[Shape]) -> Shape | None:
    """The answer of this shape, where what was said holds exactly one; None where it holds none, or two that differ."""
    text = _THOUGHT.split(said[:_MOST_TEXT])[-1]
    found: list[Shape] = []
    for value in chain(_whole(text), _fenced(text), _within(text)):
        answer = _unwrapped(value, shape)
        if answer is not None and answer not in found:
            found.append(answer)
    return found[0] if len(found) == 1 else None


def doubled(said: str) -> str | None:
    """A name that stands twice in one object of this JSON, with two values; None where none does, or it is no JSON."""
    try:
        _parsed(said)
    except _TwiceError as error:
        return str(error)
    except (ValueError, RecursionError):
        return None
    return None


def _whole(text: str) -> Iterator[object]:
    try:
        yield _parsed(text)
    except (ValueError, RecursionError):
        return


def _fenced(text: str) -> Iterator[object]:
    return chain.from_iterable(_whole(inner) for inner in islice(_FENCE.findall(text), _MOST_STARTS))


def _within(text: str) -> list[object]:
    """Every outermost object in the text; none where one is broken: what stands within it is a part, not an answer."""
    decoder = json.JSONDecoder(object_pairs_hook=_once)
    found: list[object] = []
    at = tries = 0
    while (at := text.find("{", at)) >= 0 and tries < _MOST_STARTS:
        tries += 1
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            if _OBJECT.match(text, at):
                return []
            at += 1
        else:
            found.append(value)
    return found


def _unwrapped(value: object, shape: type[Shape]) -> Shape | None:
    for _ in range(_WRAPPED):
        try:
            return shape.model_validate_json(json.dumps(value))
        except (ValidationError, RecursionError):
            value = _inner(value)
    return None


def _inner(value: object) -> object:
    if isinstance(value, dict) and len(value) == 1:
        return next(iter(value.values()))
    if isinstance(value, list) and len(value) == 1:
        return value[0]
    if isinstance(value, str):
        return next(_whole(value), None)
    return None


def _parsed(text: str) -> object:
    return json.loads(text, object_pairs_hook=_once)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if found.setdefault(name, value) != value:
            raise _TwiceError(name)
    return found
