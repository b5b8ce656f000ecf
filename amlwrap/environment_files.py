"""Dockerfiles and conda files on this machine: read, looked at before anything is sent, and added to."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from amlwrap.assets.environment import package_name
from amlwrap.errors import InvalidJobError
from amlwrap.job.environment_rules import conda_problem, dockerfile_problem
from amlwrap.utf8 import decoded


def read_dockerfile(path: Path, what: str = "The Dockerfile") -> str:
    """Return the text of a Dockerfile.

    Args:
        path: where it is.
        what: how to call it in complaints, such as the option that names it.

    Raises:
        InvalidJobError: it cannot be read, or is none.
    """
    text = _read(path, what)
    if problem := dockerfile_problem(text):
        raise InvalidJobError(f"{what} {path} {problem}")
    return text


def read_conda_file(path: Path, what: str = "The conda file") -> str:
    """Return the text of a conda file; see `read_dockerfile`."""
    text = _read(path, what)
    if problem := conda_problem(text):
        raise InvalidJobError(f"{what} {path} {problem}")
    return text


def with_package(conda_file: str, package: str) -> str:
    """Return a conda file that asks for one more package of PyPI's, unless it asks for it already.

    Args:
        conda_file: text of a file that is one, as `read_conda_file` gives it.
        package: name of the package.
    """
    from ruamel.yaml import YAML  # takes a while to import

    yaml, written = YAML(), StringIO()
    content = yaml.load(conda_file)
    dependencies = content["dependencies"]
    asked = [line for entry in dependencies for line in (entry["pip"] if isinstance(entry, Mapping) else [entry])]
    if package_name(package) in (package_name(str(line)) for line in asked):
        return conda_file
    pip = next((entry["pip"] for entry in dependencies if isinstance(entry, Mapping)), None)
    if pip is None:
        dependencies.extend(["pip", {"pip": [package]}])
    else:
        pip.append(package)
    yaml.dump(content, written)
    return written.getvalue()


def _read(path: Path, what: str) -> str:
    try:
        if path.exists() and not (path.is_file() or path.is_dir()):  # a pipe would be waited for
            raise InvalidJobError(f"{what} {path} cannot be read: it is no regular file.")
        return decoded(path.read_bytes())
    except FileNotFoundError:
        raise InvalidJobError(f"{what} {path} does not exist: check the path.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise InvalidJobError(f"{what} {path} cannot be read: {reason}.") from None
