"""One large file over HTTP, going on where an earlier try stopped."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.errors import WeightsError

if TYPE_CHECKING:
    import httpx2

__all__ = ["download"]

_CONNECT_SECONDS = 5.0
"""A hub that is blocked must not hold up the next source."""
_READ_SECONDS = 30.0
"""A slow line is no failure; silence for this long is."""
_CHUNK = 1 << 20


def download(url: str, to: Path, size: int, tell: Callable[[int], None]) -> str:
    """Download the `size` bytes at `url` to `to` and return their SHA-256 (hexadecimal).

    Bytes that `to` already holds are kept and only the rest is asked for (a range request). `tell` is called with the
    bytes present so far. Raises WeightsError; what arrived stays in `to` for the next try, unless it cannot be a
    beginning of the file.
    """
    # httpx2 comes with the openai client and, unlike urllib, has a connect time-out apart from the read time-out.
    import httpx2

    timeout = httpx2.Timeout(_READ_SECONDS, connect=_CONNECT_SECONDS)
    try:
        with httpx2.Client(timeout=timeout, follow_redirects=True) as client:
            return _receive(client, url, to, size, tell)
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        raise WeightsError(str(error) or type(error).__name__) from error


def _receive(client: "httpx2.Client", url: str, to: Path, size: int, tell: Callable[[int], None]) -> str:
    have = _have(to, size)
    if have == size:
        return _digest(to)
    # Without "identity" a server may compress, and then offsets count compressed bytes.
    headers = {"Accept-Encoding": "identity"} | ({"Range": f"bytes={have}-"} if have else {})
    with client.stream("GET", url, headers=headers) as answer:
        if answer.status_code == 416:
            to.unlink()
        if not answer.is_success:
            raise WeightsError(f"HTTP status {answer.status_code}")
        if not _continues(answer, have):
            to.unlink(missing_ok=True)
        return _append(answer, to, size, tell)


def _have(to: Path, size: int) -> int:
    """Count the bytes that an earlier try left; a file that is too long is none of ours."""
    have = to.stat().st_size if to.exists() else 0
    if have > size:
        to.unlink()
        return 0
    return have


def _continues(answer: "httpx2.Response", have: int) -> bool:
    return answer.status_code == 206 and answer.headers.get("Content-Range", "").startswith(f"bytes {have}-")


def _append(answer: "httpx2.Response", to: Path, size: int, tell: Callable[[int], None]) -> str:
    sha = hashlib.sha256()
    with to.open("a+b") as file:
        file.seek(0)
        while chunk := file.read(_CHUNK):
            sha.update(chunk)
        tell(file.tell())
        for chunk in answer.iter_raw():
            sha.update(chunk)
            file.write(chunk)
            tell(file.tell())
            if file.tell() > size:
                break
        done = file.tell()
    if done > size:
        to.unlink()
        raise WeightsError(f"sends more than {size:,} bytes, so it is another file")
    if done < size:
        raise WeightsError(f"ended after {done:,} of {size:,} bytes; the next pull goes on from there")
    return sha.hexdigest()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
