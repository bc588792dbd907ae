"""The process that hosts the embedded engine: llama.cpp's server, through xllamacpp. Run as a script, not imported.

It has a process of its own because the native server cannot be stopped while it answers: its destructor then waits for
ever (measured with xllamacpp 2026.10.11549), and Ctrl-C in the middle of an article would hang the program. A crash of
the native code does not take the program along, either: the run ends with a word, and what is answered is kept.

It reads its settings as one line of JSON, answers with one line of JSON, `{"address", "version"}` or `{"failed",
"why"}`, and ends when its standard input does: with the program that started it, however that ends, also while it loads
a model (on Windows only after that). It imports nothing
of the package, so that it starts at once.
"""

import json
import os
import select
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from typing import Protocol


class _Server(Protocol):
    listening_address: str


def _main() -> None:
    # Ctrl-C reaches the whole foreground group; the program decides what ends, and when.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever native code prints is no answer
    settings = json.loads(sys.stdin.buffer.readline())
    _end_with_input()
    server, answer = _start(settings)
    answers.write(f"{json.dumps(answer)}\n")
    answers.close()
    if server is not None:
        sys.stdin.buffer.read()
    os._exit(0)  # past the destructor that may wait for ever


def _end_with_input() -> None:
    """Let the system end this process when its input ends: native code that loads a model looks at nothing."""
    try:
        import fcntl
    except ImportError:
        return
    # Nothing more is ever written to the input, so that the one event left is its end; unhandled, SIGIO ends a process.
    with suppress(OSError):
        fcntl.fcntl(0, fcntl.F_SETOWN, os.getpid())
        fcntl.fcntl(0, fcntl.F_SETFL, fcntl.fcntl(0, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([0], [], [], 0)[0]:
        os._exit(0)  # it ended before


def _start(settings: Mapping[str, object]) -> tuple[_Server | None, dict[str, str]]:
    try:
        native = import_module("xllamacpp")
    except ImportError as error:
        return None, {"failed": "import", "why": str(error)}
    try:
        server = _load(settings)
    except (RuntimeError, MemoryError) as error:
        return None, {"failed": "load", "why": str(error)}
    return server, {"address": server.listening_address, "version": str(native.__version__)}


def _load(settings: Mapping[str, object]) -> _Server:
    native = import_module("xllamacpp")
    params = native.CommonParams()
    params.model.path = settings["weights"]
    # Otherwise every answer, and so every recording, would carry the path of the file.
    params.model_alias = {settings["name"]}
    params.n_parallel, params.n_ctx = settings["slots"], settings["tokens"]
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = settings["threads"]
    params.hostnames, params.port, params.api_keys = ["127.0.0.1"], 0, [settings["key"]]
    params.ui, params.verbosity, params.warmup = False, -1, True
    # The server would keep up to 8 GiB of old prompts in memory; the slots' own prefixes are all that is wanted.
    params.cache_ram_mib, params.cache_idle_slots = 0, False
    params.slot_save_path = settings["states"]
    server: _Server = native.Server(params)
    return server


if __name__ == "__main__":
    _main()
