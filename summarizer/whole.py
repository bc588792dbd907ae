"""The files of a folder changed together: whoever looks sees all of them as before, or all as after.

New files are written into `.new` within the folder, which costs the old ones nothing where the disk is full. Renaming
it to `.ready` is the one step that counts: from then on the change is made, and whoever comes next, to read or to
write, finishes what an ended process left undone. Finishing twice is finishing once.

A power cut may keep the renaming and lose what was written before it. So all of it is sent to the disk first, and where
that did not help (a disk that says so too early) the list of the files, with their sizes and an end, tells: a `.ready`
that is not what was written is no change.
"""

import os
import shutil
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from fnmatch import fnmatchcase
from pathlib import Path

__all__ = ["finish", "replace_all", "replace_file", "version"]

_NEW, _READY, _LIST = ".new", ".ready", ".files"
_END = "end"
"""The last line of the list; the others are a name, a tab and a size in bytes."""

_AT_ONCE = 8


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


def replace_file(file: Path, text: str, *, mode: int = 0o666) -> None:
    """Make this the text of one file, in a folder that is made if it has to be; a reader sees all of it or nothing.

    `mode` is who may read and write it, less the user's umask. Raises OSError, and changes nothing then.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    draft = file.with_name(f".{file.name}.{os.getpid()}.tmp")
    try:
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
            out.flush()
            os.fsync(descriptor)
        draft.replace(file)
    finally:
        draft.unlink(missing_ok=True)


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
    written = []
    for name, text in files.items():
        file = new / name
        if (new.parent / name).is_dir():
            raise IsADirectoryError(21, f"{name} is a folder")
        file.parent.mkdir(exist_ok=True)
        written.append((file, f"{name}\t{file.write_bytes(text.encode('utf-8'))}"))
    (new / _LIST).write_bytes("\n".join([*(line for _, line in written), _END]).encode("utf-8"))
    _to_disk([*(file for file, _ in written), new / _LIST])


def _to_disk(files: Collection[Path]) -> None:
    """Wait until the disk has the files. At once: 50 take it 15 ms, and 200 ms one after another."""
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_one_to_disk, files):  # raises what befell one of them
            pass


def _one_to_disk(file: Path) -> None:
    with file.open("r+b") as written:  # Windows asks to be allowed to write
        os.fsync(written.fileno())


def _finish(folder: Path, among: Collection[str]) -> None:
    ready = folder / _READY
    names = _listed(ready, among)
    if names is not None:
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


def _listed(ready: Path, among: Collection[str]) -> list[str] | None:
    """The names of a change that is to be finished; None where all but removing it was done, or it is damaged."""
    try:
        *lines, end = (ready / _LIST).read_text(encoding="utf-8").split("\n")
    except (FileNotFoundError, ValueError):
        return None
    named = [(name, size) for name, _, size in (line.rpartition("\t") for line in lines)]
    sizes = {name: size for name, size in named if any(_fits(name, pattern) for pattern in among)}
    return list(sizes) if end == _END and all(_is_whole(ready / name, size) for name, size in sizes.items()) else None


def _is_whole(file: Path, size: str) -> bool:
    """Whether a file has its bytes, or stands in its place already."""
    try:
        return str(file.stat().st_size) == size
    except FileNotFoundError:
        return True


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
