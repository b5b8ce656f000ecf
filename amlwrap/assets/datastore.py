"""Where a workspace keeps code, data and outputs, and what opens it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from amlwrap.reprs import shows


@frozen(kw_only=True)
class Datastore:
    """A datastore of the workspace: where code, data and outputs live.

    Attributes:
        name, id: short name and ARM id.
        type: the service's word for it, such as `AzureBlob`.
        is_default: whether it is the workspace's default.
        account_name, container_name: of a blob datastore; of other types what comes nearest, else None.
        endpoint: DNS suffix of the storage service, such as `core.windows.net`.
        protocol: `https` or `http`.
        credentials_type: the service's word for them, such as `AccountKey`, `Sas` or `None`.
        details: every other fact the contents carry, by the service's own names, without secrets.
    """

    name: str
    id: str
    type: str
    is_default: bool = False
    account_name: str | None = None
    container_name: str | None = None
    endpoint: str | None = None
    protocol: str | None = None
    credentials_type: str | None = None
    details: Mapping[str, Any] = field(factory=dict)
    raw: Any = field(default=None, repr=False, eq=False)

    __repr__ = shows("name", "type", "is_default")


@frozen(kw_only=True)
class DatastoreSecrets:
    """What `listSecrets` hands out. No secret is in its repr.

    Attributes:
        type: the service's word for them, such as `AccountKey` or `Sas`.
        key: storage account key, base64, for `AccountKey`.
        sas_token: shared access signature without the leading `?`, for `Sas`.
    """

    type: str
    key: str | None = field(default=None, repr=False)
    sas_token: str | None = field(default=None, repr=False)
    raw: Any = field(default=None, repr=False, eq=False)
