"""What training makes: models."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from amlwrap.assets.data import AssetType
from amlwrap.references import repr_without_secrets


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
        created_at: creation time as the service sent it (ISO 8601).
    """

    name: str
    version: str
    id: str
    path: str = field(repr=repr_without_secrets)
    type: AssetType | str | None = None
    datastore_id: str | None = None
    job_name: str | None = None
    flavors: Mapping[str, Any] = field(factory=dict)
    description: str | None = None
    tags: Mapping[str, str] = field(factory=dict)
    created_at: str | None = None
    raw: Any = field(default=None, repr=False, eq=False)
