"""What can be named with `--model`, and what is missing where it cannot be used yet."""

import importlib.util
import os

from summarizer.errors import WeightsError

__all__ = ["rows"]

Row = tuple[str, str, bool, str]
"""Name, what it is, whether it is ready, and why not."""


def rows() -> tuple[Row, ...]:
    """The embedded model, and the forms of the others."""
    return (
        _embedded(),
        ("local:/path/to/any.gguf", "a model file of your own, on this machine", *_engine()),
        ("openai/NAME", "OpenAI, or any server that OPENAI_BASE_URL names", *_openai()),
        ("ollama/NAME", "a model that Ollama serves", True, ""),
        ("provider/NAME", "another provider that instructor knows, with its own package and key", True, ""),
    )


def _embedded() -> Row:
    from summarizer.weights import EMBEDDED, locate

    what = f"{EMBEDDED.name}, on this machine ({EMBEDDED.licence})"
    ready, why = _engine()
    try:
        locate()
    except WeightsError as error:
        return "local", what, False, error.do or error.what
    return "local", what, ready, why


def _engine() -> tuple[bool, str]:
    found = importlib.util.find_spec("xllamacpp") is not None
    return found, "" if found else 'pip install "summarizer[local]"'


def _openai() -> tuple[bool, str]:
    ready = bool(os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL"))
    return ready, "" if ready else "set OPENAI_API_KEY"
