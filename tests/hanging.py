"""A folder whose `xllamacpp` never gets a model loaded: native code that holds the interpreter, as a load may."""

from pathlib import Path

__all__ = ["hanging_engine"]

_ENGINE = """
import ctypes, pathlib, types


class CommonParams:
    def __init__(self):
        self.model, self.cpuparams = types.SimpleNamespace(), types.SimpleNamespace()
        self.cpuparams_batch = types.SimpleNamespace()


class Server:
    def __init__(self, params):
        import os

        pathlib.Path(__file__).with_name("loading").write_text(str(os.getpid()))
        while True:
            ctypes.PyDLL(None).sleep(600)  # lets no other thread of Python run
"""


def hanging_engine(folder: Path) -> Path:
    """Write the engine and a model file into the folder; `loading` beside them holds the process's id once it loads."""
    (folder / "xllamacpp.py").write_text(_ENGINE, encoding="utf-8")
    (folder / "a.gguf").write_bytes(b"GGUF" + bytes(1000))
    return folder / "loading"
