"""Conda files, as far as pip can follow them: what to install, and what has to be said about the rest.

Source: conda's environment file format (`name`, `channels`, `dependencies` with `pip`).
"""

from __future__ import annotations

import json
import re
from io import StringIO
from typing import Any

from attrs import evolve, frozen

from amlwrap.assets.environment import package_name
from amlwrap.local.strict_json import StrictJsonError, check_value

_TOOLS = ("python", "pip", "setuptools", "wheel")
_CONDA_SPEC = re.compile(
    r"(?P<name>[A-Za-z0-9._-]+)\s*(?P<operator>==?|>=|<=|>|<|~=|!=)?\s*(?P<version>[^\s=]+)?(?:=.*)?$"
)


class CondaFileError(ValueError):
    """A conda file that cannot be read; the text says what is wrong with it."""


@frozen
class Requirements:
    """What a conda file asks for.

    Attributes:
        packages: pip requirement lines, in the file's order; options such as `--extra-index-url` included.
        python: the Python version asked for, or None.
        translated: conda packages that are taken from PyPI under the same name instead.
    """

    packages: tuple[str, ...]
    python: str | None
    translated: tuple[str, ...]

    def with_packages(self, lines: tuple[str, ...]) -> Requirements:
        """Return these and others; a package that they name themselves stays as they ask for it."""
        named = {package_name(line) for line in self.packages}
        return evolve(self, packages=self.packages + tuple(line for line in lines if package_name(line) not in named))


def read_conda_file(text: str) -> dict[str, Any]:
    """Parse a conda file given as YAML or JSON text.

    Raises:
        CondaFileError: it is neither, or not an environment file.
    """
    try:
        content = json.loads(text)
    except RecursionError:
        raise CondaFileError("it is nested too deeply.") from None
    except ValueError:
        content = _read_yaml(text)
    try:
        check_value(content)
    except StrictJsonError as error:
        raise CondaFileError(f"{error}.") from None
    if not isinstance(content, dict):
        raise CondaFileError("a conda file is a mapping with 'dependencies'.")
    dependencies = content.get("dependencies", [])
    if not isinstance(dependencies, list):
        raise CondaFileError("'dependencies' is a list of packages.")
    for entry in dependencies:
        pip = entry.get("pip") if isinstance(entry, dict) and len(entry) == 1 else None
        if not isinstance(entry, str) and not isinstance(pip, list):
            raise CondaFileError(f"dependency {entry!r} is neither a package nor a 'pip' list.")
    return content


def _read_yaml(text: str) -> Any:
    # It takes a while to import, and a server that starts needs none of it.
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        return YAML(typ="safe", pure=True).load(StringIO(text))
    except (ValueError, RecursionError) as error:
        raise CondaFileError(f"the file is not YAML that can be read: {error}.") from None
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f" in line {mark.line + 1}" if mark else ""
        raise CondaFileError(
            f"the file is not YAML{place}: {getattr(error, 'problem', None) or 'unreadable'}."
        ) from None


def requirements_of(content: dict[str, Any]) -> Requirements:
    """Return what pip has to install for a parsed conda file."""
    packages: list[str] = []
    translated: list[str] = []
    python = None
    for entry in content.get("dependencies", []):
        if isinstance(entry, dict):
            packages += [str(line).strip() for line in entry["pip"]]
            continue
        matched = _CONDA_SPEC.match(entry.rpartition("::")[2].strip())
        if matched is None:
            raise CondaFileError(f"dependency {entry!r} is not spelled 'name' or 'name=version'.")
        name, operator, version = matched["name"].lower(), matched["operator"], matched["version"]
        if name == "python":
            python = version
        elif name not in _TOOLS:
            packages.append(_as_requirement(name, operator, version))
            translated.append(packages[-1])
    return Requirements(tuple(packages), python, tuple(translated))


def _as_requirement(name: str, operator: str | None, version: str | None) -> str:
    if version is None:
        return name
    if operator == "=" and not version.endswith("*"):
        return f"{name}=={version}" if version.count(".") >= 2 else f"{name}=={version}.*"
    return f"{name}{'==' if operator == '=' else operator}{version}"
