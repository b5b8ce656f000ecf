"""What programs are told of a datastore."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from amlwrap.assets import Datastore

MEANING = {
    "name": "the datastore's name",
    "id": "its ARM id",
    "type": "the service's word for it, such as `AzureBlob`",
    "is_default": "whether files go there that are sent nowhere else",
    "account_name": "storage account, or what comes nearest in other types",
    "container_name": "container, or what comes nearest in other types",
    "endpoint": "DNS suffix of the storage service",
    "protocol": "`https` or `http`",
    "credentials_type": "the service's word for what it holds, such as `AccountKey` or `None`; never what that is",
    "details": "what else it is described by, by the service's own names",
}


def facts(datastore: Datastore) -> dict[str, Any]:
    """Return all there is of a datastore; never a secret."""
    return {
        "name": datastore.name,
        "id": datastore.id,
        "type": datastore.type,
        "is_default": datastore.is_default,
        "account_name": datastore.account_name,
        "container_name": datastore.container_name,
        "endpoint": datastore.endpoint,
        "protocol": datastore.protocol,
        "credentials_type": datastore.credentials_type,
        "details": dict(datastore.details),
    }
