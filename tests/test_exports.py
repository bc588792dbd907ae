"""The one door: what `summarizer` offers, and what it costs to open."""

import subprocess
import sys
from importlib.resources import files

import summarizer
from summarizer import errors


def loaded(statement: str) -> set[str]:
    """The modules that a fresh Python has loaded after the statement."""
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_every_name_can_be_imported() -> None:
    """`from summarizer import *` gives each name of `__all__`, sorted there, and no other."""
    scope: dict[str, object] = {}
    exec("from summarizer import *", scope)  # noqa: S102  # a star import stands nowhere else
    del scope["__builtins__"]
    assert sorted(scope) == sorted(summarizer.__all__) == summarizer.__all__


def test_nothing_else_leaks() -> None:
    """A fresh import holds no public name beyond `__all__`: no helper, no library's module."""
    script = "import summarizer; print(*[name for name in vars(summarizer) if not name.startswith('_')])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) <= set(summarizer.__all__)


def test_every_error_is_offered() -> None:
    """Each error of the tree can be caught by a name from the door."""
    ours = {name for name, value in vars(errors).items() if isinstance(value, type)}
    assert ours <= set(summarizer.__all__)
    assert all(issubclass(getattr(errors, name), summarizer.SummarizerError) for name in ours)


def test_the_package_is_typed() -> None:
    """The marker that tells type checkers to read the package's types is there."""
    assert files("summarizer").joinpath("py.typed").is_file()


def test_importing_costs_next_to_nothing() -> None:
    """`import summarizer` alone loads neither Pydantic nor any stage."""
    new = loaded("import summarizer") - loaded("pass")
    assert not {"pydantic", "openai", "instructor"} & new
    assert {name for name in new if name.startswith("summarizer.")} == set()


def test_the_schema_stands_alone() -> None:
    """The documents import nothing else of ours."""
    ours = {name for name in loaded("import summarizer.schema") if name.partition(".")[0] == "summarizer"}
    assert {name for name in ours if not name.startswith("summarizer.schema")} == {"summarizer"}


def test_the_client_is_loaded_by_one_module() -> None:
    """Importing the pipeline, the model and every way to read loads neither openai nor instructor."""
    found = loaded(
        "import summarizer.pipeline, summarizer.model, summarizer.reading.article, summarizer.asking.transport"
    )
    assert "summarizer.asking.transport" in found
    assert not {"openai", "instructor", "httpx2", "xllamacpp", "tenacity"} & found
