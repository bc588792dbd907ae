"""The files of a folder changed together: whoever looks sees all of them as before, or all as after.

New files are written into `.new` within the folder, which costs the old ones nothing where the disk is full. Renaming
it to `.ready` is the one step that counts: from then on the change is made, and whoever comes next, to read or to
write, finishes what an ended process left undone. Finishing twice is finishing once.
"""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path

__all__ = ["finish", "replace_all", "version"]

_NEW, _READY, _LIST = ".new", ".ready", ".files"


def replace_all(folder: Path, files: Mapping[str, str], *, among: Collection[str]) -> None:
    """Make these the folder's files: text by name within the folder, "/" between its parts.

    `among` are patterns of the names that may stand there: what matches one and is not among the files is removed, and
    all else stays. Two that write at once come one after the other. Raises OSError, and ValueError for an impossible
    name; then nothing has changed.
    """
    for place in {folder, *((folder / name).parent for name in files)}:
        place.mkdir(parents=True, exist_ok=True)
        if not os.access(place, os.W_OK):
            raise PermissionError(13, "Permission denied")
    with _alone(folder):
        _finish(folder, among)
        new = folder / _NEW
        try:
            _write(new, files)
            new.rename(folder / _READY)
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        _finish(folder, among)


def finish(folder: Path, *, among: Collection[str]) -> None:
    """Finish what another process left undone, if one did. Raises OSError where that cannot be."""
    if (folder / _READY).exists():
        with _alone(folder):
            _finish(folder, among)


def version(folder: Path, name: str) -> object:
    """What changes when the folder's files do; `name` is one that every change writes."""
    with suppress(OSError):
        found = (folder / name).stat()
        return found.st_mtime_ns, found.st_ino, found.st_size, (folder / _READY).exists()
    return None


def _write(new: Path, files: Mapping[str, str]) -> None:
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    for name, text in files.items():
        file = new / name
        if (new.parent / name).is_dir():
            raise IsADirectoryError(21, f"{name} is a folder")
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    (new / _LIST).write_text("\n".join(files), encoding="utf-8")


def _finish(folder: Path, among: Collection[str]) -> None:
    ready = folder / _READY
    with suppress(FileNotFoundError):  # without its list, all but removing it was done
        listed = (ready / _LIST).read_text(encoding="utf-8").split("\n")
        names = [name for name in listed if any(_fits(name, pattern) for pattern in among)]
        for name in names:
            (folder / name).parent.mkdir(exist_ok=True)
            with suppress(FileNotFoundError):  # done before
                (ready / name).replace(folder / name)
        for file in [file for pattern in among for file in folder.glob(pattern)]:
            if file.relative_to(folder).as_posix() not in names:
                file.unlink(missing_ok=True)
        (ready / _LIST).unlink(missing_ok=True)
    if ready.exists():
        shutil.rmtree(ready)


def _fits(name: str, pattern: str) -> bool:
    """Whether a name in a list, which anyone may have written, is one of ours: none leads out of the folder."""
    parts, wanted = name.split("/"), pattern.split("/")
    return len(parts) == len(wanted) and ".." not in parts and all(map(fnmatchcase, parts, wanted))


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Hold the folder: who else wants it waits, and a process that ends lets go of it.

    Where folders cannot be locked (Windows, some network disks) two runs of one moment are on their own.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
