"""What an environment can be made of: the form of an image's name, of a conda file, of a Dockerfile."""

from __future__ import annotations

import json
import re
import reprlib
from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from typing import Any

from amlwrap.assets.environment import EnvironmentDefinition
from amlwrap.errors import InvalidJobError
from amlwrap.references import repr_without_secrets

_HOST = r"(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|\[[A-Fa-f0-9:]+\])"
_COMPONENT = r"[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*"
_DIGEST = r"[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}"
# Source: the distribution project's grammar of references, `name [":" tag] ["@" digest]`.
_IMAGE = re.compile(
    rf"(?P<name>(?:{_HOST}(?::[0-9]+)?/)?{_COMPONENT}(?:/{_COMPONENT})*)(?::\w[\w.-]{{0,127}})?(?:@{_DIGEST})?",
    re.ASCII,
)
_LONGEST_NAME = 255
# Another syntax than Docker's own has other rules.
_OTHER_SYNTAX = re.compile(r"\A\s*#\s*syntax\s*=\s*(?!docker/dockerfile(?::|\s|$))", re.IGNORECASE)
_NO_INSTRUCTION = re.compile(r"\s*(#.*)?")
_FROM = re.compile(r"^\ufeff?\s*FROM\s", re.IGNORECASE | re.MULTILINE)


def check_environment(definition: EnvironmentDefinition) -> None:
    """Check that an environment is made of one thing, and that this is what it is called.

    Raises:
        InvalidJobError: it is not.
    """
    for attribute, problem in environment_problems(definition):
        raise InvalidJobError(f"The {_NAMES[attribute]} {problem}")
    if bool(definition.image) == bool(definition.dockerfile or definition.build_context):
        raise InvalidJobError("An environment needs either an image or a Dockerfile: give one of the two.")


_NAMES = {"image": "image", "dockerfile": "Dockerfile", "conda_file": "conda file"}


def environment_problems(definition: EnvironmentDefinition) -> Iterator[tuple[str, str]]:
    """Yield the attributes of a definition that cannot be what they are called, each with why and what to do."""
    for attribute, problem_of in (
        ("image", image_problem),
        ("dockerfile", dockerfile_problem),
        ("conda_file", conda_problem),
    ):
        value = getattr(definition, attribute)
        if value is not None and (problem := problem_of(value)):
            yield attribute, problem


def image_problem(image: str) -> str | None:
    """Return why a text is no reference to an image and what to do, beginning with the text; None if it is one."""
    match = _IMAGE.fullmatch(image)
    if match and len(match["name"]) <= _LONGEST_NAME:
        return None
    return (
        f"{repr_without_secrets(image)} is no reference to one: write NAME, NAME:TAG or NAME@DIGEST with the name in "
        "lower case and without https://, as in mcr.microsoft.com/azureml/openmpi4.1.0-ubuntu20.04:latest."
    )


def dockerfile_problem(text: str) -> str | None:
    """Return why a text is no Dockerfile and what to do, to follow its name; None if it may be one."""
    if _OTHER_SYNTAX.match(text):
        return None
    if all(_NO_INSTRUCTION.fullmatch(line) for line in text.splitlines()):
        return "is empty: begin it with FROM and an image."
    return None if _FROM.search(text) else "has no FROM: begin it with FROM and an image."


@lru_cache(maxsize=16)
def conda_problem(text: str) -> str | None:
    """Return why a text is no conda environment file and what to do, to follow its name; None if it may be one.

    Source: conda's environment file format (`name`, `channels`, `dependencies` with `pip`).
    """
    try:
        content = _parsed(text)
    except ValueError as error:
        return f"is not YAML{error}."
    if content is None:
        return "is empty: list packages below dependencies."
    if not isinstance(content, dict):
        return (
            "is no mapping with dependencies: if it is a pip requirements file, list its lines below dependencies, in "
            "a list called pip."
        )
    dependencies = content.get("dependencies")
    if dependencies is None or dependencies == []:
        return "names no dependencies: list packages below dependencies."
    if not isinstance(dependencies, list):
        return "has dependencies that are no list: begin each package with a dash."
    for entry in dependencies:
        is_pip = isinstance(entry, dict) and isinstance(entry.get("pip"), list)
        if entry is None or (isinstance(entry, dict | list) and not is_pip):
            return f"has a dependency that is neither a package nor a list called pip: correct {reprlib.repr(entry)}."
    return None


def _parsed(text: str) -> Any:
    """Return what YAML, or the JSON that the service makes of it, holds.

    Raises:
        ValueError: it is neither; the text says where and why, to follow the words "is not YAML".
    """
    from ruamel.yaml import YAML  # takes a while to import, and most jobs have no conda file
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    try:
        with suppress(ValueError):
            return json.loads(text)
        return YAML(typ="safe", pure=True).load(text)
    except RecursionError:
        raise ValueError(": it is nested too deeply") from None
    except MarkedYAMLError as error:
        line = f" in line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise ValueError(f"{line}: {error.problem}") from None
    except (YAMLError, ValueError) as error:
        raise ValueError(f": {next(iter(str(error).splitlines()), 'it cannot be read')}") from None
