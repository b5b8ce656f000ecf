# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class ApplicationSharingPolicy(StrEnum):
    """Whether others in the workspace may open applications on a compute instance, or only its user."""

    PERSONAL = "Personal"
    SHARED = "Shared"
