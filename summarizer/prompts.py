"""The one loader of prompts: Markdown files with a version, a fixed part, and a template for the question."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, cast

from summarizer.errors import UsageError

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["Message", "Prompt", "folder", "load"]

Speaker = Literal["system", "user", "assistant"]


class Message(TypedDict):
    """One message of a conversation with a model."""

    role: Speaker
    content: str


@dataclass(frozen=True)
class Prompt:
    """A prompt: `fixed` messages, the same bytes in every call, then the question rendered from `template`."""

    name: str
    version: str
    fixed: tuple[Message, ...]
    template: str

    @cached_property
    def label(self) -> str:
        """Name, version and hash, for the record of how a brief was made."""
        text = repr([[message["role"], message["content"]] for message in self.fixed]) + self.template
        return f"{self.name}/{self.version} {hashlib.sha256(text.encode()).hexdigest()[:8]}"

    @cached_property
    def _compiled(self) -> "Template":
        from jinja2 import StrictUndefined
        from jinja2.sandbox import SandboxedEnvironment

        # Values are text for a model and go in as they are: escaping for HTML would alter the article.
        environment = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False, trim_blocks=True)
        return environment.from_string(self.template)

    def ask(self, **values: object) -> tuple[Message, ...]:
        """The whole conversation for these values. Raises UsageError that names a variable left out."""
        from jinja2 import UndefinedError

        try:
            question = self._compiled.render(values)
        except UndefinedError as error:
            raise UsageError(f"The prompt {self.name} misses a value: {error.message}") from error
        return (*self.fixed, Message(role="user", content=question.strip()))


@cache
def load(name: str) -> Prompt:
    """The prompt in `prompts/<name>.md`.

    The file begins with a header (`version: 3` between lines of dashes); then each heading `# system`, `# user` or
    `# assistant` opens a message. The last one, of the user, is the template. Raises UsageError where it is none.
    """
    file = folder() / f"{name}.md"
    try:
        text = file.read_text("utf-8")
    except OSError as error:
        raise UsageError(f"There is no prompt {file}") from error
    header, body = _split(text, file)
    messages = _messages(body)
    if "version" not in header or not messages or messages[-1]["role"] != "user":
        raise UsageError(f"{file} is no prompt", "It needs a version in its header and ends with a # user message")
    return Prompt(name, header["version"], tuple(messages[:-1]), messages[-1]["content"])


def folder() -> Path:
    """Where the prompts are: in a wheel within the package, in a checkout beside it."""
    packed = Path(__file__).with_name("_prompts")
    return packed if packed.is_dir() else Path(__file__).parent.parent / "prompts"


def _split(text: str, file: Path) -> tuple[Mapping[str, str], str]:
    opening, header, body = ([*text.split("---\n", 2), "", ""])[:3]
    if opening or not body:
        raise UsageError(f"{file} has no header", "Begin it with a line ---, version: 1, and a line ---")
    pairs = (line.partition(":") for line in header.splitlines() if line.strip())
    return {key.strip(): value.strip() for key, _, value in pairs}, body


def _messages(body: str) -> list[Message]:
    pieces = re.split(r"^# (system|user|assistant)$", body, flags=re.MULTILINE)[1:]
    pairs = zip(pieces[::2], pieces[1::2], strict=True)
    return [Message(role=cast("Speaker", speaker), content=content.strip()) for speaker, content in pairs]
