"""Negotiation briefs from the news: who proposed, demanded and left open what, each tied to its sentences.

    from summarizer import summarize
    brief = summarize(["seeds/a.txt", "seeds/b.txt"], date="2025-05-30")
    brief.proposals[0].evidence[0].quote

Every name is imported when it is first used: `import summarizer` itself costs next to nothing.
"""

import importlib as _importlib
import time as _time
import typing as _typing

_STARTED = _time.time()
"""Before any other module of ours was loaded, in seconds since 1970."""

_HOMES = {
    "Article": "summarizer.schema",
    "Brief": "summarizer.schema",
    "summarize": "summarizer.pipeline",
    "diff": "summarizer.compare",
    "load": "summarizer.store",
    "Progress": "summarizer.progress",
    "Settings": "summarizer.settings",
    "SummarizerError": "summarizer.errors",
    "UsageError": "summarizer.errors",
    "SourceError": "summarizer.errors",
    "BriefError": "summarizer.errors",
    "OutputError": "summarizer.errors",
    "ModelError": "summarizer.errors",
    "ModelNameError": "summarizer.errors",
    "ModelKeyError": "summarizer.errors",
    "WeightsError": "summarizer.errors",
    "UnreachableError": "summarizer.errors",
    "SpentError": "summarizer.errors",
    "ReadingError": "summarizer.errors",
}

__all__ = [
    "Article",
    "Brief",
    "BriefError",
    "ModelError",
    "ModelKeyError",
    "ModelNameError",
    "OutputError",
    "Progress",
    "ReadingError",
    "Settings",
    "SourceError",
    "SpentError",
    "SummarizerError",
    "UnreachableError",
    "UsageError",
    "WeightsError",
    "diff",
    "load",
    "summarize",
]

if _typing.TYPE_CHECKING:
    from summarizer.compare import diff
    from summarizer.errors import (
        BriefError,
        ModelError,
        ModelKeyError,
        ModelNameError,
        OutputError,
        ReadingError,
        SourceError,
        SpentError,
        SummarizerError,
        UnreachableError,
        UsageError,
        WeightsError,
    )
    from summarizer.pipeline import summarize
    from summarizer.progress import Progress
    from summarizer.schema import Article, Brief
    from summarizer.settings import Settings
    from summarizer.store import load

    __version__: str
else:

    def _version() -> str:
        from importlib.metadata import PackageNotFoundError, version

        try:
            return version("summarizer")
        except PackageNotFoundError:
            return "uninstalled"

    def __getattr__(name: str) -> object:
        if name == "__version__":
            return _version()
        if name not in _HOMES:
            raise AttributeError(f"module 'summarizer' has no attribute {name!r}")
        return getattr(_importlib.import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
