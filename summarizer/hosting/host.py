"""Starts and ends the process that hosts the embedded engine."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from summarizer.errors import ModelError, WeightsError

__all__ = ["Host", "Setup", "start_host"]

_SCRIPT = Path(__file__).with_name("script.py")
_END_SECONDS = 5.0
_OTHER = "Choose another model with --model"


@dataclass(frozen=True, slots=True)
class Setup:
    """How to run the engine: `context` is in tokens a slot, `states` the folder for saved slots."""

    weights: Path
    threads: int
    slots: int
    context: int
    states: Path

    def line(self, key: str) -> bytes:
        """Return the line that the host process reads; the key goes this way since others can see a command line."""
        settings = {
            "weights": str(self.weights),
            "name": self.weights.stem,
            "threads": self.threads,
            "slots": self.slots,
            "tokens": self.context * self.slots,  # the server divides them by the slots
            "states": f"{self.states}{os.sep}",
            "key": key,
        }
        return json.dumps(settings).encode() + b"\n"


@dataclass(frozen=True, slots=True)
class Host:
    """A host process whose engine answers at `address`."""

    process: "subprocess.Popen[bytes]"
    address: str
    version: str

    def end(self) -> None:
        """End the process, whatever it is doing; ending it twice does nothing."""
        _end(self.process)


def start_host(setup: Setup, key: str) -> Host:
    """Start the process and wait until its engine answers.

    Raises ModelError where the engine is not installed or does not run here, WeightsError where it refuses the file.
    """
    if find_spec("xllamacpp") is None:
        raise ModelError("The embedded model needs an engine that is not installed", 'pip install "summarizer[local]"')
    # -P: the script's own folder is the package's, whose modules must not stand for others of their name.
    process = subprocess.Popen(  # noqa: S603 (this Python, a script of this package)
        [sys.executable, "-P", str(_SCRIPT)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        answer = _exchange(process, setup.line(key))
        if "address" not in answer:
            raise _failure(answer, process, setup.weights)
    except BaseException:
        process.kill()  # a process that still loads would not notice that its input ended
        _end(process)
        raise
    return Host(process, answer["address"], answer["version"])


def _exchange(process: "subprocess.Popen[bytes]", line: bytes) -> Mapping[str, str]:
    """Send the settings and wait for the answer; empty where the process died first."""
    assert process.stdin is not None  # noqa: S101 (both are pipes)
    assert process.stdout is not None  # noqa: S101
    try:
        process.stdin.write(line)
        process.stdin.flush()
        with process.stdout as answers:
            return dict(json.loads(answers.readline() or b"{}"))
    except (OSError, ValueError):
        return {}


def _failure(answer: Mapping[str, str], process: "subprocess.Popen[bytes]", weights: Path) -> ModelError:
    why = answer.get("why", "")
    match answer.get("failed"):
        case "import":
            return ModelError(f"The embedded engine does not load on this machine: {why}", _OTHER)
        case "load":
            what = f"{weights} cannot be loaded: no model of a kind that the engine knows, or too little memory ({why})"
            return WeightsError(what, _OTHER)
        case _:
            return ModelError(f"The embedded engine died while it loaded {weights}, with code {process.wait()}", _OTHER)


def _end(process: "subprocess.Popen[bytes]") -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe and not pipe.closed:
            pipe.close()
    try:
        process.wait(_END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
