# Written by `python -m openapi.pipeline generate --api-version 2024-04-01`; do not edit.
from enum import StrEnum


class ImageType(StrEnum):
    """Whether an image is a Docker image or an environment of Azure ML."""

    DOCKER = "docker"
    AZUREML = "azureml"
