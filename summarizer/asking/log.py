"""The log of a run's calls: a line of JSON for each, with what it used and what came of it, and never a key."""

import json
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from summarizer.asking.secrets import hidden, keys
from summarizer.errors import OutputError
from summarizer.schema import Usage

__all__ = ["CallLog", "Result"]

Result = Literal["answered", "kept", "recovered", "unusable", "trouble", "refused", "left out"]
"""What came of a call: an answer, one from the cache, one taken out of prose or a fence, one that cannot be used,
trouble that passes, an error that does not, or a call that was not made as the run may use no more."""

_More = Mapping[str, object]
_NOTHING: _More = {}


class CallLog:
    """Appends to a file, or to none; safe with several threads."""

    def __init__(self, file: Path | None = None) -> None:
        """Raises OutputError where the file cannot be written: before anything is asked, not after."""
        self._file = file
        self._lock = threading.Lock()
        self.trouble: str | None = None
        """Why lines are missing, where they are."""
        if file is not None:
            try:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.open("a", encoding="utf-8").close()
            except OSError as error:
                what = f"The log {file} cannot be written: {error.strerror or error}"
                raise OutputError(what, "Name another file with --log") from error

    def call(
        self,
        model: str,
        article: str,
        result: Result,
        usage: Usage | None = None,
        more: _More = _NOTHING,
    ) -> None:
        """Write what came of a call; `more` is what else is known: seconds, try, status, why."""
        if self._file is None:
            return
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        line: dict[str, object] = {"at": now, "model": model, "article": article, "outcome": result}
        if usage is not None:
            line |= usage.model_dump(include={"prompt_tokens", "prefix_tokens", "completion_tokens", "cost"})
        line |= {name: value for name, value in more.items() if value is not None}
        # Keys are hidden before and after quoting: a key with a quotation mark reads otherwise then.
        secrets = keys()
        quoted = [json.dumps(one)[1:-1] for one in secrets]
        self._write(hidden(json.dumps(line, ensure_ascii=False), (*secrets, *quoted)))

    def _write(self, line: str) -> None:
        assert self._file is not None  # noqa: S101 (the only caller asks)
        try:
            with self._lock, self._file.open("a", encoding="utf-8", errors="replace") as log:
                log.write(line + "\n")
        except OSError as error:
            self.trouble = f"the log {self._file} misses calls: {error.strerror or error}"
