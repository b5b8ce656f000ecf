"""What training makes: models."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from attrs import field, frozen

from amlwrap.assets.data import AssetType
from amlwrap.references import repr_without_secrets
from amlwrap.reprs import shows

MLMODEL = "MLmodel"
"""The file that every folder of an MLflow model has, and that says how it is loaded."""


@frozen(kw_only=True)
class ModelDefinition:
    """A version of a model to be registered.

    Attributes:
        name: what it is registered as; None files it as anonymous.
        version: its version; None for the one that comes next.
        path: a local file or folder, `azureml://datastores/NAME/paths/PATH`, or
            `azureml://jobs/NAME/outputs/OUTPUT/paths/PATH`.
        type: how it was saved; None for what its files say.
        description, tags: shown with it.
    """

    name: str | None = None
    version: str | None = None
    path: str | Path = field(repr=repr_without_secrets)
    type: AssetType | str | None = None
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Model:
    """A registered version of a model.

    Attributes:
        name, version, id: short name, version, and the ARM id of both.
        path: a URL, or a path on the datastore `datastore_id`.
        datastore_id: ARM id of the datastore that holds it; None for a URL.
        type: how it was saved; None where the service does not tell.
        job_name: the job that made it.
        flavors: by name, how each MLflow flavor of it is loaded.
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
    job_name: str | None = None
    flavors: Mapping[str, Any] = field(factory=dict)
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: datetime | None = None
    is_archived: bool | None = None
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "version", "type")
