"""What jobs read, and the kinds of files there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

from attrs import field, frozen

from amlwrap.reprs import shows


class AssetType(StrEnum):
    """What files are to the jobs that read or write them, in the words of Azure ML's SDK and job files."""

    URI_FILE = "uri_file"
    URI_FOLDER = "uri_folder"
    MLTABLE = "mltable"
    MLFLOW_MODEL = "mlflow_model"
    CUSTOM_MODEL = "custom_model"
    TRITON_MODEL = "triton_model"


MODEL_TYPES = frozenset({AssetType.MLFLOW_MODEL, AssetType.CUSTOM_MODEL, AssetType.TRITON_MODEL})
"""What only models are, which are registered apart from data."""


def likely_type(path: str) -> AssetType:
    """Return what a path or URL is where nobody said: one that ends like a file's name is a file, all else a folder."""
    if "://" in path:
        path = re.split(r"[?#]", path.partition("://")[2])[0].partition("/")[2]
    ends_like_a_file = not path.endswith("/") and PurePosixPath(path).suffix
    return AssetType.URI_FILE if ends_like_a_file else AssetType.URI_FOLDER


@frozen(kw_only=True)
class Data:
    """A registered version of data.

    Attributes:
        name, version, id: short name, version, and the ARM id of both.
        path: a URL, or a path on the datastore `datastore_id`.
        datastore_id: ARM id of the datastore that holds it; None for a URL.
        type: a file, a folder or an MLTable; None where the service does not tell.
        description, tags: shown with it.
        created_at: when it was registered, in UTC; None where the service does not tell.
        is_archived: whether lists leave it out; None where the api-version does not tell.
    """

    name: str
    version: str
    id: str
    path: str
    type: AssetType | str | None = None
    datastore_id: str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: datetime | None = None
    is_archived: bool | None = None
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "version", "type")
