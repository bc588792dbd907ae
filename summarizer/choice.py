"""Which model reads, why, and whether articles leave the machine: decided before anything is loaded."""

import os
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from summarizer.errors import ModelKeyError, ModelNameError
from summarizer.schema import Reading

__all__ = ["Choice", "choose", "reading_for"]

Kind = Literal["embedded", "compatible", "vendor"]

_FORMS = "Use local, local:/path/to/any.gguf, or provider/model such as openai/gpt-5-mini or ollama/qwen3"
_OLLAMA_PORT = 11434
_OLLAMA = f"http://127.0.0.1:{_OLLAMA_PORT}"
_KEYS = {
    "openai": "OPENAI_API_KEY",
    "anthropic": "ANTHROPIC_API_KEY",
    "mistral": "MISTRAL_API_KEY",
    "groq": "GROQ_API_KEY",
    "deepseek": "DEEPSEEK_API_KEY",
    "openrouter": "OPENROUTER_API_KEY",
    "cohere": "COHERE_API_KEY",
}
"""Where vendors' clients look for a key; for others the client itself says what it misses."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A model and how it was chosen. `kind` tells how it is reached: the embedded engine, a server that speaks
    OpenAI's protocol at `base_url` (None: OpenAI's own), or a vendor's client through instructor."""

    name: str
    kind: Kind
    why: str
    weights: Path | None = None
    base_url: str | None = None
    hint: str | None = None

    @property
    def model(self) -> str:
        """The name without its provider."""
        return self.name.partition("/")[2] if self.kind != "embedded" else "local"

    @property
    def identity(self) -> str:
        """What tells this model's answers from another's: the embedded one's hash, a file's place, size and time."""
        if self.kind != "embedded":
            return self.name
        if self.weights is None:
            from summarizer.weights import EMBEDDED

            return EMBEDDED.sha256
        stat = self.weights.stat()
        return f"{self.weights.resolve()} {stat.st_size} {stat.st_mtime_ns}"

    @property
    def leaves_machine(self) -> bool:
        """Whether articles are sent to another machine."""
        if self.kind == "embedded":
            return False
        return not _is_here(self.host)

    @property
    def host(self) -> str:
        """The machine that it is asked at; the provider's name where its own client knows."""
        host = urlsplit(self.base_url).hostname if self.base_url else None
        return host or self.name.partition("/")[0]

    @property
    def sentence(self) -> str:
        """The choice in words, said before the first call."""
        where = f"articles are sent to {self.host}" if self.leaves_machine else "no article leaves this machine"
        return f"{self.name} reads ({self.why}); {where}." + (f" {self.hint}" if self.hint else "")


def choose(name: str | None = None) -> Choice:
    """The model of that name; with none, SUMMARIZER_MODEL's, else the embedded one.

    The embedded one reads even where a key for a hosted model is set: articles may be confidential, so a hosted model
    reads only when it is asked for by name. Raises ModelNameError, and ModelKeyError where the key is missing.
    """
    if name:
        return _named(name, "asked for by name")
    if variable := os.environ.get("SUMMARIZER_MODEL"):
        return _named(variable, "named by SUMMARIZER_MODEL")
    hint = None
    if os.environ.get("OPENAI_API_KEY"):
        hint = "OPENAI_API_KEY is set but not used: name a hosted model with --model openai/NAME."
    return Choice("local", "embedded", "the default", hint=hint)


def reading_for(choice: Choice, wanted: Literal["auto", "article", "sentence"]) -> Reading:
    """How the model reads: sentence by sentence when it is the embedded one, whole articles otherwise."""
    if wanted != "auto":
        return wanted
    return "sentence" if choice.kind == "embedded" else "article"


def _named(name: str, why: str) -> Choice:
    if name == "local":
        return Choice(name, "embedded", why)
    if name.startswith("local:"):
        return Choice(name, "embedded", why, weights=_gguf(name))
    provider, slash, model = name.partition("/")
    if not (provider and slash and model):
        raise ModelNameError(f"'{name}' names no model", _FORMS)
    if provider == "ollama":
        return Choice(name, "compatible", why, base_url=f"{_ollama()}/v1")
    base_url = _address("OPENAI_BASE_URL") if provider == "openai" else None
    variable = _KEYS.get(provider)
    if variable and not base_url and not os.environ.get(variable):
        raise ModelKeyError(f"{name} needs a key and {variable} is not set", "Set it, or use --model local")
    return Choice(name, "compatible" if provider == "openai" else "vendor", why, base_url=base_url)


def _gguf(name: str) -> Path:
    do = "Give the path of a GGUF file after local:"
    try:
        path = Path(name.removeprefix("local:")).expanduser()
    except RuntimeError as error:
        raise ModelNameError(f"'{name}' names no file: there is no such user", do) from error
    if not path.is_file():
        raise ModelNameError(f"'{name}' names no file", do)
    return path


def _ollama() -> str:
    """OLLAMA_HOST as Ollama reads it: scheme and port may be left out."""
    host = os.environ.get("OLLAMA_HOST", "").strip()
    if not host:
        return _OLLAMA
    if "://" in host:
        return _checked(host, "OLLAMA_HOST").rstrip("/")
    found = _checked(f"http://{host}", "OLLAMA_HOST").rstrip("/")
    return found if urlsplit(found).port else f"{found}:{_OLLAMA_PORT}"


def _address(variable: str) -> str | None:
    value = os.environ.get(variable, "").strip()
    return _checked(value, variable) if value else None


def _checked(address: str, variable: str) -> str:
    """The address that a variable gives. Raises ModelNameError where it is none."""
    try:
        parts = urlsplit(address)
        usable = parts.scheme in ("http", "https") and parts.hostname and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise ModelNameError(f"{variable} is no address: '{address}'", "Give one such as http://127.0.0.1:8000/v1")
    return address


def _is_here(host: str) -> bool:
    """Whether the host is this machine: a loopback address, or the unspecified one that servers listen at."""
    try:
        found = ip_address(host)
    except ValueError:
        return host == "localhost"
    return found.is_loopback or found.is_unspecified
