"""The built wheel, installed where no checkout is, and the locks that everything is installed from."""

import os
import re
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from pathlib import Path, PurePosixPath

import pytest
from factories import strike

from summarizer.render import render
from summarizer.schema import Brief

ROOT = Path(__file__).parent.parent
LOCKS = ("local", "dev", "bench")
PACKED = {"summarizer": "summarizer", "prompts": "summarizer/_prompts", "schemas": "summarizer/_schemas"}


def _run(*command: str | Path, cwd: Path) -> str:
    """Run a command with an environment that does not lead back to the checkout; return its output."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment that has the wheel, and sees the dependencies installed here."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, symlinks=os.name == "posix")
    scheme = {"base": str(home), "platbase": str(home)}
    Path(sysconfig.get_path("purelib", "venv", scheme), "dependencies.pth").write_text(
        sysconfig.get_path("purelib"), encoding="utf-8"
    )
    programs = Path(sysconfig.get_path("scripts", "venv", scheme))
    offline = ("--no-deps", "--no-index", "--quiet", "--disable-pip-version-check")
    _run(sys.executable, "-m", "pip", "--python", programs / "python", "install", *offline, wheel, cwd=home)
    return programs


def _files(folder: str) -> set[str]:
    """The checkout's files of a folder, by their place in the wheel."""
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(PurePosixPath(PACKED[folder], *path.relative_to(ROOT / folder).parts)) for path in found}


def test_the_wheel_holds_the_package_and_nothing_else(wheel: Path) -> None:
    """Every file of the package, the prompts and the schemas is in the wheel, under the one name `summarizer`."""
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == set().union(*map(_files, PACKED))
    assert "summarizer/py.typed" in names
    assert {PurePosixPath(name).parts[0] for name in names} == {"summarizer"}


def test_the_installed_wheel_runs(installed: Path, tmp_path: Path) -> None:
    """Outside the checkout the console script starts, and what is imported is the wheel's copy."""
    assert "brief" in _run(installed / "summarizer", "--help", cwd=tmp_path)
    where = _run(installed / "python", "-c", "import summarizer; print(summarizer.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed.parent)


def test_the_installed_wheel_finds_its_prompts(installed: Path, tmp_path: Path) -> None:
    """Every prompt of the checkout loads from the wheel."""
    program = "import sys; from summarizer.prompts import load; print(*(load(name).name for name in sys.argv[1:]))"
    names = sorted(path.stem for path in (ROOT / "prompts").glob("*.md"))
    assert names
    assert _run(installed / "python", "-c", program, *names, cwd=tmp_path).split() == names


def test_the_installed_wheel_finds_its_templates(installed: Path, tmp_path: Path) -> None:
    """A brief becomes a page, style and script included, from the wheel alone."""
    brief = tmp_path / "brief.json"
    brief.write_text(render(strike(), "json"), encoding="utf-8")
    page = _run(installed / "summarizer", "show", brief, "--format", "html", cwd=tmp_path)
    assert page == render(Brief.model_validate_json(brief.read_bytes()), "html")


@pytest.mark.parametrize("name", ["prompts", "schemas", "tests", "evals"])
def test_no_other_name_can_be_imported(installed: Path, tmp_path: Path, name: str) -> None:
    """The wheel brings no top-level package that could clash with a user's own."""
    program = "import sys; from importlib.util import find_spec; print(find_spec(sys.argv[1]))"
    assert _run(installed / "python", "-c", program, name, cwd=tmp_path).strip() == "None"


def _pins(lock: str) -> set[str]:
    """The lock's requirements with their conditions, without the hashes."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    return {line.removesuffix("\\").strip() for line in text.splitlines() if re.match(r"\w", line)}


def _project(pin: str) -> str:
    """A requirement's project, in the form that makes spellings equal."""
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~;\[]", pin)[0]).lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_has_hashes_and_no_addresses(lock: str) -> None:
    """Each requirement is pinned and hashed, so that it installs the same bytes from any index or mirror."""
    text = (ROOT / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index" not in text
    entries = re.split(r"\n(?=\w)", re.sub(r"^#.*\n", "", text, flags=re.MULTILINE))
    assert entries
    for entry in entries:
        assert re.match(r"[\w.-]+(\[[\w,]+\])?==\S+", entry), entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("lock", LOCKS[1:])
def test_the_locks_agree(lock: str) -> None:
    """A package of two locks has one version, so that one environment serves all."""
    local, dev = _pins("local"), _pins(lock)
    shared = {_project(pin) for pin in local} & {_project(pin) for pin in dev}
    assert "pydantic" in shared
    differing = {pin for pin in local ^ dev if _project(pin) in shared}
    assert {pin.split(";")[0].strip() for pin in differing & local} == {
        pin.split(";")[0].strip() for pin in differing & dev
    }


def test_the_locks_have_what_the_project_asks_for() -> None:
    """No dependency was added to pyproject.toml without the locks being made anew."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    needed = {*project["project"]["dependencies"], *groups["build"]}
    asked = {
        "local": needed | {*project["project"]["optional-dependencies"]["local"]},
        "dev": needed | {entry for entry in groups["dev"] if isinstance(entry, str)},
        "bench": {*project["project"]["dependencies"], *groups["bench"]},
    }
    for lock, wanted in asked.items():
        assert {_project(entry) for entry in wanted} <= {_project(pin) for pin in _pins(lock)}
