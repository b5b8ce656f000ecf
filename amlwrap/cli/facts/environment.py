"""What programs are told of a version of an environment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from amlwrap.cli.facts import assets
from amlwrap.references import without_secrets

if TYPE_CHECKING:
    from amlwrap.assets import Environment

MEANING = {
    **assets.MEANING,
    "image": "Docker image; null where one is built",
    "build": "what the image is built from: `path`, a folder in storage, `dockerfile_path` in it, or `dockerfile`, its "
    "text; null where there is an image",
    "conda_file": "the packages, as the service keeps the conda file",
    **assets.LABEL_MEANING,
}


def facts(environment: Environment) -> dict[str, Any]:
    """Return all there is of a version of an environment."""
    context = environment.build_context
    build = {
        "path": None if context is None else without_secrets(context),
        "dockerfile_path": environment.dockerfile_path,
        "dockerfile": environment.dockerfile,
    }
    return {
        **assets.version_facts(environment),
        "image": environment.image,
        "build": build if any(build.values()) else None,
        "conda_file": environment.conda_file,
        **assets.label_facts(environment),
    }
