# Written by `python -m openapi.pipeline generate --api-version 2022-05-01`; do not edit.
from enum import StrEnum


class ConnectionCategory(StrEnum):
    """Known values."""

    PYTHON_FEED = "PythonFeed"
    CONTAINER_REGISTRY = "ContainerRegistry"
    GIT = "Git"
