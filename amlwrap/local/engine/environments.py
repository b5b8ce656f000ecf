"""What jobs' environments stand on: one virtual environment per set of pip requirements, built by uv once and kept.

Homes share them, so builders take a lock; an environment counts only once its marker file is there, so a build
that broke or was killed is built again. No job runs in them, so what one installs never reaches another.
"""

from __future__ import annotations

import asyncio
import fcntl
import hashlib
import importlib.util
import json
import os
import platform
import shutil
import site
import sys
import sysconfig
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

from amlwrap.assets import EnvironmentDefinition
from amlwrap.local.engine.conda import CondaFileError, Requirements, read_conda_file, requirements_of
from amlwrap.local.engine.errors import JobFailure
from amlwrap.local.engine.installing import run_install
from amlwrap.local.engine.job_environment import PYTHON, BaseEnvironment, virtual_environment
from amlwrap.local.engine.process import Command, run_process

_MARKER = ".amlwrap-complete"
# Part of every key. The first generation's environments hold what jobs have installed into them; they stay for the
# versions of amlwrap that still use them.
_GENERATION = 2
# Namespaces that a package claims for itself where it is installed, with others in them.
_CLAIMED = {"azure/monitor/opentelemetry": "azure-monitor-opentelemetry"}


def cache_home() -> Path:
    """Return the folder for what is worth keeping: `AMLWRAP_CACHE_HOME`, else `~/.cache/amlwrap`."""
    named = os.environ.get("AMLWRAP_CACHE_HOME")
    return Path(named).expanduser().absolute() if named else Path.home() / ".cache" / "amlwrap"


def environment_key(requirements: Requirements) -> str:
    """Return the name of the environment for some requirements: order and spacing do not matter, Python does."""
    lines = sorted({" ".join(line.split()) for line in requirements.packages})
    facts = json.dumps([_GENERATION, lines, platform.python_version(), platform.machine(), sys.platform])
    return hashlib.sha256(facts.encode()).hexdigest()[:24]


async def prepare_environment(conda_file: str | None, log: Path) -> BaseEnvironment:
    """Return the environment that a job's own one stands on, pip included.

    Args:
        conda_file: the environment's conda file, YAML or JSON text; None for the server's own Python.
        log: the job's log, which hears about a build and about what could not be taken literally.

    Raises:
        JobFailure: the conda file is unreadable, its packages cannot be installed, or there is no room for them.
    """
    base = await _conda_environment(conda_file, log) if conda_file else server_environment()
    return base if base.holds("pip") else await _with_pip(base, log)


async def prepare_serving_environment(
    conda_file: str | None, packages: Mapping[str, str], log: Path
) -> BaseEnvironment:
    """Return the environment that a deployment's own one stands on, what serves included.

    What serves is installed together with what the conda file asks for, so that the versions fit each other. Before the
    server's own packages it stands in front, since it may need others of the same.

    Args:
        conda_file: as of `prepare_environment`.
        packages: what serves: by name of its module, what pip has to install.
        log: hears about a build.

    Raises:
        JobFailure: as `prepare_environment`.
    """
    if conda_file:
        return await _conda_environment(conda_file, log, tuple(packages.values()))
    base = server_environment()
    if all(map(base.holds, packages)):
        return base
    requirements = Requirements((*packages.values(), *claimants(base)), None, ())
    serving = virtual_environment(await _cached(requirements, log))
    return BaseEnvironment(serving.packages + base.packages, base.executables)


def claimants(base: BaseEnvironment) -> list[str]:
    """Return what has to stand beside what serves, since it is in a base environment that stands behind.

    A package that claims a namespace wins over folders of it that come first, and would bring its own version of what
    lies there: Azure's SDK installs such a one, and Azure's inference server needs what lies in it.
    """
    return [package for folder, package in _CLAIMED.items() if base.holds(folder)]


def is_built(requirements: Requirements) -> bool:
    """Return whether the environment with some requirements is there already."""
    return (_environments() / environment_key(requirements) / _MARKER).exists()


async def _with_pip(base: BaseEnvironment, log: Path) -> BaseEnvironment:
    """Return an environment with pip behind what it holds: those that uv makes have none."""
    build_log = _environments() / "pip.log"
    try:
        folder = await _cached(Requirements((_bundled_pip(),), None, ()), build_log)
    except JobFailure as failure:
        write_line(log, f"There is no pip in this job: {failure.reason} (The log of this is {build_log}.)")
        return base
    return BaseEnvironment(base.packages + virtual_environment(folder).packages, base.executables)


async def _conda_environment(conda_file: str, log: Path, more: tuple[str, ...] = ()) -> BaseEnvironment:
    try:
        requirements = requirements_of(read_conda_file(conda_file)).with_packages(more)
    except CondaFileError as error:
        raise JobFailure(f"The environment's conda file cannot be used: {error}") from None
    for line in _remarks(requirements):
        write_line(log, line)
    return virtual_environment(await _cached(requirements, log))


def server_environment() -> BaseEnvironment:
    """Return the environment that this server runs in."""
    packages, scripts = site.getsitepackages(), [Path(sys.executable).parent, Path(sysconfig.get_path("scripts"))]
    if site.ENABLE_USER_SITE:
        packages.insert(0, site.getusersitepackages())
        scripts.append(Path(sysconfig.get_path("scripts", sysconfig.get_preferred_scheme("user"))))
    return BaseEnvironment(
        tuple(map(Path, packages)), tuple(folder for folder in dict.fromkeys(scripts) if folder.is_dir())
    )


def _bundled_pip() -> str:
    """Return a requirement for the pip that came with this Python, or else for the one that the index has."""
    found = importlib.util.find_spec("ensurepip")
    folders = [Path(found.origin).parent / "_bundled"] if found and found.origin else []
    # Where Linux distributions keep it.
    folders += [Path(shared)] if (shared := sysconfig.get_config_var("WHEEL_PKG_DIR")) else []
    wheels = sorted(wheel for folder in folders for wheel in folder.glob("pip-*.whl"))
    return f"pip @ {wheels[-1].as_uri()}" if wheels else "pip"


def unused_image_line(definition: EnvironmentDefinition, who: str = "the job") -> str | None:
    """Return what a log says about an image that is not used, or None when none is asked for.

    Args:
        definition: the environment.
        who: what runs in it.
    """
    if definition.image is not None:
        asked = f"The image {definition.image}"
    elif definition.dockerfile is not None or definition.build_context is not None:
        asked = "The environment's Docker build"
    else:
        return None
    packages = "the packages of the conda file" if definition.conda_file else "the local workspace's own packages"
    return f"{asked} is not used here: {who} runs on this machine's Python {PYTHON} with {packages}."


def _environments() -> Path:
    return cache_home() / "environments"


async def _cached(requirements: Requirements, log: Path) -> Path:
    """Return the folder of the environment with some requirements, built when it is not there yet."""
    folder = _environments() / environment_key(requirements)
    try:
        if not (folder / _MARKER).exists():
            folder.parent.mkdir(parents=True, exist_ok=True)
            async with _locked(folder.with_name(f"{folder.name}.lock")):
                if not (folder / _MARKER).exists():
                    await _build(folder, requirements, log)
    except OSError as error:
        raise JobFailure(
            f"The environment cannot be built in {folder.parent}: {error.strerror or error}; make that possible, or "
            "start the local workspace with AMLWRAP_CACHE_HOME naming another folder."
        ) from None
    return folder


def write_line(log: Path, line: str) -> None:
    """Add a line of the workspace's own to a job's log."""
    with log.open("a", encoding="utf-8") as stream:
        stream.write(f"[amlwrap] {line}\n")


def _remarks(requirements: Requirements) -> list[str]:
    lines = []
    if requirements.python and not f"{PYTHON}.".startswith(f"{requirements.python.rstrip('.*')}."):
        lines.append(f"The conda file asks for Python {requirements.python}; here it is Python {PYTHON}.")
    if requirements.translated:
        lines.append(f"Taken from PyPI instead of conda: {', '.join(requirements.translated)}.")
    return lines


async def _build(folder: Path, requirements: Requirements, log: Path) -> None:
    uv = _uv()
    shutil.rmtree(folder, ignore_errors=True)
    environment = {**os.environ, "UV_NO_PROGRESS": "1", "NO_COLOR": "1"}
    environment.pop("VIRTUAL_ENV", None)
    write_line(log, "Building the environment, once: whatever asks for the same packages reuses it.")
    create = [uv, "venv", "--quiet", "--python", sys.executable, str(folder)]
    if await run_process(Command(create, folder.parent, environment, log)):
        raise JobFailure("The environment could not be created; the log says why.")
    if requirements.packages:
        listing = folder / "requirements.txt"
        listing.write_text("\n".join(requirements.packages) + "\n", "utf-8")
        installed = folder / "install.log"
        install = [uv, "pip", "install", "--python", str(folder / "bin" / "python"), "-r", str(listing)]
        if await run_install(Command(install, folder, environment, installed), log):
            raise JobFailure("The environment's packages could not be installed; the log says why.")
        write_line(log, f"Its packages are listed in {installed}.")
    (folder / _MARKER).touch()


def _uv() -> str:
    try:
        from uv import find_uv_bin

        return find_uv_bin()
    except (ImportError, FileNotFoundError):
        raise JobFailure(
            "The environment cannot be built, since uv is missing beside the local workspace: install it with "
            "pip install --force-reinstall uv."
        ) from None


@asynccontextmanager
async def _locked(path: Path) -> AsyncIterator[None]:
    """Hold a lock that other servers with the same cache respect; waiting does not block the event loop."""
    with path.open("w") as stream:
        while True:
            try:
                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                await asyncio.sleep(0.1)
        yield
