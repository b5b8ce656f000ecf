# Written by `python -m openapi.pipeline generate --api-version 2021-03-01-preview`; do not edit.
from enum import StrEnum


class TextAnnotationType(StrEnum):
    """What is said about a text; a class for the whole of it."""

    CLASSIFICATION = "Classification"
