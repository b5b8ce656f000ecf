"""What jobs run in: how it is made, and what of it is registered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from amlwrap.references import repr_without_secrets
from amlwrap.reprs import shows


@frozen(kw_only=True)
class EnvironmentDefinition:
    """What an environment is made of: an image, or a Docker build, and optionally a conda file.

    Attributes:
        image: Docker image reference.
        dockerfile: text of a Dockerfile, instead of `image`.
        build_context: folder that the image is built in, instead of `image`: a local one, or a URI.
        dockerfile_path: where in `build_context` the Dockerfile is, when `dockerfile` does not give its text.
        conda_file: text of a conda environment file.
        name: under which it is registered; None makes it anonymous, named by its content.
        version: under which it is registered; made from the content when None.
    """

    image: str | None = None
    dockerfile: str | None = None
    build_context: str | Path | None = field(default=None, repr=repr_without_secrets)
    dockerfile_path: str | None = None
    conda_file: str | None = None
    name: str | None = None
    version: str | None = None


@frozen(kw_only=True)
class Environment:
    """A registered environment version; see `EnvironmentDefinition` for what it is made of.

    Attributes:
        name, version, id: short name, version, and the ARM id of both.
        image, dockerfile, conda_file: what it is made of; `conda_file` as the service keeps it, in JSON as it may be.
        build_context: URL of the folder that the image is built in.
        dockerfile_path: where in that folder the Dockerfile is.
        description, tags: shown with it.
        created_at: when it was registered, in UTC; None where the service does not tell.
        is_archived: whether lists leave it out; None where the api-version does not tell.
    """

    name: str
    version: str
    id: str
    image: str | None = None
    dockerfile: str | None = None
    build_context: str | None = None
    dockerfile_path: str | None = None
    conda_file: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: datetime | None = None
    is_archived: bool | None = None
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "version")


def package_name(line: str) -> str:
    """Return the name of the package that a line of pip's or conda's asks for, as indexes compare names.

    It is empty where the line asks for none by name, such as an option of pip's.

    Source: Python packaging's specification of names and normalization.
    """
    matched = re.match(r"[A-Za-z0-9][A-Za-z0-9._-]*", line.rpartition("::")[2].strip())
    return re.sub(r"[-_.]+", "-", matched[0]).lower() if matched else ""
